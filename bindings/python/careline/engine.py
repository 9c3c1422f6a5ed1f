"""The engine and its conversations."""

from __future__ import annotations

import array
import ctypes as c
import json
import os
from typing import Any, Final, Iterable, Mapping, Optional, Sequence

from . import _native
from ._call import Owner, Text, call, call_handle, call_text, encode, put
from ._native import default_assets, lib
from .audit import Audit, Path
from .errors import InvalidArgumentError, UnknownLabelError
from .results import (BatchItem, Columns, Decision, Intent, Redaction, Report, Signal, Span, items_of, spans_from,
                      take_columns, take_decision, take_intent, take_redaction, take_report, take_signals)
from .vocabulary import CHANNELS, LANGUAGES, OPERATORS, PHI_KINDS, SPEAKERS

_STEPS: Final = {"detect": 1, "redact": 2, "classify": 4, "signals": 8}
_HOURS: Final = {"unknown": -1, "closed": 0, "open": 1, "holiday": 2}
Steps = Sequence[str]
Buffer = Any  # bytes, bytearray, memoryview, mmap, a numpy array, an Arrow buffer
DEFAULT_STEPS: Final = ("redact", "classify", "signals")


def _label(values: Mapping[str, int], name: str, what: str) -> int:
    if name not in values:
        raise UnknownLabelError(f"not a {what}")  # the name may come from a message, so it is not repeated
    return values[name]


def _message(text: bytes, *, id: str = "", channel: str = "unknown", page: str = "", role: str = "",
             purpose: str = "", subject: str = "", speaker: str = "unknown", language: str = "unknown",
             verified: Optional[bool] = None, hours: str = "unknown") -> Any:
    message = _native.Message()
    lib.careline_message_init(c.byref(message))
    message.text, message.text_size = text, len(text)
    put(message, id=id, page=page, role=role, purpose=purpose, subject=subject)
    message.channel = CHANNELS.value(channel)
    message.speaker = SPEAKERS.value(speaker)
    message.language = LANGUAGES.value(language)
    message.verified = -1 if verified is None else int(verified)
    message.open_hours = _label(_HOURS, hours, "state of the opening hours")
    return message


def _redact_options(operator: str, profile: str, role: str = "", purpose: str = "", keep_last: int = 0) -> Any:
    options = _native.RedactOptions()
    lib.careline_redact_options_init(c.byref(options))
    options.redact_operator = OPERATORS.value(operator)
    options.mask_keep_last = keep_last
    put(options, profile=profile, role=role, purpose=purpose)
    return options


class Conversation(Owner):
    """State of one dialogue: bounded, wiped when closed, for one thread at a time."""

    _what = "conversation"

    def __init__(self, engine: Engine) -> None:
        super().__init__(call_handle(lib.careline_conversation_open, engine), lib.careline_conversation_free, engine)

    def agent_turn(self, text: Text) -> None:
        """What the agent or bot said: its question decides how a bare answer is read."""
        call(lib.careline_conversation_agent_turn, self, encode(text))

    def known_party(self, kind: str, value: Text) -> None:
        """A value of the caller's own record, such as ("name", "Ana Ruiz") or ("date", "1956-04-11")."""
        call(lib.careline_conversation_known_party, self, PHI_KINDS.value(kind), encode(value))

    def replace_tail(self) -> None:
        """The next turn replaces the last one: a transcript was revised."""
        call(lib.careline_conversation_replace_tail, self)

    def handoff(self) -> dict[str, Any]:
        """Warm hand-off for the person who takes over; redacted."""
        summary: dict[str, Any] = json.loads(call_text(lib.careline_conversation_handoff, self))
        return summary


