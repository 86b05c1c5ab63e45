"""What is asked of a large portfolio the quick way comes to what the plain rule says of each record."""

import contextlib
import random
import sys
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks import portfolio_vault
from benchmarks.portfolio_vault import Portfolio

from offices import CHEAP
from vetdesk.domain.agreements import Road
from vetdesk.domain.evaluation import Occasion, due_on
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.person_records import RecordKind
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.domain.xrays import XrayRule
from vetdesk.services.xrays import QUERIES
from vetdesk.store import evaluations, person_lists, review_lists
from vetdesk.store.admissions import admission
from vetdesk.store.evaluations import EvaluationRow
from vetdesk.store.matter_tables import MatterPersonRow, MatterRow
from vetdesk.store.parties import PartyRow, Side
from vetdesk.store.people import PersonAuthorisationRow, PersonCheckRow, PersonRow
from vetdesk.store.person_records import PersonRecordRow
from vetdesk.store.vetting import ReviewRow

ADMITTED = {CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL}
EVERY = 100_000
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(portfolio_vault.KEEP, str(tmp_path_factory.mktemp("portfolio")))
        patch.setattr(portfolio_vault, "policy", lambda: CHEAP)
        opened = Portfolio(300).opened()
        yield opened
        opened.close()


@pytest.fixture
def session(portfolio):
    """Give a transaction of which nothing stays."""
    with contextlib.suppress(Undone), portfolio.desk.vault.writing("test") as writing:
        yield writing
        raise Undone


@pytest.fixture
def today(portfolio):
    return portfolio.desk.today()


def admitted(session):
    rows = session.scalars(select(PartyRow).where(PartyRow.side == Side.COLLECTOR))
    return [one for one in rows if one.status in ADMITTED and one.decided_on is not None]


def evaluated(collector, on, *, signed):
    return EvaluationRow(
        collector_id=collector.id,
        occasion=Occasion.ANNUAL,
        road=Road.ENTRUSTMENT,
        period_from=on,
        period_to=on,
        scheme_version="1",
        weights="{}",
        figures="{}",
        points="{}",
        total=str(Decimal(90)),
        grade="A",
        evaluated_by="测量员",
        evaluated_on=on,
        signed_on=on if signed else None,
    )


@pytest.mark.parametrize("days", [-400, 0, 30, 200, 800])
@pytest.mark.parametrize("most", [3, 200])
def test_evaluations_fall_due_when_the_rule_says(portfolio, session, days, most, monkeypatch):
    monkeypatch.setattr(evaluations, "MOST", most)
    today = portfolio.desk.today()
    scheme, until = portfolio.desk.rules.evaluation, today + timedelta(days=days)
    known = admitted(session)
    signed = {}
    for number, one in enumerate(known[::3]):
        on = today - timedelta(days=37 * number % 700)
        session.add(evaluated(one, on, signed=number % 4 != 0))
        if number % 4:
            signed[one.id] = on
    known[1].valid_until = None
    session.flush()
    due = {
        one.id: due_on(
            scheme,
            decided_on=one.decided_on,
            valid_until=one.valid_until,
            evaluated=signed.get(one.id),
        )[0]
        for one in known
    }
    wanted = {party: day for party, day in due.items() if day <= until}

    assert evaluations.due_by_day(session, scheme, until=until) == Counter(wanted.values())
    listed = evaluations.due(session, scheme, until=until)
    assert [day for _, _, day in listed] == sorted(wanted.values())[:most]
    assert all(wanted[party] == day for party, _, day in listed)


@pytest.mark.parametrize("days", [0, 30, 400])
def test_people_whose_lapse_is_told_by_its_kind_are_not_counted_twice(session, today, days, monkeypatch):
    monkeypatch.setattr(person_lists, "MOST", EVERY)
    until = today + timedelta(days=days)
    columns = {"trained_until": RecordKind.TRAINING, "declared_until": RecordKind.CONFLICT}
    lapsing = list(session.scalars(select(PersonRow).where(PersonRow.next_expiry.is_not(None))))
    for number, one in enumerate(lapsing[:240]):
        column = list(columns)[number % 2]
        setattr(one, column, one.next_expiry if number % 3 else one.next_expiry + timedelta(days=1))
        if number % 5:
            kind = columns[column] if number % 7 else RecordKind.ACCESS
            for _ in range(2):
                said = {"said": "{}", "by": "测量员", "at": NOW}
                session.add(PersonRecordRow(person_id=one.id, kind=kind, on=today, **said))
        if number % 11 == 0:
            one.left_on = today
    session.flush()

    listed = person_lists.expiring(session, until=until)

    counted = person_lists.expiring_by_day(session, until=until)
    assert counted == Counter(one.next_expiry for one in listed)


