"""The chapters of a pack on the left of the runner: how many checks are answered, and how they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop import theme
from vetdesk.desktop.parts.basics import column, empty_layout, tab_through
from vetdesk.desktop.theme import Text, Tone, points

_HEIGHT: Final = 50
_LEAST: Final = 30
_ROOMY: Final = 44
"""Lower than this, the bar is thin and the words stand close above it."""
_EDGE: Final = 8
_WIDTH: Final = 172
_NARROW: Final = 130


@dataclass(frozen=True, kw_only=True)
class ChapterLine:
    """One chapter: ``done`` of ``total`` checks answered and still valid."""

    key: str
    title: str
    done: int
    total: int
    tone: Tone

    @property
    def share(self) -> float:
        """Return how much is done, from 0 to 1."""
        return self.done / self.total if self.total else 0.0


class ChapterList(QWidget):
    """Up and Down move; ``chapter_chosen`` says where to."""

    chapter_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Keeps the list's place among what Tab passes; Qt puts nothing after a widget without focus.
        self._place = QWidget(self)
        self._place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._place.hide()
        self._lines = column(gap=1)
        box = column(gap=0)
        box.addLayout(self._lines)
        box.addStretch(1)
        self.setLayout(box)
        self._buttons: dict[str, _ChapterButton] = {}
        self._chosen = ""

    @property
    def chosen(self) -> str:
        """Return the key of the chapter shown."""
        return self._chosen

    def show_chapters(self, lines: Sequence[ChapterLine]) -> None:
        """Show chapters, or the new figures of those already here."""
        if [line.key for line in lines] != list(self._buttons):
            empty_layout(self._lines)
            self._buttons = {line.key: self._button(line) for line in lines}
            tab_through(self._place, self._buttons.values())
        for line in lines:
            self._buttons[line.key].show_line(line)
        if self._chosen not in self._buttons and lines:
            self._chosen = lines[0].key
        self._mark()

    def choose(self, key: str) -> None:
        """Choose a chapter and tell, unless it is chosen already."""
        if key == self._chosen or key not in self._buttons:
            return
        self._chosen = key
        self._mark()
        self.chapter_chosen.emit(key)

    @Slot()
    def go_on(self) -> None:
        """Choose the chapter after this one, round and round."""
        self._turn(1)

    @Slot()
    def go_back(self) -> None:
        """Choose the chapter before this one."""
        self._turn(-1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or self._chosen not in self._buttons:
            super().keyPressEvent(event)
            return
        self._turn(step)
        self._buttons[self._chosen].setFocus()

    def _turn(self, step: int) -> None:
        keys = list(self._buttons)
        if self._chosen in keys:
            self.choose(keys[(keys.index(self._chosen) + step) % len(keys)])

    def _button(self, line: ChapterLine) -> "_ChapterButton":
        made = _ChapterButton(self)
        made.setObjectName(line.key)
        made.clicked.connect(self._on_clicked)
        self._lines.addWidget(made)
        return made

    def _mark(self) -> None:
        for key, made in self._buttons.items():
            made.setChecked(key == self._chosen)

    @Slot()
    def _on_clicked(self) -> None:
        key = self.sender().objectName()
        self._buttons[key].setChecked(True)
        self.choose(key)


class _ChapterButton(QAbstractButton):
    """Title left, figures right, a bar under both."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = ChapterLine(key="", title="", done=0, total=0, tone=Tone.ACCENT)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_line(self, line: ChapterLine) -> None:
        """Show other figures."""
        self._line = line
        says = self.tr("{title}: {done} of {total} answered")
        self.setAccessibleName(says.format(title=line.title, done=line.done, total=line.total))
        self.setToolTip(line.title)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, _LEAST)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, line = theme.current(), self._line
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(tokens.accent_bg if self.isChecked() else tokens.hover))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        self._paint_words(painter)
        thick, under = (7, 8) if self.height() >= _ROOMY else (4, 3)
        track = QRectF(_EDGE, self.height() - under - thick, self.width() - 2 * _EDGE, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        if line.done:
            track.setWidth(max(track.width() * line.share, thick))
            painter.setBrush(QColor(tokens.ink_of(line.tone)))
            painter.drawRoundedRect(track, thick / 2, thick / 2)

    @property
    def _words_room(self) -> QRect:
        roomy = self.height() >= _ROOMY
        return self.rect().adjusted(0, 4 if roomy else 0, 0, -18 if roomy else -8)

    def _paint_words(self, painter: QPainter) -> None:
        tokens, line = theme.current(), self._line
        face = QFont(self.font())
        face.setPointSizeF(points(Text.LABEL))
        painter.setFont(face)
        figures = f"{line.done}/{line.total}"
        wide = painter.fontMetrics().horizontalAdvance(figures)
        painter.setPen(QColor(tokens.soft))
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(self._words_room.adjusted(0, 0, -_EDGE, 0), right, figures)
        face = QFont(self.font())
        face.setBold(self.isChecked())
        painter.setFont(face)
        painter.setPen(QColor(tokens.ink))
        room = self._words_room.adjusted(_EDGE, 0, -_EDGE - wide - 6, 0)
        words = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
