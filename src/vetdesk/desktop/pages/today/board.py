"""The card with everything that needs somebody: chips above, one line and one button for each thing."""

from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QWidget

from vetdesk.desktop.pages.today.lines import (
    AGREEMENTS,
    ALL,
    MONTH,
    OVERDUE,
    PEOPLE,
    REVIEWS,
    WITHIN,
    BoardLine,
    accepts,
    line_of,
    number_of,
)
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.basics import (
    ElidedLabel,
    button,
    column,
    restyle,
    row,
    rule,
    text_label,
)
from vetdesk.desktop.parts.emptystate import EmptyState
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.vocabulary import Status
from vetdesk.services.today import MOST, Board, TodayItem

_MOST_SHOWN: Final = 100
_AT_ONCE: Final = 5
_SUBJECT: Final = 3
_SENTENCE: Final = 4
_DUE_WIDTH: Final = 28


class TodayBoard(QFrame):
    """Shows items through one filter at a time; asks for the record behind an item."""

    item_requested = Signal(object)
    action_requested = Signal()
    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._items: tuple[TodayItem, ...] = ()
        self._later: tuple[TodayItem, ...] = ()
        self._numbers: dict[str, int] = {}
        self._is_cut = False
        self._today = date.min
        self._filter = ALL
        self._other = ""
        self._chips: dict[str, QPushButton] = {}
        self._reset = button("", "chip")
        self._reset.setCheckable(True)
        self._lines = column(gap=0)
        self._made: list[_Line] = []
        self._foot: list[QLabel] = []
        self._face = EmptyState("")
        self._stack = QStackedWidget(self)
        self._is_first = False
        self._used = 0
        self._room = QWidget(self)
        self._waiting: list[TodayItem] = []
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._on_time_for_more)
        self._lay_out()
        self._face.action_requested.connect(self._on_face_action)
        self._reset.clicked.connect(self._on_reset_clicked)
        self.show_busy()

    @property
    def shown(self) -> tuple[TodayItem, ...]:
        """Return the items that pass the filter."""
        passes = accepts(self._filter, self._today)
        among = (*self._items, *self._later) if self._filter.startswith(MONTH) else self._items
        return tuple(item for item in among if passes(item))

    @property
    def filter(self) -> str:
        """Return the name of the filter."""
        return self._filter

    def show_board(self, board: Board, today: date, *, is_first: bool = False) -> None:
        """Show the board; a month shows later things too; ``is_first`` while the vault is empty."""
        self._items, self._later = board.items, board.later
        self._numbers = {name: number_of(name, board) for name in self._chips}
        self._is_cut = board.is_cut
        self._today, self._is_first = today, is_first
        self._fill()

    def show_filter(self, name: str, words: str = "") -> None:
        """Show only what the filter ``name`` lets through; ``words`` name it when no chip does."""
        self._filter = name if name != self._filter else ALL
        self._other = words if self._filter not in self._chips else ""
        self._fill()

    def show_busy(self) -> None:
        """Say that the items are on their way; only seen while there are none."""
        if not self._items:
            self._face.show_icon("hourglass")
            self._face.show_words(self.tr("Looking through the vault…"))
            self._stack.setCurrentWidget(self._face)

    def show_failed(self, text: str) -> None:
        """Say why there is nothing to see."""
        self._face.show_icon("circle-x", "bad")
        self._face.show_words(text, action=self.tr("Try again"))
        self._is_first = False
        self._stack.setCurrentWidget(self._face)

    def clear(self) -> None:
        """Forget every item."""
        self._items, self._later = (), ()
        self._numbers, self._is_cut = {}, False
        self._filter = ALL
        self._slices.stop()
        self._begin_lines()
        for line in self._made:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._made = []

    def _lay_out(self) -> None:
        head = row(gap=2)
        head.setContentsMargins(space(4), 0, space(4), 0)
        head.addWidget(text_label(self.tr("To be done"), "card"))
        head.addStretch(1)
        head.addWidget(self._reset)
        for key, words in (
            (ALL, self.tr("All")),
            (REVIEWS, self.tr("Reviews")),
            (PEOPLE, self.tr("People")),
            (AGREEMENTS, self.tr("Agreements")),
        ):
            head.addWidget(self._chip(key, words))
        days = row(gap=2)
        days.setContentsMargins(space(4), 0, space(4), 0)
        days.addStretch(1)
        for key, words in (
            (OVERDUE, self.tr("Overdue")),
            (f"{WITHIN}1", self.tr("1 day")),
            (f"{WITHIN}7", self.tr("7 days")),
            (f"{WITHIN}30", self.tr("30 days")),
        ):
            days.addWidget(self._chip(key, words))
        self._room.setLayout(self._lines)
        self._lines.addStretch(1)
        self._stack.addWidget(scrolled(self._room, across=False))
        self._stack.addWidget(self._face)
        box = column(gap=3)
        box.setContentsMargins(1, space(4), 1, space(2))
        box.addLayout(head)
        box.addLayout(days)
        box.addLayout(self._titles())
        box.addWidget(rule(self))
        box.addWidget(self._stack, 1)
        self.setLayout(box)

    def _chip(self, key: str, words: str) -> QPushButton:
        chip = button(words, "chip")
        chip.setObjectName(key)
        chip.setCheckable(True)
        chip.setProperty("words", words)
        chip.clicked.connect(self._on_chip_clicked)
        self._chips[key] = chip
        return chip

    def _titles(self) -> QHBoxLayout:
        line = row(gap=3)
        line.setContentsMargins(space(4), 0, space(4), 0)
        line.addWidget(text_label(self.tr("What"), "label"), _SENTENCE)
        line.addWidget(text_label(self.tr("Whom"), "label"), _SUBJECT)
        due = text_label(self.tr("Due"), "label")
        due.setFixedWidth(space(_DUE_WIDTH))
        line.addWidget(due)
        line.addSpacing(space(22))
        return line

    def _fill(self) -> None:
        shown = self.shown
        self._mark_chips()
        self._slices.stop()
        self._begin_lines()
        self._waiting = list(shown[:_MOST_SHOWN])
        self._add_lines()
        if self._waiting:
            self._slices.start()
        else:
            self._end_lines()
        if shown:
            self._stack.setCurrentIndex(0)
        else:
            self._show_empty()

    def _begin_lines(self) -> None:
        """Take the foot away; the lines stay until they are used again."""
        for label in self._foot:
            self._lines.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._foot, self._used = [], 0

    def _add_lines(self) -> None:
        """Show some of the lines that wait: a hundred in one go would be felt."""
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        for item in now:
            if self._used == len(self._made):
                line = _Line(self._room)
                line.chosen.connect(self.item_requested)
                self._lines.insertWidget(self._used, line)
                self._made.append(line)
            self._made[self._used].show_line(line_of(item, self._today))
            self._used += 1

    @Slot()
    def _on_time_for_more(self) -> None:
        self._add_lines()
        if not self._waiting:
            self._slices.stop()
            self._end_lines()

    def _end_lines(self) -> None:
        shown = self.shown
        for line in self._made[self._used :]:
            line.hide()
        if len(shown) > _MOST_SHOWN:
            hidden = len(shown) - _MOST_SHOWN
            more = self.tr("and %n more; narrow them down above", "", hidden)
            self._add_foot(more)
        if self._is_cut:
            self._add_foot(self._cut_words())

    def _add_foot(self, words: str) -> None:
        label = text_label(words, "faint", wrap=True)
        label.setContentsMargins(space(4), space(3), space(4), space(3))
        self._lines.insertWidget(len(self._made) + len(self._foot), label)
        label.show()
        self._foot.append(label)

    def _cut_words(self) -> str:
        return self.tr(
            "Of each kind the first {most} are listed here; the figures count all. The lists hold the rest."
        ).format(most=MOST)

    def _show_empty(self) -> None:
        if self._is_first:
            self._face.show_icon("building-2")
            self._face.show_words(
                self.tr("The vault is empty."),
                hint=self.tr("Register the first collector; its review and agreements follow from there."),
                action=self.tr("Register a collector"),
            )
        elif self._filter != ALL:
            self._face.show_icon("list-filter")
            self._face.show_words(
                self.tr("Nothing of this kind is listed.")
                if self._is_cut
                else self.tr("Nothing of this kind needs you."),
                hint=self._cut_words() if self._is_cut else "",
                action=self.tr("Show everything"),
            )
        else:
            self._face.show_icon("circle-check")
            self._face.show_words(
                self.tr("Nothing needs you today."),
                hint=self.tr(
                    "What falls due in the next 30 days, waits for approval or is blocked stands here."
                ),
            )
        self._stack.setCurrentWidget(self._face)

    def _mark_chips(self) -> None:
        for key, chip in self._chips.items():
            chip.setText(f"{chip.property('words')} {self._numbers.get(key, 0):,}")
            chip.setChecked(key == self._filter)
        self._reset.setVisible(bool(self._other))
        self._reset.setText(self._other)
        self._reset.setChecked(bool(self._other))

    @Slot()
    def _on_chip_clicked(self) -> None:
        name = self.sender().objectName()
        self._filter, self._other = name, ""
        self._fill()

    @Slot()
    def _on_reset_clicked(self) -> None:
        self._filter, self._other = ALL, ""
        self._fill()

    @Slot()
    def _on_face_action(self) -> None:
        if self._is_first:
            self.action_requested.emit()
        elif self._filter != ALL:
            self._on_reset_clicked()
        else:
            self.retry_requested.emit()


