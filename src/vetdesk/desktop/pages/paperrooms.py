"""Leads a paper from its draft to its issue: each step asks in its own dialog and is written in a lane."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.jobs import Work
from vetdesk.desktop.pages.agreements.decisions import (
    ApprovalDialog,
    ApprovalGiven,
    OverrideDialog,
    OverrideGiven,
    ReviewerDialog,
)
from vetdesk.desktop.pages.agreements.fixes import Place, fix_of
from vetdesk.desktop.pages.agreements.leftopen import Point, groups_of_obstacles
from vetdesk.desktop.pages.agreements.newest import Newest
from vetdesk.desktop.pages.agreements.previewpane import Picture
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.paperasking import PaperAsked, PaperDialog
from vetdesk.desktop.pages.paperroom import (
    APPROVE,
    ASK,
    BACK,
    CHANGE,
    DROP,
    ISSUE,
    PaperRoomDialog,
)
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.pages.stepdialog import StepDialog, StepTaken
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.titles import shown
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.obstacles import Obstacle
from vetdesk.domain.staff import StaffMember
from vetdesk.progress import Progress
from vetdesk.services.documents import DocumentLine
from vetdesk.services.paperdesk import PaperKind
from vetdesk.services.paperdrafts import PaperRoom


@dataclass(frozen=True, kw_only=True)
class RoomRead:
    """A paper with who may be asked and approve: nobody who typed any of it."""

    room: PaperRoom
    kinds: tuple[PaperKind, ...]
    others: tuple[StaffMember, ...]


class PaperRooms(QObject):
    """Serves one page: ``filed`` carries the new document, ``changed`` says that a list is out of date.

    ``fix_wanted`` carries an obstacle that is mended elsewhere in the window.
    """

    filed = Signal(object)
    changed = Signal()
    fix_wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._keeper = DialogKeeper(context, self)
        self._room: PaperRoomDialog | None = None
        self._read: RoomRead | None = None
        self._draft: UUID | None = None
        self._pages = Newest(context.desk.lanes.render, self)
        self._pages.done.connect(self._on_page)
        self._pages.failed.connect(self._on_refused)

    @property
    def room(self) -> PaperRoomDialog | None:
        """Return the paper that is open."""
        return self._room

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog of the step that is taken."""
        return self._keeper.dialog

    def open(self, draft_id: UUID) -> None:
        """Open a paper."""
        self._draft = draft_id
        self._look()

    def forget(self) -> None:
        """Close what is open."""
        self._pages.drop()
        self._keeper.reject()
        if self._room is not None:
            self._room.reject()

    def _look(self) -> None:
        services, draft_id, language = self._context.services, self._draft, self._context.language
        assert draft_id is not None

        def read(progress: Progress) -> RoomRead:
            progress.check()
            room = services.paper_drafts.room(draft_id, language=language)
            holders = services.staff.holders()
            return RoomRead(
                room=room,
                kinds=services.papers.kinds(room.draft.made_for),
                others=tuple(
                    one
                    for one in services.staff.all()
                    if one.is_active and one.id in holders and not room.draft.is_drafter(one.name)
                ),
            )

        self._context.render(read, self._on_read)

    @Slot(object)
    def _on_read(self, read: RoomRead) -> None:
        self._read = read
        if self._room is None:
            dialog = PaperRoomDialog(self._over.window())
            dialog.step_requested.connect(self._on_step)
            dialog.page_wanted.connect(self._draw)
            dialog.gates.fix_requested.connect(self._on_fix)
            dialog.gates.override_requested.connect(self._on_pass)
            dialog.gates.acknowledge_requested.connect(self._on_acknowledged)
            dialog.finished.connect(self._on_closed)
            self._room = dialog
            dialog.open()
        self._room.show_room(read.room)
        if read.room.is_whole:
            self._draw(max(self._room.preview.page, 1))

    @Slot(int)
    def _draw(self, page: int) -> None:
        papers, draft_id, language = self._context.services.paper_drafts, self._draft, self._context.language
        assert draft_id is not None
        self._pages.ask(lambda _: papers.preview(draft_id, page, language=language))

    @Slot(object)
    def _on_page(self, picture: Picture) -> None:
        if self._room is not None:
            self._room.show_picture(picture)

    @Slot(object)
    def _on_fix(self, obstacle: Obstacle) -> None:
        assert self._room is not None
        place = fix_of(obstacle).place
        if place is Place.ANSWERS:
            self._on_step(CHANGE)
        elif place is Place.APPROVAL:
            self._on_step(next((one for one in (APPROVE, ASK, CHANGE) if one in self._room.steps), CHANGE))
        elif place is Place.NOTE:
            dialog = StepDialog(obstacle, self._context.today(), parent=self._over)
            self._keeper.open(dialog, self._on_step_taken)
        else:
            # Mended elsewhere in the window: the paper waits among those in preparation.
            self._room.accept()
            self.fix_wanted.emit(obstacle)

    @Slot(object)
    def _on_jump(self, point: Point) -> None:
        self._keeper.reject()
        if point.obstacle is not None:
            self._on_fix(point.obstacle)

    @Slot(object)
    def _on_pass(self, obstacle: Obstacle) -> None:
        assert self._read is not None
        self._keeper.open(
            OverrideDialog(obstacle, self._read.others, barred=frozenset(), parent=self._over),
            self._on_override_given,
        )

    @Slot(object)
    def _on_acknowledged(self, obstacle: Obstacle) -> None:
        approval, subject = self._context.services.approval, self._subject
        code, about = obstacle.code, obstacle.subject
        self._write(lambda _: approval.acknowledge(subject, code=code, subject=about))

    @Slot(object)
    def _on_step_taken(self, taken: StepTaken) -> None:
        handovers, subject = self._context.services.handovers, self._subject
        self._write(lambda _: handovers.note(subject, taken.code, on=taken.on, proof=taken.proof))

    @Slot(object)
    def _on_override_given(self, given: OverrideGiven) -> None:
        papers, draft_id, language = self._context.services.paper_drafts, self._draft, self._context.language
        assert draft_id is not None
        assert isinstance(self.dialog, OverrideDialog)
        code, subject = self.dialog.obstacle.code, self.dialog.obstacle.subject
        self._write(
            lambda _: papers.override(
                draft_id,
                code=code,
                subject=subject,
                officers=given.officers,
                reason=given.reason,
                language=language,
            )
        )

    @property
    def _subject(self) -> UUID:
        assert self._read is not None
        return self._read.room.draft.subject_id

    @Slot(str)
    def _on_step(self, step: str) -> None:
        steps: dict[str, Callable[[RoomRead], None]] = {
            CHANGE: self._change,
            ASK: self._ask,
            BACK: self._give_back,
            APPROVE: self._approve,
            ISSUE: self._issue,
            DROP: self._drop,
        }
        if self._read is not None:
            steps[step](self._read)

    def _change(self, read: RoomRead) -> None:
        draft = read.room.draft
        kinds = [one for one in read.kinds if one.id == draft.pack_id]
        dialog = PaperDialog(kinds, language=self._context.language, parent=self._over)
        dialog.fill_again(draft)
        self._keeper.open(dialog, self._on_changed)

    def _ask(self, read: RoomRead) -> None:
        dialog = ReviewerDialog(
            read.others, drafted_by="", before=read.room.draft.reviewer, parent=self._over
        )
        self._keeper.open(dialog, self._on_reviewer_given)

    def _give_back(self, _read: RoomRead) -> None:
        dialog = ReasonDialog(
            self.tr("Ask for changes"),
            submit_text=self.tr("Give the paper back"),
            explanation=self.tr("The drafter reads this; an approval that was given no longer counts."),
            asks=self.tr("What is to be changed, and why?"),
            parent=self._over,
        )
        self._keeper.open(dialog, self._on_reason_given)

    def _approve(self, read: RoomRead) -> None:
        dialog = ApprovalDialog(
            read.others,
            drafted_by="",
            proposed=read.room.draft.reviewer,
            left_open=groups_of_obstacles(read.room.obstacles),
            parent=self._over,
        )
        dialog.points.jump_wanted.connect(self._on_jump)
        self._keeper.open(dialog, self._on_approval_given)

    def _issue(self, read: RoomRead) -> None:
        words = self.tr(
            "It takes the next number, {series}, for good: a number is never given twice, and one whose issue"
            " fails stays in the register as void. The paper is filed as a PDF and can no longer be changed."
        )
        left = [one.text() for one in groups_of_obstacles(read.room.obstacles)]
        self._context.notifier.ask(
            self.tr("Issue the paper “{title}”?").format(title=shown(read.room.title)),
            yes=self.tr("Issue it"),
            then=self._on_issue_agreed,
            details="\n\n".join((words.format(series=read.room.series), *left)),
        )

    def _on_issue_agreed(self) -> None:
        papers, draft_id, language = self._context.services.paper_drafts, self._draft, self._context.language
        assert draft_id is not None
        assert self._room is not None
        self._room.set_busy(busy=True)

        def issue(progress: Progress) -> DocumentLine:
            return papers.issue(draft_id, language=language, progress=progress)

        job = self._context.desk.lanes.render.submit(issue)
        job.succeeded.connect(self._on_issued)
        job.failed.connect(self._on_refused)

    def _drop(self, _read: RoomRead) -> None:
        self._context.notifier.ask(
            self.tr("Throw this paper away?"),
            yes=self.tr("Throw it away"),
            then=self._on_drop_agreed,
            details=self.tr("Its answers and its approval are lost; nothing was issued of it."),
        )

    def _on_drop_agreed(self) -> None:
        papers, draft_id = self._context.services.paper_drafts, self._draft
        assert draft_id is not None
        self._context.write(lambda _: papers.drop(draft_id), self._on_dropped)

    @Slot(object)
    def _on_dropped(self, _result: object) -> None:
        if self._room is not None:
            self._room.accept()
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, asked: PaperAsked) -> None:
        papers, language = self._context.services.paper_drafts, self._context.language
        assert self._read is not None
        draft = self._read.room.draft

        def keep(progress: Progress) -> object:
            progress.check()
            return papers.keep(
                draft.made_for,
                draft.subject_id,
                draft.pack_id,
                asked.typed,
                edition=asked.edition,
                draft_id=draft.id,
                whole=language if asked.whole else "",
            )

        self._write(keep)

    @Slot(object)
    def _on_reviewer_given(self, name: str) -> None:
        papers, draft_id, language = self._context.services.paper_drafts, self._draft, self._context.language
        assert draft_id is not None
        self._write(lambda _: papers.ask(draft_id, name, language=language))

    @Slot(object)
    def _on_reason_given(self, reason: str) -> None:
        papers, draft_id = self._context.services.paper_drafts, self._draft
        assert draft_id is not None
        self._write(lambda _: papers.request_changes(draft_id, reason))

    @Slot(object)
    def _on_approval_given(self, given: ApprovalGiven) -> None:
        papers, draft_id, language = self._context.services.paper_drafts, self._draft, self._context.language
        assert draft_id is not None
        name, passphrase, role = given.name, given.passphrase, given.role
        self._write(
            lambda _: papers.approve(draft_id, name=name, passphrase=passphrase, role=role, language=language)
        )

    def _write(self, work: Work) -> None:
        self._keeper.write(work, self._on_written)

    @Slot(object)
    def _on_written(self, _result: object) -> None:
        self._keeper.accept()
        self.changed.emit()
        self._look()

    @Slot(object)
    def _on_issued(self, line: DocumentLine) -> None:
        if self._room is not None:
            self._room.accept()
        self._context.notifier.tell(self.tr("{title} is filed.").format(title=shown(line.title)))
        self.filed.emit(line)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._room is None or not isinstance(error, VetdeskError):
            self._context.notifier.report(error)
        else:
            self._room.set_busy(busy=False)
            self._room.show_failure(failure_text(error))

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._room = self._read = None
