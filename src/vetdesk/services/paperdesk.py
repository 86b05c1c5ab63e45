"""Papers made from a pack and a few answers: for a collector, or for an agreement that was issued."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import ClassVar, Final
from uuid import UUID, uuid4

from vetdesk.documents.jobs import Rendered, RenderRequest, Stamp
from vetdesk.documents.packs import Pack
from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import SHANGHAI
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.papers import Ask, MadeFor, values_of
from vetdesk.progress import Progress, silent
from vetdesk.services import context
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.letters import PDF, Letters
from vetdesk.store import agreements, documents, files, parties
from vetdesk.store.documents import DocumentLine
from vetdesk.store.session import Session

_NO_CONTRACT: Final = ""


class OwnPartyMissing(VetdeskError):
    """A paper names our own company, which nobody has entered yet."""

    key: ClassVar[str] = "paper.own_party_missing"


class PaperNotOffered(VetdeskError):
    """This paper is not made for this road or record."""

    key: ClassVar[str] = "paper.not_offered"


@dataclass(frozen=True, kw_only=True)
class PaperKind:
    """A paper that can be made here, with what it asks."""

    id: str
    title: str
    law: tuple[str, ...]
    asks: tuple[Ask, ...]


class PaperDesk:
    """What can be made beside the agreements: confidentiality before a deal, powers, receipts, letters."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._letters = Letters(desk)

    def kinds(self, made_for: MadeFor, road: Road | None = None) -> tuple[PaperKind, ...]:
        """Return the papers for a collector, or for an agreement of ``road``, by title."""
        packs = (pack for pack in self._desk.rules.documents.values() if _offered(pack, made_for, road))
        return tuple(
            PaperKind(id=pack.id, title=pack.title, law=pack.law, asks=pack.asks)
            for pack in sorted(packs, key=lambda pack: pack.title)
        )

    def for_collector(
        self,
        collector_id: UUID,
        pack_id: str,
        typed: Mapping[str, str],
        *,
        language: str,
        progress: Progress | None = None,
    ) -> DocumentLine:
        """Print and file a paper for a collector; ``AnswerUnfit`` names an answer that cannot be printed."""
        pack = self._pack(pack_id, MadeFor.COLLECTOR, None)
        with self._desk.vault.reading() as session:
            other, own = parties.get(session, collector_id), parties.own(session)
            number = self._number(session, pack, own[0].party.short_name if own else "")
        if other is None:
            raise NotFound("party")
        if not own:
            raise OwnPartyMissing
        text: context.Context = {
            "a": context.party(own[0].party),
            "b": context.party(other.party),
            "a_sign": context.signatory(None),
            "b_sign": context.signatory(None),
            "contract_no": number if pack.kind == "agreement" else _NO_CONTRACT,
            "external_no": "",
            "as_of": self._desk.today(),
        }
        stamp = Stamp(number=number, draft=False, rehearsal=self._desk.rehearsal, created=self._desk.now())
        text |= {"notice_no": number} | values_of(pack.asks, typed, language=language)
        rendered = self._rendered(pack, text, stamp, progress)
        return self._file(pack, number, rendered, collector_id=collector_id)

    def for_matter(
        self,
        matter_id: UUID,
        pack_id: str,
        typed: Mapping[str, str],
        *,
        language: str,
        progress: Progress | None = None,
    ) -> DocumentLine:
        """Print and file a paper for the newest issued version of an agreement."""
        with self._desk.vault.reading() as session:
            road = self._road(session, matter_id)
            pack = self._pack(pack_id, MadeFor.MATTER, road)
            filed = documents.of_matter(session, matter_id)
        found, record = self._letters.issued(matter_id, road)
        count = sum(one.kind == pack.id for one in filed) + 1
        number = f"{record.contract_no}-{pack.number_code}{count:02d}"
        text = self._letters.context_of(found, record)
        text |= {"notice_no": number} | values_of(pack.asks, typed, language=language)
        rendered = self._rendered(pack, text, self._letters.stamp_of(record), progress)
        return self._file(pack, number, rendered, matter_id=matter_id, version=record.version)

    def _pack(self, pack_id: str, made_for: MadeFor, road: Road | None) -> Pack:
        pack = self._desk.rules.documents.get(pack_id)
        if pack is None or not _offered(pack, made_for, road):
            raise PaperNotOffered
        return pack

    def _road(self, session: Session, matter_id: UUID) -> Road:
        record = agreements.get(session, matter_id)
        if record is None:
            raise NotFound("matter")
        return record.head.road

    def _number(self, session: Session, pack: Pack, short: str | None) -> str:
        today = self._desk.today()
        since = datetime(today.year, 1, 1, tzinfo=SHANGHAI)
        count = documents.number_of(session, pack.id, since) + 1
        parts = (short or "", pack.number_code, str(today.year), f"{count:04d}")
        return "-".join(part for part in parts if part)

    def _rendered(
        self, pack: Pack, text: context.Context, stamp: Stamp, progress: Progress | None
    ) -> Rendered:
        faces = self._letters.faces()
        request = RenderRequest(pack=pack.id, contexts=(text,), stamp=stamp, added_fonts=faces)
        return self._desk.worker.render(request, progress)

    def _file(
        self,
        pack: Pack,
        number: str,
        rendered: Rendered,
        *,
        matter_id: UUID | None = None,
        collector_id: UUID | None = None,
        version: int | None = None,
    ) -> DocumentLine:
        name = f"{number}_{pack.title}.pdf"
        with self._desk.vault.writing(f"paper.{pack.id.partition('.')[2]}") as session:
            stored = files.store(session, BytesIO(rendered.pdf), name=name, media_type=PDF, progress=silent())
            line = DocumentLine(
                id=uuid4(),
                kind=pack.id,
                title=pack.title,
                name=name,
                file_id=stored.id,
                sha256=stored.sha256,
                pages=rendered.pages,
                size=stored.size,
                at=self._desk.now(),
                matter_id=matter_id,
                collector_id=collector_id,
                version=version,
            )
            documents.add(session, line)
        return line


def _offered(pack: Pack, made_for: MadeFor, road: Road | None) -> bool:
    return made_for in pack.made_for and (not pack.road or road is None or pack.road == road.value)
