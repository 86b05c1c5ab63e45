"""The other side's paper in the window over a real vault: taken in, asked about, mapped, seen in gates."""

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offices import only_matter
from vetdesk.assets import asset_root
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.workspace import Workspace

SAMPLE = asset_root("resources") / "sample" / "entrustment.json"
LONG = 120_000
LINES = (
    "催收服务合同",
    "乙方处理个人信息的目的为催收到期债权。",
    "甲方可以随时监督检查乙方处理个人信息的情况。",
)


@pytest.fixture
def workspace(entrustment_drafted, qtbot, make_context, services):
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
def paper(tmp_path):
    def write(*lines, name="对方合同.docx", comment=""):
        document = docx.Document()
        for one in lines:
            document.add_paragraph(one)
        if comment:
            document.add_comment(document.paragraphs[1].runs[0], text=comment, author="王律师")
        path = tmp_path / name
        document.save(path)
        return path

    return write


def take(qtbot, workspace, path):
    made, context = workspace
    context.notifier.paths.append(path)
    QTest.mouseClick(made.tabs.clauses.paper_button, Qt.MouseButton.LeftButton)
    papers = made.clauses.papers
    qtbot.waitUntil(lambda: papers.dialog is not None and papers.dialog.view is not None, timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    return made.clauses.papers.dialog


def rest(qtbot, workspace):
    qtbot.waitUntil(lambda: not workspace[1].desk.lanes.busy, timeout=LONG)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not workspace[1].desk.lanes.busy, timeout=LONG)


def test_lines_are_mapped_by_hand_and_the_gates_follow(qtbot, workspace, paper):
    made, context = workspace
    dialog = take(qtbot, workspace, paper(*LINES))

    assert "CL-10" in dialog.gap_words
    assert made.opened.matter.paper == "对方合同.docx"
    assert not dialog.map_button.isEnabled()
    dialog.lines.select(3)
    dialog.targets.select("CL-10")
    dialog.map_button.click()
    qtbot.waitUntil(lambda: "CL-10" not in dialog.gap_words, timeout=LONG)
    rest(qtbot, workspace)

    assert next(one for one in dialog.view.targets if one.id == "CL-10").lines == (3,)
    assert "监督检查" in dialog.redline.toPlainText()
    kept = [one for one in made.tabs.clauses.model.records if one.included]
    assert [one.id for one in kept] == ["CL-10"]
    blocked = {one.obstacle.subject for one in made.tabs.gates.cards if hasattr(one, "obstacle")}
    assert "CL-01" in blocked
    assert "CL-10" not in blocked
    dialog.lines.select(3)
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: "CL-10" in dialog.gap_words, timeout=LONG)
    rest(qtbot, workspace)
    assert context.notifier.reported == []
    dialog.accept()


def test_suggestions_count_only_once_taken(qtbot, workspace, paper, services):
    made, _ = workspace
    dialog = take(qtbot, workspace, paper(*LINES))

    assert dialog.view.suggested
    assert dialog.view.mapped == ()
    dialog.lines.select(2)
    assert dialog.take_button.isEnabled()
    dialog.take_button.click()
    qtbot.waitUntil(lambda: bool(dialog.view.mapped), timeout=LONG)
    rest(qtbot, workspace)

    assert {one.line for one in dialog.view.mapped} == {2}
    assert "cn.pipl21.purpose" in {one.target for one in dialog.view.mapped}
    told = services.journal.of(made.opened.matter.id)
    assert {"matter.take_paper", "matter.map_paper"} <= {one.action for one in told}
    dialog.accept()


def test_comments_are_read_as_left_out_only_after_a_yes(qtbot, workspace, paper):
    made, context = workspace
    path = paper(*LINES, comment="此处再议")
    context.notifier.paths.append(path)
    context.notifier.answers.append(False)
    QTest.mouseClick(made.tabs.clauses.paper_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(context.notifier.asked), timeout=LONG)
    rest(qtbot, workspace)
    assert any("此处再议" in one and "王律师" in one for one in context.notifier.asked)
    assert made.clauses.papers.dialog is None
    assert made.opened.matter.paper == ""

    context.notifier.answers.append(True)
    dialog = take(qtbot, workspace, path)

    assert dialog.view.accepted
    assert [one.words for one in dialog.view.marks] == ["此处再议"]
    dialog.accept()


def test_a_hostile_file_is_told_and_changes_nothing(qtbot, workspace, paper):
    made, context = workspace
    path = paper(*LINES)
    path.write_bytes(path.read_bytes()[:2_000])
    context.notifier.paths.append(path)

    QTest.mouseClick(made.tabs.clauses.paper_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(context.notifier.reported), timeout=LONG)
    rest(qtbot, workspace)

    assert made.clauses.papers.dialog is None
    assert made.opened.matter.paper == ""


def test_our_text_is_used_again_after_asking_and_their_file_is_handed_out(qtbot, workspace, paper, tmp_path):
    made, context = workspace
    path = paper(*LINES)
    dialog = take(qtbot, workspace, path)
    context.notifier.paths.append(tmp_path / "out.docx")
    dialog.save_button.click()
    qtbot.waitUntil((tmp_path / "out.docx").exists, timeout=LONG)
    rest(qtbot, workspace)
    assert (tmp_path / "out.docx").read_bytes() == path.read_bytes()

    context.notifier.answers.append(True)
    dialog.leave_button.click()
    qtbot.waitUntil(lambda: made.clauses.papers.dialog is None, timeout=LONG)
    rest(qtbot, workspace)

    assert made.opened.matter.paper == ""
    assert sum(one.included for one in made.tabs.clauses.model.records) > 10
