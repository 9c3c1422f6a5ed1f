"""Reads the logs of all workers as one, verifies each, and checks every result against its record.

    merge.py OUT --key-file K

Writes OUT/audit.jsonl: the records of all logs, by chunk and time. Prints one line of JSON; exit code 1 if a log
does not verify, or a result is missing, altered or without a record. A log whose worker was killed is opened
once, which signs what it held when it died.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pathlib
import sys
from typing import Any, Iterator

import careline


def records(folder: pathlib.Path, key: bytes) -> Iterator[dict[str, Any]]:
    with careline.Audit(folder, key) as log:
        after: dict[str, int] = {}
        while True:
            rows = list(log.query(role="compliance", purpose="audit", asked_by="merge", kind="redaction", limit=10000, **after))
            yield from ({"log": folder.name, **row} for row in rows)
            if len(rows) < 10000:
                log.checkpoint()
                return
            after = {"after": max(row["sequence"] for row in rows)}


def verdict(folder: pathlib.Path, out: pathlib.Path, key: bytes) -> str:
    vkey = (out / "keys" / folder.name).read_text().strip()
    report = careline.verify(folder, verifier_key=vkey, key=key)
    return str(report.data["verdict"]) if report else f"{report.outcome}: {report.data['verdict']}"


def merge(out: pathlib.Path, key: bytes) -> dict[str, Any]:
    folders = sorted(path for path in (out / "audit").iterdir() if path.is_dir())
    rows = [row for folder in folders for row in records(folder, key)]
    rows.sort(key=lambda row: (row["correlation_id"], row["time"], row["log"]))
    with open(out / "audit.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    recorded: dict[str, set[str]] = {}
    for row in rows:
        recorded.setdefault(row["correlation_id"], set()).add(row["details"]["sha256"])
    found = {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in (out / "results").glob("chunk-*.jsonl")}
    bad_logs = {folder.name: word for folder in folders if (word := verdict(folder, out, key)) != "ok"}
    return {
        "logs": len(folders), "records": len(rows), "chunks": len(recorded),
        "worked_twice": len(rows) - len(recorded),
        "bad_logs": bad_logs,
        "without_results": sorted(recorded.keys() - found.keys()),
        "without_record": sorted(found.keys() - recorded.keys()),
        # Work is deterministic: whoever did a chunk, and however often, has the same digest.
        "altered": sorted(name for name, digest in found.items() if name in recorded and recorded[name] != {digest}),
    }


def is_good(summary: dict[str, Any]) -> bool:
    return not any(summary[what] for what in ("bad_logs", "without_results", "without_record", "altered"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--key-file", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    summary = merge(arguments.out, arguments.key_file.read_bytes())
    print(json.dumps(summary))
    return 0 if is_good(summary) else 1


if __name__ == "__main__":
    sys.exit(main())
