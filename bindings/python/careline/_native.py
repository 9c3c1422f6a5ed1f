"""The C ABI of careline.h as ctypes sees it: structures, prototypes, loading. Nothing is decided here."""

from __future__ import annotations

import ctypes as c
import os
import pathlib
from typing import Any, Final

ABI_VERSION: Final = 1  # careline_abi_version() of 0.1
SONAME: Final = "libcareline.so.0.1"

# A pointer and a size travel together; text is UTF-8.
_text = [c.c_char_p, c.c_size_t]


class AuditOptions(c.Structure):
    _fields_ = [
        ("struct_size", c.c_uint32), ("durability", c.c_int32),
        ("directory", c.c_char_p), ("directory_size", c.c_size_t),
        ("origin", c.c_char_p), ("origin_size", c.c_size_t),
        ("key", c.c_char_p), ("key_size", c.c_size_t),
        ("wrap", c.c_void_p), ("unwrap", c.c_void_p), ("key_user", c.c_void_p),
        ("anchor", c.c_void_p), ("anchor_user", c.c_void_p),
        ("clock", c.c_void_p), ("clock_user", c.c_void_p),
        ("checkpoint_entries", c.c_uint32), ("checkpoint_seconds", c.c_uint32),
        ("deadline_ms", c.c_uint32), ("create", c.c_int32),
        ("when_blocked", c.c_int32), ("queue_entries", c.c_uint32), ("low_water_bytes", c.c_uint64),
        ("spill_directory", c.c_char_p), ("spill_directory_size", c.c_size_t),
    ]


class VerifyOptions(c.Structure):
    _fields_ = [
        ("struct_size", c.c_uint32), ("reserved", c.c_uint32),
        ("path", c.c_char_p), ("path_size", c.c_size_t),
        ("verifier_key", c.c_char_p), ("verifier_key_size", c.c_size_t),
        ("key", c.c_char_p), ("key_size", c.c_size_t),
        ("known_checkpoint", c.c_char_p), ("known_checkpoint_size", c.c_size_t),
    ]


class EngineOptions(c.Structure):
    _fields_ = [
        ("struct_size", c.c_uint32), ("invalid_utf8", c.c_int32),
        ("assets_directory", c.c_char_p), ("assets_directory_size", c.c_size_t),
        ("model_path", c.c_char_p), ("model_path_size", c.c_size_t),
        ("allow_unsigned_model", c.c_int32), ("max_message_bytes", c.c_uint32),
        ("policy_path", c.c_char_p), ("policy_path_size", c.c_size_t),
        ("audit", c.c_void_p),
        ("redaction_key", c.c_char_p), ("redaction_key_size", c.c_size_t),
        ("redaction_key_id", c.c_uint32), ("require_audit", c.c_int32),
        ("timings", c.c_int32), ("reserved", c.c_uint32),
        ("clock", c.c_void_p), ("clock_user", c.c_void_p),
    ]


class Message(c.Structure):
    _fields_ = [
        ("struct_size", c.c_uint32), ("channel", c.c_int32),
        ("text", c.c_char_p), ("text_size", c.c_size_t),
        ("id", c.c_char_p), ("id_size", c.c_size_t),
        ("page", c.c_char_p), ("page_size", c.c_size_t),
        ("role", c.c_char_p), ("role_size", c.c_size_t),
        ("purpose", c.c_char_p), ("purpose_size", c.c_size_t),
        ("subject", c.c_char_p), ("subject_size", c.c_size_t),
        ("speaker", c.c_int32), ("language", c.c_int32),
        ("verified", c.c_int32), ("open_hours", c.c_int32),
    ]


class Span(c.Structure):
    _fields_ = [
        ("begin", c.c_uint32), ("end", c.c_uint32),
        ("utf16_begin", c.c_uint32), ("utf16_end", c.c_uint32),
        ("char_begin", c.c_uint32), ("char_end", c.c_uint32),
        ("kind", c.c_int32), ("confidence", c.c_float),
        ("out_begin", c.c_uint32), ("out_end", c.c_uint32),
    ]


