"""Fails a test when the window itself does what belongs into a lane.

That is: any verb of any service or of the worker, SQL, key derivation, big reads. Only calls that
come from ``vetdesk.desktop`` in the main thread count, so that a test may still prepare a real vault
before it opens the window.
"""

import contextlib
import dataclasses
import functools
import importlib
import sys
import threading
import typing
from pathlib import Path
from types import FunctionType, MethodType

LONGEST_READ = 64 * 1024
WATCHED = (
    ("sqlalchemy.engine.base", "Connection", "execute"),
    ("sqlalchemy.engine.base", "Connection", "exec_driver_sql"),
    ("vetdesk.vault.vault", "Vault", "reading"),
    ("vetdesk.vault.vault", "Vault", "writing"),
    ("vetdesk.vault.keys", None, "derive_from_passphrase"),
)
# Beside what is watched by name: every verb of these, whatever a later edition adds to them.
WATCHED_WHOLE = (("vetdesk.services.front", "Front"), ("vetdesk.documents.client", "WorkerClient"))
# Rules over what was typed or chosen and values kept in memory: no SQL, no file, no page.
LIGHT = frozenset({"problems"})
# The end of the program: the lanes have stopped, nobody looks at the window any more.
LAST = frozenset({"close"})
_CODE = frozenset({".py", ".pyc", ".so"})
_WINDOW = "/vetdesk/desktop/"


class GuiGuard:
    """Collects what was done in the wrong thread."""

    def __init__(self):
        self.caught = []
        self.watched = set()
        self._undo = []
        self.active = False

    def begin(self, watched=WATCHED):
        for module, owner, name in watched:
            self.watch(importlib.import_module(module), owner, name)
        self.active = True
        _HOOK.guards.append(self)

    def watch(self, module, owner, name):
        """Watch one function of a module, or one method of its class ``owner``."""
        home = module if owner is None else getattr(module, owner)
        self._put(home, name, getattr(home, name), name if owner is None else f"{owner}.{name}")

    def watch_verbs(self, kind):
        """Watch every method of a class but the light ones."""
        for name, verb in verbs_of(kind):
            self._put(kind, name, verb, f"{kind.__name__}.{name}")

    def watch_fakes(self, services):
        """Watch the fakes a test gives to a page instead of services, as the real ones are watched."""
        for fake in vars(services).values():
            home = type(fake).__module__.partition(".")[0]
            if home == "vetdesk" or (home in sys.stdlib_module_names and home != "types"):
                continue
            self.watch_verbs(type(fake))
            for name, value in list(getattr(fake, "__dict__", {}).items()):
                if isinstance(value, (FunctionType, MethodType)) and name not in LIGHT:
                    self._put(fake, name, value, f"{type(fake).__name__}.{name}")

    def note(self, what):
        if threading.current_thread() is threading.main_thread() and _from_the_window():
            self.caught.append(what)

    def end(self):
        self.active = False
        _HOOK.guards.remove(self)
        for home, name, was in reversed(self._undo):
            if was is None:
                delattr(home, name)
            else:
                setattr(home, name, was)
        self._undo.clear()

    def _put(self, home, name, real, called):
        if hasattr(real, "watched_by"):
            if real.watched_by is self:
                return
            real = real.__wrapped__

        @functools.wraps(real)
        def guarded(*args, **kwargs):
            self.note(f"{called}()")
            return real(*args, **kwargs)

        guarded.watched_by = self
        # What a class inherits is covered by the watched one, which goes away again.
        self._undo.append((home, name, vars(home).get(name)))
        setattr(home, name, guarded)
        self.watched.add(called)


def verbs_of(kind):
    """Give the plain methods that a class and its bases in this program or in the tests offer."""
    for base in reversed(kind.__mro__):
        if base.__module__ in {"builtins", "types", "typing", "enum"}:
            continue
        for name, member in list(vars(base).items()):
            if isinstance(member, FunctionType) and not name.startswith("_") and name not in LIGHT | LAST:
                yield name, getattr(kind, name)


@functools.cache
def service_kinds():
    """Return the class of every service on an open vault, and of what opens one and draws pages."""
    office = importlib.import_module("vetdesk.services.office")
    hints = typing.get_type_hints(office.Services)
    services = (hints[one.name] for one in dataclasses.fields(office.Services) if one.name != "desk")
    whole = (getattr(importlib.import_module(module), kind) for module, kind in WATCHED_WHOLE)
    return (*services, *whole)


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
def gui_thread_guard(watched=WATCHED, *, kinds=service_kinds):
    """Watch while the block runs; the caller looks at ``caught``."""
    _HOOK.install()
    guard = GuiGuard()
    guard.begin(watched)
    try:
        for kind in kinds():
            guard.watch_verbs(kind)
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
