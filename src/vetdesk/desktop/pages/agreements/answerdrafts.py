"""Keeps typed answers that are no values yet across a lock, so that half a table is not typed twice."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from vetdesk.desktop.pages.agreements.answerform import AnswerForm
from vetdesk.desktop.pages.context import PageContext
from vetdesk.progress import Progress

_FORM: Final = "answers/"


class AnswerDrafts(QObject):
    """Knows what of one matter was typed and could not be stored; the vault keeps it for who typed it."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._matter: UUID | None = None
        self._kept: dict[str, str] = {}
        self._was_kept = False

    def show_matter(self, matter_id: UUID | None) -> None:
        """Ask the vault what was left of this matter."""
        self._matter, self._kept, self._was_kept = matter_id, {}, False
        if matter_id is None:
            return
        services = self._context.services

        def read(progress: Progress) -> tuple[UUID, Mapping[str, str]]:
            progress.check()
            return matter_id, services.form_drafts.all().get(f"{_FORM}{matter_id}", {})

        self._context.read(read, self._on_read)

    def take_back(self, *forms: AnswerForm) -> None:
        """Type into the first form that shows the question what was left; each text once."""
        for form in forms:
            for name in [name for name in self._kept if name in form.names]:
                form.field(name).type_again(self._kept.pop(name))

    def save(self, *forms: AnswerForm) -> None:
        """Keep what cannot be stored as an answer; before the vault closes."""
        services, matter_id = self._context.services, self._matter
        typed = dict(self._kept)
        for form in forms:
            shown = {name: form.field(name) for name in form.names}
            typed |= {name: field.typed for name, field in shown.items() if field.wrong}
        if matter_id is None or services.read_only or not (typed or self._was_kept):
            return

        def keep(progress: Progress) -> None:
            del progress  # a draft is never given up half-way
            if typed:
                services.form_drafts.keep(f"{_FORM}{matter_id}", typed)
            else:
                services.form_drafts.forget(f"{_FORM}{matter_id}")

        self._context.write(keep, self._on_kept)

    @Slot(object)
    def _on_read(self, read: tuple[UUID, Mapping[str, str]]) -> None:
        matter_id, kept = read
        if matter_id == self._matter:
            self._kept, self._was_kept = dict(kept), bool(kept)

    @Slot(object)
    def _on_kept(self, _: None) -> None:
        """Nothing is shown: it is there when the matter is opened again."""
