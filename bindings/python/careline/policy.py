"""Policies without an engine: what a compliance officer's tools call."""

from __future__ import annotations

import ctypes as c
import json
import os
from typing import Any, Mapping

from ._native import lib
from .audit import Path, verify_options
from .errors import check
from .results import Report, take_report, take_text


def check_policy(path: Path) -> Report:
    """All findings of a policy file, with code, severity and position."""
    data, out, error = os.fsencode(path), c.c_void_p(), c.c_void_p()
    check(lib.careline_policy_check(data, len(data), c.byref(out), c.byref(error)), error)
    return take_report(out)


def prove_policy(path: Path) -> Report:
    """Proves or refutes every invariant, built-in and written."""
    data, out, error = os.fsencode(path), c.c_void_p(), c.c_void_p()
    check(lib.careline_policy_prove(data, len(data), c.byref(out), c.byref(error)), error)
    return take_report(out)


def diff_policies(old: Path, new: Path) -> Report:
    """Which inputs change tier from `old` to `new`; findings when a tier can get less severe."""
    a, b, out, error = os.fsencode(old), os.fsencode(new), c.c_void_p(), c.c_void_p()
    check(lib.careline_policy_diff(a, len(a), b, len(b), c.byref(out), c.byref(error)), error)
    return take_report(out)


def format_policy(yaml: str) -> str:
    """A policy or test file in canonical layout, with its comments."""
    data, out, error = yaml.encode(), c.c_void_p(), c.c_void_p()
    check(lib.careline_policy_format(data, len(data), c.byref(out), c.byref(error)), error)
    return take_text(out).decode()


def replay_policy(path: Path, log: Path, key: bytes, *, expected: str = "") -> Report:
    """Decides the recorded decisions of a closed log again under a policy."""
    data, accepted = os.fsencode(path), expected.encode()
    options = verify_options(log, "", key, "")
    out, error = c.c_void_p(), c.c_void_p()
    check(lib.careline_policy_replay(data, len(data), c.byref(options), accepted, len(accepted),
                                     c.byref(out), None, c.byref(error)), error)
    return take_report(out)


def evaluate_expression(request: Mapping[str, Any]) -> dict[str, Any]:
    """Evaluates a bare expression: {"id","expr","bindings"?,"types"?}; unchecked, without a schema."""
    data, out, error = json.dumps(request).encode(), c.c_void_p(), c.c_void_p()
    check(lib.careline_policy_expression(data, len(data), c.byref(out), c.byref(error)), error)
    answer: dict[str, Any] = json.loads(take_text(out))
    return answer
