"""The three columns of the runner: chapters, checks, the check one works on."""

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.parts.basics import column, row, rule
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import space


class ReviewColumns(QWidget):
    """Cards without content of their own; Tab goes from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left = Card(margin=3, parent=self)
        self.middle = Card(margin=0, parent=self)
        self._right = Card(margin=4, parent=self)

    def lay_out(
        self,
        *,
        left: tuple[QWidget, QWidget],
        middle: tuple[QWidget, QWidget],
        right: tuple[QWidget, QWidget],
    ) -> None:
        """Put the parts into the cards; the first grows, in the middle the last.

        The evidence stands under the answer, outside of what scrolls: whoever answers sees it.
        """
        self.left.setMaximumWidth(space(50))
        self.left.body.addWidget(left[0], 1)
        self.left.body.addWidget(left[1])
        self.middle.body.setContentsMargins(0, 0, 0, space(2))
        self.middle.head.setContentsMargins(space(4), space(3), space(4), 0)
        strip = row(gap=0)
        strip.setContentsMargins(space(4), 0, space(4), 0)
        strip.addWidget(middle[0], 1)
        self.middle.body.addLayout(strip)
        self.middle.body.addWidget(middle[1], 1)
        self._right.setMinimumWidth(space(72))
        self._right.setMaximumWidth(space(98))
        self._right.body.addWidget(right[0], 1)
        self._right.body.addWidget(rule())
        self._right.body.addWidget(right[1])
        columns = row(gap=4)
        columns.addWidget(self.left)
        columns.addWidget(self.middle, 3)
        columns.addWidget(self._right, 2)
        whole = column(gap=0)
        whole.addLayout(columns, 1)
        self.setLayout(whole)
