"""Questionnaires: out, filled in, back as self-declared statements; every spoiled one is refused by place."""

import io
import json
import zipfile
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from hostile_workbooks import package
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.declarations import EvidenceNeeded, NothingDeclared
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.vetting import CheckState
from vetdesk.exchange.matterfile import read_matter
from vetdesk.exchange.questionnaire import FIRST_LINE
from vetdesk.progress import silent
from vetdesk.services.errors import FileInvalid
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.questionnaires import ForDeclared
from vetdesk.store.evidence import EvidenceDraft

ANSWER, NOTE, DOCUMENT, ISSUED, UNTIL = "F", "G", "H", "I", "J"
ROW = FIRST_LINE + 1


@pytest.fixture
def review(services):
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    party = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    return services.vetting.start(
        party.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )


@pytest.fixture
def sent(services, review, tmp_path):
    path = tmp_path / "questionnaire.xlsx"
    services.questionnaires.export(review.id, path, language="zh")
    return path


def spoil(path, change):
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def row_of(path, *, kind="outcome"):
    """Return the first row whose answer is of this kind, as (row, check)."""
    how = {"outcome": "从下拉列表选择", "number": "填写数字", "date": "填写日期"}[kind]
    page = openpyxl.load_workbook(path)["问卷"]
    for row in range(ROW, page.max_row + 1):
        if str(page[f"E{row}"].value).startswith(how):
            return row, page[f"A{row}"].value
    raise AssertionError(kind)


def fill(path, cells):
    def change(book):
        for name, value in cells.items():
            book["问卷"][name] = value

    return spoil(path, change)


def problems(services, path, **given):
    found = services.questionnaires.read(path, silent(), **given)
    with pytest.raises(FileInvalid):
        services.questionnaires.accept(found)
    assert all(one.message("zh") != one.message("en") for one in found.problems)
    return [(one.key.removeprefix("questionnaire."), one.column) for one in found.problems]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_goes_out_comes_back_untouched_and_says_nothing(services, review, tmp_path, language):
    path = tmp_path / "q.xlsx"
    asked = services.questionnaires.export(review.id, path, language=language, due=date(2026, 12, 24))

    found = services.questionnaires.read(spoil(path, lambda _: None), silent(), review_id=review.id)

    assert found.problems == ()
    assert found.given == ()
    assert found.unanswered == asked == len(review.findings)


def test_sheets_are_protected_and_only_answers_are_open(sent):
    book = openpyxl.load_workbook(sent)
    page = book["问卷"]

    assert all(sheet.protection.sheet for sheet in book.worksheets)
    assert book["_vetdesk"].sheet_state == "veryHidden"
    assert page[f"C{ROW}"].protection.locked
    assert not page[f"{ANSWER}{ROW}"].protection.locked
    assert any(f"{ANSWER}{ROW}" in str(one.sqref) for one in page.data_validations.dataValidation)


def test_answers_come_back_as_statements_that_are_no_findings(services, review, sent):
    row, check = row_of(sent)
    cells = {ANSWER: "符合", NOTE: "见附件", DOCUMENT: "执照.pdf", ISSUED: "2026-01-05", UNTIL: "2027-01-04"}
    fill(sent, {f"{column}{row}": value for column, value in cells.items()})
    found = services.questionnaires.read(sent, silent())
    assert services.questionnaires.declared(review.id) == {}

    done = services.questionnaires.accept(found)

    assert (done.taken, done.kept) == (1, 0)
    declared = services.questionnaires.declared(review.id)[check]
    assert (declared.outcome, declared.note, declared.is_verified) == ("pass", "见附件", False)
    assert declared.enclosure.valid_until == date(2027, 1, 4)
    states = {one.item.id: one.state for one in services.vetting.get(review.id).findings}
    assert states[check] is CheckState.OPEN


def test_a_pass_is_verified_with_evidence_only(services, review, sent):
    row, check = row_of(sent)
    services.questionnaires.accept(
        services.questionnaires.read(fill(sent, {f"{ANSWER}{row}": "符合"}), silent())
    )

    with pytest.raises(EvidenceNeeded):
        services.questionnaires.verify(review.id, check)
    draft = EvidenceDraft(name="a.txt", content=b"licence", source="x", taken_at=services.desk.now())
    services.vetting.attach(review.id, check, draft)
    view = services.questionnaires.verify(review.id, check)

    found = next(one for one in view.findings if one.item.id == check)
    assert found.state is CheckState.PASS
    assert found.answer.source.startswith("自述")
    assert services.questionnaires.declared(review.id)[check].is_verified
    with pytest.raises(NothingDeclared):
        services.questionnaires.verify(review.id, check)


