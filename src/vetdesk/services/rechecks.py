"""The re-check run: one work-list over all admitted collectors and registers, each answer recorded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Final
from uuid import UUID, uuid4

from vetdesk.domain.packs import CheckItem, Pack
from vetdesk.domain.rechecks import (
    ChangeUnnamed,
    Errand,
    RecheckOutcome,
    errands,
    require_shown,
    signing_windows,
)
from vetdesk.domain.registers import Register
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.exchange.evidence_files import examine
from vetdesk.progress import silent
from vetdesk.services import evidence as evidence_files
from vetdesk.services import packshelf, reviewstanding
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.store import evidence, files, recheck_days, recheck_lists, rechecks, vetting
from vetdesk.store.evidence import EvidenceDraft, EvidenceLine
from vetdesk.store.paging import Count, Page
from vetdesk.store.recheck_days import Rule
from vetdesk.store.recheck_lists import DueLine, DueQuery
from vetdesk.store.rechecks import LookUp
from vetdesk.store.session import Session
from vetdesk.store.vetting import ReviewRecord

__all__ = ["AHEAD", "DueLine", "LookUp", "RecheckCard", "Rechecks", "Standing", "WorkQuery"]

AHEAD: Final = timedelta(days=30)
"""What falls due in this time stands in the work-list."""
_SHORTEST_NOTE: Final = 2


@dataclass(frozen=True, kw_only=True)
class WorkQuery:
    """What of the work-list is asked for; see ``DueQuery``. ``everything`` shows what is not due yet, too."""

    registers: tuple[str, ...] = ()
    overdue: bool = False
    signing: bool = False
    everything: bool = False
    text: str = ""
    sort: str = "register"
    after: str | None = None
    limit: int = 200


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How far the run is: ``done`` of ``done + left``; nobody has begun one where ``begun_at`` is None."""

    done: int
    left: int
    exact: bool = True
    begun_at: datetime | None = None
    begun_by: str = ""

    @property
    def total(self) -> int:
        """Return how many lines the run has in all."""
        return self.done + self.left


@dataclass(frozen=True, kw_only=True)
class RecheckCard:
    """One line with all that is needed to ask: what to type, what to capture, which checks it answers."""

    line: DueLine
    register: Register
    query: str
    checks: tuple[CheckItem, ...]
    captures: tuple[EvidenceLine, ...] = ()
    last: LookUp | None = None

    def titles(self, language: str) -> tuple[tuple[str, str], ...]:
        """Return (id, title) of the checks that the register answers."""
        return tuple((one.id, one.title.of(language)) for one in self.checks)


