"""One piece of a corpus: which lines it is, and what is made of them.

A corpus is one or more files of JSON Lines, {"id","text",…}, that every worker can read. A chunk is a range of
whole lines of one file. Only such ranges, counts and digests travel between processes: whoever works on a
chunk reads its messages and writes its results, so that no message crosses the wire and none gets into a log of
the cluster.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import pathlib
import tempfile
import time
from typing import Any, Iterator, Optional

import careline

STEPS = ("detect", "redact", "classify", "signals")


@dataclasses.dataclass(frozen=True)
class Chunk:
    number: int
    path: str
    begin: int  # bytes of the file
    end: int

    @property
    def name(self) -> str:
        return f"chunk-{self.number:06}"


@dataclasses.dataclass(frozen=True)
class Done:
    """What a worker tells of a chunk: labels, numbers and a digest."""

    number: int
    messages: int
    failed: int
    spans: int
    sha256: str
    cpu_us: int  # time of a core that the chunk took, whatever else the machine did


def split(paths: list[pathlib.Path], lines: int) -> Iterator[Chunk]:
    """Chunks of `lines` lines. The same corpus gives the same chunks, whoever works on them."""
    number = 0
    for path in paths:
        begin = end = count = 0
        with open(path, "rb") as file:
            for line in file:
                end += len(line)
                count += 1
                if count == lines:
                    yield Chunk(number, str(path), begin, end)
                    number, begin, count = number + 1, end, 0
        if end > begin:
            yield Chunk(number, str(path), begin, end)
            number += 1


def read(chunk: Chunk) -> list[dict[str, str]]:
    with open(chunk.path, "rb") as file:
        file.seek(chunk.begin)
        lines = file.read(chunk.end - chunk.begin).splitlines(keepends=True)
    messages, at = [], chunk.begin
    for line in lines:
        message = parse(line)
        if message is None:
            raise ValueError(f"{chunk.path}: byte {at}: a line must be an object with a text and an id")
        messages.append(message)
        at += len(line)
    return messages


def parse(line: bytes) -> Optional[dict[str, str]]:
    """None instead of an exception: those of the json module carry the line, and travel to the cluster's logs."""
    try:
        message = json.loads(line)
        return {"id": str(message["id"]), "text": str(message["text"])}
    except (ValueError, TypeError, KeyError):
        return None


def results(engine: careline.Engine, messages: list[dict[str, str]]) -> Iterator[dict[str, Any]]:
    """Detected, redacted and classified: labels, places and the redacted text of each message."""
    texts = [message["text"] for message in messages]
    for message, item in zip(messages, engine.batch(texts, STEPS)):
        yield {
            "id": message["id"], "status": item.status, "text": item.redacted,
            "intent": item.intent, "confidence": round(item.intent_confidence, 4),
            "spans": [[span.start, span.end, span.kind] for span in item.spans],
            "signals": [[signal.signal, signal.assertion] for signal in item.signals],
        }


def work(engine: careline.Engine, log: careline.Audit, chunk: Chunk, out: pathlib.Path, who: str) -> Done:
    """Works on one chunk. First the record is durable, then the results appear, whole, under their name: whenever
    this stops, there are no results without a record, and doing it again gives the same bytes."""
    begin = time.thread_time()
    lines = list(results(engine, read(chunk)))
    body = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    done = Done(chunk.number, len(lines), sum(line["status"] != "ok" for line in lines),
                sum(len(line["spans"]) for line in lines), hashlib.sha256(body).hexdigest(),
                round((time.thread_time() - begin) * 1e6))
    log.append({"kind": "redaction", "actor": {"id": who, "type": "service"}, "action": "deidentify", "purpose": "operations",
                "correlation_id": chunk.name, "outcome": "ok" if not done.failed else "partial", "details": dataclasses.asdict(done)})
    write_whole(out / f"{chunk.name}.jsonl", body)
    return done


def write_whole(path: pathlib.Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(name, path)
