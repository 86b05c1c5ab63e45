"""The header of a list: quiet words, the arrow of the sort behind the word it belongs to."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget
from typing_extensions import override

from vetdesk.desktop import icons, theme
from vetdesk.desktop.theme import Text, points, space

_HEIGHT: Final = 36
_ARROW: Final = 12


class RecordHeader(QHeaderView):
    """Paints itself, because styles put the arrow over right-aligned words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(56)
        self.setFixedHeight(_HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self.logicalIndexAt(event.pos())
            words = self._words(number)
            room = self.sectionSize(number) - space(6)
            cut = self.fontMetrics().horizontalAdvance(words) > room
            QToolTip.showText(event.globalPos(), words if cut else "", self)
            return True
        return super().viewportEvent(event)

    def _words(self, number: int) -> str:
        model = self.model()
        found = model.headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        return str(found or "")

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        tokens = theme.current()
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))
        sorted_by = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        face = QFont(self.font())
        face.setPointSizeF(points(Text.LABEL))
        face.setBold(sorted_by)
        painter.setFont(face)
        painter.setPen(QColor(tokens.ink if sorted_by else tokens.soft))
        self._paint_words(painter, rect, logicalIndex, sorted_by=sorted_by)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, number: int, *, sorted_by: bool) -> None:
        model = self.model()
        words = self._words(number)
        side = model.headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        right = bool(int(side or 0) & int(Qt.AlignmentFlag.AlignRight))
        arrow = _ARROW + space(1) if sorted_by else 0
        room = rect.adjusted(space(3), 0, -space(3), 0)
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, max(room.width() - arrow, space(4))
        )
        width = painter.fontMetrics().horizontalAdvance(shown)
        left = room.right() - width + 1 if right else room.left()
        painter.drawText(
            left, room.top(), width + 2, room.height(), int(Qt.AlignmentFlag.AlignVCenter), shown
        )
        if sorted_by:
            arrow_left = left - _ARROW - space(1) if right else left + width + space(1)
            self._paint_arrow(painter, arrow_left, room)

    def _paint_arrow(self, painter: QPainter, left: int, room: QRect) -> None:
        down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        name = "arrow-down" if down else "arrow-up"
        ink = theme.current().accent
        image = icons.pixmap(name, ink, size=_ARROW, ratio=self.devicePixelRatioF())
        painter.drawPixmap(left, room.center().y() - _ARROW // 2 + 1, image)
