"""The right column: what blocks the issue, what warns, what to remember; by the place that mends it."""

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
from vetdesk.desktop.pages.agreements.gategroups import Level, PlaceGroup, grouped, place_name
from vetdesk.desktop.pages.agreements.state import Examined
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.basics import IconLabel, button, column, empty_layout, icon_button, row, text_label
from vetdesk.desktop.parts.card import Card, InnerCard
from vetdesk.desktop.parts.flow import FlowLayout
from vetdesk.desktop.parts.fold import Fold
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.titles import listed
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.gate_report import GateLine, GateValue
from vetdesk.domain.obstacles import Obstacle, OverrideClass, Severity

_MISSING: Final = "answer.missing"
_FEW: Final = 3
"""How many sentences of one place are shown before somebody asks for the rest."""
_FEW_QUESTIONS: Final = 6
_AT_A_GLANCE: Final = 6
"""With more sentences than these the places but the first are folded: each is seen with its count."""
_SETTLED: Final = "settled"


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


class ObstacleCard(QWidget):
    """One obstacle: its sentence, the way to its fix, and who may let it pass, or did."""

    fix_requested = Signal(object)
    override_requested = Signal(object)
    acknowledge_requested = Signal(object)

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__()
        self.obstacle = obstacle
        self.count = 1
        self.setAccessibleName(words.obstacle_words(obstacle))
        self.body = column(gap=1)
        self.setLayout(self.body)
        badge = _badge(obstacle)
        if badge is not None:
            head = row(gap=2)
            head.addWidget(StatusBadge(badge))
            head.addStretch(1)
            self.body.addLayout(head)
        self.body.addWidget(text_label(words.obstacle_words(obstacle), wrap=True))
        if obstacle.overridden:
            by = self.tr("Let pass by {names}: {reason}").format(
                names=listed(obstacle.overridden_by), reason=obstacle.override_reason
            )
            self.body.addWidget(text_label(by, "faint", wrap=True))
        elif obstacle.overridden_by:
            by = self.tr("Read by {names}").format(names=listed(obstacle.overridden_by))
            self.body.addWidget(text_label(by, "faint", wrap=True))
        problem = words.override_problem_words(obstacle)
        if problem:
            self.body.addWidget(text_label(problem, "problem", wrap=True))
        self._add_links()

    def _add_links(self) -> None:
        obstacle = self.obstacle
        place = fix_of(obstacle).place
        links, line = QWidget(), FlowLayout(gap=2)
        links.setLayout(line)
        self.body.addWidget(links)
        self.fix_link = button(link_words(place), "link")
        self.fix_link.clicked.connect(self._on_fix_clicked)
        line.addWidget(self.fix_link)
        if place is Place.NOWHERE:
            self.fix_link.hide()
        if obstacle.blocks and obstacle.override is OverrideClass.TWO_OFFICERS:
            pass_link = button(self.tr("Two officers let it pass…"), "link")
            pass_link.clicked.connect(self._on_override_clicked)
            line.addWidget(pass_link)
        if obstacle.severity is Severity.WARN and not obstacle.overridden_by:
            seen = button(self.tr("I have read this"), "link")
            seen.clicked.connect(self._on_acknowledge_clicked)
            line.addWidget(seen)

    @Slot()
    def _on_fix_clicked(self) -> None:
        self.fix_requested.emit(self.obstacle)

    @Slot()
    def _on_override_clicked(self) -> None:
        self.override_requested.emit(self.obstacle)

    @Slot()
    def _on_acknowledge_clicked(self) -> None:
        self.acknowledge_requested.emit(self.obstacle)


class MissingCard(QWidget):
    """All unanswered questions in one box, each a link to itself."""

    fix_requested = Signal(object)

    def __init__(self, missing: Sequence[Obstacle]) -> None:
        super().__init__()
        self._missing = {one.subject: one for one in missing}
        self.count = len(missing)
        box = column(gap=0)
        self.setLayout(box)
        for one in missing:
            link = QuestionLink(words.missing_words(one))
            link.setObjectName(one.subject)
            link.setToolTip(words.obstacle_words(one))
            link.clicked.connect(self._on_link_clicked)
            box.addWidget(link)

    @Slot()
    def _on_link_clicked(self) -> None:
        self.fix_requested.emit(self._missing[self.sender().objectName()])


