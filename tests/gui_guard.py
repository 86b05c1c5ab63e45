"""Fails a test when the window itself does what belongs into a lane: SQL, key derivation, renders, big reads.

Only calls that come from ``vetdesk.desktop`` in the main thread count, so that a test may still
prepare a real vault before it opens the window.
"""

import contextlib
import functools
import importlib
import sys
import threading
from pathlib import Path

LONGEST_READ = 64 * 1024
WATCHED = (
    ("sqlalchemy.engine.base", "Connection", "execute"),
    ("sqlalchemy.engine.base", "Connection", "exec_driver_sql"),
    ("vetdesk.vault.vault", "Vault", "reading"),
    ("vetdesk.vault.vault", "Vault", "writing"),
    ("vetdesk.vault.keys", None, "derive_from_passphrase"),
    ("vetdesk.documents.client", "WorkerClient", "render"),
    ("vetdesk.documents.client", "WorkerClient", "preview"),
    ("vetdesk.documents.client", "WorkerClient", "page_image"),
)
_CODE = frozenset({".py", ".pyc", ".so"})
_WINDOW = "/vetdesk/desktop/"


class GuiGuard:
    """Collects what was done in the wrong thread."""

    def __init__(self):
        self.caught = []
        self._undo = []
        self.active = False

    def begin(self, watched=WATCHED):
        """Watch what is loaded already; a module nobody has imported cannot be called."""
        for module, owner, name in watched:
            if module in sys.modules:
                self.watch(importlib.import_module(module), owner, name)
        self.active = True
        _HOOK.guards.append(self)

    def watch(self, module, owner, name):
        home = module if owner is None else getattr(module, owner)
        real = getattr(home, name)

        @functools.wraps(real)
        def guarded(*args, **kwargs):
            self.note(f"{name}()")
            return real(*args, **kwargs)

        setattr(home, name, guarded)
        self._undo.append((home, name, real))

    def note(self, what):
        if threading.current_thread() is threading.main_thread() and _from_the_window():
            self.caught.append(what)

    def end(self):
        self.active = False
        _HOOK.guards.remove(self)
        for home, name, real in reversed(self._undo):
            setattr(home, name, real)
        self._undo.clear()


class _Hook:
    """An audit hook cannot be taken away again, so there is one, and it asks the guards of the moment."""

    def __init__(self):
        self.guards = []
        self.is_there = False

    def install(self):
        if not self.is_there:
            self.is_there = True
            sys.addaudithook(self)

    def __call__(self, event, args):
        if event != "open" or not self.guards or not isinstance(args[0], str):
            return
        path = Path(args[0])
        with contextlib.suppress(OSError, ValueError):
            if path.suffix not in _CODE and path.is_file() and path.stat().st_size > LONGEST_READ:
                for guard in self.guards:
                    guard.note(f"reading {path.name}")


_HOOK = _Hook()


@contextlib.contextmanager
def gui_thread_guard(watched=WATCHED):
    """Watch while the block runs; the caller looks at ``caught``."""
    _HOOK.install()
    guard = GuiGuard()
    guard.begin(watched)
    try:
        yield guard
    finally:
        guard.end()


def _from_the_window():
    frame = sys._getframe()
    while frame is not None:
        if _WINDOW in frame.f_code.co_filename.replace("\\", "/"):
            return True
        frame = frame.f_back
    return False
