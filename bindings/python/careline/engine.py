"""The engine and its conversations."""

from __future__ import annotations

import array
import ctypes as c
import json
import os
from types import TracebackType
from typing import Any, Iterable, Mapping, Optional, Sequence, Union

from . import _native
from ._native import default_assets, lib
from .audit import Audit, Path
from .errors import InvalidUtf8Error, check
from .results import (BatchItem, Decision, Intent, Redaction, Report, Signal, Span, json_twin,
                      redacted_from, signal_of, signals_from, span_of, spans_from, take_report,
                      take_text)
from .vocabulary import CHANNELS, LANGUAGES, OPERATORS, PHI_KINDS, REASONS, SPEAKERS, TIERS

Text = Union[str, bytes]

_STEPS = {"detect": 1, "redact": 2, "classify": 4, "signals": 8}
_HOURS = {"unknown": -1, "closed": 0, "open": 1, "holiday": 2}


def _encode(text: Text) -> bytes:
    if isinstance(text, bytes):
        return text
    try:
        return text.encode()
    except UnicodeEncodeError as reason:
        raise InvalidUtf8Error("the text holds a lone surrogate", reason.start) from None


def _message(text: bytes, *, id: str = "", channel: str = "unknown", page: str = "", role: str = "",
             purpose: str = "", subject: str = "", speaker: str = "unknown",
             language: str = "unknown", verified: Optional[bool] = None,
             hours: str = "unknown") -> _native.Message:
    message = _native.Message()
    lib.careline_message_init(c.byref(message))
    message.text, message.text_size = text, len(text)
    for name, value in (("id", id), ("page", page), ("role", role), ("purpose", purpose),
                        ("subject", subject)):
        if value:
            data = value.encode()
            setattr(message, name, data)
            setattr(message, name + "_size", len(data))
    message.channel = CHANNELS.value(channel)
    message.speaker = SPEAKERS.value(speaker)
    message.language = LANGUAGES.value(language)
    if verified is not None:
        message.verified = int(verified)
    message.open_hours = _HOURS[hours]
    return message


