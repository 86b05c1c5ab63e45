"""Writes what is answered in a review, in the write lane: answers, carried ones, verified statements."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.jobs import Job
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.review.views import CHAPTER, findings_in
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.progress import Progress
from vetdesk.services.vetting import ReviewView


class AnswerSaving(QObject):
    """Works for one runner; ``saved`` carries the review as it is now, ``refused`` the failed answer."""

    saved = Signal(object)
    refused = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: tuple[UUID, tuple[str, ...]] | None = None

    def answer(self, review_id: UUID, check_id: str, given: CheckAnswer) -> None:
        """Keep an answer at once."""
        vetting = self._context.services.vetting
        job = self._write(lambda: vetting.answer(review_id, check_id, given))
        job.failed.connect(self._on_refused)

    def clear(self, review_id: UUID, check_id: str) -> None:
        """Take an answer back."""
        vetting = self._context.services.vetting
        self._write(lambda: vetting.clear(review_id, check_id))

    def carry(self, view: ReviewView, check_id: str) -> None:
        """Take over what the last review found about one check, where it still holds."""
        if check_id in carryable_in(view):
            self._carry(view.id, (check_id,))

    def carry_chapter(self, view: ReviewView, chapter: str, title: str) -> None:
        """Ask once, then take over everything of a chapter that still holds."""
        wanted = carryable_in(view, chapter=chapter)
        if not wanted:
            return
        self._asked = (view.id, wanted)
        # Other than %n, which would hide the list from whoever reads the question aloud.
        says = self.tr("Take over {n} answers of '{chapter}' from the last review?")
        details = self.tr(
            "{checks}\n\nEach keeps the day it was looked up on and ends as it would have ended; its"
            " evidence comes along. You confirm that they still hold."
        )
        comma = self.tr(", ")
        self._context.notifier.ask(
            says.format(n=len(wanted), chapter=title),
            yes=self.tr("Take them over"),
            then=self._on_chapter_confirmed,
            details=details.format(checks=comma.join(wanted)),
        )

    def verify(self, review_id: UUID, check_id: str, outcome: str) -> None:
        """Make a finding of what the collector declared."""
        questionnaires = self._context.services.questionnaires
        self._write(lambda: questionnaires.verify(review_id, check_id, outcome=outcome))

    def set_aside(self, review_id: UUID, check_id: str) -> None:
        """Let the reviewer's finding stand against what the collector declared."""
        questionnaires = self._context.services.questionnaires
        self._write(lambda: questionnaires.set_aside(review_id, check_id))

    def _carry(self, review_id: UUID, check_ids: Sequence[str]) -> None:
        vetting = self._context.services.vetting
        self._write(lambda: vetting.carry(review_id, check_ids))

    def _write(self, change: Callable[[], ReviewView]) -> Job:
        def write(progress: Progress) -> ReviewView:
            del progress  # an answer is never given up half-way
            return change()

        return self._context.write(write, self._on_saved)

    @Slot()
    def _on_chapter_confirmed(self) -> None:
        if self._asked is not None:
            self._carry(*self._asked)
            self._asked = None

    @Slot(object)
    def _on_saved(self, view: ReviewView) -> None:
        self.saved.emit(view)

    @Slot(object)
    def _on_refused(self) -> None:
        self.refused.emit()


def carryable_in(view: ReviewView, *, chapter: str = "") -> tuple[str, ...]:
    """Return the checks whose old answer still holds and waits to be confirmed, in one chapter or all."""
    if view.status is not ReviewStatus.OPEN:
        return ()
    inside = findings_in(view, CHAPTER, chapter=chapter) if chapter else view.findings
    return tuple(
        one.item.id
        for one in inside
        if one.item.id in view.carried and not view.carried[one.item.id].confirmed
    )
