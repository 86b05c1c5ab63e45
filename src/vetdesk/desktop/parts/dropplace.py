"""A dashed frame that files come into: press to choose, or drop."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.marks import override
from vetdesk.desktop.parts.pressable import Pressable


class DropPlace(Pressable):
    """``clicked`` and ``dropped`` (with its ``QMimeData``) tell; ``says`` is its name for screen readers."""

    dropped = Signal(object)

    def __init__(self, says: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("drop", "true")
        self.setAcceptDrops(True)
        self.setAccessibleName(says)

    def takes(self, content: QMimeData) -> bool:
        """Say whether ``content`` may be dropped here: files may."""
        return content.hasUrls()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.takes(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())
