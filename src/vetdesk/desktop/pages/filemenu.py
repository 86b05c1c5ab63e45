"""What a list does with files: a button on its toolbar with a menu, and the word that one was saved."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from vetdesk.desktop import icons, theme
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import button


class FileMenu(QObject):
    """``chosen`` carries the key of an entry; ``entries`` are key, words and drawing."""

    chosen = Signal(str)

    def __init__(
        self, context: PageContext, text: str, entries: Iterable[tuple[str, str, str]], over: QWidget
    ) -> None:
        super().__init__(over)
        self._context = context
        self.button = button(text, "link", icon="upload")
        self.menu = QMenu(over)
        for key, says, icon in entries:
            entry = self.menu.addAction(says)
            entry.setData(key)
            entry.setIcon(icons.icon(icon, theme.current().soft, size=16))
        self.button.clicked.connect(self._on_button_clicked)
        self.menu.triggered.connect(self._on_triggered)

    @Slot(object)
    def tell_saved(self, path: Path) -> None:
        """Say where a file was written, and offer its folder."""
        self._context.notifier.tell(self.tr("Saved as {name}.").format(name=path.name))
        self._context.notifier.show_folder(path)

    @Slot()
    def _on_button_clicked(self) -> None:
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    @Slot(QAction)
    def _on_triggered(self, entry: QAction) -> None:
        self.chosen.emit(str(entry.data()))
