"""The history of a record: newest first, who did what when, with the old and the new value."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop import theme
from vetdesk.desktop.parts.basics import column, empty_layout, row, text_label
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import Tone


@dataclass(frozen=True)
class Event:
    """One thing that happened; ``when`` and ``detail`` are already words."""

    when: str
    who: str
    what: str
    detail: str = ""
    tone: Tone = Tone.INFO


class Timeline(QScrollArea):
    """A line of dots with words; scrolls by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History"))
        inner = QWidget(self)
        self._lines = column(gap=0)
        inner.setLayout(self._lines)
        scrolled(inner, area=self)
        self.show_events(())

    def show_events(self, events: tuple[Event, ...]) -> None:
        """Show ``events`` in the order given."""
        empty_layout(self._lines)
        for event in events:
            self._lines.addWidget(_Line(event, last=event is events[-1]))
        if not events:
            self._lines.addWidget(text_label(self.tr("Nothing has happened yet."), "soft"))
        self._lines.addStretch(1)


class _Line(QWidget):
    """One event with its dot."""

    def __init__(self, event: Event, *, last: bool) -> None:
        super().__init__()
        self._tone = event.tone
        self._last = last
        self.setAccessibleName(f"{event.when} {event.who} {event.what} {event.detail}")
        head = row(gap=2)
        head.addWidget(text_label(event.what, "strong"))
        head.addWidget(text_label(event.who, "soft"))
        head.addStretch(1)
        head.addWidget(text_label(event.when, "faint"))
        box = column(gap=0)
        box.setContentsMargins(28, 2, 4, 14)
        box.addLayout(head)
        if event.detail:
            detail = text_label(event.detail, "soft", wrap=True)
            detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(detail)
        self.setLayout(box)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._last:
            painter.fillRect(9, 18, 2, self.height() - 16, QColor(tokens.line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.ink_of(self._tone)))
        painter.drawEllipse(5, 8, 10, 10)
