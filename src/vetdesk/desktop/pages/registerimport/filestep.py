"""The first step: which file, which of its sheets; what is wrong with it as a whole."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import IconLabel, button, column, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.dropplace import DropPlace
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.parts.wizard import WizardStep
from vetdesk.desktop.theme import Tone
from vetdesk.services.register_imports import Problem, RegisterReading


def dropped_file(content: QMimeData) -> Path | None:
    """Return the one local file in what was dropped, if it is one file.

    Files of other kinds are taken as well: reading them says in words why they are no sheet.
    """
    places = [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
    return places[0] if len(places) == 1 else None


class FileStep(WizardStep):
    """Asks for a file; the dialog reads it and shows here what came of it."""

    choose_requested = Signal()
    empty_requested = Signal()
    dropped = Signal(object)
    sheet_chosen = Signal(str)

    def __init__(self, employer: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            translate("FileStep", "File"),
            translate(
                "FileStep",
                "An .xlsx or .csv file with one line for each record. It is only read; nothing is kept before"
                " you accept.",
            ),
            parent,
        )
        self.banner = Banner(self)
        self.place = _SheetPlace(translate("FileStep", "Drop a sheet here, or click to choose one"), self)
        self._sheets = ChoiceBox()
        self._sheet = FormField(self.tr("Sheet of the workbook"), self._sheets)
        self._empty = button(self.tr("Save an empty sheet to fill in…"), "link", icon="download")
        self._reading: RegisterReading | None = None
        self._is_busy = False
        belongs = text_label(
            self.tr("Everybody in the sheet belongs to {name}.").format(name=employer), "soft"
        )
        if not employer:
            belongs.hide()
        self.body.addWidget(self.banner)
        self.body.addWidget(self.place)
        self.body.addWidget(belongs)
        self.body.addWidget(self._sheet)
        line = row(gap=2)
        line.addWidget(self._empty)
        line.addStretch(1)
        self.body.addLayout(line)
        self._sheet.hide()
        self.setFocusProxy(self.place)
        self.place.clicked.connect(self.choose_requested)
        self.place.dropped.connect(self._on_dropped)
        self._empty.clicked.connect(self.empty_requested)
        self._sheets.activated.connect(self._on_sheet_chosen)

    @override
    def problems(self) -> list[str]:
        if self._is_busy:
            return [self.tr("The file is still being read.")]
        if self._reading is None:
            return [self.tr("Choose a file first.")]
        return [_placed(self._reading.refused)] if self._reading.refused is not None else []

    @property
    def says_why(self) -> bool:
        """True while it is said why there is no reading."""
        return bool(self.banner.text)

    def show_busy(self, file: Path) -> None:
        """Say that this file is being read."""
        self._is_busy, self._reading = True, None
        self.banner.clear()
        self.place.show_file(self.tr("{name}: being read…").format(name=file.name))

    def show_stopped(self, text: str = "") -> None:
        """Say why there is no reading; without words somebody has cancelled."""
        self._is_busy = False
        self.place.show_file("")
        if text:
            self.banner.show_message(text, Tone.BAD)

    def show_reading(self, reading: RegisterReading) -> None:
        """Show what was read, or the place that made it impossible."""
        self._is_busy, self._reading = False, reading
        self._sheets.clear()
        self._sheets.addItems(list(reading.sheets))
        self._sheets.setCurrentText(reading.sheet)
        self._sheet.setVisible(len(reading.sheets) > 1)
        if reading.refused is not None:
            self.place.show_file(reading.file_name)
            self.banner.show_message(_placed(reading.refused), Tone.BAD)
            return
        self.banner.clear()
        says = self.tr("{name}: {rows} rows under the header in line {line}")
        self.place.show_file(
            says.format(name=reading.file_name, rows=f"{len(reading.rows):,}", line=reading.header_line)
        )

    @Slot(object)
    def _on_dropped(self, content: QMimeData) -> None:
        file = dropped_file(content)
        if file is not None:
            self.dropped.emit(file)
        else:
            self.banner.show_message(self.tr("Drop one file."), Tone.WARN)

    @Slot(int)
    def _on_sheet_chosen(self, _number: int) -> None:
        self.sheet_chosen.emit(self._sheets.currentText())


def _placed(problem: Problem) -> str:
    """Return a problem of the whole file behind its place."""
    row_words = translate("FileStep", "row {row}").format(row=problem.row) if problem.row else ""
    place = " · ".join(part for part in (problem.file, problem.sheet, row_words) if part)
    return f"{place}: {problem.message(i18n.spoken().value)}"


class _SheetPlace(DropPlace):
    """Says which file it is."""

    def __init__(self, says: str, parent: QWidget) -> None:
        super().__init__(says, parent)
        self._file = text_label("", "strong", wrap=True)
        self._file.hide()
        words = column(gap=1)
        words.addWidget(self._file)
        words.addWidget(text_label(says, "soft", wrap=True))
        line = row(gap=3, margin=4)
        line.addWidget(IconLabel("upload", "soft", size=20))
        line.addLayout(words, 1)
        self.setLayout(line)

    @property
    def file_text(self) -> str:
        """Return what is said of the file."""
        return self._file.text()

    def show_file(self, text: str) -> None:
        """Say which file it is; nothing while there is none."""
        self._file.setText(text)
        self._file.setVisible(bool(text))
