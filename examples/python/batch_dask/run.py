#!/usr/bin/env python3
"""Detects, redacts and classifies a corpus, on one process or on many.

    run.py CORPUS… --out OUT --key-file K [--workers N | --scheduler ADDRESS] [--chunk LINES]

CORPUS are files of JSON Lines, {"id","text"}. --workers 0 (the default) works in this process; N starts a
Dask cluster of N processes on this machine; --scheduler uses one that is there (its workers need careline,
the corpus and OUT under the same paths). The results are OUT/results/chunk-*.jsonl, the same bytes in every case.
What is there already is not done again: run it anew after a failure. Prints one line of JSON; merge.py
verifies the whole.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import pathlib
import sys
import time
from typing import Iterable, Iterator

from chunks import Chunk, Done, split
from worker import Careline, Station, work_on


def alone(chunks: Iterable[Chunk], out: pathlib.Path, key_file: pathlib.Path) -> Iterator[Done]:
    station = Station(out, key_file.read_bytes())
    try:
        yield from map(station.work, chunks)
    finally:
        station.close()


def spread(chunks: list[Chunk], out: pathlib.Path, key_file: pathlib.Path, workers: int, scheduler: str) -> Iterator[Done]:
    import dask
    import distributed
    # A task is given back when its worker dies; after five deaths it is the task's fault.
    dask.config.set({"distributed.scheduler.allowed-failures": 5, "distributed.admin.tick.limit": "60s"})
    with contextlib.ExitStack() as stack:
        if not scheduler:
            cluster = stack.enter_context(distributed.LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None, silence_logs=40))
        client = stack.enter_context(distributed.Client(scheduler or cluster))
        client.register_worker_plugin(Careline(out, key_file))
        for future in distributed.as_completed(client.map(work_on, chunks, pure=False, retries=2)):
            yield future.result()
        client.unregister_worker_plugin(Careline.name)  # closes the logs, each with a last checkpoint


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path, nargs="+")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--key-file", type=pathlib.Path, required=True)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--scheduler", default="")
    parser.add_argument("--chunk", type=int, default=1000)
    arguments = parser.parse_args()
    out, key_file = arguments.out.resolve(), arguments.key_file.resolve()
    for folder in ("audit", "keys", "results"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    chunks = [chunk for chunk in split([path.resolve() for path in arguments.corpus], arguments.chunk)
              if not (out / "results" / f"{chunk.name}.jsonl").exists()]
    total = {"chunks": 0, "messages": 0, "failed": 0, "spans": 0, "cpu_us": 0}
    begin = first = time.perf_counter()
    running = (spread(chunks, out, key_file, arguments.workers, arguments.scheduler)
               if arguments.workers or arguments.scheduler else alone(chunks, out, key_file))
    end = begin
    for done in running:
        end = time.perf_counter()
        if total["chunks"] == 0:
            first, total_first = end, done.messages
        total["chunks"] += 1
        for name in ("messages", "failed", "spans", "cpu_us"):
            total[name] += getattr(done, name)
        if sys.stderr.isatty():
            print(f"\r{total['chunks']}/{len(chunks)} chunks", end="", file=sys.stderr, flush=True)
    summary: dict[str, float] = {**total, "seconds": round(time.perf_counter() - begin, 2)}
    summary["cpu_us_per_message"] = round(summary.pop("cpu_us") / max(total["messages"], 1), 1)
    if end > first:  # without the start of the cluster: from the first chunk that was done to the last
        summary["messages_per_second"] = round((total["messages"] - total_first) / (end - first))
    print(json.dumps(summary))
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
