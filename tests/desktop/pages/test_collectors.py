from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from page_fakes import (
    GOOD_CODE,
    OTHER_CODE,
    TODAY,
    VETTING_PACK,
    field_problem,
    history_line,
    record,
    services,
)
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.nextstep import Step, next_step
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import NEW, place, status_list
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.packs import Text
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.services.vetting import ReviewLine


@pytest.fixture
def show(qtbot, make_context, settle):
    """Return a function that shows the page over fake services and waits until it has loaded."""

    def make(fakes, asked=""):
        page = CollectorsPage(make_context(fakes))
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.enter(asked)
        settle()
        return page

    return make


def notifier_of(page):
    return page._context.notifier


def fill(form, **texts):
    for name, words in texts.items():
        field = getattr(form, f"{name}Field")
        field.line.setFocus()
        field.line.clear()
        QTest.keyClicks(field.line, words)


def fill_needed(form, **texts):
    known = {
        "name": "Shenheng Asset",
        "uscc": GOOD_CODE,
        "address": "Test Road 1",
        "legalRepresentative": "Feng",
        "legalTitle": "Director",
        "contact": "Chen",
        "phone": "021-58760012",
    }
    fill(form, **(known | texts))


def line_of(status, **changes):
    line = ReviewLine(
        id=record().id,
        pack="test",
        title=Text(zh="审查", en="Review"),
        road=Road.ENTRUSTMENT,
        status=status,
        reviewed_on=TODAY,
        reviewer="周青",
        decision=None,
    )
    return replace(line, **changes)


class TestTheRegister:
    def test_it_lists_the_collectors_with_a_count_on_every_status(self, show):
        page = show(services(record(), record(name="渝信", uscc=OTHER_CODE, status=CollectorStatus.APPROVED)))

        shown = page.register.list
        assert shown.count.number == 2
        assert shown.toolbar.chips.button("approved").text() == "Approved 1"

    def test_an_empty_register_offers_the_first_registration(self, show):
        page = show(services())

        shown = page.register.list
        shown.empty_face.action_requested.emit()

        assert shown.state == "empty"
        assert page.actions_of.dialog is not None
        page.actions_of.dialog.reject()

    def test_a_status_asked_for_by_another_page_narrows_the_list(self, show):
        fakes = services(record(), record(name="渝信", uscc=OTHER_CODE, status=CollectorStatus.APPROVED))

        page = show(fakes, status_list("approved"))

        assert page.register.list.count.number == 1

    def test_enter_opens_the_collector_under_the_cursor(self, show, settle):
        known = record()
        page = show(services(known))
        table = page.register.list.table

        table.selectRow(0)
        QTest.keyClick(table, Qt.Key.Key_Return)
        settle()

        assert page.place() == place(str(known.id), "profile")

    def test_an_export_writes_what_is_shown(self, show, settle, tmp_path):
        page = show(services(record()))
        notifier_of(page).paths.append(tmp_path / "list")

        page.register.list.toolbar._export.click()
        settle()

        _, headers, rows = page._context.services.sheets.written[0]
        assert headers[0] == "Name"
        assert rows[0][0] == "申恒资产管理有限公司"
        assert notifier_of(page).shown == [Path(tmp_path / "list.xlsx")]


