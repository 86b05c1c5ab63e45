"""Erasing a person: everything personal goes from the vault, a proof without a name stays.

个人信息保护法 47: erased on one's own motion once the purpose is achieved, the period is over or the consent
is withdrawn. 69: who handles data has to show that there was no fault, so that it is kept that, when, by
whom and why it was done.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.identifiers import compact
from vetdesk.domain.retention import PersonNeeded, Retention
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.intake import id_hash
from vetdesk.services.personstanding import consents, retention_of
from vetdesk.services.reasons import required
from vetdesk.store import documents, erasing, matter_lists, people, person_records
from vetdesk.store.matter_lists import MatterLine
from vetdesk.store.person_records import Erasure
from vetdesk.store.plain import digest
from vetdesk.store.session import Session

__all__ = ["Erasure", "ErasurePlan", "NamedIn", "PersonErasures"]

_OVER = frozenset({AgreementStatus.ENDED, AgreementStatus.ARCHIVED})


@dataclass(frozen=True, kw_only=True)
class NamedIn:
    """A matter that names a person; ``needs`` is True while it runs."""

    line: MatterLine
    needs: bool


@dataclass(frozen=True, kw_only=True)
class ErasurePlan:
    """What would go with a person, and what stands against it."""

    retention: Retention
    needed_by: tuple[str, ...]
    checks: int
    authorisations: int
    records: int
    files: int


class PersonErasures:
    """What can be done about the end of a person's records."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def matters(self, person_id: UUID) -> tuple[NamedIn, ...]:
        """Return the matters that name the person, the newest first."""
        with self._desk.vault.reading() as session:
            lines = matter_lists.of_person(session, person_id)
        return tuple(NamedIn(line=one, needs=one.status not in _OVER) for one in lines)

    def plan(self, person_id: UUID) -> ErasurePlan:
        """Return what would be erased, and which running matters need the person."""
        with self._desk.vault.reading() as session:
            record = people.get(session, person_id)
            if record is None:
                raise NotFound("person")
            signed = consents(session, record)
            kept = person_records.files_of(session, person_id)
            printed = documents.of_person(session, person_id)
            return ErasurePlan(
                retention=retention_of(record, signed, self._desk.today()),
                needed_by=_needed_by(session, person_id),
                checks=len(record.checks),
                authorisations=len(person_records.authorisations(session, person_id)),
                records=len(person_records.records(session, person_id)),
                files=len(kept) + len(printed),
            )

    def erase(self, person_id: UUID, *, reason: str) -> Erasure:
        """Erase a person from registers, files, search and history, and return the proof.

        Raises ``PersonNeeded`` while a running matter names the person. Backups made before still hold the
        data until they are thinned out; issued agreements keep their printed access list, which belongs to
        the contract.
        """
        why = required(reason)
        desk, today = self._desk, self._desk.today()
        with desk.vault.writing("person.erase") as session:
            record = people.get(session, person_id)
            if record is None:
                raise NotFound("person")
            if needed := _needed_by(session, person_id):
                raise PersonNeeded(needed)
            ground = retention_of(record, consents(session, record), today).ground
            contents = digest(
                {
                    "person": record,
                    "authorisations": person_records.authorisations(session, person_id),
                    "records": person_records.records(session, person_id),
                    "files": [one.sha256 for one in person_records.files_of(session, person_id)],
                    "papers": [one.sha256 for one in documents.of_person(session, person_id)],
                }
            )
            counts = erasing.erase_person(session, person_id, name=record.name)
            proof = Erasure(
                id=uuid4(),
                id_hash=id_hash(desk, record.id_number),
                sha256=contents,
                on=today,
                by=desk.actor.name,
                ground=ground,
                reason=why,
                erased=_counted(counts),
            )
            person_records.prove(session, proof)
        return proof

    def all(self) -> tuple[Erasure, ...]:
        """Return the newest proofs of erasure."""
        with self._desk.vault.reading() as session:
            return person_records.erasures(session)

    def find(self, id_number: str) -> Erasure | None:
        """Return the proof for a number that somebody who asks has shown; nothing else leads to it."""
        with self._desk.vault.reading() as session:
            return person_records.erased(session, id_hash(self._desk, compact(id_number)))


def _needed_by(session: Session, person_id: UUID) -> tuple[str, ...]:
    lines = matter_lists.of_person(session, person_id)
    return tuple(one.matter_ref for one in lines if one.status not in _OVER)


def _counted(counts: Iterable[tuple[str, int]]) -> str:
    return ",".join(f"{name}:{number}" for name, number in counts)
