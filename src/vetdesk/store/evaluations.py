"""Evaluations of collectors: what was counted, where that stands, the result, who made and who signed it."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Select,
    Subquery,
    case,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.agreements import Road
from vetdesk.domain.evaluation import Figure, Occasion, Scheme
from vetdesk.store.admissions import ADMITTED
from vetdesk.store.base import Row
from vetdesk.store.parties import DECIDED, VALID, PartyRow, Side
from vetdesk.store.plain import dump, load

_BY_ID: Final = "sqlite_autoindex_party_1"
_DATED: Final = (PartyRow.id, PartyRow.decided_on, PartyRow.valid_until)
MOST: Final = 200
_SHORTEST_MONTH: Final = 28


@dataclass(frozen=True, kw_only=True)
class EvaluationLine:
    """One evaluation; ``signed_on`` is None until somebody else has signed the result."""

    id: uuid.UUID
    collector_id: uuid.UUID
    occasion: Occasion
    road: Road
    period_from: date
    period_to: date
    scheme_version: str
    weights: str
    figures: Mapping[str, Figure]
    points: Mapping[str, Decimal]
    total: Decimal
    grade: str
    note: str
    evaluated_by: str
    evaluated_on: date
    signed_by: str = ""
    signed_on: date | None = None


class EvaluationRow(Row, kw_only=True):
    """One evaluation of a collector."""

    __tablename__ = "evaluation"
    __table_args__ = (Index("ix_evaluation_collector", "collector_id", "evaluated_on", "signed_on"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    collector_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("party.id"))
    occasion: Mapped[Occasion]
    road: Mapped[Road]
    period_from: Mapped[date]
    period_to: Mapped[date]
    scheme_version: Mapped[str]
    weights: Mapped[str]
    figures: Mapped[str]
    points: Mapped[str]
    total: Mapped[str]
    grade: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    evaluated_by: Mapped[str]
    evaluated_on: Mapped[date]
    signed_by: Mapped[str] = mapped_column(default="")
    signed_on: Mapped[date | None] = mapped_column(default=None)


_PLAIN: Final = (
    "id",
    "collector_id",
    "occasion",
    "road",
    "period_from",
    "period_to",
    "scheme_version",
    "weights",
    "grade",
    "note",
    "evaluated_by",
    "evaluated_on",
    "signed_by",
    "signed_on",
)


def add(session: Session, line: EvaluationLine) -> None:
    """Keep an evaluation."""
    session.add(
        EvaluationRow(
            figures=dump(dict(line.figures)),
            points=dump(dict(line.points)),
            total=str(line.total),
            **{name: getattr(line, name) for name in _PLAIN},
        )
    )


def get(session: Session, evaluation_id: uuid.UUID) -> EvaluationLine | None:
    """Return one evaluation."""
    row = session.get(EvaluationRow, evaluation_id)
    return _line(row) if row else None


def sign(session: Session, evaluation_id: uuid.UUID, *, by: str, on: date) -> None:
    """Keep who stands for the result."""
    row = session.get_one(EvaluationRow, evaluation_id)
    row.signed_by, row.signed_on = by, on


def of_collector(session: Session, collector_id: uuid.UUID) -> tuple[EvaluationLine, ...]:
    """Return the evaluations of a collector, newest first."""
    rows = session.scalars(
        select(EvaluationRow)
        .where(EvaluationRow.collector_id == collector_id)
        .order_by(EvaluationRow.evaluated_on.desc(), EvaluationRow.period_to.desc(), EvaluationRow.id)
    )
    return tuple(_line(row) for row in rows)


def due(
    session: Session, scheme: Scheme, *, until: date, numbers: Mapping[date, int] | None = None
) -> tuple[tuple[uuid.UUID, str, date], ...]:
    """Return (collector, name, day) of the admitted collectors to be evaluated by ``until``.

    ``numbers`` is what ``due_by_day`` says of them, where that is known already.
    """
    wanted, enough = until, 0
    known = due_by_day(session, scheme, until=until) if numbers is None else numbers
    for on, number in sorted(known.items()):
        if (enough := enough + number) >= MOST:
            wanted = on  # the first ones have all fallen due by then
            break
    standing = _standing(scheme, wanted)
    day = _due(scheme, standing)
    rows = session.execute(
        select(PartyRow.id, PartyRow.name, day)
        .join(standing, standing.c.id == PartyRow.id)
        .where(day <= wanted)
        .order_by(day, PartyRow.sort_key)
        .limit(MOST)
    )
    return tuple((party, name, on) for party, name, on in rows)


def due_by_day(session: Session, scheme: Scheme, *, until: date) -> dict[date, int]:
    """Count them by that day."""
    # The day is reckoned once for all with the same dates, of whom there are many.
    of_each = _standing(scheme, until)
    dates = (of_each.c.decided_on, of_each.c.valid_until, of_each.c.last)
    grouped = select(*dates, func.count().label("number")).group_by(*dates).subquery()
    day = _due(scheme, grouped)
    rows = session.execute(select(day, func.sum(grouped.c.number)).where(day <= until).group_by(day))
    return {on: number for on, number in rows if on is not None}


def _standing(scheme: Scheme, until: date) -> Subquery:
    """Select what the day of each admitted collector is reckoned from: decision, expiry, last evaluation.

    Those whose day is later for certain are left out at little cost, in most portfolios nearly all: each of
    the three ways in is walked along an index that holds all it needs, and no collector comes in by two.
    """
    begun = until - timedelta(days=_SHORTEST_MONTH * scheme.every_months)
    near = until + timedelta(days=scheme.days_before_expiry)
    earlier = select(EvaluationRow.collector_id).where(
        EvaluationRow.signed_on.is_not(None), EvaluationRow.evaluated_on <= begun
    )
    long_ago = _admitted(DECIDED).where(PartyRow.decided_on <= begun)
    expiring = _admitted(VALID).where(PartyRow.decided_on > begun, PartyRow.valid_until <= near)
    # By their ids: who is not asked for by an index would be looked at one by one.
    evaluated = select(*_DATED).where(
        PartyRow.id.in_(earlier),
        PartyRow.side == Side.COLLECTOR,
        PartyRow.status.in_(ADMITTED),
        PartyRow.decided_on > begun,
        or_(PartyRow.valid_until.is_(None), PartyRow.valid_until > near),
    )
    evaluated = evaluated.with_hint(PartyRow, f"INDEXED BY {_BY_ID}", "sqlite")
    some = union_all(long_ago, expiring, evaluated).subquery("some")
    last = (
        select(func.max(EvaluationRow.evaluated_on))
        .where(EvaluationRow.collector_id == some.c.id, EvaluationRow.signed_on.is_not(None))
        .correlate(some)
        .scalar_subquery()
    )
    return select(some, last.label("last")).subquery("standing")


def _admitted(index: str) -> Select[uuid.UUID, date | None, date | None]:
    return (
        select(*_DATED)
        .with_hint(PartyRow, f"INDEXED BY {index}", "sqlite")
        .where(PartyRow.side == Side.COLLECTOR, PartyRow.status.in_(ADMITTED))
    )


def _due(scheme: Scheme, standing: Subquery) -> ColumnElement[date]:
    """Return the rule of ``domain.evaluation.due_on`` in SQL; only signed evaluations count."""
    last, until = standing.c.last, standing.c.valid_until
    begun = func.coalesce(last, standing.c.decided_on)
    months = scheme.every_months
    # SQLite lets the 31st run over into the next month; a period of months ends with its month.
    month_end = func.date(begun, "start of month", f"+{months + 1} months", "-1 day")
    yearly = func.min(func.date(begun, f"+{months} months"), month_end)
    since = func.date(until, f"-{scheme.counts_before_expiry} days")
    before = func.date(until, f"-{scheme.days_before_expiry} days")
    never = literal("9999-12-31")
    expiring = case((until.is_(None), never), (last >= since, never), else_=before)
    return type_coerce(func.min(yearly, expiring), Date)


def _line(row: EvaluationRow) -> EvaluationLine:
    return EvaluationLine(
        figures=load(dict[str, Figure], row.figures),
        points=load(dict[str, Decimal], row.points),
        total=Decimal(row.total),
        **{name: getattr(row, name) for name in _PLAIN},
    )
