"""White cards with a thin line and round corners, and the figure cards on top of a page."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vetdesk.desktop.parts.basics import column, row, text_label
from vetdesk.desktop.parts.pressable import Pressable
from vetdesk.desktop.theme import Tone


class Card(QFrame):
    """A surface with an optional title; put content into ``body`` and small things into ``head``."""

    def __init__(
        self, title: str = "", *, hint: str = "", margin: int = 4, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        outer = column(gap=3, margin=margin)
        self.setLayout(outer)
        self.head: QHBoxLayout = row(gap=2)
        self._title = text_label(title, "card")
        self._hint = text_label(hint, "faint")
        self.head.addWidget(self._title)
        self.head.addWidget(self._hint)
        self.head.addStretch(1)
        outer.addLayout(self.head)
        # Only now are they inside the card; shown before, they would be windows for a moment.
        self._title.setVisible(bool(title))
        self._hint.setVisible(bool(hint))
        self.body: QVBoxLayout = column(gap=2)
        outer.addLayout(self.body, 1)

    def set_title(self, title: str, hint: str = "") -> None:
        """Change the title and the faint words beside it."""
        self.setAccessibleName(title)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


class InnerCard(QFrame):
    """A lined box inside a card, for one obstacle or one file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("inner", "true")
        self.body: QVBoxLayout = column(gap=1, margin=3)
        self.setLayout(self.body)


class FigureCard(Pressable):
    """One number that answers a question, with what it is made of; a click asks to see it."""

    def __init__(self, title: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setProperty("edge", tone.value)
        self._heading = title
        self._figure = text_label("", "figure")
        self._figure.setProperty("tone", tone.value)
        self._detail = text_label("", "soft", wrap=True)
        box = column(gap=1, margin=4)
        top = row(gap=2)
        top.addWidget(text_label(title, "card"))
        top.addStretch(1)
        top.addWidget(self._figure)
        box.addLayout(top)
        box.addWidget(self._detail)
        box.addStretch(1)
        self.setLayout(box)

    def show_figure(self, figure: str, detail: str) -> None:
        """Show the number and the line under it."""
        self._figure.setText(figure)
        self._detail.setText(detail)
        self.setAccessibleName(f"{self._heading}: {figure}. {detail}")
