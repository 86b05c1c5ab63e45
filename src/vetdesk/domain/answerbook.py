"""The answers one agreement can have: those of every agreement of its road, and those its text declares.

Interview, gates, preview and files all read this one list. A template and each clause in its slots may
declare questions of their own (``[[ask]]``, the form papers have); here each becomes an answer like the
fixed ones.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Final

from vetdesk.domain.agreements import Road
from vetdesk.domain.answers import BY_NAME, ENGLISH_OF, AnswerSpec, AnswerType, Value, asked
from vetdesk.domain.clausefacts import ASKED
from vetdesk.domain.money import Money, NotMoney
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskKind, read_decimal, read_money
from vetdesk.domain.rows import Rows
from vetdesk.domain.tablequestions import RowsUnfit, english_entries, entries_of, read_rows
from vetdesk.domain.text import one_line

LINES: Final = "_lines"
"""Behind the name of an answer of several lines: its lines one by one, as papers have them."""
KEY: Final = "_key"
"""Behind the name of a choice: its key, for a text that says different things; the name prints its words."""
ENDINGS: Final = (LINES, KEY, "_en", "_cn")
"""How no question may be called: these names are made from those of others."""
_LONGEST_NUMBER: Final = 15
_TYPES: Final[Mapping[AskKind, AnswerType]] = {
    AskKind.LINE: AnswerType.TEXT,
    AskKind.LINES: AnswerType.TEXT,
    AskKind.DATE: AnswerType.DATE,
    AskKind.INTEGER: AnswerType.INTEGER,
    AskKind.DECIMAL: AnswerType.DECIMAL,
    AskKind.MONEY: AnswerType.MONEY,
    AskKind.CHOICE: AnswerType.CHOICE,
    AskKind.TABLE: AnswerType.TABLE,
}

_KEPT: Final[Mapping[AnswerType, type]] = {
    AnswerType.TEXT: str,
    AnswerType.CHOICE: str,
    AnswerType.DATE: date,
    AnswerType.INTEGER: int,
    AnswerType.DECIMAL: Decimal,
    AnswerType.MONEY: Money,
}


@dataclass(frozen=True, kw_only=True)
class AnswerBook:
    """The answers of an agreement of ``road`` whose text declares ``own``."""

    road: Road
    own: tuple[AnswerSpec, ...] = ()

    @classmethod
    def of(cls, road: Road, asks: Iterable[Ask]) -> "AnswerBook":
        """Return the list with the questions that a template and its clauses declare; the first of a name.

        A name that the program gives a meaning keeps it: the linter refuses such a question, but a clause
        taken over later may meet one.
        """
        own: dict[str, AnswerSpec] = {}
        for ask in asks:
            for spec in specs_of(ask):
                if spec.name not in BY_NAME:
                    own.setdefault(spec.name, spec)
        return cls(road=road, own=tuple(own.values()))

    @cached_property
    def specs(self) -> tuple[AnswerSpec, ...]:
        """Return every answer, the fixed ones of the road first."""
        return (*asked(self.road), *self.own)

    @cached_property
    def by_name(self) -> Mapping[str, AnswerSpec]:
        """Return every answer by its name, also the fixed ones of the other road."""
        return {**BY_NAME, **{one.name: one for one in self.own}}

    @cached_property
    def conditional(self) -> Mapping[str, AnswerSpec]:
        """Return the answers that conditions of clauses and parts may ask for."""
        return {**ASKED, **{one.name: one for one in self.own}}

    @cached_property
    def english_of(self) -> Mapping[str, str]:
        """Return the answers in words that may be given in English too, with the name of that answer."""
        names = {one.name for one in self.own}
        return {**ENGLISH_OF, **{one: f"{one}_en" for one in names if f"{one}_en" in names}}

    def base_of(self, name: str) -> str:
        """Return the name of the question behind a name that a text reads."""
        for ending in (LINES, KEY):
            base = name.removesuffix(ending)
            if base != name and any(one.name == base and name in _derived(one) for one in self.own):
                return base
        return name

    def asks_here(self, name: str) -> bool:
        """True for an answer that this agreement can ask for."""
        spec = self.by_name.get(name)
        return spec is not None and self.road in spec.roads

    def counting(self, answers: Mapping[str, Value]) -> dict[str, Value]:
        """Return the stored answers that are answers to this list.

        What a question that is gone was answered stays in the vault, unprinted; so does what was typed
        while a question had another type: it is asked again.
        """
        own = {one.name: one for one in self.own}
        return {
            name: value
            for name, value in answers.items()
            if name in BY_NAME or (name in own and fits(own[name], value))
        }

    def printed(self, answers: Mapping[str, object]) -> dict[str, object]:
        """Return what a text reads of the own answers; a name is missing where somebody must still say it."""
        given, values = self._given(answers), dict[str, object]()
        for spec in self.own:
            values |= _printed(spec, given.get(spec.name, spec.default), "zh")
        return values

    def printed_english(self, answers: Mapping[str, object]) -> dict[str, object]:
        """Return what the English text reads otherwise: choices, and answers given in English too."""
        given, values = self._given(answers), dict[str, object]()
        for spec in self.own:
            value = given.get(spec.name, spec.default)
            if spec.options or (spec.table is not None and any(one.choices for one in spec.table.columns)):
                values |= _printed(spec, value, "en")
            english = self.english_of.get(spec.name)
            if english is not None and (said := given.get(english, self.by_name[english].default)):
                values |= _printed(spec, said, "en")
        return values

    def facts(self, answers: Mapping[str, object]) -> dict[str, object]:
        """Return what conditions read of the own answers, None where it must still be said.

        A number is itself, an amount its yuan, a choice its key; of all else it is whether it was given.
        """
        given = self._given(answers)
        return {one.name: _fact(one, given.get(one.name, one.default)) for one in self.own}

    def _given(self, answers: Mapping[str, object]) -> dict[str, object]:
        """Return the own answers that are answers to what is asked; another edition may have asked more."""
        return {one.name: answers[one.name] for one in self.own if fits(one, answers.get(one.name))}


def derived_names(ask: Ask) -> tuple[str, ...]:
    """Return the names that a text may read beside the one of the question itself."""
    made = [f"{ask.name}{LINES}"] if ask.kind is AskKind.LINES else []
    return (*made, f"{ask.name}{KEY}") if ask.kind is AskKind.CHOICE else tuple(made)


def _derived(spec: AnswerSpec) -> tuple[str, ...]:
    if spec.is_long:
        return (f"{spec.name}{LINES}",)
    return (f"{spec.name}{KEY}",) if spec.type is AnswerType.CHOICE else ()


def specs_of(ask: Ask) -> tuple[AnswerSpec, ...]:
    """Return the answers that a declared question asks for: one, or also the same in English.

    A default that is no value of its type is none; the linter names it.
    """
    spec = AnswerSpec(
        name=ask.name,
        type=_TYPES[ask.kind],
        roads=frozenset(Road),
        clause=ask.asked_by,
        choices=tuple(one.key for one in ask.choices),
        optional=not ask.required,
        table=ask.table,
        label=ask.label,
        hint=ask.hint,
        options=ask.choices,
        is_long=ask.kind is AskKind.LINES,
    )
    spec = replace(spec, default=default_of(spec, ask.default))
    if not ask.english or spec.type is not AnswerType.TEXT:
        return (spec,)
    english = replace(
        spec,
        name=ask.name_en,
        optional=True,
        label=Text(zh=f"{ask.label.zh}（英文）", en=f"{ask.label.en} (in English)"),
        hint=None,
        default=default_of(spec, ask.default_en),
    )
    return spec, english


def default_of(spec: AnswerSpec, text: str) -> Value | None:
    """Return the value a default stands for; None for none, or for a text that is no value of the type."""
    if not text.strip() or spec.table is not None:
        return None
    try:
        return typed(spec, text)
    except (ValueError, InvalidOperation, NotMoney):
        return None


def typed(spec: AnswerSpec, text: str) -> Value:
    """Return the value of what was typed; a table is lines with tabs between the cells.

    Raises ``RowsUnfit`` for rows, and ``ValueError``, ``InvalidOperation`` or ``NotMoney`` for all else
    that is no value of its type.
    """
    if spec.table is not None:
        return read_rows(spec.table, text)
    if spec.is_long:
        lines = [said for line in text.splitlines() if (said := one_line(line))]
        if not lines:
            raise ValueError(spec.name)
        return "\n".join(lines)
    return _typed_line(spec, one_line(text))


def _typed_line(spec: AnswerSpec, text: str) -> Value:
    match spec.type:
        case AnswerType.MONEY:
            return read_money(text)
        case AnswerType.DATE:
            return date.fromisoformat(text)
        case AnswerType.INTEGER:
            if not text.isdecimal() or len(text) > _LONGEST_NUMBER:
                raise ValueError(text)
            return int(text)
        case AnswerType.DECIMAL:
            return read_decimal(text)
        case AnswerType.CHOICE:
            return spec.choices[spec.choices.index(text)]
    if not text:
        raise ValueError(spec.name)
    return text


def fits(spec: AnswerSpec, value: object) -> bool:
    """Say whether a stored value is an answer to the question as it is asked now."""
    if spec.table is None:
        kept = isinstance(value, _KEPT[spec.type]) and not isinstance(value, bool)
        if spec.type is AnswerType.CHOICE:
            return kept and value in spec.choices
        return kept and (spec.is_long or "\n" not in str(value))
    if not isinstance(value, Rows):
        return False
    try:
        return read_rows(spec.table, str(value)) == value
    except RowsUnfit:
        return False


def _printed(spec: AnswerSpec, value: object, language: str) -> dict[str, object]:
    name = spec.name
    if spec.table is not None:
        if not value and not spec.optional:
            return {}
        entries = entries_of if language == "zh" else english_entries
        return {name: entries(spec.table, value)}
    if value is None:
        # What need not be said prints as nothing; what must be said is missing until somebody says it.
        empty: dict[str, object] = {one: [] if spec.is_long else "" for one in _derived(spec)}
        return {name: "", **empty} if spec.optional else {}
    if spec.type is AnswerType.CHOICE:
        chosen = next((one.text for one in spec.options if one.key == value), None)
        return {name: chosen.of(language) if chosen else str(value), f"{name}{KEY}": str(value)}
    if spec.is_long:
        lines = str(value).split("\n")
        mark, ends = ("；", "；;。") if language == "zh" else ("; ", ";.")
        return {name: mark.join(line.rstrip(ends) for line in lines), f"{name}{LINES}": lines}
    return {name: value}


def _fact(spec: AnswerSpec, value: object) -> object:
    if spec.type is AnswerType.MONEY and isinstance(value, Money):
        return value.yuan
    if spec.type in {AnswerType.INTEGER, AnswerType.DECIMAL, AnswerType.MONEY, AnswerType.CHOICE}:
        return value
    # Whether it was said is known at once where nobody need say it; else the question comes first.
    return True if value else (False if spec.optional else None)
