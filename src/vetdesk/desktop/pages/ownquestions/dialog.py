"""The questions that one template or one clause declares, in the order of the list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.ownquestions.askdialog import AskDialog
from vetdesk.desktop.pages.ownquestions.words import fault_words, line_words
from vetdesk.desktop.parts.basics import button, icon_button, row, text_label
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.titles import listed
from vetdesk.domain.papers import Ask

_WIDTH, _HEIGHT = 130, 60
Reading = Callable[[str], tuple[str, ...]]


class QuestionsDialog(AskingDialog):
    """``submitted`` carries the questions; ``reading`` says which places read one, by its name.

    What a place still reads is not taken away.
    """

    def __init__(
        self,
        title: str,
        asks: Sequence[Ask],
        reading: Reading,
        *,
        context: PageContext,
        is_open: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(
            title,
            submit_text=self.tr("Apply"),
            explanation=self.tr(
                "What no agreement asks by itself and this text needs. Insert a question into the text from "
                "the menu of values; a condition can ask for it, too."
            ),
            parent=parent,
        )
        self._asks = list(asks)
        self._reading = reading
        self._is_open = is_open
        self._at = -1
        self._asking = DialogKeeper(context, self)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setMinimumHeight(space(_HEIGHT))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.add = button(self.tr("Add a question"), "small", icon="plus")
        self.edit = button(self.tr("Edit"), "small", icon="pencil")
        self.earlier = icon_button("arrow-up", self.tr("Move the question up"), size=16)
        self.later = icon_button("arrow-down", self.tr("Move the question down"), size=16)
        self.remove = icon_button("trash-2", self.tr("Take the question away"), size=16)
        self.where = text_label("", "faint", wrap=True)
        tools = row(gap=1)
        for one in (self.add, self.edit):
            tools.addWidget(one)
        tools.addStretch(1)
        for tool in (self.earlier, self.later, self.remove):
            tools.addWidget(tool)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.where)
        self.body.addLayout(tools)
        self.setMinimumWidth(space(_WIDTH))
        self.submit_button.setEnabled(is_open)
        self._fill(0)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemDoubleClicked.connect(self._on_edit)
        self.add.clicked.connect(self._on_add)
        self.edit.clicked.connect(self._on_edit)
        self.remove.clicked.connect(self._on_remove)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        self.begin_at(self.list)
        self.watch()

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog of one question, if it is open."""
        return self._asking.dialog

    @override
    def validate(self) -> list[FieldProblem]:
        return []

    @override
    def value(self) -> object:
        return tuple(self._asks)

    # Inside

    def _fill(self, at: int) -> None:
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for ask in self._asks:
            item = QListWidgetItem(line_words(ask))
            item.setToolTip(ask.name)
            self.list.addItem(item)
        self.list.setCurrentRow(min(at, len(self._asks) - 1))
        self.list.blockSignals(blocked)
        self._on_row()

    def _changed(self, at: int) -> None:
        self._fill(at)
        self.banner.clear()
        self._on_edited()

    @Slot()
    def _on_row(self) -> None:
        at, last = self.list.currentRow(), len(self._asks) - 1
        chosen = 0 <= at <= last
        self.add.setEnabled(self._is_open)
        self.edit.setEnabled(self._is_open and chosen)
        self.remove.setEnabled(self._is_open and chosen)
        self.earlier.setEnabled(self._is_open and at > 0)
        self.later.setEnabled(self._is_open and chosen and at < last)
        self.where.setText(self._where(self._asks[at]) if chosen else self.tr("None yet."))

    def _where(self, ask: Ask) -> str:
        places = self._reading(ask.name)
        if not places:
            return self.tr("{name}: no text reads it yet.").format(name=ask.name)
        return self.tr("{name}: read in {places}.").format(name=ask.name, places=listed(places))

    @Slot()
    def _on_add(self) -> None:
        self._at = len(self._asks)
        taken = [one.name for one in self._asks]
        self._asking.open(AskDialog(None, taken=taken, parent=self), self._on_given)

    @Slot()
    def _on_edit(self) -> None:
        self._at = self.list.currentRow()
        if not self._is_open or not 0 <= self._at < len(self._asks):
            return
        ask = self._asks[self._at]
        taken = [one.name for one in self._asks if one is not ask]
        dialog = AskDialog(ask, taken=taken, places=self._reading(ask.name), parent=self)
        self._asking.open(dialog, self._on_given)

    @Slot(object)
    def _on_given(self, ask: Ask) -> None:
        self._asking.accept()
        self._asks[self._at : self._at + 1] = [ask]
        self._changed(self._at)

    @Slot()
    def _on_remove(self) -> None:
        at = self.list.currentRow()
        ask = self._asks[at]
        places = self._reading(ask.name)
        if places:
            said = fault_words("still_read", question=ask.label, places=places)
            self.banner.show_message(said, Tone.BAD)
            return
        del self._asks[at]
        self._changed(max(at - 1, 0))

    @Slot()
    def _on_earlier(self) -> None:
        self._move(-1)

    @Slot()
    def _on_later(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        at = self.list.currentRow()
        there = at + step
        if 0 <= there < len(self._asks):
            self._asks.insert(there, self._asks.pop(at))
            self._changed(there)
