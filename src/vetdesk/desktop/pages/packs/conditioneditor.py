"""Says when a check is asked, from menus: what, how it compares, with which values."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from vetdesk.desktop.pages.packs import words
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.parts.basics import button, column, empty_layout, icon_button, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.choicechips import bold_width
from vetdesk.desktop.parts.flow import FlowLayout
from vetdesk.domain.asking import AnswerKind, read_number
from vetdesk.domain.conditionlines import Line, Lines, Relation, as_condition, as_lines
from vetdesk.domain.conditions import CHECK, VALUE
from vetdesk.domain.packs import ALWAYS, Condition, Pack

_ALL, _ANY = "all", "any"
_NUMBERS: Final = tuple(one for one in Relation if one.compares_numbers)
_EQUALS: Final = (Relation.IS, Relation.IS_NOT)


class ConditionEditor(QWidget):
    """``value_changed`` after each change; ``problem`` says what is still missing."""

    value_changed = Signal()

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._pack: Pack | None = None
        self._check = ""
        self._kept: Condition | None = None
        self._lines: list[_LineEditor] = []
        self._joint = ChoiceBox()
        self._joint.addItem(self.tr("when all of these hold"), _ALL)
        self._joint.addItem(self.tr("when any of these holds"), _ANY)
        self._joint.setAccessibleName(self.tr("How the lines go together"))
        self._raw = text_label("", "soft", wrap=True)
        self._replace = button(self.tr("Replace it by lines"), "small")
        self._box = column(gap=2)
        self._add = button(self.tr("Add a condition"), "small", icon="plus")
        self._always = text_label(self.tr("Asked always."), "soft")
        box = column(gap=2)
        for part in (self._always, self._joint, self._raw, self._replace):
            box.addWidget(part)
        box.addLayout(self._box)
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

    def show_condition(self, condition: Condition, pack: Pack, check: str) -> None:
        """Show when ``check`` of ``pack`` is asked."""
        self._pack, self._check = pack, check
        lines = as_lines(condition)
        self._kept = condition if lines is None else None
        self._raw.setText("" if lines is not None else condition_words(condition, pack, self._language))
        empty_layout(self._box)
        self._lines = []
        for line in lines.lines if lines is not None else ():
            self._append(line)
        blocked = self._joint.blockSignals(True)
        self._joint.setCurrentIndex(1 if lines is not None and lines.any else 0)
        self._joint.blockSignals(blocked)
        self._arrange()

    def _append(self, line: Line | None) -> "_LineEditor":
        assert self._pack is not None
        made = _LineEditor(self._pack, self._check, line, language=self._language)
        made.changed.connect(self._on_changed)
        made.removed.connect(self._on_removed)
        self._lines.append(made)
        self._box.addWidget(made)
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
        gone = self.sender()
        assert isinstance(gone, _LineEditor)
        self._lines.remove(gone)
        self._box.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
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

    def __init__(self, pack: Pack, check: str, line: Line | None, *, language: str) -> None:
        super().__init__()
        self._pack = pack
        self._language = language
        self._name, self._relation = ChoiceBox(), ChoiceBox()
        self._name.setAccessibleName(self.tr("Fact or check"))
        self._relation.setAccessibleName(self.tr("Relation"))
        self._name.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._name.setMinimumContentsLength(16)
        self._number = QLineEdit()
        self._number.setAccessibleName(self.tr("Number to compare with"))
        self._number.setMaximumWidth(140)
        self._choices: dict[object, QPushButton] = {}
        self._values = QWidget()
        self._flow = FlowLayout(gap=1)
        self._values.setLayout(self._flow)
        for name in (*words.facts_of(pack), *_checks(pack, check)):
            self._name.addItem(words.name_words(name, pack, language), name)
        if line is not None and self._name.findData(line.name) < 0:
            self._name.addItem(words.name_words(line.name, pack, language), line.name)
        gone = icon_button("trash-2", self.tr("Take this line away"), size=16)
        head = row(gap=2)
        head.addWidget(self._name, 3)
        head.addWidget(self._relation, 2)
        head.addWidget(gone)
        box = column(gap=1)
        box.addLayout(head)
        box.addWidget(self._values)
        box.addWidget(self._number)
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
        return Line(name=name, relation=relation, wanted=chosen) if chosen else None

    def focus_first(self) -> None:
        """Put the cursor on what the line is about."""
        self._name.setFocus()

    def _offer(self, line: Line | None) -> None:
        name = str(self._name.currentData())
        counts = _counts(name, self._pack)
        blocked = self._relation.blockSignals(True)
        self._relation.clear()
        for relation in _NUMBERS if counts else _EQUALS:
            self._relation.addItem(words.relation_words(relation), relation.value)
        if line is not None:
            self._relation.setCurrentIndex(max(self._relation.findData(line.relation.value), 0))
        self._relation.blockSignals(blocked)
        wanted = line.wanted if line is not None else ()
        self._number.setVisible(counts)
        self._number.setText(str(wanted[0]) if counts and wanted else "")
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._choices = {}
        for value, text in words.choices_of(name, self._pack, self._language):
            made = button(text, "choice", parent=self._values)
            made.setMinimumWidth(bold_width(made))
            made.setCheckable(True)
            made.setChecked(value in wanted)
            made.clicked.connect(self._on_changed)
            self._flow.addWidget(made)
            made.show()
            self._choices[value] = made
        self._values.setVisible(bool(self._choices))
        self._values.updateGeometry()

    @Slot()
    def _on_name_changed(self) -> None:
        self._offer(None)
        self.changed.emit()

    @Slot()
    def _on_relation_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removed.emit()


def _checks(pack: Pack, check: str) -> list[str]:
    """Return the results and values of the other checks that a condition may read."""
    others = [item for item in pack.items if item.id != check and not item.retired]
    names = [CHECK + item.id for item in others]
    asked = {AnswerKind.NUMBER, AnswerKind.CHOICE, AnswerKind.CHOICES}
    return names + [VALUE + item.id for item in others if item.answer.kind in asked]


def _counts(name: str, pack: Pack) -> bool:
    item = pack.by_id.get(name.removeprefix(VALUE)) if name.startswith(VALUE) else None
    return item is not None and item.answer.kind is AnswerKind.NUMBER
