"""The questions a clause declares: a button that opens their list, and what the wordings can insert."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.ownquestions.dialog import QuestionsDialog
from vetdesk.desktop.parts.basics import button, row, text_label
from vetdesk.desktop.titles import listed
from vetdesk.domain.agreements import Road
from vetdesk.domain.papers import Ask
from vetdesk.services.clauseeditions import Clause
from vetdesk.services.ownquestions import own_variables, places_in_clause
from vetdesk.services.templatewords import Variable, variables_of


class ClauseAsks(QWidget):
    """``changed`` carries the questions as they stand now."""

    changed = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._clause: Clause | None = None
        self._is_open = False
        self._asking = DialogKeeper(context, self)
        self.button = button("", "small", icon="circle-question-mark")
        self.said = text_label("", "faint", wrap=True)
        line = row(gap=2)
        line.addWidget(self.button)
        line.addWidget(self.said, 1)
        self.setLayout(line)
        self.button.clicked.connect(self.open)

    @property
    def dialog(self) -> QuestionsDialog | None:
        """Return the list of questions, if it is open."""
        dialog = self._asking.dialog
        return dialog if isinstance(dialog, QuestionsDialog) else None

    def show_clause(self, clause: Clause, *, is_open: bool) -> None:
        """Show how many questions a clause has."""
        self._clause, self._is_open = clause, is_open
        count = len(clause.asks)
        self.button.setText(
            self.tr("Questions ({count})…").format(count=count) if count else self.tr("Questions…")
        )
        labels = listed(one.label.of(self._context.language) for one in clause.asks)
        self.said.setText(labels or self.tr("It asks what every agreement asks, and nothing else."))

    def variables(self) -> tuple[Variable, ...]:
        """Return what its wordings can print: its own answers, then what agreements of any road have."""
        asks = self._clause.asks if self._clause else ()
        found = {one.name: one for road in Road for one in variables_of(road, self._context.language)}
        return (*own_variables(asks, self._context.language), *found.values())

    @Slot()
    def open(self) -> None:
        """Show the list of questions."""
        clause = self._clause
        if clause is None:
            return
        dialog = QuestionsDialog(
            self.tr("Questions of this clause"),
            clause.asks,
            partial(places_in_clause, clause),
            context=self._context,
            is_open=self._is_open,
            parent=self.window(),
        )
        self._asking.open(dialog, self._on_given)

    @Slot(object)
    def _on_given(self, asks: tuple[Ask, ...]) -> None:
        self._asking.accept()
        self.changed.emit(asks)
