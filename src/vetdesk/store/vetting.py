"""Qualification reviews of collectors: answers, evidence and the decision."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from sqlalchemy import ForeignKey, Index, UniqueConstraint, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.agreements import AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.asking import read_value, write_value
from vetdesk.domain.holding import Hold, Holds
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store import evidence
from vetdesk.store.base import Row
from vetdesk.store.evidence import EvidenceLine
from vetdesk.store.parties import PartyRow
from vetdesk.store.plain import digest, dump, load


@dataclass(frozen=True, kw_only=True)
class ReviewDraft:
    """What a review is about."""

    collector_id: uuid.UUID
    pack: str
    pack_version: str
    road: Road
    creditor_kind: CreditorKind
    asset_type: AssetType | None = None
    assignee_kind: AssigneeKind | None = None
    channels: tuple[str, ...] = ()
    assignee_calls: bool = False
    reviewer: str
    reviewed_on: date
    requery_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class DecisionLine:
    """The decision on a review."""

    outcome: str
    reason: str
    by: str
    on: date
    valid_until: date | None
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Who gave an answer and when; ``carried_from`` is the earlier review it was taken over from.

    Answers of before this was kept, and those of a matter file, name nobody.
    """

    by: str = ""
    at: datetime | None = None
    carried_from: uuid.UUID | None = None


NOBODY: Final = Origin()


@dataclass(frozen=True, kw_only=True)
class ReviewRecord:
    """A review with its answers; ``relied`` says which answers its decision was taken on.

    ``renewed`` is, by check, the last day the registers confirmed the answer.
    """

    id: uuid.UUID
    draft: ReviewDraft
    status: ReviewStatus
    answers: dict[str, CheckAnswer]
    evidence: tuple[EvidenceLine, ...]
    decision: DecisionLine | None
    started_at: datetime
    origins: dict[str, Origin] = field(default_factory=dict)
    relied: dict[str, str] | None = None
    renewed: dict[str, date] = field(default_factory=dict)

    @property
    def holds(self) -> Holds:
        """Return what has happened to the answers since: registers asked again, papers that end."""
        ends = evidence.paper_ends(self.evidence)
        return {
            check: Hold(renewed_on=self.renewed.get(check), paper_ends=ends.get(check))
            for check in self.renewed.keys() | ends.keys()
        }

    @property
    def answers_digest(self) -> str:
        """Return what tells one state of the answers from another; a sign-off is for one of them."""
        return digest({check: one.attested for check, one in self.answers.items()})

    @property
    def changed(self) -> dict[str, date]:
        """Return the checks whose answer is not the one decided on, with the day that became so.

        Of decisions taken before this was kept, only answers dated later than the decision are known.
        """
        if self.decision is None:
            return {}
        decided_on = self.decision.on
        if self.relied is None:
            return {check: one.on for check, one in self.answers.items() if one.on > decided_on}
        found = {}
        for check in self.relied.keys() | self.answers.keys():
            given = self.answers.get(check)
            if given is None or digest(given.attested) != self.relied.get(check):
                found[check] = max(decided_on, given.on) if given else decided_on
        return found


ENDS: Final = "ix_review_answer_ends"
"""Holds the answers whose stated end lies before their day, which are few or none."""
FAILED, PACKS, STANDING = "ix_review_failed", "ix_review_pack", "ix_review_standing"


