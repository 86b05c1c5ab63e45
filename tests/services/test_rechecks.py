"""The re-check run: what is due, what a look-up leaves behind, what it renews, and what stays as it was."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from offices import PASSPHRASE
from rechecking import many, open_matter
from reviewing import admit, collector, review
from vetdesk.domain.agreements import AgreementStatus, CreditorKind, Road
from vetdesk.domain.calendars import add_months
from vetdesk.domain.rechecks import CaptureMissing, ChangeUnnamed, RecheckOutcome
from vetdesk.domain.staleness import StaleReason
from vetdesk.domain.vetting import CheckState
from vetdesk.domain.xrays import XrayRule
from vetdesk.exchange.evidence_files import EvidenceRefused
from vetdesk.progress import silent
from vetdesk.services.evidence import EvidenceDraft
from vetdesk.services.rechecks import WorkQuery
from vetdesk.services.today import ItemKind
from vetdesk.store.matter_tables import MatterAnswerRow, MatterRow
from vetdesk.store.plain import dump

__all__ = ["collector", "review"]

LATER = timedelta(days=80)


def picture(shade=0):
    made = BytesIO()
    Image.new("RGB", (30, 20), (shade, 90, 120)).save(made, "PNG")
    return made.getvalue()


def capture(services, shade=0, until=None):
    return EvidenceDraft(
        name="capture.png",
        content=picture(shade),
        source="国家企业信用信息公示系统",
        query="code",
        taken_at=services.desk.now(),
        valid_until=until,
    )


@pytest.fixture
def admitted(services, review, clock):
    """Return an admitted collector's review, eighty days later: the quarter ends in some days."""
    admit(services, review)
    clock.instant += LATER
    return services.vetting.get(review.id)


def lines(services, **query):
    return services.rechecks.page(WorkQuery(**query)).items


def line_of(services, register="enterprise"):
    return next(one for one in lines(services, everything=True) if one.register == register)


def test_every_register_of_an_admitted_collector_stands_in_the_list_with_its_day(services, admitted):
    found = lines(services, everything=True)

    asked = admitted.draft.reviewed_on
    assert [one.register for one in found] == [
        "enterprise",
        "enforcement",
        "judgments",
        "announcements",
        "credit_china",
    ]
    assert [one.due for one in found] == [add_months(asked, months) for months in (3, 3, 6, 6, 3)]
    assert {one.asked_on for one in found} == {asked}
    assert {one.register for one in lines(services)} == {"enterprise", "enforcement", "credit_china"}


def test_a_capture_alone_renews_nothing_and_waits_for_its_answer(services, admitted):
    card = services.rechecks.capture(line_of(services), capture(services))

    view = services.vetting.get(admitted.id)
    assert [len(view.evidence[one.id]) for one in card.checks] == [1] * len(card.checks)
    piece = view.evidence[card.checks[0].id][0]
    assert (piece.register, piece.taken_by) == ("enterprise", services.actor.name)
    assert len({line.file_id for one in card.checks for line in view.evidence[one.id]}) == 1
    assert line_of(services).captured
    assert line_of(services).asked_on == admitted.draft.reviewed_on
    assert services.rechecks.standing().done == 0


def test_the_same_as_before_renews_the_checks_and_says_who_asked_when(services, admitted):
    line = line_of(services)
    services.rechecks.capture(line, capture(services))
    before = services.vetting.get(admitted.id)

    services.rechecks.same(line)

    after, today = services.vetting.get(admitted.id), services.desk.today()
    licence = next(one for one in after.findings if one.item.id == "CV-A01")
    assert licence.valid_until == add_months(today, 3)
    assert licence.answer == next(one.answer for one in before.findings if one.item.id == "CV-A01")
    (told,) = services.rechecks.of(admitted.id)
    assert (told.outcome, told.asked_on, told.asked_by) == (
        RecheckOutcome.SAME,
        today,
        services.actor.name,
    )
    assert line_of(services).due == add_months(today, 3)
    assert "enterprise" not in {one.register for one in lines(services)}


