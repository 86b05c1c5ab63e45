"""Papers made from a pack and a few answers: for a collector, or for an agreement that was issued."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID, uuid4

from vetdesk.documents import tree
from vetdesk.documents.errors import AnswersMissing, EnglishMissing, GlyphsMissing
from vetdesk.documents.jobs import Rendered, RenderRequest, Stamp
from vetdesk.documents.packfile import write_pack
from vetdesk.documents.packs import Pack
from vetdesk.documents.wordfile import write_docx
from vetdesk.domain.agreements import Road
from vetdesk.domain.editions import Edition
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.papers import Ask, MadeFor, asked, english_values, values_of
from vetdesk.progress import Progress, silent
from vetdesk.services import context, printing, templateshelf
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.letters import PDF, Letters
from vetdesk.services.texts import TextNotKept
from vetdesk.store import agreements, documents, files, paper_numbers, parties
from vetdesk.store.documents import DocumentLine
from vetdesk.store.session import Session
from vetdesk.store.versions import VoidReason

_NO_CONTRACT: Final = ""


class OwnPartyMissing(VetdeskError):
    """A paper names our own company, which nobody has entered yet."""

    key: ClassVar[str] = "paper.own_party_missing"


class PaperNotOffered(VetdeskError):
    """This paper is not made for this road or record."""

    key: ClassVar[str] = "paper.not_offered"


@dataclass(frozen=True, kw_only=True)
class PaperKind:
    """A paper that can be made here, with what it asks, and the languages it can be printed in."""

    id: str
    title: str
    law: tuple[str, ...]
    asks: tuple[Ask, ...]
    editions: tuple[Edition, ...] = (Edition.CHINESE,)


class PaperDesk:
    """What can be made beside the agreements: confidentiality before a deal, powers, receipts, letters."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._letters = Letters(desk)

    def kinds(self, made_for: MadeFor, road: Road | None = None) -> tuple[PaperKind, ...]:
        """Return the papers for a collector, or for an agreement of ``road``, by title, the office's too."""
        with self._desk.vault.reading() as session:
            own = templateshelf.for_papers(session, made_for, road)
        shipped = (pack for pack in self._desk.rules.documents.values() if _offered(pack, made_for, road))
        packs = (*shipped, *own)
        return tuple(
            PaperKind(id=pack.id, title=pack.title, law=pack.law, asks=pack.asks, editions=editions_of(pack))
            for pack in sorted(packs, key=lambda pack: pack.title)
        )

    def for_collector(
        self,
        collector_id: UUID,
        pack_id: str,
        typed: Mapping[str, str],
        *,
        language: str,
        edition: Edition = Edition.CHINESE,
        progress: Progress | None = None,
    ) -> DocumentLine:
        """Print and file a paper for a collector; ``AnswerUnfit`` names an answer that cannot be printed.

        With a translation two files are filed under one number, and the Chinese one is returned.
        """
        pack = self._pack(pack_id, MadeFor.COLLECTOR, None)
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
            "contract_no": _NO_CONTRACT,
            "external_no": "",
            "as_of": self._desk.today(),
        }
        stamp = Stamp(draft=False, rehearsal=self._desk.rehearsal, created=self._desk.now())
        made = _Made(
            pack=pack,
            prefix="-".join(parts).lstrip("-"),
            width=4,
            text=base | said,
            stamp=stamp,
            language=language,
            edition=edition,
        )
        return self._make(made, progress, collector_id=collector_id)

    def for_matter(
        self,
        matter_id: UUID,
        pack_id: str,
        typed: Mapping[str, str],
        *,
        language: str,
        edition: Edition = Edition.CHINESE,
        progress: Progress | None = None,
    ) -> DocumentLine:
        """Print and file a paper for the newest issued version of an agreement."""
        with self._desk.vault.reading() as session:
            road = self._road(session, matter_id)
            pack = self._pack(pack_id, MadeFor.MATTER, road)
        found, record = self._letters.issued(matter_id, road)
        said = _said(pack, typed, language)
        base = self._letters.context_of(found, record) | said
        made = _Made(
            pack=pack,
            prefix=f"{record.contract_no}-{pack.number_code}",
            width=2,
            text=base,
            stamp=self._letters.stamp_of(record),
            language=language,
            edition=edition,
        )
        return self._make(made, progress, matter_id=matter_id, version=record.version)

    def translation_of(self, line: DocumentLine) -> DocumentLine:
        """Return the translation that was filed with a paper; raises ``NotFound`` without one."""
        stem = line.name.partition("_")[0]
        with self._desk.vault.reading() as session:
            if line.collector_id is not None:
                filed = documents.of_collector(session, line.collector_id)
            else:
                assert line.matter_id is not None
                filed = documents.of_matter(session, line.matter_id, version=line.version)
        for one in filed:
            if one.id != line.id and one.kind == line.kind and one.name.partition("_")[0] == stem:
                return one
        raise NotFound("document")

    def save_word(self, document_id: UUID, path: Path, progress: Progress) -> Path:
        """Write a filed paper as .docx from the text it was printed from; that it left is journalled.

        Raises ``NotFound``, or ``TextNotKept`` for a paper filed before texts were kept.
        """
        with self._desk.vault.reading() as session:
            line = documents.get(session, document_id)
            if line is None:
                raise NotFound("document")
            if line.tree_file_id is None:
                raise TextNotKept
            text = tree.from_json(files.read(session, line.tree_file_id).decode())
        progress.check()
        stamp = Stamp(
            number=text.number, draft=False, rehearsal=self._desk.rehearsal, created=self._desk.now()
        )
        content = write_docx(text, stamp)
        return printing.hand_out(self._desk, content, path, entity="document", entity_id=line.id)

    def _pack(self, pack_id: str, made_for: MadeFor, road: Road | None) -> Pack:
        pack = self._desk.rules.documents.get(pack_id)
        if pack is None:
            with self._desk.vault.reading() as session:
                pack = next(
                    (one for one in templateshelf.for_papers(session, made_for, road) if one.id == pack_id),
                    None,
                )
        if pack is None or not _offered(pack, made_for, road):
            raise PaperNotOffered
        return pack

    def _road(self, session: Session, matter_id: UUID) -> Road:
        record = agreements.get(session, matter_id)
        if record is None:
            raise NotFound("matter")
        return record.head.road

    def _make(
        self,
        made: "_Made",
        progress: Progress | None,
        *,
        matter_id: UUID | None = None,
        collector_id: UUID | None = None,
        version: int | None = None,
    ) -> DocumentLine:
        """Take a number, print, file; a number whose paper was not filed stays in the register as void."""
        subject = matter_id or collector_id
        assert subject is not None
        with self._desk.vault.writing("paper.reserve_number") as session:
            number_id, number = paper_numbers.reserve(
                session, prefix=made.prefix, width=made.width, subject_id=subject, now=self._desk.now()
            )
        try:
            prints = self._prints(made, number, progress)
            lines = [
                DocumentLine(
                    id=uuid4(),
                    kind=made.pack.stands_for,
                    title=one.title,
                    name=f"{number}_{one.title}.pdf",
                    file_id=uuid4(),
                    sha256=one.rendered.sha256,
                    pages=one.rendered.pages,
                    size=len(one.rendered.pdf),
                    at=self._desk.now(),
                    matter_id=matter_id,
                    collector_id=collector_id,
                    version=version,
                )
                for one in prints
            ]
            return self._file(made.pack, tuple(zip(lines, prints, strict=True)), number_id)
        except BaseException as ended:
            refused = isinstance(ended, GlyphsMissing | AnswersMissing | EnglishMissing)
            reason = VoidReason.REFUSED if refused else VoidReason.UNFINISHED
            with self._desk.vault.writing("paper.void_number") as session:
                paper_numbers.void(session, number_id, reason=reason)
            raise

    def _prints(self, made: "_Made", number: str, progress: Progress | None) -> tuple["_Print", ...]:
        """Return the file that counts first; a translation beside it is a file of its own."""
        title = made.pack.title
        if made.edition is not Edition.TRANSLATED:
            return (_Print(title=title, rendered=self._rendered(made, number, made.edition, progress)),)
        # The translation first: where it cannot be made, nothing else is laid out.
        said = self._rendered(made, number, Edition.TRANSLATED, progress)
        counts = self._rendered(made, number, Edition.CHINESE, progress)
        english = made.pack.english.title if made.pack.english else title
        return (_Print(title=title, rendered=counts), _Print(title=english, rendered=said))

    def _rendered(self, made: "_Made", number: str, edition: Edition, progress: Progress | None) -> Rendered:
        own = {"notice_no": number}
        if not made.text["contract_no"] and made.pack.kind == "agreement":
            own["contract_no"] = number
        request = RenderRequest(
            pack=made.pack.id,
            template="" if made.pack.id in self._desk.rules.documents else write_pack(made.pack),
            contexts=(made.text | own,),
            stamp=replace(made.stamp, number=number),
            added_fonts=self._letters.faces(),
            edition=edition,
        )
        try:
            return self._desk.worker.render(request, progress)
        except GlyphsMissing as missing:
            raise GlyphsMissing(
                {asked(made.pack.asks, name, made.language): signs for name, signs in missing.fields.items()}
            ) from None

    def _file(
        self, pack: Pack, made: tuple[tuple[DocumentLine, "_Print"], ...], number_id: UUID
    ) -> DocumentLine:
        """File the prints together; return the first, which is the one that counts."""
        filed = []
        with self._desk.vault.writing(f"paper.{pack.stands_for.partition('.')[2]}") as session:
            for line, one in made:
                stored = files.store(
                    session, BytesIO(one.rendered.pdf), name=line.name, media_type=PDF, progress=silent()
                )
                text = files.store(
                    session,
                    BytesIO(one.rendered.tree_json.encode()),
                    name=f"{line.name.removesuffix('.pdf')}.json",
                    media_type="application/json",
                    progress=silent(),
                )
                kept = replace(line, file_id=stored.id, sha256=stored.sha256, tree_file_id=text.id)
                documents.add(session, kept)
                filed.append(kept)
            paper_numbers.use(session, number_id)
        return filed[0]


@dataclass(frozen=True, kw_only=True)
class _Print:
    """One finished file of a paper, with the title it is filed under."""

    title: str
    rendered: Rendered = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class _Made:
    """A paper before it has its number."""

    pack: Pack
    prefix: str
    width: int
    text: context.Context = field(repr=False)
    stamp: Stamp
    language: str
    edition: Edition


def editions_of(pack: Pack) -> tuple[Edition, ...]:
    """Return the languages a template can be printed in; more than Chinese where it has an English text."""
    return tuple(Edition) if pack.english else (Edition.CHINESE,)


def _said(pack: Pack, typed: Mapping[str, str], language: str) -> dict[str, object]:
    """Return the answers as values, with what the English text says otherwise beside them."""
    english = english_values(pack.asks, typed, language=language) if pack.english else {}
    return {**values_of(pack.asks, typed, language=language), "english": english}


def _offered(pack: Pack, made_for: MadeFor, road: Road | None) -> bool:
    return made_for in pack.made_for and (not pack.road or road is None or pack.road == road.value)
