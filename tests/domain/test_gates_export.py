"""What goes out with a hand-over: third persons, remarks, places abroad, written consent of credit."""

from dataclasses import replace
from datetime import timedelta

import pytest

from matter_builders import (
    AS_OF,
    CREDITORS,
    clean_matter,
    company_row,
    natural_row,
    passed,
    with_check,
    with_matter,
    with_rows,
)
from vetdesk import wording
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.gates import MatterFacts, Obstacle, Severity, evaluate, evaluate_handover
from vetdesk.domain.gates_export import STORED_AT_HOME, is_abroad, leaves_data, tells_of_third
from vetdesk.domain.gates_facts import HandoverFacts
from vetdesk.domain.matter import CheckAnswer, Payment, SubProcessor
from vetdesk.exchange.gates import load_matrix

BANK, TRADING = CreditorKind.BANK, CreditorKind.TRADING
STEPS = HandoverFacts(poa_on=AS_OF, listed_on=AS_OF, price_on=AS_OF, package_on=AS_OF)
THIRD = natural_row(flags="困难；联系人李某 13912345678")
LEFT = natural_row(flags="来电 13912345678")
CLOUD = SubProcessor(name="云算有限公司", kind="存储")


def entrusted(creditor: CreditorKind = BANK, *rows: object, **changes: object) -> MatterFacts:
    """Return an entrustment whose other steps are all taken."""
    facts = replace(clean_matter(Road.ENTRUSTMENT, creditor), handover=STEPS)
    facts = with_rows(facts, *rows) if rows else facts
    return with_matter(facts, **changes) if changes else facts


def sold(creditor: CreditorKind, *rows: object) -> MatterFacts:
    """Return a sale whose other steps are all taken."""
    facts = clean_matter(Road.ASSIGNMENT, creditor, payment=Payment(transfer_event="full_payment"))
    return with_rows(replace(facts, handover=STEPS), *rows)


def before(facts: MatterFacts) -> tuple[Obstacle, ...]:
    return evaluate_handover(facts, load_matrix(), today=AS_OF)


def codes(facts: MatterFacts) -> list[tuple[str, str, Severity]]:
    return [(one.code, one.aspect, one.severity) for one in before(facts)]


@pytest.mark.parametrize("creditor", CREDITORS)
def test_a_schedule_without_remarks_about_people_goes_out(creditor):
    assert codes(entrusted(creditor, natural_row(flags="无联系人；多次承诺还款"), company_row())) == []


@pytest.mark.parametrize("creditor", CREDITORS)
@pytest.mark.parametrize("road", list(Road), ids=str)
def test_a_third_person_in_the_remarks_stops_every_hand_over(road, creditor):
    facts = with_rows(replace(clean_matter(road, creditor), handover=STEPS), THIRD)
    found = [one for one in before(facts) if one.code == "pi.third_person"]

    assert [(one.severity, one.facts["lines"]) for one in found] == [(Severity.BLOCK, ("2",))]
    noted = replace(facts, handover=replace(STEPS, persons_on=AS_OF))
    assert "pi.third_person" not in {one.code for one in before(noted)}


def test_a_line_that_tells_of_a_third_person_is_not_named_again_as_a_remark():
    assert {code for code, _, _ in codes(entrusted(BANK, THIRD))} == {"pi.third_person"}


@pytest.mark.parametrize(("creditor", "severity"), [(BANK, Severity.BLOCK), (TRADING, Severity.WARN)])
def test_a_number_left_in_a_remark_stops_a_lender_until_it_is_dealt_with(creditor, severity):
    assert codes(entrusted(creditor, LEFT)) == [("pi.leftovers", "", severity)]

    done = replace(entrusted(creditor, LEFT), handover=replace(STEPS, remarks_on=AS_OF))
    late = replace(entrusted(creditor, LEFT), handover=replace(STEPS, remarks_on=AS_OF + timedelta(days=1)))
    assert codes(done) == []
    assert codes(late) == [("pi.leftovers", "", severity)]


@pytest.mark.parametrize(
    ("text", "third", "left"),
    [
        ("", False, False),
        ("配偶代为联系", True, False),
        ("第三人撤销之诉", False, False),
        ("非亲属", False, False),
        ("邮箱 a@b.cn", False, True),
        ("微信同号", False, True),
        ("卡 6222000000000000123", False, True),
        ("身份证 110105199003078515", False, True),
        ("身份证 110105 19900307 8515", False, True),
        ("家里 021-62345678，护照 E12345678", False, True),
        ("车牌沪A12345", False, True),
        ("邮箱 张三@b.cn", False, True),
        ("合同 HT-2024-0012，还款 5000 元", False, False),
    ],
)
def test_what_a_remark_tells_of(text, third, left):
    for row in (natural_row(flags=text), natural_row(extra={"dispute": text})):
        assert (tells_of_third(row), leaves_data(row)) == (third, left)


