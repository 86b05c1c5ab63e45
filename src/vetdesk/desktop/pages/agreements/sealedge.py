"""Draws the fanned edge of a bound document with the seal across it, group by group (骑缝章)."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop import theme
from vetdesk.desktop.theme import PAPER, PAPER_FOLD, SEAL_INK, space
from vetdesk.domain.binding import SealGroup

_SEAL: Final = 60
_GAP: Final = 16
_NAME: Final = 18
_AIR: Final = 8


class SealEdge(QWidget):
    """Each group as its sheets side by side, as they lie when they are fanned, under one seal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[SealGroup, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def groups(self) -> tuple[SealGroup, ...]:
        """Return what is drawn."""
        return self._groups

    def show_groups(self, groups: tuple[SealGroup, ...]) -> None:
        """Draw other groups; none leaves the place empty."""
        self._groups = groups
        said = "; ".join(
            self.tr("Seal {number} of {count}: sheets {first} to {last}").format(
                number=one.number, count=one.count, first=one.first, last=one.last
            )
            for one in groups
        )
        self.setAccessibleName(said or self.tr("No seal across the edge"))
        self.setToolTip(said)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        rows = -(-max(len(self._groups), 1) // self._per_row())
        return QSize(space(60), rows * (_SEAL + 2 * _AIR + _NAME))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, group in enumerate(self._groups):
            line, at = divmod(place, self._per_row())
            left, top = at * (_SEAL + 2 * _AIR + _GAP), line * (_SEAL + 2 * _AIR + _NAME)
            self._draw(painter, group, QPointF(left, top), tokens)
        painter.end()

    def _per_row(self) -> int:
        return max(1, (max(self.width(), space(60)) + _GAP) // (_SEAL + 2 * _AIR + _GAP))

    def _draw(self, painter: QPainter, group: SealGroup, at: QPointF, tokens: theme.Tokens) -> None:
        whole = QRectF(at.x(), at.y(), _SEAL + 2 * _AIR, _SEAL + 2 * _AIR)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(PAPER))
        painter.drawRect(whole)
        share = whole.width() / group.sheets
        painter.setPen(QPen(QColor(PAPER_FOLD), 1))
        for sheet in range(1, group.sheets):
            x = whole.left() + sheet * share
            painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(SEAL_INK), 2.5))
        painter.drawEllipse(whole.center(), _SEAL / 2 - 2, _SEAL / 2 - 2)
        painter.setPen(QColor(tokens.soft))
        name = QRectF(whole.left(), whole.bottom(), whole.width(), _NAME)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, f"{group.first}–{group.last}")
