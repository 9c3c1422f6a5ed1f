"""Dialogues and partial transcripts."""

import careline
import pytest

PARTIAL = ["my name is", "my name is Thandi", "my name is Thandiwe Mokgatle", "my name is Thandiwe Mokgatle, 415-555-0132"]


def test_streaming_is_the_final_transcript(engine):
    with engine.conversation() as whole, engine.conversation() as stream:
        expected = engine.process(PARTIAL[-1], conversation=whole)
        for number, text in enumerate(PARTIAL):
            if number:
                stream.replace_tail()
            decision = engine.process(text, conversation=stream)
        assert decision.redacted == expected.redacted and decision.tier == expected.tier
        assert [(s.start, s.end, s.kind) for s in decision.spans] == [(s.start, s.end, s.kind) for s in expected.spans]
        assert stream.handoff()["turns_total"] == whole.handoff()["turns_total"] == 1


def test_nothing_to_replace_is_a_bad_state(engine):
    with engine.conversation() as conversation:
        with pytest.raises(careline.BadStateError):
            conversation.replace_tail()


def test_turns_in_bytes_and_str_are_one_dialogue(engine):
    with engine.conversation() as conversation:
        conversation.agent_turn("¿Cuál es su fecha de nacimiento?".encode())
        (span,) = engine.detect("3 12 62".encode(), conversation=conversation)
        assert span.kind == "date" and (span.start, span.end) == (0, 7)
        first = engine.process("soy Marisol Quintanilla", conversation=conversation).redacted
        again = engine.process("Marisol Quintanilla otra vez", conversation=conversation).redacted
        assert "[NAME_1]" in first and "[NAME_1]" in again


def test_handoff_is_redacted(engine):
    with engine.conversation() as conversation:
        engine.process("i am Zoltanka Wexqvist and my chest hurts bad", conversation=conversation)
        summary = conversation.handoff()
        assert summary["tier"] == "immediate_human" and "Wexqvist" not in str(summary)


def test_policy_reload_and_check(tmp_path):
    policy = careline.default_assets() / "policies" / "healthcare.yaml"
    assert careline.check_policy(policy)
    broken = tmp_path / "broken.yaml"
    broken.write_text("policy: [")
    assert not careline.check_policy(broken)
    with careline.Engine() as own:
        before = own.describe()["policy"]["digest"]
        with pytest.raises(careline.BadPolicyError) as caught:
            own.reload_policy(broken)
        assert caught.value.line >= 1
        assert own.describe()["policy"]["digest"] == before
        own.reload_policy(policy)
        assert own.explain({}).text


def test_the_default_policy_passes_its_tests(engine):
    cases = careline.default_assets() / "policies" / "healthcare.tests.yaml"
    report = engine.test_policy(cases, coverage=True, fail_on_empty=True)
    assert report and report.data["passed"] > 100
    with pytest.raises(careline.CarelineError):
        engine.test_policy(cases.with_name("no-such-file.yaml"))
