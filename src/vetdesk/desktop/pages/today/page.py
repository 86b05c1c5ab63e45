"""The page behind "Today": figures on top, what needs somebody, two charts that filter."""

from datetime import date
from functools import reduce
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.moments import moment_words, weekday_words
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import NEW, page_of, status_list, words_of
from vetdesk.desktop.pages.paperrooms import PaperRooms
from vetdesk.desktop.pages.today.board import TodayBoard
from vetdesk.desktop.pages.today.lines import BLOCKED, DUE, MONTH, OVERDUE, WAITING, number_of
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.card import Card, FigureCard
from vetdesk.desktop.parts.charts import Bar, BarList, ColumnChart
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.vocabulary import status
from vetdesk.domain.calendars import SHANGHAI, add_months
from vetdesk.domain.parties import CollectorStatus
from vetdesk.progress import Progress
from vetdesk.services.today import Board, Section, TodayItem

_MONTHS: Final = 6
_NOON: Final = 12
_PAPER: Final = "paper"
_EVENING: Final = 18


class TodayPage(Page):
    """Reads the board whenever it is entered."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.TODAY, parent)
        self._context = context
        self._greeting = text_label("", "title")
        self._day = text_label("", "soft")
        self._figures = {
            OVERDUE: FigureCard(self.tr("Overdue"), Tone.BAD),
            DUE: FigureCard(self.tr("Due in 30 days"), Tone.WARN),
            BLOCKED: FigureCard(self.tr("Blocked"), Tone.BAD),
            WAITING: FigureCard(self.tr("Waiting for a decision"), Tone.ACCENT),
        }
        self._board = TodayBoard(self)
        self._states = BarList(self.tr("Collectors by status"))
        self._months = ColumnChart(self.tr("Checks that lapse in six months"))
        self._backup = text_label("", "soft", wrap=True)
        self._care = button(self.tr("Backup and checks"), "link")
        self.papers = PaperRooms(context, self)
        self._shown: tuple[Board, date, bool] | None = None
        self._parts: list[Board] = []
        self._entry = 0
        self._lay_out()
        self._connect()

    @property
    def board(self) -> TodayBoard:
        """Return the card with the items."""
        return self._board

    @override
    def enter(self, record: str = "") -> None:
        if self._shown is None:
            self._greet(None)
            self._board.show_busy()
        self._entry += 1
        self._parts = []
        self._read_next()

    def _read_next(self) -> None:
        """Read one section; each is a job by itself, so that the first is seen before the last is read."""
        entry, today = self._entry, self._context.services.today
        section = tuple(Section)[len(self._parts)]

        def read(progress: Progress) -> tuple[int, Board]:
            progress.check()
            return entry, today.section(section)

        job = self._context.read(read, self._on_section_read)
        job.failed.connect(self._on_failed)

    @override
    def clear(self) -> None:
        self.papers.forget()
        self._shown = None
        self._board.clear()
        self._states.show_bars(())
        self._months.show_bars(())

    def _lay_out(self) -> None:
        head = row(gap=4)
        head.addWidget(self._greeting)
        head.addStretch(1)
        head.addWidget(self._day)
        figures = row(gap=4)
        for card in self._figures.values():
            card.setFixedHeight(space(23))
            figures.addWidget(card, 1)
        states = Card(self.tr("Collectors by status"))
        states.body.addWidget(self._states)
        self._hint = text_label(self.tr("A click shows them"), "faint")
        states.body.addWidget(self._hint)
        months = Card(self.tr("Checks that lapse in six months"))
        months.body.addWidget(self._months)
        backup = Card(self.tr("Backup"))
        backup.body.addWidget(self._backup)
        backup.body.addWidget(self._care)
        side = column(gap=4)
        side.addWidget(states)
        side.addWidget(months)
        side.addWidget(backup)
        side.addStretch(1)
        below = row(gap=4)
        below.addWidget(self._board, 5)
        below.addLayout(side, 3)
        self.content.addLayout(head)
        self.content.addLayout(figures)
        self.content.addLayout(below, 1)

    def _connect(self) -> None:
        for name, card in self._figures.items():
            card.setObjectName(name)
            card.clicked.connect(self._on_figure_clicked)
        self._board.item_requested.connect(self._on_item_requested)
        self._board.action_requested.connect(self._on_first_requested)
        self._board.retry_requested.connect(self._on_retry_requested)
        self._states.bar_chosen.connect(self._on_state_chosen)
        self._months.bar_chosen.connect(self._on_month_chosen)
        self._care.clicked.connect(self._on_care_clicked)
        self.papers.filed.connect(self._on_paper_moved)
        self.papers.changed.connect(self._on_paper_moved)
        self._context.news.backed_up.connect(self._on_backed_up)

    def _greet(self, count: int | None) -> None:
        now = self._context.clock.now().astimezone(SHANGHAI)
        self._day.setText(weekday_words(now.date()))
        if now.hour < _NOON:
            hello = self.tr("Good morning")
        else:
            hello = self.tr("Good afternoon") if now.hour < _EVENING else self.tr("Good evening")
        if count is None:
            self._greeting.setText(hello)
        elif count == 0:
            self._greeting.setText(self.tr("{hello}, nothing needs you today").format(hello=hello))
        else:
            needs = self.tr("%n thing(s) need you", "", count)
            self._greeting.setText(self.tr("{hello}, {needs}").format(hello=hello, needs=needs))

    def _show_figures(self, board: Board) -> None:
        details = {
            OVERDUE: self.tr("decisions and checks past their day"),
            DUE: self.tr("decisions and checks"),
            BLOCKED: self.tr("agreements that cannot be issued"),
            WAITING: self.tr("agreements to approve or to issue"),
        }
        for name, card in self._figures.items():
            count = number_of(name, board)
            card.show_figure(f"{count:,}", details[name] if count else self.tr("none"))

    def _show_charts(self, board: Board, today: date) -> None:
        states = [
            Bar(state.value, shown.text, count, shown.tone)
            for state in CollectorStatus
            if (count := board.collectors.get(state, 0))
            for shown in (status("collector", state.value),)
        ]
        self._hint.setVisible(bool(states))
        if not states:
            states = [Bar("", self.tr("none yet"), 0, Tone.PLAIN)]
        self._states.show_bars(tuple(states))
        first = today.replace(day=1)
        months = [add_months(first, number) for number in range(_MONTHS)]
        self._months.show_bars(
            tuple(
                Bar(key, self.tr("{month}/{year}").format(month=month.month, year=month.year), count)
                for month in months
                for key in (month.strftime("%Y-%m"),)
                for count in (board.expiring_by_month.get(key, 0),)
            )
        )

    @Slot(object)
    def _on_section_read(self, answer: tuple[int, Board]) -> None:
        entry, part = answer
        if entry != self._entry:
            return  # somebody came back meanwhile, and all is read anew
        self._parts.append(part)
        board = reduce(Board.joined, self._parts)
        is_whole = len(self._parts) == len(Section)
        if is_whole:
            self._context.news.board_read.emit(board)
        else:
            self._read_next()
        # What was whole is not shown in parts again, and what is the same is not shown again.
        shown = (board, self._context.today(), is_whole)
        if shown == self._shown or (self._shown is not None and self._shown[2] and not is_whole):
            return
        self._shown = shown
        self._show_board(board, is_whole=is_whole)

    def _show_board(self, board: Board, *, is_whole: bool) -> None:
        today = self._context.today()
        self._greet(board.number if is_whole else None)
        self._show_figures(board)
        self._show_charts(board, today)
        nothing = not board.items and not any(board.collectors.values())
        if board.items or is_whole:
            self._board.show_board(board, today, is_first=nothing)
        if board.last_backup is None:
            self._backup.setText(self.tr("No backup yet; the first one is made today."))
        else:
            self._on_backed_up(moment_words(board.last_backup, today))

    @Slot(str)
    def _on_backed_up(self, when: str) -> None:
        self._backup.setText(self.tr("Last verified backup {when}").format(when=when))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._shown = None
        self._board.show_failed(failure_text(error))

    @Slot()
    def _on_figure_clicked(self) -> None:
        name = self.sender().objectName()
        words = {
            OVERDUE: self.tr("Overdue"),
            DUE: self.tr("Due in 30 days"),
            BLOCKED: self.tr("Blocked"),
            WAITING: self.tr("Waiting for a decision"),
        }
        self._board.show_filter(name, words[name])

    @Slot(object)
    def _on_item_requested(self, item: TodayItem) -> None:
        page = page_of(item.subject_kind)
        if item.subject_kind == _PAPER:
            self.papers.open(item.subject)
        elif page is not None:
            self.page_requested.emit(page.value, words_of(item.subject_kind, str(item.subject)))

    @Slot()
    def _on_paper_moved(self) -> None:
        self.enter()

    @Slot()
    def _on_first_requested(self) -> None:
        self.page_requested.emit(PageId.COLLECTORS.value, NEW)

    @Slot()
    def _on_retry_requested(self) -> None:
        self.enter()

    @Slot(str)
    def _on_state_chosen(self, key: str) -> None:
        if key:
            self.page_requested.emit(PageId.COLLECTORS.value, status_list(key))

    @Slot(str)
    def _on_month_chosen(self, key: str) -> None:
        year, month = key.split("-")
        words = self.tr("Due {month}/{year}").format(month=int(month), year=year)
        self._board.show_filter(MONTH + key, words)

    @Slot()
    def _on_care_clicked(self) -> None:
        self.page_requested.emit(PageId.SETTINGS.value, "vault")
