"""Gates on the first hand-over of unmasked data or the first batch."""

from collections.abc import Iterator
from datetime import date

from vetdesk.domain.gates_claims import claim_breaches
from vetdesk.domain.gates_facts import MatterFacts
from vetdesk.domain.gates_parties import party_breaches
from vetdesk.domain.gates_privacy import privacy_breaches
from vetdesk.domain.gates_vetting import person_breaches, vetting_breaches
from vetdesk.domain.obstacles import Breach


def handover_breaches(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Yield what is known of a matter against handing data over; the matrix picks its stage's rows."""
    yield from person_breaches(facts, as_of, at_handover=True)
    yield from vetting_breaches(facts, as_of)
    yield from party_breaches(facts, as_of)
    yield from privacy_breaches(facts, as_of)
    yield from claim_breaches(facts, as_of)
    yield from _outsource_notice(facts, as_of)
    yield from _deposit(facts, as_of)
    yield from _price_received(facts, as_of)


def _outsource_notice(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Debtors of a lender are told before collection is entrusted (银保监会令2022年第9号 41)."""
    if facts.is_assignment:
        return
    notice = facts.matter.outsource_notice
    before = facts.matter.first_handover_on or as_of
    if notice is None or notice.on > before:
        yield Breach(code="pi.outsource_notice", subject="outsource_notice")


def _deposit(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    deposit = facts.matter.deposit
    if deposit is not None and (deposit.received_on is None or deposit.received_on > as_of):
        yield Breach(code="deposit", subject="deposit", facts={"amount": str(deposit.amount)})


def _price_received(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    payment = facts.matter.payment
    if not facts.is_assignment or payment is None:
        return
    if payment.received_on is None or payment.received_on > as_of:
        yield Breach(
            code="price.received",
            subject="payment",
            context={"instalments": "分期" in (payment.security or "")},
        )
