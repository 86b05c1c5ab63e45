from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

import page_fakes
from page_fakes import DECIDER, PASSPHRASE, TODAY, FakeStaff, record, services
from vetdesk.desktop.pages.checks.evidence import png_of
from vetdesk.desktop.pages.checks.viewer import PictureDialog
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.domain.asking import AnswerKind, AnswerRule, Option, read_number
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import Text
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.registers import AskBy, Register
from vetdesk.domain.vetting import CheckState, DecisionBlocked, DecisionOutcome, ReviewStatus
from vetdesk.services.errors import ReviewClosed

PASSED = CheckAnswer(outcome="pass", on=TODAY)
ALL_PASSED = {"CV-A01": PASSED, "CV-A02": PASSED, "CV-B01": PASSED}


@pytest.fixture
def run(qtbot, make_context, settle):
    """Return a function that opens the runner on a review with these answers."""

    def make(answers=None, *, check="", **more):
        known = record(status=CollectorStatus.IN_REVIEW)
        fakes = services(known)
        review_id = fakes.vetting.add(known.id, answers=answers, **more)
        page = CollectorsPage(make_context(fakes))
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter(place(str(review_id), check))
        settle()
        return page.detail.runner

    return make


def stored(runner):
    return runner._context.services.vetting.reviews[runner.review_id][1]


def press(runner, key):
    runner.checks.table.setFocus()
    QTest.keyClick(runner.checks.table, key)


def state_of(runner, check_id):
    return next(one.state for one in runner.view.findings if one.item.id == check_id)


def picture():
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


class TestAnswering:
    def test_the_runner_opens_on_the_first_open_check(self, run):
        runner = run({"CV-A01": PASSED})

        assert runner.check_id == "CV-A02"

    def test_a_link_leads_to_its_check(self, run):
        runner = run(check="CV-B01")

        assert runner.check_id == "CV-B01"
        assert runner.chapters.chosen == "B"

    @pytest.mark.parametrize(
        ("key", "outcome"), [(Qt.Key.Key_1, "pass"), (Qt.Key.Key_2, "fail"), (Qt.Key.Key_3, "na")]
    )
    def test_a_digit_answers_and_saves_at_once(self, run, settle, key, outcome):
        runner = run()

        press(runner, key)
        settle()

        assert stored(runner)["CV-A01"] == CheckAnswer(outcome=outcome, on=TODAY)

    def test_n_goes_to_the_next_open_check_across_chapters(self, run, settle):
        runner = run({"CV-A02": PASSED})
        press(runner, Qt.Key.Key_1)
        settle()

        press(runner, Qt.Key.Key_N)

        assert runner.check_id == "CV-B01"

    def test_e_asks_for_a_file(self, run):
        runner = run()

        press(runner, Qt.Key.Key_E)

        assert "Add evidence" in runner._context.notifier.asked[0]

    def test_digits_typed_into_the_note_do_not_answer(self, run):
        runner = run()
        note = runner.panel._note.editor
        note.setFocus()

        QTest.keyClicks(note, "123")

        assert note.toPlainText() == "123"
        assert stored(runner) == {}

    def test_a_note_is_saved_with_its_answer(self, run, settle):
        runner = run({"CV-A01": PASSED}, check="CV-A01")

        QTest.keyClicks(runner.panel._note.editor, "seen")
        runner.flush()
        settle()

        assert stored(runner)["CV-A01"].note == "seen"

    def test_what_is_typed_before_the_result_is_not_lost_on_the_way(self, run):
        runner = run()
        QTest.keyClicks(runner.panel._note.editor, "half a thought")

        runner.go_to("CV-B01")
        runner.go_to("CV-A01")

        assert runner.panel._note.text == "half a thought"
        assert stored(runner) == {}

    def test_evidence_that_arrives_does_not_wipe_what_is_typed(self, run, settle):
        runner = run()
        QTest.keyClicks(runner.panel._note.editor, "typing")

        runner.filing.bring_picture(png_of(picture()))
        runner.filing.dialog.submit_button.click()
        settle()

        assert runner.panel._note.text == "typing"

    def test_a_date_in_the_future_is_said_to_count_for_nothing(self, run):
        runner = run()

        runner.panel._day.set_value(date(2026, 12, 1))

        assert "future" in runner.panel._day_field.problem

    def test_a_result_can_be_taken_back(self, run, settle):
        runner = run({"CV-A01": PASSED}, check="CV-A01")

        runner.panel._clear.click()
        settle()

        assert stored(runner) == {}
        assert state_of(runner, "CV-A01") is CheckState.OPEN

    def test_a_failed_save_is_reported_and_the_next_change_tries_again(self, run, settle):
        runner = run()
        runner._context.services.vetting.refuse.append(ReviewClosed())
        press(runner, Qt.Key.Key_1)
        settle()
        refused = dict(stored(runner))

        QTest.keyClicks(runner.panel._source.editor, "register")
        runner.flush()
        settle()

        assert refused == {}
        assert stored(runner)["CV-A01"].outcome == "pass"
        assert len(runner._context.notifier.reported) == 1


