"""The right column: what blocks the issue, what warns, what is fine; each obstacle leads to its fix."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.agreements import words
from vetdesk.desktop.pages.agreements.fixes import Place, fix_of
from vetdesk.desktop.pages.agreements.state import Examined
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.basics import IconLabel, button, column, empty_layout, row, rule, text_label
from vetdesk.desktop.parts.card import Card, InnerCard
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.gate_report import GateLine, GateValue
from vetdesk.domain.obstacles import Obstacle, OverrideClass, Severity

_MISSING: Final = "answer.missing"


def link_words(place: Place) -> str:
    """Return what the link of an obstacle says; empty when there is nothing to open."""
    texts: dict[Place, Callable[[], str]] = {
        Place.QUESTION: lambda: translate("GatePanel", "Go to the question →"),
        Place.TERMS: lambda: translate("GatePanel", "Open the terms →"),
        Place.SCHEDULE: lambda: translate("GatePanel", "Open the schedule →"),
        Place.PEOPLE: lambda: translate("GatePanel", "Open the people →"),
        Place.CLAUSE: lambda: translate("GatePanel", "Open the clause →"),
        Place.REVIEW: lambda: translate("GatePanel", "Open the check →"),
        Place.CONDITIONS: lambda: translate("GatePanel", "Open the conditions →"),
        Place.STATUTES: lambda: translate("GatePanel", "Decide about the change →"),
        Place.TEMPLATE: lambda: translate("GatePanel", "Open the template →"),
        Place.PERSON: lambda: translate("GatePanel", "Open the person's checks →"),
        Place.OWN_PARTY: lambda: translate("GatePanel", "Open our organisation →"),
        Place.OTHER_PARTY: lambda: translate("GatePanel", "Open the other party →"),
        Place.APPROVAL: lambda: translate("GatePanel", "Go to the approval →"),
        Place.ANSWERS: lambda: translate("GatePanel", "Change the answers →"),
        Place.NOTE: lambda: translate("GatePanel", "Note the day and its proof →"),
        Place.POWER: lambda: translate("GatePanel", "Make the power of attorney →"),
    }
    return texts[place]() if place in texts else ""


class QuestionLink(QPushButton):
    """A link that shortens itself; screen readers and the tooltip have the whole of it."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._words = question
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setAccessibleName(question)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.fontMetrics().horizontalAdvance(" →") - 4
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{shown} →")


class ObstacleCard(InnerCard):
    """One obstacle: how much it matters, its sentence, the way to its fix, and who may let it pass."""

    fix_requested = Signal(object)
    override_requested = Signal(object)
    acknowledge_requested = Signal(object)

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__()
        self.obstacle = obstacle
        self.setAccessibleName(words.obstacle_words(obstacle))
        head = row(gap=2)
        head.addWidget(StatusBadge(_badge(obstacle)))
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(text_label(words.obstacle_words(obstacle), wrap=True))
        if obstacle.overridden:
            by = self.tr("Let pass by {names}: {reason}").format(
                names="、".join(obstacle.overridden_by), reason=obstacle.override_reason
            )
            self.body.addWidget(text_label(by, "faint", wrap=True))
        elif obstacle.overridden_by:
            by = self.tr("Read by {names}").format(names="、".join(obstacle.overridden_by))
            self.body.addWidget(text_label(by, "faint", wrap=True))
        problem = words.override_problem_words(obstacle)
        if problem:
            self.body.addWidget(text_label(problem, "problem", wrap=True))
        self._add_links()

    def _add_links(self) -> None:
        obstacle = self.obstacle
        place = fix_of(obstacle).place
        self.fix_link = button(link_words(place), "link")
        self.fix_link.clicked.connect(self._on_fix_clicked)
        if place is Place.NOWHERE:
            self.fix_link.hide()
        self.body.addWidget(self.fix_link)
        if obstacle.blocks and obstacle.override is OverrideClass.TWO_OFFICERS:
            pass_link = button(self.tr("Two officers let it pass…"), "link")
            pass_link.clicked.connect(self._on_override_clicked)
            self.body.addWidget(pass_link)
        if obstacle.severity is Severity.WARN and not obstacle.overridden_by:
            seen = button(self.tr("I have read this"), "link")
            seen.clicked.connect(self._on_acknowledge_clicked)
            self.body.addWidget(seen)

    @Slot()
    def _on_fix_clicked(self) -> None:
        self.fix_requested.emit(self.obstacle)

    @Slot()
    def _on_override_clicked(self) -> None:
        self.override_requested.emit(self.obstacle)

    @Slot()
    def _on_acknowledge_clicked(self) -> None:
        self.acknowledge_requested.emit(self.obstacle)


