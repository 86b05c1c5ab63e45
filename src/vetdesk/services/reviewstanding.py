"""What a review amounts to, kept beside it so that lists of thousands need not weigh every answer again."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from vetdesk.domain.rechecks import RecheckOutcome, errands, renewed
from vetdesk.domain.staleness import Promise, StaleCause, stale_causes
from vetdesk.domain.vetting import CheckState, Finding, ReviewStatus, assess
from vetdesk.services import packshelf
from vetdesk.services.desk import Desk
from vetdesk.services.facts import review_facts
from vetdesk.store import conditions, parties, rechecks, vetting
from vetdesk.store.rechecks import LookUp
from vetdesk.store.session import Session
from vetdesk.store.vetting import ReviewRecord


def note(session: Session, desk: Desk, review_id: UUID) -> None:
    """Write down when the checks of a review lapse, and how many blocking ones have failed."""
    session.flush()
    record = vetting.get(session, review_id)
    if record is None:
        return
    passed = {CheckState.PASS, CheckState.EXPIRED}
    findings = _findings(session, desk, record)
    lapse = [one for one in findings if one.state in passed and one.valid_until is not None]
    vetting.set_standing(
        session,
        review_id,
        next_expiry=min((one.valid_until for one in lapse if one.is_grave and one.valid_until), default=None),
        failed=sum(one.state is CheckState.FAIL for one in findings if one.is_grave),
        minor=[one.valid_until for one in lapse if not one.is_grave and one.valid_until],
    )
    if record.status is ReviewStatus.DECIDED:
        note_decision(session, desk, record.draft.collector_id)


def renew(session: Session, desk: Desk, review_id: UUID, told: Mapping[str, LookUp], *, today: date) -> None:
    """Renew what the registers confirm (``told``: the last look-up of each) and note what follows from it.

    The review counts as asked again since the day of the register that waits longest (review 3.1, S5).
    """
    record = vetting.get(session, review_id)
    assert record is not None  # its look-up has just been kept
    draft, registers = record.draft, desk.rules.registers
    pack = packshelf.of_version(session, desk, draft.pack, draft.pack_version)
    same = {
        register: one.asked_on
        for register, one in told.items()
        if one.outcome is RecheckOutcome.SAME and one.asked_on is not None
    }
    rechecks.renew(session, review_id, renewed(pack, registers, same))
    before = draft.requery_on or draft.reviewed_on
    days = [same.get(one.register, before) for one in errands(pack, registers) if one.before_signing]
    if days and before < (oldest := min(days)) <= today:
        vetting.set_requery(session, review_id, oldest)
    note(session, desk, review_id)


def contradicted(session: Session, review_id: UUID) -> dict[str, date]:
    """Return, by check, the day on which a register said something else than is on file."""
    return {
        check: one.asked_on
        for one in rechecks.last_told(session, review_id).values()
        if one.outcome is RecheckOutcome.CHANGED and one.asked_on is not None
        for check in one.checks.split()
    }


def note_decision(session: Session, desk: Desk, collector_id: UUID) -> None:
    """Write down from which day on the decision a collector stands on is stale."""
    session.flush()
    first = next(iter(causes(session, desk, collector_id)), None)
    parties.set_stale_from(session, collector_id, first.since if first else None)


def causes(session: Session, desk: Desk, collector_id: UUID) -> tuple[StaleCause, ...]:
    """Return what makes the decision in force stale, now or on a day to come, the earliest first."""
    record = vetting.decided_of(session, collector_id)
    if record is None or record.decision is None:
        return ()
    return stale_causes(
        _findings(session, desk, record),
        changed={**record.changed, **contradicted(session, record.id)},
        promises=[
            Promise(text=one.text, due=one.due, is_open=one.is_open, reopened_on=one.reopened_on)
            for one in conditions.of_collector(session, collector_id)
        ],
        decided_on=record.decision.on,
    )


def _findings(session: Session, desk: Desk, record: ReviewRecord) -> tuple[Finding, ...]:
    draft = record.draft
    return assess(
        packshelf.of_version(session, desk, draft.pack, draft.pack_version),
        record.answers,
        creditor=draft.creditor_kind,
        facts=review_facts(draft),
        today=desk.today(),
        holds=record.holds,
    )
