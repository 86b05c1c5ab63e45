"""Changes of norms that somebody noted, and what was decided about each text that cites them."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.amendments import Amendment, AmendmentDraft, CitingKind, Decided, Verdict
from vetdesk.store.base import Row
from vetdesk.store.matter_tables import MatterRow
from vetdesk.store.versions import IssueRow


class AmendmentRow(Row, kw_only=True):
    """One change of a norm; no ``articles`` means all of it."""

    __tablename__ = "amendment"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    norm: Mapped[str]
    articles: Mapped[str]
    since: Mapped[date]
    says: Mapped[str]
    noted_by: Mapped[str]
    noted_on: Mapped[date]


class AmendmentVerdictRow(Row, kw_only=True):
    """What was decided about one edition of one text."""

    __tablename__ = "amendment_verdict"
    __table_args__ = (UniqueConstraint("amendment_id", "kind", "key", "version"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    amendment_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("amendment.id"))
    kind: Mapped[CitingKind]
    key: Mapped[str]
    version: Mapped[str]
    verdict: Mapped[Verdict]
    reason: Mapped[str]
    by: Mapped[str]
    on: Mapped[date]


Place = tuple[uuid.UUID, CitingKind, str, str]
"""Amendment, kind, key and version of a text."""


def add(session: Session, draft: AmendmentDraft, *, by: str, on: date) -> uuid.UUID:
    """Keep a change of a norm."""
    row = AmendmentRow(
        norm=draft.norm,
        articles=draft.articles,
        since=draft.since,
        says=draft.says,
        noted_by=by,
        noted_on=on,
    )
    session.add(row)
    session.flush()
    return row.id


def every(session: Session) -> tuple[Amendment, ...]:
    """Return every change noted, newest first."""
    rows = session.scalars(select(AmendmentRow).order_by(AmendmentRow.since.desc(), AmendmentRow.id))
    return tuple(_amendment(row) for row in rows)


def get(session: Session, amendment_id: uuid.UUID) -> Amendment | None:
    """Return one change."""
    row = session.get(AmendmentRow, amendment_id)
    return _amendment(row) if row else None


def drop(session: Session, amendment_id: uuid.UUID) -> None:
    """Forget a change that was noted by mistake, with what was decided about it."""
    verdicts = select(AmendmentVerdictRow).where(AmendmentVerdictRow.amendment_id == amendment_id)
    for row in session.scalars(verdicts).all():
        session.delete(row)
    session.flush()
    session.delete(session.get_one(AmendmentRow, amendment_id))


def decide(session: Session, place: Place, decided: Decided) -> None:
    """Keep what was decided about one text; a later decision takes the place of the earlier one."""
    amendment_id, kind, key, version = place
    row = session.scalar(
        select(AmendmentVerdictRow).where(
            AmendmentVerdictRow.amendment_id == amendment_id,
            AmendmentVerdictRow.kind == kind,
            AmendmentVerdictRow.key == key,
            AmendmentVerdictRow.version == version,
        )
    )
    if row is None:
        session.add(
            AmendmentVerdictRow(
                amendment_id=amendment_id,
                kind=kind,
                key=key,
                version=version,
                verdict=decided.verdict,
                reason=decided.reason,
                by=decided.by,
                on=decided.on,
            )
        )
        return
    row.verdict, row.reason = decided.verdict, decided.reason
    row.by, row.on = decided.by, decided.on


def verdicts(session: Session) -> Mapping[Place, Decided]:
    """Return everything decided, by place."""
    return {
        (row.amendment_id, row.kind, row.key, row.version): Decided(
            verdict=row.verdict, reason=row.reason, by=row.by, on=row.on
        )
        for row in session.scalars(select(AmendmentVerdictRow))
    }


def matters(session: Session, statuses: Iterable[AgreementStatus]) -> tuple[tuple[uuid.UUID, str], ...]:
    """Return the matters of these statuses with their references."""
    query = select(MatterRow.id, MatterRow.matter_ref).where(MatterRow.status.in_(tuple(statuses)))
    return tuple((row.id, row.matter_ref) for row in session.execute(query.order_by(MatterRow.matter_ref)))


def issued_clauses(
    session: Session, statuses: Iterable[AgreementStatus]
) -> tuple[tuple[uuid.UUID, str, int, str], ...]:
    """Return (matter, contract number, version, clauses as JSON) of the newest version of each matter."""
    versions = select(IssueRow.version).where(IssueRow.matter_id == MatterRow.id)
    newest = versions.order_by(IssueRow.version.desc()).limit(1)
    query = (
        select(MatterRow.id, IssueRow.contract_no, IssueRow.version, IssueRow.clauses)
        .join(IssueRow, IssueRow.matter_id == MatterRow.id)
        .where(
            MatterRow.status.in_(tuple(statuses)),
            IssueRow.version == newest.correlate(MatterRow).scalar_subquery(),
        )
        .order_by(IssueRow.contract_no)
    )
    return tuple((row.id, row.contract_no, row.version, row.clauses) for row in session.execute(query))


def _amendment(row: AmendmentRow) -> Amendment:
    return Amendment(
        id=row.id,
        norm=row.norm,
        articles=row.articles,
        since=row.since,
        says=row.says,
        noted_by=row.noted_by,
        noted_on=row.noted_on,
    )
