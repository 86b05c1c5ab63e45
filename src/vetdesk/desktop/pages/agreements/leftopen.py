"""What an agreement leaves open though nothing stops it: blanks, comments, what was let pass.

Whoever approves or issues has to see it in the same dialog, not only where it was found.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements import words
from vetdesk.desktop.pages.agreements.state import Examined, Opened
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.card import InnerCard
from vetdesk.desktop.titles import listed
from vetdesk.domain.obstacles import Obstacle, Severity
from vetdesk.domain.textfindings import BLANK, BLANK_SIGNING
from vetdesk.services.textchecks import TextCheck

_MOST: Final = 4
_LONGEST: Final = 90
_TOLD_BY_ITSELF: Final = "text.blank"


@dataclass(frozen=True, kw_only=True)
class Point:
    """One thing left open; ``obstacle`` or ``clause`` say where it is, neither: in the check of the text."""

    text: str
    obstacle: Obstacle | None = None
    clause: str = ""
    leads: bool = True


@dataclass(frozen=True, kw_only=True)
class PointGroup:
    """Points of one kind; ``tone`` is that of its heading.

    What is not ``grave`` needs no dialog of its own: it is told in the question that is asked anyhow.
    """

    title: str
    points: tuple[Point, ...]
    tone: str = "warn"
    grave: bool = True

    def text(self) -> str:
        """Return heading and points, one line each."""
        return "\n".join((self.title, *(one.text for one in self.points)))


class _Words(QObject):
    """Makes the groups; counts in words are found by the catalogue tool behind ``self.tr`` alone."""

    def blanks(self, check: TextCheck) -> PointGroup:
        found = [one.finding for one in check.findings if one.finding.code == BLANK]
        points = tuple(
            Point(
                text=self.tr("{place}: {count}").format(place=one.where, count=one.detail),
                clause=one.part if one.part.startswith("CL-") else "",
            )
            for one in found
        )
        count = sum(int(one.detail) for one in found)
        return PointGroup(title=self.tr("%n blank(s) left in the text", "", count), points=points)

    def by_hand(self, check: TextCheck) -> PointGroup:
        found = [one.finding for one in check.findings if one.finding.code == BLANK_SIGNING]
        told = Point(text=listed(dict.fromkeys(one.where for one in found)), leads=False)
        count = sum(int(one.detail) for one in found)
        title = self.tr("%n place(s) to be filled in by hand at signing; that is usual", "", count)
        return PointGroup(title=title, points=(told,) if found else (), tone="", grave=False)

    def comments(self, waiting: Sequence[tuple[str, str, str]]) -> PointGroup:
        whole = self.tr("The whole text")
        points = tuple(
            Point(text=_short(f"{place or whole}: {text}"), clause=part, leads=part.startswith("CL-"))
            for place, text, part in waiting
        )
        return PointGroup(
            title=self.tr("%n comment(s) on the text are not resolved", "", len(waiting)), points=points
        )

    def passed(self, obstacles: Sequence[Obstacle]) -> PointGroup:
        found = [one for one in obstacles if one.overridden]
        by = self.tr("let pass by {names}: {reason}")
        points = tuple(
            Point(
                text=f"{_short(words.obstacle_words(one))}\n"
                + by.format(names=listed(one.overridden_by), reason=one.override_reason),
                obstacle=one,
            )
            for one in found
        )
        return PointGroup(title=self.tr("%n obstacle(s) let pass", "", len(found)), points=points)

    def unread(self, obstacles: Sequence[Obstacle]) -> PointGroup:
        found = [
            one
            for one in obstacles
            if one.severity is Severity.WARN and not one.overridden_by and one.code != _TOLD_BY_ITSELF
        ]
        points = tuple(Point(text=_short(words.obstacle_words(one)), obstacle=one) for one in found)
        return PointGroup(
            title=self.tr("%n warning(s) nobody has marked as read", "", len(found)),
            points=points,
            grave=False,
        )

    def more(self, count: int) -> str:
        return self.tr("and %n more", "", count)


def groups_of(opened: Opened, examined: Examined | None) -> tuple[PointGroup, ...]:
    """Return what is left open, the gravest first; what was let pass and read stands there too."""
    made = _Words()
    check = examined.check if examined else TextCheck()
    obstacles = examined.obstacles if examined else opened.obstacles
    found = (
        made.blanks(check),
        made.comments(opened.waiting),
        made.passed(obstacles),
        made.unread(obstacles),
        made.by_hand(check),
    )
    return tuple(one for one in found if one.points)


def groups_of_obstacles(obstacles: Sequence[Obstacle]) -> tuple[PointGroup, ...]:
    """Return what was let pass and the warnings nobody has marked as read, of another paper."""
    made = _Words()
    return tuple(one for one in (made.passed(obstacles), made.unread(obstacles)) if one.points)


class OpenPoints(QWidget):
    """The groups under their headings; ``jump_wanted`` carries the point whose place is wanted."""

    jump_wanted = Signal(object)

    def __init__(self, groups: Sequence[PointGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = tuple(groups)
        self._places: dict[QObject, Point] = {}
        box = column(gap=2)
        for group in self._groups:
            box.addWidget(self._card(group))
        self.setLayout(box)
        self.setVisible(bool(self._groups))

    def text(self) -> str:
        """Return everything said."""
        return "\n".join(group.text() for group in self._groups)

    def _card(self, group: PointGroup) -> InnerCard:
        card = InnerCard()
        head = text_label(group.title, "strong", wrap=True)
        head.setProperty("tone", group.tone)
        card.body.addWidget(head)
        for point in group.points[:_MOST]:
            line = row(gap=2)
            line.addWidget(text_label(point.text, "soft", wrap=True), 1)
            if point.leads:
                go = button(self.tr("Go there →"), "link")
                go.setAccessibleName(self.tr("Go to: {what}").format(what=point.text))
                go.clicked.connect(self._on_go_clicked)
                self._places[go] = point
                line.addWidget(go)
            card.body.addLayout(line)
        if group.points[_MOST:]:
            card.body.addWidget(text_label(_Words().more(len(group.points) - _MOST), "faint"))
        return card

    @Slot()
    def _on_go_clicked(self) -> None:
        self.jump_wanted.emit(self._places[self.sender()])


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
