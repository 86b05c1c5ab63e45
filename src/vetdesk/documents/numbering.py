"""Numbers drafted lines: articles 第X条, paragraphs 8.3, items （一）, annexes 附件X.

An English text counts alike: Article 8, 8.3, (1), Annex 1, and Article 8.3(1) where it is pointed at.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from vetdesk.documents.chinese import ordinal
from vetdesk.documents.lines import LineKind, SourceLine
from vetdesk.documents.packs import Part
from vetdesk.documents.speech import ENGLISH, speech_of


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


def number(drafts: Sequence[Draft], *, kind: str, language: str = "zh-CN") -> Numbers:
    """Return labels for all drafts; the first pass of two, so references may point forward."""
    if speech_of(language) is ENGLISH:
        return _number_english(drafts, kind)
    numbers = Numbers()
    articles = annexes = 0
    for draft in drafts:
        if draft.part.kind == "article":
            articles += 1
            label = f"第{ordinal(articles)}条" if kind == "agreement" else f"{ordinal(articles)}、"
            style = _ArticleStyle(prefix=f"{articles}.", name="")
        elif draft.part.kind == "annex":
            annexes += 1
            label = f"附件{ordinal(annexes)}"
            style = _ArticleStyle(prefix="", name=label, suffix=".")
        else:
            label = ""
            style = _ArticleStyle(prefix="", name="", suffix="." if draft.part.kind == "recitals" else "、")
        numbers.sections.append(label)
        numbers.anchors[draft.part.id] = label.rstrip("、") or draft.part.title
        _number_lines(draft, style, numbers)
    return numbers


def _number_english(drafts: Sequence[Draft], kind: str) -> Numbers:
    numbers = Numbers()
    articles = annexes = 0
    for draft in drafts:
        label, prefix, name = "", "", ""
        if draft.part.kind == "article":
            articles += 1
            label = f"Article {articles}" if kind == "agreement" else f"{articles}."
            prefix = f"{articles}."
        elif draft.part.kind == "annex":
            annexes += 1
            label = name = f"Annex {annexes}"
        numbers.sections.append(label)
        numbers.anchors[draft.part.id] = label.rstrip(".") or draft.part.title
        _number_lines(draft, _EnglishStyle(prefix=prefix, name=name), numbers)
    return numbers


@dataclass(frozen=True, kw_only=True)
class _EnglishStyle:
    prefix: str
    name: str

    def label(self, count: int) -> str:
        return f"{self.prefix}{count}" if self.prefix else f"{count}."

    def printed(self, count: int) -> str:
        if self.prefix:
            return f"Article {self.prefix}{count}"
        return f"{self.name}, paragraph {count}".removeprefix(", ")

    def item(self, count: int) -> str:
        return f"({count})"

    def pointed(self, head: str, label: str) -> str:
        return f"{head}{label}"


@dataclass(frozen=True, kw_only=True)
class _ArticleStyle:
    prefix: str
    name: str
    suffix: str = ""

    def label(self, count: int) -> str:
        digits = ordinal(count) if self.suffix == "、" else str(count)
        return f"{self.prefix}{digits}{self.suffix}"

    def printed(self, count: int) -> str:
        return f"{self.name}第{self.label(count).rstrip('.、')}{'款' if self.prefix else '条'}"

    def item(self, count: int) -> str:
        return f"（{ordinal(count)}）"

    def pointed(self, head: str, label: str) -> str:
        return f"{head}第{label}项"


def _number_lines(draft: Draft, style: "_ArticleStyle | _EnglishStyle", numbers: Numbers) -> None:
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
                label = style.item(items)
                if line.anchor:
                    head = style.printed(paragraphs) if paragraphs else style.name
                    numbers.anchors[line.anchor] = style.pointed(head, label)
            elif line.kind is not LineKind.PAIR:
                items = 0
            numbers.labels.append(label)
