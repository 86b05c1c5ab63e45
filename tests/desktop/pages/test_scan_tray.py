"""The intake tray over a real vault: what the scanner leaves is filed under a check, and asked about."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from vetdesk.assets import asset_root
from vetdesk.desktop.pages.checks.viewer import PictureDialog
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.review.scanning import FOLDER
from vetdesk.desktop.pages.settings.scanner import ScannerCard
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services.parties import PartyDraft, Side


@pytest.fixture
def settle(qtbot, lanes):
    """Wait until every job has been answered; a worker that is only just begun may take its time."""

    def wait():
        qtbot.waitUntil(lambda: not lanes.busy, timeout=60_000)

    return wait


@pytest.fixture
def tray(tmp_path):
    made = tmp_path / "scans"
    made.mkdir()
    return made


@pytest.fixture
def page(qtbot, make_context, settle, services, clock):
    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    party = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    review = services.vetting.start(
        party.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )
    page = CollectorsPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1220, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.enter(place(str(review.id), ""))
    settle()
    settle()
    return page


@pytest.fixture
def look(page, settle, tray):
    """Return a function that lets the workstation watch the folder and look twice."""

    def make():
        page._context.settings.put(FOLDER, str(tray))
        for _ in range(2):
            settle()
            page.detail.runner.scans.look()
            settle()
        return page.detail.runner.panel.evidence.tray

    return make


def press(page, qtbot, key):
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    table = page.detail.runner.checks.table
    table.setFocus()
    QTest.keyClick(table, key)


def file_it(page, settle):
    page.detail.runner.filing.dialog.submit_button.click()
    settle()
    settle()


def test_without_a_folder_nothing_waits(page, settle, tray):
    (tray / "a.txt").write_text("words")

    page.detail.runner.scans.look()
    settle()

    assert page.detail.runner.panel.evidence.tray.isHidden()


def test_t_files_the_newest_scan_with_its_source_and_the_original_stays_unless_asked(
    page, look, settle, tray, qtbot
):
    (tray / "licence.txt").write_text("the licence")
    box = look()
    assert [one.name for one in box.scans] == ["licence.txt"]
    check = page.detail.runner.check_id

    press(page, qtbot, Qt.Key.Key_T)
    QTest.keyClicks(page.detail.runner.filing.dialog.form.queryField.line, "91310115")
    file_it(page, settle)

    (line,) = page.detail.runner.view.evidence[check]
    assert (line.name, line.query) == ("licence.txt", "91310115")
    assert line.source
    assert "Delete the original" in page._context.notifier.asked[-1]
    assert (tray / "licence.txt").exists()
    assert look().isHidden()


def test_the_original_is_deleted_on_yes(page, look, settle, tray, qtbot):
    (tray / "licence.txt").write_text("the licence")
    look()
    page._context.notifier.answers.append(True)

    press(page, qtbot, Qt.Key.Key_T)
    file_it(page, settle)

    assert not (tray / "licence.txt").exists()
    assert page._context.notifier.reported == []


def test_a_refused_file_says_why_and_cannot_be_filed(page, look, tray, qtbot):
    (tray / "empty.pdf").write_bytes(b"")

    box = look()
    press(page, qtbot, Qt.Key.Key_T)

    assert any("0 bytes" in label.text() for label in box.findChildren(QLabel))
    assert page.detail.runner.filing.dialog is None


def test_a_scan_is_seen_before_it_is_filed(page, look, settle, tray):
    (tray / "list.csv").write_text("name,status\nShenheng,in existence")
    box = look()

    box.preview_requested.emit(box.scans[0])
    settle()

    shown = page.detail.runner.findChild(PictureDialog)
    assert "Shenheng" in shown.words
    assert page.detail.runner.view.evidence == {}
    shown.accept()


def test_a_folder_that_went_away_is_said_in_the_tray(page, look, tray):
    look()
    tray.rmdir()

    box = look()

    assert not box.isHidden()
    assert "scanner folder cannot be read" in box._more.text()
    assert page._context.notifier.reported == []


def test_the_folder_is_kept_on_the_workstation_and_can_be_forgotten(page, qtbot, tray, services):
    page._context.notifier.paths.append(tray)
    card = ScannerCard(page._context)
    qtbot.addWidget(card)

    card.choose_button.click()
    kept = page._context.settings.text(FOLDER)
    card.forget_button.click()

    assert kept == str(tray)
    assert "No folder" in card.text
    assert page._context.settings.text(FOLDER) == ""


def test_a_file_dropped_on_a_row_goes_to_the_check_of_that_row(page, settle, tmp_path):
    runner = page.detail.runner
    file = tmp_path / "print.txt"
    file.write_text("words")
    wanted = runner.checks.ids[2]
    table = runner.checks.table
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file))])
    spot = table.visualRect(table.model().index(2, 0)).center()

    table.dropEvent(drop(content, spot))
    file_it(page, settle)

    assert [one.name for one in runner.view.evidence[wanted]] == ["print.txt"]


def drop(content, spot: QPoint):
    return QDropEvent(
        QPointF(spot), Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip


def test_three_pieces_are_seen_without_scrolling(page, settle, qtbot):
    runner = page.detail.runner
    page.resize(1440 - 196, 900 - 86)
    for number in range(3):
        runner.filing.bring_text(f"words {number}")
        file_it(page, settle)

    area = runner.panel.evidence._scroll
    qtbot.waitUntil(lambda: area.height() > 0)
    assert area.widget().sizeHint().height() <= area.height()
    assert area.verticalScrollBar().maximum() == 0
