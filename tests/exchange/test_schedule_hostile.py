"""Hostile and broken schedule files: refused before anything parses them, each with its sentence."""

import io
import zipfile

import pytest
import xlsxwriter

from vetdesk.exchange.schedule import read_schedule

CONTENT_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)
SHEET = b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'


def package(members, *, compression=zipfile.ZIP_DEFLATED):
    """Return a zip of the least a workbook has, with ``members`` added or replaced."""
    parts = {"[Content_Types].xml": CONTENT_TYPES, "xl/workbook.xml": b"<workbook/>"} | members
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


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


def lying_package():
    """Return a zip whose directory says that a large sheet is small."""
    content = bytearray(package({"xl/worksheets/sheet1.xml": SHEET + b" " * 5_000_000}))
    size = (len(SHEET) + 5_000_000).to_bytes(4, "little")
    assert content.count(size) == 2
    return bytes(content).replace(size, (1000).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (package({"xl/worksheets/sheet1.xml": b" " * 30_000_000}), "bomb"),
        (package({f"xl/media/{at}.png": b"" for at in range(2_100)}), "bomb"),
        (lying_package(), "damaged"),
        (package({"xl/vbaProject.bin": b"x"}), "macros"),
        (package({"[Content_Types].xml": CONTENT_TYPES + b"application/vnd.macroEnabled"}), "macros"),
        (package({"xl/worksheets/sheet1.xml": b'<!DOCTYPE a [<!ENTITY x "y">]>' + SHEET}), "entities"),
        (package({"xl/worksheets/sheet1.xml": SHEET.replace(b'r="A1"', b'r="XFD1048576"')}), "far_cell"),
        (package({"xl/worksheets/sheet1.xml": SHEET.replace(b'r="A1"', b"r='XFD1'")}), "far_cell"),
        (package({"xl/worksheets/sheet1.xml": SHEET.replace(b' r="A1"', b'\nr="XFD1"')}), "damaged"),
        (package({"xl/worksheets/sheet1.xml": SHEET.replace(b'r="A1"', b'r="A1048576"')}), "far_cell"),
        (package({"xl/worksheets/sheet1.xml": b"<sheetData>" + b"<row/>" * 300_000}), "rows"),
        (package({"xl/worksheets/sheet1.xml": SHEET}), "damaged"),
        (package({})[:200], "damaged"),
        (b"PK\x03\x04garbage", "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "old_or_encrypted"),
        (b"MZ\x90\x00", "magic"),
        (b"%PDF-1.7", "magic"),
        (b"", "empty"),
        (b"PK\x03\x04" + b"\x00" * 50_000_000, "size"),
    ],
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
        (b"\n" * 300_001 + b"x", "rows"),
        (b"nothing here", "no_header"),
        (b"", "empty"),
    ],
)
def test_broken_csv_files_are_refused(content, reason):
    assert refusal(content, "debts.csv") == reason


@pytest.mark.parametrize("name", ["debts.xls", "debts.txt", "debts", "debts.xlsm"])
def test_other_extensions_are_refused(name):
    assert refusal(b"PK\x03\x04", name) == "kind"
