"""Asks before an agreement is issued: the number it takes for good, and what is left open in it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.agreements.leftopen import OpenPoints, PointGroup
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.theme import space

_WIDTH = 150


class IssueDialog(AskingDialog):
    """``submitted`` carries nothing; it only says yes."""

    def __init__(self, details: str, groups: Sequence[PointGroup], *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Issue this agreement?"),
            submit_text=self.tr("Issue"),
            explanation=details,
            parent=parent,
        )
        self.setMinimumWidth(space(_WIDTH))
        self.points = OpenPoints(groups, self)
        self.body.addWidget(self.points)
        # Enter must not issue by accident: a number is taken for good.
        self.submit_button.setDefault(False)
        self.begin_at(self._cancel)

    @override
    def validate(self) -> list[FieldProblem]:
        return []

    @override
    def value(self) -> object:
        return None
