"""Writes answers while they are typed, and says for each whether it is stored or why not."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.jobs import Work
from vetdesk.desktop.pages.agreements.answerdrafts import AnswerDrafts
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.sentences import failure_text
from vetdesk.domain.errors import VetdeskError
from vetdesk.services.agreements import MatterView
from vetdesk.services.errors import AnswerInvalid


class AnswerFlow(QObject):
    """One write for each answer, in the order typed."""

    stored = Signal(str, object)
    refused = Signal(str, str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._matter: UUID | None = None
        self._names: dict[int, str] = {}
        self.drafts = AnswerDrafts(context, self)

    def show_matter(self, matter_id: UUID | None) -> None:
        """Write into this matter from now on."""
        if matter_id != self._matter:
            self._names.clear()
            self.drafts.show_matter(matter_id)
        self._matter = matter_id

    @Slot(str, str)
    def answer(self, name: str, text: str) -> None:
        """Store an answer."""
        if self._matter is not None:
            matter_id, agreements = self._matter, self._context.services.agreements
            self._submit(name, lambda _: agreements.answer(matter_id, name, text))

    @Slot(str)
    def withdraw(self, name: str) -> None:
        """Take an answer back."""
        if self._matter is not None:
            matter_id, agreements = self._matter, self._context.services.agreements
            self._submit(name, lambda _: agreements.forget(matter_id, name))

    def _submit(self, name: str, work: Work) -> None:
        job = self._context.desk.lanes.write.submit(work)
        self._names[job.number] = name
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)

    def _name(self) -> str:
        return self._names.pop(getattr(self.sender(), "number", -1), "")

    @Slot(object)
    def _on_succeeded(self, matter: MatterView) -> None:
        name = self._name()
        if name:
            self.stored.emit(name, matter)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        name = self._name()
        if name and isinstance(error, VetdeskError):
            self.refused.emit(name, failure_text(error))
        if not isinstance(error, AnswerInvalid):
            self._context.notifier.report(error)
