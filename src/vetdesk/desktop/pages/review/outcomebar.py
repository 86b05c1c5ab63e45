"""The line over the runner: what the answers so far lead to, and links to the checks in the way."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop.pages.review import words
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, tab_through, text_label
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.vetting import DecisionOutcome
from vetdesk.services.vetting import Outcome

_MOST_LINKS: Final = 8
_TONES: Final = {
    DecisionOutcome.APPROVED: (Tone.OK, "circle-check"),
    DecisionOutcome.CONDITIONAL: (Tone.WARN, "badge-check"),
}


class OutcomeBar(QWidget):
    """``check_requested`` carries the id of the check a link stands for."""

    check_requested = Signal(str)
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.all_reviews = button(self.tr("All reviews"), "link", icon="chevron-left")
        self._badges = row(gap=2)
        self._keys = _Keys(self)
        self._gap_title = text_label("", "label")
        self._links = row(gap=3)
        self._gaps = QWidget(self)
        self._shown_gaps: tuple[str, ...] = ()
        self._buttons: list[QPushButton] = []
        self._titles: Mapping[str, str] = {}
        self._lay_out()

    @property
    def badge_texts(self) -> tuple[str, ...]:
        """Return the words on the badges."""
        items = (self._badges.itemAt(n) for n in range(self._badges.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(one.text for one in widgets if isinstance(one, StatusBadge))

    @property
    def gap_links(self) -> tuple[QPushButton, ...]:
        """Return the links to the checks in the way, while they are shown."""
        return tuple(self._buttons)

    def show_outcome(self, outcome: Outcome, titles: Mapping[str, str], *, is_open: bool) -> None:
        """Show where the review stands; ``titles`` name the checks."""
        self._titles = titles
        self._keys.show_keys(is_open)
        empty_layout(self._badges)
        for shown in self._badges_of(outcome, is_open=is_open):
            self._badges.addWidget(StatusBadge(shown))
        remaining = [one for one in self._shown_gaps if one in (*outcome.open, *outcome.failed)]
        if self._shown_gaps:
            self.show_gaps(remaining)

    def show_gaps(self, check_ids: Sequence[str]) -> None:
        """Show links to the checks that stand in the way of a decision."""
        self._shown_gaps = tuple(check_ids)
        empty_layout(self._links)
        self._buttons.clear()
        for check_id in self._shown_gaps[:_MOST_LINKS]:
            link = button(check_id, "link")
            link.setObjectName(check_id)
            link.setToolTip(self._titles.get(check_id, check_id))
            link.setAccessibleName(f"{check_id} {self._titles.get(check_id, '')}")
            link.clicked.connect(self._on_link_clicked)
            self._links.addWidget(link)
            self._buttons.append(link)
        tab_through(self.all_reviews, self._buttons)
        rest = len(self._shown_gaps) - _MOST_LINKS
        if rest > 0:
            self._links.addWidget(text_label(self.tr("and {n} more").format(n=rest), "faint"))
        self._gaps.setVisible(bool(self._shown_gaps))

    def clear(self) -> None:
        """Forget everything."""
        empty_layout(self._badges)
        self.show_gaps(())

    def _lay_out(self) -> None:
        head = row(gap=3)
        head.addWidget(self.all_reviews)
        head.addLayout(self._badges)
        head.addWidget(self._keys, 1)
        self._gap_title.setText(self.tr("Before a decision:"))
        line = row(gap=3)
        line.addWidget(self._gap_title, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(self._links)
        line.addStretch(1)
        self._gaps.setLayout(line)
        self._gaps.hide()
        box = column(gap=1)
        box.addLayout(head)
        box.addWidget(self._gaps)
        self.setLayout(box)
        self.all_reviews.clicked.connect(self._on_all_clicked)

    def _badges_of(self, outcome: Outcome, *, is_open: bool) -> Sequence[Status]:
        shown = [self._verdict(outcome)] if is_open else []
        if outcome.failed:
            shown.append(Status(self.tr("%n blocked", "", len(outcome.failed)), Tone.BAD, "circle-x"))
        if outcome.warnings:
            text = self.tr("%n warning(s)", "", len(outcome.warnings))
            shown.append(Status(text, Tone.WARN, "triangle-alert"))
        if outcome.open:
            text = self.tr("%n blocking check(s) open", "", len(outcome.open))
            shown.append(Status(text, Tone.INFO, "circle-dashed"))
        return shown

    def _verdict(self, outcome: Outcome) -> Status:
        if outcome.best is None:
            return Status(self.tr("No decision possible yet"), Tone.PLAIN, "hourglass")
        if outcome.best is DecisionOutcome.REJECTED:
            return Status(self.tr("Can only be turned down"), Tone.BAD, "circle-x")
        tone, icon = _TONES[outcome.best]
        best = words.word("outcome", outcome.best.value)
        return Status(self.tr("At best: {outcome}").format(outcome=best), tone, icon)

    @Slot()
    def _on_all_clicked(self) -> None:
        self.all_requested.emit()

    @Slot()
    def _on_link_clicked(self) -> None:
        self.check_requested.emit(self.sender().objectName())


class _Keys(QWidget):
    """A reminder of the keys; it steps aside before it makes the window wider."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = True
        self._caps = QWidget(self)
        caps = row(gap=1)
        for key, says in (
            ("1", self.tr("Pass")),
            ("2", self.tr("Fail")),
            ("3", self.tr("N/A")),
            ("E", self.tr("Evidence")),
            ("T", self.tr("Scan")),
            ("N", self.tr("Next open")),
            ("L", self.tr("Look up")),
            ("C", self.tr("Carry over")),
            ("D", self.tr("Verify")),
            ("V", self.tr("View")),
        ):
            cap = text_label(key, "faint")
            cap.setProperty("key", "true")
            caps.addWidget(cap)
            caps.addWidget(text_label(says, "faint"))
        self._caps.setLayout(caps)
        box = row(gap=0)
        box.addStretch(1)
        box.addWidget(self._caps)
        self.setLayout(box)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_keys(self, wanted: bool) -> None:  # noqa: FBT001 - one thing, shown or not
        """Show the keys where there is room, or not at all."""
        self._wanted = wanted
        self._show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        self._caps.setVisible(self._wanted and self.width() >= self._caps.sizeHint().width())
