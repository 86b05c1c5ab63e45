"""The page of the collectors: the register, and one collector with its reviews."""

from collections.abc import Callable
from functools import cached_property
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.actions import CollectorActions
from vetdesk.desktop.pages.collectors.detail import (
    DOCUMENTS,
    SEND_QUESTIONNAIRE,
    TAKE_QUESTIONNAIRE_BACK,
    CollectorDetail,
)
from vetdesk.desktop.pages.collectors.dossier import CollectorDossier, read_dossier
from vetdesk.desktop.pages.collectors.nextstep import Step, next_step
from vetdesk.desktop.pages.collectors.recheckview import RECHECKS, RecheckView
from vetdesk.desktop.pages.collectors.register import COMPARE, collector_register
from vetdesk.desktop.pages.collectors.whitelistview import WHITE_LIST, WhiteListView
from vetdesk.desktop.pages.collectors.xrayview import XRAYS, XrayView
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import NEW, place
from vetdesk.desktop.pages.papermaking import PaperFlow
from vetdesk.desktop.pages.questionnaires.flow import QuestionnaireFlow
from vetdesk.desktop.pages.recordpage import RecordPage
from vetdesk.desktop.pages.registerimport.dialog import Employer
from vetdesk.desktop.pages.registerimport.menu import RegisterSheets
from vetdesk.desktop.pages.reporting.comparing import ComparisonDialog
from vetdesk.desktop.pages.reporting.overview import OVERVIEW, OverviewView
from vetdesk.desktop.pages.review.sharing import ReviewSharing
from vetdesk.desktop.pages.review.views import DECLARED
from vetdesk.desktop.parts.basics import button
from vetdesk.desktop.parts.tabstrip import Tab
from vetdesk.domain.register_rows import RegisterKind
from vetdesk.progress import Progress
from vetdesk.services.comparison import FEWEST, MOST, NotComparable
from vetdesk.services.parties import PartyRecord
from vetdesk.services.vetting import ReviewView


