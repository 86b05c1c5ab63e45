"""Conditions from menus: a finding state by state, yes or no as one choice, long lists searched."""

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton

from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.packs.conditioneditor import ConditionEditor
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.parts.searchbox import SearchBox
from vetdesk.exchange.findings import load_findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


@pytest.fixture(scope="module")
def known():
    return ClauseVocabulary(load_findings(), "en")


@pytest.fixture
def editor(qtbot, known):
    made = ConditionEditor(always="Always.")
    qtbot.addWidget(made)
    made.show()
    return made


def chip(editor, words):
    return next(one for one in editor.findChildren(QPushButton) if one.isVisible() and one.text() == words)


def about(editor, name):
    box = next(one for one in editor.findChildren(QComboBox) if one.accessibleName() == "Fact or check")
    box.setCurrentIndex(box.findData(name))


def test_found_and_not_known_yet_are_two_choices_of_which_a_new_line_has_both(editor, known):
    editor.show_condition({}, known)
    chip(editor, "Add a condition").click()
    about(editor, "past_penalty")

    assert chip(editor, "found").isChecked()
    assert chip(editor, "not known yet").isChecked()
    assert editor.condition == {"past_penalty": "found"}
    chip(editor, "not known yet").click()
    assert editor.condition == {"past_penalty": "confirmed"}


def test_a_condition_as_it_was_kept_is_the_same_after_it_was_shown(editor, known):
    kept = {"all": [{"state_owned": True}, {"past_penalty": "found"}]}

    editor.show_condition(kept, known)

    assert editor.condition == kept
    assert condition_words({"past_penalty": "found"}, known).endswith("is found / not known yet")


def test_of_yes_and_no_only_one_is_chosen(editor, known):
    editor.show_condition({"state_owned": True}, known)

    chip(editor, "No").click()

    assert not chip(editor, "Yes").isChecked()
    assert editor.condition == {"state_owned": False}


def test_the_facts_are_searched_by_typing(editor, known, qtbot):
    editor.show_condition({"state_owned": True}, known)
    box = editor.findChild(SearchBox)
    box.lineEdit().selectAll()

    qtbot.keyClicks(box.lineEdit(), "penalties vetting")

    assert box.offered
    assert all("Vetting" in one for one in box.offered)
