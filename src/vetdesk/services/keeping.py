"""Originals and their loans, and how long an agreement and its papers are kept; nothing deletes by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from vetdesk.domain import keeping as rules
from vetdesk.domain.calendars import shanghai_day
from vetdesk.domain.keeping import (
    DEADLINE,
    Clock,
    ClockKind,
    ClockLine,
    Decided,
    Ended,
    KeepClass,
    Loan,
    LoanLine,
    NoSuchOriginal,
    checked_decision,
    checked_loan,
)
from vetdesk.domain.reference import Deadline
from vetdesk.domain.signing import LONGEST, SignedTooEarly, WordsMissing
from vetdesk.services import dossier
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.errors import NotFound
from vetdesk.store import documents, keeping, matter_notes, signings, versions
from vetdesk.store.session import Session

_COPIES: Final = frozenset({"annex_copy", "delivery_copy"})
_ENDED: Final = "ended"


@dataclass(frozen=True, kw_only=True)
class Original:
    """One original: where it lies, and its loan while it is out."""

    number: int
    place: str
    loan: LoanLine | None = None


@dataclass(frozen=True, kw_only=True)
class Period:
    """A clock with what it counts, from when, and the norm behind it, in the words of the register."""

    line: ClockLine
    deadline: Deadline


@dataclass(frozen=True, kw_only=True)
class KeepingRoom:
    """What is kept of one agreement; no originals before it is signed, no periods before it ended."""

    originals: tuple[Original, ...]
    loans: tuple[LoanLine, ...]
    periods: tuple[Period, ...]
    today: date


class Keeping:
    """What can be done with originals and with papers whose period runs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def room(self, matter_id: UUID) -> KeepingRoom:
        """Return what is kept."""
        with self._desk.vault.reading() as session:
            number, kept_at = _originals(session, matter_id)
            places = keeping.places(session, matter_id)
            loans = keeping.loans(session, matter_id)
            lines = keeping.clocks(session, matter_id)
        out = {one.loan.number: one for one in loans if one.is_out}
        return KeepingRoom(
            originals=tuple(
                Original(number=at, place=places.get(at, kept_at), loan=out.get(at))
                for at in range(1, number + 1)
            ),
            loans=loans,
            periods=tuple(Period(line=line, deadline=self._periods[line.clock.kind]) for line in lines),
            today=self._desk.today(),
        )

    def put(self, matter_id: UUID, number: int, place: str) -> KeepingRoom:
        """Keep where one original lies."""
        if not 0 < len(place.strip()) <= LONGEST:
            raise WordsMissing("place")
        with self._desk.vault.writing("matter.original") as session:
            originals, _ = _originals(session, matter_id)
            if not 1 <= number <= originals:
                raise NoSuchOriginal(originals)
            keeping.put(session, matter_id, number, place.strip())
        return self.room(matter_id)

    def lend(self, matter_id: UUID, loan: Loan) -> KeepingRoom:
        """Hand out an original; ``SigningUnfit`` names what cannot be."""
        with self._desk.vault.writing("matter.lend") as session:
            originals, _ = _originals(session, matter_id)
            out = frozenset(one.loan.number for one in keeping.loans(session, matter_id) if one.is_out)
            given = checked_loan(loan, originals=originals, out=out, today=self._desk.today())
            keeping.lend(session, matter_id, given, by=self._desk.actor.name)
        return self.room(matter_id)

    def give_back(self, matter_id: UUID, loan_id: UUID, *, on: date) -> KeepingRoom:
        """Note that an original is back."""
        with self._desk.vault.writing("matter.give_back") as session:
            line = next((one for one in keeping.loans(session, matter_id) if one.id == loan_id), None)
            if line is None or not line.is_out:
                raise NotFound("loan")
            if not line.loan.lent_on <= on <= self._desk.today():
                raise SignedTooEarly("on")
            keeping.give_back(session, loan_id, on=on)
        return self.room(matter_id)

    def decide(self, matter_id: UUID, kind: ClockKind, decided: Decided) -> KeepingRoom:
        """Keep what a person decided about papers; ``StillToBeKept`` while the law wants them kept."""
        today = self._desk.today()
        with self._desk.vault.writing("matter.dispose") as session:
            line = next((one for one in keeping.clocks(session, matter_id) if one.clock.kind is kind), None)
            if line is None or not line.is_open:
                raise NotFound("retention_clock")
            given = checked_decision(decided, line.clock, today=today)
            keeping.decide(session, matter_id, kind, replace(given, on=today, by=self._desk.actor.name))
        return self.room(matter_id)

    def recover(self) -> None:
        """Start the clocks of what ended before there were any; done once after unlocking."""
        with self._desk.vault.reading() as session:
            left = keeping.without_clocks(session)
        if left:
            with self._desk.vault.writing("matter.clocks") as session:
                for matter_id in left:
                    start(session, self._desk, dossier.load(session, self._desk, matter_id))

    @property
    def _periods(self) -> Mapping[ClockKind, Deadline]:
        return periods_of(self._desk)


def periods_of(desk: Desk) -> Mapping[ClockKind, Deadline]:
    """Return the period of each clock from the register of deadlines."""
    return {kind: desk.rules.deadlines.by_id[name] for kind, name in DEADLINE.items()}


def start(
    session: Session, desk: Desk, found: Dossier, *, keep: KeepClass = KeepClass.THIRTY
) -> tuple[Clock, ...]:
    """Start the clocks of an agreement that has ended; set anew when the class of its file is known."""
    matter_id = found.record.id
    days = found.matter.answers.get("delete_days")
    ended = Ended(
        road=found.matter.road,
        has_personal=bool(found.facts.get("natural_debtors")),
        is_financial=found.matter.creditor_kind.is_financial,
        ended_on=_ended_on(session, desk, matter_id),
        last_handover_on=_last_handover(session, found),
        delete_days=days if isinstance(days, int) else None,
        keep=keep,
    )
    wanted = rules.clocks(ended, periods_of(desk), desk.rules.calendar)
    keeping.start(session, matter_id, wanted)
    return wanted


def _originals(session: Session, matter_id: UUID) -> tuple[int, str]:
    """Return how many originals the newest signed version has, and where the signing says they are."""
    for issued in versions.of_matter(session, matter_id):
        record = signings.of_version(session, matter_id, issued.version)
        if record is not None:
            return record.signing.originals, record.signing.kept_at
    return 0, ""


def _ended_on(session: Session, desk: Desk, matter_id: UUID) -> date:
    notes = [one for one in matter_notes.of_matter(session, matter_id) if one.kind == _ENDED]
    return shanghai_day(notes[0].at) if notes else desk.today()


def _last_handover(session: Session, found: Dossier) -> date | None:
    """Return the day data were last handed over: of the locked copies made, or the first day planned."""
    copies = [
        shanghai_day(one.at) for one in documents.of_matter(session, found.record.id) if one.kind in _COPIES
    ]
    return max(copies, default=found.matter.first_handover_on)
