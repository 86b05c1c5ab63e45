"""Reads the lines of a filled template: what each line is, before anything is numbered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vetdesk.documents.errors import Problem, TemplateRefused
from vetdesk.documents.marks import CLOSE, OPEN

_ANCHOR: Final = re.compile(r"\[([A-Za-z][A-Za-z0-9_.-]*)\]\s*")

_TWO_SIGNS: Final = re.compile(f"(?:[；;。]+(?={CLOSE}[；。，、])|[.;]+(?={CLOSE}[.;]))")
"""What a typed value ends with where the template goes on with a sign of its own."""


class LineKind(StrEnum):
    """The sign a line begins with."""

    NUMBERED = "§"
    ITEM = "-"
    PLAIN = "|"
    CENTRED = ">"
    PAIR = "="
    ROW = "+"
    GAP = "~"


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """One line of a filled template, its sign and anchor taken off; marks still inside."""

    kind: LineKind
    text: str
    key: str = ""
    anchor: str = ""


def read_lines(filled: str, *, place: str) -> tuple[SourceLine, ...]:
    """Return the lines of a filled template; a line without a sign raises ``TemplateRefused``.

    A sentence ends once: the sign a value ends with gives way to the template's own behind it.
    """
    problems: list[Problem] = []
    lines = []
    for number, raw in enumerate(_TWO_SIGNS.sub("", filled).split("\n"), 1):
        text = raw.strip()
        if not text:
            continue
        line = _line(text)
        if line is None:
            shown = text.partition(OPEN)[0][:20]
            problems.append(Problem(place=f"{place}:{number}", code="line.unmarked", detail=shown))
        else:
            lines.append(line)
    if problems:
        raise TemplateRefused(problems)
    return tuple(lines)


def source_faults(source: str) -> Iterator[tuple[int, str]]:
    """Yield line number and text of template lines that begin neither with a sign nor with a tag."""
    for number, raw in enumerate(source.split("\n"), 1):
        text = raw.strip()
        if text and not text.startswith(("{%", "{#")) and _line(text) is None:
            yield number, text[:20]


def signed(text: str) -> str:
    """Return ``text`` with the sign of a numbered paragraph before each line that begins with no sign.

    Text that was typed or pasted as plain paragraphs becomes a wording by this.
    """
    return "\n".join(_signed(raw) for raw in text.split("\n"))


def _signed(raw: str) -> str:
    text = raw.strip()
    if not text or text.startswith(("{%", "{#")) or _line(text) is not None:
        return raw
    return f"{LineKind.NUMBERED} {text}"


def _line(text: str) -> SourceLine | None:
    if text == LineKind.GAP:
        return SourceLine(kind=LineKind.GAP, text="")
    sign, _, rest = text.partition(" ")
    if sign not in set(LineKind) or sign == LineKind.GAP:
        return None
    kind = LineKind(sign)
    rest = rest.strip()
    if kind is LineKind.PAIR:
        key, _, value = rest.partition("|")
        return SourceLine(kind=kind, key=key.strip(), text=value.strip())
    anchor = _ANCHOR.match(rest) if kind in {LineKind.NUMBERED, LineKind.ITEM} else None
    if anchor:
        return SourceLine(kind=kind, text=rest[anchor.end() :], anchor=anchor[1])
    return SourceLine(kind=kind, text=rest)
