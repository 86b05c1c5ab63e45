"""The workspace of one matter: header, steps, tabs; it loads, passes on what changed, and leads to fixes."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements import header as heads
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.answering import AnswerFlow
from vetdesk.desktop.pages.agreements.changing import ChangeFlow
from vetdesk.desktop.pages.agreements.clausework import ClauseWork
from vetdesk.desktop.pages.agreements.comparing import Comparing
from vetdesk.desktop.pages.agreements.deciding import DecisionFlow
from vetdesk.desktop.pages.agreements.exports import WorkspaceExports
from vetdesk.desktop.pages.agreements.filing import FilingFlow
from vetdesk.desktop.pages.agreements.fixing import FixGuide
from vetdesk.desktop.pages.agreements.importing import ImportFlow
from vetdesk.desktop.pages.agreements.issuing import IssueFlow, ResultStrip
from vetdesk.desktop.pages.agreements.looking import Looking
from vetdesk.desktop.pages.agreements.previewpane import Picture
from vetdesk.desktop.pages.agreements.signingflow import SigningFlow
from vetdesk.desktop.pages.agreements.state import Examined, Opened
from vetdesk.desktop.pages.agreements.steps import Steps, next_tab
from vetdesk.desktop.pages.agreements.tabs import WorkspaceTabs, tab_words
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.parts.detailheader import DetailHeader
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.parts.tabstrip import TabStrip
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone
from vetdesk.domain.errors import VetdeskError
from vetdesk.services.agreements import MatterView
from vetdesk.services.documents import DocumentLine
from vetdesk.services.issuing import Issued


class Workspace(QWidget):
    """Shows one matter at a time; ``changed`` says that something was written.

    It is large: without ``whole`` it is of no use until ``finish``, before which ``warm`` makes its parts.
    """

    back_requested = Signal()
    page_requested = Signal(str, str)
    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(parent)
        self._context = context
        self._matter_id: UUID | None = None
        self._opened: Opened | None = None
        self._examined: Examined | None = None
        self._tab_given = False
        self.header = DetailHeader(self)
        self.strip = ProgressStrip(self)
        self.result = ResultStrip(self)
        self.tab_strip = TabStrip(tab_words(None, None), self)
        self.tabs = WorkspaceTabs(context, self)
        self._is_whole = False
        self._lay_out()
        if whole:
            self.finish()

    def warm(self) -> bool:
        """Make one part; False when only what joins them is left."""
        return self.tabs.warm()

    def finish(self) -> None:
        """Make what is not there yet, and join the parts."""
        if self._is_whole:
            return
        self._is_whole = True
        context = self._context
        self.tabs.finish()
        self.answers = AnswerFlow(context, self)
        self.decisions = DecisionFlow(context, self)
        self.issue = IssueFlow(context, self.strip, self)
        self.importing = ImportFlow(context, self.tabs.schedule)
        self.filing = FilingFlow(context, self.tabs.documents)
        self.signing = SigningFlow(context, self.tabs.signing, self)
        self.changes = ChangeFlow(context, self.tabs)
        self.guide = FixGuide(self)
        self.steps = Steps(context, self)
        self.exports = WorkspaceExports(context, self.tabs)
        self.comparing = Comparing(context, self)
        self.clauses = ClauseWork(context, self.tabs)
        self._looking = Looking(context, self)
        self._box.addWidget(self.comparing.maker.strip)
        self._connect_lanes()
        self._connect_tabs()

    # What the page asks

    @property
    def matter_id(self) -> UUID | None:
        """Return the matter shown."""
        return self._matter_id

    @property
    def opened(self) -> Opened | None:
        """Return what is known of the matter; None until it is read."""
        return self._opened

    def show_matter(self, matter_id: UUID, tab: str = "") -> None:
        """Load a matter; one that is shown already keeps what is typed."""
        if matter_id != self._matter_id:
            self.forget()
            self._matter_id = matter_id
            self.tab_strip.choose(tabs.INTERVIEW)
            self._looking.show_matter(matter_id)
            self.answers.show_matter(matter_id)
            self.changes.show_matter(matter_id)
            self.tabs.interview.show_busy()
        else:
            self.tabs.interview.form.begin_visit()
        if tab:
            self.tab_strip.choose(tab)
        self._tab_given = bool(tab)
        self.reload()

    def reload(self) -> None:
        """Read the matter again, then its questions, gates and the page of the text."""
        self._looking.reload()

    def flush(self) -> None:
        """Store what is typed and not stored yet, as far as it can be."""
        self.tabs.interview.form.flush()
        self.tabs.summary.form.flush()

    def save_draft(self) -> None:
        """Keep everything typed before the vault closes."""
        self.flush()
        self.answers.drafts.save(self.tabs.summary.form, self.tabs.interview.form)
        if self.tabs.terms.is_dirty and not self.tabs.terms.problems():
            self.tabs.terms.submit()

    def may_leave(self) -> bool:
        """Return False, having said why, while terms are typed that are not saved."""
        self.flush()
        if not self.tabs.terms.is_dirty:
            return True
        self.tab_strip.choose(tabs.TERMS)
        self._context.notifier.tell(
            self.tr("The terms are not saved yet. Save them, or put them back, before leaving."), Tone.WARN
        )
        return False

    def forget(self) -> None:
        """Drop the matter with everything typed; what runs for it is cancelled."""
        self._looking.show_matter(None)
        self.issue.forget()
        self.importing.forget()
        self.filing.forget()
        self.signing.forget()
        self.comparing.forget()
        self.clauses.forget()
        self.decisions.forget()
        self.changes.forget()
        self.answers.show_matter(None)
        self._matter_id = self._opened = self._examined = None
        self.steps.show(None, None)
        self.result.clear()
        self.tabs.forget()
        self.header.show_record(name="")
        self.header.show_menu(())
        self.header.show_actions(())
        self.tab_strip.show_tabs(tab_words(None, None))

    def show_preview(self) -> None:
        """Bring the picture of the text up to date, in sight."""
        self.tab_strip.choose(tabs.INTERVIEW)
        self.flush()
        self._looking.render(self.tabs.preview.page)

    def print_page(self) -> None:
        """Print the document chosen, or the newest agreement issued."""
        chosen = self.tabs.documents.chosen if self.tab_strip.chosen == tabs.DOCUMENTS else None
        document = chosen or (self._opened.newest_agreement if self._opened else None)
        if document is None or not document.pages:
            words = self.tr("Nothing is issued yet; a draft is looked at on screen (F5).")
            self._context.notifier.tell(words, Tone.INFO)
            return
        self.filing.prints.begin(document)

    def focus_search(self) -> None:
        """Put the cursor into the search field of the tab shown."""
        focus = {
            tabs.PEOPLE: self.tabs.people.list.focus_search,
            tabs.CLAUSES: self.tabs.clauses.list.focus_search,
            tabs.CHECK: self.tabs.check.list.focus_search,
            tabs.DOCUMENTS: self.tabs.documents.list.focus_search,
        }.get(self.tab_strip.chosen)
        if focus is not None:
            focus()

    def approve_or_send(self) -> None:
        """Do what the approval needs next."""
        self.steps.approve_or_send()

    # Inside

    def _lay_out(self) -> None:
        box = self._box = column(gap=3)
        self.header.keep_room_for_reasons()
        box.addWidget(self.header)
        box.addWidget(self.tab_strip)
        box.addWidget(self.tabs, 1)
        # What comes and goes stands below: the tabs must not move away under the mouse.
        box.addWidget(self.strip)
        box.addWidget(self.result)
        self.setLayout(box)

    def _connect_lanes(self) -> None:
        self._looking.read.connect(self._on_read)
        self._looking.examined.connect(self._on_examined)
        self._looking.examine_failed.connect(self.tabs.interview.show_unread)
        self._looking.examining.connect(self._on_examining)
        self._looking.rendered.connect(self._on_rendered)
        self._looking.render_failed.connect(self._on_render_failed)
        self._looking.rendering.connect(self._on_rendering)
        self.answers.stored.connect(self._on_stored)
        self.answers.refused.connect(self._on_refused)
        self.decisions.moved.connect(self._on_written)
        self.changes.written.connect(self._on_written)
        self.clauses.written.connect(self._on_written)
        self.importing.imported.connect(self._on_imported)
        self.filing.filed.connect(self._on_written)
        self.signing.moved.connect(self._on_written)
        self.issue.issued.connect(self._on_issued)
        self.issue.ended.connect(self._on_written)
        self.result.open_requested.connect(self._on_open_document)
        self.result.save_requested.connect(self.filing.save)

    def _connect_tabs(self) -> None:
        self.header.back_requested.connect(self.back_requested)
        self.header.action_requested.connect(self.steps.take)
        self.tab_strip.tab_chosen.connect(self._on_tab_chosen)
        for form in (self.tabs.interview.form, self.tabs.summary.form):
            form.answered.connect(self.answers.answer)
            form.withdrawn.connect(self.answers.withdraw)
        self.tabs.interview.form.field_entered.connect(self._looking.follow)
        self.tabs.history.compare_requested.connect(self._on_compare_requested)
        self.tabs.interview.summary_requested.connect(self._on_summary_requested)
        self.tabs.preview.page_wanted.connect(self._looking.render)
        self.tabs.gates.fix_requested.connect(self.guide.lead)
        self.filing.papers.fix_wanted.connect(self.guide.lead)
        self.tabs.check.clause_requested.connect(self.guide.show_clause)
        self.tabs.check.question_requested.connect(self.guide.show_question)
        self.tabs.gates.override_requested.connect(self.steps.let_pass)
        self.tabs.gates.acknowledge_requested.connect(self.steps.acknowledge)
        self.decisions.jump_wanted.connect(self.guide.jump)
        self.issue.jump_wanted.connect(self.guide.jump)
        self.guide.page_requested.connect(self.page_requested)
        self.changes.page_requested.connect(self.page_requested)

    def _refresh_head(self) -> None:
        self.steps.show(self._opened, self._examined)
        if self._opened is None:
            return
        matter = self._opened.matter
        heads.show_matter(self.header, matter)
        blocks = self._examined.blocks if self._examined else 0
        self.header.show_actions(heads.actions_of(matter.status, blocks=blocks, busy=self.issue.is_running))
        self.tab_strip.show_tabs(tab_words(self._opened, self._examined))

    @Slot(object)
    def _on_read(self, opened: Opened) -> None:
        first = self._opened is None
        self._opened = opened
        self.tabs.history.offer_comparing(
            is_issued=opened.newest_agreement is not None,
            was_approved=opened.matter.has_approved_text and not opened.matter.status.is_fixed,
        )
        self._looking.show_opened(opened)
        matter = opened.matter
        fixed = matter.status.is_fixed
        self.tabs.terms.show_matter(opened)
        self.tabs.people.show_people(opened.people, fixed=fixed)
        self.tabs.clauses.show_clauses(opened.clauses, fixed=fixed, paper=matter.paper)
        self.tabs.documents.show_documents(opened.documents, matter.head.road)
        self.tabs.schedule.show_summary(opened.schedule, fixed=fixed)
        self.tabs.interview.show_added(opened.clauses)
        self.tabs.interview.show_note(opened.asked_changes)
        self.tabs.interview.form.setEnabled(not fixed)
        self.filing.show_matter(matter.id, matter.head.road)
        self.signing.show_matter(matter.id, heads.title_words(matter.head.road))
        self.importing.show_matter(matter.id, matter.head.asset_type, opened.terms)
        self.changes.show_opened(opened)
        self.clauses.show_opened(opened)
        self.guide.show_opened(opened)
        self.tabs.debt_rows.matter_id = matter.id
        if first:
            if not self._tab_given and self.tab_strip.chosen == tabs.INTERVIEW:
                self.tab_strip.choose(next_tab(matter.status))
            self.tabs.gates.show_obstacles(opened.obstacles)
            self.tabs.schedule.show_rows()
        self._refresh_head()
        self._on_tab_chosen(self.tab_strip.chosen)
        self._looking.look_again()

    @Slot(object)
    def _on_examined(self, examined: Examined) -> None:
        self._examined = examined
        if self._opened is None:
            return
        matter = self._opened.matter
        self.tabs.interview.show_questions(examined.asked, matter.answers)
        self.tabs.summary.show_questions(examined.asked, matter.answers, fixed=matter.status.is_fixed)
        self.answers.drafts.take_back(self.tabs.interview.form, self.tabs.summary.form)
        self.tabs.gates.show_examined(examined)
        self.tabs.check.show_check(examined.check)
        self._refresh_head()

    @Slot(object)
    def _on_rendered(self, picture: Picture) -> None:
        self.tabs.preview.show_picture(picture)

    @Slot(object)
    def _on_render_failed(self, error: Exception) -> None:
        if isinstance(error, VetdeskError):
            self.tabs.preview.show_failure(failure_text(error))
        else:
            self._context.notifier.report(error)

    @Slot(bool)
    def _on_rendering(self, busy: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        self.tabs.preview.show_busy(busy=busy)

    @Slot(bool)
    def _on_examining(self, busy: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        self.tabs.gates.show_busy(busy=busy)

    @Slot(str, object)
    def _on_stored(self, name: str, matter: MatterView) -> None:
        if self._opened is None or matter.id != self._matter_id:
            return
        self._opened = replace(self._opened, matter=matter)
        self._looking.show_opened(self._opened)
        for form in (self.tabs.interview.form, self.tabs.summary.form):
            form.show_saved(name, matter.answers)
        self._refresh_head()
        self._looking.look_again_soon()
        self.changed.emit()

    @Slot(str, str)
    def _on_refused(self, name: str, problem: str) -> None:
        for form in (self.tabs.interview.form, self.tabs.summary.form):
            form.show_refused(name, problem)

    @Slot()
    def _on_written(self) -> None:
        self.reload()
        self.changed.emit()

    @Slot()
    def _on_imported(self) -> None:
        self.tabs.schedule.show_rows()
        self._on_written()

    @Slot(object)
    def _on_issued(self, issued: Issued) -> None:
        self.result.show_issued(issued)

    @Slot(object)
    def _on_open_document(self, document: DocumentLine) -> None:
        self.tab_strip.choose(tabs.DOCUMENTS)
        self.tabs.documents.open_document(document.id)

    @Slot(str)
    def _on_tab_chosen(self, key: str) -> None:
        self.flush()
        self.tabs.show_tab(key)
        if key == tabs.HISTORY:
            self.changes.load_history()
        elif key == tabs.SIGNING:
            self.signing.look()

    @Slot()
    def _on_compare_requested(self) -> None:
        if self._opened is not None:
            self.flush()
            self.comparing.begin(self._opened.matter.id, self._opened.matter.status)

    @Slot()
    def _on_summary_requested(self) -> None:
        self.tab_strip.choose(tabs.SUMMARY)
