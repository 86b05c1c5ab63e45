"""A template made from a contract in Word is completed from the agreement that came with the program."""

from dataclasses import replace

import docx
import pytest

from vetdesk.domain.agreements import Road
from vetdesk.services.templatecompletion import MENDED, taken_back
from vetdesk.services.templatewords import PartDecision

LINES = (
    "委托催收合同",
    "第一条 定义",
    "1.1 逾期债权：指债务人未按期清偿的债权。",
    "第二条 保密",
    "2.1 乙方对客户信息保密。",
    "第三条 违约责任",
    "3.1 乙方违约的，赔偿损失。",
    "第四条 附则",
    "4.1 本合同自盖章之日起生效。",
    "附件一：保密承诺书",
)


@pytest.fixture
def template(services, tmp_path):
    made = docx.Document()
    for line in LINES:
        made.add_paragraph(line)
    made.save(str(tmp_path / "合同.docx"))
    look = services.template_words.look(tmp_path / "合同.docx", Road.ENTRUSTMENT)
    decisions = [PartDecision(part=one) for one in look.parts]
    return services.template_words.template("单位合同", Road.ENTRUSTMENT, decisions, {})


def test_one_step_adds_every_core_clause_and_what_it_refers_to(services, template):
    done = services.template_completion.complete(template)

    assert not [one for one in done.left if one.code in MENDED]
    assert {"CL-01", "CL-08", "CL-13", "CL-18", "CL-23"} <= set(done.clauses)
    assert "作业人员名单" in done.parts
    assert done.pack.law


def test_clauses_stand_in_the_article_of_the_contract_that_says_the_same(services, template):
    pack = services.template_completion.complete(template).pack
    kept = {one.title: one for one in pack.parts}

    assert "CL-01" in kept["保密"].clauses
    assert kept["保密"].body == "§ 乙方对客户信息保密。\n"
    assert kept["违约责任"].clauses == ("CL-18",)


def test_what_is_added_repeats_no_text_and_the_closing_article_stays_last(services, template):
    pack = services.template_completion.complete(template).pack
    articles = [one for one in pack.parts if one.kind == "article"]

    assert next(one for one in articles if one.id == "deletion").body == ""
    assert articles[-1].title == "附则"
    assert pack.parts[-1].kind == "annex"


def test_a_paragraph_that_is_taken_brings_the_items_under_it(services, template):
    pack = services.template_completion.complete(template).pack
    taken = next(one.body for one in pack.parts if "[vulnerable]" in one.body)
    shipped = next(
        one.body
        for one in services.desk.rules.agreement(Road.ENTRUSTMENT).parts
        if "[vulnerable]" in one.body
    )
    items = [one for one in shipped.split("\n") if one.startswith("- ")]

    assert len(items) > 1
    assert [one for one in items if one in taken] == items


def test_a_term_the_contract_names_in_quotation_marks_is_defined_there_and_not_again(services, template):
    pack = with_term(services.template_completion.complete(template).pack)
    last = next(at for at, one in enumerate(pack.parts) if one.title == "附则")
    closing = replace(pack.parts[last], body="§ 银行营业的日子（以下简称“工作日”）届满时生效。\n")
    parts = (*pack.parts[:last], closing, *pack.parts[last + 1 :])

    done = services.template_completion.complete(replace(pack, parts=parts)).pack

    assert [one.title for one in done.parts if '"工作日"|define' in one.body] == ["附则"]


def test_a_template_that_lacks_nothing_stays_as_it_is(services, template):
    done = services.template_completion.complete(template)
    again = services.template_completion.complete(done.pack)

    assert again.pack == done.pack
    assert (again.parts, again.clauses) == ((), ())


def test_a_term_that_nobody_defines_is_defined_among_the_definitions(services, template):
    pack = services.template_completion.complete(template).pack
    body = services.template_completion.complete(with_term(pack)).pack
    words = next(one.body for one in body.parts if one.id == "definitions")

    assert '{{ "工作日"|define }}' in words
    assert words.startswith("§ 逾期债权")


def with_term(pack):
    first, *rest = (one for one in pack.parts)
    said = replace(first, body=first.body + '§ 期间以{{ "工作日"|term }}计算。\n')
    return replace(pack, parts=(said, *rest))


def test_an_annex_without_text_still_prints(services, template):
    assert any(not one.body for one in template.parts if one.kind == "annex")
    assert services.template_trials.preview(template, 1).pages >= 1


def test_what_was_added_is_taken_back_and_the_template_is_as_it_was(services, template):
    done = services.template_completion.complete(template).pack

    assert taken_back(done, template, done) == template


def test_taking_back_keeps_what_was_typed_since(services, template):
    done = services.template_completion.complete(template).pack
    typed = "§ 双方另行约定。\n"
    at = next(n for n, one in enumerate(done.parts) if one.title == "定义")
    own = replace(done.parts[0], id="own1", title="廉洁")
    parts = list(done.parts)
    parts[at] = replace(parts[at], body=f"{parts[at].body}{typed}")
    back = taken_back(replace(done, parts=(*parts, own)), template, done)

    names = [one.id for one in template.parts]
    assert [one.id for one in back.parts] == [*names, "own1"]
    kept = {one.id: one for one in back.parts}
    before = {one.id: one for one in template.parts}
    assert kept[done.parts[at].id].body == f"{before[done.parts[at].id].body}{typed}"
    assert all(kept[name].clauses == before[name].clauses for name in names)
