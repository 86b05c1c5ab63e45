"""The people of a matter: who stands in the access annex, in its order; chosen among those registered."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop import vocabulary
from vetdesk.desktop.dialog import FieldProblem, FormDialog
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.agreements.records import show_again
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.pinyin import order_key
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import space
from vetdesk.services.people import PersonLine

OPEN, REMOVE, UP, DOWN = "open", "remove", "up", "down"


class PeopleTab(QWidget):
    """``people_chosen(ids)`` is the whole list in its new order."""

    people_chosen = Signal(object)
    add_requested = Signal()
    person_opened = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[PersonLine, ...] = ()
        self._is_fixed = False
        self.model = MemoryRecords[PersonLine](person_columns(), lambda one: one.id)
        self.list = RecordList[PersonLine](
            "matter_people",
            self.model,
            names=self.tr("people"),
            empty=EmptyWords(
                self.tr("Nobody is named in this matter yet."),
                hint=self.tr("Whoever touches customer data stands in the access annex of the agreement."),
                action=self.tr("Add people"),
                icon="users",
            ),
            settings=settings,
            actions=(
                ListAction(key=OPEN, text=self.tr("Open"), icon="arrow-right"),
                ListAction(key=UP, text=self.tr("Move up"), icon="arrow-up"),
                ListAction(key=DOWN, text=self.tr("Move down"), icon="arrow-down"),
                ListAction(key=REMOVE, text=self.tr("Take off the list"), icon="circle-minus"),
            ),
            new_text=self.tr("Add people"),
        )
        self._remove = button(self.tr("Take off the list"), "small", icon="circle-minus")
        note = self.tr("Who is not clear, or whose checks have lapsed, is left out of the printed annex.")
        bar = row(gap=2)
        bar.addWidget(text_label(note, "soft", wrap=True), 1)
        bar.addWidget(self._remove)
        box = column(gap=3)
        box.addWidget(self.list, 1)
        box.addLayout(bar)
        self.setLayout(box)
        self._remove.clicked.connect(self._on_remove_clicked)
        self.list.opened.connect(self.person_opened)
        self.list.action_requested.connect(self._on_action)
        self.list.new_requested.connect(self._on_add)
        self.list.empty_action_requested.connect(self._on_add)

    @property
    def ids(self) -> tuple[UUID, ...]:
        """Return the people in their order."""
        return tuple(one.id for one in self._people)

    def show_people(self, people: Sequence[PersonLine], *, fixed: bool) -> None:
        """Show the people of the matter."""
        self._people, self._is_fixed = tuple(people), fixed
        show_again(self.model, people)
        self._remove.setEnabled(not fixed)

    @Slot()
    def _on_add(self) -> None:
        if not self._is_fixed:
            self.add_requested.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        self._on_action(REMOVE, self.list.selected_ids)

    @Slot(str, object)
    def _on_action(self, key: str, chosen: object) -> None:
        ids = tuple(one for one in chosen if isinstance(one, UUID)) if isinstance(chosen, tuple) else ()
        if key == OPEN and ids:
            self.person_opened.emit(ids[0])
        elif ids and not self._is_fixed:
            self.people_chosen.emit(rearranged(self.ids, ids, key))


class PeopleChooser(FormDialog):
    """Chooses among registered people; ``submitted`` carries their ids."""

    def __init__(self, offered: Sequence[PersonLine], settings: Settings, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Add people to the matter"),
            submit_text=self.tr("Add"),
            explanation=self.tr("Choose one or several; hold Ctrl or Shift to choose more."),
            parent=parent,
        )
        self.setMinimumSize(space(190), space(130))
        self.model = MemoryRecords[PersonLine](person_columns(), lambda one: one.id)
        self.list = RecordList[PersonLine](
            "people_chooser",
            self.model,
            names=self.tr("people"),
            empty=EmptyWords(
                self.tr("Everybody registered is named already."),
                hint=self.tr("Register further people on the page People."),
                icon="users",
            ),
            settings=settings,
        )
        self.model.show_records(offered)
        self.body.addWidget(self.list, 1)
        self.list.opened.connect(self._on_opened)

    @override
    def validate(self) -> list[FieldProblem]:
        if self.list.selected_ids:
            return []
        return [FieldProblem("list", self.tr("Choose at least one person."))]

    @override
    def value(self) -> tuple[UUID, ...]:
        return tuple(one for one in self.list.selected_ids if isinstance(one, UUID))

    @Slot(object)
    def _on_opened(self) -> None:
        self.submit_button.click()


def rearranged(ids: Sequence[UUID], moved: Sequence[UUID], how: str) -> tuple[UUID, ...]:
    """Return ``ids`` with ``moved`` taken out, or one place up or down."""
    if how == REMOVE:
        return tuple(one for one in ids if one not in moved)
    order = list(ids)
    step = -1 if how == UP else 1
    for one in moved if how == UP else reversed(moved):
        place = order.index(one)
        there = place + step
        if 0 <= there < len(order) and order[there] not in moved:
            order[place], order[there] = order[there], order[place]
    return tuple(order)


def person_columns() -> tuple[Column[PersonLine], ...]:
    """Return the columns people are listed in."""
    key_person = translate("MatterPeople", "key person")
    return (
        Column(
            key="name",
            title=translate("MatterPeople", "Name"),
            text=lambda one: one.name,
            order=lambda one: order_key(one.name),
            width=140,
        ),
        Column(
            key="id4",
            title=translate("MatterPeople", "ID ends in"),
            text=lambda one: f"*{one.id4}" if one.id4 else "",
            width=90,
        ),
        Column(
            key="employer",
            title=translate("MatterPeople", "Works for"),
            text=lambda one: one.employer,
            width=260,
        ),
        Column(key="post", title=translate("MatterPeople", "Post"), text=lambda one: one.post, width=140),
        Column(
            key="key",
            title=translate("MatterPeople", "Key"),
            text=lambda one: key_person if one.key else "",
            width=100,
        ),
        Column(
            key="status",
            title=translate("MatterPeople", "State"),
            text=lambda one: vocabulary.status("person", one.status.value).text,
            badge=lambda one: vocabulary.status("person", one.status.value),
            width=150,
        ),
        Column(
            key="expiry",
            title=translate("MatterPeople", "Next expiry"),
            text=lambda one: day_words(one.next_expiry),
            width=130,
            faint=True,
        ),
    )
