"""One exception per status of the C ABI. Messages name the place and never hold message text."""

from __future__ import annotations

import ctypes as c

from ._native import lib


class CarelineError(Exception):
    """Base of all errors. `offset` is a byte offset or a batch index, or -1; `line` and `column` of a
    policy or configuration file are 1-based, or 0."""

    status = -20

    def __init__(self, message: str, offset: int = -1, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.offset = offset
        self.line = line
        self.column = column

    @property
    def status_name(self) -> str:
        return _name_of(self.status)


class InvalidArgumentError(CarelineError, ValueError):
    status = -1


class InvalidUtf8Error(CarelineError, ValueError):
    status = -2


class TooLargeError(CarelineError, ValueError):
    status = -3


class NoMemoryError(CarelineError, MemoryError):
    status = -4


class NotFoundError(CarelineError, LookupError):
    status = -5


class IoError(CarelineError, OSError):
    status = -6


class BadModelError(CarelineError):
    status = -7


class BadPolicyError(CarelineError):
    status = -8


class AuditUnavailableError(CarelineError):
    status = -9


class AuditKeyError(CarelineError):
    status = -10


class AuditDamagedError(CarelineError):
    status = -11


class AuditPlaintextError(CarelineError):
    status = -12


class AuditLockedError(CarelineError):
    status = -13


class AuditTamperedError(CarelineError):
    status = -14


class ForkedError(CarelineError):
    status = -15


class BadStateError(CarelineError):
    status = -16


class UnknownLabelError(CarelineError, ValueError):
    status = -17


class DeniedError(CarelineError, PermissionError):
    status = -18


class UnsupportedError(CarelineError):
    status = -19


class InternalError(CarelineError):
    status = -20


_by_status: dict[int, type[CarelineError]] = {
    kind.status: kind for kind in CarelineError.__subclasses__()
}


def _name_of(status: int) -> str:
    name: bytes = lib.careline_status_name(status)
    return name.decode()


def check(status: int, error: c.c_void_p) -> None:
    """Raises what `status` and the owned `error` say; frees `error`."""
    if status == 0:
        return
    kind = _by_status.get(status, CarelineError)
    if not error:
        raise kind(_name_of(status))
    try:
        message: bytes = lib.careline_error_message(error)
        raised = kind(
            message.decode("utf-8", "replace"),
            lib.careline_error_offset(error),
            lib.careline_error_line(error),
            lib.careline_error_column(error),
        )
    finally:
        lib.careline_error_free(error)
    raise raised
