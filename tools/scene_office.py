"""The sample vault behind the real window, for pictures: made once, and a copy of it for each scene."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from vetdesk.desktop.front import Desk
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.notifier import WindowNotifier
from vetdesk.desktop.pages.opened import opened
from vetdesk.desktop.parts.maskedvalue import ClipboardGuard
from vetdesk.desktop.program import Program
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import ThemeFollower
from vetdesk.desktop.window import MainWindow
from vetdesk.documents.client import WorkerClient
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.matter import CheckAnswer
from vetdesk.services.clock import StoppedClock
from vetdesk.services.front import Front
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery
from vetdesk.services.rules import Rules
from vetdesk.services.sample import NAME, PASSPHRASE, make_sample
from vetdesk.services.vetting import EvidenceDraft
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault import KdfCost, KdfPolicy

SIZE = QSize(1440, 900)
NOW = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
_CHEAP = KdfPolicy(
    target=KdfCost(memory_kib=256, passes=1, lanes=1), floor=KdfCost(memory_kib=64, passes=1, lanes=1)
)
_PAUSES = 6
_NOTE = "近三年两次因催收短信内容不当被投诉，均已整改并回复。"


@contextmanager
def office(lanes: Lanes, settings: Settings) -> Iterator[tuple[MainWindow, Services]]:
    """Show the window on a copy of the sample vault, so that no scene finds what another has done."""
    with tempfile.TemporaryDirectory(prefix="vetdesk-scene-") as folder:
        own = Path(folder) / NAME
        shutil.copytree(_sample_folder() / NAME, own)
        yield from _shown(own, lanes, settings)


def _shown(folder: Path, lanes: Lanes, settings: Settings) -> Iterator[tuple[MainWindow, Services]]:
    """Show the window on the vault in ``folder``; nothing of it is left open afterwards."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    front = door()
    services = front.unlock(folder, PASSPHRASE)
    notifier = WindowNotifier(app)
    desk = Desk(
        lanes=lanes,
        settings=settings,
        notifier=notifier,
        theme=ThemeFollower(app, app),
        clipboard=ClipboardGuard(app),
    )
    program = Program(front, StoppedClock(NOW))
    vault = opened(services)
    furniture = program.furnish(vault, desk)
    window = MainWindow(furniture.pages)
    notifier.serve(window)
    notifier.noticed.connect(window.show_notice)
    window.top_bar.show_user(furniture.user_name, furniture.user_post)
    window.status.show_vault(program.describe(services.folder).name, furniture.checked)
    window.resize(SIZE)
    window.show()
    try:
        yield window, services
    finally:
        rest(lanes)
        window.close_for_good()
        window.deleteLater()
        notifier.deleteLater()
        program.close(vault)


def rest(lanes: Lanes) -> None:
    """Wait until every lane is idle, also after the pauses that follow typing, and everything is painted."""
    quiet = 0
    while quiet < _PAUSES:
        loop = QEventLoop()
        QTimer.singleShot(60, loop.quit)
        loop.exec()
        quiet = 0 if lanes.busy else quiet + 1


def door() -> Front:
    """Return the way to vaults whose key derivation is cheap, because nothing in them is real."""
    return Front(
        hooks=StoreHooks(), clock=StoppedClock(NOW), worker=WorkerClient, policy=_CHEAP, rules=Rules()
    )


@cache
def _sample_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="vetdesk-scenes-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    sample = make_sample(door(), folder)
    _begin_review(sample.services)
    sample.services.close()
    return folder


def _begin_review(services: Services) -> None:
    """Leave a review half done: something passed, failed, warned, lapsed, and much still open."""
    collector = services.parties.page(PartyQuery()).items[0]
    view = services.vetting.start(
        collector.id,
        road=Road.ENTRUSTMENT,
        creditor_kind=CreditorKind.TRADING,
        channels=("phone", "letter"),
    )
    for number, finding in enumerate(view.findings[:20]):
        services.vetting.answer(view.id, finding.item.id, _answer(number))
    evidence = EvidenceDraft(
        name="综合查询-20261120.txt",
        content="登记状态：存续".encode(),
        source="国家企业信用信息公示系统",
        query=collector.name,
        taken_at=NOW,
    )
    services.vetting.attach(view.id, view.findings[13].item.id, evidence)


def _answer(number: int) -> CheckAnswer:
    lapsed, found = date(2025, 8, 2), date(2026, 11, 20)
    source = "国家企业信用信息公示系统"
    if number in {13, 15}:
        return CheckAnswer(outcome="fail", on=found, source=source, note=_NOTE)
    return CheckAnswer(outcome="pass", on=lapsed if number == 18 else found, source=source)
