"""Handles are freed once, in the right order, and calls let other threads run."""

import gc
import os
import pathlib
import subprocess
import sys
import threading
import time
import traceback
import weakref

import careline
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_closing_an_engine_closes_its_conversations():
    engine = careline.Engine()
    conversation = engine.conversation()
    engine.process("hello", conversation=conversation)
    engine.close()
    engine.close()
    with pytest.raises(ValueError, match="the conversation is closed"):
        conversation.handoff()
    with pytest.raises(ValueError, match="the engine is closed"):
        engine.process("hello")


def test_closing_a_log_closes_its_engines(tmp_path, key):
    audit = careline.Audit(tmp_path / "log", key, origin="clinic.example/o", create=True)
    engine = careline.Engine(audit=audit)
    engine.process("hello")
    audit.close()
    audit.close()
    with pytest.raises(ValueError, match="the engine is closed"):
        engine.process("hello")
    with careline.Audit(tmp_path / "log", key) as again:  # the lock is gone with its owner
        assert len(list(again.query(role="compliance", purpose="audit", kind="decision"))) == 1


def test_a_dropped_engine_lives_until_its_conversation_is_dropped():
    engine = careline.Engine()
    alive = weakref.ref(engine)
    conversation = engine.conversation()
    del engine
    gc.collect()
    assert alive() is not None
    assert conversation.handoff()["turns_total"] == 0
    del conversation
    gc.collect()
    assert alive() is None


def test_what_was_left_open_is_closed_at_exit(tmp_path):
    program = """
import sys, careline
notes = []
audit = careline.Audit(sys.argv[1], bytes(32), origin="clinic.example/x", create=True, anchor=notes.append)
engine = careline.Engine(audit=audit)
engine.process("are you open", conversation=engine.conversation())
print(audit.verifier_key)
"""
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path / "log")], capture_output=True, text=True,
                          timeout=120, env={**os.environ, "PYTHONPATH": str(ROOT / "bindings/python")})
    assert done.returncode == 0 and done.stderr == ""
    verdict = careline.verify(tmp_path / "log", verifier_key=done.stdout.strip(), key=bytes(32))
    assert verdict and verdict.data["size"] >= 1  # the last checkpoint was written


def test_a_call_releases_the_gil(engine):
    texts = ["please call Amara Obi at 415-555-0132 about the refill of her lisinopril"] * 4000
    data = "".join(texts).encode()
    offsets = memoryview(b"".join((i * len(texts[0])).to_bytes(8, "little") for i in range(len(texts) + 1)))
    ran = []

    def work():
        begin = time.perf_counter()
        engine.batch_columns(data, offsets, ["detect"])
        ran.append((begin, time.perf_counter()))

    thread = threading.Thread(target=work)
    thread.start()
    ticks = []
    while thread.is_alive():
        ticks.append(time.perf_counter())
        time.sleep(0.001)
    thread.join()
    (begin, end), = ran
    third = (end - begin) / 3
    assert [tick for tick in ticks if begin + third < tick < end - third], "no other thread ran in the middle third"


def test_no_exception_on_the_way_holds_the_text(engine):
    with pytest.raises(careline.InvalidUtf8Error) as caught:
        engine.process("Zoltanka Wexqvist \ud800")
    assert caught.value.offset == len("Zoltanka Wexqvist ")
    seen = caught.value
    while seen is not None:
        assert "Zoltanka" not in "".join(map(str, seen.args))
        assert not hasattr(seen, "object")
        seen = seen.__context__
    assert "Zoltanka" not in traceback.format_exception_only(caught.value)[0]
