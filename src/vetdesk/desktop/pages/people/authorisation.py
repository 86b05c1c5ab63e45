"""Asks what a signed authorisation covers, from when to when, and takes its scan along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_authorisation import Ui_AuthorisationForm
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.checks.evidencedialog import NewEvidence
from vetdesk.desktop.pages.collectors.conditiondialogs import BroughtFiles
from vetdesk.desktop.pages.fields import DayField
from vetdesk.desktop.pages.people import words
from vetdesk.desktop.pages.people.recorddialogs import placed
from vetdesk.desktop.parts.basics import button, row, text_label
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import space
from vetdesk.domain.authorisation import SENSITIVE, USUAL, ConsentItem

_WIDTH: Final = 160


@dataclass(frozen=True, kw_only=True)
class SignedAuthorisation:
    """When it was signed, how long it holds, the boxes ticked, and its scans on this workstation."""

    on: date
    until: date | None
    items: frozenset[ConsentItem]
    files: tuple[NewEvidence, ...] = field(default=(), repr=False)


class AuthorisationDialog(AskingDialog):
    """``submitted`` carries a ``SignedAuthorisation``; ``scan_requested`` asks the page for a file."""

    scan_requested = Signal()

    def __init__(self, name: str, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Signed authorisation"),
            submit_text=self.tr("Keep"),
            explanation=self.tr(
                "Tick what {name} has ticked and signed for; what is not ticked cannot be "
                "checked (PIPL, art. 14)."
            ).format(name=name),
            parent=parent,
        )
        self.setMinimumWidth(space(_WIDTH))
        inner = QWidget()
        self._form = Ui_AuthorisationForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self._today = today
        self._form.dayField.date_edit.set_value(today)
        self.until = placed(
            DayField(), "until", self.tr("Holds until"), why=self.tr("Empty: until withdrawn.")
        )
        self.body.addWidget(self.until)
        self.boxes: dict[ConsentItem, QCheckBox] = {}
        self.usual = button(self.tr("Tick what the form asks for as a rule"), "link", icon="list-checks")
        self.usual.clicked.connect(self._on_usual_clicked)
        self._offer(self.tr("Items"), [one for one in ConsentItem if one not in SENSITIVE])
        self._offer(
            self.tr("Separately signed for: sensitive data (PIPL, art. 29)"),
            [one for one in ConsentItem if one in SENSITIVE],
        )
        line = row(gap=0)
        line.addWidget(self.usual)
        line.addStretch(1)
        self.body.addLayout(line)
        self.files = BroughtFiles()
        self.body.addWidget(self.files)
        self.files.choose_requested.connect(self.scan_requested)
        self.files.value_changed.connect(self._on_edited)
        self.begin_at(self._form.dayField)
        self.watch()

    @property
    def form(self) -> Ui_AuthorisationForm:
        """Return the field of the day."""
        return self._form

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {"on": self._form.dayField, "until": self.until}

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        day = self._form.dayField.day
        if day is not None and day > self._today:
            says = self.tr("It cannot have been signed in the future.")
            self._form.dayField.show_problem(says)
            problems.append(FieldProblem("dayField", says))
        if not any(one.isChecked() for one in self.boxes.values()):
            problems.append(FieldProblem("boxes", self.tr("Tick at least one item.")))
        return problems

    @override
    def value(self) -> SignedAuthorisation:
        day = self._form.dayField.day
        assert day is not None
        ticked = frozenset(one for one, box in self.boxes.items() if box.isChecked())
        return SignedAuthorisation(on=day, until=self.until.day, items=ticked, files=self.files.brought)

    def _offer(self, title: str, items: list[ConsentItem]) -> None:
        self.body.addWidget(text_label(title, "label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(3))
        grid.setVerticalSpacing(space(1))
        for number, item in enumerate(items):
            box = QCheckBox(words.consent_words(item))
            box.setObjectName(item.value)
            self.boxes[item] = box
            grid.addWidget(box, number // 2, number % 2)
        self.body.addLayout(grid)

    @Slot()
    def _on_usual_clicked(self) -> None:
        # Never ticked beforehand: consent is what the person has ticked, not what the form offers.
        for item, box in self.boxes.items():
            box.setChecked(item in USUAL)
