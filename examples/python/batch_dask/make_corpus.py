#!/usr/bin/env python3
"""make_corpus.py N FILE: N messages for a try, from examples/data/inbox.jsonl again and again."""

import json
import pathlib
import sys

count, target = int(sys.argv[1]), pathlib.Path(sys.argv[2])
inbox = pathlib.Path(__file__).resolve().parents[2] / "data" / "inbox.jsonl"
texts = [json.loads(line)["text"] for line in inbox.read_text(encoding="utf-8").splitlines()]
with open(target, "w", encoding="utf-8") as file:
    for i in range(count):
        file.write(json.dumps({"id": f"m{i:08}", "text": texts[i % len(texts)]}, ensure_ascii=False) + "\n")
