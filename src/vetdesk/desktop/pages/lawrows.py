"""The norms a text rests on, typed row by row: norm and article."""

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.rowseditor import RowField, RowsEditor
from vetdesk.desktop.parts.formfield import FormField

NORM, ARTICLE = "norm", "article"


class LawRows(RowsEditor):
    """Rows of norm and article; whoever takes them over marks what is new as reported, not as read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask_for(
            (RowField(NORM, self.tr("Norm"), 2), RowField(ARTICLE, self.tr("Article"), 1)),
            add_text=self.tr("Add a norm"),
        )

    def as_field(self) -> FormField:
        """Return the rows under their name, with what is said about a norm that is added."""
        said = self.tr("A norm added here is marked as reported, not as read.")
        return FormField(self.tr("Legal basis"), self, reason=said)
