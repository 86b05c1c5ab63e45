"""The form of an organisation, ours or a collector: checked while typing, kept when saving fails."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.forms.ui_party import Ui_PartyForm
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.fields import LineField
from vetdesk.desktop.pages.rowseditor import RowField
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.identifiers import IdCheck, check_uscc, compact
from vetdesk.domain.matter import Account, HeadOffice, Party
from vetdesk.services.parties import Contact, PartyDraft, PartyRecord, Profile, Side, Site

_LENGTH = 18
_OPTIONAL = ("short_name", "verify_phone", "complaint_channel")


class PartyDialog(AskingDialog):
    """``submitted`` carries a ``PartyDraft``; the page registers or changes it and closes the dialog."""

    def __init__(self, side: Side, party: PartyRecord | None = None, *, parent: QWidget) -> None:
        title, submit = _words(side, party)
        super().__init__(title, submit_text=submit, parent=parent)
        self._side = side
        self._before = party
        self._form = Ui_PartyForm()
        inner = QWidget()
        self._form.setupUi(inner)
        inner.setContentsMargins(2, 2, space(4), space(2))
        scroll = scrolled(inner)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(scroll, 1)
        resize_fitting(self, space(200), space(185))
        self.begin_at(self._form.nameField)
        self._ask_for_rows()
        self._show(party)
        self._connect()
        self.watch()

    @property
    def form(self) -> Ui_PartyForm:
        """Return the fields."""
        return self._form

    @override
    def fields(self) -> Mapping[str, FormField]:
        form = self._form
        return {
            **self._lines(),
            "branch_of.uscc": form.branchUsccField,
            "account.name": form.accountNameField,
        }

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        checks = [(self._form.usccField, self._check_uscc)]
        if self._form.branchBox.isChecked():
            checks.append((self._form.branchUsccField, self._check_branch))
        checks.append((self._form.accountNameField, self._check_account))
        for field, check in checks:
            check()
            if field.problem and field.objectName() not in {one.field for one in problems}:
                problems.append(FieldProblem(field.objectName(), about(field.label, field.problem)))
        return problems

    @override
    def value(self) -> PartyDraft:
        form = self._form
        texts = {name: field.text for name, field in self._lines().items()}
        texts["uscc"] = compact(texts["uscc"])
        short, verify, complaint = (texts.pop(name) or None for name in _OPTIONAL)
        return PartyDraft(
            side=self._side,
            party=Party(
                **texts,
                short_name=short,
                verify_phone=verify,
                complaint_channel=complaint,
                account=self._account(),
                branch_of=self._head_office(),
            ),
            profile=replace(
                self._before.profile if self._before else Profile(),
                registered_capital=form.registeredCapitalField.amount,
                paid_in_capital=form.paidInCapitalField.amount,
                scope=form.scopeField.text,
                established_on=form.establishedField.day,
                sites=tuple(Site(**one) for one in form.sitesEditor.values),
                contacts=tuple(Contact(**one) for one in form.contactsEditor.values),
            ),
        )

    def _lines(self) -> dict[str, LineField]:
        form = self._form
        return {
            "name": form.nameField,
            "uscc": form.usccField,
            "short_name": form.shortNameField,
            "address": form.addressField,
            "legal_representative": form.legalRepresentativeField,
            "legal_title": form.legalTitleField,
            "contact": form.contactField,
            "phone": form.phoneField,
            "email": form.emailField,
            "verify_phone": form.verifyPhoneField,
            "complaint_channel": form.complaintField,
        }

    def _ask_for_rows(self) -> None:
        self._form.sitesEditor.ask_for(
            (RowField("name", self.tr("Name of the site")), RowField("address", self.tr("Address"), 2)),
            add_text=self.tr("Add a site"),
        )
        self._form.contactsEditor.ask_for(
            (
                RowField("name", self.tr("Name")),
                RowField("post", self.tr("Post")),
                RowField("phone", self.tr("Telephone")),
                RowField("email", self.tr("E-mail")),
            ),
            add_text=self.tr("Add a contact"),
        )

    def _show(self, party: PartyRecord | None) -> None:
        form = self._form
        form.branchPanel.setVisible(False)
        if party is None:
            return
        for name, field in self._lines().items():
            field.set_text(getattr(party.party, name) or "")
        profile = party.profile
        form.registeredCapitalField.money.set_value(profile.registered_capital)
        form.paidInCapitalField.money.set_value(profile.paid_in_capital)
        form.establishedField.date_edit.set_value(profile.established_on)
        form.scopeField.set_text(profile.scope)
        form.sitesEditor.show_rows([{"name": one.name, "address": one.address} for one in profile.sites])
        form.contactsEditor.show_rows(
            [
                {"name": one.name, "post": one.post, "phone": one.phone, "email": one.email}
                for one in profile.contacts
            ]
        )
        if (account := party.party.account) is not None:
            form.accountNameField.set_text(account.name)
            form.accountBankField.set_text(account.bank)
            form.accountNumberField.set_text(account.number)
        if (office := party.party.branch_of) is not None:
            form.branchBox.setChecked(True)
            form.branchPanel.setVisible(True)
            form.branchNameField.set_text(office.name)
            form.branchUsccField.set_text(office.uscc)
            form.branchAuthorityField.set_text(office.authority)

    def _connect(self) -> None:
        form = self._form
        form.branchBox.toggled.connect(form.branchPanel.setVisible)
        form.usccField.edited.connect(self._on_uscc_edited)
        form.branchUsccField.edited.connect(self._on_branch_edited)
        form.accountNameField.edited.connect(self._check_account)
        form.nameField.edited.connect(self._check_account)
        form.usccField.line.editingFinished.connect(self._check_uscc)

    def _account(self) -> Account | None:
        form = self._form
        name, bank, number = (
            form.accountNameField.text,
            form.accountBankField.text,
            form.accountNumberField.text,
        )
        return Account(name=name, bank=bank, number=number) if name or bank or number else None

    def _head_office(self) -> HeadOffice | None:
        form = self._form
        if not form.branchBox.isChecked():
            return None
        return HeadOffice(
            name=form.branchNameField.text,
            uscc=compact(form.branchUsccField.text),
            authority=form.branchAuthorityField.text,
        )

    def _code_problem(self, check: IdCheck) -> str:
        if check.problem == "length":
            says = self.tr("A code has {wanted} characters; this one has {found}.")
            return says.format(wanted=_LENGTH, found=len(check.number))
        if check.problem == "character":
            return self.tr("I, O, S, V and Z do not occur in a code, and the middle is digits.")
        if check.problem == "check_digit":
            return self.tr("The check character should be {expected}.").format(expected=check.expected)
        return ""

    def _check_code(self, field: LineField) -> None:
        field.show_problem(self._code_problem(check_uscc(field.text)) if field.text else "")

    @Slot()
    def _on_uscc_edited(self) -> None:
        # Half a code is not wrong yet; a whole one is judged while it is typed.
        if len(compact(self._form.usccField.text)) >= _LENGTH:
            self._check_uscc()
        else:
            self._form.usccField.show_problem("")

    @Slot()
    def _on_branch_edited(self) -> None:
        if len(compact(self._form.branchUsccField.text)) >= _LENGTH:
            self._check_branch()
        else:
            self._form.branchUsccField.show_problem("")

    @Slot()
    def _check_uscc(self) -> None:
        self._check_code(self._form.usccField)

    @Slot()
    def _check_branch(self) -> None:
        self._check_code(self._form.branchUsccField)

    @Slot()
    def _check_account(self) -> None:
        holder, name = self._form.accountNameField.text, self._form.nameField.text
        wrong = bool(holder and name) and compact(holder) != compact(name)
        says = self.tr("The account must be held in the name of the organisation itself.")
        self._form.accountNameField.show_problem(says if wrong else "")


def _words(side: Side, party: PartyRecord | None) -> tuple[str, str]:
    if side is Side.OWN:
        return translate("PartyDialog", "Our organisation"), translate("PartyDialog", "Save")
    if party is None:
        return translate("PartyDialog", "Register a collector"), translate("PartyDialog", "Register")
    return translate("PartyDialog", "Change a collector"), translate("PartyDialog", "Save")
