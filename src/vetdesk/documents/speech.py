"""How values are written in the language of a document."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from vetdesk.documents import chinese, english
from vetdesk.domain.money import Money


@dataclass(frozen=True, kw_only=True)
class Speech:
    """The ways one language writes values; ``joiner`` stands between the entries of a list."""

    amount: Callable[[Any], str]
    yuan: Callable[[Any], str]
    capitals: Callable[[Any], str]
    day: Callable[[date], str]
    decimal: Callable[[Decimal], str]
    ordinal: Callable[[int], str]
    joiner: str
    yes: str
    no: str
    quotes: tuple[str, str]

    def text(self, value: object) -> str:
        """Return a plain value as a document of this language prints it without a filter."""
        match value:
            case bool():
                return self.yes if value else self.no
            case Money():
                return self.amount(value)
            case date():
                return self.day(value)
            case Decimal():
                return self.decimal(value)
            case list() | tuple():
                return self.joined(value)
            case str() | int():
                return str(value)
            case _:
                raise TypeError(f"{type(value).__name__} cannot be printed")

    def joined(self, values: object, separator: str = "") -> str:
        """Return the entries of a list as one phrase."""
        if not isinstance(values, list | tuple):
            return self.text(values)
        return (separator or self.joiner).join(self.text(value) for value in values)


CHINESE: Final = Speech(
    amount=chinese.amount,
    yuan=chinese.yuan,
    capitals=chinese.capitals,
    day=chinese.day,
    decimal=chinese.decimal,
    ordinal=chinese.ordinal,
    joiner="、",
    yes="是",
    no="否",
    quotes=("“", "”"),
)
# The Chinese faces draw curly quotes as wide as a character, so English words stand between plain ones.
ENGLISH: Final = Speech(
    amount=english.amount,
    yuan=english.yuan,
    capitals=english.capitals,
    day=english.day,
    decimal=english.decimal,
    ordinal=english.ordinal,
    joiner=", ",
    yes="Yes",
    no="No",
    quotes=('"', '"'),
)


def speech_of(language: str) -> Speech:
    """Return how values are written in a document of ``language`` (``zh-CN``, ``en``)."""
    return CHINESE if language.lower().startswith("zh") else ENGLISH
