"""Which template a matter is made with: chosen while it is drafted, and newer editions offered to it."""

from dataclasses import dataclass
from uuid import UUID

from vetdesk.documents.compare import Comparison
from vetdesk.documents.ownenglish import lacking
from vetdesk.documents.packfile import parsed_pack
from vetdesk.documents.packs import Pack
from vetdesk.domain.agreements import Road
from vetdesk.services import templateshelf
from vetdesk.services.agreements import changeable
from vetdesk.services.clausediff import Saying
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.templatediff import compared_packs
from vetdesk.services.templateshelf import SHIPPED, TemplateOffer, TemplateUnfit
from vetdesk.services.titles import english_title
from vetdesk.store import agreements, templates

__all__ = ["SHIPPED", "Choice", "TemplateChoice", "TemplateOffer", "TemplateUnfit", "TemplateUse"]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A template a matter can be made with; an empty ``id`` is the one that came with the program.

    ``title_en`` is what the office calls its own in English, empty where it does not; ``lacking`` are the
    parts, by title, without good English, which keep it from being printed in both languages.
    """

    id: str
    title: str
    version: str
    title_en: str = ""
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TemplateUse:
    """The template of a matter, what it could be made with instead, and the newer edition that waits."""

    current: Choice
    options: tuple[Choice, ...] = ()
    offer: TemplateOffer | None = None


class TemplateChoice:
    """What can be asked and said about the template of a matter."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def options(self, road: Road) -> tuple[Choice, ...]:
        """Return what an agreement of ``road`` can be made with, the shipped one first."""
        shipped = self._desk.rules.agreement(road)
        with self._desk.vault.reading() as session:
            own = templateshelf.for_road(session, road)
        first = Choice(id=SHIPPED, title=shipped.title, version=shipped.version)
        return (first, *(_choice(one) for one in own))

    def current(self, matter_id: UUID) -> Choice:
        """Return what a matter is made with."""
        with self._desk.vault.reading() as session:
            record = agreements.get(session, matter_id)
            if record is None:
                raise NotFound("matter")
            found = templateshelf.edition_of(session, matter_id)
        if found is None:
            shipped = self._desk.rules.agreement(record.head.road)
            return Choice(id=SHIPPED, title=shipped.title, version=shipped.version)
        return _choice(parsed_pack(found.text))

    def use(self, matter_id: UUID, road: Road) -> TemplateUse:
        """Return what a matter of ``road`` is made with, and what may be decided about it."""
        return TemplateUse(
            current=self.current(matter_id), options=self.options(road), offer=self.offer(matter_id)
        )

    def choose(self, matter_id: UUID, template: str) -> Choice:
        """Make a matter with the newest edition of ``template``, or with the shipped one (``SHIPPED``).

        A change voids an approval; an issued text is refused with ``IssuedTextFixed``, a template of
        another road with ``TemplateUnfit``.
        """
        with self._desk.vault.writing("matter.choose_template") as session:
            record = agreements.get(session, matter_id)
            if record is None:
                raise NotFound("matter")
            now = templates.of_matter(session, matter_id).number
            number = templateshelf.wanted(session, template, record.head.road)
            if number != now:
                changeable(session, self._desk, matter_id)
                templates.set_matter(session, matter_id, number=number)
        return self.current(matter_id)

    def offer(self, matter_id: UUID) -> TemplateOffer | None:
        """Return the newer edition of the template of a draft; None where there is none to decide on."""
        with self._desk.vault.reading() as session:
            record = agreements.get(session, matter_id)
            if record is None:
                raise NotFound("matter")
            return None if record.status.is_fixed else templateshelf.offer(session, matter_id)

    def changes(
        self, offer: TemplateOffer, language: str = "zh", *, saying: Saying | None = None
    ) -> Comparison:
        """Return what a newer edition changes, marked by words; ``saying`` puts conditions into words."""
        return compared_packs(offer.old, offer.new, language=language, saying=saying)

    def decide(self, matter_id: UUID, number: int, *, taken: bool) -> Choice:
        """Take the newer edition over, which voids an approval, or keep what the draft has.

        Where the template was retired, taking it over means going back to the shipped text.
        """
        with self._desk.vault.writing("matter.template_edition") as session:
            found = templateshelf.offer(session, matter_id)
            if found is None or found.number != number:
                raise NotFound("template")
            if taken:
                changeable(session, self._desk, matter_id)
                templates.set_matter(session, matter_id, number=number if found.new else None)
            else:
                has = templates.of_matter(session, matter_id).number
                templates.set_matter(session, matter_id, number=has, declined=number)
        return self.current(matter_id)


def _choice(pack: Pack) -> Choice:
    return Choice(
        id=pack.id,
        title=pack.title,
        version=pack.version,
        title_en=english_title(pack),
        lacking=tuple(one.title for one in lacking(pack)),
    )
