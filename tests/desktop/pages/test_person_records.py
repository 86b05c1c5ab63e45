"""The records of a person in the window: cards, dialogs, evidence, agreements, retention and erasing."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from page_fakes import GOOD_NUMBER, NOW, TODAY, record, services
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.links import place, view_list
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.desktop.pages.people.records import ATTACH, SHOW
from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.domain.authorisation import Authorisation, CheckNotAuthorised, ConsentItem
from vetdesk.domain.lawful_evidence import EvidenceUnlawful, Unlawful
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.person_records import (
    AccessStage,
    DataCategory,
    RecordDraft,
    RecordEntry,
    RecordKind,
    Relation,
    RelationTo,
)
from vetdesk.services.people import PersonDraft, PersonNeed
from vetdesk.services.person_erasure import NamedIn
from vetdesk.store.matter_lists import MatterLine

ACCESS = RecordEntry(
    id=uuid4(),
    said=RecordDraft(
        kind=RecordKind.ACCESS,
        on=TODAY,
        categories=(DataCategory.DEBT,),
        stages=(AccessStage.COLLECTION,),
    ),
    by="周青",
)


@pytest.fixture
def show(qtbot, make_context, settle):
    """Return a function that shows the page over fake services and waits until it has loaded."""

    def make(fakes, asked=""):
        page = PeoplePage(make_context(fakes))
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


@pytest.fixture
def known():
    """Return services that know one clerk of a collector."""
    employer = record()
    fakes = services(employer)
    person = fakes.people.register(
        PersonDraft(name="何晓燕", id_number=GOOD_NUMBER, employer_id=employer.id, post="专员")
    )
    return fakes, person


def begun(page, key):
    """Press the button of an action on the cards and return its dialog."""
    page.detail.records.button(key).click()
    return page.record_actions.dialog


def sent(dialog, settle):
    dialog.submit_button.click()
    settle()
    settle()


class TestAuthorisation:
    def test_nothing_is_ticked_beforehand_and_nothing_ticked_is_refused(self, show, known):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))

        dialog = begun(page, "authorise")
        dialog.submit_button.click()

        assert not any(one.isChecked() for one in dialog.boxes.values())
        assert "Tick at least one item" in dialog.banner.text
        dialog.reject()

    def test_the_boxes_ticked_are_kept(self, show, known, settle):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))
        dialog = begun(page, "authorise")
        dialog.boxes[ConsentItem.IDENTITY].setChecked(True)

        sent(dialog, settle)

        assert fakes.person_papers.signed[0].items == {ConsentItem.IDENTITY}

    def test_the_usual_boxes_leave_the_credit_report_out(self, show, known):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))
        dialog = begun(page, "authorise")

        dialog.usual.click()

        assert not dialog.boxes[ConsentItem.CREDIT_REPORT].isChecked()
        assert dialog.boxes[ConsentItem.CRIMINAL_RECORD].isChecked()
        dialog.reject()

    def test_a_withdrawal_asks_how_and_says_what_follows(self, show, known, settle):
        fakes, person = known
        fakes.person_papers.signed.append(Authorisation(id=uuid4(), on=TODAY))
        page = show(fakes, place(str(person.id), "records"))
        dialog = begun(page, "withdraw")
        dialog.submit_button.click()
        refused = "Still needed" in dialog.banner.text
        QTest.keyClicks(dialog.reason.note, "letter")

        sent(dialog, settle)

        assert refused
        assert fakes.person_papers.done == [("withdraw", person.id, TODAY, "letter")]
        assert page.detail.header.button("authorise").text() == "Record the authorisation"

    def test_a_check_that_is_not_covered_says_why_and_takes_no_answer(self, show, known, settle):
        fakes, person = known
        fakes.person_papers.hindrances["BP-01"] = CheckNotAuthorised("BP-01", "missing")
        page = show(fakes, place(str(person.id), "BP-01"))
        table = page.detail.checks.table
        table.setFocus()

        QTest.keyClick(table, Qt.Key.Key_1)
        settle()

        assert page.detail.waits.isVisible()
        assert "has not signed" in page.detail.waits.text
        assert not page.detail.panel.isEnabled()
        assert all(one.answer is None for one in fakes.people.get(person.id).checks)

    def test_a_covered_check_beside_it_is_open(self, show, known):
        fakes, person = known
        fakes.person_papers.hindrances["BP-01"] = CheckNotAuthorised("BP-01", "missing")
        page = show(fakes, place(str(person.id), "BP-01"))

        page.detail.go_to("BP-03")

        assert page.detail.panel.isEnabled()
        assert page.detail.waits.isHidden()


class TestRecords:
    def test_a_training_is_kept_with_points_and_evidence(self, show, known, settle, tmp_path):
        fakes, person = known
        proof = tmp_path / "marks.pdf"
        proof.write_bytes(b"%PDF %%EOF")
        page = show(fakes, place(str(person.id), "records"))
        page._context.notifier.paths.append(proof)
        dialog = begun(page, "training")
        QTest.keyClicks(dialog.title.line, "PIPL")
        QTest.keyClicks(dialog.score.line, "90")
        QTest.keyClicks(dialog.pass_mark.line, "60")
        dialog.choose_requested.emit()

        sent(dialog, settle)

        (_, _, draft, files) = fakes.person_papers.done[0]
        assert (draft.title, draft.score, draft.pass_mark, files) == ("PIPL", 90, 60, ("marks.pdf",))

    def test_points_are_whole_numbers(self, show, known):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))
        dialog = begun(page, "training")
        QTest.keyClicks(dialog.title.line, "PIPL")
        QTest.keyClicks(dialog.score.line, "many")
        QTest.keyClicks(dialog.pass_mark.line, "60")

        dialog.submit_button.click()

        assert "whole points" in dialog.score.problem
        assert fakes.person_papers.done == []
        dialog.reject()

    def test_access_names_what_may_be_seen_and_for_what(self, show, known, settle):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))
        dialog = begun(page, "access")
        dialog.categories.chips.button("debt").click()
        dialog.stages.chips.button("collection").click()

        sent(dialog, settle)

        draft = fakes.person_papers.done[0][2]
        assert (draft.categories, draft.stages) == ((DataCategory.DEBT,), (AccessStage.COLLECTION,))

    def test_an_undertaking_offers_the_version_of_the_present_text(self, show, known, settle):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))

        sent(begun(page, "undertaking"), settle)

        assert fakes.person_papers.done[0][2].version == "1.0"

    def test_relations_are_declared_by_the_side_they_lead_to(self, show, known, settle):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))
        dialog = begun(page, "conflict")
        editor = dialog.relations[RelationTo.CREDITOR]
        editor.add_button.click()
        QTest.keyClicks(editor.line(0, "name"), "Li")
        QTest.keyClicks(editor.line(0, "nature"), "cousin")

        sent(dialog, settle)

        relation = Relation(to=RelationTo.CREDITOR, name="Li", nature="cousin")
        assert fakes.person_papers.done[0][2].relations == (relation,)

    def test_a_file_that_must_not_be_kept_is_refused_in_the_dialog_with_the_norm(self, show, known, settle):
        fakes, person = known
        fakes.person_papers.refuse.append(EvidenceUnlawful(Unlawful.CERTIFICATE_COPY))
        page = show(fakes, place(str(person.id), "records"))
        dialog = begun(page, "undertaking")

        sent(dialog, settle)

        assert dialog.isVisible()
        assert "only sighted" in dialog.banner.text
        dialog.reject()

    def test_evidence_of_a_line_is_shown_inside_the_window(self, show, known, settle):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))
        fakes.person_papers.record(person.id, ACCESS.said, (FakeFile("a.pdf"),))
        made = fakes.person_papers.records[0].id
        page.load(person.id)
        settle()

        page.detail.records.line_requested.emit(SHOW, made)
        settle()

        assert fakes.person_papers.done[-1][0] == "show"
        assert page.record_actions.viewer.dialog.words == ["signed"]
        page.record_actions.viewer.dialog.accept()

    def test_further_evidence_is_added_to_its_line(self, show, known, settle, tmp_path):
        fakes, person = known
        fakes.person_papers.records.append(ACCESS)
        scan = tmp_path / "more.pdf"
        scan.write_bytes(b"%PDF %%EOF")
        page = show(fakes, place(str(person.id), "records"))
        page._context.notifier.paths.append(scan)

        page.detail.records.line_requested.emit(ATTACH, ACCESS.id)
        settle()

        assert fakes.person_papers.done == [("attach", person.id, ACCESS.id, ("more.pdf",))]

    def test_access_is_ended_from_its_card(self, show, known, settle):
        fakes, person = known
        fakes.person_papers.records.append(ACCESS)
        page = show(fakes, place(str(person.id), "records"))

        sent(begun(page, "end_access"), settle)

        assert fakes.person_papers.done == [("end_access", person.id, TODAY)]


class TestAgreements:
    def test_the_tab_tells_stage_role_and_what_may_be_seen(self, show, known, qtbot):
        fakes, person = known
        line = MatterLine(
            id=uuid4(),
            matter_ref="HB-1",
            road=Road.ENTRUSTMENT,
            status=AgreementStatus.RUNNING,
            collector_id=uuid4(),
            collector="申恒",
            blocks=0,
            warns=0,
            changed_at=NOW,
        )
        fakes.person_erasures.named = (NamedIn(line=line, needs=True),)
        fakes.person_papers.records.append(ACCESS)
        for check in ("BP-01", "BP-02", "BP-03"):
            fakes.people.answer(person.id, check, passed())
        page = show(fakes, place(str(person.id), "matters"))
        model = page.detail.matters.list.table.model()

        shown = [str(model.index(0, at).data()) for at in range(model.columnCount())]
        with qtbot.waitSignal(page.page_requested) as asked:
            page.detail.matters.list.opened.emit(line.id)

        assert fakes.people.get(person.id).status is PersonStatus.CLEAR
        assert shown[0] == "HB-1"
        assert shown[3:] == ["Running", "Ordinary access", "Debts, Collection"]
        assert asked.args == [PageId.AGREEMENTS.value, str(line.id)]

    def test_without_access_nothing_may_be_seen(self, show, known):
        fakes, person = known

        page = show(fakes, place(str(person.id), "matters"))

        assert "May see nothing today" in page.detail.matters._said.text()


class TestTheEnd:
    def test_leaving_asks_for_the_day_the_rights_were_revoked(self, show, known, settle):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))
        dialog = begun(page, "leave")
        dialog.wiped.setChecked(True)

        sent(dialog, settle)

        assert fakes.person_papers.done == [("leave", person.id, TODAY, TODAY, True)]
        page.detail.records.button("come_back").click()
        settle()
        assert fakes.person_papers.done[-1] == ("come_back", person.id)

    def test_a_running_agreement_is_named_and_erasing_is_shut(self, show, known, settle):
        fakes, person = known
        fakes.person_erasures.needed_by = ("HB-1",)
        page = show(fakes, place(str(person.id), "records"))
        page.detail.records.button("erase").click()
        settle()
        dialog = page.record_actions.dialog

        assert "HB-1" in dialog.banner.text
        assert not dialog.submit_button.isEnabled()
        dialog.reject()

    def test_erasing_leads_back_to_the_list_and_leaves_a_proof(self, show, known, settle):
        fakes, person = known
        page = show(fakes, place(str(person.id), "records"))
        page.detail.records.button("erase").click()
        settle()
        dialog = page.record_actions.dialog
        QTest.keyClicks(dialog.reason.note, "asked for it")

        sent(dialog, settle)
        page.enter(view_list("erasures"))
        settle()

        model = page.erasures.list.table.model()
        assert fakes.people.known == {}
        assert page.detail.is_empty
        assert [model.index(0, at).data() for at in (1, 3)] == ["周青", "asked for it"]

    def test_who_shows_the_whole_number_is_told_when_it_was(self, show, known, settle):
        fakes, person = known
        fakes.person_erasures.erase(person.id, reason="asked for it")
        page = show(fakes, view_list("erasures"))
        view = page.erasures
        QTest.keyClicks(view.number, GOOD_NUMBER[:17])
        view.asked.click()
        settle()
        part = view.answer.text()

        QTest.keyClicks(view.number, GOOD_NUMBER)
        view.asked.click()
        settle()

        assert part == "Nobody with this number was erased."
        assert view.answer.text() == "Erased on 2026-11-23 by 周青."
        assert view.number.text() == ""

    def test_chips_find_who_lacks_what(self, show, known, settle):
        fakes, _ = known
        page = show(fakes)

        page.register.list.toolbar.chips.button("needs_authorisation").click()
        settle()

        assert fakes.people.queries[-1].needs == (PersonNeed.AUTHORISATION,)
        assert page.register.list.state == "rows"


class FakeFile:
    """A file as a service is given one."""

    def __init__(self, name):
        self.name = name
        self.content = b"%PDF %%EOF"


def passed():
    """Return a finding that passed today."""
    return CheckAnswer(outcome="pass", on=TODAY)
