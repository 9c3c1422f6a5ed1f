"""The golden vectors, read by Python: str slicing must give the piece."""

import json
import pathlib
import sys

import careline
import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "golden"))

import vectors  # noqa: E402

ALL = [pytest.param(vector, id=f"{path.stem}-{vector['id']}")
       for path in sorted(vectors.FOLDER.glob("*.jsonl")) for vector in vectors.read(path)]


@pytest.fixture(scope="module")
def golden_engine():
    with careline.Engine(redaction_key=vectors.KEY) as opened:
        yield opened


def check_pieces(found, expected, text):
    assert [text[f.start:f.end] for f in found] == [e["text"] for e in expected]
    assert [[f.start, f.end] for f in found] == [e["chars"] for e in expected]
    assert [[f.byte_start, f.byte_end] for f in found] == [e["bytes"] for e in expected]


def check_spans(found, expected, text):
    check_pieces(found, expected, text)
    assert [f.kind for f in found] == [e["kind"] for e in expected]
    assert [[f.utf16_start, f.utf16_end] for f in found] == [e["utf16"] for e in expected]
    assert [f.confidence for f in found] == pytest.approx([e["confidence"] for e in expected], abs=0.002)


def check_signals(found, expected, text):
    check_pieces(found, expected, text)
    assert [(f.signal, f.assertion, f.who) for f in found] == [(e["signal"], e["assertion"], e["who"]) for e in expected]
    assert [f.score for f in found] == pytest.approx([e["score"] for e in expected], abs=0.002)


@pytest.mark.parametrize("vector", ALL)
def test_vector(golden_engine, vector):
    expected = vector["expect"]
    if "error" in expected:
        with pytest.raises(careline.CarelineError) as caught:
            vectors.call(golden_engine, vector)
        assert (caught.value.status_name, caught.value.offset) == (expected["error"], expected["offset"])
        return
    result, text = vectors.call(golden_engine, vector), vector["text"]
    if vector["call"] == "detect":
        check_spans(result, expected["spans"], text)
    elif vector["call"] == "redact":
        assert result.text == expected["redacted"]
        check_spans(result.spans, expected["spans"], text)
    elif vector["call"] == "signals":
        check_signals(result, expected["signals"], text)
    elif vector["call"] == "classify":
        assert (result.label, result.reason, result.language) == (expected["intent"], expected["reason"], expected["language"])
        assert [label for label, _ in result.ranking[:3]] == expected["ranking"]
        assert result.confidence == pytest.approx(expected["confidence"], abs=0.002)
    else:
        for name in ("tier", "queue", "template", "intent", "language", "redacted"):
            assert getattr(result, name) == expected[name]
        assert result.intent_reason == expected["reason"]
        assert result.intent_confidence == pytest.approx(expected["confidence"], abs=0.002)
        check_spans(result.spans, expected["spans"], text)
        check_signals(result.signals, expected["signals"], text)


@pytest.mark.parametrize("vector", [p for p in ALL if p.values[0]["call"] == "detect" and "text" in p.values[0]])
def test_bytes_are_sliced_by_bytes(golden_engine, vector):
    data = {**vector, "text": vector["text"].encode()}
    found = vectors.call(golden_engine, data)
    assert [data["text"][f.start:f.end].decode() for f in found] == [e["text"] for e in vector["expect"]["spans"]]


def test_a_batch_of_all_plain_messages_says_the_same(golden_engine):
    plain = [p.values[0] for p in ALL if p.values[0]["call"] == "redact" and not {"options", "before", "about"} & set(p.values[0])]
    assert len(plain) >= 3
    for vector, item in zip(plain, golden_engine.batch([v["text"] for v in plain], ("redact",))):
        assert item.redacted == vector["expect"]["redacted"]
        check_spans(item.spans, vector["expect"]["spans"], vector["text"])


def test_the_files_are_what_the_writer_writes():
    for path in vectors.FOLDER.glob("*.jsonl"):
        rows = vectors.read(path)
        assert path.read_text(encoding="utf-8") == "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        assert len({row["id"] for row in rows}) == len(rows)