class Conversation:
    """State of one dialogue: bounded, wiped when closed, for one thread at a time."""

    def __init__(self, engine: Engine) -> None:
        self._handle: Optional[c.c_void_p] = None
        self._engine = engine  # the engine must outlive its conversations
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_conversation_open(engine.handle, c.byref(out), c.byref(error)), error)
        self._handle = out

    @property
    def handle(self) -> c.c_void_p:
        if self._handle is None:
            raise ValueError("the conversation is closed")
        return self._handle

    def agent_turn(self, text: Text) -> None:
        """What the agent or bot said: its question decides how a bare answer is read."""
        data, error = _encode(text), c.c_void_p()
        check(lib.careline_conversation_agent_turn(self.handle, data, len(data), c.byref(error)),
              error)

    def known_party(self, kind: str, value: str) -> None:
        """A value of the caller's own record, such as ("name", "Ana Ruiz") or ("date", "1956-04-11")."""
        data, error = value.encode(), c.c_void_p()
        check(lib.careline_conversation_known_party(self.handle, PHI_KINDS.value(kind), data,
                                                    len(data), c.byref(error)), error)

    def replace_tail(self) -> None:
        """The next turn replaces the last one: a transcript was revised."""
        error = c.c_void_p()
        check(lib.careline_conversation_replace_tail(self.handle, c.byref(error)), error)

    def handoff(self) -> dict[str, Any]:
        """Warm hand-off for the person who takes over; redacted."""
        result: dict[str, Any] = json_twin(lib.careline_conversation_handoff, self.handle)
        return result

    def close(self) -> None:
        if self._handle is not None:
            lib.careline_conversation_free(self._handle)
            self._handle = None

    def __enter__(self) -> Conversation:
        return self

    def __exit__(self, kind: Optional[type[BaseException]], value: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_handle", None) is not None:
            self.close()


class Engine:
    """Models, lexicons and policy: immutable, shared by threads. Calls release the GIL."""

    def __init__(self, assets: Optional[Path] = None, *, policy: Optional[Path] = None,
                 model: Optional[Path] = None, allow_unsigned_model: bool = False,
                 audit: Optional[Audit] = None, require_audit: bool = False,
                 redaction_key: Optional[bytes] = None, redaction_key_id: int = 1,
                 max_message_bytes: int = 1 << 20, replace_invalid_utf8: bool = False,
                 timings: bool = False) -> None:
        self._handle: Optional[c.c_void_p] = None
        self._audit = audit  # the log must outlive the engine
        options = _native.EngineOptions()
        lib.careline_engine_options_init(c.byref(options))
        paths = {"assets_directory": assets if assets is not None else default_assets(),
                 "policy_path": policy, "model_path": model}
        for name, path in paths.items():
            if path is not None:
                data = os.fsencode(path)
                setattr(options, name, data)
                setattr(options, name + "_size", len(data))
        options.allow_unsigned_model = int(allow_unsigned_model)
        options.max_message_bytes = max_message_bytes
        options.invalid_utf8 = int(replace_invalid_utf8)
        options.require_audit, options.timings = int(require_audit), int(timings)
        if audit is not None:
            options.audit = audit.handle.value
        if redaction_key is not None:
            options.redaction_key = redaction_key
            options.redaction_key_size = len(redaction_key)
            options.redaction_key_id = redaction_key_id
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_engine_open(c.byref(options), c.byref(out), c.byref(error)), error)
        self._handle = out
        self._labels = self._read_labels()

    @property
    def handle(self) -> c.c_void_p:
        if self._handle is None:
            raise ValueError("the engine is closed")
        return self._handle

    def _read_labels(self) -> tuple[str, ...]:
        labels: list[str] = []
        while (label := lib.careline_engine_label(self.handle, len(labels))) is not None:
            labels.append(label.decode())
        return tuple(labels)

    @property
    def labels(self) -> tuple[str, ...]:
        """Intent labels of the loaded model."""
        return self._labels

    def describe(self) -> dict[str, Any]:
        """Versions and digests of library, models, lexicons and policy."""
        result: dict[str, Any] = json_twin(lib.careline_engine_json, self.handle)
        return result

    def conversation(self) -> Conversation:
        return Conversation(self)

    def _call(self, function: Any, conversation: Optional[Conversation],
              message: _native.Message) -> c.c_void_p:
        out, error = c.c_void_p(), c.c_void_p()
        check(function(self.handle, conversation.handle if conversation else None,
                       c.byref(message), c.byref(out), c.byref(error)), error)
        return out

    def process(self, text: Text, *, conversation: Optional[Conversation] = None,
                **about: Any) -> Decision:
        """All five steps. `about`: id, channel, page, role, purpose, subject, speaker, language,
        verified, hours. With an audit log the record is durable before this returns."""
        data = _encode(text)
        handle = self._call(lib.careline_process, conversation, _message(data, **about))
        return _take_decision(handle, isinstance(text, bytes))

    def evaluate(self, policy_input: Mapping[str, Any]) -> Decision:
        """Decides on a policy input (schema careline-input/1) without a message."""
        data = json.dumps(policy_input).encode()
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_evaluate(self.handle, data, len(data), c.byref(out), c.byref(error)),
              error)
        return _take_decision(out, False)

    def detect(self, text: Text, *, conversation: Optional[Conversation] = None,
               **about: Any) -> tuple[Span, ...]:
        """All PHI of every kind, ascending and disjoint."""
        handle = self._call(lib.careline_detect_phi, conversation, _message(_encode(text), **about))
        try:
            return spans_from(lib.careline_phi_spans, handle, isinstance(text, bytes))
        finally:
            lib.careline_phi_free(handle)

    def redact(self, text: Text, *, operator: str = "placeholder", profile: str = "safe_harbor",
               for_role: str = "", for_purpose: str = "", keep_last: int = 0,
               conversation: Optional[Conversation] = None, **about: Any) -> Redaction:
        """Detects and replaces. With `for_role` the role's minimum necessary decides what stays."""
        message = _message(_encode(text), **about)
        options = _redact_options(operator, profile, for_role, for_purpose, keep_last)
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_redact(self.handle, conversation.handle if conversation else None,
                                  c.byref(message), c.byref(options), c.byref(out),
                                  c.byref(error)), error)
        try:
            return Redaction(redacted_from(lib.careline_phi_redacted, out),
                             spans_from(lib.careline_phi_spans, out, isinstance(text, bytes)))
        finally:
            lib.careline_phi_free(out)

    def reveal(self, text: str, *, role: str, purpose: str) -> str:
        """Undoes reversible tokens; needs an audit log, where the access is recorded first."""
        data, who, what = text.encode(), role.encode(), purpose.encode()
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_reveal(self.handle, data, len(data), who, len(who), what, len(what),
                                  c.byref(out), c.byref(error)), error)
        return take_text(out).decode()

    def classify(self, text: Text, *, conversation: Optional[Conversation] = None,
                 **about: Any) -> Intent:
        """What the message wants; the model sees the redacted text only."""
        handle = self._call(lib.careline_classify, conversation, _message(_encode(text), **about))
        try:
            return _intent_of(handle)
        finally:
            lib.careline_intent_free(handle)

    def signals(self, text: Text, **about: Any) -> tuple[Signal, ...]:
        """Danger, distress and what else a person must know."""
        message = _message(_encode(text), **about)
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_detect_signals(self.handle, c.byref(message), c.byref(out),
                                          c.byref(error)), error)
        try:
            return signals_from(lib.careline_signals_items, out, isinstance(text, bytes))
        finally:
            lib.careline_signals_free(out)

    def batch(self, texts: Iterable[Text], steps: Sequence[str] = ("redact", "classify", "signals"),
              *, operator: str = "placeholder", profile: str = "safe_harbor",
              **about: Any) -> list[BatchItem]:
        """Runs `steps` (detect, redact, classify, signals) on every text, each on its own."""
        items = list(texts)
        encoded = [_encode(item) for item in items]
        offsets = array.array("q", [0])
        for item in encoded:
            offsets.append(offsets[-1] + len(item))
        return self.batch_buffers(b"".join(encoded), offsets, steps, operator=operator,
                                  profile=profile, in_bytes=[isinstance(i, bytes) for i in items],
                                  **about)

    def batch_buffers(self, data: bytes, offsets: Any, steps: Sequence[str], *,
                      operator: str = "placeholder", profile: str = "safe_harbor",
                      in_bytes: Optional[Sequence[bool]] = None, **about: Any) -> list[BatchItem]:
        """The same over Arrow large_utf8 buffers: item i is data[offsets[i]:offsets[i+1]]; `offsets` is
        any buffer of 64-bit integers (array('q'), a numpy or Arrow array)."""
        view = memoryview(offsets).cast("B").cast("q")
        n = len(view) - 1
        address = (c.c_int64 * len(view)).from_buffer_copy(view)
        mask = 0
        for step in steps:
            mask |= _STEPS[step]
        defaults = _message(b"", **about)
        options = _redact_options(operator, profile, "", "", 0)
        out, error = c.c_void_p(), c.c_void_p()
        check(lib.careline_batch_run(self.handle, mask, c.byref(defaults), c.byref(options), data,
                                     address, n, c.byref(out), c.byref(error)), error)
        try:
            return _take_items(out, n, self._labels, in_bytes)
        finally:
            lib.careline_batch_free(out)

    def reload_policy(self, path: Path) -> None:
        """Swaps the policy atomically; on error the old one stays."""
        data, error = os.fsencode(path), c.c_void_p()
        check(lib.careline_engine_reload_policy(self.handle, data, len(data), c.byref(error)), error)

    def test_policy(self, tests: Path, *, coverage: bool = False,
                    fail_on_empty: bool = False) -> Report:
        """Runs a file of cases: policy inputs, or message texts through the whole engine."""
        data, out, error = os.fsencode(tests), c.c_void_p(), c.c_void_p()
        flags = int(coverage) | 2 * int(fail_on_empty)
        check(lib.careline_policy_test_with(self.handle, data, len(data), flags, c.byref(out), None,
                                            c.byref(error)), error)
        return take_report(out)

    def explain(self, policy_input: Mapping[str, Any]) -> Report:
        data, out, error = json.dumps(policy_input).encode(), c.c_void_p(), c.c_void_p()
        check(lib.careline_policy_explain(self.handle, data, len(data), c.byref(out),
                                          c.byref(error)), error)
        return take_report(out)

    def close(self) -> None:
        """Conversations of the engine must be closed before."""
        if self._handle is not None:
            lib.careline_engine_free(self._handle)
            self._handle = None

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, kind: Optional[type[BaseException]], value: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_handle", None) is not None:
            self.close()


