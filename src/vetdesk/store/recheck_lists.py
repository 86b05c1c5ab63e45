"""The work-list of the re-check: every admitted collector once for each register it is to be asked in.

One statement for all registers; read by key, so that 100,000 collectors are a list like any other.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    Date,
    Select,
    Subquery,
    case,
    func,
    literal,
    or_,
    select,
    tuple_,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.rechecks import SigningWindow
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store.matter_tables import MatterAnswerRow, MatterRow
from vetdesk.store.paging import EXACT_UP_TO, Count, Page, mark_of, read_mark
from vetdesk.store.parties import PartyRow
from vetdesk.store.rechecks import RecheckRow
from vetdesk.store.vetting import ReviewRow

_ADMITTED: Final = (CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL)
_UNSIGNED: Final = (
    AgreementStatus.DRAFT,
    AgreementStatus.IN_REVIEW,
    AgreementStatus.CHANGES_REQUESTED,
    AgreementStatus.APPROVED,
    AgreementStatus.ISSUED,
)
_BEGINS: Final = ("closing_date", "term_from")
"""What an agreement names as its first day; it is signed by then, where no day of signing is set."""


@dataclass(frozen=True, kw_only=True)
class Group:
    """A register, the (pack, version) of the reviews it is asked for, and after how many months again.

    ``rank`` is its place in the guide; ``before_signing`` when it is asked again before each signing, too.
    """

    register: str
    rank: int
    pack: str
    pack_version: str
    months: int
    before_signing: bool = True


@dataclass(frozen=True, kw_only=True)
class DueLine:
    """One register to be asked about one collector; ``signing`` is the day an agreement is to be signed.

    ``asked_on`` is the last look-up, ``due`` the day by which it is to be repeated, ``captures`` whether a
    capture waits for its answer.
    """

    review_id: uuid.UUID
    collector_id: uuid.UUID
    name: str
    uscc: str
    register: str
    asked_on: date
    due: date
    signing: date | None
    captured: bool


@dataclass(frozen=True, kw_only=True)
class DueQuery:
    """Which lines: of these registers, due by ``until``, before a signing only; sorted by ``sort``.

    ``sort`` is ``register`` (one web site after the other), ``name`` (one collector after the other) or
    ``due``; ``text`` is part of a name or credit code.
    """

    groups: tuple[Group, ...]
    windows: tuple[SigningWindow, ...] = ()
    registers: tuple[str, ...] = ()
    until: date | None = None
    signing_only: bool = False
    text: str = ""
    sort: str = "register"
    after: str | None = None
    limit: int = 200


def page(session: Session, query: DueQuery) -> Page[DueLine]:
    """Return the lines of one page."""
    if not query.groups:
        return Page(items=())
    lines = _lines(query)
    keys = _keys(lines, query.sort)
    wanted = _filtered(select(lines, *(key.label(f"key{n}") for n, key in enumerate(keys))), lines, query)
    if query.after is not None:
        values, last = read_mark(query.after)
        wanted = wanted.where(tuple_(*keys, lines.c.review_id) > tuple_(*map(literal, values), literal(last)))
    rows = session.execute(wanted.order_by(*keys, lines.c.review_id).limit(query.limit + 1)).all()
    shown = rows[: query.limit]
    found = tuple(_line(row) for row in shown)
    if len(rows) <= query.limit:
        return Page(items=found)
    marks = [getattr(shown[-1], f"key{n}") for n in range(len(keys))]
    return Page(items=found, next=mark_of(marks, found[-1].review_id))


def count(session: Session, query: DueQuery) -> Count:
    """Count the lines, exactly up to 10,000."""
    if not query.groups:
        return Count(number=0)
    lines = _lines(query)
    inner = _filtered(select(lines.c.review_id), lines, query).limit(EXACT_UP_TO + 1).subquery()
    number = session.scalar(select(func.count()).select_from(inner)) or 0
    return Count(number=min(number, EXACT_UP_TO), exact=number <= EXACT_UP_TO)


def pack_versions(session: Session) -> tuple[tuple[str, str], ...]:
    """Return the (pack, version) that decided reviews were run with."""
    rows = session.execute(
        select(ReviewRow.pack, ReviewRow.pack_version)
        .where(ReviewRow.status == ReviewStatus.DECIDED)
        .distinct()
        .order_by(ReviewRow.pack, ReviewRow.pack_version)
    )
    return tuple((pack, version) for pack, version in rows)


def _lines(query: DueQuery) -> Subquery:
    groups = [one for one in query.groups if not query.registers or one.register in query.registers]
    signings = _signings(query.windows)
    parts = [_of_group(one, query.windows if one.before_signing else (), signings) for one in groups]
    if not parts:
        return _of_group(query.groups[0], query.windows, signings).where(literal(0) == 1).subquery()
    return union_all(*parts).subquery() if len(parts) > 1 else parts[0].subquery()


def _of_group(group: Group, windows: Sequence[SigningWindow], signings: Subquery) -> Select[*tuple[Any, ...]]:
    """Select the admissions behind one register with their days; those in another pack are left out."""
    # Joined once: a subquery for each row would be asked anew wherever its day is named below.
    told = (
        select(
            RecheckRow.review_id,
            func.max(RecheckRow.asked_on).label("last"),
            func.sum(case((RecheckRow.outcome.is_(None), 1), else_=0)).label("waiting"),
        )
        .where(RecheckRow.register == group.register)
        .group_by(RecheckRow.review_id)
        .subquery()
    )
    asked = type_coerce(func.coalesce(told.c.last, ReviewRow.requery_on, ReviewRow.reviewed_on), Date)
    # SQLite lets 31 August run over into 1 December; a period of months ends with its month (民法典 202).
    month_end = func.date(asked, "start of month", f"+{group.months + 1} months", "-1 day")
    usual = func.min(func.date(asked, f"+{group.months} months"), month_end)
    opens = case(*((signings.c.day == one.day, literal(one.opens)) for one in windows), else_=None)
    before = signings.c.day if windows else literal(None)
    signing = case((asked < opens, before), else_=None) if windows else literal(None)
    return (
        select(
            ReviewRow.id.label("review_id"),
            PartyRow.id.label("collector_id"),
            PartyRow.name.label("name"),
            PartyRow.sort_key.label("sort_key"),
            PartyRow.uscc.label("uscc"),
            literal(group.register).label("register"),
            literal(group.rank).label("rank"),
            type_coerce(asked, Date).label("asked_on"),
            type_coerce(func.min(usual, func.coalesce(signing, usual)), Date).label("due"),
            type_coerce(signing, Date).label("signing"),
            (func.coalesce(told.c.waiting, 0) > 0).label("captured"),
        )
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .outerjoin(told, told.c.review_id == ReviewRow.id)
        .outerjoin(signings, signings.c.collector_id == PartyRow.id)
        .where(
            ReviewRow.status == ReviewStatus.DECIDED,
            ReviewRow.decided_on == PartyRow.decided_on,
            ReviewRow.pack == group.pack,
            ReviewRow.pack_version == group.pack_version,
            PartyRow.status.in_(_ADMITTED),
        )
    )


def _signings(windows: Sequence[SigningWindow]) -> Subquery:
    """Select, by collector, the first day on which an open agreement is to be signed, if it is near."""
    named = (
        select(func.min(func.json_extract(MatterAnswerRow.value, '$."~date"')))
        .where(MatterAnswerRow.matter_id == MatterRow.id, MatterAnswerRow.name.in_(_BEGINS))
        .correlate(MatterRow)
        .scalar_subquery()
    )
    day = type_coerce(func.coalesce(MatterRow.as_of, named), Date)
    first, last = (windows[0].day, windows[-1].day) if windows else (date.min, date.min)
    return (
        select(MatterRow.collector_id, type_coerce(func.min(day), Date).label("day"))
        .where(MatterRow.status.in_(_UNSIGNED), day >= first, day <= last)
        .group_by(MatterRow.collector_id)
        .subquery()
    )


def _filtered(wanted: Select[Any], lines: Subquery, query: DueQuery) -> Select[Any]:
    if query.until is not None:
        wanted = wanted.where(lines.c.due <= query.until)
    if query.signing_only:
        wanted = wanted.where(lines.c.signing.is_not(None))
    if words := query.text.strip():
        wanted = wanted.where(
            or_(lines.c.name.contains(words, autoescape=True), lines.c.uscc.contains(words, autoescape=True))
        )
    return wanted


def _keys(lines: Subquery, sort: str) -> tuple[Any, ...]:
    columns = lines.c
    if sort == "name":
        return (columns.sort_key, columns.name, columns.rank)
    if sort == "due":
        return (columns.due, columns.rank, columns.sort_key)
    return (columns.rank, columns.due, columns.sort_key)


def _line(row: Any) -> DueLine:
    return DueLine(
        review_id=row.review_id,
        collector_id=row.collector_id,
        name=row.name,
        uscc=row.uscc,
        register=row.register,
        asked_on=row.asked_on,
        due=row.due,
        signing=row.signing,
        captured=bool(row.captured),
    )
