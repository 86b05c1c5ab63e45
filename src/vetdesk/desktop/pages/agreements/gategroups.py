"""Puts obstacles in order: what blocks, what warns, what to remember; each by where it is mended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.agreements.fixes import Place, fix_of
from vetdesk.domain.obstacles import Obstacle

_NAMES: Final[Mapping[Place, str]] = {
    Place.QUESTION: str(QT_TRANSLATE_NOOP("GateGroups", "Questions")),
    Place.ANSWERS: str(QT_TRANSLATE_NOOP("GateGroups", "Answers")),
    Place.TERMS: str(QT_TRANSLATE_NOOP("GateGroups", "Terms")),
    Place.SCHEDULE: str(QT_TRANSLATE_NOOP("GateGroups", "Schedule")),
    Place.CLAUSE: str(QT_TRANSLATE_NOOP("GateGroups", "Clauses")),
    Place.TEXT: str(QT_TRANSLATE_NOOP("GateGroups", "Text")),
    Place.TEMPLATE: str(QT_TRANSLATE_NOOP("GateGroups", "Template")),
    Place.STATUTES: str(QT_TRANSLATE_NOOP("GateGroups", "Changed law")),
    Place.PEOPLE: str(QT_TRANSLATE_NOOP("GateGroups", "People named")),
    Place.PERSON: str(QT_TRANSLATE_NOOP("GateGroups", "Checks of people")),
    Place.REVIEW: str(QT_TRANSLATE_NOOP("GateGroups", "Vetting of the other party")),
    Place.CONDITIONS: str(QT_TRANSLATE_NOOP("GateGroups", "Conditions of the admission")),
    Place.OTHER_PARTY: str(QT_TRANSLATE_NOOP("GateGroups", "Record of the other party")),
    Place.OWN_PARTY: str(QT_TRANSLATE_NOOP("GateGroups", "Our organisation")),
    Place.POWER: str(QT_TRANSLATE_NOOP("GateGroups", "Power of attorney")),
    Place.NOTE: str(QT_TRANSLATE_NOOP("GateGroups", "Steps to note")),
    Place.APPROVAL: str(QT_TRANSLATE_NOOP("GateGroups", "Approval")),
    Place.NOWHERE: str(QT_TRANSLATE_NOOP("GateGroups", "Other")),
}
"""In the order of the work: the text first, then who stands behind it, the approval at the end."""


class Level(StrEnum):
    """How much an obstacle matters now."""

    BLOCKS = "blocks"
    WARNS = "warns"
    REMINDERS = "reminders"


@dataclass(frozen=True, kw_only=True)
class PlaceGroup:
    """The obstacles of one level that are mended at one place."""

    level: Level
    place: Place
    obstacles: tuple[Obstacle, ...]

    @property
    def key(self) -> str:
        """Return what tells this group from the others."""
        return f"{self.level.value}.{self.place.value}"


def level_of(obstacle: Obstacle) -> Level:
    """Return whether it blocks, warns, or is done with: let pass by two officers, or read."""
    if obstacle.blocks:
        return Level.BLOCKS
    return Level.REMINDERS if obstacle.overridden_by else Level.WARNS


def place_name(place: Place) -> str:
    """Return what a place is called over its obstacles."""
    return translate("GateGroups", _NAMES[place])


def grouped(obstacles: Sequence[Obstacle]) -> tuple[PlaceGroup, ...]:
    """Return the obstacles by level, then by place; inside a place they keep their order."""
    found: dict[tuple[Level, Place], list[Obstacle]] = {}
    for one in obstacles:
        found.setdefault((level_of(one), fix_of(one).place), []).append(one)
    levels, places = list(Level), list(_NAMES)
    order = sorted(found, key=lambda key: (levels.index(key[0]), places.index(key[1])))
    return tuple(
        PlaceGroup(level=level, place=where, obstacles=tuple(found[level, where])) for level, where in order
    )
