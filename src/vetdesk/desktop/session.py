"""When and how the window locks: idle, Ctrl+L, sleep; what must happen before the process is replaced."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from typing_extensions import override

from vetdesk.desktop.inputwatch import unwatch, watch
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.timers import once

IDLE_MINUTES: Final = 5
FEWEST_MINUTES: Final = 1
MOST_MINUTES: Final = 30
_PATIENCE_MINUTES: Final = 30
_MINUTE_MS: Final = 60_000
_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class LockReason(StrEnum):
    """Why the window locks; idleness waits for a running job, the others cancel it."""

    IDLE = "idle"
    ASKED = "asked"
    SYSTEM = "system"
    CRASH = "crash"


class Lockable(Protocol):
    """What the session asks of the window."""

    def cover(self, *, waiting: bool) -> None:
        """Hide everything that can be read."""

    def note_forms(self, dialogs: Iterable[QDialog]) -> None:
        """Take down what is typed into ``dialogs``, which are about to be closed."""

    def save_drafts(self) -> None:
        """Start saving what is typed; in the write lane or at once."""

    def clear_pages(self) -> None:
        """Forget everything shown."""


class Session(QObject):
    """Runs from unlock to lock. ``ready_to_lock`` is emitted once, when nothing of the work is left.

    Order: cover, close dialogs, cancel or wait, save drafts, wait for them, clear, done.
    """

    ready_to_lock = Signal()
    locking = Signal(str)

    def __init__(
        self,
        app: QApplication,
        window: Lockable,
        lanes: Lanes,
        *,
        clear_clipboard: Callable[[], None],
        idle_ms: int = IDLE_MINUTES * _MINUTE_MS,
        patience_ms: int = _PATIENCE_MINUTES * _MINUTE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or app)
        self._app = app
        self._window = window
        self._lanes = lanes
        self._clear_clipboard = clear_clipboard
        self._reason: LockReason | None = None
        self._drafts_saved = False
        self._done = False
        self._idle = once(self, idle_ms)
        self._patience = once(self, patience_ms)
        self._idle.timeout.connect(self._on_idle)
        self._patience.timeout.connect(self._on_patience_ended)
        lanes.idle.connect(self._on_lanes_idle)
        watch(self)
        self._idle.start()

    @property
    def is_locking(self) -> bool:
        """True from the moment a lock was asked for."""
        return self._reason is not None

    @Slot(int)
    def set_idle_minutes(self, minutes: int) -> None:
        """Lock after this many minutes without a sign of life, between 1 and 30."""
        self._idle.setInterval(min(max(minutes, FEWEST_MINUTES), MOST_MINUTES) * _MINUTE_MS)
        self._idle.start()

    def lock(self, reason: LockReason) -> None:
        """Begin to lock; asking again with a stronger reason hurries a waiting one."""
        if self._reason is not None:
            if reason is not LockReason.IDLE:
                self._lanes_cancel_work()
            return
        self._reason = reason
        self._idle.stop()
        waits = reason is LockReason.IDLE and self._lanes.writing
        self._window.cover(waiting=waits)
        self._close_dialogs()
        self.locking.emit(reason.value)
        if waits:
            self._patience.start()
            return
        self._lanes_cancel_work()
        self._go_on_if_idle()

    @Slot()
    def lock_now(self) -> None:
        """Lock because the user asked (Ctrl+L)."""
        self.lock(LockReason.ASKED)

    @Slot()
    def lock_with_system(self) -> None:
        """Lock because the machine locks or sleeps."""
        self.lock(LockReason.SYSTEM)

    @Slot()
    def lock_after_crash(self) -> None:
        """Lock because vetdesk itself has met an error."""
        self.lock(LockReason.CRASH)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Whatever is typed or pointed at has a class of its own; all else, thousands of events while a
        # page is made, is plain.
        if type(event) is QEvent or self._reason is not None:
            return False
        if event.type() in _SIGNS_OF_LIFE:
            self._idle.start()
            if _asks_for_the_lock(event):
                self.lock_now()
                return True
        return False

    def _lanes_cancel_work(self) -> None:
        # Drafts are jobs too; once they are on their way nothing is cancelled any more.
        if not self._drafts_saved:
            self._lanes.cancel_all()

    def _close_dialogs(self) -> None:
        self._window.note_forms([one for one in self._app.topLevelWidgets() if isinstance(one, QDialog)])
        for widget in self._app.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.reject()
            elif isinstance(widget, QMenu):
                widget.close()

    def _go_on_if_idle(self) -> None:
        if self._lanes.busy or self._done:
            return
        if not self._drafts_saved:
            self._drafts_saved = True
            self._window.save_drafts()
            self._go_on_if_idle()
            return
        self._done = True
        self._patience.stop()
        unwatch(self)
        self._clear_clipboard()
        self._window.clear_pages()
        self.ready_to_lock.emit()

    @Slot()
    def _on_idle(self) -> None:
        self.lock(LockReason.IDLE)

    @Slot()
    def _on_patience_ended(self) -> None:
        self._lanes_cancel_work()

    @Slot()
    def _on_lanes_idle(self) -> None:
        if self._reason is not None:
            self._go_on_if_idle()


def _asks_for_the_lock(event: QEvent) -> bool:
    """True for Ctrl+L over a dialog, which keeps the window's own shortcut from hearing it."""
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_L
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        and QApplication.activeModalWidget() is not None
    )
