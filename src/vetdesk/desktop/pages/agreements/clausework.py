"""What is done about the clauses of a matter beside choosing them: the other side's paper, and comments."""

from PySide6.QtCore import QObject, Signal

from vetdesk.desktop.pages.agreements.commentflow import CommentFlow
from vetdesk.desktop.pages.agreements.paperflow import PaperFlow
from vetdesk.desktop.pages.agreements.state import Opened
from vetdesk.desktop.pages.agreements.tabs import WorkspaceTabs
from vetdesk.desktop.pages.context import PageContext


class ClauseWork(QObject):
    """``written`` says that the matter must be read again."""

    written = Signal()

    def __init__(self, context: PageContext, tabs: WorkspaceTabs) -> None:
        super().__init__(tabs)
        self.papers = PaperFlow(context, tabs)
        self.comments = CommentFlow(context, tabs)
        self.papers.written.connect(self.written)
        self.comments.written.connect(self.written)

    def show_opened(self, opened: Opened) -> None:
        """Know which matter it is."""
        self.papers.show_opened(opened)
        self.comments.show_opened(opened)

    def forget(self) -> None:
        """Close what is open."""
        self.papers.forget()
        self.comments.forget()
