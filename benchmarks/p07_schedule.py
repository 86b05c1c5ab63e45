"""P7: 200 printed rows cost little more than none; the electronic annex grows in step with its rows."""

from collections.abc import Iterator

from benchmarks.inputs import schedule_xlsx
from benchmarks.measure import Row, growth, median_of
from document_builders import given_context, given_request
from vetdesk.documents.client import WorkerClient
from vetdesk.exchange.annex import write_annex
from vetdesk.exchange.schedule import read_schedule
from vetdesk.exchange.schedule_reading import ScheduleOptions

SMALL, LARGE = 20_000, 200_000


def measure() -> Iterator[Row]:
    """Render with 12 and with 200 printed rows; write annexes of 20,000 and 200,000 rows."""
    worker = WorkerClient()
    try:
        few = median_of(lambda: worker.render(given_request(given_context(debts=12))), runs=3)
        many = median_of(lambda: worker.render(given_request(given_context(debts=200))), runs=3)
    finally:
        worker.close()
    yield Row(
        promise="P7",
        what="what 200 printed rows add to the agreement",
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


def _schedule(rows: int):
    reading = read_schedule(schedule_xlsx(rows), file_name="debts.xlsx", options=ScheduleOptions())
    assert reading.schedule is not None, reading.problems[:3]
    return reading.schedule