class ReviewRow(Row, kw_only=True):
    """One run of a check pack on one collector."""

    __tablename__ = "review"
    __table_args__ = (
        Index("ix_review_collector", "collector_id", "started_at"),
        Index(STANDING, "collector_id", "status", "decided_on", "outcome"),
        Index("ix_review_expiry", "status", "next_expiry", "collector_id", "decided_on"),
        Index("ix_review_begun", "status", "started_at"),
        Index(PACKS, "status", "pack", "pack_version"),
        Index(FAILED, "collector_id", sqlite_where=text("failed > 0")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    collector_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("party.id"))
    pack: Mapped[str]
    pack_version: Mapped[str]
    road: Mapped[Road]
    creditor_kind: Mapped[CreditorKind]
    asset_type: Mapped[AssetType | None] = mapped_column(default=None)
    assignee_kind: Mapped[AssigneeKind | None] = mapped_column(default=None)
    channels: Mapped[str] = mapped_column(default="")
    assignee_calls: Mapped[bool] = mapped_column(default=False)
    reviewer: Mapped[str]
    reviewed_on: Mapped[date]
    requery_on: Mapped[date | None] = mapped_column(default=None)
    status: Mapped[ReviewStatus] = mapped_column(default=ReviewStatus.OPEN)
    started_at: Mapped[datetime]
    outcome: Mapped[str | None] = mapped_column(default=None)
    reason: Mapped[str | None] = mapped_column(default=None)
    conditions: Mapped[str] = mapped_column(default="")
    decided_by: Mapped[str | None] = mapped_column(default=None)
    decided_on: Mapped[date | None] = mapped_column(default=None)
    valid_until: Mapped[date | None] = mapped_column(default=None)
    next_expiry: Mapped[date | None] = mapped_column(default=None)
    failed: Mapped[int] = mapped_column(default=0, server_default="0")
    last_answer_on: Mapped[date | None] = mapped_column(default=None)
    """No answer is dated later; None while there is none, and where nobody has looked."""
    minor_expiry: Mapped[date | None] = mapped_column(default=None)
    minor_ends: Mapped[str] = mapped_column(default="", server_default="")
    relied: Mapped[str] = mapped_column(default="", server_default="")


class ReviewAnswerRow(Row, kw_only=True):
    """What one check of the pack found."""

    __tablename__ = "review_answer"
    __table_args__ = (
        UniqueConstraint("review_id", "check_id"),
        Index(ENDS, "review_id", sqlite_where=text('valid_until < "on"')),
        Index("ix_review_answer_outcome", "check_id", "outcome"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    review_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"))
    check_id: Mapped[str]
    outcome: Mapped[str]
    on: Mapped[date]
    valid_until: Mapped[date | None] = mapped_column(default=None)
    source: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)
    value: Mapped[str | None] = mapped_column(default=None)
    given_by: Mapped[str] = mapped_column(default="", server_default="")
    given_at: Mapped[datetime | None] = mapped_column(default=None)
    carried_from: Mapped[uuid.UUID | None] = mapped_column(default=None)
    renewed_on: Mapped[date | None] = mapped_column(default=None)


_HEAD = (
    "pack",
    "pack_version",
    "road",
    "creditor_kind",
    "asset_type",
    "assignee_kind",
    "assignee_calls",
    "reviewer",
    "reviewed_on",
    "requery_on",
)


def start(
    session: Session, draft: ReviewDraft, *, now: datetime, review_id: uuid.UUID | None = None
) -> uuid.UUID:
    """Begin a review; ``review_id`` is given when it was begun by another reviewer elsewhere."""
    row = ReviewRow(
        id=review_id or uuid.uuid4(),
        collector_id=draft.collector_id,
        channels="|".join(draft.channels),
        started_at=now,
        **{name: getattr(draft, name) for name in _HEAD},
    )
    session.add(row)
    session.flush()
    return row.id


def revise(session: Session, review_id: uuid.UUID, draft: ReviewDraft) -> None:
    """Write what a matter file now says about the review over what stands there."""
    row = session.get_one(ReviewRow, review_id)
    wanted = {name: getattr(draft, name) for name in _HEAD} | {"channels": "|".join(draft.channels)}
    for name, value in wanted.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def get(session: Session, review_id: uuid.UUID) -> ReviewRecord | None:
    """Return the review with its answers and evidence."""
    row = session.get(ReviewRow, review_id)
    return _record(session, row) if row else None


def of_collector(session: Session, collector_id: uuid.UUID) -> tuple[ReviewRecord, ...]:
    """Return the collector's reviews, newest first."""
    rows = session.scalars(
        select(ReviewRow)
        .where(ReviewRow.collector_id == collector_id)
        .order_by(ReviewRow.started_at.desc(), ReviewRow.id)
    )
    return tuple(_record(session, row) for row in rows)


def decided_before(session: Session, review_id: uuid.UUID) -> ReviewRecord | None:
    """Return the last decided review of the same collector that began before this one, in any pack."""
    row = session.get_one(ReviewRow, review_id)
    found = session.scalar(
        select(ReviewRow)
        .where(
            ReviewRow.collector_id == row.collector_id,
            ReviewRow.id != row.id,
            ReviewRow.started_at <= row.started_at,
            ReviewRow.decided_on.is_not(None),
        )
        .order_by(ReviewRow.started_at.desc(), ReviewRow.id)
        .limit(1)
    )
    return _record(session, found) if found else None


def answer(
    session: Session, review_id: uuid.UUID, check_id: str, given: CheckAnswer, origin: Origin = NOBODY
) -> None:
    """Keep what a check found and where that comes from, replacing an older finding."""
    row = _answer(session, review_id, check_id)
    if row is None:
        row = ReviewAnswerRow(review_id=review_id, check_id=check_id, outcome=given.outcome, on=given.on)
        session.add(row)
    for name in ("outcome", "on", "valid_until", "source", "note"):
        if getattr(row, name) != getattr(given, name):
            setattr(row, name, getattr(given, name))
    if row.value != (value := write_value(given.value)):
        row.value = value
    row.given_by, row.given_at, row.carried_from = origin.by, origin.at, origin.carried_from
    row.renewed_on = None
    review = session.get_one(ReviewRow, review_id)
    if review.last_answer_on is None or review.last_answer_on < given.on:
        review.last_answer_on = given.on


def forget_answer(session: Session, review_id: uuid.UUID, check_id: str) -> None:
    """Take a finding back; its evidence stays."""
    if row := _answer(session, review_id, check_id):
        session.delete(row)


def decide(session: Session, review_id: uuid.UUID, decision: DecisionLine) -> None:
    """Keep the decision and the answers it is taken on; the review is closed by it."""
    row = session.get_one(ReviewRow, review_id)
    session.flush()
    relied = dump({check: digest(one.attested) for check, one in _record(session, row).answers.items()})
    if row.relied != relied:
        row.relied = relied
    row.status = ReviewStatus.DECIDED
    row.outcome = decision.outcome
    row.reason = decision.reason
    row.conditions = "\n".join(decision.conditions)
    row.decided_by = decision.by
    row.decided_on = decision.on
    row.valid_until = decision.valid_until


def decided_of(session: Session, collector_id: uuid.UUID) -> ReviewRecord | None:
    """Return the review on which the standing of a collector rests: the last one decided on that day."""
    row = session.scalar(
        select(ReviewRow)
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .where(
            ReviewRow.collector_id == collector_id,
            ReviewRow.status == ReviewStatus.DECIDED,
            ReviewRow.decided_on == PartyRow.decided_on,
        )
        .order_by(ReviewRow.started_at.desc(), ReviewRow.id)
        .limit(1)
    )
    return _record(session, row) if row else None


def set_standing(
    session: Session,
    review_id: uuid.UUID,
    *,
    next_expiry: date | None,
    failed: int,
    minor: Sequence[date] = (),
) -> None:
    """Keep when the first blocking check lapses, how many have failed, and when the others lapse."""
    row = session.get_one(ReviewRow, review_id)
    if (row.next_expiry, row.failed) != (next_expiry, failed):
        row.next_expiry, row.failed = next_expiry, failed
    days = sorted(minor)
    if row.minor_ends != (ends := " ".join(day.isoformat() for day in days)):
        row.minor_expiry, row.minor_ends = days[0] if days else None, ends


def set_requery(session: Session, review_id: uuid.UUID, on: date) -> None:
    """Keep the day the registers were looked up again."""
    session.get_one(ReviewRow, review_id).requery_on = on


def _answer(session: Session, review_id: uuid.UUID, check_id: str) -> ReviewAnswerRow | None:
    return session.scalar(
        select(ReviewAnswerRow).where(
            ReviewAnswerRow.review_id == review_id, ReviewAnswerRow.check_id == check_id
        )
    )


def _decision(row: ReviewRow) -> DecisionLine | None:
    if row.outcome is None or row.decided_on is None:
        return None
    return DecisionLine(
        outcome=row.outcome,
        reason=row.reason or "",
        by=row.decided_by or "",
        on=row.decided_on,
        valid_until=row.valid_until,
        conditions=tuple(part for part in row.conditions.split("\n") if part),
    )


def _record(session: Session, row: ReviewRow) -> ReviewRecord:
    answers = session.scalars(
        select(ReviewAnswerRow).where(ReviewAnswerRow.review_id == row.id).order_by(ReviewAnswerRow.check_id)
    ).all()
    return ReviewRecord(
        id=row.id,
        draft=ReviewDraft(
            collector_id=row.collector_id,
            channels=tuple(part for part in row.channels.split("|") if part),
            **{name: getattr(row, name) for name in _HEAD},
        ),
        status=row.status,
        answers={
            item.check_id: CheckAnswer(
                outcome=item.outcome,
                on=item.on,
                valid_until=item.valid_until,
                source=item.source,
                note=item.note,
                value=read_value(item.value),
            )
            for item in answers
        },
        evidence=evidence.of_review(session, row.id),
        decision=_decision(row),
        started_at=row.started_at,
        relied=load(dict[str, str], row.relied) if row.relied else None,
        renewed={one.check_id: one.renewed_on for one in answers if one.renewed_on is not None},
        origins={
            item.check_id: Origin(by=item.given_by, at=item.given_at, carried_from=item.carried_from)
            for item in answers
        },
    )
