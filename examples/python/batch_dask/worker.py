"""What a process needs to work on chunks: an engine and a log of its own, opened once."""

from __future__ import annotations

import os
import pathlib
import socket
import uuid
from typing import Optional

import careline
from chunks import Chunk, Done, work

try:
    from distributed import WorkerPlugin, get_worker
except ImportError:  # one process alone needs no cluster
    WorkerPlugin = object  # type: ignore[assignment,misc]


class Station:
    """Engine and log. A log has one owner, so its folder carries the process in its name; the key that verifies
    it goes to another folder, which a real cluster keeps where the workers cannot change it afterwards."""

    def __init__(self, out: pathlib.Path, key: bytes) -> None:
        self.name = f"{socket.gethostname()}-{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self.results = out / "results"
        self.log = careline.Audit(out / "audit" / self.name, key, origin=f"batch.example/{self.name}", create=True,
                                  must_be_new=True)
        (out / "keys" / self.name).write_text(self.log.verifier_key + "\n")
        self.engine = careline.Engine()

    def work(self, chunk: Chunk) -> Done:
        return work(self.engine, self.log, chunk, self.results, self.name)

    def close(self) -> None:
        self.engine.close()
        self.log.close()


class Careline(WorkerPlugin):
    """Gives every worker of a cluster its station, also those that replace a dead one."""

    name = "careline"

    def __init__(self, out: pathlib.Path, key_file: pathlib.Path) -> None:
        # The key itself does not travel: a worker reads it, or asks its key-management system.
        self.out, self.key_file = out, key_file
        self.station: Optional[Station] = None

    def setup(self, worker: object) -> None:
        self.station = Station(self.out, self.key_file.read_bytes())
        worker.careline = self.station  # type: ignore[attr-defined]

    def teardown(self, worker: object) -> None:
        if self.station is not None:
            self.station.close()


def work_on(chunk: Chunk) -> Done:
    """The task that the cluster runs."""
    station: Station = get_worker().careline
    return station.work(chunk)
