"""examples/cpp/ehr_host: two SQLites in one process, threads, a process that dies."""

import json
import os
import signal
import sqlite3
import subprocess
import time

import careline
from conftest import ASSETS, BUILD, ROOT, run

KEY = bytes(range(32))


def make_chart(path, extra=0):
    db = sqlite3.connect(path)
    db.executescript((ROOT / "examples/data/ehr.sql").read_text(encoding="utf-8"))
    lines = (ROOT / "examples/data/inbox.jsonl").read_text(encoding="utf-8").splitlines()
    inbox = [json.loads(lines[i % len(lines)]) for i in range(extra)]
    db.executemany("insert into message (channel, body) values (?, ?)", [(m.get("channel", "sms"), m["text"]) for m in inbox])
    db.commit()
    return db


def command(tmp_path, key_file, threads=3):
    return [str(part) for part in (BUILD / "bin/ehr_host", ASSETS, tmp_path / "chart.db", tmp_path / "log", key_file, threads)]


def verify(tmp_path, output):
    vkey = output.splitlines()[-1].split()[-1]
    assert careline.verify(tmp_path / "log", verifier_key=vkey, key=KEY)
    with careline.Audit(tmp_path / "log", KEY) as audit:
        return list(audit.query(role="compliance", purpose="audit", kind="decision", limit=10000))


def test_every_message_is_triaged_recorded_and_redacted(tmp_path, key_file):
    db = make_chart(tmp_path / "chart.db", 100)
    out = run(*command(tmp_path, key_file)).stdout
    rows = {row[0]: row[1:] for row in db.execute("select message, tier, queue, intent, redacted, reason from triage")}
    assert len(rows) == 110
    assert not db.execute("select count(*) from message where state <> 'done'").fetchone()[0]
    assert rows[4][0] == rows[8][0] == "immediate_human" and rows[8][1] == "crisis"
    assert len(verify(tmp_path, out)) == 110
    shown = " ".join(row[3] for row in rows.values())
    for phi in ("Ferreira", "Stanciu", "415 555 0117", "628 555 0154", "1/27/48"):
        assert phi not in shown
    # The host's file is its own, the log's is encrypted and names nobody.
    assert (tmp_path / "chart.db").read_bytes().startswith(b"SQLite format 3")
    for path in (tmp_path / "log").iterdir():
        data = path.read_bytes()
        assert not data.startswith(b"SQLite format 3") and b"Ferreira" not in data


def test_the_chart_knows_its_patient(tmp_path, key_file):
    db = make_chart(tmp_path / "chart.db")
    run(*command(tmp_path, key_file))
    misspelt, = db.execute("select redacted from triage where message = 1").fetchone()
    assert "Odalis" not in misspelt and "[NAME_1]" in misspelt


def test_a_killed_host_loses_nothing_and_files_nothing_twice(tmp_path, key_file):
    db = make_chart(tmp_path / "chart.db", 600)
    host = subprocess.Popen(command(tmp_path, key_file), stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    done = 0
    while done < 50 and time.monotonic() < deadline and host.poll() is None:
        time.sleep(0.02)
        try:
            done = db.execute("select count(*) from triage").fetchone()[0]
        except sqlite3.OperationalError:  # the table is not there yet
            pass
    assert host.poll() is None, "the host was done before it could be killed"
    os.kill(host.pid, signal.SIGKILL)
    host.wait()
    before = db.execute("select count(*) from triage").fetchone()[0]
    assert 50 <= before < 610
    out = run(*command(tmp_path, key_file)).stdout
    assert db.execute("select count(*) from triage").fetchone()[0] == 610
    # What was decided before the kill but not filed is decided again: at most one message a thread.
    assert 610 <= len(verify(tmp_path, out)) <= 613


def test_without_the_key_nothing_starts(tmp_path, key_file):
    make_chart(tmp_path / "chart.db")
    run(*command(tmp_path, key_file))
    key_file.write_bytes(bytes(32))
    assert "ehr_host:" in run(*command(tmp_path, key_file), expect=1).stderr
