"""Two questions of the re-check run: why there is no capture, and what has changed."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.forms.ui_recheck_changed import Ui_RecheckChangedForm
from vetdesk.desktop.forms.ui_recheck_reason import Ui_RecheckReasonForm
from vetdesk.desktop.pages.asking import AskingDialog


class NoCaptureDialog(AskingDialog):
    """``submitted`` carries the reason for which nothing was captured."""

    def __init__(self, *, subject: str, parent: QWidget) -> None:
        super().__init__(
            self.tr("The same as before, without a capture"),
            submit_text=self.tr("Note it"),
            explanation=self.tr(
                "{subject}: nothing was pasted for this look-up. Close this and press Ctrl+V with the "
                "capture on the clipboard, or say why there is none; your name "
                "and the day are kept with it."
            ).format(subject=subject),
            parent=parent,
        )
        inner = QWidget()
        self._form = Ui_RecheckReasonForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self.begin_at(self._form.reasonField)
        self.watch()

    @property
    def form(self) -> Ui_RecheckReasonForm:
        """Return the field."""
        return self._form

    @override
    def value(self) -> str:
        return self._form.reasonField.text


@dataclass(frozen=True, kw_only=True)
class Change:
    """The check that is not right any more, and what has changed."""

    check: str
    note: str


class ChangedDialog(AskingDialog):
    """``submitted`` carries a ``Change``."""

    def __init__(self, checks: tuple[tuple[str, str], ...], *, subject: str, parent: QWidget) -> None:
        super().__init__(
            self.tr("The register says something new"),
            submit_text=self.tr("Note it and open the check"),
            explanation=self.tr(
                "{subject}: from today on the decision no longer stands on this check. It is answered anew "
                "in a review; what still holds is taken over there."
            ).format(subject=subject),
            parent=parent,
        )
        inner = QWidget()
        self._form = Ui_RecheckChangedForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self._form.checkField.offer([(one, f"{one} {title}") for one, title in checks])
        self.begin_at(self._form.checkField)
        self.watch()

    @property
    def form(self) -> Ui_RecheckChangedForm:
        """Return the fields."""
        return self._form

    @override
    def value(self) -> Change:
        return Change(check=self._form.checkField.value, note=self._form.noteField.text)
