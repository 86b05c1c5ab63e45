"""Looks into an .xlsx before anything parses it: bombs, macros, entities and far-away cells are refused.

A cell at XFD1048576 makes the spreadsheet library reserve the whole sheet and end the process.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_UNPACKED = 400_000_000
MAX_RATIO = 100
MAX_MEMBERS = 2_000
MAX_ROWS = 399_999
MAX_COLUMNS = 512
_RATIO_FROM = 10_000_000
_CHUNK = 1 << 20
_OVERLAP = 256
_MAX_ERRORS = 1_000

# Columns past SR (512): two letters from SS on, or three letters; rows past 399999.
_FAR = rb"((?:[A-Z]{3}|S[S-Z]|[T-Z][A-Z])[0-9]+|[A-Z]*(?:[4-9][0-9]{5}|[0-9]{7,}))"
_FAR_CELLS = (re.compile(rb' r="' + _FAR + rb'"'), re.compile(rb" r='" + _FAR + rb"'"))
# No writer breaks the line before r=; whoever does wants to slip past the patterns above.
_ODD_REFERENCES = (b"\nr=", b"\tr=", b"\rr=", b" r =", b" r\t=", b" r\n=")
_ERROR_CELL = re.compile(rb"""\sr=["']([A-Z]+[0-9]+)["'][^>]*\st=["']e["']""")
_HIDDEN = re.compile(rb"<(?:\w+:)?col\s[^>]*>")
_NUMBER = re.compile(rb"""(min|max|hidden)=["']([^"']*)["']""")
_ROW_STARTS = (b"<row", b":row ")


class ZipRefused(Exception):
    """The package is refused; ``args[0]`` is the end of the sentence's key, ``facts`` fill it."""

    def __init__(self, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts


@dataclass(frozen=True)
class SheetScan:
    """What the pre-scan saw of one sheet."""

    hidden_columns: frozenset[int] = frozenset()
    error_cells: frozenset[str] = frozenset()


@dataclass(frozen=True)
class PackageScan:
    """What the pre-scan saw, by sheet file name."""

    sheets: dict[str, SheetScan] = field(default_factory=dict)


def scan_package(content: bytes) -> PackageScan:
    """Return what the sheets hide, or raise ``ZipRefused``; reads every part once, bounded."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
            _check_sizes(members, len(content))
            _check_names(members)
            return PackageScan(sheets=dict(_scan_members(package, members)))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):
        raise ZipRefused("damaged") from None


def _check_sizes(members: list[zipfile.ZipInfo], packed: int) -> None:
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED:
        raise ZipRefused("bomb")
    if unpacked > _RATIO_FROM and unpacked > packed * MAX_RATIO:
        raise ZipRefused("bomb")


def _check_names(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename.lower() for member in members]
    if any("vbaproject" in name or name.startswith("xl/macrosheets") for name in names):
        raise ZipRefused("macros")
    if "[content_types].xml" not in names or not any(name.startswith("xl/workbook") for name in names):
        raise ZipRefused("not_a_workbook")
    if len(set(names)) != len(names):
        raise ZipRefused("damaged")


def _scan_members(
    package: zipfile.ZipFile, members: list[zipfile.ZipInfo]
) -> Iterator[tuple[str, SheetScan]]:
    total = 0
    for member in members:
        is_sheet = member.filename.startswith("xl/worksheets/") and member.filename.endswith(".xml")
        scanner = _SheetScanner()
        tail = b""
        with package.open(member) as part:
            while chunk := part.read(_CHUNK):
                total += len(chunk)
                if total > MAX_UNPACKED:
                    raise ZipRefused("bomb")
                window = tail + chunk
                _check_markup(window, member.filename)
                if is_sheet:
                    scanner.feed(window, len(tail))
                tail = window[-_OVERLAP:]
        if is_sheet:
            yield member.filename, scanner.result()


def _check_markup(window: bytes, name: str) -> None:
    if name.endswith((".xml", ".rels")) and (b"<!DOCTYPE" in window or b"<!ENTITY" in window):
        raise ZipRefused("entities")
    if name == "[Content_Types].xml" and b"macroEnabled" in window:
        raise ZipRefused("macros")


class _SheetScanner:
    """Takes a sheet chunk by chunk; the start of each window repeats the end of the last."""

    def __init__(self) -> None:
        self._hidden: set[int] = set()
        self._errors: set[str] = set()
        self._rows = 0
        self._has_data = False

    def feed(self, window: bytes, seen: int) -> None:
        if not self._has_data:
            self._note_hidden(window)
            self._has_data = b"sheetData" in window
        for pattern in _FAR_CELLS:
            if far := pattern.search(window):
                raise ZipRefused("far_cell", cell=_cell_name(window, far[1]))
        if any(odd in window for odd in _ODD_REFERENCES):
            raise ZipRefused("damaged")
        self._rows += sum(window.count(row) - window[:seen].count(row) for row in _ROW_STARTS)
        if self._rows > MAX_ROWS:
            raise ZipRefused("rows", limit=str(MAX_ROWS))
        if (b't="e"' in window or b"t='e'" in window) and len(self._errors) < _MAX_ERRORS:
            self._errors.update(found[1].decode() for found in _ERROR_CELL.finditer(window))

    def result(self) -> SheetScan:
        return SheetScan(frozenset(self._hidden), frozenset(self._errors))

    def _note_hidden(self, window: bytes) -> None:
        for column in _HIDDEN.findall(window):
            values = {name.decode(): value.decode() for name, value in _NUMBER.findall(column)}
            if values.get("hidden") in {"1", "true"}:
                first, last = int(values.get("min", "1")), int(values.get("max", "1"))
                self._hidden.update(range(first - 1, min(last, MAX_COLUMNS)))


def _cell_name(window: bytes, reference: bytes) -> str:
    """Return the first cell of a row where the row itself was found first."""
    cell = re.search(rb" r=[\"']([A-Z]+" + reference + rb")[\"']", window) if reference.isdigit() else None
    return (cell[1] if cell else reference).decode()


def letters(index: int) -> str:
    """Return the letters of a column counted from 0."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text
