#!/usr/bin/env python3
"""Prints the output of `careline process` as a table: what came in (redacted), what it means, what happens.

    decision_table.py all|selection DECISIONS
"""

import json
import shutil
import sys
import textwrap

MARK = {"automate": "auto ", "route": "route", "immediate_human": "HUMAN"}


def select(rows):
    """A few of every tier and language, and everything about danger, at most 40."""
    chosen, seen = [], {}
    for row in rows:
        key = (row["tier"], row["language"], tuple(danger(row))[:1])
        seen[key] = seen.get(key, 0) + 1
        if seen[key] <= (3 if row["tier"] == "immediate_human" else 5):
            chosen.append(row)
    return chosen[:40]


def danger(row):
    return [s["signal"] for s in row["signals"] if s["assertion"] == "present"]


def main():
    what, path = sys.argv[1:]
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    decided = [row for row in rows if "tier" in row]
    width = max(100, min(shutil.get_terminal_size((140, 40)).columns, 180))
    left = width // 2 - 8
    right = width - left - 12
    for row in decided if what == "all" else select(decided):
        intent = row["intent"]
        meaning = f"{intent['label'] or '(none)'} {intent['confidence']:.2f}"
        if intent["reason"] != "ok":
            meaning += f" [{intent['reason']}]"
        if danger(row):
            meaning += " ! " + ", ".join(danger(row))
        why = f"{meaning}  ->  {row['queue'] or '-'}  ({row['explanation']})"
        message = textwrap.wrap(row["redacted"].replace("\n", " / "), left, max_lines=4, placeholder=" …") or [""]
        reason = textwrap.wrap(why, right, max_lines=5, placeholder=" …")
        for i in range(max(len(message), len(reason))):
            a = message[i] if i < len(message) else ""
            b = reason[i] if i < len(reason) else ""
            print(f"{MARK[row['tier']] if i == 0 else '':5}  {a:{left}}  {b}")
    tiers = {tier: sum(row["tier"] == tier for row in decided) for tier in MARK}
    print(f"\n{len(decided)} decisions: {tiers['automate']} automated, {tiers['route']} routed to a team, "
          f"{tiers['immediate_human']} to a person at once")


if __name__ == "__main__":
    main()
