"""examples/python/redact_folder.py: a vendor's tool over a folder of transcripts."""

import json
import os
import pty
import subprocess
import sys

from conftest import PYTHON_ENVIRONMENT, ROOT, python

CALL = """AGENT: Thank you for calling. May I have your name?
PATIENT: Rosa Delgado
AGENT: Thank you, Ms. Delgado. And your date of birth?
PATIENT: 3 12 62
PATIENT: my number is 415-555-0132, thats delgado with a d
"""


def make_folder(folder):
    (folder / "2026/day-1").mkdir(parents=True)
    (folder / "2026/day-1/call-1.txt").write_text(CALL, encoding="utf-8")
    (folder / "2026/call-2.txt").write_text("PATIENT: soy Consuelo Bahena, mi seguro social es 219-09-9999\r\n", encoding="utf-8", newline="")
    (folder / "empty.txt").write_text("")
    (folder / "notes.md").write_text("not a transcript, Rosa")


def test_a_tree_is_redacted_and_a_second_run_does_nothing(tmp_path):
    make_folder(tmp_path / "in")
    summary = json.loads(python("redact_folder.py", tmp_path / "in", tmp_path / "out").stdout)
    assert summary["files"] == 3 and summary["failed"] == 0
    assert summary["phi"]["name"] >= 3 and summary["phi"]["date"] == 1 and summary["phi"]["ssn"] == 1
    call = (tmp_path / "out/2026/day-1/call-1.txt").read_text().splitlines()
    assert call[0] == CALL.splitlines()[0]
    assert call[1] == "PATIENT: [NAME_1]" and call[3] == "PATIENT: [DATE_1]"
    assert "elgado" not in "".join(call) and "0132" not in "".join(call)
    assert (tmp_path / "out/2026/call-2.txt").read_bytes().endswith(b"[SSN_1]\r\n")
    assert sorted(path.name for path in (tmp_path / "out").rglob("*") if path.is_file()) == ["call-1.txt", "call-2.txt", "empty.txt"]
    again = json.loads(python("redact_folder.py", tmp_path / "in", tmp_path / "out").stdout)
    assert again["turns"] == 0 and again["phi"] == {}


def test_one_thread_and_many_write_the_same(tmp_path):
    make_folder(tmp_path / "in")
    for i in range(30):
        (tmp_path / f"in/more-{i}.txt").write_text(CALL.replace("415", str(415 + i)), encoding="utf-8")
    key = tmp_path / "key"
    key.write_bytes(bytes(range(32)))
    for threads in (1, 4):
        python("redact_folder.py", tmp_path / "in", tmp_path / f"out{threads}", "--threads", threads, "--operator", "token", "--key-file", key)
    one, four = ({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.txt")} for folder in (tmp_path / "out1", tmp_path / "out4"))
    assert len(one) == 33 and one == four


def test_a_file_that_is_no_text_fails_alone_and_is_not_repeated(tmp_path):
    make_folder(tmp_path / "in")
    (tmp_path / "in/bad.txt").write_bytes(b"PATIENT: Zoltanka \xff\n")
    done = python("redact_folder.py", tmp_path / "in", tmp_path / "out", expect=1)
    assert json.loads(done.stdout)["failed"] == 1
    assert done.stderr == "redact_folder: bad.txt: not UTF-8 at byte 18\n"
    assert not (tmp_path / "out/bad.txt").exists() and not list((tmp_path / "out").rglob(".part-*"))


def test_progress_is_shown_on_a_terminal_only(tmp_path):
    make_folder(tmp_path / "in")
    assert python("redact_folder.py", tmp_path / "in", tmp_path / "out").stderr == ""
    main, terminal = pty.openpty()
    subprocess.run([sys.executable, ROOT / "examples/python/redact_folder.py", tmp_path / "in", tmp_path / "again"],
                   stdout=subprocess.DEVNULL, stderr=terminal, check=True, env=PYTHON_ENVIRONMENT, timeout=120)
    os.close(terminal)
    shown = os.read(main, 65536).decode()
    assert "[" + "#" * 40 + "] 3/3 files" in shown
