"""What runs behind an open vault: the check of every page, the daily backup, the counts in the rail."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from vetdesk.desktop.front import FrameNews
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.settings.rollback import RollbackQuestion
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.timers import once
from vetdesk.progress import Progress
from vetdesk.services.today import Board
from vetdesk.services.vaultcare import BackupLine, VaultInfo

_AFTER_FIRST_PAGE_MS: Final = 1500
_TELL_KEYRING_EVERY_MS: Final = 600_000
_REST_AFTER_MS: Final = 5_000


class Upkeep(QObject):
    """Lives from unlock to lock; says what it found to the frame, problems to the banner."""

    def __init__(self, context: PageContext, news: FrameNews, *, always: str = "") -> None:
        super().__init__(news)
        self._always = always
        self._context = context
        self._news = news
        self._later = once(self, _AFTER_FIRST_PAGE_MS)
        self._later.timeout.connect(self._on_first_page_shown)
        self._question = RollbackQuestion(context, self)
        self._keeping = QTimer(self)
        self._keeping.setInterval(_TELL_KEYRING_EVERY_MS)
        self._keeping.timeout.connect(self._on_time_to_keep)
        self._resting = once(self, _REST_AFTER_MS)
        self._resting.timeout.connect(self._on_time_to_rest)
        self._rested = False
        self._is_counted = False
        news.board_read.connect(self._on_board_read)
        context.desk.lanes.busy_changed.connect(self._on_busy_changed)

    def begin(self) -> None:
        """Say what somebody must know; check and back up once the first page is there."""
        services = self._context.services

        def state(progress: Progress) -> VaultInfo:
            progress.check()
            return services.vault.info()

        self._context.read(state, self._on_state_read)
        self._later.start()
        self._keeping.start()

    @Slot()
    def records_changed(self) -> None:
        """Say when something was saved, and count again what waits."""
        now = self._context.clock.now()
        self._news.saved.emit(moment_words(now, self._context.today()))
        self._count()

    def _count(self) -> None:
        services = self._context.services

        def board(progress: Progress) -> Board:
            progress.check()
            return services.today.board()

        self._context.read(board, self._on_board_read)

    @Slot()
    def _on_first_page_shown(self) -> None:
        services = self._context.services
        if not self._is_counted:  # where Today is the first page, it has counted or is about to
            self._count()

        def check(progress: Progress) -> None:
            progress.check()
            report = services.vault.check_pages()
            if report.failure is not None:
                raise report.failure

        def backup(progress: Progress) -> BackupLine | None:
            return services.vault.daily_backup(progress)

        # Both read slices and block nobody, so they run beside the user's own reads and writes. What is
        # rendered waits in the same lane, so nothing is printed before the pages are known to be sound.
        self._say_check(self.tr("integrity check running"))
        self._context.render(check, self._on_checked).failed.connect(self._on_check_failed)
        if not services.read_only:
            self._context.render(backup, self._on_backed_up)

    @Slot()
    def _on_time_to_keep(self) -> None:
        services = self._context.services

        def keep(progress: Progress) -> None:
            progress.check()
            services.vault.keep_anchor()

        self._context.render(keep, self._on_kept)

    @Slot(int)
    def _on_busy_changed(self, waiting: int) -> None:
        """Begin to wait for rest when the last job ends; the job of resting is no work."""
        if waiting:
            self._resting.stop()
        elif not self._rested:
            self._resting.start()
        self._rested = False

    @Slot()
    def _on_time_to_rest(self) -> None:
        services = self._context.services

        def rest(progress: Progress) -> None:
            progress.check()
            services.vault.rest()

        self._context.read(rest, self._on_kept).finished.connect(self._on_rested)

    @Slot()
    def _on_rested(self) -> None:
        self._rested = True  # told before the lane says that it is idle

    @Slot(object)
    def _on_kept(self, _nothing: None) -> None:
        """Nothing changes in the window."""

    @Slot(object)
    def _on_state_read(self, info: VaultInfo) -> None:
        if info.notices:
            sentences = [failure_text(notice) for notice in info.notices]
            self._context.notifier.tell("\n".join(sentences), Tone.WARN)
        if info.rolled_back:
            self._question.ask()

    @Slot(object)
    def _on_board_read(self, board: Board) -> None:
        self._is_counted = True
        self._news.badge_changed.emit(PageId.TODAY.value, board.number)
        waiting = sum(1 for item in board.items if item.subject_kind == "matter")
        self._news.badge_changed.emit(PageId.AGREEMENTS.value, waiting)

    @Slot(object)
    def _on_checked(self, _nothing: None) -> None:
        when = moment_words(self._context.clock.now(), self._context.today())
        passed = self.tr("integrity check passed {when}").format(when=when)
        self._say_check(passed)

    @Slot()
    def _on_check_failed(self) -> None:
        self._say_check(self.tr("integrity check not passed"))

    def _say_check(self, words: str) -> None:
        self._news.checked.emit(" · ".join(part for part in (self._always, words) if part))

    @Slot(object)
    def _on_backed_up(self, made: BackupLine | None) -> None:
        if made is not None:
            self._news.backed_up.emit(moment_words(made.at, self._context.today()))
