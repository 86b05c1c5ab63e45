"""The portfolio overview: statuses, pass rate by chapter, what lapses when, decisions over time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final, TypeVar

from vetdesk.documents import tree
from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import add_months
from vetdesk.domain.packs import Text
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import PACK_OF_ROAD, DecisionOutcome
from vetdesk.progress import Progress
from vetdesk.services import packshelf, printing
from vetdesk.services.desk import Desk
from vetdesk.services.printing import ReportForm
from vetdesk.services.reportparts import Words, day, pairs, paragraph, section
from vetdesk.store import portfolio
from vetdesk.store.session import Session

__all__ = ["ChapterRate", "Overview", "Portfolio"]

PORTFOLIO: Final = "portfolio"
MONTHS: Final = 12
"""Decisions are shown for as many months back, and what lapses until the same month of next year."""
_ROADS: Final = "roads"
_STEPS: Final = 9
_PASS: Final = "pass"  # noqa: S105 - an outcome, no secret
_FAIL: Final = "fail"
_Found = TypeVar("_Found")


@dataclass(frozen=True, kw_only=True)
class ChapterRate:
    """How the checks of one chapter came out over all reviews; not applicable ones do not count."""

    title: Text
    passed: int
    failed: int

    @property
    def percent(self) -> int:
        """Return the share of passes, rounded down so that 100 means that nothing failed."""
        return 100 * self.passed // (self.passed + self.failed)


@dataclass(frozen=True, kw_only=True)
class Overview:
    """The figures on one day; months are written YYYY-MM and all stand there, also empty ones."""

    as_of: date
    statuses: Mapping[CollectorStatus, int]
    chapters: tuple[ChapterRate, ...]
    decisions_lapsing: Mapping[str, int]
    checks_lapsing: Mapping[str, int]
    outcomes: Mapping[str, Mapping[DecisionOutcome, int]]
    stale: int
    lapsed: int
    running: int
    conditions_open: int
    conditions_overdue: int


class Portfolio:
    """Looks at all collectors at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def overview(self, progress: Progress) -> Overview:
        """Count everything as of today, each figure in a reading of its own."""
        today = self._desk.today()
        ahead, back = _months(today, forward=True), _months(today, forward=False)
        begin, end = _first_day(back[0]), _last_day(ahead[-1])
        steps = iter(range(1, _STEPS + 1))

        def read(query: Callable[[Session], _Found]) -> _Found:
            progress.step(next(steps), _STEPS)
            with self._desk.vault.reading(progress) as session:
                return query(session)

        conditions = read(lambda session: portfolio.conditions(session, today))
        taken = read(lambda session: portfolio.outcomes(session, begin, today))
        decisions = read(lambda session: portfolio.lapsing_decisions(session, today, end))
        checks = read(lambda session: portfolio.lapsing_checks(session, today, end))
        return Overview(
            as_of=today,
            statuses=read(portfolio.statuses),
            chapters=read(self._chapters),
            decisions_lapsing={month: decisions.get(month, 0) for month in ahead},
            checks_lapsing={month: checks.get(month, 0) for month in ahead},
            outcomes={
                month: {one: taken.get((month, one.value), 0) for one in DecisionOutcome} for month in back
            },
            stale=read(lambda session: portfolio.stale(session, today)),
            lapsed=read(lambda session: portfolio.lapsed(session, today)),
            running=read(portfolio.running),
            conditions_open=conditions[0],
            conditions_overdue=conditions[1],
        )

    def save(self, path: Path, *, language: str, progress: Progress) -> Path:
        """Write the overview to ``path`` as PDF/A; that it left the vault is journalled."""
        words = Words(kind=PORTFOLIO, language=language)
        report = _sheet(self.overview(progress), words)
        vault = self._desk.vault
        return printing.save(
            self._desk, report, path, ReportForm.PDF, entity="list", entity_id=vault.id, progress=progress
        )

    def _chapters(self, session: Session) -> tuple[ChapterRate, ...]:
        """Put the answers under the chapters of the packs offered; checks of no such pack are left out.

        The packs of the two roads share their checks, so their chapters are counted as one.
        """
        counted = portfolio.answers(session)
        packs = sorted(packshelf.offered(session, self._desk), key=lambda one: one.road is Road.ASSIGNMENT)
        titles: dict[tuple[str, str], Text] = {}
        chapters: dict[str, tuple[str, str]] = {}
        for pack in packs:
            family = _ROADS if pack.stands_for in PACK_OF_ROAD.values() else pack.id
            titles |= {(family, one.id): one.title for one in pack.chapters if (family, one.id) not in titles}
            for item in pack.items:
                chapters.setdefault(item.id, (family, item.chapter))
        sums = {key: [0, 0] for key in titles}
        for (check, outcome), count in counted.items():
            if check in chapters and outcome in {_PASS, _FAIL}:
                sums[chapters[check]][outcome == _FAIL] += count
        return tuple(
            ChapterRate(title=titles[key], passed=passed, failed=failed)
            for key, (passed, failed) in sums.items()
            if passed + failed
        )


