"""The golden vectors: messages, and what every language must get for them (README.md says what the members mean).

Python is one of the readers; scripts/golden-vectors is the writer. The writer takes bytes from the library and counts UTF-16
units and code points itself, so that the file is a second opinion on the library's counting.
"""
import json
import pathlib

import careline

FOLDER = pathlib.Path(__file__).resolve().parent / "vectors"
KEY = bytes(range(32))  # redaction key of every reader
ABOUT = ("id", "channel", "page", "role", "purpose", "subject", "speaker", "language", "verified", "hours")


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def text_of(vector):
    return bytes.fromhex(vector["bytes"]) if "bytes" in vector else vector["text"]


def replay(engine, conversation, turns):
    """What was said before the message."""
    for turn in turns:
        if "agent" in turn:
            conversation.agent_turn(turn["agent"])
        elif "known" in turn:
            conversation.known_party(turn["known"], turn["value"])
        elif "revise" in turn:
            conversation.replace_tail()
        else:
            engine.process(turn["patient"], conversation=conversation)


def call(engine, vector):
    """The library's answer to one vector."""
    about = vector.get("about", {})
    with engine.conversation() as conversation:
        replay(engine, conversation, vector.get("before", []))
        if vector["call"] == "redact":
            options = vector.get("options", {})
            return engine.redact(text_of(vector), conversation=conversation, operator=options.get("operator", "placeholder"),
                                 profile=options.get("profile", "safe_harbor"), keep_last=options.get("keep_last", 0),
                                 for_role=options.get("role", ""), for_purpose=options.get("purpose", ""), **about)
        if vector["call"] == "signals":
            return engine.signals(text_of(vector), **about)
        function = {"detect": engine.detect, "classify": engine.classify, "process": engine.process}[vector["call"]]
        return function(text_of(vector), conversation=conversation, **about)


def place(text, start, end):
    """Offsets of the bytes [start, end) of a text in every unit."""
    data = text.encode()
    before, piece = data[:start].decode(), data[start:end].decode()
    units = lambda s: len(s.encode("utf-16-le")) // 2
    return {"text": piece, "bytes": [start, end], "utf16": [units(before), units(before) + units(piece)],
            "chars": [len(before), len(before) + len(piece)]}


def expectation(engine, vector):
    """What the file should say, counted from bytes alone."""
    try:
        result = call(engine, vector)
    except careline.CarelineError as error:
        return {"error": error.status_name, "offset": error.offset}
    text = vector["text"]
    spans = lambda found: [{"kind": s.kind, "confidence": round(s.confidence, 3), **place(text, s.byte_start, s.byte_end)}
                           for s in found]
    signals = lambda found: [{"signal": s.signal, "assertion": s.assertion, "who": s.who, "score": round(s.score, 3),
                              **place(text, s.byte_start, s.byte_end)} for s in found]
    if vector["call"] == "detect":
        return {"spans": spans(result)}
    if vector["call"] == "redact":
        return {"redacted": result.text, "spans": spans(result.spans)}
    if vector["call"] == "signals":
        return {"signals": signals(result)}
    if vector["call"] == "classify":
        return {"intent": result.label, "confidence": round(result.confidence, 3), "reason": result.reason,
                "language": result.language, "ranking": [label for label, _ in result.ranking[:3]]}
    return {"tier": result.tier, "queue": result.queue, "template": result.template, "intent": result.intent,
            "confidence": round(result.intent_confidence, 3), "reason": result.intent_reason, "language": result.language,
            "redacted": result.redacted, "spans": spans(result.spans), "signals": signals(result.signals)}
