"""The lists under a collector's tabs, and its history."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages import history
from vetdesk.desktop.pages.collectors.columns import document_columns, matter_columns, review_columns
from vetdesk.desktop.pages.collectors.conditions import ConditionPanel
from vetdesk.desktop.pages.collectors.dossier import CollectorDossier
from vetdesk.desktop.pages.collectors.evaluations import EvaluationPanel
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.people.columns import people_columns
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.timeline import Timeline
from vetdesk.services.agreements import MatterLine
from vetdesk.services.documents import DocumentLine
from vetdesk.services.people import PersonLine
from vetdesk.services.vetting import ReviewLine

R = TypeVar("R")


class CollectorPanels(QObject):
    """Makes the lists once and fills them with each dossier."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._reviews = MemoryRecords[ReviewLine](review_columns(), lambda line: line.id)
        self._people = MemoryRecords[PersonLine](
            people_columns(with_employer=False, sortable=True), lambda line: line.id
        )
        self._matters = MemoryRecords[MatterLine](matter_columns(), lambda line: line.id)
        self._documents = MemoryRecords[DocumentLine](document_columns(), lambda line: line.id)
        self.reviews = self._review_list()
        self.people = self._people_list()
        self.matters = self._matter_list()
        self.documents = self._document_list()
        self.conditions = ConditionPanel(context, parent)
        self.evaluations = EvaluationPanel(context, parent)
        self.timeline = Timeline()
        self.history = Card()
        self.history.body.addWidget(self.timeline, 1)

    def show_dossier(self, dossier: CollectorDossier) -> None:
        """Show what belongs to a collector."""
        self._reviews.show_records(dossier.reviews)
        self.conditions.show_conditions(dossier.conditions)
        self.evaluations.show_evaluations(dossier.party.id, dossier.evaluations, dossier.evaluation)
        self._people.show_records(dossier.people)
        self._matters.show_records(dossier.matters)
        self._documents.show_records(dossier.documents)
        for shown in (self.reviews, self.people, self.matters, self.documents):
            shown.show_loaded()
        self.timeline.show_events(history.events(dossier.history, today=self._context.today()))

    def document(self, document_id: object) -> DocumentLine | None:
        """Return a document that is listed."""
        return next((one for one in self._documents.records if one.id == document_id), None)

    def clear(self) -> None:
        """Forget everything."""
        self._reviews.show_records(())
        self.conditions.clear()
        self.evaluations.clear()
        self._people.show_records(())
        self._matters.show_records(())
        self._documents.show_records(())
        self.timeline.show_events(())

    def _review_list(self) -> RecordList[ReviewLine]:
        words = EmptyWords(
            self.tr("This collector has not been reviewed yet."),
            hint=self.tr("A review asks the checks of its road and ends in a decision that holds a year."),
            action=self.tr("Start a review"),
            icon="list-checks",
        )
        made = RecordList(
            "collector.reviews",
            self._reviews,
            names=self.tr("reviews"),
            empty=words,
            settings=self._context.settings,
        )
        self._let_export(made, self._reviews, self.tr("Reviews"))
        return made

    def _people_list(self) -> RecordList[PersonLine]:
        words = EmptyWords(
            self.tr("Nobody of this collector is registered yet."),
            hint=self.tr("Everybody who will touch customer data is authorised and checked first."),
            action=self.tr("Register a person"),
            icon="users",
        )
        made = RecordList(
            "collector.people",
            self._people,
            names=self.tr("people"),
            empty=words,
            settings=self._context.settings,
            new_text=self.tr("Register a person"),
        )
        self._let_export(made, self._people, self.tr("People"))
        return made

    def _matter_list(self) -> RecordList[MatterLine]:
        words = EmptyWords(
            self.tr("There is no agreement with this collector yet."),
            action=self.tr("Draw up an agreement"),
            icon="file-pen-line",
        )
        made = RecordList(
            "collector.matters",
            self._matters,
            names=self.tr("agreements"),
            empty=words,
            settings=self._context.settings,
        )
        self._let_export(made, self._matters, self.tr("Agreements"))
        return made

    def _document_list(self) -> RecordList[DocumentLine]:
        words = EmptyWords(
            self.tr("Nothing has been issued for this collector yet."),
            hint=self.tr("Issued agreements, annexes and letters are listed here."),
            icon="file-text",
        )
        made = RecordList(
            "collector.documents",
            self._documents,
            names=self.tr("documents"),
            empty=words,
            settings=self._context.settings,
        )
        self._let_export(made, self._documents, self.tr("Documents"))
        return made

    def _let_export(self, shown: RecordList[R], model: MemoryRecords[R], title: str) -> None:
        export = ListExport(
            self._context, title=title, columns=model.columns, table=shown.table, parent=shown
        )
        shown.export_requested.connect(export.begin)
