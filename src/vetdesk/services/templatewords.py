"""A template made from a contract that exists in Word: read, cut into parts, looked through, then kept."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from vetdesk import wording
from vetdesk.documents.asklint import readers
from vetdesk.documents.englishforms import reads_english
from vetdesk.documents.packs import Pack, Part
from vetdesk.documents.wordblanks import Blank, Place, blanks_of, filled, in_place
from vetdesk.documents.wordgrids import grid_blanks
from vetdesk.documents.wordparts import (
    SIGNING,
    FoundWords,
    Likeness,
    WordPart,
    cut,
    found_words,
    linked,
    named_alike,
    replaced,
    with_suggestions,
)
from vetdesk.documents.wordtables import with_columns
from vetdesk.domain.agreements import Road
from vetdesk.domain.answers import AnswerType, asked
from vetdesk.domain.numbering import Numbering
from vetdesk.domain.papers import Ask
from vetdesk.domain.tablequestions import TableSpec
from vetdesk.exchange.wordlosses import PaperLoss
from vetdesk.exchange.wordpaper import ASKED, PaperMark
from vetdesk.services import clauseshelf
from vetdesk.services.counterpapers import PaperUndecided, PaperUnfit, read_word
from vetdesk.services.desk import Desk

__all__ = [
    "SIGNING",
    "Blank",
    "FoundWords",
    "Likeness",
    "PaperLoss",
    "PaperUndecided",
    "PaperUnfit",
    "PartDecision",
    "Place",
    "Take",
    "TemplateWords",
    "Variable",
    "VariableGroup",
    "WordLook",
    "WordPart",
    "in_place",
]

_PARTY: Final = (
    "name",
    "uscc",
    "address",
    "legal_representative",
    "legal_title",
    "contact",
    "phone",
    "email",
    "account.name",
    "account.bank",
    "account.number",
)
_SCHEDULE: Final = "debts"
_FORM_ROW: Final = re.compile(r"^[=+] (?:序号[^|]*|\d{0,3}|[_＿—…. ]*) \|[^。；]*$")
"""The head of a table of debts as it is read from Word, and its rows that are numbers or nothing."""
_TOTALS: Final = (("households", ""), ("rows", ""), ("totals.principal", "|yuan"), ("totals.total", "|yuan"))


class Take(StrEnum):
    """What becomes of a part of the contract."""

    OWN = "own"
    CLAUSE = "clause"
    BOTH = "both"
    DROP = "drop"


@dataclass(frozen=True, kw_only=True)
class PartDecision:
    """What was decided about a part; ``clauses`` fill it where the library takes over."""

    part: WordPart
    take: Take = Take.OWN
    clauses: tuple[str, ...] = ()


class VariableGroup(StrEnum):
    """Where a value that a text can print comes from."""

    OWN = "own"
    PARTY_A = "a"
    PARTY_B = "b"
    ANSWERS = "answers"
    TOTALS = "totals"
    TABLES = "tables"


@dataclass(frozen=True, kw_only=True)
class Variable:
    """A value that a text can print: its name, what people call it, how it is written, where it comes from.

    ``is_block`` says that it is written on lines of its own, as the rows of a table are.
    """

    name: str
    label: str
    expression: str
    group: VariableGroup
    is_block: bool = False


@dataclass(frozen=True, kw_only=True)
class WordLook:
    """A contract as it was read: title, parts, words like values, blanks, what was no plain text."""

    name: str
    title: str
    parts: tuple[WordPart, ...]
    words: tuple[FoundWords, ...]
    marks: tuple[PaperMark, ...]
    references: int
    blanks: tuple[Blank, ...] = ()
    losses: tuple[PaperLoss, ...] = ()
    """What the file has that a template does not keep: merged cells, bullets, bold words, pictures ..."""

    @property
    def asked(self) -> tuple[PaperMark, ...]:
        """Return what somebody must say yes to: tracked changes, comments, hidden words, objects."""
        return tuple(one for one in self.marks if one.kind in ASKED)


class TemplateWords:
    """What can be made of a contract in Word; nothing is kept before ``Templates.create``."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, file: Path, road: Road) -> WordLook:
        """Read a .docx in the limited worker; ``PaperUnfit`` says what is wrong (macros ...) and where."""
        reading, _ = read_word(self._desk, file)
        with self._desk.vault.reading() as session:
            library = clauseshelf.in_force(session, self._desk).library
        rows, levels = with_columns(
            [(one.cells, one.label) for one in reading.rows],
            [one.heading for one in reading.rows],
            [one.table for one in reading.rows],
            [one.spans for one in reading.rows],
        )
        title, parts = cut(rows, levels)
        words = found_words(parts)
        base = self._desk.rules.agreement(road)
        parts = named_alike(parts, ((one.id, one.kind, one.title) for one in base.parts))
        turned, references = linked(parts)
        suggested = with_suggestions(turned, library, road.value)
        return WordLook(
            name=file.name,
            title=title or file.stem,
            parts=suggested,
            words=words,
            marks=reading.marks,
            references=references,
            blanks=_blanks(suggested, base),
            losses=reading.losses,
        )

    def template(
        self,
        title: str,
        road: Road,
        decisions: Sequence[PartDecision],
        values: Mapping[str, str],
        asks: Sequence[Ask] = (),
        *,
        placed: Mapping[Place, str] | None = None,
    ) -> Pack:
        """Return the template of the parts as decided, with ``values`` (words: expression) turned everywhere.

        The longest words are turned first, so that a name inside a longer one stays whole; before that,
        ``placed`` fills single places, counted among all ``decisions``. ``asks`` are the questions that
        blanks became; one that no part kept is not asked. What is made is judged like any other template
        before it is kept.
        """
        base = self._desk.rules.agreement(road)
        parts = tuple(
            _with_schedule(_part(one, filled(one.part.text, number, placed or {}), values), base)
            for number, one in enumerate(decisions)
            if one.take is not Take.DROP
        )
        bodies = [one.body for one in parts]
        return Pack(
            id="office.new",
            version="0",
            language="zh-CN",
            kind="agreement",
            title=title.strip(),
            number_code=base.number_code,
            road=road.value,
            law=(),
            parties=base.parties,
            signatures=base.signatures,
            parts=parts,
            last_reviewed=self._desk.today(),
            confirm=self._desk.actor.name,
            contents=base.contents,
            base=base.id,
            asks=tuple(one for one in asks if readers(one.name, asks, {one.name: bodies})),
            # 第八条 above a text in English would be read by nobody.
            numbering=Numbering.DECIMAL if reads_english("".join(bodies)) else base.numbering,
        )

    def variables(self, road: Road, language: str) -> tuple[Variable, ...]:
        """Return every value a text of ``road`` can print, those of the parties first."""
        return variables_of(road, language)


