"""The inputs of the benchmarks: builders shared with the tests, and schedules of any size."""

import sys
from io import BytesIO
from pathlib import Path

import xlsxwriter

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

HEADERS = (
    "债务人",
    "证件号码",
    "基础合同名称",
    "基础合同编号",
    "借据号",
    "签订日期",
    "本金",
    "利息",
    "罚息",
    "违约金",
    "费用",
    "债权总额",
)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def resident_id(number: int) -> str:
    """Return a made-up resident ID whose date and check digit are right."""
    body = f"310115{1950 + number % 50}{1 + number % 12:02}{1 + number % 28:02}{number % 1000:03}"
    return with_check_digit(body)


def with_check_digit(body: str) -> str:
    """Return the 17 digits of a resident ID with the eighteenth (GB 11643)."""
    return body + "10X98765432"[sum(w * int(c) for w, c in zip(WEIGHTS, body, strict=True)) % 11]


def schedule_xlsx(rows: int) -> bytes:
    """Return a workbook of ``rows`` claims of natural persons in twelve columns."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("明细")
        sheet.write_row(0, 0, HEADERS)
        for at in range(1, rows + 1):
            principal, interest = 10_000 + at % 977 + 0.25, 300 + at % 91 + 0.5
            sheet.write_row(
                at,
                0,
                (
                    f"赵某{at}",
                    resident_id(at),
                    "个人借款合同",
                    f"HT-2023-{at:07}",
                    f"JJ-{at:08}",
                    "2023-05-01",
                    principal,
                    interest,
                    12.5,
                    0,
                    0,
                    principal + interest + 12.5,
                ),
            )
    return buffer.getvalue()
