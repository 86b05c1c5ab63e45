"""The work-list of the re-check: every admitted collector once for each register it is to be asked in.

The days are stored (``recheck_days``) and read along an index, so that 100,000 collectors are a list like
any other. A near signing brings a day forward from one day to the next: those lines, few at any time, are
found apart and merged in.
"""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from sqlalchemy import Date, Select, Subquery, case, func, literal, or_, select, text, tuple_, type_coerce
from sqlalchemy.orm import Session

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.rechecks import SigningWindow
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store import pinyin, rechecks, search
from vetdesk.store.matter_tables import MatterAnswerRow, MatterRow
from vetdesk.store.paging import EXACT_UP_TO, Count, Page, mark_of, read_mark
from vetdesk.store.parties import PartyRow, Side
from vetdesk.store.recheck_days import BY_DAY, BY_REGISTER, recheck_due
from vetdesk.store.vetting import PACKS, STANDING, ReviewRow

_DUE: Final = recheck_due.c
_BY_REVIEW: Final = "sqlite_autoindex_recheck_due_1"
_NARROW: Final = 2_000
"""So many lines are sorted by name sooner than every collector is asked whether it is due."""
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
class DueLine:
    """One register to be asked about one collector; ``signing`` is the day an agreement is to be signed.

    ``asked_on`` is the last look-up, ``due`` the day by which it is to be repeated, ``captured`` whether a
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
    captured: bool = False


@dataclass(frozen=True, kw_only=True)
class DueQuery:
    """Which lines: of these registers, due by ``until``, before a signing only; sorted by ``sort``.

    ``ranks`` are the places of all registers in the guide; ``sort`` is ``register`` (one web site after the
    other), ``name`` (one collector after the other) or ``due``; ``text`` is part of a name or credit code.
    """

    ranks: Mapping[str, int] = field(default_factory=dict)
    windows: tuple[SigningWindow, ...] = ()
    registers: tuple[str, ...] = ()
    until: date | None = None
    signing_only: bool = False
    text: str = ""
    sort: str = "register"
    after: str | None = None
    limit: int = 200
    few: search.Matches | None = None
    """The collectors that the search finds by ``text``, where they are few: no other can fit."""

    @property
    def asked(self) -> Mapping[str, int]:
        """Return the places of the registers that are wanted."""
        return {one: at for one, at in self.ranks.items() if not self.registers or one in self.registers}


_Keyed = tuple[tuple[Any, ...], DueLine]


def page(session: Session, query: DueQuery) -> Page[DueLine]:
    """Return the lines of one page."""
    query = _narrowed(session, query)
    if not query.asked or _fits_nobody(query):
        return Page(items=())
    after: tuple[Any, ...] | None = None
    if query.after is not None:
        values, last = read_mark(query.after)
        after = (*values, last)
    brought = _brought(session, query)
    found = [] if query.signing_only else _usual(session, query, brought, after)
    found += [one for one in brought if _shows(one[1], query)]
    keyed = sorted((one for one in found if after is None or one[0] > after), key=lambda one: one[0])
    shown = [line for _, line in keyed[: query.limit]]
    waiting = rechecks.unanswered(session, [one.review_id for one in shown])
    items = tuple(replace(one, captured=(one.review_id, one.register) in waiting) for one in shown)
    if len(keyed) <= query.limit:
        return Page(items=items)
    *marks, last = keyed[query.limit - 1][0]
    return Page(items=items, next=mark_of(marks, last))


def count(session: Session, query: DueQuery) -> Count:
    """Count the lines, exactly up to 10,000."""
    query = _narrowed(session, query)
    if not query.asked or _fits_nobody(query):
        return Count(number=0)
    brought = _brought(session, query)
    number = sum(_shows(line, query) for _, line in brought)
    if not query.signing_only:
        number += _number(session, query, brought, up_to=EXACT_UP_TO + 1)
    return Count(number=min(number, EXACT_UP_TO), exact=number <= EXACT_UP_TO)


def _narrowed(session: Session, query: DueQuery) -> DueQuery:
    """Ask the search first: the characters of a part of a name or code are found by it, too."""
    if not pinyin.query(query.text):
        return query  # signs alone, of which the search knows nothing
    found = search.matching(session, query.text, kind="party")
    return replace(query, few=found) if found.number <= search.FEW else query


def _fits_nobody(query: DueQuery) -> bool:
    return query.few is not None and not query.few.number


def pack_versions(session: Session) -> tuple[tuple[str, str], ...]:
    """Return the (pack, version) that decided reviews were run with."""
    rows = session.execute(
        select(ReviewRow.pack, ReviewRow.pack_version)
        .with_hint(ReviewRow, f"INDEXED BY {PACKS}", "sqlite")
        .where(ReviewRow.status == ReviewStatus.DECIDED)
        .distinct()
        .order_by(ReviewRow.pack, ReviewRow.pack_version)
    )
    return tuple((pack, version) for pack, version in rows)


def _usual(
    session: Session, query: DueQuery, brought: Sequence[_Keyed], after: tuple[Any, ...] | None
) -> list[_Keyed]:
    """Return, in order, as many lines as a page may need of those that no signing brings forward."""
    rank = case(dict(query.asked), value=_DUE.register)
    keys: tuple[Any, ...]
    if query.sort == "due":
        keys = (_DUE.due, rank, PartyRow.sort_key, _DUE.review_id)
        return _read(session, query, _behind(_lines(query, brought, BY_DAY), keys, after))
    if query.sort == "name":
        many = _number(session, query, brought, up_to=_NARROW + 1) > _NARROW
        lines = _lines(query, brought, _BY_REVIEW if many else BY_DAY)
        if many:  # from one collector to the next, until the page is full
            lines = lines.with_hint(PartyRow, "INDEXED BY ix_party_sort", "sqlite")
            lines = lines.with_hint(ReviewRow, f"INDEXED BY {STANDING}", "sqlite")
            lines = lines.where(PartyRow.side == Side.COLLECTOR)
        keys = (PartyRow.sort_key, PartyRow.name, rank, _DUE.review_id)
        return _read(session, query, _behind(lines, keys, after))
    found: list[_Keyed] = []
    # One register after the other: each is read along its index, and the later ones often not at all.
    for register, at in sorted(query.asked.items(), key=lambda one: one[1]):
        if (after is not None and at < after[0]) or len(found) > query.limit:
            continue
        lines = _lines(query, brought, BY_REGISTER, (register,))
        keys = (_DUE.due, PartyRow.sort_key, _DUE.review_id)
        here = after[1:] if after is not None and at == after[0] else None
        found += _read(session, query, _behind(lines, keys, here))
    return found


def _number(session: Session, query: DueQuery, brought: Sequence[_Keyed], *, up_to: int) -> int:
    lines = _lines(query, brought, BY_DAY).with_only_columns(_DUE.review_id, maintain_column_froms=True)
    if not query.text.strip():
        lines = _wanted(select(_DUE.review_id), query, brought, tuple(query.asked))
    return session.scalar(select(func.count()).select_from(lines.limit(up_to).subquery())) or 0


def _lines(
    query: DueQuery, brought: Sequence[_Keyed], index: str, registers: tuple[str, ...] = ()
) -> Select[Any]:
    lines = (
        select(
            _DUE.review_id,
            PartyRow.id.label("collector_id"),
            PartyRow.name,
            PartyRow.sort_key,
            PartyRow.uscc,
            _DUE.register,
            _DUE.asked_on,
            _DUE.due,
            literal(None).label("signing"),
        )
        .select_from(recheck_due)
        .join(ReviewRow, ReviewRow.id == _DUE.review_id)
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .with_hint(recheck_due, f"INDEXED BY {index}", "sqlite")
    )
    if words := query.text.strip():
        if query.few is not None:
            lines = lines.where(query.few.looked_up("party.id"))
        lines = lines.where(
            or_(
                PartyRow.name.contains(words, autoescape=True), PartyRow.uscc.contains(words, autoescape=True)
            )
        )
    return _wanted(lines, query, brought, registers or tuple(query.asked))


def _wanted(
    lines: Select[Any], query: DueQuery, brought: Sequence[_Keyed], registers: tuple[str, ...]
) -> Select[Any]:
    lines = lines.where(_DUE.register.in_(registers))
    if query.until is not None:
        lines = lines.where(_DUE.due <= query.until)
    if brought:
        apart = json.dumps([one.review_id.hex + one.register for _, one in brought])
        listed = text(
            "recheck_due.review_id || recheck_due.register NOT IN (SELECT value FROM json_each(:apart))"
        )
        lines = lines.where(listed.bindparams(apart=apart))
    return lines


def _behind(lines: Select[Any], keys: tuple[Any, ...], after: tuple[Any, ...] | None) -> Select[Any]:
    """Order the lines, from those behind the last one of a page on."""
    if after is not None:
        there = tuple(literal(value, key.type) for key, value in zip(keys, after, strict=True))
        # The first key once more by itself, from which an index is entered.
        lines = lines.where(keys[0] >= there[0], tuple_(*keys) > tuple_(*there))
    return lines.order_by(*keys)


def _read(session: Session, query: DueQuery, lines: Select[Any]) -> list[_Keyed]:
    return [_keyed(row, query) for row in session.execute(lines.limit(query.limit + 1))]


def _brought(session: Session, query: DueQuery) -> list[_Keyed]:
    """Return the lines that a near signing brings forward, whether or not they are asked for."""
    if not query.windows:
        return []
    signings = _signings(query.windows)
    opens = case(*((signings.c.day == one.day, literal(one.opens)) for one in query.windows), else_=None)
    rows = session.execute(
        select(
            _DUE.review_id,
            PartyRow.id.label("collector_id"),
            PartyRow.name,
            PartyRow.sort_key,
            PartyRow.uscc,
            _DUE.register,
            _DUE.asked_on,
            type_coerce(func.min(_DUE.due, signings.c.day), Date).label("due"),
            signings.c.day.label("signing"),
        )
        .select_from(signings)
        .join(PartyRow, PartyRow.id == signings.c.collector_id)
        .join(ReviewRow, ReviewRow.collector_id == PartyRow.id)
        .join(recheck_due, recheck_due.c.review_id == ReviewRow.id)
        .with_hint(recheck_due, f"INDEXED BY {_BY_REVIEW}", "sqlite")
        .where(_DUE.before_signing, _DUE.asked_on < opens)
    )
    return [_keyed(row, query) for row in rows if row.register in query.ranks]


def _signings(windows: Sequence[SigningWindow]) -> Subquery:
    """Select, by collector, the first day on which an open agreement is to be signed, if it is near."""
    named = (
        select(func.min(func.json_extract(MatterAnswerRow.value, '$."~date"')))
        .where(MatterAnswerRow.matter_id == MatterRow.id, MatterAnswerRow.name.in_(_BEGINS))
        .correlate(MatterRow)
        .scalar_subquery()
    )
    day = type_coerce(func.coalesce(MatterRow.as_of, named), Date)
    first, last = windows[0].day, windows[-1].day
    return (
        select(MatterRow.collector_id, type_coerce(func.min(day), Date).label("day"))
        .where(MatterRow.status.in_(_UNSIGNED), day >= first, day <= last)
        .group_by(MatterRow.collector_id)
        .subquery()
    )


def _shows(line: DueLine, query: DueQuery) -> bool:
    words = query.text.strip().lower()
    return (
        line.register in query.asked
        and (query.until is None or line.due <= query.until)
        and (words in line.name.lower() or words in line.uscc.lower())
    )


def _keyed(row: Any, query: DueQuery) -> _Keyed:
    line = DueLine(**{name: getattr(row, name) for name in _SHOWN})
    rank = query.ranks[line.register]
    keys: tuple[Any, ...] = (rank, line.due, row.sort_key)
    if query.sort == "name":
        keys = (row.sort_key, line.name, rank)
    elif query.sort == "due":
        keys = (line.due, rank, row.sort_key)
    return (*keys, line.review_id), line


_SHOWN: Final = tuple(name for name in DueLine.__dataclass_fields__ if name != "captured")
