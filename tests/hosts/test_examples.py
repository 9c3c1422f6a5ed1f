"""Every example is run, and the README shows what it prints."""

import json
import os
import pathlib
import re
import subprocess
import sys

BUILD = pathlib.Path(os.environ["CARELINE_BUILD"])
ASSETS = os.environ["CARELINE_ASSETS"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.S)


def test_the_readme_shows_the_quickstart_and_its_output():
    source = (ROOT / "examples/c/quickstart.c").read_text(encoding="utf-8")
    inner = re.search(r"/\* README begins \*/\n(.*?) */\* README ends \*/", source, re.S).group(1)
    shown = blocks("c")[0]
    squeeze = lambda text: [line.strip() for line in text.splitlines() if line.strip()]
    assert squeeze(inner) == [line for line in squeeze(shown)]
    assert run(BUILD / "bin" / "quickstart", ASSETS) == blocks("text")[0]


def test_triage_decides_and_its_log_verifies(tmp_path):
    lines = run(BUILD / "bin" / "triage", ASSETS, tmp_path / "log").splitlines()
    vkey = lines[-1].split()[-1]
    assert vkey.startswith("clinic.example/triage+")
    assert sum(line.startswith("immediate_human") for line in lines) >= 1
    assert not [line for line in lines if "555-0148" in line or "Abara" in line or "3 12 62" in line]
    key = tmp_path / "key"
    key.write_bytes(bytes(range(32)))
    verdict = json.loads(run(os.environ["CARELINE_COMMAND"], "audit", "verify", tmp_path / "log", "--vkey", vkey,
                             "--key-file", key, "--json"))
    assert verdict["verdict"] == "ok" and verdict["size"] >= 6


def test_the_python_example_reads_the_inbox():
    lines = run(sys.executable, ROOT / "examples/python/inbox.py", ROOT / "examples/data/inbox.jsonl",
                env={**os.environ, "PYTHONPATH": str(ROOT / "bindings/python")}).splitlines()
    assert len(lines) == sum(1 for _ in open(ROOT / "examples/data/inbox.jsonl", encoding="utf-8"))
    assert {line.split()[0] for line in lines} == {"automate", "route", "immediate_human"}
