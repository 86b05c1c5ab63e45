"""A comparison as rich text: the old text left, the new one right, what changed in colour and with a line."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from vetdesk.desktop import theme
from vetdesk.services.redlines import Change, ComparedLine, Comparison, LineKind, Piece

_AROUND: Final = 1
"""How many unchanged lines stand around a change for its context."""
_GAP: Final = "⋯"


def side_by_side(comparison: Comparison, *, everything: bool) -> str:
    """Return the HTML of both texts; without ``everything`` only what changed and what stands around it."""
    rows = "".join(_rows(comparison.lines, everything=everything))
    return f'<table width="100%" cellspacing="0" cellpadding="6">{rows}</table>'


def _rows(lines: Sequence[ComparedLine], *, everything: bool) -> Iterator[str]:
    shown = range(len(lines)) if everything else sorted(_near(lines))
    last = -1
    for place in shown:
        if place != last + 1:
            faint = theme.current().faint
            yield f'<tr><td colspan="2" align="center" style="color:{faint}">{_GAP}</td></tr>'
        yield _row(lines[place])
        last = place


def _near(lines: Sequence[ComparedLine]) -> set[int]:
    changed = [place for place, line in enumerate(lines) if line.change is not Change.SAME]
    near = {at for place in changed for at in range(place - _AROUND, place + _AROUND + 1)}
    return {at for at in near if 0 <= at < len(lines)}


def _row(line: ComparedLine) -> str:
    old = _side(line, gone=Change.INSERTED)
    new = _side(line, gone=Change.DELETED)
    return f'<tr><td width="50%" valign="top">{old}</td><td width="50%" valign="top">{new}</td></tr>'


def _side(line: ComparedLine, *, gone: Change) -> str:
    cells = "　｜　".join(
        "".join(_span(piece) for piece in cell if piece.change is not gone) for cell in line.cells
    )
    text = "".join(_span(piece) for piece in line.label if piece.change is not gone) + cells
    if line.change is gone:
        return ""
    return f"<b>{text}</b>" if line.kind in {LineKind.TITLE, LineKind.HEADING} else text


def _span(piece: Piece) -> str:
    text, tokens = escape(piece.text), theme.current()
    if piece.change is Change.SAME:
        return text
    if piece.change is Change.INSERTED:
        style = f"color:{tokens.ok};background:{tokens.ok_bg};text-decoration:underline"
    else:
        style = f"color:{tokens.bad};background:{tokens.bad_bg};text-decoration:line-through"
    return f'<span style="{style}">{text}</span>'
