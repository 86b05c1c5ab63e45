"""The stored days of the re-check say the same as the rule, whatever happens to a collector."""

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete

from rechecking import many, open_matter
from reviewing import admit, collector, review
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.rechecks import due_on, errands, signing_windows
from vetdesk.services.rechecks import WorkQuery
from vetdesk.store import recheck_days, vetting
from vetdesk.store.matter_tables import MatterRow
from vetdesk.store.parties import PartyRow
from vetdesk.store.rechecks import RecheckRow
from vetdesk.store.vetting import ReviewRow

__all__ = ["collector", "review"]

SORTS = {"register": "rank due key", "due": "due rank key", "name": "key name rank"}


def by_the_rule(services, sort="register"):
    """Reckon every line in plain Python, from the records alone."""
    today = services.desk.today()
    windows = {one.day: one for one in signing_windows(today, services.desk.rules.calendar)}
    registers = services.desk.rules.registers
    found = []
    with services.desk.vault.reading() as session:
        told, signings = {}, {}
        for row in session.query(RecheckRow).filter(RecheckRow.asked_on.is_not(None)):
            at = (row.review_id, row.register)
            told[at] = max(told.get(at, row.asked_on), row.asked_on)
        for row in session.query(MatterRow).filter(MatterRow.status == "draft"):
            if row.as_of in windows:
                signings[row.collector_id] = min(signings.get(row.collector_id, row.as_of), row.as_of)
        for row in session.query(ReviewRow).filter(ReviewRow.status == "decided"):
            party = session.get_one(PartyRow, row.collector_id)
            if not party.status.admits or party.decided_on != row.decided_on:
                continue
            for errand in errands(services.desk.rules.packs[row.pack], registers):
                asked = told.get((row.id, errand.register)) or row.requery_on or row.reviewed_on
                window = windows.get(signings.get(party.id)) if errand.before_signing else None
                due = due_on(asked, months=errand.months, signing=window)
                rank = [one.id for one in registers].index(errand.register)
                known = {"rank": rank, "due": due, "key": party.sort_key, "name": party.name}
                key = [known[one] for one in SORTS[sort].split()]
                found.append((*key, row.id, errand.register, asked, due))
    return [one[3:] for one in sorted(found)]


def by_the_list(services, **query):
    found, after = [], None
    while True:
        page = services.rechecks.page(WorkQuery(everything=True, limit=7, after=after, **query))
        found += [(one.review_id, one.register, one.asked_on, one.due) for one in page.items]
        after = page.next
        if after is None:
            return found


@pytest.fixture
def varied(services, review, clock):
    """Return an office with admissions of many days, some asked again, one before a signing."""
    admit(services, review)
    many(services, 12)
    clock.instant += timedelta(days=75)
    for line in itertools.islice(services.rechecks.page(WorkQuery(everything=True)).items, 0, 20, 3):
        services.rechecks.same(line, reason="电话核实，无变化")
    clock.instant += timedelta(days=20)
    open_matter(services, services.vetting.get(review.id), as_of=services.desk.today() + timedelta(days=4))
    return services


@pytest.mark.parametrize("sort", SORTS)
def test_the_list_says_what_the_rule_says(varied, sort):
    assert by_the_list(varied, sort=sort) == by_the_rule(varied, sort)


def test_the_list_by_name_is_the_same_where_collectors_are_walked(varied, monkeypatch):
    monkeypatch.setattr("vetdesk.store.recheck_lists._NARROW", 3)

    assert by_the_list(varied, sort="name") == by_the_rule(varied, "name")


def one_of(services, column, status="approved"):
    with services.desk.vault.reading() as session:
        row = session.query(column).join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        return row.filter(PartyRow.status == status).order_by(ReviewRow.id).first()[0]


def suspended(services):
    party = one_of(services, ReviewRow.collector_id)
    services.parties.set_status(party, CollectorStatus.SUSPENDED, reason="投诉核查中")


def decided_anew(services):
    known = one_of(services, ReviewRow.collector_id)
    with services.desk.vault.writing("test") as session:
        party = session.get_one(PartyRow, known)
        party.decided_on = services.desk.today()


def asked_anew(services):
    known = one_of(services, ReviewRow.id)
    with services.desk.vault.writing("test") as session:
        vetting.set_requery(session, known, services.desk.today())


