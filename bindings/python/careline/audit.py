"""Audit logs: append, query, checkpoint, verify."""

from __future__ import annotations

import ctypes as c
import json
import os
import warnings
from typing import Any, Callable, Iterator, Mapping, Optional, Union

from . import _native
from ._call import Owner, call, call_handle, call_text, put
from ._native import lib
from .errors import InvalidArgumentError, check
from .results import Report, take_report

Path = Union[str, "os.PathLike[str]"]
Wrap = Callable[[bytes], bytes]

# Instead of an index: the entry is in the spill directory and gets its index when it is merged.
SPILLED = 2**64 - 1
_BLOCKED = {"reject": 0, "block": 1, "spill": 2}


class _KeyService:
    """wrap and unwrap as the C ABI calls them. What they raise waits until the call is back in Python."""

    _failed = -6  # CARELINE_E_IO

    def __init__(self, wrap: Wrap, unwrap: Wrap) -> None:
        self.wrap, self.unwrap = (_native.KEY_CALLBACK(self._forward(function)) for function in (wrap, unwrap))
        self.raised: Optional[BaseException] = None

    def _forward(self, function: Wrap) -> Callable[..., int]:
        def forward(_user: Optional[int], data: Any, size: int, out: Any, out_size: Any) -> int:
            try:
                answer = function(c.string_at(data, size))
                if len(answer) > out_size[0]:
                    raise InvalidArgumentError(f"a wrapped key may have at most {out_size[0]} bytes")
                c.memmove(out, answer, len(answer))
                out_size[0] = len(answer)
                return 0
            except BaseException as raised:  # no exception may cross the C ABI
                self.raised = raised
                return self._failed
        return forward

    def call(self, function: Callable[..., Any], *values: Any) -> Any:
        self.raised = None
        try:
            return function(*values)
        except Exception as told:
            if self.raised is not None:
                raise self.raised from told
            raise


def _direct(function: Callable[..., Any], *values: Any) -> Any:
    return function(*values)


class Ticket(Owner):
    """An entry on its way into the log. It outlives the log."""

    _what = "ticket"

    def __init__(self, handle: c.c_void_p) -> None:
        super().__init__(handle, lib.careline_ticket_free)

    @property
    def done(self) -> bool:
        """Whether wait() answers at once."""
        return bool(lib.careline_ticket_done(self.handle))

    def wait(self, deadline_ms: int = 2000) -> int:
        """The entry's index once it is durable, or SPILLED. AuditUnavailableError if it was refused or, while
        not `done`, if there was no answer within the deadline: wait again."""
        sequence = c.c_uint64()
        call(lib.careline_ticket_wait, self, deadline_ms, c.byref(sequence))
        return sequence.value


