"""The lock screen comes before the services: what is imported when, and that nothing is made twice."""

import os
import subprocess
import sys
from datetime import UTC, datetime

from frame_fakes import FakeFront
from vetdesk.desktop import app, start
from vetdesk.desktop.front import VaultFace
from vetdesk.desktop.late import LateFront, newest_backup
from vetdesk.services.clock import SystemClock

HEAVY = ("sqlalchemy", "pydantic", "pypinyin", "weasyprint", "cryptography", "keyring", "typer")

SELDOM = ("docx", "lxml", "xlsxwriter", "rapidfuzz", "fontTools", "msoffcrypto", "pyzipper", "Cryptodome")
"""What writes and compares files: 18 MB that the open window holds only once somebody asked for one."""


class FakeDoor:
    """The door to the services, as far as the lock screen knows it."""

    clock = SystemClock()

    def __init__(self):
        self.is_prepared = False

    def prepare(self):
        self.is_prepared = True


def late(made):
    def make():
        made.append(FakeFront())
        return made[-1]

    return LateFront(make, lambda folder: VaultFace(name=folder.stem))


def test_describing_a_vault_makes_no_services(tmp_path):
    made = []
    front = late(made)

    face = front.describe(tmp_path / "客户.vetdesk")

    assert face.name == "客户"
    assert made == []


def test_services_are_made_once_however_they_are_asked(qtbot, lanes, tmp_path):
    made = []
    front = late(made)

    warmed = lanes.read.submit(front.warm)
    opened = lanes.write.submit(
        lambda progress: front.unlock(
            tmp_path, "correct horse", by_recovery=False, earlier_keys=False, progress=progress
        )
    )
    with qtbot.waitSignals([warmed.succeeded, opened.succeeded]):
        pass

    assert len(made) == 1
    assert front.is_made


def test_what_every_unlocking_needs_is_ready_while_somebody_types(monkeypatch, qtbot, lanes):
    shown = []
    monkeypatch.setattr(app, "run", lambda _start, front, again: shown.append((front, again)))
    door = FakeDoor()
    start.open_window(lambda: door)
    ((front, _),) = shown
    assert not door.is_prepared

    with qtbot.waitSignal(lanes.read.submit(front.warm).succeeded):
        pass

    assert door.is_prepared


def test_the_newest_backup_is_the_one_finished_last(tmp_path):
    for name, at in (("a", 1_700_000_000), ("b", 1_800_000_000)):
        folder = tmp_path / "backups" / name
        folder.mkdir(parents=True)
        (folder / "vault.db").write_bytes(b"")
        os.utime(folder, (at, at))
    (tmp_path / "backups" / "unfinished").mkdir()

    assert newest_backup(tmp_path) == datetime.fromtimestamp(1_800_000_000, UTC)
    assert newest_backup(tmp_path / "nowhere") is None


def test_the_way_to_the_lock_screen_imports_nothing_heavy():
    program = f"import sys, vetdesk.desktop.start; print([m for m in {HEAVY!r} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_no_source_text_is_read_and_kept_for_what_is_imported():
    program = (
        "import linecache, vetdesk.desktop.program, vetdesk.composition; "
        "print(sum(name.endswith('.py') for name in linecache.cache))"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert int(done.stdout) < 10  # what Qt itself reads before anybody can say no


def test_what_writes_files_is_not_imported_with_the_open_window():
    program = (
        "import importlib, pkgutil, sys, vetdesk.composition, vetdesk.desktop.program\n"
        "from vetdesk.desktop import pages\n"
        "for one in pkgutil.walk_packages(pages.__path__, 'vetdesk.desktop.pages.'):\n"
        "    importlib.import_module(one.name)\n"
        f"print([m for m in {SELDOM!r} if m in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
