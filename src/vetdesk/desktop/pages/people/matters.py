"""The tab of the agreements that name a person: which, in what role, at what stage, and what may be seen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.people import words
from vetdesk.desktop.pages.review.words import word
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.domain.person_records import DutyState, RecordKind
from vetdesk.services.people import PersonView
from vetdesk.services.person_erasure import NamedIn
from vetdesk.services.person_papers import PersonDesk


class PersonMatters(QWidget):
    """``list.opened`` carries the id of an agreement."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = ""
        self._access = ""
        self._said = text_label("", "soft", wrap=True)
        self._records = MemoryRecords[NamedIn](self._columns(), lambda one: one.line.id)
        self.list: RecordList[NamedIn] = RecordList(
            "person.matters",
            self._records,
            names=self.tr("agreements"),
            empty=EmptyWords(
                self.tr("No agreement names this person."),
                hint=self.tr("People are named on the tab People of an agreement."),
                icon="file-pen-line",
            ),
            settings=context.settings,
        )
        export = ListExport(
            context,
            title=self.tr("Agreements"),
            columns=self._records.columns,
            table=self.list.table,
            parent=self.list,
        )
        self.list.export_requested.connect(export.begin)
        box = column(gap=3)
        box.addWidget(self._said)
        box.addWidget(self.list, 1)
        self.setLayout(box)

    def show_matters(self, person: PersonView, desk: PersonDesk, matters: Sequence[NamedIn]) -> None:
        """Show where a person is named; access is what the newest record of it says today."""
        self._role = self.tr("Key person") if person.key else self.tr("Ordinary access")
        duty = next(one for one in desk.duties if one.kind is RecordKind.ACCESS)
        holds = duty.newest is not None and duty.state in {DutyState.DONE, DutyState.DUE}
        if holds and duty.newest is not None and person.status.may_access:
            self._access = words.told(duty.newest.said)
            self._said.setText(self.tr("May see today: {access}").format(access=self._access))
        else:
            self._access = self.tr("Nothing")
            self._said.setText(
                self.tr("May see nothing today: an approved access and checks in order are both needed.")
            )
        self._records.show_records(matters)
        self.list.show_loaded()

    def clear(self) -> None:
        """Forget everything."""
        self._said.clear()
        self._records.show_records(())

    def _columns(self) -> tuple[Column[NamedIn], ...]:
        return (
            Column(
                key="ref",
                title=translate("PersonMatters", "Agreement"),
                text=lambda one: one.line.matter_ref,
                width=170,
            ),
            Column(
                key="collector",
                title=translate("PersonMatters", "Other side"),
                text=lambda one: one.line.collector,
                width=220,
            ),
            Column(
                key="road",
                title=translate("PersonMatters", "Road"),
                text=lambda one: word("road", one.line.road.value),
                width=130,
            ),
            Column(
                key="status",
                title=translate("PersonMatters", "Stage"),
                text=lambda one: vocabulary.status("agreement", one.line.status.value).text,
                badge=lambda one: vocabulary.status("agreement", one.line.status.value),
                width=130,
            ),
            Column(
                key="role", title=translate("PersonMatters", "Role"), text=lambda _: self._role, width=120
            ),
            Column(
                key="access",
                title=translate("PersonMatters", "May see"),
                text=lambda one: (
                    self._access if one.needs else translate("PersonMatters", "Nothing any more")
                ),
                width=260,
            ),
        )
