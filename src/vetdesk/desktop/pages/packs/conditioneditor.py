"""Says when something applies, from menus: what, how it compares, with which values."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from vetdesk.desktop.pages.packs import words
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.pages.packs.vocabulary import Vocabulary
from vetdesk.desktop.parts.basics import button, column, icon_button, restyle, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.choicechips import bold_width
from vetdesk.desktop.parts.flow import FlowLayout
from vetdesk.desktop.parts.heldlines import HeldLines
from vetdesk.desktop.parts.searchbox import SearchBox
from vetdesk.domain.asking import read_number
from vetdesk.domain.conditionlines import Line, Lines, Relation, as_condition, as_lines
from vetdesk.domain.conditions import Facts, holding
from vetdesk.domain.packs import ALWAYS, Condition

_ALL, _ANY = "all", "any"
_LEAST_NAME: Final = 6
_LEAST_RELATION: Final = 4
"""How many letters of a fact and of a relation are seen at least."""
_NUMBERS: Final = tuple(one for one in Relation if one.compares_numbers)
_EQUALS: Final = (Relation.IS, Relation.IS_NOT)


class ConditionEditor(QWidget):
    """``value_changed`` after each change; ``problem`` says what is still missing.

    ``always`` is what is said while there is no condition.
    """

    value_changed = Signal()

    def __init__(self, *, always: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Vocabulary | None = None
        self._facts: Facts | None = None
        self._kept: Condition | None = None
        self._lines = HeldLines[_LineEditor]()
        self._joint = ChoiceBox()
        self._joint.addItem(self.tr("when all of these hold"), _ALL)
        self._joint.addItem(self.tr("when any of these holds"), _ANY)
        self._joint.setAccessibleName(self.tr("How the lines go together"))
        self._raw = text_label("", "soft", wrap=True)
        self._replace = button(self.tr("Replace it by lines"), "small")
        self._add = button(self.tr("Add a condition"), "small", icon="plus")
        self._always = text_label(always, "soft", wrap=True)
        box = column(gap=2)
        for part in (self._always, self._joint, self._raw, self._replace):
            box.addWidget(part)
        box.addLayout(self._lines.box)
        line = row(gap=0)
        line.addWidget(self._add)
        line.addStretch(1)
        box.addLayout(line)
        self.setLayout(box)
        self.setFocusProxy(self._add)
        self._add.clicked.connect(self._on_add_clicked)
        self._replace.clicked.connect(self._on_replace_clicked)
        self._joint.currentIndexChanged.connect(self._on_changed)

    @property
    def condition(self) -> Condition:
        """Return the condition as it stands; lines without a value do not count."""
        if self._kept is not None:
            return self._kept
        lines = tuple(line for made in self._lines if (line := made.line) is not None)
        any_of = self._joint.currentData() == _ANY and len(lines) > 1
        return as_condition(Lines(any=any_of, lines=lines)) if lines else ALWAYS

    @property
    def problem(self) -> str:
        """Return what is wrong with the lines; empty when nothing is."""
        if any(made.line is None for made in self._lines):
            return self.tr("Choose a value in each line, or take the line away.")
        return ""

    def show_condition(self, condition: Condition, known: Vocabulary) -> None:
        """Show a condition in the words of ``known``."""
        self._known = known
        lines = as_lines(condition)
        self._kept = condition if lines is None else None
        self._raw.setText("" if lines is not None else condition_words(condition, known))
        self._lines.clear()
        for line in lines.lines if lines is not None else ():
            self._append(line)
        blocked = self._joint.blockSignals(True)
        self._joint.setCurrentIndex(1 if lines is not None and lines.any else 0)
        self._joint.blockSignals(blocked)
        self._arrange()

    def show_facts(self, facts: Facts | None) -> None:
        """Say of each line whether it holds for these facts; None says nothing."""
        self._facts = facts
        for made in self._lines:
            made.show_facts(facts)

    def _append(self, line: Line | None) -> "_LineEditor":
        assert self._known is not None
        made = _LineEditor(self._known, line)
        made.show_facts(self._facts)
        made.changed.connect(self._on_changed)
        made.removed.connect(self._on_removed)
        self._lines.add(made)
        made.show()
        return made

    def _arrange(self) -> None:
        raw = self._kept is not None
        self._raw.setVisible(raw)
        self._replace.setVisible(raw)
        self._add.setVisible(not raw)
        self._joint.setVisible(len(self._lines) > 1)
        self._always.setVisible(not raw and not self._lines)

    @Slot()
    def _on_add_clicked(self) -> None:
        self._append(None).focus_first()
        self._arrange()
        self.value_changed.emit()

    @Slot()
    def _on_replace_clicked(self) -> None:
        self._kept = None
        self._arrange()
        self.value_changed.emit()

    @Slot()
    def _on_removed(self) -> None:
        self._lines.take(self.sender())
        self._arrange()
        self._add.setFocus()
        self.value_changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._arrange()
        self.value_changed.emit()


class _LineEditor(QWidget):
    """One line: what, relation, and the values under both."""

    changed = Signal()
    removed = Signal()

    def __init__(self, known: Vocabulary, line: Line | None) -> None:
        super().__init__()
        self._known = known
        self._facts: Facts | None = None
        self._name, self._relation = SearchBox(), ChoiceBox()
        self._name.setAccessibleName(self.tr("Fact or check"))
        self._relation.setAccessibleName(self.tr("Relation"))
        self._name.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._name.setMinimumContentsLength(_LEAST_NAME)
        # Both give way in a narrow panel; where there is room they share it.
        self._relation.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._relation.setMinimumContentsLength(_LEAST_RELATION)
        self._number = QLineEdit()
        self._number.setAccessibleName(self.tr("Number to compare with"))
        self._number.setMaximumWidth(140)
        self._says = text_label("", "soft")
        self._says.hide()
        self._choices: dict[object, QPushButton] = {}
        self._values = QWidget()
        self._flow = FlowLayout(gap=1)
        self._values.setLayout(self._flow)
        for name in known.names:
            self._name.addItem(known.name_words(name), name)
        if line is not None and self._name.findData(line.name) < 0:
            self._name.addItem(known.name_words(line.name), line.name)
        gone = icon_button("trash-2", self.tr("Take this line away"), size=16)
        head = row(gap=2)
        head.addWidget(self._name, 3)
        head.addWidget(self._relation, 2)
        head.addWidget(gone)
        box = column(gap=1)
        box.addLayout(head)
        box.addWidget(self._values)
        box.addWidget(self._number)
        box.addWidget(self._says)
        self.setLayout(box)
        self._name.setCurrentIndex(max(self._name.findData(line.name), 0) if line else 0)
        self._offer(line)
        self._name.currentIndexChanged.connect(self._on_name_changed)
        self._relation.currentIndexChanged.connect(self._on_relation_changed)
        self._number.textChanged.connect(self._on_changed)
        gone.clicked.connect(self._on_remove_clicked)

    @property
    def line(self) -> Line | None:
        """Return the line; None while it has no value."""
        relation = Relation(self._relation.currentData())
        name = str(self._name.currentData())
        if relation.compares_numbers:
            number = read_number(self._number.text())
            if number is None:
                return None
            bound = int(number) if number == number.to_integral_value() else float(number)
            return Line(name=name, relation=relation, wanted=(bound,))
        chosen = tuple(value for value, made in self._choices.items() if made.isChecked())
        wanted = self._known.gathered(name, chosen)
        return Line(name=name, relation=relation, wanted=wanted) if wanted else None

    def show_facts(self, facts: Facts | None) -> None:
        """Say whether the line holds for these facts."""
        self._facts = facts
        self._say()

    def _say(self) -> None:
        line = self.line
        self._says.setVisible(self._facts is not None and line is not None)
        if self._facts is None or line is None:
            return
        held = holding(as_condition(Lines(lines=(line,))), self._facts)
        text, tone = {
            True: (self.tr("holds"), "ok"),
            False: (self.tr("does not hold"), "warn"),
            None: (self.tr("not known in this matter yet"), "warn"),
        }[held]
        self._says.setText(text)
        restyle(self._says, tone=tone)

    def focus_first(self) -> None:
        """Put the cursor on what the line is about."""
        self._name.setFocus()

    def _offer(self, line: Line | None) -> None:
        name = str(self._name.currentData())
        counts = self._known.counts(name)
        blocked = self._relation.blockSignals(True)
        self._relation.clear()
        for relation in _NUMBERS if counts else _EQUALS:
            self._relation.addItem(words.relation_words(relation), relation.value)
        if line is not None:
            self._relation.setCurrentIndex(max(self._relation.findData(line.relation.value), 0))
        self._relation.blockSignals(blocked)
        wanted = self._known.spread(name, line.wanted) if line is not None else self._known.preset(name)
        self._number.setVisible(counts)
        self._number.setText(str(wanted[0]) if counts and wanted else "")
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._choices = {}
        for value, text in self._known.choices_of(name):
            made = button(text, "choice", parent=self._values)
            made.setMinimumWidth(bold_width(made))
            made.setCheckable(True)
            made.setChecked(value in wanted)
            made.clicked.connect(self._on_choice_clicked)
            self._flow.addWidget(made)
            made.show()
            self._choices[value] = made
        self._values.setVisible(bool(self._choices))
        self._values.updateGeometry()

    @Slot()
    def _on_name_changed(self) -> None:
        self._offer(None)
        self._say()
        self.changed.emit()

    @Slot()
    def _on_relation_changed(self) -> None:
        self._say()
        self.changed.emit()

    @Slot()
    def _on_choice_clicked(self) -> None:
        """Let yes and no exclude each other: both together would ask for nothing."""
        if all(isinstance(value, bool) for value in self._choices):
            clicked = self.sender()
            for made in self._choices.values():
                if made is not clicked:
                    made.setChecked(False)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._say()
        self.changed.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removed.emit()
