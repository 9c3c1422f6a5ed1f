"""examples/python/batch_dask: many processes give what one gives, and a killed one takes nothing along."""

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from conftest import PYTHON_ENVIRONMENT, ROOT, python, run

FOLDER = ROOT / "examples/python/batch_dask"
CHUNK = 40
needs_dask = pytest.mark.skipif(importlib.util.find_spec("distributed") is None,
                                reason="SKIPPED: python3-distributed is not installed (scripts/setup installs it)")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    python("batch_dask/make_corpus.py", 2000, folder / "corpus.jsonl")
    (folder / "key").write_bytes(bytes(range(32)))
    return folder


def command(corpus, out, workers=0):
    return [sys.executable, str(FOLDER / "run.py"), str(corpus / "corpus.jsonl"), "--out", str(out), "--key-file", str(corpus / "key"),
            "--chunk", str(CHUNK), "--workers", str(workers)]


def results(out):
    return {path.name: path.read_bytes() for path in (out / "results").iterdir()}


def merge(corpus, out, expect=0):
    return json.loads(python("batch_dask/merge.py", out, "--key-file", corpus / "key", expect=expect).stdout)


@pytest.fixture(scope="module")
def alone(corpus):
    out = corpus / "alone"
    summary = json.loads(run(*command(corpus, out)).stdout)
    assert summary["messages"] == 2000 and summary["failed"] == 0 and summary["spans"] > 500
    assert merge(corpus, out) == {"logs": 1, "records": 50, "chunks": 50, "worked_twice": 0, "bad_logs": {},
                                  "without_results": [], "without_record": [], "altered": []}
    return results(out)


def test_results_are_those_of_the_library(corpus, alone):
    import careline
    lines = [json.loads(line) for name in sorted(alone) for line in alone[name].splitlines()]
    assert [line["id"] for line in lines] == [f"m{i:08}" for i in range(2000)]
    sources = [json.loads(line) for line in (corpus / "corpus.jsonl").read_text(encoding="utf-8").splitlines()]
    with careline.Engine() as engine:
        for source, line in zip(sources[:100], lines):
            assert line["text"] == engine.redact(source["text"]).text
            assert line["intent"] == engine.classify(source["text"]).label


@needs_dask
def test_two_workers_one_of_them_killed(corpus, alone):
    out = corpus / "two"
    with open(corpus / "stderr", "w+") as errors:
        cluster = subprocess.Popen(command(corpus, out, 2), env=PYTHON_ENVIRONMENT, stdout=subprocess.PIPE, stderr=errors, text=True)
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline and cluster.poll() is None:
            time.sleep(0.02)
            if (out / "results").exists() and len(list((out / "results").glob("chunk-*"))) >= 5:
                break
        workers = [int(path.name.split("-")[-2]) for path in (out / "keys").iterdir()]
        assert cluster.poll() is None and len(workers) == 2, "no two workers to kill one of"
        os.kill(workers[0], signal.SIGKILL)
        output, _ = cluster.communicate(timeout=400)
        errors.seek(0)
        log = errors.read()
    assert cluster.returncode == 0, log
    assert json.loads(output)["chunks"] == 50
    assert results(out) == alone
    summary = merge(corpus, out)
    # The dead worker's log verifies too; what it had recorded and not told was done once more.
    assert summary["logs"] in (2, 3) and summary["chunks"] == 50 and summary["records"] >= 50
    words = [json.loads(line)["text"] for line in (corpus / "corpus.jsonl").read_text(encoding="utf-8").splitlines()]
    assert not [text for text in words if len(text) > 20 and text in log]


def test_a_run_that_was_stopped_goes_on(corpus, alone, tmp_path):
    run(*command(corpus, tmp_path / "out"))
    for name in sorted(alone)[10:20]:
        (tmp_path / "out/results" / name).unlink()
    assert merge(corpus, tmp_path / "out", expect=1)["without_results"] == [name[:-6] for name in sorted(alone)[10:20]]
    assert json.loads(run(*command(corpus, tmp_path / "out")).stdout)["chunks"] == 10
    assert results(tmp_path / "out") == alone
    summary = merge(corpus, tmp_path / "out")
    assert summary["logs"] == 2 and summary["records"] == 60 and summary["worked_twice"] == 10


def test_merging_catches_what_was_changed(corpus, alone, tmp_path):
    run(*command(corpus, tmp_path / "out"))
    path = tmp_path / "out/results/chunk-000007.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"failed"', b'"ok"') + b"\n")
    (tmp_path / "out/results/chunk-999999.jsonl").write_bytes(b"{}\n")
    summary = merge(corpus, tmp_path / "out", expect=1)
    assert summary["altered"] == ["chunk-000007"] and summary["without_record"] == ["chunk-999999"]
    log, = (tmp_path / "out/audit").iterdir()
    key = tmp_path / "out/keys" / log.name
    key.write_text(key.read_text()[:-3] + "A=\n")
    assert merge_or_fail(corpus, tmp_path / "out")


def merge_or_fail(corpus, out):
    done = subprocess.run([sys.executable, str(FOLDER / "merge.py"), str(out), "--key-file", str(corpus / "key")], env=PYTHON_ENVIRONMENT,
                          capture_output=True, text=True, timeout=120)
    return done.returncode == 1


def test_a_line_that_is_no_message_is_named_and_not_repeated(corpus, tmp_path):
    (tmp_path / "corpus.jsonl").write_text('{"id":"a","text":"hello"}\nZoltanka Wexqvist\n')
    (tmp_path / "key").write_bytes(bytes(32))
    done = run(*command(tmp_path, tmp_path / "out"), expect=1)
    assert "corpus.jsonl: byte 26: a line must be" in done.stderr and "Zoltanka" not in done.stderr
