"""The parts reports are put together from: words of both languages, rows, tables, masked values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.language import clean
from vetdesk.domain import masking
from vetdesk.domain.calendars import shanghai_day
from vetdesk.domain.detection import redacted
from vetdesk.wording import explain

NOTHING: Final = "—"
_LONG_NAME: Final = 60
_LANGUAGES: Final = {"zh": "zh-CN", "en": "en-GB"}


@dataclass(frozen=True, kw_only=True)
class Words:
    """The sentences of one report (``kind``) in one language; ``masked`` hides what names private people.

    ``parts`` and ``word`` look for ``reports.KIND.KEY`` and ``reports.word.KEY``.
    """

    kind: str
    language: str
    masked: bool = True

    @property
    def tag(self) -> str:
        """Return the language as documents state it."""
        return _LANGUAGES[self.language]

    def part(self, key: str, **facts: object) -> str:
        """Return a sentence of this report."""
        return explain(f"reports.{self.kind}.{key}", self.language, **facts)

    def word(self, key: str, **facts: object) -> str:
        """Return a word that several reports share."""
        return explain(f"reports.word.{key}", self.language, **facts)

    def joined(self, parts: Iterable[str]) -> str:
        """Return several short texts as one list."""
        return ("、" if self.language == "zh" else ", ").join(part for part in parts if part)

    def sentences(self, parts: Iterable[str]) -> str:
        """Return several texts one after the other."""
        kept = [part for part in parts if part]
        told = [part.rstrip("。；.;") for part in kept[:-1]] + kept[-1:]
        return ("；" if self.language == "zh" else "; ").join(told)

    def aside(self, text: str, note: str) -> str:
        """Return a text with a note in brackets behind it."""
        return f"{text}（{note}）" if self.language == "zh" else f"{text} ({note})"

    def free(self, text: str | None) -> str:
        """Return text typed by people on one line; whatever looks like a private number is masked."""
        plain = clean(text or "").strip()
        return redacted(plain) if self.masked else plain

    def name(self, text: str) -> str:
        """Return the name of a private person."""
        return masking.name(text) if self.masked and text else clean(text)

    def phone(self, text: str) -> str:
        """Return a telephone number."""
        return masking.phone(text) if self.masked and text else clean(text)

    def email(self, text: str) -> str:
        """Return an address for mail."""
        return masking.email(text) if self.masked and text else clean(text)


def day(value: date | None) -> str:
    """Return a date, or a dash."""
    return NOTHING if value is None else value.isoformat()


def moment(value: datetime | None) -> str:
    """Return the day in China on which something was done."""
    return day(None if value is None else shanghai_day(value))


def short_name(name: str, words: Words) -> str:
    """Return the name of the office for a line at the foot of its own paper; a very long one as 本单位."""
    return name if len(name) <= _LONG_NAME else words.word("this_office")


def section(part: str, title: str, blocks: Sequence[tree.Block]) -> tree.Section:
    """Return a headed part; ``part`` is its name in the tree."""
    return tree.Section(kind="text", id=part, label="", title=title, blocks=tuple(blocks))


def pairs(rows: Iterable[tuple[str, str]]) -> tree.Pairs:
    """Return rows of key and value; an empty value is a dash, so that nobody takes it for a slip."""
    return tree.Pairs(
        rows=tuple(
            tree.Pair(
                key=(tree.Text(text=key),),
                value=(tree.Value(field="report", text=clean(text).strip() or NOTHING),),
            )
            for key, text in rows
        )
    )


def signatures(rows: Iterable[str]) -> tree.Pairs:
    """Return the lines that are signed by hand."""
    return tree.Pairs(
        rows=tuple(tree.Pair(key=(tree.Text(text=key),), value=(tree.Text(text=""),)) for key in rows)
    )


def paragraph(text: str) -> tree.Paragraph:
    """Return plain words."""
    return tree.Paragraph(line=(tree.Value(field="report", text=clean(text)),))


def table(
    name: str,
    columns: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[str]],
    *,
    centred: Sequence[int] = (),
    landscape: bool = False,
) -> tree.Table:
    """Return a ruled table; ``columns`` are headers with their widths in parts."""
    return tree.Table(
        name=name,
        columns=tuple(
            tree.Column(header=header, parts=parts, align="center" if at in centred else "left")
            for at, (header, parts) in enumerate(columns)
        ),
        rows=tuple(tuple(clean(cell).strip() or NOTHING for cell in row) for row in rows),
        landscape=landscape,
    )
