"""When a clause or a wording stands, built from menus, and whether it does in a matter at hand."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.packs.conditioneditor import ConditionEditor
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.parts.basics import column, restyle, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.domain.conditionlines import as_condition, as_lines
from vetdesk.domain.conditions import holding
from vetdesk.services.clauseconditions import TrialMatter
from vetdesk.services.clauseeditions import Condition


def kept_condition(before: Condition | None, typed: Condition | None) -> Condition | None:
    """Return ``before`` where the lines typed say the same in another shape, else what is typed."""
    lines = as_lines(before or {})
    same = lines is not None and (dict(as_condition(lines)) or None) == typed
    return before if same else typed


class ConditionPanel(QWidget):
    """``value_changed`` with each change that can stay; an empty condition is None."""

    value_changed = Signal()

    def __init__(
        self, title: str, *, always: str, stands: str, not_: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known: ClauseVocabulary | None = None
        self._facts: Mapping[str, object] | None = None
        self._stands, self._not = stands, not_
        self.editor = ConditionEditor(always=always)
        self.verdict = text_label("", "soft", wrap=True)
        self.verdict.hide()
        box = column(gap=2)
        box.addWidget(text_label(title, "label"))
        box.addWidget(self.editor)
        box.addWidget(self.verdict)
        self.setLayout(box)
        self.editor.value_changed.connect(self._on_changed)

    @property
    def condition(self) -> Condition | None:
        """Return the condition; None where there is none."""
        return dict(self.editor.condition) or None

    def show_condition(self, condition: Condition | None, known: ClauseVocabulary) -> None:
        """Show a condition."""
        self._known = known
        self.editor.show_condition(condition or {}, known)
        self._judge()

    def show_facts(self, facts: Mapping[str, object] | None) -> None:
        """Say whether it holds in a matter; None says nothing."""
        self._facts = facts
        self.editor.show_facts(facts)
        self._judge()

    def _judge(self) -> None:
        condition = self.condition
        self.verdict.setVisible(self._facts is not None and condition is not None)
        if self._facts is None or condition is None or self._known is None:
            return
        held = holding(condition, self._facts)
        pattern = self._stands if held else self._not
        if held is None:
            pattern = self.tr("Not known in this matter yet: {condition}.")
        self.verdict.setText(pattern.format(condition=condition_words(condition, self._known)))
        restyle(self.verdict, tone="ok" if held else "warn")

    @Slot()
    def _on_changed(self) -> None:
        self._judge()
        if not self.editor.problem:
            self.value_changed.emit()


class TrialChoice(QWidget):
    """Which matter the conditions are tried on; ``chosen`` carries its id, empty for none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox()
        self.box.setAccessibleName(self.tr("Test the conditions on"))
        line = row(gap=2)
        line.addWidget(text_label(self.tr("Test the conditions on"), "label"))
        line.addWidget(self.box, 1)
        self.setLayout(line)
        self.box.currentIndexChanged.connect(self._on_changed)

    def show_matters(self, matters: Sequence[TrialMatter]) -> None:
        """Offer matters; the one chosen stays if it is still there."""
        before = self.box.currentData()
        blocked = self.box.blockSignals(True)
        self.box.clear()
        self.box.addItem(self.tr("none chosen"), "")
        for one in matters:
            self.box.addItem(one.reference, str(one.id))
        self.box.setCurrentIndex(max(self.box.findData(before), 0))
        self.box.blockSignals(blocked)

    @Slot()
    def _on_changed(self) -> None:
        self.chosen.emit(str(self.box.currentData() or ""))
