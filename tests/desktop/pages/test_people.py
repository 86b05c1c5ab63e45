import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from page_fakes import GOOD_NUMBER, OTHER_CODE, TODAY, history_line, record, services
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.checks.evidence import png_of
from vetdesk.desktop.pages.links import NEW, place
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.people import PersonStatus
from vetdesk.services.parties import Side
from vetdesk.services.people import PersonDraft


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


def with_person(*, own=False, checks=(), history=(), key=False):
    """Return services that know one person of a collector, or of ourselves."""
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    employer = record(side=Side.OWN if own else Side.COLLECTOR)
    fakes = services(employer, record(name="渝信", uscc=OTHER_CODE), history=history, png=png_of(image))
    person = fakes.people.register(
        PersonDraft(name="何晓燕", id_number=GOOD_NUMBER, employer_id=employer.id, post="专员", key=key)
    )
    for check_id in checks:
        person = fakes.people.answer(person.id, check_id, CheckAnswer(outcome="pass", on=TODAY))
    return fakes, person


def status_of(page, person):
    return page._context.services.people.get(person.id).status


class TestTheRegister:
    def test_it_never_shows_more_than_the_last_four_of_a_number(self, show):
        fakes, _ = with_person()

        page = show(fakes)

        model = page.register.list.table.model()
        shown = [str(model.index(0, column).data()) for column in range(model.columnCount())]
        assert "**** 0426" in shown
        assert not any(GOOD_NUMBER[:6] in text for text in shown)

    def test_chips_count_and_narrow(self, show, settle):
        fakes, _ = with_person()
        page = show(fakes)
        chips = page.register.list.toolbar.chips

        chips.button("clear").click()
        settle()

        assert chips.button("awaiting_authorisation").text() == "Awaiting authorisation 1"
        assert page.register.list.state == "nothing_found"


class TestRegistering:
    def test_a_wrong_check_digit_is_named_while_typing(self, show):
        page = show(services(record()), NEW)
        form = page.actions_of.dialog.form

        QTest.keyClicks(form.idNumberField.line, GOOD_NUMBER[:-1] + "7")

        assert form.idNumberField.problem == "The check digit should be 6."
        page.actions_of.dialog.reject()

    def test_an_impossible_birth_date_is_named(self, show):
        page = show(services(record()), NEW)
        form = page.actions_of.dialog.form

        QTest.keyClicks(form.idNumberField.line, "330106199013250426")

        assert "birth date" in form.idNumberField.problem
        page.actions_of.dialog.reject()

    def test_the_employer_asked_for_is_chosen_already(self, show):
        first, second = record(), record(name="渝信", uscc=OTHER_CODE)

        page = show(services(first, second), place(NEW, str(second.id)))

        assert page.actions_of.dialog.form.employerField.box.currentText() == "渝信"
        page.actions_of.dialog.reject()

    def test_an_employer_that_is_not_in_the_list_is_refused(self, show):
        page = show(services(record()), NEW)
        dialog = page.actions_of.dialog
        QTest.keyClicks(dialog.form.nameField.line, "He Xiaoyan")
        QTest.keyClicks(dialog.form.idNumberField.line, GOOD_NUMBER)
        dialog.form.employerField.box.setEditText("Nobody")

        dialog.submit_button.click()

        assert "Choose an employer" in dialog.banner.text
        dialog.reject()

    def test_a_registered_person_is_shown_and_waits_for_the_authorisation(self, show, settle):
        employer = record()
        page = show(services(employer), NEW)
        dialog = page.actions_of.dialog
        QTest.keyClicks(dialog.form.nameField.line, "He Xiaoyan")
        QTest.keyClicks(dialog.form.idNumberField.line, GOOD_NUMBER)

        dialog.submit_button.click()
        settle()
        settle()

        assert page.detail.dossier.person.status is PersonStatus.AWAITING
        assert page.detail.header.button("authorise").text() == "Record the authorisation"

    def test_the_same_number_twice_keeps_the_form(self, show, settle):
        fakes, _ = with_person()
        page = show(fakes, NEW)
        dialog = page.actions_of.dialog
        QTest.keyClicks(dialog.form.nameField.line, "Somebody")
        QTest.keyClicks(dialog.form.idNumberField.line, GOOD_NUMBER)

        dialog.submit_button.click()
        settle()

        assert dialog.isVisible()
        assert dialog.banner.tone == "bad"
        assert GOOD_NUMBER not in dialog.banner.text
        dialog.reject()

    def test_changing_a_person_does_not_ask_for_the_number_again(self, show, settle):
        fakes, person = with_person()
        page = show(fakes, str(person.id))
        page.detail.header.button("edit").click()
        settle()
        dialog = page.actions_of.dialog
        empty = dialog.form.idNumberField.text
        QTest.keyClicks(dialog.form.postField.line, "2")

        dialog.submit_button.click()
        settle()

        assert empty == ""
        assert fakes.people.get(person.id).post == "专员2"
        assert fakes.people.numbers[person.id] == GOOD_NUMBER


