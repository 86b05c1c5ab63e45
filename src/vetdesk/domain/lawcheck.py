"""Articles that a text of ours names, held against the register of norms."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from vetdesk.domain.amendments import law_lines
from vetdesk.domain.packs import Mark
from vetdesk.domain.reference import Statutes

NORM_UNKNOWN: Final = "law.unknown"
ARTICLE_UNREAD: Final = "law.article"
_NAMED: Final = re.compile(
    r"《([^《》\n]{2,40})》第([一二三四五六七八九十百千零〇两\d]{1,9})条(?:之([一二三四五六七八九十]))?"
)
_ENDING: Final = re.compile(r"（[^（）]*）")
_DIGITS: Final = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_NORMS: Final = ("法", "法典", "条例", "规定", "办法", "规则", "解释", "细则", "决定", "通知")
_REPORTED: Final = ("reported", "practice")


@dataclass(frozen=True, kw_only=True)
class LawFault:
    """A citation that the register of norms does not bear out; ``code`` says why."""

    code: str
    norm: str
    article: str = ""

    @property
    def words(self) -> str:
        """Return the citation as it is read."""
        return f"{self.norm} {self.article}".strip()


def cited_faults(lines: Iterable[str], statutes: Statutes) -> Iterator[LawFault]:
    """Yield what the register does not bear out of the lines of law of a template.

    A line that says it is only reported names articles that nobody read, which is no fault.
    """
    for line in lines:
        reported = any(mark in line for mark in _REPORTED)
        for norm, named in law_lines((line,), known=statutes.by_short):
            yield from _faults(norm, "" if reported else named, statutes)


def text_faults(text: str, statutes: Statutes) -> Iterator[LawFault]:
    """Yield what the register does not bear out of articles in running text (《民法典》第五百四十五条).

    A book title that is no norm by its last word, such as another contract, is passed over.
    """
    for found in _NAMED.finditer(text):
        norm = _ENDING.sub("", found[1]).strip()
        if statutes.find(norm) is None and not norm.endswith(_NORMS):
            continue
        ending = f"之{found[3]}" if found[3] else ""
        yield from _faults(norm, f"{number_of(found[2])}{ending}", statutes)


def number_of(words: str) -> int:
    """Return the number of an article in figures or Chinese characters (五百四十五: 545)."""
    if words.isdigit():
        return int(words)
    total = digit = 0
    for sign in words:
        if sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _DIGITS.get(sign, 0)
    return total + digit


def _faults(norm: str, named: str, statutes: Statutes) -> Iterator[LawFault]:
    statute = statutes.find(norm)
    if statute is None:
        yield LawFault(code=NORM_UNKNOWN, norm=norm)
    elif statute.mark is Mark.READ:
        for article in statute.unverified(named):
            yield LawFault(code=ARTICLE_UNREAD, norm=statute.short, article=article)
