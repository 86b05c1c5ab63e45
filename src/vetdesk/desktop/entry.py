"""The window before a vault is open: the lock screen, or the wizard that makes a vault."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from vetdesk.desktop.front import KEYRINGS, Desk, FirstRun, Front
from vetdesk.desktop.i18n import Language, speak
from vetdesk.desktop.lockscreen import LockScreen
from vetdesk.desktop.marks import override
from vetdesk.desktop.sentences import failure_text
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.clock import SystemClock
from vetdesk.tries import Tries


class EntryWindow(QMainWindow):
    """``opened`` carries what the front made of the vault, and its folder."""

    opened = Signal(object, str)
    close_requested = Signal()

    def __init__(self, front: Front, desk: Desk) -> None:
        super().__init__()
        self.setWindowTitle("vetdesk")
        self.setMinimumSize(QSize(1080, 680))
        self.resize(1440, 900)
        self._front = front
        self._desk = desk
        self._folder: Path | None = None
        self._locked = False
        self._earlier_keys = False
        self._tries = Tries()
        self._clock = SystemClock()
        self._stack = QStackedWidget(self)
        self._first: FirstRun | None = None
        self.setCentralWidget(self._stack)
        self._lock = self._add_lock_screen()

    @property
    def lock_screen(self) -> LockScreen:
        """Return the lock screen."""
        return self._lock

    def show_vault(self, folder: Path, *, locked: bool = False, passphrase: str = "") -> None:
        """Ask for the passphrase of the vault in ``folder``."""
        self._folder, self._locked = folder, locked
        self._earlier_keys = False
        face = self._front.describe(folder)
        self._lock.show_vault(face.name, face.backup, locked=locked)
        self._lock.fill_in(passphrase)
        self._lock.offer_keyring(offered=str(folder) in self._desk.settings.record(KEYRINGS))
        self._lock.hold(self._tries.seconds_left(folder, self._clock.now()))
        self._stack.setCurrentWidget(self._lock)
        self._lock.setFocus()

    @Slot()
    def show_first_run(self) -> None:
        """Show the wizard that makes a vault."""
        if self._first is None:
            self._first = self._add_first_run()
        self._stack.setCurrentWidget(self._first)

    def _add_first_run(self) -> FirstRun:
        made = self._front.first_run(self._desk, self)
        made.vault_opened.connect(self._on_vault_opened)
        made.vault_chosen.connect(self._on_vault_chosen)
        made.cancelled.connect(self._on_wizard_cancelled)
        made.language_requested.connect(self._on_language_requested)
        self._stack.addWidget(made)
        return made

    def _add_lock_screen(self) -> LockScreen:
        made = LockScreen(self)
        self._stack.addWidget(made)
        made.secret_entered.connect(self._on_secret_entered)
        made.keyring_requested.connect(self._on_keyring_requested)
        made.other_vault_requested.connect(self._on_other_vault_requested)
        made.new_vault_requested.connect(self.show_first_run)
        made.language_requested.connect(self._on_language_requested)
        return made

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_requested.emit()

    @Slot(str, bool)
    def _on_secret_entered(self, secret: str, by_recovery: bool) -> None:  # noqa: FBT001 - a slot
        folder, front, earlier = self._folder, self._front, self._earlier_keys
        if folder is None:
            return

        def unlock(progress: Progress) -> object:
            return front.unlock(
                folder, secret, by_recovery=by_recovery, earlier_keys=earlier, progress=progress
            )

        job = self._desk.lanes.write.submit(unlock)
        job.succeeded.connect(self._on_unlocked)
        job.failed.connect(self._on_failed)

    @Slot()
    def _on_keyring_requested(self) -> None:
        folder, front = self._folder, self._front
        if folder is None:
            return

        def unlock(progress: Progress) -> object:
            return front.unlock_with_keyring(folder, progress)

        job = self._desk.lanes.write.submit(unlock)
        job.succeeded.connect(self._on_unlocked)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_unlocked(self, opened: object) -> None:
        self._lock.clear()
        if self._folder is not None:
            self._tries.succeeded(self._folder)
        self.opened.emit(opened, str(self._folder))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        wait = 0
        if self._folder is not None and self._front.is_wrong_secret(error):
            wait = self._tries.failed(self._folder, self._clock.now())
        self._lock.show_failure(failure_text(error), wait=wait)
        if self._front.offers_earlier_keys(error):
            self._desk.notifier.ask(
                self.tr("Open with the earlier key file?"),
                yes=self.tr("Use the earlier key file"),
                details=self.tr(
                    "It was kept when passphrases or staff last changed. A passphrase that was changed since "
                    "then opens the vault again, and one that was added does not. The use is recorded."
                ),
                then=self._use_earlier_keys,
            )
        if not isinstance(error, VetdeskError):
            raise error  # a bug: the crash report takes it from here

    def _use_earlier_keys(self) -> None:
        self._earlier_keys = True
        self._lock.ask_again(self.tr("Type the passphrase once more to open with the earlier key file."))

    @Slot(str)
    def _on_language_requested(self, code: str) -> None:
        """Speak the other language at once: of the window, only this screen and the wizard exist yet."""
        app = QCoreApplication.instance()
        assert app is not None
        self._desk.settings.put("language", code)
        speak(app, Language(code))
        first, lock = self._first, self._lock
        in_wizard = first is not None and self._stack.currentWidget() is first
        self._lock = self._add_lock_screen()
        if first is not None:
            self._first = self._add_first_run()
            self._first.continue_from(first)
        for old in (lock, first):
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        if self._folder is not None:
            self.show_vault(self._folder, locked=self._locked)
        if in_wizard:
            self.show_first_run()

    @Slot()
    def _on_other_vault_requested(self) -> None:
        self._desk.notifier.choose_folder(self.tr("Open a vault"), then=self.show_vault)

    @Slot(object, str)
    def _on_vault_opened(self, opened: object, folder: str) -> None:
        self._folder = Path(folder)
        self.opened.emit(opened, folder)

    @Slot(str)
    def _on_vault_chosen(self, folder: str) -> None:
        self.show_vault(Path(folder))

    @Slot()
    def _on_wizard_cancelled(self) -> None:
        self._stack.setCurrentWidget(self._lock)
