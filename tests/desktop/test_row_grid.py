"""The grid of a table question: keys only, rows pasted from a spreadsheet, nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from vetdesk.desktop.parts.rowgrid import RowGrid
from vetdesk.domain.answertables import COMMISSION_STEPS
from vetdesk.domain.tablequestions import RowsUnfit, read_rows


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
