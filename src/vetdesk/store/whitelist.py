"""The collectors that were decided on, with the review each decision rests on, in one pass."""

import uuid
from collections import defaultdict

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from vetdesk.domain.admission import OpenCondition
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.domain.whitelist import Standing, summarised
from vetdesk.store.conditions import ConditionRow
from vetdesk.store.parties import PartyRow, Side
from vetdesk.store.vetting import ReviewRow


def standings(session: Session) -> tuple[Standing, ...]:
    """Return every collector that was decided on, in order of name; two roads of one day are two lines."""
    resting = and_(
        ReviewRow.collector_id == PartyRow.id,
        ReviewRow.status == ReviewStatus.DECIDED,
        ReviewRow.decided_on == PartyRow.decided_on,
    )
    rows = session.execute(
        select(
            PartyRow.id,
            PartyRow.name,
            PartyRow.uscc,
            PartyRow.status,
            PartyRow.decided_on,
            PartyRow.valid_until,
            PartyRow.stale_from,
            PartyRow.complaint_channel,
            ReviewRow.road,
            ReviewRow.creditor_kind,
            ReviewRow.channels,
        )
        .outerjoin(ReviewRow, resting)
        .where(PartyRow.side == Side.COLLECTOR, PartyRow.decided_on.is_not(None))
        .order_by(PartyRow.sort_key, PartyRow.id, ReviewRow.started_at.desc())
    )
    still_open = _open(session)
    found: dict[tuple[uuid.UUID, object], Standing] = {}
    for row in rows:
        found.setdefault(
            (row.id, row.road),
            Standing(
                id=row.id,
                name=row.name,
                uscc=row.uscc,
                status=row.status,
                decided_on=row.decided_on,
                valid_until=row.valid_until,
                stale_from=row.stale_from,
                complaint_channel=row.complaint_channel or "",
                road=row.road,
                creditor_kind=row.creditor_kind,
                channels=tuple(part for part in (row.channels or "").split("|") if part),
                conditions=summarised(still_open.get(row.id, ())),
            ),
        )
    return tuple(found.values())


def _open(session: Session) -> dict[uuid.UUID, list[OpenCondition]]:
    by_collector: dict[uuid.UUID, list[OpenCondition]] = defaultdict(list)
    columns = (ConditionRow.collector_id, ConditionRow.due, ConditionRow.kind)
    for collector_id, due, kind in session.execute(select(*columns).where(ConditionRow.met_on.is_(None))):
        by_collector[collector_id].append(OpenCondition(text="", due=due, kind=kind))
    return by_collector