def test_a_failure_the_collector_admits_needs_no_evidence(services, review, sent):
    row, check = row_of(sent)
    services.questionnaires.accept(
        services.questionnaires.read(fill(sent, {f"{ANSWER}{row}": "不符合"}), silent())
    )

    view = services.questionnaires.verify(review.id, check)

    assert next(one.state for one in view.findings if one.item.id == check) is CheckState.FAIL


def test_a_finding_given_beside_a_statement_settles_it(services, review, sent):
    row, check = row_of(sent)
    services.questionnaires.accept(
        services.questionnaires.read(fill(sent, {f"{ANSWER}{row}": "符合"}), silent())
    )

    view = services.vetting.answer(
        review.id, check, CheckAnswer(outcome="fail", on=services.desk.today(), source="现场查看")
    )

    assert view.declared[check].is_verified
    assert view.declared[check].outcome == "pass"
    assert next(one.state for one in view.findings if one.item.id == check) is CheckState.FAIL


def test_another_statement_on_the_same_check_stops_is_skipped_or_updates(services, review, sent):
    row, check = row_of(sent)
    services.questionnaires.accept(
        services.questionnaires.read(fill(sent, {f"{ANSWER}{row}": "符合"}), silent())
    )
    again = services.questionnaires.read(fill(sent, {f"{ANSWER}{row}": "不符合"}), silent())

    with pytest.raises(FileInvalid) as stopped:
        services.questionnaires.accept(again)
    assert stopped.value.problems[0].column == f"{ANSWER}{row}"
    assert services.questionnaires.accept(again, known=ForDeclared.SKIP).kept == 1
    assert services.questionnaires.declared(review.id)[check].outcome == "pass"
    assert services.questionnaires.accept(again, known=ForDeclared.UPDATE).taken == 1
    assert services.questionnaires.declared(review.id)[check].outcome == "fail"


