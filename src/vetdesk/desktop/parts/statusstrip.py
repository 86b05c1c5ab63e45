"""The strip at the bottom: where the data is, that it is encrypted and checked, saved, backed up."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.parts.basics import row, text_label
from vetdesk.desktop.theme import space


class StatusStrip(QWidget):
    """Shows four facts, already in words; an empty one takes no room."""

    HEIGHT: Final = 31

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(self.HEIGHT)
        self._vault = text_label("", "faint")
        self._checked = text_label("", "faint")
        self._working = text_label("", "faint")
        self._backup = text_label("", "faint")
        self._saved = text_label("", "faint")
        line = row(gap=5)
        line.setContentsMargins(space(6), 0, space(6), 0)
        line.addWidget(self._vault)
        line.addWidget(self._checked)
        line.addStretch(1)
        line.addWidget(self._working)
        line.addWidget(self._backup)
        line.addWidget(self._saved)
        self.setLayout(line)

    def show_vault(self, name: str, checked: str) -> None:
        """Show which vault is open and how it was checked."""
        self._vault.setText(self.tr("Vault {name}").format(name=name) if name else "")
        self._checked.setVisible(bool(name))
        self.show_checked(checked)

    @Slot(str)
    def show_checked(self, checked: str) -> None:
        """Show how the vault was checked last."""
        self._checked.setText(" · ".join(part for part in (self.tr("Encrypted"), checked) if part))

    def show_backup(self, when: str) -> None:
        """Show when the last verified backup was made."""
        self._backup.setText(self.tr("Last backup {when}").format(when=when) if when else "")

    def show_saved(self, when: str) -> None:
        """Show when something was saved last."""
        self._saved.setText(self.tr("Saved {when}").format(when=when) if when else "")

    def show_working(self, jobs: int) -> None:
        """Show that something runs behind."""
        self._working.setText(self.tr("Working…") if jobs else "")
