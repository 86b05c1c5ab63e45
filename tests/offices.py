"""A rehearsal vault that is built once and copied for every test, and the worker they share."""

import hashlib
import json
import shutil
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typing_extensions import override

from vetdesk.assets import asset_root
from vetdesk.documents.client import WorkerClient, _Message
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import Progress
from vetdesk.services.clock import StoppedClock
from vetdesk.services.front import Front
from vetdesk.services.office import Services
from vetdesk.services.rules import Rules
from vetdesk.services.sample import officers
from vetdesk.services.staff import StaffDraft
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault import KdfCost, KdfPolicy, reserve

PASSPHRASE = "seven grey cranes over the delta"
CHEAP = KdfPolicy(
    target=KdfCost(memory_kib=256, passes=1, lanes=1), floor=KdfCost(memory_kib=64, passes=1, lanes=1)
)
NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
REMEMBERED = frozenset({"render", "questions", "assemble", "preview"})
MOST_REMEMBERED = 48
# Every test copies a vault; the real 16 MB would be most of what is written.
reserve.BYTES = 64 * 1024


class SharedWorker(WorkerClient):
    """The one warm worker of the test session; closing a vault does not end it.

    It remembers what it answered: the very same request for pages or questions is not laid out again.
    """

    def __init__(self) -> None:
        super().__init__()
        self._known: OrderedDict[bytes, _Message] = OrderedDict()

    @override
    def _ask(
        self, message: Mapping[str, object], frames: Sequence[bytes], progress: Progress | None
    ) -> _Message:
        if message["job"] not in REMEMBERED:
            return super()._ask(message, frames, progress)
        key = hashlib.sha256(json.dumps(message, sort_keys=True).encode())
        for frame in frames:
            key.update(hashlib.sha256(frame).digest())
        name = key.digest()
        if name not in self._known:
            self._known[name] = super()._ask(message, frames, progress)
            if len(self._known) > MOST_REMEMBERED:
                self._known.popitem(last=False)
        elif progress is not None:
            progress.check()
        self._known.move_to_end(name)
        return self._known[name]

    def close(self) -> None:
        """Stay warm."""

    def end(self) -> None:
        """End for good."""
        super().close()


@pytest.fixture(scope="session")
def worker() -> Iterator[SharedWorker]:
    shared = SharedWorker()
    yield shared
    shared.end()


@pytest.fixture(scope="session")
def rules() -> Rules:
    return Rules()


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(NOW)


@pytest.fixture
def front(worker: SharedWorker, rules: Rules, clock: StoppedClock) -> Front:
    return Front(hooks=StoreHooks(), clock=clock, worker=lambda: worker, policy=CHEAP, rules=rules)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory, worker: SharedWorker, rules: Rules) -> Path:
    """Build a vault with everybody the samples name, each with the same simple passphrase rule."""
    folder = tmp_path_factory.mktemp("blank") / "office.vetdesk"
    front = Front(
        hooks=StoreHooks(), clock=StoppedClock(NOW), worker=lambda: worker, policy=CHEAP, rules=rules
    )
    names = [name for file in ("matter.json", "entrustment.json") for name in _names(file)]
    first, *others = dict.fromkeys(names)
    made = front.create(
        folder, passphrase=PASSPHRASE, staff=StaffDraft(name=first), rehearsal=False, with_sheet=False
    )
    for name in others:
        made.services.staff.add(StaffDraft(name=name), passphrase_of(name))
    # This office decides without sign-offs, as a matter file does; tests of sign-offs ask for them.
    made.services.settings.save(replace(made.services.settings.get(), sign_offs_required=False))
    made.services.close()
    return folder


def passphrase_of(name: str) -> str:
    """Return the passphrase of an officer of the test vault."""
    return f"{name} reads the small print"


def _names(file: str) -> tuple[str, ...]:
    matter = read_matter(asset_root("resources") / "sample" / file).matter
    assert matter is not None
    return officers(matter)


@pytest.fixture
def folder(blank: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(blank, tmp_path / "office.vetdesk"))


@pytest.fixture
def services(front: Front, folder: Path) -> Iterator[Services]:
    opened = front.unlock(folder, PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def matter_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a sample with changes: ``change`` gets the parsed file and edits it in place."""

    def write(change: Callable[[dict], object] | None = None, *, sample: str = "matter.json") -> Path:
        source = asset_root("resources") / "sample"
        target = tmp_path / "given"
        target.mkdir(exist_ok=True)
        content = json.loads((source / sample).read_text("utf-8"))
        if change is not None:
            change(content)
        schedule = Path(content["schedule"]).name
        if (source / schedule).is_file() and not (target / schedule).exists():
            shutil.copy(source / schedule, target / schedule)
        file = target / "matter.json"
        file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        return file

    return write
