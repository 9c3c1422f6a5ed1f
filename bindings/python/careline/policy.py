"""Policies without an engine: what a compliance officer's tools call."""

from __future__ import annotations

import ctypes as c
import json
import os
from typing import Any, Mapping

from ._call import Text, call, call_handle, call_text, encode
from ._native import lib
from .audit import Path, verify_options
from .results import Report, take_report


def check_policy(path: Path) -> Report:
    """All findings of a policy file, with code, severity and position."""
    return take_report(call_handle(lib.careline_policy_check, os.fsencode(path)))


def prove_policy(path: Path) -> Report:
    """Proves or refutes every invariant, built-in and written."""
    return take_report(call_handle(lib.careline_policy_prove, os.fsencode(path)))


def diff_policies(old: Path, new: Path) -> Report:
    """Which inputs change tier from `old` to `new`; findings when a tier can get less severe."""
    return take_report(call_handle(lib.careline_policy_diff, os.fsencode(old), os.fsencode(new)))


def format_policy(yaml: Text) -> str:
    """A policy or test file in canonical layout, with its comments."""
    return call_text(lib.careline_policy_format, encode(yaml))


def replay_policy(path: Path, log: Path, key: bytes, *, expected: str = "") -> Report:
    """Decides the recorded decisions of a closed log again under a policy."""
    options, out = verify_options(log, "", key, ""), c.c_void_p()
    call(lib.careline_policy_replay, os.fsencode(path), c.byref(options), expected.encode(), c.byref(out), None)
    return take_report(out)


def evaluate_expression(request: Mapping[str, Any]) -> dict[str, Any]:
    """Evaluates a bare expression: {"id","expr","bindings"?,"types"?}; unchecked, without a schema."""
    answer: dict[str, Any] = json.loads(call_text(lib.careline_policy_expression, json.dumps(request).encode()))
    return answer
