"""Short questions about a collector: when the registers were asked, its standing, its business owner."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop import vocabulary
from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_business_owner import Ui_BusinessOwnerForm
from vetdesk.desktop.forms.ui_partystatus import Ui_StatusForm
from vetdesk.desktop.forms.ui_recheck import Ui_RecheckForm
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.parties import PartyRecord

# A review or its decision leads to the other statuses; nobody sets them by hand.
BY_HAND = (CollectorStatus.SUSPENDED, CollectorStatus.EXITED)


class RecheckDialog(AskingDialog):
    """``submitted`` carries the date on which the registers were asked again."""

    def __init__(self, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Registers asked again"),
            submit_text=self.tr("Record"),
            explanation=self.tr(
                "While a decision holds, the public registers are asked again every quarter and within ten "
                "working days before signing. If something new was found, start a new review instead."
            ),
            parent=parent,
        )
        inner = QWidget()
        self._form = Ui_RecheckForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self._today = today
        self._form.dayField.date_edit.set_value(today)
        self.begin_at(self._form.dayField)
        self.watch()

    @property
    def form(self) -> Ui_RecheckForm:
        """Return the fields."""
        return self._form

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        day = self._form.dayField.day
        if day is not None and day > self._today:
            says = self.tr("The registers cannot have been asked in the future.")
            self._form.dayField.show_problem(says)
            problems.append(FieldProblem("dayField", says))
        return problems

    @override
    def value(self) -> date:
        day = self._form.dayField.day
        assert day is not None
        return day


@dataclass(frozen=True, kw_only=True)
class NewStatus:
    """What somebody sets by hand, and why."""

    status: CollectorStatus
    reason: str


class StatusDialog(AskingDialog):
    """``submitted`` carries a ``NewStatus``."""

    def __init__(self, name: str, offered: Iterable[CollectorStatus], *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Suspend or exit"),
            submit_text=self.tr("Change"),
            explanation=self.tr(
                "{name}: no new agreement can be issued afterwards; running ones are not touched."
            ).format(name=name),
            parent=parent,
        )
        inner = QWidget()
        self._form = Ui_StatusForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self._form.statusField.offer(
            tuple(
                Choice(one.value, shown.text, shown.tone)
                for one in offered
                if (shown := vocabulary.status("collector", one.value))
            )
        )
        self.watch()

    @property
    def form(self) -> Ui_StatusForm:
        """Return the fields."""
        return self._form

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {"reason": self._form.reasonField}

    @override
    def value(self) -> NewStatus:
        return NewStatus(
            status=CollectorStatus(self._form.statusField.value), reason=self._form.reasonField.text
        )


class BusinessOwnerDialog(AskingDialog):
    """``submitted`` carries the name of the member of staff; empty for nobody."""

    def __init__(self, party: PartyRecord, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Business owner"),
            submit_text=self.tr("Name"),
            explanation=self.tr(
                "{name}: the member of our staff whose business rests on this collector. Decider, reviewer "
                "and business owner are three different people."
            ).format(name=party.party.name),
            parent=parent,
        )
        self._known = party.business_owner
        inner = QWidget()
        self._form = Ui_BusinessOwnerForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self.offer(() if not self._known else (self._known,))
        self.watch()

    @property
    def form(self) -> Ui_BusinessOwnerForm:
        """Return the field."""
        return self._form

    def offer(self, names: Iterable[str]) -> None:
        """Offer these members of staff, and nobody."""
        choices = [("", self.tr("Nobody")), *((name, name) for name in names)]
        blocked = self._form.ownerField.box.blockSignals(True)  # offering is no typing
        self._form.ownerField.offer(choices, chosen=self._known)
        self._form.ownerField.box.blockSignals(blocked)

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {"owner": self._form.ownerField}

    @override
    def value(self) -> str:
        return self._form.ownerField.value
