import threading

import careline
import pytest

CANARY = "Zoltanka Wexqvist"


def test_process_sends_danger_to_a_person(engine):
    decision = engine.process("hi im Dana Whitfield, can i move my appt? my left arm's gone numb lol")
    assert decision.tier == "immediate_human"
    assert "emergency_medical" in {s.signal for s in decision.signals if s.assertion == "present"}
    assert "Whitfield" not in decision.redacted
    assert decision.explanation
    assert decision.data["tier"] == decision.tier


def test_span_offsets_slice_str_and_bytes(engine):
    text = "😀 é call me at 415-555-0132 ok"
    (span,) = [s for s in engine.detect(text) if s.kind == "phone"]
    assert text[span.start:span.end] == "415-555-0132"
    assert text.encode()[span.byte_start:span.byte_end] == b"415-555-0132"
    utf16 = text.encode("utf-16-le")
    assert utf16[2 * span.utf16_start:2 * span.utf16_end].decode("utf-16-le") == "415-555-0132"
    (raw,) = [s for s in engine.detect(text.encode()) if s.kind == "phone"]
    assert text.encode()[raw.start:raw.end] == b"415-555-0132"


def test_redact_operators(engine):
    text = "my ssn is 219-09-9999"
    assert "219-09-9999" not in engine.redact(text).text
    assert engine.redact(text, operator="mask", keep_last=4).text.endswith("9999")
    tokens = engine.redact(text, operator="token").text
    assert "219" not in tokens
    with pytest.raises(careline.UnknownLabelError):
        engine.redact(text, operator="shred")


def test_reveal_without_an_audit_log_is_refused(engine):
    tokens = engine.redact("my ssn is 219-09-9999", operator="token").text
    with pytest.raises(careline.CarelineError):
        engine.reveal(tokens, role="nurse", purpose="treatment")


def test_classify_ranks_and_abstains(engine):
    intent = engine.classify("i need to refill my blood pressure pills")
    assert intent.label == "prescription_refill"
    assert intent.ranking[0][0] == intent.label
    assert 0 < intent.confidence <= 1
    nothing = engine.classify("🙂🙂")
    assert nothing.reason == "no_evidence" and nothing.label == ""


def test_signals_with_evidence(engine):
    text = "I want to kill myself"
    (signal,) = [s for s in engine.signals(text) if s.signal == "self_harm"]
    assert signal.assertion == "present"
    assert "kill" in text[signal.start:signal.end]


def test_conversation_reads_a_bare_answer(engine):
    with engine.conversation() as conversation:
        conversation.agent_turn("What is your date of birth?")
        spans = engine.detect("3 12 62", conversation=conversation)
        assert [s.kind for s in spans] == ["date"]
        engine.process("and i also need a ride", conversation=conversation)
        assert conversation.handoff()


def test_known_party(engine):
    with engine.conversation() as conversation:
        conversation.known_party("name", "Thandiwe Mokgatle")
        spans = engine.detect("this is tandiwe mokgatle calling", conversation=conversation)
        assert "name" in [s.kind for s in spans]


def test_batch_equals_single_calls(engine):
    texts = ["call 415-555-0132", b"caf\xc3\xa9 415-555-0132", "are you open on saturday", ""]
    items = engine.batch(texts)
    assert len(items) == len(texts)
    for text, item in zip(texts, items):
        assert item.status == "ok"
        assert item.redacted == engine.redact(text).text
        assert item.spans == engine.redact(text).spans
        assert item.intent == engine.classify(text).label
        assert item.signals == engine.signals(text)


def test_batch_item_fails_alone(engine):
    items = engine.batch([b"ok 415-555-0132", b"bad \xff"])
    assert [item.status for item in items] == ["ok", "invalid_utf8"]
    assert items[1].redacted == "" and items[1].spans == ()


@pytest.mark.parametrize("text, kind, offset", [
    (CANARY.encode() + b"\xc3(", careline.InvalidUtf8Error, len(CANARY)),
    (CANARY + "\ud800", careline.InvalidUtf8Error, None),
])
def test_bad_text_is_an_error_with_a_place_and_without_content(engine, text, kind, offset):
    with pytest.raises(kind) as caught:
        engine.process(text)
    assert "Zoltanka" not in str(caught.value)
    if offset is not None:
        assert caught.value.offset == offset
        assert caught.value.status_name == "invalid_utf8"


def test_too_large(engine):
    with careline.Engine(max_message_bytes=64) as small:
        with pytest.raises(careline.TooLargeError):
            small.process("x" * 65)


def test_missing_assets_name_the_file(tmp_path):
    with pytest.raises(careline.CarelineError) as caught:
        careline.Engine(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_closed_handles(engine):
    other = careline.Engine()
    other.close()
    with pytest.raises(ValueError):
        other.process("hello")


def test_threads_share_an_engine(engine):
    expected = engine.process("what are your hours").tier
    found = []

    def work():
        found.extend(engine.process("what are your hours").tier for _ in range(200))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 800


def test_evaluate_unknown_inputs_never_automate(engine):
    assert engine.evaluate({}).tier != "automate"
    with pytest.raises(careline.CarelineError):
        engine.evaluate({"no_such_field": 1})


def test_describe_and_labels(engine):
    assert len(engine.labels) == 63
    assert careline.__version__ in str(engine.describe())
