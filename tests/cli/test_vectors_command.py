"""The golden vectors, read by the command. What JSON Lines cannot say (ill-formed bytes, the caller's record, a revised turn)
is left to the libraries."""

import itertools
import json
import pathlib

import pytest

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "golden" / "vectors"
COMMANDS = {"detect": ["phi", "detect", "--profile", "strict"], "redact": ["phi", "redact"], "classify": ["intent", "classify"],
            "signals": ["signals", "detect"], "process": ["process"]}


def sayable(vector):
    turns = vector.get("before", [])
    return "bytes" not in vector and "error" not in vector["expect"] and all({"agent", "patient"} & set(turn) for turn in turns)


ALL = [(f"{path.stem}-{row['id']}", row) for path in sorted(FOLDER.glob("*.jsonl"))
       for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if sayable(row)]


def arguments(vector):
    """Messages with the same answer to this can share one run of the command."""
    options = vector.get("options", {})
    words = [f"--{name.replace('_', '-')}={options[name]}" for name in ("operator", "profile", "keep_last", "role", "purpose") if name in options]
    return (vector["call"], *words)


def lines(name, vector):
    about = dict(vector.get("about", {}))
    if "language" in about:
        about["lang"] = about.pop("language")
    conversation = {"conversation": name} if vector.get("before") else {}
    for turn in vector.get("before", []):
        speaker = "agent" if "agent" in turn else "patient"
        yield {"id": "before", "speaker": speaker, "text": turn[speaker], **conversation}
    yield {"id": name, **about, **({"id": name}), "text": vector["text"], **conversation}


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """Every answer, by name; the command runs once for each set of options."""
    import os
    import subprocess
    key = tmp_path_factory.mktemp("key") / "key"
    key.write_bytes(bytes(range(32)))
    found = {}
    order = sorted(ALL, key=lambda item: arguments(item[1]))
    for words, group in itertools.groupby(order, key=lambda item: arguments(item[1])):
        call, *options = words
        keyed = ["--redaction-key-file", str(key)] if call == "redact" else []
        stdin = "".join(json.dumps(line, ensure_ascii=False) + "\n" for name, vector in group for line in lines(name, vector))
        done = subprocess.run([os.environ["CARELINE_COMMAND"], *COMMANDS[call], *keyed, *options], input=stdin.encode(),
                              capture_output=True, timeout=300)
        assert done.returncode == 0, done.stderr.decode()
        for line in map(json.loads, done.stdout.decode().splitlines()):
            found[line["id"]] = line
    return found


def pieces(items, text):
    data = text.encode()
    return [{"bytes": [i["start"], i["end"]], "text": data[i["start"]:i["end"]].decode()} for i in items]


def check_spans(found, expected, text):
    assert pieces(found, text) == [{"bytes": e["bytes"], "text": e["text"]} for e in expected]
    assert [f["kind"] for f in found] == [e["kind"] for e in expected]
    assert [f["confidence"] for f in found] == pytest.approx([e["confidence"] for e in expected], abs=0.002)


def check_signals(found, expected, text):
    assert pieces(found, text) == [{"bytes": e["bytes"], "text": e["text"]} for e in expected]
    assert [(f["signal"], f["assertion"], f["who"]) for f in found] == [(e["signal"], e["assertion"], e["who"]) for e in expected]


@pytest.mark.parametrize("name, vector", [pytest.param(*item, id=item[0]) for item in ALL])
def test_vector(answers, name, vector):
    answer, expected, text = answers[name], vector["expect"], vector["text"]
    if vector["call"] == "detect":
        check_spans(answer["spans"], expected["spans"], text)
    elif vector["call"] == "redact":
        assert answer["text"] == expected["redacted"]
        check_spans(answer["spans"], expected["spans"], text)
    elif vector["call"] == "signals":
        check_signals(answer["signals"], expected["signals"], text)
    elif vector["call"] == "classify":
        assert (answer["intent"], answer["reason"], answer["language"]) == (expected["intent"], expected["reason"], expected["language"])
        assert [r["intent"] for r in answer["ranking"][:3]] == expected["ranking"]
    else:
        assert answer["intent"]["label"] == expected["intent"] and answer["intent"]["reason"] == expected["reason"]
        for member in ("tier", "queue", "template", "language", "redacted"):
            assert answer[member] == expected[member]
        check_spans(answer["phi"], expected["spans"], text)
        check_signals(answer["signals"], expected["signals"], text)


def test_most_vectors_can_be_said():
    assert len(ALL) >= 90
