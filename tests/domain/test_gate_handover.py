"""What stands between a matter and the hand-over of unmasked data."""

from dataclasses import replace
from datetime import timedelta

import pytest

from matter_builders import (
    ANSWERED,
    AS_OF,
    CREDITORS,
    clean_matter,
    natural_row,
    passed,
    person,
    with_matter,
    with_rows,
)
from vetdesk import wording
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.gates import MatterFacts, Severity, evaluate_handover
from vetdesk.domain.gates_facts import HandoverFacts
from vetdesk.domain.gates_handover import NOTED
from vetdesk.domain.matter import Deposit, OutsourceNotice, Payment
from vetdesk.domain.money import Money
from vetdesk.exchange.gates import load_matrix

PAID = Payment(transfer_event="full_payment", received_on=ANSWERED)
LAPSED = {**person().checks, "BP-10": passed(AS_OF - timedelta(days=800))}


def found_in(facts: MatterFacts) -> list[tuple[str, str, Severity]]:
    return [
        (one.code, one.subject, one.severity) for one in evaluate_handover(facts, load_matrix(), today=AS_OF)
    ]


def paid(creditor: CreditorKind, **changes: object) -> MatterFacts:
    """Return a clean sale whose price is in."""
    return clean_matter(Road.ASSIGNMENT, creditor, **{"payment": PAID, **changes})


@pytest.mark.parametrize("creditor", CREDITORS)
def test_a_clean_matter_may_be_handed_over(creditor):
    assert found_in(paid(creditor)) == []
    assert found_in(clean_matter(Road.ENTRUSTMENT, creditor)) == []


@pytest.mark.parametrize("creditor", CREDITORS)
def test_a_lapsed_key_person_stops_the_hand_over_at_lenders(creditor):
    facts = clean_matter(Road.ENTRUSTMENT, creditor, people=(person("夏侯负责", key=True, checks=LAPSED),))

    severity = Severity.BLOCK if creditor.is_lender else Severity.WARN
    assert found_in(facts) == [("person.not_clear", "夏侯负责", severity)]


def test_a_lapsed_ordinary_person_is_only_left_out():
    facts = clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK, people=(person("某人", checks=LAPSED),))

    assert found_in(facts) == [("person.not_clear", "某人", Severity.WARN)]


@pytest.mark.parametrize("notice", [None, OutsourceNotice(channel="短信", on=AS_OF + timedelta(days=30))])
def test_debtors_of_a_bank_are_told_before_their_data_goes_out(notice):
    facts = clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK, outsource_notice=notice)

    assert found_in(facts) == [("pi.outsource_notice", "outsource_notice", Severity.BLOCK)]


def test_an_unpaid_deposit_stops_a_banks_first_batch():
    facts = clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK, deposit=Deposit(amount=Money(100)))

    assert found_in(facts) == [("deposit", "deposit", Severity.BLOCK)]


def test_an_unpaid_price_stops_the_hand_over_unless_instalments_were_agreed():
    agreed = replace(PAID, received_on=None, security="分期付款，保函担保")

    assert found_in(clean_matter(Road.ASSIGNMENT, CreditorKind.BANK)) == [
        ("price.received", "payment", Severity.BLOCK)
    ]
    assert found_in(paid(CreditorKind.TRADING, payment=agreed)) == []


def test_a_missing_ground_only_warned_at_issue_and_now_stops():
    assert found_in(paid(CreditorKind.TRADING, basis=None)) == [("pi.basis", "basis", Severity.BLOCK)]


def test_rows_to_exclude_stop_a_banks_batch():
    facts = with_rows(clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK), natural_row(flags="死亡"))

    assert found_in(facts) == [("claim.excluded", "schedule", Severity.BLOCK)]


def test_an_account_right_is_asked_for_at_hand_over():
    checks = {name: answer for name, answer in person().checks.items() if name != "BP-11"}
    facts = with_matter(
        clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK),
        people=(person("夏侯负责", key=True, checks=checks),),
    )

    assert found_in(facts) == [("person.not_clear", "夏侯负责", Severity.BLOCK)]


def test_every_obstacle_to_a_hand_over_has_its_sentence():
    facts = with_rows(
        clean_matter(
            Road.ENTRUSTMENT,
            CreditorKind.BANK,
            people=(person("夏侯负责", key=True, checks=LAPSED), person("某人", checks=LAPSED)),
            deposit=Deposit(amount=Money(100)),
            outsource_notice=None,
        ),
        natural_row(flags="死亡"),
    )
    found = evaluate_handover(facts, load_matrix(), today=AS_OF)

    for language in ("zh", "en"):
        assert all("{" not in wording.explain(one.key, language, **one.facts) for one in found)
    assert len(found) == 5


@pytest.mark.parametrize(
    ("creditor", "kept", "expected"),
    [
        (CreditorKind.BANK, HandoverFacts(), [("poa", "poa"), ("whitelist", "whitelist")]),
        (CreditorKind.TRADING, HandoverFacts(), [("poa", "poa")]),
        (CreditorKind.BANK, HandoverFacts(poa_on=AS_OF, listed_on=AS_OF), []),
        (
            CreditorKind.BANK,
            HandoverFacts(poa_on=AS_OF + timedelta(days=1), listed_on=AS_OF),
            [("poa", "poa")],
        ),
        (
            CreditorKind.BANK,
            HandoverFacts(poa_on=AS_OF, listed_on=AS_OF, undeleted=("20250101-01",)),
            [("delivery.deletion_overdue", "20250101-01")],
        ),
    ],
    ids=["bank-nothing", "trader-nothing", "all", "power-of-tomorrow", "undeleted"],
)
def test_the_steps_before_an_entrusted_hand_over_are_known_once_the_agreement_is_issued(
    creditor, kept, expected
):
    facts = replace(clean_matter(Road.ENTRUSTMENT, creditor), handover=kept)

    assert [(code, subject) for code, subject, _ in found_in(facts)] == expected
    assert {severity for _, _, severity in found_in(facts)} <= {Severity.BLOCK}


def test_sealed_notices_and_a_noted_price_open_the_hand_over_of_a_sale():
    unpaid = replace(PAID, received_on=None)
    facts = replace(paid(CreditorKind.TRADING, payment=unpaid), handover=HandoverFacts())

    assert [code for code, _, _ in found_in(facts)] == ["price.received", "notice.package"]
    noted = HandoverFacts(price_on=AS_OF, package_on=AS_OF)
    assert found_in(replace(facts, handover=noted)) == []


def test_a_deposit_and_a_notice_noted_after_the_issue_count():
    facts = clean_matter(
        Road.ENTRUSTMENT, CreditorKind.BANK, deposit=Deposit(amount=Money(100)), outsource_notice=None
    )
    noted = HandoverFacts(deposit_on=AS_OF, told_on=AS_OF, poa_on=AS_OF, listed_on=AS_OF)

    assert found_in(replace(facts, handover=noted)) == []
    assert {code for code, _, _ in found_in(replace(facts, handover=HandoverFacts()))} >= {
        "deposit",
        "pi.outsource_notice",
    }


def test_every_noted_step_is_a_gate_with_a_fact_of_its_own():
    codes = {gate.code for gate in load_matrix().gates}

    assert set(NOTED) <= codes
    assert set(NOTED.values()) <= set(HandoverFacts.__dataclass_fields__)
