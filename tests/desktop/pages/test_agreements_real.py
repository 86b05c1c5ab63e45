"""The workspace on a real vault and worker: the sample is answered, approved and issued in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton

from offices import only_matter, passphrase_of
from report_texts import docx_text
from vetdesk.assets import asset_root
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.services.agreements import MatterQuery

SAMPLE = asset_root("resources") / "sample" / "matter.json"
LONG = 120_000


@pytest.fixture
def workspace(assignment_drafted, qtbot, make_context, services):
    """The sample matter as a draft with one answer open, in the window."""
    matter_id = only_matter(services)
    services.agreements.forget(matter_id, "delete_days")
    context = make_context(services)
    made = Workspace(context)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_matter(matter_id)
    qtbot.waitUntil(lambda: bool(made.tabs.interview.form.names), timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    yield made, context
    made.forget()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    made.close()


def test_the_sample_is_finished_and_issued_by_hand(qtbot, workspace, services):
    made, context = workspace
    missing = [one.obstacle.subject for one in made.tabs.gates.cards if hasattr(one, "obstacle")]

    QTest.keyClicks(made.tabs.interview.form.field("delete_days").editor.line, "10")
    made.flush()
    qtbot.waitUntil(lambda: made.opened.matter.answers.get("delete_days") == 10, timeout=LONG)
    qtbot.waitUntil(lambda: made.tabs.preview.page > 1, timeout=LONG)
    QTest.mouseClick(made.header.button("send"), Qt.MouseButton.LeftButton)
    made.decisions.dialog.form.reviewerField.choose("郑和平")
    made.decisions.dialog.submit_button.click()
    qtbot.waitUntil(lambda: made.opened.matter.status is AgreementStatus.IN_REVIEW, timeout=LONG)
    QTest.mouseClick(made.header.button("approve"), Qt.MouseButton.LeftButton)
    dialog = made.decisions.dialog
    dialog.form.approverField.choose("郑和平")
    dialog.form.roleField.set_text("法务总监")
    dialog.form.passphraseField.set_text(passphrase_of("郑和平"))
    dialog.submit_button.click()
    qtbot.waitUntil(lambda: made.opened.matter.status is AgreementStatus.APPROVED, timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    context.notifier.answers.append(True)
    QTest.mouseClick(made.header.button("issue"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(made.result.text), timeout=LONG)
    qtbot.waitUntil(lambda: made.opened.matter.status is AgreementStatus.ISSUED, timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)

    assert "delete_days" not in missing
    assert context.notifier.reported == []
    assert made.opened.matter.contract_no in made.result.text
    assert made.opened.newest_agreement.pages == made.tabs.preview.pages
    assert services.documents.content(made.opened.newest_agreement.id).startswith(b"%PDF")


@pytest.fixture
def redrafted(assignment_issued, qtbot, make_context, services, monkeypatch):
    """The sample issued once and drafted again with another price, in the window."""
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    (line,) = services.agreements.page(MatterQuery()).items
    services.agreements.start_version(line.id, "价款调整")
    services.agreements.answer(line.id, "price", "¥500,000.00")
    context = make_context(services)
    made = Workspace(context)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_matter(line.id, tabs.HISTORY)
    qtbot.waitUntil(lambda: made.opened is not None, timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    yield made, context
    made.forget()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    made.close()


def test_the_draft_is_compared_with_the_version_before_and_saved_as_tracked_changes(
    qtbot, redrafted, tmp_path
):
    made, context = redrafted
    button = next(one for one in made.tabs.history.findChildren(QPushButton) if "Compare" in one.text())

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.comparing.dialog is not None, timeout=LONG)
    dialog = made.comparing.dialog
    qtbot.waitUntil(lambda: dialog.compared is not None, timeout=LONG)

    assert dialog.counts == "Lines inserted: 0 · deleted: 0 · changed: 1"
    assert "412,000.00" in dialog.text
    assert "500,000.00" in dialog.text
    assert "鉴于" not in dialog.text
    dialog.findChild(QCheckBox).setChecked(True)
    assert "鉴于" in dialog.text
    place = tmp_path / "redline.docx"
    context.notifier.paths.append(place)
    save = next(one for one in dialog.findChildren(QPushButton) if "redline" in one.text())
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    made.comparing.maker.dialog.submit_button.click()
    qtbot.waitUntil(place.exists, timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    assert place.read_bytes().startswith(b"PK")
    dialog.accept()


def test_two_versions_chosen_again_are_compared_again(qtbot, redrafted):
    made, _ = redrafted
    made.tabs.history.compare_requested.emit()
    qtbot.waitUntil(lambda: made.comparing.dialog is not None, timeout=LONG)
    dialog = made.comparing.dialog
    qtbot.waitUntil(lambda: dialog.compared is not None, timeout=LONG)

    first, _ = dialog.findChildren(QComboBox)
    first.setCurrentIndex(0)
    qtbot.waitUntil(lambda: dialog.compared is not None, timeout=LONG)

    assert dialog.counts == "The two texts do not differ."
    dialog.accept()


def test_the_draft_is_saved_for_a_word_processor(qtbot, redrafted, tmp_path):
    made, context = redrafted
    made.tab_strip.choose(tabs.DOCUMENTS)
    place = tmp_path / "draft"
    context.notifier.paths.append(place)
    button = next(one for one in made.tabs.documents.findChildren(QPushButton) if "Word" in one.text())

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    written = place.with_name("draft.docx")
    qtbot.waitUntil(written.exists, timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)

    assert "500,000.00" in docx_text(written.read_bytes())


def test_the_other_sides_text_is_compared_with_ours_and_saved(qtbot, redrafted, tmp_path):
    made, context = redrafted
    theirs = tmp_path / "theirs.txt"
    theirs.write_text("债权转让协议\n双方同意按现状转让，其他事项另行协商。", "utf-8")
    button = next(one for one in made.tabs.history.findChildren(QPushButton) if "Compare" in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.comparing.dialog is not None, timeout=LONG)
    dialog = made.comparing.dialog
    qtbot.waitUntil(lambda: dialog.compared is not None, timeout=LONG)

    context.notifier.paths.append(theirs)
    QTest.mouseClick(dialog._file, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialog.missing), timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)

    assert "CL-13" in dialog.missing
    assert "其他事项另行协商" in dialog.text
    assert dialog.compared.new.contract_no == "theirs.txt"
    dialog.accept()


def test_the_draft_is_compared_with_the_standard_text_of_the_library(qtbot, redrafted, services):
    made, context = redrafted
    services.agreements.choose_clause(made.opened.matter.id, "CL-10", included=False)
    button = next(one for one in made.tabs.history.findChildren(QPushButton) if "Compare" in one.text())

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.comparing.dialog is not None, timeout=LONG)
    dialog = made.comparing.dialog
    qtbot.waitUntil(lambda: dialog.compared is not None, timeout=LONG)
    old = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Old text")
    old.setCurrentText("The standard text of the library")
    qtbot.waitUntil(lambda: bool(dialog.missing), timeout=LONG)

    assert "CL-10" in dialog.missing
    assert "left out" in dialog.missing
    dialog.accept()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
