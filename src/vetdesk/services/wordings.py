"""The ladder of a clause in a negotiation: standard, fallback, walk-away; chosen, and accepted by a role."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from vetdesk.documents.packs import STANDARD, Clause, Variant
from vetdesk.documents.selection import ladder, wording
from vetdesk.domain.papers import Ask
from vetdesk.domain.text import same_name
from vetdesk.domain.wordings import (
    Acceptance,
    DrafterAccepts,
    ReasonShort,
    RoleNotHeld,
    WordingChoice,
    WordingUnknown,
    digest_of,
    holds_role,
)
from vetdesk.services import dossier
from vetdesk.services.accepted import choice_of, is_accepted
from vetdesk.services.agreements import changeable
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.errors import NotFound
from vetdesk.services.slots import anchor_titles
from vetdesk.store import agreements, wordings
from vetdesk.store.session import Session


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One wording of the ladder; ``stands`` is the one in the text, ``holders`` who may accept it."""

    variant: Variant
    stands: bool
    holders: tuple[str, ...] = ()

    @property
    def is_standard(self) -> bool:
        """True for what we ask; nobody has to accept it."""
        return self.variant.rank == STANDARD


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """The wordings of one clause for this matter, and what was chosen and accepted.

    ``anchors`` are the titles of the parts they can point at, ``asks`` the questions the clause declares.
    """

    clause_id: str
    title: str
    rungs: tuple[Rung, ...]
    anchors: Mapping[str, str] = field(default_factory=dict)
    asks: tuple[Ask, ...] = ()
    choice: WordingChoice | None = None
    is_accepted: bool = True


class Wordings:
    """What can be done with the wordings of a clause."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ladder(self, matter_id: UUID, clause_id: str) -> Ladder:
        """Return the wordings of a clause; of standard ones only that which stands here."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
        clause = _clause(found, clause_id)
        stands = wording(clause, found.facts)
        staff = self._desk.vault.staff()
        usual = wording(clause, {name: fact for name, fact in found.facts.items() if name != "wordings"})
        rungs = tuple(
            Rung(
                variant=one,
                stands=one == stands,
                holders=tuple(member.name for member in staff if one.role and holds_role(member, one.role)),
            )
            for one in ladder(clause, found.facts)
            if one.rank != STANDARD or one == usual
        )
        choice = choice_of(found, clause_id)
        return Ladder(
            clause_id=clause_id,
            title=clause.title,
            rungs=rungs,
            anchors=anchor_titles((found.agreement, found.standard)),
            asks=clause.asks,
            choice=choice,
            is_accepted=stands is None or is_accepted(found, clause, stands),
        )

    def choose(self, matter_id: UUID, clause_id: str, variant: str, reason: str) -> Ladder:
        """Put another wording of a clause into the text, with the reason; the standard takes a choice back.

        An approval is lost; what is not the standard waits for somebody whose role may accept it.
        """
        with self._desk.vault.writing("matter.choose_wording") as session:
            found = dossier.load(session, self._desk, matter_id)
            wanted = _rung(found, clause_id, variant)
            changeable(session, self._desk, matter_id)
            self._touch(session, found)
            if wanted.rank == STANDARD:
                wordings.drop(session, matter_id, clause_id)
            else:
                if not reason.strip():
                    raise ReasonShort
                choice = WordingChoice(
                    clause_id=clause_id,
                    variant=variant,
                    reason=reason.strip(),
                    chosen_by=self._desk.actor.name,
                )
                wordings.choose(session, matter_id, choice)
        return self.ladder(matter_id, clause_id)

    def accept(self, matter_id: UUID, clause_id: str, *, name: str, passphrase: str, reason: str) -> Ladder:
        """Accept the wording chosen, by the own passphrase of somebody in the role it asks for.

        ``RoleNotHeld`` for anybody else, ``DrafterAccepts`` for whoever drafted the agreement.
        """
        member = self._desk.vault.verify_member(name, passphrase)
        with self._desk.vault.writing("matter.accept_wording") as session:
            found = dossier.load(session, self._desk, matter_id)
            choice = choice_of(found, clause_id)
            if choice is None:
                raise WordingUnknown
            chosen = _rung(found, clause_id, choice.variant)
            if not holds_role(member, chosen.role):
                raise RoleNotHeld(member.name, chosen.role)
            if same_name(member.name, found.matter.drafted_by):
                raise DrafterAccepts
            if not reason.strip():
                raise ReasonShort
            given = Acceptance(
                name=member.name,
                role=chosen.role,
                reason=reason.strip(),
                on=self._desk.today(),
                text=digest_of(chosen.text),
            )
            wordings.accept(session, matter_id, clause_id, given)
        return self.ladder(matter_id, clause_id)

    def _touch(self, session: Session, found: Dossier) -> None:
        record = found.record
        agreements.set_answers(session, record.id, record.answers, now=self._desk.now())


def _clause(found: Dossier, clause_id: str) -> Clause:
    clause = found.clauses.library.get(clause_id)
    if clause is None:
        raise NotFound("clause")
    return clause


def _rung(found: Dossier, clause_id: str, variant: str) -> Variant:
    for one in ladder(_clause(found, clause_id), found.facts):
        if one.id == variant:
            return one
    raise WordingUnknown
