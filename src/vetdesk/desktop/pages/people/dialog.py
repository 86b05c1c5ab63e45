"""The form of a person: the number is checked while typed and never shown again in full by itself."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.forms.ui_person import Ui_PersonForm
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import space
from vetdesk.domain.identifiers import IdKind, check_identity, compact
from vetdesk.services.people import PersonDraft, PersonView

_WHOLE = 18


class PersonDialog(AskingDialog):
    """``submitted`` carries a ``PersonDraft``; an empty number keeps the registered one."""

    def __init__(
        self,
        employers: Sequence[tuple[str, str]],
        person: PersonView | None = None,
        *,
        employer_id: UUID | None = None,
        parent: QWidget,
    ) -> None:
        title, submit = _words(person)
        super().__init__(title, submit_text=submit, parent=parent)
        self._person = person
        inner = QWidget()
        self._form = Ui_PersonForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self.setMinimumWidth(space(150))
        chosen = person.employer_id if person else employer_id
        self._offer(employers, chosen)
        self._show(person)
        self._form.idNumberField.edited.connect(self._on_number_edited)
        self._form.idNumberField.line.editingFinished.connect(self._check_number)
        self.begin_at(self._form.nameField)
        self.watch()

    @property
    def form(self) -> Ui_PersonForm:
        """Return the fields."""
        return self._form

    @override
    def fields(self) -> Mapping[str, FormField]:
        form = self._form
        return {"name": form.nameField, "id_number": form.idNumberField, "post": form.postField}

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        self._check_number()
        number = self._form.idNumberField
        if number.problem:
            problems.append(FieldProblem("idNumberField", about(number.label, number.problem)))
        if not self._chosen_employer():
            self._form.employerField.mark_missing()
            says = self.tr("Choose an employer from the list.")
            problems.append(FieldProblem("employerField", says))
        return problems

    @override
    def value(self) -> PersonDraft:
        form = self._form
        return PersonDraft(
            name=form.nameField.text,
            id_number=compact(form.idNumberField.text),
            employer_id=UUID(self._chosen_employer()),
            post=form.postField.text,
            key=form.keyBox.isChecked(),
        )

    def _offer(self, employers: Sequence[tuple[str, str]], chosen: UUID | None) -> None:
        field = self._form.employerField
        field.offer(employers, chosen=str(chosen or ""))
        box = field.box
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer, line = box.completer(), box.lineEdit()
        assert completer is not None
        assert line is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setAccessibleName(field.label)

    def _show(self, person: PersonView | None) -> None:
        form = self._form
        if person is None:
            return
        form.nameField.set_text(person.name)
        form.postField.set_text(person.post)
        form.keyBox.setChecked(person.key)
        form.idNumberField.setProperty("needed", False)
        form.idNumberField.line.setPlaceholderText(person.id_masked)
        form.idNumberField.show_reason(self.tr("Leave it empty to keep the registered number."))

    def _chosen_employer(self) -> str:
        box = self._form.employerField.box
        number = box.findText(box.currentText())
        return str(box.itemData(number)) if number >= 0 else ""

    def _number_problem(self) -> str:
        typed = self._form.idNumberField.text
        check = check_identity(typed)
        if not typed or (check.is_valid and check.kind not in {IdKind.UNKNOWN, IdKind.USCC}):
            return ""
        if check.kind in {IdKind.UNKNOWN, IdKind.USCC}:
            return self.tr("This is no identity card, permit or passport number.")
        if check.problem == "length":
            says = self.tr("An identity card number has 18 characters; this one has {found}.")
            return says.format(found=len(check.number))
        says = {
            "check_digit": self.tr("The check digit should be {expected}."),
            "date": self.tr("The birth date in the number is no date."),
        }.get(check.problem, self.tr("An identity card number holds digits, and X only at the end."))
        return says.format(expected=check.expected)

    @Slot()
    def _on_number_edited(self) -> None:
        # Half a number is not wrong yet.
        if len(compact(self._form.idNumberField.text)) >= _WHOLE:
            self._check_number()
        else:
            self._form.idNumberField.show_problem("")

    @Slot()
    def _check_number(self) -> None:
        self._form.idNumberField.show_problem(self._number_problem())


def _words(person: PersonView | None) -> tuple[str, str]:
    if person is None:
        return translate("PersonDialog", "Register a person"), translate("PersonDialog", "Register")
    return translate("PersonDialog", "Change a person"), translate("PersonDialog", "Save")
