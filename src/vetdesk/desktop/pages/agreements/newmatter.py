"""Begins a matter: asks for the road first, in plain words, then who, what kind of claims, which buyer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.forms.ui_new_matter import Ui_NewMatterForm
from vetdesk.desktop.pages.agreements.words import kind_words
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.fields import ChipsField, ChoiceField
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.agreements import MATTER_CREDITORS, AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.services.agreements import MatterDraft

_NO_BUYERS: Final = frozenset({AssigneeKind.COLLECTOR, AssigneeKind.TRADE_BUYER})


@dataclass(frozen=True)
class Offered:
    """Who a matter can be between, ids with names; the office's templates: road, id and title."""

    organisations: tuple[tuple[UUID, str], ...]
    collectors: tuple[tuple[UUID, str], ...]
    templates: tuple[tuple[Road, str, str], ...] = ()


class NewMatterDialog(AskingDialog):
    """``submitted`` carries a ``MatterDraft``; the review is chosen later, in the terms."""

    def __init__(self, offered: Offered, *, collector: UUID | None = None, parent: QWidget) -> None:
        self._form = Ui_NewMatterForm()
        super().__init__(
            self.tr("New agreement"),
            submit_text=self.tr("Begin drafting"),
            explanation=self.tr("These answers decide which agreement, checks and gates apply."),
            parent=parent,
        )
        self.setMinimumWidth(space(170))
        inner = QWidget(self)
        self._form.setupUi(inner)
        self._warning = Banner(inner)
        # A banner is as tall as its hint says; this one stands in a form and wraps.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self._warning.setSizePolicy(policy)
        self._form.lines.replaceWidget(self._form.lenderWarning, self._warning)
        self._form.lenderWarning.deleteLater()
        self._offer(offered, collector)
        self.body.addWidget(inner)
        self._templates = offered.templates
        self.template = ChoiceBox()
        self._template_field = FormField(self.tr("Template"), self.template)
        self.body.addWidget(self._template_field)
        # The room of a remark that went stays below, not between the first questions.
        self.body.addStretch(1)
        for field in self._needed:
            field.edited.connect(self._on_needed)
        self._form.roadField.edited.connect(self._on_choice)
        self._form.creditorField.edited.connect(self._on_choice)
        self._form.assigneeField.edited.connect(self._on_choice)
        self._on_choice()
        self.watch()
        self._form.roadField.chips.setFocus()

    @property
    def road(self) -> Road | None:
        """Return the road chosen so far."""
        value = self._form.roadField.value
        return Road(value) if value else None

    @property
    def warning(self) -> str:
        """Return the warning shown; empty when there is none."""
        return "" if self._warning.isHidden() else self._warning.text

    @property
    def form(self) -> Ui_NewMatterForm:
        """Return the fields."""
        return self._form

    @property
    def _needed(self) -> tuple[ChipsField | ChoiceField, ...]:
        form = self._form
        sides = (form.organisationField, form.collectorField)
        return (form.roadField, *sides, form.creditorField, form.assetField, form.assigneeField)

    @override
    def validate(self) -> list[FieldProblem]:
        form, buyer = self._form, self._form.assigneeField
        problems = []
        for field in self._needed:
            if field is buyer and self.road is not Road.ASSIGNMENT:
                continue
            problem = "" if field.value else self.tr("Choose one.")
            field.show_problem(problem)
            if problem:
                problems.append(FieldProblem(field.objectName(), about(field.label, problem)))
        if form.organisationField.value and form.organisationField.value == form.collectorField.value:
            problems.append(FieldProblem("collectorField", self.tr("The two sides must differ.")))
        return problems

    @override
    def value(self) -> MatterDraft:
        form, road = self._form, self.road
        assert road is not None
        assignee = form.assigneeField.value if road is Road.ASSIGNMENT else ""
        return MatterDraft(
            road=road,
            creditor_kind=CreditorKind(form.creditorField.value),
            asset_type=AssetType(form.assetField.value),
            assignee_kind=AssigneeKind(assignee) if assignee else None,
            organisation_id=UUID(form.organisationField.value),
            collector_id=UUID(form.collectorField.value),
            matter_ref=form.referenceField.text,
            template=self.template.currentData() or "",
        )

    def _offer(self, offered: Offered, collector: UUID | None) -> None:
        form = self._form
        form.roadField.offer(
            (
                Choice(Road.ASSIGNMENT.value, self.tr("Sell the claims")),
                Choice(Road.ENTRUSTMENT.value, self.tr("Have them collected for us")),
            )
        )
        own, others = offered.organisations, offered.collectors
        form.organisationField.offer(_ids(own, also_none=len(own) != 1))
        form.collectorField.offer(_ids(others, also_none=True), chosen=str(collector or ""))
        creditors = ((one.value, kind_words(one.value)) for one in MATTER_CREDITORS)
        form.creditorField.offer((("", ""), *creditors))
        form.assetField.offer((("", ""), *((one.value, kind_words(one.value)) for one in AssetType)))
        form.assigneeField.offer((("", ""), *((one.value, kind_words(one.value)) for one in AssigneeKind)))

    def _meaning(self) -> str:
        if self.road is Road.ASSIGNMENT:
            return self.tr(
                "The claims change hands: the buyer becomes the creditor and collects for itself, we"
                " receive a price and notify the debtors (Civil Code 545, 546). Customer data is provided"
                " to an independent recipient (PIPL 23)."
            )
        if self.road is Road.ENTRUSTMENT:
            return self.tr(
                "The claims stay ours: the other side collects in our name for a commission, follows our"
                " instructions and our supervision (Civil Code 919). It processes customer data for us and"
                " gives it back or deletes it (PIPL 21)."
            )
        return self.tr("Handing debts over means one of two different things; choose which one is meant.")

    def _lender_warning(self) -> str:
        creditor, buyer = self._form.creditorField.value, self._form.assigneeField.value
        if self.road is not Road.ASSIGNMENT or not creditor or not CreditorKind(creditor).is_lender:
            return ""
        if not buyer or AssigneeKind(buyer) in _NO_BUYERS:
            return self.tr(
                "A licensed lender never sells the debts of natural persons to a collection agency or"
                " another company: bad personal loans go only to an AMC, a qualified local AMC or an AIC, in"
                " bulk and through the registration centre. The agreement can be drafted but not issued, and"
                " nobody may let that pass. What is usually meant is entrusted collection."
            )
        return self.tr(
            "Bad personal loans are sold in bulk through the registration centre; the buyer collects for"
            " itself and must not sell on. The pilot has an end date: check that it still runs."
        )

    @Slot()
    def _on_needed(self) -> None:
        """Stop asking for what is chosen now."""
        wrong = [one for one in self._needed if one.problem]
        for field in wrong:
            field.show_problem("" if field.value else field.problem)
        if wrong and not any(one.problem for one in wrong):
            self.banner.clear()

    @Slot()
    def _on_choice(self) -> None:
        self._form.roadMeaning.setText(self._meaning())
        self._form.assigneeField.setVisible(self.road is not Road.ENTRUSTMENT)
        self._offer_templates()
        warning = self._lender_warning()
        if warning:
            self._warning.show_message(warning, Tone.WARN)
        else:
            self._warning.clear()

    def _offer_templates(self) -> None:
        """Offer the office's templates of the road; without any there is nothing to choose."""
        own = [(name, title) for road, name, title in self._templates if road is self.road]
        wanted = [("", self.tr("The one that came with the program")), *own]
        shown = [
            (self.template.itemData(at), self.template.itemText(at)) for at in range(self.template.count())
        ]
        if shown != wanted:
            self.template.clear()
            for name, title in wanted:
                self.template.addItem(title, name)
        self._template_field.setVisible(bool(own))


def _ids(parties: Sequence[tuple[UUID, str]], *, also_none: bool) -> tuple[tuple[str, str], ...]:
    offered = tuple((str(one), name) for one, name in parties)
    return (("", ""), *offered) if also_none else offered
