"""The page of the people: the register, and one person with checks and papers."""

from functools import cached_property
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.checks.answer import AnswerPanel
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import record_id
from vetdesk.desktop.pages.people.actions import PersonActions
from vetdesk.desktop.pages.people.detail import PAPERS, PersonDetail
from vetdesk.desktop.pages.people.dossier import PersonDossier, read_person
from vetdesk.desktop.pages.people.erasures import ERASURES, ErasureView
from vetdesk.desktop.pages.people.recordactions import PersonRecordActions
from vetdesk.desktop.pages.people.records import AUTHORISE
from vetdesk.desktop.pages.people.register import people_register
from vetdesk.desktop.pages.recordpage import RecordPage
from vetdesk.desktop.pages.registerimport.menu import RegisterSheets
from vetdesk.desktop.parts.tabstrip import Tab
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.register_rows import RegisterKind
from vetdesk.progress import Progress
from vetdesk.services.people import PersonView


class PeoplePage(RecordPage):
    """Shows the list or one person; all work runs in lanes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.PEOPLE, context, parent)
        self.register = people_register(context, self)
        self.actions_of = PersonActions(context, self)
        self.sheets = RegisterSheets(context, RegisterKind.PEOPLE, self.register.list)
        self.record_actions = PersonRecordActions(context, self)
        self.carry(
            self.tr("People"),
            self.register,
            views=((Tab(ERASURES, self.tr("Erased")), lambda: self.erasures),),
            listed=self.tr("Register"),
        )
        self._connect()

    @cached_property
    def _answer_panel(self) -> AnswerPanel:
        return AnswerPanel(self._context.clock, language=self._context.language, parent=self.room)

    @override
    def warm(self) -> bool:
        if "_answer_panel" not in self.__dict__:
            return self._answer_panel is not None
        return super().warm()

    @cached_property
    def detail(self) -> PersonDetail:
        """Return the face of one person."""
        made = PersonDetail(self._context, self.room, panel=self._answer_panel)
        made.action_requested.connect(self._on_action_requested)
        made.panel.answered.connect(self._on_answered)
        made.panel.cleared.connect(self._on_cleared)
        made.identity.number_requested.connect(self._on_number_requested)
        made.identity.employer_requested.connect(self._on_employer_requested)
        made.identity.authorise_requested.connect(self._on_authorise_requested)
        made.printed.connect(self._on_printed)
        made.record_requested.connect(self._on_record_action)
        made.record_line_requested.connect(self._on_record_line)
        made.matter_opened.connect(self._on_matter_opened)
        self.take_detail(made)
        return made

    @cached_property
    def erasures(self) -> ErasureView:
        """Return the view of the people who were erased."""
        made = ErasureView(self._context, self.ways)
        self.take_view(made)
        return made

    @override
    def record_face(self) -> PersonDetail:
        return self.detail

    @override
    def read_dossier(self, wanted: UUID, part: str) -> PersonDossier:
        return read_person(self._context.services, wanted, part)

    @override
    def begin_record(self, part: str) -> None:
        self.actions_of.register_of(record_id(part))

    @override
    def show_preview(self) -> None:
        if not self.shows_list:
            self.detail.tabs.choose(PAPERS)

    def _connect(self) -> None:
        self.register.list.toolbar.add_tool(self.sheets.button)
        self.sheets.changed.connect(self._on_imported)
        self.actions_of.saved.connect(self._on_saved)
        self.record_actions.kept.connect(self._on_saved)
        self.record_actions.erased.connect(self._on_erased)

    @Slot(str)
    def _on_action_requested(self, key: str) -> None:
        dossier = self.detail.dossier
        if dossier is None:
            return
        if key == "edit":
            self.actions_of.change(dossier.person)
        elif key == AUTHORISE:
            self._on_record_action(AUTHORISE)
        elif key == "print":
            self.detail.tabs.choose(PAPERS)
            self.detail.papers.print_authorisation()

    @Slot()
    def _on_authorise_requested(self) -> None:
        self._on_record_action(AUTHORISE)

    @Slot(str)
    def _on_record_action(self, key: str) -> None:
        dossier = self.detail.dossier
        if dossier is not None:
            self.detail.flush()
            self.record_actions.begin(key, dossier.person, dossier.desk)

    @Slot(str, object)
    def _on_record_line(self, key: str, subject: object) -> None:
        dossier = self.detail.dossier
        if dossier is not None:
            self.record_actions.on_line(key, subject, dossier.person, dossier.desk)

    @Slot(object)
    def _on_matter_opened(self, matter_id: UUID) -> None:
        self.page_requested.emit(PageId.AGREEMENTS.value, str(matter_id))

    @Slot()
    def _on_erased(self) -> None:
        self.detail.clear()
        self.show_list()
        self.changed.emit()

    @Slot(object)
    def _on_saved(self, person: PersonView) -> None:
        self.load(person.id)
        self.changed.emit()

    @Slot()
    def _on_imported(self) -> None:
        self.register.reload()
        self.changed.emit()

    @Slot(object)
    def _on_printed(self) -> None:
        if self.detail.dossier is not None:
            self.load(self.detail.dossier.person.id)
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
