"""The tab with our own organisations: the creditor's side of every agreement."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.pages.collectors.dialog import PartyDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.settings.tab import SettingsTab
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.emptystate import EmptyState
from vetdesk.desktop.theme import Tone, space
from vetdesk.progress import Progress
from vetdesk.services.parties import PartyDraft, PartyRecord, Side


class CompanyTab(SettingsTab):
    """A card for each organisation of ours."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._records: dict[str, PartyRecord] = {}
        self._editing: PartyRecord | None = None
        self._cards = column(gap=4)
        self._cards.setContentsMargins(0, space(2), space(2), space(2))
        self.setLayout(self._cards)

    @override
    def load(self) -> None:
        services = self._context.services

        def read(progress: Progress) -> tuple[PartyRecord, ...]:
            progress.check()
            return services.parties.own()

        self._context.read(read, self._on_read)

    @override
    def forget(self) -> None:
        self._records = {}
        empty_layout(self._cards)

    @override
    @Slot()
    def new_record(self) -> None:
        self._edit(None)

    def _edit(self, record: PartyRecord | None) -> None:
        self._editing = record
        self._asking.open(PartyDialog(Side.OWN, record, parent=self.window()), self._on_submitted)

    @Slot(object)
    def _on_read(self, records: tuple[PartyRecord, ...]) -> None:
        empty_layout(self._cards)
        self._records = {str(record.id): record for record in records}
        if not records:
            empty = EmptyState(
                self.tr("Your own company is not registered yet."),
                icon="building-2",
                hint=self.tr("It is the creditor in every agreement."),
                action=self.tr("Register our company"),
            )
            empty.setMinimumHeight(space(90))
            empty.action_requested.connect(self.new_record)
            self._cards.addWidget(empty)
        for record in records:
            self._cards.addWidget(self._card(record))
        if records:
            another = button(self.tr("Add another organisation of ours"), "link", icon="plus")
            another.clicked.connect(self.new_record)
            line = row(gap=0)
            holder = QWidget()
            line.addWidget(another)
            line.addStretch(1)
            holder.setLayout(line)
            self._cards.addWidget(holder)
        self._cards.addStretch(1)

    def _card(self, record: PartyRecord) -> Card:
        party = record.party
        card = Card(party.name)
        change = button(self.tr("Change"), "small", icon="pencil")
        change.setObjectName(str(record.id))
        change.setAccessibleName(self.tr("Change {name}").format(name=party.name))
        change.clicked.connect(self._on_change_clicked)
        card.head.addWidget(change)
        account = party.account
        for words in (
            self.tr("Code {code}").format(code=party.uscc),
            party.address,
            f"{party.legal_title} {party.legal_representative}".strip(),
            self.tr("Contact {name}, {phone}").format(name=party.contact, phone=party.phone),
            self.tr("Account with {bank}").format(bank=account.bank) if account is not None else "",
        ):
            if words:
                card.body.addWidget(text_label(words, "soft", wrap=True))
        return card

    @Slot()
    def _on_change_clicked(self) -> None:
        self._edit(self._records.get(self.sender().objectName()))

    @Slot(object)
    def _on_submitted(self, draft: PartyDraft) -> None:
        services, record = self._context.services, self._editing

        def save(progress: Progress) -> PartyRecord:
            progress.check()
            if record is None:
                return services.parties.register(draft)
            return services.parties.change(record.id, draft)

        self._asking.write(save, self._on_saved)

    @Slot(object)
    def _on_saved(self, record: PartyRecord) -> None:
        self._asking.accept()
        self._context.notifier.tell(self.tr("{name} is saved.").format(name=record.party.name), Tone.OK)
        self.changed.emit()
        self.load()
