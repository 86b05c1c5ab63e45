"""P7: 200 printed rows cost little more than none; the electronic annex grows in step with its rows."""

import statistics
import time
from collections.abc import Iterator

from benchmarks.large_vault import made_up_rows
from benchmarks.measure import Row, growth, median_of
from benchmarks.p05_preview import processor_of
from document_builders import given_context, given_request
from vetdesk.documents.client import WorkerClient
from vetdesk.exchange.annex import write_annex
from vetdesk.domain.debts import Schedule

COLUMNS = (
    "debtor",
    "id_no",
    "base_name",
    "base_no",
    "receipt_no",
    "sign_date",
    "principal",
    "interest",
    "total",
)
SMALL, LARGE = 20_000, 200_000
FEW, MANY, RUNS = 12, 200, 3


def measure() -> Iterator[Row]:
    """Render with 12 and with 200 printed rows; write annexes of 20,000 and 200,000 rows."""
    worker = WorkerClient()
    try:
        few, least_few = _rendered(worker, FEW)
        many, least_many = _rendered(worker, MANY)
    finally:
        worker.close()
    yield Row(
        promise="P7",
        what="what 200 printed rows add to the agreement"
        f" (least processor time {least_many - least_few:.2f} s)",
        ours=many - few,
        reference=None,
        bound="<= 1.5 s",
        kept=many - few <= 1.5,
    )
    schedules = {rows: _schedule(rows) for rows in (SMALL, LARGE)}
    times = {
        rows: median_of(lambda rows=rows: write_annex(schedules[rows]), runs=1, warm_up=0)
        for rows in schedules
    }
    exponent = growth(times[SMALL], times[LARGE], LARGE / SMALL)
    yield Row(
        promise="P7",
        what="electronic annex of 200,000 rows",
        ours=times[LARGE],
        reference=None,
        bound="<= 20 s",
        kept=times[LARGE] <= 20,
    )
    yield Row(
        promise="P12",
        what="growth of the annex over 10 x the rows, exponent",
        ours=exponent,
        reference=None,
        bound="<= 1.05",
        kept=exponent <= 1.05,
        unit="",
    )


def _rendered(worker: WorkerClient, debts: int) -> tuple[float, float]:
    """Return the median of the clock and the least of the processor over some renders, in seconds."""
    request = given_request(given_context(debts=debts))
    worker.render(request)
    times, used = [], []
    for _ in range(RUNS):
        start, before = time.perf_counter(), processor_of(worker)
        worker.render(request)
        times.append(time.perf_counter() - start)
        used.append(processor_of(worker) - before)
    return statistics.median(times), min(used)


def _schedule(rows: int) -> Schedule:
    return Schedule(
        rows=tuple(made_up_rows(0, rows)), file_name="debts.xlsx", sha256="0" * 64, columns=COLUMNS
    )
