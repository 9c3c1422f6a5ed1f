#!/usr/bin/env python3
"""Redacts a folder of transcripts: the same tree of files, without the PHI.

    redact_folder.py SOURCE TARGET [--profile P] [--operator O] [--key-file K] [--threads N]

A transcript is a text file (*.txt) with one turn a line, "AGENT: …" or "PATIENT: …"; the turns of a file are
one conversation, so the same name gets the same placeholder and an agent's question decides how the answer
is read. Files are written whole or not at all, and what is already done is not done again. Ends with one line of
JSON: files, turns, and how often each kind of PHI was found. Exit code 1 if a file could not be read.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import sys
import tempfile

import careline

TURN = re.compile(r"(AGENT|PATIENT|CAREGIVER|PROVIDER): ?(.*)", re.S)


class Progress:
    """A bar on a terminal; silent elsewhere."""

    def __init__(self, total):
        self.total, self.done, self.shown = total, 0, sys.stderr.isatty()

    def advance(self):
        self.done += 1
        if self.shown:
            filled = 40 * self.done // max(self.total, 1)
            end = "\n" if self.done == self.total else ""
            print(f"\r[{'#' * filled}{'.' * (40 - filled)}] {self.done}/{self.total} files", end=end, file=sys.stderr, flush=True)


def redact(engine, text, kinds, options):
    """The transcript without its PHI. Lines that are no turn are read as the patient's."""
    lines = []
    with engine.conversation() as conversation:
        for line in text.split("\n"):
            turn = TURN.fullmatch(line)
            speaker, said = (turn[1].lower(), turn[2]) if turn else ("unknown", line)
            redaction = engine.redact(said, conversation=conversation, speaker=speaker, **options)
            kinds.update(span.kind for span in redaction.spans)
            if speaker == "agent":
                conversation.agent_turn(said)
            lines.append(line[:len(line) - len(said)] + redaction.text)
    return "\n".join(lines)


def write_whole(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def work(engine, source, target, options):
    """(turns, kinds, error); nothing to do when the copy is newer than the transcript."""
    kinds = collections.Counter()
    try:
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            return 0, kinds, None
        text = source.read_bytes().decode("utf-8")
        write_whole(target, redact(engine, text, kinds, options))
        return text.count("\n") + 1, kinds, None
    except UnicodeDecodeError as reason:  # its message would repeat bytes of the transcript
        return 0, kinds, f"not UTF-8 at byte {reason.start}"
    except (OSError, careline.CarelineError) as reason:
        return 0, kinds, reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("target", type=pathlib.Path)
    parser.add_argument("--profile", default="safe_harbor")
    parser.add_argument("--operator", default="placeholder")
    parser.add_argument("--key-file", type=pathlib.Path, help="32 bytes, for the operators that need a key")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.source.rglob("*.txt") if path.is_file())
    options = {"profile": arguments.profile, "operator": arguments.operator}
    key = arguments.key_file.read_bytes() if arguments.key_file else None
    progress, turns, failed, kinds = Progress(len(files)), 0, 0, collections.Counter()
    with careline.Engine(redaction_key=key) as engine, \
            concurrent.futures.ThreadPoolExecutor(arguments.threads) as pool:  # calls release the GIL
        jobs = {pool.submit(work, engine, path, arguments.target / path.relative_to(arguments.source), options): path
                for path in files}
        for job in concurrent.futures.as_completed(jobs):
            count, found, error = job.result()
            turns += count
            kinds += found
            if error:
                failed += 1
                print(f"redact_folder: {jobs[job].relative_to(arguments.source)}: {error}", file=sys.stderr)
            progress.advance()
    print(json.dumps({"files": len(files) - failed, "failed": failed, "turns": turns, "phi": dict(sorted(kinds.items()))}))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
