"""Originals with their loans, and the periods of an agreement that has ended, as two cards."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from vetdesk.desktop.i18n import Language, spoken, translate
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.parts.basics import IconLabel, button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.domain.keeping import ClockKind, Disposal, LoanLine
from vetdesk.services.keeping import KeepingRoom, Original, Period
from vetdesk.services.norms import cited_in

_DISPOSALS: Final = {
    Disposal.DESTROYED: QT_TRANSLATE_NOOP("Keeping", "Destroyed or deleted"),
    Disposal.SEALED: QT_TRANSLATE_NOOP("Keeping", "Sealed away"),
    Disposal.KEPT: QT_TRANSLATE_NOOP("Keeping", "Kept longer"),
}


def disposal_words(disposal: Disposal) -> str:
    """Return what was decided about papers, in words."""
    return translate("Keeping", str(_DISPOSALS[disposal]))


class OriginalsCard(Card):
    """Asks by signal; each carries the number of an original or the id of a loan."""

    place_requested = Signal(int)
    lend_requested = Signal(int)
    back_requested = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Originals"), parent=parent)
        self._lines = column(gap=2)
        self._past = text_label("", "faint", wrap=True)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._past)

    def show_room(self, room: KeepingRoom) -> None:
        """Show where each original is."""
        self.clear()
        for one in room.originals:
            self._lines.addWidget(self._line(one, room))
        if not room.originals:
            words = self.tr("Where each original lies is kept from the signing on.")
            self._lines.addWidget(text_label(words, "soft", wrap=True))
        back = [one for one in room.loans if not one.is_out]
        words = self.tr("Lent before: {loans}")
        self._past.setText(words.format(loans="; ".join(self._returned(one) for one in back)))
        self._past.setVisible(bool(back))

    def clear(self) -> None:
        """Forget everything."""
        empty_layout(self._lines)
        self._past.clear()
        self._past.hide()

    def _line(self, one: Original, room: KeepingRoom) -> QWidget:
        line, loan = row(gap=2), one.loan
        is_late = loan is not None and loan.is_overdue(room.today)
        tone = "bad" if is_late else "warn" if loan is not None else "ok"
        line.addWidget(IconLabel("clock" if loan else "circle-check", tone, size=16))
        told = column(gap=0)
        told.addWidget(
            text_label(
                self.tr("Original {number}: {place}").format(number=one.number, place=one.place), wrap=True
            )
        )
        if loan is not None:
            told.addWidget(
                text_label(self._out(loan, is_late=is_late), "problem" if is_late else "faint", wrap=True)
            )
        line.addLayout(told, 1)
        if loan is None:
            for text, slot in ((self.tr("Place…"), self._on_place), (self.tr("Lend…"), self._on_lend)):
                made = self._link(text, f"{text} {one.number}")
                made.setProperty("original", one.number)
                made.clicked.connect(slot)
                line.addWidget(made)
        else:
            text = self.tr("Came back…")
            made = self._link(text, f"{text} {one.number}")
            made.setProperty("loan", loan.id)
            made.clicked.connect(self._on_back)
            line.addWidget(made)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _link(self, text: str, name: str) -> QPushButton:
        made = button(text, "link")
        made.setAccessibleName(name)
        return made

    def _out(self, line: LoanLine, *, is_late: bool) -> str:
        words = self.tr("with {borrower} since {lent} for {purpose}; due back {due}")
        if is_late:
            words = self.tr("with {borrower} since {lent} for {purpose}; overdue since {due}")
        loan = line.loan
        return words.format(
            borrower=loan.borrower,
            lent=day_words(loan.lent_on),
            purpose=loan.purpose,
            due=day_words(loan.due),
        )

    def _returned(self, line: LoanLine) -> str:
        words = self.tr("{number} to {borrower}, {lent} to {back}")
        return words.format(
            number=line.loan.number,
            borrower=line.loan.borrower,
            lent=day_words(line.loan.lent_on),
            back=day_words(line.returned_on),
        )

    @Slot()
    def _on_place(self) -> None:
        self.place_requested.emit(self.sender().property("original"))

    @Slot()
    def _on_lend(self) -> None:
        self.lend_requested.emit(self.sender().property("original"))

    @Slot()
    def _on_back(self) -> None:
        self.back_requested.emit(self.sender().property("loan"))


class PeriodsCard(Card):
    """``decide_requested`` carries the kind of clock a person wants to decide about."""

    decide_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How long it is kept"), parent=parent)
        self._lines = column(gap=3)
        self.body.addLayout(self._lines)

    def show_room(self, room: KeepingRoom) -> None:
        """Show every period with its norm and what was decided."""
        self.clear()
        for one in room.periods:
            self._lines.addWidget(self._line(one, room))
        if not room.periods:
            words = self.tr(
                "The periods begin with the end of the agreement. Nothing is ever deleted by itself."
            )
            self._lines.addWidget(text_label(words, "soft", wrap=True))

    def clear(self) -> None:
        """Forget everything."""
        empty_layout(self._lines)

    def _line(self, one: Period, room: KeepingRoom) -> QWidget:
        language = "zh" if spoken() is Language.CHINESE else "en"
        line, wants = row(gap=2), one.line.has_run_out(room.today)
        icon, tone = ("circle-check", "ok") if not one.line.is_open else ("clock", "bad" if wants else "soft")
        line.addWidget(IconLabel(icon, tone, size=16))
        told = column(gap=0)
        told.addWidget(text_label(self._what(one, language), wrap=True))
        told.addWidget(text_label(self._ground(one, language), "faint", wrap=True))
        if one.line.decided is not None:
            told.addWidget(text_label(self._decided(one), "soft", wrap=True))
        line.addLayout(told, 1)
        if one.line.is_open:
            made = button(self.tr("Decide…"), "link")
            made.setObjectName(one.line.clock.kind.value)
            made.setAccessibleName(f"{made.text()} {one.deadline.title.of(language)}")
            made.clicked.connect(self._on_decide)
            line.addWidget(made)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _what(self, one: Period, language: str) -> str:
        words = self.tr("{what}: {until}")
        return words.format(what=one.deadline.title.of(language), until=self._until(one))

    def _until(self, one: Period) -> str:
        clock = one.line.clock
        if clock.due is None:
            return self.tr("for ever")
        words = self.tr("at least until {day}") if clock.kind.is_floor else self.tr("to be gone by {day}")
        return words.format(day=day_words(clock.due))

    def _ground(self, one: Period, language: str) -> str:
        norms = cited_in(((said.norm, said.article or "") for said in one.deadline.citations), language)
        if one.line.clock.kind is ClockKind.OTHER_SIDE:
            norms = self.tr("the days the agreement names (PIPL 21, 47), else {norms}").format(norms=norms)
        trigger = one.deadline.trigger.of(language)
        if one.line.clock.kind in {ClockKind.PROVISION, ClockKind.ASSESSMENT}:
            trigger = self.tr("the last hand-over")
        words = self.tr("counted from {day} ({trigger}); {norms}")
        return words.format(day=day_words(one.line.clock.since), trigger=trigger, norms=norms)

    def _decided(self, one: Period) -> str:
        decided = one.line.decided
        assert decided is not None
        words = self.tr("{what} on {day} by {who}: {why}")
        return words.format(
            what=disposal_words(decided.disposal),
            day=day_words(decided.on),
            who=decided.by,
            why=decided.reason,
        )

    @Slot()
    def _on_decide(self) -> None:
        self.decide_requested.emit(self.sender().objectName())
