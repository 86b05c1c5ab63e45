"""The lists under a collector's tabs, and its history."""

from functools import cached_property
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
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
from vetdesk.desktop.parts.timeline import Event, Timeline
from vetdesk.services.agreements import MatterLine
from vetdesk.services.documents import DocumentLine
from vetdesk.services.people import PersonLine
from vetdesk.services.vetting import ReviewLine

R = TypeVar("R")


class CollectorPanels(QObject):
    """Makes each list when it is first asked for and fills it with each dossier.

    ``people_made`` once, when the list of the people is there; ``changed`` after a condition or an
    evaluation was written; the others carry what was opened or asked for in a list.
    """

    people_made = Signal()
    changed = Signal()
    review_opened = Signal(object)
    review_asked = Signal()
    person_opened = Signal(object)
    person_asked = Signal()
    matter_opened = Signal(object)
    matter_asked = Signal()
    document_opened = Signal(object)
    paper_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._dossier: CollectorDossier | None = None
        self._lists: list[RecordList[Any]] = []
        self._offers_review = False
        self._reviews = MemoryRecords[ReviewLine](review_columns(), lambda line: line.id)
        self._people = MemoryRecords[PersonLine](
            people_columns(with_employer=False, sortable=True), lambda line: line.id
        )
        self._matters = MemoryRecords[MatterLine](matter_columns(), lambda line: line.id)
        self._documents = MemoryRecords[DocumentLine](document_columns(), lambda line: line.id)

    @cached_property
    def reviews(self) -> RecordList[ReviewLine]:
        """Return the list of the reviews."""
        made = self._review_list()
        made.opened.connect(self.review_opened)
        made.new_requested.connect(self.review_asked)
        made.empty_action_requested.connect(self.review_asked)
        made.toolbar.new_button.setVisible(self._offers_review)
        return self._fed(made)

    def offer_review(self, *, offered: bool) -> None:
        """Offer a new review over the list of the reviews, where no other button offers the next one."""
        self._offers_review = offered
        if "reviews" in vars(self):
            self.reviews.toolbar.new_button.setVisible(offered)

    @cached_property
    def people(self) -> RecordList[PersonLine]:
        """Return the list of the people."""
        made = self._people_list()
        made.opened.connect(self.person_opened)
        made.new_requested.connect(self.person_asked)
        made.empty_action_requested.connect(self.person_asked)
        # Whoever hears of it asks for the list, which this property must hold by then.
        self.__dict__["people"] = self._fed(made)
        self.people_made.emit()
        return made

    @cached_property
    def matters(self) -> RecordList[MatterLine]:
        """Return the list of the agreements."""
        made = self._matter_list()
        made.opened.connect(self.matter_opened)
        made.empty_action_requested.connect(self.matter_asked)
        return self._fed(made)

    @cached_property
    def documents(self) -> RecordList[DocumentLine]:
        """Return the list of what was issued."""
        made = self._document_list()
        made.opened.connect(self.document_opened)
        made.new_requested.connect(self.paper_asked)
        made.empty_action_requested.connect(self.paper_asked)
        return self._fed(made)

    @cached_property
    def conditions(self) -> ConditionPanel:
        """Return the conditions of the admission."""
        made = ConditionPanel(self._context, self._over)
        made.changed.connect(self.changed)
        if self._dossier is not None:
            made.show_conditions(self._dossier.conditions)
        return made

    @cached_property
    def evaluations(self) -> EvaluationPanel:
        """Return the evaluations."""
        made = EvaluationPanel(self._context, self._over)
        made.changed.connect(self.changed)
        if (told := self._dossier) is not None:
            made.show_evaluations(told.party.id, told.evaluations, told.evaluation)
        return made

    @cached_property
    def timeline(self) -> Timeline:
        """Return what happened, the newest first."""
        made = Timeline()
        if self._dossier is not None:
            made.show_events(self._events(self._dossier))
        return made

    @cached_property
    def history(self) -> Card:
        """Return the card around the timeline."""
        made = Card(parent=self._over)
        made.body.addWidget(self.timeline, 1)
        return made

    def show_dossier(self, dossier: CollectorDossier) -> None:
        """Show what belongs to a collector."""
        self._dossier = dossier
        self._reviews.show_records(dossier.reviews)
        if "conditions" in self.__dict__:
            self.conditions.show_conditions(dossier.conditions)
        if "evaluations" in self.__dict__:
            self.evaluations.show_evaluations(dossier.party.id, dossier.evaluations, dossier.evaluation)
        self._people.show_records(dossier.people)
        self._matters.show_records(dossier.matters)
        self._documents.show_records(dossier.documents)
        for shown in self._lists:
            shown.show_loaded()
        if "timeline" in self.__dict__:
            self.timeline.show_events(self._events(dossier))

    def document(self, document_id: object) -> DocumentLine | None:
        """Return a document that is listed."""
        return next((one for one in self._documents.records if one.id == document_id), None)

    def clear(self) -> None:
        """Forget everything."""
        self._dossier = None
        self._reviews.show_records(())
        if "conditions" in self.__dict__:
            self.conditions.clear()
        if "evaluations" in self.__dict__:
            self.evaluations.clear()
        self._people.show_records(())
        self._matters.show_records(())
        self._documents.show_records(())
        if "timeline" in self.__dict__:
            self.timeline.show_events(())

    def _fed(self, made: RecordList[R]) -> RecordList[R]:
        self._lists.append(made)
        if self._dossier is not None:
            made.show_loaded()
        return made

    def _events(self, dossier: CollectorDossier) -> tuple[Event, ...]:
        return history.events(dossier.history, today=self._context.today())

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
            parent=self._over,
            new_text=self.tr("Start a new review…"),
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
            parent=self._over,
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
            parent=self._over,
        )
        self._let_export(made, self._matters, self.tr("Agreements"))
        return made

    def _document_list(self) -> RecordList[DocumentLine]:
        words = EmptyWords(
            self.tr("Nothing has been issued for this collector yet."),
            hint=self.tr("Issued agreements, annexes and letters are listed here."),
            action=self.tr("Make a paper"),
            icon="file-text",
        )
        made = RecordList(
            "collector.documents",
            self._documents,
            names=self.tr("documents"),
            empty=words,
            settings=self._context.settings,
            parent=self._over,
            new_text=self.tr("Make a paper"),
        )
        self._let_export(made, self._documents, self.tr("Documents"))
        return made

    def _let_export(self, shown: RecordList[R], model: MemoryRecords[R], title: str) -> None:
        export = ListExport(
            self._context, title=title, columns=model.columns, table=shown.table, parent=shown
        )
        shown.export_requested.connect(export.begin)
