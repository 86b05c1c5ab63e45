"""Runs the window from start to lock: ``run`` is what the command line calls.

What is needed only once a vault is open is imported then, because the lock screen is to be
there almost as soon as a bare window would be.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from vetdesk.desktop import lockstate, pinyin, process, theme
from vetdesk.desktop.crash import CrashWatch
from vetdesk.desktop.entry import EntryWindow
from vetdesk.desktop.firstsize import show_fitting
from vetdesk.desktop.front import Desk, FrameNews, Front, Furniture, Start
from vetdesk.desktop.i18n import Language, speak, spoken, system_language
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.late import LateFront
from vetdesk.desktop.lockstate import LockState
from vetdesk.desktop.notifier import Notice, WindowNotifier
from vetdesk.desktop.page import PageId
from vetdesk.desktop.parts.maskedvalue import ClipboardGuard
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.summons import Summons
from vetdesk.desktop.sweeper import Sweeper
from vetdesk.desktop.theme import Scheme, ThemeFollower
from vetdesk.desktop.timers import once
from vetdesk.progress import Progress

if TYPE_CHECKING:
    from vetdesk.desktop.parts.commandpalette import Command, CommandPalette
    from vetdesk.desktop.session import Session
    from vetdesk.desktop.window import MainWindow

LOCK_CODE: Final = 77
_GO: Final = "go:"
# After the first window is painted, while its user types the passphrase.
_WARM_AFTER_MS: Final = 600
_SWITCH_S: Final = 0.000_5
"""How long a lane may keep the interpreter while the window waits for it; Python's own is ten times this.

