"""The evidence of a check: what is there, and the place where a screenshot is pasted or a file dropped."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.checks.tray import TrayBox
from vetdesk.desktop.parts.basics import (
    ElidedLabel,
    IconLabel,
    button,
    column,
    empty_layout,
    icon_button,
    row,
    text_label,
)
from vetdesk.desktop.parts.card import InnerCard
from vetdesk.desktop.parts.dropplace import DropPlace
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.calendars import shanghai_day
from vetdesk.services.vetting import EvidenceLine

_ENDS: Final = 4
_SEEN_AT_ONCE: Final = 3


class EvidenceBox(QWidget):
    """Brings in pictures as PNG bytes, files as paths and words as text; opens pieces by their id."""

    image_pasted = Signal(object)
    files_dropped = Signal(object)
    text_pasted = Signal(str)
    choose_requested = Signal()
    open_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label("", "label")
        self.tray = TrayBox(self)
        self._pieces = column(gap=1)
        self._drop = _DropPlace(self.tr("Paste a screenshot, drop a file or choose one"), self)
        inner = QWidget()
        inner.setLayout(self._pieces)
        self._scroll = scrolled(inner, across=False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = column(gap=1)
        box.addWidget(self._title)
        box.addWidget(self._scroll)
        box.addWidget(self.tray)
        box.addWidget(self._drop)
        self.setLayout(box)
        self._ids: dict[str, UUID] = {}
        self._drop.clicked.connect(self._on_drop_clicked)
        self._drop.dropped.connect(self._on_dropped)
        self._drop.paste_requested.connect(self.paste)

    @property
    def drop_place(self) -> QWidget:
        """Return where files are dropped."""
        return self._drop

    def show_evidence(self, pieces: Sequence[EvidenceLine]) -> None:
        """Show the pieces of one check."""
        empty_layout(self._pieces)
        self._ids = {one.id.hex: one.id for one in pieces}
        self._title.setText(self.tr("Evidence {count}").format(count=len(pieces)))
        replaced = {one.replaces for one in pieces}
        wanted = 0
        for number, one in enumerate(sorted(pieces, key=lambda piece: piece.id in replaced)):
            card = self._piece(one, is_replaced=one.id in replaced)
            self._pieces.addWidget(card)
            # The usual two or three pieces are seen at once; more of them scroll.
            wanted += card.sizeHint().height() + space(1) if number < _SEEN_AT_ONCE else 0
        self._pieces.addStretch(1)
        self._scroll.setVisible(bool(pieces))
        self._scroll.setFixedHeight(wanted)

    def set_open(self, *, is_open: bool) -> None:
        """Take new pieces, or only show those that are there."""
        self._drop.setVisible(is_open)

    @Slot()
    def paste(self) -> None:
        """Bring in what is on the clipboard: a picture, files, or words."""
        self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, content: QMimeData) -> None:
        if content.hasUrls():
            files = local_files(content)
            if files:
                self.files_dropped.emit(files)
                return
        image = content.imageData() if content.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            self.image_pasted.emit(png_of(image))
        elif content.hasText() and content.text().strip():
            self.text_pasted.emit(content.text())

    def _piece(self, one: EvidenceLine, *, is_replaced: bool) -> InnerCard:
        card = InnerCard()
        card.body.setContentsMargins(space(2), space(1), space(2), space(1))
        card.body.setSpacing(0)
        line = row(gap=2)
        line.addWidget(IconLabel("paperclip", "soft", size=16))
        name = button(one.name, "link")
        name.setMinimumWidth(1)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        name.setObjectName(one.id.hex)
        name.setAccessibleDescription(self.tr("Open this evidence"))
        name.clicked.connect(self._on_piece_clicked)
        line.addWidget(name, 3)
        told = ElidedLabel("", "faint")
        told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.addWidget(told, 2)
        view = icon_button("eye", self.tr("Open {name}").format(name=one.name), size=16)
        view.setObjectName(one.id.hex)
        view.clicked.connect(self._on_piece_clicked)
        line.addWidget(view)
        card.body.addLayout(line)
        taken = day_words(shanghai_day(one.taken_at))
        digest = f"SHA-256 {one.sha256[:_ENDS]}…{one.sha256[-_ENDS:]}"
        parts = [one.source, one.query, taken, one.taken_by]
        if one.valid_until is not None:
            parts.append(self.tr("holds until {day}").format(day=day_words(one.valid_until)))
        words = " · ".join(part for part in (*parts, digest) if part)
        # One line a piece, so that three of them leave room for the answer; the rest is told by the mouse.
        told.setText(f"{taken} · {one.source}" if one.source else taken)
        for part in (card, name):
            part.setToolTip(words)
        if is_replaced:
            says = self.tr("Replaced by a newer capture; kept as it was.")
            card.body.addWidget(text_label(says, "faint", wrap=True))
        return card

    @Slot()
    def _on_piece_clicked(self) -> None:
        self.open_requested.emit(self._ids[self.sender().objectName()])

    @Slot()
    def _on_drop_clicked(self) -> None:
        self.choose_requested.emit()

    @Slot(object)
    def _on_dropped(self, content: QMimeData) -> None:
        self._take(content)


class _DropPlace(DropPlace):
    """Takes pictures and words too, and Ctrl+V."""

    paste_requested = Signal()

    def __init__(self, says: str, parent: QWidget) -> None:
        super().__init__(says, parent)
        line = row(gap=2, margin=2)
        line.addWidget(IconLabel("clipboard-paste", "soft", size=16))
        line.addWidget(text_label(says, "soft", wrap=True), 1)
        self.setLayout(line)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def takes(self, content: QMimeData) -> bool:
        return content.hasUrls() or content.hasImage() or content.hasText()


def local_files(content: QMimeData) -> list[Path]:
    """Return the files of this computer among what is dragged or pasted."""
    return [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]


def png_of(image: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
