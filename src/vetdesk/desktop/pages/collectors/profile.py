"""What the register says about an organisation, in cards; used for collectors and for ourselves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from vetdesk.desktop.moments import day_words
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.moneyfield import show_money
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.money import Money
from vetdesk.services.parties import PartyRecord, Side

_NAMES_WIDTH = 34
Line = tuple[str, str]


class PartyProfile(QScrollArea):
    """``edit_requested`` asks for the form, ``owner_requested`` for the business owner of a collector."""

    edit_requested = Signal()
    owner_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Profile"))
        inner = QWidget()
        self._left, self._right = column(gap=4), column(gap=4)
        columns = row(gap=4)
        columns.addLayout(self._left, 1)
        columns.addLayout(self._right, 1)
        inner.setLayout(columns)
        scrolled(inner, area=self)

    def show_party(self, record: PartyRecord) -> None:
        """Show an organisation; what is not known is not listed."""
        self.clear()
        party, profile = record.party, record.profile
        edit = button(self.tr("Edit"), "small", icon="pencil")
        edit.clicked.connect(self._on_edit_clicked)
        register = self._card(
            self.tr("Register"),
            (
                (self.tr("Reason of the status"), record.status_reason),
                (self.tr("Name"), party.name),
                (self.tr("Short name"), party.short_name or ""),
                (self.tr("Credit code"), party.uscc),
                (self.tr("Address"), party.address),
                (
                    self.tr("Legal representative"),
                    f"{party.legal_representative} {party.legal_title}".strip(),
                ),
                (self.tr("Registered capital"), _capital(profile.registered_capital)),
                (self.tr("Paid-in capital"), _capital(profile.paid_in_capital)),
                (self.tr("Established on"), day_words(profile.established_on)),
                (self.tr("Business scope"), profile.scope),
            ),
        )
        register.head.addWidget(edit)
        self._left.addWidget(register)
        if (office := party.branch_of) is not None:
            lines = (
                (self.tr("Head office"), office.name),
                (self.tr("Credit code"), office.uscc),
                (self.tr("Authorisation"), office.authority),
            )
            self._left.addWidget(self._card(self.tr("Branch of"), lines))
        if record.side is Side.COLLECTOR:
            self._left.addWidget(self._owner_card(record.business_owner))
        self._left.addStretch(1)
        self._show_right(record)

    def clear(self) -> None:
        """Forget everything."""
        empty_layout(self._left)
        empty_layout(self._right)

    def _show_right(self, record: PartyRecord) -> None:
        party, profile = record.party, record.profile
        contact = (
            (self.tr("Contact person"), party.contact),
            (self.tr("Telephone"), party.phone),
            (self.tr("E-mail"), party.email),
            (self.tr("Line to verify notices"), party.verify_phone or ""),
            (self.tr("Complaint channel"), party.complaint_channel or ""),
        )
        self._right.addWidget(self._card(self.tr("Contact"), contact))
        if (account := party.account) is not None:
            lines = (
                (self.tr("Account holder"), account.name),
                (self.tr("Bank"), account.bank),
                (self.tr("Account number"), account.number),
            )
            self._right.addWidget(self._card(self.tr("Bank account"), lines))
        if profile.sites:
            sites = tuple((one.name, one.address) for one in profile.sites)
            self._right.addWidget(self._card(self.tr("Work sites"), sites))
        if profile.contacts:
            contacts = tuple(
                (one.name, " · ".join(part for part in (one.post, one.phone, one.email) if part))
                for one in profile.contacts
            )
            self._right.addWidget(self._card(self.tr("Further contacts"), contacts))
        self._right.addStretch(1)

    def _owner_card(self, owner: str) -> Card:
        card = self._card(
            self.tr("On our side"),
            ((self.tr("Business owner"), owner or self.tr("not named yet")),),
        )
        note = self.tr("Whose business rests on this collector; they neither review it nor decide on it.")
        card.body.addWidget(text_label(note, "faint", wrap=True))
        name = button(self.tr("Set owner…"), "small", icon="user")
        name.setAccessibleName(self.tr("Name the business owner"))
        name.clicked.connect(self._on_owner_clicked)
        card.head.addWidget(name)
        return card

    def _card(self, title: str, lines: Sequence[Line]) -> Card:
        card = Card(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(4))
        grid.setVerticalSpacing(space(2))
        grid.setColumnMinimumWidth(0, space(_NAMES_WIDTH))
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(line for line in lines if line[1]):
            label = text_label(name, "label", wrap=True)
            label.setMaximumWidth(space(_NAMES_WIDTH))
            shown = text_label(value, "body", wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(grid)
        return card

    @Slot()
    def _on_owner_clicked(self) -> None:
        self.owner_requested.emit()

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit_requested.emit()


def _capital(amount: Money | None) -> str:
    return "" if amount is None else f"¥{show_money(amount)}\n{amount.in_capitals()}"