class Engine(Owner):
    """Models, lexicons and policy: immutable, shared by threads. Calls release the GIL.

    Keyword arguments `about` of the calls say what is known of a message: id, channel, page, role, purpose,
    subject, speaker, language, verified (True, False or None), hours (open, closed, holiday, unknown).
    """

    _what = "engine"

    def __init__(self, assets: Optional[Path] = None, *, policy: Optional[Path] = None,
                 model: Optional[Path] = None, allow_unsigned_model: bool = False,
                 audit: Optional[Audit] = None, require_audit: bool = False,
                 redaction_key: Optional[bytes] = None, redaction_key_id: int = 1,
                 max_message_bytes: int = 1 << 20, replace_invalid_utf8: bool = False,
                 timings: bool = False) -> None:
        options = _native.EngineOptions()
        lib.careline_engine_options_init(c.byref(options))
        put(options, assets_directory=os.fsencode(default_assets() if assets is None else assets),
            policy_path=None if policy is None else os.fsencode(policy),
            model_path=None if model is None else os.fsencode(model), redaction_key=redaction_key)
        options.redaction_key_id = redaction_key_id
        options.max_message_bytes = max_message_bytes
        options.invalid_utf8 = int(replace_invalid_utf8)
        options.allow_unsigned_model = int(allow_unsigned_model)
        options.require_audit, options.timings = int(require_audit), int(timings)
        if audit is not None:
            options.audit = audit.handle.value
        super().__init__(call_handle(lib.careline_engine_open, c.byref(options)), lib.careline_engine_free, audit)
        self._labels = self._read_labels()

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
        description: dict[str, Any] = json.loads(call_text(lib.careline_engine_json, self))
        return description

    def conversation(self) -> Conversation:
        return Conversation(self)

    def process(self, text: Text, *, conversation: Optional[Conversation] = None, **about: Any) -> Decision:
        """All five steps. With an audit log the record is durable before this returns."""
        message = _message(encode(text), **about)
        handle = call_handle(lib.careline_process, self, conversation, c.byref(message))
        return take_decision(handle, isinstance(text, bytes))

    def evaluate(self, policy_input: Mapping[str, Any]) -> Decision:
        """Decides on a policy input (schema careline-input/1) without a message."""
        return take_decision(call_handle(lib.careline_evaluate, self, json.dumps(policy_input).encode()), False)

    def detect(self, text: Text, *, conversation: Optional[Conversation] = None, **about: Any) -> tuple[Span, ...]:
        """All PHI of every kind, ascending and disjoint."""
        message = _message(encode(text), **about)
        handle = call_handle(lib.careline_detect_phi, self, conversation, c.byref(message))
        try:
            return spans_from(lib.careline_phi_spans, handle, isinstance(text, bytes))
        finally:
            lib.careline_phi_free(handle)

    def redact(self, text: Text, *, operator: str = "placeholder", profile: str = "safe_harbor",
               for_role: str = "", for_purpose: str = "", keep_last: int = 0,
               conversation: Optional[Conversation] = None, **about: Any) -> Redaction:
        """Detects and replaces. With `for_role` the role's minimum necessary decides what stays."""
        message = _message(encode(text), **about)
        options = _redact_options(operator, profile, for_role, for_purpose, keep_last)
        handle = call_handle(lib.careline_redact, self, conversation, c.byref(message), c.byref(options))
        return take_redaction(handle, isinstance(text, bytes))

    def reveal(self, text: Text, *, role: str, purpose: str) -> str:
        """Undoes reversible tokens; needs an audit log, where the access is recorded first."""
        return call_text(lib.careline_reveal, self, encode(text), role.encode(), purpose.encode())

    def classify(self, text: Text, *, conversation: Optional[Conversation] = None, **about: Any) -> Intent:
        """What the message wants; the model sees the redacted text only."""
        message = _message(encode(text), **about)
        return take_intent(call_handle(lib.careline_classify, self, conversation, c.byref(message)))

    def signals(self, text: Text, **about: Any) -> tuple[Signal, ...]:
        """Danger, distress and what else a person must know."""
        message = _message(encode(text), **about)
        return take_signals(call_handle(lib.careline_detect_signals, self, c.byref(message)), isinstance(text, bytes))

    def batch(self, texts: Iterable[Text], steps: Steps = DEFAULT_STEPS, *, operator: str = "placeholder",
              profile: str = "safe_harbor", **about: Any) -> list[BatchItem]:
        """Runs `steps` (detect, redact, classify, signals) on every text, each on its own."""
        items = list(texts)
        encoded = [encode(item) for item in items]
        offsets = array.array("q", [0])
        for item in encoded:
            offsets.append(offsets[-1] + len(item))
        columns = self.batch_columns(b"".join(encoded), offsets, steps, operator=operator, profile=profile, **about)
        return items_of(columns, self._labels, [isinstance(item, bytes) for item in items])

    def batch_buffers(self, data: Buffer, offsets: Any, steps: Steps = DEFAULT_STEPS, *,
                      operator: str = "placeholder", profile: str = "safe_harbor", **about: Any) -> list[BatchItem]:
        """The same over Arrow large_utf8 buffers: item i is data[offsets[i]:offsets[i+1]]. `offsets` is any
        buffer of 64-bit integers: array('q'), a numpy array, an Arrow buffer. Offsets of spans count bytes."""
        columns = self.batch_columns(data, offsets, steps, operator=operator, profile=profile, **about)
        return items_of(columns, self._labels, None)

    def batch_columns(self, data: Buffer, offsets: Any, steps: Steps = DEFAULT_STEPS, *,
                      operator: str = "placeholder", profile: str = "safe_harbor", **about: Any) -> Columns:
        """Buffers in, flat columns out: the way without an object for each item."""
        at = memoryview(offsets)
        if not at.contiguous or (at.itemsize != 8 and at.format not in ("B", "b", "c")) or at.nbytes % 8 or not at.nbytes:
            raise InvalidArgumentError("offsets must be a contiguous buffer of one or more 64-bit integers")
        starts = (c.c_int64 * (at.nbytes // 8)).from_buffer_copy(at.cast("B"))
        text = data if isinstance(data, bytes) else bytes(data)  # ctypes takes no read-only buffer as it is
        if any(not 0 <= start <= len(text) for start in (starts[0], starts[-1])):
            raise InvalidArgumentError("the first or the last offset is outside the data")
        steps_mask = 0
        for step in steps:
            steps_mask |= _label(_STEPS, step, "step of a batch")
        defaults, options = _message(b"", **about), _redact_options(operator, profile)
        return take_columns(call_handle(lib.careline_batch_run, self, steps_mask, c.byref(defaults), c.byref(options),
                                        c.c_char_p(text), starts, len(starts) - 1))

    def reload_policy(self, path: Path) -> None:
        """Swaps the policy atomically, also while other threads use the engine; on error the old one stays."""
        call(lib.careline_engine_reload_policy, self, os.fsencode(path))

    def test_policy(self, tests: Path, *, coverage: bool = False, fail_on_empty: bool = False) -> Report:
        """Runs a file of cases: policy inputs, or message texts through the whole engine."""
        out = c.c_void_p()
        flags = int(coverage) | 2 * int(fail_on_empty)
        call(lib.careline_policy_test_with, self, os.fsencode(tests), flags, c.byref(out), None)
        return take_report(out)

    def explain(self, policy_input: Mapping[str, Any]) -> Report:
        """What every rule made of a policy input."""
        return take_report(call_handle(lib.careline_policy_explain, self, json.dumps(policy_input).encode()))