class Signal(c.Structure):
    _fields_ = [
        ("signal", c.c_int32), ("assertion", c.c_int32), ("who", c.c_int32), ("score", c.c_float),
        ("begin", c.c_uint32), ("end", c.c_uint32),
        ("utf16_begin", c.c_uint32), ("utf16_end", c.c_uint32),
        ("char_begin", c.c_uint32), ("char_end", c.c_uint32),
    ]


class RedactOptions(c.Structure):
    _fields_ = [
        ("struct_size", c.c_uint32), ("redact_operator", c.c_int32),
        ("profile", c.c_char_p), ("profile_size", c.c_size_t),
        ("role", c.c_char_p), ("role_size", c.c_size_t),
        ("purpose", c.c_char_p), ("purpose_size", c.c_size_t),
        ("mask_keep_last", c.c_uint32), ("reserved", c.c_uint32),
    ]


# Pieces of a long result; returns 1 to go on. Called during the call, on its thread.
SINK = c.CFUNCTYPE(c.c_int32, c.c_void_p, c.POINTER(c.c_char), c.c_size_t)
# Wraps or unwraps a data key: user, in, in_size, out, room and size of out.
KEY_CALLBACK = c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_void_p, c.c_size_t, c.c_void_p, c.POINTER(c.c_size_t))
# A signed checkpoint; called on the log's writer thread.
ANCHOR = c.CFUNCTYPE(None, c.c_void_p, c.c_void_p, c.c_size_t)

_handle = c.c_void_p
_out = c.POINTER(c.c_void_p)
_size = c.POINTER(c.c_size_t)
_bytes = c.POINTER(c.c_char)
_offsets = c.POINTER(c.c_int64)
_status = c.c_int32


def _options(kind: type[c.Structure]) -> Any:
    return c.POINTER(kind)


