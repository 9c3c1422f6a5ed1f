"""Batches over Arrow-style buffers are the single calls."""

import array

import careline
import pytest

TEXTS = ["😀 call 415-555-0132", "café, I am Amara Obi", "", "I want to kill myself", "bring 219-09-9999 or call 415-555-0132"]
DATA = b"".join(text.encode() for text in TEXTS)
OFFSETS = array.array("q", [0])
for _text in TEXTS:
    OFFSETS.append(OFFSETS[-1] + len(_text.encode()))


def check_columns(engine, columns):
    assert len(columns) == len(TEXTS) and set(columns.statuses) == {0}
    for i, text in enumerate(TEXTS):
        redaction = engine.redact(text.encode())
        begin, end = columns.redacted_offsets[i:i + 2]
        assert bytes(columns.redacted[begin:end]).decode() == redaction.text
        assert columns.span_offsets[i + 1] - columns.span_offsets[i] == len(redaction.spans)
        assert columns.signal_offsets[i + 1] - columns.signal_offsets[i] == len(engine.signals(text))
        intent = engine.classify(text)
        assert (engine.labels[columns.intents[i]] if columns.intents[i] >= 0 else "") == intent.label
        assert columns.intent_confidences[i] == intent.confidence


@pytest.mark.parametrize("data", [DATA, bytearray(DATA), memoryview(DATA)])
@pytest.mark.parametrize("offsets", [OFFSETS, memoryview(OFFSETS), OFFSETS.tobytes()])
def test_buffers_of_every_kind(engine, data, offsets):
    check_columns(engine, engine.batch_columns(data, offsets))
    items = engine.batch_buffers(data, offsets)
    assert [item.redacted for item in items] == [engine.redact(text).text for text in TEXTS]
    for text, item in zip(TEXTS, items):
        for span in item.spans:
            assert text.encode()[span.start:span.end].decode() == text.encode()[span.byte_start:span.byte_end].decode()


def test_numpy_reads_columns_without_a_copy(engine):
    numpy = pytest.importorskip("numpy", reason="SKIPPED: numpy is not installed")
    columns = engine.batch_columns(numpy.frombuffer(DATA, "u1"), numpy.array(OFFSETS, "i8"))
    check_columns(engine, columns)
    spans = numpy.frombuffer(columns.spans, numpy.dtype(careline.SPAN_DTYPE))
    kinds = [kind.kind for text in TEXTS for kind in engine.redact(text).spans]
    assert len(spans) == len(kinds) and spans["begin"][0] == len("😀 call ".encode())
    signals = numpy.frombuffer(columns.signals, numpy.dtype(careline.SIGNAL_DTYPE))
    assert len(signals) == columns.signal_offsets[len(TEXTS)] and (signals["score"] > 0).all()
    assert numpy.asarray(columns.intents).dtype == numpy.int32


def test_a_slice_of_a_larger_buffer(engine):
    item, = engine.batch_buffers(DATA, OFFSETS[1:3])
    assert item.redacted == engine.redact(TEXTS[1]).text


@pytest.mark.parametrize("offsets", [
    b"", array.array("q"), array.array("i", [0, 4]), array.array("q", [0, len(DATA) + 1]), array.array("q", [-1, 4]),
    array.array("q", [0, 8, 4]), array.array("q", [0, 4, 8])[:2].tobytes() + b"x", memoryview(OFFSETS)[::2],
])
def test_malformed_offsets_are_refused(engine, offsets):
    with pytest.raises(careline.InvalidArgumentError):
        engine.batch_columns(DATA, offsets)


def test_an_empty_batch(engine):
    columns = engine.batch_columns(b"", array.array("q", [0]))
    assert len(columns) == 0 and len(columns.redacted) == 0
    assert engine.batch([]) == []


def test_unknown_labels_are_refused_without_repeating_them(engine):
    for call in (lambda: engine.batch(["x"], ["Zoltanka"]), lambda: engine.process("x", hours="Zoltanka"),
                 lambda: engine.process("x", channel="Zoltanka"), lambda: engine.redact("x", operator="Zoltanka")):
        with pytest.raises(careline.UnknownLabelError) as caught:
            call()
        assert "Zoltanka" not in str(caught.value)
