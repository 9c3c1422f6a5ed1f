"""Audit logs: append, query, checkpoint, verify."""

from __future__ import annotations

import ctypes as c
import json
import os
from types import TracebackType
from typing import Any, Callable, Iterator, Mapping, Optional, Union

from . import _native
from ._native import lib
from .errors import check
from .results import Report, take_report, take_text

Path = Union[str, "os.PathLike[str]"]


class Audit:
    """An open log; one process owns a log at a time. Threads may share it.

    `key` is 32 bytes; `origin` names the log in checkpoints and is needed to create one. `create` makes
    a log where there is none; `must_be_new` refuses one that is there.
    """

    def __init__(self, directory: Path, key: bytes, *, origin: str = "", create: bool = False,
                 must_be_new: bool = False, relaxed: bool = False,
                 deadline_ms: int = 2000) -> None:
        self._handle: Optional[c.c_void_p] = None
        folder, name = os.fsencode(directory), origin.encode()
        options = _native.AuditOptions()
        lib.careline_audit_options_init(c.byref(options))
        options.directory, options.directory_size = folder, len(folder)
        options.origin, options.origin_size = name, len(name)
        options.key, options.key_size = key, len(key)
        options.create = 2 if must_be_new else int(create)
        options.durability = int(relaxed)
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
        data = _request(role=role, purpose=purpose, **filters)
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_audit_query(self.handle, data, len(data), c.byref(out), c.byref(error)),
              error)
        return map(json.loads, take_text(out).decode().splitlines())

    def export(self, sink: Callable[[bytes], object], *, format: str, role: str, purpose: str,
               **filters: Any) -> int:
        """Hands entries (jsonl, csv, fhir, ocsf) or a bundle piece by piece to `sink`; returns their
        number. The export is recorded first."""
        failure: list[BaseException] = []

        def forward(_user: Optional[int], data: Any, size: int) -> int:
            try:
                sink(c.string_at(data, size))
                return 1
            except BaseException as raised:  # no exception may cross the C ABI
                failure.append(raised)
                return 0

        request = _request(format=format, role=role, purpose=purpose, **filters)
        entries, error = c.c_uint64(), c.c_void_p()
        status = lib.careline_audit_export(self.handle, request, len(request), _native.SINK(forward),
                                           None, c.byref(entries), c.byref(error))
        if failure:
            lib.careline_error_free(error)
            raise failure[0]
        check(status, error)
        return entries.value

    def disclosures(self, subject: str, *, role: str, purpose: str,
                    **filters: Any) -> list[dict[str, Any]]:
        """Accounting of disclosures (45 CFR 164.528) of one subject; recorded as a query."""
        request = _request(subject=subject, role=role, purpose=purpose, **filters)
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_audit_disclosures(self.handle, request, len(request), c.byref(out),
                                             c.byref(error)), error)
        return [json.loads(line) for line in take_text(out).decode().splitlines()]

    def proof(self, sequence: int) -> str:
        """Evidence for one entry: a C2SP tlog-proof against the newest checkpoint."""
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_audit_proof(self.handle, sequence, c.byref(out), c.byref(error)), error)
        return take_text(out).decode()

    def rotate(self, key: Optional[bytes] = None) -> None:
        """Starts a new epoch; with `key` the keyring is wrapped with it from now on."""
        error = c.c_void_p()
        check(lib.careline_audit_rotate(self.handle, key, len(key or b""), c.byref(error)), error)

    def purge(self, *, role: str, purpose: str, **rest: Any) -> dict[str, int]:
        """Destroys the keys of epochs older than keep_days (at least six years); the log verifies."""
        request = _request(role=role, purpose=purpose, **rest)
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_audit_purge(self.handle, request, len(request), c.byref(out),
                                       c.byref(error)), error)
        receipt: dict[str, int] = json.loads(take_text(out))
        return receipt

    def hold(self, name: str, placed: bool, *, role: str, purpose: str) -> None:
        """Places or lifts a legal hold over everything up to now."""
        request = _request(name=name, placed=placed, role=role, purpose=purpose)
        error = c.c_void_p()
        check(lib.careline_audit_hold(self.handle, request, len(request), c.byref(error)), error)

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


def _request(**members: Any) -> bytes:
    # "from" is a keyword of Python, so it is written from_.
    return json.dumps({name.rstrip("_"): value for name, value in members.items()}).encode()


def verify_options(path: Path, verifier_key: str, key: bytes,
                   known_checkpoint: str) -> _native.VerifyOptions:
    where, vkey, known = os.fsencode(path), verifier_key.encode(), known_checkpoint.encode()
    options = _native.VerifyOptions()
    lib.careline_audit_verify_options_init(c.byref(options))
    options.path, options.path_size = where, len(where)
    options.verifier_key, options.verifier_key_size = vkey or None, len(vkey)
    options.key, options.key_size = key or None, len(key)
    options.known_checkpoint, options.known_checkpoint_size = known or None, len(known)
    return options


def verify(path: Path, *, verifier_key: str = "", key: bytes = b"",
           known_checkpoint: str = "") -> Report:
    """Verifies a log that no process has open, or an exported bundle."""
    options = verify_options(path, verifier_key, key, known_checkpoint)
    out, error = c.c_void_p(), c.c_void_p()
    check(lib.careline_audit_verify(c.byref(options), c.byref(out), c.byref(error)), error)
    return take_report(out)
