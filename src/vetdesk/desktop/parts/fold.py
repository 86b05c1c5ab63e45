"""A heading that folds what stands under it away: words, a count, a chevron that says which way it goes."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from vetdesk.desktop import icons
from vetdesk.desktop.parts.basics import IconLabel, column, row
from vetdesk.desktop.theme import space

_AROUND: Final = 8
"""What the chevron and the edges take beside the words, in steps of the grid."""
_LEAST: Final = 18


class _Heading(QPushButton):
    """Shortens itself in a narrow column; screen readers and the tooltip have the whole of it."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setProperty("kind", "fold")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        wanted = self.fontMetrics().horizontalAdvance(self._words) + space(_AROUND)
        return QSize(wanted, hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(space(_LEAST), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - space(_AROUND) + 2
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(self._words if shown != self._words else "")


class Fold(QWidget):
    """Put content into ``body`` and small things beside the heading into ``head``."""

    toggled = Signal(bool)

    def __init__(
        self,
        title: str,
        *,
        opened: bool = True,
        icon: str = "",
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._opened = opened
        self._button = _Heading(title)
        self._button.setProperty("tone", tone)
        self.head: QHBoxLayout = row(gap=1)
        self.head.addWidget(self._button)
        if icon:
            self.head.addWidget(IconLabel(icon, tone or "soft", size=16))
        self.head.addStretch(1)
        self._holder = QWidget()
        self.body: QVBoxLayout = column(gap=2)
        self._holder.setLayout(self.body)
        box = column(gap=1)
        box.addLayout(self.head)
        box.addWidget(self._holder)
        self.setLayout(box)
        self._button.clicked.connect(self._on_clicked)
        self._show()

    @property
    def title(self) -> str:
        """Return the heading."""
        return self._title

    @property
    def is_open(self) -> bool:
        """True while what is under the heading is shown."""
        return self._opened

    def set_open(self, *, opened: bool) -> None:
        """Show what is under the heading, or fold it away."""
        self._opened = opened
        self._show()

    def _show(self) -> None:
        icons.put_icon(self._button, "chevron-down" if self._opened else "chevron-right", "soft", size=16)
        state = self.tr("shown") if self._opened else self.tr("folded away")
        self._button.setAccessibleName(self.tr("{heading}, {state}").format(heading=self._title, state=state))
        self._holder.setVisible(self._opened)

    @Slot()
    def _on_clicked(self) -> None:
        self.set_open(opened=not self._opened)
        self.toggled.emit(self._opened)
