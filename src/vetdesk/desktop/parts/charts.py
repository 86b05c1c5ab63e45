"""Two quiet bar charts painted by hand; a click on a bar asks for what it stands for."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop import theme
from vetdesk.desktop.theme import Text, Tone, points, space

_LINE: Final = 28
_NAMES_MOST: Final = 0.45
_FIGURES: Final = 44


@dataclass(frozen=True)
class Bar:
    """One bar; ``key`` is what a click asks for, ``parts`` the pieces a standing one is stacked from."""

    key: str
    text: str
    value: int
    tone: Tone = Tone.ACCENT
    parts: tuple[tuple[int, Tone], ...] = ()


class _Chart(QWidget):
    """Keyboard, mouse and screen reader for both charts."""

    bar_chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._bars: tuple[Bar, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show other figures."""
        self._bars = bars
        self._at = min(self._at, max(len(bars) - 1, 0))
        values = ", ".join(f"{bar.text} {bar.value}" for bar in bars)
        self.setAccessibleName(f"{self._title}: {values}")
        self.updateGeometry()
        self.update()

    def bar_rects(self) -> list[QRectF]:
        """Return where each bar can be clicked."""
        raise AssertionError("every chart says where its bars are")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for bar, rect in zip(self._bars, self.bar_rects(), strict=True):
            if rect.contains(event.position()):
                self.bar_chosen.emit(bar.key)
                return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }.get(Qt.Key(event.key()))
        if step is not None and self._bars:
            self._at = (self._at + step) % len(self._bars)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._bars:
            self.bar_chosen.emit(self._bars[self._at].key)
        else:
            super().keyPressEvent(event)

    def _most(self) -> int:
        return max((bar.value for bar in self._bars), default=0) or 1

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus() and self._bars:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.current().accent))
            painter.drawRoundedRect(self.bar_rects()[self._at].adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


class BarList(_Chart):
    """Words left, a bar, the figure right; for states."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _LINE * len(self._bars))

    @override
    def bar_rects(self) -> list[QRectF]:
        return [QRectF(0, n * _LINE, self.width(), _LINE) for n in range(len(self._bars))]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = self._names_width()
        room = self.width() - names - _FIGURES
        for bar, rect in zip(self._bars, self.bar_rects(), strict=True):
            painter.setPen(QColor(tokens.soft))
            name = painter.fontMetrics().elidedText(bar.text, Qt.TextElideMode.ElideRight, names - space(2))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), name)
            painter.setPen(QColor(tokens.ink))
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(rect, int(side), f"{bar.value:,}")
            track = QRectF(names, rect.center().y() - 4, room, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.canvas))
            painter.drawRoundedRect(track, 4, 4)
            track.setWidth(max(room * bar.value / self._most(), 8) if bar.value else 0)
            painter.setBrush(QColor(tokens.ink_of(bar.tone)))
            painter.drawRoundedRect(track, 4, 4)
        self._paint_focus(painter)

    def _names_width(self) -> int:
        widest = max((self.fontMetrics().horizontalAdvance(bar.text) for bar in self._bars), default=0)
        return min(widest + space(4), round(self.width() * _NAMES_MOST))


class ColumnChart(_Chart):
    """Standing bars with the figure above and the word below; for months."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 170)

    @override
    def bar_rects(self) -> list[QRectF]:
        if not self._bars:
            return []
        gap = min(space(4), self.width() / len(self._bars) / 3)
        step = (self.width() + gap) / len(self._bars)
        return [QRectF(n * step, 0, step - gap, self.height()) for n in range(len(self._bars))]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QFont(self.font())
        face.setPointSizeF(points(Text.FAINT))
        painter.setFont(face)
        room = self.height() - 46
        for bar, rect in zip(self._bars, self.bar_rects(), strict=True):
            height = max(room * bar.value / self._most(), 2)
            top = 20 + room - height
            painter.setPen(Qt.PenStyle.NoPen)
            self._paint_parts(painter, bar, QRectF(rect.left(), top, rect.width(), height))
            painter.setPen(QColor(tokens.soft))
            middle = int(Qt.AlignmentFlag.AlignCenter)
            painter.drawText(QRectF(rect.left(), top - 20, rect.width(), 18), middle, f"{bar.value:,}")
            painter.drawText(QRectF(rect.left(), self.height() - 22, rect.width(), 20), middle, bar.text)
        self._paint_focus(painter)

    def _paint_parts(self, painter: QPainter, bar: Bar, room: QRectF) -> None:
        tokens = theme.current()
        if not bar.parts or not bar.value:
            painter.setBrush(QColor(tokens.ink_of(bar.tone)))
            painter.drawRoundedRect(room, 4, 4)
            return
        bottom = room.bottom()
        for value, tone in bar.parts:
            height = room.height() * value / bar.value
            painter.setBrush(QColor(tokens.ink_of(tone)))
            painter.drawRect(QRectF(room.left(), bottom - height, room.width(), height))
            bottom -= height
