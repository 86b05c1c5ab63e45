"""The sample that ships: right in every number, and nothing stands against it."""

import importlib.util
import json
from datetime import date
from pathlib import Path

import pytest

from vetdesk.domain.debts import totals
from vetdesk.domain.gates import evaluate
from vetdesk.domain.gates_facts import ClauseSummary, MatterFacts
from vetdesk.domain.gates_privacy import ITEMS_12, ITEMS_21
from vetdesk.domain.identifiers import check_identity, check_uscc
from vetdesk.domain.vetting import PACK_OF_ROAD
from vetdesk.exchange.gates import load_matrix
from vetdesk.exchange.matterfile import read_matter
from vetdesk.exchange.packs import load_all
from vetdesk.exchange.packs_reference import load_calendar
from vetdesk.exchange.schedule import read_schedule

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
EVERY_CLAUSE = (ClauseSummary(id="CL-00", tags=(), carries=(*ITEMS_12, *ITEMS_21)),)


@pytest.fixture(scope="module")
def schedule():
    reading = read_schedule((SAMPLE / "debts.xlsx").read_bytes(), "debts.xlsx")
    assert (reading.problems, reading.remarks, reading.questions) == ((), (), ())
    return reading.schedule


@pytest.mark.parametrize("name", ["matter.json", "entrustment.json"])
def test_the_sample_passes_every_gate(name, schedule):
    reading = read_matter(SAMPLE / name)
    assert (reading.problems, reading.remarks) == ((), ())
    matter = reading.matter
    packs = load_all()
    facts = MatterFacts(
        matter=matter,
        schedule=schedule,
        vetting_pack=packs[PACK_OF_ROAD[matter.road]],
        people_pack=packs["cn.people"],
        included=EVERY_CLAUSE,
        calendar=load_calendar(),
    )

    assert evaluate(facts, load_matrix(), today=date(2026, 11, 23)) == ()


@pytest.mark.parametrize("name", ["matter.json", "entrustment.json"])
def test_every_number_of_the_sample_is_valid(name, schedule):
    matter = read_matter(SAMPLE / name).matter

    assert check_uscc(matter.organisation.uscc).is_valid
    assert check_uscc(matter.collector.uscc).is_valid
    assert all(check_identity(row.id_no).is_valid for row in schedule.rows)


def test_the_sample_holds_people_companies_and_one_guarantor(schedule):
    kinds = {row.debtor_kind for row in schedule.rows}

    assert {"natural", "company", "branch", "individual_business"} == kinds
    assert sum(bool(row.guarantor) for row in schedule.rows) == 1
    assert (totals(schedule).households, totals(schedule).rows) == (8, 9)


@pytest.mark.parametrize("name", ["matter.json", "entrustment.json"])
def test_the_sample_answers_what_the_packs_ask_today(name):
    spec = importlib.util.spec_from_file_location("make_sample", ROOT / "tools" / "make_sample.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    written = {"matter.json": tool.assignment, "entrustment.json": tool.entrustment}[name]()

    assert json.loads((SAMPLE / name).read_text("utf-8")) == written
