"""The queries behind the X-rays of the registers: companies, people and the agreements they stand in."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
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
    query = (
        select(PersonRow.id, PersonRow.name, func.count(MatterRow.collector_id.distinct()).label("number"))
        .join(PartyRow, PartyRow.id == PersonRow.employer_id)
        .join(MatterPersonRow, MatterPersonRow.person_id == PersonRow.id)
        .join(MatterRow, MatterRow.id == MatterPersonRow.matter_id)
        .where(PartyRow.side == Side.COLLECTOR)
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
    several = (
        select(column)
        .where(PartyRow.side == Side.COLLECTOR, column != "")
        .group_by(column)
        .having(func.count() > 1)
        .limit(limit)
    )
    rows = session.execute(
        select(column.label("shared"), PartyRow.id, PartyRow.name)
        .where(PartyRow.side == Side.COLLECTOR, column.in_(several))
        .order_by(column, PartyRow.sort_key)
    )
    groups: dict[str, list[tuple[Any, str]]] = defaultdict(list)
    for row in rows:
        groups[row.shared].append((row.id, row.name))
    yield from _told(rule, groups.values(), limit)


def _told(rule: XrayRule, groups: Any, limit: int) -> Iterator[XrayFinding]:
    for number, group in enumerate(groups):
        if number == limit:
            return
        (first, name), *others = group
        yield _finding(
            rule,
            name,
            XrayPlace.PARTY,
            first,
            others=_names([other for _, other in others]),
            number=len(group),
        )


def _names(names: Sequence[str]) -> str:
    return "、".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")


def _finding(
    rule: XrayRule, title: str, place: XrayPlace, subject: Any, *, part: str = "", **facts: object
) -> XrayFinding:
    return XrayFinding(rule=rule, title=title, place=place, subject=subject, part=part, facts=facts)
