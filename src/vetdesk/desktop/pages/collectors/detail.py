"""One collector: header with the next step, tabs with counts, and under the reviews the runner."""

from functools import cached_property
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop import vocabulary
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.checks.answer import AnswerPanel
from vetdesk.desktop.pages.collectors.dossier import CollectorDossier
from vetdesk.desktop.pages.collectors.nextstep import Step, next_step
from vetdesk.desktop.pages.collectors.panels import CollectorPanels
from vetdesk.desktop.pages.collectors.profile import PartyProfile
from vetdesk.desktop.pages.collectors.smalldialogs import BY_HAND
from vetdesk.desktop.pages.collectors.stalebanner import OF_CONDITIONS, StaleBanner
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.questionnaires.box import QuestionnaireBox
from vetdesk.desktop.pages.recordpage import RecordDetail
from vetdesk.desktop.pages.reporting.making import ReportMaker
from vetdesk.desktop.pages.reporting.plans import admission_plan, bundle_plan
from vetdesk.desktop.pages.review.runner import ReviewRunner
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.parts.detailheader import Action, DetailHeader
from vetdesk.desktop.parts.latestack import LateStack
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.services.admission import ADMISSION
from vetdesk.services.bundles import BUNDLE
from vetdesk.services.vetting import ReviewView

PROFILE: Final = "profile"
REVIEWS: Final = "reviews"
CONDITIONS: Final = "conditions"
PEOPLE: Final = "people"
AGREEMENTS: Final = "agreements"
DOCUMENTS: Final = "documents"
EVALUATION: Final = "evaluation"
HISTORY: Final = "history"
SEND_QUESTIONNAIRE: Final = "send_questionnaire"
TAKE_QUESTIONNAIRE_BACK: Final = "take_questionnaire_back"
_LISTED: Final = "listed"
_RUNNER: Final = "runner"


