"""Opens the English of the template in the editor, asks the linter about it, hands over what is typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.templates.englishdialog import EnglishDialog, mark_of
from vetdesk.desktop.parts.basics import button
from vetdesk.desktop.timers import once
from vetdesk.progress import Progress
from vetdesk.services.templates import Pack, Problem

if TYPE_CHECKING:
    from vetdesk.desktop.pages.templates.editor import TemplateEditor

_PAUSE_MS: Final = 600
_ENGLISH: Final = "english."


class EnglishFlow(QObject):
    """Owns the dialog while it is open; ``changed`` carries the template once typing rests, or it closes."""

    changed = Signal(object)

    def __init__(self, context: PageContext, editor: "TemplateEditor") -> None:
        super().__init__(editor)
        self._context = context
        self._editor = editor
        self._pause = once(self, _PAUSE_MS)
        self._pause.timeout.connect(self._hand_over)
        self.dialog: EnglishDialog | None = None
        self.opener = button(self.tr("English…"), "small", icon="languages")
        self.opener.clicked.connect(self.begin)

    def mark(self) -> None:
        """Say on the button how many places still need English."""
        pack = self._editor.pack
        self.opener.setText(self.tr("English…") + (mark_of(pack) if pack else ""))

    @Slot()
    def begin(self) -> None:
        """Show the English of the template; of one that may not be changed it can be read."""
        pack = self._editor.pack
        if pack is None:
            return
        dialog = EnglishDialog(pack, is_open=self._editor.is_open, parent=self._editor.window())
        self.dialog = dialog
        dialog.changed.connect(self._on_changed)
        dialog.from_shipped.connect(self._on_from_shipped)
        dialog.finished.connect(self._on_closed)
        dialog.open()
        self._judge()

    @Slot(object)
    def _on_changed(self, _pack: Pack) -> None:
        self._pause.start()

    @Slot()
    def _hand_over(self) -> None:
        self._pause.stop()
        if self.dialog is not None and self.dialog.pack != self._editor.pack:
            self.changed.emit(self.dialog.pack)
            self._judge()

    def _judge(self) -> None:
        if self.dialog is None:
            return
        pack, templates = self.dialog.pack, self._context.services.templates

        def look(progress: Progress) -> tuple[Pack, tuple[Problem, ...]]:
            progress.check()
            return pack, templates.problems(pack)

        self._context.render(look, self._on_judged)

    @Slot(object)
    def _on_judged(self, found: tuple[Pack, tuple[Problem, ...]]) -> None:
        pack, problems = found
        if self.dialog is not None and pack == self.dialog.pack:
            self.dialog.show_problems(problems)

    @Slot()
    def _on_from_shipped(self) -> None:
        if self.dialog is None:
            return
        pack, english = self.dialog.pack, self._context.services.template_english

        def take(progress: Progress) -> tuple[Pack, Pack]:
            progress.check()
            return pack, english.from_shipped(pack)

        self._context.render(take, self._on_taken)

    @Slot(object)
    def _on_taken(self, found: tuple[Pack, Pack]) -> None:
        asked, fuller = found
        dialog = self.dialog
        if dialog is None or asked != dialog.pack:
            return  # typed on since; what was taken would write over it
        if fuller == asked:
            self._context.notifier.tell(self.tr("There is no shipped English for these words."))
            return
        dialog.show_pack(fuller)
        self._hand_over()

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._hand_over()
        self.dialog = None


def chinese_of(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return what the linter says of the Chinese; the English has a place of its own and holds up nothing."""
    return tuple(one for one in problems if not one.code.startswith(_ENGLISH))
