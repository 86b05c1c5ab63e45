"""Gates on the parties, their signatories and the creditor's own approvals."""

from collections.abc import Iterator
from datetime import date

from vetdesk.domain.agreements import AssigneeKind, CreditorKind
from vetdesk.domain.gates_facts import MatterFacts
from vetdesk.domain.identifiers import check_uscc, compact
from vetdesk.domain.matter import Party, Signatory
from vetdesk.domain.obstacles import Breach, Fact
from vetdesk.domain.text import compare_key, same_name

QUALIFIED = frozenset({AssigneeKind.AMC, AssigneeKind.LOCAL_AMC, AssigneeKind.AIC})
BULK_HOUSEHOLDS = 3
_JOINTS = {"zh": "；", "en": "; "}
_BRANCH_ENDINGS = ("分公司", "分行", "支行", "分理处", "营业部", "办事处", "代表处")


def party_breaches(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Yield what is wrong with the parties and the approvals."""
    yield from _credit_codes(facts)
    yield from _branches(facts)
    yield from _signatories(facts)
    yield from _assignee(facts)
    yield from _internal_approval(facts, as_of)
    yield from _state_owned(facts)
    yield from _approval(facts, as_of)


def valid_code(party: Party) -> bool:
    """True when the party's unified social credit code is right in itself (GB 32100-2015)."""
    return check_uscc(party.uscc).is_valid


def _sides(facts: MatterFacts) -> tuple[tuple[str, Party], ...]:
    return (("organisation", facts.matter.organisation), ("collector", facts.matter.collector))


def _credit_codes(facts: MatterFacts) -> Iterator[Breach]:
    for side, party in _sides(facts):
        if not valid_code(party):
            yield Breach(code="party.uscc", subject=side, facts={"name": party.name})
    owner, other = facts.matter.organisation, facts.matter.collector
    if valid_code(other) and compact(owner.uscc) == compact(other.uscc):
        yield Breach(code="party.uscc", subject="collector", aspect="same", facts={"name": other.name})


def _branches(facts: MatterFacts) -> Iterator[Breach]:
    """A branch binds its company only as far as the head office lets it (民法典 74)."""
    for side, party in _sides(facts):
        office = party.branch_of
        if office is None:
            if compare_key(party.name).endswith(_BRANCH_ENDINGS):
                yield Breach(code="party.branch", subject=side, facts={"name": party.name})
        elif not (office.authority or "").strip():
            yield Breach(code="party.branch", subject=side, aspect="authority", facts={"name": party.name})
        elif not check_uscc(office.uscc).is_valid:
            yield Breach(code="party.branch", subject=side, aspect="head_office", facts={"name": office.name})


def _signatories(facts: MatterFacts) -> Iterator[Breach]:
    """Proof of authority is brought to the signing table, so it only warns at issue (review 5.1 no. 5)."""
    for side, party in _sides(facts):
        signatory = facts.matter.signatories.get(side)
        if signatory is None:
            yield Breach(code="party.authority", subject=side, aspect="nobody", facts={"name": party.name})
        elif not _is_proved(signatory, party):
            yield Breach(code="party.authority", subject=side, facts={"name": signatory.name})


def _is_proved(signatory: Signatory, party: Party) -> bool:
    if signatory.authority == "legal_representative":
        return same_name(signatory.name, party.legal_representative) or bool(signatory.document)
    return bool((signatory.document or "").strip())


def _assignee(facts: MatterFacts) -> Iterator[Breach]:
    """A licensed lender's personal loans, and its corporate loans from three households, go only to AMCs.

    银保监办便函〔2021〕26号 and 财金〔2012〕6号; a collection agency is never eligible (review E-02, E-21).
    """
    kind = facts.matter.assignee_kind
    if not facts.is_assignment or facts.matter.creditor_kind is CreditorKind.TRADING or kind in QUALIFIED:
        return
    households = facts.known["corporate_households"]
    assert isinstance(households, int)
    bulk = facts.natural_debtors or households >= BULK_HOUSEHOLDS
    if kind is AssigneeKind.TRADE_BUYER and not bulk:
        return
    yield Breach(
        code="party.assignee_qualification", subject="collector", facts={"name": facts.matter.collector.name}
    )


def _internal_approval(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    paper = facts.matter.internal_approval
    if paper is None or not paper.number.strip():
        yield Breach(code="approval.internal", subject="internal_approval")
    elif paper.on > as_of:
        yield Breach(
            code="approval.internal",
            subject="internal_approval",
            aspect="future",
            facts={"on": str(paper.on)},
        )


def _state_owned(facts: MatterFacts) -> Iterator[Breach]:
    """A State-owned seller needs appraisal, decision and exchange, or an exemption (review E-22)."""
    owned = facts.matter.state_owned
    if owned.flag and not (owned.record_no or owned.exemption_no):
        yield Breach(code="state_owned.procedure", subject="state_owned")


def _approval(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """The approver is not the drafter, and what he approved is what is issued (review 5.2 no. 8)."""
    approval = facts.matter.approved_by
    if approval.on == date.min:
        yield _stale("missing")
        return
    if same_name(facts.matter.drafted_by, approval.name):
        yield Breach(code="approval.four_eyes", subject="approved_by", facts={"name": approval.name})
    if approval.on > as_of:
        yield _stale("future", on=str(approval.on))
    elif facts.approved_hash and facts.approved_hash != facts.content_hash:
        changed = facts.changed_findings
        said = {f"changed_{one}": _JOINTS[one].join(which.words(one) for which in changed) for one in _JOINTS}
        aspect = "finding" if changed else "look" if facts.looks_other else ""
        yield _stale(aspect, name=approval.name, **(said if changed else {}))


def _stale(aspect: str, **facts: Fact) -> Breach:
    return Breach(code="approval.stale", subject="approved_by", aspect=aspect, facts=facts)
