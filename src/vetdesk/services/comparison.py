"""Up to five collectors side by side: facts and checks as rows, what differs marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.packs import CheckItem
from vetdesk.domain.vetting import Finding
from vetdesk.exchange.tables import write_table_xlsx
from vetdesk.progress import Progress
from vetdesk.services import printing
from vetdesk.services.checkwords import state_words, value_words
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.parties import Parties, PartyRecord
from vetdesk.services.printing import ReportForm
from vetdesk.services.reportparts import NOTHING, Words, day, paragraph, section, table
from vetdesk.services.vetting import ReviewView, Vetting

__all__ = ["FEWEST", "MOST", "Compared", "ComparedRow", "Comparison", "NotComparable"]

FEWEST: Final = 2
MOST: Final = 5
COMPARISON: Final = "comparison"
_DIFFERS: Final = "≠"
_LONGEST_HEAD: Final = 32


class NotComparable(VetdeskError):
    """Another number of collectors than two to five."""

    key: ClassVar[str] = "services.not_comparable"

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


@dataclass(frozen=True, kw_only=True)
class ComparedRow:
    """One fact or check over all collectors; ``group`` is its chapter, ``differs`` whether they are unlike.

    Days alone make no difference: two answers of the same outcome and value are alike.
    """

    group: str
    title: str
    cells: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, kw_only=True)
class Compared:
    """The collectors compared, in the order asked for, and every row."""

    names: tuple[str, ...]
    rows: tuple[ComparedRow, ...]
    as_of: date

    def shown(self, *, only_differences: bool) -> tuple[ComparedRow, ...]:
        """Return the rows, all of them or those that differ."""
        return tuple(one for one in self.rows if one.differs or not only_differences)


@dataclass(frozen=True, kw_only=True)
class _Side:
    party: PartyRecord
    view: ReviewView | None

    def finding(self, check: str) -> Finding | None:
        """Return the finding of a check; None where it was not asked."""
        asked = self.view.findings if self.view else ()
        return next((one for one in asked if one.item.id == check), None)


class Comparison:
    """Compares collectors by the review their decision stands on, else by the newest."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def compare(self, collector_ids: Sequence[UUID], *, language: str) -> Compared:
        """Return two to five collectors side by side; ``NotComparable`` for any other number."""
        ids = tuple(dict.fromkeys(collector_ids))
        if not FEWEST <= len(ids) <= MOST:
            raise NotComparable(len(ids))
        words = Words(kind=COMPARISON, language=language)
        sides = [self._side(one) for one in ids]
        return Compared(
            names=tuple(one.party.party.name for one in sides),
            rows=(*_facts(sides, words), *_checks(sides, words)),
            as_of=self._desk.today(),
        )

    def save(
        self, collector_ids: Sequence[UUID], path: Path, *, form: ReportForm, language: str,
        only_differences: bool = False, progress: Progress,
    ) -> Path:  # fmt: skip
        """Write the comparison as a sheet or as PDF/A in landscape; that it left is journalled."""
        words = Words(kind=COMPARISON, language=language)
        found = self.compare(collector_ids, language=language)
        rows = found.shown(only_differences=only_differences)
        progress.check()
        if form is ReportForm.XLSX:
            header = (words.part("group"), words.part("row"), words.part("differs"), *found.names)
            cells = ((one.group, one.title, _DIFFERS if one.differs else "", *one.cells) for one in rows)
            content = write_table_xlsx(header, cells, title=words.part("title"))
        else:
            content = printing.printed(self._desk, _sheet(found, rows, words), form, progress)
        with printing.placing(path):
            write_private(path, content)
        for one in collector_ids:
            printing.note(self._desk, entity="party", entity_id=one)
        return path

    def _side(self, collector_id: UUID) -> _Side:
        vetting = Vetting(self._desk)
        reviews = vetting.of(collector_id)
        chosen = next((one for one in reviews if one.decision is not None), reviews[0] if reviews else None)
        party = Parties(self._desk).get(collector_id)
        return _Side(party=party, view=vetting.get(chosen.id) if chosen else None)


def _pack(side: _Side, words: Words) -> str:
    if side.view is None:
        return NOTHING
    pack = side.view.pack
    return words.word("pack_version", title=pack.title.of(words.language), version=pack.version)


