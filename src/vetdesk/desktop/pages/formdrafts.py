"""Keeps the half-filled dialogs of the window across a lock, and hands them back when they open again."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from vetdesk.desktop.page import Page
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import split
from vetdesk.desktop.pages.typed import type_again, typed_into
from vetdesk.progress import Progress

_FORM: Final = "formDraft"
"""The property of a dialog under which name its text is kept."""


class FormDrafts(QObject):
    """Lives under the main window, where dialogs find it."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: dict[str, Mapping[str, str]] = {}
        self._noted: dict[str, Mapping[str, str]] | None = None
        self._sent: frozenset[str] = frozenset()

    def begin(self) -> None:
        """Ask the vault what was left half-filled."""
        services = self._context.services

        def read(progress: Progress) -> dict[str, Mapping[str, str]]:
            progress.check()
            return services.form_drafts.all()

        self._context.read(read, self._on_read)

    def take_back(self, dialog: QDialog) -> bool:
        """Put back what was typed into ``dialog`` at this place before a lock; False when nothing was."""
        form = _name_of(dialog)
        dialog.setProperty(_FORM, form)
        dialog.finished.connect(self._on_finished)
        typed = self._kept.get(form)
        if typed:
            type_again(dialog, typed)
        return bool(typed)

    def note(self, dialogs: Iterable[QDialog]) -> None:
        """Take down what is typed into ``dialogs``, because the window locks and closes them."""
        named = {form: dialog for dialog in dialogs if (form := str(dialog.property(_FORM) or ""))}
        self._noted = {form: typed_into(dialog) for form, dialog in named.items() if _is_edited(dialog)}
        # A dialog that stays open after sending holds nothing any more of what was taken back into it.
        self._sent = frozenset(named) & self._kept.keys() - self._noted.keys()

    def save(self) -> None:
        """Write what was noted into the vault."""
        services, noted, sent = self._context.services, self._noted, self._sent
        if not (noted or sent) or services.read_only:
            return

        def keep(progress: Progress) -> None:
            del progress  # a draft is never given up half-way
            for form in sent:
                services.form_drafts.forget(form)
            for form, typed in (noted or {}).items():
                services.form_drafts.keep(form, typed)

        self._context.write(keep, self._on_written)

    @Slot(object)
    def _on_read(self, kept: dict[str, Mapping[str, str]]) -> None:
        self._kept = kept

    @Slot(object)
    def _on_written(self, _: None) -> None:
        """Whatever was kept is in the vault; nothing is shown of it."""

    @Slot(int)
    def _on_finished(self) -> None:
        dialog = self.sender()
        form = str(dialog.property(_FORM) or "") if isinstance(dialog, QWidget) else ""
        if self._noted is not None or form not in self._kept:
            return  # closed by the lock, or never kept
        del self._kept[form]
        services = self._context.services

        def forget(progress: Progress) -> None:
            del progress
            services.form_drafts.forget(form)

        self._context.write(forget, self._on_written)


def take_back_typed(dialog: QDialog) -> bool:
    """Put back what was typed into ``dialog`` before a lock; False when nothing was, or nobody keeps it."""
    under: QWidget | None = dialog.parentWidget()
    window = under.window() if under is not None else None
    keeper = window.findChild(FormDrafts) if window is not None else None
    return keeper is not None and keeper.take_back(dialog)


def _name_of(dialog: QDialog) -> str:
    """Return page, record and kind of dialog; the tab in between may be another after the lock."""
    widget = dialog.parentWidget()
    while widget is not None and not isinstance(widget, Page):
        widget = widget.parentWidget()
    if widget is None:
        return type(dialog).__name__
    record, _ = split(widget.place())
    return f"{widget.page_id.value}/{record}/{type(dialog).__name__}"


def _is_edited(dialog: QDialog) -> bool:
    return bool(getattr(dialog, "is_edited", False))
