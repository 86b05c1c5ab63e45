"""The vault tab: passphrase, recovery sheet, backups, restore drill, integrity check, keyring."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from vetdesk.desktop.moments import day_words, moment_words
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.settings.care import CareCard
from vetdesk.desktop.pages.settings.dialogs import PassphraseChange, PassphraseDialog
from vetdesk.desktop.pages.settings.keyring import KeyringCard
from vetdesk.desktop.pages.settings.rollback import RollbackQuestion
from vetdesk.desktop.pages.settings.sheet import SheetDialog
from vetdesk.desktop.pages.settings.tab import SettingsTab
from vetdesk.desktop.pages.settings.words import size_words
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.calendars import shanghai_day
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.vaultcare import VaultInfo


class VaultTab(SettingsTab):
    """Cards in two columns; each does one thing and says how it went."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._facts = text_label("", "soft", wrap=True)
        self._passphrase = button(self.tr("Change the passphrase"), icon="key-round")
        self._sheet = button(self.tr("Make a new recovery sheet"), icon="printer")
        self._care = CareCard(context, self)
        self._keyring = KeyringCard(context, self)
        self._question = RollbackQuestion(context, self)
        self._decide = button(self.tr("Decide about this state"), icon="history")
        self._decide.hide()
        self._lay_out()
        self._passphrase.clicked.connect(self._on_passphrase_clicked)
        self._sheet.clicked.connect(self._on_sheet_clicked)
        self._care.changed.connect(self.load)
        self._decide.clicked.connect(self._question.ask)
        self._question.accepted.connect(self.load)

    @override
    @Slot()
    def load(self) -> None:
        services = self._context.services

        def read(progress: Progress) -> VaultInfo:
            progress.check()
            return services.vault.info()

        self._context.read(read, self._on_info_read)
        self._keyring.load()

    @override
    def forget(self) -> None:
        self._facts.clear()
        self._care.forget()

    def _lay_out(self) -> None:
        about = Card(self.tr("This vault"))
        about.body.addWidget(self._facts)
        about.body.addWidget(_lined_up(self._decide))
        about.body.addStretch(1)
        secret = Card(self.tr("Passphrase"))
        secret.body.addWidget(
            text_label(
                self.tr("Everybody has a passphrase of their own and changes it here."), "soft", wrap=True
            )
        )
        secret.body.addWidget(_lined_up(self._passphrase))
        secret.body.addStretch(1)
        paper = Card(self.tr("Recovery sheet"))
        words = self.tr(
            "A sheet of paper that opens the vault when every passphrase is lost. "
            "A new sheet makes the old one worthless."
        )
        paper.body.addWidget(text_label(words, "soft", wrap=True))
        paper.body.addWidget(_lined_up(self._sheet))
        paper.body.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(space(4))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(about, 0, 0)
        grid.addWidget(secret, 0, 1)
        grid.addWidget(self._care, 1, 0, 2, 1)
        grid.addWidget(paper, 1, 1)
        grid.addWidget(self._keyring, 2, 1)
        box = column(gap=4)
        box.setContentsMargins(0, space(2), space(2), space(2))
        box.addLayout(grid)
        box.addStretch(1)
        self.setLayout(box)

    @Slot(object)
    def _on_info_read(self, info: VaultInfo) -> None:
        today = self._context.today()
        lines = [
            self.tr("Folder: {folder}").format(folder=info.folder),
            self.tr("Made on {day}, {size}").format(
                day=day_words(shanghai_day(info.created_at)), size=size_words(info.size)
            ),
            self.tr("Encrypted with AES-256; the key never leaves this machine."),
        ]
        if info.rehearsal:
            lines.append(self.tr("A rehearsal vault: nothing in it is real, every page says so."))
        if info.read_only:
            lines.append(self.tr("Open for reading only."))
        lines += [failure_text(notice) for notice in info.notices if isinstance(notice, VetdeskError)]
        self._facts.setText("\n".join(lines))
        self._decide.setVisible(info.rolled_back)
        self._care.show_backups(info.backups, moment_words(info.last_backup, today))

    @Slot()
    def _on_passphrase_clicked(self) -> None:
        name = self._context.services.actor.name
        dialog = PassphraseDialog(self._context, name=name, parent=self.window())
        self._asking.open(dialog, self._on_passphrase_submitted)

    @Slot(object)
    def _on_passphrase_submitted(self, change: PassphraseChange) -> None:
        services = self._context.services

        def work(progress: Progress) -> None:
            progress.check()
            services.vault.change_passphrase(change.old, change.new)

        self._asking.write(work, self._on_passphrase_changed)

    @Slot(object)
    def _on_passphrase_changed(self, _nothing: None) -> None:
        self._asking.accept()
        self._context.notifier.tell(self.tr("The passphrase is changed."), Tone.OK)
        self.changed.emit()

    @Slot()
    def _on_sheet_clicked(self) -> None:
        self._context.notifier.ask(
            self.tr("Make a new recovery sheet?"),
            yes=self.tr("Make a new sheet"),
            details=self.tr("The sheet you have now opens nothing any more as soon as the new one is made."),
            then=self._make_sheet,
        )

    def _make_sheet(self) -> None:
        dialog = SheetDialog(
            self._context, name=Path(self._context.services.folder).stem, parent=self.window()
        )
        dialog.accepted.connect(self._on_sheet_kept)
        dialog.open()
        dialog.begin()

    @Slot()
    def _on_sheet_kept(self) -> None:
        self._context.notifier.tell(self.tr("The new recovery sheet is valid."), Tone.OK)
        self.changed.emit()


def _lined_up(inner: QWidget) -> QWidget:
    """Return ``inner`` at its own width, left."""
    holder = QWidget()
    line = row(gap=0)
    line.addWidget(inner)
    line.addStretch(1)
    holder.setLayout(line)
    return holder
