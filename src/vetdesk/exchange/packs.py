"""Reads check packs from TOML: unknown keys and wrong types stop the load with file and place."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from vetdesk.assets import asset_root
from vetdesk.domain.agreements import Road
from vetdesk.domain.asking import AnswerRule
from vetdesk.domain.errors import Invalid
from vetdesk.domain.packs import (
    ALWAYS,
    Chapter,
    CheckItem,
    CheckSeverity,
    Citation,
    CreditorClass,
    CreditorGroup,
    Escalation,
    Graded,
    ItemKind,
    Mark,
    Pack,
    Period,
    Scope,
    Text,
    Until,
    Validity,
)
from vetdesk.exchange.packs_answer import AnswerTable

ITEM_ID = r"^[A-Z]{2,4}-[A-Z]?\d{2,3}$"
PACK_ID = r"^[a-z]{2,8}(\.[a-z0-9_]{1,40})+$"
CHECK_PACKS = ("vetting_*.toml", "people.toml")


class PackInvalid(Invalid):
    """A data file that does not have the shape of its kind."""

    key = "packs.invalid"

    def __init__(self, *, file: str, problems: tuple[str, ...]) -> None:
        super().__init__(file, problems)
        self.file = file
        self.problems = problems


class Strict(BaseModel):
    """A table of a data file: no key it does not know, nothing coerced."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class TextTable(Strict):
    """A text in both languages."""

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def value(self) -> Text:
        """Return the domain value."""
        return Text(zh=self.zh, en=self.en)


class CitationTable(Strict):
    """The source of a rule."""

    norm: str = Field(min_length=1)
    article: str = ""
    as_of: date | None = None
    mark: Literal["read", "reported", "practice", "own_rule"]

    def value(self) -> Citation:
        """Return the domain value."""
        return Citation(norm=self.norm, article=self.article, as_of=self.as_of, mark=Mark(self.mark))


ClassName = Literal["bank", "consumer_finance", "platform_lender", "amc", "non_financial"]
SeverityName = Literal["block", "warn", "info", "none"]


class GradedTable(Strict):
    """A severity under a condition."""

    when: dict[str, Any]
    then: SeverityName
    otherwise: SeverityName = "none"


class SeverityTable(Strict):
    """The severity for each group of creditors."""

    fi: SeverityName | GradedTable
    trade: SeverityName | GradedTable

    def value(self) -> Mapping[CreditorGroup, Graded]:
        """Return the domain value."""
        return MappingProxyType(
            {CreditorGroup.FI: _graded(self.fi), CreditorGroup.TRADE: _graded(self.trade)}
        )


class ValidityTable(Strict):
    """How long an answer holds: exactly one of months, fiscal_year, until, matter, none."""

    months: int | None = Field(default=None, ge=1, le=120)
    longest: int = Field(default=0, ge=0, le=120)
    fiscal_year: Literal[True] | None = None
    until: (
        Literal["certificate", "licence", "contract", "leaving", "text_version", "withdrawal", "event"] | None
    ) = None
    matter: Literal[True] | None = None
    none: Literal[True] | None = None
    registry: bool = False

    def value(self) -> Validity:
        """Return the domain value."""
        chosen = [period for period in Period if getattr(self, period.value) is not None]
        if len(chosen) != 1:
            raise ValueError("validity names exactly one of months, fiscal_year, until, matter, none")
        return Validity(
            period=chosen[0],
            months=self.months or 0,
            longest=self.longest,
            until=Until(self.until) if self.until else None,
            registry=self.registry,
        )

    @model_validator(mode="after")
    def one_period(self) -> Self:
        """Refuse two periods at once."""
        self.value()
        return self


class EscalationTable(Strict):
    """A graver finding within an item."""

    to: SeverityName
    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def value(self) -> Escalation:
        """Return the domain value."""
        return Escalation(to=CheckSeverity(self.to), text=Text(zh=self.zh, en=self.en))


class ItemTable(Strict):
    """One check."""

    id: str = Field(pattern=ITEM_ID)
    chapter: str
    kind: Literal["check", "condition"] = "check"
    title: TextTable
    question: TextTable
    evidence: TextTable
    where: TextTable
    red_flag: TextTable
    severity: SeverityTable
    scope: Literal["decision", "issue", "handover", "person"] = "decision"
    validity: ValidityTable
    applies_if: dict[str, Any] = Field(default_factory=dict)
    escalation: EscalationTable | None = None
    rule_ends: date | None = None
    answer: AnswerTable | None = None
    creditors: list[ClassName] = Field(default_factory=list)
    retired: bool = False
    citations: list[CitationTable] = Field(default_factory=list)

    def value(self) -> CheckItem:
        """Return the domain value."""
        return CheckItem(
            id=self.id,
            chapter=self.chapter,
            kind=ItemKind(self.kind),
            title=self.title.value(),
            question=self.question.value(),
            evidence=self.evidence.value(),
            where=self.where.value(),
            red_flag=self.red_flag.value(),
            severity=self.severity.value(),
            scope=Scope(self.scope),
            validity=self.validity.value(),
            applies_if=MappingProxyType(self.applies_if) if self.applies_if else ALWAYS,
            escalation=self.escalation.value() if self.escalation else None,
            rule_ends=self.rule_ends,
            answer=self.answer.value() if self.answer else AnswerRule(),
            creditors=frozenset(CreditorClass(name) for name in self.creditors),
            retired=self.retired,
            citations=tuple(citation.value() for citation in self.citations),
        )


