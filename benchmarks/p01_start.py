"""P1: from a cold start to a visible lock screen, against a bare window with a table."""

import compileall
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from benchmarks.measure import Row, median_of

BOUND = 1.3
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableWidget(50, 5))
window.resize(1440, 900)
window.show()
window.grab()
QTimer.singleShot(0, app.quit)
app.exec()
"""
OURS = """
import sys
from vetdesk.__main__ import main
sys.argv[1:] = []
import vetdesk.desktop.app as app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
begin = app.Desktop.begin
def begin_and_end(desktop, start):
    begin(desktop, start)
    desktop.entry.grab()
    QTimer.singleShot(0, QApplication.instance().quit)
app.Desktop.begin = begin_and_end
main()
"""


def measure() -> Iterator[Row]:
    """Start both in turn, each in a process of its own; ours compiled, as an installed program is."""
    compileall.compile_dir(files("vetdesk"), quiet=1)
    with tempfile.TemporaryDirectory() as home:
        staged = stage(Path(home))
        bare = median_of(_starts(BARE, staged))
        ours = median_of(_starts(OURS, staged))
    yield Row(
        promise="P1",
        what="cold start to the lock screen, reference a bare window with a table",
        ours=ours,
        reference=bare,
        bound=f"<= {BOUND} x bare window",
        kept=ours <= BOUND * bare,
    )


def _starts(program: str, stage: dict[str, str]):
    def start() -> None:
        subprocess.run([sys.executable, "-c", program], env=stage, check=True, capture_output=True)

    return start


def stage(home: Path) -> dict[str, str]:
    """Return an environment in which the last vault is one that waits for its passphrase."""
    vault = home / "sample.vetdesk"
    vault.mkdir()
    state = home / "vetdesk" / "last-vault.json"
    state.parent.mkdir()
    state.write_text(f'{{"vault": "{vault}", "page": "", "record": ""}}', encoding="utf-8")
    places = dict.fromkeys(("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"), str(home))
    home.chmod(0o700)
    return {
        **os.environ,
        **places,
        "QT_QPA_PLATFORM": "offscreen",
        "DISPLAY": os.environ.get("DISPLAY", ":0"),
    }