def _redact_options(operator: str, profile: str, role: str, purpose: str,
                    keep_last: int) -> _native.RedactOptions:
    options = _native.RedactOptions()
    lib.careline_redact_options_init(c.byref(options))
    options.redact_operator = OPERATORS.value(operator)
    for name, value in (("profile", profile), ("role", role), ("purpose", purpose)):
        if value:
            data = value.encode()
            setattr(options, name, data)
            setattr(options, name + "_size", len(data))
    options.mask_keep_last = keep_last
    return options


def _string(function: Any, handle: c.c_void_p) -> str:
    value: bytes = function(handle)
    return value.decode()


def _take_decision(handle: c.c_void_p, in_bytes: bool) -> Decision:
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
            json_twin(lib.careline_decision_json, handle),
        )
    finally:
        lib.careline_decision_free(handle)


def _intent_of(handle: c.c_void_p) -> Intent:
    ranking: list[tuple[str, float]] = []
    confidence = c.c_float()
    while (label := lib.careline_intent_ranked(handle, len(ranking),
                                               c.byref(confidence))) is not None:
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


def _take_items(batch: c.c_void_p, n: int, labels: Sequence[str],
                in_bytes: Optional[Sequence[bool]]) -> list[BatchItem]:
    span_at, text_at, signal_at = (c.POINTER(c.c_int64)() for _ in range(3))
    confidences = c.POINTER(c.c_float)()
    statuses = lib.careline_batch_statuses(batch)
    spans = lib.careline_batch_spans(batch, c.byref(span_at))
    redacted = c.cast(lib.careline_batch_redacted(batch, c.byref(text_at)), c.c_void_p).value or 0
    intents = lib.careline_batch_intents(batch, c.byref(confidences))
    signals = lib.careline_batch_signals(batch, c.byref(signal_at))
    items = []
    for i in range(n):
        as_bytes = in_bytes[i] if in_bytes is not None else True
        begin, end = text_at[i], text_at[i + 1]
        items.append(BatchItem(
            lib.careline_status_name(statuses[i]).decode(),
            tuple(span_of(spans[k], as_bytes) for k in range(span_at[i], span_at[i + 1])),
            c.string_at(redacted + begin, end - begin).decode() if end > begin else "",
            labels[intents[i]] if intents[i] >= 0 else "",
            confidences[i],
            tuple(signal_of(signals[k], as_bytes) for k in range(signal_at[i], signal_at[i + 1])),
        ))
    return items
