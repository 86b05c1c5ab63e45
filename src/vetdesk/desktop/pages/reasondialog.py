"""Asks why: one dialog for every change that is kept with its reason."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.parts.formfield import text_field
from vetdesk.services.reasons import REASON_LENGTH


class ReasonDialog(AskingDialog):
    """``submitted`` carries the reason; it can be sent only once one is given. ``asks`` is the question."""

    def __init__(
        self, title: str, *, submit_text: str, explanation: str, asks: str = "", parent: QWidget
    ) -> None:
        super().__init__(title, submit_text=submit_text, explanation=explanation, parent=parent)
        self._is_busy = False
        self.reason = text_field(asks or self.tr("Reason"), lines=2, required=True)
        self.reason.show_reason(self.tr("Kept in the history; write it for a reader in three years."))
        self.body.addWidget(self.reason)
        self.reason.edited.connect(self._on_reason_edited)
        self.begin_at(self.reason.editor)
        self.watch()
        self._on_reason_edited()

    @override
    def set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        given = len(self.reason.text) >= REASON_LENGTH
        self.submit_button.setEnabled(given and not busy)
        self.submit_button.setToolTip("" if given else self.tr("Give the reason first."))

    @override
    def validate(self) -> list[FieldProblem]:
        if len(self.reason.text) >= REASON_LENGTH:
            return []
        return [FieldProblem("reason", self.tr("Give the reason first."))]

    @override
    def value(self) -> object:
        return self.reason.text

    @Slot()
    def _on_reason_edited(self) -> None:
        self.set_busy(busy=self._is_busy)
