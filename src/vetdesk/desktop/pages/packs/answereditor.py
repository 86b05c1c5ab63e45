"""Says how a check is answered and which values pass."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from vetdesk.desktop.pages.packs import words
from vetdesk.desktop.parts.basics import button, column, icon_button, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.parts.heldlines import HeldLines
from vetdesk.domain.asking import AnswerKind, AnswerRule, Option, read_number
from vetdesk.domain.packs import CreditorGroup

_LEAST_OPTIONS: Final = 2
_RESULTS: Final = ("pass", "fail", "na")


class AnswerEditor(QWidget):
    """``value_changed`` after each change; ``problem`` says what cannot stay."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = HeldLines[_OptionLine](gap=1)
        self._kind = ChoiceBox()
        self._kind.setAccessibleName(self.tr("Type of answer"))
        for kind in AnswerKind:
            self._kind.addItem(words.answer_words(kind), kind.value)
        self._unit_zh, self._unit_en = QLineEdit(), QLineEdit()
        self._bounds = {
            (side, group): QLineEdit() for group in CreditorGroup for side in ("at_least", "at_most")
        }
        self._within, self._after = QLineEdit(), QLineEdit()
        self._ahead = QCheckBox(self.tr("Last valid day: the answer expires with it"))
        self._shortest = QLineEdit()
        self._add = button(self.tr("Add an option"), "small", icon="plus")
        self._parts = {
            AnswerKind.NUMBER: self._number_part(),
            AnswerKind.DATE: self._date_part(),
            AnswerKind.CHOICE: self._option_part(),
            AnswerKind.TEXT: self._text_part(),
        }
        box = column(gap=2)
        box.addWidget(self._kind)
        for part in self._parts.values():
            box.addWidget(part)
        self.setLayout(box)
        self.setFocusProxy(self._kind)
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._ahead.toggled.connect(self._on_changed)
        self._add.clicked.connect(self._on_add_clicked)
        for line in (self._unit_zh, self._unit_en, self._within, self._after, self._shortest):
            line.textChanged.connect(self._on_changed)
        for line in self._bounds.values():
            line.textChanged.connect(self._on_changed)
        self._arrange()

    @property
    def rule(self) -> AnswerRule:
        """Return the rule as it stands; ask ``problem`` first."""
        kind = AnswerKind(self._kind.currentData())
        match kind:
            case AnswerKind.NUMBER:
                return AnswerRule(
                    kind=kind,
                    unit_zh=self._unit_zh.text().strip(),
                    unit_en=self._unit_en.text().strip(),
                    at_least=self._given("at_least"),
                    at_most=self._given("at_most"),
                )
            case AnswerKind.DATE:
                ahead = self._ahead.isChecked()
                return AnswerRule(
                    kind=kind,
                    ahead=ahead,
                    within_months=0 if ahead else _months(self._within.text()) or 0,
                    after_months=0 if ahead else _months(self._after.text()) or 0,
                )
            case AnswerKind.CHOICE | AnswerKind.CHOICES:
                return AnswerRule(kind=kind, options=self._chosen_options(kind))
            case AnswerKind.TEXT:
                return AnswerRule(kind=kind, shortest=_months(self._shortest.text()) or 0)
        return AnswerRule()

    @property
    def problem(self) -> str:
        """Return what is wrong; empty when nothing is."""
        kind = AnswerKind(self._kind.currentData())
        typed = {
            AnswerKind.NUMBER: [line.text() for line in self._bounds.values()],
            AnswerKind.DATE: [] if self._ahead.isChecked() else [self._within.text(), self._after.text()],
            AnswerKind.TEXT: [self._shortest.text()],
        }.get(kind, [])
        readable = read_number if kind is AnswerKind.NUMBER else _months
        if any(text.strip() and readable(text) is None for text in typed):
            return self.tr("Write numbers here, such as 3 or 0.5; months and characters are whole numbers.")
        if kind is AnswerKind.NUMBER and any(
            (least := self._bound("at_least", group)) is not None
            and (most := self._bound("at_most", group)) is not None
            and least > most
            for group in CreditorGroup
        ):
            return self.tr("At least is above at most, so no number passes.")
        if kind.has_options:
            named = [line for line in self._options if line.text]
            if len(named) < _LEAST_OPTIONS:
                return self.tr("A choice needs at least two options.")
            if all(line.then == "fail" for line in named):
                return self.tr("Every option fails; let at least one pass.")
        return ""

    def show_rule(self, rule: AnswerRule) -> None:
        """Show how a check is answered."""
        blocked = self.blockSignals(True)
        self._kind.setCurrentIndex(self._kind.findData(rule.kind.value))
        self._unit_zh.setText(rule.unit_zh)
        self._unit_en.setText(rule.unit_en)
        for (side, group), line in self._bounds.items():
            bounds: Mapping[str, Decimal] = getattr(rule, side)
            line.setText(f"{bounds[group]:f}" if group in bounds else "")
        self._within.setText(str(rule.within_months or ""))
        self._after.setText(str(rule.after_months or ""))
        self._ahead.setChecked(rule.ahead)
        self._shortest.setText(str(rule.shortest or ""))
        self._options.clear()
        for option in rule.options:
            self._append(option)
        self._arrange()
        self.blockSignals(blocked)

    # Inside

    def _number_part(self) -> QWidget:
        part, box = QWidget(), column(gap=2)
        units = row(gap=2)
        units.addWidget(FormField(self.tr("Unit (Chinese)"), self._unit_zh))
        units.addWidget(FormField(self.tr("Unit (English)"), self._unit_en))
        box.addLayout(units)
        for group in CreditorGroup:
            line = row(gap=2)
            least, most = self.tr("{group}: at least"), self.tr("{group}: at most")
            name = words.group_words(group)
            line.addWidget(FormField(least.format(group=name), self._bounds["at_least", group]))
            line.addWidget(FormField(most.format(group=name), self._bounds["at_most", group]))
            box.addLayout(line)
        box.addWidget(
            text_label(self.tr("Without a bound the reviewer gives the result."), "faint", wrap=True)
        )
        part.setLayout(box)
        return part

    def _date_part(self) -> QWidget:
        part, box = QWidget(), column(gap=2)
        line = row(gap=2)
        line.addWidget(FormField(self.tr("At most this many months old"), self._within))
        line.addWidget(FormField(self.tr("At least this many months ago"), self._after))
        box.addWidget(self._ahead)
        box.addLayout(line)
        part.setLayout(box)
        return part

    def _option_part(self) -> QWidget:
        part, box = QWidget(), column(gap=2)
        box.addLayout(self._options.box)
        line = row(gap=0)
        line.addWidget(self._add)
        line.addStretch(1)
        box.addLayout(line)
        part.setLayout(box)
        return part

    def _text_part(self) -> QWidget:
        part, box = QWidget(), column(gap=2)
        why = self.tr("Empty: the reviewer gives the result.")
        box.addWidget(FormField(self.tr("Passes from this many characters"), self._shortest, reason=why))
        part.setLayout(box)
        return part

    def _bound(self, side: str, group: CreditorGroup) -> Decimal | None:
        return read_number(self._bounds[side, group].text())

    def _given(self, side: str) -> dict[str, Decimal]:
        found = ((group.value, self._bound(side, group)) for group in CreditorGroup)
        return {group: bound for group, bound in found if bound is not None}

    def _chosen_options(self, kind: AnswerKind) -> tuple[Option, ...]:
        made: list[Option] = []
        for line in self._options:
            if line.text:
                taken = {one.id for one in made}
                made.append(line.option(taken, several=kind is AnswerKind.CHOICES))
        return tuple(made)

    def _append(self, option: Option | None) -> "_OptionLine":
        line = _OptionLine(option)
        line.changed.connect(self._on_changed)
        line.removed.connect(self._on_removed)
        return self._options.add(line)

    def _arrange(self) -> None:
        kind = AnswerKind(self._kind.currentData())
        shown = AnswerKind.CHOICE if kind is AnswerKind.CHOICES else kind
        for one, part in self._parts.items():
            part.setVisible(one is shown)
        for line in (self._within, self._after):
            line.setEnabled(not self._ahead.isChecked())
        for option in self._options:
            option.set_several(several=kind is AnswerKind.CHOICES)

    @Slot()
    def _on_kind_changed(self) -> None:
        if AnswerKind(self._kind.currentData()).has_options:
            while len(self._options) < _LEAST_OPTIONS:
                self._append(None)
        self._arrange()
        self.value_changed.emit()

    @Slot()
    def _on_add_clicked(self) -> None:
        self._append(None).setFocus()
        self._arrange()
        self.value_changed.emit()

    @Slot()
    def _on_removed(self) -> None:
        self._options.take(self.sender())
        self._add.setFocus()
        self.value_changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._arrange()
        self.value_changed.emit()


