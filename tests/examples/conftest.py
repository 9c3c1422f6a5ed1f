"""Examples are run as a reader would run them: the programs of the build tree, the Python files as they stand."""

import os
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ["CARELINE_BUILD"])
ASSETS = os.environ["CARELINE_ASSETS"]
PYTHON_ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "bindings" / "python")}
sys.path.insert(0, str(ROOT / "bindings" / "python"))


def run(*command, expect=0, **options):
    options.setdefault("env", PYTHON_ENVIRONMENT)
    options.setdefault("timeout", 300)
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    assert done.returncode == expect, f"{command[0]}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done


def python(script, *arguments, **options):
    return run(sys.executable, ROOT / "examples" / "python" / script, *arguments, **options)


@pytest.fixture
def key_file(tmp_path):
    path = tmp_path / "key"
    path.write_bytes(bytes(range(32)))
    return path
