"""The two pages over a real vault: what is done in the window is what the vault then says."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from answering import give_good_value
from offices import passphrase_of
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.formdrafts import FormDrafts
from vetdesk.desktop.pages.links import NEW, place, view_list
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.vetting import CheckState
from vetdesk.services.parties import PartyQuery
from vetdesk.services.people import PersonQuery
from vetdesk.services.rechecks import WorkQuery
from vetdesk.services.today import ItemKind
from vetdesk.store.parties import PartyRow
from vetdesk.store.vetting import ReviewRow

CODE = "91310110666007217T"
NUMBER = "330106199007250426"


@pytest.fixture
def clock_of_pages(clock):
    """The pages and the services look at the same clock, on the day the pages' fixtures stand at."""
    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    return clock


@pytest.fixture
def show(qtbot, make_context, settle, services, clock_of_pages):
    def make(kind, asked=""):
        page = kind(make_context(services))
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter(asked)
        settle()
        settle()
        return page

    return make


def press(qtbot, page, table, *keys):
    """Type into the table; without a window manager a closed dialog leaves no window active."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    table.setFocus()
    for key in keys:
        QTest.keyClick(table, key)


def register(page, settle):
    form = page.actions_of.dialog.form
    for name, words in {
        "name": "Shenheng Asset",
        "uscc": CODE,
        "address": "Test Road 1",
        "legalRepresentative": "Feng",
        "legalTitle": "Director",
        "contact": "Chen",
        "phone": "021-58760012",
    }.items():
        QTest.keyClicks(getattr(form, f"{name}Field").line, words)
    page.actions_of.dialog.submit_button.click()
    settle()
    settle()


def test_a_collector_is_registered_reviewed_and_admitted(show, settle, services, qtbot):
    page = show(CollectorsPage, NEW)
    register(page, settle)
    page.detail.header.button("start").click()
    page.actions_of.dialog.submit_button.click()
    settle()
    settle()
    runner = page.detail.runner
    asked = len(runner.view.findings)

    for _ in range(asked):
        press(qtbot, page, runner.checks.table, Qt.Key.Key_1)
        give_good_value(runner.panel.value)
        settle()
        press(qtbot, page, runner.checks.table, Qt.Key.Key_N)
    runner.decide()
    settle()
    dialog = runner.deciding.dialog
    dialog.form.outcomeField.chips.button("conditional").click()
    QTest.keyClicks(dialog.form.reasonField.note, "all in order but one paper")
    dialog.submit_button.click()
    assert "Conditions" in dialog.banner.accessibleName()
    QTest.keyClicks(dialog.form.conditionsField.rows[0].words, "social security list")
    dialog.form.passphraseField.line.setText(passphrase_of(dialog.form.nameField.value))
    dialog.submit_button.click()
    settle()
    settle()

    line = services.parties.page(PartyQuery()).items[0]
    assert line.status is CollectorStatus.CONDITIONAL
    assert all(one.state is CheckState.PASS for one in runner.view.findings)
    due = [one for one in services.today.board().items if one.kind is ItemKind.CONDITION_DUE]
    assert [one.due for one in due] == [date(2026, 12, 23)]
    meet_the_condition(page, settle)
    recheck_the_registers(page, settle, services, qtbot)
    (met,) = services.conditions.of(line.id)
    assert (met.met_on, met.proof) == (date(2026, 11, 23), "list of November, folder 3")
    assert page._context.notifier.reported == []


def recheck_the_registers(page, settle, services, qtbot):
    (before, *_rest) = services.rechecks.page(WorkQuery(everything=True)).items
    with services.desk.vault.writing("test") as session:
        session.get_one(ReviewRow, before.review_id).reviewed_on = date(2026, 8, 1)
    page.enter(view_list("rechecks"))
    settle()
    settle()
    run = page.rechecks
    assert "Overdue" in shown_text(run.list.table)
    assert run.guide.card.register.id == "enterprise"

    press(qtbot, page, run.list.table, Qt.Key.Key_C)
    assert QApplication.clipboard().text() == CODE
    QApplication.clipboard().setText(f"{CODE} in existence")
    QTest.keyClick(run.list.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "Captured" in shown_text(run.list.table)
    press(qtbot, page, run.list.table, Qt.Key.Key_S)
    settle()
    settle()

    (told,) = services.rechecks.of(before.review_id)
    assert (told.register, told.asked_on) == ("enterprise", date(2026, 11, 23))
    assert "1/3" in run.said.text()
    assert run.guide.card.register.id == "enforcement"
    press(qtbot, page, run.list.table, Qt.Key.Key_S)
    run.dialog.submit_button.click()
    assert "Why is there no capture?" in run.dialog.banner.accessibleName()
    QTest.keyClicks(run.dialog.form.reasonField.note, "the site is closed today")
    run.dialog.submit_button.click()
    settle()
    settle()
    assert services.rechecks.of(before.review_id)[0].reason == "the site is closed today"
    assert "2/3" in run.said.text()


def meet_the_condition(page, settle):
    page.detail.tabs.choose("conditions")
    panel = page.detail.panels.conditions
    panel.list.table.selectRow(0)
    QTest.keyClick(panel.list.table, Qt.Key.Key_Return)
    settle()
    panel.dialog.submit_button.click()
    assert "What shows it?" in panel.dialog.banner.accessibleName()
    QTest.keyClicks(panel.dialog.form.proofField.note, "list of November, folder 3")
    panel.dialog.submit_button.click()
    settle()
    settle()
    assert "1/1" in page.detail.tabs.accessibleName()


def test_a_person_is_registered_authorised_and_checked(show, settle, services, qtbot):
    collectors = show(CollectorsPage, NEW)
    register(collectors, settle)
    employer = services.parties.page(PartyQuery()).items[0]
    page = show(PeoplePage, place(NEW, str(employer.id)))
    dialog = page.actions_of.dialog
    QTest.keyClicks(dialog.form.nameField.line, "He Xiaoyan")
    QTest.keyClicks(dialog.form.idNumberField.line, NUMBER)
    dialog.submit_button.click()
    settle()
    settle()

    page.detail.header.button("authorise").click()
    page.record_actions.dialog.usual.click()
    page.record_actions.dialog.submit_button.click()
    settle()
    settle()
    for _ in page.detail.dossier.person.checks:
        press(qtbot, page, page.detail.checks.table, Qt.Key.Key_1)
        settle()
        press(qtbot, page, page.detail.checks.table, Qt.Key.Key_N)
    page.detail.identity.number._eye.click()
    settle()

    line = services.people.page(PersonQuery()).items[0]
    told = [one.action for one in services.journal.of(line.id)]
    assert line.status is PersonStatus.CLEAR
    assert page.detail.identity.number.text == NUMBER
    assert "person.reveal" in told
    assert page._context.notifier.reported == []


def test_another_officer_looking_at_the_same_review_sees_the_saved_answer(show, settle, services):
    page = show(CollectorsPage, NEW)
    register(page, settle)
    page.detail.header.button("start").click()
    page.actions_of.dialog.submit_button.click()
    settle()
    settle()
    review_id = page.detail.runner.review_id
    check_id = page.detail.runner.check_id

    services.vetting.answer(review_id, check_id, CheckAnswer(outcome="fail", on=page._context.today()))
    again = show(CollectorsPage, place(str(review_id), check_id))

    assert again.detail.runner.panel.outcome.value == "fail"


def test_what_is_typed_into_a_dialog_outlives_a_lock(show, settle, services, qtbot):
    page = show(CollectorsPage)
    keeper = FormDrafts(page._context, page)
    page.new_record()
    dialog = page.actions_of.dialog
    QTest.keyClicks(dialog.form.nameField.line, "Shenheng Ass")

    keeper.note([dialog])
    dialog.reject()
    keeper.save()
    settle()

    later = show(CollectorsPage)
    FormDrafts(later._context, later).begin()
    settle()
    later.new_record()
    again = later.actions_of.dialog
    assert again.form.nameField.text == "Shenheng Ass"
    assert again.is_edited
    assert "before the vault was locked" in again.banner.accessibleName()
    again.reject()
    settle()
    assert services.form_drafts.all() == {}


def test_a_dialog_that_was_not_touched_leaves_nothing(show, settle, services, qtbot):
    page = show(CollectorsPage)
    keeper = FormDrafts(page._context, page)
    page.new_record()

    keeper.note([page.actions_of.dialog])
    page.actions_of.dialog.reject()
    keeper.save()
    settle()

    assert services.form_drafts.all() == {}


def test_an_xray_leads_to_the_record_that_contradicts_itself(show, settle, services, qtbot):
    page = show(CollectorsPage, NEW)
    register(page, settle)
    party = page.detail.dossier.party
    with services.desk.vault.writing("test") as session:
        session.get_one(PartyRow, party.id).status = CollectorStatus.APPROVED

    page.enter(view_list("xrays"))
    settle()

    assert page.xrays.list.table.model().rowCount() == 1
    assert "Admitted without a decision" in shown_text(page.xrays.list.table)
    with qtbot.waitSignal(page.page_requested) as asked:
        press(qtbot, page, page.xrays.list.table, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert asked.args == ["collectors", str(party.id)]
    assert page.place() == view_list("xrays")


def shown_text(table):
    model = table.model()
    return " ".join(str(model.index(0, number).data()) for number in range(model.columnCount()))
