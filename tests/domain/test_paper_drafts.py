"""A paper in preparation: who may approve, and what takes an approval away."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from vetdesk import wording
from vetdesk.domain.editions import Edition
from vetdesk.domain.obstacles import OverrideClass
from vetdesk.domain.paperdrafts import (
    Difference,
    Frozen,
    PaperApproval,
    PaperDraft,
    PaperState,
    approval_obstacles,
    unanswered,
)
from vetdesk.domain.papers import MadeFor
from vetdesk.domain.states import TransitionForbidden

NOW, TODAY = datetime(2026, 11, 20, 4, 0, tzinfo=UTC), date(2026, 11, 20)
TEXT = Frozen(sha256="a" * 64, file_id=uuid4())
GIVEN = PaperApproval(name="郑和平", role="法务总监", on=TODAY, text=TEXT)
DRAFT = PaperDraft(
    id=uuid4(),
    pack_id="cn.nda_collector",
    made_for=MadeFor.COLLECTOR,
    subject_id=uuid4(),
    typed={"project": "合作评估"},
    edition=Edition.CHINESE,
    drafted_by=("周青",),
    state=PaperState.DRAFT,
    changed_at=NOW,
)
APPROVED = replace(DRAFT, state=PaperState.APPROVED, asked=TEXT, approval=GIVEN, reviewer="郑和平")


SAME = Difference()


def found_in(draft, sha256=TEXT.sha256, since=SAME):
    return approval_obstacles(draft, sha256, since, today=TODAY)


def keys(draft, sha256=TEXT.sha256):
    return [one.key for one in found_in(draft, sha256)]


def test_an_approved_text_that_stands_has_nothing_in_its_way():
    assert found_in(APPROVED) == ()


@pytest.mark.parametrize(
    ("draft", "key"),
    [
        (None, "gate.approval.stale.paper_missing"),
        (DRAFT, "gate.approval.stale.paper_missing"),
        (replace(DRAFT, state=PaperState.ASKED, asked=TEXT), "gate.approval.stale.paper_asked"),
        (replace(APPROVED, state=PaperState.CHANGES, note="改三条"), "gate.approval.stale.paper_changes"),
        (replace(APPROVED, state=PaperState.DRAFT), "gate.approval.stale.paper_missing"),
        (replace(APPROVED, drafted_by=("周青", "郑和平")), "gate.approval.four_eyes"),
        (
            replace(APPROVED, approval=replace(GIVEN, on=TODAY + timedelta(days=1))),
            "gate.approval.stale.future",
        ),
    ],
    ids=["no-draft", "not-asked", "asked", "given-back", "typed-since", "by-a-drafter", "tomorrow"],
)
def test_each_lack_of_an_approval_blocks_and_nobody_lets_it_pass(draft, key):
    (one,) = found_in(draft)

    assert (one.key, one.blocks, one.override) == (key, True, OverrideClass.NEVER)
    for language in ("zh", "en"):
        assert "{" not in wording.explain(one.key, language, **one.facts)


def test_a_text_that_is_not_the_approved_one_is_told_with_how_much_changed():
    (one,) = found_in(APPROVED, "b" * 64, Difference(inserted=1, deleted=2, changed=3))

    said = wording.explain(one.key, "zh", **one.facts)
    assert "郑和平" in said
    assert "新增1行、删除2行、修改3行" in said


def test_whoever_types_becomes_a_drafter_once_and_the_approval_is_kept_but_void():
    typed = APPROVED.typed_anew({"project": "其他"}, edition=Edition.CHINESE, by="郑和平", now=NOW)
    again = typed.typed_anew({"project": "另外"}, edition=Edition.CHINESE, by="郑和平", now=NOW)

    assert again.drafted_by == ("周青", "郑和平")
    assert again.approval == GIVEN
    assert keys(again) == ["gate.approval.four_eyes", "gate.approval.stale.paper_missing"]


def test_an_issued_paper_takes_no_answer_any_more():
    issued = replace(APPROVED, state=PaperState.ISSUED)

    with pytest.raises(TransitionForbidden):
        issued.typed_anew({}, edition=Edition.CHINESE, by="周青", now=NOW)


def test_an_open_question_is_named_by_its_words():
    (one,) = unanswered(("变更内容",))

    assert one.blocks
    assert "变更内容" in wording.explain(one.key, "zh", **one.facts)
