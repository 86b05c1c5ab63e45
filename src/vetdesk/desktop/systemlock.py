"""Hears from the desktop that the machine locks its screen or goes to sleep (logind, over D-Bus)."""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SERVICE = "org.freedesktop.login1"
_MANAGER = "org.freedesktop.login1.Manager"
_SESSION = "org.freedesktop.login1.Session"


class SystemLock(QObject):
    """``locked`` when the machine locks or sleeps; silent where there is no such bus."""

    locked = Signal()

    def listen(self) -> bool:
        """Begin to listen; False where the machine cannot say."""
        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        slept = bus.connect(_SERVICE, "", _MANAGER, "PrepareForSleep", self, _slot("on_sleep(bool)"))
        screen = bus.connect(_SERVICE, "", _SESSION, "Lock", self, _slot("on_lock()"))
        return bool(slept and screen)

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:  # noqa: FBT001 - the signature of the bus signal
        """Called by the bus before sleep (True) and after it (False)."""
        if begins:
            self.locked.emit()

    @Slot()
    def on_lock(self) -> None:
        """Called by the bus when the screen locks."""
        self.locked.emit()


def _slot(signature: str) -> bytes:
    return str(SLOT(signature)).encode("ascii")