def test_a_pledged_car_is_named_by_its_plate_and_its_owner_by_nothing():
    assert not leaves_data(natural_row(collateral="车辆沪A12345"))
    assert leaves_data(natural_row(collateral="车辆沪A12345，电话 13912345678"))


def test_who_secures_a_debt_is_no_third_person():
    assert not tells_of_third(natural_row(collateral="第三人抵押房产；配偶共有", guarantor="欧阳测试"))


@pytest.mark.parametrize("creditor", CREDITORS)
def test_a_sub_processor_abroad_stops_the_issue_and_the_hand_over(creditor):
    facts = entrusted(creditor, sub_processors=(replace(CLOUD, place="新加坡机房"),))

    assert codes(facts) == [("data.overseas", "abroad", Severity.BLOCK)]
    # No declaration mends a place that is known.
    assert codes(replace(facts, handover=replace(STEPS, domestic_on=AS_OF))) != []
    at_issue = evaluate(replace(facts, handover=None), load_matrix(), today=AS_OF)
    assert ("data.overseas", "abroad") in {(one.code, one.aspect) for one in at_issue}


def test_a_sub_processor_at_home_stops_nothing_and_one_without_a_place_is_asked_about():
    home = entrusted(sub_processors=(replace(CLOUD, place="青岛市香港中路8号"),))
    unknown = entrusted(sub_processors=(CLOUD,))

    assert codes(home) == []
    assert codes(unknown) == [("data.overseas", "unplaced", Severity.BLOCK)]
    assert codes(replace(unknown, handover=replace(STEPS, domestic_on=AS_OF))) == []


@pytest.mark.parametrize(
    "answer", [None, CheckAnswer(outcome="na", on=AS_OF, note="不适用")], ids=["none", "na"]
)
def test_what_the_review_left_unsaid_about_storage_is_asked_before_the_hand_over(answer):
    facts = with_check(entrusted(), STORED_AT_HOME, answer)
    found = [(one.code, one.aspect) for one in before(facts) if one.code == "data.overseas"]

    assert found == [("data.overseas", "unsaid")]
    noted = replace(facts, handover=replace(STEPS, domestic_on=AS_OF))
    assert "data.overseas" not in {one.code for one in before(noted)}
    assert "data.overseas" not in {one.code for one in before(with_check(facts, STORED_AT_HOME, passed()))}


@pytest.mark.parametrize(
    ("place", "abroad"),
    [
        ("上海市", False),
        ("境内", False),
        ("非境外", False),
        ("天津市台湾路1号", False),
        ("中国香港", True),
        ("AWS Singapore", True),
        ("境外服务器", True),
        ("Austria Road, Shenzhen", False),
    ],
)
def test_a_place_is_abroad_by_its_name(place, abroad):
    assert is_abroad(place) is abroad


@pytest.mark.parametrize("creditor", CREDITORS)
def test_a_lender_sells_credit_information_with_written_consent_only(creditor):
    bare = sold(creditor, natural_row(), company_row())
    stops = [("pi.credit_written_consent", "", Severity.BLOCK)] if creditor.is_lender else []

    assert codes(bare) == stops
    assert codes(sold(creditor, natural_row(consent_ref="TY-001"), company_row())) == []
    assert codes(sold(creditor, natural_row(basis="书面同意"), company_row())) == []
    assert codes(replace(bare, handover=replace(STEPS, consent_on=AS_OF))) == []


@pytest.mark.parametrize("creditor", CREDITORS)
def test_a_collector_needs_it_only_where_a_credit_report_goes_out(creditor):
    stops = [("pi.credit_written_consent", "", Severity.BLOCK)] if creditor.is_lender else []

    assert codes(entrusted(creditor, natural_row())) == []
    both = entrusted(creditor, natural_row(), natural_row(7, flags="征信报告已调取"))
    assert codes(both) == stops
    assert [one.facts["lines"] for one in before(both)] == [("7",)] * len(stops)


def test_every_one_of_them_has_its_sentence_with_the_article():
    rows = (THIRD, replace(LEFT, line=3), natural_row(4, flags="征信报告已调取"))
    facts = with_check(
        entrusted(BANK, *rows, sub_processors=(CLOUD, replace(CLOUD, place="美国"))), STORED_AT_HOME, None
    )
    found = [one for one in before(facts) if one.code.startswith(("pi.", "data."))]

    assert len(found) == 6
    for one in found:
        said = wording.explain(one.key, "zh", **one.facts)
        assert "条" in said
        assert "{" not in said + wording.explain(one.key, "en", **one.facts)
        assert "13912345678" not in said
