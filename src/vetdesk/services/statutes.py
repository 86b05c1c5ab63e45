"""The register of norms in use: what of ours cites each, what was amended, what waits for a decision."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from vetdesk.documents.jobs import ClauseUse
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.amendments import (
    LONGEST,
    Amendment,
    AmendmentDraft,
    Citing,
    CitingKind,
    Decided,
    ReasonNeeded,
    Verdict,
    checked,
)
from vetdesk.domain.packs import Mark
from vetdesk.domain.reference import DateSource, Statute, StatuteKind
from vetdesk.services import dossier
from vetdesk.services.citations import CN, texts, touched
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.gating import clauses_of
from vetdesk.services.norms import full_name_in
from vetdesk.store import amendments
from vetdesk.store.amendments import Place
from vetdesk.store.plain import load
from vetdesk.store.session import Session

DRAFTS: Final = (
    AgreementStatus.DRAFT,
    AgreementStatus.IN_REVIEW,
    AgreementStatus.CHANGES_REQUESTED,
    AgreementStatus.APPROVED,
)
BINDING: Final = (AgreementStatus.ISSUED, AgreementStatus.SIGNED, AgreementStatus.RUNNING)


@dataclass(frozen=True, kw_only=True)
class NormLine:
    """One norm; ``cited_by`` counts the texts of ours that name it, ``amended`` the changes noted."""

    short: str
    name: str
    number: str
    kind: StatuteKind
    valid_from: date | None
    dates: DateSource
    checked_to: date | None
    mark: Mark
    note: str
    cited_by: int
    amended: int


@dataclass(frozen=True, kw_only=True)
class Affected:
    """A text that cites what was amended; ``decided`` is empty while it waits for somebody."""

    citing: Citing
    decided: Decided | None

    @property
    def is_open(self) -> bool:
        """True until somebody has decided."""
        return self.decided is None


@dataclass(frozen=True, kw_only=True)
class AmendmentLine:
    """A change of a norm with everything it touches."""

    amendment: Amendment
    affected: tuple[Affected, ...]

    @property
    def open(self) -> int:
        """How many texts still wait."""
        return sum(one.is_open for one in self.affected)


class StatuteRegister:
    """What can be done with the register of norms of the mainland."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def norms(self, language: str) -> tuple[NormLine, ...]:
        """Return every norm, in the order of the register."""
        with self._desk.vault.reading() as session:
            cited = _by_norm(self._desk, texts(session, self._desk))
            noted = amendments.every(session)
        return tuple(
            _line(one, len(cited.get(one.short, ())), sum(n.norm == one.short for n in noted), language)
            for one in self._desk.rules.statutes(CN).by_short.values()
        )

    def citing(self, norm: str) -> tuple[Citing, ...]:
        """Return the texts of ours that cite a norm, open agreements included."""
        with self._desk.vault.reading() as session:
            own = _by_norm(self._desk, texts(session, self._desk)).get(norm, ())
            return (*own, *agreements(session, self._desk, own))

    def amendments(self) -> tuple[AmendmentLine, ...]:
        """Return every change noted, newest first, with the texts it touches."""
        with self._desk.vault.reading() as session:
            return _amendments(session, self._desk)

    def note(self, draft: AmendmentDraft) -> AmendmentLine:
        """Keep that a norm was amended; ``AmendmentUnfit`` says what is missing."""
        kept = checked(draft, known=self._desk.rules.statutes(CN).by_short)
        with self._desk.vault.writing("amendment.note") as session:
            key = amendments.add(session, kept, by=self._desk.actor.name, on=self._desk.today())
        return self._one(key)

    def withdraw(self, amendment_id: UUID) -> None:
        """Forget a change that was noted by mistake; the journal keeps that it was."""
        with self._desk.vault.writing("amendment.withdraw") as session:
            if amendments.get(session, amendment_id) is None:
                raise NotFound("amendment")
            amendments.drop(session, amendment_id)

    def decide(
        self, amendment_id: UUID, citings: Iterable[Citing], verdict: Verdict, reason: str
    ) -> AmendmentLine:
        """Keep what was decided about texts that cite the change, with its reason."""
        why = reason.strip()
        if not why or len(why) > LONGEST:
            raise ReasonNeeded
        decided = Decided(verdict=verdict, reason=why, by=self._desk.actor.name, on=self._desk.today())
        with self._desk.vault.writing("amendment.decide") as session:
            if amendments.get(session, amendment_id) is None:
                raise NotFound("amendment")
            for one in citings:
                place: Place = (amendment_id, one.kind, one.key, one.version)
                amendments.decide(session, place, decided)
        return self._one(amendment_id)

    def _one(self, amendment_id: UUID) -> AmendmentLine:
        return next(one for one in self.amendments() if one.amendment.id == amendment_id)


def _by_norm(desk: Desk, cited: Iterable[tuple[str, Citing]]) -> dict[str, list[Citing]]:
    found: dict[str, list[Citing]] = {short: [] for short in desk.rules.statutes(CN).by_short}
    for norm, one in cited:
        found[norm].append(one)
    return found


def agreements(session: Session, desk: Desk, own: Iterable[Citing]) -> Iterator[Citing]:
    """Yield the open agreements that hold one of the clauses, each with the clauses through which it does."""
    wanted = {one.key: one.articles for one in own if one.kind is CitingKind.CLAUSE}
    if not wanted:
        return
    for matter_id, reference in amendments.matters(session, DRAFTS):
        chosen, _ = clauses_of(dossier.load(session, desk, matter_id))
        if through := tuple(one for one in chosen if one in wanted):
            yield _agreement(matter_id, "0", reference, through, wanted)
    for matter_id, number, version, uses in amendments.issued_clauses(session, BINDING):
        ids = {one.id for one in load(tuple[ClauseUse, ...], uses)}
        if through := tuple(one for one in wanted if one in ids):
            yield _agreement(matter_id, str(version), number, through, wanted)


def _agreement(
    matter_id: UUID, version: str, title: str, through: tuple[str, ...], wanted: dict[str, str]
) -> Citing:
    named = [wanted[one] for one in through]
    return Citing(
        kind=CitingKind.AGREEMENT,
        key=str(matter_id),
        version=version,
        title=title,
        articles="" if "" in named else "、".join(dict.fromkeys(named)),
        through=through,
    )


def _amendments(session: Session, desk: Desk) -> tuple[AmendmentLine, ...]:
    noted, decided = amendments.every(session), amendments.verdicts(session)
    if not noted:
        return ()
    cited = tuple(texts(session, desk))
    lines = []
    for amendment in noted:
        own = tuple(touched(amendment, cited))
        every = (*own, *agreements(session, desk, own))
        lines.append(
            AmendmentLine(
                amendment=amendment,
                affected=tuple(
                    Affected(citing=one, decided=decided.get((amendment.id, one.kind, one.key, one.version)))
                    for one in every
                ),
            )
        )
    return tuple(lines)


def _line(statute: Statute, cited_by: int, amended: int, language: str) -> NormLine:
    return NormLine(
        short=statute.short,
        name=full_name_in(statute.short, statute.name, language),
        number=statute.number,
        kind=statute.kind,
        valid_from=statute.valid_from,
        dates=statute.dates,
        checked_to=statute.checked_to,
        mark=statute.mark,
        note=statute.note.of(language) if statute.note else "",
        cited_by=cited_by,
        amended=amended,
    )