class Audit(Owner):
    """An open log; one process owns a log at a time. Threads may share it.

    `key` is 32 bytes; instead of it, `wrap` and `unwrap` ask a key-management system: wrap takes the 32 bytes
    of a data key and returns what is to be stored, unwrap takes that and returns the 32 bytes. `origin` names
    the log in checkpoints and is needed to create one. `create` makes a log where there is none; `must_be_new`
    refuses one that is there. `anchor` is given every signed checkpoint, on a thread of the log; store it
    where the log's owner cannot reach it, and do not call the log from it.

    `when_blocked` says what `append` does when the log cannot take an entry at once (full queue, full or failing
    disk): "reject" it, "block" for a place in the queue within `deadline_ms`, or "spill" it, durable and
    encrypted, into `spill_directory`, from where it is merged later. Below `low_water_bytes` of free space the
    log stops.
    """

    _what = "log"

    def __init__(self, directory: Path, key: Optional[bytes] = None, *, wrap: Optional[Wrap] = None,
                 unwrap: Optional[Wrap] = None, origin: str = "", create: bool = False, must_be_new: bool = False,
                 relaxed: bool = False, checkpoint_entries: int = 1000, checkpoint_seconds: int = 60,
                 deadline_ms: int = 2000, when_blocked: str = "reject", spill_directory: Optional[Path] = None,
                 queue_entries: int = 4096, low_water_bytes: int = 64 << 20,
                 anchor: Optional[Callable[[str], object]] = None) -> None:
        options = _native.AuditOptions()
        lib.careline_audit_options_init(c.byref(options))
        put(options, directory=os.fsencode(directory), origin=origin, key=key)
        options.create = 2 if must_be_new else int(create)
        options.durability = int(relaxed)
        options.checkpoint_entries, options.checkpoint_seconds = checkpoint_entries, checkpoint_seconds
        options.deadline_ms = deadline_ms
        if when_blocked not in _BLOCKED:
            raise InvalidArgumentError('when_blocked must be "reject", "block" or "spill"')
        options.when_blocked = _BLOCKED[when_blocked]
        options.queue_entries, options.low_water_bytes = queue_entries, low_water_bytes
        if spill_directory is not None:
            put(options, spill_directory=os.fsencode(spill_directory))
        if (wrap is None) != (unwrap is None):
            raise InvalidArgumentError("wrap and unwrap go together")
        service = _KeyService(wrap, unwrap) if wrap is not None and unwrap is not None else None
        self._call = service.call if service is not None else _direct
        if service is not None:
            options.wrap = c.cast(service.wrap, c.c_void_p)
            options.unwrap = c.cast(service.unwrap, c.c_void_p)
        told = _native.ANCHOR(_anchored(anchor)) if anchor is not None else None
        if told is not None:
            options.anchor = c.cast(told, c.c_void_p)
        handle = self._call(call_handle, lib.careline_audit_open, c.byref(options))
        super().__init__(handle, lib.careline_audit_free, service, told)

    @property
    def verifier_key(self) -> str:
        """"NAME+hash+base64": what an auditor needs to verify the log."""
        return call_text(lib.careline_audit_verifier_key, self)

    def checkpoint(self) -> str:
        """The newest signed checkpoint; signs one first if entries came after the last."""
        return call_text(lib.careline_audit_checkpoint, self)

    def append(self, entry: Mapping[str, Any]) -> int:
        """Appends an entry of the host's own, durable on return; returns its index. No message text or
        PHI may be in it; "subject" is stored as a keyed tag only."""
        sequence = c.c_uint64()
        call(lib.careline_audit_append, self, json.dumps(entry).encode(), c.byref(sequence))
        return sequence.value

    def append_async(self, entry: Mapping[str, Any]) -> Ticket:
        """Puts an entry into the queue; it is durable once the ticket says so."""
        return Ticket(call_handle(lib.careline_audit_append_async, self, json.dumps(entry).encode()))

    def flush(self, deadline_ms: int = 2000) -> None:
        """Waits until everything accepted so far is durable."""
        call(lib.careline_audit_flush, self, deadline_ms)

    def health(self) -> dict[str, Any]:
        """State of the log: stopped, status, message, size, queued, checkpoint_size, commits."""
        state: dict[str, Any] = json.loads(call_text(lib.careline_audit_health, self))
        return state

    def query(self, *, role: str, purpose: str, **filters: Any) -> Iterator[dict[str, Any]]:
        """Entries that match every filter (kind, tier, intent, subject, from, to, limit …; write
        `from` as from_). The query itself is recorded."""
        return _lines(call_text(lib.careline_audit_query, self, _request(role=role, purpose=purpose, **filters)))

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
        return list(_lines(call_text(lib.careline_audit_disclosures, self, request)))

    def report(self, *further: Audit, role: str, purpose: str, **options: Any) -> dict[str, Any]:
        """What the entries say of the service (docs/reports.md), of this log and of `further` ones
        read with it. Options: from_, to, utc_offset_minutes, recontact_days, service_level,
        answer_seconds, handle_seconds, max_occupancy, shrinkage. Recorded as a query in every log."""
        audits = (self, *further)
        logs = (c.c_void_p * len(audits))(*(audit.handle.value for audit in audits))
        request = _request(role=role, purpose=purpose, **options)
        report: dict[str, Any] = json.loads(call_text(lib.careline_audit_report, logs, len(audits), request))
        return report

    def proof(self, sequence: int) -> str:
        """Evidence for one entry: a C2SP tlog-proof against the newest checkpoint."""
        return call_text(lib.careline_audit_proof, self, sequence)

    def rotate(self, key: Optional[bytes] = None) -> None:
        """Starts a new epoch; with `key` the keyring is wrapped with it from now on."""
        self._call(call, lib.careline_audit_rotate, self, *((None, 0) if key is None else (key,)))

    def purge(self, *, role: str, purpose: str, **rest: Any) -> dict[str, int]:
        """Destroys the keys of epochs older than keep_days (at least six years); the log verifies."""
        request = _request(role=role, purpose=purpose, **rest)
        receipt: dict[str, int] = json.loads(self._call(call_text, lib.careline_audit_purge, self, request))
        return receipt

    def hold(self, name: str, placed: bool, *, role: str, purpose: str) -> None:
        """Places or lifts a legal hold over everything up to now."""
        call(lib.careline_audit_hold, self, _request(name=name, placed=placed, role=role, purpose=purpose))

    def close(self) -> None:
        """Closes the engines of the log, writes a last checkpoint; an error means that it could not be
        written; the log is closed all the same."""
        handle = self._release()
        if handle is not None:
            call(lib.careline_audit_close, handle)


def _anchored(anchor: Callable[[str], object]) -> Callable[..., None]:
    def forward(_user: Optional[int], note: Any, size: int) -> None:
        try:
            anchor(c.string_at(note, size).decode())
        except Exception as raised:  # there is no caller to tell on the log's thread
            warnings.warn(f"the anchor of an audit log raised {type(raised).__name__}", RuntimeWarning)
    return forward


def _lines(text: str) -> Iterator[dict[str, Any]]:
    return map(json.loads, text.splitlines())


def _request(**members: Any) -> bytes:
    # "from" is a keyword of Python, so it is written from_.
    return json.dumps({name.rstrip("_"): value for name, value in members.items()}).encode()


def verify_options(path: Path, verifier_key: str, key: bytes, known_checkpoint: str) -> _native.VerifyOptions:
    options = _native.VerifyOptions()
    lib.careline_audit_verify_options_init(c.byref(options))
    put(options, path=os.fsencode(path), verifier_key=verifier_key, key=key, known_checkpoint=known_checkpoint)
    return options


def verify(path: Path, *, verifier_key: str = "", key: bytes = b"", known_checkpoint: str = "") -> Report:
    """Verifies a log that no process has open, or an exported bundle."""
    options = verify_options(path, verifier_key, key, known_checkpoint)
    return take_report(call_handle(lib.careline_audit_verify, c.byref(options)))
