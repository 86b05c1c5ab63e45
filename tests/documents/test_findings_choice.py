"""Clauses that depend on the vetting: one wording for every finding, and a worse finding never weakens it."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.documents import packs
from vetdesk.documents.selection import applies, choose
from vetdesk.domain.findings import State, fact_of
from vetdesk.exchange.findings import load_findings

LIBRARY = packs.load_library()
PACKS = {
    "assignment": packs.load_pack("cn.assignment_agreement"),
    "entrustment": packs.load_pack("cn.entrustment_agreement"),
}
FINDINGS = tuple(one.id for one in load_findings())
WORSE = {
    State.NOT_ASKED: (State.UNKNOWN, State.FOUND),
    State.CLEAR: (State.UNKNOWN, State.FOUND),
    State.UNKNOWN: (State.FOUND,),
    State.FOUND: (),
}
CYCLE = '{{ "月" if talk_cycle == "month" else "季度" if talk_cycle == "quarter" else "半年" }}'
KINDS = ("bank", "consumer_finance", "micro_lender", "auto_finance", "trading")
SWITCHED = ("natural_debtors", "has_guarantors", "has_judgment", "has_deposit", "insured", "state_owned")
STATES = st.fixed_dictionaries({one: st.sampled_from(State) for one in FINDINGS})
MATTERS = st.fixed_dictionaries(
    {"road": st.sampled_from(sorted(PACKS)), "creditor_kind": st.sampled_from(KINDS)}
    | {name: st.booleans() for name in SWITCHED}
)


def facts_of(matter, states):
    return matter | {name: fact_of(state) for name, state in states.items()}


def given_matter(road):
    return {"road": road, "creditor_kind": "trading"} | dict.fromkeys(SWITCHED, True)


def chosen(matter, states):
    return choose(PACKS[matter["road"]], LIBRARY, facts_of(matter, states), {})


def annexes(matter, states):
    facts = facts_of(matter, states)
    return [part.id for part in PACKS[matter["road"]].parts if applies(part.applies_if, facts)]


def paragraphs(entry):
    """Return the paragraphs; an agreed cycle reads as a month, its shortest choice."""
    text = entry.variant.text.strip().replace(CYCLE, "月")
    return [line for line in text.splitlines() if line.strip()]


def keeps(stronger, milder):
    """Say whether a paragraph stands unchanged, or with more asked at its end."""
    return any(line.startswith(milder.removesuffix("的要求。")) for line in stronger)


@pytest.mark.parametrize("road", sorted(PACKS))
@pytest.mark.parametrize(
    "states",
    [dict(zip(FINDINGS, states, strict=True)) for states in product(State, repeat=len(FINDINGS))],
    ids=["-".join(states) for states in product(State, repeat=len(FINDINGS))],
)
def test_every_core_clause_stands_whatever_the_vetting_found(road, states):
    core = {one for part in PACKS[road].parts for one in part.clauses if LIBRARY[one].is_core}

    assert core <= chosen(given_matter(road), states).keys()


@given(matter=MATTERS, states=STATES)
def test_the_findings_decide_about_the_wording_and_never_take_a_clause_out(matter, states):
    clear = dict.fromkeys(FINDINGS, State.CLEAR)

    assert list(chosen(matter, states)) == list(chosen(matter, clear))


@given(matter=MATTERS, states=STATES, data=st.data())
def test_a_worse_finding_never_weakens_a_clause_or_takes_an_annex_away(matter, states, data):
    finding = data.draw(st.sampled_from([one for one in FINDINGS if WORSE[states[one]]] or [""]))
    if not finding:
        return
    worse = states | {finding: data.draw(st.sampled_from(WORSE[states[finding]]))}

    before, after = chosen(matter, states), chosen(matter, worse)

    assert set(annexes(matter, states)) <= set(annexes(matter, worse))
    for clause_id, entry in before.items():
        stronger = paragraphs(after[clause_id])
        assert all(keeps(stronger, line) for line in paragraphs(entry)), clause_id


@pytest.mark.parametrize("road", sorted(PACKS))
@pytest.mark.parametrize(
    ("finding", "clause"), [("security_gap", "CL-06"), ("past_penalty", "CL-10")], ids=["security", "penalty"]
)
def test_a_bad_finding_adds_to_its_clause_and_an_unknown_one_adds_the_same(road, finding, clause):
    clear = dict.fromkeys(FINDINGS, State.CLEAR)
    mild, bad, unknown = (
        chosen(given_matter(road), clear | {finding: state})[clause]
        for state in (State.CLEAR, State.FOUND, State.UNKNOWN)
    )

    assert len(paragraphs(bad)) > len(paragraphs(mild))
    assert unknown.variant == bad.variant
    assert "因尽职调查" in bad.why
    assert "因尚未查明" in unknown.why
    assert "因" not in mild.why


@pytest.mark.parametrize("road", sorted(PACKS))
def test_the_further_security_requirements_come_as_an_annex_of_their_own(road):
    clear = dict.fromkeys(FINDINGS, State.CLEAR)

    assert "security_more" not in annexes(given_matter(road), clear)
    assert "security_more" in annexes(given_matter(road), clear | {"security_gap": State.FOUND})
