"""What calls return: plain values with offsets in the unit of the text that was passed in."""

from __future__ import annotations

import ctypes as c
import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, Iterator, Optional, Sequence

from . import _native
from ._call import call_text
from ._native import lib
from .vocabulary import ASSERTIONS, LANGUAGES, OUTCOMES, PHI_KINDS, REASONS, SIGNALS, TIERS, WHO


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
    json: str = field(repr=False)  # everything, as the C ABI's JSON twin has it

    @cached_property
    def data(self) -> dict[str, Any]:
        """`json`, read when it is first asked for."""
        read: dict[str, Any] = json.loads(self.json)
        return read


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


# Columns of a batch as numpy reads them: numpy.frombuffer(columns.spans, numpy.dtype(SPAN_DTYPE)).
SPAN_DTYPE: Final = [
    ("begin", "u4"), ("end", "u4"), ("utf16_begin", "u4"), ("utf16_end", "u4"), ("char_begin", "u4"),
    ("char_end", "u4"), ("kind", "i4"), ("confidence", "f4"), ("out_begin", "u4"), ("out_end", "u4"),
]
SIGNAL_DTYPE: Final = [
    ("signal", "i4"), ("assertion", "i4"), ("who", "i4"), ("score", "f4"), ("begin", "u4"), ("end", "u4"),
    ("utf16_begin", "u4"), ("utf16_end", "u4"), ("char_begin", "u4"), ("char_end", "u4"),
]


@dataclass(frozen=True)
class Columns:
    """A batch as flat columns, laid out like Arrow: values of item i are [offsets[i], offsets[i+1]).

    Every column is a memoryview over memory of its own, so that numpy and Arrow take it without a copy.
    """

    statuses: memoryview  # int32: 0, or the status of the item that failed
    span_offsets: memoryview  # int64, one more than items; the same for the two below
    spans: memoryview  # bytes of SPAN_DTYPE
    redacted_offsets: memoryview
    redacted: memoryview  # UTF-8
    intents: memoryview  # int32: index into Engine.labels, -1 without evidence
    intent_confidences: memoryview  # float32
    signal_offsets: memoryview
    signals: memoryview  # bytes of SIGNAL_DTYPE

    def __len__(self) -> int:
        return len(self.statuses)


def take_report(handle: c.c_void_p) -> Report:
    try:
        size = c.c_size_t()
        text = lib.careline_report_text(handle, c.byref(size))
        return Report(
            OUTCOMES[lib.careline_report_outcome(handle)],
            c.string_at(text, size.value).decode(),
            json.loads(call_text(lib.careline_report_json, handle)),
        )
    finally:
        lib.careline_report_free(handle)


def take_decision(handle: c.c_void_p, in_bytes: bool) -> Decision:
    try:
        return Decision(
            _string(lib.careline_decision_id, handle),
            TIERS.name(lib.careline_decision_tier(handle)),
            _string(lib.careline_decision_queue, handle),
            _string(lib.careline_decision_template, handle),
            _string(lib.careline_decision_reply, handle),
            _string(lib.careline_decision_intent, handle),
            lib.careline_decision_intent_confidence(handle),
            REASONS.name(lib.careline_decision_intent_reason(handle)),
            LANGUAGES.name(lib.careline_decision_language(handle)),
            _string(lib.careline_decision_explanation, handle),
            redacted_from(lib.careline_decision_redacted, handle),
            spans_from(lib.careline_decision_spans, handle, in_bytes),
            signals_from(lib.careline_decision_signals, handle, in_bytes),
            call_text(lib.careline_decision_json, handle),
        )
    finally:
        lib.careline_decision_free(handle)


def take_redaction(handle: c.c_void_p, in_bytes: bool) -> Redaction:
    try:
        return Redaction(redacted_from(lib.careline_phi_redacted, handle),
                         spans_from(lib.careline_phi_spans, handle, in_bytes))
    finally:
        lib.careline_phi_free(handle)


def take_intent(handle: c.c_void_p) -> Intent:
    try:
        ranking: list[tuple[str, float]] = []
        confidence = c.c_float()
        while (label := lib.careline_intent_ranked(handle, len(ranking), c.byref(confidence))) is not None:
            ranking.append((label.decode(), confidence.value))
        return Intent(
            _string(lib.careline_intent_label, handle),
            lib.careline_intent_confidence(handle),
            lib.careline_intent_margin(handle),
            REASONS.name(lib.careline_intent_reason(handle)),
            bool(lib.careline_intent_agreed(handle)),
            LANGUAGES.name(lib.careline_intent_language(handle)),
            tuple(ranking),
        )
    finally:
        lib.careline_intent_free(handle)


def take_signals(handle: c.c_void_p, in_bytes: bool) -> tuple[Signal, ...]:
    try:
        return signals_from(lib.careline_signals_items, handle, in_bytes)
    finally:
        lib.careline_signals_free(handle)


def take_columns(batch: c.c_void_p) -> Columns:
    try:
        n: int = lib.careline_batch_size(batch)
        span_at, text_at, signal_at = (c.POINTER(c.c_int64)() for _ in range(3))
        confidences = c.POINTER(c.c_float)()
        statuses = lib.careline_batch_statuses(batch)
        spans = lib.careline_batch_spans(batch, c.byref(span_at))
        redacted = lib.careline_batch_redacted(batch, c.byref(text_at))
        intents = lib.careline_batch_intents(batch, c.byref(confidences))
        signals = lib.careline_batch_signals(batch, c.byref(signal_at))
        return Columns(
            _column(statuses, n, "i"),
            _column(span_at, n + 1, "q"), _column(spans, span_at[n], "B", c.sizeof(_native.Span)),
            _column(text_at, n + 1, "q"), _column(redacted, text_at[n], "B", 1),
            _column(intents, n, "i"), _column(confidences, n, "f"),
            _column(signal_at, n + 1, "q"), _column(signals, signal_at[n], "B", c.sizeof(_native.Signal)),
        )
    finally:
        lib.careline_batch_free(batch)


def items_of(columns: Columns, labels: Sequence[str], in_bytes: Optional[Sequence[bool]]) -> list[BatchItem]:
    """The same as objects; offsets of item i count bytes where in_bytes says so (everywhere without it)."""
    spans = (_native.Span * (len(columns.spans) // c.sizeof(_native.Span))).from_buffer_copy(columns.spans)
    signals = (_native.Signal * (len(columns.signals) // c.sizeof(_native.Signal))).from_buffer_copy(columns.signals)
    items = []
    for i in range(len(columns)):
        as_bytes = in_bytes[i] if in_bytes is not None else True
        items.append(BatchItem(
            lib.careline_status_name(columns.statuses[i]).decode(),
            tuple(span_of(spans[k], as_bytes) for k in _range(columns.span_offsets, i)),
            str(columns.redacted[columns.redacted_offsets[i]:columns.redacted_offsets[i + 1]], "utf-8"),
            labels[columns.intents[i]] if columns.intents[i] >= 0 else "",
            columns.intent_confidences[i],
            tuple(signal_of(signals[k], as_bytes) for k in _range(columns.signal_offsets, i)),
        ))
    return items


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


def _string(function: Any, handle: c.c_void_p) -> str:
    value: bytes = function(handle)
    return value.decode()


def _range(offsets: memoryview, i: int) -> Iterator[int]:
    return iter(range(offsets[i], offsets[i + 1]))


def _column(data: Any, count: int, format: str, item_size: int = 0) -> memoryview:
    size = item_size or (8 if format == "q" else 4)
    return memoryview(c.string_at(data, count * size) if count else b"").cast(format)
