"""What a first user on a small screen stumbled over: the wheel, cut words, keys without a button."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from vetdesk.desktop.firstsize import show_fitting
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.rowbuttons import RowButtons
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.checks.chapters import ChapterLine, ChapterList
from vetdesk.desktop.parts.choicebox import ChoiceBox, NumberBox
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import Tone


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
        [(1366, 740, True), (1920, 1040, False), (800, 600, False)],
        ids=["laptop", "desktop", "too_small"],
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

    def test_a_window_begins_maximised_after_one_that_was(self, qtbot):
        first, second = QMainWindow(), QMainWindow()
        qtbot.addWidget(first)
        qtbot.addWidget(second)
        first.showMaximized()

        show_fitting(second, like=first)

        assert second.isMaximized()
