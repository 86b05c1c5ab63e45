"""The hand-over of an issued agreement over a real vault: what stands before it, and how each is mended."""

from dataclasses import replace
from datetime import timedelta

import pytest

from offices import only_matter, passphrase_of
from paper_approvals import STATED, file_power
from report_texts import pdf_text
from vetdesk.domain.gates import OverrideClass
from vetdesk.domain.papers import MadeFor, Need
from vetdesk.domain.signing import SignedTooEarly, WordsMissing
from vetdesk.services.errors import Blocked, NotFound, OverrideRefused
from vetdesk.services.paperdesk import RECORD
from vetdesk.store import paper_drafts

RECEIPT = "cn.handover_receipt"
SAID = {
    "handed_on": "2026-11-20",
    "place": "上海",
    "items": "债权明细一份",
    "carrier": "加密电子文件",
    "giver": "周青",
    "taker": "刘洋",
}


@pytest.fixture
def entrusted(entrustment_issued, services):
    return only_matter(services)


@pytest.fixture
def sold(assignment_issued, services):
    return only_matter(services)


def codes(services, matter):
    return [one.code for one in services.handovers.obstacles(matter) if one.blocks]


def test_what_hands_personal_data_over_says_so(services):
    kinds = services.papers.kinds(MadeFor.MATTER)

    assert {one.id for one in kinds if Need.HANDOVER in one.needs} == {RECEIPT, "cn.pi_provided"}


def test_a_receipt_is_refused_until_price_and_sealed_notices_are_noted_with_their_proof(services, sold):
    with pytest.raises(Blocked) as refused:
        services.papers.for_matter(sold, RECEIPT, SAID, language="zh")
    assert [one.code for one in refused.value.obstacles if one.blocks] == ["price.received", "notice.package"]
    assert all(one.kind != RECEIPT for one in services.documents.of_matter(sold))

    today = services.desk.today()
    services.handovers.note(sold, "price.received", on=today, proof="银行回单 20261120")
    assert codes(services, sold) == ["notice.package"]
    services.handovers.note(sold, "notice.package", on=today, proof="盖章登记第 12 号")
    line = services.papers.for_matter(sold, RECEIPT, SAID, language="zh")

    (record,) = [one for one in services.documents.of_matter(sold) if one.kind == RECORD]
    assert record.name.partition("_")[0] == line.name.partition("_")[0]
    said = "".join(pdf_text(services.documents.content(record.id)).split())
    assert "本文书不需要批准" in said
    assert services.handovers.noted(sold)["price.received"].by == services.desk.actor.name


def test_a_step_needs_a_day_that_came_a_proof_and_a_gate(services, sold):
    today = services.desk.today()

    with pytest.raises(WordsMissing):
        services.handovers.note(sold, "price.received", on=today, proof=" ")
    with pytest.raises(SignedTooEarly):
        services.handovers.note(sold, "price.received", on=today + timedelta(days=1), proof="回单")
    with pytest.raises(NotFound):
        services.handovers.note(sold, "pi.basis", on=today, proof="口头")
    assert services.handovers.noted(sold) == {}


def test_a_step_of_today_counts_in_a_rehearsal_that_lives_on_an_earlier_day(services, clock, sold):
    clock.instant += timedelta(days=3)
    for code in ("price.received", "notice.package"):
        services.handovers.note(sold, code, on=services.desk.today(), proof="回单")

    assert codes(services, sold) == []


def test_a_power_of_attorney_opens_the_hand_over_of_a_mandate(services, entrusted):
    assert codes(services, entrusted) == ["poa"]

    file_power(services, entrusted)

    assert codes(services, entrusted) == []


def test_two_officers_let_a_gate_of_class_y_pass_for_one_paper(services, matter_file, monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    services.matters.run(matter_file(lambda m: m.pop("basis")))
    sold = only_matter(services)
    for code in ("price.received", "notice.package"):
        services.handovers.note(sold, code, on=services.desk.today(), proof="回单")
    draft = services.paper_drafts.keep(MadeFor.MATTER, sold, RECEIPT, SAID)
    room = services.paper_drafts.room(draft.id, language="zh")
    (one,) = [found for found in room.obstacles if found.blocks]
    assert (one.code, one.override) == ("pi.basis", OverrideClass.TWO_OFFICERS)

    officers = (STATED.name, "钱进")
    pair = tuple((name, passphrase_of(name)) for name in officers)
    given = {
        "code": one.code,
        "subject": one.subject,
        "reason": "律师已书面确认履行合同所必需，附意见书第三号，留档备查。",
        "language": "zh",
    }
    with services.desk.vault.writing("test.drafter") as session:
        paper_drafts.put(session, replace(draft, drafted_by=(STATED.name,)))
    with pytest.raises(OverrideRefused):
        services.paper_drafts.override(draft.id, officers=pair, **given)
    with services.desk.vault.writing("test.drafter") as session:
        paper_drafts.put(session, draft)
    services.paper_drafts.override(draft.id, officers=pair, **given)

    room = services.paper_drafts.room(draft.id, language="zh")
    assert room.may_issue
    (passed,) = [found for found in room.obstacles if found.overridden]
    assert passed.overridden_by == officers
    assert codes(services, sold) == ["pi.basis"], "it counts for that paper alone"
