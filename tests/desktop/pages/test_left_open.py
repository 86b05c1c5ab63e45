"""What is left open stands where one approves and issues; the gates stand by their place; tabs stay put."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from agreement_fakes import MATTER, FakeOffice, a_document, a_matter, an_obstacle
from vetdesk.desktop.pages.agreements.gategroups import Level, grouped
from vetdesk.desktop.pages.agreements.gatepanel import GatePanel
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.money import Money
from vetdesk.domain.obstacles import OverrideClass, Severity
from vetdesk.domain.textfindings import BLANK, BLANK_SIGNING, TextFinding
from vetdesk.services.textchecks import NamedFinding, TextCheck

SETTLED = {"price": Money(125_000_000), "delete_days": 10, "dispute_body": "上海"}
PASSED = an_obstacle(
    "vetting.check_failed",
    "CV-B01",
    override=OverrideClass.TWO_OFFICERS,
    facts={"title_zh": "失信被执行人", "title_en": "Judgment defaulter"},
    overridden=True,
    overridden_by=("钱程", "郑和平"),
    override_reason="已结清，附执行法院证明",
)
WARNED = an_obstacle(
    "claim.registry_search",
    "transferability",
    severity=Severity.WARN,
    override=OverrideClass.ACKNOWLEDGE,
)


def blank(code=BLANK, part="CL-13", where="第八条 8.2"):
    found = TextFinding(code=code, subject=part, part=part, where=where, detail="2")
    return NamedFinding(finding=found, subject=part)


@pytest.fixture
def office():
    return FakeOffice(matter=a_matter(status=AgreementStatus.APPROVED, answers=SETTLED))


@pytest.fixture
def opened(qtbot, make_context, office):
    """Return a function that opens the workspace on the matter of the office."""
    made = []

    def open_matter(tab=""):
        context = make_context(office.services())
        workspace = Workspace(context)
        qtbot.addWidget(workspace)
        workspace.resize(1200, 700)
        workspace.show()
        workspace.show_matter(MATTER, tab)
        qtbot.waitUntil(lambda: bool(workspace.tabs.summary.form.names))
        qtbot.waitUntil(lambda: not context.desk.lanes.busy)
        made.append(workspace)
        return workspace, context

    yield open_matter
    for one in made:
        one.forget()
        one.close()


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def words_of(widget):
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def jump_in(dialog, words):
    return next(one for one in dialog.findChildren(QPushButton) if words in one.accessibleName())


def test_blanks_and_what_was_let_pass_stand_in_the_question_of_the_issue(opened, office):
    office.check = TextCheck(findings=(blank(), blank(BLANK_SIGNING, "disputes", "第十九条")))
    office.found = (PASSED, WARNED)
    workspace, context = opened()

    click(workspace.header.button("issue"))

    dialog = workspace.issue.dialog
    said = words_of(dialog)
    assert "沪北-债转-2026-####" in said
    assert "2 blanks left in the text" in said
    assert "第八条 8.2: 2" in said
    assert "2 places to be filled in by hand at signing" in said
    assert "已结清，附执行法院证明" in said
    assert "1 warning nobody has marked as read" in said
    assert context.notifier.asked == []
    dialog.reject()
    assert office.called("issue") == []


def test_nothing_left_open_is_asked_in_one_sentence_that_names_the_number(opened, office):
    workspace, context = opened()

    click(workspace.header.button("issue"))

    assert workspace.issue.dialog is None
    assert "沪北-债转-2026-####" in context.notifier.asked[0]
    assert "for good" in context.notifier.asked[0]


def test_an_agreement_with_blanks_is_issued_only_by_a_yes_in_that_dialog(qtbot, opened, office):
    office.check = TextCheck(findings=(blank(),))
    workspace, context = opened()
    click(workspace.header.button("issue"))

    click(workspace.issue.dialog.submit_button)
    qtbot.waitUntil(lambda: bool(office.called("issue")))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert workspace.issue.dialog is None


def test_a_blank_leads_from_the_approval_to_its_clause(opened, office):
    office.matter = a_matter(status=AgreementStatus.IN_REVIEW, answers=SETTLED)
    office.check = TextCheck(findings=(blank(),))
    workspace, _ = opened()
    click(workspace.header.button("approve"))
    dialog = workspace.decisions.dialog
    assert dialog.form.approverField.isVisibleTo(dialog)

    click(jump_in(dialog, "第八条 8.2"))

    assert workspace.decisions.dialog is None
    assert workspace.tab_strip.chosen == "clauses"
    assert workspace.tabs.clauses.list.selected_ids == ("CL-13",)


def test_a_blank_in_an_article_leads_to_the_check_of_the_text(opened, office):
    office.check = TextCheck(findings=(blank(part="price", where="第三条 3.1"),))
    workspace, _ = opened()
    click(workspace.header.button("issue"))

    click(jump_in(workspace.issue.dialog, "第三条 3.1"))

    assert workspace.tab_strip.chosen == "check"


def test_obstacles_stand_by_how_much_they_matter_then_by_the_place_that_mends_them():
    found = (
        WARNED,
        an_obstacle("party.uscc", "collector", facts={"name": "申恒"}),
        PASSED,
        an_obstacle("approval.internal", "internal_approval"),
        an_obstacle("answer.missing", "price"),
        an_obstacle("answer.missing", "delete_days"),
    )

    groups = grouped(found)

    assert [(one.level.value, one.place.value, len(one.obstacles)) for one in groups] == [
        ("blocks", "question", 2),
        ("blocks", "terms", 1),
        ("blocks", "other_party", 1),
        ("warns", "terms", 1),
        ("reminders", "review", 1),
    ]


@pytest.fixture
def panel(qtbot):
    made = GatePanel()
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    return made


def test_warnings_are_folded_away_while_something_blocks(panel):
    panel.show_obstacles((WARNED, an_obstacle("party.uscc", "collector", facts={"name": "申恒"})))

    assert panel.section(Level.BLOCKS).is_open
    assert not panel.section(Level.WARNS).is_open
    panel.show_obstacles((WARNED,))
    assert panel.section(Level.WARNS).is_open
    assert panel.section(Level.BLOCKS) is None


def test_what_somebody_folds_stays_folded_while_the_gates_are_asked_again(panel):
    block = an_obstacle("party.uscc", "collector", facts={"name": "申恒"})
    panel.show_obstacles((block, WARNED))
    click(panel.section(Level.BLOCKS).findChildren(QPushButton)[0])

    panel.show_obstacles((block,))

    assert not panel.section(Level.BLOCKS).is_open
    panel.clear()
    panel.show_obstacles((block,))
    assert panel.section(Level.BLOCKS).is_open


def test_many_obstacles_of_one_place_show_the_first_three_and_how_many_more(panel, qtbot):
    found = tuple(
        an_obstacle("party.uscc", "collector", facts={"name": name})
        for name in ("甲", "乙", "丙", "丁", "戊")
    )

    panel.show_obstacles(found)

    (place,) = panel.places
    assert "5" in place.fold.title
    assert place.rest.title == "2 more"
    qtbot.waitUntil(lambda: [one.isVisible() for one in panel.cards] == [True, True, True, False, False])


def test_a_place_is_one_click_away_from_its_heading(panel, qtbot):
    panel.show_obstacles((an_obstacle("party.uscc", "collector", facts={"name": "申恒"}),))
    (place,) = panel.places

    with qtbot.waitSignal(panel.fix_requested) as asked:
        there = place.findChildren(type(place.fold.head.itemAt(place.fold.head.count() - 1).widget()))[0]
        click(there)

    assert asked.args[0].subject == "collector"


def test_another_agreement_opens_on_its_questions_and_not_on_the_tab_of_the_last(qtbot, opened, office):
    workspace, context = opened()
    workspace.tab_strip.choose("history")
    workspace.forget()

    workspace.show_matter(MATTER)
    qtbot.waitUntil(lambda: workspace.opened is not None)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert workspace.tab_strip.chosen == "interview"


def test_what_is_issued_opens_where_its_signing_is_registered(opened, office):
    office.matter = a_matter(status=AgreementStatus.ISSUED, answers=SETTLED)
    office.documents = (a_document(),)

    assert opened()[0].tab_strip.chosen == "signing"
    assert opened("clauses")[0].tab_strip.chosen == "clauses"


def test_nothing_under_the_header_moves_when_strips_and_reasons_come(opened, office):
    workspace, _ = opened()
    before = workspace.tab_strip.y(), workspace.tabs.y()

    workspace.strip.start("Issuing")
    workspace.header.show_actions(())
    QCoreApplication.sendPostedEvents()  # the layouts that the hidden buttons asked for
    workspace.layout().activate()

    assert (workspace.tab_strip.y(), workspace.tabs.y()) == before
    assert workspace.strip.isVisible()