class Rechecks:
    """What can be done with the work-list."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def registers(self) -> tuple[Register, ...]:
        """Return the registers in the order of the guide."""
        return self._desk.rules.registers

    def page(self, query: WorkQuery) -> Page[DueLine]:
        """Return one page of the work-list."""
        self._reckoned()
        with self._desk.vault.reading() as session:
            return recheck_lists.page(session, self._asked(query))

    def count(self, query: WorkQuery) -> Count:
        """Count the lines, exactly up to 10,000."""
        self._reckoned()
        with self._desk.vault.reading() as session:
            return recheck_lists.count(session, self._asked(query))

    def standing(self, registers: Sequence[str] = ()) -> Standing:
        """Return how far the run is, of some registers when they are named."""
        self._reckoned()
        with self._desk.vault.reading() as session:
            left = recheck_lists.count(session, self._asked(WorkQuery(registers=tuple(registers))))
            known = rechecks.running(session)
            if known is None:
                return Standing(done=0, left=left.number, exact=left.exact)
            run_id, begun_at, by = known
            done = rechecks.done_in(session, run_id, registers)
        return Standing(done=done, left=left.number, exact=left.exact, begun_at=begun_at, begun_by=by)

    def card(self, line: DueLine) -> RecheckCard:
        """Return a line with the guide of its register and the captures that wait for an answer."""
        with self._desk.vault.reading() as session:
            record, pack = self._review(session, line.review_id)
            register, errand = self._errand(pack, line.register)
            pending = rechecks.waiting(session, line.review_id, line.register)
            told = rechecks.last_told(session, line.review_id).get(line.register)
        mine = [one for one in record.evidence if pending is not None and one.recheck_id == pending.id]
        once = {one.sha256: one for one in mine}
        return RecheckCard(
            line=replace(line, captured=bool(mine)),
            register=register,
            query=register.query(name=line.name, uscc=line.uscc),
            checks=errand.checks,
            captures=tuple(once.values()),
            last=told,
        )

    def capture(self, line: DueLine, draft: EvidenceDraft) -> RecheckCard:
        """Keep a capture behind every check that the register answers; nothing is renewed by it yet.

        The file is stored once. ``EvidenceRefused`` says why it would prove nothing later.
        """
        media_type = examine(draft.name, draft.content)
        with self._desk.vault.writing("recheck.capture") as session:
            record, pack = self._review(session, line.review_id)
            register, errand = self._errand(pack, line.register)
            look_up_id = self._begun(session, line, register)
            stored = files.store(
                session, BytesIO(draft.content), name=draft.name, media_type=media_type, progress=silent()
            )
            piece = evidence_files.line_of(draft, stored, media_type, taken_by=self._desk.actor.name)
            piece = replace(piece, register=register.id, recheck_id=look_up_id)
            replaced = {one.replaces for one in record.evidence}
            for item in errand.checks:
                older = [
                    one.id
                    for one in record.evidence
                    if one.check_id == item.id
                    and one.register == register.id
                    and one.id not in replaced
                    and one.recheck_id != look_up_id
                ]
                new = replace(piece, id=uuid4(), check_id=item.id)
                evidence.attach(session, line.review_id, replace(new, replaces=older[-1] if older else None))
        return self.card(line)

    def same(self, line: DueLine, *, reason: str = "") -> Standing:
        """Keep that the register says what is on file, and renew the checks it answers from today on.

        ``CaptureMissing`` where there is neither a capture nor a reason for its absence.
        """
        today, now = self._desk.today(), self._desk.now()
        self._reckoned()
        with self._desk.vault.writing("recheck.same") as session:
            _record, pack = self._review(session, line.review_id)
            register, _errand = self._errand(pack, line.register)
            known = rechecks.waiting(session, line.review_id, line.register)
            captured = known is not None and rechecks.captures(session, known.id) > 0
            require_shown(captured=captured, reason=reason)
            self._tell(session, line, register, RecheckOutcome.SAME, reason=reason, now=now)
            last = rechecks.last_told(session, line.review_id)
            reviewstanding.renew(session, self._desk, line.review_id, last, today=today)
            self._end_when_done(session)
        return self.standing()

    def changed(self, line: DueLine, *, checks: Sequence[str], note: str) -> UUID:
        """Keep that the register says something else than is on file; the decision is stale from today on.

        Returns the review in which the checks are answered anew: the one that runs, else the one decided.
        ``ChangeUnnamed`` where no check or no word says what has changed.
        """
        now = self._desk.now()
        if not checks or len(note.strip()) < _SHORTEST_NOTE:
            raise ChangeUnnamed
        self._reckoned()
        with self._desk.vault.writing("recheck.changed") as session:
            record, pack = self._review(session, line.review_id)
            register, errand = self._errand(pack, line.register)
            known = {one.id for one in errand.checks}
            if not known.issuperset(checks):
                raise NotFound("check")
            outcome = RecheckOutcome.CHANGED
            self._tell(session, line, register, outcome, reason=note, checks=checks, now=now)
            reviewstanding.note_decision(session, self._desk, record.draft.collector_id)
            self._end_when_done(session)
            runs = [
                one.id
                for one in vetting.of_collector(session, record.draft.collector_id)
                if one.status is ReviewStatus.OPEN
            ]
        return runs[0] if runs else line.review_id

    def of(self, review_id: UUID) -> tuple[LookUp, ...]:
        """Return the look-ups after the decision, newest first."""
        with self._desk.vault.reading() as session:
            return rechecks.of_review(session, review_id)

    def _tell(
        self,
        session: Session,
        line: DueLine,
        register: Register,
        outcome: RecheckOutcome,
        *,
        reason: str,
        checks: Sequence[str] = (),
        now: datetime,
    ) -> None:
        look_up_id = self._begun(session, line, register)
        run_id = rechecks.run(session, by=self._desk.actor.name, now=now)
        rechecks.tell(
            session,
            look_up_id,
            outcome,
            run_id=run_id,
            on=self._desk.today(),
            by=self._desk.actor.name,
            reason=reason.strip(),
            checks=checks,
            now=now,
        )

    def _begun(self, session: Session, line: DueLine, register: Register) -> UUID:
        known = rechecks.waiting(session, line.review_id, register.id)
        if known is not None:
            return known.id
        now = self._desk.now()
        run_id = rechecks.run(session, by=self._desk.actor.name, now=now)
        query = register.query(name=line.name, uscc=line.uscc)
        return rechecks.begin(session, run_id, line.review_id, register.id, query=query, now=now)

    def _end_when_done(self, session: Session) -> None:
        known = rechecks.running(session)
        session.flush()
        if known and not recheck_lists.page(session, self._asked(WorkQuery(limit=1))).items:
            rechecks.end_run(session, known[0], now=self._desk.now())

    def _review(self, session: Session, review_id: UUID) -> tuple[ReviewRecord, Pack]:
        record = vetting.get(session, review_id)
        if record is None:
            raise NotFound("review")
        draft = record.draft
        return record, packshelf.of_version(session, self._desk, draft.pack, draft.pack_version)

    def _errand(self, pack: Pack, register_id: str) -> tuple[Register, Errand]:
        register = next((one for one in self.registers if one.id == register_id), None)
        errand = next((one for one in errands(pack, self.registers) if one.register == register_id), None)
        if register is None or errand is None:
            raise NotFound("register")
        return register, errand

    def _asked(self, query: WorkQuery) -> DueQuery:
        today = self._desk.today()
        until: date | None = today + AHEAD
        if query.overdue:
            until = today - timedelta(days=1)
        elif query.everything:
            until = None
        return DueQuery(
            ranks={one.id: rank for rank, one in enumerate(self.registers)},
            windows=signing_windows(today, self._desk.rules.calendar),
            registers=query.registers,
            until=until,
            signing_only=query.signing,
            text=query.text,
            sort=query.sort,
            after=query.after,
            limit=query.limit,
        )

    def _reckoned(self) -> None:
        """See that the stored days follow the packs and the guide of today, rule by rule.

        They do but for the first time after an update, a new edition of the guide, or the first decision
        with a new version of a pack. They are reckoned in portions, so that others can save in between; who
        stops meanwhile goes on with the next portion when the list is opened again.
        """
        with self._desk.vault.reading() as session:
            wanted, kept = self._rules(session), recheck_days.rules(session)
            is_whole = recheck_days.is_whole(session)
        if gone := kept - wanted:
            with self._desk.vault.writing("recheck.days") as session:
                recheck_days.forget(session, gone)
        if new := sorted(wanted - kept):
            with self._desk.vault.writing("recheck.days") as session:
                for rule in new:
                    recheck_days.add(session, rule)
        is_whole = is_whole and not new
        while not is_whole:
            with self._desk.vault.writing("recheck.days") as session:
                recheck_days.go_on(session)
                is_whole = recheck_days.is_whole(session)

    def _rules(self, session: Session) -> frozenset[Rule]:
        return frozenset(
            Rule(
                pack=pack_id,
                pack_version=version,
                register=one.register,
                months=one.months,
                before_signing=one.before_signing,
            )
            for pack_id, version in recheck_lists.pack_versions(session)
            for one in errands(packshelf.of_version(session, self._desk, pack_id, version), self.registers)
        )