class _Line(QWidget):
    """One thing to do; the same line shows one thing after the other."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._said: BoardLine | None = None
        self._badge = StatusBadge(Status("", Tone.PLAIN, ""))
        self._sentence, self._subject = ElidedLabel(), ElidedLabel()
        self._due = text_label("")
        self._due.setFixedWidth(space(_DUE_WIDTH))
        self._act = button("", "small")
        self._act.setFixedWidth(space(22))
        what = row(gap=2)
        what.addWidget(self._badge)
        what.addWidget(self._sentence, 1)
        line = row(gap=3)
        line.setContentsMargins(space(4), space(2), space(4), space(2))
        line.addLayout(what, _SENTENCE)
        line.addWidget(self._subject, _SUBJECT)
        line.addWidget(self._due)
        line.addWidget(self._act)
        box = column(gap=0)
        box.addLayout(line)
        box.addWidget(rule(self))
        self.setLayout(box)
        self._act.clicked.connect(self._on_clicked)

    def show_line(self, said: BoardLine) -> None:
        """Show this thing."""
        if said != self._said:
            self._said = said
            self._badge.show_status(said.state)
            self._sentence.setText(said.sentence)
            self._subject.setText(said.subject)
            self._due.setText(said.due)
            restyle(self._due, tone=said.due_tone.value)
            self._act.setText(said.verb)
            name = f"{said.verb}: {said.sentence}, {said.subject} {said.due}"
            self._act.setAccessibleName(name.strip())
        self.show()

    @Slot()
    def _on_clicked(self) -> None:
        if self._said is not None:
            self.chosen.emit(self._said.item)
