"""The guide beside the work-list: what to type into the register, what to capture, what to watch for."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.checks.evidence import EvidenceBox
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.rechecks import RecheckOutcome
from vetdesk.services.rechecks import RecheckCard


class RecheckGuide(Card):
    """Shows one line; asks by signals what to note. The program asks no register."""

    same_requested = Signal()
    changed_requested = Signal()
    next_requested = Signal()

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Look-up"), parent=parent)
        self._language = language
        self._card: RecheckCard | None = None
        self._lines: QVBoxLayout = column(gap=2)
        self.evidence = EvidenceBox(self)
        self.same = button(self.tr("(S) The same as before"), "primary", icon="circle-check")
        self.changed = button(self.tr("(D) Changed…"), icon="triangle-alert")
        self.following = button(self.tr("(N) Next"), icon="arrow-right")
        self._lay_out()
        self.same.clicked.connect(self.same_requested)
        self.changed.clicked.connect(self.changed_requested)
        self.following.clicked.connect(self.next_requested)
        self.show_card(None)

    @property
    def card(self) -> RecheckCard | None:
        """Return what is shown."""
        return self._card

    def show_card(self, card: RecheckCard | None) -> None:
        """Show another line, or say that none is chosen."""
        self._card = card
        empty_layout(self._lines)
        for part in (self.evidence, self.same, self.changed):
            part.setVisible(card is not None)
        if card is None:
            self.set_title(self.tr("Look-up"))
            words = self.tr("Choose a line of the list; what to do there is said here.")
            self._lines.addWidget(text_label(words, "soft", wrap=True))
            return
        self.set_title(card.register.name.of(self._language))
        self._fill(card)
        self.evidence.show_evidence(card.captures)

    @Slot()
    def copy(self) -> None:
        """Put what the register is asked by onto the clipboard."""
        if self._card is not None:
            QApplication.clipboard().setText(self._card.query)

    def _fill(self, card: RecheckCard) -> None:
        line, language = card.line, self._language
        self._lines.addWidget(text_label(line.name, "strong", wrap=True))
        typed = dict.fromkeys(one for one in (card.query, line.uscc, line.name) if one)
        for place, value in enumerate(typed):
            self._lines.addWidget(self._to_type(value, is_first=place == 0))
        answered = self.tr(", ").join(one for one, _ in card.titles(language))
        for says, words in (
            (self.tr("Capture: {text}"), card.register.capture.of(language)),
            (self.tr("Watch for: {text}"), card.register.red_flag.of(language)),
            (self.tr("Answers: {text}"), answered),
        ):
            self._lines.addWidget(text_label(says.format(text=words), "soft", wrap=True))
        self._lines.addWidget(text_label(self._last(card), "faint", wrap=True))

    def _to_type(self, value: str, *, is_first: bool) -> QWidget:
        holder = QWidget(self)
        line = row(gap=2)
        line.addWidget(text_label(self.tr("Type there: {text}").format(text=value), wrap=True), 1)
        copy = button(self.tr("(C) Copy") if is_first else self.tr("Copy"), "small", icon="copy")
        copy.setAccessibleName(self.tr("Copy {text}").format(text=value))
        copy.setObjectName(value)
        copy.clicked.connect(self._on_copy_clicked)
        line.addWidget(copy)
        holder.setLayout(line)
        return holder

    def _last(self, card: RecheckCard) -> str:
        if card.last is None or card.last.asked_on is None:
            return self.tr("Last asked with the review on {day}.").format(day=day_words(card.line.asked_on))
        told = (
            self.tr("the same as before")
            if card.last.outcome is RecheckOutcome.SAME
            else self.tr("changed: {note}").format(note=card.last.reason)
        )
        return self.tr("Last asked on {day} by {name}: {told}.").format(
            day=day_words(card.last.asked_on), name=card.last.asked_by, told=told
        )

    def _lay_out(self) -> None:
        inner = QWidget(self)
        box = column(gap=3)
        box.addLayout(self._lines)
        box.addWidget(self.evidence)
        box.addStretch(1)
        box.setContentsMargins(0, 0, space(3), 0)
        inner.setLayout(box)
        area = scrolled(inner, across=False)
        keys = column(gap=2)
        others = row(gap=2)
        others.addWidget(self.changed)
        others.addWidget(self.following)
        keys.addWidget(self.same)
        keys.addLayout(others)
        self.body.addWidget(area, 1)
        self.body.addLayout(keys)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.sender().objectName())
