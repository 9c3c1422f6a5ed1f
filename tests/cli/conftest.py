"""Runs the command of the build tree: CARELINE_COMMAND names it (scripts/test sets it)."""

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Result:
    def __init__(self, process):
        self.code = process.returncode
        self.out = process.stdout
        self.err = process.stderr

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def careline():
    def run(*arguments, stdin="", check=0):
        if not isinstance(stdin, (str, bytes)):
            stdin = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in stdin)
        if isinstance(stdin, str):
            stdin = stdin.encode()
        process = subprocess.run([os.environ["CARELINE_COMMAND"], *map(str, arguments)],
                                 input=stdin, capture_output=True, timeout=300)
        process.stdout = process.stdout.decode()
        process.stderr = process.stderr.decode()
        result = Result(process)
        if check is not None:
            assert result.code == check, result.err + result.out
        return result
    return run


@pytest.fixture
def key_file(tmp_path):
    path = tmp_path / "key"
    path.write_text("0123456789abcdef" * 4 + "\n")
    return path