GateCard = ObstacleCard | MissingCard


class PlaceCard(InnerCard):
    """What is mended at one place: its name with the count, a way there, the sentences under it."""

    place_requested = Signal(object)

    def __init__(
        self,
        group: PlaceGroup,
        cards: Sequence[GateCard],
        left: Sequence[GateCard],
        *,
        opened: bool,
        more: bool,
    ) -> None:
        super().__init__()
        self.group = group
        self.body.setContentsMargins(space(2), space(1), space(2), space(1))  # many are folded to one line
        title = self.tr("{place} · {count}").format(place=place_name(group.place), count=len(group.obstacles))
        self.fold = Fold(title, opened=opened)
        self.body.addWidget(self.fold)
        if link_words(group.place):
            there = icon_button("arrow-right", link_words(group.place), size=16, colour="accent")
            there.clicked.connect(self._on_there_clicked)
            self.fold.head.addWidget(there)
        for one in cards:
            self.fold.body.addWidget(one)
        hidden = sum(one.count for one in left)
        self.rest = Fold(self.tr("%n more", "", hidden), opened=more)
        for one in left:
            self.rest.body.addWidget(one)
        self.fold.body.addWidget(self.rest)
        self.rest.setVisible(bool(left))

    @Slot()
    def _on_there_clicked(self) -> None:
        self.place_requested.emit(self.group.obstacles[0])


