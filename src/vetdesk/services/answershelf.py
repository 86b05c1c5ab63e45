"""Finds the answers that one matter can have: the fixed ones, and those its template and clauses declare."""

from uuid import UUID

from vetdesk.documents.packfile import parsed_pack
from vetdesk.domain.agreements import Road
from vetdesk.domain.answerbook import AnswerBook
from vetdesk.services import clauseshelf, templateshelf
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.store import templates
from vetdesk.store.session import Session


def of_matter(session: Session, desk: Desk, matter_id: UUID, road: Road) -> AnswerBook:
    """Return the answers of a matter, in the editions of template and clauses that it is made with."""
    template = templateshelf.of_matter(session, matter_id)
    pack = parsed_pack(template) if template else desk.rules.agreement(road)
    return AnswerBook.of(road, clauseshelf.of_matter(session, desk, matter_id).fit(pack).asks)


def of_wanted(
    session: Session, desk: Desk, template: str, road: Road, matter_id: UUID | None, *, newest: bool
) -> AnswerBook:
    """Return the answers of a matter that is to be made with ``template``, the id of one or empty.

    A matter keeps its editions of clauses, and of the template where it has that already, unless the
    ``newest`` is asked for; a new matter begins with the newest. A template that is unknown or of another
    road declares nothing.
    """
    number = None
    if template and template != desk.rules.agreement(road).id:
        try:
            has = None if newest else matter_id
            number = templateshelf.kept_or_wanted(session, template, road, has)
        except (NotFound, templateshelf.TemplateUnfit):
            return AnswerBook(road=road)
    edition = templates.edition(session, number) if number is not None else None
    pack = parsed_pack(edition.text) if edition else desk.rules.agreement(road)
    known = clauseshelf.in_force(session, desk)
    if matter_id is not None:
        known = clauseshelf.of_matter(session, desk, matter_id)
    return AnswerBook.of(road, known.fit(pack).asks)
