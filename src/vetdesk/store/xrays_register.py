"""The queries behind the X-rays of the registers: companies, people and the agreements they stand in."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, islice
from typing import Any

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.matter import Account
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.xrays import XrayFinding, XrayPlace, XrayRule
from vetdesk.store.matter_tables import MatterPersonRow, MatterRow
from vetdesk.store.parties import PartyRow, Profile, Side
from vetdesk.store.people import PersonAuthorisationRow, PersonCheckRow, PersonRow
from vetdesk.store.plain import load

_LIVE = (AgreementStatus.ISSUED, AgreementStatus.SIGNED, AgreementStatus.RUNNING)
_NAMED = 3
"""How many of the companies that share something are named in one finding."""


def agreement_unadmitted(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find agreements in life with a collector that is not admitted any more."""
    admits = (CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL, CollectorStatus.IN_REVIEW)
    query = (
        select(MatterRow.id, MatterRow.matter_ref, PartyRow.name, PartyRow.status)
        .join(PartyRow, PartyRow.id == MatterRow.collector_id)
        .where(MatterRow.status.in_(_LIVE), PartyRow.status.not_in(admits))
        .limit(limit)
    )
    for row in session.execute(query):
        yield _finding(
            XrayRule.AGREEMENT_UNADMITTED, row.name, XrayPlace.MATTER, row.id, reference=row.matter_ref
        )


def person_unclear_on_list(session: Session, today: date, limit: int) -> Iterator[XrayFinding]:
    """Find people on the list of a live agreement who are not clear, or whose checks have run out."""
    clear = (PersonStatus.CLEAR, PersonStatus.CONDITIONAL)
    query = (
        select(PersonRow.id, PersonRow.name, func.min(MatterRow.matter_ref).label("reference"))
        .join(MatterPersonRow, MatterPersonRow.person_id == PersonRow.id)
        .join(MatterRow, MatterRow.id == MatterPersonRow.matter_id)
        .where(
            MatterRow.status.in_(_LIVE),
            or_(PersonRow.status.not_in(clear), PersonRow.next_expiry < today),
        )
        .group_by(PersonRow.id)
        .limit(limit)
    )
    for row in session.execute(query):
        yield _finding(
            XrayRule.PERSON_UNCLEAR_ON_LIST, row.name, XrayPlace.PERSON, row.id, reference=row.reference
        )


