"""Hostile and broken schedule files: refused before anything parses them, each with its sentence."""

import io
import zipfile

import pytest
import xlsxwriter

from hostile_workbooks import HOSTILE
from vetdesk.exchange.schedule import read_schedule


def workbook(fill):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet()
        for at, title in enumerate(["债务人", "证件号码", "合同编号", "本金余额"]):
            page.write(0, at, title)
        fill(page)
    return stream.getvalue()


def refusal(content, name="debts.xlsx"):
    reading = read_schedule(content, name)
    assert reading.schedule is None
    (problem,) = reading.problems
    assert problem.message("zh")
    assert problem.message("en")
    return problem.key.removeprefix("schedule.")


@pytest.mark.parametrize(
    ("content", "reason"),
    HOSTILE,
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hostile_workbooks_are_refused(content, reason):
    assert refusal(content) == reason


def test_a_zip_that_is_no_workbook_is_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("../../evil", b"x")

    assert refusal(stream.getvalue()) == "not_a_workbook"


def test_a_real_workbook_with_a_cell_in_the_last_corner_is_refused_by_name():
    content = workbook(lambda page: page.write(1_048_575, 16_383, "x"))

    reading = read_schedule(content, "debts.xlsx")

    assert reading.problems[0].key == "schedule.far_cell"
    assert "XFD1048576" in reading.problems[0].message("zh")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("债务人,证件号码".encode("utf-16"), "utf16"),
        ("债务人,证件号码,a,b,c,d,e,f,g,h,i,j".encode("utf-16-le"), "utf16"),
        (b"PK\x03\x04", "magic"),
        (b"\xff\x00\xfe,\x81", "encoding"),
        ("债务人\x00,证件号码".encode(), "nul"),
        ('债务人,证件号码,本金余额,合同编号\n"张三,1,2,3\n'.encode(), "csv_line"),
        (b"a," + b"x" * 200_000, "csv_line"),
        (b"," * 600, "columns"),
        (b"\n" * 400_001 + b"x", "rows"),
        (b"nothing here", "no_header"),
        (b"", "empty"),
    ],
)
def test_broken_csv_files_are_refused(content, reason):
    assert refusal(content, "debts.csv") == reason


@pytest.mark.parametrize("name", ["debts.xls", "debts.txt", "debts", "debts.xlsm"])
def test_other_extensions_are_refused(name):
    assert refusal(b"PK\x03\x04", name) == "kind"
