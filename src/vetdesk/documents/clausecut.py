"""Cuts a text that was written elsewhere into pieces that may become clauses, at its headings.

Pure work on rows that were read; which pieces become clauses is decided by somebody who looks at them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vetdesk.documents.language import clean
from vetdesk.documents.wordparts import WordPart, bare_heading, cut, harmless, is_short, unbracketed


@dataclass(frozen=True, kw_only=True)
class ClausePiece:
    """One piece: its heading, its lines as a wording has them, and whether it reads like a clause.

    Head, annexes and a heading without text are seldom clauses; they are left out unless somebody wants them.
    """

    title: str
    lines: tuple[str, ...] = field(repr=False)
    likely: bool = True

    @property
    def text(self) -> str:
        """Return the lines as the text of a wording."""
        return "".join(f"{line}\n" for line in self.lines)

    def joined(self, after: "ClausePiece") -> "ClausePiece":
        """Return this piece with the lines of ``after`` behind its own; its heading goes."""
        return ClausePiece(title=self.title, lines=(*self.lines, *after.lines), likely=True)


def pieces(
    rows: Iterable[tuple[Sequence[str], str]], name: str, levels: Sequence[int] = ()
) -> tuple[ClausePiece, ...]:
    """Return the pieces of a text from its rows, each (cells, number); ``name`` titles one without heading.

    Headings are marks of Markdown (#) where there are any, else numbers (第X条, 一、, 1.) and heading styles
    (``levels``, as for ``cut``), else short lines that end no sentence.
    """
    read = [(tuple(clean(cell).strip() for cell in cells), clean(label).strip()) for cells, label in rows]
    _, parts = cut(read, levels)
    read = [(cells, label) for cells, label in read if any(cells)]
    marked = any(len(cells) == 1 and cells[0].startswith("#") for cells, _ in read)
    if not marked and any(one.kind == "article" for one in parts):
        return tuple(_of_part(one) for one in parts)
    return _by_lines(read, name, marked=marked)


def _of_part(part: WordPart) -> ClausePiece:
    lines = _as_wording(part.lines)
    return ClausePiece(title=harmless(part.title), lines=lines, likely=part.kind == "article" and bool(lines))


def _by_lines(
    rows: Sequence[tuple[tuple[str, ...], str]], name: str, *, marked: bool
) -> tuple[ClausePiece, ...]:
    found: list[tuple[str, list[str]]] = []
    for cells, label in rows:
        text = f"{label} {cells[0]}".strip() if len(cells) == 1 else ""
        if text and (text.startswith("#") if marked else is_short(text)):
            found.append((bare_heading(text.lstrip("#").strip()) or name, []))
            continue
        if not found:
            found.append((name, []))
        words = harmless("　".join(filter(None, (label, *cells))))
        found[-1][1].append(f"§ {unbracketed(words)}")
    return tuple(
        ClausePiece(title=harmless(title), lines=_as_wording(lines), likely=bool(lines))
        for title, lines in found
    )


def _as_wording(lines: Iterable[str]) -> tuple[str, ...]:
    """Turn every line into a numbered paragraph, but an item that stands under one stays an item."""
    made: list[str] = []
    for line in lines:
        sign, _, words = line.partition(" ")
        if sign == "=":
            words = "：".join(filter(None, (one.strip() for one in words.split(" | "))))
        elif sign == "+":
            words = "　".join(filter(None, (one.strip() for one in words.split("|"))))
        if not words.strip():
            continue
        made.append(f"- {words}" if sign == "-" and made else f"§ {words}")
    return tuple(made)
