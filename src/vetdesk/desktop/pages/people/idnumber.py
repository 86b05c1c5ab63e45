"""A person's number, masked; the full one is fetched in a lane and journalled each time."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.parts.maskedvalue import MaskedValue

_SHOW: Final = "show"
_COPY: Final = "copy"


class IdNumber(MaskedValue):
    """``number_requested`` asks the page; ``take`` shows or copies what it brings."""

    number_requested = Signal()

    def __init__(self, masked: str, *, names: str, parent: QWidget | None = None) -> None:
        super().__init__(masked, self._held, names=names, parent=parent)
        self._number = ""
        self._wanted = ""

    def take(self, number: str) -> None:
        """Do what was asked for with ``number``, and keep it no longer than that."""
        self._number = number
        if self._wanted == _SHOW:
            self.reveal()
        elif self._wanted == _COPY:
            self._guard.copy(number)
            self.copied.emit()
        self._number, self._wanted = "", ""

    def _held(self) -> str:
        return self._number

    @Slot()
    @override
    def _on_eye_clicked(self) -> None:
        if self.is_revealed:
            self.hide_value()
            return
        self._wanted = _SHOW
        self.number_requested.emit()

    @Slot()
    @override
    def _on_copy_clicked(self) -> None:
        self._wanted = _COPY
        self.number_requested.emit()
