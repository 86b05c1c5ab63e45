"""The stored day by which each register is to be asked again about each admitted collector.

Derived from reviews, collectors and look-ups, so not journalled. Triggers of the database keep it, since a
collector is admitted, suspended, merged, undone or asked about in many places and all of them count.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Uuid,
    delete,
    func,
    insert,
    select,
    text,
    type_coerce,
    update,
)
from sqlalchemy.orm import Session

from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store.admissions import ADMITTED, admission
from vetdesk.store.base import Row

BY_REGISTER: Final = "ix_recheck_due_register"
BY_DAY: Final = "ix_recheck_due_day"

recheck_rule = Table(
    "recheck_rule",
    Row.metadata,
    Column("pack", String, primary_key=True),
    Column("pack_version", String, primary_key=True),
    Column("register", String, primary_key=True),
    Column("months", Integer, nullable=False),
    Column("before_signing", Boolean, nullable=False),
    Column("behind", String),
)
"""What the packs and the guide said when the days were reckoned; they are reckoned anew when it differs.

``behind`` is the last review whose days are reckoned by a new rule; NULL once all are.
"""

recheck_due = Table(
    "recheck_due",
    Row.metadata,
    Column("review_id", Uuid, primary_key=True),
    Column("register", String, primary_key=True),
    Column("asked_on", Date, nullable=False),
    Column("due", Date, nullable=False),
    Column("before_signing", Boolean, nullable=False),
    Index(BY_REGISTER, "register", "due", "review_id", "asked_on"),
    Index(BY_DAY, "due", "register", "review_id", "asked_on"),
)
"""A line for each register of each admission in force; ``due`` leaves days of signing aside."""


@dataclass(frozen=True, kw_only=True, order=True)
class Rule:
    """After how many months a register is asked again for reviews run with a (pack, version)."""

    pack: str
    pack_version: str
    register: str
    months: int
    before_signing: bool


_STATUSES: Final = ", ".join(f"'{one.value}'" for one in ADMITTED)
_ASKED: Final = (
    "coalesce((SELECT max(asked_on) FROM recheck WHERE recheck.review_id = review.id "
    "AND recheck.register = recheck_rule.register), review.requery_on, review.reviewed_on)"
)
# SQLite lets 31 August run over into 1 December; a period of months ends with its month (民法典 202).
_RECKON: Final = (
    "INSERT INTO recheck_due(review_id, register, asked_on, due, before_signing) "  # noqa: S608 - constants
    "SELECT id, register, asked, min(date(asked, '+' || months || ' months'), "
    "date(asked, 'start of month', '+' || (months + 1) || ' months', '-1 day')), before_signing FROM ("
    f"SELECT review.id, recheck_rule.register, {_ASKED} AS asked, months, before_signing "
    "FROM review JOIN party ON party.id = review.collector_id "
    "JOIN recheck_rule ON recheck_rule.pack = review.pack "
    "AND recheck_rule.pack_version = review.pack_version "
    f"WHERE review.status = '{ReviewStatus.DECIDED.value}' AND review.decided_on = party.decided_on "
    f"AND party.status IN ({_STATUSES}) AND "
)


def _again(name: str, event: str, which: str) -> tuple[str, str]:
    clear = f"DELETE FROM recheck_due WHERE review_id IN ({which})"  # noqa: S608 - constants of this module
    body = f"{clear}; {_RECKON}review.id IN ({which}));"
    return name, f"CREATE TRIGGER {name} AFTER {event} BEGIN {body} END"


_OF_PARTY: Final = "SELECT id FROM review WHERE collector_id = NEW.id"
TRIGGERS: Final = (
    _again("recheck_due_review_new", "INSERT ON review", "NEW.id"),
    _again(
        "recheck_due_review",
        "UPDATE OF status, decided_on, requery_on, reviewed_on, pack, pack_version, collector_id ON review",
        "NEW.id",
    ),
    _again("recheck_due_review_gone", "DELETE ON review", "OLD.id"),
    _again("recheck_due_party", "UPDATE OF status, decided_on ON party", _OF_PARTY),
    _again("recheck_due_told_new", "INSERT ON recheck", "NEW.review_id"),
    _again("recheck_due_told", "UPDATE OF asked_on, register, review_id ON recheck", "NEW.review_id"),
    _again("recheck_due_told_gone", "DELETE ON recheck", "OLD.review_id"),
)
"""(name, SQL) of the triggers that keep the days."""


PORTION: Final = 1_000
"""The days of so many admissions are reckoned in one transaction: a few tenths of a second."""


def rules(session: Session) -> frozenset[Rule]:
    """Return the rules by which the days are reckoned."""
    told = select(*(recheck_rule.c[name] for name in Rule.__dataclass_fields__))
    return frozenset(Rule(**row) for row in session.execute(told).mappings())


def is_whole(session: Session) -> bool:
    """Return whether every admission has its days by every rule."""
    return session.scalar(select(func.count()).where(recheck_rule.c.behind.is_not(None))) == 0


def forget(session: Session, gone: Iterable[Rule]) -> None:
    """Forget rules that do not hold any more, and the days reckoned by them."""
    for rule in gone:
        session.execute(delete(recheck_rule).where(*_is(rule)))
        session.execute(
            text(
                "DELETE FROM recheck_due WHERE register = :register AND review_id IN "
                "(SELECT id FROM review WHERE pack = :pack AND pack_version = :pack_version)"
            ),
            _named(rule),
        )


def add(session: Session, rule: Rule) -> None:
    """Keep a new rule; from now on it holds for what changes, and ``go_on`` reckons the rest by it."""
    session.execute(insert(recheck_rule).values(**vars(rule), behind=""))


def go_on(session: Session) -> None:
    """Reckon the days of the next admissions by the rules that are new, a portion of them."""
    new = recheck_rule.c.behind.is_not(None)
    behind = session.scalar(select(func.min(recheck_rule.c.behind)).where(new))
    ids = type_coerce(admission.c.review_id, String)
    some = list(session.scalars(select(ids).where(ids > behind).order_by(ids).limit(PORTION)))
    which = {"some": json.dumps(some)}
    listed = "(SELECT value FROM json_each(:some))"
    session.execute(text(f"DELETE FROM recheck_due WHERE review_id IN {listed}"), which)  # noqa: S608 - a constant
    session.execute(text(f"{_RECKON}review.id IN {listed})"), which)
    last = some[-1] if len(some) == PORTION else None
    session.execute(update(recheck_rule).where(new).values(behind=last))


def _named(rule: Rule) -> dict[str, Any]:
    return {"pack": rule.pack, "pack_version": rule.pack_version, "register": rule.register}


def _is(rule: Rule) -> tuple[Any, ...]:
    return tuple(recheck_rule.c[name] == value for name, value in _named(rule).items())
