"""The shipped check packs: they load, hold the review's corrections, and answer per creditor and road."""

from datetime import date

import pytest

from vetdesk import wording
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.conditions import reads
from vetdesk.domain.packs import CheckSeverity, ItemKind, Period, Scope, Until
from vetdesk.exchange.packs import PackInvalid, load_all, load_pack

BANK, TRADING = CreditorKind.BANK, CreditorKind.TRADING
SHIPPED = asset_root("resources") / "packs" / "cn"


@pytest.fixture(scope="module")
def packs():
    return load_all()


@pytest.fixture
def collector(packs):
    return packs["cn.vetting.collector"]


@pytest.fixture
def assignee(packs):
    return packs["cn.vetting.assignee"]


@pytest.fixture
def people(packs):
    return packs["cn.people"]


def grave(pack, creditor):
    return {item.id for item in pack.items if item.severity_for(creditor) is CheckSeverity.BLOCK}


def test_the_three_packs_of_the_mainland_are_shipped(packs):
    assert {"cn.vetting.collector", "cn.vetting.assignee", "cn.people"} <= packs.keys()


def test_the_impact_assessment_is_no_check_of_the_vetting(collector, assignee):
    assert "CV-F02" not in collector.by_id
    assert "CV-F02" not in assignee.by_id


@pytest.mark.parametrize("check", ["CV-C02", "CV-G04"])
def test_what_exists_only_after_the_contract_is_a_condition_of_the_handover(collector, check):
    item = collector.item(check)

    assert item.kind is ItemKind.CONDITION
    assert item.scope is Scope.HANDOVER
    assert item.validity.until is Until.CONTRACT


@pytest.mark.parametrize(
    ("blocking", "other"),
    [
        ("CV-A03", "CV-A14"),
        ("CV-B01", "CV-B12"),
        ("CV-B02", "CV-B13"),
        ("CV-B03", "CV-B14"),
        ("CV-E06", "CV-E14"),
    ],
)
def test_the_blocking_half_of_a_split_item_keeps_its_id(collector, blocking, other):
    for creditor in (BANK, TRADING):
        assert collector.item(blocking).severity_for(creditor) is CheckSeverity.BLOCK
        assert collector.item(other).severity_for(creditor) is CheckSeverity.WARN


@pytest.mark.parametrize(
    ("check", "fi", "trade"),
    [
        ("CV-A05", "warn", "info"),
        ("CV-A12", "block", "warn"),
        ("CV-B05", "warn", "info"),
        ("CV-B10", "block", "none"),
        ("CV-C01", "warn", "info"),
        ("CV-C05", "warn", "info"),
        ("CV-D01", "block", "warn"),
        ("CV-D02", "block", "warn"),
        ("CV-D03", "warn", "info"),
        ("CV-D05", "block", "warn"),
        ("CV-D07", "block", "info"),
        ("CV-E01", "block", "warn"),
        ("CV-E02", "block", "warn"),
        ("CV-E03", "block", "info"),
        ("CV-E04", "warn", "info"),
        ("CV-E07", "block", "warn"),
        ("CV-E10", "warn", "info"),
        ("CV-E11", "block", "block"),
        ("CV-E12", "block", "warn"),
        ("CV-E13", "warn", "info"),
        ("CV-F01", "block", "warn"),
        ("CV-F03", "warn", "info"),
        ("CV-F04", "block", "block"),
        ("CV-F05", "block", "block"),
        ("CV-F07", "block", "block"),
        ("CV-F08", "block", "block"),
        ("CV-F09", "warn", "info"),
        ("CV-F10", "block", "warn"),
        ("CV-G03", "block", "warn"),
        ("CV-G05", "block", "warn"),
        ("CV-G06", "block", "block"),
        ("CV-G07", "warn", "info"),
        ("CV-G08", "block", "block"),
        ("CV-G09", "block", "warn"),
    ],
)
def test_severities_differ_between_lenders_and_traders_as_counsel_decided(collector, check, fi, trade):
    item = collector.item(check)

    assert (item.severity_for(BANK), item.severity_for(TRADING)) == (fi, trade)


