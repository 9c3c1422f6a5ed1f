"""What calls return: plain values with offsets in the unit of the text that was passed in."""

from __future__ import annotations

import ctypes as c
import json
from dataclasses import dataclass
from typing import Any

from . import _native
from ._native import lib
from .errors import check
from .vocabulary import ASSERTIONS, OUTCOMES, PHI_KINDS, SIGNALS, WHO


@dataclass(frozen=True)
class Span:
    """A piece of PHI. `text[start:end]` is the piece, for str and for bytes alike."""

    start: int
    end: int
    kind: str
    confidence: float
    byte_start: int
    byte_end: int
    utf16_start: int
    utf16_end: int


@dataclass(frozen=True)
class Signal:
    """A safety or service signal with its evidence, `text[start:end]`."""

    signal: str
    assertion: str
    who: str
    score: float
    start: int
    end: int
    byte_start: int
    byte_end: int


@dataclass(frozen=True)
class Redaction:
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Intent:
    """What the message wants. `label` is "" without evidence; the ranking is kept when abstaining."""

    label: str
    confidence: float
    margin: float
    reason: str
    agreed: bool
    language: str
    ranking: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Decision:
    """What may happen next, and why."""

    id: str
    tier: str
    queue: str
    template: str
    reply: str
    intent: str
    intent_confidence: float
    intent_reason: str
    language: str
    explanation: str
    redacted: str
    spans: tuple[Span, ...]
    signals: tuple[Signal, ...]
    data: dict[str, Any]  # everything, as the JSON twin has it


@dataclass(frozen=True)
class BatchItem:
    """One item of a batch; `status` is "ok" or the name of what went wrong with this item."""

    status: str
    spans: tuple[Span, ...]
    redacted: str
    intent: str
    intent_confidence: float
    signals: tuple[Signal, ...]


@dataclass(frozen=True)
class Report:
    """Outcome of a check, a test run, a verification: "ok", "findings" or "inconclusive"."""

    outcome: str
    text: str
    data: dict[str, Any]

    def __bool__(self) -> bool:
        return self.outcome == "ok"


def take_text(handle: c.c_void_p) -> bytes:
    """Bytes of an owned text object, which is freed."""
    try:
        return c.string_at(lib.careline_text_data(handle), lib.careline_text_size(handle))
    finally:
        lib.careline_text_free(handle)


def json_twin(function: Any, handle: c.c_void_p) -> Any:
    out, error = c.c_void_p(), c.c_void_p()
    check(function(handle, c.byref(out), c.byref(error)), error)
    return json.loads(take_text(out))


def take_report(handle: c.c_void_p) -> Report:
    try:
        size = c.c_size_t()
        text = lib.careline_report_text(handle, c.byref(size))
        return Report(
            OUTCOMES[lib.careline_report_outcome(handle)],
            c.string_at(text, size.value).decode(),
            json_twin(lib.careline_report_json, handle),
        )
    finally:
        lib.careline_report_free(handle)


def span_of(raw: _native.Span, in_bytes: bool) -> Span:
    return Span(
        raw.begin if in_bytes else raw.char_begin,
        raw.end if in_bytes else raw.char_end,
        PHI_KINDS.name(raw.kind),
        raw.confidence,
        raw.begin,
        raw.end,
        raw.utf16_begin,
        raw.utf16_end,
    )


def signal_of(raw: _native.Signal, in_bytes: bool) -> Signal:
    return Signal(
        SIGNALS.name(raw.signal),
        ASSERTIONS.name(raw.assertion),
        WHO.name(raw.who),
        raw.score,
        raw.begin if in_bytes else raw.char_begin,
        raw.end if in_bytes else raw.char_end,
        raw.begin,
        raw.end,
    )


def spans_from(getter: Any, handle: c.c_void_p, in_bytes: bool) -> tuple[Span, ...]:
    count = c.c_size_t()
    data = getter(handle, c.byref(count))
    return tuple(span_of(data[i], in_bytes) for i in range(count.value))


def signals_from(getter: Any, handle: c.c_void_p, in_bytes: bool) -> tuple[Signal, ...]:
    count = c.c_size_t()
    data = getter(handle, c.byref(count))
    return tuple(signal_of(data[i], in_bytes) for i in range(count.value))


def redacted_from(getter: Any, handle: c.c_void_p) -> str:
    size = c.c_size_t()
    data = getter(handle, c.byref(size))
    return c.string_at(data, size.value).decode() if data else ""
