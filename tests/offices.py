"""Vaults that are built once and copied for every test, and the worker they share.

A test that asks for one of ``STAGES`` begins in a copy of that vault. A file with a stage of its own makes
it by ``make_stage`` and gives its folder in a fixture ``sample_vault``. All others begin in ``blank``.
"""

import contextlib
import hashlib
import json
import os
import shutil
from base64 import b64decode, b64encode
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

import pytest
from typing_extensions import override

from vetdesk.assets import asset_root
from vetdesk.documents.client import WorkerClient, _Message
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import Progress
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.clock import StoppedClock
from vetdesk.services.front import Front
from vetdesk.services.matters import RunReport
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
REMEMBERED = frozenset(
    {
        "render",
        "questions",
        "assemble",
        "preview",
        "page_image",
        "read_schedule",
        "lint_clause",
        "lint_template",
    }
)
MOST_REMEMBERED = 400
MOST_JOBS, MOST_MEMORY = 2_000, 600 * 1024 * 1024
STAGES = ("assignment_drafted", "assignment_issued", "entrustment_drafted", "entrustment_issued")
SAMPLE = asset_root("resources") / "sample"
Act = Callable[[Services], object]
# Every test copies a vault; the real 16 MB would be most of what is written.
reserve.BYTES = 64 * 1024


class MakeStage(Protocol):
    """Builds a vault to be copied."""

    def __call__(self, act: Act, *, of: Path | None = None) -> Path: ...


class SharedWorker(WorkerClient):
    """The one warm worker of the test session; closing a vault does not end it.

    It remembers what it answered: the very same request for pages or questions is not laid out again. What
    it prints lies in ``prints``, where another process of the same run finds it.
    """

    def __init__(self, prints: Path | None = None) -> None:
        super().__init__()
        self._known: OrderedDict[bytes, _Message] = OrderedDict()
        self._prints = prints

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
            self._known[name] = self._found(name) or super()._ask(message, frames, progress)
            if message["job"] == "render":
                self._share(name)
            if len(self._known) > MOST_REMEMBERED:
                self._known.popitem(last=False)
        elif progress is not None:
            progress.check()
        self._known.move_to_end(name)
        return self._known[name]

    def _found(self, name: bytes) -> _Message | None:
        """Return what another process printed for the same request."""
        if self._prints is None or not (file := self._prints / name.hex()).is_file():
            return None
        header, *frames = json.loads(file.read_bytes())
        return header, [b64decode(one) for one in frames]

    def _share(self, name: bytes) -> None:
        if self._prints is None or (file := self._prints / name.hex()).exists():
            return
        header, frames = self._known[name]
        part = file.with_suffix(f".{os.getpid()}")
        # A test may be pretending that the disk is full.
        with contextlib.suppress(OSError):
            part.write_text(json.dumps([header, *(b64encode(one).decode() for one in frames)]))
            part.replace(file)

    @override
    def _is_spent(self, jobs: int, memory: int) -> bool:
        """Stay longer than in the program: a fresh child imports for a second."""
        return jobs >= MOST_JOBS or memory > MOST_MEMORY

    def close(self) -> None:
        """Stay warm."""

    def end(self) -> None:
        """End for good."""
        super().close()


@pytest.fixture(scope="session")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedWorker]:
    prints = None
    if "PYTEST_XDIST_WORKER" in os.environ:
        # The folder of the whole run, above the one of this process.
        prints = tmp_path_factory.getbasetemp().parent / "prints"
        prints.mkdir(mode=0o700, exist_ok=True)
    shared = SharedWorker(prints)
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


@pytest.fixture(scope="session")
def make_stage(
    blank: Path, worker: SharedWorker, rules: Rules, tmp_path_factory: pytest.TempPathFactory
) -> MakeStage:
    """Return a function that builds a vault to be copied: what ``act`` makes of the blank one, or ``of``."""

    def make(act: Act, *, of: Path | None = None) -> Path:
        folder = Path(
            shutil.copytree(of or blank, tmp_path_factory.mktemp("sample_vault") / "office.vetdesk")
        )
        front = Front(
            hooks=StoreHooks(), clock=StoppedClock(NOW), worker=lambda: worker, policy=CHEAP, rules=rules
        )
        opened = front.unlock(folder, PASSPHRASE)
        act(opened)
        opened.close()
        return folder

    return make


@pytest.fixture(scope="session")
def assignment_drafted(make_stage: MakeStage) -> Path:
    """A vault with the draft of the sample assignment, as its file says it."""
    return make_stage(lambda services: services.matters.import_file(SAMPLE / "matter.json"))


@pytest.fixture(scope="session")
def entrustment_drafted(make_stage: MakeStage) -> Path:
    """A vault with the draft of the sample entrustment, as its file says it."""
    return make_stage(lambda services: services.matters.import_file(SAMPLE / "entrustment.json"))


@pytest.fixture(scope="session")
def assignment_issued(make_stage: MakeStage) -> Path:
    """A vault in which the sample assignment was issued from its file, without the letters to debtors."""
    return make_stage(lambda services: issue_without_letters(services, SAMPLE / "matter.json"))


@pytest.fixture(scope="session")
def entrustment_issued(make_stage: MakeStage) -> Path:
    """A vault in which the sample entrustment was issued from its file."""
    return make_stage(lambda services: issue_without_letters(services, SAMPLE / "entrustment.json"))


def issue_without_letters(services: Services, file: Path) -> RunReport:
    """Issue a matter file; the letters are most of the time an issue takes, and few tests read them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
        return services.matters.run(file)


def only_matter(services: Services) -> UUID:
    """Return the id of the one matter of a stage."""
    (line,) = services.agreements.page(MatterQuery()).items
    return line.id


@pytest.fixture
def folder(request: pytest.FixtureRequest, blank: Path, tmp_path: Path) -> Path:
    """A vault of the test's own: a copy of the stage it asks for, or of the blank one."""
    asked = [name for name in (*STAGES, "sample_vault") if name in request.fixturenames]
    assert len(asked) <= 1 or "sample_vault" in asked, f"a test begins in one vault, not in those of {asked}"
    source = request.getfixturevalue(asked[-1]) if asked else blank
    return Path(shutil.copytree(source, tmp_path / "office.vetdesk"))


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
