"""The ctypes list, the header's layout and the exported symbols are the same set."""

import ctypes
import os
import pathlib
import re

import careline
import pytest
from careline import _native

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_prototypes_cover_exactly_the_exported_symbols():
    golden = (ROOT / "tests" / "abi" / "symbols.txt").read_text().split()
    exported = {line.split("@")[0] for line in golden if line.startswith("careline_")}
    assert exported == set(_native.PROTOTYPES)


@pytest.mark.parametrize("name, structure", [
    ("careline_audit_options", _native.AuditOptions),
    ("careline_audit_verify_options", _native.VerifyOptions),
    ("careline_engine_options", _native.EngineOptions),
    ("careline_message", _native.Message),
    ("careline_span", _native.Span),
    ("careline_signal", _native.Signal),
    ("careline_redact_options", _native.RedactOptions),
])
def test_layout_is_that_of_the_golden(name, structure):
    golden = (ROOT / "tests" / "abi" / "layout.txt").read_text()
    assert re.search(rf"^sizeof {name} {ctypes.sizeof(structure)}$", golden, re.M)
    for field, _ in structure._fields_:
        offset = getattr(structure, field).offset
        assert re.search(rf"^offsetof {name}\.{field} {offset}$", golden, re.M), field


def test_versions_agree():
    assert _native.lib.careline_abi_version() == _native.ABI_VERSION
    assert re.fullmatch(r"\d+\.\d+\.\d+", careline.__version__)
    assert os.environ["CARELINE_LIBRARY"]


def test_one_exception_for_each_status():
    statuses = {}
    for status in range(-1, -100, -1):
        name = _native.lib.careline_status_name(status).decode()
        if name == "unknown":
            break
        statuses[status] = name
    classes = {kind.status for kind in careline.CarelineError.__subclasses__()}
    assert classes == set(statuses)