# name: (result, arguments). tests/python compares this list with the exported symbols.
PROTOTYPES: Final[dict[str, tuple[Any, list[Any]]]] = {
    "careline_version": (c.c_char_p, []),
    "careline_abi_version": (c.c_int32, []),
    "careline_status_name": (c.c_char_p, [_status]),
    "careline_label_name": (c.c_char_p, [c.c_int32, c.c_int32]),
    "careline_label_value": (c.c_int32, [c.c_int32, *_text]),
    "careline_error_message": (c.c_char_p, [_handle]),
    "careline_error_status": (_status, [_handle]),
    "careline_error_offset": (c.c_int64, [_handle]),
    "careline_error_line": (c.c_int32, [_handle]),
    "careline_error_column": (c.c_int32, [_handle]),
    "careline_error_free": (None, [_handle]),
    "careline_text_data": (_bytes, [_handle]),
    "careline_text_size": (c.c_size_t, [_handle]),
    "careline_text_free": (None, [_handle]),
    "careline_report_outcome": (c.c_int32, [_handle]),
    "careline_report_text": (_bytes, [_handle, _size]),
    "careline_report_json": (_status, [_handle, _out, _out]),
    "careline_report_free": (None, [_handle]),
    "careline_audit_options_init": (None, [_options(AuditOptions)]),
    "careline_audit_open": (_status, [_options(AuditOptions), _out, _out]),
    "careline_audit_close": (_status, [_handle, _out]),
    "careline_audit_free": (None, [_handle]),
    "careline_audit_verifier_key": (_status, [_handle, _out, _out]),
    "careline_audit_append": (_status, [_handle, *_text, c.POINTER(c.c_uint64), _out]),
    "careline_audit_append_async": (_status, [_handle, *_text, _out, _out]),
    "careline_ticket_wait": (_status, [_handle, c.c_uint32, c.POINTER(c.c_uint64), _out]),
    "careline_ticket_done": (c.c_int32, [_handle]),
    "careline_ticket_free": (None, [_handle]),
    "careline_audit_flush": (_status, [_handle, c.c_uint32, _out]),
    "careline_audit_health": (_status, [_handle, _out, _out]),
    "careline_audit_checkpoint": (_status, [_handle, _out, _out]),
    "careline_audit_query": (_status, [_handle, *_text, _out, _out]),
    "careline_audit_export": (
        _status, [_handle, *_text, SINK, c.c_void_p, c.POINTER(c.c_uint64), _out]),
    "careline_audit_disclosures": (_status, [_handle, *_text, _out, _out]),
    "careline_audit_report": (
        _status, [c.POINTER(c.c_void_p), c.c_size_t, *_text, _out, _out]),
    "careline_audit_proof": (_status, [_handle, c.c_uint64, _out, _out]),
    "careline_audit_rotate": (_status, [_handle, c.c_char_p, c.c_size_t, _out]),
    "careline_audit_purge": (_status, [_handle, *_text, _out, _out]),
    "careline_audit_hold": (_status, [_handle, *_text, _out]),
    "careline_audit_verify_options_init": (None, [_options(VerifyOptions)]),
    "careline_audit_verify": (_status, [_options(VerifyOptions), _out, _out]),
    "careline_engine_options_init": (None, [_options(EngineOptions)]),
    "careline_engine_open": (_status, [_options(EngineOptions), _out, _out]),
    "careline_engine_free": (None, [_handle]),
    "careline_engine_reload_policy": (_status, [_handle, *_text, _out]),
    "careline_engine_json": (_status, [_handle, _out, _out]),
    "careline_engine_label": (c.c_char_p, [_handle, c.c_size_t]),
    "careline_conversation_open": (_status, [_handle, _out, _out]),
    "careline_conversation_free": (None, [_handle]),
    "careline_conversation_agent_turn": (_status, [_handle, *_text, _out]),
    "careline_conversation_known_party": (_status, [_handle, c.c_int32, *_text, _out]),
    "careline_conversation_replace_tail": (_status, [_handle, _out]),
    "careline_conversation_handoff": (_status, [_handle, _out, _out]),
    "careline_message_init": (None, [_options(Message)]),
    "careline_process": (_status, [_handle, _handle, _options(Message), _out, _out]),
    "careline_decision_free": (None, [_handle]),
    "careline_decision_tier": (c.c_int32, [_handle]),
    "careline_decision_id": (c.c_char_p, [_handle]),
    "careline_decision_queue": (c.c_char_p, [_handle]),
    "careline_decision_template": (c.c_char_p, [_handle]),
    "careline_decision_reply": (c.c_char_p, [_handle]),
    "careline_decision_intent": (c.c_char_p, [_handle]),
    "careline_decision_intent_confidence": (c.c_float, [_handle]),
    "careline_decision_intent_reason": (c.c_int32, [_handle]),
    "careline_decision_language": (c.c_int32, [_handle]),
    "careline_decision_explanation": (c.c_char_p, [_handle]),
    "careline_decision_redacted": (_bytes, [_handle, _size]),
    "careline_decision_spans": (c.POINTER(Span), [_handle, _size]),
    "careline_decision_signals": (c.POINTER(Signal), [_handle, _size]),
    "careline_decision_json": (_status, [_handle, _out, _out]),
    "careline_detect_phi": (_status, [_handle, _handle, _options(Message), _out, _out]),
    "careline_phi_spans": (c.POINTER(Span), [_handle, _size]),
    "careline_phi_redacted": (_bytes, [_handle, _size]),
    "careline_phi_json": (_status, [_handle, _out, _out]),
    "careline_phi_free": (None, [_handle]),
    "careline_redact_options_init": (None, [_options(RedactOptions)]),
    "careline_redact": (
        _status, [_handle, _handle, _options(Message), _options(RedactOptions), _out, _out]),
    "careline_reveal": (_status, [_handle, *_text, *_text, *_text, _out, _out]),
    "careline_classify": (_status, [_handle, _handle, _options(Message), _out, _out]),
    "careline_intent_label": (c.c_char_p, [_handle]),
    "careline_intent_confidence": (c.c_float, [_handle]),
    "careline_intent_margin": (c.c_float, [_handle]),
    "careline_intent_reason": (c.c_int32, [_handle]),
    "careline_intent_agreed": (c.c_int32, [_handle]),
    "careline_intent_language": (c.c_int32, [_handle]),
    "careline_intent_ranked": (c.c_char_p, [_handle, c.c_size_t, c.POINTER(c.c_float)]),
    "careline_intent_json": (_status, [_handle, _out, _out]),
    "careline_intent_free": (None, [_handle]),
    "careline_detect_signals": (_status, [_handle, _options(Message), _out, _out]),
    "careline_signals_items": (c.POINTER(Signal), [_handle, _size]),
    "careline_signals_json": (_status, [_handle, _out, _out]),
    "careline_signals_free": (None, [_handle]),
    "careline_evaluate": (_status, [_handle, *_text, _out, _out]),
    "careline_batch_run": (
        _status, [_handle, c.c_uint32, _options(Message), _options(RedactOptions),
                  c.c_void_p, c.c_void_p, c.c_size_t, _out, _out]),
    "careline_batch_size": (c.c_size_t, [_handle]),
    "careline_batch_statuses": (c.POINTER(_status), [_handle]),
    "careline_batch_spans": (c.POINTER(Span), [_handle, c.POINTER(_offsets)]),
    "careline_batch_redacted": (_bytes, [_handle, c.POINTER(_offsets)]),
    "careline_batch_intents": (c.POINTER(c.c_int32), [_handle, c.POINTER(c.POINTER(c.c_float))]),
    "careline_batch_signals": (c.POINTER(Signal), [_handle, c.POINTER(_offsets)]),
    "careline_batch_json": (_status, [_handle, _out, _out]),
    "careline_batch_free": (None, [_handle]),
    "careline_policy_check": (_status, [*_text, _out, _out]),
    "careline_policy_test": (_status, [_handle, *_text, _out, _out]),
    "careline_policy_explain": (_status, [_handle, *_text, _out, _out]),
    "careline_policy_prove": (_status, [*_text, _out, _out]),
    "careline_policy_diff": (_status, [*_text, *_text, _out, _out]),
    "careline_policy_format": (_status, [*_text, _out, _out]),
    "careline_policy_test_with": (_status, [_handle, *_text, c.c_uint32, _out, _out, _out]),
    "careline_policy_replay": (
        _status, [*_text, _options(VerifyOptions), *_text, _out, _out, _out]),
    "careline_policy_expression": (_status, [*_text, _out, _out]),
}


def _candidates() -> list[str]:
    here = pathlib.Path(__file__).resolve().parent
    named = os.environ.get("CARELINE_LIBRARY")
    return [named] if named else [str(here / "_prefix" / "lib" / SONAME), SONAME]


def _load() -> c.CDLL:
    reasons = []
    for candidate in _candidates():
        try:
            library = c.CDLL(candidate)
            break
        except OSError as reason:
            reasons.append(str(reason))
    else:
        raise ImportError("careline's shared library cannot be loaded: " + "; ".join(reasons))
    for name, (result, arguments) in PROTOTYPES.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    found = library.careline_abi_version()
    if found != ABI_VERSION:
        raise ImportError(f"careline's shared library has ABI {found}, this package needs {ABI_VERSION}")
    return library


lib: Final = _load()


def default_assets() -> pathlib.Path:
    """Folder with models, lexicons and policies: in the package, or of the installed library."""
    named = os.environ.get("CARELINE_ASSETS")
    if named:
        return pathlib.Path(named)
    packaged = pathlib.Path(__file__).resolve().parent / "_prefix" / "share" / "careline"
    return packaged if packaged.is_dir() else pathlib.Path("/usr/share/careline")
