"""What is done with a person's records: a dialog each, a write in the lane, and what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.checks.bringing import evidence_of
from vetdesk.desktop.pages.checks.evidencedialog import NewEvidence
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.people.authorisation import AuthorisationDialog, SignedAuthorisation
from vetdesk.desktop.pages.people.enddialogs import EndDialog, Ended, EraseDialog, LeaveDialog, Left
from vetdesk.desktop.pages.people.files import PersonFileViewer
from vetdesk.desktop.pages.people.recorddialogs import NewRecord, RecordDialog
from vetdesk.desktop.pages.people.records import (
    ATTACH,
    AUTHORISE,
    COME_BACK,
    END_ACCESS,
    ERASE,
    LEAVE,
    WITHDRAW,
)
from vetdesk.domain.person_records import RecordKind
from vetdesk.domain.retention import PersonNeeded
from vetdesk.progress import Progress
from vetdesk.services.people import PersonView
from vetdesk.services.person_erasure import ErasurePlan
from vetdesk.services.person_papers import NewFile, PersonDesk

Write = Callable[[], object]


class PersonRecordActions(QObject):
    """``kept`` after something of the person changed, ``erased`` after everything went."""

    kept = Signal(object)
    erased = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._keeper = DialogKeeper(context, self)
        self.viewer = PersonFileViewer(context, parent)
        self._person: PersonView | None = None
        self._desk: PersonDesk | None = None
        self._subject: UUID | None = None

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    def begin(self, key: str, person: PersonView, desk: PersonDesk) -> None:
        """Begin what a button asks for."""
        self._person, self._desk = person, desk
        begin = {
            AUTHORISE: self._authorise,
            WITHDRAW: self._withdraw,
            END_ACCESS: self._end_access,
            LEAVE: self._leave,
            COME_BACK: self._come_back,
            ERASE: self._erase,
        }.get(key)
        if begin is not None:
            begin()
        elif key in set(RecordKind):
            self._record(RecordKind(key))

    def on_line(self, key: str, subject: object, person: PersonView, desk: PersonDesk) -> None:
        """Show the newest evidence of a line, or add some."""
        self._person, self._desk = person, desk
        if not isinstance(subject, UUID):
            return
        pieces = desk.files.get(subject, ())
        if key != ATTACH and pieces:
            self.viewer.open(pieces[-1])
            return
        self._subject = subject
        self._context.notifier.choose_file(
            self.tr("Add evidence"),
            kinds=self.tr("Evidence (*.pdf *.png *.jpg *.jpeg *.xlsx *.docx)"),
            then=self._on_file_chosen,
        )

    @property
    def _id(self) -> UUID:
        assert self._person is not None
        return self._person.id

    def _authorise(self) -> None:
        assert self._person is not None
        dialog = AuthorisationDialog(self._person.name, today=self._context.today(), parent=self._over)
        dialog.scan_requested.connect(self._on_scan_asked)
        self._keeper.open(dialog, self._on_authorised)

    def _record(self, kind: RecordKind) -> None:
        assert self._desk is not None
        dialog = RecordDialog(
            kind, today=self._context.today(), version=self._desk.version, parent=self._over
        )
        dialog.choose_requested.connect(self._on_scan_asked)
        self._keeper.open(dialog, self._on_recorded)

    def _withdraw(self) -> None:
        dialog = EndDialog(
            self.tr("Authorisation withdrawn"),
            self.tr(
                "Checks stop and access ends at once; what was done before stays lawful (PIPL, art. 15). "
                "The records are then to be erased unless a running agreement needs them (art. 47)."
            ),
            submit=self.tr("Record the withdrawal"),
            caption=self.tr("Withdrawn on"),
            why=self.tr("How and why it was withdrawn"),
            today=self._context.today(),
            parent=self._over,
        )
        self._keeper.open(dialog, self._on_withdrawn)

    def _end_access(self) -> None:
        dialog = EndDialog(
            self.tr("End the access"),
            self.tr("The person leaves the access list of every agreement (PIPL, art. 51)."),
            submit=self.tr("End the access"),
            caption=self.tr("Ended on"),
            today=self._context.today(),
            parent=self._over,
        )
        self._keeper.open(dialog, self._on_access_ended)

    def _leave(self) -> None:
        assert self._person is not None
        dialog = LeaveDialog(self._person.name, today=self._context.today(), parent=self._over)
        self._keeper.open(dialog, self._on_left)

    def _come_back(self) -> None:
        papers, person_id = self._context.services.person_papers, self._id
        self._write(lambda: papers.come_back(person_id))

    def _erase(self) -> None:
        services, person_id = self._context.services, self._id

        def read(progress: Progress) -> ErasurePlan:
            progress.check()
            return services.person_erasures.plan(person_id)

        self._context.read(read, self._on_planned)

    def _write(self, work: Write) -> None:
        services, person_id = self._context.services, self._id

        def write(progress: Progress) -> PersonView:
            progress.check()
            work()
            return services.people.get(person_id)

        if self._keeper.dialog is None:
            self._context.write(write, self._on_kept)
        else:
            self._keeper.write(write, self._on_kept)

    def _read(self, brought: Sequence[NewEvidence]) -> tuple[NewFile, ...]:
        now = self._context.clock.now()
        drafts = (evidence_of(one, taken=now) for one in brought)
        return tuple(NewFile(name=one.name, content=one.content) for one in drafts)

    @Slot(object)
    def _on_authorised(self, signed: SignedAuthorisation) -> None:
        papers, person_id, read = self._context.services.person_papers, self._id, self._read
        self._write(
            lambda: papers.authorise(
                person_id, on=signed.on, until=signed.until, items=signed.items, scans=read(signed.files)
            )
        )

    @Slot(object)
    def _on_recorded(self, made: NewRecord) -> None:
        papers, person_id, read = self._context.services.person_papers, self._id, self._read
        self._write(lambda: papers.record(person_id, made.draft, read(made.files)))

    @Slot(object)
    def _on_withdrawn(self, said: Ended) -> None:
        papers, person_id = self._context.services.person_papers, self._id
        self._write(lambda: papers.withdraw(person_id, on=said.on, reason=said.reason))

    @Slot(object)
    def _on_access_ended(self, said: Ended) -> None:
        papers, person_id = self._context.services.person_papers, self._id
        self._write(lambda: papers.end_access(person_id, on=said.on))

    @Slot(object)
    def _on_left(self, said: Left) -> None:
        papers, person_id = self._context.services.person_papers, self._id
        self._write(lambda: papers.leave(person_id, on=said.on, revoked_on=said.revoked_on, wiped=said.wiped))

    @Slot(object)
    def _on_planned(self, plan: ErasurePlan) -> None:
        assert self._person is not None
        dialog = EraseDialog(self._person.name, plan, today=self._context.today(), parent=self._over)
        self._keeper.open(dialog, self._on_erase_submitted)
        if plan.needed_by:
            dialog.show_error(PersonNeeded(plan.needed_by))
            dialog.submit_button.setEnabled(False)

    @Slot(object)
    def _on_erase_submitted(self, reason: str) -> None:
        services, person_id = self._context.services, self._id

        def erase(progress: Progress) -> object:
            progress.check()
            return services.person_erasures.erase(person_id, reason=reason)

        self._keeper.write(erase, self._on_erased)

    def _on_file_chosen(self, path: Path) -> None:
        subject = self._subject
        assert subject is not None
        papers, person_id, read = self._context.services.person_papers, self._id, self._read
        brought = (NewEvidence(name=path.name, path=path),)
        self._write(lambda: papers.attach(person_id, subject, read(brought)))

    @Slot()
    def _on_scan_asked(self) -> None:
        self._context.notifier.choose_file(
            self.tr("Add evidence"),
            kinds=self.tr("Evidence (*.pdf *.png *.jpg *.jpeg *.xlsx *.docx)"),
            then=self._on_scan_chosen,
        )

    def _on_scan_chosen(self, path: Path) -> None:
        dialog = self._keeper.dialog
        if isinstance(dialog, (AuthorisationDialog, RecordDialog)):
            dialog.files.bring_file(path)

    @Slot(object)
    def _on_kept(self, person: PersonView) -> None:
        self._keeper.accept()
        self.kept.emit(person)

    @Slot(object)
    def _on_erased(self, _proof: object) -> None:
        self._keeper.accept()
        self.erased.emit()
