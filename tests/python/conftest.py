"""The package under test runs on the library and the assets of the build tree: CARELINE_LIBRARY and
CARELINE_ASSETS name them (scripts/test sets both)."""

import pathlib
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bindings" / "python"))

import careline  # noqa: E402


@pytest.fixture(scope="session")
def engine():
    with careline.Engine(redaction_key=bytes(range(32))) as opened:
        yield opened


@pytest.fixture
def key():
    return bytes(range(100, 132))
