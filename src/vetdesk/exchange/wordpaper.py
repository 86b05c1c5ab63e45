"""Reads a contract the other side wrote (.docx), line by line, and says what in it is not plain text.

It runs in the worker only. What could act or reach out is refused, naming the part or the line; tracked
changes, comments, hidden words and embedded objects are told with their line, and count only when the
user says so.
"""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final
from xml.etree import ElementTree as ET

from vetdesk.exchange.evidence_files import EvidenceRefused, examine
from vetdesk.exchange.wordheadings import Headings, read_headings
from vetdesk.exchange.wordlabels import Labels, W, read_labels
from vetdesk.exchange.wordlosses import MARGIN, NOTE, Losses, PaperLoss, margin_words, span_of
from vetdesk.exchange.wordtoc import is_contents

MOST_BYTES: Final = 20_000_000
MOST_LINES: Final = 5_000
MOST_MARKS: Final = 200
"""Marks that are told one by one; a paper with more is told by its first."""
_MOST_PART: Final = 50_000_000
_MOST_WORDS: Final = 20_000
_DOCX: Final = "wordprocessingml"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ACTING: Final = re.compile(r"\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\b")
_GONE: Final = frozenset({f"{W}del", f"{W}moveFrom"})
_TRACKED: Final = frozenset({f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"})
_MARGIN: Final = re.compile(r"word/(?:header|footer)\d*\.xml")
_SILENT: Final = frozenset({_FALLBACK, f"{W}pPr", f"{W}rPr", f"{W}instrText"})
_SIGNS: Final = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
_HOLDERS: Final = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"})

TRACKED, COMMENT, HIDDEN, OBJECT, LINK = "tracked", "comment", "hidden", "object", "link"
ASKED: Final = frozenset({TRACKED, COMMENT, HIDDEN, OBJECT})
"""What must be decided before such a paper is taken; a link is merely told, because nothing opens it."""


class PaperRefused(Exception):
    """The paper is not taken; ``reason`` is a word of the catalogue, ``place`` the part or line."""

    def __init__(self, reason: str, place: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place


@dataclass(frozen=True, kw_only=True)
class PaperRow:
    """One paragraph (one cell) or row of a table, with the number the word processor prints before it."""

    cells: tuple[str, ...]
    label: str = ""
    heading: int = 0
    """Level of the heading its style makes it, from 1; 0 for other text and for papers read before."""
    table: int = 0
    """Which table of the file a row stands in, from 1; 0 for running text and for papers read before."""
    spans: tuple[int, ...] = ()
    """Over how many columns each cell stands; empty where every one stands over its own."""


@dataclass(frozen=True, kw_only=True)
class PaperMark:
    """Something at a line (from 1) that is not plain text: who did it and the words, as far as known."""

    kind: str
    line: int
    who: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class PaperReading:
    """The whole text, tracked changes read as accepted, and what had to be decided for that.

    ``losses`` are what the file has beyond its words (see ``wordlosses``).
    """

    rows: tuple[PaperRow, ...]
    marks: tuple[PaperMark, ...] = ()
    losses: tuple[PaperLoss, ...] = ()


def to_json(reading: PaperReading) -> bytes:
    """Return a reading as it travels from the worker and is kept in the vault."""
    return json.dumps(asdict(reading), ensure_ascii=False, separators=(",", ":")).encode()


def refused_json(refused: PaperRefused) -> bytes:
    """Return a refusal as it travels from the worker."""
    return json.dumps({"refused": refused.reason, "place": refused.place}, ensure_ascii=False).encode()


def from_json(content: bytes) -> PaperReading:
    """Return what ``to_json`` wrote; raises ``PaperRefused`` for a refusal."""
    read: dict[str, Any] = json.loads(content)
    if "refused" in read:
        raise PaperRefused(read["refused"], read["place"])
    return PaperReading(
        rows=tuple(
            PaperRow(
                cells=tuple(one["cells"]),
                label=one["label"],
                heading=one.get("heading", 0),
                table=one.get("table", 0),
                spans=tuple(one.get("spans", ())),
            )
            for one in read["rows"]
        ),
        marks=tuple(PaperMark(**one) for one in read["marks"]),
        losses=tuple(PaperLoss(**one) for one in read.get("losses", ())),
    )


def read_word_paper(name: str, content: bytes) -> PaperReading:
    """Return the text of a .docx of the other side; raises ``PaperRefused``."""
    if len(content) > MOST_BYTES:
        raise PaperRefused("too_large")
    try:
        if _DOCX not in examine(name, content):
            raise PaperRefused("not_word")
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _Reader(package).read()
    except EvidenceRefused as refused:
        raise PaperRefused(refused.why) from None
    except ET.ParseError as error:
        raise PaperRefused("damaged", str(error.position)) from None
    except (KeyError, ValueError, zipfile.BadZipFile, zlib.error, NotImplementedError):
        raise PaperRefused("damaged") from None
    except (RuntimeError, EOFError, OSError):
        raise PaperRefused("damaged") from None


class _Reader:
    """Reads one package."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self._names = package.namelist()
        self._rows: list[PaperRow] = []
        self._marks: list[PaperMark] = []
        self._links: Mapping[str, str] = {}
        self._labels = Labels()
        self._headings = Headings()
        self._comments: Mapping[str, tuple[str, str]] = {}
        self._joined: tuple[str, str] = ("", "")
        self._losses = Losses()
        self._tables = 0

    def read(self) -> PaperReading:
        self._refuse_what_acts()
        self._links = dict(self._external())
        document = self._part("word/document.xml")
        if document is None:
            raise PaperRefused("damaged", "word/document.xml")
        styles = self._part("word/styles.xml")
        self._labels = read_labels(self._part("word/numbering.xml"), styles)
        self._headings = read_headings(styles)
        self._comments = dict(_comments(self._part("word/comments.xml")))
        body = document.find(f"{W}body")
        for block in body if body is not None else ():
            self._block(block)
        if any(self._joined):
            self._put(("".join(self._joined[1:]),), self._joined[0])
        self._outside()
        if not self._rows:
            raise PaperRefused("no_words")
        return PaperReading(
            rows=tuple(self._rows), marks=tuple(self._marks[:MOST_MARKS]), losses=self._losses.found
        )

    def _outside(self) -> None:
        """Take the notes behind the text, and tell what stands in parts of its own."""
        for kind, said in (("footnote", "脚注"), ("endnote", "尾注")):
            for number, words in _notes(self._part(f"word/{kind}s.xml"), kind):
                self._losses.note(NOTE, self._line, words)
                self._put((f"［{said}{number}］{words}",), "")
        for name in self._names:
            if name.startswith(("word/embeddings/", "word/activeX/")) and not name.endswith("/"):
                self._mark(OBJECT, 0, words=name)
            elif _MARGIN.fullmatch(name) and (words := margin_words(self._part(name))):
                self._losses.note(MARGIN, 0, words)
        for target in dict.fromkeys(self._links.values()):
            self._mark(LINK, 0, words=target)

    def _refuse_what_acts(self) -> None:
        for name in self._names:
            if "vbaproject" in name.lower() or "vbadata" in name.lower():
                raise PaperRefused("macros", name)
            if name.lower().startswith("word/afchunk") or name.lower().endswith((".mht", ".mhtml")):
                raise PaperRefused("chunk", name)
        if len({name.lower() for name in self._names}) != len(self._names):
            raise PaperRefused("damaged")
        if b"macroEnabled" in self._bytes("[Content_Types].xml"):
            raise PaperRefused("macros", "[Content_Types].xml")

    def _external(self) -> Iterator[tuple[str, str]]:
        """Yield links by part and id; anything else from outside could replace the text and is refused."""
        for name in self._names:
            if not name.endswith(".rels"):
                continue
            root = _parsed(self._bytes(name))
            for one in root:
                kind = one.get("Type", "").rpartition("/")[2]
                if kind == "aFChunk":
                    raise PaperRefused("chunk", name)
                if one.get("TargetMode", "").lower() != "external":
                    continue
                target = one.get("Target", "")[:200]
                if kind != "hyperlink":
                    raise PaperRefused("external", f"{name}（{kind}）：{target}")
                yield f"{name} {one.get('Id', '')}", target

    def _part(self, name: str) -> ET.Element | None:
        return _parsed(self._bytes(name)) if name in self._names else None

    def _bytes(self, name: str) -> bytes:
        with self._package.open(name) as part:
            content = part.read(_MOST_PART + 1)
        if len(content) > _MOST_PART:
            raise PaperRefused("bomb", name)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\x00" in content[:200]:
            raise PaperRefused("entities", name)
        return content

    def _block(self, block: ET.Element) -> None:
        if is_contents(block):
            self._refuse_fields(block)
        elif block.tag in _HOLDERS:
            if block.tag in _TRACKED:
                self._note_change(block)
            for inner in block:
                self._block(inner)
        elif block.tag in _GONE:
            self._note_change(block)
        elif block.tag == f"{W}altChunk":
            raise PaperRefused("chunk", self._here())
        elif block.tag == f"{W}tbl":
            self._tables += 1
            for row in _within(block, f"{W}tr"):
                self._row(row)
        elif block.tag == f"{W}p":
            self._paragraph(block)

    def _row(self, row: ET.Element) -> None:
        parts = list(_within(row, f"{W}tc"))
        cells = tuple(self._cell(cell) for cell in parts)
        if row.find(f"{W}trPr/{W}del") is not None:
            self._mark(TRACKED, self._line, who=_author(row.find(f"{W}trPr/{W}del")), words="｜".join(cells))
        elif any(cells):
            self._losses.of_row(parts, self._line)
            spans = tuple(map(span_of, parts))
            self._put(cells, "", table=self._tables, spans=spans if any(one > 1 for one in spans) else ())

    def _cell(self, cell: ET.Element) -> str:
        """Return the words of a cell; its paragraphs, and cells of a table in it, stand apart by a blank."""
        self._refuse_fields(cell)
        paragraphs = ("".join(self._words(one)).strip() for one in _paragraphs(cell))
        return " ".join(filter(None, paragraphs))

    def _paragraph(self, block: ET.Element) -> None:
        label = self._labels.label(block)
        words = self._said(block)
        level = self._headings.level(block)
        bullet = self._labels.is_bullet(block)
        self._losses.of_paragraph(block, self._line, label=label, bullet=bullet, heading=level > 0)
        gone = block.find(f"{W}pPr/{W}rPr/{W}del")
        before, said = self._joined
        label, words = before or label, said + words
        if gone is not None:
            # Accepted, the mark at its end is gone and the next paragraph goes on in this one.
            self._note_change(gone)
            self._joined = (label, words)
            return
        self._joined = ("", "")
        if words.strip():
            self._put((words.strip(),), label, level)

    @property
    def _line(self) -> int:
        return len(self._rows) + 1

    def _here(self) -> str:
        return f"第 {self._line} 段"

    def _put(
        self,
        cells: tuple[str, ...],
        label: str,
        heading: int = 0,
        *,
        table: int = 0,
        spans: tuple[int, ...] = (),
    ) -> None:
        if len(self._rows) >= MOST_LINES:
            raise PaperRefused("too_long")
        if any(len(cell) > _MOST_WORDS for cell in cells):
            raise PaperRefused("too_long", self._here())
        self._rows.append(PaperRow(cells=cells, label=label, heading=heading, table=table, spans=spans))

    def _mark(self, kind: str, line: int, *, who: str = "", words: str = "") -> None:
        self._marks.append(PaperMark(kind=kind, line=line, who=who[:80], words=words[:300]))

    def _note_change(self, change: ET.Element) -> None:
        self._mark(TRACKED, self._line, who=_author(change), words=_all_words(change))

    def _said(self, block: ET.Element) -> str:
        self._refuse_fields(block)
        return "".join(self._words(block))

    def _words(self, element: ET.Element) -> Iterator[str]:
        for one in element:
            if one.tag in _SILENT:
                continue
            self._note(one)
            if one.tag == f"{W}t":
                yield one.text or ""
            elif one.tag in _SIGNS:
                yield _SIGNS[one.tag]
            elif one.tag not in _GONE:
                yield from self._words(one)

    def _note(self, one: ET.Element) -> None:
        """Remember what is not plain text."""
        if one.tag in _TRACKED:
            self._note_change(one)
        elif one.tag == f"{W}commentReference":
            who, words = self._comments.get(one.get(f"{W}id", ""), ("", ""))
            self._mark(COMMENT, self._line, who=who, words=words)
        elif one.tag == f"{W}r" and one.find(f"{W}rPr/{W}vanish") is not None and _all_words(one):
            self._mark(HIDDEN, self._line, words=_all_words(one))

    def _refuse_fields(self, block: ET.Element) -> None:
        """Refuse what fetches or starts something; such an instruction may be cut over several runs."""
        said = "".join(one.text or "" for one in block.iter(f"{W}instrText"))
        said += " ".join(one.get(f"{W}instr", "") for one in block.iter(f"{W}fldSimple"))
        if found := _ACTING.search(said.upper()):
            raise PaperRefused("field", f"{self._here()}（{found[1]}）")


def _within(element: ET.Element, tag: str) -> Iterator[ET.Element]:
    """Yield rows or cells of a table itself, through what may hold them, not those of a table inside."""
    for one in element:
        if one.tag == tag:
            yield one
        elif one.tag in _HOLDERS:
            yield from _within(one, tag)


def _paragraphs(cell: ET.Element) -> Iterator[ET.Element]:
    """Yield the paragraphs of a cell; those of a text box stand inside of one and are read with it."""
    for one in cell:
        if one.tag == f"{W}p":
            yield one
        else:
            yield from _paragraphs(one)


def _parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - no document type, so no entities


def _author(element: ET.Element | None) -> str:
    return "" if element is None else element.get(f"{W}author", "")


def _all_words(element: ET.Element) -> str:
    return "".join(one.text or "" for one in element.iter() if one.tag in {f"{W}t", f"{W}delText"})


def _comments(part: ET.Element | None) -> Iterator[tuple[str, tuple[str, str]]]:
    for one in part.iter(f"{W}comment") if part is not None else ():
        yield one.get(f"{W}id", ""), (_author(one), _all_words(one))


def _notes(part: ET.Element | None, kind: str) -> Iterator[tuple[int, str]]:
    """Yield the notes at the foot or the end, which stand outside of the body."""
    number = 0
    for one in part.iter(f"{W}{kind}") if part is not None else ():
        if one.get(f"{W}type") is None and (words := _all_words(one).strip()):
            number += 1
            yield number, words
