"""Sends questionnaires and takes them back; reading and writing run in lanes, never in the GUI thread."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.errors import FileUnwritable
from vetdesk.desktop.pages.questionnaires.returndialog import Acceptance, ReturnDialog
from vetdesk.desktop.pages.questionnaires.senddialog import SendDialog, SendPlan
from vetdesk.progress import Progress
from vetdesk.services.questionnaires import Return, Taken
from vetdesk.services.vetting import ReviewView

_ENDING = ".xlsx"


class QuestionnaireFlow(QObject):
    """Works for one page: ``sent`` after one was written, ``taken`` carries the review with statements."""

    sent = Signal()
    taken = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._view: ReviewView | None = None
        self._review_id: UUID | None = None
        self._plan: SendPlan | None = None
        self._path: Path | None = None
        self._given: Return | None = None
        self._keeper = DialogKeeper(context, self)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    def send(self, review_id: UUID) -> None:
        """Ask what the questionnaire of a running review is about, then write it."""
        services = self._context.services

        def read(progress: Progress) -> ReviewView:
            progress.check()
            return services.vetting.get(review_id)

        self._context.read(read, self._on_view_read)

    def take_back(self, review_id: UUID) -> None:
        """Let the user choose a file that came back for this review."""
        self._review_id = review_id
        self._choose()

    def _choose(self) -> None:
        self._context.notifier.choose_file(
            self.tr("Choose the questionnaire that came back"),
            kinds=self.tr("Workbooks (*.xlsx);;All files (*)"),
            then=self._on_file_chosen,
        )

    @Slot(object)
    def _on_view_read(self, view: ReviewView) -> None:
        self._view = view
        context = self._context
        dialog = SendDialog(view, language=context.language, today=context.today(), parent=self._over)
        self._keeper.open(dialog, self._on_plan_given)

    @Slot(object)
    def _on_plan_given(self, plan: SendPlan) -> None:
        assert self._view is not None
        self._plan = plan
        # The code of the collector and the day name the file; no person's name does.
        day = self._context.today().isoformat()
        name = "-".join(("questionnaire", self._view.collector.uscc or "", day))
        self._context.notifier.choose_save(
            self.tr("Save the questionnaire"), suggested=f"{name}{_ENDING}", then=self._on_place_chosen
        )

    def _on_place_chosen(self, chosen: Path) -> None:
        assert self._view is not None
        assert self._plan is not None
        path = with_ending(chosen, _ENDING)
        services, plan, review_id = self._context.services, self._plan, self._view.id

        def write(progress: Progress) -> tuple[str, int]:
            progress.check()
            try:
                asked = services.questionnaires.export(
                    review_id,
                    path,
                    language=plan.language,
                    due=plan.due,
                    chapters=plan.chapters,
                    only_open=plan.only_open,
                )
            except OSError as error:
                raise FileUnwritable(path.name) from error
            return path.name, asked

        self._keeper.write(write, self._on_written)

    @Slot(object)
    def _on_written(self, written: tuple[str, int]) -> None:
        self._keeper.accept()
        name, asked = written
        says = self.tr("Saved as {name}: %n check(s). Send the file to the collector yourself.", "", asked)
        self._context.notifier.tell(says.format(name=name))
        self.sent.emit()

    def _on_file_chosen(self, path: Path) -> None:
        assert self._review_id is not None
        self._path = path
        services, review_id = self._context.services, self._review_id

        def read(progress: Progress) -> tuple[Return, ReviewView]:
            given = services.questionnaires.read(path, progress, review_id=review_id)
            return given, services.vetting.get(review_id)

        self._context.render(read, self._on_read)

    @Slot(object)
    def _on_read(self, found: tuple[Return, ReviewView]) -> None:
        assert self._path is not None
        given, view = found
        self._given = given
        self._keeper.reject()
        dialog = ReturnDialog(
            self._path.name, given, view, language=self._context.language, parent=self._over
        )
        dialog.other_requested.connect(self._on_other_asked)
        self._keeper.open(dialog, self._on_accepted)

    @Slot()
    def _on_other_asked(self) -> None:
        self._choose()

    @Slot(object)
    def _on_accepted(self, said: Acceptance) -> None:
        assert self._given is not None
        services, given = self._context.services, self._given

        def accept(progress: Progress) -> tuple[Taken, ReviewView]:
            progress.check()
            done = services.questionnaires.accept(given, known=said.known, leave_faulty=said.leave_faulty)
            assert given.review_id is not None  # or it were refused
            return done, services.vetting.get(given.review_id)

        self._keeper.write(accept, self._on_taken)

    @Slot(object)
    def _on_taken(self, done: tuple[Taken, ReviewView]) -> None:
        self._keeper.accept()
        self._given = None
        taken, view = done
        says = self.tr(
            "%n statement(s) taken in as self-declared. Mark each as verified once you have checked it (D).",
            "",
            taken.taken,
        )
        self._context.notifier.tell(says)
        self.taken.emit(view)
