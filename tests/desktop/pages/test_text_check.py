"""The text check in the workspace: the checklist of the law, faults first, each leading to what mends it."""

import pytest

from agreement_fakes import MATTER, FakeOffice
from vetdesk.desktop.pages.agreements.state import Examined
from vetdesk.desktop.pages.agreements.tabs import tab_words
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.domain.completeness import BY_ID, ItemLine, ItemState
from vetdesk.domain.obstacles import Obstacle, OverrideClass, Severity
from vetdesk.domain.textfindings import PHRASE, REFERENCE_DROPPED, TERM_UNUSED, TextFinding
from vetdesk.services.textchecks import LawLine, NamedFinding, TextCheck

CHECK = TextCheck(
    law=(
        LawLine(
            line=ItemLine(item=BY_ID["cn.dsr12.purpose"], state=ItemState.CARRIED, carriers=("CL-20",)),
            carriers=("CL-20 提供依据",),
        ),
        LawLine(line=ItemLine(item=BY_ID["cn.dsr12.supervision"], state=ItemState.MISSING), carriers=()),
        LawLine(line=ItemLine(item=BY_ID["cn.cc470.quality"], state=ItemState.MISSING), carriers=()),
        LawLine(line=ItemLine(item=BY_ID["cn.pipl23.types"], state=ItemState.NOT_ASKED), carriers=()),
    ),
    findings=(
        NamedFinding(
            finding=TextFinding(code=REFERENCE_DROPPED, subject="CL-13", part="CL-20", where="第十二条 12.1"),
            subject="CL-13 返还与删除",
        ),
        NamedFinding(
            finding=TextFinding(
                code=PHRASE,
                subject="all_means",
                part="CL-02",
                where="第十二条 12.3",
                field="delete_days",
                detail="一切手段",
            ),
            subject="all_means",
        ),
        NamedFinding(
            finding=TextFinding(code=TERM_UNUSED, subject="工作日", part="definitions", where="第一条"),
            subject="工作日",
        ),
    ),
)


@pytest.fixture
def office():
    return FakeOffice(check=CHECK)


@pytest.fixture
def workspace(qtbot, make_context, office):
    context = make_context(office.services())
    workspace = Workspace(context)
    qtbot.addWidget(workspace)
    workspace.resize(1200, 700)
    workspace.show()
    workspace.show_matter(MATTER, "check")
    qtbot.waitUntil(lambda: bool(workspace.tabs.check.model.records))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)
    return workspace


def test_what_stops_stands_first_and_the_checklist_follows(workspace):
    lines = workspace.tabs.check.model.records

    assert [one.state.value for one in lines] == [
        "open", "open", "look", "remark", "fine", "reminder", "not_asked",
    ]  # fmt: skip
    assert "CL-13 Return and Deletion" in lines[0].what
    assert "Network Data Security Regulation, art. 12" in lines[1].what


def test_what_a_contract_usually_holds_is_a_reminder_and_no_fault(workspace):
    line = next(one for one in workspace.tabs.check.model.records if one.id == "cn.cc470.quality")

    index = workspace.tabs.check.model.index(workspace.tabs.check.model.row_of(line.id), 0)

    assert index.data() == "Reminder"
    assert not line.is_open


def test_the_tab_counts_what_wants_an_eye_and_neither_remarks_nor_reminders(workspace):
    examined = Examined(asked=(), obstacles=(), gates=(), check=CHECK)

    tab = next(one for one in tab_words(workspace.opened, examined) if one.key == "check")

    assert tab.count == "3"


def test_a_phrase_says_why_and_what_to_write_and_leads_to_its_question(workspace):
    check = workspace.tabs.check
    phrase = next(one for one in check.model.records if one.field)

    check.list.select(phrase.id)

    assert "fault of the principal" in check.note
    assert "Better: By telephone" in check.note
    check.list.opened.emit(phrase.id)
    assert workspace.tabs.interview.form.field("delete_days").has_focus_inside


def test_an_item_of_law_leads_to_the_clause_that_carries_it(workspace):
    check = workspace.tabs.check

    check.list.opened.emit("cn.dsr12.purpose")

    assert workspace.tab_strip.chosen == "clauses"
    assert workspace.tabs.clauses.list.selected_ids == ("CL-20",)


def test_a_broken_reference_leads_from_the_gates_to_the_text_check(workspace):
    workspace.tab_strip.choose("interview")

    workspace.guide.lead(
        Obstacle(
            code="text.reference",
            severity=Severity.BLOCK,
            override=OverrideClass.NEVER,
            subject="price",
            facts={"places": ("第二条 2.1",)},
        )
    )

    assert workspace.tab_strip.chosen == "check"


def test_another_matter_forgets_the_check(workspace):
    workspace.forget()

    assert workspace.tabs.check.model.records == ()
