"""Writes what the tabs change: terms, people, clauses; and reads the history when somebody looks."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.offers import OfferFlow
from vetdesk.desktop.pages.agreements.peopletab import PeopleChooser
from vetdesk.desktop.pages.agreements.state import Opened
from vetdesk.desktop.pages.agreements.tabs import WorkspaceTabs
from vetdesk.desktop.pages.agreements.templatebar import TemplateFlow
from vetdesk.desktop.pages.agreements.termsform import TermsGiven
from vetdesk.desktop.pages.agreements.wordingflow import WordingFlow
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.sentences import failure_text
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.journal import HistoryLine
from vetdesk.services.people import PersonLine, PersonQuery

_MOST_PEOPLE = 1_000


class ChangeFlow(QObject):
    """``written`` says that the matter must be read again."""

    written = Signal()
    page_requested = Signal(str, str)

    def __init__(self, context: PageContext, tabs: WorkspaceTabs) -> None:
        super().__init__(tabs)
        self._context = context
        self._tabs = tabs
        self._matter: UUID | None = None
        self._opened: Opened | None = None
        self._chooser: PeopleChooser | None = None
        tabs.terms.submitted.connect(self._on_terms_given)
        tabs.people.people_chosen.connect(self._on_people_chosen)
        tabs.people.add_requested.connect(self._on_add_people)
        tabs.people.person_opened.connect(self._on_person_opened)
        self.offers = OfferFlow(context, tabs.clauses.offers, tabs)
        self.offers.written.connect(self.written)
        self.templates = TemplateFlow(context, tabs.clauses.template, tabs)
        self.templates.written.connect(self.written)
        tabs.clauses.choice_made.connect(self._on_clause_chosen)
        self.wordings = WordingFlow(context, tabs.clauses)
        self.wordings.written.connect(self.written)

    @property
    def chooser(self) -> PeopleChooser | None:
        """Return the dialog that chooses people, if it is open."""
        return self._chooser

    def show_matter(self, matter_id: UUID) -> None:
        """Write into this matter from now on."""
        self._matter = matter_id
        self.wordings.serve(matter_id)

    def show_opened(self, opened: Opened) -> None:
        """Know what the matter holds."""
        self._opened = opened
        self.offers.show_matter(opened.matter, opened.offers)
        self.templates.show_matter(opened.matter, opened.template)

    def forget(self) -> None:
        """Write nowhere."""
        if self._chooser is not None:
            self._chooser.reject()
        self.wordings.serve(None)
        self._matter = self._opened = None
        self.offers.forget()
        self.templates.forget()

    def load_history(self) -> None:
        """Read the journal of the matter."""
        if self._matter is not None:
            matter_id, journal = self._matter, self._context.services.journal
            self._context.read(lambda _: journal.of(matter_id), self._on_history_read)

    @Slot(object)
    def _on_history_read(self, lines: tuple[HistoryLine, ...]) -> None:
        own = self._opened.matter.own if self._opened else None
        self._tabs.history.show_lines(lines, self._context.today(), own)

    @Slot(object)
    def _on_terms_given(self, given: TermsGiven) -> None:
        if self._matter is None:
            return
        matter_id, agreements = self._matter, self._context.services.agreements

        def write(_: Progress) -> None:
            agreements.set_head(
                matter_id,
                external_no=given.external_no,
                review_id=given.review_id,
                assignee_kind=given.assignee_kind,
                edition=given.edition,
            )
            agreements.set_terms(matter_id, given.terms)

        job = self._context.desk.lanes.write.submit(write)
        job.succeeded.connect(self._on_terms_written)
        job.failed.connect(self._on_terms_refused)

    @Slot(object)
    def _on_terms_written(self, _result: object) -> None:
        self._tabs.terms.show_saved()
        self.written.emit()

    @Slot(object)
    def _on_terms_refused(self, error: Exception) -> None:
        if isinstance(error, VetdeskError):
            self._tabs.terms.show_failure(failure_text(error))
        else:
            self._context.notifier.report(error)

    @Slot(object)
    def _on_people_chosen(self, ids: tuple[UUID, ...]) -> None:
        if self._matter is not None:
            matter_id, agreements = self._matter, self._context.services.agreements
            self._context.write(lambda _: agreements.set_people(matter_id, ids), self._on_written)

    @Slot()
    def _on_add_people(self) -> None:
        services = self._context.services
        self._context.read(
            lambda _: services.people.page(PersonQuery(limit=_MOST_PEOPLE)).items, self._on_people_read
        )

    @Slot(object)
    def _on_people_read(self, people: tuple[PersonLine, ...]) -> None:
        if self._opened is None or self._chooser is not None:
            return
        sides = {self._opened.matter.organisation, self._opened.matter.collector}
        known = set(self._tabs.people.ids)
        offered = [one for one in people if one.id not in known and one.employer in sides]
        dialog = PeopleChooser(offered, self._context.settings, parent=self._tabs.people)
        self._chooser = dialog
        dialog.submitted.connect(self._on_people_added)
        dialog.finished.connect(self._on_chooser_closed)
        dialog.open()

    @Slot(object)
    def _on_people_added(self, ids: tuple[UUID, ...]) -> None:
        if self._chooser is not None:
            self._chooser.accept()
        self._on_people_chosen((*self._tabs.people.ids, *ids))

    @Slot(int)
    def _on_chooser_closed(self, _result: int) -> None:
        self._chooser = None

    @Slot(object)
    def _on_person_opened(self, person_id: UUID) -> None:
        self.page_requested.emit(PageId.PEOPLE.value, place(str(person_id), "checks"))

    @Slot(str, object)
    def _on_clause_chosen(self, clause_id: str, included: bool | None) -> None:  # noqa: FBT001 - Qt's order
        if self._matter is not None:
            matter_id, agreements = self._matter, self._context.services.agreements
            self._context.write(
                lambda _: agreements.choose_clause(matter_id, clause_id, included=included),
                self._on_written,
            )

    @Slot(object)
    def _on_written(self, _result: object) -> None:
        self.written.emit()
