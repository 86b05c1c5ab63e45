"""Writes a chart of lying bars as HTML: boxes of the page layout, so vectors at every size of print."""

from collections.abc import Iterator
from html import escape
from typing import Final

from vetdesk.documents import tree

_LEAST_SHARE: Final = 0.6
"""A bar of something is never too thin to be seen, in percent of the room."""


def bars_html(bars: tree.Bars, atom: str) -> Iterator[str]:
    """Return legend and bars; ``atom`` is the attribute the preview finds the block by."""
    if bars.legend:
        swatches = "　".join(
            f'<span class="swatch tone{at}"></span>{escape(text)}' for at, text in enumerate(bars.legend)
        )
        yield f'<p class="legend">{swatches}</p>'
    longest = max((sum(bar.values) for bar in bars.bars if not bar.whole), default=0)
    yield f'<table class="bars b-{escape(bars.name)}"{atom}><colgroup>'
    yield '<col style="width:26%"><col style="width:48%"><col style="width:26%"></colgroup><tbody>'
    for bar in bars.bars:
        yield f'<tr><td class="bar-label">{escape(bar.label)}</td><td><div class="bar">'
        yield from _parts(bar, sum(bar.values) if bar.whole else longest)
        yield f'</div></td><td class="figure">{escape(bar.text)}</td></tr>'
    yield "</tbody></table>"


def _parts(bar: tree.Bar, longest: int) -> Iterator[str]:
    for at, value in enumerate(bar.values):
        if value and longest:
            share = max(100 * value / longest, _LEAST_SHARE)
            # Rounded down, or the last part would not fit into the row beside the others.
            yield f'<div class="tone{at}" style="width:{int(share * 100) / 100:.2f}%"></div>'
