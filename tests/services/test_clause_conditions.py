"""Conditions of clauses over facts, findings and answers: what stands, and which question is asked."""

from dataclasses import replace

import pytest

from offices import only_matter
from vetdesk.domain.clausefacts import ASKED, FACTS

WHY = "按法务会议纪要"
TEXT = "§ 双方不得给予对方人员任何利益。"


@pytest.fixture
def own(services):
    """Return a function that adds an own clause with a condition."""

    def make(condition):
        place = next(
            one.key for one in services.clauses.places() if one.key.startswith("cn.assignment_agreement/")
        )
        made = services.clause_editions.create("廉洁条款", TEXT, reason=WHY, places=[place]).card.clause
        services.clause_editions.save(replace(made, applies_if=condition), reason=WHY)

    return make


def line(services, matter):
    return {one.id: one for one in services.drafting.clauses(matter)}["OC-01"]


def test_every_name_a_condition_may_ask_for_is_known_of_a_matter(services, assignment_drafted):
    facts = services.clause_conditions.facts(only_matter(services))
    findings = {one.id for one in services.clause_conditions.room().findings}

    assert facts.keys() == FACTS | ASKED.keys() | findings


def test_an_answer_brings_a_clause_in_and_takes_it_out(services, own, matter_file):
    own({"talk_cycle": "month"})
    matter = services.matters.import_file(matter_file())
    services.agreements.answer(matter, "talk_cycle", "month")
    assert line(services, matter).included
    assert "每月" in line(services, matter).why
    assert TEXT[2:] in str(services.drafting.text(matter))

    services.agreements.answer(matter, "talk_cycle", "quarter")

    assert not line(services, matter).included
    assert TEXT[2:] not in str(services.drafting.text(matter))


def without_deposit(given):
    """Leave the matter without a deposit, so that nothing prints when one is given back."""
    given.pop("deposit", None)
    given["answers"].pop("deposit_return_days", None)


def test_a_question_is_asked_that_only_a_condition_reads(services, own, matter_file):
    own({"deposit_return_days": {"above": 5}})
    matter = services.matters.import_file(matter_file(without_deposit))

    asked = {one.spec.name: one for one in services.drafting.questions(matter)}

    assert asked["deposit_return_days"].read_by == ()
    assert asked["deposit_return_days"].decides == ("OC-01",)
    assert not any("OC-01" in one.decides for name, one in asked.items() if name != "deposit_return_days")


def test_an_answer_that_the_road_never_asks_holds_nowhere_and_stops_nothing(services, own, matter_file):
    own({"max_calls": {"above": 1}})
    matter = services.matters.import_file(matter_file())

    assert not line(services, matter).included
    assert "max_calls" not in {one.spec.name for one in services.drafting.questions(matter)}
    assert "max_calls" not in {one.subject for one in services.approval.obstacles(matter)}
