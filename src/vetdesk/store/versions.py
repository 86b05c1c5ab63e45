"""Issued versions with the record of why each was allowed, and the register of contract numbers."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store import search
from vetdesk.store.base import Row


class NumberState(StrEnum):
    """Whether a contract number stands on an issued contract; a lost one stays as 作废."""

    RESERVED = "reserved"
    USED = "used"
    VOID = "void"


class VoidReason(StrEnum):
    """Why a number stands on no contract; the values are what vaults hold."""

    INTERRUPTED = "interrupted"
    REFUSED = "refused"
    UNFINISHED = "not finished"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, kw_only=True)
class ContractNumber:
    """A number of the register; ``reason`` is there once it is void."""

    id: uuid.UUID
    text: str
    state: NumberState
    matter_id: uuid.UUID
    at: datetime
    reason: VoidReason | None = None


@dataclass(frozen=True, kw_only=True)
class IssueRecord:
    """Everything that made the issued document what it is; equal records give equal bytes.

    ``gates``, ``clauses``, ``packs``, ``fonts`` and ``content`` are canonical JSON texts. The file
    ``tree_file_id`` holds the text of the agreement as it was numbered; older versions have none.
    """

    id: uuid.UUID
    matter_id: uuid.UUID
    version: int
    contract_no: str
    issued_at: datetime
    machine_date: date
    as_of: date
    draft: bool
    rehearsal: bool
    actor: str
    attested_by_file: bool
    input_hash: str
    content_hash: str
    answers_hash: str
    schedule_sha256: str
    annex_sha256: str | None
    pdf_sha256: str
    pages: int
    gates: str
    overrides: str
    clauses: str
    packs: str
    fonts: str
    content: str
    tree_file_id: uuid.UUID | None = None


class ContractNumberRow(Row, kw_only=True):
    """One number of one company, type and year."""

    __tablename__ = "contract_number"
    __table_args__ = (UniqueConstraint("prefix", "serial"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    prefix: Mapped[str]
    serial: Mapped[int]
    text: Mapped[str] = mapped_column(unique=True)
    state: Mapped[NumberState]
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id"), index=True)
    reason: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime]


class IssueRow(Row, kw_only=True):
    """One issued version."""

    __tablename__ = "issue"
    __table_args__ = (UniqueConstraint("matter_id", "version"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id"))
    version: Mapped[int]
    contract_no: Mapped[str]
    issued_at: Mapped[datetime]
    machine_date: Mapped[date]
    as_of: Mapped[date]
    draft: Mapped[bool]
    rehearsal: Mapped[bool]
    actor: Mapped[str]
    attested_by_file: Mapped[bool]
    input_hash: Mapped[str] = mapped_column(index=True)
    content_hash: Mapped[str]
    answers_hash: Mapped[str]
    schedule_sha256: Mapped[str]
    annex_sha256: Mapped[str | None]
    pdf_sha256: Mapped[str]
    pages: Mapped[int]
    gates: Mapped[str]
    overrides: Mapped[str]
    clauses: Mapped[str]
    packs: Mapped[str]
    fonts: Mapped[str]
    content: Mapped[str]
    tree_file_id: Mapped[uuid.UUID | None] = mapped_column(default=None)


_FIELDS = tuple(IssueRecord.__dataclass_fields__)


def reserve_number(session: Session, *, prefix: str, matter_id: uuid.UUID, now: datetime) -> ContractNumber:
    """Take the next number of ``prefix`` ({short}-{type}-{yyyy}).

    What the matter still holds reserved becomes void: of two issues at once the later one goes on.
    """
    left = select(ContractNumberRow).where(
        ContractNumberRow.matter_id == matter_id, ContractNumberRow.state == NumberState.RESERVED
    )
    for row in session.scalars(left):
        row.state, row.reason = NumberState.VOID, VoidReason.OVERTAKEN.value
    highest = session.scalar(
        select(func.max(ContractNumberRow.serial)).where(ContractNumberRow.prefix == prefix)
    )
    serial = (highest or 0) + 1
    row = ContractNumberRow(
        prefix=prefix,
        serial=serial,
        text=f"{prefix}-{serial:04d}",
        state=NumberState.RESERVED,
        matter_id=matter_id,
        at=now,
    )
    session.add(row)
    session.flush()
    return _number(row)


def number_in_use(session: Session, matter_id: uuid.UUID, *, code: str) -> ContractNumber | None:
    """Return the number the matter's contract of this type carries already: one matter, one number."""
    row = session.scalar(
        select(ContractNumberRow)
        .where(
            ContractNumberRow.matter_id == matter_id,
            ContractNumberRow.state == NumberState.USED,
            ContractNumberRow.prefix.contains(f"-{code}-", autoescape=True),
        )
        .limit(1)
    )
    return _number(row) if row else None


