"""Comments on clauses and articles of a draft: said, answered, settled; kept with the version they are on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final
from uuid import UUID, uuid4

from vetdesk import wording
from vetdesk.documents.deviations import wordings
from vetdesk.domain.calendars import shanghai_day
from vetdesk.domain.clause_comments import (
    LONGEST,
    WHOLE,
    ClauseComment,
    CommentState,
    Reply,
    counts,
    unsettled,
)
from vetdesk.domain.errors import VetdeskError
from vetdesk.services import dossier
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.drafting import Drafting
from vetdesk.services.errors import NotFound
from vetdesk.store import agreements, clause_comments, versions
from vetdesk.store.session import Session

__all__ = [
    "LONGEST",
    "WHOLE",
    "ClauseComment",
    "CommentEmpty",
    "CommentPlace",
    "CommentRoom",
    "CommentState",
    "Comments",
    "Reply",
    "counts",
    "unsettled",
]
_MOST_WORDING: Final = 4_000


class CommentEmpty(VetdeskError):
    """Nothing is said, or more than a comment may hold."""

    key: ClassVar[str] = "comment.empty"


@dataclass(frozen=True, kw_only=True)
class CommentPlace:
    """A clause, article or annex that can be commented on; ``wording`` is what it says now."""

    id: str
    title: str
    wording: str = ""


@dataclass(frozen=True, kw_only=True)
class CommentRoom:
    """Everything said about a matter, with the places of its text in printing order."""

    matter_id: UUID
    places: tuple[CommentPlace, ...]
    comments: tuple[ClauseComment, ...]

    def has_changed(self, comment: ClauseComment) -> bool:
        """Return whether the place says something else than when it was commented on."""
        now = {one.id: one.wording for one in self.places}
        return bool(comment.wording) and now.get(comment.place, "") != comment.wording


class Comments:
    """What can be said about a draft; anybody at the desk may, and no approval is void by it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._drafting = Drafting(desk)

    def of_matter(self, matter_id: UUID) -> tuple[ClauseComment, ...]:
        """Return every comment of the matter, the oldest first."""
        with self._desk.vault.reading() as session:
            return clause_comments.of_matter(session, matter_id)

    def room(self, matter_id: UUID) -> CommentRoom:
        """Return the places of the text as it stands, and what was said about them."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            said = clause_comments.of_matter(session, matter_id)
        return CommentRoom(matter_id=matter_id, places=self._places(found), comments=said)

    def add(self, matter_id: UUID, place: str, text: str) -> None:
        """Comment on a place; what it says now is kept with the comment. Raises ``CommentEmpty``."""
        said = _checked(text)
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
        places = {one.id: one.wording for one in self._places(found)}
        if place not in places:
            raise NotFound("clause")
        with self._desk.vault.writing("matter.comment") as session:
            clause_comments.add(
                session,
                matter_id,
                ClauseComment(
                    id=uuid4(),
                    place=place,
                    text=said,
                    by=self._desk.actor.name,
                    at=self._desk.now(),
                    version=_version(session, matter_id),
                    wording=places[place],
                ),
            )

    def reply(self, matter_id: UUID, comment_id: UUID, text: str) -> None:
        """Answer a comment; one that was settled is taken up again. Raises ``CommentEmpty``."""
        said = _checked(text)
        with self._desk.vault.writing("matter.comment_reply") as session:
            comment = self._known(session, matter_id, comment_id)
            given = Reply(text=said, by=self._desk.actor.name, at=self._desk.now())
            clause_comments.reply(session, matter_id, comment, given)

    def settle(self, matter_id: UUID, comment_id: UUID) -> None:
        """Call a comment settled, under the actor's name."""
        self._close(matter_id, comment_id, by=self._desk.actor.name, at=self._desk.now())

    def take_up(self, matter_id: UUID, comment_id: UUID) -> None:
        """Call a settled comment open again."""
        self._close(matter_id, comment_id, by="", at=None)

    def _close(self, matter_id: UUID, comment_id: UUID, *, by: str, at: datetime | None) -> None:
        action = "matter.comment_settled" if by else "matter.comment_taken_up"
        with self._desk.vault.writing(action) as session:
            comment = self._known(session, matter_id, comment_id)
            clause_comments.close(session, comment.id, by=by, at=at)

    def _known(self, session: Session, matter_id: UUID, comment_id: UUID) -> ClauseComment:
        for one in clause_comments.of_matter(session, matter_id):
            if one.id == comment_id:
                return one
        raise NotFound("comment")

    def _places(self, found: Dossier) -> tuple[CommentPlace, ...]:
        said = wordings(self._drafting.contract(found.record.id))
        return tuple(
            CommentPlace(id=one, title=title, wording="\n".join(said.get(one, ()))[:_MOST_WORDING])
            for one, title in _titles(found).items()
        )


def record_lines(
    comments: Sequence[ClauseComment], titles: Mapping[str, str], version: int
) -> tuple[tuple[str, ...], ...]:
    """Return the comments made on a version, or still not settled then, as rows of the review record.

    A row is: place, comment with who and when, replies, state; in Chinese, as the record of the issue is.
    """
    told = [one for one in comments if one.version == version or not one.is_settled]
    return tuple(
        (
            titles.get(one.place, one.place) if one.place else wording.explain("comment.whole", "zh"),
            f"{one.text}（{one.by}，{_day(one.at)}）",
            "；".join(f"{reply.text}（{reply.by}，{_day(reply.at)}）" for reply in one.replies) or "—",
            wording.explain(f"comment.state_{one.state.value}", "zh")
            + (f"（{one.closed_by}）" if one.closed_by else ""),
        )
        for one in told
    )


def place_titles(found: Dossier) -> Mapping[str, str]:
    """Return what the places of a matter's text are called, in printing order; the whole text first."""
    return _titles(found)


def _titles(found: Dossier) -> dict[str, str]:
    titles = {WHOLE: ""}
    for part in found.agreement.parts:
        titles[part.id] = part.title or part.id
        for clause in part.clauses:
            titles[clause] = f"{clause} {found.clauses.library[clause].title}"
    return titles


def _version(session: Session, matter_id: UUID) -> int:
    record = agreements.get(session, matter_id)
    if record is None:
        raise NotFound("matter")
    issued = versions.of_matter(session, matter_id)
    last = issued[0].version if issued else 0
    return last if record.status.is_fixed else last + 1


def _checked(text: str) -> str:
    said = text.strip()
    if not said or len(said) > LONGEST:
        raise CommentEmpty
    return said


def _day(at: datetime) -> str:
    return shanghai_day(at).isoformat()
