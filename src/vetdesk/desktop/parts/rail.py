"""The dark rail on the left: where one can go, how much waits there, and the lock at the bottom."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop import icons, theme
from vetdesk.desktop.parts.basics import IconLabel, column, row, text_label
from vetdesk.desktop.theme import Text, points, space
from vetdesk.desktop.theme.tokens import RAIL_WIDTH

_ITEM_HEIGHT: Final = 38


@dataclass(frozen=True)
class Destination:
    """One line of the rail."""

    key: str
    text: str
    icon: str


class NavigationRail(QWidget):
    """Knows destinations by key; the window decides whether one may leave the page."""

    destination_chosen = Signal(str)
    lock_requested = Signal()

    def __init__(self, destinations: tuple[Destination, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(RAIL_WIDTH)
        self._items = {wanted.key: _Item(wanted.text, wanted.icon, self) for wanted in destinations}
        self._lock = _Item(self.tr("Lock"), "lock", self, hint="Ctrl+L")
        box = column(gap=1)
        box.setContentsMargins(space(2), space(4), space(2), space(4))
        box.addLayout(self._brand())
        box.addSpacing(space(3))
        for key, item in self._items.items():
            item.setObjectName(key)
            item.setCheckable(True)
            item.clicked.connect(self._on_item_clicked)
            box.addWidget(item)
        box.addStretch(1)
        box.addWidget(self._lock)
        self.setLayout(box)
        self._lock.clicked.connect(self._on_lock_clicked)

    def show_chosen(self, key: str) -> None:
        """Mark the page that is shown."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def show_badge(self, key: str, count: int) -> None:
        """Show how much waits at ``key``; 0 shows nothing."""
        if key in self._items:
            self._items[key].show_badge(count)

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the destinations in order."""
        return tuple(self._items)

    def item(self, key: str) -> QAbstractButton:
        """Return the button of one destination."""
        return self._items[key]

    def _brand(self) -> QHBoxLayout:
        line = row(gap=2)
        line.setContentsMargins(space(3), space(1), 0, 0)
        line.addWidget(IconLabel("scale", "rail_on", size=20, parent=self))
        line.addWidget(text_label("vetdesk", "card"))
        line.addStretch(1)
        return line

    @Slot()
    def _on_item_clicked(self) -> None:
        item = self.sender()
        self.destination_chosen.emit(item.objectName())

    @Slot()
    def _on_lock_clicked(self) -> None:
        self.lock_requested.emit()


class _Item(QAbstractButton):
    """Icon, word, and a red count; paints itself because no style has such a button."""

    def __init__(self, text: str, icon: str, parent: QWidget, *, hint: str = "") -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self._drawing = icon
        self._hint = hint
        self._count = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_badge(self, count: int) -> None:
        """Show ``count`` at the right end."""
        self._count = count
        waiting = self.tr("{name}, {count} waiting").format(name=self.text(), count=count)
        self.setAccessibleName(waiting if count else self.text())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDTH - space(5), _ITEM_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter)
        ink = tokens.rail_on if self.isChecked() else tokens.rail_ink
        image = icons.pixmap(self._drawing, ink, size=18, ratio=self.devicePixelRatioF())
        painter.drawPixmap(space(3), (self.height() - 18) // 2, image)
        face = QFont(self.font())
        face.setBold(self.isChecked())
        painter.setFont(face)
        painter.setPen(QColor(ink))
        room = self.rect().adjusted(space(10), 0, -space(3), 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._hint:
            self._paint_small(painter, self._hint, tokens.rail_ink)
        if self._count:
            self._paint_count(painter)

    def _paint_background(self, painter: QPainter) -> None:
        tokens = theme.current()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(tokens.rail_active if self.isChecked() else tokens.rail_hover))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.rail_on))
            painter.drawRoundedRect(box, 8, 8)

    def _paint_count(self, painter: QPainter) -> None:
        text = str(self._count) if self._count < 100 else "99+"  # noqa: PLR2004 - two digits fit
        face = QFont(self.font())
        face.setPointSizeF(points(Text.FAINT) * 0.95)
        face.setBold(True)
        painter.setFont(face)
        width = max(20, painter.fontMetrics().horizontalAdvance(text) + 12)
        box = QRectF(self.width() - width - space(3), (self.height() - 18) / 2, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().rail_badge))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_small(self, painter: QPainter, text: str, colour: str) -> None:
        face = QFont(self.font())
        face.setPointSizeF(points(Text.FAINT) * 0.92)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        room = self.rect().adjusted(0, 0, -space(3), 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), text)
