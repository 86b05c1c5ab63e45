"""A document as numbered parts: the one tree that HTML, PDF and plain text are made from."""

import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from vetdesk.documents.jobs import ClauseUse
from vetdesk.domain.numbering import Numbering

# --- inline -----------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Text:
    """Words of the template."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Value:
    """Words that came from a field of the matter."""

    field: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A place whose answer is not given yet; ``text`` says in words which.

    ``reference`` marks a pointer whose target is not in this document; ``field`` is then its anchor.
    """

    field: str
    text: str
    reference: bool = False


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A pointer to an article, paragraph, item or annex of this document."""

    anchor: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Term:
    """A defined term; ``defines`` where it gets its meaning."""

    text: str
    defines: bool


@dataclass(frozen=True, kw_only=True)
class Changed:
    """Words of a comparison that stand in the new document only, or (``deleted``) in the old one."""

    text: str
    deleted: bool


Inline = Text | Value | Missing | Reference | Term | Changed
Line = tuple[Inline, ...]

# --- blocks -----------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Item:
    """（一）under a paragraph."""

    label: str
    line: Line
    anchor: str = ""


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A numbered (8.3) or, without a label, an indented paragraph, with its items."""

    line: Line
    label: str = ""
    heading: str = ""
    anchor: str = ""
    items: tuple[Item, ...] = ()
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Centred:
    """A centred line: a label or a heading inside a text."""

    line: Line


@dataclass(frozen=True, kw_only=True)
class Gap:
    """An empty line."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One row of a party block or form."""

    key: Line
    value: Line


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Key and value rows that belong together."""

    rows: tuple[Pair, ...]


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a table: header, width in parts, how its cells stand, and its field's name."""

    header: str
    parts: int
    align: str = "left"
    key: str = ""


@dataclass(frozen=True, kw_only=True)
class Table:
    """A ruled table with fixed columns; ``total`` is the closing row."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    landscape: bool = False


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar of a chart: its label, the lengths of its parts, and the figures in words beside it.

    ``whole`` bars are all equally long; the others are drawn to the scale of the longest.
    """

    label: str
    values: tuple[int, ...]
    text: str
    whole: bool = False


@dataclass(frozen=True, kw_only=True)
class Bars:
    """A chart of lying bars, drawn as vectors; every figure also stands there in words."""

    name: str
    bars: tuple[Bar, ...]
    legend: tuple[str, ...] = ()


Block = Paragraph | Centred | Gap | Pairs | Table | Bars

# --- parts ------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Section:
    """A printed part: recitals, article (with a label 第X条), text or annex (附件X)."""

    kind: str
    id: str
    label: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Where one party seals and signs; everything but the names is left for the pen."""

    role: str
    name: str
    signatory: str = ""
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Cover:
    """The first page of an agreement."""

    parties: tuple[Pair, ...]
    place: str


@dataclass(frozen=True, kw_only=True)
class Document:
    """One agreement, letter, form or sheet, completely numbered.

    ``numbering`` is the scheme its articles are counted by (see ``domain.numbering``).
    ``contents`` prints one table of contents of articles and annexes, with their pages, after the cover.
    ``english`` is the same document in English, part by part and paragraph by paragraph, which is then
    printed beside it; ``note`` stands under the title and at the head of every page.
    """

    id: str
    version: str
    kind: str
    language: str
    title: str
    number: str = ""
    external_no: str = ""
    cover: Cover | None = None
    sections: tuple[Section, ...] = ()
    signatures: tuple[Signature, ...] = ()
    annexes: tuple[Section, ...] = ()
    contents: bool = False
    numbering: str = Numbering.ARTICLES.value
    clauses: tuple[ClauseUse, ...] = ()
    english: "Document | None" = None
    note: str = ""


_KINDS: Final = {
    kind.__name__: kind
    for kind in (
        Text, Value, Missing, Reference, Term, Changed, Item, Paragraph, Centred, Gap, Pair, Pairs,
        Column, Table, Bar, Bars, Section, Signature, Cover, Document, ClauseUse,
    )
}  # fmt: skip


def to_json(document: Document) -> str:
    """Return the tree as JSON, the same text for the same tree."""
    return json.dumps(_out(document), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Document:
    """Rebuild a tree written by ``to_json``."""
    document = _in(json.loads(text))
    if not isinstance(document, Document):
        raise TypeError("the JSON does not hold a document")
    return document


def content_lines(document: Document) -> tuple[Section, ...]:
    """Return the parts the table of contents lists: articles and annexes, in printing order."""
    parts = (*document.sections, *document.annexes)
    return tuple(part for part in parts if part.kind in {"article", "annex"})


def item_label(label: str) -> str:
    """Return the label of an item as it stands before its words: after figures alone there is a space."""
    return label if label.endswith(("）", ")")) else f"{label}　"


def walk(node: object) -> Iterator[object]:
    """Yield every node of a tree in reading order, the node itself first."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting.extend(reversed(one))
            continue
        children = _holders(type(one))
        if children is not None:
            yield one
            waiting.extend(getattr(one, name) for name in children)


def _holders(kind: type[Any]) -> tuple[str, ...] | None:
    """Return the fields of a node that can hold nodes, the last first; None where it is no node.

    Most of a tree is words; looking into each string would take most of the time.
    """
    if kind not in _known_holders:
        held = None
        if dataclasses.is_dataclass(kind):
            fields = dataclasses.fields(kind)
            held = tuple(one.name for one in reversed(fields) if one.type not in {str, bool, int})
        _known_holders[kind] = held
    return _known_holders[kind]


_known_holders: Final[dict[type[Any], tuple[str, ...] | None]] = {}


def line_text(line: Line) -> str:
    """Return a line as it is printed, gaps with their words."""
    return "".join(inline.text for inline in line)


def missing_fields(document: Document) -> tuple[str, ...]:
    """Return the fields without an answer, each once, in reading order."""
    return tuple(dict.fromkeys(node.field for node in walk(document) if isinstance(node, Missing)))


def _out(node: object) -> object:
    if isinstance(node, tuple):
        return [_out(child) for child in node]
    if dataclasses.is_dataclass(node) and not isinstance(node, type):
        values = {field.name: _out(getattr(node, field.name)) for field in dataclasses.fields(node)}
        return {"is": type(node).__name__, **values}
    return node


def _in(node: object) -> object:
    if isinstance(node, list):
        return tuple(_in(child) for child in node)
    if isinstance(node, dict):
        entries = cast("Mapping[str, Any]", node)
        kind: type[Any] = _KINDS[entries["is"]]
        return kind(**{name: _in(value) for name, value in entries.items() if name != "is"})
    return node