def in_force(session):
    """Return the reviews that admissions stand on, by the rule and record by record."""
    return [
        review
        for review, party in session.execute(
            select(ReviewRow, PartyRow).join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        )
        if review.status is ReviewStatus.DECIDED
        and review.decided_on is not None
        and review.decided_on == party.decided_on
        and party.status in ADMITTED
    ]


def kept(session):
    rows = session.execute(select(admission))
    return {row.review_id: (row.collector_id, row.next_expiry, row.minor_expiry) for row in rows}


@pytest.mark.parametrize("seed", range(6))
def test_what_admissions_stand_on_is_kept_whatever_happens(session, today, seed):
    chance, again = random.Random(seed), []  # noqa: S311 - made-up changes
    reviews = list(session.scalars(select(ReviewRow)))
    parties = list(session.scalars(select(PartyRow).where(PartyRow.side == Side.COLLECTOR)))
    for _ in range(120):
        review, party = chance.choice(reviews), chance.choice(parties)
        day = today + timedelta(days=chance.randrange(-90, 90))
        match chance.randrange(7):
            case 0:
                party.status = chance.choice(list(CollectorStatus))
            case 1:
                party.decided_on = chance.choice([None, day])
            case 2:
                review.decided_on = party.decided_on
                review.collector_id = party.id
            case 3:
                review.status = chance.choice(list(ReviewStatus))
            case 4:
                review.next_expiry = chance.choice([None, day])
            case 5:
                review.minor_expiry = chance.choice([None, day])
            case _:
                again.append(renewed(review, day))
                session.add(again[-1])
        if chance.random() < 0.3:
            session.flush()
    session.flush()
    for one in again[::2]:
        session.delete(one)
    session.flush()

    assert kept(session) == {
        one.id: (one.collector_id, one.next_expiry, one.minor_expiry) for one in in_force(session)
    }


def renewed(review, day):
    """Return another review of the same collector, decided on the same day."""
    facts = {
        column.key: getattr(review, column.key)
        for column in ReviewRow.__table__.columns
        if column.key != "id"
    }
    return ReviewRow(**facts | {"next_expiry": day})


@pytest.mark.parametrize("days", [0, 45, 400])
def test_blocking_checks_lapse_with_the_reviews_in_force(session, today, days):
    until = today + timedelta(days=days)
    lapsing = [one.next_expiry for one in in_force(session) if one.next_expiry and one.next_expiry <= until]

    assert review_lists.lapsing_checks_by_day(session, until=until) == Counter(lapsing)
    assert [day for _, _, day in review_lists.lapsing_checks(session, until=until)] == sorted(lapsing)[:200]


def test_minor_checks_lapse_with_the_reviews_in_force(session, today):
    for number, one in enumerate(in_force(session)[::3]):
        one.minor_expiry = today + timedelta(days=number % 500)
    session.flush()
    until = today + timedelta(days=400)
    days = [one.minor_expiry for one in in_force(session) if one.minor_expiry and one.minor_expiry <= until]

    assert review_lists.lapsing_minor_by_day(session, until=until) == Counter(days)
    assert [day for _, _, day, _ in review_lists.lapsing_minor(session, until=until)] == sorted(days)[:200]


