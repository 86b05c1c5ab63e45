"""Buttons over a list for what is done with the rows chosen: whoever knows no key and no menu sees them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPushButton

from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.parts.basics import button


class RowButtons(QObject):
    """Shows ``actions`` in the toolbar; the list asks for them as if they came from its menu."""

    def __init__(self, records: RecordList[Any], actions: Sequence[ListAction]) -> None:
        super().__init__(records)
        self._records = records
        self._buttons = tuple(self._button(one) for one in actions)
        records.selection_changed.connect(self._on_selection_changed)
        model = records.table.model()
        model.modelReset.connect(self._on_selection_changed)
        model.rowsRemoved.connect(self._on_selection_changed)
        self._on_selection_changed()

    def button(self, key: str) -> QPushButton:
        """Return the button of the action ``key``."""
        return next(one for one in self._buttons if one.objectName() == key)

    def _button(self, action: ListAction) -> QPushButton:
        made = button(action.text, "small", icon=action.icon)
        made.setObjectName(action.key)
        made.clicked.connect(self._on_clicked)
        self._records.toolbar.add_tool(made)
        return made

    @Slot()
    def _on_selection_changed(self) -> None:
        is_chosen = bool(self._records.selected_count)
        says = "" if is_chosen else self.tr("Choose a row first.")
        for one in self._buttons:
            one.setEnabled(is_chosen)
            one.setToolTip(says)

    @Slot()
    def _on_clicked(self) -> None:
        ids = self._records.selected_ids
        if ids:
            self._records.action_requested.emit(self.sender().objectName(), ids)
