"""Own organisations and collectors: checked while typing, registered, listed."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from vetdesk.domain.identifiers import check_uscc, compact
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.text import same_name
from vetdesk.services.desk import Desk
from vetdesk.services.errors import AlreadyRegistered, FieldProblem, FormInvalid, NotFound
from vetdesk.services.reasons import required
from vetdesk.store import parties, party_lists
from vetdesk.store.paging import Count, Page
from vetdesk.store.parties import (
    Contact,
    PartyDraft,
    PartyLine,
    PartyQuery,
    PartyRecord,
    Profile,
    Side,
    Site,
)

__all__ = [
    "Contact",
    "Parties",
    "PartyDraft",
    "PartyLine",
    "PartyQuery",
    "PartyRecord",
    "Profile",
    "Side",
    "Site",
]
_NEEDED = ("name", "uscc", "address", "legal_representative", "legal_title", "contact", "phone")


class Parties:
    """What can be done with parties."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def own(self) -> tuple[PartyRecord, ...]:
        """Return our own organisations."""
        with self._desk.vault.reading() as session:
            return parties.own(session)

    def page(self, query: PartyQuery) -> Page[PartyLine]:
        """Return one page of the list."""
        with self._desk.vault.reading() as session:
            return party_lists.page(session, query)

    def places(self, query: PartyQuery) -> Page[UUID]:
        """Return the ids on one page of the list, at a fraction of what the page costs."""
        with self._desk.vault.reading() as session:
            return party_lists.places(session, query)

    def count(self, query: PartyQuery) -> Count:
        """Count what the list would show."""
        with self._desk.vault.reading() as session:
            return party_lists.count(session, query)

    def get(self, party_id: UUID) -> PartyRecord:
        """Return one party."""
        with self._desk.vault.reading() as session:
            record = parties.get(session, party_id)
        if record is None:
            raise NotFound("party")
        return record

    def problems(self, draft: PartyDraft) -> tuple[FieldProblem, ...]:
        """Return what is wrong with a form, field by field; empty means it can be saved."""
        return tuple(_problems(draft))

    def register(self, draft: PartyDraft) -> PartyRecord:
        """Register a party; the same code twice is refused."""
        draft = self._checked(draft)
        with self._desk.vault.writing("party.register") as session:
            if parties.by_uscc(session, draft.party.uscc):
                raise AlreadyRegistered("party")
            return parties.save(session, draft, party_id=None, now=self._desk.now())

    def change(self, party_id: UUID, draft: PartyDraft) -> PartyRecord:
        """Write the draft over a registered party; a former name stays findable in the journal."""
        draft = self._checked(draft)
        with self._desk.vault.writing("party.change") as session:
            other = parties.by_uscc(session, draft.party.uscc)
            if other is not None and other.id != party_id:
                raise AlreadyRegistered("party")
            return parties.save(session, draft, party_id=party_id, now=self._desk.now())

    def set_status(self, party_id: UUID, status: CollectorStatus, *, reason: str) -> PartyRecord:
        """Suspend or part with a collector; a forbidden step or an empty reason raises."""
        current = self.get(party_id)
        current.status.to(status)
        why = required(reason)
        with self._desk.vault.writing("party.set_status") as session:
            parties.set_status(session, party_id, status, now=self._desk.now(), reason=why)
        return self.get(party_id)

    def set_business_owner(self, party_id: UUID, name: str) -> PartyRecord:
        """Name the member of staff whose business rests on the collector; an empty name is nobody.

        They neither review it nor decide on it (counsel's review 3.5). ``FormInvalid`` for a name that is
        not registered staff.
        """
        current = self.get(party_id)
        name = name.strip()
        if name and not any(same_name(one.name, name) and one.is_active for one in self._desk.vault.staff()):
            raise FormInvalid([FieldProblem(field="owner", key="services.field.not_staff", facts={})])
        if current.side is not Side.COLLECTOR:
            raise NotFound("party")
        with self._desk.vault.writing("party.business_owner") as session:
            parties.set_business_owner(session, party_id, name, now=self._desk.now())
        return self.get(party_id)

    def _checked(self, draft: PartyDraft) -> PartyDraft:
        if problems := self.problems(draft):
            raise FormInvalid(problems)
        return replace(draft, party=replace(draft.party, uscc=compact(draft.party.uscc)))


def _problems(draft: PartyDraft) -> Iterator[FieldProblem]:
    for name in _NEEDED:
        if not getattr(draft.party, name).strip():
            yield FieldProblem(field=name, key="services.field.required", facts={})
    if draft.party.uscc.strip():
        yield from code_problems("uscc", draft.party.uscc)
    if (office := draft.party.branch_of) is not None:
        yield from code_problems("branch_of.uscc", office.uscc)
    account = draft.party.account
    if account is not None and account.name and compact(account.name) != compact(draft.party.name):
        # Collections must not run over an account in somebody else's name.
        yield FieldProblem(field="account.name", key="services.field.account_name", facts={})


def code_problems(field: str, code: str) -> Iterator[FieldProblem]:
    """Yield what is wrong with a unified social credit code (GB 32100-2015)."""
    check = check_uscc(code)
    if not check.is_valid:
        yield FieldProblem(
            field=field, key=f"services.field.uscc_{check.problem}", facts={"expected": check.expected}
        )