class CollectorDetail(RecordDetail):
    """Asks the page: ``action_requested(key)``, ``review_requested(id)``, ``back_requested``.

    ``review_changed`` and ``decided`` are those of the runner.
    """

    review_requested = Signal(object)
    review_changed = Signal(object)
    decided = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._dossier: CollectorDossier | None = None
        self.header = DetailHeader(self)
        self.stale = StaleBanner(self)
        self.tabs = TabStrip((), self)
        self.profile = PartyProfile(self)
        self.reports = ReportMaker(context, self)
        self._reviews = LateStack({_LISTED: self._review_list, _RUNNER: lambda: self.runner}, self)
        self._under = LateStack(
            {
                PROFILE: lambda: self.profile,
                REVIEWS: lambda: self._reviews,
                CONDITIONS: lambda: self.panels.conditions.face,
                PEOPLE: lambda: self.panels.people,
                AGREEMENTS: lambda: self.panels.matters,
                DOCUMENTS: lambda: self.panels.documents,
                EVALUATION: lambda: self.panels.evaluations,
                HISTORY: lambda: self.panels.history,
            },
            self,
        )
        self.panels = CollectorPanels(context, self._under)
        self._lay_out()
        self._connect()

    @property
    def dossier(self) -> CollectorDossier | None:
        """Return the collector shown with what belongs to it."""
        return self._dossier

    @property
    @override
    def is_empty(self) -> bool:
        return self._dossier is None

    @cached_property
    def _answer_panel(self) -> AnswerPanel:
        return AnswerPanel(self._context.clock, language=self._context.language, parent=self._reviews)

    @cached_property
    def runner(self) -> ReviewRunner:
        """Return what leads through a review."""
        made = ReviewRunner(self._context, self._reviews, panel=self._answer_panel)
        made.review_changed.connect(self.review_changed)
        made.decided.connect(self.decided)
        made.outcome_bar.all_requested.connect(self._on_all_reviews_clicked)
        self._serve(made.questionnaires)
        return made

    @cached_property
    def questionnaires(self) -> QuestionnaireBox:
        """Return the box over the list of the reviews."""
        made = QuestionnaireBox(upright=False, parent=self)
        self._serve(made)
        return made

    @property
    def shows_runner(self) -> bool:
        """True while a review is open under the reviews."""
        return self.tabs.chosen == REVIEWS and self._reviews.shows(_RUNNER)

    @override
    def warm(self) -> bool:
        if "_answer_panel" not in self.__dict__:
            return self._answer_panel is not None
        return self._reviews.warm() or self._under.warm()

    @override
    def place(self) -> str:
        if self._dossier is None:
            return ""
        if self.shows_runner and self.runner.review_id is not None:
            return place(str(self.runner.review_id), self.runner.check_id)
        return place(str(self._dossier.party.id), self.tabs.chosen)

    @override
    def show_dossier(self, dossier: CollectorDossier) -> None:
        # Another collector begins at its profile, the same one stays where it is.
        other = self._dossier is None or self._dossier.party.id != dossier.party.id
        if other:
            self._leave_runner()
        self._dossier = dossier
        self.profile.show_party(dossier.party)
        self.panels.show_dossier(dossier)
        self._show_tabs(dossier)
        if dossier.review is not None:
            self.show_review(dossier.review, dossier.part)
        elif dossier.part in self._under or other:
            self._leave_runner()
            self.tabs.choose(dossier.part if dossier.part in self._under else PROFILE)
        self._show_header()

    def show_review(self, view: ReviewView, check_id: str = "") -> None:
        """Open the runner on a review."""
        self._reviews.choose(_RUNNER)
        self.tabs.choose(REVIEWS)
        self.runner.show_review(view, check_id)
        self._show_header()

    @override
    def flush(self) -> None:
        if "runner" in self.__dict__:
            self.runner.flush()

    @override
    def clear(self) -> None:
        self._dossier = None
        self.stale.clear()
        self.profile.clear()
        self.panels.clear()
        if "runner" in self.__dict__:
            self.runner.clear()
        self._leave_runner()

    def _lay_out(self) -> None:
        self._under.choose(PROFILE)
        box = column(gap=2)
        box.addWidget(self.header)
        box.addWidget(self.stale)
        box.addWidget(self.tabs)
        box.addSpacing(4)
        box.addWidget(self.reports.strip)
        box.addWidget(self._under, 1)
        self.setLayout(box)

    def _review_list(self) -> QWidget:
        made = QWidget(self._reviews)
        listed = column(gap=1)
        listed.addWidget(self.questionnaires)
        listed.addWidget(self.panels.reviews, 1)
        made.setLayout(listed)
        return made

    def _connect(self) -> None:
        self.header.back_requested.connect(self.back_requested)
        self.header.action_requested.connect(self._on_action_requested)
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        self.stale.action_requested.connect(self._on_stale_clicked)
        self.profile.edit_requested.connect(self._on_edit_asked)
        self.profile.owner_requested.connect(self._on_owner_asked)
        self.panels.review_opened.connect(self._on_review_opened)
        self.panels.review_asked.connect(self._on_start_asked)

    def _serve(self, box: QuestionnaireBox) -> None:
        box.send_requested.connect(self._on_send_asked)
        box.return_requested.connect(self._on_return_asked)
        if self._dossier is not None:
            box.show_lines(self._dossier.questionnaires, self.running_review)

    @property
    def running_review(self) -> UUID | None:
        """Return the review that runs: the one that is open in the runner, else the newest."""
        view = self.runner.view if self.shows_runner else None
        if view is not None:
            return view.id if view.status is ReviewStatus.OPEN else None
        reviews = self._dossier.reviews if self._dossier else ()
        return next((one.id for one in reviews if one.status is ReviewStatus.OPEN), None)

    def _show_questionnaires(self, dossier: CollectorDossier) -> None:
        if "questionnaires" in self.__dict__:
            self.questionnaires.show_lines(dossier.questionnaires, self.running_review)
        if "runner" in self.__dict__:
            self.runner.questionnaires.show_lines(dossier.questionnaires, self.running_review)

    def _show_tabs(self, dossier: CollectorDossier) -> None:
        self.tabs.show_tabs(
            (
                Tab(PROFILE, self.tr("Profile")),
                Tab(REVIEWS, self.tr("Reviews"), _count(dossier.reviews)),
                *self._condition_tab(dossier),
                Tab(PEOPLE, self.tr("People"), _count(dossier.people)),
                Tab(AGREEMENTS, self.tr("Agreements"), _count(dossier.matters)),
                Tab(DOCUMENTS, self.tr("Documents"), _count(dossier.documents)),
                Tab(EVALUATION, self.tr("Evaluation"), _count(dossier.evaluations)),
                Tab(HISTORY, self.tr("History")),
            )
        )

    def _condition_tab(self, dossier: CollectorDossier) -> tuple[Tab, ...]:
        if not dossier.conditions:
            return ()
        met = sum(not one.is_open for one in dossier.conditions)
        return (Tab(CONDITIONS, self.tr("Conditions"), f"{met}/{len(dossier.conditions)}"),)

    def _show_header(self) -> None:
        dossier = self._dossier
        if dossier is None:
            return
        self._show_questionnaires(dossier)
        party = dossier.party
        facts = [party.party.uscc]
        if party.valid_until is not None:
            facts.append(self.tr("next review {day}").format(day=day_words(party.valid_until)))
        shown = ("decision", "stale") if dossier.stale else ("collector", party.status.value)
        self.header.show_record(
            crumb=self.tr("Collectors"),
            name=party.party.name,
            status=vocabulary.status(*shown),
            facts=tuple(facts),
        )
        self.stale.show_causes(dossier.stale, party.status)
        self.header.show_actions(self._actions(dossier))
        offered: tuple[tuple[str, str], ...] = (
            (ADMISSION, self.tr("Admission report…")),
            (BUNDLE, self.tr("Evidence bundle…")),
        )
        can_begin = self._can_begin_again(dossier)
        self.panels.offer_review(offered=can_begin)
        if can_begin:
            offered = ((Step.START.value, self.tr("Start a new review…")), *offered)
        self.header.show_menu(offered if self._reported() else ())

    def _can_begin_again(self, dossier: CollectorDossier) -> bool:
        """True when only a re-check is due: what it finds may still call for a review at once."""
        if self.shows_runner and self.running_review is not None:
            return False
        return next_step(dossier.party, dossier.reviews, today=self._context.today()).step is Step.RECHECK

    def _reported(self) -> UUID | None:
        """Return the review a report would be about: the one open in the runner, else the newest."""
        if self.shows_runner and self.runner.review_id is not None:
            return self.runner.review_id
        reviews = self._dossier.reviews if self._dossier else ()
        return reviews[0].id if reviews else None

    def _actions(self, dossier: CollectorDossier) -> tuple[Action, ...]:
        made: list[Action] = []
        if any(one in dossier.party.status.next for one in BY_HAND):
            made.append(Action(key="status", text=self.tr("Suspend or exit")))
        view = self.runner.view if self.shows_runner else None
        if view is not None and view.status is ReviewStatus.OPEN:
            made.append(Action(key="hand_over", text=self.tr("Hand over…")))
            return (*made, Action(key="decide", text=self.tr("Decide"), kind="primary"))
        wanted = next_step(dossier.party, dossier.reviews, today=self._context.today()).step
        words = {
            Step.START: self.tr("Start a review"),
            Step.CONTINUE: self.tr("Continue the review"),
            Step.DUE: self.tr("Review due"),
            Step.OVERDUE: self.tr("Review overdue"),
            Step.RECHECK: self.tr("Re-check the registers"),
        }
        kind = "plain" if wanted is Step.RECHECK else "primary"
        return (*made, Action(key=wanted.value, text=words[wanted], kind=kind))

    def _leave_runner(self) -> None:
        self.flush()
        self._reviews.choose(_LISTED)

    @Slot(str)
    def _on_tab_chosen(self, key: str) -> None:
        self.flush()
        self._under.choose(key)
        self._show_header()

    @Slot(str)
    def _on_action_requested(self, key: str) -> None:
        if key == "decide":
            self.runner.decide()
            return
        reported = self._reported()
        if key in {ADMISSION, BUNDLE} and reported is not None and self._dossier is not None:
            self.flush()
            plan = admission_plan if key == ADMISSION else bundle_plan
            self.reports.ask(plan(self._context, reported, self._dossier.party.party.uscc))
            return
        self.action_requested.emit(key)

    @Slot()
    def _on_all_reviews_clicked(self) -> None:
        self._leave_runner()
        self._show_header()

    @Slot()
    def _on_stale_clicked(self) -> None:
        dossier = self._dossier
        if dossier is None or not dossier.stale:
            return
        if dossier.stale[0].reason in OF_CONDITIONS:
            self.tabs.choose(CONDITIONS)
        else:
            wanted = next_step(dossier.party, dossier.reviews, today=self._context.today()).step
            self.action_requested.emit((wanted if wanted is Step.CONTINUE else Step.START).value)

    @Slot()
    def _on_edit_asked(self) -> None:
        self.action_requested.emit("edit")

    @Slot()
    def _on_send_asked(self) -> None:
        self.action_requested.emit(SEND_QUESTIONNAIRE)

    @Slot()
    def _on_return_asked(self) -> None:
        self.action_requested.emit(TAKE_QUESTIONNAIRE_BACK)

    @Slot()
    def _on_owner_asked(self) -> None:
        self.action_requested.emit("owner")

    @Slot()
    def _on_start_asked(self) -> None:
        self.action_requested.emit(Step.START.value)

    @Slot(object)
    def _on_review_opened(self, review_id: UUID) -> None:
        self.review_requested.emit(review_id)


def _count(some: tuple[object, ...]) -> str:
    return str(len(some)) if some else ""
