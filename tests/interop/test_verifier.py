"""The verifier of examples/python, written from docs/audit-format.md alone, agrees with careline on whole and
partial bundles and on what was done to them."""

import base64
import json
import subprocess

import careline
import pytest
from interop import KEY, ROOT, export

VERIFIER = ROOT / "examples" / "python" / "verify_bundle.py"


@pytest.fixture(scope="module")
def bundle(log):
    return log.verifier_key, export(log, "bundle").splitlines()


def both(tmp_path, lines, key, known=None):
    """The verdicts of careline and of the script; they must not differ in what they mean."""
    path = tmp_path / "bundle.jsonl"
    path.write_text("".join(line + "\n" for line in lines))
    ours = careline.verify(path, verifier_key=key, known_checkpoint=known or "").data["verdict"]
    arguments = ["/usr/bin/python3", str(VERIFIER), str(path), key]
    if known is not None:
        (tmp_path / "known").write_text(known)
        arguments.append(str(tmp_path / "known"))
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60)
    theirs = json.loads(done.stdout)["verdict"] if done.stdout else "unreadable"
    return ours, theirs, done.returncode


def test_it_is_short_and_needs_nothing_else():
    source = VERIFIER.read_text()
    assert len(source.splitlines()) <= 300
    imported = {line.split()[1].split(".")[0] for line in source.splitlines()
                if line.startswith(("import ", "from "))}
    assert imported <= {"base64", "hashlib", "json", "struct", "sys", "nacl", "binascii", "argparse"}


def test_a_whole_bundle(tmp_path, bundle):
    key, lines = bundle
    assert both(tmp_path, lines, key) == ("ok", "ok", 0)


def test_a_part_of_a_log(tmp_path, log):
    times = [row["time"] for row in map(json.loads, export(log, "jsonl").splitlines())]
    middle = export(log, "bundle", from_=times[4], to=times[12]).splitlines()
    header = json.loads(middle[0])
    assert 0 < header["first"] < header["end"] < header["size"] and header["proof"]
    assert both(tmp_path, middle, log.verifier_key) == ("ok", "ok", 0)
    header["proof"][0] = base64.b64encode(bytes(32)).decode()
    assert both(tmp_path, [json.dumps(header), *middle[1:]], log.verifier_key) == ("tampered", "tampered", 1)


def edit(line, **members):
    return json.dumps({**json.loads(line), **members})


def flipped(line):
    data = bytearray(base64.b64decode(json.loads(line)["entry"]))
    data[40] ^= 1
    return edit(line, entry=base64.b64encode(bytes(data)).decode())


def first_entry(lines):
    return next(i for i, line in enumerate(lines) if '"index"' in line)


def notes_of(lines):
    return [i for i, line in enumerate(lines) if '"note"' in line]


def change_entry(lines):
    lines[first_entry(lines) + 3] = flipped(lines[first_entry(lines) + 3])


def change_leaf(lines):
    at = first_entry(lines) + 3
    lines[at] = edit(lines[at], leaf_hash="00" * 32)


def swap(lines):
    at = first_entry(lines)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]


def drop_entry(lines):
    del lines[first_entry(lines) + 2]


def drop_last(lines):
    del lines[-1]


def duplicate(lines):
    lines.append(lines[-1])


def drop_link(lines):
    (at,) = [i for i in notes_of(lines) if "careline.audit/epoch/v1" in lines[i]]
    del lines[at]


def drop_notes(lines):
    for at in reversed(notes_of(lines)):
        del lines[at]


def change_note(lines):
    at = notes_of(lines)[-1]
    note = json.loads(lines[at])["note"].split("\n")
    note[2] = base64.b64encode(bytes(32)).decode()
    lines[at] = edit(lines[at], note="\n".join(note))


def other_origin(lines):
    lines[0] = edit(lines[0], origin="elsewhere.example/log")


def other_log(lines):
    lines[0] = edit(lines[0], log_id="00" * 16)


def other_format(lines):
    lines[0] = edit(lines[0], format="careline.audit/bundle/9")


MUTATIONS = [change_entry, change_leaf, swap, drop_entry, drop_last, duplicate, drop_link, drop_notes, change_note,
             other_origin, other_log, other_format]


@pytest.mark.parametrize("mutate", MUTATIONS)
def test_both_refuse_the_same(tmp_path, bundle, mutate):
    key, lines = bundle
    changed = list(lines)
    mutate(changed)
    assert changed != lines
    ours, theirs, code = both(tmp_path, changed, key)
    assert ours != "ok" and theirs != "ok"
    assert code in (1, 2)
    assert ours == theirs


def test_withheld_bytes_are_counted(tmp_path, bundle):
    key, lines = bundle
    changed = list(lines)
    at = first_entry(changed) + 2
    line = json.loads(changed[at])
    del line["entry"]
    changed[at] = json.dumps({**line, "purged": True})
    assert both(tmp_path, changed, key) == ("ok", "ok", 0)
    path = tmp_path / "bundle.jsonl"
    assert " 1 of them purged" in careline.verify(path, verifier_key=key).data["detail"]
    done = subprocess.run(["/usr/bin/python3", str(VERIFIER), str(path), key], capture_output=True, text=True, timeout=60)
    assert json.loads(done.stdout)["detail"].endswith(", 1 purged")


def test_a_key_of_another_log(tmp_path, bundle):
    with careline.Audit(tmp_path / "other", KEY, origin="clinic.example/interop", create=True) as other:
        key = other.verifier_key
    ours, theirs, code = both(tmp_path, bundle[1], key)
    assert ours == theirs != "ok" and code == 1


def test_a_known_checkpoint(tmp_path, log, bundle):
    key, lines = bundle
    old = json.loads(lines[notes_of(lines)[0]])["note"]
    assert both(tmp_path, lines, key, old) == ("ok", "ok", 0)
    log.append({"kind": "outcome", "outcome": "resolved"})
    assert both(tmp_path, lines, key, log.checkpoint()) == ("rolled_back", "rolled_back", 1)
