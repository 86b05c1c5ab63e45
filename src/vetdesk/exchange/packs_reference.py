"""Reads the registers beside the check packs: norms, deadlines, masking, inventory, holidays."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Literal, Self

from pydantic import Field, model_validator

from vetdesk.assets import asset_root
from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import WorkCalendar
from vetdesk.domain.packs import CheckSeverity, CreditorGroup, Mark
from vetdesk.domain.reference import (
    DateSource,
    Deadline,
    DeadlineKind,
    Deadlines,
    Edition,
    FieldClass,
    Form,
    HolidayYear,
    Inventory,
    InventoryField,
    MaskedField,
    MaskingMatrix,
    MaskingRule,
    Showing,
    Span,
    Stage,
    Statute,
    StatuteKind,
    Statutes,
    Unit,
    articles,
)
from vetdesk.exchange.packs import CitationTable, PackInvalid, SeverityName, Strict, TextTable, parse

CreditorName = Literal["fi", "trade"]
RoadName = Literal["assignment", "entrustment"]
ShowName = Literal[
    "none", "pseudonym", "masked", "region", "industry", "last4", "count", "aggregated", "per_reference",
    "summary", "redacted", "reviewed", "tool_mediated", "full_with_reason", "full", "suit_only",
    "created_by_recipient", "returned_then_deleted", "creditor_only",
]  # fmt: skip
ClassName = Literal[
    "internal",
    "public",
    "personal",
    "personal_high",
    "personal_financial",
    "sensitive",
    "third_party",
    "mixed",
]


class EditionTable(Strict):
    """The head that every data file has."""

    id: str = Field(pattern=r"^[a-z]{2}\.[a-z_]+(\.\d{4})?$")
    kind: str
    version: str
    jurisdiction: str
    valid_from: date
    valid_to: date | None = None
    last_reviewed: date
    reviewer: str = Field(min_length=1)
    title: TextTable

    def edition(self) -> Edition:
        """Return the domain value of the head."""
        return Edition(
            id=self.id,
            kind=self.kind,
            version=self.version,
            jurisdiction=self.jurisdiction,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            last_reviewed=self.last_reviewed,
            reviewer=self.reviewer,
            title=self.title.value(),
        )


class StatuteTable(Strict):
    """One norm."""

    short: str = Field(min_length=1)
    name: str = Field(min_length=1)
    number: str = ""
    kind: Literal["law", "regulation", "interpretation", "rule", "standard", "self_regulation", "notice"]
    valid_from: date | None = None
    dates: Literal["text", "reported", "unconfirmed"]
    checked_to: date | None = None
    mark: Literal["read", "reported"]
    verified: str = ""
    note: TextTable | None = None

    @model_validator(mode="after")
    def read_means_checked(self) -> Self:
        """A text that was read says up to when it is known to stand."""
        if (self.mark == "read") != (self.checked_to is not None):
            raise ValueError("checked_to stands with mark = read, and only there")
        return self

    def value(self) -> Statute:
        """Return the domain value."""
        return Statute(
            short=self.short,
            name=self.name,
            number=self.number,
            kind=StatuteKind(self.kind),
            valid_from=self.valid_from,
            dates=DateSource(self.dates),
            checked_to=self.checked_to,
            mark=Mark(self.mark),
            verified=articles(self.verified),
            note=self.note.value() if self.note else None,
        )


class StatutesTable(EditionTable):
    """The register of norms."""

    kind: Literal["statutes"]
    statute: list[StatuteTable] = Field(min_length=1)


class SpanTable(Strict):
    """One length of time."""

    value: int = Field(ge=1)
    unit: Literal["hour", "day", "working_day", "month", "year"]
    step: TextTable | None = None

    def to_span(self) -> Span:
        """Return the domain value."""
        return Span(value=self.value, unit=Unit(self.unit), step=self.step.value() if self.step else None)


class DeadlineTable(Strict):
    """One period."""

    id: str = Field(pattern=r"^D\d{2}$")
    kind: Literal["retention", "answer", "report", "recurring", "validity", "limitation"]
    title: TextTable
    trigger: TextTable
    spans: list[SpanTable] = Field(min_length=1)
    at_least: bool = False
    applies_to: list[CreditorName] = Field(default=["fi", "trade"], min_length=1)
    severity: SeverityName = "warn"
    note: TextTable | None = None
    citations: list[CitationTable] = Field(min_length=1)

    def value(self) -> Deadline:
        """Return the domain value."""
        return Deadline(
            id=self.id,
            kind=DeadlineKind(self.kind),
            title=self.title.value(),
            trigger=self.trigger.value(),
            spans=tuple(span.to_span() for span in self.spans),
            at_least=self.at_least,
            applies_to=frozenset(CreditorGroup(group) for group in self.applies_to),
            severity=CheckSeverity(self.severity),
            note=self.note.value() if self.note else None,
            citations=tuple(citation.value() for citation in self.citations),
        )


class DeadlinesTable(EditionTable):
    """All periods."""

    kind: Literal["deadlines"]
    deadline: list[DeadlineTable] = Field(min_length=1)


class StageTable(Strict):
    """One stage."""

    id: str
    title: TextTable


class MaskedFieldTable(Strict):
    """One row of the matrix."""

    id: str
    title: TextTable
    class_: ClassName = Field(alias="class")
    columns: list[str]
    show: dict[str, ShowName]
    note: TextTable | None = None

    def value(self) -> MaskedField:
        """Return the domain value."""
        return MaskedField(
            id=self.id,
            title=self.title.value(),
            sensitivity=FieldClass(self.class_),
            columns=tuple(self.columns),
            show=MappingProxyType({stage: Showing(name) for stage, name in self.show.items()}),
            note=self.note.value() if self.note else None,
        )


class RuleTable(Strict):
    """One masking rule."""

    id: str
    title: TextTable
    keep_start: int = Field(ge=0, le=6)
    keep_end: int = Field(ge=0, le=4)
    note: TextTable | None = None

    def value(self) -> MaskingRule:
        """Return the domain value."""
        return MaskingRule(
            id=self.id,
            title=self.title.value(),
            keep_start=self.keep_start,
            keep_end=self.keep_end,
            note=self.note.value() if self.note else None,
        )


class MaskingTable(EditionTable):
    """The matrix with its rules."""

    kind: Literal["masking"]
    citations: list[CitationTable] = Field(min_length=1)
    stage: list[StageTable] = Field(min_length=1)
    field: list[MaskedFieldTable] = Field(min_length=1)
    rule: list[RuleTable] = Field(min_length=1)

    @model_validator(mode="after")
    def every_stage_answered(self) -> Self:
        """A row that leaves a stage open would have to guess."""
        stages = {stage.id for stage in self.stage}
        if open_rows := [row.id for row in self.field if row.show.keys() != stages]:
            raise ValueError(f"rows without exactly one answer per stage: {', '.join(open_rows)}")
        return self


class InventoryFieldTable(Strict):
    """One line of the list."""

    id: str
    title: TextTable
    roads: list[RoadName] = Field(min_length=1)
    columns: list[str]
    necessity: dict[RoadName, TextTable]
    form: Literal["full", "masked", "last4", "region"]
    sensitive: bool

    @model_validator(mode="after")
    def every_road_reasoned(self) -> Self:
        """Nothing is provided without a stated necessity (PIPL 6)."""
        if set(self.roads) != set(self.necessity):
            raise ValueError(f"{self.id}: necessity and roads name different roads")
        return self

    def value(self) -> InventoryField:
        """Return the domain value."""
        return InventoryField(
            id=self.id,
            title=self.title.value(),
            roads=frozenset(Road(road) for road in self.roads),
            columns=tuple(self.columns),
            necessity=MappingProxyType({Road(road): text.value() for road, text in self.necessity.items()}),
            form=Form(self.form),
            sensitive=self.sensitive,
        )


class InventoryTable(EditionTable):
    """All lines of the list."""

    kind: Literal["inventory"]
    citations: list[CitationTable] = Field(min_length=1)
    field: list[InventoryFieldTable] = Field(min_length=1)


class HolidayTable(Strict):
    """One holiday with the weekends worked for it."""

    name: TextTable
    first: date
    last: date
    made_up: list[date]

    def days(self) -> Iterable[date]:
        """Return every day off."""
        return (self.first + timedelta(days=step) for step in range((self.last - self.first).days + 1))


class HolidaysTable(EditionTable):
    """One year."""

    kind: Literal["holidays"]
    year: int
    mark: Literal["read", "reported"]
    source: TextTable
    holiday: list[HolidayTable] = Field(min_length=1)


def data_folder(root: Path | None = None) -> Path:
    """Return the folder of the shipped data of mainland China."""
    return root or asset_root("resources") / "packs" / "cn"


def load_statutes(root: Path | None = None) -> Statutes:
    """Return the register of norms; a short name stands once."""
    path = data_folder(root) / "statutes.toml"
    table = parse(StatutesTable, path)
    _require_unique(path, (row.short for row in table.statute))
    return Statutes(
        edition=table.edition(), by_short=MappingProxyType({row.short: row.value() for row in table.statute})
    )


def load_deadlines(root: Path | None = None) -> Deadlines:
    """Return the periods."""
    path = data_folder(root) / "deadlines.toml"
    table = parse(DeadlinesTable, path)
    _require_unique(path, (row.id for row in table.deadline))
    return Deadlines(
        edition=table.edition(), by_id=MappingProxyType({row.id: row.value() for row in table.deadline})
    )


def load_masking(root: Path | None = None) -> MaskingMatrix:
    """Return the matrix of stages and fields."""
    path = data_folder(root) / "masking.toml"
    table = parse(MaskingTable, path)
    _require_unique(path, (row.id for row in table.field))
    return MaskingMatrix(
        edition=table.edition(),
        stages=tuple(Stage(id=stage.id, title=stage.title.value()) for stage in table.stage),
        fields=MappingProxyType({row.id: row.value() for row in table.field}),
        rules=MappingProxyType({row.id: row.value() for row in table.rule}),
        citations=tuple(citation.value() for citation in table.citations),
    )


def load_inventory(root: Path | None = None) -> Inventory:
    """Return the fields of personal information that may be provided."""
    path = data_folder(root) / "inventory.toml"
    table = parse(InventoryTable, path)
    _require_unique(path, (row.id for row in table.field))
    return Inventory(
        edition=table.edition(),
        fields=tuple(row.value() for row in table.field),
        citations=tuple(citation.value() for citation in table.citations),
    )


def load_holidays(root: Path | None = None) -> tuple[HolidayYear, ...]:
    """Return every year whose arrangement is known; other years have weekends only."""
    return tuple(_year(path) for path in sorted((data_folder(root) / "holidays").glob("*.toml")))


def load_calendar(root: Path | None = None) -> WorkCalendar:
    """Return the working days of all years that are known."""
    years = load_holidays(root)
    return WorkCalendar(
        holidays=frozenset(chain.from_iterable(year.holidays for year in years)),
        made_up=frozenset(chain.from_iterable(year.made_up for year in years)),
    )


def _year(path: Path) -> HolidayYear:
    table = parse(HolidaysTable, path)
    return HolidayYear(
        edition=table.edition(),
        year=table.year,
        mark=Mark(table.mark),
        source=table.source.value(),
        holidays=frozenset(chain.from_iterable(row.days() for row in table.holiday)),
        made_up=frozenset(chain.from_iterable(row.made_up for row in table.holiday)),
    )


def _require_unique(path: Path, names: Iterable[str]) -> None:
    twice = sorted(name for name, count in Counter(names).items() if count > 1)
    if twice:
        raise PackInvalid(file=path.name, problems=tuple(f"{name}: stands twice" for name in twice))
