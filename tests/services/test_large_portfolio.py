"""The made-up portfolio that is measured holds what the services would have written."""

import sys
from pathlib import Path

import pytest
from sqlalchemy import select

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks import portfolio_vault
from benchmarks.portfolio_vault import Portfolio

from offices import CHEAP
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.progress import silent
from vetdesk.services import people as people_service
from vetdesk.services import reviewstanding
from vetdesk.services.parties import PartyQuery
from vetdesk.services.people import PersonQuery
from vetdesk.services.today import MOST, ItemKind
from vetdesk.store.parties import PartyRow
from vetdesk.store.people import PersonRow
from vetdesk.store.vetting import ReviewRow


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(portfolio_vault.KEEP, str(tmp_path_factory.mktemp("portfolio")))
        patch.setattr(portfolio_vault, "policy", lambda: CHEAP)
        opened = Portfolio(300).opened()
        yield opened
        opened.close()


def test_what_stands_beside_reviews_and_people_is_what_the_services_compute(portfolio):
    desk = portfolio.desk
    with desk.vault.writing("test") as session:
        reviews = list(session.scalars(select(ReviewRow)))
        people = list(session.scalars(select(PersonRow).limit(150)))
        parties = [session.get(PartyRow, one.collector_id) for one in reviews]
        before = [(one.next_expiry, one.failed) for one in reviews]
        stale_before = [one.stale_from for one in parties]
        people_before = [(one.status, one.next_expiry) for one in people]
        for review in reviews:
            reviewstanding.note(session, desk, review.id)
            if review.status is ReviewStatus.DECIDED:
                reviewstanding.note_decision(session, desk, review.collector_id)
        for person in people:
            people_service.refresh(session, desk, person.id)

        assert [(one.next_expiry, one.failed) for one in reviews] == before
        assert [one.stale_from for one in parties] == stale_before
        assert [(one.status, one.next_expiry) for one in people] == people_before


def test_it_is_found_by_the_search_and_counted(portfolio):
    assert portfolio.parties.count(PartyQuery()).number == 299
    assert portfolio.people.count(PersonQuery()).number == 900
    assert portfolio.parties.page(PartyQuery(text="公司")).items
    assert portfolio.people.page(PersonQuery(text="催收")).items


def test_today_counts_every_review_that_runs_and_every_person_whose_checks_lapse(portfolio):
    board = portfolio.today.board()

    with portfolio.desk.vault.reading() as session:
        begun = len(list(session.scalars(select(ReviewRow).where(ReviewRow.status == ReviewStatus.OPEN))))
    assert board.counts[ItemKind.REVIEW_OPEN] == begun
    for kind in (ItemKind.PERSON_LAPSES, ItemKind.DECISION_LAPSES, ItemKind.CONDITION_DUE):
        listed = [one for one in board.items if one.kind is kind]
        assert len(listed) == min(board.counts.get(kind, 0), MOST)
    months = [one.due.strftime("%Y-%m") for one in (*board.items, *board.later) if one.due]
    assert not board.is_cut
    assert board.expiring_by_month == {month: months.count(month) for month in set(months)}


def test_the_xrays_run_through_it(portfolio):
    report = portfolio.xrays.look(silent())

    assert report.findings
