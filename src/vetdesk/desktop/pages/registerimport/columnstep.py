"""The second step: which column stands for which field, as it was guessed, remembered or is chosen now."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop.i18n import spoken, translate
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.wizard import WizardStep
from vetdesk.desktop.theme import space
from vetdesk.domain.register_rows import COLUMNS, RegisterKind
from vetdesk.services.register_imports import RegisterReading, column_letters

_SAMPLE: Final = 28


class ColumnStep(WizardStep):
    """Shows every column with its first value; ``fixed`` fields are given by the caller."""

    fields_changed = Signal()

    def __init__(self, kind: RegisterKind, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("ColumnStep", "Columns"),
            translate("ColumnStep", "Which field each column stands for. What you choose is remembered."),
            parent,
        )
        self._kind = kind
        self._fixed = fixed
        self._boxes: list[QComboBox] = []
        self._titles: tuple[str, ...] = ()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setMinimumHeight(space(60))
        self.body.addWidget(self._scroll, 1)
        self.fill()

    @property
    def boxes(self) -> tuple[QComboBox, ...]:
        """Return the choice of each column, in the order of the sheet."""
        return tuple(self._boxes)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the field of each column; empty for one that is not imported."""
        return tuple(str(box.currentData()) for box in self._boxes)

    def show_reading(self, reading: RegisterReading) -> None:
        """Offer the columns of this sheet."""
        self._titles = reading.titles
        inner = QWidget()
        inner.setProperty("scrolled", "true")
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(4))
        grid.setVerticalSpacing(space(2))
        grid.setColumnStretch(1, 1)
        heads = (self.tr("Column"), self.tr("First value"), self.tr("Import as"))
        for at, head in enumerate(heads):
            grid.addWidget(text_label(head, "label"), 0, at)
        first = reading.rows[0].cells if reading.rows else ()
        self._boxes = []
        for at, (title, field) in enumerate(zip(reading.titles, reading.fields, strict=True)):
            name = f"{column_letters(at)}  {title}" if title else column_letters(at)
            grid.addWidget(text_label(name, "strong"), at + 1, 0)
            grid.addWidget(_sample(first[at] if at < len(first) else "", field), at + 1, 1)
            grid.addWidget(self._choice(name, field), at + 1, 2)
        box = column(gap=2)
        box.addLayout(grid)
        box.addStretch(1)
        inner.setLayout(box)
        self._scroll.setWidget(inner)

    @override
    def problems(self) -> list[str]:
        known, language, comma = COLUMNS[self._kind], spoken().value, self.tr(", ")
        chosen = [field for field in self.fields if field]
        twice = sorted({field for field in chosen if chosen.count(field) > 1})
        missing = [
            key for key, one in known.items() if one.needed and key not in chosen and key not in self._fixed
        ]
        found = []
        if missing:
            names = comma.join(known[key].label(language) for key in missing)
            found.append(self.tr("No column stands for: {fields}.").format(fields=names))
        if twice:
            names = comma.join(known[key].label(language) for key in twice)
            found.append(self.tr("More than one column stands for: {fields}.").format(fields=names))
        return found

    def _choice(self, name: str, field: str) -> QComboBox:
        language = spoken().value
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.addItem(self.tr("— not imported —"), "")
        for key, one in COLUMNS[self._kind].items():
            if key not in self._fixed:
                box.addItem(f"{one.label(language)}{' *' if one.needed else ''}", key)
        box.setCurrentIndex(max(box.findData(field), 0))
        box.currentIndexChanged.connect(self._on_changed)
        self._boxes.append(box)
        return box

    @Slot(int)
    def _on_changed(self, _number: int) -> None:
        self.fields_changed.emit()


def _sample(text: str, field: str) -> QLabel:
    # What may be a person's number is not shown to whoever stands behind the screen.
    kept = "●●●" if field == "id_number" else text
    return text_label(kept if len(kept) <= _SAMPLE else f"{kept[:_SAMPLE]}…", "soft")
