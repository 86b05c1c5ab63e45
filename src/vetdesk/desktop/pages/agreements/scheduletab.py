"""The debt schedule of a matter: imported with progress, problems by row and column, totals, masked rows."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from vetdesk.desktop import i18n
from vetdesk.desktop.jobs import Job
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages.agreements.problems import ProblemLine
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.titles import listed
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.debts import Totals
from vetdesk.domain.money import Money
from vetdesk.services.debts import DebtLine, ScheduleSummary

KINDS = "Excel, CSV (*.xlsx *.csv)"
_MOST_REMARKS = 5


class ScheduleTab(QWidget):
    """Asks for a file by signal; shows what became of it."""

    import_requested = Signal()
    export_requested = Signal(object)

    def __init__(
        self, rows: PagedRecords[DebtLine], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = rows
        self.strip = ProgressStrip(self)
        self._choose = button(self.tr("Import a schedule…"), icon="upload")
        self._summary = Card("", parent=self)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(space(8))
        self._figures.setVerticalSpacing(space(1))
        self._remarks = column(gap=1)
        self._summary.body.addLayout(self._figures)
        self._summary.body.addLayout(self._remarks)
        self.problems = MemoryRecords[ProblemLine](self._problem_columns(), lambda one: one.number)
        self._problem_list = RecordList[ProblemLine](
            "schedule_problems",
            self.problems,
            names=self.tr("problems"),
            empty=EmptyWords(self.tr("The file has no problems."), icon="circle-check"),
            settings=settings,
        )
        self._row_list = RecordList[DebtLine](
            "schedule_rows",
            rows,
            names=self.tr("claims"),
            empty=EmptyWords(
                self.tr("There is no schedule yet."),
                hint=self.tr("An .xlsx or .csv file; columns are found by their headers, in any order."),
                action=self.tr("Import a schedule…"),
                icon="file-text",
            ),
            settings=settings,
        )
        self._lay_out()
        self._choose.clicked.connect(self._on_import)
        self._row_list.empty_action_requested.connect(self._on_import)
        self._row_list.export_requested.connect(self.export_requested)
        # Rows come in the order of the file; debtors' names are not searched (decision 33).
        self._row_list.toolbar.search.hide()
        self._problem_list.hide()
        self._summary.hide()

    @property
    def has_problems(self) -> bool:
        """True while the problems of a refused file are shown."""
        return not self._problem_list.isHidden()

    def show_summary(self, summary: ScheduleSummary | None, *, fixed: bool) -> None:
        """Show what is known of the schedule; None when there is none."""
        self._choose.setEnabled(not fixed)
        self._choose.setText(
            self.tr("Import a schedule…") if summary is None else self.tr("Import another schedule…")
        )
        self._summary.setVisible(summary is not None)
        empty_layout(self._remarks)
        if summary is None:
            return
        self._summary.set_title(summary.file_name, f"SHA-256 {summary.sha256[:12]}…")
        self._show_totals(summary.totals)
        if summary.dropped_columns:
            dropped = self.tr("Not kept: {columns}").format(columns=listed(summary.dropped_columns))
            self._remarks.addWidget(text_label(dropped, "soft", wrap=True))
        language = i18n.spoken().value
        for remark in summary.remarks[:_MOST_REMARKS]:
            said = self.tr("Row {row}: {remark}").format(row=remark.row, remark=remark.message(language))
            self._remarks.addWidget(text_label(said, "soft", wrap=True))
        more = len(summary.remarks) - _MOST_REMARKS
        if more > 0:
            self._remarks.addWidget(text_label(self.tr("and {count} more").format(count=more), "soft"))

    def show_rows(self) -> None:
        """Ask for the rows again."""
        self._row_list.show_busy()
        self.rows.reload()

    def follow(self, job: Job, file: Path) -> None:
        """Show an import that is running, with Cancel."""
        self._problem_list.hide()
        self._choose.setEnabled(False)
        self.strip.follow(job, self.tr("Importing {file}").format(file=file.name))

    def show_ended(self) -> None:
        """Take the running import away."""
        self._choose.setEnabled(True)
        self.strip.clear()

    def show_problems(self, found: Sequence[ProblemLine]) -> None:
        """Show why a file was refused, place by place; nothing of it was kept."""
        self.problems.show_records(found)
        self._problem_list.setVisible(bool(found))

    def forget(self) -> None:
        """Drop everything shown."""
        self.problems.show_records(())
        self.rows.clear()
        self._problem_list.hide()
        self._summary.hide()
        self.strip.clear()

    def _lay_out(self) -> None:
        bar = row(gap=3)
        bar.addWidget(text_label(self.tr("Rows are shown masked."), "soft"), 1)
        bar.addWidget(self._choose)
        box = column(gap=4)
        box.addLayout(bar)
        box.addWidget(self.strip)
        box.addWidget(self._problem_list, 2)
        box.addWidget(self._summary)
        box.addWidget(self._row_list, 3)
        self.setLayout(box)

    def _show_totals(self, totals: Totals) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for place, (name, value) in enumerate(self._total_lines(totals)):
            line, pair = divmod(place, 4)
            self._figures.addWidget(text_label(name, "label"), 2 * line, pair)
            self._figures.addWidget(text_label(value, "strong"), 2 * line + 1, pair)

    def _total_lines(self, totals: Totals) -> list[tuple[str, str]]:
        parts: list[tuple[str, Money]] = [
            (self.tr("Principal"), totals.principal),
            (self.tr("Interest"), totals.interest),
            (self.tr("Penalty interest"), totals.penalty_int),
            (self.tr("Compound interest"), totals.compound),
            (self.tr("Penalties"), totals.penalty),
            (self.tr("Fees"), totals.fees),
            (self.tr("Advances"), totals.advances),
            (self.tr("Default interest"), totals.default_interest_judgment),
            (self.tr("Held for debtors"), totals.credit_balance),
        ]
        lines = [
            (self.tr("Debtors"), f"{totals.households:,}"),
            (self.tr("Claims"), f"{totals.rows:,}"),
            (self.tr("Total"), f"¥ {totals.total}"),
        ]
        return lines + [(name, f"¥ {amount}") for name, amount in parts if amount]

    def _problem_columns(self) -> tuple[Column[ProblemLine], ...]:
        return (
            Column(
                key="kind",
                title=self.tr("Kind"),
                text=lambda _: self.tr("Problem"),
                badge=lambda _: Status(self.tr("Problem"), Tone.BAD, "circle-x"),
                width=110,
            ),
            Column(key="sheet", title=self.tr("Sheet"), text=lambda one: one.sheet, width=110),
            Column(
                key="row",
                title=self.tr("Row"),
                text=lambda one: "" if one.row is None else str(one.row),
                order=lambda one: one.row or 0,
                width=70,
                right=True,
            ),
            Column(key="column", title=self.tr("Column"), text=lambda one: one.column, width=140),
            Column(key="message", title=self.tr("What is wrong"), text=lambda one: one.message, width=560),
        )

    @Slot()
    def _on_import(self) -> None:
        self.import_requested.emit()
