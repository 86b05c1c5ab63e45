"""Finds the templates in force, and the one a matter is made with: the office's, else the shipped."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from vetdesk.documents.packfile import parsed_pack
from vetdesk.documents.packs import Pack
from vetdesk.domain.agreements import Road
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.papers import MadeFor
from vetdesk.services.errors import NotFound
from vetdesk.store import templates
from vetdesk.store.session import Session
from vetdesk.store.templates import TemplateEdition

SHIPPED = ""
"""Stands for the template that came with the program."""


class TemplateUnfit(VetdeskError):
    """The template is of another road, or of no agreement."""

    key: ClassVar[str] = "templates.unfit"


@dataclass(frozen=True, kw_only=True)
class TemplateOffer:
    """A newer edition of the template a draft is made with; ``new`` is None where it was retired."""

    number: int
    old: Pack
    new: Pack | None
    reason: str
    saved_by: str


def in_force(session: Session) -> tuple[Pack, ...]:
    """Return the templates of the office that a new text can be made with, by title."""
    newest = {one.template: one for one in templates.all_editions(session)}
    packs = [parsed_pack(one.text) for one in newest.values() if one.is_in_force]
    return tuple(sorted(packs, key=lambda one: (one.title, one.id)))


def for_road(session: Session, road: Road) -> tuple[Pack, ...]:
    """Return the office's templates of agreements of a road."""
    return tuple(one for one in in_force(session) if fits(one, road))


def for_papers(session: Session, made_for: MadeFor, road: Road | None) -> tuple[Pack, ...]:
    """Return the office's templates of papers that are made for a collector or an agreement of a road."""
    return tuple(one for one in in_force(session) if is_offered(one, made_for, road))


def is_offered(pack: Pack, made_for: MadeFor, road: Road | None) -> bool:
    """Say whether a paper, shipped or of the office, is made for a collector or an agreement of a road."""
    return made_for in pack.made_for and (not pack.road or road is None or pack.road == road.value)


def text_of(session: Session, template: str) -> str:
    """Return the text of the newest edition of a template in force; empty where there is none."""
    found = templates.newest(session, template)
    return found.text if found and found.is_in_force else ""


def edition_of(session: Session, matter_id: UUID) -> TemplateEdition | None:
    """Return the edition a matter is made with; None where it is the shipped text."""
    use = templates.of_matter(session, matter_id)
    return templates.edition(session, use.number) if use.number is not None else None


def of_matter(session: Session, matter_id: UUID) -> str:
    """Return the text of the template a matter is made with; empty where it is the shipped one.

    It stays the edition that was chosen until somebody takes a newer one over.
    """
    found = edition_of(session, matter_id)
    return found.text if found else ""


def offer(session: Session, matter_id: UUID) -> TemplateOffer | None:
    """Return the newest edition of the matter's template that its draft neither has nor has declined."""
    has = edition_of(session, matter_id)
    if has is None:
        return None
    last = templates.newest(session, has.template)
    if last is None or last.number == has.number:
        return None
    if templates.of_matter(session, matter_id).declined == last.number:
        return None
    return TemplateOffer(
        number=last.number,
        old=parsed_pack(has.text),
        new=None if last.is_retired else parsed_pack(last.text),
        reason=last.reason,
        saved_by=last.saved_by,
    )


def wanted(session: Session, template: str, road: Road) -> int | None:
    """Return the number of the edition a matter of ``road`` is made with when it asks for ``template``."""
    if template == SHIPPED:
        return None
    found = templates.newest(session, template)
    if found is None or not found.is_in_force:
        raise NotFound("template")
    if not fits(parsed_pack(found.text), road):
        raise TemplateUnfit
    return found.number


def kept_or_wanted(session: Session, template: str, road: Road, matter_id: UUID | None) -> int | None:
    """Return what a matter has where that is an edition of ``template`` already, else what is ``wanted``.

    A file that names its template and is run again after a newer edition still gives the same text.
    """
    has = edition_of(session, matter_id) if matter_id else None
    if has is not None and has.template == template:
        return has.number
    return wanted(session, template, road)


def fits(pack: Pack, road: Road) -> bool:
    """Say whether a template is one of an agreement of ``road``."""
    return pack.kind == "agreement" and pack.road == road.value and not pack.made_for
