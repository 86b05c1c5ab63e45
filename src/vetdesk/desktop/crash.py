"""What happens on a bug: a report without personal data, the vault locked, the user told."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal

from vetdesk import __version__


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what may be sent to the developers.

    It names the class of the error and the places in the code, never its message, the
    values of variables or source lines: those can hold names, numbers or keys.
    """
    import platform
    import traceback

    places = [
        f"  {_module(frame.filename)}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join(
        [
            f"vetdesk {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}",
            f"{platform.system()} {platform.release()} {platform.machine()}",
            f"{kind.__module__}.{kind.__qualname__}",
            *places,
        ]
    )


class CrashWatch(QObject):
    """Takes over ``sys.excepthook``: says what happened and asks for the lock."""

    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._previous: Callable[..., object] = sys.excepthook
        self._reporting = False

    def install(self) -> None:
        """Catch what no slot has caught."""
        self._previous = sys.excepthook
        sys.excepthook = self.catch

    def uninstall(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._previous

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report ``error``; the signature is that of ``sys.excepthook``."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if self._reporting:
            return  # a failure while reporting must not report itself for ever
        self._reporting = True
        try:
            self.crashed.emit(report(kind, trace))
        finally:
            self._reporting = False


def _module(file: str) -> str:
    parts = file.replace("\\", "/").split("/")
    return "/".join(parts[parts.index("vetdesk") :]) if "vetdesk" in parts else parts[-1]