def told_wrongly(services):
    with services.desk.vault.writing("test") as session:
        session.delete(session.query(RecheckRow).order_by(RecheckRow.id).first())


def gone(services):
    with services.desk.vault.writing("test") as session:
        told = session.query(RecheckRow.review_id)
        session.delete(
            session.query(ReviewRow).filter(ReviewRow.id.not_in(told)).order_by(ReviewRow.id).first()
        )


@pytest.mark.parametrize("change", [suspended, decided_anew, asked_anew, told_wrongly, gone])
def test_the_days_follow_what_happens_to_a_collector(varied, change):
    before = by_the_list(varied)

    change(varied)

    assert by_the_list(varied) == by_the_rule(varied) != before


def test_the_days_are_reckoned_anew_when_the_guide_or_the_pack_says_otherwise(varied):
    before = by_the_list(varied)
    packs = varied.desk.rules.packs
    changed = {}
    for key, pack in packs.items():
        items = tuple(
            one if not one.validity.months else replace(one, validity=replace(one.validity, months=1))
            for one in pack.items
        )
        changed[key] = replace(pack, items=items)
    object.__setattr__(varied.desk.rules, "packs", changed)

    assert by_the_list(varied) == by_the_rule(varied) != before


class Stopped(Exception):
    """Ends the work in the middle, as a crash would."""


def forgotten(services):
    with services.desk.vault.writing("test") as session:
        for table in (recheck_days.recheck_due, recheck_days.recheck_rule):
            session.execute(delete(table))


@pytest.mark.parametrize("portion", [1, 5, 13])
def test_the_days_are_reckoned_in_portions(varied, monkeypatch, portion):
    monkeypatch.setattr(recheck_days, "PORTION", portion)
    forgotten(varied)
    go_on, portions = recheck_days.go_on, []
    monkeypatch.setattr(recheck_days, "go_on", lambda session: portions.append(go_on(session)))

    assert by_the_list(varied) == by_the_rule(varied)
    assert len(portions) == 13 // portion + 1


def test_who_stopped_in_the_middle_goes_on_later_with_what_changed_since(varied, monkeypatch):
    monkeypatch.setattr(recheck_days, "PORTION", 2)
    forgotten(varied)
    go_on, portions = recheck_days.go_on, []

    def once_more(session):
        if len(portions) == 3:
            raise Stopped
        portions.append(go_on(session))

    monkeypatch.setattr(recheck_days, "go_on", once_more)
    with pytest.raises(Stopped):
        by_the_list(varied)
    monkeypatch.setattr(recheck_days, "go_on", go_on)
    suspended(varied)
    asked_anew(varied)

    assert by_the_list(varied) == by_the_rule(varied)


def named(services):
    with services.desk.vault.reading() as session:
        return {one.id: (one.name, one.uscc) for one in session.query(PartyRow)}


def test_a_word_finds_the_lines_whose_name_or_code_holds_it(varied):
    names, lines = named(varied), list(all_lines(varied))
    parts = {name[at : at + size] for name, _ in names.values() for at in (0, 2, 5) for size in (1, 2, 4)}
    codes = {code[at : at + 5].lower() for _, code in names.values() for at in (0, 3, 12)}

    for words in (*parts, *codes, "(", "没有的", "0000000000000000000"):
        wanted = [
            (one.review_id, one.register)
            for one in lines
            if any(words.lower() in told.lower() for told in names[one.collector_id])
        ]
        query = WorkQuery(everything=True, text=words)
        found = [(one.review_id, one.register) for one in varied.rechecks.page(query).items]
        assert found == wanted
        assert varied.rechecks.count(query).number == len(wanted)


def all_lines(services):
    return services.rechecks.page(WorkQuery(everything=True)).items


def test_a_word_that_nothing_fits_looks_at_no_line(varied, monkeypatch):
    def looked(*_args, **_more):
        raise AssertionError("lines were read")

    monkeypatch.setattr("vetdesk.store.recheck_lists._usual", looked)
    monkeypatch.setattr("vetdesk.store.recheck_lists._number", looked)

    query = WorkQuery(everything=True, text="没有的")
    assert not varied.rechecks.page(query).items
    assert not varied.rechecks.count(query).number
