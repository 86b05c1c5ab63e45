"""P7: 200 printed rows cost little more than none; the electronic annex grows in step with its rows."""

from collections.abc import Iterator

from benchmarks.large_vault import made_up_rows
from benchmarks.measure import Row, growth, median_of
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


def _schedule(rows: int) -> Schedule:
    return Schedule(
        rows=tuple(made_up_rows(0, rows)), file_name="debts.xlsx", sha256="0" * 64, columns=COLUMNS
    )
