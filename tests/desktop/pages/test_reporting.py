"""Reports asked for from the window: found in the menu, placed by the user, written in a lane."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from page_fakes import GOOD_CODE, GOOD_NUMBER, OTHER_CODE, TODAY, record, services
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import status_list, view_list
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.desktop.pages.reporting.overview import OVERVIEW
from vetdesk.desktop.theme import Tone
from vetdesk.domain.packs import Text
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import DecisionOutcome
from vetdesk.services.comparison import Compared, ComparedRow
from vetdesk.services.errors import PlaceFull
from vetdesk.services.people import PersonDraft
from vetdesk.services.portfolio import ChapterRate, Overview
from vetdesk.services.printing import ReportForm
from vetdesk.vault.errors import PassphraseTooShort


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


class FakeComparison(FakeReports):
    """Two rows, one of which differs."""

    def compare(self, ids, **_how):
        rows = (
            ComparedRow(group="Legal", title="CV-A01 licence", cells=("Pass", "Fail"), differs=True),
            ComparedRow(group="Legal", title="CV-A02 code", cells=("Pass", "Pass"), differs=False),
        )
        return Compared(names=tuple(str(one)[:4] for one in ids), rows=rows, as_of=TODAY)


@pytest.fixture
def register(qtbot, make_context, settle):
    """Return the page of the collectors with six of them, and its fakes."""
    fakes = services(*(record(uscc=code) for code in (GOOD_CODE, OTHER_CODE)))
    fakes.comparison = FakeComparison()
    context = make_context(fakes)
    page = CollectorsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.enter("")
    settle()
    settle()
    return SimpleNamespace(page=page, fakes=fakes, notifier=context.notifier, settle=settle)


class TestComparison:
    def test_two_selected_offer_the_comparison_and_one_does_not(self, register):
        table = register.page.register.list.table
        table.selectRow(0)
        assert not register.page.compare_button.isVisible()

        table.selectAll()

        assert register.page.compare_button.isVisible()

    def test_rows_that_differ_are_marked_and_can_stand_alone(self, register):
        register.page.register.list.table.selectAll()
        register.page.compare_button.click()
        register.settle()
        dialog = register.page.comparison

        titles = [dialog.table.item(at, 0).text() for at in range(dialog.table.rowCount())]
        assert titles == ["Legal", "CV-A01 licence", "CV-A02 code"]
        assert [dialog.table.item(at, 1).text() for at in (1, 2)] == ["≠", ""]
        dialog.only_differences.setChecked(True)
        assert dialog.table.rowCount() == 2
        dialog.accept()

    def test_it_is_written_as_it_is_shown(self, register, tmp_path):
        register.page.register.list.table.selectAll()
        register.page.compare_button.click()
        register.settle()
        dialog = register.page.comparison
        dialog.only_differences.setChecked(True)
        register.notifier.paths = [tmp_path / "side.xlsx"]

        dialog.export_button.click()
        dialog.reports.dialog.submit_button.click()
        register.settle()

        ((ids, how),) = register.fakes.comparison.asked
        assert len(ids) == 2
        assert how["only_differences"]
        dialog.accept()


class FakeBundles(FakeReports):
    """Takes any passphrase but a short one."""

    def require_secret(self, secret):
        if len(secret) < 15:
            raise PassphraseTooShort(15)

    def make(self, subject, path, **how):
        return SimpleNamespace(path=self.save(subject, path, **how))


class TestEvidenceBundle:
    def test_the_passphrase_shown_is_the_one_that_locks_the_archive(self, desk, tmp_path):
        desk.fakes.bundles = FakeBundles()
        desk.notifier.paths = [tmp_path / "bundle.zip"]
        choose(desk.page.detail.header, "bundle")
        dialog = desk.page.detail.reports.dialog
        shown = dialog.secret.text

        dialog.submit_button.click()
        desk.settle()
        desk.settle()

        ((subject, how),) = desk.fakes.bundles.asked
        assert subject == desk.review
        assert how["secret"] == shown
        assert len(shown) == 29
        assert desk.page.detail.reports.dialog is None

    def test_a_weak_one_is_refused_in_the_dialog_and_asks_for_no_place(self, desk):
        desk.fakes.bundles = FakeBundles()
        choose(desk.page.detail.header, "bundle")
        dialog = desk.page.detail.reports.dialog
        dialog.secret.set_text("short")

        dialog.submit_button.click()
        desk.settle()

        assert "15" in dialog.banner.text
        assert desk.notifier.asked == []
        dialog.reject()


class FakePortfolio:
    """One collector in each of two states."""

    def overview(self, progress):
        progress.check()
        months = {f"2026-{number:02d}": number % 2 for number in range(1, 13)}
        taken = {DecisionOutcome.APPROVED: 1, DecisionOutcome.CONDITIONAL: 2, DecisionOutcome.REJECTED: 0}
        return Overview(
            as_of=TODAY,
            statuses={CollectorStatus.APPROVED: 3, CollectorStatus.EXITED: 1},
            chapters=(ChapterRate(title=Text(zh="主体资格", en="Legal person"), passed=99, failed=1),),
            decisions_lapsing=months,
            checks_lapsing=months,
            outcomes={"2026-10": dict.fromkeys(taken, 0), "2026-11": taken},
            stale=1,
            lapsed=0,
            running=2,
            conditions_open=5,
            conditions_overdue=4,
        )


class TestOverview:
    @pytest.fixture
    def overview(self, qtbot, make_context, settle):
        fakes = services(record())
        fakes.portfolio = FakePortfolio()
        page = CollectorsPage(make_context(fakes))
        qtbot.addWidget(page)
        page.show()
        page.enter(view_list(OVERVIEW))
        settle()
        settle()
        return page.overview

    def test_every_figure_is_told_in_words(self, overview):
        assert "conditions open: 5, overdue: 4" in overview.says.text()
        assert overview.statuses.accessibleName() == "Collectors by status: Approved 3, Exited 1"
        assert "Legal person 99" in overview.chapters.accessibleName()

    def test_enter_on_a_bar_opens_the_collectors_behind_it(self, overview, qtbot):
        overview.statuses.setFocus()

        with qtbot.waitSignal(overview.page_requested) as asked:
            qtbot.keyClick(overview.statuses, Qt.Key.Key_Return)

        assert asked.args == ["collectors", status_list("approved")]

    def test_a_month_tells_its_decisions_apart(self, overview, qtbot):
        qtbot.keyClick(overview.outcomes, Qt.Key.Key_Right)

        qtbot.keyClick(overview.outcomes, Qt.Key.Key_Return)

        assert overview.outcome_says.text().startswith("2026-11: Admit 1")