@pytest.mark.parametrize(
    ("check", "months"),
    [
        ("CV-A01", 3),
        ("CV-A03", 12),
        ("CV-A07", 6),
        ("CV-B01", 3),
        ("CV-B03", 6),
        ("CV-B09", 12),
        ("CV-D01", 6),
        ("CV-E02", 6),
        ("CV-E07", 6),
        ("CV-E11", 6),
        ("CV-F04", 12),
        ("CV-F07", 12),
        ("CV-G02", 6),
    ],
)
def test_answers_hold_as_long_as_the_review_says(collector, check, months):
    validity = collector.item(check).validity

    assert (validity.period, validity.months) == (Period.MONTHS, months)


def test_audited_statements_follow_the_fiscal_year(collector):
    validity = collector.item("CV-C01").validity

    assert validity.valid_until(date(2026, 11, 23)) == date(2027, 6, 30)


def test_registry_queries_are_marked_for_the_requery_before_signing(collector):
    registry = {item.id for item in collector.items if item.validity.registry}

    assert {"CV-A01", "CV-A02", "CV-B01", "CV-B02", "CV-B12", "CV-B13"} <= registry
    assert not {"CV-A04", "CV-D04", "CV-E02"} & registry


def test_a_letter_agency_is_not_asked_about_recordings_and_visits(collector):
    facts = {"creditor_kind": "bank", "channels": ["letter"]}

    asked = {item.id for item in collector.asked(facts)}

    assert not {"CV-E02", "CV-E03", "CV-E10", "CV-E13", "CV-G09"} & asked
    assert {"CV-E01", "CV-E06", "CV-G02"} <= asked


def buyer(**facts):
    return {"creditor_kind": "trading", "channels": [], "assignee_calls": False, **facts}


def test_a_buyer_that_calls_nobody_is_not_measured_as_a_call_centre(assignee):
    asked = assignee.asked(buyer())

    assert not [item.id for item in asked if item.chapter in {"D", "E"}]
    assert {item.chapter for item in asked} == {"A", "B", "C", "F", "G"}


def test_a_buyer_that_calls_answers_for_staff_and_systems_within_its_channels(assignee):
    asked = {item.id for item in assignee.asked(buyer(assignee_calls=True, channels=["phone"]))}

    assert {"CV-D01", "CV-E02", "CV-E11", "CV-G08"} <= asked
    assert "CV-G09" not in asked


@pytest.mark.parametrize("kind", ["bank", "consumer_finance", "micro_lender", "auto_finance"])
def test_a_licensed_lender_asks_whether_the_buyer_is_eligible(assignee, kind):
    asked = {item.id for item in assignee.asked(buyer(creditor_kind=kind))}

    assert "CV-A11" in asked
    assert assignee.item("CV-A11").severity_for(CreditorKind(kind)) is CheckSeverity.BLOCK


def test_a_trading_company_does_not_ask_for_a_lenders_buyer(assignee):
    asked = {item.id for item in assignee.asked(buyer())}

    assert "CV-A11" not in asked


@pytest.mark.parametrize(
    ("check", "trade"),
    [("CV-A13", "warn"), ("CV-B11", "warn"), ("CV-C04", "block")],
)
def test_the_buyer_has_checks_the_collector_does_not_have(assignee, collector, check, trade):
    assert check not in collector.by_id
    assert assignee.item(check).severity_for(BANK) is CheckSeverity.BLOCK
    assert assignee.item(check).severity_for(TRADING) == trade


def test_an_item_taken_over_reads_the_same_in_both_packs(assignee, collector):
    assert assignee.item("CV-B01") == collector.item("CV-B01")


def test_the_end_of_the_transfer_pilot_is_announced_in_its_last_quarter(assignee):
    item = assignee.item("CV-A11")

    assert item.rule_ends_soon(date(2026, 11, 23))
    assert not item.rule_ends_soon(date(2026, 6, 1))


def test_a_persons_check_never_stops_a_decision(people):
    assert {item.scope for item in people.items} <= {Scope.PERSON, Scope.HANDOVER}


def test_a_missing_certificate_stops_nobody(people, collector):
    assert people.item("BP-03").severity_for(BANK) is CheckSeverity.WARN
    assert people.item("BP-03").severity_for(TRADING) is CheckSeverity.INFO
    assert "三种方式之一" in people.item("BP-03").question.zh
    assert "CV-D03" not in grave(collector, BANK)


