"""Decisions in the window: conditions as rows, sign-offs, business owner, stale decisions, the white list."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import openpyxl
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from offices import passphrase_of
from page_fakes import DECIDER, PASSPHRASE, TODAY, record
from page_fakes import services as fake_services
from reviewing import collector, pass_at_once, review
from vetdesk.desktop.pages.agreements.fixes import Place, fix_of
from vetdesk.desktop.pages.agreements.gatepanel import ObstacleCard
from vetdesk.desktop.pages.checks.evidence import png_of
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place, view_list
from vetdesk.desktop.pages.review.decisiondialog import DecisionDialog
from vetdesk.desktop.pages.review.signoffs import SignOffDialog
from vetdesk.desktop.pages.settings.signoffs import SignOffCard
from vetdesk.desktop.pages.typed import type_again, typed_into
from vetdesk.domain.admission import ConditionKind, SignOff, SignOffRole
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.obstacles import Obstacle, OverrideClass, Severity
from vetdesk.domain.packs import Text
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.staff import new_member
from vetdesk.domain.staleness import StaleCause, StaleReason
from vetdesk.domain.vetting import DecisionOutcome, ReviewStatus
from vetdesk.services import reviewstanding
from vetdesk.services.conditions import ConditionDraft
from vetdesk.services.decisions import DecisionRoom
from vetdesk.services.parties import PartyQuery
from vetdesk.services.staff import StaffDraft
from vetdesk.store import conditions as condition_rows
from vetdesk.store import parties
from vetdesk.store.conditions import ConditionLine
from vetdesk.store.vetting import DecisionLine, decide

__all__ = ["collector", "review"]

SMALLEST = QSize(1080, 680)
LEGAL, BUSINESS, SECURITY = SignOffRole


def room_of(*names, owner="", required=False, given=(), roles=("legal", "business", "infosec")):
    staff = tuple(new_member(name, roles=frozenset(roles)) for name in names)
    return DecisionRoom(
        staff=staff,
        deciders=tuple(names),
        business_owner=owner,
        sign_offs=given,
        sign_offs_required=required,
    )


@pytest.fixture
def ask(qtbot):
    """Return a function that opens the dialog of the decision."""
    over, opened = QWidget(), []
    qtbot.addWidget(over)

    def make(room, best=DecisionOutcome.APPROVED, outcome=""):
        dialog = DecisionDialog(best, reviewer="周青", room=room, actor=DECIDER, today=TODAY, parent=over)
        if outcome:
            dialog.form.outcomeField.chips.choose(outcome)
        dialog.open()
        opened.append(dialog)
        return dialog

    yield make
    for dialog in opened:
        dialog.reject()


def submitted(dialog):
    said = []
    dialog.submitted.connect(said.append)
    dialog.submit_button.click()
    return said


def fill(dialog):
    dialog.form.reasonField.set_text("all in order")
    dialog.form.passphraseField.line.setText(PASSPHRASE)


class TestRowsOfConditions:
    def test_each_row_has_its_own_day_kind_and_owner(self, ask):
        dialog = ask(room_of("周青", DECIDER), outcome="conditional")
        fill(dialog)
        field = dialog.form.conditionsField
        field.rows_editor.add_button.click()
        first, second = field.rows
        first.words.setText("social security list")
        second.words.setText("deposit")
        second.kind.setCurrentIndex(1)
        second.due.set_value(TODAY + timedelta(days=90))
        second.owner.setCurrentText(DECIDER)

        (said,) = submitted(dialog)

        assert said.conditions == (
            ConditionDraft(
                text="social security list",
                due=TODAY + timedelta(days=30),
                kind=ConditionKind.SIGNING,
                owner="周青",
            ),
            ConditionDraft(
                text="deposit",
                due=TODAY + timedelta(days=90),
                kind=ConditionKind.HANDOVER,
                owner=DECIDER,
            ),
        )

    @pytest.mark.parametrize(
        ("typed", "says"),
        [("2026-11-22", "has passed"), ("soon", "needs a day"), ("", "needs a day")],
        ids=["passed", "no-day", "empty"],
    )
    def test_a_day_nobody_can_keep_is_named_beside_the_rows(self, ask, typed, says):
        dialog = ask(room_of("周青", DECIDER), outcome="conditional")
        fill(dialog)
        dialog.form.conditionsField.rows[0].words.setText("deposit")
        dialog.form.conditionsField.rows[0].due.line.setText(typed)

        assert submitted(dialog) == []
        assert says in dialog.form.conditionsField.problem
        assert "deposit" in dialog.form.conditionsField.problem

    def test_a_removed_row_is_gone_and_one_always_stays(self, ask):
        dialog = ask(room_of("周青", DECIDER), outcome="conditional")
        rows = dialog.form.conditionsField.rows_editor
        rows.rows[0].words.setText("deposit")
        rows.rows[0].removed.emit()

        assert [one.words.text() for one in rows.rows] == [""]
        assert rows.is_empty

    def test_what_was_typed_comes_back_after_a_lock(self, ask):
        before, after = (ask(room_of("周青", DECIDER), outcome="conditional") for _ in range(2))
        before.form.conditionsField.rows_editor.add_button.click()
        before.form.conditionsField.rows[1].words.setText("deposit")
        before.form.conditionsField.rows[1].kind.setCurrentIndex(2)

        type_again(after, typed_into(before))

        assert [one.words.text() for one in after.form.conditionsField.rows] == ["", "deposit"]
        assert after.form.conditionsField.rows[1].kind.currentData() == "running"

    def test_the_dialog_fits_the_smallest_window(self, ask):
        dialog = ask(room_of("周青", DECIDER), outcome="conditional")
        dialog.form.conditionsField.rows_editor.add_button.click()

        assert dialog.minimumSizeHint().width() <= SMALLEST.width()
        assert dialog.minimumSizeHint().height() <= SMALLEST.height()
        row = dialog.form.conditionsField.rows[0]
        room = dialog.form.conditionsField.rows_editor._area.viewport().width()
        assert row.minimumSizeHint().width() <= room


class TestSignOffs:
    def test_an_admission_names_the_sides_that_are_missing(self, ask):
        given = (SignOff(role=LEGAL, name="周青", on=TODAY),)
        dialog = ask(room_of("周青", DECIDER, required=True, given=given))
        fill(dialog)

        assert submitted(dialog) == []
        assert "Business, Information security" in dialog.banner.text

    def test_a_rejection_asks_for_none(self, ask):
        dialog = ask(room_of("周青", DECIDER, required=True), outcome="rejected")
        fill(dialog)

        assert dialog.form.signOffs.isHidden()
        assert len(submitted(dialog)) == 1

    def test_a_side_signs_in_a_dialog_of_its_own(self, qtbot, make_context, settle):
        known = record(status=CollectorStatus.IN_REVIEW)
        fakes = fake_services(known)
        fakes.decisions.required = True
        fakes.staff.members = tuple(
            replace(one, roles=frozenset({"legal", "business", "infosec"})) for one in fakes.staff.members
        )
        passed = CheckAnswer(outcome="pass", on=TODAY)
        review_id = fakes.vetting.add(
            known.id, answers={"CV-A01": passed, "CV-A02": passed, "CV-B01": passed}
        )
        page = CollectorsPage(make_context(fakes))
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.enter(place(str(review_id), "review"))
        settle()
        deciding = page.detail.runner.deciding
        page.detail.runner.decide()
        settle()

        deciding.dialog.form.signOffs.sign_requested.emit("infosec")
        sign = deciding.sign_off_dialog
        sign.form.passphraseField.line.setText("wrong")
        sign.submit_button.click()
        settle()
        assert sign.banner.tone == "bad"
        assert sign.form.passphraseField.text == ""
        sign.form.passphraseField.line.setText(PASSPHRASE)
        sign.submit_button.click()
        settle()

        assert deciding.sign_off_dialog is None
        assert [one.role for one in fakes.decisions.given] == [SECURITY]
        assert [one.role for one in deciding.dialog._given] == [SECURITY]
        deciding.dialog.reject()

    def test_a_side_without_anybody_says_where_to_name_somebody(self, ask):
        dialog = ask(room_of("周青", DECIDER, roles=()))
        sign = SignOffDialog(SECURITY, dialog.signers[SECURITY], parent=dialog)

        assert "Settings › Staff" in sign.banner.text
        assert not sign.submit_button.isEnabled()
        sign.deleteLater()


class TestTheBusinessOwner:
    def test_is_not_offered_as_decider(self, ask):
        dialog = ask(room_of("周青", DECIDER, "孙悦", owner=DECIDER))

        box = dialog.form.nameField.box
        assert [box.itemText(n) for n in range(box.count())] == ["孙悦"]

    def test_who_reviewed_stops_the_decision_with_a_sentence(self, ask):
        dialog = ask(room_of("周青", DECIDER, owner="周 青"))

        assert "business owner" in dialog.banner.text
        assert not dialog.submit_button.isEnabled()


def cause(reason=StaleReason.EXPIRED, subject="CV-A01", title=None):
    return StaleCause(reason=reason, subject=subject, since=date(2026, 11, 20), title=title)


@pytest.fixture
def shown(qtbot, make_context, settle):
    """Return a function that shows a collector of fakes, changed before."""

    def make(change, part="profile", **more):
        known = record(status=CollectorStatus.APPROVED, **more)
        fakes = fake_services(known)
        change(fakes, known)
        page = CollectorsPage(make_context(fakes))
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.enter(place(str(known.id), part))
        settle()
        settle()
        return page

    return make


class TestAStaleDecision:
    def test_the_header_says_which_check_and_why(self, shown):
        title = Text(zh="营业执照有效", en="Licence valid")

        def change(fakes, _known):
            fakes.decisions.causes = (cause(title=title), cause(StaleReason.MISSED, "deposit"))

        page = shown(change)

        banner = page.detail.stale
        assert not banner.isHidden()
        assert "Check CV-A01 (Licence valid) was valid until 2026-11-19." in banner.text
        assert "1 further cause." in banner.text
        assert "deposit" in banner._details.text()
        assert page.detail.header._badge.accessibleName() == "Decision stale"

    def test_a_decision_that_stands_says_nothing(self, shown):
        page = shown(lambda *_: None)

        assert page.detail.stale.isHidden()
        assert page.detail.header._badge.accessibleName() == "Approved"

    def test_a_missed_condition_leads_to_the_conditions(self, shown):
        def change(fakes, known):
            fakes.decisions.causes = (cause(StaleReason.MISSED, "deposit"),)
            fakes.conditions.lines = (condition(known.id),)

        page = shown(change)

        page.detail.stale.action_requested.emit()

        assert page.detail.tabs.chosen == "conditions"

    def test_an_expired_check_leads_to_a_new_review(self, shown):
        def change(fakes, _known):
            fakes.decisions.causes = (cause(),)

        page = shown(change)

        page.detail.stale.action_requested.emit()

        assert type(page.actions_of.dialog).__name__ == "StartReviewDialog"
        page.actions_of.dialog.reject()


def condition(collector_id, **more):
    return ConditionLine(
        **{
            "id": uuid4(),
            "review_id": uuid4(),
            "collector_id": collector_id,
            "text": "deposit",
            "due": TODAY,
            "met_on": None,
            "met_by": "",
            "proof": "",
            "owner": "周青",
        }
        | more
    )


class TestMeetingAndReopening:
    def test_files_go_with_the_form_and_can_be_taken_out_again(self, shown, settle, tmp_path):
        page = shown(
            lambda fakes, known: setattr(fakes.conditions, "lines", (condition(known.id),)), "conditions"
        )
        panel = page.detail.panels.conditions
        panel.list.opened.emit(panel._records.records[0].id)
        settle()
        paper = tmp_path / "list.txt"
        paper.write_text("November")
        dialog = panel.dialog
        dialog.form.proofField.set_text("list of November")
        dialog.files.bring_file(paper)
        dialog.files.bring_file(tmp_path / "wrong.txt")
        dialog.files.place.image_pasted.emit(b"picture")
        del dialog.files._brought[1]

        dialog.submit_button.click()
        settle()
        settle()

        ((_, _, proof, *names),) = page._context.services.conditions.met
        assert (proof, names) == ("list of November", ["list.txt", "screenshot-3.png"])

    def test_a_met_one_is_opened_again_with_a_reason(self, shown, settle):
        met = {"met_on": TODAY, "met_by": "周青", "proof": "list of November"}
        page = shown(
            lambda fakes, known: setattr(fakes.conditions, "lines", (condition(known.id, **met),)),
            "conditions",
        )
        panel = page.detail.panels.conditions
        panel.list.opened.emit(panel._records.records[0].id)
        settle()
        panel.dialog.submit_button.click()
        assert "Why is it not met after all?" in panel.dialog.banner.text
        panel.dialog.form.reasonField.set_text("the list was forged")
        panel.dialog.submit_button.click()
        settle()

        assert [reason for _, reason in page._context.services.conditions.reopened] == ["the list was forged"]
        assert panel.dialog is None


def test_a_condition_in_the_gate_panel_links_to_the_conditions_of_the_collector():
    found = Obstacle(
        code="vetting.condition",
        aspect="signing",
        severity=Severity.WARN,
        override=OverrideClass.ACKNOWLEDGE,
        subject="deposit",
        facts={"subject": "deposit", "due": "2026-12-01"},
    )

    card = ObstacleCard(found)

    assert fix_of(found).place is Place.CONDITIONS
    assert card.fix_link.text() == "Open the conditions →"
    assert "deposit" in card.accessibleName()


@pytest.fixture
def open_page(qtbot, make_context, settle, services, clock):
    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)

    def make(asked):
        page = CollectorsPage(make_context(services))
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.activateWindow()
        page.enter(asked)
        settle()
        settle()
        return page

    return make


def admit(services, review, *drafts):
    """Decide behind the window, as a matter file would: the checks are not what is tested."""
    today = services.desk.today()
    until = today + timedelta(days=365)
    with services.desk.vault.writing("test") as session:
        line = DecisionLine(outcome="conditional", reason="有条件", by=DECIDER, on=today, valid_until=until)
        decide(session, review.id, line)
        parties.set_status(
            session,
            review.collector.id,
            CollectorStatus.CONDITIONAL,
            now=services.desk.now(),
            decided_on=today,
            valid_until=until,
        )
        for one in drafts:
            condition_rows.add(session, review.id, review.collector.id, one)
        reviewstanding.note_decision(session, services.desk, review.collector.id)


class TestWithAVault:
    def test_a_missed_condition_is_found_met_with_a_capture_and_the_decision_stands(
        self, open_page, settle, services, review
    ):
        late = ConditionDraft(text="补交清单", due=date(2026, 11, 22), owner=DECIDER)
        admit(services, review, late)
        page = open_page("")
        model = page.register.list.table.model()
        assert "Decision stale" in [model.index(0, c).data() for c in range(model.columnCount())]
        page.register.list.toolbar.chips._buttons["stale"].click()
        settle()
        assert page.register.list.table.model().rowCount() == 1

        page.enter(place(str(review.collector.id), "conditions"))
        settle()
        assert not page.detail.stale.isHidden()
        panel = page.detail.panels.conditions
        panel.list.table.selectRow(0)
        QTest.keyClick(panel.list.table, Qt.Key.Key_Return)
        settle()
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        panel.dialog.files.place.image_pasted.emit(png_of(image))
        panel.dialog.form.proofField.set_text("清单，案卷四")
        panel.dialog.submit_button.click()
        settle()
        settle()

        assert page.detail.stale.isHidden()
        (line,) = services.conditions.of(review.collector.id)
        assert [one.media_type for one in services.conditions.get(line.id).evidence] == ["image/png"]
        assert services.parties.page(PartyQuery(stale_by=services.desk.today())).items == ()

    def test_the_white_list_is_shown_and_saved_both_ways(self, open_page, services, review, tmp_path, qtbot):
        admit(services, review)
        page = open_page(view_list("whitelist"))
        view = page.white_list
        assert "1 of 1 collectors" in view.said

        page._context.notifier.paths = [tmp_path / "list", tmp_path / "list.pdf"]
        view.workbook_button.click()
        view.print_button.click()
        qtbot.waitUntil(lambda: len(page._context.notifier.shown) == 2, timeout=60_000)

        rows = list(openpyxl.load_workbook(tmp_path / "list.xlsx").active.values)
        assert rows[1][1] == review.collector.name
        assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
        assert page._context.notifier.reported == []

    def test_the_business_owner_is_named_in_the_profile(self, open_page, settle, services, collector):
        page = open_page(place(str(collector.id), "profile"))

        page.detail.profile.owner_requested.emit()
        settle()
        page.actions_of.dialog.form.ownerField.choose(DECIDER)
        page.actions_of.dialog.submit_button.click()
        settle()
        settle()

        assert services.parties.get(collector.id).business_owner == DECIDER

    def test_sign_offs_are_required_or_not_by_a_chip(self, qtbot, make_context, settle, services):
        card = SignOffCard(make_context(services))
        qtbot.addWidget(card)
        card.load()
        settle()
        assert card.chips.value == "voluntary"

        card.chips.button("required").click()
        settle()

        assert services.settings.get().sign_offs_required

    def test_three_sign_and_one_decides(self, open_page, settle, services, review):
        for name, roles in ((DECIDER, ("legal", "business")), ("郑和平", ("infosec",))):
            member = next(one for one in services.staff.all() if one.name == name)
            services.staff.change(member.id, StaffDraft(name=name, roles=roles))
        services.settings.save(replace(services.settings.get(), sign_offs_required=True))
        pass_at_once(services, review)
        page = open_page(place(str(review.id), "CV-B01"))
        deciding = page.detail.runner.deciding
        page.detail.runner.decide()
        settle()
        for role, name in (("legal", DECIDER), ("business", DECIDER), ("infosec", "郑和平")):
            deciding.dialog.form.signOffs.sign_requested.emit(role)
            sign = deciding.sign_off_dialog
            sign.form.nameField.choose(name)
            sign.form.passphraseField.line.setText(passphrase_of(name))
            sign.submit_button.click()
            settle()

        assert len(services.decisions.sign_offs(review.id)) == 3
        form = deciding.dialog.form
        form.reasonField.set_text("各项核查均已通过")
        form.nameField.choose(DECIDER)
        form.passphraseField.line.setText(passphrase_of(DECIDER))
        deciding.dialog.submit_button.click()
        settle()

        assert services.vetting.get(review.id).status is ReviewStatus.DECIDED
        assert services.parties.get(review.collector.id).status is CollectorStatus.APPROVED