class CollectorsPage(RecordPage):
    """Shows the list or one record; all work runs in lanes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.COLLECTORS, context, parent)
        self.register = collector_register(context, self)
        self.actions_of = CollectorActions(context, self)
        self.sharing = ReviewSharing(context, self)
        self.compare_button = button(self.tr("Compare…"), "link", icon="columns-3")
        self.compare_button.hide()
        self.comparison: ComparisonDialog | None = None
        self.sheets = RegisterSheets(context, RegisterKind.COLLECTORS, self.register.list)
        self.questionnaires = QuestionnaireFlow(context, self)
        self.papers = PaperFlow(context, self)
        self.carry(
            self.tr("Collectors"),
            self.register,
            views=(
                (Tab(RECHECKS, self.tr("Re-check")), lambda: self.rechecks),
                (Tab(XRAYS, self.tr("X-rays")), lambda: self.xrays),
                (Tab(WHITE_LIST, self.tr("White list")), lambda: self.white_list),
                (Tab(OVERVIEW, self.tr("Overview")), lambda: self.overview),
            ),
            listed=self.tr("Register"),
        )
        self._connect()

    @cached_property
    def detail(self) -> CollectorDetail:
        """Return the face of one collector."""
        made = CollectorDetail(self._context, self.room)
        made.action_requested.connect(self._on_action_requested)
        made.review_requested.connect(self._on_review_requested)
        made.review_changed.connect(self._on_review_changed)
        made.decided.connect(self._on_decided)
        panels = made.panels
        panels.people_made.connect(self._on_people_made)
        panels.changed.connect(self._on_condition_met)
        panels.person_opened.connect(self._on_person_opened)
        panels.person_asked.connect(self._on_new_person_asked)
        panels.matter_opened.connect(self._on_matter_opened)
        panels.matter_asked.connect(self._on_new_matter_asked)
        panels.document_opened.connect(self._on_document_opened)
        panels.paper_asked.connect(self._on_paper_asked)
        self.papers.filed.connect(self._on_paper_filed)
        self.papers.signing.signed.connect(self._on_paper_signed)
        self.take_detail(made)
        return made

    @cached_property
    def people_sheets(self) -> RegisterSheets:
        """Return what the list of a collector's people offers for sheets."""
        people = self.detail.panels.people
        made = RegisterSheets(self._context, RegisterKind.PEOPLE, people, employer=self._employer)
        people.toolbar.add_tool(made.button)
        made.changed.connect(self._on_changed)
        return made

    @cached_property
    def rechecks(self) -> RecheckView:
        """Return the view of the re-check run."""
        made = RecheckView(self._context, self.ways)
        made.page_requested.connect(self.page_requested)
        made.changed.connect(self.changed)
        self.take_view(made)
        return made

    @cached_property
    def xrays(self) -> XrayView:
        """Return the view of the contradictions."""
        made = XrayView(self._context, self.ways)
        made.page_requested.connect(self.page_requested)
        self.take_view(made)
        return made

    @cached_property
    def white_list(self) -> WhiteListView:
        """Return the view of the white list."""
        made = WhiteListView(self._context, self.ways)
        made.page_requested.connect(self.page_requested)
        self.take_view(made)
        return made

    @cached_property
    def overview(self) -> OverviewView:
        """Return the view of the whole portfolio."""
        made = OverviewView(self._context, self.ways)
        made.page_requested.connect(self.page_requested)
        self.take_view(made)
        return made

    @override
    def record_face(self) -> CollectorDetail:
        return self.detail

    @override
    def read_dossier(self, wanted: UUID, part: str) -> CollectorDossier:
        return read_dossier(self._context.services, wanted, part)

    @override
    def begin_record(self, part: str) -> None:
        self.actions_of.register()

    def _connect(self) -> None:
        take_in = button(self.tr("Take in a review file…"), "link", icon="inbox")
        take_in.clicked.connect(self.sharing.take_in)
        self.register.list.toolbar.add_tool(self.compare_button)
        self.register.list.toolbar.add_tool(take_in)
        self.compare_button.clicked.connect(self._on_compare_clicked)
        self.register.list.selection_changed.connect(self._on_selection_changed)
        self.register.asked.connect(self._on_rows_asked)
        self.register.list.toolbar.add_tool(self.sheets.button)
        self.sheets.changed.connect(self._on_imported)
        self.sharing.taken.connect(self._on_review_taken)
        self.questionnaires.sent.connect(self._on_questionnaire_sent)
        self.questionnaires.taken.connect(self._on_statements_taken)
        self.actions_of.registered.connect(self._on_registered)
        self.actions_of.changed.connect(self._on_changed)
        self.actions_of.review_started.connect(self._on_review_started)

    def _employer(self) -> Employer | None:
        dossier = self.detail.dossier
        return Employer(id=dossier.party.id, name=dossier.party.party.name) if dossier is not None else None

    def _reload(self, part: str = "") -> None:
        if self.detail.dossier is not None and not self.shows_list:
            self.load(self.detail.dossier.party.id, part)

    @Slot()
    def _on_people_made(self) -> None:
        _ = self.people_sheets  # its button stands over the list from the first moment

    @Slot()
    def _on_selection_changed(self) -> None:
        self.compare_button.setVisible(FEWEST <= self.register.list.selected_count <= MOST)

    @Slot()
    def _on_compare_clicked(self) -> None:
        self._on_rows_asked(COMPARE, self.register.list.selected_ids)

    @Slot(str, object)
    def _on_rows_asked(self, key: str, ids: tuple[Any, ...]) -> None:
        if key != COMPARE:
            return
        if not FEWEST <= len(ids) <= MOST:
            self._context.notifier.report(NotComparable(len(ids)))
            return
        self.comparison = ComparisonDialog(self._context, ids, self)
        self.comparison.open()

    @Slot(str)
    def _on_action_requested(self, key: str) -> None:
        dossier = self.detail.dossier
        if dossier is None:
            return
        party = dossier.party
        begin: dict[str, Callable[[PartyRecord], None]] = {
            "edit": self.actions_of.change,
            "owner": self.actions_of.name_owner,
            "status": self.actions_of.set_status,
            **dict.fromkeys((Step.START, Step.DUE, Step.OVERDUE), self.actions_of.start_review),
        }
        if key in begin:
            begin[key](party)
        elif key == "hand_over":
            if self.detail.runner.view is not None:
                self.sharing.hand_over(self.detail.runner.view)
        elif key in {SEND_QUESTIONNAIRE, TAKE_QUESTIONNAIRE_BACK}:
            self._on_questionnaire_asked(key)
        else:
            wanted = next_step(party, dossier.reviews, today=self._context.today())
            if wanted.review_id is None:
                return
            if wanted.step is Step.CONTINUE:
                self._on_review_requested(wanted.review_id)
            else:
                self.actions_of.recheck(party, wanted.review_id)

    @Slot(object)
    def _on_review_requested(self, review_id: UUID) -> None:
        services = self._context.services

        def read(progress: Progress) -> ReviewView:
            progress.check()
            return services.vetting.get(review_id)

        self._context.read(read, self._on_review_read)

    @Slot(object)
    def _on_review_read(self, view: ReviewView) -> None:
        dossier = self.detail.dossier
        if dossier is not None and dossier.party.id == view.collector.id:
            self.detail.show_review(view)

    @Slot(object)
    def _on_review_started(self, view: ReviewView) -> None:
        self.detail.show_review(view)
        self._reload()
        self.changed.emit()

    @Slot(object)
    def _on_review_taken(self, review_id: UUID) -> None:
        self.load(review_id)
        self.changed.emit()

    def _on_questionnaire_asked(self, key: str) -> None:
        review_id = self.detail.running_review
        if review_id is not None:
            self.detail.flush()
            begin = self.questionnaires.send if key == SEND_QUESTIONNAIRE else self.questionnaires.take_back
            begin(review_id)

    @Slot()
    def _on_questionnaire_sent(self) -> None:
        self._reload()
        self.changed.emit()

    @Slot(object)
    def _on_statements_taken(self, view: ReviewView) -> None:
        self.detail.show_review(view)
        self.detail.runner.views.choose(DECLARED)
        self._reload()
        self.changed.emit()

    @Slot(object)
    def _on_review_changed(self) -> None:
        self.changed.emit()

    @Slot(object)
    def _on_decided(self) -> None:
        self._reload()
        self.changed.emit()

    @Slot()
    def _on_condition_met(self) -> None:
        self._reload()
        self.changed.emit()

    @Slot(object)
    def _on_registered(self, party: PartyRecord) -> None:
        self.load(party.id)
        self.changed.emit()

    @Slot()
    def _on_imported(self) -> None:
        self.register.reload()
        self.changed.emit()

    @Slot(object)
    def _on_changed(self) -> None:
        self._reload()
        self.changed.emit()

    @Slot(object)
    def _on_person_opened(self, person_id: UUID) -> None:
        self.page_requested.emit(PageId.PEOPLE.value, str(person_id))

    @Slot()
    def _on_new_person_asked(self) -> None:
        if self.detail.dossier is not None:
            asked = place(NEW, str(self.detail.dossier.party.id))
            self.page_requested.emit(PageId.PEOPLE.value, asked)

    @Slot(object)
    def _on_matter_opened(self, matter_id: UUID) -> None:
        self.page_requested.emit(PageId.AGREEMENTS.value, str(matter_id))

    @Slot()
    def _on_new_matter_asked(self) -> None:
        if self.detail.dossier is not None:
            asked = place(NEW, str(self.detail.dossier.party.id))
            self.page_requested.emit(PageId.AGREEMENTS.value, asked)

    @Slot(object)
    def _on_document_opened(self, document_id: UUID) -> None:
        found = self.detail.panels.document(document_id)
        if found is not None and found.matter_id is not None:
            asked = place(str(found.matter_id), DOCUMENTS)
            self.page_requested.emit(PageId.AGREEMENTS.value, asked)
        elif found is not None:
            self.papers.viewer.look(found)

    @Slot()
    def _on_paper_asked(self) -> None:
        if self.detail.dossier is not None:
            self.papers.for_collector(self.detail.dossier.party.id)

    @Slot()
    def _on_paper_signed(self) -> None:
        self._reload()

    @Slot(object)
    def _on_paper_filed(self, _line: object) -> None:
        self.changed.emit()
        self._reload()
