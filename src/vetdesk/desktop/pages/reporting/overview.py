"""The portfolio at a glance: who stands where, how chapters pass, what lapses when, what was decided."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop import vocabulary
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import status_list
from vetdesk.desktop.pages.recordpage import ListView
from vetdesk.desktop.pages.reporting.making import ReportMaker
from vetdesk.desktop.pages.reporting.plans import portfolio_plan
from vetdesk.desktop.pages.review import words
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.charts import Bar, BarList, ColumnChart
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import DecisionOutcome
from vetdesk.progress import Progress
from vetdesk.services.portfolio import Overview

OVERVIEW: Final = "overview"
_TONES: Final = {
    DecisionOutcome.APPROVED: Tone.OK,
    DecisionOutcome.CONDITIONAL: Tone.WARN,
    DecisionOutcome.REJECTED: Tone.BAD,
}


class OverviewView(ListView):
    """Counts when it is entered; ``page_requested`` leads to the collectors behind a bar."""

    page_requested = Signal(str, str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(OVERVIEW, parent)
        self._context = context
        self._found: Overview | None = None
        self.says = text_label("", "soft", wrap=True)
        self.statuses = BarList(self.tr("Collectors by status"))
        self.chapters = BarList(self.tr("Pass rate by chapter, in percent"))
        self.decisions = ColumnChart(self.tr("Admissions that end, by month"))
        self.checks = ColumnChart(self.tr("First blocking check that runs out, by month"))
        self.outcomes = ColumnChart(self.tr("Decisions of the last twelve months"))
        self.outcome_says = text_label("", "faint", wrap=True)
        self.reports = ReportMaker(context, self)
        self.save_button = button(self.tr("Save as PDF…"), "small", icon="file-down")
        self._again = button(self.tr("Count again"), "small", icon="refresh-cw")
        self._lay_out()
        self.statuses.bar_chosen.connect(self._on_status_chosen)
        self.outcomes.bar_chosen.connect(self._on_month_chosen)
        self.save_button.clicked.connect(self._on_save_clicked)
        self._again.clicked.connect(self.look)

    @override
    def clear(self) -> None:
        self._found = None
        self.says.clear()
        self.outcome_says.clear()
        for chart in (self.statuses, self.chapters, self.decisions, self.checks, self.outcomes):
            chart.show_bars(())

    @override
    def focus_search(self) -> None:
        self.statuses.setFocus()

    @Slot()
    @override
    def look(self) -> None:
        """Count everything in the read lane."""
        if self.is_looking:
            return
        self._again.setEnabled(False)
        services = self._context.services

        def count(progress: Progress) -> Overview:
            return services.portfolio.overview(progress)

        self._follow(self._context.read(count, self._on_counted))

    def _lay_out(self) -> None:
        head = row(gap=3)
        head.addWidget(self.says, 1)
        head.addWidget(self._again)
        head.addWidget(self.save_button)
        grid = QGridLayout()
        grid.setSpacing(space(4))
        for at, (title, chart) in enumerate(
            (
                (self.tr("Collectors by status"), self.statuses),
                (self.tr("Pass rate by chapter, in percent"), self.chapters),
                (self.tr("Admissions that end, by month"), self.decisions),
                (self.tr("First blocking check that runs out, by month"), self.checks),
                (self.tr("Decisions of the last twelve months"), self.outcomes),
            )
        ):
            card = Card(title)
            card.body.addWidget(chart)
            if chart is self.outcomes:
                card.body.addWidget(self.outcome_says)
            card.body.addStretch(1)
            grid.addWidget(card, at // 2, at % 2, 1, 2 if chart is self.outcomes else 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        inner = QWidget()
        inner.setProperty("canvas", "true")
        inner.setLayout(grid)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        box = column(gap=3)
        box.addLayout(head)
        box.addWidget(self.reports.strip)
        box.addWidget(area, 1)
        self.setLayout(box)

    @Slot(object)
    def _on_counted(self, found: Overview) -> None:
        self._found = found
        self.statuses.show_bars(
            tuple(
                Bar(one.value, shown.text, found.statuses[one], shown.tone)
                for one in CollectorStatus
                if found.statuses.get(one)
                for shown in (vocabulary.status("collector", one.value),)
            )
        )
        language = self._context.language
        self.chapters.show_bars(
            tuple(
                Bar(
                    one.title.zh,
                    one.title.of(language),
                    one.percent,
                    Tone.WARN if one.failed else Tone.OK,
                )
                for one in found.chapters
            )
        )
        self.decisions.show_bars(_columns(found.decisions_lapsing))
        self.checks.show_bars(_columns(found.checks_lapsing))
        self.outcomes.show_bars(
            tuple(
                Bar(
                    month,
                    _month_words(month),
                    sum(taken.values()),
                    parts=tuple((taken[one], _TONES[one]) for one in DecisionOutcome),
                )
                for month, taken in found.outcomes.items()
            )
        )
        self._say(found)

    def _say(self, found: Overview) -> None:
        figures = (
            self.tr("State of {day}").format(day=day_words(found.as_of)),
            self.tr("collectors: {n}").format(n=f"{sum(found.statuses.values()):,}"),
            self.tr("reviews running: {n}").format(n=f"{found.running:,}"),
            self.tr("admissions older than their year: {n}").format(n=f"{found.lapsed:,}"),
            self.tr("stale decisions: {n}").format(n=f"{found.stale:,}"),
            self.tr("conditions open: {n}, overdue: {late}").format(
                n=f"{found.conditions_open:,}", late=f"{found.conditions_overdue:,}"
            ),
        )
        self.says.setText("  ·  ".join(figures))
        whole = {one: sum(taken[one] for taken in found.outcomes.values()) for one in DecisionOutcome}
        self._say_outcomes(self.tr("Twelve months"), whole)

    def _say_outcomes(self, when: str, taken: Mapping[DecisionOutcome, int]) -> None:
        parts = "  ·  ".join(f"{words.word('outcome', one.value)} {count:,}" for one, count in taken.items())
        self.outcome_says.setText(f"{when}: {parts}")

    @Slot()
    @override
    def _on_look_finished(self) -> None:
        self._again.setEnabled(True)
        super()._on_look_finished()

    @Slot(str)
    def _on_status_chosen(self, key: str) -> None:
        self.page_requested.emit(PageId.COLLECTORS.value, status_list(key))

    @Slot(str)
    def _on_month_chosen(self, month: str) -> None:
        if self._found is not None:
            self._say_outcomes(month, self._found.outcomes[month])

    @Slot()
    def _on_save_clicked(self) -> None:
        self.reports.ask(portfolio_plan(self._context))


def _columns(months: Mapping[str, int]) -> tuple[Bar, ...]:
    return tuple(Bar(month, _month_words(month), count) for month, count in months.items())


def _month_words(month: str) -> str:
    """Return a month short enough to stand thirteen times in a row; January carries its year."""
    year, number = month.split("-")
    return f"{year[2:]}/1" if number == "01" else str(int(number))
