"""The page of the people: the register, and one person with checks and papers."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import NEW, record_id, split, wanted_status
from vetdesk.desktop.pages.people.actions import PersonActions
from vetdesk.desktop.pages.people.detail import PAPERS, PersonDetail
from vetdesk.desktop.pages.people.dossier import PersonDossier, read_person
from vetdesk.desktop.pages.people.register import PeopleRegister
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.domain.matter import CheckAnswer
from vetdesk.progress import Progress
from vetdesk.services.people import PersonView


class PeoplePage(Page):
    """Shows the list or one person; all work runs in lanes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.PEOPLE, parent)
        self._context = context
        self.register = PeopleRegister(context, self)
        self.detail = PersonDetail(context, self)
        self.actions_of = PersonActions(context, self)
        self._listed = QWidget(self)
        box = column(gap=4)
        box.addWidget(text_label(self.tr("People"), "title"))
        box.addWidget(self.register.list, 1)
        self._listed.setLayout(box)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._listed)
        self._stack.addWidget(self.detail)
        self.content.addWidget(self._stack)
        self._asked = ""
        self._connect()

    @property
    def shows_list(self) -> bool:
        """True while the register is shown."""
        return self._stack.currentWidget() is self._listed

    @override
    def enter(self, record: str = "") -> None:
        words, part = split(record)
        if (person_id := record_id(words)) is not None:
            self._load(person_id, part)
            return
        self._show_list(wanted_status(record))
        if words == NEW:
            self.actions_of.register_of(record_id(part))

    @override
    def place(self) -> str:
        return "" if self.shows_list else self.detail.place()

    @override
    def leave(self) -> bool:
        self.detail.panel.flush()
        return True

    @override
    def save_draft(self) -> None:
        self.detail.panel.flush()

    @override
    def clear(self) -> None:
        self.register.clear()
        self.detail.clear()

    @override
    def find_in_page(self) -> None:
        if self.shows_list:
            self.register.list.focus_search()

    @override
    def new_record(self) -> None:
        self.actions_of.register()

    @override
    def show_preview(self) -> None:
        if not self.shows_list:
            self.detail.tabs.choose(PAPERS)

    def _connect(self) -> None:
        self.register.opened.connect(self._on_opened)
        self.register.list.new_requested.connect(self.actions_of.register)
        self.register.list.empty_action_requested.connect(self.actions_of.register)
        self.actions_of.saved.connect(self._on_saved)
        detail = self.detail
        detail.back_requested.connect(self._on_back_requested)
        detail.action_requested.connect(self._on_action_requested)
        detail.panel.answered.connect(self._on_answered)
        detail.panel.cleared.connect(self._on_cleared)
        detail.identity.number_requested.connect(self._on_number_requested)
        detail.identity.employer_requested.connect(self._on_employer_requested)
        detail.identity.authorise_requested.connect(self._on_authorise_requested)
        detail.papers.printed.connect(self._on_printed)

    def _show_list(self, status: str = "") -> None:
        self._asked = ""
        self._stack.setCurrentWidget(self._listed)
        self.register.reload(status)

    def _load(self, person_id: UUID, part: str = "") -> None:
        self._asked = person_id.hex
        services = self._context.services

        def read(progress: Progress) -> PersonDossier:
            progress.check()
            return read_person(services, person_id, part)

        job = self._context.read(read, self._on_loaded)
        job.failed.connect(self._on_not_loaded)

    @Slot(object)
    def _on_loaded(self, dossier: PersonDossier) -> None:
        if dossier.person.id.hex != self._asked:
            return  # somebody has gone elsewhere meanwhile
        self._stack.setCurrentWidget(self.detail)
        self.detail.show_dossier(dossier)

    @Slot(object)
    def _on_not_loaded(self) -> None:
        if self.detail.dossier is None:
            self._show_list()

    @Slot(object)
    def _on_opened(self, person_id: UUID) -> None:
        self._load(person_id)

    @Slot()
    def _on_back_requested(self) -> None:
        self.detail.panel.flush()
        self._show_list()

    @Slot(str)
    def _on_action_requested(self, key: str) -> None:
        dossier = self.detail.dossier
        if dossier is None:
            return
        if key == "edit":
            self.actions_of.change(dossier.person)
        elif key == "authorise":
            self.actions_of.authorise(dossier.person)
        elif key == "print":
            self.detail.tabs.choose(PAPERS)
            self.detail.papers.print_authorisation()

    @Slot()
    def _on_authorise_requested(self) -> None:
        if self.detail.dossier is not None:
            self.actions_of.authorise(self.detail.dossier.person)

    @Slot(object)
    def _on_saved(self, person: PersonView) -> None:
        self._load(person.id)
        self.changed.emit()

    @Slot(object)
    def _on_printed(self) -> None:
        if self.detail.dossier is not None:
            self._load(self.detail.dossier.person.id)
        self.changed.emit()

    @Slot(str, object)
    def _on_answered(self, check_id: str, given: CheckAnswer) -> None:
        dossier, services = self.detail.dossier, self._context.services
        if dossier is None:
            return
        person_id = dossier.person.id

        def save(progress: Progress) -> PersonView:
            del progress  # an answer is never given up half-way
            return services.people.answer(person_id, check_id, given)

        job = self._context.write(save, self._on_answer_saved)
        job.failed.connect(self._on_answer_not_saved)

    @Slot(str)
    def _on_cleared(self, check_id: str) -> None:
        dossier, services = self.detail.dossier, self._context.services
        if dossier is None:
            return
        person_id = dossier.person.id

        def clear(progress: Progress) -> PersonView:
            del progress
            return services.people.forget_answer(person_id, check_id)

        self._context.write(clear, self._on_answer_saved)

    @Slot(object)
    def _on_answer_saved(self, person: PersonView) -> None:
        self.detail.show_person(person)
        self.changed.emit()

    @Slot(object)
    def _on_answer_not_saved(self) -> None:
        self.detail.panel.forget_saved()

    @Slot()
    def _on_number_requested(self) -> None:
        dossier, services = self.detail.dossier, self._context.services
        if dossier is None:
            return
        person_id = dossier.person.id

        def reveal(progress: Progress) -> str:
            progress.check()
            return services.people.reveal_id(person_id)

        # Who looks is written down, so this is a write.
        self._context.write(reveal, self._on_number_known)

    @Slot(object)
    def _on_number_known(self, number: str) -> None:
        shown = self.detail.identity.number
        if shown is not None:
            shown.take(number)

    @Slot()
    def _on_employer_requested(self) -> None:
        dossier = self.detail.dossier
        if dossier is None:
            return
        if dossier.person.own_side:
            self.page_requested.emit(PageId.SETTINGS.value, "")
        else:
            self.page_requested.emit(PageId.COLLECTORS.value, str(dossier.person.employer_id))
