"""Who reviews, who may approve and in which post, and what changed after an approval; on a real vault."""

import pytest

from offices import only_matter, passphrase_of
from report_texts import pdf_text
from vetdesk.documents.compare import Change
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.progress import silent
from vetdesk.services.errors import NotAnApprover, PostDiffers, ReviewerRefused
from vetdesk.services.printing import ReportForm
from vetdesk.services.redlines import APPROVED, DRAFT
from vetdesk.services.staff import StaffDraft
from vetdesk.services.today import ItemKind
from vetdesk.store import agreements

APPROVER = "郑和平"


@pytest.fixture
def matter_id(assignment_drafted, services):
    return only_matter(services)


def approve(services, matter_id, role="法务总监"):
    services.approval.approve(matter_id, name=APPROVER, passphrase=passphrase_of(APPROVER), role=role)
    return services.agreements.get(matter_id)


def kinds(services):
    return [one.kind for one in services.today.board().items if one.subject_kind == "matter"]


def register(services, name, **given):
    member = next(one for one in services.staff.all() if one.name == name)
    services.staff.change(member.id, StaffDraft(name=name, **given))


def redrafted_by(services, matter_id, name):
    """Let ``name`` be the drafter, so that whoever has the vault open may review."""
    with services.desk.vault.writing("test.drafter") as session:
        record = agreements.get(session, matter_id)
        head = agreements.MatterHead(
            **{
                field: name if field == "drafted_by" else getattr(record.head, field)
                for field in agreements.MatterHead.__dataclass_fields__
            }
        )
        agreements.save_head(
            session, head, matter_id=matter_id, from_file=record.from_file, now=services.desk.now()
        )


def test_a_draft_waits_for_the_review_of_the_one_who_was_named(services, front, folder, matter_id):
    services.approval.send_for_review(matter_id, APPROVER)

    board = services.today.board()
    assert kinds(services) == [ItemKind.WAITS_FOR_APPROVAL]
    assert ItemKind.WAITS_FOR_YOUR_REVIEW not in board.counts
    assert services.agreements.get(matter_id).reviewer == APPROVER
    services.close()
    theirs = front.unlock(folder, passphrase_of(APPROVER))
    try:
        board = theirs.today.board()
        assert kinds(theirs) == [ItemKind.WAITS_FOR_YOUR_REVIEW]
        assert board.counts[ItemKind.WAITS_FOR_YOUR_REVIEW] == 1
        assert ItemKind.WAITS_FOR_APPROVAL not in board.counts
        theirs.approval.request_changes(matter_id, "价款有误")
        assert kinds(theirs) == [ItemKind.CHANGES_REQUESTED]
    finally:
        theirs.close()


def test_a_review_that_is_blocked_still_waits_for_its_reviewer_and_is_counted_once(services, matter_id):
    redrafted_by(services, matter_id, APPROVER)
    services.agreements.forget(matter_id, "price")
    services.approval.obstacles(matter_id)
    services.approval.send_for_review(matter_id, services.actor.name)

    board = services.today.board()

    assert kinds(services) == [ItemKind.WAITS_FOR_YOUR_REVIEW]
    assert ItemKind.BLOCKED not in board.counts
    assert board.number == len(board.items)


@pytest.mark.parametrize("who", ["drafter", "stranger"])
def test_nobody_reviews_who_drafted_or_does_not_work_here(services, matter_id, who):
    drafter = services.agreements.get(matter_id).head.drafted_by

    with pytest.raises(ReviewerRefused):
        services.approval.send_for_review(matter_id, drafter if who == "drafter" else "诸葛无名")

    assert services.agreements.get(matter_id).status is AgreementStatus.DRAFT


def test_without_a_name_a_draft_waits_for_anybody(services, matter_id):
    services.approval.send_for_review(matter_id)

    assert kinds(services) == [ItemKind.WAITS_FOR_APPROVAL]
    assert services.agreements.get(matter_id).reviewer == ""


def test_once_the_office_names_approvers_nobody_else_approves(services, matter_id):
    services.approval.send_for_review(matter_id)
    register(services, services.actor.name, roles=("approver",))

    with pytest.raises(NotAnApprover):
        approve(services, matter_id)

    register(services, APPROVER, roles=("business", "approver"))
    assert approve(services, matter_id).status is AgreementStatus.APPROVED


def test_an_approver_who_cannot_open_the_vault_bars_nobody(services, matter_id):
    services.staff.add(StaffDraft(name="孔明", roles=("approver",)))
    services.approval.send_for_review(matter_id)

    assert approve(services, matter_id).status is AgreementStatus.APPROVED


def test_who_has_a_post_approves_in_that_post(services, matter_id):
    services.approval.send_for_review(matter_id)
    register(services, APPROVER, post="法务总监")

    with pytest.raises(PostDiffers):
        approve(services, matter_id, role="董事长")

    assert approve(services, matter_id, role="法务 总监").approval.role == "法务 总监"


def test_a_change_after_the_approval_is_told_clause_by_clause(services, matter_id, tmp_path):
    services.approval.send_for_review(matter_id)
    approve(services, matter_id)
    assert services.redlines.compare(matter_id, APPROVED, DRAFT).comparison.is_same

    changed = services.agreements.answer(matter_id, "price", "¥500,000.00")

    assert changed.status is AgreementStatus.CHANGES_REQUESTED
    assert changed.approval is None
    assert changed.has_approved_text
    assert [one.version for one in services.redlines.editions(matter_id)] == [DRAFT, APPROVED]
    found = services.redlines.compare(matter_id, APPROVED, DRAFT)
    (line,) = [one for one in found.comparison.lines if one.change is Change.CHANGED]
    assert "500,000.00" in "".join(piece.text for cell in line.cells for piece in cell)
    file = services.redlines.save(found, tmp_path / "a.pdf", ReportForm.PDF, silent(), language="zh")
    assert f"{APPROVER}批准的文本" in pdf_text(file).replace(" ", "")


def test_a_second_approval_takes_the_place_of_the_first_text(services, matter_id):
    services.approval.send_for_review(matter_id)
    approve(services, matter_id)
    services.agreements.answer(matter_id, "price", "¥500,000.00")
    services.approval.send_for_review(matter_id)
    approve(services, matter_id)

    assert services.redlines.compare(matter_id, APPROVED, DRAFT).comparison.is_same
    assert services.vault.check(silent()).sound


def test_what_was_issued_is_compared_as_a_version_and_no_longer_as_an_approval(
    services, matter_id, monkeypatch
):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    services.approval.send_for_review(matter_id)
    approve(services, matter_id)

    services.issuing.issue(matter_id)

    assert not services.agreements.get(matter_id).has_approved_text
    assert [one.version for one in services.redlines.editions(matter_id)] == [DRAFT, 1]