@pytest.mark.parametrize(
    ("column", "value", "key"),
    [
        (ANSWER, "大概符合", "choice"),
        (ANSWER, "#N/A", "register.error_value"),
        (ISSUED, "2026-02-30", "register.day"),
        (ISSUED, "2030-01-01", "issued_ahead"),
        (NOTE, "长" * 2_001, "register.too_long"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_with_its_cell(services, sent, column, value, key):
    row, _ = row_of(sent)
    fill(sent, {f"{ANSWER}{row}": "符合", f"{DOCUMENT}{row}": "a.pdf"} | {f"{column}{row}": value})

    assert (key, f"{column}{row}") in problems(services, sent)


def test_a_certificate_that_expires_before_it_was_issued_is_refused(services, sent):
    row, _ = row_of(sent)
    cells = {ANSWER: "符合", DOCUMENT: "证.pdf", ISSUED: "2026-03-01", UNTIL: "2026-02-01"}
    fill(sent, {f"{column}{row}": value for column, value in cells.items()})

    assert problems(services, sent) == [("expires_before_issued", f"{UNTIL}{row}")]


def test_remarks_without_an_answer_are_named(services, sent):
    row, _ = row_of(sent)

    assert problems(services, fill(sent, {f"{NOTE}{row}": "稍后"})) == [("answer_missing", f"{ANSWER}{row}")]


def test_a_faulty_answer_may_be_left_out_and_the_others_taken(services, review, sent):
    fill(sent, {f"{ANSWER}{ROW}": "也许"})
    other = next(
        row for row in range(ROW + 1, ROW + 9)
        if openpyxl.load_workbook(sent)["问卷"][f"E{row}"].value == "从下拉列表选择"
    )  # fmt: skip
    found = services.questionnaires.read(fill(sent, {f"{ANSWER}{other}": "不适用"}), silent())

    assert services.questionnaires.accept(found, leave_faulty=True).taken == 1


def put(cell, text, sheet="问卷"):
    """Return a change that writes into one cell."""
    return lambda book: book[sheet].__setitem__(cell, text)


SPOILED = {
    "question reworded": (put(f"C{ROW}", "另一个问题"), ("cell_changed", f"C{ROW}")),
    "number changed": (put(f"A{ROW}", "X-1"), ("cell_changed", f"A{ROW}")),
    "heading changed": (put(f"B{ROW - 1}", "部分"), ("cell_changed", f"B{ROW - 1}")),
    "row deleted": (lambda book: book["问卷"].delete_rows(ROW), ("cell_changed", f"A{ROW}")),
    "row inserted": (lambda book: book["问卷"].insert_rows(ROW), ("cell_changed", f"A{ROW}")),
    "column inserted": (lambda book: book["问卷"].insert_cols(2), ("cell_changed", f"B{ROW - 1}")),
    "cell beside": (put(f"M{ROW}", "x"), ("cell_added", f"M{ROW}")),
    "row below": (lambda book: book["问卷"].append(["补充"]), ("cell_added", "A")),
    "sheet renamed": (lambda book: setattr(book["问卷"], "title", "别名"), ("sheet_missing", "")),
    "mark removed": (lambda book: book.remove(book["_vetdesk"]), ("foreign", "")),
    "mark changed": (put("A2", "{}", "_vetdesk"), ("tampered", "")),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_spoiled_questionnaire_is_refused_with_its_place(services, review, sent, name):
    change, (key, place) = SPOILED[name]

    found = problems(services, spoil(sent, change))

    assert found[0][0] == key
    assert found[0][1].startswith(place)
    assert services.questionnaires.declared(review.id) == {}


def test_the_questionnaire_of_another_review_is_refused(services, review, sent):
    second = services.vetting.start(
        review.collector.id, road=Road.ASSIGNMENT, creditor_kind=CreditorKind.TRADING
    )

    assert problems(services, sent, review_id=second.id) == [("other_review", "")]


def test_a_questionnaire_this_vault_never_sent_is_refused(services, sent):
    def rename(book):
        mark = json.loads(book["_vetdesk"]["A2"].value) | {"id": "0" * 32}
        text = json.dumps(mark, sort_keys=True)
        book["_vetdesk"]["A2"] = text
        book["_vetdesk"]["A3"] = services.desk.vault.seal(text.encode()).hex()

    assert problems(services, spoil(sent, rename)) == [("unknown", "")]


def test_a_questionnaire_of_an_earlier_version_of_the_pack_is_refused(services, sent, monkeypatch):
    def newer(review_id):
        view = services.vetting.get(review_id)
        return replace(view, draft=replace(view.draft, pack_version="9.9"))

    monkeypatch.setattr(services.questionnaires, "_running", newer)

    assert [one for one, _ in problems(services, sent)] == ["version"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (lambda good: good[: len(good) // 2], "sheet.damaged"),
        (lambda _: package({"xl/vbaProject.bin": b"x"}), "sheet.macros"),
        (lambda _: package({"xl/worksheets/sheet1.xml": b" " * 30_000_000}), "sheet.bomb"),
        (lambda _: b"", "sheet.empty"),
        (lambda _: b"%PDF-1.7", "sheet.magic"),
    ],
)
def test_a_hostile_file_is_refused_before_it_is_parsed(services, sent, content, reason):
    sent.write_bytes(content(sent.read_bytes()))

    assert problems(services, sent) == [(reason, "")]


def test_no_formula_leaves_with_a_questionnaire(sent):
    with zipfile.ZipFile(io.BytesIO(sent.read_bytes())) as package_:
        sheets = [package_.read(name) for name in package_.namelist() if "worksheets/sheet" in name]

    assert not any(b"<f>" in sheet for sheet in sheets)


def test_every_result_is_chosen_from_a_list_in_both_languages(services, review, tmp_path):
    """A word with a comma cannot stand in a drop-down; the English results once had none."""
    for language, sheet in (("zh", "问卷"), ("en", "Questionnaire")):
        path = tmp_path / f"{language}.xlsx"
        services.questionnaires.export(review.id, path, language=language)
        page = openpyxl.load_workbook(path)[sheet]
        listed = " ".join(str(one.sqref) for one in page.data_validations.dataValidation)
        asked = [
            row
            for row in range(ROW, page.max_row + 1)
            if page[f"E{row}"].value in {"从下拉列表选择", "choose from the list"}
        ]

        outcomes = {one.item.id for one in review.findings if one.item.answer.kind.value == "outcome"}
        assert all(f"{ANSWER}{row}" in listed.split() for row in asked if page[f"A{row}"].value in outcomes)