class TestRegistering:
    def test_a_wrong_check_character_is_named_while_typing(self, show):
        page = show(services(), NEW)
        form = page.actions_of.dialog.form

        fill(form, uscc=GOOD_CODE[:-1])
        half = form.usccField.problem
        QTest.keyClicks(form.usccField.line, "X")

        assert half == ""
        assert form.usccField.problem == "The check character should be T."
        page.actions_of.dialog.reject()

    def test_a_right_code_clears_the_problem(self, show):
        page = show(services(), NEW)
        form = page.actions_of.dialog.form
        fill(form, uscc=GOOD_CODE[:-1] + "X")

        QTest.keyClick(form.usccField.line, Qt.Key.Key_Backspace)
        QTest.keyClicks(form.usccField.line, "T")

        assert form.usccField.problem == ""
        page.actions_of.dialog.reject()

    def test_capital_is_written_out_in_capitals(self, show):
        page = show(services(), NEW)
        form = page.actions_of.dialog.form

        QTest.keyClicks(form.registeredCapitalField.money.line, "1250000")

        assert form.registeredCapitalField.money.words == "人民币壹佰贰拾伍万元整"
        page.actions_of.dialog.reject()

    def test_an_account_in_another_name_is_refused_at_the_field(self, show):
        page = show(services(), NEW)
        dialog = page.actions_of.dialog
        fill_needed(dialog.form, accountName="Somebody else")

        dialog.submit_button.click()

        assert "name of the organisation itself" in dialog.form.accountNameField.problem
        assert page._context.services.parties.known == {}
        dialog.reject()

    def test_what_is_missing_is_said_in_one_sentence(self, show):
        page = show(services(), NEW)
        dialog = page.actions_of.dialog
        fill(dialog.form, name="Shenheng")

        dialog.submit_button.click()

        assert dialog.banner.text.startswith("Still needed: Unified social credit code, Registered address")
        dialog.reject()

    def test_a_registered_collector_is_shown_at_once(self, show, settle):
        page = show(services(), NEW)
        dialog = page.actions_of.dialog
        fill_needed(dialog.form)
        dialog.form.sitesEditor.add_button.click()
        QTest.keyClicks(dialog.form.sitesEditor.line(0, "name"), "Head office")

        dialog.submit_button.click()
        settle()
        settle()

        saved = next(iter(page._context.services.parties.known.values()))
        assert saved.party.name == "Shenheng Asset"
        assert saved.profile.sites[0].name == "Head office"
        assert page.place() == place(str(saved.id), "profile")
        assert page.actions_of.dialog is None

    def test_a_refused_save_keeps_what_was_typed(self, show, settle):
        page = show(services(record()), NEW)
        dialog = page.actions_of.dialog
        fill_needed(dialog.form)

        dialog.submit_button.click()
        settle()

        assert dialog.isVisible()
        assert dialog.banner.tone == "bad"
        assert dialog.form.nameField.text == "Shenheng Asset"
        assert dialog.submit_button.isEnabled()
        dialog.reject()

    def test_a_problem_of_the_service_stands_beside_its_field(self, show, settle):
        fakes = services()
        fakes.parties.problems = (field_problem("phone", "services.field.required"),)
        page = show(fakes, NEW)
        dialog = page.actions_of.dialog
        fill_needed(dialog.form)

        dialog.submit_button.click()
        settle()

        assert dialog.form.phoneField.problem == "This field is needed."
        dialog.reject()

    def test_leaving_a_typed_form_asks_first(self, show):
        page = show(services(), NEW)
        dialog = page.actions_of.dialog
        fill(dialog.form, name="Shenheng")

        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        asked = dialog.isVisible(), dialog.banner.text
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

        assert asked == (True, "What you typed is not saved yet.")
        assert page.actions_of.dialog is None

    def test_an_untouched_form_closes_at_once(self, show):
        page = show(services(), NEW)

        QTest.keyClick(page.actions_of.dialog, Qt.Key.Key_Escape)

        assert page.actions_of.dialog is None

    def test_changing_a_branch_keeps_its_head_office(self, show, settle):
        known = record()
        page = show(services(known), str(known.id))
        page.detail.profile.edit_requested.emit()
        dialog = page.actions_of.dialog
        dialog.form.branchBox.setChecked(True)
        fill(dialog.form, branchName="Head", branchUscc=OTHER_CODE, branchAuthority="No. 7")

        dialog.submit_button.click()
        settle()

        assert page._context.services.parties.get(known.id).party.branch_of.uscc == OTHER_CODE


