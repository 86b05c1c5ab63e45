"""Two officers may let a class Y gate pass, in writing; nobody lets a class X gate pass."""

from dataclasses import replace
from datetime import timedelta

import pytest

from matter_builders import ANSWERED, AS_OF, clean_matter, passed, with_check, with_matter
from vetdesk import wording
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.gates import blocking, evaluate
from vetdesk.domain.gates_facts import MatterFacts
from vetdesk.domain.matter import Override
from vetdesk.exchange.gates import load_matrix

REASON = "对方已提交整改方案，法务与业务负责人核实后同意先行签发"
FAILED = Override(
    code="vetting.check_failed", subject="CV-A01", by=("合规官", "业务官"), reason=REASON, on=AS_OF
)


def failed_check(override: Override) -> MatterFacts:
    facts = clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK)
    facts = with_check(facts, "CV-A01", replace(passed(), outcome="fail"))
    return with_matter(facts, overrides=(override,))


def test_two_officers_let_a_failed_check_pass_and_it_stays_on_record():
    (obstacle,) = found = evaluate(failed_check(FAILED), load_matrix(), today=AS_OF)

    assert blocking(found) == ()
    assert obstacle.overridden
    assert obstacle.overridden_by == ("合规官", "业务官")
    assert obstacle.override_reason == REASON


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"by": ("起草人", "业务官")}, "override.drafter_or_reviewer"),
        ({"by": ("合规官", "复 核 人")}, "override.drafter_or_reviewer"),
        ({"by": ("合规官", "审查员")}, "override.drafter_or_reviewer"),
        ({"by": ("合规官", "合规官")}, "override.two_officers"),
        ({"by": ("合规官", "")}, "override.two_officers"),
        ({"reason": "先签后补"}, "override.reason_too_short"),
        ({"reason": "理由" + " " * 30 + "充分"}, "override.reason_too_short"),
        ({"on": AS_OF + timedelta(days=1)}, "override.future"),
        ({"subject": "CV-A02"}, ""),
        ({"code": "vetting.check_expired"}, ""),
    ],
)
def test_an_override_that_breaks_its_rules_changes_nothing_and_says_why(changes, problem):
    (obstacle,) = found = evaluate(failed_check(replace(FAILED, **changes)), load_matrix(), today=AS_OF)

    assert blocking(found) == found
    assert obstacle.override_problem == problem
    assert {problem} <= {"", *wording.keys()}


def test_a_reason_of_twenty_characters_is_long_enough():
    found = evaluate(failed_check(replace(FAILED, reason="理" * 20)), load_matrix(), today=AS_OF)

    assert blocking(found) == ()


@pytest.mark.parametrize(("level", "treatment", "stops"), [("严重", "已有措施", True), ("高", None, False)])
def test_a_severe_risk_stands_whoever_signs(level, treatment, stops):
    facts = clean_matter(Road.ASSIGNMENT, CreditorKind.TRADING)
    assert facts.matter.impact_assessment is not None
    facts = with_matter(
        facts,
        impact_assessment=replace(facts.matter.impact_assessment, level=level, treatment=treatment),
        overrides=(replace(FAILED, code="pipia.level", subject="impact_assessment", on=ANSWERED),),
    )

    (obstacle,) = found = evaluate(facts, load_matrix(), today=AS_OF)

    assert bool(blocking(found)) is stops
    assert obstacle.override_problem == ("override.never" if stops else "")
