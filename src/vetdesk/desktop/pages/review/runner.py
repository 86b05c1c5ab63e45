"""Works through one review: chapters, checks, answers; every answer is saved at once."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.checks.answer import AnswerPanel
from vetdesk.desktop.pages.checks.chapters import ChapterList
from vetdesk.desktop.pages.checks.table import CheckRow, CheckTable
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.questionnaires.box import QuestionnaireBox
from vetdesk.desktop.pages.review.columns import ReviewColumns
from vetdesk.desktop.pages.review.deciding import Deciding
from vetdesk.desktop.pages.review.filing import EvidenceFiling
from vetdesk.desktop.pages.review.outcomebar import OutcomeBar
from vetdesk.desktop.pages.review.saving import AnswerSaving, carryable_in
from vetdesk.desktop.pages.review.scanning import ScanTray
from vetdesk.desktop.pages.review.views import (
    ANSWERED,
    CHAPTER,
    ViewStrip,
    chapter_lines,
    findings_in,
    is_declared,
)
from vetdesk.desktop.pages.review.words import decision_words
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, tab_stops, tab_through
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.registers import registers_of
from vetdesk.domain.vetting import Finding, ReviewStatus
from vetdesk.services.vetting import ReviewView


class ReviewRunner(QWidget):
    """``review_changed`` carries the review after each save; ``decided`` after the decision."""

    review_changed = Signal(object)
    decided = Signal(object)

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, panel: AnswerPanel | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._view: ReviewView | None = None
        self.outcome_bar = OutcomeBar(self)
        self.banner = Banner(self)
        self.chapters = ChapterList(self)
        self.views = ViewStrip(self)
        self.checks = CheckTable(with_evidence=True, parent=self)
        self.panel = panel or AnswerPanel(context.clock, language=context.language, parent=self)
        self.filing = EvidenceFiling(context, self)
        self.scans = ScanTray(context, self.panel.evidence.tray, self.filing, self)
        self.deciding = Deciding(context, self)
        self.saving = AnswerSaving(context, self)
        self.questionnaires = QuestionnaireBox(upright=True, parent=self)
        self.carry_all = button("", "small", icon="history")
        self._columns = ReviewColumns(self)
        self._columns.lay_out(
            left=(self.chapters, self.questionnaires),
            middle=(self.views, self.checks),
            right=(self.panel, self.panel.evidence),
        )
        # A panel that was made before all this would be reached before it, or behind everything.
        tab_through(self.checks.table, tab_stops(self.panel))
        self._columns.middle.head.addWidget(self.carry_all)
        self._lay_out()
        self._connect()

    @property
    def review_id(self) -> UUID | None:
        """Return the review shown."""
        return self._view.id if self._view else None

    @property
    def view(self) -> ReviewView | None:
        """Return the review as it was last saved."""
        return self._view

    @property
    def check_id(self) -> str:
        """Return the check one works on."""
        return self.panel.check_id

    def show_review(self, view: ReviewView, check_id: str = "") -> None:
        """Show a review, on a check of it when asked, else on the first open one."""
        fresh = self._view is None or self._view.id != view.id
        if fresh:
            self.panel.clear()
            self.outcome_bar.clear()
        self._take(view)
        if self._finding(check_id) is not None:
            self.go_to(check_id)
        elif fresh and self._ids():
            self.go_to(self._first_open() or self._ids()[0])

    def go_to(self, check_id: str) -> None:
        """Show the chapter of a check and put the cursor on it."""
        found = self._finding(check_id)
        if found is None:
            return
        if self.views.chosen == CHAPTER or check_id not in self.checks.ids:
            self.views.choose(CHAPTER)
            self.chapters.choose(found.item.chapter)
            self._show_chapter()
        self.checks.choose(check_id)
        self._show_check(check_id)
        self.checks.table.setFocus()

    def flush(self) -> None:
        """Hand on what is still being typed."""
        self.panel.flush()

    def clear(self) -> None:
        """Forget everything."""
        self._view = None
        self.panel.clear()
        self.outcome_bar.clear()
        self.banner.clear()
        self.checks.show_checks(())

    @Slot()
    def decide(self) -> None:
        """Ask for the decision."""
        self.flush()
        if self._view is not None:
            self.deciding.begin(self._view)

    # Inside

    def _lay_out(self) -> None:
        box = column(gap=3)
        box.addWidget(self.outcome_bar)
        box.addWidget(self.banner)
        box.addWidget(self._columns, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.chapters.chapter_chosen.connect(self._on_chapter_chosen)
        self.checks.check_chosen.connect(self._on_check_chosen)
        self.panel.answered.connect(self._on_answered)
        self.panel.cleared.connect(self._on_cleared)
        self.panel.entered.connect(self._on_entered)
        self.panel.evidence.image_pasted.connect(self.filing.bring_picture)
        self.panel.evidence.files_dropped.connect(self.filing.bring_files)
        self.panel.evidence.text_pasted.connect(self.filing.bring_text)
        self.panel.lookup.begun.connect(self._on_lookup_begun)
        self.panel.carried.confirmed.connect(self._on_carry_key)
        self.views.tab_chosen.connect(self._on_view_chosen)
        self.panel.evidence.choose_requested.connect(self.filing.choose)
        self.panel.evidence.open_requested.connect(self._on_evidence_asked)
        self.panel.declared.verified.connect(self._on_verified)
        self.panel.declared.set_aside.connect(self._on_set_aside)
        self.carry_all.clicked.connect(self._on_carry_all)
        self.saving.saved.connect(self._on_saved)
        self.saving.refused.connect(self._on_not_saved)
        self.filing.filed.connect(self._on_saved)
        self.checks.files_dropped.connect(self._on_files_dropped)
        self.deciding.decided.connect(self._on_decided)
        self.deciding.blocked.connect(self._on_blocked)
        self.outcome_bar.check_requested.connect(self._on_check_asked)
        for keys, slot in (
            ("1", self._on_pass_key),
            ("2", self._on_fail_key),
            ("3", self._on_na_key),
            ("E", self._on_evidence_key),
            ("N", self._on_next_key),
            ("L", self._on_lookup_key),
            ("T", self.scans.attach_first),
            ("C", self._on_carry_key),
            ("Shift+C", self._on_carry_all),
            ("D", self.panel.declared.verify),
            ("V", self.views.next_view),
            ("[", self.chapters.go_back),
            ("]", self.chapters.go_on),
            ("Ctrl+V", self._on_paste_key),
        ):
            # A field that is typed into keeps these keys for itself.
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _take(self, view: ReviewView) -> None:
        self._view = view
        is_open = view.status is ReviewStatus.OPEN
        language = self._context.language
        titles = {one.item.id: one.item.title.of(language) for one in view.findings}
        self.outcome_bar.show_outcome(view.outcome, titles, is_open=is_open)
        answered = sum(one.state in ANSWERED for one in view.findings)
        says = self.tr("{year} · {done}/{total}")
        self._columns.left.set_title(
            "", says.format(year=view.draft.reviewed_on.year, done=answered, total=len(titles))
        )
        self.chapters.show_chapters(chapter_lines(view, language))
        self.views.show_review(view)
        self.scans.show_review(view)
        self.panel.lookup.show_subject(name=view.collector.name, uscc=view.collector.uscc or "")
        self._show_chapter()
        self.panel.set_open(is_open=is_open)
        if view.decision is None:
            self.banner.clear()
        else:
            self.banner.show_message(*decision_words(view.decision))
        if self.panel.check_id:
            self._show_check(self.panel.check_id)

    def _show_chapter(self) -> None:
        view, chosen = self._view, self.chapters.chosen
        if view is None:
            return
        language = self._context.language
        self._columns.middle.set_title(self._chapter_title(chosen))
        carryable = len(carryable_in(view, chapter=chosen))
        self.carry_all.setText(self.tr("Take over {n} (Shift+C)…").format(n=carryable))
        self.carry_all.setToolTip(self.tr("Confirm all carried answers of this chapter"))
        self.carry_all.setVisible(carryable > 0 and self.views.chosen == CHAPTER)
        self.checks.show_checks(
            [
                CheckRow(
                    finding=one,
                    title=one.item.title.of(language),
                    evidence=len(view.evidence.get(one.item.id, ())),
                    is_carried=one.item.id in view.carried,
                    is_declared=is_declared(view, one.item.id),
                )
                for one in findings_in(view, self.views.chosen, chapter=chosen)
            ]
        )

    def _chapter_title(self, chapter: str) -> str:
        chapters = self._view.pack.chapters if self._view else ()
        title = next((one.title.of(self._context.language) for one in chapters if one.id == chapter), "")
        return f"{chapter} {title}"

    def _show_check(self, check_id: str) -> None:
        found = self._finding(check_id)
        if found is None or self._view is None:
            return
        pieces = self._view.evidence.get(check_id, ())
        self.panel.show_finding(found, pieces)
        self.panel.lookup.show_registers(registers_of(found.item, self._context.services.vetting.registers))
        self.panel.carried.show_carried(self._view.carried.get(check_id))
        self.panel.declared.show_declared(found, self._view.declared.get(check_id))
        source = found.item.where.of(self._context.language)
        self.filing.work_on(self._view.id, check_id, source=source, known=pieces)

    def _finding(self, check_id: str) -> Finding | None:
        findings = self._view.findings if self._view else ()
        return next((one for one in findings if one.item.id == check_id), None)

    def _ids(self) -> tuple[str, ...]:
        return tuple(one.item.id for one in self._view.findings) if self._view else ()

    def _first_open(self, after: str = "") -> str:
        findings = list(self._view.findings) if self._view else []
        ids = [one.item.id for one in findings]
        start = ids.index(after) + 1 if after in ids else 0
        turned = findings[start:] + findings[:start]
        return next((one.item.id for one in turned if one.state not in ANSWERED), "")

    @Slot(str)
    def _on_view_chosen(self) -> None:
        self._show_chapter()
        ids = self.checks.ids
        if ids:
            self.checks.choose(self.panel.check_id if self.panel.check_id in ids else ids[0])

    @Slot(str)
    def _on_chapter_chosen(self) -> None:
        self.views.choose(CHAPTER)
        self._show_chapter()
        if self.checks.ids:
            self.checks.choose(self.checks.ids[0])

    @Slot(str)
    def _on_check_chosen(self, check_id: str) -> None:
        self._show_check(check_id)

    @Slot(str)
    def _on_check_asked(self, check_id: str) -> None:
        self.go_to(check_id)

    @Slot(str, object)
    def _on_answered(self, check_id: str, given: CheckAnswer) -> None:
        if self._view is not None:
            self.saving.answer(self._view.id, check_id, given)

    @Slot()
    def _on_entered(self) -> None:
        self.checks.table.setFocus()

    @Slot(str)
    def _on_cleared(self, check_id: str) -> None:
        if self._view is not None:
            self.saving.clear(self._view.id, check_id)

    @Slot(object)
    def _on_saved(self, view: ReviewView) -> None:
        if self._view is not None and view.id == self._view.id:
            self._take(view)
            self.review_changed.emit(view)

    @Slot()
    def _on_not_saved(self) -> None:
        self.panel.forget_saved()

    @Slot(object)
    def _on_decided(self, view: ReviewView) -> None:
        self._take(view)
        self.decided.emit(view)

    @Slot(object)
    def _on_blocked(self, check_ids: Sequence[str]) -> None:
        self.outcome_bar.show_gaps(check_ids)
        if check_ids:
            self.go_to(check_ids[0])

    @Slot(str, object)
    def _on_files_dropped(self, check_id: str, files: Sequence[Path]) -> None:
        if self._is_open and self.checks.choose(check_id):
            self.filing.bring_files(files)

    @Slot(object)
    def _on_evidence_asked(self, evidence_id: UUID) -> None:
        pieces = self._view.evidence.get(self.panel.check_id, ()) if self._view else ()
        for one in pieces:
            if one.id == evidence_id:
                self.filing.open(one)

    @Slot()
    def _on_pass_key(self) -> None:
        self.panel.choose("pass")

    @Slot()
    def _on_fail_key(self) -> None:
        self.panel.choose("fail")

    @Slot()
    def _on_na_key(self) -> None:
        self.panel.choose("na")

    @Slot()
    def _on_evidence_key(self) -> None:
        if self._view is not None and self._view.status is ReviewStatus.OPEN:
            self.filing.choose()

    @Slot()
    def _on_next_key(self) -> None:
        following = self._first_open(after=self.panel.check_id)
        if following:
            self.go_to(following)

    @Slot()
    def _on_paste_key(self) -> None:
        if self._view is not None and self._view.status is ReviewStatus.OPEN:
            self.panel.evidence.paste()

    @property
    def _is_open(self) -> bool:
        return self._view is not None and self._view.status is ReviewStatus.OPEN

    @Slot()
    def _on_lookup_key(self) -> None:
        if self._is_open:
            self.panel.lookup.begin()

    @Slot(str, str, str)
    def _on_lookup_begun(self, source: str, query: str, register: str) -> None:
        self.filing.look_up(source, query, register)
        self.checks.table.setFocus()

    @Slot()
    def _on_carry_key(self) -> None:
        if self._view is not None:
            self.saving.carry(self._view, self.panel.check_id)

    @Slot()
    def _on_carry_all(self) -> None:
        if self._view is not None:
            chapter = self.chapters.chosen
            self.saving.carry_chapter(self._view, chapter, self._chapter_title(chapter))

    @Slot(str)
    def _on_verified(self, outcome: str) -> None:
        if self._view is not None and self._is_open:
            self.flush()
            self.saving.verify(self._view.id, self.panel.check_id, outcome)

    @Slot()
    def _on_set_aside(self) -> None:
        if self._view is not None and self._is_open:
            self.flush()
            self.saving.set_aside(self._view.id, self.panel.check_id)
