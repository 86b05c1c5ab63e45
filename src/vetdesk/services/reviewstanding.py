"""What a review amounts to, kept beside it so that lists of thousands need not weigh every answer again."""

from uuid import UUID

from vetdesk.domain.staleness import Promise, StaleCause, stale_causes
from vetdesk.domain.vetting import CheckState, Finding, assess
from vetdesk.services import packshelf
from vetdesk.services.desk import Desk
from vetdesk.services.facts import review_facts
from vetdesk.store import conditions, parties, vetting
from vetdesk.store.session import Session
from vetdesk.store.vetting import ReviewRecord


def note(session: Session, desk: Desk, review_id: UUID) -> None:
    """Write down when the first blocking check of a review lapses, and how many have failed."""
    record = vetting.get(session, review_id)
    if record is None:
        return
    grave = [one for one in _findings(session, desk, record) if one.is_grave]
    passed = {CheckState.PASS, CheckState.EXPIRED}
    ends = [one.valid_until for one in grave if one.state in passed and one.valid_until is not None]
    failed = sum(one.state is CheckState.FAIL for one in grave)
    vetting.set_standing(session, review_id, next_expiry=min(ends, default=None), failed=failed)


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
        changed=record.changed,
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
    )