The window gives it up at every call into Qt and would wait that long to get it back each time."""


def run(start: Start, front: Front, *, again: tuple[str, ...] = process.LOCKED) -> int:
    """Show the window until it is closed; a lock replaces this process by a fresh one.

    ``again`` are the arguments of the interpreter that comes after a lock.
    """
    sys.setswitchinterval(_SWITCH_S)
    settings = Settings()
    if start.language:
        settings.put("language", start.language)  # the process after a lock is to speak it too
    app = make_application(settings)
    summons = Summons(parent=app)
    if not summons.claim():
        say_it_runs(start)  # the window that is there comes to the front
        return 0
    desktop = Desktop(app, front, settings)
    summons.summoned.connect(desktop.come_to_front)
    desktop.begin(start)
    code = app.exec()
    desktop.end()
    summons.release()
    if code == LOCK_CODE:
        process.restart(again)
    return code


def say_it_runs(start: Start) -> None:
    """Tell whoever started the program twice where its window is."""
    from vetdesk import wording

    language = spoken().value
    said = [wording.explain("cli.window.runs", language)]
    if start.vault is not None:
        said.append(wording.explain("cli.window.other_vault", language, folder=start.vault))
    sys.stdout.write(" ".join(said) + "\n")


def make_application(settings: Settings) -> QApplication:
    """Return the application, dressed and speaking, before the first widget."""
    scale = settings.number("scale", 100)
    if scale != 100:  # noqa: PLR2004 - per cent
        os.environ["QT_SCALE_FACTOR"] = str(min(max(scale, 100), 200) / 100)
    app = theme.styled_application()
    app.setApplicationName("vetdesk")
    app.setQuitOnLastWindowClosed(False)
    chosen = settings.text("language")
    speak(app, Language(chosen) if chosen in set(Language) else system_language())
    theme.load_fonts()
    return app


class Desktop(QObject):
    """Holds the windows and leads from one to the next."""

    def __init__(self, app: QApplication, front: Front, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._sweeper = Sweeper(self)
        self._front = front
        self._opened: object | None = None
        self._folder = Path()
        self._back: LockState | None = None
        self._place = LockState(self._folder)
        self._window: MainWindow | None = None
        self._session: Session | None = None
        self._palette: CommandPalette | None = None
        self._commands: tuple[Command, ...] = ()
        self._quits = False
        self._desk = Desk(
            lanes=Lanes(self),
            settings=settings,
            notifier=WindowNotifier(self),
            theme=ThemeFollower(app, self),
            clipboard=ClipboardGuard(self),
        )
        self._dress(settings.text("theme"))
        self._crash = CrashWatch(self)
        self._crash.crashed.connect(self._on_crashed)
        self._crash.install()
        self._entry = EntryWindow(front, self._desk)
        self._warm = once(self, _WARM_AFTER_MS)
        self._warm.timeout.connect(self._on_time_to_warm)

    @property
    def window(self) -> MainWindow | None:
        """Return the main window once a vault is open."""
        return self._window

    @property
    def palette(self) -> CommandPalette | None:
        """Return the command palette while it is open."""
        return self._palette

    @property
    def crash(self) -> CrashWatch:
        """Return what watches for bugs."""
        return self._crash

    @property
    def entry(self) -> EntryWindow:
        """Return the window before a vault is open."""
        return self._entry

    def begin(self, start: Start) -> None:
        """Show the lock screen of the vault asked for, or the wizard when there is none."""
        kept = lockstate.last()
        self._back = kept if start.locked else None
        folder = start.vault or (kept.vault if kept is not None else None)
        self._notifier.serve(self._entry)
        self._notifier.noticed.connect(self._on_noticed)
        self._entry.opened.connect(self._on_opened)
        self._entry.close_requested.connect(self._on_close_requested)
        show_fitting(self._entry)
        if folder is not None and folder.is_dir():
            self._entry.show_vault(folder, locked=start.locked, passphrase=start.passphrase)
        else:
            self._entry.show_first_run()
        self.come_to_front()
        self._warm.start()

    def end(self) -> None:
        """Stop everything and close the vault; afterwards no thread of ours runs."""
        self._warm.stop()
        self._desk.lanes.stop()
        self._crash.uninstall()
        if self._opened is not None:
            self._front.close(self._opened)
            self._opened = None
        self._sweeper.stop()

    @Slot()
    def come_to_front(self) -> None:
        """Raise and activate the window."""
        shown = self._window or self._entry
        shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
        shown.raise_()
        shown.activateWindow()

    @property
    def _notifier(self) -> WindowNotifier:
        notifier = self._desk.notifier
        assert isinstance(notifier, WindowNotifier)
        return notifier

    def _dress(self, chosen: str) -> None:
        if chosen in set(Scheme):
            self._desk.theme.fix(Scheme(chosen))
        else:
            self._desk.theme.follow_system()

    def _fill_frame(self, window: MainWindow, furniture: Furniture) -> None:
        from vetdesk.desktop.parts.commandpalette import Command

        pages = tuple(
            Command(_GO + destination.key, destination.text, self.tr("Page"), destination.icon)
            for destination, _ in furniture.pages
        )
        self._commands = (*pages, *furniture.commands)
        window.top_bar.show_user(furniture.user_name, furniture.user_post)
        window.top_bar.show_menu(furniture.menu)
        window.status.show_vault(self._front.describe(self._folder).name, furniture.checked)
        window.status.show_backup(self._front.describe(self._folder).backup)
        window.lock_requested.connect(self._on_lock_requested)
        window.close_requested.connect(self._on_close_requested)
        window.palette_requested.connect(self._on_palette_requested)
        window.top_bar.menu_chosen.connect(self._on_command_chosen)
        self._desk.lanes.busy_changed.connect(window.status.show_working)
        if furniture.news is not None:
            furniture.news.checked.connect(window.status.show_checked)
            furniture.news.backed_up.connect(window.status.show_backup)
            furniture.news.saved.connect(window.status.show_saved)
            furniture.news.badge_changed.connect(window.rail.show_badge)

    def _begin_session(self, window: MainWindow, news: FrameNews | None) -> None:
        from vetdesk.desktop.session import IDLE_MINUTES, Session
        from vetdesk.desktop.systemlock import SystemLock

        session = Session(
            self._app, window, self._desk.lanes, clear_clipboard=self._desk.clipboard.clear_now, parent=self
        )
        session.set_idle_minutes(self._desk.settings.number("lock_minutes", IDLE_MINUTES))
        session.locking.connect(self._on_locking)
        session.ready_to_lock.connect(self._on_ready_to_lock)
        system = SystemLock(self)
        system.locked.connect(session.lock_with_system)
        system.listen()
        if news is not None:
            news.idle_minutes_changed.connect(session.set_idle_minutes)
        self._session = session

    def _go_back(self, window: MainWindow, first: PageId) -> None:
        back, self._back = self._back, None
        known = {page.value for page in PageId} & set(window.rail.keys)
        if back is not None and back.vault == self._folder and back.page in known:
            window.go_to(PageId(back.page), back.record)
        else:
            window.go_to(first)

    @Slot()
    def _on_time_to_warm(self) -> None:
        gc.freeze()  # what was loaded on the way here stays
        self._sweeper.start()
        if isinstance(self._front, LateFront):
            self._desk.lanes.read.submit(self._front.warm)
        self._desk.lanes.read.submit(_load_pinyin)
        self._desk.lanes.read.submit(_load_window)

    @Slot(object, str)
    def _on_opened(self, opened: object, folder: str) -> None:
        self._opened, self._folder = opened, Path(folder)
        # Now, not only at the lock: a program that is killed must still know its vault the next time.
        lockstate.keep(LockState(self._folder))
        gc.freeze()  # what was loaded for the vault stays; looking through it again would be felt
        furniture = self._front.furnish(opened, self._desk)
        from vetdesk.desktop.window import MainWindow

        window = MainWindow(furniture.pages)
        window.name_vault(Path(folder).stem)
        if furniture.forms is not None:
            window.keep_forms_with(furniture.forms)
        self._window = window
        self._fill_frame(window, furniture)
        self._notifier.serve(window)
        self._begin_session(window, furniture.news)
        show_fitting(window, like=self._entry)
        self._entry.hide()
        self._go_back(window, furniture.first)
        self.come_to_front()
        self._front.begin()

    @Slot(object)
    def _on_noticed(self, notice: Notice) -> None:
        if self._window is not None:
            self._window.show_notice(notice)
        else:
            self._entry.lock_screen.show_failure(notice.text)

    @Slot()
    def _on_lock_requested(self) -> None:
        if self._session is not None:
            self._session.lock_now()

    @Slot()
    def _on_close_requested(self) -> None:
        self._quits = True
        if self._session is not None:
            self._session.lock_now()
        else:
            self._app.exit(0)

    @Slot(str)
    def _on_locking(self, _reason: str) -> None:
        # Now, because the pages forget where they are before the lock is ready.
        page = self._window.page if self._window is not None else None
        self._place = LockState(
            self._folder, page.page_id.value if page else "", page.place() if page else ""
        )

    @Slot()
    def _on_ready_to_lock(self) -> None:
        lockstate.keep(self._place)
        self._app.exit(0 if self._quits else LOCK_CODE)

    @Slot(str)
    def _on_crashed(self, report: str) -> None:
        from vetdesk.desktop.crashdialog import CrashDialog

        dialog = CrashDialog(report, self._window or self._entry)
        dialog.finished.connect(self._on_crash_read)
        dialog.open()

    @Slot(int)
    def _on_crash_read(self) -> None:
        if self._session is not None:
            self._session.lock_after_crash()

    @Slot()
    def _on_palette_requested(self) -> None:
        if self._window is None:
            return
        from vetdesk.desktop.parts.commandpalette import CommandPalette

        palette = CommandPalette(self._commands, self._window)
        palette.command_chosen.connect(self._on_command_chosen)
        palette.search_requested.connect(self._on_search_requested)
        palette.finished.connect(self._on_palette_closed)
        self._palette = palette
        palette.open_over(self._window)

    @Slot(int)
    def _on_palette_closed(self) -> None:
        self._palette = None

    @Slot(str)
    def _on_search_requested(self, words: str) -> None:
        front, opened = self._front, self._opened

        def search(progress: Progress) -> tuple[str, tuple[Command, ...]]:
            return words, front.search(opened, words, progress)

        job = self._desk.lanes.read.submit(search)
        job.succeeded.connect(self._on_found)
        job.failed.connect(self._on_search_failed)

    @Slot(object)
    def _on_found(self, answer: tuple[str, tuple[Command, ...]]) -> None:
        if self._palette is not None:
            self._palette.show_found(*answer)

    @Slot(object)
    def _on_search_failed(self, error: Exception) -> None:
        self._desk.notifier.report(error)

    @Slot(str)
    def _on_command_chosen(self, key: str) -> None:
        if self._window is None:
            return
        if key.startswith(_GO):
            page, _, record = key.removeprefix(_GO).partition("/")
            self._window.go_to(PageId(page), record)
        elif key == "lock":
            self._on_lock_requested()
        else:
            self._front.obey(key)


def _load_window(progress: Progress) -> None:
    """Load what the open window is made of while its user types the passphrase."""
    progress.check()
    from vetdesk.desktop import session, systemlock, window
    from vetdesk.desktop.parts import commandpalette

    del session, systemlock, window, commandpalette


def _load_pinyin(progress: Progress) -> None:
    progress.check()
    pinyin.load()
