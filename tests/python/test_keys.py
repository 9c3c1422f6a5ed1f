"""Keys of a log from a key-management system, and checkpoints that leave the process."""

import threading

import careline
import nacl.exceptions
import nacl.secret
import nacl.utils
import pytest

BOX = nacl.secret.SecretBox(bytes(range(1, 33)))


def wrap(key):
    assert len(key) == 32
    return bytes(BOX.encrypt(key))


def unwrap(wrapped):
    return BOX.decrypt(wrapped)


def make_log(folder, **options):
    with careline.Audit(folder, wrap=wrap, unwrap=unwrap, origin="clinic.example/kms", create=True, **options) as audit:
        audit.append({"kind": "outcome", "outcome": "resolved"})
        return audit.verifier_key


def test_a_log_whose_key_is_wrapped_elsewhere(tmp_path):
    vkey = make_log(tmp_path / "log")
    with careline.Audit(tmp_path / "log", wrap=wrap, unwrap=unwrap) as audit:
        assert len(list(audit.query(role="compliance", purpose="audit", kind="outcome"))) == 1
    assert careline.verify(tmp_path / "log", verifier_key=vkey).outcome != "findings"
    with pytest.raises(careline.AuditKeyError):
        careline.Audit(tmp_path / "log", bytes(32))


def test_what_a_callback_raises_comes_out_of_the_call(tmp_path):
    make_log(tmp_path / "log")
    other = nacl.secret.SecretBox(bytes(32))
    with pytest.raises(nacl.exceptions.CryptoError):
        careline.Audit(tmp_path / "log", wrap=wrap, unwrap=other.decrypt)
    with pytest.raises(careline.InvalidArgumentError):
        careline.Audit(tmp_path / "new", wrap=lambda key: bytes(4096), unwrap=unwrap, origin="x.example/y", create=True)
    with pytest.raises(careline.CarelineError):
        careline.Audit(tmp_path / "log", wrap=wrap, unwrap=lambda wrapped: b"too short")


@pytest.mark.parametrize("arguments", [{"wrap": wrap}, {"unwrap": unwrap}, {}, {"key": bytes(31)}])
def test_half_a_key_is_refused(tmp_path, arguments):
    with pytest.raises(careline.CarelineError):
        careline.Audit(tmp_path / "log", origin="x.example/y", create=True, **arguments)


def test_every_checkpoint_reaches_the_anchor(tmp_path):
    notes = []
    vkey = make_log(tmp_path / "log", anchor=lambda note: notes.append((note, threading.get_ident())))
    assert notes and all(note.startswith("clinic.example/kms\n") for note, _ in notes)
    verdict = careline.verify(tmp_path / "log", verifier_key=vkey, known_checkpoint=notes[-1][0])
    assert verdict.outcome != "findings"


def test_an_anchor_that_raises_does_not_stop_the_log(tmp_path):
    def broken(_note):
        raise RuntimeError("the witness is away")

    with pytest.warns(RuntimeWarning, match="anchor of an audit log raised RuntimeError"):
        vkey = make_log(tmp_path / "log", anchor=broken)
    assert vkey
