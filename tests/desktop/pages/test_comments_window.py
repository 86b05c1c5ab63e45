"""Comments on clauses in the window over a real vault: said, answered, settled, seen before approval."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offices import only_matter
from vetdesk.assets import asset_root
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.desktop.pages.formdrafts import FormDrafts

SAMPLE = asset_root("resources") / "sample" / "matter.json"
LONG = 120_000


@pytest.fixture
def workspace(assignment_drafted, qtbot, make_context, services):
    matter_id = only_matter(services)
    context = make_context(services)
    made = Workspace(context)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_matter(matter_id, tabs.CLAUSES)
    qtbot.waitUntil(lambda: made.opened is not None, timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    yield made, context
    made.forget()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    made.close()


@pytest.fixture
def rest(qtbot, workspace):
    def wait():
        for _ in range(2):
            qtbot.waitUntil(lambda: not workspace[1].desk.lanes.busy, timeout=LONG)
            QApplication.processEvents()

    return wait


@pytest.fixture
def dialog(qtbot, workspace, rest):
    made, _ = workspace
    made.tabs.clauses.list.select("CL-13")
    return open_dialog(qtbot, made, rest)


def say(dialog, text, rest):
    dialog.editor.setPlainText(text)
    dialog.submit_button.click()
    rest()


def row_of(made, clause):
    return next(one for one in made.tabs.clauses.model.records if one.id == clause)


def test_a_comment_on_the_chosen_clause_is_counted_on_its_row(workspace, dialog, rest):
    made, context = workspace
    assert not dialog.submit_button.isEnabled()

    say(dialog, "删除期限过长。", rest)

    (card,) = dialog.cards
    assert card.comment.place == "CL-13"
    assert dialog.editor.toPlainText() == ""
    assert row_of(made, "CL-13").comments == (1, 1)
    assert context.notifier.reported == []
    dialog.accept()


def test_a_reply_and_its_resolution_are_shown_in_the_thread(workspace, dialog, rest):
    made, _ = workspace
    say(dialog, "删除期限过长。", rest)

    dialog.cards[0].reply_link.click()
    assert "删除期限过长" in dialog.about
    say(dialog, "已改为 10 日。", rest)
    assert [one.text for one in dialog.cards[0].comment.replies] == ["已改为 10 日。"]
    dialog.cards[0].close_link.click()
    rest()

    assert dialog.cards[0].comment.is_settled
    assert row_of(made, "CL-13").comments == (0, 1)
    dialog.open_only.setChecked(True)
    assert dialog.cards == ()
    dialog.open_only.setChecked(False)
    dialog.cards[0].close_link.click()
    rest()
    assert not dialog.cards[0].comment.is_settled
    dialog.accept()


def test_other_places_are_chosen_in_the_dialog_and_everything_is_seen_at_once(dialog, rest):
    say(dialog, "删除期限过长。", rest)
    dialog.place_box.setCurrentIndex(dialog.place_box.findData("price"))
    assert dialog.cards == ()
    say(dialog, "付款节点不清。", rest)
    assert [one.comment.place for one in dialog.cards] == ["price"]

    dialog.place_box.setCurrentIndex(0)

    assert [one.comment.place for one in dialog.cards] == ["CL-13", "price"]
    dialog.accept()


def test_a_half_typed_reply_outlives_a_lock_and_is_gone_once_it_was_sent(
    qtbot, workspace, dialog, rest, services
):
    made, context = workspace
    before = FormDrafts(context, made)
    dialog.reject()
    dialog = open_dialog(qtbot, made, rest)
    say(dialog, "期限太短", rest)
    dialog.cards[0].reply_link.click()
    dialog.editor.setPlainText("改成三十日")
    lock([dialog], before, rest)
    keeper = FormDrafts(context, made)
    keeper.begin()
    rest()
    again = open_dialog(qtbot, made, rest)

    assert again.editor.toPlainText() == "改成三十日"
    assert "期限太短" in again.about
    assert again.place_box.currentData() == "CL-13"
    assert "before the vault was locked" in again.banner.accessibleName()
    again.submit_button.click()
    rest()
    lock([again], keeper, rest)

    assert [reply.text for reply in services.comments.of_matter(made.opened.matter.id)[0].replies] == [
        "改成三十日"
    ]
    assert services.form_drafts.all() == {}


def lock(dialogs, keeper, rest):
    keeper.note(dialogs)
    for one in dialogs:
        one.reject()
    keeper.save()
    rest()
    keeper.setParent(None)


def open_dialog(qtbot, made, rest):
    QTest.mouseClick(made.tabs.clauses.comment_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.clauses.comments.dialog is not None, timeout=LONG)
    rest()
    return made.clauses.comments.dialog


def test_what_is_too_long_is_not_sent_and_says_so(dialog):
    dialog.editor.setPlainText("字" * 2_001)

    assert not dialog.submit_button.isEnabled()
    assert "2001" in dialog.about
    dialog.accept()


def test_open_comments_are_told_before_the_approval_and_stop_nobody(qtbot, workspace, dialog, rest, services):
    made, _ = workspace
    say(dialog, "删除期限过长。", rest)
    dialog.accept()
    services.approval.send_for_review(made.opened.matter.id)
    made.reload()
    rest()

    QTest.mouseClick(made.header.button("approve"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.decisions.dialog is not None, timeout=LONG)

    asked = made.decisions.dialog
    assert asked.points.isVisibleTo(asked)
    assert "删除期限过长" in asked.points.text()
    assert asked.submit_button.isEnabled()
    asked.reject()


def test_leaving_the_matter_closes_the_dialog(workspace, dialog, rest):
    made, _ = workspace

    made.forget()
    rest()

    assert made.clauses.comments.dialog is None
