"""One paper in preparation: its pages, what stands before its issue, what changed since it was approved."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtWidgets import QDialog, QPushButton, QStackedWidget, QTextBrowser, QWidget

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.agreements.gatepanel import GatePanel
from vetdesk.desktop.pages.agreements.previewpane import Picture, PreviewPane
from vetdesk.desktop.pages.agreements.redlinewords import side_by_side
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.flow import FlowLayout
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.titles import listed, shown
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.papers import Need
from vetdesk.services.paperdrafts import PaperDraft, PaperRoom, PaperState
from vetdesk.services.supplements import Amendment

CHANGE, COMPARE, AMENDS, ASK, BACK, APPROVE, ISSUE, DROP = (
    "change",
    "compare",
    "amends",
    "ask",
    "back",
    "approve",
    "issue",
    "drop",
)
_WIDE: Final = 280
_HIGH: Final = 180
_GATES: Final = 90
_STATES: Final = {
    PaperState.DRAFT: (str(QT_TRANSLATE_NOOP("PaperState", "Draft")), Tone.INFO, "circle-dashed"),
    PaperState.ASKED: (str(QT_TRANSLATE_NOOP("PaperState", "Waits for approval")), Tone.INFO, "hourglass"),
    PaperState.CHANGES: (str(QT_TRANSLATE_NOOP("PaperState", "Changes requested")), Tone.WARN, "undo-2"),
    PaperState.APPROVED: (str(QT_TRANSLATE_NOOP("PaperState", "Approved")), Tone.OK, "circle-check"),
    PaperState.ISSUED: (str(QT_TRANSLATE_NOOP("PaperState", "Issued")), Tone.OK, "file-text"),
}


def state_of(draft: PaperDraft) -> Status:
    """Return how the state of a paper is shown."""
    text, tone, icon = _STATES[draft.state]
    return Status(translate("PaperState", text), tone, icon)


def people_words(draft: PaperDraft) -> str:
    """Return who drafted, who was asked and who approved last."""
    said = [translate("PaperState", "Drafted by {names}").format(names=listed(draft.drafted_by))]
    if draft.reviewer:
        said.append(translate("PaperState", "sent to {name}").format(name=draft.reviewer))
    if draft.approval is not None:
        words = translate("PaperState", "last approved by {name} on {day}")
        said.append(words.format(name=draft.approval.name, day=draft.approval.on))
    return " · ".join(said)


class PaperRoomDialog(QDialog):
    """Shows what it is given; every step is asked for by ``step_requested``, a page by ``page_wanted``."""

    step_requested = Signal(str)
    page_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paper in preparation"))
        resize_fitting(self, space(_WIDE), space(_HIGH))
        self.banner = Banner(self)
        self.gates = GatePanel()
        self.preview = PreviewPane(self.tr("The pages are shown once every question is answered."))
        self._title = text_label("", "title")
        self._people = text_label("", "soft", wrap=True)
        self._head = row(gap=3)
        self._badge: QWidget | None = None
        self._changes = QTextBrowser()
        self._changes.setOpenLinks(False)
        self._changes.setAccessibleName(self.tr("What changed since the approval"))
        self._amends = QTextBrowser()
        self._amends.setOpenLinks(False)
        self._amends.setAccessibleName(self.tr("The agreement before and with the supplement"))
        self._pages = QStackedWidget()
        for page in (self.preview, self._changes, self._amends):
            self._pages.addWidget(page)
        self._room: PaperRoom | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.preview.page_wanted.connect(self.page_wanted)

    @property
    def room(self) -> PaperRoom | None:
        """Return what is shown."""
        return self._room

    @property
    def changes(self) -> str:
        """Return what is shown as changed."""
        return self._changes.toPlainText()

    @property
    def amends(self) -> str:
        """Return what is shown of the agreement that a supplement changes."""
        return self._amends.toPlainText()

    @property
    def steps(self) -> tuple[str, ...]:
        """Return the steps that can be taken now."""
        return tuple(key for key, one in self._buttons.items() if not one.isHidden() and one.isEnabled())

    def button(self, step: str) -> QPushButton:
        """Return the button of a step."""
        return self._buttons[step]

    def show_room(self, room: PaperRoom) -> None:
        """Show a paper as it stands now."""
        self._room = room
        draft = room.draft
        self._title.setText(shown(room.title))
        self._people.setText(people_words(draft))
        if self._badge is not None:
            self._badge.deleteLater()
        self._badge = StatusBadge(state_of(draft))
        self._head.insertWidget(1, self._badge)
        self.gates.show_obstacles(room.obstacles)
        found = room.changes
        differs = found is not None and not found.is_same
        if found is not None:
            self._changes.setHtml(side_by_side(found, everything=False))
        if room.amends is not None:
            self._amends.setHtml(self._amended(room.amends))
        if not differs and self._pages.currentWidget() is self._changes:
            self._pages.setCurrentWidget(self.preview)
        if not room.is_whole:
            self.preview.clear()
        self._offer(room, differs=differs)

    def show_picture(self, picture: Picture) -> None:
        """Show a page."""
        self.preview.show_picture(picture)

    def show_failure(self, text: str) -> None:
        """Say why a step was not taken."""
        self.banner.show_message(text, Tone.BAD)

    def set_busy(self, *, busy: bool) -> None:
        """Offer no step while one is taken."""
        for one in self._buttons.values():
            one.setEnabled(not busy)
        if not busy and self._room is not None:
            self.show_room(self._room)

    def _offer(self, room: PaperRoom, *, differs: bool) -> None:
        state, binds = room.draft.state, Need.APPROVAL in room.needs
        shown = {
            CHANGE: state is not PaperState.ISSUED,
            COMPARE: differs,
            AMENDS: room.amends is not None,
            ASK: binds and state is not PaperState.ASKED and not room.may_issue,
            BACK: binds and state in {PaperState.ASKED, PaperState.APPROVED},
            APPROVE: binds and state is PaperState.ASKED,
            ISSUE: True,
            DROP: True,
        }
        enabled = {ASK: room.is_whole, APPROVE: room.is_whole, ISSUE: room.may_issue}
        for key, one in self._buttons.items():
            one.setVisible(shown[key])
            one.setEnabled(enabled.get(key, True))

    def _lay_out(self) -> None:
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        middle = row(gap=4)
        middle.addWidget(self._pages, 1)
        self.gates.setFixedWidth(space(_GATES))
        middle.addWidget(self.gates)
        foot = FlowLayout(gap=2)
        for key, made in self._made():
            self._buttons[key] = made
            foot.addWidget(made)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        box = column(gap=3, margin=6)
        box.addLayout(self._head)
        box.addWidget(self._people)
        box.addWidget(self.banner)
        box.addLayout(middle, 1)
        box.addLayout(foot)
        self.setLayout(box)

    def _made(self) -> Sequence[tuple[str, QPushButton]]:
        made = (
            (ISSUE, button(self.tr("Issue the paper…"), "primary", icon="stamp"), self._on_issue),
            (APPROVE, button(self.tr("Approve…"), "primary", icon="badge-check"), self._on_approve),
            (ASK, button(self.tr("Ask for approval…"), icon="hourglass"), self._on_ask),
            (BACK, button(self.tr("Ask for changes…"), icon="undo-2"), self._on_back),
            (CHANGE, button(self.tr("Change the answers…"), icon="pen-line"), self._on_change),
            (COMPARE, button(self.tr("What changed"), icon="history"), self._on_compare),
            (AMENDS, button(self.tr("Compare with the agreement"), icon="file-text"), self._on_amends),
            (DROP, button(self.tr("Throw away…"), icon="trash-2"), self._on_drop),
        )
        for _, one, slot in made:
            one.clicked.connect(slot)
        return tuple((key, one) for key, one, _ in made)

    def _ask_for(self, step: str) -> None:
        self.banner.clear()
        self.step_requested.emit(step)

    def _amended(self, found: Amendment) -> str:
        """Return the places a supplement changes, and the agreement before and with the changes."""
        nowhere = self.tr("no place named")
        rows = []
        for one in found.amended:
            clauses = f" ({'、'.join(one.clauses)})" if one.clauses else ""
            place = f"<b>{escape(one.place or nowhere)}</b>{escape(clauses)}"
            rows.append(f"<li>{place}: {escape(one.change)}</li>")
        head = escape(self.tr("It changes these places of the agreement as it was issued:"))
        return f"<p>{head}</p><ul>{''.join(rows)}</ul>{side_by_side(found.comparison, everything=False)}"

    def _turn_to(self, page: QWidget) -> None:
        shown = self._pages.currentWidget()
        self._pages.setCurrentWidget(self.preview if shown is page else page)

    @Slot()
    def _on_compare(self) -> None:
        self._turn_to(self._changes)

    @Slot()
    def _on_amends(self) -> None:
        self._turn_to(self._amends)

    @Slot()
    def _on_change(self) -> None:
        self._ask_for(CHANGE)

    @Slot()
    def _on_ask(self) -> None:
        self._ask_for(ASK)

    @Slot()
    def _on_back(self) -> None:
        self._ask_for(BACK)

    @Slot()
    def _on_approve(self) -> None:
        self._ask_for(APPROVE)

    @Slot()
    def _on_issue(self) -> None:
        self._ask_for(ISSUE)

    @Slot()
    def _on_drop(self) -> None:
        self._ask_for(DROP)
