"""Finds the check pack that a review was run with, and the one that a new review uses."""

from functools import lru_cache

from vetdesk.domain.agreements import Road
from vetdesk.domain.packs import Pack
from vetdesk.domain.vetting import PACK_OF_ROAD
from vetdesk.exchange.packs import read_pack
from vetdesk.exchange.packs_write import write_pack
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.store import packs
from vetdesk.store.session import Session

_VETTING = "vetting"
SHIPPED = "vetdesk"
"""Who "saved" a shipped pack that is kept because a review was run with it."""


@lru_cache(maxsize=64)
def parsed(text: str, name: str) -> Pack:
    """Return the pack of a saved text, read once; a saved text never changes."""
    return read_pack(text, name)


def of_version(session: Session, desk: Desk, pack_id: str, version: str) -> Pack:
    """Return exactly this version of a pack.

    A review that was begun before versions were kept is shown with the shipped pack of today.
    """
    shipped = desk.rules.packs.get(pack_id)
    if shipped is not None and shipped.version == version:
        return shipped
    kept = packs.version(session, pack_id, version)
    if kept is not None:
        return parsed(kept.text, pack_id)
    if shipped is not None:
        return shipped
    newest = packs.newest(session, pack_id)
    if newest is None:
        raise NotFound("pack")
    return parsed(newest.text, pack_id)


def current(session: Session, desk: Desk, base: str) -> Pack:
    """Return the pack that takes the place of a shipped one today: the office's own in use, or itself."""
    for one in packs.own(session):
        if one.in_use and one.base == base:
            own = newest_in_force(session, desk, one.pack)
            if own is not None:
                return own
    return desk.rules.packs[base]


def newest_in_force(session: Session, desk: Desk, pack_id: str) -> Pack | None:
    """Return the newest version of an own pack that is in force today."""
    versions = (parsed(one.text, pack_id) for one in packs.versions(session, pack_id))
    return next((pack for pack in versions if pack.in_force(desk.today())), None)


def for_road(session: Session, desk: Desk, road: Road) -> Pack:
    """Return the pack a new review of this road is run with."""
    return current(session, desk, PACK_OF_ROAD[road])


def for_people(session: Session, desk: Desk) -> Pack:
    """Return the pack that people are checked with."""
    return current(session, desk, desk.rules.people_pack.id)


def offered(session: Session, desk: Desk) -> tuple[Pack, ...]:
    """Return the packs a review may be begun with: those of the two ways first, then the others.

    A pack of the office in use stands in the place of its base; a copy not in use is not offered.
    """
    first = list(PACK_OF_ROAD.values())
    shipped = [pack.id for pack in desk.rules.packs.values() if pack.kind == _VETTING]
    found = [current(session, desk, base) for base in (*first, *(one for one in shipped if one not in first))]
    alone = [one.pack for one in packs.own(session) if one.in_use and one.base not in desk.rules.packs]
    own = [newest_in_force(session, desk, pack_id) for pack_id in alone]
    return (*found, *(pack for pack in own if pack is not None and pack.kind == _VETTING))


def keep(session: Session, desk: Desk, pack: Pack) -> None:
    """Keep a shipped pack as it is now, so that a later edition cannot change what a review asked."""
    if pack.id in desk.rules.packs and packs.version(session, pack.id, pack.version) is None:
        packs.add_version(
            session,
            pack.id,
            pack.version,
            text=write_pack(pack),
            reason="",
            saved_by=SHIPPED,
            now=desk.now(),
        )
