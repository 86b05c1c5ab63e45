"""Tabs under a header: words with counts, the chosen one underlined; arrow keys move.

Where they do not fit they stand closer, then the strip slides so that the chosen one is seen whole.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop import theme

_HEIGHT: Final = 42
_GAP: Final = 22
_LEAST_GAP: Final = 12
_EDGE: Final = 26
"""Where a narrow strip says that it goes on: a sign to press at either end."""


@dataclass(frozen=True)
class Tab:
    """One tab; ``count`` is shown behind the word when it is not empty.

    ``room`` is the longest count usually there; its room is kept free, so that no tab moves under the mouse
    when the count is known at last.
    """

    key: str
    text: str
    count: str = ""
    room: str = ""

    @property
    def shown(self) -> str:
        """Return the words of the tab."""
        return f"{self.text} {self.count}".strip()


class TabStrip(QWidget):
    """Knows tabs by key; the page switches what is under it."""

    tab_chosen = Signal(str)

    def __init__(self, tabs: tuple[Tab, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._chosen = tabs[0].key if tabs else ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tell_screen_readers()

    @property
    def chosen(self) -> str:
        """Return the key of the chosen tab."""
        return self._chosen

    def show_tabs(self, tabs: tuple[Tab, ...]) -> None:
        """Show other tabs or other counts; the chosen one stays if it is still there."""
        self._tabs = tabs
        if self._chosen not in {tab.key for tab in tabs}:
            self._chosen = tabs[0].key if tabs else ""
        self._tell_screen_readers()
        self.updateGeometry()
        self.update()

    def choose(self, key: str) -> None:
        """Choose a tab and tell the page, unless it is chosen already."""
        if key == self._chosen or key not in {tab.key for tab in self._tabs}:
            return
        self._chosen = key
        self._tell_screen_readers()
        self.update()
        self.tab_chosen.emit(key)

    def tab_at(self, x: int) -> str:
        """Return the key of the tab at ``x``, on a sign at the edge the next there; empty between tabs."""
        places = self._places()
        if self._goes_on_before(places) and x < _EDGE:
            return next(tab.key for tab, left, _ in reversed(places) if left < _EDGE)
        if self._goes_on_behind(places) and x >= self.width() - _EDGE:
            return next(tab.key for tab, left, width in places if left + width > self.width() - _EDGE)
        half = self._gap() // 2
        for tab, left, width in places:
            if left - half <= x < left + width + half:
                return tab.key
        return ""

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._length(_GAP) + 4, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))
        places = self._places()
        before, behind = self._goes_on_before(places), self._goes_on_behind(places)
        left, right = _EDGE if before else 0, self.width() - (_EDGE if behind else 0)
        painter.setClipRect(left, 0, right - left, self.height())
        for tab, left, width in places:
            chosen = tab.key == self._chosen
            painter.setFont(self._face(chosen=chosen))
            painter.setPen(QColor(tokens.accent if chosen else tokens.soft))
            painter.drawText(left, 0, width + 4, _HEIGHT - 4, int(Qt.AlignmentFlag.AlignVCenter), tab.shown)
            if chosen:
                said = painter.fontMetrics().horizontalAdvance(tab.shown)
                painter.fillRect(left, self.height() - 2, said, 2, QColor(tokens.accent))
                if self.hasFocus():
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    start = max(left - 6, 1)  # the first tab stands at the edge
                    painter.drawRoundedRect(start, 5, left + said + 6 - start, _HEIGHT - 14, 5, 5)
        painter.setClipping(False)
        painter.setFont(self._face(chosen=False))
        painter.setPen(QColor(tokens.soft))
        for at, sign, goes_on in ((0, "‹", before), (self.width() - _EDGE, "›", behind)):
            if goes_on:
                painter.drawText(at, 0, _EDGE, _HEIGHT - 4, int(Qt.AlignmentFlag.AlignCenter), sign)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self.tab_at(int(event.position().x()))
        if key:
            self.choose(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [tab.key for tab in self._tabs]
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None or not keys:
            super().keyPressEvent(event)
            return
        self.choose(keys[(keys.index(self._chosen) + step) % len(keys)])

    def _places(self) -> list[tuple[Tab, int, int]]:
        gap = self._gap()
        places, left = [], 2
        for tab in self._tabs:
            width = self._width(tab)
            places.append((tab, left, width))
            left += width + gap
        slide = self._slide(places, left - gap)
        return [(tab, left - slide, width) for tab, left, width in places]

    def _slide(self, places: list[tuple[Tab, int, int]], length: int) -> int:
        """Return by how much the strip is moved to the left to show the chosen tab between its edges."""
        most = length + 2 - self.width()
        if most <= 0:
            return 0
        left, width = next(((at, wide) for tab, at, wide in places if tab.key == self._chosen), (0, 0))
        needed = left + width + _EDGE + _LEAST_GAP - self.width()
        return min(max(needed, 0), most, max(left - _EDGE - _LEAST_GAP, 0))

    def _length(self, gap: int) -> int:
        return 2 + sum(self._width(tab) + gap for tab in self._tabs) - (gap if self._tabs else 0)

    def _gap(self) -> int:
        spaces = len(self._tabs) - 1
        missing = self._length(_GAP) + 2 - self.width()
        if spaces < 1 or missing <= 0:
            return _GAP
        return max(_GAP - -(-missing // spaces), _LEAST_GAP)

    def _goes_on_before(self, places: list[tuple[Tab, int, int]]) -> bool:
        return bool(places) and places[0][1] < 0

    def _goes_on_behind(self, places: list[tuple[Tab, int, int]]) -> bool:
        return bool(places) and places[-1][1] + places[-1][2] > self.width()

    def _width(self, tab: Tab) -> int:
        metrics = QFontMetrics(self._face(chosen=True))
        kept = metrics.horizontalAdvance(f"{tab.text} {tab.room}".strip())
        return max(metrics.horizontalAdvance(tab.shown), kept)

    def _face(self, *, chosen: bool) -> QFont:
        face = QFont(self.font())
        face.setBold(chosen)
        return face

    def _tell_screen_readers(self) -> None:
        shown = next((tab.shown for tab in self._tabs if tab.key == self._chosen), "")
        self.setAccessibleName(self.tr("Tab: {name}").format(name=shown))
