"""The dialogs of decisions: approve, let an obstacle pass, give a reason; no passphrase is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.forms.ui_approval import Ui_ApprovalForm
from vetdesk.desktop.forms.ui_override import Ui_OverrideForm
from vetdesk.desktop.forms.ui_reviewer import Ui_ReviewerForm
from vetdesk.desktop.pages.agreements.leftopen import OpenPoints, PointGroup
from vetdesk.desktop.pages.agreements.words import obstacle_words
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.fields import ChoiceField, PlacedField
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.obstacles import Obstacle
from vetdesk.domain.overrides import REASON_LENGTH
from vetdesk.domain.staff import StaffMember, approvers
from vetdesk.domain.text import same_name

_WIDTH = 150
_POINTS_HIGH = 66


@dataclass(frozen=True)
class ApprovalGiven:
    """Who approves, in which role, with their own passphrase."""

    name: str
    role: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True)
class OverrideGiven:
    """Two officers with their own passphrases, and their reason."""

    officers: tuple[tuple[str, str], tuple[str, str]] = field(repr=False)
    reason: str


class ApprovalDialog(AskingDialog):
    """``submitted`` carries an ``ApprovalGiven``; ``proposed`` stands there first, if they may approve."""

    def __init__(
        self,
        staff: Sequence[StaffMember],
        *,
        drafted_by: str,
        proposed: str = "",
        left_open: Sequence[PointGroup] = (),
        parent: QWidget,
    ) -> None:
        super().__init__(
            self.tr("Approve the text as it stands"),
            submit_text=self.tr("Approve"),
            explanation=self.tr("Any change afterwards voids the approval."),
            parent=parent,
        )
        self.form = Ui_ApprovalForm()
        inner = QWidget(self)
        self.form.setupUi(inner)
        self.points = OpenPoints(left_open, self)
        # Above the passphrase: it is to be read before somebody types that.
        area = scrolled(self.points, across=False)
        area.setMaximumHeight(space(_POINTS_HIGH))
        area.setMinimumHeight(min(self.points.sizeHint().height(), space(_POINTS_HIGH)))
        self.setMinimumWidth(space(_WIDTH))
        self.body.addWidget(area)
        if not left_open:
            area.hide()
        self.body.addWidget(inner)
        self.begin_at(self.form.approverField)
        self._posts = {one.name: one.post for one in staff}
        offered = [one.name for one in approvers(staff) if not same_name(one.name, drafted_by)]
        # Whoever it was sent to is at the desk most often.
        self.form.approverField.offer(_names(offered), chosen=proposed if proposed in offered else "")
        self.form.approverField.edited.connect(self._on_approver_changed)
        self._on_approver_changed()
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        return _missing(
            (self.form.approverField, self.form.roleField, self.form.passphraseField),
            self.tr("This is needed."),
        )

    @override
    def value(self) -> ApprovalGiven:
        form = self.form
        return ApprovalGiven(form.approverField.value, form.roleField.text, form.passphraseField.line.text())

    @override
    def show_failure(self, text: str) -> None:
        self.form.passphraseField.line.clear()
        super().show_failure(text)

    @Slot()
    def _on_approver_changed(self) -> None:
        post = self._posts.get(self.form.approverField.value, "")
        if post or self.form.roleField.text in self._posts.values():
            self.form.roleField.set_text(post)
        self.form.roleField.setEnabled(not post)


class ReviewerDialog(AskingDialog):
    """Asks who reviews the draft; ``submitted`` carries the name."""

    def __init__(
        self, staff: Sequence[StaffMember], *, drafted_by: str, before: str, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Send for review"),
            submit_text=self.tr("Send"),
            explanation=self.tr("The page Today tells the reviewer that the draft waits for them."),
            parent=parent,
        )
        self.form = Ui_ReviewerForm()
        inner = QWidget(self)
        self.form.setupUi(inner)
        self.body.addWidget(inner)
        offered = [one.name for one in staff if not same_name(one.name, drafted_by)]
        self.form.reviewerField.offer(_names(offered))
        chosen = before if before in offered else offered[0] if len(offered) == 1 else ""
        self.form.reviewerField.choose(chosen)
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        return _missing((self.form.reviewerField,), self.tr("This is needed."))

    @override
    def value(self) -> str:
        return self.form.reviewerField.value


class OverrideDialog(AskingDialog):
    """Two officers let one obstacle pass; ``submitted`` carries an ``OverrideGiven``."""

    def __init__(
        self, obstacle: Obstacle, staff: Sequence[StaffMember], *, barred: frozenset[str], parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Let one obstacle pass"),
            submit_text=self.tr("Let it pass"),
            explanation=self.tr(
                "Two officers who neither drafted nor reviewed decide this together. It is journalled and"
                " printed in the record of the issue."
            ),
            parent=parent,
        )
        self.obstacle = obstacle
        self.form = Ui_OverrideForm()
        inner = QWidget(self)
        self.form.setupUi(inner)
        self.body.addWidget(inner)
        self.form.obstacleText.setText(obstacle_words(obstacle))
        offered = [one.name for one in staff if one.name not in barred]
        self.form.firstNameField.offer(_names(offered))
        self.form.secondNameField.offer(_names(offered))
        self.form.reasonField.edited.connect(self._on_reason_edited)
        self._on_reason_edited()
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        form = self.form
        fields = (
            form.firstNameField,
            form.firstSecretField,
            form.secondNameField,
            form.secondSecretField,
            form.reasonField,
        )
        problems = _missing(fields, self.tr("This is needed."))
        if form.firstNameField.value and form.firstNameField.value == form.secondNameField.value:
            form.secondNameField.show_problem(self.tr("Choose somebody else than the first officer."))
            problems.append(FieldProblem("secondNameField", self.tr("The two officers must differ.")))
        if form.reasonField.text and self._reason_length < REASON_LENGTH:
            text = self.tr("Give the reason in at least {count} characters.").format(count=REASON_LENGTH)
            form.reasonField.show_problem(text)
            problems.append(FieldProblem("reasonField", text))
        return problems

    @override
    def value(self) -> OverrideGiven:
        form = self.form
        return OverrideGiven(
            officers=(
                (form.firstNameField.value, form.firstSecretField.line.text()),
                (form.secondNameField.value, form.secondSecretField.line.text()),
            ),
            reason=form.reasonField.text,
        )

    @override
    def show_failure(self, text: str) -> None:
        self.form.firstSecretField.line.clear()
        self.form.secondSecretField.line.clear()
        super().show_failure(text)

    @property
    def _reason_length(self) -> int:
        return len(" ".join(self.form.reasonField.text.split()))

    @Slot()
    def _on_reason_edited(self) -> None:
        self.form.reasonField.show_problem("")
        self.form.reasonField.show_reason(
            self.tr("{count} of at least {least} characters; printed in the record of the issue.").format(
                count=self._reason_length, least=REASON_LENGTH
            )
        )


def _names(names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return (("", ""), *((name, name) for name in names))


def _missing(fields: Sequence[PlacedField], why: str) -> list[FieldProblem]:
    problems = []
    for one in fields:
        empty = not one.value if isinstance(one, ChoiceField) else not one.text
        one.show_problem(why if empty else "")
        if empty:
            problems.append(FieldProblem(one.objectName(), about(one.label, why)))
    return problems
