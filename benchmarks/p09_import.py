"""P9: a workbook of 100,000 claims, read and validated, against openpyxl reading it alone."""

from collections.abc import Iterator
from io import BytesIO

import openpyxl

from benchmarks.inputs import schedule_xlsx
from benchmarks.measure import Row, growth, median_of
from vetdesk.exchange.schedule import read_schedule
from vetdesk.exchange.schedule_reading import ScheduleOptions

SMALL, LARGE = 10_000, 100_000


def measure() -> Iterator[Row]:
    """Compare our whole import with openpyxl's read-only loop over the same bytes."""
    small, large = schedule_xlsx(SMALL), schedule_xlsx(LARGE)
    ours = median_of(lambda: _import(large), runs=2, warm_up=0)
    reference = median_of(lambda: _openpyxl(large), runs=1, warm_up=0)
    yield Row(
        promise="P9",
        what="import of 100,000 rows x 12 columns, validated",
        ours=ours,
        reference=reference,
        bound=">= 5 x faster than openpyxl reading alone",
        kept=ours * 5 <= reference,
    )
    exponent = growth(median_of(lambda: _import(small), runs=3), ours, LARGE / SMALL)
    yield Row(
        promise="P12",
        what="growth of the import over 10 x the rows, exponent",
        ours=exponent,
        reference=None,
        bound="<= 1.05",
        kept=exponent <= 1.05,
        unit="",
    )


def _import(content: bytes) -> None:
    reading = read_schedule(content, file_name="debts.xlsx", options=ScheduleOptions())
    assert reading.schedule is not None, reading.problems[:3]


def _openpyxl(content: bytes) -> int:
    sheet = openpyxl.load_workbook(BytesIO(content), read_only=True).worksheets[0]
    return sum(1 for row in sheet.iter_rows(values_only=True) if row[0] is not None)
