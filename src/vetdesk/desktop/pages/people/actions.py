"""What can be done with a person: dialogs, writes in the lane, and what came of them."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.jobs import Work
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.people.dialog import PersonDialog
from vetdesk.desktop.pages.people.dossier import read_employers
from vetdesk.progress import Progress
from vetdesk.services.people import PersonDraft, PersonView


class PersonActions(QObject):
    """``saved`` carries a ``PersonView``."""

    saved = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._person: PersonView | None = None
        self._employer_id: UUID | None = None
        self._dialog: AskingDialog | None = None

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._dialog

    def register_of(self, employer_id: UUID | None) -> None:
        """Register a person, of this employer unless another is chosen."""
        self._person, self._employer_id = None, employer_id
        self._read_employers()

    def change(self, person: PersonView) -> None:
        """Change a registered person."""
        self._person = person
        self._read_employers()

    def _read_employers(self) -> None:
        services = self._context.services

        def read(progress: Progress) -> tuple[tuple[str, str], ...]:
            progress.check()
            return read_employers(services)

        self._context.read(read, self._on_employers_read)

    def _open(self, dialog: AskingDialog) -> None:
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _write(self, work: Work) -> None:
        # The failure stands in the dialog, where what was typed still is.
        assert self._dialog is not None
        self._dialog.set_busy(busy=True)
        job = self._context.desk.lanes.write.submit(work)
        job.succeeded.connect(self._on_saved)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_employers_read(self, employers: tuple[tuple[str, str], ...]) -> None:
        dialog = PersonDialog(employers, self._person, employer_id=self._employer_id, parent=self._over)
        dialog.submitted.connect(self._on_person_submitted)
        self._open(dialog)

    @Slot(object)
    def _on_person_submitted(self, draft: PersonDraft) -> None:
        services, known = self._context.services, self._person

        def save(progress: Progress) -> PersonView:
            progress.check()
            if known is None:
                return services.people.register(draft)
            return services.people.change(known.id, draft)

        self._write(save)

    @Slot(object)
    def _on_saved(self, person: PersonView) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.saved.emit(person)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)

    @Slot(int)
    def _on_closed(self) -> None:
        self._dialog = None
