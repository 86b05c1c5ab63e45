"""``vetdesk register``: sheets in and out without a window, with codes scripts can rely on."""

import openpyxl
import pytest

from register_files import COLLECTOR_TITLES, PEOPLE_TITLES, collector, comma_separated, person, workbook


@pytest.fixture
def register(vetdesk, folder, secret):
    def call(*arguments):
        return vetdesk("--json", "register", *arguments, "--vault", folder, "--passphrase-file", secret())

    return call


@pytest.fixture
def sheet(tmp_path):
    def write(rows, titles=COLLECTOR_TITLES, name="register.xlsx"):
        file = tmp_path / name
        make = comma_separated if name.endswith("csv") else workbook
        file.write_bytes(make(titles, rows))
        return file

    return write


def test_collectors_and_their_people_come_in_from_a_sheet_and_a_csv(register, sheet):
    called = register("import", "collectors", sheet([collector(), collector(2)]))
    assert called.code == 0
    assert called.json["rows"]["new"] == 2
    assert (called.json["added"], called.json["updated"]) == (2, 0)

    people = sheet([person(employer=collector()[1])], PEOPLE_TITLES, "people.csv")
    called = register("import", "people", people)
    assert called.code == 0
    assert called.json["added"] == 1


def test_a_dry_run_reads_and_compares_and_writes_nothing(register, sheet):
    file = sheet([collector()])

    assert register("import", "collectors", file, "--dry-run").json["rows"]["new"] == 1
    assert register("import", "collectors", file, "--dry-run").json["rows"]["new"] == 1


def test_a_problem_exits_4_with_file_row_field_and_message(register, sheet, tmp_path):
    checked = tmp_path / "checked.xlsx"
    called = register(
        "import", "collectors", sheet([collector(), collector(2, uscc="1")]), "--checked", checked
    )

    assert called.code == 4
    (problem,) = called.json["problems"]
    assert (problem["file"], problem["row"], problem["column"]) == ("register.xlsx", 3, "统一社会信用代码")
    assert problem["message"]
    assert openpyxl.load_workbook(checked).active.max_row == 3
    assert register("export", "collectors", "--out", tmp_path / "o.xlsx").json["records"] == 0


def test_a_file_that_is_no_workbook_exits_4(register, tmp_path):
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"PK\x03\x04nothing")

    called = register("import", "collectors", file)

    assert called.code == 4
    assert called.json["problems"][0]["key"] == "sheet.damaged"
    assert register("import", "collectors", tmp_path / "none.xlsx").json["problems"][0]["key"] == (
        "sheet.unreadable"
    )


def test_like_names_exit_1_until_somebody_says_what_they_are(register, sheet):
    rows = [collector(name="恒信资产管理有限公司"), collector(2, name="恒信资产管理股份有限公司")]

    called = register("import", "collectors", sheet(rows))
    assert called.code == 1
    assert called.json["code"] == "registers.undecided"
    assert register("import", "collectors", sheet(rows), "--similar", "skip").json["added"] == 1


def test_columns_are_named_by_hand(register, sheet):
    titles = ("供方", *COLLECTOR_TITLES[1:])
    rows = [["甲资产管理有限公司", *collector()[1:]]]
    file = sheet(rows, titles)

    assert (
        register("import", "collectors", file, "--column", "供方=name", "--column", "公司名称=").json["added"]
        == 1
    )
    assert register("import", "collectors", file, "--column", "没有=name").code == 1
    assert register("import", "collectors", file, "--column", "供方=mood").code == 1


def test_an_import_is_undone_by_its_number(register, sheet):
    made = register("import", "collectors", sheet([collector()])).json["import"]

    assert register("undo", made).code == 0
    assert register("undo", made).code == 1


def test_what_goes_out_comes_in_again_and_says_the_same(register, sheet, tmp_path):
    out = tmp_path / "out.xlsx"
    register("import", "collectors", sheet([collector(), collector(2)]))

    called = register("export", "collectors", "--out", out)
    assert (called.code, called.json["records"]) == (0, 2)
    again = register("import", "collectors", out, "--dry-run")
    assert again.json["rows"]["same"] == 2
    assert again.json["problems"] == []
    assert register("export", "collectors", "--out", out).code == 1


def test_the_numbers_of_people_leave_masked(register, sheet, tmp_path):
    out = tmp_path / "people.xlsx"
    register("import", "collectors", sheet([collector()]))
    register("import", "people", sheet([person(employer=collector()[2])], PEOPLE_TITLES))

    register("export", "people", "--out", out)

    values = [cell for row in openpyxl.load_workbook(out).active.values for cell in row]
    assert person()[0] in values
    assert person()[1] not in values
