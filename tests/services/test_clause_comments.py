"""Comments on the clauses of a draft: said, answered, settled, kept with their version; on a real vault."""

import pytest

from offices import only_matter, passphrase_of
from report_texts import pdf_text
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.clause_comments import CommentState
from vetdesk.progress import silent
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.comments import LONGEST, WHOLE, CommentEmpty
from vetdesk.services.errors import NotFound
from vetdesk.services.printing import ReportForm

REVIEWER = "郑和平"


@pytest.fixture
def matter_id(assignment_drafted, services):
    return only_matter(services)


@pytest.fixture
def as_reviewer(services, front, folder):
    """Do something as the reviewer, whose own passphrase opens the vault."""

    def act(work):
        services.close()
        theirs = front.unlock(folder, passphrase_of(REVIEWER))
        try:
            return work(theirs)
        finally:
            theirs.close()

    return act


def only(services, matter_id):
    (comment,) = services.comments.of_matter(matter_id)
    return comment


def counted(services, matter_id, clause):
    return next(one.comments for one in services.drafting.clauses(matter_id) if one.id == clause)


def test_a_comment_says_who_when_on_what_and_which_version(services, matter_id):
    services.comments.add(matter_id, "CL-13", "  删除期限过长，请改为 10 日。 ")

    comment = only(services, matter_id)
    assert (comment.place, comment.text, comment.by) == (
        "CL-13",
        "删除期限过长，请改为 10 日。",
        services.actor.name,
    )
    assert (comment.at, comment.version, comment.state) == (services.desk.now(), 1, CommentState.OPEN)
    assert "删除" in comment.wording
    assert counted(services, matter_id, "CL-13") == (1, 1)
    assert counted(services, matter_id, "CL-12") == (0, 0)


def test_a_reply_of_somebody_else_answers_and_the_author_opens_again(services, as_reviewer, matter_id):
    services.comments.add(matter_id, "CL-13", "期限过长。")
    comment_id = only(services, matter_id).id

    def answer(theirs):
        theirs.comments.reply(matter_id, comment_id, "已改为 10 日。")
        return only(theirs, matter_id)

    answered = as_reviewer(answer)

    assert answered.state is CommentState.ANSWERED
    assert [(one.by, one.text) for one in answered.replies] == [(REVIEWER, "已改为 10 日。")]


def test_the_author_asking_on_keeps_it_open(services, matter_id):
    services.comments.add(matter_id, "CL-13", "期限过长。")
    comment_id = only(services, matter_id).id

    services.comments.reply(matter_id, comment_id, "另见附件五。")

    assert only(services, matter_id).state is CommentState.OPEN


def test_settling_names_who_did_and_a_later_reply_takes_it_up_again(services, matter_id):
    services.comments.add(matter_id, "CL-13", "期限过长。")
    comment_id = only(services, matter_id).id

    services.comments.settle(matter_id, comment_id)
    settled = only(services, matter_id)
    assert (settled.state, settled.closed_by) == (CommentState.RESOLVED, services.actor.name)
    assert counted(services, matter_id, "CL-13") == (0, 1)
    services.comments.reply(matter_id, comment_id, "还有一处。")
    assert only(services, matter_id).state is CommentState.OPEN
    services.comments.settle(matter_id, comment_id)
    services.comments.take_up(matter_id, comment_id)
    assert only(services, matter_id).state is CommentState.OPEN


def test_articles_and_the_whole_text_can_be_commented_on_and_nothing_else(services, matter_id):
    services.comments.add(matter_id, "price", "价款支付节点？")
    services.comments.add(matter_id, WHOLE, "总体可以。")

    assert [one.place for one in services.comments.of_matter(matter_id)] == ["price", WHOLE]
    with pytest.raises(NotFound):
        services.comments.add(matter_id, "CL-99", "没有这一条。")


@pytest.mark.parametrize("text", ["", "   \n", "字" * (LONGEST + 1)], ids=["empty", "blank", "long"])
def test_nothing_and_too_much_are_not_kept(services, matter_id, text):
    with pytest.raises(CommentEmpty):
        services.comments.add(matter_id, "CL-13", text)

    assert services.comments.of_matter(matter_id) == ()


def test_a_comment_of_another_matter_is_not_found(services, matter_id):
    services.comments.add(matter_id, "CL-13", "期限过长。")
    comment = only(services, matter_id)

    with pytest.raises(NotFound):
        services.comments.settle(comment.id, comment.id)


def test_what_was_commented_on_is_told_apart_from_what_changed_since(services, matter_id):
    services.comments.add(matter_id, "CL-13", "期限过长。")
    services.comments.add(matter_id, "CL-12", "时限？")

    services.agreements.answer(matter_id, "delete_days", "3")

    room = services.comments.room(matter_id)
    assert {one.place: room.has_changed(one) for one in room.comments} == {"CL-13": True, "CL-12": False}
    assert room.places[0].id == WHOLE
    assert "CL-13 " in {one.id: f"{one.title} " for one in room.places}["CL-13"]


def test_a_comment_voids_no_approval(services, matter_id):
    services.approval.send_for_review(matter_id)
    services.approval.approve(matter_id, name=REVIEWER, passphrase=passphrase_of(REVIEWER), role="法务总监")

    services.comments.add(matter_id, "CL-13", "批准后的提醒。")

    assert services.agreements.get(matter_id).status is AgreementStatus.APPROVED
    assert not [one for one in services.approval.obstacles(matter_id) if one.code == "approval.stale"]


def test_the_approval_sheet_and_the_issue_record_print_what_was_said(
    services, matter_file, tmp_path, monkeypatch
):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    matter_id = services.matters.import_file(matter_file())
    services.comments.add(matter_id, "CL-13", "期限过长，请缩短。")
    services.comments.add(matter_id, "CL-12", "已核对。")
    last = services.comments.of_matter(matter_id)[-1]
    services.comments.settle(matter_id, last.id)

    sheet = services.approval_sheets.save(
        matter_id, tmp_path / "s.pdf", form=ReportForm.PDF, language="zh", progress=silent()
    )
    services.matters.run(matter_file())

    assert "1条复核意见尚未解决" in "".join(pdf_text(sheet.read_bytes()).split())
    proof = next(one for one in services.documents.of_matter(matter_id) if one.kind == "provenance")
    printed = "".join(pdf_text(services.documents.content(proof.id)).split())
    told = printed.partition("复核意见")[2]
    for words in ("期限过长，请缩短。", "待处理", "已核对。", "已解决", services.actor.name):
        assert words in told


def test_the_next_version_keeps_the_comments_with_the_version_they_were_made_on(services, assignment_issued):
    (line,) = services.agreements.page(MatterQuery()).items
    services.comments.add(line.id, "CL-13", "签发后的意见。")
    services.agreements.start_version(line.id, "价款调整")
    services.comments.add(line.id, "CL-13", "新版本的意见。")

    assert [(one.version, one.text) for one in services.comments.of_matter(line.id)] == [
        (1, "签发后的意见。"),
        (2, "新版本的意见。"),
    ]
    told = {one.action for one in services.journal.of(line.id)}
    assert "matter.comment" in told
