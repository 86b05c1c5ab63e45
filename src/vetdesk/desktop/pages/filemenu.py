"""What a list does with files: a button on its toolbar with a menu, and the word that one was saved."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from vetdesk.desktop import icons, theme
from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import Answer, PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper, Refused
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.parts.basics import button
from vetdesk.progress import Progress

BringIn = Callable[[Path, str], Any]


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

    def save(self, title: str, suggested: str, write: Callable[[Path], Path]) -> None:
        """Ask where a file of our own kind goes, and write it there."""

        def chosen(place: Path) -> None:
            path = with_ending(place, ".toml")
            self._context.write(lambda _: write(path), self.tell_saved)

        self._context.notifier.choose_save(title, suggested=suggested, then=chosen)

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


class FileImport(QObject):
    """Takes one file of our own kind in, with a reason; ``bring_in`` is called in a lane."""

    def __init__(
        self,
        context: PageContext,
        over: QWidget,
        *,
        title: str,
        explanation: str,
        bring_in: BringIn,
        then: Answer,
        refused: Refused | None = None,
    ) -> None:
        super().__init__(over)
        self._over = over
        self._title, self._explanation = title, explanation
        self._bring_in, self._then, self._refused = bring_in, then, refused
        self._file: Path | None = None
        self.asking = DialogKeeper(context, self)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self.asking.dialog

    def begin(self, file: Path) -> None:
        """Ask why ``file`` is taken in."""
        self._file = file
        dialog = ReasonDialog(
            self._title,
            submit_text=self.tr("Import"),
            explanation=self._explanation,
            parent=self._over.window(),
        )
        self.asking.open(dialog, self._on_reason_given)

    @Slot(object)
    def _on_reason_given(self, reason: str) -> None:
        file, bring_in = self._file, self._bring_in
        if file is None:
            return

        def take_in(progress: Progress) -> Any:
            progress.check()
            return bring_in(file, reason)

        self.asking.write(take_in, self._then, self._refused)
