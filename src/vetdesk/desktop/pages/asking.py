"""A form dialog that asks before it throws typed things away, and puts problems beside their fields."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from vetdesk import wording
from vetdesk.desktop import i18n
from vetdesk.desktop.dialog import FieldProblem, FormDialog, about
from vetdesk.desktop.pages.fields import AmountField, DayField, PlacedField
from vetdesk.desktop.pages.formdrafts import take_back_typed
from vetdesk.desktop.pages.rowseditor import RowsEditor
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone
from vetdesk.services.errors import FormInvalid


class _Problem(Protocol):
    """What services say about one field."""

    @property
    def field(self) -> str:
        """Return the name of the field."""

    @property
    def key(self) -> str:
        """Return the name of the sentence."""

    @property
    def facts(self) -> Mapping[str, object]:
        """Return what the sentence needs."""


class AskingDialog(FormDialog):
    """Base of the dialogs of the pages; ``watch`` once the form is filled."""

    def __init__(self, title: str, *, submit_text: str, explanation: str = "", parent: QWidget) -> None:
        super().__init__(title, submit_text=submit_text, explanation=explanation, parent=parent)
        self._edited = False
        self._asked = False
        self._first: QWidget | None = None
        self._cancel.clicked.disconnect(self.reject)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self.banner.action_requested.connect(self.reject)

    @property
    def is_edited(self) -> bool:
        """True when something was typed since the form was filled."""
        return self._edited

    def begin_at(self, field: QWidget) -> None:
        """Put the cursor into ``field`` when the dialog appears."""
        self._first = field

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus()

    def fields(self) -> Mapping[str, FormField]:
        """Return the fields under the names services use for them."""
        return {}

    def watch(self) -> None:
        """Notice every change from now on."""
        for field in self.findChildren(FormField):
            field.edited.connect(self._on_edited)
        for editor in self.findChildren(RowsEditor):
            editor.value_changed.connect(self._on_edited)
        for box in self.findChildren(QCheckBox):
            box.toggled.connect(self._on_edited)
        if take_back_typed(self):
            self.banner.show_message(
                self.tr("What you had typed before the vault was locked is back."), Tone.INFO
            )
            self._edited = True

    def show_error(self, error: Exception) -> None:
        """Show why the value was not taken, beside the fields where that is known."""
        if isinstance(error, FormInvalid):
            self._show_beside(error.problems)
        self.show_failure(failure_text(error))

    @override
    def validate(self) -> list[FieldProblem]:
        return [*self.unreadable(), *self.missing()]

    def missing(self) -> list[FieldProblem]:
        """Mark the needed fields that hold nothing, and say which they are."""
        empty = [field for field in self._visible_fields() if field.is_missing]
        for field in empty:
            field.mark_missing()
        if not empty:
            return []
        empty[0].setFocus()
        comma = self.tr(", ")
        says = self.tr("Still needed: {fields}.").format(fields=comma.join(one.label for one in empty))
        return [FieldProblem(empty[0].objectName(), says)]

    def unreadable(self) -> list[FieldProblem]:
        """Mark amounts and dates that cannot be read."""
        problems = []
        for field in self._visible_fields():
            if not isinstance(field, (AmountField, DayField)):
                continue
            says = ""
            if field.is_unreadable and isinstance(field, DayField):
                says = self.tr("This is no date; write 2026-11-23.")
            elif field.is_unreadable:
                says = self.tr("This is no amount; write 1,250,000.00.")
            field.show_problem(says)
            if says:
                problems.append(FieldProblem(field.objectName(), about(field.label, says)))
        return problems

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancel_clicked()
            return
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._edited and not self._asked and event.spontaneous():
            event.ignore()
            self._ask()
            return
        super().closeEvent(event)

    def _visible_fields(self) -> Iterable[PlacedField]:
        return (one for one in self.findChildren(PlacedField) if one.isVisibleTo(self))

    def _show_beside(self, problems: Iterable[_Problem]) -> None:
        language = i18n.spoken().value
        known = self.fields()
        for problem in problems:
            if problem.field in known:
                known[problem.field].show_problem(wording.explain(problem.key, language, **problem.facts))

    def _ask(self) -> None:
        self._asked = True
        self.banner.show_message(
            self.tr("What you typed is not saved yet."), Tone.WARN, action=self.tr("Throw it away")
        )

    @Slot()
    def _on_edited(self) -> None:
        self._edited, self._asked = True, False

    @Slot()
    def _on_cancel_clicked(self) -> None:
        # Asking twice is an answer, too.
        if self._edited and not self._asked:
            self._ask()
            return
        self.reject()
