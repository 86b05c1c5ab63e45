"""The conditions of clauses against real matters: what they may ask for, and whether each holds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from vetdesk.documents.asklint import own_specs
from vetdesk.documents.clauseset import asks_in
from vetdesk.documents.errors import Problem
from vetdesk.documents.packs import Clause, Condition, Library, Pack
from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.domain.clausefacts import condition_faults
from vetdesk.domain.findings import Finding
from vetdesk.services import dossier
from vetdesk.services.desk import Desk
from vetdesk.store import clauses

MOST: Final = 100
"""How many matters are offered to try a condition on, the last changed first."""


@dataclass(frozen=True, kw_only=True)
class TrialMatter:
    """A matter a condition can be tried on."""

    id: UUID
    reference: str


@dataclass(frozen=True, kw_only=True)
class TrialRoom:
    """What an editor of conditions needs: the findings a condition may ask for, and matters to try it on."""

    findings: tuple[Finding, ...]
    matters: tuple[TrialMatter, ...]


class ClauseConditions:
    """What can be asked about the conditions of clauses."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def findings(self) -> tuple[Finding, ...]:
        """Return the findings of the vetting that a condition may ask for."""
        return tuple(self._desk.rules.findings)

    def room(self) -> TrialRoom:
        """Return the findings, and the matters that are not archived, the last changed first."""
        wanted = tuple(one for one in AgreementStatus if one is not AgreementStatus.ARCHIVED)
        with self._desk.vault.reading() as session:
            found = clauses.open_drafts(session, tuple(Road), wanted, MOST)
        return TrialRoom(
            findings=self.findings(),
            matters=tuple(TrialMatter(id=one, reference=reference) for one, reference in found),
        )

    def facts(self, matter_id: UUID) -> Mapping[str, object]:
        """Return what is known of a matter, under the names conditions use."""
        with self._desk.vault.reading() as session:
            return dict(dossier.load(session, self._desk, matter_id).facts)


def condition_problems(clause: Clause, findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """Return what the conditions of a clause ask for in vain, each at its wording."""
    known, own = tuple(one.id for one in findings), own_specs(clause.asks)
    return tuple(
        Problem(place=place, code=code, detail=name)
        for place, condition in _conditions(clause)
        for code, name in condition_faults(condition, known, own)
    )


def pack_condition_problems(pack: Pack, library: Library, findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """Return what the conditions of an agreement's parts ask for in vain; papers have other facts."""
    if pack.kind != "agreement" or pack.made_for:
        return ()
    known, own = tuple(one.id for one in findings), own_specs(asks_in(pack, library))
    return tuple(
        Problem(place=part.id, code=code, detail=name)
        for part in pack.parts
        if part.applies_if
        for code, name in condition_faults(part.applies_if, known, own)
    )


def _conditions(clause: Clause) -> Iterator[tuple[str, Condition]]:
    if clause.applies_if:
        yield clause.id, clause.applies_if
    for variant in clause.variants:
        if variant.applies_if:
            yield f"{clause.id}/{variant.id}", variant.applies_if
