"""Asks when a person signed the authorisation, and takes its scan if there is one."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_authorisation import Ui_AuthorisationForm
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.parts.basics import ElidedLabel, button, row


@dataclass(frozen=True, kw_only=True)
class SignedAuthorisation:
    """When it was signed and where its scan lies on this workstation."""

    on: date
    scan: Path | None


class AuthorisationDialog(AskingDialog):
    """``submitted`` carries a ``SignedAuthorisation``; ``scan_requested`` asks the page for a file."""

    scan_requested = Signal()

    def __init__(self, name: str, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Signed authorisation"),
            submit_text=self.tr("Keep"),
            explanation=self.tr(
                "{name} has signed the authorisation, with the separate signature for records of offences."
            ).format(name=name),
            parent=parent,
        )
        inner = QWidget()
        self._form = Ui_AuthorisationForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self._today = today
        self._scan: Path | None = None
        self._form.dayField.date_edit.set_value(today)
        choose = button(self.tr("Add the scan…"), icon="paperclip")
        self._file = ElidedLabel(self.tr("No scan chosen; the paper stays the proof."), "soft")
        line = row(gap=3)
        line.addWidget(choose)
        line.addWidget(self._file, 1)
        self.body.addLayout(line)
        self.begin_at(self._form.dayField)
        choose.clicked.connect(self._on_choose_clicked)
        self.watch()

    @property
    def form(self) -> Ui_AuthorisationForm:
        """Return the fields."""
        return self._form

    def take_scan(self, path: Path) -> None:
        """Keep the scan chosen."""
        self._scan = path
        self._file.setText(path.name)

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        day = self._form.dayField.day
        if day is not None and day > self._today:
            says = self.tr("It cannot have been signed in the future.")
            self._form.dayField.show_problem(says)
            problems.append(FieldProblem("dayField", says))
        return problems

    @override
    def value(self) -> SignedAuthorisation:
        day = self._form.dayField.day
        assert day is not None
        return SignedAuthorisation(on=day, scan=self._scan)

    @Slot()
    def _on_choose_clicked(self) -> None:
        self.scan_requested.emit()
