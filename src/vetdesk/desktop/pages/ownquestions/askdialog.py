"""One question of a template or a clause: its words, its kind, whether it must be answered."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.ownquestions.words import KINDS, fault_words, kind_words
from vetdesk.desktop.parts.basics import row
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.parts.rowgrid import RowGrid
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import listed
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskKind
from vetdesk.domain.tablequestions import RowsUnfit, read_rows
from vetdesk.services.askgrids import (
    CHOICES,
    COLUMNS,
    choices_text,
    choices_typed,
    columns_text,
    columns_typed,
    without_choices,
)
from vetdesk.services.ownquestions import default_fits, free_name, name_fault

_WIDTH: Final = 165
_FEW: Final = 2
_WORDS: Final = frozenset({AskKind.LINE, AskKind.LINES})


class AskDialog(AskingDialog):
    """``submitted`` carries the question; ``taken`` are the names of the others beside it.

    ``places`` read it already: its name stays, because they would not know another.
    """

    def __init__(
        self, ask: Ask | None, *, taken: Collection[str], places: Sequence[str] = (), parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Question") if ask else self.tr("New question"),
            submit_text=self.tr("Apply"),
            explanation=self.tr("It is asked in the interview once a text or a condition reads it."),
            parent=parent,
        )
        self._before = ask
        self._taken = frozenset(taken)
        self._named = ask is not None
        self._is_read = bool(places)
        self.label = line_field(self.tr("Question (Chinese)"), ask.label.zh if ask else "", required=True)
        # English that only repeats the Chinese was never written; left empty it follows what is typed.
        english = ask.label.en if ask and ask.label.en != ask.label.zh else ""
        self.label_en = line_field(self.tr("Question (English)"), english)
        self.kind = ChoiceBox()
        for kind in KINDS:
            self.kind.addItem(kind_words(kind), kind)
        self.kind.setCurrentIndex(max(self.kind.findData(ask.kind if ask else AskKind.LINE), 0))
        self.name = line_field(
            self.tr("Name in texts"), ask.name if ask else "", reason=self._name_reason(places)
        )
        self.name.editor.setEnabled(not places)
        self.required = QCheckBox(self.tr("Must be answered before issuing"))
        self.required.setChecked(ask.required if ask else True)
        self.english = QCheckBox(self.tr("Ask for the answer in English too, where the edition has English"))
        self.english.setChecked(ask.english if ask else False)
        default = QPlainTextEdit(ask.default if ask else "")
        default.setTabChangesFocus(True)
        default.setFixedHeight(default.fontMetrics().lineSpacing() * _FEW + 20)
        self.default = FormField(self.tr("Default answer"), default)
        self.hint = line_field(self.tr("Hint (Chinese)"), ask.hint.zh if ask and ask.hint else "")
        self.hint_en = line_field(self.tr("Hint (English)"), ask.hint.en if ask and ask.hint else "")
        self.choices = FormField(self.tr("Choices"), RowGrid(CHOICES))
        self.columns = FormField(self.tr("Columns"), RowGrid(COLUMNS))
        self.choices_grid.set_text(choices_text(ask.choices if ask else ()))
        known = columns_text(ask.table if ask else None)
        self.columns_grid.show_rows(read_rows(COLUMNS, known) if known else None)
        self._lay_out()
        self._show_kind()
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.label.edited.connect(self._on_label)
        self.label_en.edited.connect(self._on_label)
        assert isinstance(self.name.editor, QLineEdit)
        self.name.editor.textEdited.connect(self._on_name)
        self.begin_at(self.label.editor)
        self.watch()

    @property
    def choices_grid(self) -> RowGrid:
        """Return the grid of choices."""
        assert isinstance(self.choices.editor, RowGrid)
        return self.choices.editor

    @property
    def columns_grid(self) -> RowGrid:
        """Return the grid of columns."""
        assert isinstance(self.columns.editor, RowGrid)
        return self.columns.editor

    @override
    def validate(self) -> list[FieldProblem]:
        kind = AskKind(self.kind.currentData())
        self._say(self.label, "" if self.label.text else fault_words("label"))
        # A shipped paper may ask under a name that agreements have, too; its own name is no fault of it.
        kept = self._before is not None and self.name.text == self._before.name
        self._say(self.name, "" if kept else fault_words(name_fault(self.name.text, self._taken)))
        self._say(self.choices, self._choices_fault() if kind is AskKind.CHOICE else "")
        self._say(self.columns, self._columns_fault() if kind is AskKind.TABLE else "")
        fields = (self.label, self.name, self.choices, self.columns)
        if not any(one.problem for one in fields):
            self._say(self.default, "" if default_fits(self._made()) else fault_words("default"))
        return [
            FieldProblem(one.label, about(one.label, one.problem))
            for one in (*fields, self.default)
            if one.problem
        ]

    @override
    def value(self) -> object:
        return self._made()

    # Inside

    def _made(self) -> Ask:
        kind = AskKind(self.kind.currentData())
        before = self._before or Ask(name="", label=Text(zh="", en=""), kind=kind)
        hint = Text(zh=self.hint.text or self.hint_en.text, en=self.hint_en.text or self.hint.text)
        old_table = before.table
        is_choice, is_table = kind is AskKind.CHOICE, kind is AskKind.TABLE
        choices = choices_typed(self.choices_grid.text, before.choices) if is_choice else ()
        default = "" if is_table else self.default.text
        if is_choice:
            default = next((one.key for one in choices if default in {one.text.zh, one.text.en}), default)
        return replace(
            before,
            name=self.name.text,
            label=Text(zh=self.label.text, en=self.label_en.text or self.label.text),
            kind=kind,
            required=self.required.isChecked(),
            default=default,
            choices=choices,
            hint=hint if hint.zh else None,
            english=self.english.isChecked() and kind in _WORDS,
            table=columns_typed(self.columns_grid.text, old_table) if is_table else None,
        )

    def _choices_fault(self) -> str:
        try:
            made = choices_typed(self.choices_grid.text, self._before.choices if self._before else ())
        except RowsUnfit as unfit:
            return failure_text(unfit)
        if len(made) < _FEW:
            return fault_words("choices")
        return fault_words("choices_twice") if len({one.text.zh for one in made}) < len(made) else ""

    def _columns_fault(self) -> str:
        try:
            made = columns_typed(self.columns_grid.text, self._before.table if self._before else None)
        except RowsUnfit as unfit:
            return failure_text(unfit)
        if not made.columns:
            return fault_words("columns")
        bare = without_choices(made)
        return fault_words("column_choices", columns=bare) if bare else ""

    def _say(self, field: FormField, problem: str) -> None:
        field.show_problem(problem)

    def _name_reason(self, places: Sequence[str]) -> str:
        if places:
            said = self.tr("Read in {places}; the name stays while a text reads it.")
            return said.format(places=listed(places))
        return self.tr("Made from the words; letters, digits and _ only.")

    def _lay_out(self) -> None:
        for pair in ((self.label, self.label_en), (FormField(self.tr("Kind"), self.kind), self.name)):
            line = row(gap=3)
            for one in pair:
                line.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.columns)
        self.body.addWidget(self.required)
        self.body.addWidget(self.english)
        self.body.addWidget(self.default)
        hints = row(gap=3)
        hints.addWidget(self.hint, 1)
        hints.addWidget(self.hint_en, 1)
        self.body.addLayout(hints)
        self.setMinimumWidth(space(_WIDTH))

    def _show_kind(self) -> None:
        kind = AskKind(self.kind.currentData())
        self.choices.setVisible(kind is AskKind.CHOICE)
        self.columns.setVisible(kind is AskKind.TABLE)
        self.default.setVisible(kind is not AskKind.TABLE)
        self.english.setVisible(kind in _WORDS)

    @Slot()
    def _on_kind(self) -> None:
        self._show_kind()

    @Slot()
    def _on_label(self) -> None:
        if not self._named and not self._is_read:
            self.name.set_text(free_name(self.label_en.text or self.label.text, self._taken))

    @Slot()
    def _on_name(self) -> None:
        self._named = True
