"""``vetdesk matter``: exit codes, the JSON object, and what never stands in a message."""

import json
import re

import openpyxl
import pytest

from offices import PASSPHRASE
from report_texts import docx_text
from vetdesk.cli.output import DONE
from vetdesk.services.agreements import MatterQuery

FULL_ID = re.compile(r"[0-9]{17}[0-9X]")
KEYS = {
    "result",
    "matter_ref",
    "version",
    "contract_no",
    "rehearsal",
    "obstacles",
    "problems",
    "documents",
    "totals",
}


@pytest.fixture
def run_matter(vetdesk, folder, secret, tmp_path):
    def run(file, *more):
        return vetdesk(
            "matter",
            "run",
            file,
            "--vault",
            folder,
            "--out",
            tmp_path / "out",
            "--passphrase-file",
            secret(),
            *more,
        )

    return run


@pytest.fixture(autouse=True)
def no_notices(monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())


def test_an_issued_matter_exits_0_and_prints_one_object(run_matter, matter_file, tmp_path):
    called = run_matter(matter_file(), "--json")

    assert (called.code, called.err) == (0, "")
    assert called.json.keys() == KEYS
    assert called.json["result"] == "issued"
    assert called.json["obstacles"] == called.json["problems"] == []
    for document in called.json["documents"]:
        assert document.keys() == {"kind", "path", "sha256", "pages"}
        assert (tmp_path / "out").samefile(document["path"].rsplit("/", 1)[0])
    assert called.json["totals"]["rows"] == 12 or called.json["totals"]["rows"] > 0
    assert re.fullmatch(r"\d+\.\d\d", called.json["totals"]["total"])


def test_a_blocked_matter_exits_2_and_names_each_obstacle(run_matter, matter_file):
    called = run_matter(matter_file(lambda m: m.pop("impact_assessment")), "--json")

    assert called.code == 2
    assert called.json["result"] == "blocked"
    (obstacle,) = called.json["obstacles"]
    assert obstacle["code"] == "pipia.missing"
    assert obstacle.keys() == {"code", "severity", "class", "subject", "message"}
    assert called.json["documents"] == []


def test_invalid_input_exits_4_with_file_path_and_message(run_matter, matter_file):
    called = run_matter(matter_file(lambda m: m.update(road="sideways")), "--json")

    assert called.code == 4
    assert called.json["result"] == "invalid"
    (problem,) = called.json["problems"]
    assert (problem["file"], problem["path"]) == ("matter.json", "$.road")
    assert problem["message"]


def test_a_wrong_row_of_the_schedule_exits_4_with_row_and_column(run_matter, matter_file, tmp_path):
    file = matter_file()
    sheet = tmp_path / "given" / "debts.xlsx"
    book = openpyxl.load_workbook(sheet)
    page = book.active
    row, column = next(
        (cell.row, cell.column)
        for line in page.iter_rows()
        for cell in line
        if FULL_ID.fullmatch(str(cell.value))
    )
    number = str(page.cell(row, column).value)
    page.cell(row, column).value = number[:-1] + ("1" if number[-1] != "1" else "2")
    book.save(sheet)

    called = run_matter(file, "--json")

    assert called.code == 4
    assert called.json["problems"][0]["row"] == row
    assert not FULL_ID.search(called.out)


def test_a_person_with_a_wrong_number_is_told_without_the_number(run_matter, matter_file):
    wrong = "310101199003078515"

    called = run_matter(matter_file(lambda m: m["people"][0].update(id_number=wrong)), "--json")

    assert called.code == 4
    assert wrong not in called.out
    assert called.json["problems"][0]["path"] == "$.people[0].id_number"


def test_sentences_are_chinese_unless_english_is_asked(run_matter, matter_file):
    file = matter_file(lambda m: m.pop("impact_assessment"))

    chinese, english = run_matter(file), run_matter(file, "--lang", "en")

    assert "阻断" in chinese.out
    assert "[block] pipia.missing" in english.out


def test_a_wrong_passphrase_exits_3_with_one_object(vetdesk, folder, secret, matter_file, tmp_path):
    called = vetdesk(
        "--json",
        "matter",
        "run",
        matter_file(),
        "--vault",
        folder,
        "--out",
        tmp_path,
        "--passphrase-file",
        secret("not the passphrase at all"),
    )

    assert called.code == 3
    assert called.json["result"] == "error"
    assert called.json["code"] == "vault.wrong_passphrase"


@pytest.mark.parametrize(
    "arguments",
    [
        ("matter", "run"),
        ("matter", "walk"),
        ("vault", "create"),
        ("--lang", "fr", "matter", "schema"),
        ("nonsense",),
        ("vault", "info", "x", "--passphrase", "typed"),
    ],
)
def test_usage_errors_exit_1_and_answer_in_json_too(vetdesk, arguments):
    called = vetdesk("--json", *arguments)

    assert called.code == 1
    assert called.json["result"] == "error"


def test_a_file_that_is_not_there_exits_4(run_matter, tmp_path):
    called = run_matter(tmp_path / "missing.json", "--json")

    assert called.code == 4
    assert called.json["problems"]


def test_the_schema_names_every_key_of_the_sample(vetdesk, matter_file):
    called = vetdesk("matter", "schema")

    assert called.code == 0
    assert set(json.loads(matter_file().read_text("utf-8"))) <= set(called.json["properties"])


def test_the_second_run_of_one_file_says_so_and_exits_0(run_matter, matter_file):
    first = run_matter(matter_file(), "--json")

    second = run_matter(matter_file(), "--json")

    assert second.code == 0
    assert second.json == first.json


