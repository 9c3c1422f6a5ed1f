import shutil

import careline
import pytest

CANARY = "Zoltanka Wexqvist"


def make_log(folder, key, texts):
    with careline.Audit(folder, key, origin="clinic.example/test", create=True) as audit:
        with careline.Engine(audit=audit) as engine:
            for number, text in enumerate(texts):
                engine.process(text, id=f"m{number}", subject="patient-7")
        return audit.verifier_key


def test_decisions_are_recorded_and_verify(tmp_path, key):
    vkey = make_log(tmp_path / "log", key, ["are you open", f"i am {CANARY} and my chest hurts bad"])
    verdict = careline.verify(tmp_path / "log", verifier_key=vkey, key=key)
    assert verdict and verdict.data["verdict"] == "ok"

    with careline.Audit(tmp_path / "log", key) as audit:
        rows = list(audit.query(role="compliance", purpose="audit", kind="decision"))
        assert len(rows) == 2
        assert audit.append({"kind": "outcome", "outcome": "resolved"}) > 0
        assert audit.checkpoint().startswith("clinic.example/test\n")
        report = audit.report(role="quality", purpose="operations", utc_offset_minutes=-360)
        assert report["all"]["messages"] == 2 and report["all"]["tiers"]["immediate_human"] >= 1
        with pytest.raises(careline.DeniedError):
            audit.report(role="", purpose="operations")
        with pytest.raises(careline.InvalidArgumentError):
            audit.report(role="quality", purpose="operations", recontact_days=0)

    for path in (tmp_path / "log").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"Zoltanka" not in data and b"Wexqvist" not in data
            assert not data.startswith(b"SQLite format 3")


def test_a_tampered_copy_is_caught(tmp_path, key):
    vkey = make_log(tmp_path / "log", key, ["are you open"] * 5)
    shutil.copytree(tmp_path / "log", tmp_path / "copy")
    changed = 0
    for path in (tmp_path / "copy").iterdir():
        data = bytearray(path.read_bytes())
        if len(data) > 4096:
            data[len(data) // 2] ^= 1
            path.write_bytes(data)
            changed += 1
    assert changed
    verdict = careline.verify(tmp_path / "copy", verifier_key=vkey, key=key)
    assert verdict.outcome == "findings"
    assert careline.verify(tmp_path / "log", verifier_key=vkey, key=key)


def test_wrong_key_and_missing_log(tmp_path, key):
    make_log(tmp_path / "log", key, ["hello"])
    with pytest.raises(careline.AuditKeyError):
        careline.Audit(tmp_path / "log", bytes(32))
    with pytest.raises(careline.NotFoundError):
        careline.Audit(tmp_path / "none", key)


def test_without_a_verifier_key_nothing_is_ok(tmp_path, key):
    make_log(tmp_path / "log", key, ["hello"])
    assert careline.verify(tmp_path / "log", key=key).outcome == "inconclusive"


def test_tokens_are_revealed_for_an_allowed_role_and_recorded(tmp_path, key):
    text = "reach Amara Obi at 415-555-0132"
    with careline.Audit(tmp_path / "log", key, origin="clinic.example/t", create=True) as audit:
        with careline.Engine(audit=audit, redaction_key=bytes(32)) as engine:
            tokens = engine.redact(text, operator="token").text
            assert "0132" not in tokens
            assert engine.reveal(tokens, role="nurse", purpose="treatment") == text
            with pytest.raises(careline.DeniedError):
                engine.reveal(tokens, role="scheduler", purpose="scheduling")
        assert len(list(audit.query(role="compliance", purpose="audit", kind="reveal"))) >= 1
