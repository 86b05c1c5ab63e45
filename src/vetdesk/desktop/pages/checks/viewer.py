"""Shows a picture, a page or the words of a paper kept in the vault without writing it anywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.parts.basics import button, column, icon_button, row, text_label
from vetdesk.desktop.theme import space


class PictureDialog(QDialog):
    """A picture at its own size, with a button to save a copy outside the vault where it is inside."""

    save_requested = Signal()
    page_requested = Signal(int)
    word_requested = Signal()
    sign_requested = Signal()

    def __init__(
        self, title: str, picture: QPixmap, *, note: str = "", can_save: bool = True, parent: QWidget
    ) -> None:
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
        self._table = QTableWidget()
        self._table.setAccessibleName(title)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setWordWrap(True)
        self._table.horizontalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._place = text_label(note, "faint")
        self._at = 1
        self._back = icon_button("chevron-left", self.tr("Page before"))
        self._on = icon_button("chevron-right", self.tr("Next page"))
        save, close = button(self.tr("Save a copy…")), button(self.tr("Close"), "primary")
        buttons = row(gap=3)
        for part in (self._back, self._place, self._on):
            buttons.addWidget(part)
        buttons.addStretch(1)
        self.word_button = button(self.tr("Word (.docx)…"), icon="file-down")
        self.word_button.clicked.connect(self.word_requested)
        self.sign_button = button(self.tr("Signed copy…"), icon="pen-line")
        self.sign_button.clicked.connect(self.sign_requested)
        for step in (self.sign_button, self.word_button):
            step.hide()
            buttons.addWidget(step)
        buttons.addWidget(save)
        if not can_save:
            save.hide()
        buttons.addWidget(close)
        self._back.hide()
        self._on.hide()
        box = column(gap=3, margin=4)
        box.addWidget(text_label(title, "card"))
        box.addWidget(self._scroll, 1)
        box.addWidget(self._table, 1)
        box.addLayout(buttons)
        self.setLayout(box)
        resize_fitting(self, space(210), space(180))
        self.show_picture(picture)
        self._table.hide()
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

    @property
    def words(self) -> list[str]:
        """Return the cells shown, row by row."""
        table = self._table
        spots = ((row, at) for row in range(table.rowCount()) for at in range(table.columnCount()))
        return [item.text() for spot in spots if (item := table.item(*spot)) is not None]

    def show_lines(self, lines: Sequence[Sequence[str]], *, first: int = 1) -> None:
        """Show rows of cells instead of a picture; a row with one cell runs across all columns."""
        self._scroll.hide()
        self._table.show()
        columns = max((len(line) for line in lines), default=1)
        self._table.clear()
        self._table.clearSpans()
        self._table.setRowCount(len(lines))
        self._table.setColumnCount(columns)
        self._table.setVerticalHeaderLabels([str(first + number) for number in range(len(lines))])
        for number, line in enumerate(lines):
            for at, cell in enumerate(line):
                self._table.setItem(number, at, QTableWidgetItem(cell))
            if len(line) == 1 and columns > 1:
                self._table.setSpan(number, 0, 1, columns)
        self._table.resizeRowsToContents()

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
