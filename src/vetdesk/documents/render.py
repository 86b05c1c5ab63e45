"""From a request to a finished, checked PDF, inside the worker."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from vetdesk.documents import packs, translation, tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.clauseset import ClauseSet
from vetdesk.documents.errors import EnglishMissing, GlyphsMissing, RenderFailed
from vetdesk.documents.fonts import fonts_version
from vetdesk.documents.furniture import FOR_READING
from vetdesk.documents.glyphs import uncovered
from vetdesk.documents.jobs import ClauseUse, Context, Letter, Mode, Rendered, RenderRequest
from vetdesk.documents.packfile import parsed_pack
from vetdesk.documents.plaintext import document_text, part_texts
from vetdesk.documents.verify import Expected, verify
from vetdesk.domain.editions import Edition
from vetdesk.progress import Progress

PDF_VARIANT = "pdf/a-2a"
_STEPS = 4


@dataclass(frozen=True, kw_only=True)
class Assembled:
    """The trees of one request (several for letters) and what they lacked."""

    documents: tuple[tree.Document, ...]
    missing: tuple[str, ...]
    read_by: Mapping[str, tuple[str, ...]]


def assemble_request(request: RenderRequest) -> Assembled:
    """Return the numbered trees of ``request``."""
    if request.document:
        document = tree.from_json(request.document)
        return Assembled(documents=(document,), missing=tree.missing_fields(document), read_by={})
    pack, library = texts_of(request)
    documents: list[tree.Document] = []
    missing: dict[str, None] = {}
    read_by: dict[str, tuple[str, ...]] = {}
    for context in request.contexts:
        document, gathered = assemble(
            pack,
            library,
            context,
            facts=request.facts,
            switches=request.switches,
            mode=request.mode,
            stamp=request.stamp,
        )
        documents.append(_in_edition(document, pack, library, context, request))
        missing.update(gathered.missing)
        read_by |= {name: tuple(places) for name, places in gathered.read_by.items()}
    return Assembled(documents=tuple(documents), missing=tuple(missing), read_by=read_by)


def _in_edition(
    document: tree.Document,
    pack: packs.Pack,
    library: packs.Library,
    context: Context,
    request: RenderRequest,
) -> tree.Document:
    """Return the text in the languages asked for; ``EnglishMissing`` names where it has no English."""
    if request.edition is Edition.CHINESE:
        return document
    english, clauses = translation.in_english(pack, library, document)
    own = context.get("english")
    made, _ = assemble(
        english,
        clauses,
        {**context, **(own if isinstance(own, Mapping) else {})},
        facts=request.facts if request.facts is not None else context,
        switches=request.switches,
        mode=request.mode,
        stamp=request.stamp,
    )
    if part := translation.same_shape(document, made):
        raise EnglishMissing((part,))
    if request.edition is Edition.TRANSLATED:
        return replace(made, note=FOR_READING)
    return replace(document, english=made)


def texts_of(request: RenderRequest) -> tuple[packs.Pack, packs.Library]:
    """Return the template of a request with the clauses it is filled with, those of the office first."""
    clauses = ClauseSet(shipped=packs.load_library(), editions=request.editions, retired=request.retired)
    pack = parsed_pack(request.template) if request.template else packs.load_pack(request.pack)
    fitted = clauses.fit(pack)
    return replace(fitted, numbering=request.numbering or fitted.numbering), clauses.library


def render(request: RenderRequest, progress: Progress) -> Rendered:
    """Return the finished PDF of ``request``; in issue mode any warning fails it."""
    from vetdesk.documents import layout  # WeasyPrint: only where pages are made

    progress.step(0, _STEPS, "assemble")
    assembled = assemble_request(request)
    refuse_uncovered(assembled.documents, request)
    progress.step(1, _STEPS, "layout")
    with layout.listening() as heard:
        laid = lay_out_all(assembled.documents, request)
        progress.step(2, _STEPS, "write")
        pdf = bytes(laid.write_pdf(pdf_variant=PDF_VARIANT))
    if heard.messages and request.mode is Mode.ISSUE:
        raise RenderFailed("layout", heard.messages[0])
    progress.step(3, _STEPS, "verify")
    pages = len(laid.pages)
    first = assembled.documents[0]
    verify(pdf, Expected(pages=pages, title=laid.metadata.title or "", language=first.language))
    progress.step(_STEPS, _STEPS, "done")
    begins = layout.part_pages(laid) if first.contents else {}
    return _finished(pdf, pages, assembled, begins)


def render_letters(request: RenderRequest, progress: Progress) -> tuple[Letter, ...]:
    """Return one finished PDF for each context of ``request``, checked like any other document."""
    from vetdesk.documents import layout, sections

    total = len(request.contexts)
    progress.step(0, total, "assemble")
    documents = assemble_request(request).documents
    refuse_uncovered(documents, request)
    letters: list[Letter] = []
    with layout.listening() as heard:
        laid = sections.lay_out_letters(documents, request.stamp, request.added_fonts)
        for one, pdf in zip(laid, sections.write_letters(laid, PDF_VARIANT), strict=True):
            if heard.messages:
                raise RenderFailed("layout", heard.messages[0])
            pages = len(one.pages)
            verify(pdf, Expected(pages=pages, title=one.metadata.title, language=documents[0].language))
            letters.append(Letter(pdf=pdf, pages=pages, sha256=hashlib.sha256(pdf).hexdigest()))
            progress.step(len(letters), total, "write")
    return tuple(letters)


def lay_out_all(documents: Sequence[tree.Document], request: RenderRequest) -> Any:
    """Lay out one document, or several letters one after the other, each with its own page numbers."""
    from vetdesk.documents import layout

    laid = [layout.lay_out(document, request.stamp, request.added_fonts) for document in documents]
    if len(laid) == 1:
        return laid[0]
    # The number of one letter would be wrong as the title of all of them.
    laid[0].metadata.title = documents[0].title
    return laid[0].copy([page for document in laid for page in document.pages])


def one_pdf(laid: Any, index: int) -> bytes:
    """Return a page as an untagged, uncompressed PDF, for a picture only.

    The faces stay from picture to picture: reading and cutting them is most of what one costs.
    """
    from vetdesk.documents import subsets

    page = laid.copy([laid.pages[index]])
    with subsets.kept(_faces.copies):
        page.fonts = _faces.fonts
        return bytes(page.write_pdf(uncompressed_pdf=True))


def forget_faces() -> None:
    """Begin anew with the faces of pictures, so that they do not grow for a whole day."""
    _faces.copies, _faces.fonts = {}, {}


@dataclass
class _Faces:
    copies: dict[str, tuple[frozenset[int], bytes]] = field(default_factory=dict)
    fonts: dict[Any, Any] = field(default_factory=dict)


_faces: Final = _Faces()


def refuse_uncovered(documents: Sequence[tree.Document], request: RenderRequest) -> None:
    """Stop an issue whose text holds a character no face can print, naming the field."""
    if request.mode is Mode.PREVIEW:
        return
    fields: dict[str, str] = {}
    for document in documents:
        fields |= uncovered(document, request.added_fonts)
    if fields:
        raise GlyphsMissing(fields)


def _finished(pdf: bytes, pages: int, assembled: Assembled, begins: Mapping[str, int]) -> Rendered:
    documents = assembled.documents
    uses: dict[str, ClauseUse] = {use.id: use for document in documents for use in document.clauses}
    return Rendered(
        pdf=pdf,
        pages=pages,
        sha256=hashlib.sha256(pdf).hexdigest(),
        tree_json=tree.to_json(documents[0]),
        text="\n\n".join(document_text(document) for document in documents),
        texts=part_texts(documents[0]),
        clauses=tuple(uses.values()),
        pack_version=documents[0].version,
        fonts_version=fonts_version(),
        begins={part.id: begins[part.id] for part in tree.content_lines(documents[0]) if part.id in begins},
    )