def _facts(sides: Sequence[_Side], words: Words) -> Iterator[ComparedRow]:
    rows: list[tuple[str, list[str]]] = [
        ("name", [words.free(one.party.party.name) for one in sides]),
        ("uscc", [one.party.party.uscc for one in sides]),
        ("status", [words.word(f"status_{one.party.status.value}") for one in sides]),
        ("decided_on", [day(one.party.decided_on) for one in sides]),
        ("valid_until", [day(one.party.valid_until) for one in sides]),
        ("established", [day(one.party.profile.established_on) for one in sides]),
        ("paid_in", [_amount(one) for one in sides]),
        ("pack", [_pack(one, words) for one in sides]),
        ("failed", [_number(len(one.view.outcome.failed) if one.view else None) for one in sides]),
        ("warnings", [_number(len(one.view.outcome.warnings) if one.view else None) for one in sides]),
        ("open", [_number(len(one.view.outcome.open) if one.view else None) for one in sides]),
    ]
    for key, cells in rows:
        # Every company has its own name and code; that is no difference anybody looks for.
        differs = key not in {"name", "uscc"} and len(set(cells)) > 1
        yield ComparedRow(
            group=words.part("facts"), title=words.part(key), cells=tuple(cells), differs=differs
        )


def _amount(side: _Side) -> str:
    amount = side.party.profile.paid_in_capital
    return f"¥{amount}" if amount else NOTHING


def _number(count: int | None) -> str:
    return NOTHING if count is None else str(count)


def _checks(sides: Sequence[_Side], words: Words) -> Iterator[ComparedRow]:
    """Yield every check that any of the reviews asks, in the order of the first pack that has it."""
    asked: dict[str, tuple[str, CheckItem]] = {}
    for side in sides:
        if side.view is None:
            continue
        titles = {one.id: one.title.of(words.language) for one in side.view.pack.chapters}
        for one in side.view.findings:
            asked.setdefault(one.item.id, (titles.get(one.item.chapter, ""), one.item))
    order = list(dict.fromkeys(chapter for chapter, _ in asked.values()))
    for check, (chapter, item) in sorted(asked.items(), key=lambda one: order.index(one[1][0])):
        findings = [side.finding(check) for side in sides]
        yield ComparedRow(
            group=chapter,
            title=f"{check} {item.title.of(words.language)}",
            cells=tuple(_cell(one, words) for one in findings),
            differs=len({_said(one, words) for one in findings}) > 1,
        )


def _said(one: Finding | None, words: Words) -> str:
    if one is None:
        return words.part("not_asked")
    value = one.answer.value if one.answer else None
    told = "" if value is None else words.free(value_words(one.item.answer, value, words))
    return words.sentences((state_words(one, words), told))


def _cell(one: Finding | None, words: Words) -> str:
    on = day(one.answer.on) if one is not None and one.answer is not None else ""
    return " ".join(part for part in (_said(one, words), on) if part)


def _short(name: str) -> str:
    """Return what heads a column on every page; the whole name stands in the facts."""
    return name if len(name) <= _LONGEST_HEAD else f"{name[:_LONGEST_HEAD]}…"


def _sheet(found: Compared, rows: Sequence[ComparedRow], words: Words) -> tree.Document:
    columns = (
        (words.part("row"), 60), (_DIFFERS, 8), *((_short(words.free(name)), 40) for name in found.names),
    )  # fmt: skip
    blocks: list[tree.Block] = [paragraph(words.part("about", day=day(found.as_of)))]
    if not rows:
        blocks.append(paragraph(words.part("alike")))
    for group in dict.fromkeys(one.group for one in rows):
        blocks.append(tree.Centred(line=(tree.Value(field="report", text=group),)))
        blocks.append(
            table(
                "comparison",
                columns,
                [
                    (one.title, _DIFFERS if one.differs else " ", *one.cells)
                    for one in rows
                    if one.group == group
                ],
                centred=(1,),
                landscape=True,
            )
        )
    return tree.Document(
        id="cn.comparison",
        version="1.0",
        kind="report",
        language=words.tag,
        title=words.part("title"),
        sections=(section("comparison", "", [*blocks, paragraph(words.word("nature"))]),),
    )
