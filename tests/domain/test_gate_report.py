"""The record of an issue says what became of every gate."""

from dataclasses import replace

from matter_builders import AS_OF, clean_matter, passed, with_check, with_matter
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.gate_report import GateValue, issue_report
from vetdesk.domain.gates import MatterFacts, evaluate
from vetdesk.domain.matter import Override
from vetdesk.exchange.gates import load_matrix


def values_of(facts: MatterFacts) -> dict[str, GateValue]:
    matrix = load_matrix()
    found = evaluate(facts, matrix, today=AS_OF)
    lines = issue_report(matrix, found, road=facts.road, creditor=facts.matter.creditor_kind)
    return {line.gate.code: line.value for line in lines}


def test_a_clean_matter_passes_every_gate_that_is_asked():
    values = values_of(clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK))

    assert values["party.uscc"] is GateValue.PASSED
    assert values["person.not_clear"] is GateValue.PASSED
    assert values["party.assignee_qualification"] is GateValue.NOT_ASKED
    assert values["data.overseas"] is GateValue.BY_HAND
    assert "deposit" not in values
    assert set(values.values()) == {GateValue.PASSED, GateValue.NOT_ASKED, GateValue.BY_HAND}


def test_the_record_tells_blocked_warned_and_overridden_apart():
    facts = clean_matter(Road.ENTRUSTMENT, CreditorKind.TRADING, internal_approval=None, drafted_by="批准人")
    facts = with_check(facts, "CV-A01", replace(passed(), outcome="fail"))
    override = Override(
        code="vetting.check_failed",
        subject="CV-A01",
        by=("合规官", "业务官"),
        reason="理" * 20,
        on=AS_OF,
    )

    values = values_of(with_matter(facts, overrides=(override,)))

    assert values["approval.four_eyes"] is GateValue.BLOCKED
    assert values["approval.internal"] is GateValue.WARNED
    assert values["vetting.check_failed"] is GateValue.OVERRIDDEN
