"""P11: resident memory of the idle window on the large vault, against a bare window."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import large_vault
from benchmarks.measure import Row
from benchmarks.p01_start import BARE, stage

MOST_MB = 250
TELL = """
def resident():
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
"""
OURS = """
import sys
import time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import vetdesk.desktop.app as app
from vetdesk.__main__ import _door
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.start import open_window
begin, opened = app.Desktop.begin, app.Desktop._on_opened
quiet_since = None
def tell():
    global quiet_since
    if any(lanes.busy for lanes in QApplication.instance().findChildren(Lanes)):
        quiet_since = None
    elif quiet_since is None:
        quiet_since = time.monotonic()
    elif time.monotonic() - quiet_since > 8:
        print(resident(), flush=True)
        QApplication.instance().exit(0)
def begin_and_unlock(desktop, start):
    begin(desktop, start)
    QTimer.singleShot(1500, lambda: desktop.entry.lock_screen.secret_entered.emit(sys.argv[2], False))
def opened_and_idle(desktop, *facts):
    opened(desktop, *facts)
    watch = QTimer(desktop)
    watch.timeout.connect(tell)
    watch.start(250)
app.Desktop.begin, app.Desktop._on_opened = begin_and_unlock, opened_and_idle
open_window(_door, vault=Path(sys.argv[1]))
"""


def measure() -> Iterator[Row]:
    """Unlock in a child process, leave it alone on its first page, and look at what it holds once at rest.

    At rest: eight seconds after the last job, for checking every page of a large vault takes long.
    """
    yield from rows(large_vault.folder(), f"{large_vault.DEBTS:,} debts")


def rows(folder: Path, named: str) -> Iterator[Row]:
    """Measure the idle window on one vault."""
    with tempfile.TemporaryDirectory() as home:
        env = stage(Path(home))
        bare = _figure(TELL + BARE + "print(resident())", env)
        ours = _figure(TELL + OURS, env, str(folder), large_vault.PASSPHRASE)
    yield Row(
        promise="P11",
        what=f"resident memory of the idle window on the vault with {named}; reference a bare window",
        ours=ours,
        reference=bare,
        bound=f"<= {MOST_MB} MB",
        kept=ours <= MOST_MB,
        unit="MB",
    )


def _figure(program: str, env: dict[str, str], *arguments: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={**env, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    return float(done.stdout.splitlines()[-1])
