"""How this package calls the library: arguments, owned results, errors, and handles that are freed once.

In an argument list `bytes` stands for the pair (data, size) of the C ABI, an Owner for its handle, and None for
NULL. Functions that can fail end in (…, error) or (…, out, error); those two are added here.
"""

from __future__ import annotations

import ctypes as c
import weakref
from types import TracebackType
from typing import Any, Callable, Iterator, Optional, TypeVar, Union

from ._native import lib
from .errors import InvalidUtf8Error, check

Text = Union[str, bytes]
Self = TypeVar("Self", bound="Owner")


def encode(text: Text) -> bytes:
    """UTF-8 of a text; bytes as they are. A lone surrogate has none."""
    if isinstance(text, bytes):
        return text
    try:
        return text.encode()
    except UnicodeEncodeError as reason:
        start = reason.start
    # Raised out here, so that no exception in its context holds the text.
    raise InvalidUtf8Error("the text holds a lone surrogate", len(text[:start].encode()))


def put(struct: c.Structure, **texts: Optional[Text]) -> None:
    """Sets members that come as `name` and `name_size`; empty ones stay at their default."""
    for name, text in texts.items():
        if text:
            data = encode(text)
            setattr(struct, name, data)
            setattr(struct, name + "_size", len(data))


def _flat(values: tuple[Any, ...]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, bytes):
            yield value
            yield len(value)
        elif isinstance(value, Owner):
            yield value.handle
        else:
            yield value


def call(function: Any, *values: Any) -> None:
    """A function without a result."""
    error = c.c_void_p()
    check(function(*_flat(values), c.byref(error)), error)


def call_handle(function: Any, *values: Any) -> c.c_void_p:
    """A function with an owned result, which the caller frees."""
    out, error = c.c_void_p(), c.c_void_p()
    check(function(*_flat(values), c.byref(out), c.byref(error)), error)
    return out


def call_text(function: Any, *values: Any) -> str:
    """A function with a text; the library's copy is freed."""
    handle = call_handle(function, *values)
    try:
        return c.string_at(lib.careline_text_data(handle), lib.careline_text_size(handle)).decode()
    finally:
        lib.careline_text_free(handle)


class Owner:
    """A handle that is freed once: by close(), at the end of a `with` block, when collected, or at exit.

    What depends on a handle (the engines of a log, the conversations of an engine) holds on to it and is
    closed before it, so that no call meets memory that is gone.
    """

    _what = "handle"

    def __init__(self, handle: c.c_void_p, free: Callable[[c.c_void_p], None], *needs: Any) -> None:
        self._open: Optional[c.c_void_p] = handle
        self._dependents: weakref.WeakSet[Owner] = weakref.WeakSet()
        # The finalizer holds `needs` (owners, callbacks) until the handle is freed.
        self._finalizer = weakref.finalize(self, _free, free, handle, needs)
        for need in needs:
            if isinstance(need, Owner):
                need._dependents.add(self)

    @property
    def handle(self) -> c.c_void_p:
        if self._open is None:
            raise ValueError(f"the {self._what} is closed")
        return self._open

    def _release(self) -> Optional[c.c_void_p]:
        """Closes what depends on this and gives up the handle without freeing it."""
        for dependent in list(self._dependents):
            dependent.close()
        self._open = None
        detached = self._finalizer.detach()
        return detached[2][1] if detached else None

    def close(self) -> None:
        """Frees the handle; what depends on it is closed first. Closing twice is fine."""
        for dependent in list(self._dependents):
            dependent.close()
        self._open = None
        self._finalizer()

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(self, kind: Optional[type[BaseException]], value: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()


def _free(free: Callable[[c.c_void_p], None], handle: c.c_void_p, _needs: tuple[Any, ...]) -> None:
    free(handle)
