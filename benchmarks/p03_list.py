"""P3: from a keystroke in a list's filter to its first rows, and behind them to their number.

The work of the read lane is measured: the first window of rows, then the count, asked through
the services as the window asks them. Painting a screen of rows comes on top.
"""

import gc
import random
import time
from collections.abc import Callable, Iterator
from itertools import product

from benchmarks import large_vault
from benchmarks.measure import Row, percentile
from vetdesk.desktop.lists.paging import WINDOW
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.parties import PartyQuery

TYPED = (
    "",
    "公司",
    "诚",
    "北京",
    "诚信",
    "安泰恒",
    "资产管理",
    "上海中信",
    "zhongxin",
    "hengrui",
    "zx",
    "shyh",
    "zcgl",
)
CHIPS = ((), (CollectorStatus.APPROVED,), (CollectorStatus.SUSPENDED,))
SORTS = (("name", False), ("name", True), ("changed", True), ("changed", False))


def measure() -> Iterator[Row]:
    """Go through the mix twice, the first time to warm the page cache."""
    services = large_vault.opened()
    gc.freeze()  # as the window does once it is warm
    try:
        queries = [
            PartyQuery(text=text, statuses=chips, sort=sort, descending=down, limit=WINDOW)
            for text, chips, (sort, down) in product(TYPED, CHIPS, SORTS)
        ]
        for _ in range(2):
            timed = [(_time(lambda q=query: services.parties.page(q)), query) for query in queries]
        walls, worst = [wall for (wall, _), _ in timed], max(timed, key=lambda one: one[0][0])
        busy = percentile([cpu for (_, cpu), _ in timed], 0.95)
        yield Row(
            promise="P3",
            what=f"filter of {large_vault.COLLECTORS:,} collectors, the first {WINDOW} rows, "
            f"{len(queries)} questions, p95 (processor {busy:.3f} s; "
            f"worst {worst[0][0]:.3f} s: {_named(worst[1])})",
            ours=percentile(walls, 0.95),
            reference=None,
            bound="p95 <= 0.050 s",
            kept=percentile(walls, 0.95) <= 0.050,
        )
        counted = [_time(lambda q=query: services.parties.count(q)) for query in queries]
        yield Row(
            promise="P3",
            what=f"the number behind the rows of the same questions, p95 (processor "
            f"{percentile([cpu for _, cpu in counted], 0.95):.3f} s)",
            ours=percentile([wall for wall, _ in counted], 0.95),
            reference=None,
            bound="none promised",
            kept=True,
        )
        matter = large_vault.matter_id(services)
        chance = random.Random(3)  # noqa: S311 - places to scroll to
        marks = [None, *(str(chance.randrange(large_vault.DEBTS)) for _ in range(60))]
        for _ in range(2):
            scrolled = [
                _time(lambda m=mark: services.debts.page(matter, after=m, limit=WINDOW)) for mark in marks
            ]
        ours = percentile([wall for wall, _ in scrolled], 0.95)
        busy = percentile([cpu for _, cpu in scrolled], 0.95)
        yield Row(
            promise="P3",
            what=f"a window of {WINDOW} rows anywhere in {large_vault.DEBTS:,} debts of one matter, masked, "
            f"95th percentile (processor {busy:.3f} s)",
            ours=ours,
            reference=None,
            bound="p95 <= 0.120 s",
            kept=ours <= 0.120,
        )
    finally:
        services.close()


def _time(work: Callable[[], object]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def _named(query: PartyQuery) -> str:
    chips = "+".join(status.value for status in query.statuses) or "all"
    return f"{query.text or 'nothing'} / {chips} / {query.sort}"
