"""Checkpoints and proofs under the verifier of Sigstore, which shares no code with careline."""

import base64
import json

import careline
import pytest
from interop import KEY, export, node


def cases_of(log):
    """One case for every entry: the proof that the log gives and the bytes that a bundle holds."""
    lines = [json.loads(line) for line in export(log, "bundle").splitlines()]
    entries = [line for line in lines if "entry" in line]
    cases = []
    for line in entries:
        head, _, note = log.proof(line["index"]).partition("\n\n")
        magic, index, *hashes = head.split("\n")
        assert magic == "c2sp.org/tlog-proof@v1" and index == f"index {line['index']}"
        _, size, root = note.split("\n")[:3]
        cases.append({"index": line["index"], "size": int(size), "root": root, "hashes": hashes, "note": note,
                      "entry": line["entry"]})
    return cases


@pytest.fixture(scope="module")
def evidence(tmp_path_factory):
    # One epoch: the verifier knows one key.
    with careline.Audit(tmp_path_factory.mktemp("tlog") / "log", KEY, origin="clinic.example/tlog", create=True) as log:
        for number in range(45):
            log.append({"kind": "outcome", "outcome": "resolved", "decision_id": f"d-{number}"})
        log.checkpoint()
        yield log.verifier_key, cases_of(log)


def judge(key, cases):
    (results,) = node("tlog.cjs", json.dumps({"key": key, "cases": cases}))
    return results


def test_every_entry_is_proven(evidence):
    key, cases = evidence
    assert len(cases) > 45
    assert judge(key, cases) == [{"note": True, "inclusion": True}] * len(cases)


def flip(text):
    data = bytearray(base64.b64decode(text))
    data[len(data) // 2] ^= 1
    return base64.b64encode(bytes(data)).decode()


@pytest.mark.parametrize("name, change, expected", [
    ("another entry", lambda c: {"entry": flip(c["entry"])}, (True, False)),
    ("another index", lambda c: {"index": c["index"] - 1}, (True, False)),
    ("another size", lambda c: {"size": c["size"] * 2}, (True, False)),
    ("a changed proof", lambda c: {"hashes": [flip(c["hashes"][0]), *c["hashes"][1:]]}, (True, False)),
    ("a shorter proof", lambda c: {"hashes": c["hashes"][:-1]}, (True, False)),
    ("another root", lambda c: {"root": flip(c["root"])}, (False, False)),
    ("a note of another size", lambda c: {"note": c["note"].replace(f"\n{c['size']}\n", f"\n{c['size'] + 1}\n")},
     (False, True)),
])
def test_the_verifier_refuses_what_is_wrong(evidence, name, change, expected):
    key, cases = evidence
    case = cases[17]
    (result,) = judge(key, [{**case, **change(case)}])
    assert (result["note"], result["inclusion"]) == expected, name


def test_the_note_is_refused_under_another_key(evidence, tmp_path):
    with careline.Audit(tmp_path / "other", KEY, origin="clinic.example/tlog", create=True) as other:
        key = other.verifier_key
    (result,) = judge(key, evidence[1][:1])
    assert not result["note"]
