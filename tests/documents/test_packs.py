"""Packs are read into frozen values, and the linter says everything that is wrong with them."""

from datetime import date

import pytest

from document_builders import BODIES, CLAUSES, PACK, write_clause, write_pack
from vetdesk.documents import packs, selection
from vetdesk.documents.errors import PackRefused
from vetdesk.documents.linter import lint
from vetdesk.domain.conditions import reads

TODAY = date(2026, 11, 23)


def test_the_shipped_packs_and_clauses_have_nothing_to_complain_about():
    report = lint(today=TODAY)

    assert report.problems == ()


def test_every_shipped_pack_names_its_version_and_kind():
    shipped = packs.all_packs()

    assert {"cn.assignment_agreement", "vetdesk.recovery_sheet"} <= shipped.keys()
    assert all(pack.version and pack.kind in packs.KINDS for pack in shipped.values())


def test_a_pack_is_read_with_its_parts_in_order(own_pack):
    pack, library = own_pack

    assert [part.id for part in pack.parts] == ["recitals", "object", "security", "data", "list"]
    assert pack.signatures == ("a", "b")
    assert library["TC-01"].is_core


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('title = "测试协议"', 'title = "测试协议"\ncolour = "red"'), "key.unknown"),
        (('kind = "agreement"', 'kind = "contract"'), "pack.kind"),
        (('version = "1.2"\n', ""), "key.missing"),
        (('body = "list.j2"', 'body = "../list.j2"'), "part.body_missing"),
        (('body = "list.j2"', 'body = "other.j2"'), "part.body_missing"),
        (('table = "people"', 'table = "staff"'), "part.table"),
        (('kind = "recitals"', 'kind = "chapter"'), "part.kind"),
        (('language = "zh-CN"', 'language = "zh-CN'), "file.syntax"),
    ],
)
def test_a_pack_with_a_structural_fault_is_refused_and_the_linter_lists_it(tmp_path, change, code):
    folder = write_pack(tmp_path, pack=PACK.replace(*change))

    with pytest.raises(PackRefused):
        packs.read_pack(folder)

    assert code in codes(lint(today=TODAY, root=tmp_path))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("| {{ nobody_knows }}", "name.unknown"),
        ('| {{ "nowhere"|ref }}', "reference.unknown"),
        ('| {{ "nowhere"|annex }}', "reference.unknown"),
        ('| {{ "某词"|term }}', "term.undefined"),
        ("| 乙方具有催收牌照。", "phrase.forbidden"),
        ("| 逾期未答复的，视为同意。", "phrase.forbidden"),
        ("没有记号", "line.unmarked"),
        ("| {{ a.b() }}", "template.not_allowed"),
        ("| {{ ", "template.syntax"),
        ('| 依第{{ "data"|ref }}处理', "reference.doubled_word"),
    ],
)
def test_the_linter_names_what_is_wrong_inside_a_template(tmp_path, body, code):
    write_pack(tmp_path, bodies=BODIES | {"list.j2": body})

    assert code in codes(lint(today=TODAY, root=tmp_path))


def test_liquidated_damages_in_a_staff_undertaking_are_reported(tmp_path):
    pack = PACK.replace("test.agreement", "test.staff_undertaking")
    write_pack(tmp_path, pack=pack, bodies=BODIES | {"list.j2": "| 违反的，支付违约金。"})

    assert "phrase.forbidden" in codes(lint(today=TODAY, root=tmp_path))


def test_a_clause_not_reviewed_for_half_a_year_is_reported(tmp_path):
    write_pack(tmp_path)

    report = lint(today=date(2027, 5, 1), root=tmp_path)

    assert {problem.place for problem in report.problems if problem.code == "review.overdue"} == {
        "TC-01",
        "TC-02",
        "test.agreement",
    }


def test_a_clause_without_a_citation_is_reported(tmp_path):
    write_pack(tmp_path)
    clause = tmp_path / "tt" / "clauses" / "TC-01.toml"
    clause.write_text(clause.read_text("utf-8").replace("statutes = [{", "# ["), "utf-8")

    assert "citation.missing" in codes(lint(today=TODAY, root=tmp_path))


def test_the_same_id_twice_is_reported(tmp_path):
    write_pack(tmp_path)
    write_pack(tmp_path, name="second")
    twin = tmp_path / "tt" / "clauses" / "TC-09.toml"
    twin.write_text((tmp_path / "tt" / "clauses" / "TC-01.toml").read_text("utf-8"), "utf-8")

    found = codes(lint(today=TODAY, root=tmp_path))

    assert {"pack.duplicate_id", "clause.duplicate_id"} <= found


def test_two_wordings_under_one_id_are_reported(tmp_path):
    write_pack(tmp_path)
    write_clause(tmp_path, "TC-01", "", [("A", "", "§ 一。"), ("A", "", "§ 二。")])

    assert "variant.duplicate_id" in codes(lint(today=TODAY, root=tmp_path))


def test_a_slot_for_a_clause_that_does_not_exist_is_reported(tmp_path):
    write_pack(tmp_path, clauses={"TC-01": CLAUSES["TC-01"]})

    assert "clause.unknown" in codes(lint(today=TODAY, root=tmp_path))


def codes(report):
    return {problem.code for problem in report.problems}


def test_every_fact_a_shipped_clause_asks_for_has_words_for_the_record():
    conditions = [
        condition
        for clause in packs.load_library().values()
        for condition in (clause.applies_if, *(variant.applies_if for variant in clause.variants))
        if condition
    ]

    asked = frozenset[str]().union(*(reads(condition) for condition in conditions))

    assert asked <= selection.FACTS_IN_WORDS.keys()
