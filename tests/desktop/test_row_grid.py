"""The grid of a table question: keys only, rows pasted from a spreadsheet, nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from vetdesk.desktop.parts.rowgrid import RowGrid
from vetdesk.domain.answertables import COMMISSION_STEPS
from vetdesk.domain.tablequestions import RowsUnfit, read_rows
from vetdesk.services.askgrids import COLUMNS


@pytest.fixture
def grid(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    before, made, after = QPushButton("before"), RowGrid(COMMISSION_STEPS), QPushButton("after")
    for one in (before, made, after):
        box.addWidget(one)
    window.resize(700, 400)
    window.show()
    window.activateWindow()
    before.setFocus()
    made.before = before
    return made


def press(grid, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(grid.window().focusWidget(), key, modifier)


def type_words(grid, words):
    QTest.keyClicks(grid.window().focusWidget(), words)


def paste(grid, text):
    QGuiApplication.clipboard().setText(text)
    QTest.keySequence(grid.window().focusWidget(), QKeySequence(QKeySequence.StandardKey.Paste))


def test_two_rows_are_typed_with_the_keys_only(grid, qtbot):
    press(grid, Qt.Key.Key_Tab)
    type_words(grid, "M4")
    press(grid, Qt.Key.Key_Tab)
    type_words(grid, "12")
    press(grid, Qt.Key.Key_Return)
    type_words(grid, "M7")
    press(grid, Qt.Key.Key_Tab)
    type_words(grid, "20")

    assert grid.text == "M4\t12\nM7\t20"
    assert [len(read_rows(COMMISSION_STEPS, grid.text))] == [2]


def test_what_is_being_typed_counts_before_the_cell_is_left(grid, qtbot):
    press(grid, Qt.Key.Key_Tab)
    with qtbot.waitSignal(grid.value_changed):
        type_words(grid, "M")

    assert grid.text == "M"


def test_enter_adds_no_row_under_an_empty_one_and_tab_leaves_after_the_last_cell(grid):
    press(grid, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert grid.table.rowCount() == 1

    press(grid, *[Qt.Key.Key_Tab] * 4)

    assert grid.window().focusWidget() is grid.add_button
    press(grid, Qt.Key.Key_Backtab)
    assert isinstance(grid.window().focusWidget(), QLineEdit)
    press(grid, *[Qt.Key.Key_Backtab] * 4)
    assert grid.window().focusWidget() is grid.before


def test_rows_of_a_spreadsheet_are_pasted_from_the_chosen_cell_on(grid):
    press(grid, Qt.Key.Key_Tab)
    paste(grid, "M4\t12\t\t\r\nM7\t20\t5,000.00\t含诉讼\r\n")

    assert grid.text == "M4\t12\nM7\t20\t5,000.00\t含诉讼"


def test_too_many_columns_are_refused_whole_and_change_nothing(grid):
    grid.set_text("M4\t12")
    press(grid, Qt.Key.Key_Tab)
    paste(grid, "a\tb\tc\td\te\nf")

    assert grid.text == "M4\t12"
    assert "5" in grid.said.text()
    assert grid.said.isVisible()


def test_five_hundred_rows_stay_in_the_grid_although_they_are_too_many(grid):
    press(grid, Qt.Key.Key_Tab)
    paste(grid, "\n".join(f"M{one}\t12" for one in range(500)))

    assert grid.table.rowCount() == 500
    with pytest.raises(RowsUnfit):
        read_rows(COMMISSION_STEPS, grid.text)
    assert grid.height() < 400


def test_rows_are_moved_and_removed_with_keys_and_buttons(grid):
    grid.set_text("一\t1\n二\t2\n三\t3")
    press(grid, Qt.Key.Key_Tab, Qt.Key.Key_Down)
    press(grid, Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    assert grid.text == "二\t2\n一\t1\n三\t3"

    press(grid, Qt.Key.Key_Delete, modifier=Qt.KeyboardModifier.ControlModifier)
    assert grid.text == "一\t1\n三\t3"

    grid.down.click()
    assert grid.text == "三\t3\n一\t1"
    grid.remove.click()
    grid.remove.click()
    assert grid.is_empty
    assert grid.table.rowCount() == 1


def test_a_cell_that_is_no_value_is_marked_with_its_reason(grid):
    grid.set_text("M4\t12\t-1")
    with pytest.raises(RowsUnfit) as unfit:
        read_rows(COMMISSION_STEPS, grid.text)

    grid.show_problems(unfit.value.problems)
    assert "negative" in grid.table.item(0, 2).toolTip()
    assert grid.table.item(0, 2).background().style() != Qt.BrushStyle.NoBrush

    grid.show_problems(())
    assert grid.table.item(0, 2).background().style() == Qt.BrushStyle.NoBrush


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_a_click_into_an_empty_cell_of_choices_shows_what_can_be_chosen(qtbot):
    grid = RowGrid(COLUMNS)
    qtbot.addWidget(grid)
    grid.show()
    grid.activateWindow()
    qtbot.waitUntil(grid.isActiveWindow)
    kind = COLUMNS.names.index("kind")

    grid.table.cellClicked.emit(0, kind)
    offered = grid.table.indexWidget(grid.table.model().index(0, kind)).completer()
    lines = offered.popup().model()

    assert offered.popup().isVisible()
    assert [lines.index(at, 0).data() for at in range(3)] == ["Text", "Amount", "Date"]
    qtbot.keyClick(offered.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(offered.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(offered.popup(), Qt.Key.Key_Return)
    assert grid.text.split("\t")[kind] == "Amount"


def test_a_click_into_a_cell_that_says_something_offers_nothing(qtbot):
    grid = RowGrid(COLUMNS)
    qtbot.addWidget(grid)
    grid.show()
    grid.activateWindow()
    qtbot.waitUntil(grid.isActiveWindow)
    kind = COLUMNS.names.index("kind")
    grid.set_text("\t" * kind + "Date")

    grid.table.cellClicked.emit(0, kind)

    assert not grid.table.indexWidget(grid.table.model().index(0, kind)).completer().popup().isVisible()
