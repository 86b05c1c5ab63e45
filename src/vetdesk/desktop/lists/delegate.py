"""Paints the cells of a list: text shortened, badges, one thin line under each row, focus in view."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)
from typing_extensions import override

from vetdesk.desktop import theme
from vetdesk.desktop.lists.model import FAINT_ROLE, STATUS_ROLE
from vetdesk.desktop.parts.badge import badge_size, paint_badge
from vetdesk.desktop.theme import Text, points, space
from vetdesk.desktop.theme.tokens import ROW_HEIGHT
from vetdesk.desktop.vocabulary import Status

_EDGE = 3


class RecordDelegate(QStyledItemDelegate):
    """Takes everything from the model's roles; knows no records."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = QRect(option.rect)
        self._paint_ground(painter, option, cell)
        room = cell.adjusted(space(3), 0, -space(3), 0)
        shown = index.data(STATUS_ROLE)
        painter.save()
        painter.setFont(option.font)
        if isinstance(shown, Status):
            paint_badge(painter, room, shown, ratio=painter.device().devicePixelRatioF())
        else:
            self._paint_text(painter, index, room)
        painter.restore()

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the whole of a cell that is shortened."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        shown = index.data(STATUS_ROLE)
        text = shown.text if isinstance(shown, Status) else str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        wide = view.fontMetrics().horizontalAdvance(text)
        if isinstance(shown, Status):
            wide = badge_size(shown, view.font()).width()
        cut = wide > option.rect.width() - space(6)
        QToolTip.showText(event.globalPos(), text if cut else "", view)
        return True

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width() + space(6), ROW_HEIGHT)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, cell: QRect) -> None:
        tokens = theme.current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(cell, QColor(tokens.accent_bg if selected else tokens.hover))
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, QColor(tokens.line))
        view = option.widget
        if isinstance(view, QTableView) and view.hasFocus() and cell.left() <= 0:
            row = view.currentIndex().row()
            if view.rowAt(cell.center().y()) == row:
                painter.fillRect(cell.left(), cell.top(), _EDGE, cell.height() - 1, QColor(tokens.accent))

    def _paint_text(self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, room: QRect) -> None:
        tokens = theme.current()
        faint = bool(index.data(FAINT_ROLE))
        if faint:
            font = painter.font()
            font.setPointSizeF(points(Text.LABEL))
            painter.setFont(font)
        painter.setPen(QColor(tokens.soft if faint else tokens.ink))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(room, int(side or Qt.AlignmentFlag.AlignVCenter), shown)
