"""Values are offered by where they come from, one's own questions before all others."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from vetdesk.desktop.pages.valuemenu import ValueMenu
from vetdesk.services.templatewords import Variable, VariableGroup


def value(name, group):
    return Variable(name=name, label=name.upper(), expression=f"{{{{ {name} }}}}", group=group)


VALUES = (
    value("a.name", VariableGroup.PARTY_A),
    value("a.phone", VariableGroup.PARTY_A),
    value("price", VariableGroup.ANSWERS),
    value("deposit", VariableGroup.OWN),
)


def test_own_questions_stand_first_and_the_others_in_menus_of_their_own(qtbot):
    menu = ValueMenu()
    qtbot.addWidget(menu)

    menu.offer(VALUES)

    assert [one.text() for one in menu.actions()] == ["DEPOSIT", "", "Party A", "Answers of the agreement"]
    assert [one.text() for one in menu.entries()] == ["DEPOSIT", "A.NAME", "A.PHONE", "PRICE"]


def test_the_values_of_two_roads_stand_in_one_menu_of_each_kind(qtbot):
    menu = ValueMenu()
    qtbot.addWidget(menu)

    menu.offer((*VALUES, value("fee_rate", VariableGroup.ANSWERS), value("a.email", VariableGroup.PARTY_A)))

    assert [one.text() for one in menu.actions()][2:] == ["Party A", "Answers of the agreement"]
    assert [one.text() for one in menu.entries()][-2:] == ["PRICE", "FEE_RATE"]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # offscreen there is none to grab
def test_a_value_chosen_in_a_menu_below_is_told_by_the_whole_menu(qtbot):
    menu = ValueMenu()
    qtbot.addWidget(menu)
    menu.offer(VALUES)
    told = []
    menu.triggered.connect(lambda action: told.append(action.data()))
    menu.popup(menu.pos())
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(menu, key)
    below = menu.actions()[2].menu()
    qtbot.waitUntil(below.isVisible)

    QTest.mouseClick(below, Qt.MouseButton.LeftButton, pos=below.actionGeometry(below.actions()[1]).center())

    assert told == ["{{ a.phone }}"]