def person_checked_unasked(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find people who were checked before they had consented (个人信息保护法 13, 29)."""
    consented = (
        select(func.min(PersonAuthorisationRow.on))
        .where(PersonAuthorisationRow.person_id == PersonRow.id)
        # Named, because it stands two levels deep: without, it was the first consent of anybody.
        .correlate(PersonRow)
        .scalar_subquery()
    )
    before = (PersonCheckRow.person_id == PersonRow.id, PersonCheckRow.on < consented)
    query = (
        select(
            PersonRow.id,
            PersonRow.name,
            select(func.min(PersonCheckRow.check_id)).where(*before).scalar_subquery().label("first"),
        )
        .where(PersonRow.id.in_(select(PersonAuthorisationRow.person_id)), exists().where(*before))
        .limit(limit)
    )
    for row in session.execute(query):
        yield _finding(
            XrayRule.PERSON_CHECKED_UNASKED,
            row.name,
            XrayPlace.PERSON,
            row.id,
            part=row.first,
            check=row.first,
        )


def person_on_two_lists(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find people of collectors who stand on the lists of more than one collector (BP-15)."""
    # Most stand on one list or none; those are not looked at further.
    several = select(MatterPersonRow.person_id).group_by(MatterPersonRow.person_id).having(func.count() > 1)
    query = (
        select(PersonRow.id, PersonRow.name, func.count(MatterRow.collector_id.distinct()).label("number"))
        .join(PartyRow, PartyRow.id == PersonRow.employer_id)
        .join(MatterPersonRow, MatterPersonRow.person_id == PersonRow.id)
        .join(MatterRow, MatterRow.id == MatterPersonRow.matter_id)
        .where(PartyRow.side == Side.COLLECTOR, PersonRow.id.in_(several))
        .group_by(PersonRow.id)
        .having(func.count(MatterRow.collector_id.distinct()) > 1)
        .limit(limit)
    )
    for row in session.execute(query):
        yield _finding(XrayRule.PERSON_ON_TWO_LISTS, row.name, XrayPlace.PERSON, row.id, number=row.number)


def same_phone(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find collectors that give the same telephone number."""
    yield from _shared(session, XrayRule.SAME_PHONE, PartyRow.phone, limit)


def same_representative(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find collectors with a legal representative of the same name, who may be two persons."""
    yield from _shared(session, XrayRule.SAME_REPRESENTATIVE, PartyRow.legal_representative, limit)


def same_account(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find collectors that are paid into the same bank account."""
    holders: dict[str, list[tuple[Any, str]]] = defaultdict(list)
    query = select(PartyRow.id, PartyRow.name, PartyRow.account).where(
        PartyRow.side == Side.COLLECTOR, PartyRow.account.is_not(None)
    )
    for party_id, name, text in session.execute(query).yield_per(1000):
        assert text is not None
        number = "".join(sign for sign in load(Account, text).number if sign.isdigit())
        if number:
            holders[number].append((party_id, name))
    yield from _told(XrayRule.SAME_ACCOUNT, (one for one in holders.values() if len(one) > 1), limit)


def paid_above_registered(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find collectors whose paid-in capital is above the registered one."""
    # Most profiles state neither; those are not read at all.
    query = select(PartyRow.id, PartyRow.name, PartyRow.profile).where(
        PartyRow.side == Side.COLLECTOR, PartyRow.profile.contains('"paid_in_capital":{')
    )
    found = 0
    for party_id, name, text in session.execute(query).yield_per(1000):
        profile = load(Profile, text)
        registered, paid = profile.registered_capital, profile.paid_in_capital
        if registered is not None and paid is not None and paid.fen > registered.fen:
            found += 1
            yield _finding(XrayRule.PAID_ABOVE_REGISTERED, name, XrayPlace.PARTY, party_id)
        if found == limit:
            return


def _shared(session: Session, rule: XrayRule, column: Any, limit: int) -> Iterator[XrayFinding]:
    """Tell who shares a value; of each group only those that are named are read."""
    mine = (PartyRow.side == Side.COLLECTOR, column != "")
    several = (
        select(column.label("shared"), func.count().label("number"))
        .where(*mine)
        .group_by(column)
        .having(func.count() > 1)
        .order_by(column)
        .limit(limit)
        .cte()
    )
    # Numbered in the order of the index on this column, from which nothing is read but ids.
    place = func.row_number().over(partition_by=column, order_by=(PartyRow.sort_key, PartyRow.id))
    all_of_them = (
        select(column.label("shared"), PartyRow.id, place.label("place"))
        .where(*mine, column <= select(func.max(several.c.shared)).scalar_subquery())
        .subquery()
    )
    rows = session.execute(
        select(several.c.shared, several.c.number, PartyRow.id, PartyRow.name)
        .select_from(several)
        .join(all_of_them, all_of_them.c.shared == several.c.shared)
        .join(PartyRow, PartyRow.id == all_of_them.c.id)
        .where(all_of_them.c.place <= _NAMED + 2)
        .order_by(several.c.shared, all_of_them.c.place)
    )
    for _, group in groupby(rows, key=lambda row: row.shared):
        first, *others = group
        named = [(one.id, one.name) for one in others]
        yield _sharing(rule, (first.id, first.name), named, first.number)


def _told(rule: XrayRule, groups: Any, limit: int) -> Iterator[XrayFinding]:
    for first, *others in islice(groups, limit):
        yield _sharing(rule, first, others, len(others) + 1)


def _sharing(rule: XrayRule, first: Any, others: Sequence[Any], number: int) -> XrayFinding:
    return _finding(
        rule,
        first[1],
        XrayPlace.PARTY,
        first[0],
        others=_names([name for _, name in others]),
        number=number,
    )


def _names(names: Sequence[str]) -> str:
    return "、".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")


def _finding(
    rule: XrayRule, title: str, place: XrayPlace, subject: Any, *, part: str = "", **facts: object
) -> XrayFinding:
    return XrayFinding(rule=rule, title=title, place=place, subject=subject, part=part, facts=facts)
