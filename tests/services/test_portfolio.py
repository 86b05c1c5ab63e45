"""The portfolio overview: counted by aggregates, every month there, printed with its figures."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from offices import passphrase_of
from report_texts import pdf_text
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import CheckState, DecisionOutcome
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import Cancelled, Progress, silent
from vetdesk.services.conditions import ConditionDraft
from vetdesk.services.parties import PartyDraft, Side

DECIDER = "钱进"
CODES = ("91310115MA1HB7TW92", "91310110666007217T")


@pytest.fixture
def portfolio(services):
    """Return the ids of one collector admitted with a condition and one whose review has just begun."""
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter.collector
    admitted, begun = (
        services.parties.register(
            PartyDraft(side=Side.COLLECTOR, party=replace(sample, uscc=code, account=None))
        )
        for code in CODES
    )
    view = start(services, admitted)
    while open_ids := [one.item.id for one in view.findings if one.state is CheckState.OPEN]:
        for check_id in open_ids:
            outcome = "fail" if check_id == "CV-A04" else "pass"
            given = CheckAnswer(outcome=outcome, on=services.desk.today())
            view = services.vetting.answer(view.id, check_id, given)
    services.vetting.decide(
        view.id,
        outcome=DecisionOutcome.CONDITIONAL,
        reason="附条件通过。",
        name=DECIDER,
        passphrase=passphrase_of(DECIDER),
        conditions=(ConditionDraft(text="补充录音保存制度", due=date(2026, 12, 1)),),
    )
    start(services, begun)
    return admitted.id, begun.id


def start(services, party):
    return services.vetting.start(
        party.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )


def test_everybody_is_counted_where_they_stand(services, portfolio):
    found = services.portfolio.overview(silent())

    assert found.statuses == {CollectorStatus.CONDITIONAL: 1, CollectorStatus.IN_REVIEW: 1}
    assert (found.running, found.conditions_open, found.conditions_overdue) == (1, 1, 0)


def test_a_failed_check_lowers_its_chapter_and_no_other(services, portfolio):
    rates = {one.title.zh: one for one in services.portfolio.overview(silent()).chapters}

    assert rates["主体资格"].failed == 1
    assert rates["主体资格"].percent < 100
    assert {one.percent for title, one in rates.items() if title != "主体资格"} == {100}


def test_months_without_anything_stand_there_too(services, portfolio):
    found = services.portfolio.overview(silent())

    assert next(iter(found.outcomes)) == "2025-12"
    assert found.outcomes["2026-11"][DecisionOutcome.CONDITIONAL] == 1
    assert sum(sum(taken.values()) for taken in found.outcomes.values()) == 1
    assert (list(found.decisions_lapsing)[-1], found.decisions_lapsing["2027-11"]) == ("2027-11", 1)
    assert sum(found.checks_lapsing.values()) == 1


def test_time_makes_conditions_overdue_and_admissions_lapse(services, portfolio, clock):
    clock.instant = datetime(2028, 1, 5, 4, 0, tzinfo=UTC)

    found = services.portfolio.overview(silent())

    assert (found.conditions_overdue, found.lapsed, found.stale) == (1, 1, 1)
    assert sum(found.decisions_lapsing.values()) == 0


def test_an_empty_vault_has_an_overview_and_a_pdf(services, tmp_path):
    found = services.portfolio.overview(silent())
    path = services.portfolio.save(tmp_path / "overview.pdf", language="en", progress=silent())

    assert (found.statuses, found.chapters) == ({}, ())
    assert "Portfolioofcollectors" in pdf_text(path.read_bytes())


def test_the_pdf_names_the_figures_beside_their_bars(services, portfolio, tmp_path):
    path = services.portfolio.save(tmp_path / "overview.pdf", language="zh", progress=silent())

    text = pdf_text(path.read_bytes())
    assert "有条件准入1" in text
    assert "（不通过1）" in text
    assert "2027-11" in text
    assert "{" not in text


def test_counting_stops_when_asked(services, portfolio):
    with pytest.raises(Cancelled):
        services.portfolio.overview(Progress(stop_asked=lambda: True))


def test_millions_of_answers_are_counted_from_an_index_alone(services):
    query = "EXPLAIN QUERY PLAN SELECT check_id, outcome, count(*) FROM review_answer GROUP BY 1, 2"
    with services.desk.vault.reading() as session:
        (step,) = session.connection().exec_driver_sql(query).all()

    assert "COVERING INDEX ix_review_answer_outcome" in step[3]
