"""A person's papers: printed for signing, looked at, saved; nothing is rendered twice."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.jobs import Work
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages.checks.viewer import PictureDialog
from vetdesk.desktop.pages.collectors.columns import document_columns
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.paperview import PaperViewer
from vetdesk.desktop.parts.basics import button, column, row
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.progress import Progress
from vetdesk.services.documents import DocumentLine


class PersonPapers(QWidget):
    """``printed`` carries the new ``DocumentLine``."""

    printed = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._person_id: UUID | None = None
        self._viewer = PaperViewer(context, self)
        self._model = MemoryRecords[DocumentLine](document_columns(), lambda line: line.id)
        self.list = self._list()
        self.authorisation = button(self.tr("Print the authorisation"), icon="printer")
        self.undertaking = button(self.tr("Print the undertaking"), icon="printer")
        self._strip = ProgressStrip(self)
        self._lay_out()
        self.list.opened.connect(self._on_opened)
        self.authorisation.clicked.connect(self.print_authorisation)
        self.undertaking.clicked.connect(self._on_undertaking_clicked)

    @property
    def dialog(self) -> PictureDialog | None:
        """Return the paper that is looked at."""
        return self._viewer.dialog

    def show_papers(self, person_id: UUID, papers: Sequence[DocumentLine]) -> None:
        """Show what has been printed for a person."""
        self._person_id = person_id
        self._model.show_records(papers)
        self.list.show_loaded()

    def clear(self) -> None:
        """Forget everything."""
        self._person_id = None
        self._model.show_records(())

    @Slot()
    def print_authorisation(self) -> None:
        """Print the authorisation to sign."""
        person_id, services = self._person_id, self._context.services
        if person_id is None:
            return

        def render(progress: Progress) -> DocumentLine:
            return services.letters.authorisation(person_id, progress)

        self._follow(render, self.tr("Printing the authorisation"))

    def _list(self) -> RecordList[DocumentLine]:
        words = EmptyWords(
            self.tr("Nothing has been printed for this person yet."),
            hint=self.tr("The authorisation comes first; nothing may be looked up before it is signed."),
            action=self.tr("Print the authorisation"),
            icon="file-text",
        )
        made = RecordList(
            "person.papers",
            self._model,
            names=self.tr("papers"),
            empty=words,
            settings=self._context.settings,
        )
        export = ListExport(
            self._context,
            title=self.tr("Papers"),
            columns=self._model.columns,
            table=made.table,
            parent=made,
        )
        made.export_requested.connect(export.begin)
        made.empty_action_requested.connect(self.print_authorisation)
        return made

    def _lay_out(self) -> None:
        head = row(gap=3)
        head.addWidget(self.authorisation)
        head.addWidget(self.undertaking)
        head.addStretch(1)
        box = column(gap=3)
        box.addLayout(head)
        box.addWidget(self._strip)
        box.addWidget(self.list, 1)
        self.setLayout(box)

    def _follow(self, render: Work, title: str) -> None:
        for made in (self.authorisation, self.undertaking):
            made.setEnabled(False)
        job = self._context.render(render, self._on_printed)
        job.finished.connect(self._on_finished)
        self._strip.follow(job, title)

    @Slot()
    def _on_undertaking_clicked(self) -> None:
        person_id, services = self._person_id, self._context.services
        if person_id is None:
            return

        def render(progress: Progress) -> DocumentLine:
            return services.letters.undertaking(person_id, progress)

        self._follow(render, self.tr("Printing the undertaking"))

    @Slot(object)
    def _on_printed(self, line: DocumentLine) -> None:
        self._model.upsert(line)
        self._viewer.look(line)
        self.printed.emit(line)

    @Slot()
    def _on_finished(self) -> None:
        for made in (self.authorisation, self.undertaking):
            made.setEnabled(True)

    @Slot(object)
    def _on_opened(self, document_id: UUID) -> None:
        found = next((one for one in self._model.records if one.id == document_id), None)
        if found is not None:
            self._viewer.look(found)