def void_number(session: Session, number_id: uuid.UUID, *, reason: VoidReason) -> None:
    """Keep a reserved number in the register as 作废; what is used or void already stays as it is."""
    row = session.get_one(ContractNumberRow, number_id)
    if row.state is NumberState.RESERVED:
        row.state, row.reason = NumberState.VOID, reason.value


def use_number(session: Session, number_id: uuid.UUID) -> bool:
    """Mark the number as standing on an issued contract; False, and nothing done, when it is void."""
    row = session.get_one(ContractNumberRow, number_id)
    if row.state is NumberState.VOID:
        return False
    row.state = NumberState.USED
    return True


def has_reserved(session: Session) -> bool:
    """Return whether any number is reserved and not yet used."""
    found = select(ContractNumberRow.id).where(ContractNumberRow.state == NumberState.RESERVED).limit(1)
    return session.scalar(found) is not None


def void_reserved(session: Session) -> None:
    """Make void whatever is reserved: in a vault just opened no issue runs, so a crash left it."""
    for row in session.scalars(
        select(ContractNumberRow).where(ContractNumberRow.state == NumberState.RESERVED)
    ):
        row.state, row.reason = NumberState.VOID, VoidReason.INTERRUPTED.value


def all_numbers(session: Session) -> tuple[ContractNumber, ...]:
    """Return the whole register, the newest number first."""
    rows = session.scalars(
        select(ContractNumberRow).order_by(ContractNumberRow.at.desc(), ContractNumberRow.text.desc())
    )
    return tuple(_number(row) for row in rows)


def numbers(session: Session, matter_id: uuid.UUID) -> tuple[ContractNumber, ...]:
    """Return all numbers ever taken for the matter."""
    rows = session.scalars(
        select(ContractNumberRow)
        .where(ContractNumberRow.matter_id == matter_id)
        .order_by(ContractNumberRow.serial)
    )
    return tuple(_number(row) for row in rows)


def _number(row: ContractNumberRow) -> ContractNumber:
    return ContractNumber(
        id=row.id,
        text=row.text,
        state=row.state,
        matter_id=row.matter_id,
        at=row.at,
        reason=VoidReason(row.reason) if row.reason else None,
    )


def add(session: Session, record: IssueRecord) -> None:
    """File an issued version."""
    session.add(IssueRow(**{name: getattr(record, name) for name in _FIELDS}))
    session.flush()
    search.put(
        session,
        search.Entry(
            kind="version",
            subject=record.id,
            title=record.contract_no,
            detail=f"v{record.version}",
            texts=(record.contract_no,),
        ),
    )


def next_version(session: Session, matter_id: uuid.UUID) -> int:
    """Return the number the next version gets."""
    return (
        session.scalar(select(func.max(IssueRow.version)).where(IssueRow.matter_id == matter_id)) or 0
    ) + 1


def same_input(session: Session, matter_id: uuid.UUID, input_hash: str) -> IssueRecord | None:
    """Return the version that was issued from exactly this input."""
    row = session.scalar(
        select(IssueRow)
        .where(IssueRow.matter_id == matter_id, IssueRow.input_hash == input_hash)
        .order_by(IssueRow.version.desc())
        .limit(1)
    )
    return _record(row) if row else None


def of_matter(session: Session, matter_id: uuid.UUID) -> tuple[IssueRecord, ...]:
    """Return all versions, newest first."""
    rows = session.scalars(
        select(IssueRow).where(IssueRow.matter_id == matter_id).order_by(IssueRow.version.desc())
    )
    return tuple(_record(row) for row in rows)


def _record(row: IssueRow) -> IssueRecord:
    return IssueRecord(**{name: getattr(row, name) for name in _FIELDS})