class TestOneCollector:
    def test_the_header_names_status_code_and_next_step(self, show):
        known = record()
        page = show(services(known), str(known.id))

        assert page.detail.header.button("start").text() == "Start a review"

    @pytest.mark.parametrize(
        ("status", "offered"),
        [(CollectorStatus.APPROVED, True), (CollectorStatus.PROSPECT, False)],
        ids=["admitted", "header-offers-it"],
    )
    def test_a_new_review_begins_over_the_list_of_the_reviews(self, show, status, offered):
        known = record(status=status, valid_until=date(2027, 6, 1))
        fakes = services(known)
        fakes.vetting.add(known.id, status=ReviewStatus.DECIDED)
        page = show(fakes, str(known.id))
        page.detail.tabs.choose("reviews")
        begin = page.detail.panels.reviews.toolbar.new_button
        asked = []
        page.detail.action_requested.connect(asked.append)

        assert begin.isVisible() is offered
        begin.click()
        assert asked == [Step.START.value]
        page.actions_of.dialog.reject()

    def test_tabs_carry_counts(self, show):
        known = record()
        fakes = services(known)
        fakes.vetting.add(known.id)

        page = show(fakes, str(known.id))

        assert "Reviews 1" in [tab.shown for tab in page.detail.tabs._tabs]

    def test_the_history_masks_what_the_page_masks(self, show):
        known = record()
        lines = (history_line(), history_line(name="sort_key", before="a", after="b"))
        page = show(services(known, history=lines), place(str(known.id), "history"))

        labels = page.detail.panels.timeline.findChildren(type(page.detail.header._name).__mro__[1])
        words = " ".join(label.text() for label in labels)
        assert "telephone: 021-1 → 021-2" in words
        assert "sort_key" not in words

    def test_a_review_starts_from_the_dialog_and_opens_the_runner(self, show, settle):
        known = record()
        page = show(services(known), str(known.id))
        page.detail.header.button("start").click()
        dialog = page.actions_of.dialog
        dialog.form.roadField.chips.choose("assignment")
        dialog.form.creditorField.choose("bank")

        dialog.submit_button.click()
        settle()
        settle()

        plan = page._context.services.vetting.started
        assert plan["road"] is Road.ASSIGNMENT
        assert plan["creditor_kind"] is CreditorKind.BANK
        assert plan["channels"] == ()
        assert page.detail.shows_runner

    def test_the_pack_of_a_review_is_offered_when_there_is_a_choice(self, show, settle):
        known = record()
        fakes = services(known)
        entrustment = replace(VETTING_PACK, road=Road.ENTRUSTMENT)
        foreign = replace(entrustment, id="us.vetting.collector", title=Text(zh="美国", en="United States"))
        sold = replace(VETTING_PACK, id="cn.vetting.assignee", road=Road.ASSIGNMENT)
        fakes.vetting.packs = lambda: (sold, entrustment, foreign)
        page = show(fakes, str(known.id))
        page.detail.header.button("start").click()
        settle()
        dialog = page.actions_of.dialog

        offered = [dialog.pack.box.itemText(row) for row in range(dialog.pack.box.count())]
        dialog.pack.choose("us.vetting.collector")
        dialog.submit_button.click()
        settle()
        settle()

        assert offered == [f"{VETTING_PACK.title.en}, version 1", "United States, version 1"]
        assert fakes.vetting.started["pack_id"] == "us.vetting.collector"

    def test_a_recheck_is_recorded_with_its_day(self, show, settle):
        known = record(status=CollectorStatus.APPROVED, valid_until=date(2027, 11, 1))
        fakes = services(known)
        review_id = fakes.vetting.add(known.id, status=ReviewStatus.DECIDED)
        page = show(fakes, str(known.id))

        page.detail.header.button("recheck").click()
        page.actions_of.dialog.submit_button.click()
        settle()

        assert fakes.vetting.requeried == [(review_id, TODAY)]

    def test_an_admitted_collector_can_be_reviewed_anew_before_its_year_is_over(self, show, settle):
        known = record(status=CollectorStatus.APPROVED, valid_until=date(2027, 11, 1))
        fakes = services(known)
        fakes.vetting.add(known.id, status=ReviewStatus.DECIDED)
        page = show(fakes, str(known.id))

        (again,) = [one for one in page.detail.header.menu.actions() if one.data() == "start"]
        again.trigger()
        settle()
        page.actions_of.dialog.submit_button.click()
        settle()
        settle()

        assert page.detail.shows_runner
        assert not [one for one in page.detail.header.menu.actions() if one.data() == "start"]

    def test_a_collector_can_be_suspended(self, show, settle):
        known = record(status=CollectorStatus.APPROVED, valid_until=date(2027, 11, 1))
        page = show(services(known), str(known.id))

        page.detail.header.button("status").click()
        page.actions_of.dialog.form.statusField.chips.button("suspended").click()
        page.actions_of.dialog.submit_button.click()
        assert "Why?" in page.actions_of.dialog.banner.accessibleName()
        QTest.keyClicks(page.actions_of.dialog.form.reasonField.note, "Complaint under inquiry")
        page.actions_of.dialog.submit_button.click()
        settle()
        settle()

        assert page._context.services.parties.get(known.id).status is CollectorStatus.SUSPENDED
        assert page.detail.dossier.party.status is CollectorStatus.SUSPENDED
        assert page._context.services.parties.get(known.id).status_reason == "Complaint under inquiry"

    def test_a_new_person_is_asked_of_the_people_page(self, show, qtbot):
        known = record()
        page = show(services(known), place(str(known.id), "people"))

        with qtbot.waitSignal(page.page_requested) as asked:
            page.detail.panels.people.empty_face.action_requested.emit()

        assert asked.args == [PageId.PEOPLE.value, place(NEW, str(known.id))]

    def test_locking_forgets_the_record(self, show):
        known = record()
        page = show(services(known), str(known.id))

        page.clear()

        assert page.place() == ""

    def test_an_unknown_record_is_reported_and_the_list_shown(self, show):
        page = show(services(), str(record().id))

        assert len(notifier_of(page).reported) == 1
        assert page.shows_list


class TestTheNextStep:
    def test_a_prospect_starts_a_review(self):
        assert next_step(record(), (), today=TODAY).step is Step.START

    def test_a_running_review_is_continued(self):
        running = line_of(ReviewStatus.OPEN)

        wanted = next_step(record(), (running,), today=TODAY)

        assert (wanted.step, wanted.review_id) == (Step.CONTINUE, running.id)

    def test_a_decision_past_its_year_is_overdue(self):
        known = record(status=CollectorStatus.APPROVED, valid_until=date(2026, 11, 22))

        assert next_step(known, (), today=TODAY).step is Step.OVERDUE

    def test_the_last_thirty_days_ask_for_a_review(self):
        known = record(status=CollectorStatus.CONDITIONAL, valid_until=date(2026, 12, 23))

        assert next_step(known, (), today=TODAY).step is Step.DUE

    def test_in_between_only_the_registers_are_asked_again(self):
        known = record(status=CollectorStatus.APPROVED, valid_until=date(2026, 12, 24))
        decided = line_of(ReviewStatus.DECIDED)

        wanted = next_step(known, (decided,), today=TODAY)

        assert (wanted.step, wanted.review_id) == (Step.RECHECK, decided.id)
