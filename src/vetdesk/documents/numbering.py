"""Numbers drafted lines: articles 第X条, paragraphs 8.3, items （一）, annexes 附件X.

Which sign a level bears depends on the scheme (``domain.numbering``).

An English text counts alike: Article 8, 8.3, (1), Annex 1, and Article 8.3(1) where it is pointed at.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from vetdesk.documents.chinese import ordinal
from vetdesk.documents.lines import LineKind, SourceLine
from vetdesk.documents.packs import Part
from vetdesk.documents.speech import ENGLISH, speech_of
from vetdesk.domain.numbering import Numbering


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Lines that belong together: a part's own body or one clause."""

    lines: tuple[SourceLine, ...]
    source: str = ""
    anchor: str = ""
    heading: str = ""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One part with its filled lines, before numbering."""

    part: Part
    stretches: tuple[Stretch, ...]
    context: int = 0


@dataclass
class Numbers:
    """What every anchor prints as, and the label of every line in reading order."""

    anchors: dict[str, str] = field(default_factory=dict)
    sections: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


def number(
    drafts: Sequence[Draft],
    *,
    kind: str,
    language: str = "zh-CN",
    scheme: Numbering = Numbering.ARTICLES,
) -> Numbers:
    """Return labels for all drafts; the first pass of two, so references may point forward.

    Only agreements are counted by a scheme of choice; letters and forms stay 一、1.
    """
    numbers = Numbers()
    chosen = scheme if kind == "agreement" else Numbering.ARTICLES
    begin = _english_part if speech_of(language) is ENGLISH else _chinese_part
    counts = {"article": 0, "annex": 0}
    for draft in drafts:
        part = draft.part.kind
        if part in counts:
            counts[part] += 1
        label, called, style = begin(part, counts.get(part, 0), kind, chosen)
        numbers.sections.append(label)
        numbers.anchors[draft.part.id] = called or draft.part.title
        _number_lines(draft, style, numbers)
    return numbers


def _chinese_part(part: str, count: int, kind: str, scheme: Numbering) -> tuple[str, str, "_Style"]:
    """Return how a part is labelled, how references call it, and how its lines are counted."""
    decimal = scheme is Numbering.DECIMAL
    if part == "article":
        if kind != "agreement":
            label = f"{ordinal(count)}、"
            return label, label.rstrip("、"), _ArticleStyle(prefix=f"{count}.", name="")
        if decimal:
            return str(count), f"第{count}条", _DecimalStyle(prefix=f"{count}.")
        called = f"第{ordinal(count)}条"
        if scheme is Numbering.ARTICLES:
            return called, called, _ArticleStyle(prefix=f"{count}.", name="")
        outline = scheme is Numbering.OUTLINE
        label = f"{ordinal(count)}、" if outline else called
        return label, called, _ItemsStyle(head=called, names=("款", "项") if outline else ("项", "目"))
    sign = "、" if scheme is Numbering.OUTLINE and part == "annex" else "."
    if part == "annex":
        label = f"附件{ordinal(count)}"
        style = (
            _DecimalStyle(prefix="", name=label)
            if decimal
            else _ArticleStyle(prefix="", name=label, suffix=sign)
        )
        return label, label, style
    return "", "", _ArticleStyle(prefix="", name="", suffix="." if part == "recitals" else "、")


def _english_part(part: str, count: int, kind: str, scheme: Numbering) -> tuple[str, str, "_Style"]:
    """Return the same in English, which knows two ways only: Article 8, 8.3, (1), or figures alone."""
    decimal = scheme is Numbering.DECIMAL
    if part == "article":
        called = f"Article {count}"
        label = str(count) if decimal else called if kind == "agreement" else f"{count}."
        style = _EnglishStyle(prefix=f"{count}.", name="", decimal=decimal)
        return label, called if kind == "agreement" else str(count), style
    if part == "annex":
        label = f"Annex {count}"
        return label, label, _EnglishStyle(prefix="", name=label, decimal=decimal)
    return "", "", _EnglishStyle(prefix="", name="")


class _Style(Protocol):
    """How the paragraphs and items of one part are labelled and called."""

    @property
    def runs_on(self) -> bool:
        """True where items count on after plain lines, as their labels must differ."""
        ...

    def label(self, count: int) -> str: ...

    def printed(self, count: int) -> str: ...

    def item(self, count: int, paragraph: int) -> str: ...

    def pointed(self, paragraph: int, label: str) -> str: ...


@dataclass(frozen=True, kw_only=True)
class _EnglishStyle:
    prefix: str
    name: str
    decimal: bool = False

    @property
    def runs_on(self) -> bool:
        return self.decimal

    def label(self, count: int) -> str:
        return f"{self.prefix}{count}" if self.prefix else f"{count}."

    def printed(self, count: int) -> str:
        if self.prefix:
            return f"Article {self.prefix}{count}"
        return f"{self.name}, paragraph {count}".removeprefix(", ")

    def item(self, count: int, paragraph: int) -> str:
        return f"{self.prefix}{paragraph}.{count}" if self.decimal and paragraph else f"({count})"

    def pointed(self, paragraph: int, label: str) -> str:
        if self.decimal and paragraph:
            called = f"Article {label}" if self.prefix else f"{self.name}, paragraph {label}"
            return called.removeprefix(", ")
        return f"{self.printed(paragraph) if paragraph else self.name}{label}"


@dataclass(frozen=True, kw_only=True)
class _ArticleStyle:
    """8.3 and （一） under 第八条; 1. and （一）, or 一、and （一）, in a part of its own."""

    prefix: str
    name: str
    suffix: str = ""
    runs_on: bool = False

    def label(self, count: int) -> str:
        digits = ordinal(count) if self.suffix == "、" else str(count)
        return f"{self.prefix}{digits}{self.suffix}"

    def printed(self, count: int) -> str:
        return f"{self.name}第{self.label(count).rstrip('.、')}{'款' if self.prefix else '条'}"

    def item(self, count: int, paragraph: int) -> str:  # noqa: ARG002 -- one of several styles
        return f"（{ordinal(count)}）"

    def pointed(self, paragraph: int, label: str) -> str:
        return f"{self.printed(paragraph) if paragraph else self.name}第{label}项"


@dataclass(frozen=True, kw_only=True)
class _ItemsStyle:
    """（三）and 1. under an article called ``head``; ``names`` are those of the two levels."""

    head: str
    names: tuple[str, str]
    runs_on: bool = False

    def label(self, count: int) -> str:
        return f"（{ordinal(count)}）"

    def printed(self, count: int) -> str:
        return f"{self.head}第{self.label(count)}{self.names[0]}"

    def item(self, count: int, paragraph: int) -> str:  # noqa: ARG002 -- one of several styles
        return f"{count}."

    def pointed(self, paragraph: int, label: str) -> str:
        head = self.printed(paragraph) if paragraph else self.head
        return f"{head}第{label.rstrip('.')}{self.names[1]}"


@dataclass(frozen=True, kw_only=True)
class _DecimalStyle:
    """8.3 and 8.3.1, in an annex 3. and 3.1; items under no paragraph stay （一）."""

    prefix: str
    name: str = ""
    runs_on: bool = True

    def label(self, count: int) -> str:
        return f"{self.prefix}{count}{'' if self.prefix else '.'}"

    def printed(self, count: int) -> str:
        return f"{self.name}第{self.prefix}{count}条"

    def item(self, count: int, paragraph: int) -> str:
        return f"{self.prefix}{paragraph}.{count}" if paragraph else f"（{ordinal(count)}）"

    def pointed(self, paragraph: int, label: str) -> str:
        if paragraph:
            return f"{self.name}第{label}条"
        own = f"第{self.prefix.rstrip('.')}条" if self.prefix else self.name
        return f"{own}第{label}项"


def _number_lines(draft: Draft, style: _Style, numbers: Numbers) -> None:
    paragraphs = items = 0
    for stretch in draft.stretches:
        waiting = stretch.anchor
        for line in stretch.lines:
            label = ""
            if line.kind is LineKind.NUMBERED:
                paragraphs, items = paragraphs + 1, 0
                label = style.label(paragraphs)
                for anchor in filter(None, (line.anchor, waiting)):
                    numbers.anchors[anchor] = style.printed(paragraphs)
                waiting = ""
            elif line.kind is LineKind.ITEM:
                items += 1
                label = style.item(items, paragraphs)
                if line.anchor:
                    numbers.anchors[line.anchor] = style.pointed(paragraphs, label)
            elif line.kind not in {LineKind.PAIR, LineKind.ROW} and not style.runs_on:
                items = 0
            numbers.labels.append(label)
