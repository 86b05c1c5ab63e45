"""Which paragraphs of a word processor's file are headings: by their style or by their outline level.

Contracts whose articles bear no typed number have their headings nowhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

from vetdesk.exchange.wordlabels import W

_DEEPEST: Final = 9
_MOST_PARENTS: Final = 20


@dataclass(frozen=True)
class Headings:
    """Knows the heading level of each style by its id."""

    styles: Mapping[str, int] = field(default_factory=dict)

    def level(self, paragraph: ET.Element) -> int:
        """Return the level of a heading, from 1; 0 for a paragraph that is none."""
        shape = paragraph.find(f"{W}pPr")
        if shape is None:
            return 0
        own = _outline(shape)
        if own is not None:
            return own
        style = shape.find(f"{W}pStyle")
        return 0 if style is None else self.styles.get(style.get(f"{W}val", ""), 0)


def read_headings(styles: ET.Element | None) -> Headings:
    """Return the levels that the styles of a file give; a style without one has that of its parent."""
    own: dict[str, int | None] = {}
    parents: dict[str, str] = {}
    for one in styles.iter(f"{W}style") if styles is not None else ():
        name = one.get(f"{W}styleId", "")
        shape, parent = one.find(f"{W}pPr"), one.find(f"{W}basedOn")
        own[name] = None if shape is None else _outline(shape)
        parents[name] = "" if parent is None else parent.get(f"{W}val", "")
    levels = {}
    for name in own:
        at = name
        for _ in range(_MOST_PARENTS):  # a damaged file may lead in a circle
            if own.get(at) is not None or not parents.get(at):
                break
            at = parents[at]
        levels[name] = own.get(at) or 0
    return Headings(levels)


def _outline(shape: ET.Element) -> int | None:
    """Return the level that stands here, 0 for body text; None where nothing is said."""
    said = shape.find(f"{W}outlineLvl")
    figure = "" if said is None else said.get(f"{W}val", "")
    if not figure.isdigit():
        return None
    return int(figure) + 1 if int(figure) < _DEEPEST else 0
