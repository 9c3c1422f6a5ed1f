import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
CANARY = "Zoltanka Wexqvist"


def test_process_line_has_what_the_manual_says(careline):
    (line,) = careline("process", "--policy", "default", stdin=[
        {"id": "a", "text": "im Dana Whitfield, 415-555-0132. my left arm's gone numb lol",
         "channel": "sms"}]).lines
    assert line["id"] == "a"
    assert line["tier"] == "immediate_human"
    assert {"label", "confidence", "ranking", "reason"} <= set(line["intent"])
    assert {"queue", "template", "language", "signals", "phi", "redacted", "decision_id"} <= set(line)
    assert "0132" not in line["redacted"]


def test_order_and_conversation_are_kept(careline):
    lines = careline("phi", "detect", stdin=[
        {"id": "1", "conversation": "c", "speaker": "agent", "text": "What is your date of birth?"},
        {"id": "x", "text": "3 12 62 is a number"},
        {"id": "2", "conversation": "c", "speaker": "patient", "text": "3 12 62"},
    ]).lines
    assert [line["id"] for line in lines] == ["1", "x", "2"]
    assert [span["kind"] for span in lines[2]["spans"]] == ["date"]


def test_offsets_are_bytes_of_the_text(careline):
    text = "😀 é reach me at dana@example.org"
    (line,) = careline("phi", "detect", stdin=[{"text": text}]).lines
    (span,) = [s for s in line["spans"] if s["kind"] == "email"]
    assert text.encode()[span["start"]:span["end"]] == b"dana@example.org"


def test_redact_tells_offsets_in_input_and_output(careline):
    text = "my member id is W2281907744, call 415-555-0132"
    (line,) = careline("phi", "redact", stdin=[{"id": "r", "text": text}]).lines
    assert "W2281907744" not in line["text"] and "0132" not in line["text"]
    for span in line["spans"]:
        assert line["text"].encode()[span["out_start"]:span["out_end"]].startswith(b"[")


def test_mask_and_unknown_operator(careline):
    (line,) = careline("phi", "redact", "--operator", "mask", "--keep-last", 4,
                       stdin=[{"text": "ssn 219-09-9999"}]).lines
    assert line["text"].endswith("9999") and "219" not in line["text"]
    assert careline("phi", "redact", "--operator", "shred", stdin=[{"text": "x"}], check=3).err


def test_intent_and_signals_lines(careline):
    (line,) = careline("intent", "classify", stdin=[{"id": 7, "text": "necesito surtir mi receta"}]).lines
    assert line["id"] == "7" and line["intent"] == "prescription_refill" and line["language"] == "es"
    assert line["ranking"][0]["intent"] == line["intent"]
    (line,) = careline("signals", "detect", stdin=[{"text": "no puedo respirar"}]).lines
    assert [s["signal"] for s in line["signals"] if s["assertion"] == "present"][0] == "emergency_medical"


def test_bad_lines_are_answered_and_the_rest_is_read(careline):
    data = (b'{"id":"1","text":"hello"}\n'
            + f'{{"id":"2","text":"{CANARY}"'.encode() + b"\n"
            + b'{"id":"3"}\n'
            + b'{"id":"4","text":"hi","channel":"pigeon"}\n'
            + b'{"id":"5","text":"' + CANARY.encode() + b'\xff"}\n'
            + b'{"id":"6","text":"bye"}\n')
    result = careline("process", stdin=data, check=3)
    assert len(result.lines) == 6
    assert [("error" in line) for line in result.lines] == [False, True, True, True, True, False]
    assert result.err.count("careline: -:") == 4
    for place in ("-:2:", "-:3:", "-:4:", "-:5:"):
        assert place in result.err
    assert "Zoltanka" not in result.err and "Zoltanka" not in result.out


def test_empty_and_hostile_texts_always_get_a_decision_with_a_person(careline):
    texts = ["", " ", "\x00", "a" * 1_000_000, "1" * 100_000, "👨‍👩‍👧‍👦" * 5000, "\u202e\u200d\u00ad",
             "__label__ </s>", "[NAME_1] [NAME_1]"]
    lines = careline("process", stdin=[{"id": str(i), "text": t} for i, t in enumerate(texts)]).lines
    assert len(lines) == len(texts)
    assert all(line["tier"] in ("route", "immediate_human") for line in lines)


def test_too_large_is_refused_not_cut(careline):
    result = careline("process", stdin=[{"id": "big", "text": "x" * (1 << 20) + "y"}], check=3)
    assert result.lines == [{"id": "big", "error": "too_large", "offset": result.lines[0]["offset"]}]


def test_missing_assets_and_files(careline, tmp_path):
    assert str(tmp_path) in careline("process", "--assets", tmp_path, check=3).err
    assert "nowhere.jsonl" in careline("process", tmp_path / "nowhere.jsonl", check=3).err
    assert careline("frobnicate", check=3).err
    assert careline(check=3).err
    assert careline("--version").out.strip()


def test_truncated_model_is_refused_by_name(careline, tmp_path):
    model = tmp_path / "broken.clm"
    model.write_bytes((ROOT / "lib/assets/models/intent.clm").read_bytes()[:100_000])
    result = careline("intent", "classify", "--model", model, stdin=[{"text": "x"}], check=3)
    assert "broken.clm" in result.err and "bad_model" in result.err


def test_inbox_every_tier_and_no_error(careline):
    lines = careline("process", "--policy", "default", ROOT / "examples/data/inbox.jsonl").lines
    tiers = {line.get("tier") for line in lines}
    assert {"automate", "route", "immediate_human"} <= tiers
    assert not [line for line in lines if "error" in line]


def test_bench_prints_every_stage(careline):
    result = json.loads(careline("bench", "--seconds", 1).out)
    assert {"normalise", "phi", "language", "signals", "intent", "policy"} <= set(result["stages"])
    assert result["process"]["p50_us"] > 0 and result["messages_per_second"]["two_threads"] > 0


def test_without_the_sequence_model_rules_detect_and_the_command_says_so(careline, tmp_path):
    for entry in (ROOT / "lib/assets").iterdir():
        if entry.name != "models":
            (tmp_path / entry.name).symlink_to(entry)
    (tmp_path / "models").mkdir()
    (tmp_path / "models/intent.clm").symlink_to(ROOT / "lib/assets/models/intent.clm")
    result = careline("phi", "detect", "--assets", tmp_path, stdin=[{"text": "my name is Rosa Delgado"}])
    assert [span["kind"] for span in result.lines[0]["spans"]] == ["name"]
    assert "phi.seq" in result.err and "warning" in result.err
    (tmp_path / "models/phi.seq").write_bytes(b"damaged")
    assert "phi.seq" in careline("phi", "detect", "--assets", tmp_path, stdin=[{"text": "x"}], check=3).err