class TestTheNumber:
    def test_it_is_masked_until_somebody_asks_and_asking_is_written_down(self, show, settle):
        fakes, person = with_person()
        page = show(fakes, str(person.id))
        number = page.detail.identity.number
        before = number.text, list(fakes.people.looked_at)

        number._eye.click()
        settle()

        assert before == ("330***********0426", [])
        assert number.text == GOOD_NUMBER
        assert fakes.people.looked_at == [person.id]

    def test_hiding_it_again_asks_nobody(self, show, settle):
        fakes, person = with_person()
        page = show(fakes, str(person.id))
        number = page.detail.identity.number
        number._eye.click()
        settle()

        number._eye.click()
        settle()

        assert number.text == "330***********0426"
        assert len(fakes.people.looked_at) == 1

    def test_a_copy_is_written_down_too_and_not_shown(self, show, settle):
        fakes, person = with_person()
        page = show(fakes, str(person.id))

        page.detail.identity.number._copy.click()
        settle()

        assert QGuiApplication.clipboard().text() == GOOD_NUMBER
        assert page.detail.identity.number.text == "330***********0426"
        assert fakes.people.looked_at == [person.id]
        QGuiApplication.clipboard().clear()

    def test_the_history_masks_it(self, show):
        line = history_line("person.save", "id_number", None, GOOD_NUMBER, entity="person")
        fakes, person = with_person(history=(line,))

        page = show(fakes, place(str(person.id), "history"))

        names = " ".join(one.accessibleName() for one in page.detail.timeline.findChildren(QWidget))
        assert "330***********0426" in names
        assert GOOD_NUMBER not in names


class TestAuthorisation:
    def test_the_signed_paper_is_kept_with_its_scan(self, show, settle, tmp_path):
        fakes, person = with_person()
        page = show(fakes, str(person.id))
        scan = tmp_path / "signed.pdf"
        scan.write_bytes(b"%PDF")
        page._context.notifier.paths.append(scan)
        page.detail.header.button("authorise").click()
        page.record_actions.dialog.scan_requested.emit()
        page.record_actions.dialog.usual.click()

        page.record_actions.dialog.submit_button.click()
        settle()
        settle()

        assert fakes.people.scans == [b"%PDF"]
        assert status_of(page, person) is PersonStatus.IN_PROGRESS
        assert page.detail.dossier.person.authorised_on == TODAY

    def test_it_cannot_have_been_signed_tomorrow(self, show):
        fakes, person = with_person()
        page = show(fakes, str(person.id))
        page.detail.header.button("authorise").click()
        dialog = page.record_actions.dialog
        dialog.form.dayField.date_edit.line.setText("2026-11-24")

        dialog.submit_button.click()

        assert "future" in dialog.form.dayField.problem
        assert fakes.people.scans == []
        dialog.reject()

    @pytest.mark.parametrize("paper", ["authorisation", "undertaking"])
    def test_a_paper_is_printed_shown_and_can_be_saved(self, show, settle, tmp_path, paper):
        fakes, person = with_person()
        page = show(fakes, place(str(person.id), "papers"))
        page._context.notifier.paths.append(tmp_path / "paper.pdf")

        getattr(page.detail.papers, paper).click()
        settle()
        settle()
        page.detail.papers.dialog.save_requested.emit()
        settle()

        assert [one.kind for one in fakes.documents.papers[person.id]] == [paper]
        assert fakes.documents.saved == [fakes.documents.papers[person.id][0].id]
        page.detail.papers.dialog.accept()
        settle()

    def test_pages_of_a_paper_can_be_turned(self, show, settle):
        fakes, person = with_person()
        page = show(fakes, place(str(person.id), "papers"))
        page.detail.papers.print_authorisation()
        settle()
        settle()
        dialog = page.detail.papers.dialog

        dialog._on.click()
        settle()

        assert dialog._place.text() == "Page 2 of 2"
        dialog.accept()
        settle()


