"""From start to lock in one process: lock screen, unlocking, palette, crash, what comes after."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton

from frame_fakes import FakeFront
from vetdesk.desktop import lockstate
from vetdesk.desktop.app import LOCK_CODE, Desktop, say_it_runs
from vetdesk.desktop.crashdialog import CrashDialog
from vetdesk.desktop.front import Start
from vetdesk.desktop.i18n import Language, speak, spoken
from vetdesk.desktop.page import PageId
from vetdesk.desktop.summons import Summons
from vetdesk.tries import Tries


@pytest.fixture
def vault(tmp_path):
    folder = tmp_path / "客户债权.vetdesk"
    folder.mkdir()
    return folder


@pytest.fixture
def front():
    return FakeFront()


@pytest.fixture
def desktop(qapp, front, settings, monkeypatch):
    ends = []
    monkeypatch.setattr(qapp, "exit", ends.append, raising=False)
    made = Desktop(qapp, front, settings)
    made.ends = ends
    yield made
    made.end()
    if made.window is not None:
        made.window.close_for_good()
        made.window.deleteLater()
    made.entry.hide()
    made.entry.deleteLater()
    made.deleteLater()


def type_passphrase(qtbot, desktop, passphrase):
    line = desktop.entry.lock_screen.findChild(QLineEdit)
    line.setText(passphrase)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def unlock(qtbot, desktop, vault):
    desktop.begin(Start(vault=vault))
    with qtbot.waitSignal(desktop.entry.opened):
        type_passphrase(qtbot, desktop, "correct horse")


def test_the_right_passphrase_opens_the_first_page(qtbot, desktop, vault):
    unlock(qtbot, desktop, vault)

    assert desktop.window.isVisible()
    assert not desktop.entry.isVisible()
    assert desktop.window.page.page_id is PageId.TODAY


def test_a_wrong_passphrase_says_so_and_keeps_the_vault_closed(qtbot, desktop, vault):
    desktop.begin(Start(vault=vault))
    type_passphrase(qtbot, desktop, "wrong")
    qtbot.waitUntil(lambda: desktop.entry.lock_screen.message != "")

    assert desktop.window is None
    assert desktop.entry.lock_screen.findChild(QLineEdit).text() == ""


def test_a_lost_key_file_leads_to_the_earlier_one_only_when_somebody_says_so(qtbot, desktop, front, vault):
    front.keys_lost = True
    desktop.begin(Start(vault=vault))
    type_passphrase(qtbot, desktop, "correct horse")
    qtbot.waitUntil(lambda: desktop.entry.findChild(QMessageBox) is not None)
    assert desktop.window is None

    yes = desktop.entry.findChild(QMessageBox).findChildren(QPushButton)[0]
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert desktop.window is None
    with qtbot.waitSignal(desktop.entry.opened):
        type_passphrase(qtbot, desktop, "correct horse")

    assert desktop.window.isVisible()


def say_no(qtbot, desktop):
    qtbot.waitUntil(lambda: desktop.entry.findChild(QMessageBox) is not None)
    question = desktop.entry.findChild(QMessageBox)
    with qtbot.waitSignal(question.destroyed):
        qtbot.keyClick(question, Qt.Key.Key_Escape)


def test_closing_the_question_leaves_a_lost_key_file_lost(qtbot, desktop, front, vault):
    front.keys_lost = True
    desktop.begin(Start(vault=vault))
    type_passphrase(qtbot, desktop, "correct horse")
    say_no(qtbot, desktop)

    with qtbot.assertNotEmitted(desktop.entry.opened):
        type_passphrase(qtbot, desktop, "correct horse")
        say_no(qtbot, desktop)


def test_each_wrong_passphrase_after_the_second_makes_the_next_wait(qtbot, desktop, vault):
    desktop.begin(Start(vault=vault))
    screen = desktop.entry.lock_screen

    for _ in range(3):
        screen.clear()
        type_passphrase(qtbot, desktop, "wrong")
        qtbot.waitUntil(lambda: screen.message != "")

    assert screen.is_waiting


def test_closing_the_window_does_not_shorten_the_wait(qtbot, desktop, vault):
    tries = Tries()
    for _ in range(6):
        tries.failed(vault, datetime.now(UTC))

    desktop.begin(Start(vault=vault))
    type_passphrase(qtbot, desktop, "correct horse")

    assert desktop.entry.lock_screen.is_waiting
    assert desktop.window is None
    tries.succeeded(vault)


def test_the_lock_screen_changes_its_language_at_once_and_for_good(qtbot, desktop, settings, vault):
    before = spoken()
    desktop.begin(Start(vault=vault))
    other = desktop.entry.lock_screen.findChild(QPushButton, "zh" if before is Language.ENGLISH else "en")

    try:
        qtbot.mouseClick(other, Qt.MouseButton.LeftButton)

        texts = {one.text() for one in desktop.entry.lock_screen.findChildren(QPushButton)}
        assert ("解锁" in texts, "Unlock" in texts) == (
            before is Language.ENGLISH,
            before is Language.CHINESE,
        )
        assert settings.text("language") == spoken().value != before.value
        with qtbot.waitSignal(desktop.entry.opened):
            type_passphrase(qtbot, desktop, "correct horse")
    finally:
        speak(QApplication.instance(), before)


def test_the_passphrase_of_a_sample_vault_is_filled_in(desktop, vault):
    desktop.begin(Start(vault=vault, passphrase="printed anyway"))

    assert desktop.entry.lock_screen.findChild(QLineEdit).text() == "printed anyway"
    assert "printed" not in repr(Start(passphrase="printed anyway"))


def test_a_vault_is_remembered_from_its_opening_so_that_a_killed_program_finds_it(qtbot, desktop, vault):
    unlock(qtbot, desktop, vault)

    assert lockstate.last() == lockstate.LockState(vault)


def test_ctrl_l_ends_the_loop_with_the_lock_code_and_remembers_where(qtbot, desktop, vault):
    unlock(qtbot, desktop, vault)
    desktop.window.go_to(PageId.COLLECTORS, "42")

    qtbot.keyClick(desktop.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert desktop.ends == [LOCK_CODE]
    kept = lockstate.last()
    assert (kept.vault, kept.page, kept.record) == (vault, "collectors", "42")


def test_unlocking_after_a_lock_comes_back_to_the_same_record(qtbot, desktop, vault):
    lockstate.keep(lockstate.LockState(vault, "collectors", "42"))

    desktop.begin(Start(locked=True))
    with qtbot.waitSignal(desktop.entry.opened):
        type_passphrase(qtbot, desktop, "correct horse")

    assert desktop.window.page.page_id is PageId.COLLECTORS
    assert desktop.window.page.place() == "42"


def test_closing_the_window_makes_everything_safe_and_ends_normally(qtbot, desktop, front, vault):
    unlock(qtbot, desktop, vault)

    desktop.window.close()
    desktop.end()

    assert desktop.ends == [0]
    assert front.closed == [vault]
    assert front.made[0][1].seen[-2:] == ["save_draft", "clear"]


def test_the_palette_goes_to_pages_by_pinyin_or_words(qtbot, desktop, vault):
    unlock(qtbot, desktop, vault)
    qtbot.keyClick(desktop.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = desktop.window.findChild(type(desktop.palette))

    qtbot.keyClicks(palette.line, "coll")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)

    assert desktop.window.page.page_id is PageId.COLLECTORS


def test_the_palette_finds_records_while_typing(qtbot, desktop, vault):
    unlock(qtbot, desktop, vault)
    qtbot.keyClick(desktop.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    qtbot.keyClicks(desktop.palette.line, "7")
    qtbot.waitUntil(lambda: "go:collectors/7" in desktop.palette.shown)
    qtbot.keyClick(desktop.palette.line, Qt.Key.Key_Return)

    assert desktop.window.page.place() == "7"


def test_a_bug_is_shown_without_personal_data_and_locks(qtbot, desktop, vault):
    unlock(qtbot, desktop, vault)

    with pytest.raises(RuntimeError) as bug:
        raise RuntimeError("张三 310101199001011234")
    desktop.crash.catch(bug.type, bug.value, bug.tb)
    dialog = desktop.window.findChild(CrashDialog)
    lock = next(made for made in dialog.findChildren(QPushButton) if made.isDefault())
    shown = dialog.report
    qtbot.mouseClick(lock, Qt.MouseButton.LeftButton)

    assert "RuntimeError" in shown
    assert "张三" not in shown
    assert "310101" not in shown
    assert desktop.ends == [LOCK_CODE]


def test_a_second_start_raises_the_first_window(qtbot, tmp_path):
    first, second = Summons(tmp_path), Summons(tmp_path)

    claimed = first.claim()
    with qtbot.waitSignal(first.summoned):
        refused = not second.claim()
    first.release()

    assert claimed
    assert refused
    assert second.claim()
    second.release()


def test_a_second_start_says_where_its_window_is(capsys):
    say_it_runs(Start())
    plain = capsys.readouterr().out
    say_it_runs(Start(vault=Path("/vaults/other.vetdesk")))
    other = capsys.readouterr().out

    assert plain == "vetdesk is running already; its window was brought to the front.\n"
    assert "/vaults/other.vetdesk" in other


def test_the_wizard_changes_its_language_at_once(qtbot, desktop, settings):
    before = spoken()
    desktop.begin(Start())
    desktop.entry.show_first_run()
    wizard = desktop.entry.centralWidget().currentWidget()

    try:
        wizard.language_requested.emit("zh" if before is Language.ENGLISH else "en")
        shown = desktop.entry.centralWidget().currentWidget()
    finally:
        speak(QApplication.instance(), before)

    assert shown is not wizard
    assert shown is not desktop.entry.lock_screen
    assert settings.text("language") != before.value