class GatePanel(Card):
    """Lists obstacles as links; asks for fixes, overrides and readers by signal.

    What somebody folds away or unfolds stays so while the gates are asked again for the same matter.
    """

    fix_requested = Signal(object)
    override_requested = Signal(object)
    acknowledge_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Before issuing"))
        inner = QWidget(self)
        self._lines = column(gap=3)
        self._cards: list[GateCard] = []
        self._places: list[PlaceCard] = []
        self._sections: dict[str, Fold] = {}
        self._wanted: dict[str, bool] = {}
        self._shown: Examined | None = None
        self._lines.setContentsMargins(0, 0, 8, 0)
        inner.setLayout(self._lines)
        self._area = scrolled(inner, across=False)
        self._area.setAccessibleName(self.tr("Before issuing"))
        self.body.addWidget(self._area, 1)
        self.body.addWidget(text_label(self.tr("Any change after approval voids it."), "faint", wrap=True))

    @property
    def cards(self) -> tuple[GateCard, ...]:
        """Return the sentences and the box of questions, folded away or not, in their order."""
        return tuple(self._cards)

    @property
    def places(self) -> tuple[PlaceCard, ...]:
        """Return the boxes by place, in their order."""
        return tuple(self._places)

    def section(self, level: Level) -> Fold | None:
        """Return the fold of a level; None while it holds nothing."""
        return self._sections.get(level.value)

    def show_busy(self, *, busy: bool) -> None:
        """Say that the gates are being looked at again."""
        self.set_title(self.tr("Before issuing"), self.tr("checking…") if busy else "")

    def clear(self) -> None:
        """Forget every line and what was folded."""
        self._wanted.clear()
        self._empty()

    def show_obstacles(self, obstacles: Sequence[Obstacle]) -> None:
        """Show what the last evaluation found, before the gates are asked again."""
        self.show_examined(Examined(asked=(), obstacles=tuple(obstacles), gates=()))

    def show_examined(self, examined: Examined) -> None:
        """Show blocks, then warnings, then what to remember, then what is settled, each by its place."""
        if self._shown is not None and _same(self._shown, examined):
            return
        self._empty()
        self._shown = examined
        groups = grouped(examined.obstacles)
        by_hand = [line for line in examined.gates if line.value is GateValue.BY_HAND]
        blocks = any(one.level is Level.BLOCKS for one in groups)
        for level in Level:
            here = [one for one in groups if one.level is level]
            looked = by_hand if level is Level.REMINDERS else []
            count = sum(len(one.obstacles) for one in here) + len(looked)
            if count:
                opened = level is Level.BLOCKS or (level is Level.WARNS and not blocks)
                section = self._section(level.value, self._level_words(level, count), opened=opened)
                many = sum(_lines_of(one) for one in here) > _AT_A_GLANCE
                for number, one in enumerate(here):
                    section.body.addWidget(self._place(one, opened=not many or number == 0))
                self._add_lines(section, looked, "eye", "info")
        passed = [line for line in examined.gates if line.value is GateValue.PASSED]
        if passed:
            section = self._section(_SETTLED, self._settled_words(len(passed)), opened=not groups)
            self._add_lines(section, passed, "circle-check", "ok")
        self._lines.addStretch(1)

    def _level_words(self, level: Level, count: int) -> tuple[str, str, str]:
        match level:
            case Level.BLOCKS:
                return self.tr("Stops the issue · {count}").format(count=count), "circle-x", "bad"
            case Level.WARNS:
                return self.tr("Warnings · {count}").format(count=count), "triangle-alert", "warn"
        return self.tr("To remember · {count}").format(count=count), "info", "info"

    def _settled_words(self, count: int) -> tuple[str, str, str]:
        return self.tr("Settled · {count}").format(count=count), "circle-check", "ok"

    def _empty(self) -> None:
        self._shown = None
        self._cards.clear()
        self._places.clear()
        self._sections.clear()
        empty_layout(self._lines)

    def _section(self, key: str, says: tuple[str, str, str], *, opened: bool) -> Fold:
        title, icon, tone = says
        made = Fold(title, opened=self._wanted.get(key, opened), icon=icon, tone=tone)
        self._remember(made, key)
        self._sections[key] = made
        self._lines.addWidget(made)
        return made

    def _place(self, group: PlaceGroup, *, opened: bool) -> PlaceCard:
        rest = f"{group.key}.rest"
        first, left = self._cards_of(group)
        self._cards += (*first, *left)
        made = PlaceCard(
            group,
            first,
            left,
            opened=self._wanted.get(group.key, opened),
            more=self._wanted.get(rest, False),
        )
        made.place_requested.connect(self.fix_requested)
        self._remember(made.fold, group.key)
        self._remember(made.rest, rest)
        self._places.append(made)
        return made

    def _cards_of(self, group: PlaceGroup) -> tuple[list[GateCard], list[GateCard]]:
        """Return the boxes shown at once, and those behind "more"."""
        missing = [one for one in group.obstacles if one.code == _MISSING and one.blocks]
        others: list[GateCard] = [self._card(one) for one in group.obstacles if one not in missing]
        if not missing:
            return others[:_FEW], others[_FEW:]
        boxes: list[GateCard] = [
            self._box(part) for part in (missing[:_FEW_QUESTIONS], missing[_FEW_QUESTIONS:]) if part
        ]
        return boxes[:1], [*boxes[1:], *others]

    def _card(self, obstacle: Obstacle) -> ObstacleCard:
        made = ObstacleCard(obstacle)
        made.fix_requested.connect(self.fix_requested)
        made.override_requested.connect(self.override_requested)
        made.acknowledge_requested.connect(self.acknowledge_requested)
        return made

    def _box(self, missing: Sequence[Obstacle]) -> MissingCard:
        made = MissingCard(missing)
        made.fix_requested.connect(self.fix_requested)
        return made

    def _remember(self, fold: Fold, key: str) -> None:
        fold.setObjectName(key)
        fold.toggled.connect(self._on_toggled)

    def _add_lines(self, section: Fold, lines: Sequence[GateLine], icon: str, tone: str) -> None:
        for one in lines:
            made = QWidget()
            line = row(gap=2)
            line.addWidget(IconLabel(icon, tone, size=16))
            line.addWidget(text_label(one.gate.title.of(i18n.spoken().value), "soft", wrap=True), 1)
            made.setLayout(line)
            section.body.addWidget(made)

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        self._wanted[self.sender().objectName()] = opened


def _lines_of(group: PlaceGroup) -> int:
    """Count the sentences of a place; its open questions are one list of links."""
    asked = sum(one.code == _MISSING for one in group.obstacles)
    return len(group.obstacles) - asked + bool(asked)


def _same(one: Examined, other: Examined) -> bool:
    return (one.obstacles, one.gates) == (other.obstacles, other.gates)


def _badge(obstacle: Obstacle) -> Status | None:
    """Return the state of what was let pass or read; the heading says it of everything else."""
    if obstacle.overridden:
        return Status(translate("GatePanel", "Let pass"), Tone.WARN, "badge-check")
    if obstacle.overridden_by:
        return Status(translate("GatePanel", "Read"), Tone.INFO, "eye")
    return None
