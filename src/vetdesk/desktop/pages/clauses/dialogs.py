"""The dialogs of the library: save an edition with its reason, write a new clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.clauses.places import PlacesEditor
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.parts.basics import row, text_label
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.theme import space
from vetdesk.services.clauseeditions import Clause
from vetdesk.services.clauselibrary import ClausePlace, signed

# What the clauses that come with the program say of who confirms them.
_NOBODY_YET: Final = "to be confirmed by counsel"


@dataclass(frozen=True, kw_only=True)
class EditionForm:
    """What an edition is saved with."""

    reason: str
    last_reviewed: date
    confirm: str


class EditionDialog(ReasonDialog):
    """``submitted`` carries an ``EditionForm``; ``stale`` names wordings that lose their English by it."""

    def __init__(
        self, clause: Clause, *, by: str, today: date, stale: Sequence[str] = (), parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Save as a new edition"),
            submit_text=self.tr("Save edition"),
            explanation=self.tr(
                "Issued documents keep what they were printed with; open drafts are offered the change."
            ),
            parent=parent,
        )
        if stale:
            says = self.tr(
                "The Chinese text of {wordings} was changed and its English was not: the English "
                "is taken out, and two-column editions name the clause until it is written anew."
            ).format(wordings=", ".join(stale))
            self.body.insertWidget(0, text_label(says, "problem", wrap=True))
        self._reviewed = DateEdit()
        self._reviewed.set_value(today)
        self._confirm = line_field(
            self.tr("Reviewed by"), by if clause.confirm == _NOBODY_YET else clause.confirm
        )
        self._reviewed_field = FormField(self.tr("Last reviewed"), self._reviewed)
        line = row(gap=3)
        line.addWidget(self._reviewed_field)
        line.addWidget(self._confirm, 1)
        self.body.addLayout(line)
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        no_date = "" if self._reviewed.value else self.tr("This is not a date; write 2026-11-23.")
        nobody = "" if self._confirm.text else self.tr("State who reviewed it.")
        self._reviewed_field.show_problem(no_date)
        self._confirm.show_problem(nobody)
        return problems + [FieldProblem("", says) for says in (no_date, nobody) if says]

    @override
    def value(self) -> object:
        reviewed = self._reviewed.value
        assert reviewed is not None
        return EditionForm(reason=self.reason.text, last_reviewed=reviewed, confirm=self._confirm.text)


@dataclass(frozen=True, kw_only=True)
class NewForm:
    """A clause that is begun."""

    title: str
    text: str
    places: tuple[str, ...]
    reason: str


class NewClauseDialog(ReasonDialog):
    """``submitted`` carries a ``NewForm``; what is typed as plain paragraphs becomes numbered ones."""

    def __init__(self, places: Sequence[ClausePlace], *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Write a clause"),
            submit_text=self.tr("Add to the library"),
            explanation=self.tr(
                "The clause starts as optional. Conditions, further wordings, its English and its legal "
                "basis are added on its page."
            ),
            parent=parent,
        )
        self.setMinimumWidth(space(150))
        self.title = line_field(self.tr("Title (Chinese)"), required=True)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(space(16))  # gives way to places at the smallest window
        signs = self.tr("One paragraph a line; each becomes a numbered paragraph of the article.")
        self._text_field = FormField(
            self.tr("Standard wording (Chinese)"), self.text, reason=signs, required=True
        )
        self.places = PlacesEditor()
        self.places.show_places((), places)
        stands = self.tr(
            "The template and the article or annex it appears in; it can be chosen later. Into a template of "
            "your own it is put there, under “Clauses”."
        )
        self.body.insertWidget(0, self.title)
        self.body.insertWidget(1, self._text_field)
        self.body.insertWidget(2, FormField(self.tr("Appears in"), self.places, reason=stands))
        QWidget.setTabOrder(self.places, self.reason.editor)
        self.begin_at(self.title.editor)
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        nameless = "" if self.title.text else self.tr("A clause needs a title.")
        empty = "" if self._text_field.text else self.tr("Write the standard wording.")
        self.title.show_problem(nameless)
        self._text_field.show_problem(empty)
        problems = [FieldProblem("", says) for says in (nameless, empty) if says]
        return problems + super().validate()

    @override
    def value(self) -> object:
        return NewForm(
            title=self.title.text,
            text=signed(self._text_field.text),
            places=self.places.places,
            reason=self.reason.text,
        )
