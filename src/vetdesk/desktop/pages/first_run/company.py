"""The end of the wizard: the own company, checked while typing, and how to begin."""

from PySide6.QtWidgets import QWidget

from vetdesk import wording
from vetdesk.desktop import i18n
from vetdesk.desktop.dialog import about
from vetdesk.desktop.forms.ui_first_run_company import Ui_FirstRunCompany
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.fields import LineField
from vetdesk.desktop.parts.basics import text_label
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.wizard import WizardStep
from vetdesk.domain.matter import Party
from vetdesk.services.errors import FieldProblem
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyDraft, Side


class CompanyStep(WizardStep):
    """Our own side of every agreement; may be left empty and filled in later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("CompanyStep", "Your company"),
            translate(
                "CompanyStep", "The creditor in your agreements. Leave everything empty to do it later."
            ),
            parent,
        )
        form = Ui_FirstRunCompany()
        fields = QWidget(self)
        form.setupUi(fields)
        self.body.addWidget(fields)
        self.setFocusProxy(form.nameField)
        self._services: Services | None = None
        self._fields: dict[str, LineField] = {
            "name": form.nameField,
            "uscc": form.usccField,
            "address": form.addressField,
            "legal_representative": form.legalRepresentativeField,
            "legal_title": form.legalTitleField,
            "contact": form.contactField,
            "phone": form.phoneField,
        }
        for field in self._fields.values():
            field.edited.connect(self._on_edited)

    @property
    def is_empty(self) -> bool:
        """True when the company is left for later."""
        return not any(field.text for field in self._fields.values())

    @property
    def draft(self) -> PartyDraft:
        """Return the company as typed."""
        text = {name: field.text for name, field in self._fields.items()}
        party = Party(
            name=text["name"],
            uscc=text["uscc"],
            address=text["address"],
            legal_representative=text["legal_representative"],
            legal_title=text["legal_title"],
            contact=text["contact"],
            phone=text["phone"],
            email="",
        )
        return PartyDraft(side=Side.OWN, party=party)

    def use(self, services: Services) -> None:
        """Check the fields with the services of the new vault."""
        self._services = services

    def problems(self) -> list[str]:
        """Return what the services say about the fields, and mark them."""
        if self.is_empty or self._services is None:
            self._mark({})
            return []
        found = {problem.field: _words(problem) for problem in self._services.parties.problems(self.draft)}
        self._mark(found)
        return [about(self._fields[name].label, text) for name, text in found.items() if name in self._fields]

    def _mark(self, problems: dict[str, str]) -> None:
        for name, field in self._fields.items():
            field.show_problem(problems.get(name, ""))

    def _on_edited(self) -> None:
        if self._services is None:
            return
        found = {problem.field: _words(problem) for problem in self._services.parties.problems(self.draft)}
        for name, field in self._fields.items():
            # A field that nobody has typed into yet is not blamed while another one is typed.
            field.show_problem(found.get(name, "") if field.text else "")


class BeginningStep(WizardStep):
    """An empty vault, or a look at the sample first."""

    EMPTY = "empty"
    SAMPLE = "sample"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("BeginningStep", "How to begin"),
            translate(
                "BeginningStep",
                "The vault is ready. The sample is a vault of its own in which nothing is real.",
            ),
            parent,
        )
        self._choices = ChoiceChips(
            (
                Choice(self.EMPTY, self.tr("Begin with my empty vault")),
                Choice(self.SAMPLE, self.tr("Look at the sample first")),
            )
        )
        self._choices.choose(self.EMPTY)
        self.body.addWidget(self._choices)
        self.body.addWidget(
            text_label(self.tr("Your own vault opens at any time from the lock screen."), "faint", wrap=True)
        )
        self.setFocusProxy(self._choices)

    @property
    def wants_sample(self) -> bool:
        """True when the sample is to be shown first."""
        return self._choices.value == self.SAMPLE


def _words(problem: FieldProblem) -> str:
    return wording.explain(problem.key, i18n.spoken().value, **problem.facts)
