"""The tab with the register of norms: what cites each, what was amended, and what waits for a decision."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from vetdesk.desktop.lists.columns import Chip
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.rowbuttons import RowButtons
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.settings.statutecolumns import (
    ChangeRow,
    Id,
    change_columns,
    is_decided,
    norm_columns,
    waits,
)
from vetdesk.desktop.pages.settings.statutedialogs import (
    CitingDialog,
    DecideDialog,
    Decision,
    NoteDialog,
)
from vetdesk.desktop.pages.settings.tab import SettingsTab
from vetdesk.desktop.parts.basics import column, row, text_label
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.amendments import AmendmentDraft, Citing, CitingKind
from vetdesk.progress import Progress
from vetdesk.services.statutes import AmendmentLine, NormLine

NORMS, CHANGES = "norms", "changes"
NOTE, CITING, DECIDE, SHOW, WITHDRAW = "note", "citing", "decide", "show", "withdraw"
_WAITS, _DECIDED = "waits", "decided"
Loaded = tuple[tuple[NormLine, ...], tuple[AmendmentLine, ...]]


class StatutesTab(SettingsTab):
    """Two lists behind one switch: the norms, and the texts that cite a change."""

    scrolls = False

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._norm: NormLine | None = None
        self._chosen: tuple[ChangeRow, ...] = ()
        self._norms = MemoryRecords[NormLine](norm_columns(), lambda one: one.short)
        self._changes = MemoryRecords[ChangeRow](change_columns(), lambda one: one.id)
        self.switch = ChoiceChips((Choice(NORMS, self.tr("Norms")), Choice(CHANGES, self.tr("Changes"))))
        self.switch.choose(NORMS)
        norm_actions = (
            ListAction(key=NOTE, text=self.tr("Note a change…"), icon="pen-line"),
            ListAction(key=CITING, text=self.tr("What cites it"), icon="search", shortcut="Enter"),
        )
        change_actions = (
            ListAction(key=DECIDE, text=self.tr("Decide…"), icon="circle-check", shortcut="Enter"),
            ListAction(key=SHOW, text=self.tr("Open the agreement"), icon="arrow-right"),
            ListAction(key=WITHDRAW, text=self.tr("Noted by mistake"), icon="undo-2"),
        )
        self.norms: RecordList[NormLine] = RecordList(
            "statutes",
            self._norms,
            names=self.tr("norms"),
            empty=EmptyWords(self.tr("The register is empty."), icon="library"),
            settings=context.settings,
            actions=norm_actions,
        )
        self.changes: RecordList[ChangeRow] = RecordList(
            "statutes.changes",
            self._changes,
            names=self.tr("texts"),
            empty=EmptyWords(
                self.tr("No change of the law was noted."),
                hint=self.tr("Note an amended article on its norm: what cites it is then listed here."),
                icon="library",
            ),
            settings=context.settings,
            chips=(
                Chip(key=_WAITS, text=self.tr("Waiting"), group="state", accepts=waits),
                Chip(key=_DECIDED, text=self.tr("Decided"), group="state", accepts=is_decided),
            ),
            actions=change_actions,
        )
        self.norm_buttons = RowButtons(self.norms, norm_actions)
        self.change_buttons = RowButtons(self.changes, change_actions)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    @override
    @Slot()
    def load(self) -> None:
        services, language = self._context.services, self._context.language
        self.norms.show_busy()
        self.changes.show_busy()

        def read(progress: Progress) -> Loaded:
            progress.check()
            return services.statutes.norms(language), services.statutes.amendments()

        self._context.read(read, self._on_read)

    @override
    def forget(self) -> None:
        self._norm, self._chosen = None, ()
        self._norms.show_records(())
        self._changes.show_records(())

    @override
    def find_in_page(self) -> None:
        (self.norms if self.switch.value == NORMS else self.changes).focus_search()

    def show_changes(self) -> None:
        """Show the texts that cite a change."""
        self.switch.choose(CHANGES)
        self._show()

    # Inside

    def _lay_out(self) -> None:
        says = self.tr(
            "The norms that our clauses, templates and checks cite, and whether the text itself was read. "
            "There is no network here: note what the law changed, then decide about each text that cites it."
        )
        for each in (self.norms, self.changes):
            self._stack.addWidget(each)
        head = row(gap=3)
        head.addWidget(self.switch)
        head.addStretch(1)
        box = column(gap=2)
        box.setContentsMargins(0, space(2), 0, 0)
        box.addWidget(text_label(says, "soft", wrap=True))
        box.addLayout(head)
        box.addWidget(self._stack, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        for title, model, each in (
            (self.tr("Register of norms"), self._norms, self.norms),
            (self.tr("Changes of the law"), self._changes, self.changes),
        ):
            export = ListExport(
                self._context, title=title, columns=model.columns, table=each.table, parent=each
            )
            each.export_requested.connect(export.begin)
            each.retry_requested.connect(self.load)
        self.switch.value_changed.connect(self._show)
        self.norms.opened.connect(self._on_norm_opened)
        self.norms.action_requested.connect(self._on_norm_action)
        self.changes.opened.connect(self._on_change_opened)
        self.changes.action_requested.connect(self._on_change_action)

    @Slot()
    def _show(self) -> None:
        self._stack.setCurrentWidget(self.norms if self.switch.value == NORMS else self.changes)

    @Slot(object)
    def _on_read(self, loaded: Loaded) -> None:
        norms, lines = loaded
        self._norms.show_records(norms)
        self.norms.show_loaded()
        rows = tuple(
            ChangeRow(amendment=one.amendment, affected=each) for one in lines for each in one.affected
        )
        self._changes.show_records(rows)
        self.changes.show_loaded()
        waiting = sum(waits(one) for one in rows)
        self.changes.show_chip_counts({_WAITS: waiting, _DECIDED: len(rows) - waiting})

    @Slot(object)
    def _on_norm_opened(self, short: str) -> None:
        self._on_norm_action(CITING, (short,))

    @Slot(str, object)
    def _on_norm_action(self, key: str, ids: tuple[str, ...]) -> None:
        found = [one for one in self._norms.records if one.short in ids]
        if len(found) != 1:
            return
        self._norm = found[0]
        if key == NOTE:
            self._asking.open(
                NoteDialog(found[0], today=self._context.today(), parent=self.window()), self._on_noted
            )
            return
        services, short = self._context.services, found[0].short

        def read(progress: Progress) -> tuple[Citing, ...]:
            progress.check()
            return services.statutes.citing(short)

        self._context.read(read, self._on_citing_read)

    @Slot(object)
    def _on_citing_read(self, citings: tuple[Citing, ...]) -> None:
        if self._norm is not None:
            dialog = CitingDialog(self._norm, citings, parent=self.window())
            self._asking.open(dialog, self._on_citing_read_through)

    @Slot(object)
    def _on_citing_read_through(self, _nothing: object) -> None:
        self._asking.accept()

    @Slot(object)
    def _on_noted(self, draft: AmendmentDraft) -> None:
        services = self._context.services

        def note(progress: Progress) -> AmendmentLine:
            progress.check()
            return services.statutes.note(draft)

        self._asking.write(note, self._on_note_kept)

    @Slot(object)
    def _on_note_kept(self, line: AmendmentLine) -> None:
        self._asking.accept()
        says = self.tr("Noted. %n text(s) cite it and wait for a decision.", "", line.open)
        self._context.notifier.tell(says)
        self.show_changes()
        self.changed.emit()
        self.load()

    @Slot(object)
    def _on_change_opened(self, row_id: Id) -> None:
        self._on_change_action(DECIDE, (row_id,))

    @Slot(str, object)
    def _on_change_action(self, key: str, ids: tuple[Id, ...]) -> None:
        wanted = set(ids)
        self._chosen = tuple(one for one in self._changes.records if one.id in wanted)
        if not self._chosen:
            return
        first = self._chosen[0]
        if key == SHOW:
            agreement = first.affected.citing.kind is CitingKind.AGREEMENT
            if agreement:
                self.page_requested.emit(PageId.AGREEMENTS.value, first.affected.citing.key)
            else:
                self._context.notifier.tell(self.tr("This line is no agreement."), Tone.INFO)
        elif key == WITHDRAW:
            self._context.notifier.ask(
                self.tr("Was this change noted by mistake?"),
                yes=self.tr("Take it back"),
                details=self.tr("What was decided about the texts that cite it is taken back too."),
                then=self._withdraw,
            )
        else:
            same = [one for one in self._chosen if one.amendment.id == first.amendment.id]
            self._chosen = tuple(same)
            citings = [one.affected.citing for one in same]
            self._asking.open(DecideDialog(citings, parent=self.window()), self._on_decided)

    @Slot(object)
    def _on_decided(self, given: Decision) -> None:
        services, rows = self._context.services, self._chosen
        citings: Sequence[Citing] = [one.affected.citing for one in rows]

        def decide(progress: Progress) -> AmendmentLine:
            progress.check()
            return services.statutes.decide(rows[0].amendment.id, citings, given.verdict, given.reason)

        self._asking.write(decide, self._on_decision_kept)

    @Slot(object)
    def _on_decision_kept(self, _line: AmendmentLine) -> None:
        self._asking.accept()
        self.changed.emit()
        self.load()

    def _withdraw(self) -> None:
        services, amendment_id = self._context.services, self._chosen[0].amendment.id

        def withdraw(progress: Progress) -> None:
            progress.check()
            services.statutes.withdraw(amendment_id)

        self._context.write(withdraw, self._on_withdrawn)

    @Slot(object)
    def _on_withdrawn(self, _nothing: object) -> None:
        self.changed.emit()
        self.load()