class _OptionLine(QWidget):
    """One option: its words in both languages, what it leads to, whether it must be ticked."""

    changed = Signal()
    removed = Signal()

    def __init__(self, option: Option | None) -> None:
        super().__init__()
        self._id = option.id if option else ""
        self._zh, self._en = QLineEdit(option.zh if option else ""), QLineEdit(option.en if option else "")
        self._then = ChoiceBox()
        for result in _RESULTS:
            self._then.addItem(words.say(f"value.{result}"), result)
        self._then.setCurrentIndex(self._then.findData(option.then if option else "pass"))
        self._needed = QCheckBox(self.tr("needed"))
        self._needed.setToolTip(self.tr("The check passes only when this is ticked"))
        self._needed.setChecked(option is not None and option.needed)
        gone = icon_button("trash-2", self.tr("Take this option away"), size=16)
        box = row(gap=1)
        for line, hint in ((self._zh, self.tr("Chinese")), (self._en, self.tr("English"))):
            line.setPlaceholderText(hint)
            line.setAccessibleName(self.tr("Option, {language}").format(language=hint))
            line.textChanged.connect(self._on_changed)
            box.addWidget(line, 2)
        self._then.setAccessibleName(self.tr("Leads to"))
        box.addWidget(self._then)
        box.addWidget(self._needed)
        box.addWidget(gone)
        self.setLayout(box)
        self.setFocusProxy(self._zh)
        self._then.currentIndexChanged.connect(self._on_changed)
        self._needed.toggled.connect(self._on_changed)
        gone.clicked.connect(self._on_remove_clicked)

    @property
    def text(self) -> str:
        """Return the words of either language."""
        return self._zh.text().strip() or self._en.text().strip()

    @property
    def then(self) -> str:
        """Return the result this option leads to."""
        return str(self._then.currentData())

    def set_several(self, *, several: bool) -> None:
        """Offer "needed" where several options may be ticked."""
        self._needed.setVisible(several)

    def option(self, taken: set[str], *, several: bool) -> Option:
        """Return the option; one that is new gets an id nobody else has and keeps it."""
        if not self._id or self._id in taken:
            base = re.sub(r"[^a-z0-9]+", "_", self._en.text().lower()).strip("_")[:30]
            base = base if base[:1].isalpha() else "option"
            number = 1
            self._id = base
            while self._id in taken:
                number += 1
                self._id = f"{base}_{number}"
        zh, en = self._zh.text().strip(), self._en.text().strip()
        needed = several and self._needed.isChecked()
        return Option(id=self._id, zh=zh or en, en=en or zh, then=self.then, needed=needed)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removed.emit()


def _months(typed: str) -> int | None:
    number = read_number(typed) if typed.strip() else None
    whole = number is not None and number == number.to_integral_value() and 0 <= number <= 1200  # noqa: PLR2004
    return int(number) if number is not None and whole else None
