"""The page: list with obstacles, a new matter asked in plain words, a matter file imported or refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agreement_fakes import COLLECTOR, MATTER, OWN, FakeOffice, a_line
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements import build
from vetdesk.domain.agreements import AgreementStatus, AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.exchange.problems import Problem
from vetdesk.services.errors import AlreadyRegistered, FileInvalid


@pytest.fixture
def office():
    return FakeOffice(lines=(a_line(),))


@pytest.fixture
def shown(qtbot, make_context, office):
    """Return a function that enters the page."""
    made = []

    def enter(record=""):
        context = make_context(office.services())
        destination, page = build(context)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        page.enter(record)
        qtbot.waitUntil(lambda: not context.desk.lanes.busy)
        made.append(page)
        assert destination.key == PageId.AGREEMENTS.value
        return page, context

    yield enter
    office.gate.set()
    for one in made:
        one.clear()
        one.close()


def new_dialog(qtbot, page, context):
    page.new_record()
    qtbot.waitUntil(lambda: page.dialog is not None)
    return page.dialog


def test_the_list_shows_every_matter_with_its_obstacles(shown):
    page, _ = shown()

    line = page.model.record_at(0)

    assert page.list.state == "rows"
    assert [column.text(line) for column in page.model.columns][:5] == [
        "HB-2026-Z001",
        "Assignment of claims",
        "申恒资产管理有限公司",
        "Draft",
        "2 blocks",
    ]


def test_an_issued_matter_shows_no_obstacles_any_more(shown, office):
    office.lines = (a_line(status=AgreementStatus.ISSUED),)
    page, _ = shown()

    assert page.model.columns[4].text(page.model.record_at(0)) == ""


def test_an_empty_list_offers_a_new_agreement_and_a_matter_file(shown, office):
    office.lines = ()
    page, _ = shown()

    assert page.list.state == "empty"
    assert page.list.empty_face.sentence == "There are no agreements yet."


def test_chips_and_words_narrow_the_query(qtbot, shown, office):
    page, context = shown()

    page.list.toolbar.chips.button("draft").click()
    page.list.toolbar.chips.button("entrustment").click()
    page.list.search_for("shenheng")
    qtbot.waitUntil(lambda: any(q.text == "shenheng" for (q,) in office.called("page")))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    asked = office.called("page")[-1][0]
    assert asked.statuses == (AgreementStatus.DRAFT,)
    assert asked.roads == (Road.ENTRUSTMENT,)


@pytest.mark.parametrize("status", list(AgreementStatus), ids=lambda one: one.value)
def test_every_state_has_a_chip(qtbot, shown, office, status):
    page, _ = shown()

    page.list.toolbar.chips.button(status.value).click()

    qtbot.waitUntil(lambda: office.called("page")[-1][0].statuses == (status,))


def test_opening_a_line_shows_its_workspace_and_back_returns_to_the_list(qtbot, shown):
    page, context = shown()

    page.list.opened.emit(MATTER)
    qtbot.waitUntil(lambda: page.workspace.opened is not None)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)
    place = page.place()
    page.workspace.header.back_requested.emit()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert place == f"{MATTER}/interview"
    assert page.place() == ""


def test_a_deep_link_opens_the_tab(qtbot, shown):
    page, context = shown(f"{MATTER}/clauses")
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert page.place() == f"{MATTER}/clauses"


def test_a_new_matter_asks_for_the_road_first_and_says_what_it_means(qtbot, shown):
    page, context = shown()
    dialog = new_dialog(qtbot, page, context)

    dialog.form.roadField.chips.choose("entrustment")
    collected = dialog.form.roadMeaning.text()
    dialog.form.roadField.chips.choose("assignment")

    assert "stay ours" in collected
    assert dialog.form.assigneeField.isVisible()
    assert "change hands" in dialog.form.roadMeaning.text()
    dialog.reject()


def test_a_lender_that_would_sell_to_a_collector_is_warned(qtbot, shown):
    page, context = shown()
    dialog = new_dialog(qtbot, page, context)
    dialog.form.roadField.chips.choose("assignment")

    dialog.form.creditorField.choose("consumer_finance")
    dialog.form.assigneeField.choose("collector")
    warned = dialog.warning
    dialog.form.creditorField.choose("trading")
    at_ease = dialog.warning
    dialog.form.creditorField.choose("bank")
    dialog.form.roadField.chips.choose("entrustment")

    assert "never sells" in warned
    assert at_ease == ""
    assert dialog.warning == ""
    dialog.reject()


def test_room_left_in_the_dialog_lies_below_its_questions(qtbot, shown):
    page, context = shown()
    dialog = new_dialog(qtbot, page, context)
    dialog.form.roadField.chips.choose("assignment")

    dialog.resize(dialog.width(), dialog.height() + 150)
    QApplication.sendPostedEvents()

    road = dialog.form.roadField
    assert road.height() <= road.sizeHint().height()
    dialog.reject()


def test_a_new_matter_is_opened_with_what_was_chosen(qtbot, shown, office):
    page, context = shown()
    dialog = new_dialog(qtbot, page, context)
    form = dialog.form
    form.roadField.chips.choose("assignment")
    form.collectorField.choose(str(COLLECTOR))
    form.creditorField.choose("trading")
    form.assetField.choose("trade")
    form.assigneeField.choose("trade_buyer")

    QTest.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.workspace.opened is not None)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    (draft,) = office.called("open")[0]
    assert (draft.road, draft.creditor_kind) == (Road.ASSIGNMENT, CreditorKind.TRADING)
    assert (draft.asset_type, draft.assignee_kind) == (AssetType.TRADE, AssigneeKind.TRADE_BUYER)
    assert (draft.organisation_id, draft.collector_id) == (OWN, COLLECTOR)
    assert page.dialog is None


def test_a_choice_made_late_is_no_longer_asked_for(qtbot, shown):
    page, context = shown()
    dialog = new_dialog(qtbot, page, context)
    form = dialog.form
    form.roadField.chips.choose("entrustment")
    form.collectorField.choose(str(COLLECTOR))
    QTest.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    asked = (form.creditorField.problem, form.assetField.problem)

    form.assetField.choose("trade")
    half = (form.creditorField.problem, form.assetField.problem, dialog.banner.isVisible())
    form.creditorField.choose("trading")

    assert all(asked)
    assert half == (asked[0], "", True)
    assert form.creditorField.problem == ""
    assert not dialog.banner.isVisible()
    dialog.reject()


def test_a_collector_page_can_begin_a_matter_with_its_collector(qtbot, shown):
    page, _ = shown(f"new/{COLLECTOR}")
    qtbot.waitUntil(lambda: page.dialog is not None)

    assert page.dialog.form.collectorField.value == str(COLLECTOR)
    page.dialog.reject()


def test_entrusting_asks_for_no_buyer(qtbot, shown, office):
    page, context = shown()
    dialog = new_dialog(qtbot, page, context)
    form = dialog.form
    form.roadField.chips.choose("entrustment")
    form.collectorField.choose(str(COLLECTOR))
    form.creditorField.choose("bank")
    form.assetField.choose("card")

    problems = dialog.validate()

    assert problems == []
    assert dialog.value().assignee_kind is None
    dialog.reject()


def test_a_refused_matter_keeps_what_was_chosen(qtbot, shown, office):
    page, context = shown()
    office.failures["open"] = AlreadyRegistered("matter")
    dialog = new_dialog(qtbot, page, context)
    form = dialog.form
    form.roadField.chips.choose("entrustment")
    form.collectorField.choose(str(COLLECTOR))
    form.creditorField.choose("bank")
    form.assetField.choose("card")
    form.referenceField.set_text("HB-2026-Z001")

    dialog.submit_button.click()
    qtbot.waitUntil(lambda: bool(dialog.banner.text))

    assert form.referenceField.text == "HB-2026-Z001"
    assert dialog.submit_button.isEnabled()
    dialog.reject()


def test_an_imported_matter_file_is_opened(qtbot, shown, office, tmp_path):
    page, context = shown()
    context.notifier.paths.append(tmp_path / "matter.json")

    page._import.click()
    qtbot.waitUntil(lambda: page.workspace.opened is not None)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert office.called("import_file") == [(tmp_path / "matter.json",)]
    assert page.place().startswith(str(MATTER))


def test_a_refused_matter_file_names_every_place(qtbot, shown, office, tmp_path):
    page, context = shown()
    problem = Problem(file="matter.json", key="matterfile.missing", path="$.road", facts={"name": "road"})
    office.failures["import_file"] = FileInvalid((problem,))
    context.notifier.paths.append(tmp_path / "matter.json")

    page._import.click()
    qtbot.waitUntil(lambda: bool(page.banner.text))

    assert "$.road" in page.banner._details.text()
    assert page.place() == ""


def test_a_lock_forgets_everything_and_keeps_the_place(qtbot, shown):
    page, context = shown(str(MATTER))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)
    place = page.place()

    page.save_draft()
    page.clear()

    assert place == f"{MATTER}/interview"
    assert page.workspace.opened is None
    assert page.workspace.tabs.people.model.records == ()
    assert page.workspace.tabs.preview.pages == 0


def test_without_anything_issued_printing_says_so(qtbot, shown):
    page, context = shown(str(MATTER))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    page.print_page()

    assert "Nothing is issued yet" in context.notifier.told[-1][0]


def test_the_room_of_an_agreement_is_made_part_by_part_behind_the_list(shown):
    page, _ = shown()

    turns = 0
    while page.warm():
        turns += 1
        assert page.place() == ""  # the list stays in front
    tabs = page.workspace.tabs

    assert turns > 12
    assert not page.warm()
    assert tabs.parent() is page.workspace
    assert {tabs.widget(number) for number in range(tabs.count())} >= {
        tabs.terms,
        tabs.schedule,
        tabs.history,
    }
    assert tabs.interview.parent() is tabs.preview.parent() is tabs.gates.parent()
