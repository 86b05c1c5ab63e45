"""The dialogs of the application for seals: papers, copies, seals; then the day of use."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop.pages.agreements.signingdialogs import SigningForm, seal_words
from vetdesk.desktop.parts.basics import ElidedLabel, row, text_label
from vetdesk.desktop.parts.choicebox import NumberBox
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.theme import space
from vetdesk.domain.sealing import SealApplication, SealItem
from vetdesk.domain.signing import MOST_ORIGINALS, SealKind
from vetdesk.services.sealing import SealProposal

_WIDE: Final = 220
_SHOWN: Final = 8
"""Papers seen at once; more are scrolled."""
_LINE: Final = 9
_NUMBER: Final = 24


class SealTable(QWidget):
    """The papers with their copies and a box for each seal; ``value_changed`` on every change."""

    value_changed = Signal()

    def __init__(self, proposal: SealProposal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = proposal.application.items
        self.chosen: list[QCheckBox] = []
        self.copies: list[NumberBox] = []
        self.seals: list[dict[SealKind, QCheckBox]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, space(2), 0)
        grid.setHorizontalSpacing(space(3))
        grid.setVerticalSpacing(space(2))
        grid.setColumnStretch(1, 1)
        heads = (self.tr("Paper"), self.tr("Pages"), self.tr("Copies"))
        for at, head in enumerate((*heads, *(seal_words(kind) for kind in SealKind)), 1):
            grid.addWidget(text_label(head, "label"), 0, at, Qt.AlignmentFlag.AlignLeft)
        for at, (item, is_chosen) in enumerate(zip(self._items, proposal.chosen, strict=True), 1):
            self._add(grid, at, item, is_chosen=is_chosen)

    @property
    def items(self) -> tuple[SealItem, ...]:
        """Return the papers chosen, as they stand."""
        return tuple(
            replace(
                item,
                copies=self.copies[at].value(),
                seals=tuple(kind for kind, box in self.seals[at].items() if box.isChecked()),
            )
            for at, item in enumerate(self._items)
            if self.chosen[at].isChecked()
        )

    def _add(self, grid: QGridLayout, at: int, item: SealItem, *, is_chosen: bool) -> None:
        box = QCheckBox()
        box.setAccessibleName(item.document)
        box.setChecked(is_chosen)
        box.toggled.connect(self.value_changed)
        number = NumberBox()
        number.setRange(1, MOST_ORIGINALS)
        number.setValue(item.copies)
        number.setFixedWidth(space(_NUMBER))
        number.setAccessibleName(f"{self.tr('Copies')} {item.document}")
        number.valueChanged.connect(self.value_changed)
        grid.addWidget(box, at, 0)
        grid.addWidget(ElidedLabel(item.document), at, 1)
        grid.addWidget(text_label(str(item.pages)), at, 2)
        grid.addWidget(number, at, 3)
        boxes: dict[SealKind, QCheckBox] = {}
        for place, kind in enumerate(SealKind, 4):
            made = QCheckBox()
            made.setAccessibleName(f"{seal_words(kind)} {item.document}")
            made.setChecked(kind in item.seals)
            made.toggled.connect(self.value_changed)
            grid.addWidget(made, at, place)
            boxes[kind] = made
        self.chosen.append(box)
        self.copies.append(number)
        self.seals.append(boxes)


class SealListDialog(SigningForm):
    """``submitted`` carries a ``SealApplication``."""

    def __init__(self, proposal: SealProposal, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Application for seals"),
            submit_text=self.tr("Keep and save…"),
            explanation=self.tr(
                "Tick the papers and their seals. The list is kept here and saved as PDF, .docx or .xlsx;"
                " after the use its lines are entered in the seal log."
            ),
            parent=parent,
        )
        self.setMinimumWidth(space(_WIDE))
        self._given = proposal.application
        self.table = SealTable(proposal)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.table)
        area.setMinimumHeight(space(_LINE) * (min(len(self._given.items), _SHOWN) + 1))
        self.body.addWidget(FormField(self.tr("Papers to be sealed"), area))
        self.day("asked_on", self.tr("Asked for on"), self._given.asked_on)
        for pair in (
            (("asked_by", self.tr("Asked for by")), ("signer", self.tr("Signs for us"))),
            (
                ("approved_by", self.tr("Agreement approved by")),
                ("sheet_no", self.tr("Approval sheet number")),
            ),
        ):
            self._pair(pair)
        self.add("purpose", line_field(self.tr("Purpose"), self._given.purpose))
        self.watch()
        self.table.value_changed.connect(self._on_edited)

    @override
    def value(self) -> SealApplication:
        texts = {name: one.text for name, one in self.named.items() if name != "asked_on"}
        return replace(self._given, items=self.table.items, asked_on=self.day_of("asked_on"), **texts)

    def _pair(self, fields: tuple[tuple[str, str], ...]) -> None:
        line = row(gap=3)
        for name, label in fields:
            made = line_field(label, getattr(self._given, name))
            self._named[name] = made
            line.addWidget(made, 1)
        self.body.addLayout(line)


@dataclass(frozen=True, kw_only=True)
class SealsUsed:
    """On which day the seals were used, and who kept them."""

    on: date
    keeper: str


class SealsUsedDialog(SigningForm):
    """``submitted`` carries a ``SealsUsed``."""

    def __init__(self, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Enter in the seal log"),
            submit_text=self.tr("Keep"),
            explanation=self.tr("One line of the seal log for each paper and seal of the application."),
            parent=parent,
        )
        self.day("used_on", self.tr("Used on"), today)
        self.add("keeper", line_field(self.tr("Keeper of the seal")))
        self.watch()

    @override
    def value(self) -> SealsUsed:
        return SealsUsed(on=self.day_of("used_on"), keeper=self.named["keeper"].text)