def test_a_dishonest_debtor_record_stops_key_persons_only(people):
    item = people.item("BP-04")

    assert item.severity_for(BANK, {"key": True}) is CheckSeverity.BLOCK
    assert item.severity_for(BANK, {"key": False}) is CheckSeverity.WARN
    assert item.validity.months == 6


def test_own_staff_are_not_asked_what_only_a_collectors_staff_can_answer(people):
    asked = {item.id for item in people.asked({"employer": "organisation", "key": False})}

    assert not {"BP-13", "BP-15", "BP-16", "BP-07"} & asked
    assert {"BP-01", "BP-02", "BP-09", "BP-10"} <= asked


def test_every_item_has_all_its_texts_a_source_and_a_place_to_look(packs):
    for pack in packs.values():
        for item in pack.items:
            for text in (item.title, item.question, item.evidence, item.where, item.red_flag):
                assert text.zh
                assert text.en
            assert item.citations, item.id


def test_nothing_asks_for_a_licence_that_does_not_exist(packs):
    texts = " ".join(file.read_text("utf-8") for file in SHIPPED.glob("**/*.toml"))

    assert "催收许可证" not in texts
    assert "催收牌照" not in texts


def test_packs_ask_only_for_facts_a_review_knows_without_a_matter(packs):
    vetting = {"creditor_kind", "channels", "assignee_calls"}
    person = {"employer", "key"}

    for pack in packs.values():
        asked = {name for item in pack.items for name in reads(item.applies_if)}
        assert asked <= (person if pack.kind == "people" else vetting)


def write(folder, text):
    path = folder / "vetting_odd.toml"
    path.write_text(text, "utf-8")
    return path


HEAD = """
id = "cn.vetting.odd"
kind = "vetting"
version = "1.0"
jurisdiction = "cn"
valid_from = 2026-01-01
last_reviewed = 2026-11-20
reviewer = "counsel"
title = { zh = "包", en = "Pack" }
[[chapter]]
id = "A"
title = { zh = "甲", en = "A" }
"""
ITEM = """
[[item]]
id = "CV-A01"
chapter = "A"
title = { zh = "项", en = "Item" }
question = { zh = "问", en = "Question" }
evidence = { zh = "证", en = "Evidence" }
where = { zh = "处", en = "Place" }
red_flag = { zh = "警", en = "Flag" }
severity = { fi = "block", trade = "warn" }
validity = { months = 3 }
citations = [{ norm = "惯例", mark = "practice" }]
"""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (HEAD + "colour = 'red'\n" + ITEM, "chapter.A.colour"),
        (HEAD + ITEM + 'mood = "good"\n', "item.CV-A01.mood"),
        (HEAD + ITEM.replace('fi = "block"', 'fi = "B/W"'), "item.CV-A01.severity.fi"),
        (HEAD + ITEM.replace("{ months = 3 }", "{ months = 3, matter = true }"), "item.CV-A01.validity"),
        (HEAD + ITEM.replace("{ months = 3 }", "{ registry = true }"), "item.CV-A01.validity"),
        (HEAD + ITEM.replace('zh = "问", ', ""), "item.CV-A01.question.zh"),
        (HEAD + ITEM.replace("CV-A01", "A-1"), "item.A-1.id"),
        (HEAD + ITEM.replace("months = 3", 'months = "3"'), "item.CV-A01.validity.months"),
        (HEAD + "[[item", "at end of document"),
    ],
)
def test_a_file_of_the_wrong_shape_is_refused_with_the_place(tmp_path, text, place):
    with pytest.raises(PackInvalid) as caught:
        load_pack(write(tmp_path, text))

    assert caught.value.file == "vetting_odd.toml"
    assert any(place in problem for problem in caught.value.problems)
    assert "vetting_odd.toml" in wording.sentence(caught.value, "en")


def test_taking_an_item_that_the_neighbour_lacks_is_refused(tmp_path):
    write(tmp_path, HEAD + ITEM)
    taker = tmp_path / "vetting_taker.toml"
    taker.write_text(HEAD + '[[take]]\nfile = "vetting_odd.toml"\nitems = ["CV-A09"]\n', "utf-8")

    with pytest.raises(PackInvalid) as caught:
        load_pack(taker)

    assert caught.value.problems == ("take: vetting_odd.toml has no CV-A09",)
