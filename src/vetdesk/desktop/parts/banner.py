"""A line on top of a page that says what happened, what was kept and what to do next."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QWidget

from vetdesk.desktop.parts.basics import IconLabel, button, column, icon_button, restyle, row
from vetdesk.desktop.parts.linkedlines import LinkedLines
from vetdesk.desktop.theme import Tone

_ICONS: Final = {
    Tone.OK: "circle-check",
    Tone.WARN: "triangle-alert",
    Tone.BAD: "circle-x",
    Tone.INFO: "info",
}


class Banner(QFrame):
    """Hidden until told something; details fold out and can be copied.

    ``line_chosen`` carries the number of a line that leads somewhere.
    """

    action_requested = Signal()
    line_chosen = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Maximum would cut wrapped words at the height of their first guess.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._icon = IconLabel("info", "info")
        self._text, self._details = LinkedLines("body"), LinkedLines("soft", selectable=True)
        self._action = button("", "link")
        self._fold = button(self.tr("Details"), "link")
        self._copy = button(self.tr("Copy"), "link")
        self._close = icon_button("x", self.tr("Close this message"), size=16)
        # A click on it leaves the keys with what one works on.
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._action.clicked.connect(self._on_action_clicked)
        self._fold.clicked.connect(self._on_fold_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        for lines in (self._text, self._details):
            lines.line_chosen.connect(self.line_chosen)
        self.hide()

    def show_message(self, text: str, tone: Tone, *, action: str = "", details: str = "") -> None:
        """Show ``text``; ``action`` is the label of a link, ``details`` fold out."""
        self.show_lines((text,), tone, most=1, action=action)
        self._fold_in((details,) if details else ())

    def show_lines(
        self,
        lines: Sequence[str],
        tone: Tone,
        *,
        most: int,
        links: Collection[int] = (),
        action: str = "",
    ) -> None:
        """Show the first ``most`` lines and fold the others in; those numbered in ``links`` lead on."""
        tone = tone if tone in _ICONS else Tone.INFO
        self._icon.show_icon(_ICONS[tone], tone.value)
        self._text.show_lines(lines[:most], links)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._fold_in(lines[most:], links, first=most)
        self.setAccessibleName(self._text.plain)
        restyle(self, banner=tone.value)
        self.show()

    def show_problems(self, problems: list[str]) -> None:
        """Show what is still wrong with a form, one line each."""
        self.show_message("\n".join(problems), Tone.BAD)

    @property
    def text(self) -> str:
        """Return the words shown."""
        return self._text.plain

    @property
    def tone(self) -> str:
        """Return the name of the tone shown."""
        return str(self.property("banner") or "")

    def clear(self) -> None:
        """Forget and hide the message."""
        self._text.show_lines(())
        self._details.show_lines(())
        self.hide()

    def _fold_in(self, lines: Sequence[str], links: Collection[int] = (), *, first: int = 0) -> None:
        self._details.show_lines(lines, links, first=first)
        self._details.hide()
        self._copy.hide()
        self._fold.setVisible(bool(lines))

    def _lay_out(self) -> None:
        line = row(gap=2)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        for part in (self._action, self._fold, self._copy, self._close):
            line.addWidget(part)
        box = column(gap=1)
        box.setContentsMargins(14, 8, 8, 8)
        box.addLayout(line)
        box.addWidget(self._details)
        self.setLayout(box)

    @Slot()
    def _on_action_clicked(self) -> None:
        self.action_requested.emit()

    @Slot()
    def _on_fold_clicked(self) -> None:
        unfold = self._details.isHidden()
        self._details.setVisible(unfold)
        self._copy.setVisible(unfold)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self._details.plain)

    @Slot()
    def _on_close_clicked(self) -> None:
        self.clear()
        self.closed.emit()
