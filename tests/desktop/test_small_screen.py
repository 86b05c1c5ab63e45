"""What a first user on a small screen stumbled over: the wheel, cut words, keys without a button."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QWidget

from frame_fakes import pages
from vetdesk.desktop.dialog import FormDialog
from vetdesk.desktop.firstsize import resize_fitting, show_fitting
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.rowbuttons import RowButtons
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.checks.chapters import ChapterLine, ChapterList
from vetdesk.desktop.parts.choicebox import ChoiceBox, NumberBox
from vetdesk.desktop.parts.formfield import line_field
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.window import MainWindow


def _turn_wheel(box):
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    return event


class TestWheel:
    def test_the_wheel_over_a_choice_changes_nothing_and_goes_to_the_form(self, qtbot):
        box = ChoiceBox()
        box.addItems(["Legal person", "Standing", "Finance"])
        qtbot.addWidget(box)
        box.show()
        box.setFocus()

        event = _turn_wheel(box)

        assert box.currentText() == "Legal person"
        assert not event.isAccepted()

    def test_a_number_has_room_to_be_read(self, qtbot):
        box = NumberBox()
        qtbot.addWidget(box)
        box.show()

        assert box.lineEdit().width() > box.width() / 2

    def test_the_wheel_over_a_number_changes_nothing(self, qtbot):
        box = NumberBox()
        box.setValue(12)
        qtbot.addWidget(box)
        box.show()

        _turn_wheel(box)

        assert box.value() == 12


class TestChapters:
    @pytest.mark.parametrize("height", [250, 400], ids=["low", "high"])
    def test_no_chapter_is_lower_than_its_words(self, qtbot, height):
        chapters = ChapterList()
        qtbot.addWidget(chapters)
        chapters.show_chapters(
            [ChapterLine(key=one, title=one, done=1, total=3, tone=Tone.OK) for one in "ABCDEFG"]
        )
        chapters.resize(180, height)
        chapters.show()

        shown = [chapters.findChild(object, one) for one in "ABCDEFG"]

        assert all(one.height() >= one.fontMetrics().height() + 8 for one in shown)
        assert shown[-1].geometry().bottom() <= height


class TestDialogs:
    def test_the_buttons_of_a_form_higher_than_the_screen_stay_in_sight(self, qtbot):
        home = QWidget()
        qtbot.addWidget(home)
        home.show()
        dialog = LongDialog(home)
        dialog.open()
        QApplication.processEvents()

        for field in dialog.lines:
            field.show_problem("Write something.")
        QApplication.processEvents()

        lowest = dialog.submit_button.mapTo(dialog, dialog.submit_button.rect().bottomLeft()).y()
        room = dialog.screen().availableGeometry()
        assert lowest < dialog.height() <= room.height()
        assert dialog.frameGeometry().bottom() <= room.bottom()
        assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() > 0
        dialog.reject()

    def test_a_form_that_scrolls_is_not_cut_at_its_right_edge(self, qtbot):
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = LongDialog(parent)
        wide = dialog.minimumWidth()
        dialog.lines[0].editor.setMinimumWidth(wide)

        dialog.open()
        area = dialog.findChild(QScrollArea)
        qtbot.waitUntil(lambda: wide < area.widget().width() <= area.viewport().width())

        dialog.reject()


class LongDialog(FormDialog):
    def __init__(self, parent):
        super().__init__("Long", submit_text="Save", parent=parent)
        self.lines = [line_field(f"Line {n}") for n in range(20)]
        for field in self.lines:
            self.body.addWidget(field)

    def validate(self):
        return []

    def value(self):
        return None


class TestRowButtons:
    @pytest.fixture
    def records(self, qtbot, tmp_path):
        column = Column(key="name", title="Name", text=lambda row: row)
        model = MemoryRecords((column,), lambda row: row)
        actions = (ListAction(key="same", text="Nothing new"),)
        made = RecordList(
            "some",
            model,
            names="some",
            empty=EmptyWords("None."),
            settings=Settings(tmp_path / "settings.json"),
            actions=actions,
        )
        qtbot.addWidget(made)
        made.buttons = RowButtons(made, actions)
        model.show_records(("first", "second"))
        made.model = model
        return made

    def test_a_button_waits_until_a_row_is_chosen(self, records):
        assert not records.buttons.button("same").isEnabled()

        records.select("second")

        assert records.buttons.button("same").isEnabled()

    def test_a_button_asks_for_the_chosen_rows(self, records, qtbot):
        records.select("second")

        with qtbot.waitSignal(records.action_requested) as asked:
            records.buttons.button("same").click()

        assert asked.args == ["same", ("second",)]

    def test_a_button_waits_again_when_other_rows_are_shown(self, records):
        records.select("second")

        records.model.show_records(("third",))

        assert not records.buttons.button("same").isEnabled()


class _Screen:
    def __init__(self, room):
        self._room = room

    def availableGeometry(self):  # noqa: N802 - Qt's name
        return self._room


class TestFirstSize:
    @pytest.mark.parametrize(
        ("wide", "high", "maximised"),
        [(1366, 740, True), (1440, 900, True), (1920, 1040, False), (800, 600, False)],
        ids=["laptop", "no_room_for_the_frame", "desktop", "too_small"],
    )
    def test_a_window_larger_than_the_screen_begins_maximised(self, qtbot, wide, high, maximised):
        from PySide6.QtCore import QRect

        class Window(QMainWindow):
            def screen(self):
                return _Screen(QRect(0, 0, wide, high))

        window = Window()
        qtbot.addWidget(window)
        window.setMinimumSize(1080, 680)
        window.resize(1440, 900)

        show_fitting(window)

        assert window.isMaximized() is maximised

    def test_a_dialog_is_no_larger_than_a_small_screen_with_its_frame_leaves_room_for(self, qtbot):
        from PySide6.QtCore import QRect

        class Dialog(QWidget):
            def screen(self):
                return _Screen(QRect(0, 0, 1366, 768))

        dialog = Dialog()
        qtbot.addWidget(dialog)

        resize_fitting(dialog, 1080, 800)

        assert (dialog.width(), dialog.height()) == (1080, 728)

    def test_a_window_begins_maximised_after_one_that_was(self, qtbot):
        first, second = QMainWindow(), QMainWindow()
        qtbot.addWidget(first)
        qtbot.addWidget(second)
        first.showMaximized()

        show_fitting(second, like=first)

        assert second.isMaximized()


class TestHelp:
    @pytest.fixture
    def window(self, qtbot):
        made = MainWindow(pages())
        qtbot.addWidget(made)
        made.show()
        made.go_to(PageId.TODAY)
        yield made
        made.close_for_good()

    def open_help(self, qtbot, window, wide):
        window.resize(wide, 740)
        before = window.page.width()
        qtbot.keyClick(window, Qt.Key.Key_F1)
        QApplication.processEvents()
        return before

    @pytest.mark.parametrize("wide", [1080, 1366])
    def test_on_a_laptop_the_help_lies_over_the_page_and_takes_no_width(self, qtbot, window, wide):
        before = self.open_help(qtbot, window, wide)

        right_edge = window.page.rect().center() + QPoint(window.page.width() // 2 - 20, 0)
        on_top = window.childAt(window.page.mapTo(window, right_edge))
        assert window.page.width() == before
        assert window.help is on_top or window.help.isAncestorOf(on_top)

    def test_on_a_wide_window_the_help_stands_beside_the_page_until_it_is_closed(self, qtbot, window):
        before = self.open_help(qtbot, window, 1600)
        beside = window.page.width()
        window.help.toggle()
        QApplication.processEvents()

        assert beside == before - window.help.width()
        assert window.page.width() == before

    def test_a_window_made_smaller_gives_the_page_its_width_back(self, qtbot, window):
        self.open_help(qtbot, window, 1600)

        window.resize(1366, 740)
        QApplication.processEvents()

        assert window.page.width() == 1366 - window.rail.width()

    def test_escape_closes_the_help_one_reads(self, qtbot, window):
        self.open_help(qtbot, window, 1366)

        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)

        assert not window.help.isVisible()


class TestTabs:
    TABS = tuple(
        Tab(key, key, "12")
        for key in ("This chapter", "Open", "Failed", "Expired", "Carried over", "Declared")
    )

    @pytest.fixture
    def tabs(self, qtbot):
        made = TabStrip(self.TABS)
        qtbot.addWidget(made)
        made.show()
        return made

    def seen_whole(self, tabs):
        return [tab.key for tab, left, width in tabs._places() if left >= 0 and left + width <= tabs.width()]

    def test_tabs_stand_closer_before_one_is_cut(self, tabs):
        wanted = tabs.sizeHint().width()
        tabs.resize(wanted - 40, 42)

        assert self.seen_whole(tabs) == [one.key for one in self.TABS]

    @pytest.mark.parametrize("wide", [180, 260, 340])
    def test_the_chosen_tab_of_a_narrow_strip_is_seen_whole(self, tabs, wide):
        tabs.resize(wide, 42)

        seen = {one.key: tabs.choose(one.key) or self.seen_whole(tabs) for one in self.TABS}

        assert [key for key, keys in seen.items() if key not in keys] == []

    def test_the_mouse_reaches_every_tab_of_a_narrow_strip_and_goes_back(self, qtbot, tabs):
        tabs.resize(260, 42)
        there = self.click_through(qtbot, tabs, 255)
        back = self.click_through(qtbot, tabs, 5)

        assert there[-1] == "Declared"
        assert back[-1] == "This chapter"

    def click_through(self, qtbot, tabs, x):
        chosen = []
        for _ in self.TABS:
            qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
            chosen.append(tabs.chosen)
        return chosen
