"""Numbers drafted lines: articles 第X条, paragraphs 8.3, items （一）, annexes 附件X."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from vetdesk.documents.chinese import ordinal
from vetdesk.documents.lines import LineKind, SourceLine
from vetdesk.documents.packs import Part


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


def number(drafts: Sequence[Draft], *, kind: str) -> Numbers:
    """Return labels for all drafts; the first pass of two, so references may point forward."""
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


def _number_lines(draft: Draft, style: _ArticleStyle, numbers: Numbers) -> None:
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
                label = f"（{ordinal(items)}）"
                if line.anchor:
                    head = style.printed(paragraphs) if paragraphs else style.name
                    numbers.anchors[line.anchor] = f"{head}第{label}项"
            elif line.kind is not LineKind.PAIR:
                items = 0
            numbers.labels.append(label)