def test_nothing_is_renewed_without_a_capture_or_a_reason(services, admitted):
    line = line_of(services)

    with pytest.raises(CaptureMissing):
        services.rechecks.same(line)
    assert services.rechecks.of(admitted.id) == ()

    services.rechecks.same(line, reason="网站停机维护，改由电话核实")
    assert services.rechecks.of(admitted.id)[0].reason == "网站停机维护，改由电话核实"


def test_an_empty_capture_is_refused_and_leaves_nothing(services, admitted):
    draft = EvidenceDraft(name="a.png", content=b"", source="s", taken_at=services.desk.now())

    with pytest.raises(EvidenceRefused):
        services.rechecks.capture(line_of(services), draft)

    assert not line_of(services).captured
    assert services.rechecks.standing().begun_at is None


def test_the_review_counts_as_asked_again_once_every_register_was_asked(services, admitted):
    found = lines(services)
    for line in found[:-1]:
        services.rechecks.same(line, reason="电话核实，无变化")
        assert services.vetting.get(admitted.id).draft.requery_on is None

    services.rechecks.same(found[-1], reason="电话核实，无变化")

    assert services.vetting.get(admitted.id).draft.requery_on == services.desk.today()


def test_a_change_makes_the_decision_stale_and_is_not_carried_over(services, admitted):
    line = line_of(services)

    with pytest.raises(ChangeUnnamed):
        services.rechecks.changed(line, checks=(), note="法定代表人变更")
    where = services.rechecks.changed(line, checks=["CV-A01"], note="登记状态变为注销")

    assert where == admitted.id
    causes = services.decisions.stale(admitted.collector.id)
    today = services.desk.today()
    assert [(one.reason, one.subject) for one in causes if one.since == today] == [
        (StaleReason.CHANGED, "CV-A01")
    ]
    again = services.vetting.start(
        admitted.collector.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING
    )
    assert "CV-A01" not in again.carried
    assert services.rechecks.changed(line_of(services), checks=["CV-A01"], note="注销") == again.id


def test_the_run_counts_what_was_done_and_ends_with_the_last_line(services, admitted):
    found = lines(services)
    for number, line in enumerate(found[:2], 1):
        standing = services.rechecks.same(line, reason="电话核实，无变化")
        assert (standing.done, standing.total) == (number, len(found))
    assert services.rechecks.standing(("credit_china",)).total == 1
    assert standing.begun_by == services.actor.name

    for line in found[2:]:
        standing = services.rechecks.same(line, reason="电话核实，无变化")

    assert (standing.done, standing.left, standing.begun_at) == (0, 0, None)


def test_a_run_goes_on_after_the_vault_was_closed(services, admitted, front):
    services.rechecks.same(lines(services)[0], reason="电话核实，无变化")
    services.rechecks.capture(lines(services)[0], capture(services))
    before, folder = services.rechecks.standing(), services.folder
    services.close()

    again = front.unlock(folder, PASSPHRASE)

    try:
        assert again.rechecks.standing() == before
        assert again.rechecks.page(WorkQuery()).items[0].captured
    finally:
        again.close()


def test_a_signing_that_is_near_brings_the_registers_forward(services, admitted, clock):
    for line in lines(services):
        services.rechecks.same(line, reason="电话核实，无变化")
    clock.instant += timedelta(days=30)
    assert lines(services) == ()
    signing = services.desk.today() + timedelta(days=7)
    matter = open_matter(services, admitted, as_of=signing)

    found = lines(services, signing=True)
    assert {(one.due, one.signing) for one in found} == {(signing, signing)}

    with services.desk.vault.writing("test") as session:
        session.get_one(MatterRow, matter).status = AgreementStatus.SIGNED
    assert lines(services, signing=True) == ()


