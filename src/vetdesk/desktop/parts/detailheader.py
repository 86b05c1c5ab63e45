"""The head of a record: where it belongs, its name, its state, its identifiers, at most three actions.

Rarer things stand in a menu at its end.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.basics import ElidedLabel, button, column, icon_button, row, text_label
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status

_MOST_ACTIONS: Final = 3
_NAME_LEAST: Final = 200
_MENU_WIDTH: Final = 26


@dataclass(frozen=True, kw_only=True)
class Action:
    """A button of the header; ``reason`` stands beside it while it is disabled."""

    key: str
    text: str
    kind: str = "plain"
    enabled: bool = True
    reason: str = ""


class DetailHeader(QWidget):
    """Shows who this is; asks for actions by their key."""

    back_requested = Signal()
    action_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crumb = button("", "link")
        self._name = ElidedLabel("", "title")
        self._badge = StatusBadge(Status("", Tone.PLAIN, ""))
        self._facts = ElidedLabel("", "soft")
        self._reason = text_label("", "faint")
        self._buttons: dict[str, QPushButton] = {}
        self._actions = row(gap=2)
        self._more = icon_button("ellipsis", self.tr("Reports and more"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        # The smallest window has no room to spare beside three actions.
        self._more.setFixedWidth(_MENU_WIDTH)
        self._more.hide()
        line = row(gap=3)
        line.addWidget(self._crumb)
        line.addWidget(self._name)
        line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._facts, 1)
        ends = row(gap=1)
        ends.addLayout(self._actions)
        ends.addWidget(self._more)
        held = row(gap=0)
        held.addWidget(self._height_of_actions())
        held.addLayout(ends)
        line.addLayout(held)
        box = column(gap=1)
        box.addLayout(line)
        box.addWidget(self._reason, 0, Qt.AlignmentFlag.AlignRight)
        self.setLayout(box)
        self._reason.hide()
        self._crumb.clicked.connect(self._on_crumb_clicked)
        self._menu.triggered.connect(self._on_menu_triggered)

    def show_record(
        self, *, crumb: str = "", name: str, status: Status | None = None, facts: tuple[str, ...] = ()
    ) -> None:
        """Show the record; ``facts`` are its identifiers, already masked where they must be."""
        self._crumb.setText(f"{crumb} ›" if crumb else "")
        self._crumb.setAccessibleName(self.tr("Back to {list}").format(list=crumb))
        self._crumb.setVisible(bool(crumb))
        self._name.setText(name)
        self._name.setMinimumWidth(min(self._name.sizeHint().width() + 4, _NAME_LEAST))
        if status is not None:
            self._badge.show_status(status)
        self._badge.setVisible(status is not None)
        self._facts.setText("  ·  ".join(facts))

    def show_actions(self, actions: tuple[Action, ...]) -> None:
        """Show up to three buttons, the primary one last; keeps the focus on one that stays."""
        if len(actions) > _MOST_ACTIONS:
            raise ValueError("a header has at most three actions")
        focused = next((key for key, made in self._buttons.items() if made.hasFocus()), None)
        for made in self._buttons.values():
            self._actions.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._buttons = {action.key: self._button(action) for action in actions}
        reasons = [action.reason for action in actions if not action.enabled and action.reason]
        self._reason.setText(" ".join(reasons))
        self._reason.setVisible(bool(reasons))
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def keep_room_for_reasons(self) -> None:
        """Keep the line of reasons free while there is none, so that nothing under the header moves."""
        policy = self._reason.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reason.setSizePolicy(policy)

    def show_menu(self, entries: tuple[tuple[str, str], ...]) -> None:
        """Fill the menu with (key, words); without entries there is none."""
        self._menu.clear()
        for key, words in entries:
            self._menu.addAction(words).setData(key)
        self._more.setVisible(bool(entries))

    @property
    def menu(self) -> QMenu:
        """Return the menu of rarer things."""
        return self._menu

    def button(self, key: str) -> QPushButton:
        """Return the button of the action ``key``."""
        return self._buttons[key]

    def _height_of_actions(self) -> QWidget:
        # A button nobody sees: the head is as high without actions as with them.
        unseen = button("", parent=self)
        unseen.setFixedWidth(0)
        policy = unseen.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        unseen.setSizePolicy(policy)
        unseen.hide()
        return unseen

    def _button(self, action: Action) -> QPushButton:
        made = button(action.text, action.kind, parent=self)
        made.setObjectName(action.key)
        made.setEnabled(action.enabled)
        made.setToolTip(action.reason)
        made.clicked.connect(self._on_action_clicked)
        self._actions.addWidget(made)
        return made

    @Slot()
    def _on_crumb_clicked(self) -> None:
        self.back_requested.emit()

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.action_requested.emit(str(action.data()))

    @Slot()
    def _on_action_clicked(self) -> None:
        self.action_requested.emit(self.sender().objectName())
