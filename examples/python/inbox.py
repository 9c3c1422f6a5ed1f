#!/usr/bin/env python3
"""Reads a file of messages (JSON Lines) and prints one line each: tier, queue, redacted text.

    PYTHONPATH=bindings/python python3 examples/python/inbox.py examples/data/inbox.jsonl
"""

import json
import sys

import careline


def main(path: str) -> int:
    with careline.Engine() as engine, open(path, encoding="utf-8") as lines:
        for line in lines:
            message = json.loads(line)
            decision = engine.process(message["text"], id=message["id"],
                                      channel=message.get("channel", "unknown"))
            danger = [s.signal for s in decision.signals
                      if s.assertion == "present" and s.signal in ("emergency_medical", "self_harm")]
            print(f"{decision.tier:15} {decision.queue:18} {','.join(danger):20} "
                  f"{decision.redacted.replace(chr(10), ' ')[:90]}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: inbox.py FILE")
    sys.exit(main(sys.argv[1]))