class ChapterTable(Strict):
    """One heading."""

    id: str
    title: TextTable


class TakeTable(Strict):
    """Items taken over from another pack of the same folder, word for word."""

    file: str = Field(pattern=r"^[a-z_]+\.toml$")
    items: list[str] = Field(min_length=1)
    applies_if: dict[str, Any] = Field(default_factory=dict)


class PackTable(Strict):
    """A whole check pack; ``ordered`` keeps the checks as they stand, else their ids order them."""

    id: str = Field(pattern=PACK_ID)
    base: str = Field(default="", pattern=rf"^$|{PACK_ID}")
    road: Literal["assignment", "entrustment"] | None = None
    ordered: bool = False
    kind: Literal["vetting", "people"]
    version: str
    jurisdiction: str
    valid_from: date
    valid_to: date | None = None
    last_reviewed: date
    reviewer: str = Field(min_length=1)
    title: TextTable
    chapter: list[ChapterTable] = Field(min_length=1)
    take: list[TakeTable] = Field(default_factory=list)
    item: list[ItemTable] = Field(default_factory=list)


T = TypeVar("T", bound=Strict)


def read_toml(path: Path) -> dict[str, Any]:
    """Return the tables of a data file; text that is not TOML is a ``PackInvalid``."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise PackInvalid(file=path.name, problems=(str(problem),)) from problem


def parse(shape: type[T], path: Path) -> T:
    """Return the file as ``shape``; every wrong place is named."""
    return _shaped(shape, read_toml(path), path.name)


def load_pack(path: Path) -> Pack:
    """Return the check pack of one file, with the items it takes from its neighbours."""
    table = parse(PackTable, path)
    return _pack(table, [item for take in table.take for item in _taken(take, path)])


def read_pack(text: str, name: str) -> Pack:
    """Return the check pack written in ``text``; ``name`` stands in the problems. It takes from no other."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise PackInvalid(file=name, problems=(str(problem),)) from problem
    table = _shaped(PackTable, tables, name)
    if table.take:
        raise PackInvalid(file=name, problems=("take: a pack that stands alone takes from no other",))
    return _pack(table, [])


def _shaped(shape: type[T], tables: dict[str, Any], name: str) -> T:
    try:
        return shape.model_validate(tables)
    except ValidationError as wrong:
        raise PackInvalid(file=name, problems=tuple(_places(wrong, tables))) from wrong


def _pack(table: PackTable, taken: list[CheckItem]) -> Pack:
    items = [*taken, *(item.value() for item in table.item)]
    order = {chapter.id: place for place, chapter in enumerate(table.chapter)}

    def place(item: CheckItem) -> tuple[int, str]:
        return order.get(item.chapter, len(order)), "" if table.ordered else item.id

    return Pack(
        id=table.id,
        kind=table.kind,
        version=table.version,
        jurisdiction=table.jurisdiction,
        valid_from=table.valid_from,
        valid_to=table.valid_to,
        last_reviewed=table.last_reviewed,
        reviewer=table.reviewer,
        title=table.title.value(),
        chapters=tuple(Chapter(id=chapter.id, title=chapter.title.value()) for chapter in table.chapter),
        items=tuple(sorted(items, key=place)),
        base=table.base,
        road=Road(table.road) if table.road else None,
    )


def pack_files(root: Path) -> tuple[Path, ...]:
    """Return the check pack files under ``root``, all jurisdictions."""
    return tuple(sorted(path for pattern in CHECK_PACKS for path in root.glob(f"*/{pattern}")))


def load_all(root: Path | None = None) -> Mapping[str, Pack]:
    """Return every shipped check pack under its id."""
    packs = (load_pack(path) for path in pack_files(root or asset_root("resources") / "packs"))
    return MappingProxyType({pack.id: pack for pack in packs})


def _taken(take: TakeTable, path: Path) -> Iterable[CheckItem]:
    source = {item.id: item for item in parse(PackTable, path.with_name(take.file)).item}
    if missing := [name for name in take.items if name not in source]:
        raise PackInvalid(
            file=path.name, problems=tuple(f"take: {take.file} has no {name}" for name in missing)
        )
    for name in take.items:
        item = source[name]
        conditions = [condition for condition in (take.applies_if, item.applies_if) if condition]
        joined = {"all": conditions} if len(conditions) > 1 else dict(*conditions)
        yield item.model_copy(update={"applies_if": joined}).value()


def _graded(given: str | GradedTable) -> Graded:
    if isinstance(given, str):
        return Graded(severity=CheckSeverity(given))
    return Graded(
        severity=CheckSeverity(given.then),
        when=MappingProxyType(given.when),
        otherwise=CheckSeverity(given.otherwise),
    )


def _places(wrong: ValidationError, tables: dict[str, Any]) -> Iterable[str]:
    for error in wrong.errors(include_url=False, include_input=False):
        yield f"{'.'.join(_named(error['loc'], tables))}: {error['msg']}"


def _named(place: tuple[int | str, ...], tables: Any) -> Iterable[str]:
    """Say the id of a row instead of its number, where it has one."""
    inside = tables
    for part in place:
        try:
            inside = inside[part]
        except (KeyError, IndexError, TypeError):
            inside = None
        yield str(inside.get("id", part) if isinstance(part, int) and isinstance(inside, dict) else part)
