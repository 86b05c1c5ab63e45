"""Papers beside the agreements: what each asks before it is printed, and the answers as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.packs import Text
from vetdesk.domain.text import one_line

LONGEST: Final = 4_000
"""Characters of one answer."""

LONGEST_LIST: Final = 20_000
"""Characters of an answer of several lines."""


class AskKind(StrEnum):
    """How an answer is typed."""

    LINE = "line"
    LINES = "lines"
    DATE = "date"
    INTEGER = "integer"
    CHOICE = "choice"


class MadeFor(StrEnum):
    """What a paper is made for."""

    COLLECTOR = "collector"
    MATTER = "matter"


@dataclass(frozen=True, kw_only=True)
class AskChoice:
    """One choice; the Chinese words are printed, the paper being Chinese."""

    key: str
    text: Text


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One question of a paper; ``default`` stands in the field before anybody types."""

    name: str
    label: Text
    kind: AskKind
    required: bool = True
    default: str = ""
    choices: tuple[AskChoice, ...] = ()
    hint: Text | None = None

    @property
    def longest(self) -> int:
        """Return how many characters an answer may have."""
        return LONGEST_LIST if self.kind is AskKind.LINES else LONGEST


class AnswerUnfit(VetdeskError):
    """An answer is missing or cannot be read; ``field`` is the name of its question."""

    key: ClassVar[str] = "paper.answer_unfit"

    def __init__(self, field: str, label: str) -> None:
        super().__init__(field)
        self._field = field
        self.label = label

    @property
    def field(self) -> str:
        """Return the name of the question."""
        return self._field


class AnswerMissing(AnswerUnfit):
    """A question that must be answered is not."""

    key: ClassVar[str] = "paper.answer_missing"


def values_of(asks: Sequence[Ask], typed: Mapping[str, str], *, language: str) -> dict[str, object]:
    """Return what a template reads: each answer under its name, lines also one by one under ``name_lines``.

    Raises ``AnswerMissing`` or ``AnswerUnfit`` for the first question that is not answered as it asks;
    ``language`` is that of the sentence.
    """
    values: dict[str, object] = {}
    for ask in asks:
        said = typed.get(ask.name, "").strip()
        label = ask.label.of(language)
        if not said and ask.required:
            raise AnswerMissing(ask.name, label)
        if len(said) > ask.longest:
            raise AnswerUnfit(ask.name, label)
        values[ask.name] = _value(ask, said, label)
        if ask.kind is AskKind.LINES:
            lines = [one_line(line) for line in said.splitlines() if line.strip()]
            values[f"{ask.name}_lines"] = lines
            values[ask.name] = "；".join(line.rstrip("；;。") for line in lines)
    return values


def asked(asks: Sequence[Ask], name: str, language: str) -> str:
    """Return the label of the question behind a template's name, or that name where nobody asked."""
    known = {ask.name: ask.label.of(language) for ask in asks}
    return known.get(name.removesuffix("[]").removesuffix("_lines"), name)


def _value(ask: Ask, said: str, label: str) -> str | int | date | None:
    if not said:
        return None if ask.kind is AskKind.DATE else ""
    if ask.kind is AskKind.INTEGER:
        if not said.isdecimal() or not 0 < int(said) <= 10_000:  # noqa: PLR2004 - days, hours, years
            raise AnswerUnfit(ask.name, label)
        return int(said)
    if ask.kind is AskKind.DATE:
        try:
            return date.fromisoformat(said)
        except ValueError:
            raise AnswerUnfit(ask.name, label) from None
    if ask.kind is AskKind.CHOICE:
        chosen = next((one for one in ask.choices if one.key == said), None)
        if chosen is None:
            raise AnswerUnfit(ask.name, label)
        return chosen.text.zh
    return one_line(said)
