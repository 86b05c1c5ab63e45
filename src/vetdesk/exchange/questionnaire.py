"""The questionnaire for a collector: a locked workbook that says what it asks and for which review."""

import hashlib
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from vetdesk.domain.asking import AnswerKind
from vetdesk.domain.packs import CheckItem, Pack
from vetdesk.domain.text import clean
from vetdesk.exchange.questionnaire_words import WORDS
from vetdesk.exchange.tables import BOOK_OPTIONS, FIXED_MOMENT

MAGIC: Final = "vetdesk questionnaire 1"
HIDDEN: Final = "_vetdesk"
FIRST_LINE: Final = 6
"""The row of the sheet (from 1) under which the questions begin."""
LOCKED: Final = 5
FILLED: Final = 5
_LONGEST_LIST: Final = 255


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the sheet: its locked texts and what may be answered."""

    check: str
    option: str
    kind: str
    texts: tuple[str, ...]
    allowed: tuple[tuple[str, str], ...] = ()
    """Words of the drop-down and what each stands for."""


@dataclass(frozen=True, kw_only=True)
class Structure:
    """Everything locked in a questionnaire; its digest stands in the file and in the vault."""

    id: str
    review: str
    pack: str
    version: str
    language: str
    title: str
    lines: tuple[Line, ...] = field(default=())

    def to_text(self) -> str:
        """Return the structure as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> "Structure":
        """Return the structure that ``to_text`` wrote."""
        record = json.loads(text)
        lines = tuple(
            Line(
                check=one["check"],
                option=one["option"],
                kind=one["kind"],
                texts=tuple(one["texts"]),
                allowed=tuple((word, meaning) for word, meaning in one["allowed"]),
            )
            for one in record.pop("lines")
        )
        return cls(**record, lines=lines)

    def mark(self) -> str:
        """Return the line of the hidden sheet that names the questionnaire."""
        digest = hashlib.sha256(self.to_text().encode()).hexdigest()
        named = {
            "id": self.id,
            "review": self.review,
            "pack": self.pack,
            "version": self.version,
            "sha256": digest,
        }
        return json.dumps(named, sort_keys=True)


def structure_of(
    pack: Pack, items: Sequence[CheckItem], *, ids: tuple[str, str], language: str, collector: str
) -> Structure:
    """Return the questionnaire on ``items``; ``ids`` are its own and that of the review."""
    chapters = {chapter.id: chapter.title.of(language) for chapter in pack.chapters}
    lines = [line for item in items for line in _lines(item, chapters[item.chapter], language)]
    return Structure(
        id=ids[0],
        review=ids[1],
        pack=pack.id,
        version=pack.version,
        language=language,
        title=f"{WORDS[language]['title']} · {clean(collector)}",
        lines=tuple(lines),
    )


def write_questionnaire(structure: Structure, seal: Callable[[bytes], bytes], *, due: str) -> bytes:
    """Return the workbook: sheets are protected, only the answer cells can be filled in."""
    import xlsxwriter  # large, and seldom needed

    words: dict[str, Any] = WORDS[structure.language]
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, dict(BOOK_OPTIONS)) as book:
        book.set_properties({"title": structure.title, "author": "", "created": FIXED_MOMENT})
        looks = _looks(book)
        page = book.add_worksheet(words["sheet"])
        _head(page, structure, words, looks, due=due)
        for at, line in enumerate(structure.lines):
            _question(page, FIRST_LINE + at, line, looks, words)
        page.freeze_panes(FIRST_LINE, 3)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(FIRST_LINE - 1)
        page.protect("", {"format_columns": True, "format_rows": True})
        hints = book.add_worksheet(words["help"])
        hints.set_column(0, 0, 110)
        for at, text in enumerate((structure.title, *words["lines"])):
            hints.write_string(at, 0, text, looks["locked"])
        hints.protect()
        hidden = book.add_worksheet(HIDDEN)
        mark = structure.mark()
        for at, text in enumerate((MAGIC, mark, seal(mark.encode()).hex())):
            hidden.write_string(at, 0, text)
        hidden.protect()
        hidden.very_hidden()
    return stream.getvalue()


def _lines(item: CheckItem, chapter: str, language: str) -> list[Line]:
    words: dict[str, Any] = WORDS[language]
    rule = item.answer
    how = words["list"]
    texts = [item.id, chapter, item.question.of(language), item.evidence.of(language)]
    if rule.kind is AnswerKind.CHOICES:
        allowed = ((words["yes"], "yes"), (words["no"], "no"))
        return [
            _line(item, one.id, (*texts[:2], f"{texts[2]}\n{one.of(language)}", texts[3], how), allowed)
            for one in rule.options
        ]
    if rule.kind is AnswerKind.CHOICE:
        return [_line(item, "", (*texts, how), tuple((one.of(language), one.id) for one in rule.options))]
    if rule.kind is AnswerKind.OUTCOME:
        results = tuple((words[one], one) for one in ("pass", "fail", "na"))
        return [_line(item, "", (*texts, how), results)]
    unit = rule.unit(language)
    asked = f"{words[rule.kind.value]}{f'（{unit}）' if unit else ''}"
    return [_line(item, "", (*texts, asked), ())]


def _line(item: CheckItem, option: str, texts: tuple[str, ...], allowed: tuple[tuple[str, str], ...]) -> Line:
    kept = tuple(clean(text).strip() for text in texts)
    return Line(check=item.id, option=option, kind=item.answer.kind.value, texts=kept, allowed=allowed)


def _looks(book: Any) -> dict[str, Any]:
    plain = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D5DBE2"}
    return {
        "title": book.add_format({"bold": True, "font_size": 15}),
        "soft": book.add_format({"font_color": "#5C6B7A"}),
        "head": book.add_format({**plain, "bold": True, "bg_color": "#E8F0FA"}),
        "locked": book.add_format({**plain, "bg_color": "#F4F6F8", "num_format": "@"}),
        "open": book.add_format({**plain, "locked": False, "num_format": "@"}),
        "day": book.add_format({**plain, "locked": False, "num_format": "yyyy-mm-dd"}),
    }


def _head(page: Any, structure: Structure, words: dict[str, Any], looks: dict[str, Any], *, due: str) -> None:
    page.write_string(0, 0, structure.title, looks["title"])
    page.write_string(1, 0, words["lines"][0], looks["soft"])
    page.write_string(2, 0, words["lines"][3], looks["soft"])
    if due:
        page.write_string(3, 0, due, looks["soft"])
    for at, (text, width) in enumerate(
        zip(words["head"], (11, 16, 52, 34, 20, 18, 30, 24, 14, 14), strict=True)
    ):
        page.write_string(FIRST_LINE - 1, at, text, looks["head"])
        page.set_column(at, at, width)


def _question(page: Any, row: int, line: Line, looks: dict[str, Any], words: dict[str, Any]) -> None:
    for at, text in enumerate(line.texts):
        page.write_string(row, at, text, looks["locked"])
    for at in range(LOCKED, LOCKED + FILLED):
        page.write_blank(row, at, None, looks["day" if at >= LOCKED + 3 else "open"])
    if line.kind == AnswerKind.DATE.value:
        page.write_blank(row, LOCKED, None, looks["day"])
    choices = [word for word, _ in line.allowed]
    if choices and len(",".join(choices)) <= _LONGEST_LIST and not any("," in one for one in choices):
        page.data_validation(
            row, LOCKED, row, LOCKED, {"validate": "list", "source": choices, "error_title": words["list"]}
        )
