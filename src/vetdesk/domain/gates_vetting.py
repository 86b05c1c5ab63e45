"""Gates on the review of the other party and on the people."""

from collections.abc import Iterator, Sequence
from datetime import date

from vetdesk.domain.admission import ConditionKind
from vetdesk.domain.gates_facts import MatterFacts
from vetdesk.domain.matter import ReviewInput
from vetdesk.domain.obstacles import Breach, Fact
from vetdesk.domain.people import PersonStatus, Standing, standings
from vetdesk.domain.text import same_name
from vetdesk.domain.vetting import (
    PACK_OF_ROAD,
    CheckState,
    DecisionOutcome,
    Finding,
    assess,
    decision_valid_until,
    needs_conditions,
    requeried_in_time,
    warnings,
)


def vetting_breaches(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Yield what the review leaves open; ``gates`` folds what only follows from a check."""
    review = facts.matter.review
    wanted = PACK_OF_ROAD[facts.road]
    if review.pack != wanted or facts.vetting_pack.stands_for != wanted:
        yield _decision("pack", given=review.pack, wanted=wanted)
        return
    findings = review_findings(facts, as_of)
    for one in findings:
        yield from _check(one)
    yield from _decision_faults(review, as_of, facts.business_owner)
    yield from _conditions(facts, as_of)
    if needs_conditions(findings) and review.decision.outcome == DecisionOutcome.APPROVED:
        yield Breach(
            code="vetting.warn_count",
            subject="decision",
            facts={"count": len(warnings(findings)), "checks": warnings(findings)},
        )
    yield from _requery(facts, as_of)


def review_findings(facts: MatterFacts, as_of: date) -> tuple[Finding, ...]:
    """Assess the review's answers against the pack of the road."""
    return assess(
        facts.vetting_pack,
        facts.matter.review.answers,
        creditor=facts.matter.creditor_kind,
        facts=facts.known,
        today=as_of,
        holds=facts.holds,
    )


def person_breaches(facts: MatterFacts, as_of: date, *, at_handover: bool = False) -> Iterator[Breach]:
    """Yield everybody who may not have access, or only under conditions."""
    for one in person_standings(facts, as_of, at_handover=at_handover):
        if one.status is PersonStatus.CLEAR:
            continue
        yield _person(one)


def person_standings(facts: MatterFacts, as_of: date, *, at_handover: bool = False) -> tuple[Standing, ...]:
    """Assess everybody; those who ``may_access`` are printed in the access annex."""
    return standings(
        facts.matter.people,
        facts.people_pack,
        creditor=facts.matter.creditor_kind,
        facts=facts.known,
        today=as_of,
        at_handover=at_handover,
    )


def _check(finding: Finding) -> Iterator[Breach]:
    item = finding.item
    facts: dict[str, Fact] = {"title_zh": item.title.zh, "title_en": item.title.en}
    context = {"grave": finding.is_grave, "chapter": item.chapter, "item_severity": finding.severity.value}
    if finding.state is CheckState.FAIL:
        yield Breach(code="vetting.check_failed", subject=item.id, facts=facts, context=context)
    elif finding.state is CheckState.EXPIRED:
        facts["valid_until"] = str(finding.valid_until)
        yield Breach(code="vetting.check_expired", subject=item.id, facts=facts, context=context)
    elif finding.state is CheckState.OPEN and finding.is_grave:
        yield Breach(
            code="vetting.decision", subject=item.id, aspect="check_open", facts=facts, context=context
        )


def _conditions(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Yield every open condition of the admission; the matrix knows before which step it has to be met.

    Counsel's review 3.2 (CV-C02, CV-G04): what is a condition precedent is no finding of the review.
    """
    for one in facts.conditions:
        overdue = one.overdue(as_of)
        aspect = "overdue" if overdue else one.kind.value
        if aspect == ConditionKind.RUNNING:
            continue
        yield Breach(
            code="vetting.condition",
            subject=one.text,
            aspect=aspect,
            facts={"due": str(one.due)},
            context={"kind": one.kind.value, "overdue": overdue},
        )


def _decision_faults(review: ReviewInput, as_of: date, business_owner: str) -> Sequence[Breach]:
    """Return the first thing wrong with the decision; one is enough to send it back."""
    decision = review.decision
    on: dict[str, Fact] = {"on": str(decision.on)}
    if decision.outcome not in set(DecisionOutcome):
        return [_decision("undecided")]
    until = decision_valid_until(decision.on)
    tests: tuple[tuple[str, bool, dict[str, Fact]], ...] = (
        ("rejected", decision.outcome == DecisionOutcome.REJECTED, on),
        ("future", decision.on > as_of, on),
        ("lapsed", as_of > until, {**on, "until": str(until)}),
        ("too_early", decision.on < review.reviewed_on, {**on, "reviewed_on": str(review.reviewed_on)}),
        ("same_person", same_name(decision.by, review.reviewer), {"name": decision.by}),
        ("owner_decided", _is(decision.by, business_owner), {"name": decision.by}),
        ("owner_reviewed", _is(review.reviewer, business_owner), {"name": review.reviewer}),
    )
    return [_decision(aspect, **facts) for aspect, wrong, facts in tests if wrong][:1]


def _is(name: str, business_owner: str) -> bool:
    return bool(business_owner.strip()) and same_name(name, business_owner)


def _decision(aspect: str, **facts: Fact) -> Breach:
    return Breach(code="vetting.decision", subject="decision", aspect=aspect, facts=facts)


def _requery(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Without a date of its own, the review's day is the day the registries were asked."""
    review = facts.matter.review
    asked_on = review.requery_on or review.reviewed_on
    if asked_on == date.min:
        yield Breach(code="vetting.requery", subject="requery_on", aspect="never")
    elif not requeried_in_time(asked_on, signing=as_of, calendar=facts.calendar):
        yield Breach(code="vetting.requery", subject="requery_on", facts={"on": str(asked_on)})


def _person(one: Standing) -> Breach:
    kind = "key" if one.person.key else "other"
    aspect = "conditional" if one.status is PersonStatus.CONDITIONAL else ("key" if one.person.key else "")
    return Breach(
        code="person.not_clear",
        subject=one.person.name,
        aspect=aspect,
        facts={"name": one.person.name, "status": one.status.value, "checks": one.causes},
        context={"person": kind, "may_access": one.status.may_access},
    )
