"""The steps of a template made from Word: what becomes of each part, which words are values, its name."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from vetdesk.desktop.pages.agreements.paperwords import marks_words
from vetdesk.desktop.pages.ownquestions.askdialog import AskDialog
from vetdesk.desktop.pages.ownquestions.words import line_words
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.pages.templates.losswords import losses_words
from vetdesk.desktop.parts.basics import button, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.formfield import line_field, text_field
from vetdesk.desktop.parts.wizard import WizardStep
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import listed, shown
from vetdesk.domain.papers import Ask
from vetdesk.services.ownquestions import asks_capitals, capitals_of, expression_of
from vetdesk.services.reasons import REASON_LENGTH
from vetdesk.services.templatewords import (
    SIGNING,
    Blank,
    PartDecision,
    Place,
    Take,
    Variable,
    WordLook,
    in_place,
)
from vetdesk.services.wordasks import is_list, placed_expression, proposed_for

_TITLE, _TAKE, _CLAUSE = range(3)
_WORDS, _COUNT, _VALUE = range(3)
_ROW: Final = 10
_OWN: Final = "ask"
"""Stands for the question of a row where an expression would be."""
_CAPITALS: Final = "capitals"
"""Stands for the amount of the row above, in capitals."""


class PartsStep(WizardStep):
    """Each part as it was found: kept, replaced by a clause of the library, both, or left out."""

    def __init__(self, look: WordLook, clauses: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Parts"),
            self.tr(
                "The contract was cut at its headings. Say what becomes of each part; clauses like it are "
                "listed first."
            ),
            parent,
        )
        self._look = look
        self.table = QTableWidget(len(look.parts), 3)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Part"), self.tr("What becomes of it"), self.tr("Clause of the library")]
        )
        _prepare(self.table, stretch=_TITLE)
        self.table.setColumnWidth(_TAKE, space(58))
        self.table.setColumnWidth(_CLAUSE, space(65))
        for at, part in enumerate(look.parts):
            item = QTableWidgetItem(f"{part.title} · {words.kind_words(part.kind)}")
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(at, _TITLE, item)
            take, clause = ChoiceBox(), ChoiceBox()
            for key, text in (
                (Take.OWN, self.tr("Keep its own text")),
                (Take.CLAUSE, self.tr("Replace it with the clause")),
                (Take.BOTH, self.tr("Keep it and add the clause")),
                (Take.DROP, self.tr("Leave it out")),
            ):
                take.addItem(text, key)
            liked = {one.clause: one.alike for one in part.suggested}
            if not liked:
                clause.addItem(self.tr("No similar clause"), "")
            for name, alike in liked.items():
                clause.addItem(f"{name} {shown(clauses.get(name, ''))} ({alike}%)", name)
            for name, title in clauses.items():
                if name not in liked:
                    clause.addItem(f"{name} {shown(title)}", name)
            take.setAccessibleName(self.tr("What becomes of {part}").format(part=part.title))
            clause.setAccessibleName(self.tr("Clause for {part}").format(part=part.title))
            clause.setEnabled(False)
            if part.id == SIGNING:
                take.setCurrentIndex(take.findData(Take.DROP))
                take.setToolTip(self.tr("The program prints its own page to sign."))
            take.currentIndexChanged.connect(self._on_taken)
            self.table.setCellWidget(at, _TAKE, take)
            self.table.setCellWidget(at, _CLAUSE, clause)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the part"))
        self.text.setMaximumHeight(space(30))
        self.seen = QCheckBox(self.tr("I have seen this; use the text as it was read."))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.text)
        if look.asked:
            self.body.addWidget(text_label(marks_words(look.asked), "problem", wrap=True))
            self.body.addWidget(self.seen)
        self.losses = text_label("", "soft", wrap=True)
        if look.losses:
            told = [
                self.tr("What the contract has and a template does not keep:"),
                *losses_words(look.losses),
            ]
            self.losses.setText("\n".join(told))
            self.body.addWidget(self.losses)
        self.fill()
        self.table.currentCellChanged.connect(self._on_row)
        self.table.setCurrentCell(0, _TITLE)

    @property
    def decisions(self) -> tuple[PartDecision, ...]:
        """Return what was decided about each part."""
        made = []
        for at, part in enumerate(self._look.parts):
            take = Take(self._choice(at, _TAKE).currentData())
            chosen = self._choice(at, _CLAUSE).currentData()
            with_clause = take in {Take.CLAUSE, Take.BOTH} and chosen
            made.append(PartDecision(part=part, take=take, clauses=(chosen,) if with_clause else ()))
        return tuple(made)

    @override
    def problems(self) -> list[str]:
        if self._look.asked and not self.seen.isChecked():
            return [self.tr("The contract holds more than plain text; confirm that you have seen it.")]
        decisions = self.decisions
        if all(one.take is Take.DROP for one in decisions):
            return [self.tr("At least one part must stay.")]
        unsaid = [one for one in decisions if one.take in {Take.CLAUSE, Take.BOTH} and not one.clauses]
        if unsaid:
            said = self.tr("Choose the clause for “{part}”.")
            return [said.format(part=one.part.title) for one in unsaid]
        names = [name for one in decisions for name in one.clauses]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            return [self.tr("A clause can be used only once: {clauses}.").format(clauses=listed(twice))]
        return []

    def choose(self, at: int, take: Take, clause: str = "") -> None:
        """Choose what becomes of a part, as its boxes do."""
        box = self._choice(at, _TAKE)
        box.setCurrentIndex(box.findData(take))
        if clause:
            choice = self._choice(at, _CLAUSE)
            choice.setCurrentIndex(choice.findData(clause))

    def _choice(self, at: int, place: int) -> ChoiceBox:
        box = self.table.cellWidget(at, place)
        assert isinstance(box, ChoiceBox)
        return box

    @Slot()
    def _on_taken(self) -> None:
        for at in range(self.table.rowCount()):
            take = Take(self._choice(at, _TAKE).currentData())
            self._choice(at, _CLAUSE).setEnabled(take in {Take.CLAUSE, Take.BOTH})

    @Slot()
    def _on_row(self) -> None:
        at = self.table.currentRow()
        if at >= 0:
            self.text.setPlainText(self._look.parts[at].text)


class ValuesStep(WizardStep):
    """Words of this one deal that become values, replaced everywhere in the parts that stay."""

    def __init__(self, look: WordLook, values: Sequence[Variable], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Values"),
            self.tr(
                "These words and blanks belong to one deal. Choose the value that replaces them, or make "
                "them a question of the template; what you leave is printed unchanged, blanks included. "
                "Each cell of a table is a question by itself; empty rows are one table to fill in."
            ),
            parent,
        )
        self._values = tuple(values)
        self._text = "\n".join(one.text for one in look.parts)
        self._titles = [one.title for one in look.parts]
        self._gaps: list[Blank] = []
        self._asks: list[Ask] = []
        self.dialog: AskDialog | None = None
        self.question = button(self.tr("Change the question…"), "small", icon="pencil")
        self.question.setEnabled(False)
        self.ask_all = button(self.tr("Ask for every blank left"), "small", icon="circle-question-mark")
        self.ask_all.setToolTip(self.tr("Each blank that is still left blank becomes the question proposed."))
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([self.tr("Words"), self.tr("Times"), self.tr("Becomes")])
        _prepare(self.table, stretch=_WORDS)
        self.table.setColumnWidth(_COUNT, space(20))
        self.table.setColumnWidth(_VALUE, space(90))
        for one in look.words:
            self._add(Blank(words=one.words, blank="", name=one.name, count=one.count))
        for gap in look.blanks:
            self._add(gap)
        self.more = QLineEdit()
        self.more.setPlaceholderText(self.tr("Other words of the contract"))
        self.more.setAccessibleName(self.tr("Other words of the contract"))
        self.add = button(self.tr("Add"), "small", icon="plus")
        line = row(gap=2)
        line.addWidget(self.more, 1)
        line.addWidget(self.add)
        line.addWidget(self.question)
        line.addWidget(self.ask_all)
        self.said = text_label("", "soft", wrap=True)
        if look.references:
            told = self.tr("References to articles that already follow the numbering: {count}.")
            self.said.setText(told.format(count=look.references))
        self.body.addWidget(self.table, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.said)
        self.fill()
        self.add.clicked.connect(self._on_add)
        self.question.clicked.connect(self._on_question)
        self.ask_all.clicked.connect(self._on_ask_all)
        self.ask_all.setVisible(bool(look.blanks))
        self.table.currentCellChanged.connect(self._on_row)
        self.more.returnPressed.connect(self._on_add)

    @property
    def chosen(self) -> dict[str, str]:
        """Return the expression for each of the words that become a value everywhere."""
        found = {}
        for at, gap in enumerate(self._gaps):
            value = self._expression_at(at)
            if value and gap.place is None:
                found[gap.words] = in_place(gap.words, gap.blank, value) if gap.blank else value
        return found

    @property
    def placed(self) -> dict[Place, str]:
        """Return the expression for each blank that is a value by itself: cells and rows of tables."""
        found = {}
        for at, gap in enumerate(self._gaps):
            value = self._expression_at(at)
            if value and gap.place is not None:
                found[gap.place] = value
        return found

    def _expression_at(self, at: int) -> str:
        value, gap = str(self._value_at(at).currentData() or ""), self._gaps[at]
        if value == _CAPITALS:
            return capitals_of(self._expression_at(at - 1))
        if value != _OWN:
            return value
        if gap.place is not None:
            return placed_expression(self._asks[at], gap)
        before, _, behind = gap.words.partition(gap.blank) if gap.blank else ("", "", "")
        return expression_of(self._asks[at], behind, before)

    @property
    def asks(self) -> tuple[Ask, ...]:
        """Return the questions that blanks and words become, in the order of the list."""
        return tuple(one for at, one in enumerate(self._asks) if self._value_at(at).currentData() == _OWN)

    def is_chosen(self, at: int) -> bool:
        """True when the words of a row become something."""
        return bool(self._value_at(at).currentData())

    def ask_at(self, at: int) -> None:
        """Make the words of a row a question of the template."""
        self._value_at(at).setCurrentIndex(self._value_at(at).findData(_OWN))

    def _value_at(self, at: int) -> ChoiceBox:
        box = self.table.cellWidget(at, _VALUE)
        assert isinstance(box, ChoiceBox)
        return box

    def _add(self, gap: Blank) -> None:
        at = self.table.rowCount()
        self.table.insertRow(at)
        said = self._words_of(gap)
        for place, text in ((_WORDS, said), (_COUNT, str(gap.count))):
            item = QTableWidgetItem(text)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(text)
            self.table.setItem(at, place, item)
        box = ChoiceBox()
        box.setAccessibleName(self.tr("Value for {words}").format(words=said))
        is_blank = bool(gap.blank) or is_list(gap)
        box.addItem(self.tr("Leave blank") if is_blank else self.tr("Leave as it is"), "")
        if at and gap.place is None and asks_capitals(gap.words, gap.blank):
            box.addItem(self.tr("The amount before it, in capitals"), _CAPITALS)
        title = self._titles[gap.place.text] if gap.place and self._titles else ""
        made = proposed_for(gap, [one.name for one in self._asks], title)
        self._gaps.append(gap)
        self._asks.append(made)
        box.addItem(self._question_words(made), _OWN)
        for one in () if is_list(gap) else self._values:
            box.addItem(one.label, one.expression)
            if one.name == gap.name:
                box.setCurrentIndex(box.count() - 1)
        box.currentIndexChanged.connect(self._on_row)
        self.table.setCellWidget(at, _VALUE, box)

    def _words_of(self, gap: Blank) -> str:
        if is_list(gap):
            return self.tr("Empty rows of the table: {columns}").format(columns=gap.words)
        return self.tr("In a table: {cell}").format(cell=gap.words) if gap.label else gap.words

    def _question_words(self, ask: Ask) -> str:
        return self.tr("Question: {question}").format(question=line_words(ask))

    @Slot()
    def _on_row(self) -> None:
        at = self.table.currentRow()
        if at > 0 and self._value_at(at).currentData() == _CAPITALS and not self.is_chosen(at - 1):
            self.ask_at(at - 1)  # there must be an amount to print
        self.question.setEnabled(at >= 0 and self._value_at(at).currentData() == _OWN)

    @Slot()
    def _on_ask_all(self) -> None:
        for at, gap in enumerate(self._gaps):
            if (gap.blank or gap.place is not None) and not self.is_chosen(at):
                self.ask_at(at)

    @Slot()
    def _on_question(self) -> None:
        at = self.table.currentRow()
        taken = [one.name for number, one in enumerate(self._asks) if number != at]
        self.dialog = AskDialog(self._asks[at], taken=taken, parent=self.window())
        self.dialog.submitted.connect(self._on_question_given)
        self.dialog.open()

    @Slot(object)
    def _on_question_given(self, ask: Ask) -> None:
        if self.dialog is None:
            return
        at = self.table.currentRow()
        if is_list(self._gaps[at]) != (ask.table is not None):
            said = self.tr("A blank takes one value; add a table in the editor.")
            rows = self.tr("The rows of a table take a table.")
            self.dialog.show_failure(rows if is_list(self._gaps[at]) else said)
            return
        self._asks[at] = ask
        self._value_at(at).setItemText(self._value_at(at).findData(_OWN), self._question_words(ask))
        self.dialog.accept()

    @Slot()
    def _on_add(self) -> None:
        said = self.more.text().strip()
        count = self._text.count(said) if said else 0
        if not count:
            self.said.setText(self.tr("The contract does not contain these words."))
            return
        self._add(Blank(words=said, blank="", name="", count=count))
        self.table.setCurrentCell(self.table.rowCount() - 1, _WORDS)
        self.more.clear()


class NameStep(WizardStep):
    """What the template is called, and why it is made."""

    def __init__(self, look: WordLook, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Name"),
            self.tr("After that it opens in the editor, where it is checked and can be tried on a matter."),
            parent,
        )
        self.name = line_field(self.tr("Title"), look.title, required=True)
        self.reason = text_field(
            self.tr("Reason"),
            reason=self.tr("Kept in the history; write it for a reader in three years."),
            required=True,
        )
        self.body.addWidget(self.name)
        self.body.addWidget(self.reason)

    @override
    def problems(self) -> list[str]:
        found = [] if self.name.text else [self.tr("A template needs a title.")]
        if len(self.reason.text) < REASON_LENGTH:
            found.append(self.tr("Give the reason first."))
        return found


def _prepare(table: QTableWidget, *, stretch: int) -> None:
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(space(_ROW))
    table.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setWordWrap(False)
