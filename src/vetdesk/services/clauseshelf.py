"""Finds the clauses in force, and those a draft is made with: editions of the office, else the shipped."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from vetdesk.documents.clauseset import ClauseSet, parsed
from vetdesk.documents.compare import Comparison
from vetdesk.documents.packs import Clause
from vetdesk.services.clausediff import Saying, compared
from vetdesk.services.desk import Desk
from vetdesk.store import clauses
from vetdesk.store.clauses import ClauseEdition, DraftUse
from vetdesk.store.session import Session


@dataclass(frozen=True, kw_only=True)
class Offer:
    """An edition that came after a draft was begun; ``old`` is what the draft has, None where it has none.

    ``new`` is None where the clause was retired.
    """

    number: int
    id: str
    old: Clause | None
    new: Clause | None
    reason: str
    saved_by: str


@dataclass(frozen=True, kw_only=True)
class ClauseChange:
    """An offer with what it would change in the draft."""

    offer: Offer
    comparison: Comparison


def changed(offer: Offer, language: str, saying: Saying | None = None) -> ClauseChange:
    """Return what an offer would change; ``language`` and ``saying`` are those of ``compared``."""
    return ClauseChange(
        offer=offer, comparison=compared(offer.old, offer.new, language=language, saying=saying)
    )


def in_force(session: Session, desk: Desk) -> ClauseSet:
    """Return the clauses a new draft is made with: of each the newest edition."""
    return _set(desk, clauses.all_editions(session), lambda _one: True)


def of_matter(session: Session, desk: Desk, matter_id: UUID) -> ClauseSet:
    """Return the clauses this matter is made with.

    It keeps the editions that were in force when it was begun, and those taken over since; an
    edition saved later changes no draft by itself.
    """
    editions = clauses.all_editions(session)
    if not editions:
        return ClauseSet(shipped=desk.rules.clauses)
    use = clauses.use_of(session, matter_id)
    return _set(desk, editions, lambda one: known(one, use))


def known(edition: ClauseEdition, use: DraftUse) -> bool:
    """Say whether a draft with this knowledge of the library stands on an edition."""
    return edition.number <= use.seen or use.decided.get(edition.number, False)


def offers(session: Session, desk: Desk, matter_id: UUID) -> tuple[Offer, ...]:
    """Return the newest edition of each clause that the draft neither has nor has declined."""
    editions = clauses.all_editions(session)
    if not editions:
        return ()
    use = clauses.use_of(session, matter_id)
    has = of_matter(session, desk, matter_id).library
    pending = [one for one in _newest(editions).values() if not known(one, use)]
    return tuple(
        Offer(
            number=one.number,
            id=one.clause,
            old=has.get(one.clause),
            new=None if one.is_retired else parsed(one.text),
            reason=one.reason,
            saved_by=one.saved_by,
        )
        for one in sorted(pending, key=lambda each: each.clause)
        if one.number not in use.decided and (has.get(one.clause) is not None or not one.is_retired)
    )


def _set(desk: Desk, editions: Iterable[ClauseEdition], counts: Callable[[ClauseEdition], bool]) -> ClauseSet:
    newest = _newest(one for one in editions if counts(one))
    return ClauseSet(
        shipped=desk.rules.clauses,
        editions=tuple(one.text for one in newest.values() if not one.is_retired),
        retired=tuple(sorted(one.clause for one in newest.values() if one.is_retired)),
    )


def _newest(editions: Iterable[ClauseEdition]) -> dict[str, ClauseEdition]:
    return {one.clause: one for one in editions}
