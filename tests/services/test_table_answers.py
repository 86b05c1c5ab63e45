"""Answers that are tables: kept, printed, asked for by conditions, carried over from the review."""

from dataclasses import replace

import pytest

from vetdesk.domain.rows import Rows
from vetdesk.domain.tablequestions import RowsUnfit

ROWS = "云算有限公司\t云服务\t上海\t电话\t2026-11-01\n\n短信<b>通道</b>\t短信"
WHY = "按法务会议纪要"


def question(services, matter, name):
    return next(one for one in services.drafting.questions(matter) if one.spec.name == name)


@pytest.fixture
def matter(services, matter_file):
    def own(given):
        given["sub_processors"] = [{"name": "甲云公司", "kind": "存储"}]

    return services.matters.import_file(matter_file(own, sample="entrustment.json"))


def test_rows_are_kept_printed_and_taken_back(services, matter):
    begun = question(services, matter, "sub_processors")
    assert begun.is_offered
    assert not begun.is_open
    assert begun.default.rows == (("甲云公司", "存储", None, None, None),)
    assert "CL-09" in begun.read_by

    view = services.agreements.answer(matter, "sub_processors", ROWS)

    kept = view.answers["sub_processors"]
    assert isinstance(kept, Rows)
    assert [row[0] for row in kept.rows] == ["云算有限公司", "短信<b>通道</b>"]
    assert not question(services, matter, "sub_processors").is_offered
    text = str(services.drafting.text(matter))
    assert "云算有限公司" in text
    assert "短信<b>通道</b>" in text
    assert "甲云公司" not in text, "the rows are the list, and the register is shown beside them"
    services.agreements.forget(matter, "sub_processors")
    assert "甲云公司" in str(services.drafting.text(matter))


def test_rows_that_are_no_answer_change_nothing(services, matter):
    services.agreements.answer(matter, "commission_steps", "逾期91—180日\t12")

    with pytest.raises(RowsUnfit):
        services.agreements.answer(matter, "commission_steps", "逾期91—180日\t-1")

    assert str(services.agreements.get(matter).answers["commission_steps"]) == "逾期91—180日\t12\t\t"


def test_a_condition_asks_whether_a_table_has_rows(services, matter_file):
    place = next(
        one.key for one in services.clauses.places() if one.key.startswith("cn.entrustment_agreement/")
    )
    made = services.clause_editions.create("分档条款", "§ 分档结算。", reason=WHY, places=[place]).card.clause
    services.clause_editions.save(replace(made, applies_if={"commission_steps": True}), reason=WHY)
    matter = services.matters.import_file(matter_file(sample="entrustment.json"))
    lines = {one.id: one for one in services.drafting.clauses(matter)}
    assert not lines["OC-01"].included
    assert "OC-01" in question(services, matter, "commission_steps").decides

    services.agreements.answer(matter, "commission_steps", "逾期91—180日\t12")

    line = {one.id: one for one in services.drafting.clauses(matter)}["OC-01"]
    assert line.included
    assert "分档费率已列明" in line.why


def test_a_clause_that_prints_a_column_there_is_not_is_told(services):
    text = "§ 分档：\n{% repeat one in commission_steps %}\n- {{ one.bucket }}{{ one.fax }}\n{% endrepeat %}"
    place = next(
        one.key for one in services.clauses.places() if one.key.startswith("cn.entrustment_agreement/")
    )
    made = services.clause_editions.create("分档条款", "§ 分档。", reason=WHY, places=[place]).card.clause
    (variant,) = made.variants

    found = services.clause_editions.problems(replace(made, variants=(replace(variant, text=text),)))

    assert [(one.code, one.detail) for one in found if one.code == "name.unknown"] == [
        ("name.unknown", "commission_steps[].fax")
    ]
