"""The card that lets this workstation's keyring open the vault; off until somebody switches it on."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from vetdesk.desktop.front import KEYRINGS
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.progress import Progress
from vetdesk.services.vaultcare import KeyringState


class KeyringCard(Card):
    """Says which keyring would be used, or why none is."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Keyring of this workstation"))
        self._context = context
        self._asked = False
        self._box = QCheckBox(self.tr("The keyring may open this vault"), self)
        self._box.setEnabled(False)
        self._words = text_label("", "soft", wrap=True)
        self.body.addWidget(
            text_label(
                self.tr(
                    "Whoever is signed in to this workstation then opens the vault without a passphrase."
                ),
                "soft",
                wrap=True,
            )
        )
        self.body.addWidget(self._box)
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        self._box.clicked.connect(self._on_clicked)

    def load(self) -> None:
        """Ask once what this workstation has; looking for keyrings takes seconds."""
        if self._asked:
            return
        self._asked = True
        self._words.setText(self.tr("Looking for a keyring…"))
        services = self._context.services

        def read(progress: Progress) -> KeyringState:
            progress.check()
            return services.vault.keyring_state()

        # Not the read lane: every page waits for that one.
        self._context.render(read, self._on_read)

    @Slot(object)
    def _on_read(self, state: KeyringState) -> None:
        self._remember(enabled=state.enabled)
        self._box.setEnabled(state.available or state.enabled)
        self._box.setChecked(state.enabled)
        if state.available:
            self._words.setText(self.tr("Keyring: {name}").format(name=state.name))
        else:
            self._words.setText(self.tr("This workstation has no keyring that is safe enough."))

    def _remember(self, *, enabled: bool) -> None:
        """Let the lock screen know without reading the vault's key file."""
        vaults = self._context.settings.record(KEYRINGS)
        folder = str(self._context.services.folder)
        if enabled:
            vaults[folder] = True
        else:
            vaults.pop(folder, None)
        self._context.settings.put(KEYRINGS, vaults)

    @Slot()
    def _on_clicked(self) -> None:
        services, wanted = self._context.services, self._box.isChecked()

        def switch(progress: Progress) -> "KeyringState":
            progress.check()
            if wanted:
                services.vault.enable_keyring()
            else:
                services.vault.disable_keyring()
            return services.vault.keyring_state()

        self._box.setEnabled(False)
        job = self._context.write(switch, self._on_read)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, _error: Exception) -> None:
        self._asked = False
        self.load()
