"""Papers beside the agreements: what each asks before it is printed, and the answers as values."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Final

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.money import Money, NotMoney
from vetdesk.domain.packs import Text
from vetdesk.domain.rows import Rows
from vetdesk.domain.tablequestions import RowsUnfit, TableSpec, english_entries, entries_of, read_rows
from vetdesk.domain.text import one_line

LONGEST: Final = 4_000
"""Characters of one answer."""

LONGEST_LIST: Final = 20_000
"""Characters of an answer of several lines."""
_NUMBER: Final = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6})?")


class AskKind(StrEnum):
    """How an answer is typed."""

    LINE = "line"
    LINES = "lines"
    DATE = "date"
    INTEGER = "integer"
    DECIMAL = "decimal"
    MONEY = "money"
    CHOICE = "choice"
    TABLE = "table"


class MadeFor(StrEnum):
    """What a paper is made for."""

    COLLECTOR = "collector"
    MATTER = "matter"


class Need(StrEnum):
    """What a paper needs before it is issued, beside its answers.

    ``APPROVAL``: it binds the company, so a second person approves its text (counsel's review 5.2 no. 8).
    ``HANDOVER``: it proves that personal data was handed over, so the gates of that step stand before it
    (counsel's review 5.4, column H).
    """

    APPROVAL = "approval"
    HANDOVER = "handover"


@dataclass(frozen=True, kw_only=True)
class AskChoice:
    """One choice; the Chinese words are printed, and the English ones in the English text beside them."""

    key: str
    text: Text


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One question that a pack or a clause declares; ``default`` stands in the field before anybody types.

    ``english`` asks for the answer in English too where the paper is printed with its English text;
    ``default_en`` stands in that field. ``table`` are the columns of a question that is a table, typed as
    lines with tabs between the cells. ``asked_by`` is the clause that declares it, empty where the pack does;
    a file never says it.
    """

    name: str
    label: Text
    kind: AskKind
    required: bool = True
    default: str = ""
    choices: tuple[AskChoice, ...] = ()
    hint: Text | None = None
    english: bool = False
    default_en: str = ""
    table: TableSpec | None = None
    asked_by: str = ""

    @property
    def name_en(self) -> str:
        """Return the name the answer in English is typed under."""
        return f"{self.name}_en"

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
        if ask.table is not None:
            values[ask.name] = _table_of(ask.name, ask.table, said)
            continue
        if len(said) > ask.longest:
            raise AnswerUnfit(ask.name, label)
        values[ask.name] = _value(ask, said, label)
        if ask.kind is AskKind.LINES:
            lines = _lines_of(said)
            values[f"{ask.name}_lines"] = lines
            values[ask.name] = "；".join(line.rstrip("；;。") for line in lines)
    return values


def asked(asks: Sequence[Ask], name: str, language: str) -> str:
    """Return the label of the question behind a template's name, or that name where nobody asked."""
    known = {ask.name: ask.label.of(language) for ask in asks}
    return known.get(name.removesuffix("[]").removesuffix("_lines"), name)


def english_values(asks: Sequence[Ask], typed: Mapping[str, str], *, language: str) -> dict[str, object]:
    """Return what the English text reads otherwise: answers given in English too, and choices.

    What nobody put into English stands as it was typed. Raises ``AnswerUnfit`` for one that is too long,
    or whose lines are not as many as those of the Chinese answer, which they stand beside.
    """
    values: dict[str, object] = {}
    for ask in asks:
        if ask.table is not None:
            values |= _english_table(ask, typed, language)
            continue
        chosen = next((one for one in ask.choices if one.key == typed.get(ask.name, "").strip()), None)
        if chosen is not None:
            values[ask.name] = chosen.text.en
        said = typed.get(ask.name_en, "").strip() if ask.english else ""
        if not said:
            continue
        lines, ours = _lines_of(said), _lines_of(typed.get(ask.name, ""))
        if len(said) > ask.longest or (ask.kind is AskKind.LINES and len(lines) != len(ours)):
            raise AnswerUnfit(ask.name_en, ask.label.of(language))
        values[ask.name] = one_line(said)
        if ask.kind is AskKind.LINES:
            values[f"{ask.name}_lines"] = lines
            values[ask.name] = "; ".join(line.rstrip(";.") for line in lines)
    return values


class TableUnfit(AnswerUnfit):
    """Rows cannot be read; the sentence names row and column."""

    key: ClassVar[str] = RowsUnfit.key

    def __init__(self, field: str, unfit: RowsUnfit) -> None:
        super().__init__(field, "")
        self._unfit = unfit

    def facts(self) -> Mapping[str, object]:
        """Return what is wrong first, and how many more there are."""
        return self._unfit.facts()


def _rows_of(name: str, spec: TableSpec, said: str) -> Rows:
    try:
        return read_rows(spec, said)
    except RowsUnfit as unfit:
        raise TableUnfit(name, unfit) from None


def _table_of(name: str, spec: TableSpec, said: str) -> list[dict[str, object]]:
    return entries_of(spec, _rows_of(name, spec, said))


def _english_table(ask: Ask, typed: Mapping[str, str], language: str) -> dict[str, object]:
    """Return the rows of the English text: those typed in English, else the same rows, choices in English."""
    assert ask.table is not None
    said = typed.get(ask.name_en, "").strip() if ask.english else ""
    if not said:
        rows = _rows_of(ask.name, ask.table, typed.get(ask.name, ""))
        chosen = any(column.choices for column in ask.table.columns)
        return {ask.name: english_entries(ask.table, rows)} if chosen else {}
    rows = _rows_of(ask.name_en, ask.table, said)
    ours = len(_rows_of(ask.name, ask.table, typed.get(ask.name, "")))
    if len(rows) != ours:
        raise AnswerUnfit(ask.name_en, ask.label.of(language))
    return {ask.name: english_entries(ask.table, rows)}


def _lines_of(said: str) -> list[str]:
    return [one_line(line) for line in said.splitlines() if line.strip()]


def read_money(said: str) -> Money:
    """Return a typed amount of yuan, with or without ¥ and separators; raises ``NotMoney``."""
    amount = Money.parse(said.replace(",", "").replace("，", "").removeprefix("¥").strip())
    if amount.fen < 0:
        raise NotMoney
    return amount


def read_decimal(said: str) -> Decimal:
    """Return a typed number that is not negative; raises ``ValueError``."""
    if not _NUMBER.fullmatch(said):
        raise ValueError(said)
    return Decimal(said)


def _value(ask: Ask, said: str, label: str) -> str | int | Decimal | Money | date | None:
    if not said:
        return None if ask.kind is AskKind.DATE else ""
    if ask.kind is AskKind.INTEGER:
        if not said.isdecimal() or not 0 < int(said) <= 10_000:  # noqa: PLR2004 - days, hours, years
            raise AnswerUnfit(ask.name, label)
        return int(said)
    if ask.kind in _READERS:
        try:
            return _READERS[ask.kind](said)
        except (ValueError, NotMoney):
            raise AnswerUnfit(ask.name, label) from None
    if ask.kind is AskKind.CHOICE:
        chosen = next((one for one in ask.choices if one.key == said), None)
        if chosen is None:
            raise AnswerUnfit(ask.name, label)
        return chosen.text.zh
    return one_line(said)


_READERS: Final[Mapping[AskKind, Callable[[str], Decimal | Money | date]]] = {
    AskKind.DATE: date.fromisoformat,
    AskKind.DECIMAL: read_decimal,
    AskKind.MONEY: read_money,
}
