"""The documents of a matter by version: seen page by page inside the window, saved, printed, letters made."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from vetdesk.desktop.jobs import Job
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.agreements.previewpane import PreviewPane
from vetdesk.desktop.pages.agreements.records import show_again
from vetdesk.desktop.parts.basics import button, column
from vetdesk.desktop.parts.flow import FlowLayout
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import shown
from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import SHANGHAI
from vetdesk.services.documents import PASSPHRASE_SHEET, DocumentLine
from vetdesk.services.letterwords import KINDS
from vetdesk.services.papersignings import is_paper
from vetdesk.services.texts import DRAFT

SAVE, PRINT = "save", "print"
DEBTORS, GUARANTORS = "debtors", "guarantors"
AGREEMENT: Final = "agreement"
ANNEX: Final = "annex"
_KB: Final = 1024


class DocumentsTab(QWidget):
    """Asks for pages, files and letters by signal."""

    page_wanted = Signal(object, int)
    save_requested = Signal(object)
    save_all_requested = Signal()
    print_requested = Signal(object)
    letter_requested = Signal(str)
    each_requested = Signal()
    lock_requested = Signal(object)
    word_requested = Signal(int)
    letter_words_requested = Signal(str)
    paper_requested = Signal()
    sign_requested = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MemoryRecords[DocumentLine](self._columns(), lambda one: one.id)
        self.list = RecordList[DocumentLine](
            "matter_documents",
            self.model,
            names=self.tr("documents"),
            empty=EmptyWords(
                self.tr("Nothing has been issued yet."),
                hint=self.tr("What is issued is filed here, locked, with its SHA-256."),
                icon="file-text",
            ),
            settings=settings,
            actions=(
                ListAction(key=SAVE, text=self.tr("Save as…"), icon="download"),
                ListAction(key=PRINT, text=self.tr("Print and bind…"), icon="printer"),
            ),
        )
        self.preview = PreviewPane(self.tr("Choose a document to see its pages."))
        self.strip = ProgressStrip(self)
        self._save = button(self.tr("Save as…"), "small", icon="download")
        self._save_all = button(self.tr("Save all…"), "small", icon="folder-open")
        self._print = button(self.tr("Print and bind…"), "small", icon="printer")
        self._debtors = button(self.tr("Notices to debtors"), "small", icon="file-text")
        self._guarantors = button(self.tr("Notices to guarantors"), "small", icon="file-text")
        self._paper = button(self.tr("Make a paper…"), "small", icon="plus")
        self._paper.setToolTip(self.tr("Power of attorney, receipts, letters; for an issued agreement."))
        self._sign = button(self.tr("Signed copy…"), "small", icon="pen-line")
        self._sign.setToolTip(self.tr("How a paper was signed, with its scan; an agreement has its own tab."))
        self._each = button(self.tr("One PDF per notice…"), "small", icon="folder-open")
        self._each.setToolTip(self.tr("For large schedules; a run that was stopped goes on where it was."))
        self._lock = button(self.tr("Locked copy for delivery…"), "small", icon="lock")
        self._lock.setToolTip(self.tr("Choose the electronic annex or a PDF first."))
        self._word = button(self.tr("Word (.docx)…"), "small", icon="file-down")
        self._word.setToolTip(
            self.tr("The text of the agreement chosen, or of the draft, to read and negotiate on.")
        )
        self._road = Road.ASSIGNMENT
        self._shown: UUID | None = None
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def chosen(self) -> DocumentLine | None:
        """Return the document selected, if one is."""
        ids = self.list.selected_ids
        return next((one for one in self.model.records if ids and one.id == ids[0]), None)

    def show_documents(self, documents: Sequence[DocumentLine], road: Road) -> None:
        """Show what was filed, newest first."""
        self._road = road
        show_again(self.model, documents)
        if self._shown not in {one.id for one in documents}:
            self._shown = None
            self.preview.clear()
        self._refresh()

    def open_document(self, document_id: UUID) -> None:
        """Select one document and show its first page."""
        self.list.select(document_id)

    def follow(self, job: Job, words: str) -> None:
        """Show that letters are being made, with Cancel."""
        self.strip.follow(job, words)

    def forget(self) -> None:
        """Drop everything shown."""
        self._shown = None
        self.model.show_records(())
        self.preview.clear()
        self.strip.clear()

    def _columns(self) -> tuple[Column[DocumentLine], ...]:
        return (
            Column(
                key="version",
                title=self.tr("Version"),
                text=lambda one: "" if one.version is None else str(one.version),
                order=lambda one: -(one.version or 0),
                width=80,
                right=True,
            ),
            Column(key="title", title=self.tr("Document"), text=lambda one: shown(one.title), width=190),
            Column(
                key="at",
                title=self.tr("Filed"),
                text=lambda one: f"{one.at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}",
                order=lambda one: one.at,
                width=140,
            ),
            Column(
                key="pages",
                title=self.tr("Pages"),
                text=lambda one: str(one.pages or ""),
                order=lambda one: one.pages,
                width=70,
                right=True,
            ),
            Column(
                key="size",
                title=self.tr("Size"),
                text=lambda one: f"{one.size / _KB:,.0f} KB",
                order=lambda one: one.size,
                width=90,
                right=True,
            ),
            Column(key="name", title=self.tr("File"), text=lambda one: one.name, width=240, faint=True),
            Column(
                key="sha256", title="SHA-256", text=lambda one: one.sha256, width=180, faint=True, hidden=True
            ),
        )

    def _lay_out(self) -> None:
        bar, letters = FlowLayout(gap=2), FlowLayout(gap=2)
        for made in (self._save, self._word, self._print, self._save_all, self._lock):
            bar.addWidget(made)
        for made in (self._debtors, self._guarantors, self._each, self._paper, self._sign):
            letters.addWidget(made)
        left = QWidget()
        lines = column(gap=3)
        lines.addWidget(self.list, 1)
        lines.addWidget(self.strip)
        lines.addLayout(bar)
        lines.addLayout(letters)
        left.setLayout(lines)
        both = QSplitter(self)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(16)
        both.addWidget(left)
        both.addWidget(self.preview)
        both.setSizes([space(170), space(120)])
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        box = column(gap=0)
        box.addWidget(both, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.list.selection_changed.connect(self._on_selected)
        self.list.opened.connect(self._on_selected)
        self.list.action_requested.connect(self._on_action)
        self.preview.page_wanted.connect(self._on_page_wanted)
        self._save.clicked.connect(self._on_save)
        self._word.clicked.connect(self._on_word)
        self._print.clicked.connect(self._on_print)
        self._save_all.clicked.connect(self._on_save_all)
        self._debtors.clicked.connect(self._on_debtors)
        self._guarantors.clicked.connect(self._on_guarantors)
        self._each.clicked.connect(self.each_requested)
        self._paper.clicked.connect(self.paper_requested)
        self._sign.clicked.connect(self._on_sign)
        self._lock.clicked.connect(self._on_lock)

    def _refresh(self) -> None:
        one = self.chosen
        self._save.setEnabled(one is not None)
        self._print.setEnabled(one is not None and one.pages > 0)
        issued = bool(self.model.records)
        self._save_all.setEnabled(issued)
        self._lock.setEnabled(one is not None and (one.kind == ANNEX or self._is_lockable(one)))
        self._debtors.setEnabled(issued)
        self._sign.setEnabled(one is not None and is_paper(one))
        self._paper.setEnabled(issued)
        for made in (self._guarantors, self._each):
            made.setVisible(self._road is Road.ASSIGNMENT)
            made.setEnabled(issued)

    def _is_lockable(self, one: DocumentLine) -> bool:
        return one.pages > 0 and one.kind != PASSPHRASE_SHEET

    @Slot()
    def _on_selected(self) -> None:
        self._refresh()
        one = self.chosen
        if one is None or one.id == self._shown:
            return
        self._shown = one.id
        self.preview.clear()
        if one.pages:
            self.page_wanted.emit(one.id, 1)

    @Slot(int)
    def _on_page_wanted(self, page: int) -> None:
        if self._shown is not None:
            self.page_wanted.emit(self._shown, page)

    @Slot(str, object)
    def _on_action(self, key: str) -> None:
        if key == SAVE:
            self._on_save()
        else:
            self._on_print()

    @Slot()
    def _on_save(self) -> None:
        if self.chosen is not None:
            self.save_requested.emit(self.chosen)

    @Slot()
    def _on_word(self) -> None:
        one = self.chosen
        if one is not None and one.kind in KINDS:
            self.letter_words_requested.emit(one.kind)
            return
        issued = one.version if one is not None and one.kind == AGREEMENT else None
        self.word_requested.emit(issued or DRAFT)

    @Slot()
    def _on_print(self) -> None:
        if self.chosen is not None and self.chosen.pages:
            self.print_requested.emit(self.chosen)

    @Slot()
    def _on_save_all(self) -> None:
        self.save_all_requested.emit()

    @Slot()
    def _on_lock(self) -> None:
        if self.chosen is not None:
            self.lock_requested.emit(self.chosen)

    @Slot()
    def _on_sign(self) -> None:
        if self.chosen is not None:
            self.sign_requested.emit(self.chosen)

    @Slot()
    def _on_debtors(self) -> None:
        self.letter_requested.emit(DEBTORS)

    @Slot()
    def _on_guarantors(self) -> None:
        self.letter_requested.emit(GUARANTORS)