class TestChecks:
    def test_the_page_opens_on_the_first_open_check(self, show):
        fakes, person = with_person(checks=("BP-01", "BP-02"))

        page = show(fakes, str(person.id))

        assert page.detail.panel.check_id == "BP-03"

    @pytest.mark.parametrize("tab", ["checks", "records", "matters", "papers", "history"])
    def test_every_tab_has_a_check_ready_beside_the_list(self, show, tab):
        fakes, person = with_person(checks=("BP-01",))

        page = show(fakes, place(str(person.id), tab))

        assert page.detail.panel.check_id == "BP-02"

    def test_a_link_leads_to_its_check(self, show):
        fakes, person = with_person()

        page = show(fakes, place(str(person.id), "BP-02"))

        assert page.detail.panel.check_id == "BP-02"
        assert page.place() == place(str(person.id), "BP-02")

    def test_the_last_answer_clears_the_person(self, show, settle):
        fakes, person = with_person(checks=("BP-01", "BP-02"))
        page = show(fakes, str(person.id))
        table = page.detail.checks.table
        table.setFocus()

        QTest.keyClick(table, Qt.Key.Key_1)
        settle()

        assert status_of(page, person) is PersonStatus.CLEAR
        assert page.detail.header._badge.text == "Clear"

    def test_source_and_stated_end_are_saved(self, show, settle):
        fakes, person = with_person(checks=("BP-01", "BP-02", "BP-03"))
        page = show(fakes, place(str(person.id), "BP-03"))
        panel = page.detail.panel
        QTest.keyClicks(panel._source.editor, "police")
        QTest.keyClicks(panel._until.line, "2026-12-31")

        panel.flush()
        settle()

        given = next(one.answer for one in fakes.people.get(person.id).checks if one.item.id == "BP-03")
        assert (given.source, given.valid_until.isoformat()) == ("police", "2026-12-31")

    def test_what_decides_the_status_links_to_its_check(self, show):
        fakes, person = with_person(checks=("BP-02",))
        page = show(fakes, place(str(person.id), "BP-03"))

        page.detail.identity.cause_links[0].click()

        assert page.detail.panel.check_id == "BP-01"

    def test_there_is_no_place_for_evidence_files(self, show):
        fakes, person = with_person()

        page = show(fakes, str(person.id))

        assert page.detail.panel.evidence.isHidden()

    def test_leaving_saves_what_is_still_being_typed(self, show, settle):
        fakes, person = with_person(checks=("BP-01",))
        page = show(fakes, place(str(person.id), "BP-01"))
        QTest.keyClicks(page.detail.panel._note.editor, "original seen")

        may_leave = page.leave()
        settle()

        assert may_leave
        given = next(one.answer for one in fakes.people.get(person.id).checks if one.item.id == "BP-01")
        assert given.note == "original seen"


class TestWhereALinkLeads:
    def test_the_collector_is_a_click_away(self, show, qtbot):
        fakes, person = with_person()
        page = show(fakes, str(person.id))

        with qtbot.waitSignal(page.page_requested) as asked:
            page.detail.identity.employer_requested.emit()

        assert asked.args == [PageId.COLLECTORS.value, str(person.employer_id)]

    def test_our_own_staff_lead_to_the_settings(self, show, qtbot):
        fakes, person = with_person(own=True)
        page = show(fakes, str(person.id))

        with qtbot.waitSignal(page.page_requested) as asked:
            page.detail.identity.employer_requested.emit()

        assert asked.args[0] == PageId.SETTINGS.value

    def test_locking_forgets_the_person(self, show):
        fakes, person = with_person()
        page = show(fakes, str(person.id))

        page.clear()

        assert page.place() == ""
        assert page.detail.identity.number is None
