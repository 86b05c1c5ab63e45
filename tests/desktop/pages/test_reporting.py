"""Reports asked for from the window: found in the menu, placed by the user, written in a lane."""

from types import SimpleNamespace

import pytest

from page_fakes import GOOD_NUMBER, record, services
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.desktop.theme import Tone
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.errors import PlaceFull
from vetdesk.services.people import PersonDraft
from vetdesk.services.printing import ReportForm


class FakeReports:
    """Writes a line to the place asked for and remembers how it was asked."""

    def __init__(self):
        self.asked = []
        self.refuse = []

    def save(self, subject, path, **how):
        how["progress"].check()
        if self.refuse:
            raise self.refuse.pop()
        self.asked.append((subject, {key: value for key, value in how.items() if key != "progress"}))
        path.write_text("report")
        return path


@pytest.fixture
def desk(qtbot, make_context, settle):
    """Return the page of the collectors on a collector whose review runs."""
    known = record(status=CollectorStatus.IN_REVIEW)
    fakes = services(known)
    fakes.admission = FakeReports()
    review = fakes.vetting.add(known.id)
    context = make_context(fakes)
    page = CollectorsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.enter(str(review))
    settle()
    settle()
    return SimpleNamespace(page=page, fakes=fakes, review=review, notifier=context.notifier, settle=settle)


def choose(header, key):
    """Trigger an entry of the header's menu."""
    (entry,) = [one for one in header.menu.actions() if one.data() == key]
    entry.trigger()


class TestAdmissionReport:
    def test_the_menu_of_a_review_writes_its_report_where_the_user_says(self, desk, tmp_path):
        desk.notifier.paths = [tmp_path / "report"]
        choose(desk.page.detail.header, "admission")
        dialog = desk.page.detail.reports.dialog
        dialog.choose(ReportForm.DOCX, language="en")

        dialog.submit_button.click()
        desk.settle()

        how = {"form": ReportForm.DOCX, "language": "en", "masked": True}
        assert desk.fakes.admission.asked == [(desk.review, how)]
        assert (tmp_path / "report.docx").read_text() == "report"
        assert desk.notifier.told[-1][1] is Tone.OK

    def test_the_name_suggested_holds_the_code_and_the_day_only(self, desk):
        choose(desk.page.detail.header, "admission")
        desk.page.detail.reports.dialog.submit_button.click()
        desk.page.detail.reports.dialog.reject()

        code = desk.page.detail.dossier.party.party.uscc
        assert desk.notifier.asked[-1].endswith(f"_{code}_2026-11-23.pdf")
        assert desk.page.detail.dossier.party.party.contact not in desk.notifier.asked[-1]

    def test_a_full_disk_is_told_in_words(self, desk, tmp_path):
        desk.notifier.paths = [tmp_path / "report.pdf"]
        desk.fakes.admission.refuse = [PlaceFull()]
        choose(desk.page.detail.header, "admission")

        desk.page.detail.reports.dialog.submit_button.click()
        desk.settle()

        assert isinstance(desk.notifier.reported[-1], PlaceFull)
        assert not (tmp_path / "report.pdf").exists()

    def test_a_collector_without_a_review_has_no_report(self, qtbot, make_context, settle):
        known = record()
        page = CollectorsPage(make_context(services(known)))
        qtbot.addWidget(page)
        page.enter(str(known.id))
        settle()

        assert page.detail.header.menu.actions() == []


class TestPersonFile:
    def test_the_menu_of_a_person_writes_the_file_under_a_name_that_tells_nobody(
        self, qtbot, make_context, settle, tmp_path
    ):
        known = record()
        fakes = services(known)
        fakes.person_file = FakeReports()
        draft = PersonDraft(name="何晓燕", id_number=GOOD_NUMBER, employer_id=known.id)
        person = fakes.people.register(draft)
        context = make_context(fakes)
        context.notifier.paths = [tmp_path / "file.pdf"]
        page = PeoplePage(context)
        qtbot.addWidget(page)
        page.show()
        page.enter(str(person.id))
        settle()

        choose(page.detail.header, "personfile")
        page.detail.reports.dialog.submit_button.click()
        settle()

        how = {"form": ReportForm.PDF, "language": "en", "masked": True}
        assert fakes.person_file.asked == [(person.id, how)]
        assert "何晓燕" not in context.notifier.asked[-1]