class MissingCard(InnerCard):
    """All unanswered questions in one box, each a link to itself."""

    fix_requested = Signal(object)

    def __init__(self, missing: Sequence[Obstacle]) -> None:
        super().__init__()
        self._missing = {one.subject: one for one in missing}
        head = row(gap=2)
        head.addWidget(StatusBadge(Status(self.tr("To be answered"), Tone.BAD, "circle-x")))
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(
            text_label(self.tr("%n question(s) without an answer", "", len(self._missing)), wrap=True)
        )
        for one in missing:
            link = QuestionLink(words.missing_words(one))
            link.setObjectName(one.subject)
            link.setToolTip(words.obstacle_words(one))
            link.clicked.connect(self._on_link_clicked)
            self.body.addWidget(link)

    @Slot()
    def _on_link_clicked(self) -> None:
        self.fix_requested.emit(self._missing[self.sender().objectName()])


class GatePanel(Card):
    """Lists obstacles as links; asks for fixes, overrides and readers by signal."""

    fix_requested = Signal(object)
    override_requested = Signal(object)
    acknowledge_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Before issuing"))
        inner = QWidget(self)
        self._lines = column(gap=3)
        self._cards: list[ObstacleCard | MissingCard] = []
        self._lines.setContentsMargins(0, 0, 8, 0)
        inner.setLayout(self._lines)
        self._area = scrolled(inner, across=False)
        self._area.setAccessibleName(self.tr("Before issuing"))
        self.body.addWidget(self._area, 1)
        self.body.addWidget(text_label(self.tr("Any change after approval voids it."), "faint", wrap=True))

    @property
    def cards(self) -> tuple[ObstacleCard | MissingCard, ...]:
        """Return the boxes shown, in their order."""
        return tuple(self._cards)

    def show_busy(self, *, busy: bool) -> None:
        """Say that the gates are being looked at again."""
        self.set_title(self.tr("Before issuing"), self.tr("checking…") if busy else "")

    def clear(self) -> None:
        """Forget every line."""
        self._cards.clear()
        empty_layout(self._lines)

    def show_obstacles(self, obstacles: Sequence[Obstacle]) -> None:
        """Show what the last evaluation found, before the gates are asked again."""
        self.show_examined(Examined(asked=(), obstacles=tuple(obstacles), gates=()))

    def show_examined(self, examined: Examined) -> None:
        """Show blocks, then warnings, then what two officers let pass, then what is fine."""
        self.clear()
        missing = [one for one in examined.obstacles if one.code == _MISSING and one.blocks]
        if missing:
            card = MissingCard(missing)
            card.fix_requested.connect(self.fix_requested)
            self._put(card)
        for one in sorted((o for o in examined.obstacles if o not in missing), key=_order):
            self._add(one)
        self._add_satisfied([line for line in examined.gates if line.value is GateValue.PASSED])
        self._lines.addStretch(1)

    def _add(self, obstacle: Obstacle) -> None:
        card = ObstacleCard(obstacle)
        card.fix_requested.connect(self.fix_requested)
        card.override_requested.connect(self.override_requested)
        card.acknowledge_requested.connect(self.acknowledge_requested)
        self._put(card)

    def _put(self, card: ObstacleCard | MissingCard) -> None:
        self._cards.append(card)
        self._lines.addWidget(card)

    def _add_satisfied(self, lines: Sequence[GateLine]) -> None:
        if not lines:
            return
        self._lines.addWidget(rule())
        for one in lines:
            made = QWidget()
            line = row(gap=2)
            line.addWidget(IconLabel("circle-check", "ok", size=16))
            line.addWidget(text_label(one.gate.title.of(i18n.spoken().value), "soft", wrap=True), 1)
            made.setLayout(line)
            self._lines.addWidget(made)


def _badge(obstacle: Obstacle) -> Status:
    if obstacle.overridden:
        return Status(translate("GatePanel", "Let pass"), Tone.WARN, "badge-check")
    if obstacle.blocks:
        return Status(translate("GatePanel", "Blocks"), Tone.BAD, "circle-x")
    if obstacle.overridden_by:
        return Status(translate("GatePanel", "Read"), Tone.INFO, "eye")
    return Status(translate("GatePanel", "Warning"), Tone.WARN, "triangle-alert")


def _order(obstacle: Obstacle) -> int:
    if obstacle.blocks:
        return 0
    return 2 if obstacle.overridden else 1
