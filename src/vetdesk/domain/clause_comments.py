"""What colleagues say about a clause or article of a draft, and whether it is settled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from vetdesk.domain.text import same_name

WHOLE: Final = ""
"""The place of a comment on the text as a whole."""
LONGEST: Final = 2_000
"""How many signs a comment or reply may have; what is longer belongs into a letter."""


class CommentState(StrEnum):
    """Whether anybody still has to do something about a comment."""

    OPEN = "open"
    ANSWERED = "answered"
    RESOLVED = "resolved"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """An answer to a comment."""

    text: str
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class ClauseComment:
    """A comment on a place (clause, article, annex, or the whole text) with what was said to it.

    ``version`` is the version it was made on: the one being drafted, or the issued one. ``wording`` is
    what the place said then. ``closed_by`` is who called it settled.
    """

    id: UUID
    place: str
    text: str
    by: str
    at: datetime
    version: int
    wording: str = ""
    replies: tuple[Reply, ...] = ()
    closed_by: str = ""
    closed_at: datetime | None = None

    @property
    def state(self) -> CommentState:
        """Return resolved once somebody closed it, answered while the last word is not its author's."""
        if self.closed_by:
            return CommentState.RESOLVED
        if self.replies and not same_name(self.replies[-1].by, self.by):
            return CommentState.ANSWERED
        return CommentState.OPEN

    @property
    def is_settled(self) -> bool:
        """True when nobody has to look at it any more."""
        return self.state is CommentState.RESOLVED


def unsettled(comments: Iterable[ClauseComment]) -> tuple[ClauseComment, ...]:
    """Return the comments that are open or answered, but not called settled."""
    return tuple(one for one in comments if not one.is_settled)


def counts(comments: Iterable[ClauseComment]) -> Mapping[str, tuple[int, int]]:
    """Return by place how many comments are not settled, and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for one in comments:
        waiting, every = found.get(one.place, (0, 0))
        found[one.place] = (waiting + (not one.is_settled), every + 1)
    return found
