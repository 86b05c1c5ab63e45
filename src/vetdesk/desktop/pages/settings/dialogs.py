"""The dialogs of the settings: change the passphrase, an officer, an officer's passphrase."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_passphrase_change import Ui_PassphraseChange
from vetdesk.desktop.forms.ui_staff_member import Ui_StaffMember
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.passphrase import NewPassphrase
from vetdesk.desktop.pages.settings.words import role_choices
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.domain.staff import StaffMember
from vetdesk.services.staff import StaffDraft


@dataclass(frozen=True, kw_only=True)
class PassphraseChange:
    """The old and the new passphrase of whoever opened the vault."""

    old: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class OfficerForm:
    """An officer as the dialog gives one; ``passphrase`` is empty when none was typed."""

    draft: StaffDraft
    passphrase: str = field(repr=False)


class PassphraseDialog(AskingDialog):
    """``submitted`` carries a ``PassphraseChange``."""

    def __init__(self, context: PageContext, *, name: str, parent: QWidget) -> None:
        super().__init__(
            translate("PassphraseDialog", "Change the passphrase"),
            submit_text=translate("PassphraseDialog", "Change"),
            explanation=translate(
                "PassphraseDialog", "Only your own way into the vault changes; nothing is encrypted anew."
            ),
            parent=parent,
        )
        self._form = Ui_PassphraseChange()
        fields = QWidget(self)
        self._form.setupUi(fields)
        self._pair = NewPassphrase(context.judge, context.desk.lanes.read, self)
        self._pair.guess_first(name, context.services.folder.stem)
        self.body.addWidget(fields)
        self.body.addWidget(self._pair)
        self.watch()
        self._form.oldField.setFocus()

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        return problems + [FieldProblem("passphrase", text) for text in self._pair.problems()]

    @override
    def value(self) -> PassphraseChange:
        return PassphraseChange(old=self._form.oldField.line.text(), new=self._pair.passphrase)


class OfficerDialog(AskingDialog):
    """``submitted`` carries an ``OfficerForm``; for a new officer and for one who is there."""

    def __init__(self, context: PageContext, member: StaffMember | None = None, *, parent: QWidget) -> None:
        title = (
            translate("OfficerDialog", "Add an officer")
            if member is None
            else translate("OfficerDialog", "Change an officer")
        )
        super().__init__(title, submit_text=translate("OfficerDialog", "Save"), parent=parent)
        self._form = Ui_StaffMember()
        fields = QWidget(self)
        self._form.setupUi(fields)
        self._form.rolesField.offer(role_choices(), several=True)
        self._pair = NewPassphrase(context.judge, context.desk.lanes.read, self)
        self._form.fields.addWidget(self._pair)
        self.body.addWidget(fields)
        self._is_new = member is None
        self._pair.setVisible(self._is_new)
        self._form.explanation.setVisible(self._is_new)
        if member is not None:
            self._form.nameField.set_text(member.name)
            self._form.nameField.setEnabled(False)
            self._form.postField.set_text(member.post)
            self._form.rolesField.chips.choose(*member.roles)
        self.watch()
        self._form.nameField.setFocus()

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {
            "name": self._form.nameField,
            "post": self._form.postField,
            "roles": self._form.rolesField,
        }

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        if self._is_new and not self._pair.is_empty:
            problems += [FieldProblem("passphrase", text) for text in self._pair.problems()]
        return problems

    @override
    def value(self) -> OfficerForm:
        draft = StaffDraft(
            name=self._form.nameField.text,
            post=self._form.postField.text,
            roles=self._form.rolesField.chips.chosen,
        )
        return OfficerForm(draft=draft, passphrase=self._pair.passphrase if self._is_new else "")


class OfficerPassphraseDialog(AskingDialog):
    """``submitted`` carries the passphrase an officer gets, as text."""

    def __init__(self, context: PageContext, member: StaffMember, *, parent: QWidget) -> None:
        super().__init__(
            translate("OfficerPassphraseDialog", "Passphrase of {name}").format(name=member.name),
            submit_text=translate("OfficerPassphraseDialog", "Set"),
            explanation=translate(
                "OfficerPassphraseDialog",
                "{name} types it here, unseen by you, and can change it later.",
            ).format(name=member.name),
            parent=parent,
        )
        self._pair = NewPassphrase(context.judge, context.desk.lanes.read, self)
        self._pair.guess_first(member.name, context.services.folder.stem)
        self.body.addWidget(self._pair)
        self.watch()
        self._pair.setFocus()

    @override
    def validate(self) -> list[FieldProblem]:
        return [FieldProblem("passphrase", text) for text in self._pair.problems()]

    @override
    def value(self) -> str:
        return self._pair.passphrase
