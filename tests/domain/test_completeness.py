"""What the law wants in a text is asked on the road it belongs to, and found where it is carried."""

import pytest

from vetdesk.domain.agreements import Road
from vetdesk.domain.completeness import (
    ENTRUSTMENT_ITEMS,
    NOTICE_ITEMS,
    PROVISION_ITEMS,
    ItemState,
    LegalRule,
    checklist,
)


def lines(road, *, natural=True, carried=None, parts=(), told=None):
    found = checklist(
        road=road,
        natural_debtors=natural,
        carried=carried or {},
        parts=frozenset(parts),
        told=told or {},
    )
    return {line.item.id: line for line in found}


@pytest.mark.parametrize(
    ("road", "rules"),
    [
        (Road.ASSIGNMENT, {LegalRule.PROVISION, LegalRule.NOTICE, LegalRule.USUAL}),
        (Road.ENTRUSTMENT, {LegalRule.PROVISION, LegalRule.ENTRUSTMENT, LegalRule.USUAL}),
    ],
)
def test_each_road_is_asked_its_own_lists(road, rules):
    assert {line.item.rule for line in lines(road).values()} == rules


def test_the_lists_are_as_long_as_the_law():
    assert (len(PROVISION_ITEMS), len(ENTRUSTMENT_ITEMS), len(NOTICE_ITEMS)) == (5, 6, 5)


def test_an_item_of_the_contract_is_carried_by_its_clauses_and_missing_without():
    found = lines(Road.ENTRUSTMENT, carried={"cn.pipl21.term": ("CL-08",)})

    assert found["cn.pipl21.term"].state is ItemState.CARRIED
    assert found["cn.pipl21.term"].carriers == ("CL-08",)
    assert found["cn.pipl21.purpose"].state is ItemState.MISSING


def test_what_a_contract_says_never_settles_what_the_individual_is_told():
    every = {item.id: ("CL-20",) for item in (*PROVISION_ITEMS, *NOTICE_ITEMS)}

    found = lines(Road.ASSIGNMENT, carried=every)

    assert {found[item.id].state for item in NOTICE_ITEMS} == {ItemState.MISSING}


def test_the_text_given_to_the_individual_settles_what_it_prints():
    found = lines(Road.ASSIGNMENT, told={"b.name": ("notice",), "b.phone": ("notice",)})

    assert found["cn.pipl23.recipient"].carriers == ("notice",)
    assert found["cn.pipl23.contact"].state is ItemState.CARRIED
    assert found["cn.pipl23.types"].state is ItemState.MISSING


def test_nothing_is_owed_to_an_individual_where_every_debtor_is_a_company():
    found = lines(Road.ASSIGNMENT, natural=False)

    assert {found[item.id].state for item in NOTICE_ITEMS} == {ItemState.NOT_ASKED}


def test_the_usual_items_are_found_in_the_articles_of_each_road():
    assert lines(Road.ASSIGNMENT, parts=["claim"])["cn.cc470.object"].carriers == ("claim",)
    assert lines(Road.ENTRUSTMENT, parts=["claim"])["cn.cc470.object"].state is ItemState.MISSING
    assert LegalRule.USUAL.is_reminder
