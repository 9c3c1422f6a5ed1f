"""careline: understands, redacts, decides and records patient messages, in process.

    import careline
    with careline.Engine() as engine:
        decision = engine.process("my left arm's gone numb lol")
        print(decision.tier, decision.redacted)
"""

from ._native import default_assets, lib
from .audit import SPILLED, Audit, Ticket, verify
from .engine import Conversation, Engine
from .errors import (AuditDamagedError, AuditKeyError, AuditLockedError, AuditPlaintextError,
                     AuditTamperedError, AuditUnavailableError, BadModelError, BadPolicyError,
                     BadStateError, CarelineError, DeniedError, ForkedError, InternalError,
                     InvalidArgumentError, InvalidUtf8Error, IoError, NoMemoryError, NotFoundError,
                     TooLargeError, UnknownLabelError, UnsupportedError)
from .policy import (check_policy, diff_policies, evaluate_expression, format_policy, prove_policy,
                     replay_policy)
from .results import (SIGNAL_DTYPE, SPAN_DTYPE, BatchItem, Columns, Decision, Intent, Redaction, Report, Signal,
                      Span)

__version__: str = lib.careline_version().decode()

__all__ = [
    "Audit", "AuditDamagedError", "AuditKeyError", "AuditLockedError", "AuditPlaintextError",
    "AuditTamperedError", "AuditUnavailableError", "BadModelError", "BadPolicyError",
    "BadStateError", "BatchItem", "CarelineError", "Columns", "Conversation", "Decision", "DeniedError",
    "Engine", "ForkedError", "Intent", "InternalError", "InvalidArgumentError", "InvalidUtf8Error",
    "IoError", "NoMemoryError", "NotFoundError", "Redaction", "Report", "SIGNAL_DTYPE", "SPAN_DTYPE",
    "SPILLED", "Signal", "Span", "Ticket", "TooLargeError", "UnknownLabelError", "UnsupportedError", "check_policy", "default_assets",
    "diff_policies", "evaluate_expression", "format_policy", "prove_policy", "replay_policy", "verify",
    "__version__",
]
