"""The wizard that brings sheets into registers, over a real vault; the imports so far and their undo."""

from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hostile_workbooks import SHEET, package
from register_files import COLLECTOR_TITLES, PEOPLE_TITLES, collector, comma_separated, person, workbook
from vetdesk.desktop.lists.model import RECORD_ROLE
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.register_rows import Choices, ForFaulty, ForKnown, ForSimilar, RegisterKind, RowState
from vetdesk.progress import silent
from vetdesk.services.parties import PartyQuery
from vetdesk.services.people import PersonQuery
from vetdesk.services.register_imports import RegisterImportState

COLLECTORS = RegisterKind.COLLECTORS
LIKE = "恒信资产管理（深圳）有限公司"
KNOWN = "深圳市恒信资产管理有限公司"


class Stage:
    """A vault, a page over it, and sheets in a folder."""

    def __init__(self, services, make_page, settle, folder):
        self.services = services
        self.settle = settle
        self.folder = folder
        self._make_page = make_page

    def page(self, kind=CollectorsPage):
        """Show one of the two pages."""
        return self._make_page(kind)

    def sheet(self, rows, titles=COLLECTOR_TITLES, name="名册.xlsx"):
        """Write a register and return its path."""
        path: Path = self.folder / name
        path.write_bytes(workbook(titles, rows))
        return path

    def bring(self, rows):
        """Register collectors without the window."""
        file = self.sheet(rows, name="earlier.xlsx")
        reading = self.services.registers.read(COLLECTORS, file, silent())
        plan = self.services.registers.compare(reading, silent())
        return self.services.registers.accept(plan, Choices(similar=ForSimilar.NEW), silent())

    def names(self):
        """Return the names of the registered collectors."""
        return [line.name for line in self.services.parties.page(PartyQuery()).items]

    def wizard(self, file, page=None, *, rows=True):
        """Open the wizard with a file and go to its rows."""
        dialog = (page or self.page()).sheets.begin(file)
        self.settle()
        if rows:
            dialog.wizard.go_next()
            dialog.wizard.go_next()
            self.settle()
            self.settle()
        return dialog

    def accept(self, dialog):
        """Press Accept and wait."""
        dialog.wizard.go_next()
        self.settle()
        self.settle()

    def select(self, dialog, number):
        """Select a row and return the panel under the list."""
        dialog.row_step.list.table.selectRow(number)
        self.settle()
        return dialog.row_step.panel


@pytest.fixture
def stage(qtbot, make_context, lanes, services, clock, tmp_path):  # noqa: PLR0917 -- fixtures
    def settle():
        # The worker starts with the first sheet, and other work may keep the machine busy.
        qtbot.waitUntil(lambda: not lanes.busy, timeout=60_000)

    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)

    def make(kind):
        page = kind(make_context(services))
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.enter()
        settle()
        pages.append(page)
        return page

    pages = []
    yield Stage(services, make, settle, tmp_path)
    for page in pages:
        if page.sheets.dialog is not None:
            page.sheets.dialog.reject()
    settle()


def shown(dialog):
    model = dialog.row_step.list.table.model()
    return [model.index(row, 0).data(RECORD_ROLE) for row in range(model.rowCount())]


def test_a_sheet_is_dropped_on_the_list_checked_and_accepted(stage):
    page = stage.page()
    drop(page.register.list, stage.sheet([collector(), collector(2)]))
    stage.settle()
    dialog = page.sheets.dialog

    assert "2 rows under the header in line 1" in dialog.file_step.place.file_text
    dialog.wizard.go_next()
    assert dialog.column_step.fields[:3] == ("", "name", "uscc")
    dialog.wizard.go_next()
    stage.settle()
    stage.settle()
    assert [one.state for one in shown(dialog)] == [RowState.NEW, RowState.NEW]
    assert "2 are added, 0 are changed, 0 are left out" in dialog.row_step.says
    assert stage.names() == []
    stage.accept(dialog)

    assert dialog.shows_result
    assert dialog.outcome.says == "2 added, 0 changed, 0 left out"
    assert len(stage.names()) == 2
    assert page.register.list.count.number == 2
    dialog.outcome.done.click()
    assert page.sheets.dialog is None


