"""The closed vocabularies by name, read from the library itself."""

from __future__ import annotations

from typing import Final

from ._native import lib
from .errors import UnknownLabelError


class Vocabulary:
    """Names and values of one vocabulary; values never change."""

    def __init__(self, number: int, what: str) -> None:
        self._what = what
        self.names: Final[tuple[str, ...]] = tuple(self._list(number))
        self._values = {name: value for value, name in enumerate(self.names)}

    @staticmethod
    def _list(number: int) -> list[str]:
        names: list[str] = []
        while (name := lib.careline_label_name(number, len(names))) is not None:
            names.append(name.decode())
        return names

    def value(self, name: str) -> int:
        try:
            return self._values[name]
        except KeyError:
            # The name may come from a message, so it is not repeated.
            raise UnknownLabelError(f"not a {self._what}") from None

    def name(self, value: int) -> str:
        """Values that a newer library may add read as "unknown"."""
        return self.names[value] if 0 <= value < len(self.names) else "unknown"


TIERS: Final = Vocabulary(0, "tier")
CHANNELS: Final = Vocabulary(1, "channel")
SPEAKERS: Final = Vocabulary(2, "speaker")
LANGUAGES: Final = Vocabulary(3, "language")
SIGNALS: Final = Vocabulary(4, "signal")
ASSERTIONS: Final = Vocabulary(5, "assertion")
WHO: Final = Vocabulary(6, "person")
PHI_KINDS: Final = Vocabulary(7, "PHI kind")
REASONS: Final = Vocabulary(8, "reason")
OPERATORS: Final = Vocabulary(9, "operator")
OUTCOMES: Final = ("ok", "findings", "inconclusive")
