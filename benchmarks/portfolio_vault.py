"""A vault with 100,000 collectors, 300,000 people and 4,000,000 answers, and vaults of any smaller size.

Everything is made up. Companies go in through the journal of the store; what hangs on them goes in
with statements over whole sets and without content hashes, which nothing that is measured here reads.
What the services keep beside a review or a person (the first expiry, how many checks failed, from when a
decision is stale, the status of a person) is computed by the same rules as theirs, once for each day and
kind of answers. The files behind the evidence are not there.
"""

import atexit
import hashlib
import os
import random
import shutil
import sys
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from benchmarks.large_vault import NAME, PASSPHRASE, collectors, policy
from benchmarks.portfolio_people import add_people
from benchmarks.portfolio_reviews import Reviews
from vetdesk.composition import front
from vetdesk.domain.agreements import AgreementStatus, AssetType, CreditorKind, Road
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.office import Services
from vetdesk.services.staff import StaffDraft
from vetdesk.store.hooks import StoreHooks
from vetdesk.store.matter_tables import MatterPersonRow, MatterRow

COLLECTORS = 100_000
PEOPLE_EACH = 3
KEEP = "VETDESK_BENCH_KEEP"
"""The environment variable that names a folder in which the vaults are kept for the next run."""
SIZE = "VETDESK_BENCH_COLLECTORS"
"""The environment variable that makes the portfolio another size, to try a benchmark out."""
_STATUSES = (
    *[CollectorStatus.APPROVED] * 48,
    *[CollectorStatus.CONDITIONAL] * 5,
    *[CollectorStatus.IN_REVIEW] * 8,
    *[CollectorStatus.REJECTED] * 4,
    *[CollectorStatus.EXITED] * 2,
    CollectorStatus.SUSPENDED,
    *[CollectorStatus.PROSPECT] * 32,
)


@dataclass(frozen=True)
class Portfolio:
    """A vault with so many ``collectors``; made when it is asked for, gone with the process."""

    collectors: int = COLLECTORS

    @property
    def people(self) -> int:
        """Return how many people it holds."""
        return self.collectors * PEOPLE_EACH

    @cached_property
    def folder(self) -> Path:
        """Return its folder, making it the first time."""
        kind = f"{_schema()}-{date.today():%m%d}"  # noqa: DTZ011
        made = _place() / f"vetdesk-portfolio-{self.collectors}-{kind}" / NAME
        done = made.with_suffix(".done")
        if not done.is_file():
            for older in _place().glob(f"vetdesk-portfolio-{self.collectors}-*"):
                # Written past the journal, so the backup before a migration would rightly refuse it.
                print(f"{older.name} is of another schema or day than {kind}: made anew", file=sys.stderr)
            shutil.rmtree(made.parent, ignore_errors=True)
            made.parent.mkdir(mode=0o700, parents=True)
            self._make(made)
            done.touch()
        return made

    def opened(self) -> Services:
        """Return the services on it, open; the caller closes them."""
        return front(policy=policy()).unlock(self.folder, PASSPHRASE)

    def _make(self, made: Path) -> None:
        services = (
            front(policy=policy())
            .create(
                made, passphrase=PASSPHRASE, staff=StaffDraft(name="测量员"), rehearsal=True, with_sheet=False
            )
            .services
        )
        try:
            reviews = Reviews(services.desk)
            ids = collectors(services.desk.vault, self.collectors, _STATUSES, reviews.begin)
            reviews.write()
            people = add_people(services.desk, ids, PEOPLE_EACH)
            _agreements(services, ids, people)
        finally:
            services.close()


LARGE = Portfolio(int(os.environ.get(SIZE, COLLECTORS)))
SMALL = Portfolio(max(LARGE.collectors // 10, 100))


def _schema() -> str:
    """Return the newest revision and a mark of its tables and triggers, which change while one is written."""
    hooks = StoreHooks()
    texts = "\n".join(f"{name} {sql}" for name, sql in sorted(hooks.expected_schema().items()))
    return f"{hooks.newest_schema()}-{hashlib.sha256(texts.encode()).hexdigest()[:8]}"


def _place() -> Path:
    if kept := os.environ.get(KEEP):
        return Path(kept)
    return _passing()


def _passing() -> Path:
    global _made  # noqa: PLW0603 - one folder for the process
    if _made is None:
        _made = Path(tempfile.mkdtemp(prefix="vetdesk-bench-"))
        atexit.register(shutil.rmtree, _made, ignore_errors=True)
    return _made


_made: Path | None = None


def _agreements(services: Services, ids: list[uuid.UUID], people: list[uuid.UUID]) -> None:
    """One agreement for fifty collectors, ten people on the list of each."""
    matters = list(_matters(ids))
    lists = [
        {"id": uuid.uuid4(), "matter_id": matter["id"], "person_id": person, "place": place}
        for number, matter in enumerate(matters)
        for place, person in enumerate(people[number * 10 : number * 10 + 10], start=1)
    ]
    with services.desk.vault.writing("bench.matters") as session:
        session.connection().execute(insert(MatterRow), matters)
        session.connection().execute(insert(MatterPersonRow), lists)


def _matters(ids: list[uuid.UUID]) -> Iterator[dict[str, Any]]:
    chance = random.Random(11)  # noqa: S311 - made-up agreements
    known = list(AgreementStatus)
    for number in range(len(ids) // 50):
        yield {
            "id": uuid.UUID(int=chance.getrandbits(128)),
            "matter_ref": f"PORT-{number:05}",
            "road": Road.ENTRUSTMENT,
            "creditor_kind": CreditorKind.BANK,
            "asset_type": AssetType.MIXED,
            "organisation_id": ids[0],
            "collector_id": ids[1 + number * 7 % (len(ids) - 1)],
            "language": "zh-CN",
            "status": chance.choice(known),
            "terms": "{}",
            "from_file": False,
            "blocks": 0,
            "warns": 0,
            "changed_at": datetime.now(UTC) - timedelta(minutes=number),
        }