def test_the_whole_import_is_done_by_the_keyboard(qtbot, stage):
    page = stage.page()
    page._context.notifier.paths.append(stage.sheet([collector()]))
    page.sheets.do("import")
    dialog = page.sheets.dialog
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    for _ in range(3):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        stage.settle()
        stage.settle()

    assert dialog.shows_result
    assert len(stage.names()) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert page.sheets.dialog is None


def test_a_column_the_program_does_not_know_is_chosen_once_and_remembered(stage):
    titles = ("序号", "供方全名", *COLLECTOR_TITLES[2:])
    page = stage.page()
    dialog = stage.wizard(stage.sheet([collector()], titles), page, rows=False)
    dialog.wizard.go_next()
    dialog.wizard.go_next()
    assert "Name" in dialog.wizard.banner.text
    box = dialog.column_step.boxes[1]

    box.setCurrentIndex(box.findData("name"))
    dialog.wizard.go_next()
    stage.settle()
    stage.settle()
    stage.accept(dialog)

    assert stage.names() == [collector()[1]]
    dialog.outcome.done.click()
    again = stage.wizard(stage.sheet([collector(2)], titles), page, rows=False)
    assert again.column_step.fields[1] == "name"


def test_two_columns_cannot_stand_for_one_field(stage):
    dialog = stage.wizard(stage.sheet([collector()]), rows=False)
    dialog.wizard.go_next()
    box = dialog.column_step.boxes[0]
    box.setCurrentIndex(box.findData("name"))

    dialog.wizard.go_next()

    assert dialog.wizard.at == 1
    assert dialog.wizard.banner.text == "More than one column stands for: Name."


def test_a_known_collector_is_merged_field_by_field(stage):
    stage.bring([collector()])
    dialog = stage.wizard(stage.sheet([collector(address="新址", contact="王五")]))
    assert [one.state for one in shown(dialog)] == [RowState.DIFFERS]
    panel = stage.select(dialog, 0)
    assert {key: box.isChecked() for key, box in panel.boxes.items()} == {"address": False, "contact": False}

    panel.boxes["contact"].click()
    stage.settle()

    assert "0 are added, 1 are changed" in dialog.row_step.says
    stage.accept(dialog)
    party = stage.services.parties.get(stage.services.parties.page(PartyQuery()).items[0].id).party
    assert (party.address, party.contact) == ("北京市朝阳区甲路1号", "王五")


def test_all_known_ones_take_what_the_sheet_says(stage):
    stage.bring([collector()])
    dialog = stage.wizard(stage.sheet([collector(address="新址")]))

    dialog.row_step.known.choose(ForKnown.UPDATE)
    stage.settle()
    stage.accept(dialog)

    party = stage.services.parties.get(stage.services.parties.page(PartyQuery()).items[0].id).party
    assert party.address == "新址"


@pytest.mark.parametrize(("chosen", "expected"), [("new", 2), ("skip", 1)])
def test_somebody_says_whether_a_like_name_is_another_one(chosen, expected, stage):
    stage.bring([collector(name=KNOWN)])
    dialog = stage.wizard(stage.sheet([collector(2, name=LIKE), collector(3)]))
    stage.accept(dialog)
    assert "1 rows are like a known record" in dialog.wizard.banner.text
    assert stage.names() == [KNOWN]
    stage.settle()
    panel = stage.select(dialog, 0)

    QTest.keyClick(dialog.row_step.list.table, Qt.Key.Key_Return)
    QTest.keyClick(panel.chips.button("new"), Qt.Key.Key_Space)
    panel.chips.button(chosen).click()
    stage.settle()
    stage.accept(dialog)

    assert len(stage.names()) == expected + 1


def test_a_like_name_that_is_the_same_party_changes_the_registered_one(stage):
    stage.bring([collector(name=KNOWN)])
    party_id = stage.services.parties.page(PartyQuery()).items[0].id
    dialog = stage.wizard(stage.sheet([collector(2, name=LIKE)]))
    panel = stage.select(dialog, 0)
    panel.chips.button(str(party_id)).click()
    stage.settle()
    assert panel.boxes["name"].isChecked() is False

    panel.boxes["address"].click()
    stage.settle()
    stage.accept(dialog)

    party = stage.services.parties.get(party_id).party
    assert stage.names() == [KNOWN]
    assert (party.address, party.uscc) == ("北京市朝阳区甲路2号", collector()[2])


