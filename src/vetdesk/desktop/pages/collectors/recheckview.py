"""The re-check run: one work-list across all admitted collectors and registers, worked down by keys.

While a decision holds, the registers are asked again each quarter and within ten working days before
signing (counsel's review 3.1, S5; 7.1 no. 3). C copies what to type, Ctrl+V keeps the capture, S notes the
same as before, D something new, N goes on. Every step is kept at once, so a lock loses nothing.
"""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QSplitter, QWidget
from typing_extensions import override

from vetdesk.desktop.lists.columns import ListQuery
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import RECORD_ROLE
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.recheckcaptures import RecheckCaptures
from vetdesk.desktop.pages.collectors.recheckcolumns import asked_of, recheck_chips, recheck_columns
from vetdesk.desktop.pages.collectors.recheckdialogs import Change, ChangedDialog, NoCaptureDialog
from vetdesk.desktop.pages.collectors.recheckguide import RecheckGuide
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.keyset import KeysetSource
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.recordpage import ListView
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.theme import space
from vetdesk.domain.calendars import shanghai_day
from vetdesk.progress import Progress
from vetdesk.services.rechecks import DueLine, RecheckCard, Standing

RECHECKS: Final = "rechecks"
Key = tuple[UUID, str]


class RecheckView(ListView):
    """``page_requested`` leads to a collector; ``changed`` after a register was asked again."""

    page_requested = Signal(str, str)
    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(RECHECKS, parent)
        self._context = context
        service = context.services.rechecks
        self._registers = service.registers
        self._by_collector = False
        self._place = 0
        self._passed: Key | None = None
        self._dialog: NoCaptureDialog | ChangedDialog | None = None
        names = {one.id: one.name.of(context.language) for one in self._registers}
        self._source = KeysetSource[DueLine](
            fetch=lambda query, after, limit: service.page(
                asked_of(query, self._registers, sort=self._sort, after=after, limit=limit)
            ),
            count=lambda query: service.count(asked_of(query, self._registers)),
        )
        columns = recheck_columns(context.today, names)
        self._model = PagedRecords(columns, key_of, source=self._source, lane=context.desk.lanes.read)
        self.list: RecordList[DueLine] = RecordList(
            "rechecks",
            self._model,
            names=self.tr("re-checks"),
            empty=EmptyWords(
                self.tr("No register is due in the next 30 days."),
                hint=self.tr("Collectors stand here from the day they are admitted; 'Later too' shows all."),
                icon="list-checks",
            ),
            settings=context.settings,
            chips=recheck_chips(self._registers, context.language),
            actions=(
                ListAction(key="same", text=self.tr("The same as before"), icon="circle-check", shortcut="S"),
                ListAction(key="changed", text=self.tr("Changed…"), icon="triangle-alert", shortcut="D"),
                ListAction(
                    key="open", text=self.tr("Open the collector"), icon="arrow-right", shortcut="Enter"
                ),
            ),
        )
        self.guide = RecheckGuide(language=context.language, parent=self)
        self.captures = RecheckCaptures(context, self.guide, self)
        self.said = text_label("", "soft", wrap=True)
        self._bar = QProgressBar(self)
        self._group = button("", "small", icon="refresh-cw")
        self._export = ListExport(
            context,
            title=self.tr("Re-check of the registers"),
            columns=columns,
            rows=self._source.every,
            identify=key_of,
            parent=self.list,
        )
        self._lay_out()
        self._connect()

    @property
    def dialog(self) -> NoCaptureDialog | ChangedDialog | None:
        """Return the open question."""
        return self._dialog

    @property
    def _sort(self) -> str:
        return "name" if self._by_collector else "register"

    @override
    def enter(self) -> None:
        self.list.show_busy()
        self._model.show_query(self.list.query)
        self._count()

    @override
    def clear(self) -> None:
        self._model.clear()
        self.guide.show_card(None)
        self.said.clear()

    @override
    def focus_search(self) -> None:
        self.list.focus_search()

    @Slot()
    def same(self) -> None:
        """Note that the register says what is on file; asks why where nothing was captured."""
        card = self.guide.card
        if card is None:
            return
        if card.captures:
            self._note_same("")
            return
        self._ask(NoCaptureDialog(subject=self._subject(card), parent=self))

    @Slot()
    def differs(self) -> None:
        """Ask what has changed, note it, and open the check."""
        card = self.guide.card
        if card is not None:
            checks = card.titles(self._context.language)
            self._ask(ChangedDialog(checks, subject=self._subject(card), parent=self))

    @Slot()
    def go_on(self) -> None:
        """Go to the next line, from the last one to the first."""
        rows = self._model.rowCount()
        if rows:
            self._go_to((self.list.table.currentIndex().row() + 1) % rows)

    @Slot()
    def regroup(self) -> None:
        """Go through one web site after the other, or through one collector after the other."""
        self._by_collector = not self._by_collector
        self._name_group()
        self._place = 0
        self._model.reload()

    def _ask(self, dialog: NoCaptureDialog | ChangedDialog) -> None:
        dialog.submitted.connect(self._on_submitted)
        dialog.finished.connect(self._on_dialog_closed)
        self._dialog = dialog
        dialog.open()

    def _subject(self, card: RecheckCard) -> str:
        return f"{card.line.name} · {card.register.name.of(self._context.language)}"

    def _note_same(self, reason: str) -> None:
        card, services = self.guide.card, self._context.services
        assert card is not None
        line = card.line

        def note(progress: Progress) -> Key:
            progress.check()
            services.rechecks.same(line, reason=reason)
            return key_of(line)

        job = self._context.write(note, self._on_noted)
        job.failed.connect(self._on_refused)

    def _note_change(self, change: Change) -> None:
        card, services = self.guide.card, self._context.services
        assert card is not None
        line = card.line

        def note(progress: Progress) -> tuple[Key, UUID, str]:
            progress.check()
            where = services.rechecks.changed(line, checks=(change.check,), note=change.note)
            return key_of(line), where, change.check

        job = self._context.write(note, self._on_change_noted)
        job.failed.connect(self._on_refused)

    def _count(self) -> None:
        services = self._context.services
        registers = tuple(one.id for one in self._registers if one.id in self.list.query.chips)
        source, chips = self._source, [one.key for one in recheck_chips(self._registers, "")]

        def count(progress: Progress) -> tuple[Standing, dict[str, int]]:
            standing = services.rechecks.standing(registers)
            return standing, {
                key: source.count(ListQuery(chips=frozenset({key})), progress).number for key in chips
            }

        self._context.read(count, self._on_counted)

    def _go_to(self, number: int) -> None:
        rows = self._model.rowCount()
        if rows:
            index = self._model.index(min(number, rows - 1), 0)
            self.list.table.setCurrentIndex(index)
            self.list.table.scrollTo(index)

    def _lay_out(self) -> None:
        words = self.tr(
            "C copies what to type, Ctrl+V keeps the capture, S: the same as before, D: changed, N: next. "
            "Nothing is renewed without a capture or a reason."
        )
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(space(40))
        self._name_group()
        head = row(gap=3)
        head.addWidget(self.said, 1)
        head.addWidget(self._bar)
        self.list.toolbar.add_tool(self._group)
        both = QSplitter(self)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(16)
        both.addWidget(self.list)
        both.addWidget(self.guide)
        both.setSizes([space(190), space(100)])
        both.setStretchFactor(0, 2)
        both.setStretchFactor(1, 1)
        box = column(gap=2)
        box.addLayout(head)
        box.addWidget(text_label(words, "faint", wrap=True))
        box.addWidget(both, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        for key, slot in (
            ("S", self.same),
            ("D", self.differs),
            ("N", self.go_on),
            ("C", self.guide.copy),
            ("G", self.regroup),
            (QKeySequence.StandardKey.Paste, self.guide.evidence.paste),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._group.clicked.connect(self.regroup)
        self._model.loaded.connect(self._on_loaded)
        self.list.toolbar.chips_changed.connect(self._count)
        self.list.table.selectionModel().currentRowChanged.connect(self._on_line_chosen)
        self.list.export_requested.connect(self._export.begin)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action_requested)
        self.guide.same_requested.connect(self.same)
        self.guide.changed_requested.connect(self.differs)
        self.guide.next_requested.connect(self.go_on)
        self.captures.brought.connect(self._on_brought)

    def _name_group(self) -> None:
        self._group.setText(self.tr("(G) By register") if self._by_collector else self.tr("(G) By collector"))

    @Slot()
    def _on_loaded(self) -> None:
        """Stand where one stood; a line that is done has left, and the next one has come up."""
        if not self._model.rowCount():
            self.guide.show_card(None)
            return
        record = self._model.record_at(min(self._place, self._model.rowCount() - 1))
        is_done = record is not None and key_of(record) == self._passed
        self._passed = None
        self._go_to(self._place + 1 if is_done else self._place)

    @Slot(QModelIndex)
    def _on_line_chosen(self, index: QModelIndex) -> None:
        line = index.data(RECORD_ROLE)
        if not isinstance(line, DueLine):
            return
        self._place = index.row()
        services = self._context.services

        def read(progress: Progress) -> RecheckCard:
            progress.check()
            return services.rechecks.card(line)

        self._context.read(read, self._on_card_read)

    @Slot(object)
    def _on_card_read(self, card: RecheckCard) -> None:
        line = self.list.table.currentIndex().data(RECORD_ROLE)
        if isinstance(line, DueLine) and key_of(line) == key_of(card.line):
            self.guide.show_card(card)

    @Slot(object)
    def _on_brought(self, card: RecheckCard) -> None:
        self._model.upsert(card.line)
        self._on_card_read(card)

    @Slot(object)
    def _on_submitted(self, said: object) -> None:
        assert self._dialog is not None
        self._dialog.set_busy(busy=True)
        if isinstance(said, Change):
            self._note_change(said)
        else:
            self._note_same(str(said))

    @Slot(object)
    def _on_noted(self, key: Key) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._passed = key
        self._model.reload()
        self._count()
        self.changed.emit()

    @Slot(object)
    def _on_change_noted(self, noted: tuple[Key, UUID, str]) -> None:
        key, review_id, check = noted
        self._on_noted(key)
        self.page_requested.emit(PageId.COLLECTORS.value, place(str(review_id), check))

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)

    @Slot()
    def _on_dialog_closed(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_counted(self, counted: tuple[Standing, dict[str, int]]) -> None:
        standing, counts = counted
        self.list.show_chip_counts(counts)
        self._bar.setRange(0, max(standing.total, 1))
        self._bar.setValue(standing.done)
        total = f"{standing.total}" if standing.exact else f"{standing.total}+"
        if standing.begun_at is None:
            said = self.tr("{left} look-ups are due in the next 30 days; the run begins with the first.")
            self.said.setText(said.format(left=total))
            return
        said = self.tr("This run: {done}/{total}, begun on {day} by {name}.")
        day = day_words(shanghai_day(standing.begun_at))
        self.said.setText(said.format(done=standing.done, total=total, day=day, name=standing.begun_by))

    @Slot(object)
    def _on_opened(self, key: Key) -> None:
        line = next((one for one in self._model.loaded_records() if key_of(one) == key), None)
        if line is not None:
            self.page_requested.emit(PageId.COLLECTORS.value, str(line.collector_id))

    @Slot(str, object)
    def _on_action_requested(self, key: str, ids: tuple[Key, ...]) -> None:
        if key == "open" and ids:
            self._on_opened(ids[0])
        elif key == "same":
            self.same()
        elif key == "changed":
            self.differs()


def key_of(line: DueLine) -> Key:
    """Return what a line is found by."""
    return (line.review_id, line.register)
