"""Contract papers over a real vault: kept, asked about, approved by a second person, issued, proved."""

from contextlib import closing
from dataclasses import replace

import pytest

from offices import passphrase_of
from paper_approvals import STATED
from report_texts import pdf_text
from vetdesk.assets import asset_root
from vetdesk.documents.compare import Change
from vetdesk.domain.matter import Approval
from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.papers import MadeFor, Need
from vetdesk.domain.signing import WordsMissing
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services.errors import (
    ApproverIsDrafter,
    Blocked,
    ChangedMeanwhile,
    NotFound,
    ReviewerRefused,
)
from vetdesk.services.paperdesk import RECORD
from vetdesk.services.paperdrafts import PaperState
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.today import ItemKind
from vetdesk.store import paper_drafts

NDA = "cn.nda_collector"
SAID = {
    "project": "委托催收",
    "return_days": "5",
    "years": "3",
    "sign_place": "上海",
    "dispute_body": "上海市浦东新区",
}
APPROVER = STATED.name


@pytest.fixture
def collector(services):
    matter = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    services.parties.register(PartyDraft(side=Side.OWN, party=matter.organisation))
    return services.parties.register(PartyDraft(side=Side.COLLECTOR, party=matter.collector)).id


@pytest.fixture
def draft(services, collector):
    return services.paper_drafts.keep(MadeFor.COLLECTOR, collector, NDA, SAID)


def approve(services, draft, name=APPROVER):
    given = {"name": name, "passphrase": passphrase_of(name), "role": STATED.role}
    return services.paper_drafts.approve(draft.id, **given, language="zh")


def asked(services, draft):
    return services.paper_drafts.ask(draft.id, APPROVER, language="zh")


def again(services, draft, **changes):
    return services.paper_drafts.keep(
        draft.made_for, draft.subject_id, draft.pack_id, {**draft.typed, **changes}, draft_id=draft.id
    )


def keys(services, draft):
    return [one.key for one in services.paper_drafts.room(draft.id, language="zh").obstacles]


def test_the_papers_that_bind_the_company_need_a_second_person(services):
    kinds = {one.id: one for made in MadeFor for one in services.papers.kinds(made)}

    assert {name for name, one in kinds.items() if Need.APPROVAL in one.needs} == {
        "cn.nda_collector",
        "cn.data_processing",
        "cn.supplement",
        "cn.power_of_attorney",
    }


def test_a_contract_paper_is_refused_at_once_and_takes_no_number(services, collector):
    with pytest.raises(Blocked) as refused:
        services.papers.for_collector(collector, NDA, SAID, language="zh")

    assert [one.key for one in refused.value.obstacles] == ["gate.approval.stale.paper_missing"]
    assert services.documents.of_collector(collector) == ()
    assert services.numbers.all() == ()


def test_a_draft_is_kept_half_filled_and_says_what_is_open(services, collector):
    kept = services.paper_drafts.keep(MadeFor.COLLECTOR, collector, NDA, {"project": "委托催收"})

    (line,) = services.paper_drafts.of_subject(collector)
    assert (line.draft, line.title) == (kept, "保密协议（合作评估）")
    room = services.paper_drafts.room(kept.id, language="zh")
    assert not room.is_whole
    assert {one.key for one in room.obstacles} == {"gate.paper.answer"}
    with pytest.raises(Blocked):
        services.paper_drafts.issue(kept.id, language="zh")


def test_from_draft_to_a_filed_paper_with_the_record_of_who_approved(services, collector, draft):
    asked(services, draft)
    assert keys(services, draft) == ["gate.approval.stale.paper_asked"]
    approved = approve(services, draft)
    assert approved.approval.text == approved.asked
    assert keys(services, draft) == []

    line = services.paper_drafts.issue(draft.id, language="zh")

    filed = {one.kind: one for one in services.documents.of_collector(collector)}
    assert filed[NDA] == line
    said = "".join(pdf_text(services.documents.content(filed[RECORD].id)).split())
    assert f"{APPROVER}（{STATED.role}），2026年11月20日，以本人口令批准" in said
    assert draft.drafted_by[0] in said
    assert line.name.partition("_")[0] in said
    assert services.paper_drafts.of_subject(collector) == ()
    with services.desk.vault.reading() as session:
        kept = paper_drafts.of_document(session, line.id)
    assert (kept.state, kept.approval) == (PaperState.ISSUED, approved.approval)


def test_another_look_of_the_pages_takes_the_approval_away(services, collector):
    own = services.templates.copy(NDA, title="单位保密协议", reason="总部要求").card.pack
    draft = services.paper_drafts.keep(MadeFor.COLLECTOR, collector, own.id, SAID)
    asked(services, draft)
    approve(services, draft)
    assert keys(services, draft) == []

    services.templates.save(replace(own, look=PageLook.OFFICIAL), reason="总部要求公文版式")

    assert keys(services, draft) == ["gate.approval.stale.paper_look"]
    with pytest.raises(Blocked):
        services.paper_drafts.issue(draft.id, language="zh")
    asked(services, draft)
    assert approve(services, draft).state is PaperState.APPROVED
    assert keys(services, draft) == []


def test_a_look_that_changes_between_asking_and_approving_is_not_approved(services, collector):
    own = services.templates.copy(NDA, title="单位保密协议", reason="总部要求").card.pack
    draft = services.paper_drafts.keep(MadeFor.COLLECTOR, collector, own.id, SAID)
    asked(services, draft)
    services.templates.save(replace(own, look=PageLook.OFFICIAL), reason="总部要求公文版式")

    with pytest.raises(ChangedMeanwhile):
        approve(services, draft)


