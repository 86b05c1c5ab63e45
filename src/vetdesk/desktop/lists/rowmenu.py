"""The context menu of the selected rows, made fresh each time and gone when closed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from vetdesk.desktop import icons, theme
from vetdesk.desktop.lists.toolbar import ListAction


class RowMenu(QMenu):
    """Answers with the key of the action."""

    chosen = Signal(str)

    def __init__(self, actions: Sequence[ListAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tokens = theme.current()
        for action in actions:
            words = f"{action.text}\t{action.shortcut}" if action.shortcut else action.text
            entry = self.addAction(words)
            entry.setData(action.key)
            if action.icon:
                entry.setIcon(icons.icon(action.icon, tokens.soft, size=16))
        self.triggered.connect(self._on_triggered)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
