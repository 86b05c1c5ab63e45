"""What the window keeps on the workstation and says to its user: settings, language, questions, crashes."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget

from vetdesk.desktop import i18n, pinyin
from vetdesk.desktop.crash import CrashWatch, report
from vetdesk.desktop.gallery import Gallery
from vetdesk.desktop.gallery_frame import sample_window
from vetdesk.desktop.i18n import Language
from vetdesk.desktop.lockscreen import LockScreen
from vetdesk.desktop.notifier import WindowNotifier
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.systemlock import SystemLock
from vetdesk.desktop.theme import Scheme, Tone, apply_theme
from vetdesk.domain.errors import Invalid
from vetdesk.tries import wait_seconds


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def notifier(window):
    made = WindowNotifier(window)
    made.serve(window)
    return made


def test_settings_come_back_and_only_their_owner_can_read_them(tmp_path):
    file = tmp_path / "window.json"
    Settings(file).put("list.debts", {"widths": {"name": 200}})

    again = Settings(file)

    assert again.record("list.debts") == {"widths": {"name": 200}}
    assert file.stat().st_mode & 0o777 == 0o600
    assert [kept.name for kept in tmp_path.iterdir()] == ["window.json"]


@pytest.mark.parametrize("content", ["", "{", "[]", "\x00"])
def test_damaged_settings_are_as_good_as_none(tmp_path, content):
    file = tmp_path / "window.json"
    file.write_text(content, encoding="utf-8")

    settings = Settings(file)

    assert settings.text("theme", "system") == "system"
    assert settings.number("lock_minutes", 5) == 5
    assert settings.record("list.x") == {}


def test_settings_of_another_kind_are_not_taken(tmp_path):
    settings = Settings(tmp_path / "window.json")
    settings.put("lock_minutes", "soon")
    settings.put("theme", 3)

    assert settings.number("lock_minutes", 5) == 5
    assert settings.text("theme", "system") == "system"


def test_the_window_speaks_chinese_and_english(qapp):
    i18n.speak(qapp, Language.CHINESE)
    chinese = i18n.translate("CheckStatus", "Pass")
    i18n.speak(qapp, Language.ENGLISH)

    assert chinese == "通过"
    assert i18n.translate("CheckStatus", "Pass") == "Pass"
    assert i18n.spoken() is Language.ENGLISH


def test_the_words_of_qt_itself_are_chinese_too(qapp):
    i18n.speak(qapp, Language.CHINESE)

    assert i18n.translate("QPlatformTheme", "Cancel") == "取消"


def test_a_known_failure_is_a_sentence_on_the_page(qtbot, notifier):
    with qtbot.waitSignal(notifier.noticed) as told:
        notifier.report(Invalid())

    [notice] = told.args
    assert notice.tone is Tone.BAD
    assert notice.text == "The input is not valid; nothing was changed."
    assert notice.details == ""  # the name of a class tells a user nothing


def test_a_bug_is_raised_again_and_not_told_as_a_failure(notifier):
    with pytest.raises(RuntimeError):
        notifier.report(RuntimeError("bug"))


def test_a_question_acts_on_yes_only(qtbot, window, notifier):
    done = []
    for button in ("Delete", "Cancel"):
        notifier.ask("Delete the record?", yes="Delete", then=lambda: done.append("deleted"))
        box = window.findChild(QMessageBox)
        chosen = next(made for made in box.findChildren(QPushButton) if made.text() == button)
        with qtbot.waitSignal(box.destroyed):
            qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)

    assert done == ["deleted"]


@pytest.mark.parametrize("details", ["", "What it holds lies open; keep it on an encrypted medium. " * 4])
def test_a_long_question_is_read_to_its_end(qtbot, window, notifier, details):
    question = "Export the agreement with everything that was said about it?"
    notifier.ask(question * 2, yes="Export", then=list, details=details)
    box = window.findChild(QMessageBox)
    label = box.findChild(QLabel, "qt_msgbox_label")

    with qtbot.waitExposed(box):
        pass

    assert label.width() >= label.minimumSizeHint().width()
    assert label.height() >= label.heightForWidth(label.width())
    with qtbot.waitSignal(box.destroyed):
        box.reject()


def test_a_question_is_answered_no_by_escape(qtbot, window, notifier):
    done = []
    notifier.ask("Delete the record?", yes="Delete", then=lambda: done.append("deleted"))
    box = window.findChild(QMessageBox)

    with qtbot.waitSignal(box.destroyed):
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    assert done == []


def test_a_chosen_file_reaches_the_page_as_a_path(qtbot, window, notifier, tmp_path):
    file = tmp_path / "债权.xlsx"
    file.write_bytes(b"")
    chosen = []
    notifier.choose_file("Import", kinds="Excel (*.xlsx)", then=chosen.append)
    chooser = window.findChild(QFileDialog)

    chooser.fileSelected.emit(str(file))
    with qtbot.waitSignal(chooser.destroyed):
        chooser.reject()

    assert chosen == [file]


def test_a_crash_report_names_places_and_no_values():
    secret = "330106198507120018"
    with pytest.raises(KeyError) as bug:
        {}[secret]

    text = report(bug.type, bug.tb)

    assert "KeyError" in text
    assert "test_workstation.py" in text
    assert secret not in text
    assert str(sys.path[0]) not in text or sys.path[0] == ""


def test_the_crash_watch_gives_the_hook_back(qapp):
    before = sys.excepthook
    watch = CrashWatch(qapp)

    watch.install()
    watch.uninstall()

    assert sys.excepthook is before
    watch.deleteLater()


def test_a_crash_while_reporting_does_not_report_for_ever(qapp):
    watch, heard = CrashWatch(qapp), []

    class Loud(Exception):
        """Met by the watch, and again by who listens to it."""

    def listen(text):
        heard.append(text)
        watch.catch(Loud, Loud(), None)

    watch.crashed.connect(listen)
    watch.catch(Loud, Loud(), None)

    assert len(heard) == 1
    watch.deleteLater()


@pytest.mark.parametrize(
    ("failures", "seconds"), [(1, 0), (2, 0), (3, 1), (4, 2), (5, 4), (8, 30), (100, 30)]
)
def test_the_delay_grows_with_failures_up_to_half_a_minute(failures, seconds):
    assert wait_seconds(failures) == seconds


def test_the_lock_screen_hides_what_is_typed_until_asked(qtbot):
    screen = LockScreen()
    qtbot.addWidget(screen)
    line = screen.findChild(QLineEdit)
    hidden = line.echoMode()

    next(action for action in line.actions() if action.text() == "Show what is typed").trigger()

    assert hidden is QLineEdit.EchoMode.Password
    assert line.echoMode() is QLineEdit.EchoMode.Normal


def test_the_lock_screen_takes_the_recovery_key_too(qtbot):
    screen = LockScreen()
    qtbot.addWidget(screen)
    screen.show()
    way = next(made for made in screen.findChildren(QPushButton) if made.text() == "Use the recovery key")
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    line = screen.findChild(QLineEdit)

    line.setText("ABCD-EFGH")
    with qtbot.waitSignal(screen.secret_entered) as entered:
        qtbot.keyClick(line, Qt.Key.Key_Return)

    assert entered.args == ["ABCD-EFGH", True]
    assert line.accessibleName() == "Recovery key"
    screen.close()


def test_the_lock_screen_names_the_vault_and_its_backup(qtbot):
    screen = LockScreen()
    qtbot.addWidget(screen)

    screen.show_vault("客户债权 2026", "today 08:31", locked=True)

    texts = [label.text() for label in screen.findChildren(QLabel)]
    assert "客户债权 2026" in texts
    assert "Locked · Last backup today 08:31" in texts


def test_sleep_of_the_machine_is_told_once_it_begins(qtbot):
    system = SystemLock()

    with qtbot.waitSignal(system.locked):
        system.on_sleep(True)
    with qtbot.assertNotEmitted(system.locked):
        system.on_sleep(False)


def test_names_are_found_by_pinyin_and_sorted_by_it():
    assert pinyin.spellings("重庆渝信") == ("chongqingyuxin", "cqyx")
    assert pinyin.matches("cqyx", "重庆渝信")
    assert not pinyin.matches("bj", "重庆渝信")
    assert sorted(["重庆", "北京", "上海"], key=pinyin.order_key) == ["北京", "重庆", "上海"]


@pytest.fixture(params=[(language, scheme) for language in Language for scheme in Scheme], ids=str)
def worn(qapp, request):
    language, scheme = request.param
    i18n.speak(qapp, language)
    apply_theme(qapp, scheme)


def test_the_gallery_shows_every_family(qtbot, lanes, settings, worn):
    gallery = Gallery(lanes, settings)
    qtbot.addWidget(gallery)
    gallery.show()

    for key in gallery.section_keys:
        gallery.show_section(key)
        assert not gallery.grab().isNull()

    qtbot.waitUntil(lambda: not lanes.busy)
    gallery.close()


@pytest.fixture
def frame(qtbot):
    made = sample_window()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close_for_good()


def test_every_control_of_the_frame_has_a_name(frame):
    everything = frame.findChildren(QWidget)
    shown = [widget for widget in everything if widget.isVisibleTo(frame)]
    controls = [widget for widget in shown if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]

    nameless = [
        repr(widget) for widget in controls if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]

    assert len(controls) > 10
    assert nameless == []


@pytest.mark.parametrize("language", list(Language))
def test_the_frame_fits_a_small_screen(qapp, qtbot, language):
    i18n.speak(qapp, language)
    window = sample_window()
    qtbot.addWidget(window)

    assert window.minimumSizeHint().width() <= 1080
    window.close_for_good()


def test_the_file_chooser_speaks_chinese_throughout(qapp, notifier, window):
    i18n.speak(qapp, Language.CHINESE)

    notifier.choose_file("选择文件", kinds="*.docx", then=lambda _path: None)

    chooser = window.findChild(QFileDialog)
    said = [one.text() for one in chooser.findChildren(QLabel)]
    chooser.reject()
    assert said == ["所在文件夹：", "文件名：", "文件类型："]
