"""The gate a PDF passes before it is filed: only our faces, nothing active, tagged, complete."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import pikepdf

from vetdesk.documents.errors import PdfRefused

_ACTIVE: Final = (
    "/JavaScript",
    "/JS",
    "/OpenAction",
    "/AA",
    "/Launch",
    "/EmbeddedFiles",
    "/EmbeddedFile",
    "/RichMedia",
)
_ACTIONS: Final = ("/URI", "/Launch", "/JavaScript", "/SubmitForm", "/GoToR", "/ImportData")
_FACE: Final = re.compile(b"/FontDescriptor")
_LOOKED_AT: Final = re.compile("|".join(["/FontDescriptor", *_ACTIVE, *_ACTIONS]).encode())
_INFO_KEYS: Final = frozenset({"/Title", "/Producer", "/CreationDate", "/ModDate", "/Author", "/Creator"})


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What the finished file must say about itself."""

    pages: int
    title: str
    language: str


def verify(pdf: bytes, expected: Expected) -> None:
    """Raise ``PdfRefused`` naming every way ``pdf`` differs from what may be filed."""
    with pikepdf.open(BytesIO(pdf)) as document:
        findings = [*_shape(document, expected), *_objects(document)]
    if findings:
        raise PdfRefused(findings)


def verify_joined(pdf: bytes, parts: Sequence[bytes]) -> int:
    """Check a file joined from verified parts as strictly as each of them; return its pages."""
    pages = 0
    for part in parts:
        with pikepdf.open(BytesIO(part)) as document:
            pages += len(document.pages)
    with pikepdf.open(BytesIO(parts[0])) as document:
        title, language = str(document.docinfo["/Title"]), str(document.Root.Lang)
    verify(pdf, Expected(pages=pages, title=title, language=language))
    return pages


def face_names(pdf: bytes) -> frozenset[str]:
    """Return the names of all embedded faces without their subset prefix."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return frozenset(name for name, _ in _fonts(document))


def _shape(document: Any, expected: Expected) -> Iterator[str]:
    root = document.Root
    if len(document.pages) != expected.pages:
        yield f"pages {len(document.pages)}"
    for needed in ("/StructTreeRoot", "/OutputIntents", "/Metadata", "/MarkInfo"):
        if needed not in root:
            yield f"no {needed}"
    if str(root.get("/Lang", "")) != expected.language:
        yield "language"
    if str(document.docinfo.get("/Title", "")) != expected.title:
        yield "title"
    for key in document.docinfo:
        if key not in _INFO_KEYS:
            yield f"info {key}"
    with document.open_metadata() as metadata:
        if metadata.pdfa_status != "2A":
            yield f"PDF/A mark {metadata.pdfa_status or 'missing'}"


def _objects(document: Any) -> Iterator[str]:
    """Look at every object once: a tagged contract has thousands."""
    faces: list[tuple[str, bool]] = []
    active: list[str] = []
    for item in _dictionaries(document, _LOOKED_AT):
        faces += _font(item)
        active += _active(item)
    yield from _faces(faces)
    yield from active


def _faces(found: Iterable[tuple[str, bool]]) -> Iterator[str]:
    for name, embedded in found:
        if not embedded:
            yield f"face not embedded: {name}"
        # A user's face is embedded under the family it was added as, "Vetdesk Added 1".
        if not name.startswith("Vetdesk-"):
            yield f"foreign face: {name}"


def _fonts(document: Any) -> Iterator[tuple[str, bool]]:
    for item in _dictionaries(document, _FACE):
        yield from _font(item)


def _font(item: Any) -> Iterator[tuple[str, bool]]:
    """Return the name of the face a dictionary describes, and whether the file holds it."""
    if item.get("/Type") != pikepdf.Name("/FontDescriptor"):
        return
    name = str(item.get("/FontName", "")).removeprefix("/")
    prefix, plus, rest = name.partition("+")
    embedded = any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    yield (rest if plus and prefix.isupper() else name), embedded


def _active(item: Any) -> Iterator[str]:
    for key in _ACTIVE:
        if key in item:
            yield f"active {key}"
    kind = item.get("/S")
    if isinstance(kind, pikepdf.Name) and str(kind) in _ACTIONS:
        yield f"action {kind}"


def _dictionaries(document: Any, names: re.Pattern[bytes]) -> Iterator[Any]:
    """Yield every dictionary of the objects whose source mentions one of ``names``.

    A tagged contract has thousands of objects; written out again, a name that the file disguises
    with #-escapes stands there plainly.
    """
    for item in document.objects:
        source = item.stream_dict if isinstance(item, pikepdf.Stream) else item
        if names.search(source.unparse(resolved=True)):
            yield from _nested(item)


def _nested(item: Any) -> Iterator[Any]:
    if isinstance(item, pikepdf.Array):
        children = list(item)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        yield item
        children = [child for _, child in item.items()]
    else:
        return
    for child in children:
        if isinstance(child, pikepdf.Object) and not child.is_indirect:
            yield from _nested(child)
