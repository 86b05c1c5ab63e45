"""The editions of a template with their reasons, and what changed between any two of them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.clauses.histories import EditionsDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.progress import Progress
from vetdesk.services.clauseeditions import SHIPPED, VersionLine
from vetdesk.services.templates import Comparison, TemplateView


class TemplateEditions(QObject):
    """Owns the dialog while it is open."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._owner = parent
        self._template = ""
        self.dialog: EditionsDialog | None = None

    def begin(self, view: TemplateView) -> None:
        """Show the editions of a template, the shipped text it was made from last."""
        self._template = view.card.id
        made = EditionsDialog(
            view.card.pack.title, _lines(view), today=self._context.today(), parent=self._owner.window()
        )
        self.dialog = made
        made.compare_requested.connect(self._on_compare_requested)
        made.finished.connect(self._on_finished)
        made.open()
        made.ask()

    @Slot(int, int)
    def _on_compare_requested(self, older: int, newer: int) -> None:
        templates, template = self._context.services.templates, self._template

        def compare(progress: Progress) -> Comparison:
            progress.check()
            return templates.compare(template, older, newer)

        self._context.read(compare, self._on_compared)

    @Slot(object)
    def _on_compared(self, comparison: Comparison) -> None:
        if self.dialog is not None:
            self.dialog.show_changes(comparison)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog = None


def _lines(view: TemplateView) -> Sequence[VersionLine]:
    lines = [
        VersionLine(
            number=one.number,
            version=one.version,
            retired=one.retired,
            reason=one.reason,
            saved_by=one.saved_by,
            saved_at=one.saved_at,
        )
        for one in view.history
    ]
    if view.card.pack.base:
        lines.append(
            VersionLine(
                number=0,
                version=view.card.pack.base,
                retired=False,
                reason="",
                saved_by=SHIPPED,
                saved_at=None,
            )
        )
    return lines
