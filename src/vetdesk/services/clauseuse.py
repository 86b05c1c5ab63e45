"""Where a clause is used: templates, open drafts, issued agreements; and what still needs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from uuid import UUID

from vetdesk.documents.clauseset import ClauseSet
from vetdesk.documents.grammar import anchors_read
from vetdesk.documents.jobs import ClauseUse
from vetdesk.documents.language import parse
from vetdesk.documents.packs import Clause
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.services import clauseshelf
from vetdesk.services.desk import Desk
from vetdesk.services.rules import AGREEMENTS
from vetdesk.store import clauses
from vetdesk.store.plain import load
from vetdesk.store.session import Session

MOST: Final = 100
"""How many drafts or issued agreements are named; more are counted as "more"."""
OPEN: Final = (
    AgreementStatus.DRAFT,
    AgreementStatus.IN_REVIEW,
    AgreementStatus.CHANGES_REQUESTED,
    AgreementStatus.APPROVED,
)


@dataclass(frozen=True, kw_only=True)
class DraftLine:
    """An open draft whose template holds the clause, with the version it is made with."""

    matter_id: UUID
    reference: str
    version: str
    offered: bool


@dataclass(frozen=True, kw_only=True)
class IssuedLine:
    """An issued agreement and the version of the clause it was printed with."""

    matter_id: UUID
    contract_no: str
    issue: int
    version: str
    variant: str


@dataclass(frozen=True, kw_only=True)
class ClauseUsed:
    """Everything that uses a clause; ``more`` says that not every agreement is named."""

    templates: tuple[tuple[str, str], ...] = ()
    drafts: tuple[DraftLine, ...] = ()
    issued: tuple[IssuedLine, ...] = ()
    more: bool = False


def used(session: Session, desk: Desk, clause: Clause, places: tuple[str, ...]) -> ClauseUsed:
    """Return what uses the clause that stands at these places (``pack/part``)."""
    packs = {place.partition("/")[0] for place in places}
    roads = [road for road, pack in AGREEMENTS.items() if pack in packs]
    drafts = clauses.open_drafts(session, roads, OPEN, MOST + 1) if roads else ()
    issued = list(_issued(session, clause.id))
    return ClauseUsed(
        templates=tuple(_titles(desk, place) for place in places),
        drafts=tuple(_draft(session, desk, clause, one) for one in drafts[:MOST]),
        issued=tuple(issued[:MOST]),
        more=len(drafts) > MOST or len(issued) > MOST,
    )


def holders(desk: Desk, known: ClauseSet, clause: Clause) -> tuple[str, ...]:
    """Return what needs the clause, by title: templates it is core to, and texts that refer to it."""
    found: dict[str, None] = {}
    for pack in map(known.fit, desk.rules.documents.values()):
        slots = [name for part in pack.parts for name in part.clauses]
        if clause.is_core and clause.id in slots:
            found[f"《{pack.title}》"] = None
        for part in pack.parts:
            if part.body and clause.id in _referred(part.body, part.body_name or part.id):
                found[f"《{pack.title}》{part.title}"] = None
    for other in known.library.values():
        if other.id != clause.id and any(
            clause.id in _referred(variant.text, f"{other.id}/{variant.id}") for variant in other.variants
        ):
            found[f"{other.id} {other.title}"] = None
    return tuple(found)


def _titles(desk: Desk, place: str) -> tuple[str, str]:
    pack_id, _, part_id = place.partition("/")
    pack = desk.rules.documents[pack_id]
    return pack.title, next((part.title for part in pack.parts if part.id == part_id), part_id)


def _draft(session: Session, desk: Desk, clause: Clause, draft: tuple[UUID, str]) -> DraftLine:
    has = clauseshelf.of_matter(session, desk, draft[0]).library.get(clause.id)
    version = has.version if has else ""
    return DraftLine(
        matter_id=draft[0], reference=draft[1], version=version, offered=version != clause.version
    )


def _issued(session: Session, clause_id: str) -> Iterator[IssuedLine]:
    for matter_id, issue, number, kept in clauses.issued_with(session, clause_id, MOST + 1):
        for one in load(tuple[ClauseUse, ...], kept):
            if one.id == clause_id:
                yield IssuedLine(
                    matter_id=matter_id,
                    contract_no=number,
                    issue=issue,
                    version=one.version,
                    variant=one.variant,
                )


@lru_cache(maxsize=512)
def _referred(text: str, place: str) -> frozenset[str]:
    return anchors_read(parse(text, place=place), "ref")
