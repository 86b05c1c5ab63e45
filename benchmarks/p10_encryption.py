"""P10: the program's own work on the encrypted vault, against the same code on plain SQLite."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row

BOUND = 1.3
COLLECTORS, DEBTS, ROUNDS = 300, 6_000, 2


def measure() -> Iterator[Row]:
    """Alternate both, each in a process of its own; the shortest time of each counts."""
    times: dict[str, list[float]] = {"encrypted": [], "plain": []}
    for _ in range(ROUNDS):
        for kind, found in times.items():
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.p10_encryption", kind],
                capture_output=True,
                text=True,
                check=True,
            )
            found.append(json.loads(done.stdout.splitlines()[-1]))
    ours, reference = min(times["encrypted"]), min(times["plain"])
    yield Row(
        promise="P10",
        what=f"{COLLECTORS} collectors registered, {DEBTS:,} debts staged, lists, searches, processor time; "
        "reference the same on plain SQLite with the same settings",
        ours=ours,
        reference=reference,
        bound=f"<= {BOUND} x plain",
        kept=ours <= BOUND * reference,
    )


def _child(kind: str) -> None:
    if kind == "plain":
        _take_the_key_away()
    from benchmarks import large_vault
    from vetdesk.composition import front
    from vetdesk.services.staff import StaffDraft

    with tempfile.TemporaryDirectory() as home:
        services = (
            front()
            .create(
                Path(home) / "work.vetdesk",
                passphrase=large_vault.PASSPHRASE,
                staff=StaffDraft(name="测量员"),
                with_sheet=False,
            )
            .services
        )
        _work(services, large_vault)  # the first round warms what is loaded late
        begun = time.process_time()
        _work(services, large_vault)
        spent = time.process_time() - begun
        services.close()
    print(json.dumps(spent))


def _work(services, large_vault) -> None:
    import random
    import uuid
    from dataclasses import replace

    from vetdesk.domain.debts import Schedule
    from vetdesk.services.debts import store_schedule
    from vetdesk.services.parties import PartyDraft, PartyQuery, Side
    from vetdesk.services.reading import ScheduleOptions
    from vetdesk.domain.matter import Party
    from vetdesk.progress import silent
    from vetdesk.store import parties

    run = uuid.uuid4().hex[:6].upper().translate(str.maketrans("IOSVZ", "ABCDE"))
    chance = random.Random(5)  # noqa: S311 - made-up names
    vault = services.desk.vault
    ids = []
    for number in range(COLLECTORS):
        row = large_vault._party(number + 1, chance)  # noqa: SLF001
        names = ("name", "address", "legal_representative", "legal_title", "contact", "phone", "email")
        party = Party(**{name: row[name] for name in names}, uscc=f"{run}{number:012}")
        with vault.writing("bench.party") as session:
            draft = PartyDraft(side=Side.COLLECTOR, party=party)
            ids.append(parties.save(session, draft, party_id=None, now=services.desk.now()).id)
    matter = large_vault.open_matter(vault, ids, ref=run)
    rows = tuple(large_vault.made_up_rows(0, DEBTS))
    schedule = Schedule(rows=rows, file_name="work.xlsx", sha256="0" * 64)
    store_schedule(services.desk, matter, schedule, ScheduleOptions(), progress=silent())
    mark = None
    while (page := services.debts.page(matter, after=mark)).next:
        mark = page.next
    for text in ("公司", "诚信", "北京", "zhongxin", "zx"):
        query = PartyQuery(text=text)
        services.parties.page(query)
        services.parties.count(replace(query, sort="changed"))
        services.search.palette(text)


def _take_the_key_away() -> None:
    """Open the same library without a key: the same SQLite and settings, pages as they are."""
    from urllib.parse import quote

    from vetdesk.vault import engine, fence, opening

    def open_plain(path, _key, *, mode="rw"):
        uri = f"file:{quote(str(path))}?mode={mode}"
        connection = engine.dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA busy_timeout = 5000").fetchall()
        return connection

    engine.open_raw = open_plain
    fence.check = lambda _connection: None
    opening.check_files = lambda _folder: None  # it refuses a database that is not encrypted


if __name__ == "__main__":
    _child(sys.argv[1])
