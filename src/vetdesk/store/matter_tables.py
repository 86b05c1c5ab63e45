"""Tables of a matter: head, answers, clause choices, people, approvals, overrides, obstacles."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vetdesk.domain.agreements import AgreementStatus, AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.store.base import Row


class MatterRow(Row, kw_only=True):
    """One agreement in the making; ``matter_ref`` identifies it across runs."""

    __tablename__ = "matter"
    __table_args__ = (
        Index("ix_matter_changed", "changed_at", "id"),
        Index("ix_matter_status", "status", "changed_at", "id", "blocks"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_ref: Mapped[str] = mapped_column(unique=True)
    road: Mapped[Road]
    creditor_kind: Mapped[CreditorKind]
    asset_type: Mapped[AssetType]
    assignee_kind: Mapped[AssigneeKind | None] = mapped_column(default=None)
    language: Mapped[str] = mapped_column(default="zh-CN")
    organisation_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("party.id"), index=True)
    collector_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("party.id"), index=True)
    review_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("review.id"), default=None)
    as_of: Mapped[date | None] = mapped_column(default=None)
    external_no: Mapped[str | None] = mapped_column(default=None)
    drafted_by: Mapped[str | None] = mapped_column(default=None)
    reviewed_by: Mapped[str | None] = mapped_column(default=None)
    status: Mapped[AgreementStatus] = mapped_column(default=AgreementStatus.DRAFT)
    terms: Mapped[str] = mapped_column(default="{}")
    from_file: Mapped[bool] = mapped_column(default=False)
    blocks: Mapped[int] = mapped_column(default=0)
    warns: Mapped[int] = mapped_column(default=0)
    clauses_seen: Mapped[int | None] = mapped_column(default=None)
    template_number: Mapped[int | None] = mapped_column(default=None)
    template_declined: Mapped[int | None] = mapped_column(default=None)
    changed_at: Mapped[datetime]


class MatterAnswerRow(Row, kw_only=True):
    """One answer of the interview, kept as it was typed in."""

    __tablename__ = "matter_answer"
    __table_args__ = (UniqueConstraint("matter_id", "name"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    name: Mapped[str]
    value: Mapped[str]


class ClauseChoiceRow(Row, kw_only=True):
    """A clause put in or left out by choice."""

    __tablename__ = "clause_choice"
    __table_args__ = (UniqueConstraint("matter_id", "clause_id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    clause_id: Mapped[str]
    included: Mapped[bool]


class MatterPersonRow(Row, kw_only=True):
    """A person named in a matter, in the order of the access annex."""

    __tablename__ = "matter_person"
    __table_args__ = (UniqueConstraint("matter_id", "person_id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    place: Mapped[int]


class ApprovalRow(Row, kw_only=True):
    """Who approved which content; the newest one counts."""

    __tablename__ = "approval"
    __table_args__ = (UniqueConstraint("matter_id", "number"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    number: Mapped[int]
    name: Mapped[str]
    role: Mapped[str]
    on: Mapped[date]
    content_hash: Mapped[str | None] = mapped_column(default=None)
    findings: Mapped[str | None] = mapped_column(default=None)
    at: Mapped[datetime]


class OverrideRow(Row, kw_only=True):
    """Two officers letting one gate pass."""

    __tablename__ = "gate_override"
    __table_args__ = (UniqueConstraint("matter_id", "code", "subject"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    code: Mapped[str]
    subject: Mapped[str]
    first: Mapped[str]
    second: Mapped[str]
    reason: Mapped[str]
    on: Mapped[date]


class ObstacleRow(Row, kw_only=True):
    """What stood in the way at the last evaluation."""

    __tablename__ = "obstacle"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"), index=True)
    place: Mapped[int]
    code: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str]
    blocks: Mapped[bool]
    content: Mapped[str]
    at: Mapped[datetime]


class AcknowledgementRow(Row, kw_only=True):
    """An officer has read a warning; the gate itself stays as it is."""

    __tablename__ = "acknowledgement"
    __table_args__ = (UniqueConstraint("matter_id", "code", "subject"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    code: Mapped[str]
    subject: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class MatterNoteRow(Row, kw_only=True):
    """Why a draft was given back, or why a new version was begun."""

    __tablename__ = "matter_note"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    text: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
