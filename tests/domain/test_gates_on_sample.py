"""The shipped samples pass every gate, as they are and for every other kind of creditor."""

from dataclasses import replace
from datetime import date

import pytest

from matter_builders import clauses_of, pack
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import MATTER_CREDITORS, AssigneeKind, CreditorKind, Road
from vetdesk.domain.gates import MatterFacts, Severity, evaluate
from vetdesk.domain.gates_vetting import person_standings
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.vetting import PACK_OF_ROAD
from vetdesk.exchange.gates import load_matrix
from vetdesk.exchange.matterfile import read_matter
from vetdesk.exchange.packs_reference import load_calendar
from vetdesk.exchange.schedule import read_schedule

TODAY = date(2026, 11, 23)
SAMPLES = ("matter.json", "entrustment.json")


def sample(name: str, creditor: CreditorKind) -> MatterFacts:
    """Return a sample, told for another creditor: only the creditor and, for lenders, the buyer differ."""
    reading = read_matter(asset_root("resources") / "sample" / name)
    assert reading.matter is not None
    assert reading.schedule is not None
    schedule = read_schedule(reading.schedule.read_bytes(), reading.schedule.name).schedule
    assert schedule is not None
    matter = reading.matter
    items = pack(PACK_OF_ROAD[matter.road])
    if matter.road is Road.ASSIGNMENT and creditor.is_lender:
        matter = replace(matter, assignee_kind=AssigneeKind.AMC)
    return MatterFacts(
        matter=replace(matter, creditor_kind=creditor),
        schedule=schedule,
        vetting_pack=items,
        people_pack=pack("cn.people"),
        included=clauses_of(matter.road),
        calendar=load_calendar(),
    )


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("creditor", MATTER_CREDITORS)
def test_a_sample_passes_every_gate(name, creditor):
    assert evaluate(sample(name, creditor), load_matrix(), today=TODAY) == ()


@pytest.mark.parametrize("creditor", [kind for kind in MATTER_CREDITORS if kind.is_lender])
def test_a_lender_selling_the_sample_to_a_collector_is_stopped_by_that_alone(creditor):
    facts = sample("matter.json", creditor)
    facts = replace(facts, matter=replace(facts.matter, assignee_kind=AssigneeKind.COLLECTOR))

    found = [(one.code, one.subject, one.severity) for one in evaluate(facts, load_matrix(), today=TODAY)]

    assert found == [("party.assignee_qualification", "collector", Severity.BLOCK)]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_lapsed_person_of_the_sample_leaves_the_access_annex(name):
    facts = sample(name, CreditorKind.TRADING)
    ordinary = next(one for one in facts.matter.people if not one.key)
    lapsed = {**ordinary.checks, "BP-10": CheckAnswer(outcome="pass", on=date(2020, 1, 1))}
    people = tuple(replace(one, checks=lapsed) if one is ordinary else one for one in facts.matter.people)
    facts = replace(facts, matter=replace(facts.matter, people=people))

    found = [(one.code, one.subject, one.severity) for one in evaluate(facts, load_matrix(), today=TODAY)]

    assert found == [("person.not_clear", ordinary.name, Severity.WARN)]
    listed = [one.person.name for one in person_standings(facts, TODAY) if one.status.may_access]
    assert listed == [one.name for one in people if one.name != ordinary.name]