class TestTheOutcome:
    def test_it_follows_every_answer(self, run, settle):
        runner = run()
        before = runner.outcome_bar.badge_texts

        press(runner, Qt.Key.Key_2)
        settle()

        assert before[0] == "No decision possible yet"
        assert "Can only be turned down" in runner.outcome_bar.badge_texts

    def test_chapters_count_what_is_answered(self, run):
        runner = run({"CV-A01": PASSED})

        names = [made.accessibleName() for made in runner.chapters._buttons.values()]
        assert names == ["A Chapter A: 1 of 2 answered", "B Chapter B: 0 of 1 answered"]

    def test_a_failed_block_says_what_it_stops(self, run, settle):
        runner = run()

        press(runner, Qt.Key.Key_2)
        settle()

        assert runner.panel._effect.text() == "While this fails the collector is not admitted."


class TestEvidence:
    def test_a_pasted_screenshot_goes_into_the_vault_with_source_and_day(self, run, settle):
        runner = run()
        QGuiApplication.clipboard().setImage(picture())

        QTest.keyClick(runner.checks.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        dialog = runner.filing.dialog
        QTest.keyClicks(dialog.form.queryField.line, "Shenheng")
        dialog.submit_button.click()
        settle()

        line = runner.view.evidence["CV-A01"][0]
        assert line.name.startswith("CV-A01-20261123-")
        assert (line.source, line.query) == ("The public register", "Shenheng")
        assert runner._context.services.vetting.files[line.id].startswith(b"\x89PNG")

    def test_a_check_passed_on_nothing_says_so_in_the_list_until_evidence_arrives(self, run, settle):
        runner = run()
        model = runner.checks.table.model()
        evidence = next(one for one in model.columns if one.key == "evidence")
        row = model.record_at(model.row_of("CV-A01"))
        assert evidence.badge(row) is None, "nothing is said of a check nobody has answered"

        QTest.keyClick(runner.checks.table, Qt.Key.Key_1)
        settle()
        assert evidence.badge(model.record_at(model.row_of("CV-A01"))).text == "None yet"
        runner.filing.bring_picture(png_of(picture()))
        runner.filing.dialog.submit_button.click()
        settle()

        shown = model.record_at(model.row_of("CV-A01"))
        assert evidence.badge(shown) is None
        assert evidence.text(shown) == "1"

    def test_a_dropped_file_is_read_in_the_lane(self, run, settle, tmp_path):
        runner = run()
        file = tmp_path / "print.pdf"
        file.write_bytes(b"%PDF")
        content = QMimeData()
        content.setUrls([QUrl.fromLocalFile(str(file))])

        runner.panel.evidence._take(content)
        runner.filing.dialog.submit_button.click()
        settle()

        assert list(runner._context.services.vetting.files.values()) == [b"%PDF"]

    def test_a_file_that_is_gone_keeps_the_dialog_open(self, run, settle, tmp_path):
        runner = run()

        runner.filing.bring_file(tmp_path / "gone.pdf")
        runner.filing.dialog.submit_button.click()
        settle()

        assert "gone.pdf" in runner.filing.dialog.banner.text
        runner.filing.dialog.reject()

    def test_a_picture_is_shown_without_being_written_anywhere(self, run, settle):
        runner = run()
        runner.filing.bring_picture(png_of(picture()))
        runner.filing.dialog.submit_button.click()
        settle()

        runner.filing.open(runner.view.evidence["CV-A01"][0])
        settle()

        shown = runner.findChild(PictureDialog)
        assert shown.picture.width() == 40
        shown.accept()

    def test_the_place_for_files_can_be_reached_by_keyboard(self, run):
        runner = run()
        spot = runner.panel.evidence.drop_place

        QTest.keyClick(spot, Qt.Key.Key_Return)
        QTest.mouseClick(spot, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

        assert len(runner._context.notifier.asked) == 2

    def test_several_files_dropped_at_once_are_asked_for_one_after_the_other(self, run, settle, tmp_path):
        runner = run()
        files = [tmp_path / name for name in ("first.pdf", "second.pdf")]
        for file in files:
            file.write_bytes(b"%PDF")
        content = QMimeData()
        content.setUrls([QUrl.fromLocalFile(str(file)) for file in files])

        runner.panel.evidence._take(content)
        runner.filing.dialog.submit_button.click()
        settle()
        assert runner.filing.dialog.form.nameField.text == "second.pdf"
        runner.filing.dialog.submit_button.click()
        settle()

        assert [one.name for one in runner.view.evidence["CV-A01"]] == ["first.pdf", "second.pdf"]

    def test_giving_up_one_of_several_files_gives_up_the_rest(self, run, tmp_path):
        runner = run()

        runner.filing.bring_files([tmp_path / "first.pdf", tmp_path / "second.pdf"])
        runner.filing.dialog.reject()

        assert runner.filing.dialog is None

    def test_pasted_words_become_a_text_file(self, run, settle):
        runner = run()
        QGuiApplication.clipboard().setText("登记状态：存续")

        QTest.keyClick(runner.checks.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        runner.filing.dialog.submit_button.click()
        settle()

        line = runner.view.evidence["CV-A01"][0]
        assert line.name.endswith(".txt")
        assert runner._context.services.vetting.files[line.id].decode() == "登记状态：存续"

    def test_a_newer_capture_names_the_one_it_replaces_and_both_are_shown(self, run, settle):
        runner = run()
        runner.filing.bring_text("first")
        runner.filing.dialog.submit_button.click()
        settle()
        old = runner.view.evidence["CV-A01"][0]

        runner.filing.bring_text("second")
        runner.filing.dialog.form.replacesField.choose(old.id.hex)
        runner.filing.dialog.submit_button.click()
        settle()

        assert runner.view.evidence["CV-A01"][1].replaces == old.id
        words = [label.text() for label in runner.panel.evidence.findChildren(QLabel)]
        assert words.count("Replaced by a newer capture; kept as it was.") == 1

    def test_a_paper_that_ended_before_it_was_taken_is_refused(self, run):
        runner = run()
        runner.filing.bring_text("words")
        form = runner.filing.dialog.form

        form.untilField.date_edit.set_value(date(2026, 1, 1))
        runner.filing.dialog.submit_button.click()

        assert "ended already" in form.untilField.problem
        runner.filing.dialog.reject()

    def test_a_table_is_shown_page_by_page_as_plain_cells(self, run, settle):
        runner = run()
        runner.filing.bring_text("name,status\nShenheng,in existence")
        runner.filing.dialog.submit_button.click()
        settle()

        runner.filing.open(runner.view.evidence["CV-A01"][0])
        settle()
        shown = runner.findChild(PictureDialog)
        first = shown.words
        shown.page_requested.emit(2)
        settle()

        assert (first, shown.words) == (["name", "status"], ["Shenheng", "in existence"])
        shown.accept()

    def test_what_cannot_be_shown_is_offered_as_a_copy(self, run, settle):
        runner = run()
        runner.filing.bring_text("\x00\x01")
        runner.filing.dialog.submit_button.click()
        settle()

        runner.filing.open(runner.view.evidence["CV-A01"][0])
        settle()

        assert runner.findChild(PictureDialog) is None
        assert "Save a copy" in runner._context.notifier.asked[-1]


class TestLookingUp:
    @pytest.fixture
    def runner(self, run):
        runner = run()
        where = runner.view.findings[0].item.where
        words = Text(zh="截取", en="The whole page")
        runner._context.services.vetting.registers = (
            Register(id="public", name=where, ask_by=AskBy.USCC, capture=words, red_flag=words),
        )
        runner.go_to("CV-A01")
        return runner

    def test_l_copies_the_code_and_shows_what_to_capture(self, runner):
        press(runner, Qt.Key.Key_L)

        assert QGuiApplication.clipboard().text() == runner.view.collector.uscc
        assert "Capture: The whole page" in shown_words(runner.panel.lookup)

    def test_the_capture_pasted_after_it_knows_register_and_query(self, runner, settle):
        press(runner, Qt.Key.Key_L)
        QGuiApplication.clipboard().setImage(picture())

        QTest.keyClick(runner.checks.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        runner.filing.dialog.submit_button.click()
        settle()

        line = runner.view.evidence["CV-A01"][0]
        assert (line.source, line.query) == ("The public register", runner.view.collector.uscc)
        assert line.register == "public"

    def test_going_to_another_check_ends_the_look_up(self, runner):
        press(runner, Qt.Key.Key_L)

        runner.go_to("CV-A02")
        runner.filing.bring_text("words")

        assert runner.filing.dialog.form.queryField.text == ""
        runner.filing.dialog.reject()

    def test_a_check_without_a_register_offers_none(self, run):
        runner = run()

        assert not runner.panel.lookup.isVisible()


class TestCarryingOver:
    @pytest.fixture
    def runner(self, run):
        runner = run()
        runner._context.services.vetting.before = {
            "CV-A01": CheckAnswer(outcome="pass", on=date(2026, 11, 1))
        }
        runner.show_review(runner._context.services.vetting.get(runner.review_id))
        return runner

    def test_an_answer_that_still_holds_is_offered_with_its_day(self, runner):
        assert "still valid" in runner.panel.carried.text
        assert state_of(runner, "CV-A01") is CheckState.OPEN

    def test_c_takes_it_over_with_the_day_it_was_found_on(self, runner, settle):
        press(runner, Qt.Key.Key_C)
        settle()

        assert stored(runner)["CV-A01"].on == date(2026, 11, 1)
        assert "Carried over" in runner.panel.carried.text

    def test_all_of_a_chapter_is_taken_over_after_one_question_that_names_the_checks(self, runner, settle):
        assert "Take over 1" in runner.carry_all.text()
        runner.carry_all.click()
        settle()
        refused = dict(stored(runner))

        runner._context.notifier.answers.append(True)
        runner.carry_all.click()
        settle()

        assert refused == {}
        assert "CV-A01" in runner._context.notifier.asked[0]
        assert stored(runner)["CV-A01"].on == date(2026, 11, 1)

    def test_nothing_is_asked_of_a_chapter_without_old_answers(self, runner):
        runner.go_to("CV-B01")

        assert runner.carry_all.isHidden()
        QTest.keyClick(runner.checks.table, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
        assert runner._context.notifier.asked == []

    def test_c_does_nothing_where_there_is_nothing_to_carry(self, runner, settle):
        runner.go_to("CV-A02")

        press(runner, Qt.Key.Key_C)
        settle()

        assert stored(runner) == {}


class TestViews:
    def test_v_goes_through_the_views_and_each_holds_its_checks(self, run):
        failed = CheckAnswer(outcome="fail", on=TODAY)
        runner = run({"CV-A01": PASSED, "CV-A02": failed})
        shown = {}

        for _ in range(5):
            press(runner, Qt.Key.Key_V)
            shown[runner.views.chosen] = runner.checks.ids

        assert shown["open"] == ("CV-B01",)
        assert shown["failed"] == ("CV-A02",)
        assert shown["expired"] == shown["carried"] == ()
        assert shown["chapter"] == ("CV-B01",)

    def test_the_check_one_works_on_stays_marked_in_another_view(self, run):
        runner = run(check="CV-A02")

        press(runner, Qt.Key.Key_V)

        assert runner.views.chosen == "open"
        assert runner.check_id == "CV-A02"
        assert runner.checks.table.currentIndex().row() == runner.checks.ids.index("CV-A02")

    def test_the_brackets_turn_the_chapters(self, run):
        runner = run(check="CV-A01")

        press(runner, Qt.Key.Key_BracketRight)
        assert runner.chapters.chosen == "B"
        press(runner, Qt.Key.Key_BracketLeft)

        assert runner.chapters.chosen == "A"

    def test_a_link_to_a_check_outside_the_view_leaves_the_view(self, run):
        runner = run({"CV-A01": PASSED})
        press(runner, Qt.Key.Key_V)

        runner.go_to("CV-A01")

        assert (runner.views.chosen, runner.check_id) == ("chapter", "CV-A01")


class TestDeciding:
    def test_open_blocking_checks_become_links(self, run):
        runner = run({"CV-A02": PASSED})

        runner.decide()

        links = runner.outcome_bar.gap_links
        assert [link.text() for link in links] == ["CV-A01", "CV-B01"]
        links[1].click()
        assert runner.check_id == "CV-B01"

    def test_an_answered_gap_leaves_the_links(self, run, settle):
        runner = run({"CV-B01": PASSED})
        runner.decide()

        press(runner, Qt.Key.Key_1)
        settle()

        assert runner.outcome_bar.gap_links == ()

    def test_the_decider_is_never_the_reviewer(self, run, settle):
        runner = run(ALL_PASSED)

        runner.decide()
        settle()

        box = runner.deciding.dialog.form.nameField.box
        assert [box.itemText(n) for n in range(box.count())] == [DECIDER]
        runner.deciding.dialog.reject()

    def test_the_decision_needs_the_deciders_own_passphrase(self, run, settle):
        runner = run(ALL_PASSED)
        runner.decide()
        settle()
        dialog = runner.deciding.dialog
        QTest.keyClicks(dialog.form.reasonField.note, "all in order")
        QTest.keyClicks(dialog.form.passphraseField.line, "wrong")

        dialog.submit_button.click()
        settle()

        assert runner.view.decision is None
        assert dialog.banner.tone == "bad"
        assert dialog.form.reasonField.text == "all in order"
        assert dialog.form.passphraseField.text == ""
        dialog.reject()

    def test_a_decision_admits_the_collector(self, run, settle):
        runner = run(ALL_PASSED)
        runner.decide()
        settle()
        dialog = runner.deciding.dialog
        QTest.keyClicks(dialog.form.reasonField.note, "all in order")
        QTest.keyClicks(dialog.form.passphraseField.line, PASSPHRASE)

        dialog.submit_button.click()
        settle()
        settle()

        assert runner.view.status is ReviewStatus.DECIDED
        assert "all in order" in runner.banner.text
        detail = runner.parent().parent().parent()
        assert detail.dossier.party.status is CollectorStatus.APPROVED

    def test_a_failed_block_offers_rejection_only(self, run, settle):
        runner = run(ALL_PASSED | {"CV-B01": CheckAnswer(outcome="fail", on=TODAY)})

        runner.decide()
        settle()

        chips = runner.deciding.dialog.form.outcomeField.chips
        assert list(chips._buttons) == [DecisionOutcome.REJECTED.value]
        runner.deciding.dialog.reject()

    def test_conditions_are_asked_only_for_a_conditional_decision(self, run, settle):
        runner = run(ALL_PASSED)
        runner.decide()
        settle()
        form = runner.deciding.dialog.form
        before = form.conditionsField.isHidden()

        form.outcomeField.chips.button("conditional").click()

        assert (before, form.conditionsField.isHidden()) == (True, False)
        runner.deciding.dialog.reject()

    def test_gaps_the_service_finds_close_the_dialog_and_become_links(self, run, settle):
        runner = run(ALL_PASSED)
        runner.decide()
        settle()
        dialog = runner.deciding.dialog
        QTest.keyClicks(dialog.form.reasonField.note, "all in order")
        QTest.keyClicks(dialog.form.passphraseField.line, PASSPHRASE)
        fakes = runner._context.services.vetting
        fakes.decide = refuse_with(DecisionBlocked(["CV-A01"]))

        dialog.submit_button.click()
        settle()

        assert runner.deciding.dialog is None
        assert [link.text() for link in runner.outcome_bar.gap_links] == ["CV-A01"]

    def test_a_lonely_reviewer_is_told_what_to_do(self, run, settle):
        runner = run(ALL_PASSED)
        runner._context.services.staff = FakeStaff("周青", "钱进*")

        runner.decide()
        settle()

        dialog = runner.deciding.dialog
        assert "Give another officer one" in dialog.banner.text
        assert not dialog.submit_button.isEnabled()
        dialog.reject()

    def test_a_decided_review_takes_no_answers(self, run):
        runner = run(ALL_PASSED, status=ReviewStatus.DECIDED)

        press(runner, Qt.Key.Key_2)

        assert stored(runner)["CV-A01"].outcome == "pass"
        assert not runner.panel.outcome.isEnabled()


def refuse_with(error):
    def decide(*_args, **_more):
        raise error

    return decide


YEARS = AnswerRule(kind=AnswerKind.NUMBER, unit_en="years", unit_zh="年", at_least={"trade": Decimal(3)})
ENDS = AnswerRule(kind=AnswerKind.DATE, ahead=True)
LEVELS = AnswerRule(
    kind=AnswerKind.CHOICE,
    options=(
        Option(id="tested", zh="已测评", en="Tested"),
        Option(id="none", zh="无", en="None", then="fail"),
    ),
)


class TestAnsweringWithAValue:
    @pytest.fixture
    def ask(self, run, monkeypatch):
        """Return a function that opens the runner on a check that asks for what a rule wants."""

        def make(rule, answers=None):
            first, *others = page_fakes.VETTING_PACK.items
            pack = replace(page_fakes.VETTING_PACK, items=(replace(first, answer=rule), *others))
            monkeypatch.setattr(page_fakes, "VETTING_PACK", pack)
            return run(answers, check="CV-A01")

        return make

    @pytest.mark.parametrize(("typed", "outcome"), [("2.5", "fail"), ("3", "pass"), ("１２", "pass")])
    def test_a_number_leads_to_its_result_by_the_rule(self, ask, settle, typed, outcome):
        runner = ask(YEARS)
        press(runner, Qt.Key.Key_1)

        line = runner.focusWidget()
        line.insert(typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
        settle()

        given = stored(runner)["CV-A01"]
        assert given == CheckAnswer(outcome=outcome, on=TODAY, value=read_number(typed))
        assert runner.checks.table.hasFocus()

    def test_tab_goes_through_the_runner_as_the_eye_does(self, ask):
        runner = ask(LEVELS)

        passed = [runner.chapters]
        while (one := passed[-1].nextInFocusChain()) is not runner.chapters:
            passed.append(one)

        chapter = runner.chapters.findChildren(QAbstractButton)[0]
        choices = [one for one in runner.panel.value.findChildren(QAbstractButton) if one.isVisible()]
        read = [passed.index(one) for one in (chapter, runner.checks.table, *choices, runner.panel.evidence)]
        assert read == sorted(read)
        assert len(choices) == len(LEVELS.options)

    def test_the_rule_stands_under_the_field_in_words(self, ask):
        runner = ask(YEARS)

        assert "Passes from 3 years." in shown_words(runner.panel.value)

    def test_pass_cannot_be_claimed_without_the_number(self, ask, settle):
        runner = ask(YEARS)

        press(runner, Qt.Key.Key_1)
        settle()

        assert stored(runner) == {}
        assert not runner.panel.outcome.button("pass").isEnabled()

    def test_not_applicable_needs_no_number_and_takes_one_away(self, ask, settle):
        runner = ask(YEARS, {"CV-A01": CheckAnswer(outcome="pass", on=TODAY, value=Decimal(9))})

        press(runner, Qt.Key.Key_3)
        settle()

        assert stored(runner)["CV-A01"] == CheckAnswer(outcome="na", on=TODAY)
        assert runner.panel.value.is_empty

    def test_what_is_no_number_is_said_beside_the_field_and_not_kept(self, ask, settle):
        runner = ask(YEARS)
        press(runner, Qt.Key.Key_1)

        QTest.keyClicks(runner.focusWidget(), "three")
        runner.flush()
        settle()

        assert "This is no number; write 12 or 0.5." in shown_words(runner.panel.value)
        assert stored(runner) == {}

    def test_the_last_day_of_a_certificate_ends_the_answer(self, ask, settle):
        runner = ask(ENDS)
        press(runner, Qt.Key.Key_1)

        QTest.keyClicks(runner.focusWidget(), "2027-03-01")
        runner.flush()
        settle()

        last = date(2027, 3, 1)
        assert stored(runner)["CV-A01"] == CheckAnswer(outcome="pass", on=TODAY, valid_until=last, value=last)

    def test_a_choice_leads_to_its_result(self, ask, settle):
        runner = ask(LEVELS)
        press(runner, Qt.Key.Key_2)

        QTest.keyClick(runner.focusWidget(), Qt.Key.Key_Down)
        QTest.keyClick(runner.focusWidget(), Qt.Key.Key_Space)
        runner.flush()
        settle()

        assert stored(runner)["CV-A01"] == CheckAnswer(outcome="fail", on=TODAY, value="none")

    def test_what_a_matter_file_attested_without_a_value_still_stands(self, ask):
        runner = ask(YEARS, {"CV-A01": PASSED})

        assert runner.panel.outcome.value == "pass"
        assert runner.panel.value.is_empty

    def test_a_closed_review_shows_the_value_but_takes_none(self, ask):
        known = {"CV-A01": CheckAnswer(outcome="pass", on=TODAY, value=Decimal(9))}
        runner = ask(YEARS, known)

        runner.panel.set_open(is_open=False)

        assert runner.panel.value.value == Decimal(9)
        assert not runner.panel.value.isEnabled()


def shown_words(widget):
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
