"""The check of a draft: what the law asks for with its carriers, and faults before anything is issued."""

import pytest

from vetdesk.domain.agreements import Road
from vetdesk.domain.completeness import ItemState, LegalRule
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.checklines import Kind, State, lines_of

SAMPLES = {Road.ASSIGNMENT: "matter.json", Road.ENTRUSTMENT: "entrustment.json"}


@pytest.fixture
def draft(services, matter_file, tmp_path):
    """Return a function that files a sample and gives the id of its draft."""

    def filed(road):
        services.matters.import_file(matter_file(sample=SAMPLES[road]))
        return services.agreements.page(MatterQuery()).items[0].id

    return filed


@pytest.mark.parametrize("road", Road)
def test_a_sound_draft_carries_everything_the_law_asks_for(services, draft, road):
    check = services.drafting.reading(draft(road)).check

    assert check.findings == ()
    assert check.count == 0
    states = {one.line.item.id: one.line.state for one in check.law}
    assert set(states.values()) == {ItemState.CARRIED}
    rules = {one.line.item.rule for one in check.law}
    own = LegalRule.NOTICE if road is Road.ASSIGNMENT else LegalRule.ENTRUSTMENT
    assert rules == {LegalRule.PROVISION, LegalRule.USUAL, own}


def test_each_item_names_what_carries_it(services, draft):
    law = {one.line.item.id: one for one in services.drafting.reading(draft(Road.ASSIGNMENT)).check.law}

    assert law["cn.dsr12.supervision"].carriers == ("CL-10 监督与检查",)
    assert law["cn.pipl23.types"].carriers == ("《债权转让通知暨债务催收通知书》",)
    assert law["cn.cc470.price"].carriers == ("价款、支付与保证金",)


def test_dropping_the_last_carrier_blocks_and_names_the_article(services, draft):
    matter_id = draft(Road.ENTRUSTMENT)

    services.agreements.choose_clause(matter_id, "CL-08", included=False)

    check = services.drafting.reading(matter_id).check
    lost = {one.line.item.id for one in check.law if one.is_gap}
    assert {f"cn.pipl21.{name}" for name in ("purpose", "term", "method", "types", "measures")} <= lost
    lines = [one for one in lines_of(check, "zh") if one.kind is Kind.LAW and one.is_open]
    assert all(one.state is State.OPEN for one in lines)
    assert any("个人信息保护法第二十一条" in one.what for one in lines)
    assert "pi.items21" in {one.code for one in services.approval.obstacles(matter_id) if one.blocks}


def test_wording_typed_into_an_answer_is_told_with_a_better_one(services, draft):
    matter_id = draft(Road.ASSIGNMENT)

    services.agreements.answer(matter_id, "method", "电话、信函等一切必要手段")

    check = services.drafting.reading(matter_id).check
    line = next(one for one in lines_of(check, "zh") if one.kind is Kind.WORDING)
    assert (line.field, line.state) == ("method", State.LOOK)
    assert "一切必要手段" in line.what
    assert line.advice
    assert check.count >= 1


def test_questions_stand_in_the_order_of_the_text_with_the_first_page_first(services, draft):
    matter_id = draft(Road.ASSIGNMENT)

    names = [one.spec.name for one in services.drafting.questions(matter_id)]

    assert names[0] == "sign_place"
    assert names.index("base_date") < names.index("price") < names.index("delete_days")