def test_the_drafter_approves_nothing_and_is_not_asked(services, draft):
    with pytest.raises(ReviewerRefused):
        services.paper_drafts.ask(draft.id, draft.drafted_by[0], language="zh")
    asked(services, draft)

    with services.desk.vault.writing("test.drafter") as session:
        paper_drafts.put(session, replace(paper_drafts.get(session, draft.id), drafted_by=(APPROVER,)))
    with pytest.raises(ApproverIsDrafter):
        approve(services, draft)


def test_other_answers_void_the_approval_and_the_change_is_shown_word_by_word(services, draft):
    asked(services, draft)
    approve(services, draft)

    changed = again(services, draft, return_days="9")

    assert changed.state is PaperState.DRAFT
    room = services.paper_drafts.room(draft.id, language="zh")
    (one,) = room.obstacles
    assert (one.key, one.facts["changed"]) == ("gate.approval.stale.paper", 1)
    (line,) = [one for one in room.changes.lines if one.change is Change.CHANGED]
    pieces = [(piece.text, piece.change) for cell in line.cells for piece in cell]
    assert ("5", Change.DELETED) in pieces
    assert ("9", Change.INSERTED) in pieces
    with pytest.raises(Blocked):
        services.paper_drafts.issue(draft.id, language="zh")


def test_what_the_text_reads_of_the_register_voids_the_approval_too(services, collector, draft):
    asked(services, draft)
    approve(services, draft)
    moved = replace(services.parties.get(collector).party, address="他处1号")
    services.parties.change(collector, PartyDraft(side=Side.COLLECTOR, party=moved))

    assert keys(services, draft) == ["gate.approval.stale.paper"]
    with pytest.raises(Blocked):
        services.paper_drafts.issue(draft.id, language="zh")


def test_a_text_that_changed_since_it_was_asked_about_is_not_approved(services, draft):
    asked(services, draft)
    again(services, draft, years="4")
    with services.desk.vault.writing("test.state") as session:
        now = paper_drafts.get(session, draft.id)
        paper_drafts.put(session, replace(now, state=PaperState.ASKED))

    with pytest.raises(ChangedMeanwhile):
        approve(services, draft)


def test_changes_are_asked_for_with_a_reason_the_drafter_reads(services, draft):
    asked(services, draft)
    with pytest.raises(WordsMissing):
        services.paper_drafts.request_changes(draft.id, "  ")

    back = services.paper_drafts.request_changes(draft.id, "期限太短")

    assert back.note == "期限太短"
    assert keys(services, draft) == ["gate.approval.stale.paper_changes"]
    assert asked(services, again(services, draft, years="5")).state is PaperState.ASKED


def test_an_approved_draft_counts_for_the_same_answers_given_again(services, collector, draft):
    asked(services, draft)
    approve(services, draft)

    with pytest.raises(Blocked):
        services.papers.for_collector(collector, NDA, {**SAID, "years": "4"}, language="zh")
    line = services.papers.for_collector(collector, NDA, SAID, language="zh")

    assert services.paper_drafts.get(draft.id).document_id == line.id


def test_an_approval_given_outside_is_recorded_as_stated(services, collector):
    line = services.papers.for_collector(collector, NDA, SAID, language="zh", approved=STATED)

    (record,) = [one for one in services.documents.of_collector(collector) if one.kind == RECORD]
    said = "".join(pdf_text(services.documents.content(record.id)).split())
    assert f"{STATED.name}（{STATED.role}）" in said
    assert "未核对口令" in said
    assert record.name.partition("_")[0] == line.name.partition("_")[0]


def test_who_runs_it_cannot_state_himself_as_the_approver(services, collector):
    own = Approval(name=services.desk.actor.name, role="法务", on=STATED.on)

    with pytest.raises(ApproverIsDrafter):
        services.papers.for_collector(collector, NDA, SAID, language="zh", approved=own)


def test_a_refused_paper_leaves_no_stated_approval_behind(services, collector):
    early = Approval(name=STATED.name, role=STATED.role, on=STATED.on.replace(month=12))

    with pytest.raises(Blocked):
        services.papers.for_collector(collector, NDA, SAID, language="zh", approved=early)

    assert services.paper_drafts.of_subject(collector) == ()


def test_a_draft_is_thrown_away_with_its_texts_but_never_once_issued(services, draft):
    asked(services, draft)
    approve(services, draft)
    services.paper_drafts.drop(draft.id)

    with pytest.raises(NotFound):
        services.paper_drafts.get(draft.id)


def test_today_tells_the_approver_and_then_the_drafter(services, front, folder, collector, draft):
    def kinds(of):
        return [one.kind for one in of.today.board().items if one.subject == draft.id]

    asked(services, draft)
    assert kinds(services) == [ItemKind.PAPER_WAITS]
    approve(services, draft)
    assert kinds(services) == [ItemKind.PAPER_READY]
    services.paper_drafts.request_changes(draft.id, "期限太短")
    assert kinds(services) == [ItemKind.PAPER_RETURNED]
    asked(services, draft)
    services.close()

    with closing(front.unlock(folder, passphrase_of(APPROVER))) as theirs:
        assert kinds(theirs) == [ItemKind.PAPER_FOR_YOU]
        (item,) = [one for one in theirs.today.board().items if one.subject == draft.id]
        assert item.title.startswith("保密协议（合作评估） · ")
        assert theirs.today.board().counts[ItemKind.PAPER_FOR_YOU] == 1
