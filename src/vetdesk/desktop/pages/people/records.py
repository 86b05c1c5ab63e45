"""The tab of a person's records: what is in order and what is due on cards, everything kept in a list."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.checks.words import NOTHING, day
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.people import words
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import space
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.authorisation import Authorisation, AuthorisationState, ConsentItem, newest
from vetdesk.domain.person_records import Duty, DutyState, RecordEntry, RecordKind
from vetdesk.domain.retention import Retention, RetentionGround
from vetdesk.services.person_papers import PersonDesk

AUTHORISE: Final = "authorise"
WITHDRAW: Final = "withdraw"
END_ACCESS: Final = "end_access"
LEAVE: Final = "leave"
COME_BACK: Final = "come_back"
ERASE: Final = "erase"
SHOW: Final = "show"
ATTACH: Final = "attach"


@dataclass(frozen=True, kw_only=True)
class RecordLine:
    """An authorisation or a record as one line; ``id`` is empty for what only a check says."""

    id: UUID | None
    kind: str
    on: date
    until: date | None
    ended: date | None
    told: str
    by: str
    files: int


class PersonRecords(QWidget):
    """``action_requested(key)`` and ``line_requested(key, id)`` ask the page; holds no service."""

    action_requested = Signal(str)
    line_requested = Signal(str, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._records = MemoryRecords[RecordLine](_columns(), lambda line: line.id or line.kind)
        self._cards = row(gap=3)
        self._kept = Card(self.tr("How long the records are kept"))
        self._kept.body.setSpacing(space(3))
        self._buttons: dict[str, QWidget] = {}
        self.list: RecordList[RecordLine] = RecordList(
            "person.records",
            self._records,
            names=self.tr("records"),
            empty=EmptyWords(
                self.tr("Nothing is kept of this person beside the checks yet."),
                hint=self.tr("Authorisation, undertaking, training, access and conflicts are kept here."),
                action=self.tr("Record the authorisation"),
                icon="list-checks",
            ),
            settings=context.settings,
            actions=(
                ListAction(key=SHOW, text=self.tr("Show the evidence"), icon="eye", shortcut="Enter"),
                ListAction(key=ATTACH, text=self.tr("Add evidence…"), icon="paperclip"),
            ),
        )
        export = ListExport(
            context,
            title=self.tr("Records"),
            columns=self._records.columns,
            table=self.list.table,
            parent=self.list,
        )
        self.list.export_requested.connect(export.begin)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_list_action)
        self.list.empty_action_requested.connect(self._on_empty_action)
        under = row(gap=4)
        under.addWidget(self.list, 3)
        under.addWidget(self._kept, 1)
        box = column(gap=3)
        box.addLayout(self._cards)
        box.addLayout(under, 1)
        self.setLayout(box)

    def button(self, key: str) -> QWidget:
        """Return the button of an action, such as ``training`` or ``withdraw``."""
        return self._buttons[key]

    def show_desk(self, desk: PersonDesk) -> None:
        """Show what is kept of a person."""
        self._buttons.clear()
        empty_layout(self._cards)
        self._cards.addWidget(self._authorisation_card(desk), 1)
        for duty in desk.duties:
            self._cards.addWidget(self._duty_card(duty), 1)
        self._show_kept(desk)
        self._records.show_records(_lines(desk))
        self.list.show_loaded()

    def clear(self) -> None:
        """Forget everything."""
        self._buttons.clear()
        empty_layout(self._cards)
        empty_layout(self._kept.body)
        self._records.show_records(())

    def _authorisation_card(self, desk: PersonDesk) -> Card:
        last = newest(desk.authorisations)
        actions = [(AUTHORISE, self.tr("Record…"))]
        if desk.state in {AuthorisationState.VALID, AuthorisationState.EXPIRED}:
            actions.append((WITHDRAW, self.tr("Withdrawn…")))
        says = self.tr("Nothing may be looked up before.")
        if last is not None and last.withdrawn_on is not None:
            says = self.tr("Checks stop since {day}.").format(day=day_words(last.withdrawn_on))
        elif last is not None:
            signed = self.tr("Signed {day}, until {until}") if last.until else self.tr("Signed on {day}")
            says = signed.format(day=day_words(last.on), until=day_words(last.until))
        return self._card(self.tr("Authorisation"), words.signed_status(desk.state), says, actions)

    def _duty_card(self, duty: Duty) -> Card:
        actions = [(duty.kind.value, self.tr("Record…"))]
        held = duty.newest is not None and duty.newest.ended_on is None
        if duty.kind is RecordKind.ACCESS and held and duty.state is not DutyState.ENDED:
            actions.append((END_ACCESS, self.tr("End…")))
        return self._card(
            words.kind_words(duty.kind), words.duty_status(duty.state), self._duty_words(duty), actions
        )

    def _duty_words(self, duty: Duty) -> str:
        last = duty.newest
        if last is None:
            return self.tr("Nothing is kept yet.")
        if last.ended_on is not None:
            return self.tr("Ended on {day}").format(day=day_words(last.ended_on))
        if duty.kind is RecordKind.UNDERTAKING:
            return self.tr("Signed {day}, version {version}").format(
                day=day_words(last.said.on), version=last.said.version
            )
        until = self.tr("Until {day}").format(day=day_words(duty.due))
        if duty.kind is RecordKind.CONFLICT and last.said.relations:
            return until + self.tr(" · %n relation(s) declared", "", len(last.said.relations))
        return until

    def _card(self, title: str, state: Status, says: str, actions: list[tuple[str, str]]) -> Card:
        card = Card(title, margin=3)
        card.body.addWidget(StatusBadge(state), 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(text_label(says, "soft", wrap=True))
        card.body.addStretch(1)
        card.body.addLayout(self._action_row(title, actions))
        return card

    def _action_row(self, title: str, actions: list[tuple[str, str]]) -> QHBoxLayout:
        line = row(gap=2)
        for key, text in actions:
            made = button(text, "small")
            made.setObjectName(key)
            made.setAccessibleName(f"{title}: {text}")
            made.clicked.connect(self._on_button_clicked)
            self._buttons[key] = made
            line.addWidget(made)
        line.addStretch(1)
        return line

    def _show_kept(self, desk: PersonDesk) -> None:
        body = self._kept.body
        empty_layout(body)
        for one in self._kept_words(desk.retention):
            body.addWidget(text_label(one, "soft", wrap=True))
        actions = [
            (COME_BACK, self.tr("Back in the post")) if desk.left_on else (LEAVE, self.tr("Left the post…")),
            (ERASE, self.tr("Erase…")),
        ]
        for key, text in actions:
            made = button(text, "danger" if key == ERASE else "plain")
            made.setObjectName(key)
            made.clicked.connect(self._on_button_clicked)
            self._buttons[key] = made
            body.addWidget(made)
        body.addStretch(1)

    def _kept_words(self, kept: Retention) -> tuple[str, ...]:
        if kept.ground is RetentionGround.WITHDRAWN:
            return (
                self.tr(
                    "The authorisation was withdrawn: what was looked up is erased (PIPL, arts. 15, 47)."
                ),
            )
        rule = self.tr(
            "As long as the person is in the post and one year after leaving, as the authorisation says; "
            "then they are erased (PIPL, arts. 19, 47)."
        )
        if kept.until is None:
            return (rule,)
        ended = kept.has_ended(self._context.today())
        until = self.tr("The period ended on {day}.") if ended else self.tr("They are kept until {day}.")
        return (until.format(day=day_words(kept.until)), rule)

    @Slot()
    def _on_button_clicked(self) -> None:
        self.action_requested.emit(self.sender().objectName())

    @Slot()
    def _on_empty_action(self) -> None:
        self.action_requested.emit(AUTHORISE)

    @Slot(object)
    def _on_opened(self, line_id: object) -> None:
        self.line_requested.emit(SHOW, line_id)

    @Slot(str, object)
    def _on_list_action(self, key: str, ids: tuple[object, ...]) -> None:
        if ids:
            self.line_requested.emit(key, ids[0])


def _lines(desk: PersonDesk) -> tuple[RecordLine, ...]:
    signed = [_signed_line(one, desk) for one in desk.authorisations]
    kept = [_record_line(one, desk) for one in desk.records]
    return tuple(sorted((*signed, *kept), key=lambda one: one.on, reverse=True))


def _signed_line(one: Authorisation, desk: PersonDesk) -> RecordLine:
    items = one.items
    comma = translate("PersonRecord", ", ")
    told = translate("PersonRecord", "The items were not written down")
    if items is not None:
        told = comma.join(words.consent_words(item) for item in ConsentItem if item in items)
    if one.reason:
        told = f"{one.reason}{comma}{told}"
    return RecordLine(
        id=one.id,
        kind=translate("PersonRecord", "Authorisation"),
        on=one.on,
        until=one.until,
        ended=one.withdrawn_on,
        told=told,
        by="",
        files=len(desk.files.get(one.id, ())) if one.id else 0,
    )


def _record_line(one: RecordEntry, desk: PersonDesk) -> RecordLine:
    return RecordLine(
        id=one.id,
        kind=words.kind_words(one.said.kind),
        on=one.said.on,
        until=one.said.last_day,
        ended=one.ended_on,
        told=words.told(one.said),
        by=one.by,
        files=len(desk.files.get(one.id, ())),
    )


def _columns() -> tuple[Column[RecordLine], ...]:
    shown: tuple[tuple[str, str, Callable[[RecordLine], str], int], ...] = (
        ("kind", translate("PersonRecord", "Record"), lambda line: line.kind, 136),
        ("on", translate("PersonRecord", "From"), lambda line: day(line.on), 104),
        ("until", translate("PersonRecord", "Until"), lambda line: day(line.until), 104),
        ("ended", translate("PersonRecord", "Ended"), lambda line: day(line.ended), 104),
        ("told", translate("PersonRecord", "What it says"), lambda line: line.told, 260),
        ("files", translate("PersonRecord", "Evidence"), lambda line: str(line.files or NOTHING), 84),
        ("by", translate("PersonRecord", "Kept by"), lambda line: line.by, 90),
    )
    return tuple(Column(key=key, title=title, text=text, width=width) for key, title, text, width in shown)
