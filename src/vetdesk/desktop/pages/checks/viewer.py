"""Shows a picture or a page kept in the vault without writing it anywhere."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QWidget

from vetdesk.desktop.parts.basics import button, column, icon_button, row, text_label
from vetdesk.desktop.theme import space


class PictureDialog(QDialog):
    """A picture at its own size, with a button to save a copy outside the vault."""

    save_requested = Signal()
    page_requested = Signal(int)

    def __init__(self, title: str, picture: QPixmap, *, note: str = "", parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._shown = QLabel()
        self._shown.setAccessibleName(title)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._shown)
        self._place = text_label(note, "faint")
        self._at = 1
        self._back = icon_button("chevron-left", self.tr("Page before"))
        self._on = icon_button("chevron-right", self.tr("Next page"))
        save, close = button(self.tr("Save a copy…")), button(self.tr("Close"), "primary")
        buttons = row(gap=3)
        for part in (self._back, self._place, self._on):
            buttons.addWidget(part)
        buttons.addStretch(1)
        buttons.addWidget(save)
        buttons.addWidget(close)
        self._back.hide()
        self._on.hide()
        box = column(gap=3, margin=4)
        box.addWidget(text_label(title, "card"))
        box.addWidget(self._scroll, 1)
        box.addLayout(buttons)
        self.setLayout(box)
        self.resize(space(210), space(180))
        self.show_picture(picture)
        self._back.clicked.connect(self._on_back_clicked)
        self._on.clicked.connect(self._on_next_clicked)
        save.clicked.connect(self._on_save_clicked)
        close.clicked.connect(self.accept)

    @property
    def picture(self) -> QPixmap:
        """Return the picture shown."""
        return self._shown.pixmap()

    def show_picture(self, picture: QPixmap) -> None:
        """Show another picture, not wider than the window."""
        room = self.width() - space(12)
        if picture.width() > room:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        self._shown.setPixmap(picture)

    def show_place(self, page: int, pages: int) -> None:
        """Say which page of how many this is, and let the others be asked for."""
        self._at = page
        self._place.setText(self.tr("Page {page} of {pages}").format(page=page, pages=pages))
        self._back.setVisible(pages > 1)
        self._on.setVisible(pages > 1)
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < pages)

    @Slot()
    def _on_back_clicked(self) -> None:
        self.page_requested.emit(self._at - 1)

    @Slot()
    def _on_next_clicked(self) -> None:
        self.page_requested.emit(self._at + 1)

    @Slot()
    def _on_save_clicked(self) -> None:
        self.save_requested.emit()
