"""The workspace: obstacles lead to fixes, answers are saved as typed, previews coalesce, issue and cancel."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from agreement_fakes import (
    COLLECTOR,
    MATTER,
    PERSON,
    REVIEW,
    WITHOUT_PASSPHRASE,
    FakeOffice,
    a_document,
    a_head,
    a_matter,
    a_person,
    an_obstacle,
)
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.desktop.theme import Tone
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.errors import Phrase
from vetdesk.domain.money import Money
from vetdesk.domain.obstacles import OverrideClass, Severity
from vetdesk.domain.staff import new_member
from vetdesk.domain.textfindings import PHRASE, TextFinding
from vetdesk.exchange.problems import Problem
from vetdesk.services.errors import Blocked
from vetdesk.services.matterexport import ExportedMatter
from vetdesk.services.textchecks import NamedFinding, TextCheck

ITEMS = {"items_zh": ("目的",), "items_en": ("purpose",)}


@pytest.fixture
def office():
    return FakeOffice(named=(a_person(),), documents=())


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
    office.gate.set()
    for one in made:
        one.forget()
        one.close()


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def link(workspace, words):
    """Return the link of the gate panel that says ``words``."""
    return next(
        one
        for one in workspace.tabs.gates.findChildren(QPushButton)
        if words in one.accessibleName() + one.text()
    )


def asked_for(workspace):
    pages = []
    workspace.page_requested.connect(lambda *where: pages.append(where))
    return pages


def test_only_open_questions_are_in_the_interview_and_all_in_the_summary(opened):
    workspace, _ = opened()

    assert workspace.tabs.interview.form.names == ("price", "delete_days", "dispute_body")
    assert workspace.tabs.summary.form.names == ("price", "delete_days", "dispute_mode", "dispute_body")


def test_a_question_says_where_it_is_printed_and_on_which_norm_it_rests(opened):
    workspace, _ = opened()

    field = workspace.tabs.interview.form.field("delete_days")

    assert "CL-13" in field._reason.text()
    assert "Personal Information Protection Law 21, 47" in field._reason.text()


def test_a_question_that_a_condition_reads_names_the_clause_that_depends_on_it(opened, office):
    office.decides = {"dispute_mode": ("CL-24",)}
    workspace, _ = opened()

    field = workspace.tabs.summary.form.field("dispute_mode")

    assert "Liability Insurance (CL-24) depends on it" in field._reason.text()


def test_a_phrase_of_the_list_is_told_beside_the_answer_that_uses_it(qtbot, opened, office):
    found = TextFinding(
        code=PHRASE,
        subject="all_means",
        part="CL-07",
        where="第七条",
        field="dispute_body",
        detail="一切手段",
    )
    office.check = TextCheck(findings=(NamedFinding(finding=found, subject="all_means"),))
    workspace, context = opened()
    form = workspace.tabs.summary.form

    field = form.field("dispute_body")
    assert "一切手段" in field._remarks.text()
    assert not field._remarks.isHidden()
    assert form.field("price")._remarks.isHidden()

    office.check = TextCheck()
    QTest.keyClicks(workspace.tabs.interview.form.field("price").editor.line, "1250000")
    workspace.tabs.interview.form.flush()
    qtbot.waitUntil(lambda: len(office.called("obstacles")) > 1)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)
    assert field._remarks.isHidden()


def test_an_answer_is_stored_as_typed_and_stays_in_sight(qtbot, opened, office):
    workspace, _ = opened()
    field = workspace.tabs.interview.form.field("price")

    QTest.keyClicks(field.editor.line, "1250000")
    workspace.tabs.interview.form.flush()
    qtbot.waitUntil(lambda: bool(office.called("answer")))
    qtbot.waitUntil(lambda: workspace.opened.matter.answers.get("price") == Money(125_000_000))
    qtbot.waitUntil(lambda: len(office.called("obstacles")) > 1)

    assert office.called("answer") == [("price", "1250000.00")]
    assert "price" in workspace.tabs.interview.form.names
    assert field.editor.words == "人民币壹佰贰拾伍万元整"


def test_what_is_no_answer_is_said_beside_the_field_and_not_stored(opened, office):
    workspace, _ = opened()
    field = workspace.tabs.interview.form.field("delete_days")

    QTest.keyClicks(field.editor.line, "soon")
    workspace.tabs.interview.form.flush()

    assert field.problem
    assert office.called("answer") == []


def test_typed_answers_survive_other_tabs_and_a_reload(qtbot, opened, office):
    workspace, context = opened()
    field = workspace.tabs.interview.form.field("delete_days")
    QTest.keyClicks(field.editor.line, "1o")
    body = workspace.tabs.interview.form.field("dispute_body")
    body.editor.insert("上海市浦东新区人民法院")

    workspace.tab_strip.choose("clauses")
    workspace.reload()
    qtbot.waitUntil(lambda: bool(office.called("answer")))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)
    workspace.tab_strip.choose("interview")

    assert workspace.tabs.interview.form.field("delete_days").typed == "1o"
    assert office.called("answer") == [("dispute_body", "上海市浦东新区人民法院")]
    assert workspace.tabs.interview.form.field("dispute_body").typed == "上海市浦东新区人民法院"


def test_a_refresh_that_does_not_know_an_answer_yet_leaves_what_is_typed(qtbot, opened, office):
    workspace, context = opened()
    form = workspace.tabs.interview.form
    typed = form.field("delete_days")
    typed.editor.line.setFocus()
    QTest.keyClicks(typed.editor.line, "10")
    form.field("dispute_body").editor.setFocus()
    form._pause.stop()

    with qtbot.waitSignal(workspace._looking.examined):
        workspace._looking.look_again()
    at_once = typed.typed
    form.flush()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert at_once == "10"
    assert office.called("answer") == [("delete_days", "10")]
    assert typed.typed == "10"


def test_leaving_stores_what_is_typed_at_once(qtbot, opened, office):
    workspace, _ = opened()
    QTest.keyClicks(workspace.tabs.interview.form.field("delete_days").editor.line, "10")

    may = workspace.may_leave()

    assert may
    qtbot.waitUntil(lambda: office.called("answer") == [("delete_days", "10")])


def test_an_answer_can_be_taken_back_in_the_summary(qtbot, opened, office):
    office.matter = a_matter(answers={"delete_days": 10})
    workspace, _ = opened("summary")
    field = workspace.tabs.summary.form.field("delete_days")

    field.editor.line.clear()
    workspace.tabs.summary.form.flush()

    qtbot.waitUntil(lambda: office.called("forget") == [("delete_days",)])


def test_a_missing_answer_leads_to_its_question(opened):
    workspace, _ = opened("terms")

    click(link(workspace, "Within how many days"))

    assert workspace.tab_strip.chosen == "interview"
    assert workspace.tabs.interview.form.field("delete_days").has_focus_inside


def test_an_answer_with_a_default_leads_to_the_summary(opened, office):
    office.found = (an_obstacle("text", "dispute_mode", facts={"phrases": ("视情况",)}),)
    workspace, _ = opened()

    click(link(workspace, "Go to the question"))

    assert workspace.tab_strip.chosen == "summary"


@pytest.mark.parametrize(
    ("obstacle", "tab"),
    [
        (an_obstacle("pipia.missing", "impact_assessment"), "terms"),
        (an_obstacle("party.authority", "collector", aspect="nobody", facts={"name": "申恒"}), "terms"),
        (an_obstacle("claim.duplicates", "schedule", facts={"count": 2}), "schedule"),
        (an_obstacle("clause.core_missing", "CL-13", facts={"title": "返还与删除"}), "clauses"),
        (an_obstacle("text.blank", "text", facts={"count": 2, "places": ("第五条 5.1",)}), "check"),
        (
            an_obstacle("pi.items12", "CL-20", facts={"items_zh": ("目的",), "items_en": ("purpose",)}),
            "clauses",
        ),
    ],
)
def test_an_obstacle_of_the_matter_leads_to_its_tab(opened, office, obstacle, tab):
    office.found = (obstacle,)
    workspace, _ = opened()

    click(workspace.tabs.gates.cards[-1].fix_link)

    assert workspace.tab_strip.chosen == tab


def test_a_dropped_clause_is_selected_in_the_clauses(opened, office):
    office.found = (an_obstacle("clause.core_missing", "CL-13", facts={"title": "返还与删除"}),)
    workspace, _ = opened()

    click(link(workspace, "Open the clause"))

    assert workspace.tabs.clauses.list.selected_ids == ("CL-13",)


def test_a_clause_the_template_has_no_place_for_leads_to_the_template(opened, office):
    facts = {"title": "返还与删除"}
    office.found = (an_obstacle("clause.core_missing", "CL-13", aspect="template", facts=facts),)
    workspace, _ = opened()
    pages = asked_for(workspace)

    click(link(workspace, "Open the template"))

    assert [page for page, _ in pages] == ["templates"]


def test_a_failed_check_leads_to_that_check_in_the_review(opened, office):
    facts = {"title_zh": "失信被执行人", "title_en": "Judgment defaulter"}
    office.found = (an_obstacle("vetting.check_failed", "CV-B01", facts=facts),)
    workspace, _ = opened()
    pages = asked_for(workspace)

    click(link(workspace, "Open the check"))

    assert pages == [("collectors", f"{REVIEW}/CV-B01")]


def test_without_a_review_the_check_leads_to_the_reviews_of_the_other_side(opened, office):
    office.matter = a_matter(head=a_head(review_id=None))
    office.found = (an_obstacle("vetting.decision", "decision", aspect="undecided"),)
    workspace, _ = opened()
    pages = asked_for(workspace)

    click(link(workspace, "Open the check"))

    assert pages == [("collectors", f"{COLLECTOR}/reviews")]


def test_a_lapsed_person_leads_to_that_person(opened, office):
    office.found = (
        an_obstacle(
            "person.not_clear",
            "欧阳晓",
            severity=Severity.WARN,
            override=OverrideClass.ACKNOWLEDGE,
            facts={"name": "欧阳晓", "checks": ("BP-05",)},
        ),
    )
    workspace, _ = opened()
    pages = asked_for(workspace)

    click(link(workspace, "Open the person"))

    assert pages == [("people", f"{PERSON}/checks")]


def test_previews_asked_while_one_is_rendered_collapse_into_the_newest(qtbot, opened, office):
    workspace, context = opened()
    before = len(office.called("preview"))
    office.renders_wait = True

    for page in (2, 3, 4, 5):
        workspace.tabs.preview.go_to_page(page)
    qtbot.waitUntil(lambda: len(office.called("preview")) == before + 1)
    office.gate.set()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert [page for (page,) in office.called("preview")[before:]] == [2, 5]
    assert workspace.tabs.preview.page == 5


def test_the_preview_turns_to_the_page_of_the_answer_being_typed(qtbot, opened, office):
    office.printed_on = {"delete_days": 9}
    workspace, context = opened()

    QTest.keyClicks(workspace.tabs.interview.form.field("delete_days").editor.line, "10")
    qtbot.waitUntil(lambda: workspace.tabs.preview.page == 9)
    qtbot.waitUntil(lambda: bool(office.called("answer")))
    qtbot.waitUntil(lambda: len(office.called("obstacles")) > 1)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert set(office.called("shown")) == {("delete_days",)}
    assert workspace.tabs.preview.page == 9


def test_a_picture_of_a_matter_that_was_left_is_not_shown(qtbot, opened, office):
    workspace, context = opened()
    office.renders_wait = True
    workspace.tabs.preview.go_to_page(7)

    workspace.forget()
    office.gate.set()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert workspace.tabs.preview.pages == 0


def test_a_draft_can_be_sent_but_not_issued(opened):
    workspace, _ = opened()

    assert workspace.header.button("send").isEnabled()
    assert workspace.header.button("send").property("kind") == "primary"
    assert not workspace.header.button("issue").isEnabled()
    assert workspace.header.button("issue").property("kind") == "plain"


def test_sending_moves_the_matter_and_offers_the_approval(qtbot, opened, office):
    workspace, context = opened()

    click(workspace.header.button("send"))
    dialog = workspace.decisions.dialog
    box = dialog.form.reviewerField.box
    offered = [box.itemText(row) for row in range(box.count())]
    click(dialog.submit_button)
    assert dialog.form.reviewerField.problem
    dialog.form.reviewerField.choose("吴凡")
    click(dialog.submit_button)
    qtbot.waitUntil(lambda: workspace.opened.matter.status is AgreementStatus.IN_REVIEW)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert workspace.header.button("approve").isEnabled()
    assert offered == ["", "吴凡", "郑和平", "钱程"]
    assert office.called("send_for_review") == [("吴凡",)]
    assert "Review: 吴凡" in workspace.header._facts.text()


def test_where_nobody_else_works_a_draft_is_sent_without_a_reviewer(qtbot, opened, office):
    office.staff = office.staff[:1]
    workspace, context = opened()

    click(workspace.header.button("send"))

    qtbot.waitUntil(lambda: workspace.opened.matter.status is AgreementStatus.IN_REVIEW)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)
    assert office.called("send_for_review") == [("",)]


def test_only_named_approvers_are_offered_once_there_are_any(opened, office):
    office.matter = a_matter(status=AgreementStatus.IN_REVIEW)
    office.staff = (*office.staff[:3], new_member("钱程", post="合规总监", roles=frozenset({"approver"})))
    workspace, _ = opened()

    click(workspace.header.button("approve"))
    form = workspace.decisions.dialog.form
    offered = [form.approverField.box.itemText(row) for row in range(form.approverField.box.count())]
    form.approverField.choose("钱程")

    assert offered == ["", "钱程"]
    assert (form.roleField.text, form.roleField.isEnabled()) == ("合规总监", False)
    workspace.decisions.dialog.reject()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"has_approved_text": True, "status": AgreementStatus.CHANGES_REQUESTED}, "What changed"),
        ({"has_approved_text": True, "status": AgreementStatus.ISSUED}, "Compare versions"),
        ({}, "Compare versions"),
    ],
    ids=("void", "issued", "never"),
)
def test_after_a_void_approval_the_history_offers_what_changed_since(opened, office, changes, words):
    office.matter = a_matter(**changes)
    workspace, _ = opened("history")

    offer = link_in(workspace.tabs.history, words)

    # The standard text of the library is there to compare with before anything is issued.
    assert offer.isEnabled()
    assert ("standard text" in offer.toolTip()) == (words == "Compare versions")


def link_in(place, words):
    return next(one for one in place.findChildren(QPushButton) if one.text().startswith(words))


def test_the_approver_types_their_own_passphrase(qtbot, opened, office):
    office.matter = a_matter(status=AgreementStatus.IN_REVIEW)
    workspace, context = opened()

    click(workspace.header.button("approve"))
    dialog = workspace.decisions.dialog
    offered = [
        dialog.form.approverField.box.itemText(row) for row in range(dialog.form.approverField.box.count())
    ]
    dialog.form.approverField.choose("郑和平")
    QTest.keyClicks(dialog.form.passphraseField.line, "seven quiet herons")
    click(dialog.submit_button)
    qtbot.waitUntil(lambda: workspace.opened.matter.status is AgreementStatus.APPROVED)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert "周青" not in offered
    assert WITHOUT_PASSPHRASE.name not in offered
    assert office.called("approve") == [("郑和平", "法务总监")]


def test_a_refused_approval_keeps_the_dialog_and_forgets_the_passphrase(qtbot, opened, office):
    office.matter = a_matter(status=AgreementStatus.IN_REVIEW)
    office.failures["approve"] = Blocked(())
    workspace, _ = opened()
    click(workspace.header.button("approve"))
    dialog = workspace.decisions.dialog
    dialog.form.approverField.choose("郑和平")
    QTest.keyClicks(dialog.form.passphraseField.line, "wrong one")

    click(dialog.submit_button)
    qtbot.waitUntil(lambda: bool(dialog.banner.text))

    assert dialog.form.passphraseField.line.text() == ""
    assert dialog.form.approverField.value == "郑和平"
    dialog.reject()


def test_two_different_officers_and_a_reason_let_an_obstacle_pass(qtbot, opened, office):
    facts = {"title_zh": "失信被执行人", "title_en": "Judgment defaulter"}
    office.found = (
        an_obstacle("vetting.check_failed", "CV-B01", override=OverrideClass.TWO_OFFICERS, facts=facts),
    )
    workspace, context = opened()
    click(link(workspace, "Two officers"))
    form = workspace.decisions.dialog.form
    form.firstNameField.choose("郑和平")
    form.secondNameField.choose("郑和平")
    QTest.keyClicks(form.firstSecretField.line, "one")
    QTest.keyClicks(form.secondSecretField.line, "two")
    form.reasonField.set_text("too short")

    click(workspace.decisions.dialog.submit_button)
    refused = workspace.decisions.dialog.banner.text
    form.secondNameField.choose("钱程")
    form.reasonField.set_text("法院已裁定中止执行，对方提供了全额担保并出具承诺函。")
    click(workspace.decisions.dialog.submit_button)
    qtbot.waitUntil(lambda: bool(office.called("override")))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert "20" in refused
    assert office.called("override")[0][:3] == ("vetting.check_failed", "CV-B01", ("郑和平", "钱程"))


def test_a_warning_is_read_with_one_click_and_says_by_whom(qtbot, opened, office):
    warning = an_obstacle(
        "claim.registry_search",
        "transferability",
        severity=Severity.WARN,
        override=OverrideClass.ACKNOWLEDGE,
    )
    office.found = (warning,)
    workspace, context = opened()

    click(link(workspace, "I have read this"))
    qtbot.waitUntil(lambda: bool(office.called("acknowledge")))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert office.called("acknowledge") == [("claim.registry_search", "transferability")]
    card = workspace.tabs.gates.cards[-1]
    assert card.obstacle.overridden_by == ("周青",)
    assert not any("I have read" in one.text() for one in card.findChildren(QPushButton))


def test_changes_are_asked_for_with_a_reason_the_drafter_sees(qtbot, opened, office):
    office.matter = a_matter(status=AgreementStatus.IN_REVIEW)
    workspace, context = opened()

    click(workspace.header.button("changes"))
    dialog = workspace.decisions.dialog
    assert not dialog.submit_button.isEnabled()
    dialog.reason.set_text("价款条款请补充付款担保。")
    click(dialog.submit_button)
    qtbot.waitUntil(lambda: workspace.opened.matter.status is AgreementStatus.CHANGES_REQUESTED)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert "价款条款请补充付款担保。" in workspace.tabs.interview._note.text


def test_an_obstacle_of_class_x_offers_nobody_to_let_it_pass(opened, office):
    office.found = (an_obstacle("party.uscc", "collector", facts={"name": "申恒"}),)
    workspace, _ = opened()

    words = [one.text() for one in workspace.tabs.gates.findChildren(QPushButton)]

    assert not any("Two officers" in text for text in words)


def test_an_issue_ends_in_its_number_and_the_document(qtbot, opened, office):
    office.matter = a_matter(status=AgreementStatus.APPROVED, answers=_answers())
    workspace, context = opened()
    context.notifier.answers.append(True)

    click(workspace.header.button("issue"))
    qtbot.waitUntil(lambda: workspace.opened.matter.status is AgreementStatus.ISSUED)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert "沪北-债转-2026-0001" in workspace.result.text
    assert workspace.tabs.documents.model.records == (a_document(),)
    assert workspace.header.button("print").isEnabled()


def test_a_cancelled_issue_leaves_no_trace_in_the_view(qtbot, opened, office):
    office.matter = a_matter(status=AgreementStatus.APPROVED, answers=_answers())
    office.issue_steps = 3
    workspace, context = opened()
    context.notifier.answers.append(True)
    click(workspace.header.button("issue"))
    qtbot.waitUntil(lambda: bool(office.called("issue")))
    qtbot.waitUntil(lambda: not workspace.strip.isHidden())

    click(workspace.strip._cancel)
    office.gate.set()
    qtbot.waitUntil(lambda: not workspace.issue.is_running)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert workspace.strip.isHidden()
    assert workspace.result.isHidden()
    assert workspace.opened.matter.status is AgreementStatus.APPROVED
    assert workspace.tabs.documents.model.records == ()
    assert context.notifier.reported == []
    assert workspace.header.button("issue").isEnabled()


def test_a_blocked_issue_says_why_and_shows_the_obstacles(qtbot, opened, office):
    office.matter = a_matter(status=AgreementStatus.APPROVED, answers=_answers())
    obstacle = an_obstacle("party.uscc", "collector", facts={"name": "申恒"})
    workspace, context = opened()
    office.failures["issue"] = Blocked((obstacle,))
    office.found = (obstacle,)
    context.notifier.answers.append(True)

    click(workspace.header.button("issue"))
    qtbot.waitUntil(lambda: bool(context.notifier.reported))
    qtbot.waitUntil(lambda: bool(workspace.tabs.gates.cards))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert workspace.tabs.gates.cards[0].obstacle == obstacle
    assert not workspace.header.button("issue").isEnabled()


def test_an_issued_text_cannot_be_typed_into(opened, office):
    office.matter = a_matter(status=AgreementStatus.ISSUED, answers=_answers())
    office.documents = (a_document(),)
    workspace, _ = opened()

    assert not workspace.tabs.interview.form.isEnabled()
    assert not workspace.tabs.summary.form.isEnabled()
    assert office.called("preview") == []
    assert office.called("page_image")[0] == (a_document().id, 1)


def test_unsaved_terms_hold_the_page_until_they_are_saved_or_put_back(opened):
    workspace, context = opened("terms")
    workspace.tabs.terms.form.internalNumberField.line.insert("沪北法〔2026〕12号")

    held = workspace.may_leave()
    click(workspace.tabs.terms._undo)

    assert not held
    assert context.notifier.told
    assert workspace.may_leave()


def test_another_matter_forgets_what_was_typed_for_the_first(qtbot, opened, office):
    workspace, context = opened()
    QTest.keyClicks(workspace.tabs.interview.form.field("delete_days").editor.line, "abc")
    office.matter = replace(office.matter, id=uuid4())

    workspace.show_matter(office.matter.id)
    qtbot.waitUntil(lambda: bool(workspace.tabs.interview.form.names))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert workspace.tabs.interview.form.field("delete_days").typed == ""


def _answers():
    return {"price": Money(100), "delete_days": 10, "dispute_body": "上海市浦东新区人民法院"}


def test_rows_are_typed_into_the_interview_and_stored_once_every_cell_is_a_value(qtbot, opened, office):
    office.asks = (*office.asks, "sub_processors")
    workspace, context = opened()
    form = workspace.tabs.interview.form
    field = form.field("sub_processors")
    field.editor.set_text("云算\t云服务\n短信通道")
    field.editor.value_changed.emit()
    form.flush()
    assert "2" in field.problem
    assert "Service" in field.problem
    assert not [one for one in office.calls if one[0] == "answer"]

    field.editor.set_text("云算\t云服务\n短信通道\t短信")
    field.editor.value_changed.emit()
    form.flush()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert field.problem == ""
    assert len(office.matter.answers["sub_processors"]) == 2


def test_what_is_no_answer_yet_is_back_after_a_lock(qtbot, opened, office):
    office.asks = (*office.asks, "sub_processors")
    workspace, context = opened()
    form = workspace.tabs.interview.form
    form.field("sub_processors").editor.set_text("云算\t云服务\n短信通道")
    form.field("price").editor.line.setText("1,2x")

    workspace.save_draft()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)
    again, later = opened()
    qtbot.waitUntil(lambda: not later.desk.lanes.busy)

    form = again.tabs.interview.form
    assert form.field("sub_processors").editor.text == "云算\t云服务\n短信通道"
    assert form.field("sub_processors").problem
    assert form.field("price").editor.line.text() == "1,2x"
    form.field("sub_processors").editor.set_text("")
    form.field("price").editor.line.clear()
    again.save_draft()
    qtbot.waitUntil(lambda: not later.desk.lanes.busy)
    assert office.left == {}


def test_an_agreement_is_exported_after_a_warning_and_says_what_its_file_lacks(
    qtbot, opened, office, tmp_path
):
    office.exported = ExportedMatter(
        file=tmp_path / "out.json",
        schedule=None,
        lacking=(Problem(file="out.json", path="$.approved_by.name", key="matterfile.missing"),),
        left_out=(Phrase("matter_export.paper"),),
    )
    workspace, context = opened()
    (entry,) = workspace.header.menu.actions()
    context.notifier.answers.append(True)
    context.notifier.paths.append(tmp_path / "out")

    entry.trigger()
    qtbot.waitUntil(lambda: bool(context.notifier.told))

    assert "not encrypted" in context.notifier.asked[0]
    assert "matter-20261123.json" in context.notifier.asked[1]
    assert office.called("export_matter")[0][1] == tmp_path / "out.json"
    told, tone = context.notifier.told[-1]
    assert "approved_by.name" in told
    assert "other side's paper" in told
    assert tone is Tone.WARN
    assert context.notifier.shown == [tmp_path / "out.json"]


def test_nothing_is_exported_without_a_yes(opened, office):
    workspace, context = opened()

    workspace.header.menu.actions()[0].trigger()

    assert len(context.notifier.asked) == 1
    assert office.called("export_matter") == []
