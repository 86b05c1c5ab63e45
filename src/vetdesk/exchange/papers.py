"""Shows what a paper says, as plain lines of cells: no macros, no remote content, no scripts.

It runs in the worker only: the papers come from collectors, and a reader is what they would attack.
"""

import csv
import email
import email.policy
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from html.parser import HTMLParser
from itertools import islice
from typing import Final
from xml.etree import ElementTree as ET

import python_calamine

from vetdesk.exchange.evidence_files import EvidenceRefused, examine
from vetdesk.exchange.sheet_zip import ZipRefused, scan_package
from vetdesk.exchange.wordtoc import is_contents

LINES_PER_PAGE: Final = 200
MOST_LINES: Final = 20_000
MOST_CELLS: Final = 50
MOST_WORDS: Final = 2_000
_MOST_PART: Final = 50_000_000
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Line = tuple[str, ...]


class PaperUnreadable(Exception):
    """Nothing of the paper can be shown; it can still be saved as it is."""


@dataclass(frozen=True, kw_only=True)
class PaperPage:
    """One page of a paper: its lines, each a row of cells (one cell: running text)."""

    lines: tuple[Line, ...]
    page: int
    pages: int


def read_paper(name: str, content: bytes, page: int) -> PaperPage:
    """Return page ``page`` (from 1, the last one when there are fewer) of a paper.

    Raises ``PaperUnreadable`` for what is damaged, hostile, or of a kind that has no words.
    """
    try:
        reader = _READERS[_ending(name, examine(name, content))]
        lines = [_short(line) for line in islice(reader(content), MOST_LINES)]
    except (KeyError, EvidenceRefused, ZipRefused, zipfile.BadZipFile, ET.ParseError, csv.Error):
        raise PaperUnreadable from None
    except (python_calamine.CalamineError, ValueError, LookupError, OSError, RuntimeError):
        raise PaperUnreadable from None
    pages = max(1, -(-len(lines) // LINES_PER_PAGE))
    at = min(max(page, 1), pages)
    start = (at - 1) * LINES_PER_PAGE
    return PaperPage(lines=tuple(lines[start : start + LINES_PER_PAGE]), page=at, pages=pages)


def _ending(name: str, media_type: str) -> str:
    known = {"text/csv": "csv", "message/rfc822": "eml", "text/plain": "txt"}
    if media_type in known:
        return known[media_type]
    return "docx" if "wordprocessingml" in media_type else name.rsplit(".", 1)[-1].lower()


def _short(line: Line) -> Line:
    return tuple(cell[:MOST_WORDS] for cell in line[:MOST_CELLS])


def _text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")


def _words(content: bytes) -> Iterator[Line]:
    return ((line,) for line in _text(content).splitlines())


def _table(content: bytes) -> Iterator[Line]:
    return (tuple(row) for row in csv.reader(io.StringIO(_text(content), newline="")))


def _workbook(content: bytes) -> Iterator[Line]:
    scan_package(content)
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    for sheet in book.sheet_names:
        yield (f"[{sheet}]",)
        for row in book.get_sheet_by_name(sheet).iter_rows():
            yield tuple("" if cell is None else str(cell) for cell in row)


def _letter(content: bytes) -> Iterator[Line]:
    with zipfile.ZipFile(io.BytesIO(content)) as package, package.open("word/document.xml") as part:
        text = part.read(_MOST_PART + 1)
    if len(text) > _MOST_PART or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise PaperUnreadable
    body = ET.fromstring(text).find(f"{_WORD}body")  # noqa: S314 - no document type, so no entities
    for block in body if body is not None else ():
        if is_contents(block):
            continue
        if block.tag == f"{_WORD}tbl":
            for row in block.iter(f"{_WORD}tr"):
                yield tuple(_said(cell) for cell in row.iter(f"{_WORD}tc"))
        elif words := _said(block):
            yield (words,)


def _said(block: ET.Element) -> str:
    return "".join(one.text or "" for one in block.iter(f"{_WORD}t"))


def _mail(content: bytes) -> Iterator[Line]:
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    for name in ("From", "To", "Cc", "Date", "Subject"):
        if message[name]:
            yield name, str(message[name])
    body = message.get_body(("plain", "html"))
    if body is not None:
        said = str(body.get_content())
        yield from ((line,) for line in _plain(said, body.get_content_subtype()).splitlines())
    for part in message.iter_attachments():
        yield "Attachment", part.get_filename() or part.get_content_type()


def _plain(text: str, subtype: str) -> str:
    if subtype != "html":
        return text
    stripper = _Stripper()
    stripper.feed(text)
    return "\n".join(line for line in "".join(stripper.words).splitlines() if line.strip())


class _Stripper(HTMLParser):
    """Keeps the words of a page and forgets everything that could act."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._hidden += tag in {"script", "style"}
        if tag in {"p", "br", "div", "tr", "li"}:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"script", "style"} and self._hidden > 0

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


_READERS: Final = {
    "txt": _words,
    "csv": _table,
    "eml": _mail,
    "docx": _letter,
    "xlsx": _workbook,
}
