"""Audit logs: append, query, checkpoint, verify."""

from __future__ import annotations

import ctypes as c
import json
import os
from types import TracebackType
from typing import Any, Iterator, Mapping, Optional, Union

from . import _native
from ._native import lib
from .errors import check
from .results import Report, take_report, take_text

Path = Union[str, "os.PathLike[str]"]


class Audit:
    """An open log; one process owns a log at a time. Threads may share it.

    `key` is 32 bytes; `origin` names the log in checkpoints and is needed to create one.
    """

    def __init__(self, directory: Path, key: bytes, *, origin: str = "", create: bool = False,
                 relaxed: bool = False, deadline_ms: int = 2000) -> None:
        self._handle: Optional[c.c_void_p] = None
        folder, name = os.fsencode(directory), origin.encode()
        options = _native.AuditOptions()
        lib.careline_audit_options_init(c.byref(options))
        options.directory, options.directory_size = folder, len(folder)
        options.origin, options.origin_size = name, len(name)
        options.key, options.key_size = key, len(key)
        options.create, options.durability = int(create), int(relaxed)
        options.deadline_ms = deadline_ms
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_audit_open(c.byref(options), c.byref(out), c.byref(error)), error)
        self._handle = out

    @property
    def handle(self) -> c.c_void_p:
        if self._handle is None:
            raise ValueError("the log is closed")
        return self._handle

    def _text(self, function: Any) -> str:
        out, error = c.c_void_p(), c.c_void_p()
        check(function(self.handle, c.byref(out), c.byref(error)), error)
        return take_text(out).decode()

    @property
    def verifier_key(self) -> str:
        """"NAME+hash+base64": what an auditor needs to verify the log."""
        return self._text(lib.careline_audit_verifier_key)

    def checkpoint(self) -> str:
        """The newest signed checkpoint; signs one first if entries came after the last."""
        return self._text(lib.careline_audit_checkpoint)

    def append(self, entry: Mapping[str, Any]) -> int:
        """Appends an entry of the host's own, durable on return; returns its index. No message text or
        PHI may be in it; "subject" is stored as a keyed tag only."""
        data = json.dumps(entry).encode()
        sequence, error = c.c_uint64(), c.c_void_p()
        check(lib.careline_audit_append(self.handle, data, len(data), c.byref(sequence),
                                        c.byref(error)), error)
        return sequence.value

    def query(self, *, role: str, purpose: str, **filters: Any) -> Iterator[dict[str, Any]]:
        """Entries that match every filter (kind, tier, intent, subject, from, to, limit …; write
        `from` as from_). The query itself is recorded."""
        wanted = {name.rstrip("_"): value for name, value in filters.items()}
        data = json.dumps({"role": role, "purpose": purpose, **wanted}).encode()
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_audit_query(self.handle, data, len(data), c.byref(out), c.byref(error)),
              error)
        return map(json.loads, take_text(out).decode().splitlines())

    def close(self) -> None:
        """Writes a last checkpoint; an error means that it could not be written."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            error = c.c_void_p()
            check(lib.careline_audit_close(handle, c.byref(error)), error)

    def __enter__(self) -> Audit:
        return self

    def __exit__(self, kind: Optional[type[BaseException]], value: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_handle", None) is not None:
            lib.careline_audit_free(self._handle)
            self._handle = None


def verify(path: Path, *, verifier_key: str = "", key: bytes = b"",
           known_checkpoint: str = "") -> Report:
    """Verifies a log that no process has open, or an exported bundle."""
    where, vkey, known = os.fsencode(path), verifier_key.encode(), known_checkpoint.encode()
    options = _native.VerifyOptions()
    lib.careline_audit_verify_options_init(c.byref(options))
    options.path, options.path_size = where, len(where)
    options.verifier_key, options.verifier_key_size = vkey or None, len(vkey)
    options.key, options.key_size = key or None, len(key)
    options.known_checkpoint, options.known_checkpoint_size = known or None, len(known)
    out, error = c.c_void_p(), c.c_void_p()
    check(lib.careline_audit_verify(c.byref(options), c.byref(out), c.byref(error)), error)
    return take_report(out)
