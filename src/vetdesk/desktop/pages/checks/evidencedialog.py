"""Asks where a piece of evidence comes from before it goes into the vault."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_evidence import Ui_EvidenceForm
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.theme import space
from vetdesk.services.vetting import EvidenceLine


@dataclass(frozen=True, kw_only=True)
class NewEvidence:
    """A picture or words from the clipboard, or a file, with what is said about it."""

    name: str
    picture: bytes | None = field(default=None, repr=False)
    words: str = field(default="", repr=False)
    path: Path | None = None
    source: str = ""
    query: str = ""
    day: date | None = None
    until: date | None = None
    replaces: UUID | None = None


class EvidenceDialog(AskingDialog):
    """``submitted`` carries the ``NewEvidence`` with source, query, days and what it replaces."""

    def __init__(
        self, brought: NewEvidence, *, today: date, parent: QWidget, known: Sequence[EvidenceLine] = ()
    ) -> None:
        super().__init__(self.tr("Add evidence"), submit_text=self.tr("Add"), parent=parent)
        self._brought = brought
        self._today = today
        if brought.picture is not None:
            self.body.addWidget(self._thumbnail(brought.picture))
        inner = QWidget()
        self._form = Ui_EvidenceForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self._form.nameField.set_text(brought.name)
        self._form.sourceField.set_text(brought.source)
        self._form.queryField.set_text(brought.query)
        self._form.dayField.date_edit.set_value(today)
        self._known = {one.id.hex: one.id for one in known}
        nothing = ("", self.tr("Nothing"))
        self._form.replacesField.offer([nothing, *((one.id.hex, one.name) for one in known)])
        self._form.replacesField.setVisible(bool(known))
        self.begin_at(self._form.queryField if brought.source else self._form.sourceField)
        self.watch()

    @property
    def form(self) -> Ui_EvidenceForm:
        """Return the fields."""
        return self._form

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        day = self._form.dayField.day
        if day is not None and day > self._today:
            says = self.tr("Evidence cannot be taken in the future.")
            self._form.dayField.show_problem(says)
            problems.append(FieldProblem("dayField", says))
        until = self._form.untilField.day
        if day is not None and until is not None and until < day:
            says = self.tr("This lies before the day it was taken; it would have ended already.")
            self._form.untilField.show_problem(says)
            problems.append(FieldProblem("untilField", says))
        return problems

    @override
    def value(self) -> NewEvidence:
        return NewEvidence(
            name=self._form.nameField.text,
            picture=self._brought.picture,
            words=self._brought.words,
            path=self._brought.path,
            source=self._form.sourceField.text,
            query=self._form.queryField.text,
            day=self._form.dayField.day,
            until=self._form.untilField.day,
            replaces=self._known.get(self._form.replacesField.value),
        )

    def _thumbnail(self, picture: bytes) -> QLabel:
        shown = QPixmap()
        shown.loadFromData(picture)
        label = QLabel()
        label.setAccessibleName(self.tr("The picture from the clipboard"))
        room = (space(112), space(40))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        small = shown.width() <= room[0] and shown.height() <= room[1]
        label.setPixmap(shown if small else shown.scaled(room[0], room[1], keep, smooth))
        return label