def test_the_first_day_of_an_agreement_counts_where_no_day_of_signing_is_set(services, admitted):
    begins = services.desk.today() + timedelta(days=3)
    matter = open_matter(services, admitted)
    with services.desk.vault.writing("test") as session:
        session.add(MatterAnswerRow(matter_id=matter, name="term_from", value=dump(begins)))

    assert {one.signing for one in lines(services)} == {begins}


def test_captures_after_the_decision_are_no_contradiction(services, admitted):
    line = line_of(services)
    services.rechecks.capture(line, capture(services))
    services.rechecks.same(line)

    rules = {one.rule for one in services.xrays.look(silent()).findings}

    assert not rules & {XrayRule.EVIDENCE_AFTER_DECISION, XrayRule.ANSWER_AFTER_DECISION}


def test_a_paper_that_has_ended_ends_the_answer_behind_a_decision(services, review, clock):
    until = services.desk.today() + timedelta(days=5)
    services.vetting.attach(review.id, "CV-A01", capture(services, until=until))
    admit(services, review)
    clock.instant += timedelta(days=6)

    view = services.vetting.get(review.id)

    assert [one.state for one in view.findings if one.item.id == "CV-A01"] == [CheckState.EXPIRED]
    assert "CV-A01" in {one.subject for one in services.decisions.stale(view.collector.id)}


@pytest.mark.parametrize("sort", ["register", "name", "due"])
def test_the_pages_of_the_list_hold_every_line_once_in_order(services, sort):
    many(services, 23)
    whole = lines(services, everything=True, sort=sort, limit=1000)
    found, after = [], None
    while True:
        page = services.rechecks.page(WorkQuery(everything=True, sort=sort, limit=10, after=after))
        found += page.items
        after = page.next
        if after is None:
            break

    assert tuple(found) == whole
    assert len(whole) == 23 * 5 == services.rechecks.count(WorkQuery(everything=True)).number
    orders = {
        "register": [one.register for one in whole],
        "name": [one.name for one in whole],
        "due": [one.due for one in whole],
    }
    changes = sum(one != two for one, two in zip(orders[sort], orders[sort][1:], strict=False))
    assert changes == {"register": 4, "name": 22, "due": 9}[sort]


def test_the_list_is_narrowed_by_words_and_by_register(services):
    many(services, 5)

    found = lines(services, everything=True, text="0003", registers=("judgments", "enterprise"))

    assert [(one.name, one.register) for one in found] == [
        ("第0003公司", "enterprise"),
        ("第0003公司", "judgments"),
    ]


def test_other_checks_that_run_out_are_one_line_a_collector_on_today(services, admitted):
    view = services.vetting.get(admitted.id)
    minor = [one.valid_until for one in view.findings if not one.is_grave and one.valid_until]
    soon = services.desk.today() + timedelta(days=30)

    board = services.today.board()

    (line,) = [one for one in board.items if one.kind is ItemKind.MINOR_LAPSES]
    assert line.title.endswith(f" · {sum(day <= soon for day in minor)}")
    assert line.due == min(minor)
    assert board.counts[ItemKind.MINOR_LAPSES] == 1


def test_today_counts_what_is_due_in_one_seven_and_thirty_days(services, admitted, clock):
    first = min(one.valid_until for one in admitted.findings if one.is_grave and one.valid_until)
    for days, within in ((1, {1, 7, 30}), (7, {7, 30}), (30, {30})):
        clock.instant += (first - timedelta(days=days)) - services.desk.today()

        board = services.today.board()

        lapsing = [one for one in board.items if one.due == first]
        assert lapsing
        assert {ahead for ahead, number in board.within.items() if number} == within, days


def test_a_reviewer_of_many_years_is_pointed_out_to_himself(services, admitted, clock):
    assert services.vetting.tenure(admitted.collector.id) == 0

    services.settings.save(replace(services.settings.get(), tenure_years=2))
    clock.instant += timedelta(days=365)

    assert services.vetting.tenure(admitted.collector.id) == 2
