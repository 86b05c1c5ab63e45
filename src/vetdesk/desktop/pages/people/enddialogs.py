"""The dialogs that end something: withdrawal, end of access, leaving the post, erasing the records."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.fields import DayField, NoteField
from vetdesk.desktop.pages.people import words
from vetdesk.desktop.pages.people.recorddialogs import placed
from vetdesk.desktop.parts.basics import text_label
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import space
from vetdesk.services.person_erasure import ErasurePlan

_WIDTH: Final = 130


@dataclass(frozen=True, kw_only=True)
class Ended:
    """On which day something ended, and why."""

    on: date
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Left:
    """That a person left, when the rights were revoked, and whether the device was wiped."""

    on: date
    revoked_on: date
    wiped: bool


class EndDialog(AskingDialog):
    """``submitted`` carries an ``Ended``; a reason is asked for where ``why`` gives its caption."""

    def __init__(
        self,
        title: str,
        explanation: str,
        *,
        submit: str,
        caption: str,
        why: str = "",
        today: date,
        parent: QWidget,
    ) -> None:
        super().__init__(title, submit_text=submit, explanation=explanation, parent=parent)
        self.setMinimumWidth(space(_WIDTH))
        self._today = today
        self.day = placed(DayField(), "on", caption, needed=True)
        self.day.date_edit.set_value(today)
        self.reason = placed(NoteField(), "reason", why, needed=bool(why))
        self.body.addWidget(self.day)
        self.body.addWidget(self.reason)
        self.reason.setVisible(bool(why))
        self.begin_at(self.reason if why else self.day)
        self.watch()

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {"on": self.day, "reason": self.reason}

    @override
    def validate(self) -> list[FieldProblem]:
        return [*super().validate(), *_future(self.day, self._today, self.tr("This day lies in the future."))]

    @override
    def value(self) -> Ended:
        day = self.day.day
        assert day is not None
        return Ended(on=day, reason=self.reason.text)


class LeaveDialog(AskingDialog):
    """``submitted`` carries a ``Left``."""

    def __init__(self, name: str, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Left the post"),
            submit_text=self.tr("Record"),
            explanation=self.tr(
                "All access of {name} ends; the records are kept for one more year, then erased "
                "(PIPL, arts. 19, 47)."
            ).format(name=name),
            parent=parent,
        )
        self.setMinimumWidth(space(_WIDTH))
        self._today = today
        self.day = placed(DayField(), "on", self.tr("Left on"), needed=True)
        self.revoked = placed(
            DayField(),
            "revoked_on",
            self.tr("Rights revoked on"),
            why=self.tr("The same day; a later one fails BP-14 (PIPL, art. 51)."),
            needed=True,
        )
        self.wiped = QCheckBox(self.tr("Devices and media were given back and wiped"))
        for one in (self.day, self.revoked):
            one.date_edit.set_value(today)
            self.body.addWidget(one)
        self.body.addWidget(self.wiped)
        self.begin_at(self.day)
        self.watch()

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {"on": self.day, "revoked_on": self.revoked}

    @override
    def validate(self) -> list[FieldProblem]:
        says = self.tr("This day lies in the future.")
        wrong = [problem for one in (self.day, self.revoked) for problem in _future(one, self._today, says)]
        return [*super().validate(), *wrong]

    @override
    def value(self) -> Left:
        on, revoked = self.day.day, self.revoked.day
        assert on is not None
        assert revoked is not None
        return Left(on=on, revoked_on=revoked, wiped=self.wiped.isChecked())


class EraseDialog(AskingDialog):
    """Says what goes, what stays and what stands against it; ``submitted`` carries the reason."""

    def __init__(self, name: str, plan: ErasurePlan, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Erase the records of {name}").format(name=name),
            submit_text=self.tr("Erase for good"),
            explanation=self.tr(
                "{checks} checks, {signed} authorisations, {records} records and {files} files "
                "are erased from the "
                "vault, the search and the history. A proof without the name stays."
            ).format(checks=plan.checks, signed=plan.authorisations, records=plan.records, files=plan.files),
            parent=parent,
        )
        self.setMinimumWidth(space(_WIDTH))
        until = plan.retention.until
        if until is not None and plan.retention.has_ended(today):
            ground = self.tr("The period of keeping ended on {day} ({ground}; PIPL, art. 47).")
        elif until is not None:
            ground = self.tr("The period of keeping runs until {day} ({ground}); say why they go earlier.")
        else:
            ground = self.tr("The person is still in the post; say why the records go.")
        shown = ground.format(day=day_words(until), ground=words.ground_words(plan.retention.ground))
        stays = self.tr(
            "Backups made before still hold the records until they are thinned out, and "
            "issued agreements keep "
            "their printed access list with the last four digits."
        )
        self.body.addWidget(text_label(shown, wrap=True))
        self.body.addWidget(text_label(stays, "soft", wrap=True))
        self.reason = placed(NoteField(), "reason", self.tr("Reason"), needed=True)
        self.body.addWidget(self.reason)
        self.begin_at(self.reason)
        self.watch()

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {"reason": self.reason}

    @override
    def value(self) -> str:
        return self.reason.text


def _future(field: DayField, today: date, says: str) -> list[FieldProblem]:
    day = field.day
    if day is None or day <= today:
        return []
    field.show_problem(says)
    return [FieldProblem(field.objectName(), about(field.label, says))]