def _months(today: date, *, forward: bool) -> list[str]:
    first = today.replace(day=1)
    numbers = range(MONTHS + 1) if forward else range(1 - MONTHS, 1)
    return [add_months(first, number).strftime("%Y-%m") for number in numbers]


def _first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


def _last_day(month: str) -> date:
    return add_months(_first_day(month), 1) - timedelta(days=1)


def _sheet(found: Overview, words: Words) -> tree.Document:
    parts: Sequence[tuple[str, Sequence[tree.Block]]] = (
        ("figures", (_figures(found, words),)),
        ("statuses", (_statuses(found, words),)),
        ("chapters", (_chapters_bars(found, words), paragraph(words.part("chapters_about")))),
        ("decisions", (_month_bars("decisions", found.decisions_lapsing),)),
        ("checks", (_month_bars("checks", found.checks_lapsing), paragraph(words.part("checks_about")))),
        ("outcomes", (_outcomes(found, words),)),
        ("nature", (paragraph(words.word("nature")),)),
    )
    return tree.Document(
        id="cn.portfolio",
        version="1.0",
        kind="report",
        language=words.tag,
        title=words.part("title"),
        sections=tuple(section(part, words.part(part), blocks) for part, blocks in parts),
    )


def _figures(found: Overview, words: Words) -> tree.Pairs:
    return pairs(
        (
            (words.word("as_of"), day(found.as_of)),
            (words.part("collectors"), f"{sum(found.statuses.values()):,}"),
            (words.part("running"), f"{found.running:,}"),
            (words.part("lapsed"), f"{found.lapsed:,}"),
            (words.part("stale"), f"{found.stale:,}"),
            (words.part("conditions"), f"{found.conditions_open:,}"),
            (words.part("overdue"), f"{found.conditions_overdue:,}"),
        )
    )


def _statuses(found: Overview, words: Words) -> tree.Bars:
    return tree.Bars(
        name="statuses",
        bars=tuple(
            tree.Bar(label=words.word(f"status_{one.value}"), values=(count,), text=f"{count:,}")
            for one in CollectorStatus
            if (count := found.statuses.get(one, 0))
        ),
    )


def _chapters_bars(found: Overview, words: Words) -> tree.Bars:
    return tree.Bars(
        name="chapters",
        legend=(words.word("state_pass"), words.word("state_fail")),
        bars=tuple(
            tree.Bar(
                label=one.title.of(words.language),
                values=(one.passed, one.failed),
                text=words.part("rate", percent=one.percent, failed=f"{one.failed:,}"),
                whole=True,
            )
            for one in found.chapters
        ),
    )


def _month_bars(name: str, months: Mapping[str, int]) -> tree.Bars:
    return tree.Bars(
        name=name,
        bars=tuple(
            tree.Bar(label=month, values=(count,), text=f"{count:,}") for month, count in months.items()
        ),
    )


def _outcomes(found: Overview, words: Words) -> tree.Bars:
    return tree.Bars(
        name="outcomes",
        legend=tuple(words.word(f"outcome_{one.value}") for one in DecisionOutcome),
        bars=tuple(
            tree.Bar(
                label=month,
                values=tuple(taken.values()),
                text=" / ".join(f"{count:,}" for count in taken.values()),
            )
            for month, taken in found.outcomes.items()
        ),
    )
