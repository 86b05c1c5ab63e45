"""The menu of the values a text can print: one's own questions first, the others by where they come from."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from vetdesk.desktop.i18n import translate
from vetdesk.services.templatewords import Variable, VariableGroup

_GROUPS: Final = {
    VariableGroup.PARTY_A: str(QT_TRANSLATE_NOOP("ValueMenu", "Party A")),
    VariableGroup.PARTY_B: str(QT_TRANSLATE_NOOP("ValueMenu", "Party B")),
    VariableGroup.ANSWERS: str(QT_TRANSLATE_NOOP("ValueMenu", "Answers of the agreement")),
    VariableGroup.TOTALS: str(QT_TRANSLATE_NOOP("ValueMenu", "Totals of the debts")),
    VariableGroup.TABLES: str(QT_TRANSLATE_NOOP("ValueMenu", "Tables")),
}


class ValueMenu(QMenu):
    """Offers values; ``triggered`` gives the action whose data is what to insert."""

    def offer(self, variables: Sequence[Variable]) -> None:
        """Show these values and no others."""
        self.clear()
        own = [one for one in variables if one.group is VariableGroup.OWN]
        self._fill(self, own)
        if own:
            self.addSeparator()
        rest = [one for one in variables if one.group is not VariableGroup.OWN]
        # The values of two roads come one after the other; each group is one menu all the same.
        for group in dict.fromkeys(one.group for one in rest):
            found = [one for one in rest if one.group is group]
            self._fill(self.addMenu(translate("ValueMenu", _GROUPS[group])), found)

    def entries(self, inside: QMenu | None = None) -> Iterator[QAction]:
        """Give every value that can be inserted, in the order of the menu."""
        for one in (inside or self).actions():
            below = one.menu()
            if isinstance(below, QMenu):
                yield from self.entries(below)
            elif not one.isSeparator():
                yield one

    @staticmethod
    def _fill(menu: QMenu, variables: Sequence[Variable]) -> None:
        for one in variables:
            menu.addAction(one.label).setData(one.expression)
