"""Takes the steps of an agreement that its header and its gates ask for, and says where work goes on."""

from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements import header as heads
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.deciding import DecisionFlow
from vetdesk.desktop.pages.agreements.issuing import IssueFlow
from vetdesk.desktop.pages.agreements.matterexporting import MatterExporting
from vetdesk.desktop.pages.agreements.signingflow import SigningFlow
from vetdesk.desktop.pages.agreements.state import Examined, Opened
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.detailheader import DetailHeader
from vetdesk.desktop.theme import Tone
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.obstacles import Obstacle


class Rooms(Protocol):
    """What the steps know of the workspace."""

    header: DetailHeader
    decisions: DecisionFlow
    issue: IssueFlow
    signing: SigningFlow

    def flush(self) -> None:
        """Store what is typed."""

    def print_page(self) -> None:
        """Print what is shown."""


class Steps(QObject):
    """Belongs to the workspace; without a matter it takes no step."""

    def __init__(self, context: PageContext, rooms: QWidget) -> None:
        super().__init__(rooms)
        self._context = context
        self._rooms: Rooms = rooms  # type: ignore[assignment] # a widget with these rooms
        self._opened: Opened | None = None
        self._examined: Examined | None = None
        self.exporting = MatterExporting(context, self)

    def show(self, opened: Opened | None, examined: Examined | None) -> None:
        """Know the matter and what the gates said of it last."""
        self._opened, self._examined = opened, examined

    @Slot(str)
    def take(self, key: str) -> None:
        """Take the step a button of the header names."""
        opened, rooms = self._opened, self._rooms
        if opened is None:
            return
        rooms.flush()
        if key == heads.SEND:
            rooms.decisions.send_for_review(opened)
        elif key == heads.CHANGES:
            rooms.decisions.request_changes(opened)
        elif key == heads.APPROVE:
            rooms.decisions.approve(opened, self._examined)
        elif key == heads.ISSUE:
            rooms.issue.ask(opened, self._examined)
        elif key == heads.VERSION:
            rooms.decisions.start_version(opened)
        elif key == heads.PRINT:
            rooms.print_page()
        elif key == heads.EXPORT:
            self.exporting.ask(opened.matter.id)
        else:
            rooms.signing.obey(key)

    def approve_or_send(self) -> None:
        """Do what the approval needs next."""
        if self._opened is None:
            return
        status = self._opened.matter.status
        if status is AgreementStatus.IN_REVIEW:
            self._rooms.decisions.approve(self._opened, self._examined)
        elif not status.is_fixed and status is not AgreementStatus.APPROVED:
            self._rooms.header.button(heads.SEND).setFocus()
            words = self.tr("Send it for review first; then somebody else than the drafter approves it.")
            self._context.notifier.tell(words, Tone.INFO)

    @Slot(object)
    def let_pass(self, obstacle: Obstacle) -> None:
        """Let two officers pass an obstacle."""
        if self._opened is not None:
            self._rooms.decisions.let_pass(self._opened, obstacle)

    @Slot(object)
    def acknowledge(self, obstacle: Obstacle) -> None:
        """Note that a warning was read."""
        if self._opened is not None:
            self._rooms.decisions.acknowledge(self._opened, obstacle)


def next_tab(status: AgreementStatus) -> str:
    """Return the tab that holds the next step: the questions of a draft, the signing of what is issued."""
    return tabs.SIGNING if status in {AgreementStatus.ISSUED, AgreementStatus.SIGNED} else tabs.INTERVIEW
