"""What norms are called in the language of the screen: the register cites them by their Chinese names."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from vetdesk import wording
from vetdesk.domain.reference import article_words, cited_words

_SHORT: Final = "norm."
_FULL: Final = "norm_name."
_ARTICLE: Final = r"\d[\d.-]*(?:之[一二三四五六七八九十])?"
_CITED: Final = re.compile(r"第 ([\d、.-]+) 条")


def norm_in(norm: str, language: str) -> str:
    """Return the short name of a norm; one that has no English name stays as it is written."""
    key = f"{_SHORT}{norm}"
    return wording.explain(key, language) if wording.has(key) else norm


def full_name_in(short: str, name: str, language: str) -> str:
    """Return the full title of the norm called ``short``; ``name`` is its Chinese one."""
    key = f"{_FULL}{short}"
    return name if language == "zh" or not wording.has(key) else wording.explain(key, language)


def citation_in(norm: str, article: str, language: str) -> str:
    """Return one norm with its article; in Chinese with a gap between, as lists of checks have it."""
    if language != "zh":
        return cited_in([(norm, article)], language)
    return " ".join(part for part in (norm, article_words(article)) if part)


def cited_in(cited: Iterable[tuple[str, str]], language: str) -> str:
    """Return (norm, article) pairs as texts of the language cite them: Civil Code 545, 546; …."""
    return cited_words(((norm_in(norm, language), article) for norm, article in cited), language)


def norms_within(text: str, language: str) -> str:
    """Return words of the program that cite norms in Chinese, with the English names and numbers of articles.

    A name counts where a citation begins: at the head of the words or behind a sign, and with its articles,
    another sign or nothing behind it. What the names of persons hold stays.
    """
    if language == "zh":
        return text
    named = _names().sub(lambda found: cited_in([(found[1], found[2] or "")], language), text)
    return _CITED.sub(lambda found: f" {found[1].replace('、', ', ')}", named).replace("；", "; ")


@cache
def _names() -> re.Pattern[str]:
    known = (key.removeprefix(_SHORT) for key in sorted(wording.keys()) if key.startswith(_SHORT))
    names = "|".join(re.escape(one) for one in sorted(known, key=len, reverse=True))
    behind = rf"(?:\s*(?:第\s*)?({_ARTICLE}(?:、{_ARTICLE})*)(?:\s*条)?)?"
    return re.compile(rf"(?<![^\s；;、，,《“])({names})(?=\s*(?:第|\d|[；;、，,》”]|$)){behind}")
