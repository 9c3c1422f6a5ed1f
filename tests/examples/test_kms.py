"""examples/c/kms_host.c and examples/python/kms_server.py: the log's keys are wrapped in another process."""

import contextlib
import json
import pathlib
import socket
import subprocess
import sys
import threading

import careline
import pytest
from conftest import ASSETS, BUILD, PYTHON_ENVIRONMENT, ROOT, python, run

pytest.importorskip("nacl", reason="SKIPPED: python3-nacl is not installed")


@contextlib.contextmanager
def service(path, keys):
    """The service, and what it wrote about its work."""
    log = pathlib.Path(f"{keys}.log")
    with open(log, "w") as errors:
        process = subprocess.Popen([sys.executable, ROOT / "examples/python/kms_server.py", "--keys", keys, "--socket", path],
                                   stdout=subprocess.PIPE, stderr=errors, text=True, env=PYTHON_ENVIRONMENT)
        try:
            assert process.stdout.readline() == "ready\n"
            yield log
        finally:
            process.terminate()
            assert process.wait(30) == 0


def host(tmp_path, expect=0):
    return run(BUILD / "bin/kms_host", tmp_path / "kms", ASSETS, tmp_path / "log", expect=expect)


def test_the_log_opens_with_the_service_only(tmp_path):
    keys = tmp_path / "keys.json"
    with service(tmp_path / "kms", keys) as log:
        assert (tmp_path / "kms").stat().st_mode & 0o077 == 0 and keys.stat().st_mode & 0o077 == 0
        first = host(tmp_path).stdout.splitlines()
        assert first[:2] == ["automate", "immediate_human"]
        assert host(tmp_path).stdout.splitlines() == first
        assert "wrapped for" in log.read_text() and "unwrapped for" in log.read_text()
    assert not (tmp_path / "kms").exists()
    assert "kms_host:" in host(tmp_path, expect=1).stderr  # the service is away

    vkey = first[-1].split()[-1]
    assert careline.verify(tmp_path / "log", verifier_key=vkey).outcome != "findings"
    master = [bytes.fromhex(key) for key in json.loads(keys.read_text())]
    for path in (tmp_path / "log").iterdir():
        assert not any(key in path.read_bytes() or key.hex().encode() in path.read_bytes() for key in master)

    # Another service, with other keys, cannot stand in.
    with service(tmp_path / "kms", tmp_path / "other.json") as log:
        assert "audit_key" in host(tmp_path, expect=1).stderr
        assert "refused" in log.read_text()

    # The service's key is rotated: what the old one wrapped still opens.
    python("kms_server.py", "--keys", keys, "--rotate")
    assert len(json.loads(keys.read_text())) == 2
    with service(tmp_path / "kms", keys):
        assert host(tmp_path).stdout.splitlines() == first


def test_a_hanging_or_lying_service_is_a_clean_failure(tmp_path):
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "kms"))
        listener.listen()

        def lie():
            connection, _ = listener.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"\x00\xff\xffshort")

        liar = threading.Thread(target=lie)
        liar.start()
        assert "kms_host:" in host(tmp_path, expect=1).stderr
        liar.join(30)
    assert not (tmp_path / "log/keyring").exists()
