"""Pictures of Today, of every tab of the settings, and of the steps of the first start."""

import re
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from scene_office import SIZE, door, office, rest

from vetdesk.desktop.front import Desk
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.notifier import WindowNotifier
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.clauses.page import ClausesPage
from vetdesk.desktop.pages.first_run import FirstRunPage
from vetdesk.desktop.pages.passphrase import NewPassphrase
from vetdesk.desktop.pages.recovery import RecoveryPanel
from vetdesk.desktop.pages.settings.statutes import StatutesTab
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.parts.maskedvalue import ClipboardGuard
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import ThemeFollower
from vetdesk.domain.amendments import AmendmentDraft

Picture = tuple[str, QWidget]
_PASSPHRASE = "seven quiet herons wade"  # noqa: S105 - of a vault that lives for one picture


def today(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """What needs somebody."""
    with office(lanes, settings) as (window, _):
        window.go_to(PageId.TODAY)
        rest(lanes)
        yield "today", window


_CHANGE = AmendmentDraft(
    norm="个人信息保护法",
    articles="21、55",
    since=date(2026, 11, 20),
    says="（演练）委托处理合同应当另行载明受托人的审计义务。",
)


def settings_tabs(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """Every tab of the settings."""
    with office(lanes, settings) as (window, services):
        for tab in ("vault", "company", "staff", "statutes", "fonts", "window"):
            window.go_to(PageId.SETTINGS, tab)
            rest(lanes)
            yield f"settings-{tab}", window
        services.statutes.note(_CHANGE)
        window.go_to(PageId.SETTINGS, "statutes")
        rest(lanes)
        statutes = window.page.findChild(StatutesTab)
        statutes.show_changes()
        rest(lanes)
        yield "settings-statutes-changes", window
        statutes.norms.action_requested.emit("note", ("个人信息保护法",))
        yield "settings-statutes-note", statutes.dialog
        statutes.dialog.reject()
        statutes.norms.opened.emit("个人信息保护法")
        rest(lanes)
        yield "settings-statutes-citing", statutes.dialog
        statutes.dialog.reject()


def clauses(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The clause library, and one clause to read."""
    with office(lanes, settings) as (window, services):
        window.go_to(PageId.CLAUSES)
        rest(lanes)
        yield "clauses", window
        page = window.page
        assert isinstance(page, ClausesPage)
        page.list.opened.emit("CL-09")
        rest(lanes)
        assert page.dialog is not None
        yield "clauses-read", page.dialog
        page.dialog.reject()
        page.open("CL-06")
        rest(lanes)
        editor = page.editor
        editor.ladder.text.setPlainText(
            editor.ladder.text.toPlainText() + "\n§ 乙方保证零违规；数据在{{ never_heard }}日内删除。"
        )
        editor.judge()
        rest(lanes)
        yield "clauses-edit", window
        editor.ladder.text.undo()
        editor.ladder.text.setPlainText("§ 乙方对客户信息承担安全保护义务，应当加密存储和加密传输。")
        editor.judge()
        rest(lanes)
        view = services.clause_editions.save(editor.clause, reason="按二〇二六年第三次法务会议纪要")
        editor.show_clause(view, (), services.clause_conditions.room())
        editor.trial.box.setCurrentIndex(1)
        rest(lanes)
        yield "clauses-condition", window
        editor.history.click()
        rest(lanes)
        assert editor.editions.dialog is not None
        yield "clauses-editions", editor.editions.dialog
        editor.editions.dialog.reject()
        page.new_record()
        rest(lanes)
        assert page.dialog is not None
        yield "clauses-new", page.dialog
        page.dialog.reject()


def first_start(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The six steps of the wizard."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    notifier = WindowNotifier(app)
    desk = Desk(
        lanes=lanes,
        settings=settings,
        notifier=notifier,
        theme=ThemeFollower(app, app),
        clipboard=ClipboardGuard(app),
    )
    home = QWidget()
    home.resize(QSize(SIZE))
    page = FirstRunPage(door(), desk, home)
    page.resize(SIZE)
    home.show()
    with tempfile.TemporaryDirectory(prefix="vetdesk-first-start-") as folder:
        yield from _steps(page, lanes, Path(folder))
    home.close()
    home.deleteLater()
    notifier.deleteLater()


def _steps(page: FirstRunPage, lanes: Lanes, folder: Path) -> Iterator[Picture]:
    _write(page, 0, "客户债权 2026")
    _write(page, 1, str(folder))
    yield "first-1-place", page
    page.wizard.go_next()
    _write(page, 0, "周青")
    _write(page, 1, "法务部")
    yield "first-2-person", page
    page.wizard.go_next()
    pair = page.findChild(NewPassphrase)
    for line in pair.findChildren(QLineEdit):
        line.setText(_PASSPHRASE)
    rest(lanes)
    rest(lanes)
    yield "first-3-passphrase", page
    page.wizard.go_next()
    rest(lanes)
    panel = page.findChild(RecoveryPanel)
    yield "first-4-sheet", page
    shown = " ".join(label.text() for label in panel.findChildren(QLabel))
    groups = dict(re.findall(r"(\d)  ([A-Z2-7]{5})", shown))
    for number, field in zip(panel.asked, panel.findChildren(FormField), strict=True):
        field.set_text(groups[str(number)])
    page.wizard.go_next()
    yield "first-5-company", page
    page.wizard.go_next()
    yield "first-6-beginning", page
    services = page.services
    if services is not None:
        services.close()


def _write(page: FirstRunPage, number: int, text: str) -> None:
    [field for field in page.findChildren(FormField) if field.isVisible()][number].set_text(text)