def test_columns_that_are_not_kept_are_named(run_matter, matter_file, tmp_path):
    file = matter_file(lambda m: m.pop("impact_assessment"))
    sheet = tmp_path / "given" / "debts.xlsx"
    book = openpyxl.load_workbook(sheet)
    page = book.active
    header = next(line[0].row for line in page.iter_rows() if any(cell.value == "债务人" for cell in line))
    page.cell(header, page.max_column + 1).value = "联系人1电话"
    book.save(sheet)

    told, listed = run_matter(file), run_matter(file, "--json")

    assert "联系人1电话" in told.out
    assert listed.json["dropped_columns"] == ["联系人1电话"]


def test_a_folder_that_cannot_be_written_is_said_before_anything_is_issued(
    vetdesk, front, folder, secret, matter_file
):
    called = vetdesk(
        *("--json", "matter", "run", matter_file(), "--vault", folder),
        *("--out", "/proc/nowhere", "--passphrase-file", secret()),
    )

    assert called.code == 1
    assert called.json["code"] == "cli.no_access"
    opened = front.unlock(folder, PASSPHRASE)
    assert opened.agreements.page(MatterQuery()).items == ()
    opened.close()


def test_a_folder_of_matter_files_is_run_with_a_line_for_each(vetdesk, folder, secret, matter_file, tmp_path):
    good = matter_file(lambda m: m.update(matter_ref="B-1"))
    (good.parent / "broken.json").write_text("{", "utf-8")
    command = ("matter", "batch", good.parent, "--vault", folder, "--out", tmp_path / "out")

    called = vetdesk(*command, "--passphrase-file", secret())

    assert called.code == 4
    assert "broken.json" in called.out
    assert "1 份" in called.out or "1 of 2" in called.out
    again = vetdesk(*command, "--passphrase-file", secret(), "--json")
    assert {one["file"]: one["end"] for one in again.json["rows"]} == {
        "matter.json": "before",
        "broken.json": "invalid",
    }


def test_the_text_of_a_matter_is_checked_by_its_reference(run_matter, vetdesk, folder, secret, matter_file):
    def edit(matter):
        matter["clauses"] = {"CL-10": False}
        matter["answers"]["method"] = "用一切必要手段"

    run_matter(matter_file(edit))
    reference = json.loads(matter_file().read_text("utf-8"))["matter_ref"]
    arguments = ["matter", "check", reference, "--vault", folder, "--passphrase-file", secret()]

    called = vetdesk(*arguments, "--json")
    told = vetdesk(*arguments, "--lang", "en")

    assert (called.code, called.json["result"]) == (2, "blocked"), called.json
    wanting = {(one["id"], one["state"]) for one in called.json["lines"] if one["state"] in {"open", "look"}}
    assert ("cn.dsr12.supervision", "open") in wanting
    assert any("all_means" in name and state == "look" for name, state in wanting)
    assert "[stops the issue] Network Data Security Regulation, art. 12 · supervision" in told.out
    assert "under the conduct rules of the annex" in told.out


def test_the_articles_of_a_draft_are_counted_as_asked(run_matter, vetdesk, folder, secret, matter_file):
    run_matter(matter_file(lambda matter: matter["answers"].pop("price")))
    reference = json.loads(matter_file().read_text("utf-8"))["matter_ref"]
    opened = ["--vault", folder, "--passphrase-file", secret()]

    called = vetdesk("matter", "numbering", reference, "decimal", *opened, "--json")
    wrong = vetdesk("matter", "numbering", reference, "roman", *opened)
    checked = vetdesk("matter", "check", reference, *opened)

    assert (called.code, called.json["numbering"]) == (0, "decimal")
    assert wrong.code == 1
    assert "第十四条" not in checked.out


def test_a_reference_nobody_has_is_told(vetdesk, folder, secret):
    called = vetdesk("matter", "check", "NO-SUCH", "--vault", folder, "--passphrase-file", secret())

    assert called.code != 0
    assert called.out == ""


def test_the_list_of_seals_is_written_once(vetdesk, run_matter, matter_file, folder, secret, tmp_path):  # noqa: PLR0917 - fixtures
    reference = run_matter(matter_file(), "--json").json["matter_ref"]
    out = tmp_path / "seals.docx"
    order = ("--json", "matter", "seals", reference, "--vault", folder, "--passphrase-file", secret())

    called = vetdesk(*order, "--out", out)

    assert called.code == DONE, called.err
    assert called.json["papers"] == 1
    assert "骑缝章" in docx_text(out.read_bytes())
    assert vetdesk(*order, "--out", out).code != DONE, "never over a file that is there"


def test_a_matter_is_written_as_a_matter_file_that_can_be_run_again(  # noqa: PLR0917 - fixtures
    run_matter, vetdesk, folder, secret, matter_file, tmp_path
):
    reference = run_matter(matter_file(lambda m: m["answers"].pop("price")), "--json").json["matter_ref"]
    out = tmp_path / "exported.json"
    order = ("matter", "export", reference, "--vault", folder, "--passphrase-file", secret(), "--out", out)

    called = vetdesk("--json", *order)

    assert (called.code, called.json["lacking"], called.json["left_out"]) == (DONE, [], [])
    assert json.loads(out.read_text("utf-8"))["matter_ref"] == reference
    assert (tmp_path / "exported-schedule.xlsx").is_file()
    assert vetdesk(*order).code != DONE, "never over a file that is there"
    assert run_matter(out, "--json").json["result"] == "blocked", "it lacks the price, as it did"
