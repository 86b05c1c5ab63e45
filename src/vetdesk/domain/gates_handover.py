"""Gates on the first hand-over of unmasked data or the first batch."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from vetdesk.domain.gates_claims import claim_breaches
from vetdesk.domain.gates_export import export_breaches
from vetdesk.domain.gates_facts import HandoverFacts, MatterFacts
from vetdesk.domain.gates_parties import party_breaches
from vetdesk.domain.gates_privacy import privacy_breaches
from vetdesk.domain.gates_vetting import person_breaches, vetting_breaches
from vetdesk.domain.obstacles import Breach

NOTED: Final[Mapping[str, str]] = {
    "price.received": "price_on",
    "deposit": "deposit_on",
    "pi.outsource_notice": "told_on",
    "notice.package": "package_on",
    "whitelist": "listed_on",
    "pi.third_person": "persons_on",
    "pi.leftovers": "remarks_on",
    "pi.credit_written_consent": "consent_on",
    "data.overseas": "domestic_on",
}
"""The gates that somebody mends by noting the day and its proof, with the fact each fills."""
_NOTHING: Final = HandoverFacts()


def handover_breaches(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Yield what is known of a matter against handing data over; the matrix picks its stage's rows."""
    yield from person_breaches(facts, as_of, at_handover=True)
    yield from vetting_breaches(facts, as_of)
    yield from party_breaches(facts, as_of)
    yield from privacy_breaches(facts, as_of)
    yield from claim_breaches(facts, as_of)
    yield from export_breaches(facts, as_of)
    yield from _outsource_notice(facts, as_of)
    yield from _deposit(facts, as_of)
    yield from _price_received(facts, as_of)
    if facts.handover is not None:
        yield from _steps(facts, facts.handover, as_of)


def _steps(facts: MatterFacts, kept: HandoverFacts, as_of: date) -> Iterator[Breach]:
    """Yield the steps of counsel's review 5.4, column H, that nobody has taken by ``as_of``.

    The agent shows a dated power of attorney (民法典 165); the seller seals the notices of assignment
    (民法典 546); the list of partners is published; what the same party had before is deleted
    (个人信息保护法 21, 47).
    """
    if facts.is_assignment and not _by(kept.package_on, as_of):
        yield Breach(code="notice.package", subject="notice_package")
    if not facts.is_assignment and not _by(kept.poa_on, as_of):
        yield Breach(code="poa", subject="poa")
    if not facts.is_assignment and not _by(kept.listed_on, as_of):
        yield Breach(code="whitelist", subject="whitelist")
    for ref in kept.undeleted:
        yield Breach(code="delivery.deletion_overdue", subject=ref)


def _by(day: date | None, as_of: date) -> bool:
    return day is not None and day <= as_of


def _outsource_notice(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Debtors of a lender are told before collection is entrusted (银保监会令2022年第9号 41)."""
    if facts.is_assignment:
        return
    notice, kept = facts.matter.outsource_notice, facts.handover or _NOTHING
    before = facts.matter.first_handover_on or as_of
    told = kept.told_on or (notice.on if notice else None)
    if not _by(told, before):
        yield Breach(code="pi.outsource_notice", subject="outsource_notice")


def _deposit(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    deposit, kept = facts.matter.deposit, facts.handover or _NOTHING
    if deposit is not None and not _by(deposit.received_on or kept.deposit_on, as_of):
        yield Breach(code="deposit", subject="deposit", facts={"amount": str(deposit.amount)})


def _price_received(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    payment, kept = facts.matter.payment, facts.handover or _NOTHING
    if not facts.is_assignment or payment is None:
        return
    if not _by(payment.received_on or kept.price_on, as_of):
        yield Breach(
            code="price.received",
            subject="payment",
            context={"instalments": "分期" in (payment.security or "")},
        )
