"""The status badge: a word, a colour and an icon; painted the same in pages and in list rows."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop import icons, theme, vocabulary
from vetdesk.desktop.theme import Text, Tone, points, space
from vetdesk.desktop.vocabulary import Status

_HEIGHT: Final = 22
_ICON: Final = 14


def badge_font(base: QFont) -> QFont:
    """Return the face badges are set in."""
    font = QFont(base)
    font.setPointSizeF(points(Text.LABEL))
    font.setWeight(QFont.Weight.Medium)
    return font


def badge_size(shown: Status, base: QFont) -> QSize:
    """Return the room ``shown`` needs."""
    text = QFontMetrics(badge_font(base)).horizontalAdvance(shown.text)
    icon = _ICON + space(1) if shown.icon else 0
    return QSize(text + icon + space(4), _HEIGHT)


def paint_badge(painter: QPainter, at: QRect, shown: Status, *, ratio: float) -> None:
    """Paint ``shown`` left in ``at``, vertically centred, shortened if there is no room."""
    tokens = theme.current()
    size = badge_size(shown, painter.font())
    width = min(size.width(), at.width())
    box = QRect(at.left(), at.top() + (at.height() - _HEIGHT) // 2, width, _HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.background_of(shown.tone)))
    painter.drawRoundedRect(QRectF(box), 5, 5)
    ink = tokens.soft if shown.tone is Tone.PLAIN else tokens.ink_of(shown.tone)
    left = box.left() + space(2)
    if shown.icon:
        image = icons.pixmap(shown.icon, ink, size=_ICON, ratio=ratio)
        painter.drawPixmap(left, box.top() + (_HEIGHT - _ICON) // 2, image)
        left += _ICON + space(1)
    painter.setFont(badge_font(painter.font()))
    painter.setPen(QColor(ink))
    room = QRect(left, box.top(), box.right() - space(1) - left, _HEIGHT)
    words = painter.fontMetrics().elidedText(shown.text, Qt.TextElideMode.ElideRight, room.width() + 2)
    painter.drawText(room.adjusted(0, 0, space(1), 0), int(Qt.AlignmentFlag.AlignVCenter), words)
    painter.restore()


class StatusBadge(QWidget):
    """Shows one state; screen readers hear its word."""

    def __init__(self, shown: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(shown)

    @classmethod
    def of(cls, kind: str, value: str, parent: QWidget | None = None) -> "StatusBadge":
        """Return the badge of a state of the vocabulary, such as ``of("check", "pass")``."""
        return cls(vocabulary.status(kind, value), parent)

    @property
    def text(self) -> str:
        """Return the word on the badge."""
        return self._shown.text

    def show_status(self, shown: Status) -> None:
        """Show another state."""
        self._shown = shown
        self.setAccessibleName(shown.text)
        self.setToolTip(shown.text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return badge_size(self._shown, self.font())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_badge(painter, self.rect(), self._shown, ratio=self.devicePixelRatioF())