def test_faulty_rows_stop_the_import_until_they_are_left_out(stage):
    page = stage.page()
    dialog = stage.wizard(stage.sheet([collector(), collector(2, uscc="1")]), page)
    stage.accept(dialog)
    stage.settle()
    assert "1 rows are faulty" in dialog.wizard.banner.text
    (faulty,) = shown(dialog)
    assert faulty.line == 3
    assert faulty.remark.startswith("统一社会信用代码: ")

    dialog.row_step.faulty.choose(ForFaulty.SKIP)
    stage.settle()
    stage.accept(dialog)

    assert dialog.outcome.says == "1 added, 0 changed, 1 left out"
    page._context.notifier.paths.append(stage.folder / "checked")
    dialog.outcome.checked.click()
    stage.settle()
    rows = list(openpyxl.load_workbook(stage.folder / "checked.xlsx").active.values)
    assert rows[2][-1]
    assert "checked.xlsx" in dialog.outcome.banner.text


BAD = {
    "bomb": (package({"xl/worksheets/sheet1.xml": b" " * 30_000_000}), "a.xlsx"),
    "macros": (package({"xl/vbaProject.bin": b"x"}), "a.xlsx"),
    "truncated": (workbook(COLLECTOR_TITLES, [collector()])[:-2_000], "a.xlsx"),
    "too many rows": (package({"xl/worksheets/sheet1.xml": b"<sheetData>" + b"<row/>" * 400_000}), "a.xlsx"),
    "one cell far away": (
        package({"xl/worksheets/sheet1.xml": SHEET.replace(b'r="A1"', b'r="A1048576"')}),
        "a.xlsx",
    ),
    "encoding": (comma_separated(COLLECTOR_TITLES, [collector()], "utf-16"), "a.csv"),
    "no header": (workbook(("a", "b"), [["1", "2"]]), "a.xlsx"),
    "empty": (b"", "a.xlsx"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_refused_in_words_and_nothing_is_lost(kind, stage):
    content, name = BAD[kind]
    file = stage.folder / name
    file.write_bytes(content)
    dialog = stage.wizard(file, rows=False)

    said = dialog.file_step.banner.text
    dialog.wizard.go_next()

    assert said.startswith(name)
    assert dialog.wizard.at == 0
    assert dialog.wizard.banner.text == said
    dialog.read(stage.sheet([collector()]))
    stage.settle()
    dialog.wizard.go_next()
    assert dialog.wizard.at == 1


def test_cancel_takes_back_what_was_imported_already(qtbot, stage):
    dialog = stage.wizard(stage.sheet([collector(number) for number in range(1, 250)]))
    dialog.row_step.similar.choose(ForSimilar.NEW)
    stage.settle()
    steps = []
    dialog.wizard.go_next()
    dialog._job.progressed.connect(steps.append)
    qtbot.waitUntil(lambda: any(step.done for step in steps))

    dialog.progress._cancel.click()
    stage.settle()

    assert stage.names() == []
    assert not dialog.shows_result
    assert not dialog.is_busy
    stage.accept(dialog)
    assert stage.services.parties.count(PartyQuery()).number == 249


def test_people_come_in_with_their_numbers_hidden(stage):
    stage.bring([collector()])
    page = stage.page(PeoplePage)
    dialog = stage.wizard(stage.sheet([person(employer=stage.names()[0])], PEOPLE_TITLES), page)
    number = person()[1]
    assert [one.number for one in shown(dialog)] == [f"{number[:3]}{'*' * 11}{number[-4:]}"]

    stage.accept(dialog)

    assert [one.id4 for one in stage.services.people.page(PersonQuery()).items] == [number[-4:]]
    assert page.register.list.count.number == 1


def test_the_people_of_one_collector_come_in_without_a_column_for_it(stage):
    stage.bring([collector()])
    party = stage.services.parties.page(PartyQuery()).items[0]
    page = stage.page()
    page.enter(place(str(party.id), "people"))
    stage.settle()
    stage.settle()
    titles = ("姓名", "身份证号", "岗位")
    number = person()[1]

    dialog = page.people_sheets.begin(stage.sheet([["王恒", number, "催收专员"]], titles))
    stage.settle()
    dialog.wizard.go_next()
    dialog.wizard.go_next()
    stage.settle()
    stage.settle()
    stage.accept(dialog)

    assert dialog.outcome.says == "1 added, 0 changed, 0 left out"
    (line,) = stage.services.people.page(PersonQuery(employer_id=party.id)).items
    assert line.name == "王恒"
    dialog.outcome.done.click()


def test_decisions_about_rows_are_given_up_only_when_asked_twice(stage):
    stage.bring([collector()])
    page = stage.page()
    dialog = stage.wizard(stage.sheet([collector(contact="王五")]), page)
    stage.select(dialog, 0).boxes["contact"].click()
    stage.settle()

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.sheets.dialog is dialog
    assert "once more" in dialog.wizard.banner.text
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert page.sheets.dialog is None


def test_locking_during_an_import_takes_it_back(stage, lanes):
    dialog = stage.wizard(stage.sheet([collector(number) for number in range(1, 250)]))
    dialog.row_step.similar.choose(ForSimilar.NEW)
    stage.settle()
    dialog.wizard.go_next()

    dialog.reject()
    lanes.stop()

    assert stage.names() == []
    # Stopped before it began it leaves nothing, stopped later a line that says it was taken back.
    left = stage.services.registers.imports(COLLECTORS)
    assert [one.state for one in left] in ([], [RegisterImportState.UNDONE])


def test_an_import_is_undone_from_the_imports_so_far(stage):
    stage.bring([collector(), collector(2)])
    page = stage.page()
    page.sheets.do("history")
    stage.settle()
    dialog = page.sheets.dialog
    dialog.list.table.selectRow(0)
    stage.settle()
    assert dialog.why == "Undo takes 2 records out again and puts 0 back as they were."
    page._context.notifier.answers.append(True)

    dialog.undo_button.click()
    stage.settle()
    stage.settle()

    assert stage.names() == []
    assert dialog.banner.text == "The import was undone."
    dialog.list.table.selectRow(0)
    stage.settle()
    assert dialog.why == "This import was undone already."
    assert not dialog.undo_button.isEnabled()


def test_the_imports_so_far_say_why_one_cannot_be_undone(stage):
    stage.bring([collector(), collector(2)])
    party_id = stage.services.parties.page(PartyQuery()).items[0].id
    stage.services.parties.set_status(party_id, CollectorStatus.EXITED, reason="不再合作")
    page = stage.page()
    dialog = page.sheets.show_history()
    stage.settle()

    dialog.list.table.selectRow(0)
    stage.settle()

    assert "changed or used since" in dialog.why
    assert not dialog.undo_button.isEnabled()


def test_an_empty_sheet_is_saved_and_read_again(stage):
    page = stage.page()
    page._context.notifier.paths.append(stage.folder / "empty.xlsx")
    page.sheets.do("empty")
    stage.settle()

    book = openpyxl.load_workbook(stage.folder / "empty.xlsx")
    assert book.active["A1"].value == "Name*"
    dialog = stage.wizard(stage.folder / "empty.xlsx", page, rows=False)
    assert dialog.column_step.fields[:2] == ("name", "uscc")


def test_the_register_is_saved_as_a_sheet_that_brings_nothing_new(stage):
    stage.bring([collector(), collector(2)])
    page = stage.page()
    page._context.notifier.paths.append(stage.folder / "all")
    page.sheets.do("export")
    stage.settle()

    dialog = stage.wizard(stage.folder / "all.xlsx", page)

    assert [one.state for one in shown(dialog)] == [RowState.SAME, RowState.SAME]


def drop(widget, file):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, content, buttons, keys)
    QApplication.sendEvent(widget, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, content, buttons, keys)
    QApplication.sendEvent(widget, dropped)