@pytest.mark.parametrize(
    ("rule", "column"),
    [(XrayRule.SAME_PHONE, "phone"), (XrayRule.SAME_REPRESENTATIVE, "legal_representative")],
)
def test_who_shares_something_is_told_with_the_first_of_them(session, today, rule, column):
    rows = list(session.scalars(select(PartyRow).where(PartyRow.side == Side.COLLECTOR)))
    for number, one in enumerate(rows):
        shared = f"同{number % 40}" if number < 130 else f"独{number}"
        setattr(one, column, shared if number % 3 else "")
    session.flush()
    groups = {}
    for one in sorted(rows, key=lambda row: (row.sort_key, row.id.hex)):
        if value := getattr(one, column):
            groups.setdefault(value, []).append(one)
    several = {value: some for value, some in sorted(groups.items()) if len(some) > 1}

    findings = list(QUERIES[rule](session, today, EVERY))

    assert [one.subject for one in findings] == [some[0].id for some in several.values()]
    assert [one.facts["number"] for one in findings] == [len(some) for some in several.values()]
    others = [[one.name for one in some[1:]] for some in several.values()]
    named = ["、".join(some[:3]) + ("…" if len(some) > 3 else "") for some in others]
    assert [one.facts["others"] for one in findings] == named
    assert len(list(QUERIES[rule](session, today, 2))) == 2


def test_a_consent_counts_for_the_person_who_gave_it(session, today):
    for number, check in enumerate(session.scalars(select(PersonCheckRow).limit(200))):
        if number % 9 == 0:
            check.on = date(2019, 1, 1)
    early = session.scalars(select(PersonAuthorisationRow).limit(1)).one()
    early.on = date(2018, 1, 1)
    session.flush()
    asked, checked = {}, defaultdict(list)
    for one in session.scalars(select(PersonAuthorisationRow)):
        asked[one.person_id] = min(one.on, asked.get(one.person_id, one.on))
    for one in session.scalars(select(PersonCheckRow)):
        if one.person_id in asked and one.on < asked[one.person_id]:
            checked[one.person_id].append(one.check_id)

    findings = list(QUERIES[XrayRule.PERSON_CHECKED_UNASKED](session, today, EVERY))

    assert checked
    assert {one.subject: one.part for one in findings} == {who: min(some) for who, some in checked.items()}


@pytest.mark.parametrize("years", [1, 2, 4])
def test_years_of_a_reviewer_are_those_of_unbroken_reviews(session, today, years, monkeypatch):
    monkeypatch.setattr("vetdesk.store.xrays_reviews.TENURE_YEARS", years)
    reviews = defaultdict(list)
    for one in session.scalars(select(ReviewRow)):
        reviews[one.collector_id].append((one.reviewed_on, one.reviewer))
    wanted = {}
    for one in in_force(session):
        before = [(day, who) for day, who in reviews[one.collector_id] if day <= one.reviewed_on]
        others = max((day for day, who in before if who != one.reviewer), default=date.min)
        unbroken = {day.year for day, who in before if who == one.reviewer and day > others}
        if len(unbroken) >= years:
            wanted[one.id] = len(unbroken)

    findings = list(QUERIES[XrayRule.REVIEWER_TENURE](session, today, EVERY))

    assert {one.subject: one.facts["number"] for one in findings} == wanted
    assert wanted or years > 1


def test_people_on_the_lists_of_two_collectors_are_found(session, today):
    matters = list(session.scalars(select(MatterRow)))
    held = list(session.scalars(select(MatterPersonRow)))
    for number, one in enumerate(held[:7]):
        other = next(matter for matter in matters if matter.id != one.matter_id)
        if number % 2:
            session.add(MatterPersonRow(matter_id=other.id, person_id=one.person_id, place=90 + number))
    session.flush()
    collectors = {matter.id: matter.collector_id for matter in matters}
    lists = defaultdict(set)
    for one in session.scalars(select(MatterPersonRow)):
        person = session.get_one(PersonRow, one.person_id)
        if session.get_one(PartyRow, person.employer_id).side is Side.COLLECTOR:
            lists[one.person_id].add(collectors[one.matter_id])

    findings = list(QUERIES[XrayRule.PERSON_ON_TWO_LISTS](session, today, EVERY))

    wanted = {who: len(some) for who, some in lists.items() if len(some) > 1}
    assert {one.subject: one.facts["number"] for one in findings} == wanted
    assert wanted


class Undone(Exception):
    """Ends a transaction, so that nothing of a test stays."""
