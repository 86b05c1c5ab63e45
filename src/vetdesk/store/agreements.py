"""Matters: the answers, people, clauses, approvals and obstacles of one agreement in the making."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from vetdesk.domain.agreements import AgreementStatus, AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.matter import Answer, Approval, Override
from vetdesk.domain.obstacles import Obstacle, Severity
from vetdesk.store import clauses, search
from vetdesk.store.matter_tables import (
    ApprovalRow,
    ClauseChoiceRow,
    MatterAnswerRow,
    MatterPersonRow,
    MatterRow,
    ObstacleRow,
    OverrideRow,
)
from vetdesk.store.parties import PartyRow
from vetdesk.store.plain import dump, load, load_any


@dataclass(frozen=True, kw_only=True)
class MatterHead:
    """What a matter is about; everything else follows from it."""

    matter_ref: str
    road: Road
    creditor_kind: CreditorKind
    asset_type: AssetType
    assignee_kind: AssigneeKind | None = None
    language: str = "zh-CN"
    organisation_id: uuid.UUID
    collector_id: uuid.UUID
    review_id: uuid.UUID | None = None
    as_of: date | None = None
    external_no: str | None = None
    drafted_by: str | None = None
    reviewed_by: str | None = None


@dataclass(frozen=True, kw_only=True)
class StoredApproval:
    """An approval and the content it covers (counsel's review 5.4, approval.stale).

    ``findings`` is what the vetting said then, by finding; empty when nobody kept it.
    """

    approval: Approval
    content_hash: str | None
    findings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class MatterRecord:
    """A matter as stored; ``terms`` is the canonical text of its structured keys."""

    id: uuid.UUID
    head: MatterHead
    status: AgreementStatus
    terms: str
    answers: Mapping[str, Answer]
    clauses: Mapping[str, bool]
    overrides: tuple[Override, ...]
    people: tuple[uuid.UUID, ...]
    approval: StoredApproval | None
    from_file: bool
    changed_at: datetime


_HEAD = tuple(MatterHead.__dataclass_fields__)


def save_head(
    session: Session, head: MatterHead, *, matter_id: uuid.UUID | None, from_file: bool, now: datetime
) -> uuid.UUID:
    """Open the matter, or write ``head`` over the one with ``matter_id``."""
    row = session.get(MatterRow, matter_id) if matter_id else None
    if row is None:
        row = MatterRow(
            changed_at=now,
            from_file=from_file,
            clauses_seen=clauses.last_number(session),
            **{name: getattr(head, name) for name in _HEAD},
        )
        session.add(row)
    for name in _HEAD:
        if getattr(row, name) != getattr(head, name):
            setattr(row, name, getattr(head, name))
            row.changed_at = now
    session.flush()
    _index(session, row)
    return row.id


def by_ref(session: Session, matter_ref: str) -> uuid.UUID | None:
    """Return the id of the matter with this reference."""
    return session.scalar(select(MatterRow.id).where(MatterRow.matter_ref == matter_ref))


def refs(session: Session) -> dict[uuid.UUID, str]:
    """Return the reference of every matter."""
    return {row.id: row.matter_ref for row in session.execute(select(MatterRow.id, MatterRow.matter_ref))}


def get(session: Session, matter_id: uuid.UUID) -> MatterRecord | None:
    """Return the matter with everything that hangs on it."""
    row = session.get(MatterRow, matter_id)
    return _record(session, row) if row else None


def set_terms(session: Session, matter_id: uuid.UUID, terms: str, *, now: datetime) -> None:
    """Keep the structured keys of the matter."""
    row = session.get_one(MatterRow, matter_id)
    if row.terms != terms:
        row.terms, row.changed_at = terms, now


def set_answers(
    session: Session, matter_id: uuid.UUID, answers: Mapping[str, Answer], *, now: datetime
) -> None:
    """Make ``answers`` the answers of the matter; what is not in it is taken back."""
    rows = _answer_rows(session, matter_id)
    for name in rows.keys() - answers.keys():
        session.delete(rows[name])
    for name, value in answers.items():
        _put_answer(session, matter_id, rows.get(name), name, value)
    _touch(session, matter_id, now)


def set_answer(
    session: Session, matter_id: uuid.UUID, name: str, value: Answer | None, *, now: datetime
) -> None:
    """Keep one answer, or take it back when ``value`` is None."""
    row = _answer_rows(session, matter_id).get(name)
    if value is not None:
        _put_answer(session, matter_id, row, name, value)
    elif row is not None:
        session.delete(row)
    _touch(session, matter_id, now)


def set_clauses(session: Session, matter_id: uuid.UUID, choices: Mapping[str, bool]) -> None:
    """Make ``choices`` the clause choices of the matter."""
    rows = {
        row.clause_id: row
        for row in session.scalars(select(ClauseChoiceRow).where(ClauseChoiceRow.matter_id == matter_id))
    }
    for clause_id in rows.keys() - choices.keys():
        session.delete(rows[clause_id])
    for clause_id, included in choices.items():
        if clause_id not in rows:
            session.add(ClauseChoiceRow(matter_id=matter_id, clause_id=clause_id, included=included))
        elif rows[clause_id].included != included:
            rows[clause_id].included = included


def set_people(session: Session, matter_id: uuid.UUID, people: tuple[uuid.UUID, ...]) -> None:
    """Make ``people`` the people of the matter, in this order."""
    rows = {
        row.person_id: row
        for row in session.scalars(select(MatterPersonRow).where(MatterPersonRow.matter_id == matter_id))
    }
    for person_id in rows.keys() - set(people):
        session.delete(rows[person_id])
    for place, person_id in enumerate(people):
        if person_id not in rows:
            session.add(MatterPersonRow(matter_id=matter_id, person_id=person_id, place=place))
        elif rows[person_id].place != place:
            rows[person_id].place = place


def set_overrides(session: Session, matter_id: uuid.UUID, overrides: tuple[Override, ...]) -> None:
    """Make ``overrides`` the overrides of the matter."""
    rows = {
        (row.code, row.subject): row
        for row in session.scalars(select(OverrideRow).where(OverrideRow.matter_id == matter_id))
    }
    wanted = {(one.code, one.subject): one for one in overrides}
    for key in rows.keys() - wanted.keys():
        session.delete(rows[key])
    for key, one in wanted.items():
        if key not in rows:
            session.add(
                OverrideRow(
                    matter_id=matter_id,
                    code=one.code,
                    subject=one.subject,
                    first=one.by[0],
                    second=one.by[1],
                    reason=one.reason,
                    on=one.on,
                )
            )
            continue
        facts = {"first": one.by[0], "second": one.by[1], "reason": one.reason, "on": one.on}
        for name, value in facts.items():
            if getattr(rows[key], name) != value:
                setattr(rows[key], name, value)


def add_approval(
    session: Session,
    matter_id: uuid.UUID,
    approval: Approval,
    *,
    content_hash: str | None,
    now: datetime,
    findings: Mapping[str, str] | None = None,
) -> None:
    """Keep an approval of the content with this hash, and what the vetting said then."""
    newest = session.scalar(select(func.max(ApprovalRow.number)).where(ApprovalRow.matter_id == matter_id))
    session.add(
        ApprovalRow(
            matter_id=matter_id,
            number=(newest or 0) + 1,
            name=approval.name,
            role=approval.role,
            on=approval.on,
            content_hash=content_hash,
            findings=dump(findings) if findings is not None else None,
            at=now,
        )
    )


def approved_content(session: Session, matter_id: uuid.UUID, approval: Approval) -> str | None:
    """Return the hash this very approval (name, role, day) was first accepted for."""
    return session.scalar(
        select(ApprovalRow.content_hash)
        .where(
            ApprovalRow.matter_id == matter_id,
            ApprovalRow.name == approval.name,
            ApprovalRow.role == approval.role,
            ApprovalRow.on == approval.on,
            ApprovalRow.content_hash.is_not(None),
        )
        .order_by(ApprovalRow.number)
        .limit(1)
    )


def cover_approval(
    session: Session, matter_id: uuid.UUID, content_hash: str, *, findings: Mapping[str, str]
) -> None:
    """Note which content the newest approval was accepted for, and what the vetting said then."""
    row = session.scalar(
        select(ApprovalRow)
        .where(ApprovalRow.matter_id == matter_id)
        .order_by(ApprovalRow.number.desc())
        .limit(1)
    )
    if row is not None and row.content_hash is None:
        row.content_hash, row.findings = content_hash, dump(findings)


def drop_approvals(session: Session, matter_id: uuid.UUID) -> None:
    """Withdraw approvals: the content is being changed."""
    for row in session.scalars(select(ApprovalRow).where(ApprovalRow.matter_id == matter_id)):
        session.delete(row)


def set_status(session: Session, matter_id: uuid.UUID, status: AgreementStatus, *, now: datetime) -> None:
    """Move the agreement to ``status``."""
    row = session.get_one(MatterRow, matter_id)
    if row.status != status:
        row.status, row.changed_at = status, now


def set_obstacles(
    session: Session, matter_id: uuid.UUID, found: tuple[Obstacle, ...], *, now: datetime
) -> None:
    """Keep the result of the last evaluation; the same result again writes nothing."""
    if obstacles(session, matter_id) == found:
        return
    for old in session.scalars(select(ObstacleRow).where(ObstacleRow.matter_id == matter_id)):
        session.delete(old)
    for place, one in enumerate(found):
        session.add(
            ObstacleRow(
                matter_id=matter_id,
                place=place,
                code=one.code,
                subject=one.subject,
                blocks=one.blocks,
                content=dump(one),
                at=now,
            )
        )
    row = session.get_one(MatterRow, matter_id)
    row.blocks = sum(one.blocks for one in found)
    row.warns = sum(one.severity is Severity.WARN for one in found)


def obstacles(session: Session, matter_id: uuid.UUID) -> tuple[Obstacle, ...]:
    """Return what stood in the way at the last evaluation."""
    rows = session.scalars(
        select(ObstacleRow.content).where(ObstacleRow.matter_id == matter_id).order_by(ObstacleRow.place)
    )
    return tuple(load(Obstacle, content) for content in rows)


def _answer_rows(session: Session, matter_id: uuid.UUID) -> dict[str, MatterAnswerRow]:
    rows = session.scalars(select(MatterAnswerRow).where(MatterAnswerRow.matter_id == matter_id))
    return {row.name: row for row in rows}


def _answers(session: Session, matter_id: uuid.UUID) -> dict[str, Answer]:
    rows = sorted(_answer_rows(session, matter_id).items())
    return {name: _answer_of(row) for name, row in rows}


def _answer_of(row: MatterAnswerRow) -> Answer:
    value: Answer = load_any(row.value)
    return value


def _put_answer(
    session: Session, matter_id: uuid.UUID, row: MatterAnswerRow | None, name: str, value: Answer
) -> None:
    text = dump(value)
    if row is None:
        session.add(MatterAnswerRow(matter_id=matter_id, name=name, value=text))
    elif row.value != text:
        row.value = text


def _touch(session: Session, matter_id: uuid.UUID, now: datetime) -> None:
    session.flush()
    session.get_one(MatterRow, matter_id).changed_at = now


def _index(session: Session, row: MatterRow) -> None:
    names = [session.get_one(PartyRow, party_id).name for party_id in (row.collector_id, row.organisation_id)]
    search.put(
        session,
        search.Entry(
            kind="matter",
            subject=row.id,
            title=row.matter_ref,
            detail=names[0],
            texts=(row.matter_ref, row.external_no or "", *names),
        ),
    )


def _approval(session: Session, matter_id: uuid.UUID) -> StoredApproval | None:
    row = session.scalar(
        select(ApprovalRow)
        .where(ApprovalRow.matter_id == matter_id)
        .order_by(ApprovalRow.number.desc())
        .limit(1)
    )
    if row is None:
        return None
    return StoredApproval(
        approval=Approval(name=row.name, role=row.role, on=row.on),
        content_hash=row.content_hash,
        findings=load_any(row.findings) if row.findings else {},
    )


def _record(session: Session, row: MatterRow) -> MatterRecord:
    choices = session.scalars(select(ClauseChoiceRow).where(ClauseChoiceRow.matter_id == row.id))
    overrides = session.scalars(
        select(OverrideRow)
        .where(OverrideRow.matter_id == row.id)
        .order_by(OverrideRow.code, OverrideRow.subject)
    )
    people = session.scalars(
        select(MatterPersonRow.person_id)
        .where(MatterPersonRow.matter_id == row.id)
        .order_by(MatterPersonRow.place)
    )
    return MatterRecord(
        id=row.id,
        head=MatterHead(**{name: getattr(row, name) for name in _HEAD}),
        status=row.status,
        terms=row.terms,
        answers=_answers(session, row.id),
        clauses={choice.clause_id: choice.included for choice in choices},
        overrides=tuple(
            Override(
                code=one.code, subject=one.subject, by=(one.first, one.second), reason=one.reason, on=one.on
            )
            for one in overrides
        ),
        people=tuple(people),
        approval=_approval(session, row.id),
        from_file=row.from_file,
        changed_at=row.changed_at,
    )