def variables_of(road: Road, language: str) -> tuple[Variable, ...]:
    """Return the values a text of ``road`` can print, named in the language of the window."""
    found = [
        Variable(
            name=f"{side}.{name}",
            label=_said(f"template_value.{side}", language) + _said(f"template_value.{name}", language),
            expression=f"{{{{ {side}.{name} }}}}",
            group=VariableGroup(side),
        )
        for side in ("a", "b")
        for name in _PARTY
    ]
    found.append(
        Variable(
            name="contract_no",
            label=_said("template_value.contract_no", language),
            expression="{{ contract_no }}",
            group=VariableGroup.ANSWERS,
        )
    )
    found += [
        Variable(
            name=spec.name,
            label=_said(f"gap_name.{spec.name}", language),
            expression=f"{{{{ {spec.name}{_FORMS.get(spec.type, '')} }}}}",
            group=VariableGroup.ANSWERS,
        )
        for spec in asked(road)
        if spec.type not in {AnswerType.CHOICE, AnswerType.TABLE}
    ]
    found += [
        Variable(
            name=name,
            label=_said(f"template_value.{name}", language),
            expression=f"{{{{ {name}{form} }}}}",
            group=VariableGroup.TOTALS,
        )
        for name, form in _TOTALS
    ]
    found += [
        Variable(
            name=spec.name,
            label=_said(f"gap_name.{spec.name}", language),
            expression=repeated(spec.name, spec.table),
            group=VariableGroup.TABLES,
            is_block=True,
        )
        for spec in asked(road)
        if spec.table is not None
    ]
    return tuple(found)


def repeated(name: str, table: TableSpec) -> str:
    """Return the lines that print every row of a table: its first column, and the second in brackets."""
    first, *others = table.names
    second = f"（{{{{ one.{others[0]} }}}}）" if others else ""
    line = f"- {{{{ one.{first} }}}}{second}"
    return f'{{% repeat one in {name} ending "；。" %}}\n{line}\n{{% endrepeat %}}'


_FORMS: Final = {AnswerType.DATE: "|date", AnswerType.MONEY: "|yuan"}


def _said(key: str, language: str) -> str:
    return wording.explain(key, language) if wording.has(key) else key.partition(".")[2]


def _blanks(parts: Sequence[WordPart], base: Pack) -> tuple[Blank, ...]:
    """Return the blanks of parts, those of tables by their cells; what is signed or imported is none."""
    schedules = {one.id for one in base.parts if one.table == _SCHEDULE}
    texts = [one.text if one.id != SIGNING else "" for one in parts]
    cells = [
        gap
        for number, (part, text) in enumerate(zip(parts, texts, strict=True))
        if part.id not in schedules
        for gap in grid_blanks(text, number)
    ]
    return (*blanks_of(texts), *cells)


def _part(decision: PartDecision, kept: str, values: Mapping[str, str]) -> Part:
    part = decision.part
    text = kept if decision.take is not Take.CLAUSE else ""
    for words in sorted(values, key=len, reverse=True):
        text = replaced(text, words, values[words])[0]
    return Part(
        kind=part.kind,
        id=part.id,
        title=part.title,
        body=text,
        body_name=part.id if text else "",
        clauses=decision.clauses if decision.take is not Take.OWN else (),
    )


def _with_schedule(part: Part, base: Pack) -> Part:
    """Let the annex of the debts carry the schedule that is imported, as the shipped one does.

    The empty table a form has there goes: the rows are printed, or the hash of the file that holds them.
    """
    ours = next((one for one in base.parts if one.id == part.id and one.table == _SCHEDULE), None)
    if ours is None or part.kind != ours.kind or not part.body:
        return part
    kept = "".join(line for line in part.body.splitlines(keepends=True) if not _FORM_ROW.match(line))
    # What only names a file by its hash is said once.
    body = kept if "sha256" in kept else kept + ours.body
    return replace(part, body=body, body_name=part.id, table=_SCHEDULE)
