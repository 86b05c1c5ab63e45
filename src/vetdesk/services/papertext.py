"""The text of a paper beside the agreements before it has its number: prepared, frozen, seen page by page."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.documents.errors import GlyphsMissing
from vetdesk.documents.jobs import Mode, Preview, Rendered, RenderRequest, Stamp
from vetdesk.documents.packfile import write_pack
from vetdesk.documents.packs import Pack
from vetdesk.domain.agreements import Road
from vetdesk.domain.editions import Edition
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.papers import MadeFor, Need, asked, english_values, values_of
from vetdesk.progress import Progress
from vetdesk.services import context, templateshelf
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.letters import Letters
from vetdesk.services.pagelooks import noted
from vetdesk.store import agreements, parties

_NO_NUMBER: Final = ""


class OwnPartyMissing(VetdeskError):
    """A paper names our own company, which nobody has entered yet."""

    key: ClassVar[str] = "paper.own_party_missing"


class PaperNotOffered(VetdeskError):
    """This paper is not made for this road or record."""

    key: ClassVar[str] = "paper.not_offered"


@dataclass(frozen=True, kw_only=True)
class Made:
    """A paper before it has its number; ``subject_id`` is the collector or the agreement it is made for.

    ``version`` is the issued version of the agreement, None for a paper of a collector.
    """

    pack: Pack
    made_for: MadeFor
    subject_id: UUID
    prefix: str
    width: int
    text: context.Context = field(repr=False)
    stamp: Stamp
    language: str
    edition: Edition
    version: int | None = None
    needs: frozenset[Need] = frozenset()

    @property
    def look(self) -> PageLook:
        """Return the look of its pages."""
        return PageLook.OFFICIAL if self.stamp.official else PageLook.CONTRACT

    @property
    def matter_id(self) -> UUID | None:
        """Return the agreement it is made for, if it is one."""
        return self.subject_id if self.made_for is MadeFor.MATTER else None

    @property
    def collector_id(self) -> UUID | None:
        """Return the collector it is made for, if it is one."""
        return self.subject_id if self.made_for is MadeFor.COLLECTOR else None


class PaperTexts:
    """Sets the text of papers; writes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._letters = Letters(desk)

    def packs(self, made_for: MadeFor, road: Road | None = None) -> tuple[Pack, ...]:
        """Return the packs for a collector, or for an agreement of ``road``, by title, the office's too."""
        with self._desk.vault.reading() as session:
            own = templateshelf.for_papers(session, made_for, road)
        shipped = (
            one
            for one in self._desk.rules.documents.values()
            if templateshelf.is_offered(one, made_for, road)
        )
        return tuple(sorted((*shipped, *own), key=lambda one: one.title))

    def needs(self, pack: Pack) -> frozenset[Need]:
        """Return what a paper needs before its issue; one of the office at least what the shipped one needs.

        Whatever is an agreement binds the company, whether or not its pack says so.
        """
        shipped = self._desk.rules.documents.get(pack.stands_for)
        binds = {Need.APPROVAL} if pack.kind == "agreement" else set()
        return pack.needs | binds | (shipped.needs if shipped else frozenset())

    def prepare(
        self,
        made_for: MadeFor,
        subject_id: UUID,
        pack_id: str,
        typed: Mapping[str, str],
        *,
        language: str,
        edition: Edition,
    ) -> Made:
        """Return a paper with its answers; ``AnswerUnfit`` names an answer that cannot be printed."""
        if made_for is MadeFor.COLLECTOR:
            return self._of_collector(subject_id, pack_id, typed, language=language, edition=edition)
        return self._of_matter(subject_id, pack_id, typed, language=language, edition=edition)

    def pack(self, pack_id: str, made_for: MadeFor, road: Road | None = None) -> Pack:
        """Return one pack; raises ``PaperNotOffered``."""
        found = next((one for one in self.packs(made_for, road) if one.id == pack_id), None)
        if found is None:
            raise PaperNotOffered
        return found

    def road_of(self, made_for: MadeFor, subject_id: UUID) -> Road | None:
        """Return the road of the agreement a paper is made for; None for one of a collector."""
        if made_for is MadeFor.COLLECTOR:
            return None
        with self._desk.vault.reading() as session:
            record = agreements.get(session, subject_id)
        if record is None:
            raise NotFound("matter")
        return record.head.road

    def tree_of(self, made: Made) -> tree.Document:
        """Return the numbered text without its number, with its English where it is printed with one."""
        both = Edition.CHINESE if made.edition is Edition.CHINESE else Edition.BILINGUAL
        request = replace(self.request(made, _NO_NUMBER, both), mode=Mode.PREVIEW)
        return tree.from_json(self._desk.worker.assemble(request))

    def preview(self, made: Made, page: int) -> Preview:
        """Return one page as a picture; the number stands there only once it is issued."""
        shown = Edition.BILINGUAL if made.edition is Edition.BILINGUAL else Edition.CHINESE
        request = self.request(replace(made, stamp=replace(made.stamp, draft=True)), _NO_NUMBER, shown)
        return self._desk.worker.preview(replace(request, mode=Mode.PREVIEW), page, whole=True)

    def render(self, made: Made, number: str, edition: Edition, progress: Progress | None) -> Rendered:
        """Print under a number; ``GlyphsMissing`` names the questions whose answers cannot be printed."""
        try:
            return self._desk.worker.render(self.request(made, number, edition), progress)
        except GlyphsMissing as missing:
            raise GlyphsMissing(
                {asked(made.pack.asks, name, made.language): signs for name, signs in missing.fields.items()}
            ) from None

    def request(self, made: Made, number: str, edition: Edition) -> RenderRequest:
        """Return what the worker prints."""
        own = {"notice_no": number}
        if not made.text["contract_no"] and made.pack.kind == "agreement":
            own["contract_no"] = number
        return RenderRequest(
            pack=made.pack.id,
            template="" if made.pack.id in self._desk.rules.documents else write_pack(made.pack),
            contexts=(made.text | own,),
            stamp=replace(made.stamp, number=number),
            added_fonts=self._letters.faces(),
            edition=edition,
        )

    def _of_collector(
        self,
        collector_id: UUID,
        pack_id: str,
        typed: Mapping[str, str],
        *,
        language: str,
        edition: Edition,
    ) -> Made:
        pack = self.pack(pack_id, MadeFor.COLLECTOR)
        with self._desk.vault.reading() as session:
            other, own = parties.get(session, collector_id), parties.own(session)
        if other is None:
            raise NotFound("party")
        if not own:
            raise OwnPartyMissing
        said = _said(pack, typed, language)
        year = self._desk.today().year
        parts = (own[0].party.short_name or "", pack.number_code, str(year), "")
        base: context.Context = {
            "a": context.party(own[0].party),
            "b": context.party(other.party),
            "a_sign": context.signatory(None),
            "b_sign": context.signatory(None),
            "contract_no": _NO_NUMBER,
            "external_no": "",
            "as_of": self._desk.today(),
        }
        return Made(
            pack=pack,
            made_for=MadeFor.COLLECTOR,
            subject_id=collector_id,
            prefix="-".join(parts).lstrip("-"),
            width=4,
            text=base | said,
            stamp=Stamp(
                draft=False,
                rehearsal=self._desk.rehearsal,
                created=self._desk.now(),
                official=pack.look is PageLook.OFFICIAL,
            ),
            language=language,
            edition=edition,
            needs=self.needs(pack),
        )

    def _of_matter(
        self, matter_id: UUID, pack_id: str, typed: Mapping[str, str], *, language: str, edition: Edition
    ) -> Made:
        road = self.road_of(MadeFor.MATTER, matter_id)
        assert road is not None
        pack = self.pack(pack_id, MadeFor.MATTER, road)
        found, record = self._letters.issued(matter_id, road)
        said = _said(pack, typed, language)
        return Made(
            pack=pack,
            made_for=MadeFor.MATTER,
            subject_id=matter_id,
            prefix=f"{record.contract_no}-{pack.number_code}",
            width=2,
            text=self._letters.context_of(found, record) | said,
            stamp=replace(self._letters.stamp_of(record), official=pack.look is PageLook.OFFICIAL),
            language=language,
            edition=edition,
            version=record.version,
            needs=self.needs(pack),
        )


def hash_of(document: tree.Document, look: PageLook) -> str:
    """Return what an approval covers: every word and the look, whichever edition the template has."""
    words = tree.to_json(replace(document, version=""))
    return hashlib.sha256("\n".join((words, *noted(look))).encode()).hexdigest()


def _said(pack: Pack, typed: Mapping[str, str], language: str) -> dict[str, object]:
    """Return the answers as values, with what the English text says otherwise beside them."""
    english = english_values(pack.asks, typed, language=language) if pack.english else {}
    return {**values_of(pack.asks, typed, language=language), "english": english}
