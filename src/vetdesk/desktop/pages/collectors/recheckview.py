"""The quarterly re-check: one work-list across all admitted collectors, the longest waiting first.

While a decision holds, the registers are asked again each quarter and within ten working days before
signing (counsel's review 3.1, S5). Nothing new is one key; something new begins a new review.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.checks.words import day
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.recordpage import ListView
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.vocabulary import Status
from vetdesk.progress import Progress
from vetdesk.services.vetting import RecheckLine

RECHECKS: Final = "rechecks"
_OVERDUE: Final = "overdue"
_DUE: Final = "due"
_SOON: Final = timedelta(days=30)


class RecheckView(ListView):
    """``page_requested`` leads to a collector; ``changed`` after the registers were asked again."""

    page_requested = Signal(str, str)
    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(RECHECKS, parent)
        self._context = context
        today = context.today
        self._records = MemoryRecords[RecheckLine](_columns(today), lambda line: line.review_id)
        self._said = text_label(self._said_words(), "soft", wrap=True)
        self.list: RecordList[RecheckLine] = RecordList(
            "rechecks",
            self._records,
            names=self.tr("re-checks"),
            empty=EmptyWords(
                self.tr("No admitted collector waits for a re-check."),
                hint=self.tr("Collectors stand here from the day they are admitted."),
                icon="list-checks",
            ),
            settings=context.settings,
            chips=(
                Chip(key=_OVERDUE, text=self.tr("Overdue"), group="due", accepts=_is_overdue(today)),
                Chip(key=_DUE, text=self.tr("Due in 30 days"), group="due", accepts=_is_soon(today)),
            ),
            actions=(
                ListAction(key="same", text=self.tr("Nothing new"), icon="circle-check", shortcut="S"),
                ListAction(key="open", text=self.tr("Open"), icon="arrow-right", shortcut="Enter"),
            ),
        )
        export = ListExport(
            context,
            title=self.tr("Re-check of the registers"),
            columns=self._records.columns,
            table=self.list.table,
            parent=self.list,
        )
        box = column(gap=3)
        box.addWidget(self._said)
        box.addWidget(self.list, 1)
        self.setLayout(box)
        same = QShortcut(QKeySequence("S"), self.list.table)
        same.setContext(Qt.ShortcutContext.WidgetShortcut)
        same.activated.connect(self._on_same_pressed)
        self.list.export_requested.connect(export.begin)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action_requested)

    def _said_words(self, listed: int = 0, number: int = 0) -> str:
        words = self.tr(
            "Ask the registers for each collector. Nothing new: press S, today is noted. "
            "Something new: press Enter and start a new review."
        )
        if number > listed:
            words += " " + self.tr("The {listed} that wait longest are listed, of {number}.").format(
                listed=f"{listed:,}", number=f"{number:,}"
            )
        return words

    @override
    def enter(self) -> None:
        self.list.show_busy()
        services = self._context.services

        def read(progress: Progress) -> tuple[tuple[RecheckLine, ...], int]:
            progress.check()
            return services.vetting.rechecks(), services.vetting.number_of_rechecks()

        self._context.read(read, self._on_read)

    @override
    def clear(self) -> None:
        self._records.show_records(())

    @override
    def focus_search(self) -> None:
        self.list.focus_search()

    @Slot(object)
    def _on_read(self, answer: tuple[tuple[RecheckLine, ...], int]) -> None:
        lines, number = answer
        self._said.setText(self._said_words(len(lines), number))
        self._records.show_records(lines)
        self.list.show_loaded()
        today = self._context.today
        overdue, soon = _is_overdue(today), _is_soon(today)
        self.list.show_chip_counts({_OVERDUE: sum(map(overdue, lines)), _DUE: sum(map(soon, lines))})

    @Slot(object)
    def _on_opened(self, review_id: UUID) -> None:
        line = next((one for one in self._records.records if one.review_id == review_id), None)
        if line is not None:
            self.page_requested.emit(PageId.COLLECTORS.value, str(line.collector_id))

    @Slot(str, object)
    def _on_action_requested(self, key: str, ids: tuple[UUID, ...]) -> None:
        if key == "open" and ids:
            self._on_opened(ids[0])
        elif key == "same":
            self._note_asked(ids)

    @Slot()
    def _on_same_pressed(self) -> None:
        chosen = tuple(one for one in self.list.selected_ids if isinstance(one, UUID))
        if chosen:
            self._note_asked(chosen)

    def _note_asked(self, ids: tuple[UUID, ...]) -> None:
        services, today = self._context.services, self._context.today()

        def note(progress: Progress) -> tuple[tuple[RecheckLine, ...], int]:
            for done, review_id in enumerate(ids):
                progress.step(done, len(ids), "")
                services.vetting.requery(review_id, today)
            return services.vetting.rechecks(), services.vetting.number_of_rechecks()

        self._context.write(note, self._on_noted)

    @Slot(object)
    def _on_noted(self, answer: tuple[tuple[RecheckLine, ...], int]) -> None:
        self._on_read(answer)
        self.changed.emit()


def recheck_status(line: RecheckLine, today: date) -> Status:
    """Return overdue, due within a month, or done for now."""
    if line.due < today:
        return vocabulary.status("duty", "overdue")
    return vocabulary.status("duty", "due" if line.due - today <= _SOON else "done")


def _is_overdue(today: Callable[[], date]) -> Callable[[RecheckLine], bool]:
    return lambda line: line.due < today()


def _is_soon(today: Callable[[], date]) -> Callable[[RecheckLine], bool]:
    return lambda line: today() <= line.due <= today() + _SOON


def _columns(today: Callable[[], date]) -> tuple[Column[RecheckLine], ...]:
    return (
        Column(
            key="name",
            title=translate("RecheckColumns", "Collector"),
            text=lambda line: line.name,
            width=320,
        ),
        Column(
            key="uscc",
            title=translate("RecheckColumns", "Credit code"),
            text=lambda line: line.uscc,
            width=200,
            faint=True,
        ),
        Column(
            key="asked",
            title=translate("RecheckColumns", "Last asked"),
            text=lambda line: day(line.asked_on),
            width=130,
        ),
        Column(
            key="due",
            title=translate("RecheckColumns", "Ask again by"),
            text=lambda line: day(line.due),
            width=130,
        ),
        Column(
            key="state",
            title=translate("RecheckColumns", "State"),
            text=lambda line: recheck_status(line, today()).text,
            badge=lambda line: recheck_status(line, today()),
            width=120,
        ),
    )
