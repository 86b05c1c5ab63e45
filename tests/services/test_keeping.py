"""Originals and periods over a real vault: lent, overdue, back; ended, due, decided by a person, on Today."""

from datetime import UTC, date, datetime, timedelta

import pytest

from offices import only_matter
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.keeping import (
    ClockKind,
    Decided,
    Disposal,
    KeepClass,
    LentAlready,
    Loan,
    NoSuchOriginal,
    StillToBeKept,
)
from vetdesk.domain.signing import SignedTooEarly, Signing, WordsMissing
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.errors import NotFound
from vetdesk.services.today import ItemKind
from vetdesk.store import keeping


@pytest.fixture
def matter(entrustment_issued, services):
    """An entrustment that was issued and signed in four originals."""
    matter_id = only_matter(services)
    signing = Signing(
        signed_on=services.desk.today(),
        place="上海",
        our_signer="王思远",
        their_signer="刘洋",
        originals=4,
        kept_at="档案室",
    )
    services.signings.register(matter_id, signing)
    return matter_id


def lend(services, matter, number=2, days=7):
    today = services.desk.today()
    loan = Loan(
        number=number, borrower="业务部 赵", purpose="开庭", lent_on=today, due=today + timedelta(days=days)
    )
    return services.keeping.lend(matter, loan)


def items(services, kind):
    board = services.today.board()
    return [one for one in (*board.items, *board.later) if one.kind is kind]


def later(clock, days):
    clock.instant += timedelta(days=days)


def end(services, matter):
    services.signings.end(matter, "期限届满")
    return {one.line.clock.kind: one for one in services.keeping.room(matter).periods}


def kept(disposal, until=None):
    return Decided(disposal=disposal, reason="档案室核对", on=date.min, by="", until=until)


def test_each_original_has_its_place(services, matter):
    services.keeping.put(matter, 3, "交易所")

    places = [one.place for one in services.keeping.room(matter).originals]
    assert places == ["档案室", "档案室", "交易所", "档案室"]
    with pytest.raises(NoSuchOriginal):
        services.keeping.put(matter, 5, "交易所")
    with pytest.raises(WordsMissing):
        services.keeping.put(matter, 1, " ")


def test_a_loan_stands_on_today_and_in_the_list_until_it_is_back(services, matter, clock):
    room = lend(services, matter)

    assert room.originals[1].loan.loan.borrower == "业务部 赵"
    assert services.agreements.page(MatterQuery()).items[0].lent == 1
    (due,) = items(services, ItemKind.LOAN_DUE)
    assert not due.overdue
    with pytest.raises(LentAlready):
        lend(services, matter)

    later(clock, 8)
    (due,) = items(services, ItemKind.LOAN_DUE)
    assert due.overdue
    assert "业务部 赵" in due.title
    line = services.agreements.page(MatterQuery()).items[0]
    assert line.back_by < services.desk.today()

    loan_id = room.loans[0].id
    with pytest.raises(SignedTooEarly):
        services.keeping.give_back(matter, loan_id, on=services.desk.today() + timedelta(days=1))
    services.keeping.give_back(matter, loan_id, on=services.desk.today())
    assert items(services, ItemKind.LOAN_DUE) == []
    assert services.agreements.page(MatterQuery()).items[0].lent == 0
    assert services.keeping.room(matter).originals[1].loan is None
    with pytest.raises(NotFound):
        services.keeping.give_back(matter, loan_id, on=services.desk.today())


def test_a_loan_is_counted_once_and_listed_once(services, matter):
    lend(services, matter, 1)
    lend(services, matter, 2)

    board = services.today.board()
    assert board.due[ItemKind.LOAN_DUE] == board.counts[ItemKind.LOAN_DUE] == 2


def test_the_clocks_start_with_the_end_and_each_names_its_norm(services, matter):
    assert services.keeping.room(matter).periods == ()

    periods = end(services, matter)

    today = services.desk.today()
    days = services.agreements.get(matter).answers["delete_days"]
    assert periods[ClockKind.OTHER_SIDE].line.clock.due == today + timedelta(days=days)
    assert periods[ClockKind.FILE].line.clock.since == today
    norms = {kind: one.deadline.citations[0].norm for kind, one in periods.items()}
    assert norms[ClockKind.PROVISION] == "网络数据安全管理条例"
    assert norms[ClockKind.ASSESSMENT] == norms[ClockKind.OWN_COPY] == "个人信息保护法"


def test_archiving_sets_the_class_of_the_file(services, matter):
    end(services, matter)

    services.signings.archive(matter, "档案室 2026-017", KeepClass.PERMANENT)

    periods = {one.line.clock.kind: one.line.clock for one in services.keeping.room(matter).periods}
    assert periods[ClockKind.FILE].due is None
    assert periods[ClockKind.PROVISION].due is not None


def test_what_is_due_waits_for_a_person_and_nothing_goes_by_itself(services, matter, clock):
    end(services, matter)
    documents = services.documents.of_matter(matter)
    later(clock, 400)

    due = items(services, ItemKind.PAPERS_DUE)
    assert {one.overdue for one in due} == {True}
    assert len(due) == 2
    assert services.documents.of_matter(matter) == documents

    services.keeping.decide(matter, ClockKind.OWN_COPY, kept(Disposal.DESTROYED))
    until = services.desk.today() + timedelta(days=20)
    services.keeping.decide(matter, ClockKind.OTHER_SIDE, kept(Disposal.KEPT, until))

    (left,) = items(services, ItemKind.PAPERS_DUE)
    assert (left.due, left.overdue) == (until, False)
    line = next(
        one.line for one in services.keeping.room(matter).periods if one.line.clock.kind is ClockKind.OWN_COPY
    )
    assert line.decided.by == services.actor.name
    assert line.decided.on == services.desk.today()
    with pytest.raises(NotFound):
        services.keeping.decide(matter, ClockKind.OWN_COPY, kept(Disposal.DESTROYED))


def test_the_law_is_not_shortened(services, matter):
    end(services, matter)

    with pytest.raises(StillToBeKept):
        services.keeping.decide(matter, ClockKind.PROVISION, kept(Disposal.DESTROYED))


def test_agreements_that_ended_before_get_their_clocks_when_the_vault_is_opened(services, matter):
    end(services, matter)
    with services.desk.vault.writing("test") as session:
        for row in session.query(keeping.ClockRow):
            session.delete(row)
    assert services.keeping.room(matter).periods == ()

    services.keeping.recover()

    assert services.keeping.room(matter).periods
    assert services.agreements.get(matter).status is AgreementStatus.ENDED


def test_the_last_handover_is_the_last_locked_copy(services, matter, clock):
    clock.instant = datetime(2027, 3, 15, 4, 0, tzinfo=UTC)
    annex = next(one for one in services.documents.of_matter(matter) if one.kind == "annex")
    services.deliveries.make(annex.id)
    clock.instant = datetime(2027, 11, 30, 4, 0, tzinfo=UTC)

    assert end(services, matter)[ClockKind.PROVISION].line.clock.due == date(2030, 3, 15)
