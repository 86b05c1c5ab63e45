"""How long the thread of the window is blocked at worst, journey by journey, on the large portfolio."""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select

from benchmarks.limits import TooLong
from benchmarks.measure import Row
from benchmarks.p01_start import stage
from benchmarks.portfolio_vault import LARGE, Portfolio
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store.parties import PartyRow
from vetdesk.store.people import PersonRow
from vetdesk.store.vetting import ReviewRow

MOST_S = 0.100
BOUND = "aim < 0.100 s"
LONGEST_S = 1_800.0
"""How long one round may take before it is stopped: more than all its steps, each given up after 40 s."""
ROUNDS = 3


def measure(portfolio: Portfolio = LARGE, rounds: int = ROUNDS) -> Iterator[Row]:
    """Lead the window through its pages some times; the median of the rounds for each step."""
    folder, ids = portfolio.folder, _ids(portfolio)
    rows: dict[str, list[tuple[float, float, float]]] = {}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as home:
            env = {
                **stage(Path(home)),
                "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            }
            try:
                done = subprocess.run(
                    [sys.executable, "-m", "benchmarks.journeys_child", str(folder), *ids],
                    env=env,
                    check=False,
                    capture_output=True,
                    text=True,
                    timeout=LONGEST_S,
                )
            except subprocess.TimeoutExpired:
                yield TooLong("the journeys through the window", LONGEST_S).row("P3", BOUND)
                return
        if done.returncode:
            raise RuntimeError(f"the window that is led through its pages failed:\n{done.stderr[-4000:]}")
        for name, *figures in json.loads(done.stdout.splitlines()[-1]):
            rows.setdefault(name, []).append(tuple(figures))
    for name, measured in rows.items():
        wall, cpu, settled = (statistics.median(one) for one in zip(*measured, strict=True))
        yield Row(
            promise="P3",
            what=f"worst block of the window: {name} (of it processor {cpu:.3f} s; everything there after "
            f"{settled:.2f} s), vault with {portfolio.collectors:,} collectors",
            ours=wall,
            reference=None,
            bound=BOUND,
            kept=wall <= MOST_S,
        )


def _ids(portfolio: Portfolio) -> tuple[str, str, str]:
    services = portfolio.opened()
    try:
        with services.desk.vault.reading() as session:
            collector = session.scalar(
                select(PartyRow.id).where(PartyRow.status == CollectorStatus.APPROVED).limit(1)
            )
            review = session.scalar(
                select(ReviewRow.id).where(ReviewRow.status == ReviewStatus.OPEN).limit(1)
            )
            person = session.scalar(
                select(PersonRow.id).where(PersonRow.status == PersonStatus.CLEAR).limit(1)
            )
    finally:
        services.close()
    return str(collector), str(review), str(person)
