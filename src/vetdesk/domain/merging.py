"""Two reviewers of one review: what the other one brings, and where both have answered differently."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.matter import CheckAnswer


class Chosen(StrEnum):
    """Which of two answers to the same check stays."""

    MINE = "mine"
    THEIRS = "theirs"


class MergeUndecided(VetdeskError):
    """Checks that both reviewers answered differently and nobody has chosen between; nothing is merged."""

    key: ClassVar[str] = "reviewfile.undecided"

    def __init__(self, checks: Sequence[str]) -> None:
        super().__init__(*checks)
        self.checks = tuple(checks)


@dataclass(frozen=True, kw_only=True)
class Given:
    """An answer with who gave it and when; ``carried_from`` is the review it was taken over from."""

    answer: CheckAnswer
    by: str = ""
    at: datetime | None = None
    carried_from: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Merge:
    """Checks that only the other one answered, both answered alike, and both answered differently."""

    new: tuple[str, ...]
    same: tuple[str, ...]
    both: tuple[str, ...]

    def require_decided(self, choices: Collection[str]) -> None:
        """Raise ``MergeUndecided`` naming the checks nobody has chosen between."""
        if missing := [check for check in self.both if check not in choices]:
            raise MergeUndecided(missing)


def compare(mine: Mapping[str, Given], theirs: Mapping[str, Given]) -> Merge:
    """Return what merging ``theirs`` into ``mine`` means.

    An answer the other one has taken back says nothing, so it never takes one of mine away.
    """
    known = [check for check in theirs if check in mine]
    return Merge(
        new=tuple(check for check in theirs if check not in mine),
        same=tuple(check for check in known if mine[check].answer == theirs[check].answer),
        both=tuple(check for check in known if mine[check].answer != theirs[check].answer),
    )


def merged(
    mine: Mapping[str, Given], theirs: Mapping[str, Given], choices: Mapping[str, Chosen]
) -> Mapping[str, Given]:
    """Return the answers to be written over ``mine``; ``MergeUndecided`` while a choice is missing."""
    found = compare(mine, theirs)
    found.require_decided(choices)
    taken = [*found.new, *(check for check in found.both if choices[check] is Chosen.THEIRS)]
    return {check: theirs[check] for check in taken}
