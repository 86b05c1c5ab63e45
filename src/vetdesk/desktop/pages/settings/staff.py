"""The tab with the officers: who works here, in which roles, who can open the vault."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.settings.dialogs import OfficerDialog, OfficerForm, OfficerPassphraseDialog
from vetdesk.desktop.pages.settings.signoffs import SignOffCard
from vetdesk.desktop.pages.settings.supervision import SupervisionCard
from vetdesk.desktop.pages.settings.tab import SettingsTab
from vetdesk.desktop.pages.settings.words import role_words
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.staff import StaffMember
from vetdesk.progress import Progress

EDIT, PASSPHRASE, LEAVE = "edit", "passphrase", "leave"


@dataclass(frozen=True, kw_only=True)
class OfficerLine:
    """An officer and whether they have a passphrase of their own."""

    member: StaffMember
    opens: bool

    @property
    def id(self) -> UUID:
        """Return what the line is found by."""
        return self.member.id


class StaffTab(SettingsTab):
    """A list; Enter changes an officer, the menu does the rest; below, whether admissions are signed off."""

    scrolls = False

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._lines: dict[UUID, OfficerLine] = {}
        self._chosen: StaffMember | None = None
        self._model = MemoryRecords(self._columns(), lambda line: line.id)
        self._list = RecordList(
            "staff",
            self._model,
            names=self.tr("officers"),
            empty=EmptyWords(self.tr("Nobody is registered."), "", self.tr("Add an officer"), "", "users"),
            settings=context.settings,
            actions=(
                ListAction(key=EDIT, text=self.tr("Change"), icon="pencil"),
                ListAction(key=PASSPHRASE, text=self.tr("Set a passphrase"), icon="key-round"),
                ListAction(key=LEAVE, text=self.tr("Has left"), icon="ban"),
            ),
            new_text=self.tr("Add an officer"),
        )
        self.sign_offs = SignOffCard(context, self)
        self.supervision = SupervisionCard(context, self)
        box = column(gap=3)
        box.setContentsMargins(0, space(2), 0, 0)
        box.addWidget(self._list, 1)
        box.addWidget(self.sign_offs)
        box.addWidget(self.supervision)
        self.setLayout(box)
        export = ListExport(
            context,
            title=self.tr("Staff"),
            columns=self._model.columns,
            table=self._list.table,
            parent=self,
        )
        self._list.export_requested.connect(export.begin)
        self._list.opened.connect(self._on_opened)
        self._list.action_requested.connect(self._on_action_requested)
        self._list.new_requested.connect(self.new_record)
        self._list.empty_action_requested.connect(self.new_record)
        self._list.retry_requested.connect(self.load)

    @property
    def records(self) -> RecordList[OfficerLine]:
        """Return the list."""
        return self._list

    @override
    @Slot()
    def load(self) -> None:
        services = self._context.services
        self._list.show_busy()

        def read(progress: Progress) -> tuple[OfficerLine, ...]:
            progress.check()
            holders = services.staff.holders()
            return tuple(
                OfficerLine(member=member, opens=member.id in holders) for member in services.staff.all()
            )

        self._context.read(read, self._on_read)
        self.sign_offs.load()
        self.supervision.load()

    @override
    def forget(self) -> None:
        self._lines = {}
        self._model.show_records(())

    @override
    @Slot()
    def new_record(self) -> None:
        self._chosen = None
        self._asking.open(OfficerDialog(self._context, parent=self.window()), self._on_officer_submitted)

    @override
    def find_in_page(self) -> None:
        self._list.focus_search()

    def _columns(self) -> tuple[Column[OfficerLine], ...]:
        return (
            Column(key="name", title=self.tr("Name"), text=lambda line: line.member.name, width=200),
            Column(key="post", title=self.tr("Post"), text=lambda line: line.member.post, width=240),
            Column(
                key="roles",
                title=self.tr("Roles"),
                text=lambda line: role_words(line.member.roles),
                width=280,
            ),
            Column(
                key="state",
                title=self.tr("Vault"),
                text=lambda line: self._state(line).text,
                badge=self._state,
                width=220,
            ),
        )

    def _state(self, line: OfficerLine) -> Status:
        if not line.member.is_active:
            return Status(self.tr("Has left"), Tone.PLAIN, "archive")
        if line.opens:
            return Status(self.tr("Can open the vault"), Tone.OK, "key-round")
        return Status(self.tr("No passphrase"), Tone.INFO, "circle-dashed")

    @Slot(object)
    def _on_read(self, lines: tuple[OfficerLine, ...]) -> None:
        self._lines = {line.member.id: line for line in lines}
        self._model.show_records(lines)
        self._list.show_loaded()

    @Slot(object)
    def _on_opened(self, staff_id: UUID) -> None:
        self._on_action_requested(EDIT, (staff_id,))

    @Slot(str, object)
    def _on_action_requested(self, key: str, ids: tuple[UUID, ...]) -> None:
        line = self._lines.get(ids[0]) if len(ids) == 1 else None
        if line is None or not line.member.is_active:
            return
        self._chosen = line.member
        if key == EDIT:
            dialog = OfficerDialog(self._context, line.member, parent=self.window())
            self._asking.open(dialog, self._on_officer_submitted)
        elif key == PASSPHRASE:
            secret = OfficerPassphraseDialog(self._context, line.member, parent=self.window())
            self._asking.open(secret, self._on_passphrase_submitted)
        elif key == LEAVE:
            self._context.notifier.ask(
                self.tr("Has {name} left?").format(name=line.member.name),
                yes=self.tr("Has left"),
                details=self.tr(
                    "The passphrase opens nothing any more and the key changes; the name stays on record."
                ),
                then=self._leave,
            )

    def _leave(self) -> None:
        services, member = self._context.services, self._chosen
        if member is None:
            return

        def leave(progress: Progress) -> None:
            progress.check()
            services.staff.leave(member.id)

        self._context.write(leave, self._on_saved)

    @Slot(object)
    def _on_officer_submitted(self, form: OfficerForm) -> None:
        services, member = self._context.services, self._chosen

        def save(progress: Progress) -> StaffMember:
            progress.check()
            if member is None:
                return services.staff.add(form.draft, form.passphrase or None)
            return services.staff.change(member.id, form.draft)

        self._asking.write(save, self._on_saved)

    @Slot(object)
    def _on_passphrase_submitted(self, passphrase: str) -> None:
        services, member = self._context.services, self._chosen
        if member is None:
            return

        def save(progress: Progress) -> None:
            progress.check()
            services.staff.set_passphrase(member.id, passphrase)

        self._asking.write(save, self._on_saved)

    @Slot(object)
    def _on_saved(self, _saved: object) -> None:
        self._asking.accept()
        self.changed.emit()
        self.load()
