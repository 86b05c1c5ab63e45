"""The pack editor over a real vault: what an officer does to a pack is what the next review asks."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from vetdesk.desktop import program
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.packs.dialogs import HistoryDialog
from vetdesk.desktop.pages.settings.page import SettingsPage
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.domain.asking import AnswerKind
from vetdesk.domain.packs import CheckSeverity, CreditorClass, CreditorGroup
from vetdesk.services.packs import Source

BASE = "cn.vetting.collector"
WHY = "Asked by our audit"


@pytest.fixture
def tab(qtbot, make_context, settle, services, clock):
    """Show the settings with the packs."""
    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    page = SettingsPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1300, 860)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.enter("packs")
    settle()
    yield page.shown
    page.close()


def button(widget, text):
    return next(one for one in widget.findChildren(QPushButton) if one.text() == text and one.isVisible())


def field(widget, label):
    return next(one for one in widget.findChildren(FormField) if one.label == label)


def words(widget):
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]


def open_pack(tab, settle, pack_id):
    tab.records.select(pack_id)
    tab.records.opened.emit(pack_id)
    settle()
    settle()
    return tab.editor


@pytest.fixture
def copied(tab, settle, services):
    """Open a copy of the shipped pack in the editor."""

    editor = open_pack(tab, settle, BASE)
    button(editor, "Copy to edit").click()
    QTest.keyClicks(tab.dialog.reason.editor, WHY)
    tab.dialog.submit_button.click()
    settle()
    settle()
    assert editor.pack.id == "own.1"
    return editor


def type_into(form, label, text):
    editor = field(form, label).editor
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    else:
        editor.setText(text)
    form.flush()


def save(editor, settle, reason=WHY):
    button(editor, "Save as a new version").click()
    QTest.keyClicks(editor.dialog.reason.editor, reason)
    editor.dialog.submit_button.click()
    settle()
    settle()


class TestTheList:
    def test_each_pack_says_its_source_version_and_what_is_wrong_with_it(self, tab, services):
        shown = {one.id: one for one in services.packs.all()}

        assert tab.records.table.model().rowCount() == len(shown)
        text = tab.records.table.model().index(0, 1).data()
        assert text == "Came with the program"

    def test_the_screen_says_how_a_check_is_added(self, tab):
        assert any("add or change a check, copy a pack" in one for one in words(tab))

    def test_a_pack_that_came_with_the_program_can_be_read_but_not_changed(self, tab, settle):
        editor = open_pack(tab, settle, BASE)

        assert not button(editor, "Add a check").isEnabled()
        assert not [
            one
            for one in editor.findChildren(QPushButton)
            if one.text() == "Save as a new version" and one.isVisible()
        ]
        assert not field(editor.form, "Question (English)").editor.isEnabled()

    def test_enter_opens_a_pack_from_the_keyboard(self, tab, settle):
        tab.records.select("cn.people")
        tab.records.table.setFocus()

        QTest.keyClick(tab.records.table, Qt.Key.Key_Return)
        settle()
        settle()

        assert tab.is_editing
        assert tab.editor.pack.id == "cn.people"

    def test_a_copy_needs_a_reason(self, tab, settle, services):
        editor = open_pack(tab, settle, BASE)
        button(editor, "Copy to edit").click()

        tab.dialog.submit_button.click()
        settle()

        assert tab.dialog.submit_button.toolTip() == "Give the reason first."
        tab.dialog.reject()
        assert all(one.source is Source.BASE for one in services.packs.all())


class TestUsing:
    def test_a_saved_copy_is_put_to_use_where_it_was_saved(self, copied, settle, services):
        button(copied, "Use for new reviews").click()
        settle()
        settle()

        assert services.packs.get("own.1").card.in_use
        shown = [one.text() for one in copied.findChildren(QPushButton) if one.isVisible()]
        assert "Use for new reviews" not in shown


class TestEditing:
    def test_a_check_is_added_reworded_saved_and_asked(self, copied, settle, services):
        button(copied, "Add a check").click()
        type_into(copied.form, "Title (English)", "Own hotline")
        type_into(copied.form, "Question (English)", "Does the firm run a hotline of its own?")
        settle()
        save(copied, settle)

        added = services.packs.get("own.1").pack.item("OWN-01")
        assert added.title.en == "Own hotline"
        assert services.packs.get("own.1").pack.version == "2"
        assert services.packs.history("own.1")[0].reason == WHY

    def test_a_new_check_is_written_in_one_language_and_never_asks_nothing(self, copied, services, settle):
        button(copied, "Add a check").click()

        assert not button(copied, "Save as a new version").isEnabled()
        assert "one of the two languages" in field(copied.form, "Question (English)").problem

        type_into(copied.form, "Title (English)", "Own hotline")
        type_into(copied.form, "Question (English)", "Does the firm run a hotline of its own?")
        settle()
        save(copied, settle)

        added = services.packs.get("own.1").pack.item("OWN-01")
        assert added.title.zh == "Own hotline"
        assert added.question.zh == added.question.en == "Does the firm run a hotline of its own?"
        assert field(copied.form, "Title (Chinese)").text == ""

    def test_a_new_version_is_reviewed_by_a_person_not_by_what_came_with_the_program(
        self, copied, settle, services
    ):
        type_into(copied.form, "Title (English)", "Licence")
        save(copied, settle)

        assert services.packs.get("own.1").pack.reviewer == services.actor.name

    def test_typing_is_not_interrupted_by_the_check_of_what_was_typed(self, copied, settle, qtbot):
        editor = field(copied.form, "Title (English)").editor
        editor.setFocus()
        editor.end(False)

        QTest.keyClicks(editor, " now")
        qtbot.waitUntil(lambda: copied.pack.item("CV-A01").title.en.endswith("now"))
        settle()
        QTest.keyClicks(editor, " and then")

        assert editor.text().endswith("now and then")
        assert editor.cursorPosition() == len(editor.text())

    def test_the_weight_differs_by_group_of_creditors(self, copied):
        chips = field(copied.form, "Weight for: Other creditors").editor
        chips.choose("info")
        copied.form.flush()

        item = copied.pack.item("CV-A01")
        assert item.severity[CreditorGroup.TRADE].severity is CheckSeverity.INFO
        assert item.severity[CreditorGroup.FI].severity is CheckSeverity.BLOCK

    def test_the_switch_by_kind_of_creditor_is_shown_and_changed(self, copied):
        chips = field(copied.form, "Asked by").editor
        assert len(chips.chosen) == len(CreditorClass)

        chips.choose("bank", "amc")
        copied.form.flush()

        assert copied.pack.item("CV-A01").creditors == {CreditorClass.BANK, CreditorClass.AMC}

    def test_a_check_asked_of_nobody_is_a_problem_beside_the_field(self, copied):
        field(copied.form, "Asked by").editor.choose()
        copied.form.flush()

        assert "at least one kind of creditor" in field(copied.form, "Asked by").problem
        assert not button(copied, "Save as a new version").isEnabled()

    def test_a_check_is_moved_and_retired_and_brought_back(self, copied):
        copied.checks.choose("CV-A02")
        next(
            one
            for one in copied.checks.findChildren(type(copied.checks._up))
            if one.accessibleName() == "Move this check up"
        ).click()
        assert [item.id for item in copied.pack.items][:2] == ["CV-A02", "CV-A01"]

        button(copied.checks, "Retire").click()
        assert copied.pack.item("CV-A02").retired
        button(copied.checks, "Bring back").click()
        assert not copied.pack.item("CV-A02").retired

    def test_a_chapter_is_added_moved_up_and_filled_with_a_check(self, copied, settle):
        button(copied, "Chapters…").click()
        rows = copied.dialog.rows
        rows.add_button.click()
        gone = [one for one in rows.findChildren(QToolButton) if one.toolTip() == "Remove this line"]
        assert [one.isHidden() for one in gone] == [True] * len(copied.pack.chapters) + [False]
        rows.line(len(copied.pack.chapters), "en").setText("Our own questions")
        up = [one for one in rows.findChildren(QToolButton) if one.toolTip() == "Move this line up"]
        up[-1].click()
        copied.dialog.submit_button.click()
        made = copied.pack.chapters[-2]
        assert made.title.zh == made.title.en == "Our own questions"

        copied.checks.choose_chapter(made.id)
        button(copied, "Add a check").click()
        settle()

        assert copied.pack.item("OWN-01").chapter == made.id

    def test_a_chapter_with_checks_cannot_lose_its_title(self, copied):
        button(copied, "Chapters…").click()
        for language in ("zh", "en"):
            copied.dialog.rows.line(0, language).setText("")

        copied.dialog.submit_button.click()

        assert copied.dialog.isVisible()
        assert "A chapter with checks needs a title." in words(copied.dialog)
        assert copied.pack.chapters[0].title.zh
        copied.dialog.reject()

    def test_a_check_moves_to_another_chapter(self, copied):
        copied.checks.choose("CV-A02")
        box = field(copied.form, "Chapter").editor

        box.setCurrentIndex(box.findData("B"))
        copied.form.flush()

        assert copied.pack.item("CV-A02").chapter == "B"
        assert copied.checks.check_id == "CV-A02"

    def test_a_condition_is_put_together_from_menus(self, copied):
        copied.checks.choose("CV-A02")
        editor = field(copied.form, "When it is asked").editor
        button(editor, "Add a condition").click()
        assert "Choose a value" in field(copied.form, "When it is asked").problem

        names = editor.findChildren(QComboBox)
        line = next(one for one in names if one.accessibleName() == "Fact or check")
        line.setCurrentIndex(line.findData("check.CV-A01"))
        button(editor, "Failed").click()
        copied.form.flush()

        assert copied.pack.item("CV-A02").applies_if == {"check.CV-A01": "fail"}
        assert field(copied.form, "When it is asked").problem == ""

    def test_a_condition_on_a_number_asks_for_a_number(self, copied):
        copied.checks.choose("CV-A05")
        editor = field(copied.form, "When it is asked").editor
        button(editor, "Add a condition").click()
        boxes = editor.findChildren(QComboBox)
        line = next(one for one in boxes if one.accessibleName() == "Fact or check")
        line.setCurrentIndex(line.findData("value.CV-A04"))
        relation = next(one for one in boxes if one.accessibleName() == "Relation")
        relation.setCurrentIndex(relation.findData("below"))
        typed = (one for one in editor.findChildren(QLineEdit) if not isinstance(one.parent(), QComboBox))
        number = next(one for one in typed if one.isVisible())
        QTest.keyClicks(number, "5")
        copied.form.flush()

        assert copied.pack.item("CV-A05").applies_if == {"value.CV-A04": {"below": 5}}

    def test_a_number_with_a_threshold_is_set_for_each_group(self, copied):
        editor = field(copied.form, "Type of answer").editor
        kind = editor.findChildren(QComboBox)[0]
        kind.setCurrentIndex(kind.findData("number"))
        field(editor, "Financial creditors: at least").editor.setText("5")
        field(editor, "Unit (English)").editor.setText("people")
        copied.form.flush()

        rule = copied.pack.item("CV-A01").answer
        assert rule.kind is AnswerKind.NUMBER
        assert {group: str(bound) for group, bound in rule.at_least.items()} == {"fi": "5"}
        assert rule.unit_en == "people"

    @pytest.mark.parametrize("typed", ["five", "1.2.3"])
    def test_what_is_no_number_is_said_beside_the_field(self, copied, typed):
        editor = field(copied.form, "Type of answer").editor
        kind = editor.findChildren(QComboBox)[0]
        kind.setCurrentIndex(kind.findData("number"))
        field(editor, "Financial creditors: at least").editor.setText(typed)
        copied.form.flush()

        assert "Write numbers here" in field(copied.form, "Type of answer").problem
        assert not button(copied, "Save as a new version").isEnabled()

    def test_a_choice_needs_two_options_and_one_that_passes(self, copied):
        editor = field(copied.form, "Type of answer").editor
        kind = editor.findChildren(QComboBox)[0]
        kind.setCurrentIndex(kind.findData("choice"))
        assert "at least two options" in field(copied.form, "Type of answer").problem

        lines = [one for one in editor.findChildren(QLineEdit) if one.accessibleName() == "Option, English"]
        for line, text in zip(lines, ("Yes, always", "No"), strict=True):
            line.setText(text)
        results = [one for one in editor.findChildren(QComboBox) if one.accessibleName() == "Leads to"]
        results[1].setCurrentIndex(results[1].findData("fail"))
        copied.form.flush()

        options = copied.pack.item("CV-A01").answer.options
        assert [(one.id, one.en, one.then) for one in options] == [
            ("yes_always", "Yes, always", "pass"),
            ("no", "No", "fail"),
        ]

    def test_a_licence_that_does_not_exist_is_refused_while_typing(self, copied, qtbot):
        type_into(copied.form, "Question (Chinese)", "是否持有催收许可证？")
        qtbot.waitUntil(lambda: "no such" in copied.banner.text)

        assert not button(copied, "Save as a new version").isEnabled()

    def test_nothing_can_be_saved_before_anything_changed(self, copied):
        assert not button(copied, "Save as a new version").isEnabled()
        assert button(copied, "Save as a new version").toolTip() == "Nothing has changed yet."

    def test_a_version_needs_a_reason_and_keeps_what_was_typed(self, copied, settle, services):
        type_into(copied.form, "Question (English)", "Still there?")
        settle()
        save(copied, settle, reason="")

        assert not copied.dialog.submit_button.isEnabled()
        copied.dialog.reject()
        assert len(services.packs.history("own.1")) == 1
        assert copied.pack.item("CV-A01").question.en == "Still there?"

    def test_leaving_with_changes_is_asked_about(self, tab, copied):
        type_into(copied.form, "Question (English)", "Still there?")

        button(copied, "All packs").click()

        assert "Leave the pack without saving?" in tab._context.notifier.asked[-1]
        assert tab.is_editing

    def test_what_was_typed_before_a_lock_is_there_again(self, tab, copied, settle):
        type_into(copied.form, "Question (English)", "Half a thought")
        tab.save_draft()
        settle()
        tab.forget()
        tab.load()
        settle()

        editor = open_pack(tab, settle, "own.1")

        assert editor.pack.item("CV-A01").question.en == "Half a thought"
        assert "not saved yet" in editor.banner.text


def test_the_palette_leads_to_the_packs_by_the_words_one_would_look_for():
    commands = {one.text: one.key for one in program._commands({PageId.SETTINGS})}

    assert commands["Check packs"] == "go:settings/packs"
    assert commands["Add a check to a pack"] == "go:settings/packs"


class TestVersions:
    def test_the_history_says_who_why_and_what_changed(self, copied, settle, qtbot):
        type_into(copied.form, "Question (English)", "Is the firm alive?")
        settle()
        save(copied, settle, reason="Plainer words")
        button(copied, "Versions and changes").click()
        settle()
        settle()

        dialog = copied.histories.dialog
        assert isinstance(dialog, HistoryDialog)
        qtbot.waitUntil(lambda: "+ Is the firm alive?" in words(dialog))
        shown = words(dialog)
        assert "Plainer words" in shown
        assert any(one.startswith("− Is the firm registered") for one in shown)
        dialog.accept()

    def test_a_pack_goes_out_as_a_file_and_comes_in_as_another_pack(
        self, tab, copied, settle, services, tmp_path
    ):
        file = tmp_path / "sent.toml"
        tab._context.notifier.paths.append(file)
        button(copied, "Export as one file").click()
        settle()
        copied.closed.emit()
        settle()
        tab._context.notifier.paths.append(file)
        button(tab, "Import a pack").click()
        QTest.keyClicks(tab.dialog.reason.editor, WHY)
        tab.dialog.submit_button.click()
        settle()
        settle()

        assert tab.editor.pack.id == "own.2"
        assert services.packs.get("own.2").pack.items == services.packs.get("own.1").pack.items

    def test_a_file_that_is_no_pack_is_refused_in_the_dialog(self, tab, settle, services, tmp_path):
        file = tmp_path / "sent.toml"
        file.write_text("mood = 'good'", "utf-8")
        tab._context.notifier.paths.append(file)
        button(tab, "Import a pack").click()
        QTest.keyClicks(tab.dialog.reason.editor, WHY)

        tab.dialog.submit_button.click()
        settle()

        assert "sent.toml" in tab.dialog.banner.text
        tab.dialog.reject()
        assert all(one.source is Source.BASE for one in services.packs.all())

    def test_using_a_pack_for_new_reviews_shows_in_the_list(self, tab, copied, settle, services):
        copied.closed.emit()
        settle()

        tab.records.action_requested.emit("use", ("own.1",))
        settle()
        settle()

        in_use = {one.id for one in services.packs.all() if one.in_use}
        assert "own.1" in in_use
        assert BASE not in in_use
        assert "New reviews now use" in tab._context.notifier.told[-1][0]
