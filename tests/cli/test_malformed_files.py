"""Files that are no matter files: one JSON object, exit 4, nothing imported, nobody's number repeated."""

import csv
import io
import json
import os
import re
from pathlib import Path

import openpyxl
import pytest

from vetdesk.assets import asset_root

SAMPLE = json.loads((asset_root("resources") / "sample" / "matter.json").read_text("utf-8"))
TEXT = json.dumps(SAMPLE, ensure_ascii=False)
NUMBER = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)")
BROKEN = {
    "nothing": b"",
    "null": b"null",
    "a list": b"[]",
    "cut off": TEXT.encode()[:900],
    "one byte too many": TEXT.encode() + b"}",
    "UTF-16": TEXT.encode("utf-16"),
    "GB 18030": TEXT.encode("gb18030"),
    "a workbook": b"PK\x03\x04" + bytes(range(256)),
    "nested without end": b"[" * 100_000,
    "a number without end": TEXT.replace('"copies": 4', '"copies": ' + "9" * 5000).encode(),
    "an exponent": TEXT.replace('"copies": 4', '"copies": 1e999999999').encode(),
    "not a number": TEXT.replace('"412000.00"', "NaN").encode(),
    "a key twice": TEXT.replace('"road":', '"road": "entrustment", "road":', 1).encode(),
}
WRONG = {
    ("answers", "price"): ["-1.00", 412000, "1.005", "1e9", "412,000.00", True, "9" * 40],
    ("answers", "pay_date"): ["2026-02-30", "2026/11/30", "0000-01-01", 20261130],
    ("answers", "copies"): [0, 1, "4", True, 4.5, 10**30],
    ("answers",): [[], None, "x", {"contract_no": "1"}, {"nonsense": 1}],
    ("as_of",): ["0001-01-01", "9999-12-31", "today"],
    ("road",): [[], {}, None, "Assignment"],
    ("creditor_kind",): ["Bank", 1],
    ("language",): ["fr", None],
    ("matter_ref",): ["", "  ", "X" * 41, 7],
    ("people",): [None, {}, ["x"], [SAMPLE["people"][0]] * 2],
    ("people", 0, "id_number"): ["310104198203162116", "3101", "", 310104198203162115],
    ("review", "pack"): ["cn.vetting.nobody", "cn.people"],
    ("review", "answers", "CV-A01"): [None, {"outcome": "PASS", "on": "2026-11-10"}],
    ("collector", "uscc"): [SAMPLE["organisation"]["uscc"], ""],
    ("clauses",): [{"CL-99": False}, {"CL-01": "no"}],
    ("schedule",): ["/etc/passwd", "../debts.xlsx", "link.xlsx", "nobody.csv", "debts.xls", "", "a\0.csv"],
    ("drafted_by",): ["", "张三丰"],
}
ROWS = {
    "本金余额": ["-1.00", "1.005", "1E+5", "约一万", "#N/A", "9" * 30, "=1+1"],
    "证件号码": ["3.10108E+17", "310108198506124828", ""],
    "签订日期": ["2025-13-01", "0001-01-01"],
    "债务人": [""],
}


@pytest.fixture
def refused(vetdesk, folder, secret, tmp_path):
    """Run bytes as a matter file and return the problems of its one object."""
    given = tmp_path / "given"
    given.mkdir()
    sample = asset_root("resources") / "sample" / "debts.xlsx"
    (given / "debts.xlsx").write_bytes(sample.read_bytes())
    (tmp_path / "debts.xlsx").write_bytes(sample.read_bytes())
    (given / "link.xlsx").symlink_to(tmp_path / "debts.xlsx")

    def run(content: bytes):
        file = given / "matter.json"
        file.write_bytes(content)
        before = (folder / "vault.db").read_bytes()
        arguments = ("--vault", folder, "--out", tmp_path / "out", "--passphrase-file", secret())
        called = vetdesk("--json", "matter", "run", file, *arguments)
        assert called.code == 4, called.out
        assert called.json["result"] == "invalid"
        assert called.json["documents"] == []
        assert not NUMBER.search(called.out + called.err)
        assert not list((tmp_path / "out").glob("*"))
        assert len((folder / "vault.db").read_bytes()) == len(before)
        for problem in called.json["problems"]:
            assert problem["file"]
            assert problem["message"]
            assert "path" in problem or {"row", "column"} <= problem.keys()
        return called.json["problems"]

    return run


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_file_that_is_no_json_object_of_ours_is_refused(refused, content):
    assert refused(content)


@pytest.mark.parametrize("path", WRONG, ids=lambda path: str(path[-1]))
def test_a_wrong_value_is_refused_at_its_path(refused, path):
    way = "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)

    for value in WRONG[path]:
        problems = refused(json.dumps(with_value(path, value)).encode())

        assert all(problem["path"].startswith(way) for problem in problems)


@pytest.mark.parametrize("column", ROWS)
def test_a_wrong_cell_is_refused_at_its_row_and_column(refused, tmp_path, column):
    for cell in ROWS[column]:
        lines = sheet_of(asset_root("resources") / "sample" / "debts.xlsx")
        lines[1][lines[0].index(column)] = cell
        text = io.StringIO()
        csv.writer(text).writerows(lines)
        (tmp_path / "given" / "claims.csv").write_text(text.getvalue(), "utf-8")

        (problem,) = refused(json.dumps(SAMPLE | {"schedule": "claims.csv"}).encode())

        assert (problem["row"], problem["column"]) == (2, column)


def test_a_pipe_in_place_of_the_sheet_does_not_hang(refused, tmp_path):
    os.mkfifo(tmp_path / "given" / "pipe.csv")

    assert refused(json.dumps(SAMPLE | {"schedule": "pipe.csv"}).encode())


def with_value(path: tuple[str | int, ...], value: object) -> dict:
    """Return the sample with one value replaced."""
    matter = json.loads(TEXT)
    *parents, last = path
    place = matter
    for step in parents:
        place = place[step]
    place[last] = value
    return matter


def sheet_of(path: Path) -> list[list[str]]:
    """Return header and claims of the sample as text."""
    rows = [list(row) for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]
    header = next(at for at, row in enumerate(rows) if "债务人" in row)
    return [[_text(cell) for cell in row] for row in rows[header:]]


def _text(cell: object) -> str:
    return "" if cell is None else f"{cell:%Y-%m-%d}" if hasattr(cell, "year") else str(cell)
