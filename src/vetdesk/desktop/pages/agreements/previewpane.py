"""Shows pages of a document as pictures inside the window: page to page, larger, smaller, fitted."""

from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop import theme
from vetdesk.desktop.parts.basics import icon_button, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.emptystate import EmptyState
from vetdesk.desktop.timers import once

DOTS_PER_INCH: Final = 110
_STEPS: Final = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0)
_FIT: Final = 0.0
_EDGE: Final = 8
_SIGHT: Final = 0.35


class Picture(Protocol):
    """One page as the services give it."""

    @property
    def png(self) -> bytes:
        """Return the picture."""

    @property
    def page(self) -> int:
        """Return the number of the page, from 1."""

    @property
    def pages(self) -> int:
        """Return how many pages there are."""

    @property
    def exact(self) -> bool:
        """Return False while earlier pages may still shift."""

    @property
    def at(self) -> float:
        """Return how far down the page the answer stands that was asked for, from 0 to 1."""


class PreviewPane(Card):
    """Asks for pages by signal and shows what it is given; keeps page and size over new pictures."""

    page_wanted = Signal(int)

    def __init__(self, empty: str, parent: QWidget | None = None) -> None:
        super().__init__("", margin=3, parent=parent)
        self.setAccessibleName(self.tr("Preview"))
        self.page = 1
        self._pages = 0
        self._zoom = _FIT
        self._whole = QPixmap()
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._sheet.setAccessibleName(self.tr("Page"))
        self._area = QScrollArea(self)
        self._area.setAccessibleName(self.tr("Page"))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(self._sheet)
        self._area.viewport().setAutoFillBackground(False)
        self._area.viewport().installEventFilter(self)
        self._empty = EmptyState(empty, icon="file-text")
        self._previous = icon_button("chevron-left", self.tr("Previous page"))
        self._next = icon_button("chevron-right", self.tr("Next page"))
        self._number = text_label("", "soft")
        self._news = text_label("", "faint")
        self._smaller = icon_button("zoom-out", self.tr("Smaller"))
        self._larger = icon_button("zoom-in", self.tr("Larger"))
        self._fit = icon_button("maximize-2", self.tr("Fit the width"), size=16)
        self._settle = once(self, 0)
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def pages(self) -> int:
        """Return how many pages there are; 0 while nothing is shown."""
        return self._pages

    def show_picture(self, picture: Picture) -> None:
        """Show a page."""
        pixmap = QPixmap()
        pixmap.loadFromData(picture.png)
        self._whole = pixmap
        self.page, self._pages = picture.page, picture.pages
        self._empty.hide()
        self._area.show()
        self._refresh()
        self._draw()
        if picture.at:
            self._bring_into_sight(picture.at)

    def show_busy(self, *, busy: bool) -> None:
        """Say that a newer picture is on its way."""
        self._news.setText(self.tr("Updating…") if busy else "")

    def show_failure(self, text: str) -> None:
        """Say why there is no newer picture; the last one stays."""
        self._news.setText(text)
        self._news.setToolTip(text)

    def clear(self) -> None:
        """Show nothing."""
        self._whole = QPixmap()
        self._sheet.clear()
        self.page, self._pages = 1, 0
        self._area.hide()
        self._empty.show()
        self._news.clear()
        self._refresh()

    def go_to_page(self, page: int) -> None:
        """Ask for a page."""
        wanted = min(max(page, 1), max(self._pages, 1))
        if wanted != self.page:
            self.page = wanted
            self._area.verticalScrollBar().setValue(0)
            self._refresh()
            self.page_wanted.emit(wanted)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self._settle.start()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        bar = row(gap=1)
        for part in (self._previous, self._number, self._next):
            bar.addWidget(part)
        bar.addStretch(1)
        bar.addWidget(self._news)
        for part in (self._smaller, self._larger, self._fit):
            bar.addWidget(part)
        self.body.addLayout(bar)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._smaller.clicked.connect(self._on_smaller)
        self._larger.clicked.connect(self._on_larger)
        self._fit.clicked.connect(self._on_fit)
        self._settle.timeout.connect(self._draw)

    def _refresh(self) -> None:
        known = self._pages > 0
        words = self.tr("Page {page} of {pages}").format(page=self.page, pages=self._pages)
        self._number.setText(f"{self.page} / {self._pages}" if known else "")
        self._number.setToolTip(words if known else "")
        self._number.setAccessibleName(words if known else "")
        self._previous.setEnabled(known and self.page > 1)
        self._next.setEnabled(known and self.page < self._pages)
        for part in (self._smaller, self._larger, self._fit):
            part.setEnabled(known)

    @Slot()
    def _draw(self) -> None:
        if self._whole.isNull():
            return
        ratio = self.devicePixelRatioF()
        width = self._width()
        shown = self._whole
        if abs(width * ratio - shown.width()) > 1:
            shown = shown.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        self._sheet.setPixmap(_with_edge(shown, ratio))

    def _bring_into_sight(self, share: float) -> None:
        """Scroll so that what stands at ``share`` of the page is in the upper part of the view."""
        pixmap = self._sheet.pixmap()
        height = pixmap.height() / pixmap.devicePixelRatio()
        # The bar learns of a larger sheet only with the next layout.
        self._sheet.resize(self._sheet.sizeHint())
        wanted = share * height - self._area.viewport().height() * _SIGHT
        self._area.verticalScrollBar().setValue(max(round(wanted), 0))

    def _width(self) -> int:
        if self._zoom == _FIT:
            return max(self._area.viewport().width() - 2 * _EDGE, 120)
        natural = QSize(self._whole.size()).width() * 96 / DOTS_PER_INCH
        return round(natural * self._zoom)

    def _step(self, by: int) -> None:
        now = self._zoom or self._width() / max(self._whole.width() * 96 / DOTS_PER_INCH, 1)
        if by > 0:
            self._zoom = next((one for one in _STEPS if one > now + 0.01), _STEPS[-1])
        else:
            self._zoom = next((one for one in reversed(_STEPS) if one < now - 0.01), _STEPS[0])
        self._draw()

    @Slot()
    def _on_previous(self) -> None:
        self.go_to_page(self.page - 1)

    @Slot()
    def _on_next(self) -> None:
        self.go_to_page(self.page + 1)

    @Slot()
    def _on_smaller(self) -> None:
        self._step(-1)

    @Slot()
    def _on_larger(self) -> None:
        self._step(1)

    @Slot()
    def _on_fit(self) -> None:
        self._zoom = _FIT
        self._draw()


def _with_edge(page: QPixmap, ratio: float) -> QPixmap:
    """Return the page with a thin line around it, because paper is white on white."""
    framed = QPixmap(page)
    painter = QPainter(framed)
    painter.setPen(QPen(QColor(theme.current().line), 2))
    painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
    painter.end()
    framed.setDevicePixelRatio(ratio)
    return framed
