"""Faces side by side: their widths, and which of them are folded away, are remembered on this workstation."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from vetdesk.desktop.parts.basics import button
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.timers import once

_REST_MS: Final = 300
_HANDLE: Final = 12


class KeptSplit(QSplitter):
    """``name`` is what it is remembered by; call ``recall`` once every face is in."""

    def __init__(self, settings: Settings, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._name = f"split.{name}"
        self._faces: dict[str, QWidget] = {}
        self._widths: dict[str, int] = {}
        self._chips: dict[str, QPushButton] = {}
        self._rest = once(self, _REST_MS)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_HANDLE)
        self.splitterMoved.connect(self._on_moved)
        self._rest.timeout.connect(self._keep)

    def put(self, key: str, face: QWidget, *, width: int, least: int, grows: bool = False) -> None:
        """Add a face of this ``width`` at first; one that ``grows`` takes the room that is left."""
        face.setMinimumWidth(least)
        self.addWidget(face)
        self.setStretchFactor(self.count() - 1, 1 if grows else 0)
        self._faces[key] = face
        self._widths[key] = width

    def chip(self, key: str, text: str, says: str) -> QPushButton:
        """Return a button that folds a face away and shows it again."""
        made = button(text, "chip")
        made.setToolTip(says)
        made.setCheckable(True)
        made.setChecked(True)
        made.toggled.connect(self._on_toggled)
        self._chips[key] = made
        return made

    def recall(self) -> None:
        """Arrange the faces as they were the last time."""
        kept = self._settings.record(self._name)
        for key, width in self._widths.items():
            said = kept.get(key)
            self._widths[key] = said if isinstance(said, int) and said > 0 else width
        for key, chip in self._chips.items():
            chip.setChecked(kept.get(f"{key}.folded") is not True)
        self.setSizes([self._widths[key] for key in self._faces])

    def unfold(self, key: str) -> None:
        """Show a face that may be folded away."""
        self._chips[key].setChecked(True)

    @Slot()
    def _on_moved(self) -> None:
        self._rest.start()

    @Slot()
    def _on_toggled(self) -> None:
        for key, chip in self._chips.items():
            self._faces[key].setVisible(chip.isChecked())
        self._rest.start()

    @Slot()
    def _keep(self) -> None:
        for key, width in zip(self._faces, self.sizes(), strict=True):
            if width:
                self._widths[key] = width
        folded = {f"{key}.folded": True for key, chip in self._chips.items() if not chip.isChecked()}
        self._settings.put(self._name, {**self._widths, **folded})
