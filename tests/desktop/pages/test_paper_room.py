"""The room of a paper in preparation, shown what it would be given; no vault is needed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.paperroom import AMENDS, APPROVE, ASK, BACK, COMPARE, ISSUE, PaperRoomDialog
from vetdesk.documents.flat import FlatLine, LineKind
from vetdesk.documents.supplement import amend
from vetdesk.domain.editions import Edition
from vetdesk.domain.paperdrafts import Difference, Frozen, PaperApproval, PaperDraft, approval_obstacles
from vetdesk.domain.papers import MadeFor, Need
from vetdesk.services.paperdrafts import PaperRoom, PaperState

TODAY = date(2026, 11, 23)
TEXT = Frozen(sha256="a" * 64, file_id=uuid4())
DRAFT = PaperDraft(
    id=uuid4(),
    pack_id="cn.supplement",
    made_for=MadeFor.MATTER,
    subject_id=uuid4(),
    typed={},
    edition=Edition.CHINESE,
    drafted_by=("周青",),
    state=PaperState.DRAFT,
    changed_at=datetime(2026, 11, 23, tzinfo=UTC),
)
LINES = (
    FlatLine(kind=LineKind.HEADING, part="money", label="第四条　", cells=("佣金",)),
    FlatLine(kind=LineKind.PARAGRAPH, part="money", label="4.1　", cells=("十日内付款。",), clause="CL-30"),
)


@pytest.fixture
def room(qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    dialog = PaperRoomDialog(over)
    dialog.show()
    yield dialog
    dialog.close()


def shown(draft, **changes):
    given = {
        "draft": draft,
        "title": "补充协议",
        "needs": frozenset({Need.APPROVAL}),
        "obstacles": approval_obstacles(draft, TEXT.sha256, Difference(), today=TODAY),
        "is_whole": True,
    }
    return PaperRoom(**(given | changes))


def test_each_state_offers_the_steps_that_can_be_taken(room):
    asked = replace(DRAFT, state=PaperState.ASKED, asked=TEXT, reviewer="郑和平")
    given = PaperApproval(name="郑和平", role="法务总监", on=TODAY, text=TEXT)
    steps = {}
    for draft in (DRAFT, asked, replace(asked, state=PaperState.APPROVED, approval=given)):
        room.show_room(shown(draft))
        steps[draft.state] = set(room.steps) & {ASK, BACK, APPROVE, ISSUE}

    assert steps == {
        PaperState.DRAFT: {ASK},
        PaperState.ASKED: {BACK, APPROVE},
        PaperState.APPROVED: {BACK, ISSUE},
    }


def test_a_supplement_is_held_against_its_agreement(room):
    found = amend(LINES, ("第四条第一款的“十日”变更为“十五日”", "佣金提高"))
    room.show_room(shown(DRAFT, amends=found))
    assert COMPARE not in room.steps

    room.button(AMENDS).click()

    assert "第四条 佣金 4.1 (CL-30): 第四条第一款的“十日”变更为“十五日”" in room.amends
    assert "佣金提高" in room.amends
    assert "十五日内付款。" in room.amends
    assert not room.preview.isVisible()
    room.button(AMENDS).click()
    assert room.preview.isVisible()


def test_what_needs_no_approval_asks_for_none(room):
    room.show_room(shown(DRAFT, needs=frozenset({Need.HANDOVER}), obstacles=()))

    assert ISSUE in room.steps
    assert ASK not in room.steps
