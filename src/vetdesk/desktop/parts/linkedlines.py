"""Lines of words of which some lead to a place: a click, or Enter on the one chosen by Tab, goes there."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel

_SELECTED = Qt.TextInteractionFlag.TextSelectableByMouse
_LINKED = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class LinkedLines(QLabel):
    """``line_chosen`` carries the number of a line; ``plain`` is what stands there without links."""

    line_chosen = Signal(int)

    def __init__(self, role: str = "body", *, selectable: bool = False) -> None:
        super().__init__()
        self._alone = _SELECTED if selectable else Qt.TextInteractionFlag.NoTextInteraction
        self.setProperty("text-role", role)
        self.setWordWrap(True)
        self.plain = ""
        self.linkActivated.connect(self._on_link)

    def show_lines(self, lines: Sequence[str], links: Collection[int] = (), *, first: int = 0) -> None:
        """Show lines numbered from ``first``; those whose numbers are in ``links`` can be clicked."""
        self.plain = "\n".join(lines)
        if not any(first <= one < first + len(lines) for one in links):
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setTextInteractionFlags(self._alone)
            self.setText(self.plain)
            return
        from html import (
            escape,
        )  # brings every named character of HTML along, and the lock screen has no links

        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(self._alone | _LINKED)
        said = ((at, escape(one).replace("\n", "<br>")) for at, one in enumerate(lines, first))
        self.setText("<br>".join(f'<a href="{at}">{one}</a>' if at in links else one for at, one in said))

    @Slot(str)
    def _on_link(self, number: str) -> None:
        self.line_chosen.emit(int(number))
