"""The dialogs of what is kept: places and loans of originals, old papers, the class of a file."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.pages.agreements.keepingcards import disposal_words
from vetdesk.desktop.pages.agreements.signingdialogs import SigningForm
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.domain.keeping import ClockKind, Decided, Disposal, KeepClass, Loan

_LOAN_DAYS: Final = 14
_LONGER_DAYS: Final = 365


class PlaceDialog(SigningForm):
    """``submitted`` carries where an original lies."""

    def __init__(self, number: int, place: str, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Where original {number} lies").format(number=number),
            submit_text=self.tr("Keep"),
            explanation=self.tr("Who keeps it, cupboard, number of the file."),
            parent=parent,
        )
        self.add("place", text_field(self.tr("Place"), place, lines=2))
        self.watch()

    @override
    def value(self) -> str:
        return self.named["place"].text


class LoanDialog(SigningForm):
    """``submitted`` carries a ``Loan``."""

    def __init__(self, number: int, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Lend original {number}").format(number=number),
            submit_text=self.tr("Lend"),
            explanation=self.tr("Today reminds you when it is to be back."),
            parent=parent,
        )
        self._number = number
        self.add("borrower", line_field(self.tr("Lent to")))
        self.add("purpose", line_field(self.tr("What for")))
        self.day("lent_on", self.tr("Lent on"), today)
        self.day("due", self.tr("Due back"), today + timedelta(days=_LOAN_DAYS))
        self.watch()

    @override
    def value(self) -> Loan:
        return Loan(
            number=self._number,
            borrower=self.named["borrower"].text,
            purpose=self.named["purpose"].text,
            lent_on=self.day_of("lent_on"),
            due=self.day_of("due"),
        )


class BackDialog(SigningForm):
    """``submitted`` carries the day an original came back."""

    def __init__(self, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("The original is back"),
            submit_text=self.tr("Keep"),
            explanation=self.tr("Look whether it is whole before it goes to its place."),
            parent=parent,
        )
        self.day("on", self.tr("Back on"), today)
        self.watch()

    @override
    def value(self) -> date:
        return self.day_of("on")


class DisposalDialog(SigningForm):
    """``submitted`` carries a ``Decided`` without the one who decides, whom the service knows."""

    def __init__(self, title: str, kind: ClockKind, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Decide about papers"),
            submit_text=self.tr("Keep the decision"),
            explanation=title,
            parent=parent,
        )
        self._today = today
        self._kind = kind
        self.choice = ChoiceChips(tuple(Choice(one.value, disposal_words(one)) for one in Disposal))
        self.choice.choose((Disposal.KEPT if kind.is_floor else Disposal.DESTROYED).value)
        self.add("disposal", FormField(self.tr("What is done"), self.choice))
        says = self.tr(
            "Ground, and how it was done: shredded by whom, certificate number, backups. The program deletes"
            " nothing for you."
        )
        self.add("reason", text_field(self.tr("Reason"), reason=says, lines=3))
        self._until = self.day("until", self.tr("Kept until"), today + timedelta(days=_LONGER_DAYS))
        self.choice.value_changed.connect(self._on_choice_changed)
        self._on_choice_changed()
        self.watch()

    @override
    def value(self) -> Decided:
        disposal = Disposal(self.choice.value)
        return Decided(
            disposal=disposal,
            reason=self.named["reason"].text,
            on=self._today,
            by="",
            until=self.day_of("until") if disposal is Disposal.KEPT else None,
        )

    @Slot()
    def _on_choice_changed(self) -> None:
        self._until.setVisible(self.choice.value == Disposal.KEPT.value)


@dataclass(frozen=True, kw_only=True)
class Archived:
    """Where the file lies, and the class of the office's table."""

    place: str
    keep: KeepClass


class ArchiveDialog(SigningForm):
    """``submitted`` carries an ``Archived``."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Archive the agreement"),
            submit_text=self.tr("Archive it"),
            explanation=self.tr("Say where the paper lies: archive, number of the file."),
            parent=parent,
        )
        self.add("reason", text_field(self.tr("Place"), lines=2))
        self.keep = ChoiceChips(
            (
                Choice(KeepClass.TEN.value, self.tr("10 years")),
                Choice(KeepClass.THIRTY.value, self.tr("30 years")),
                Choice(KeepClass.PERMANENT.value, self.tr("For ever")),
            )
        )
        self.keep.choose(KeepClass.THIRTY.value)
        self.add(
            "keep",
            FormField(
                self.tr("Class of the file"),
                self.keep,
                reason=self.tr(
                    "As the office's own table says. What names customers has its own, shorter period."
                ),
            ),
        )
        self.watch()

    @override
    def value(self) -> Archived:
        return Archived(place=self.named["reason"].text, keep=KeepClass(self.keep.value))
