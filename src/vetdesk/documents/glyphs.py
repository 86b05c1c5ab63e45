"""Whether the faces at hand can print every character, and which field holds one they cannot."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from vetdesk.documents import tree
from vetdesk.documents.fonts import FACES, font_folder

_NEEDS_NO_GLYPH = frozenset(" \u3000\u00a0\n")


def uncovered(document: tree.Document, added_fonts: Sequence[bytes] = ()) -> Mapping[str, str]:
    """Return the characters no face covers, by the field they stand in (or by part id)."""
    covered = bundled_coverage().union(*map(added_coverage, added_fonts))
    found: dict[str, str] = {}
    for field, text in _texts(document):
        bad = "".join(dict.fromkeys(c for c in text if ord(c) not in covered and c not in _NEEDS_NO_GLYPH))
        if bad:
            found[field] = "".join(dict.fromkeys(found.get(field, "") + bad))
    return found


@cache
def bundled_coverage() -> frozenset[int]:
    """Return every code point some bundled body face can print.

    Headings fall back to the full Song, so the union is what can be printed anywhere.
    """
    covered: set[int] = set()
    for name in FACES:
        covered |= _code_points(font_folder() / name)
    return frozenset(covered)


@lru_cache(maxsize=16)
def added_coverage(face: bytes) -> frozenset[int]:
    """Return every code point a user's face can print."""
    return _code_points(BytesIO(face))


def _code_points(source: Path | BytesIO) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # large, and seldom needed

    with TTFont(source, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _texts(document: tree.Document) -> "list[tuple[str, str]]":
    found: list[tuple[str, str]] = [("title", document.title), ("number", document.number)]
    for node in tree.walk(document):
        match node:
            case tree.Value():
                found.append((node.field, node.text))
            case tree.Text() | tree.Reference() | tree.Term() | tree.Changed():
                found.append(("template", node.text))
            case tree.Table():
                found += _cells(node)
            case tree.Bars():
                found += [(node.name, text) for text in node.legend]
            case tree.Bar():
                found.append(("bar", node.label + node.text))
            case tree.Signature():
                found.append(("signatures", node.role + node.name + node.title))
            case tree.Section():
                found.append((node.id, node.label + node.title))
    return found


def _cells(table: tree.Table) -> "list[tuple[str, str]]":
    return [
        (f"{table.name}[{number}].{column.key or column.header}", cell)
        for number, row in enumerate(table.rows, 1)
        for column, cell in zip(table.columns, row, strict=True)
    ]
