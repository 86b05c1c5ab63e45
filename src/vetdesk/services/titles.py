"""What clauses, parts, documents and statutory items are called on an English screen."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from vetdesk import wording
from vetdesk.documents import packs
from vetdesk.documents.packs import Pack
from vetdesk.documents.translation import HEAD, head_print
from vetdesk.domain.completeness import BY_ID
from vetdesk.services.norms import norms_within

_AND: Final = "、"
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_PLACE: Final = re.compile(r"(《.+?》)(.+)")
_CALLED: Final = re.compile(r"((?:[A-Z]{2}-\d+ )?)(《?)(.+?)(》?)((?:（[A-Z]{2}-\d+）)?)")


def title_in(title: str, language: str, english: str = "") -> str:
    """Return ``title`` in the language of the screen; what the office named stays as it is written.

    ``english`` is what the office itself calls it in English; it goes before what came with the program.

    A title may stand behind or before the number of its clause, between the signs of a book title, as the
    part of a document behind its title, and with others in one list.
    """
    if language == "zh" or not _CHINESE.search(title):
        return title
    said = english or _said(title, language)
    if said:
        return said
    if place := _PLACE.fullmatch(title):
        document, part = (_said(one, language) or one for one in place.groups())
        return f"{document}, {part}"
    if _AND in title:
        return ", ".join(_said(one, language) or one for one in title.split(_AND))
    return title


def facts_in(facts: Mapping[str, object], language: str) -> dict[str, object]:
    """Return what a sentence is filled with, the titles in it called as ``title_in`` calls them."""
    return {name: _fact_in(value, language) for name, value in facts.items()}


def _fact_in(value: object, language: str) -> object:
    if isinstance(value, str):
        return norms_within(title_in(value, language), language)
    if isinstance(value, (list, tuple)):
        return [_fact_in(one, language) for one in value]
    return value


def _said(title: str, language: str) -> str:
    """Return one title in English; empty where it has none."""
    called = _CALLED.fullmatch(title)
    if called is None:
        return ""
    before, opening, bare, closing, behind = called.groups()
    key = f"title_of.{bare}"
    said = wording.explain(key, language) if wording.has(key) else _english().get(bare, "")
    if not said:
        return ""
    quotes = ("“", "”") if opening and closing else ("", "")
    number = f" ({behind[1:-1]})" if behind else ""
    return f"{before}{quotes[0]}{said}{quotes[1]}{number}"


def english_title(pack: Pack) -> str:
    """Return the English title of a template of the office; empty once its Chinese title is another."""
    english = pack.english
    return english.title if english and english.made_from.get(HEAD) == head_print(pack) else ""


@cache
def _english() -> Mapping[str, str]:
    """Return the English titles that stand with the texts themselves."""
    titled = {one.zh: one.en for one in BY_ID.values()}
    titled |= {one.title: one.title_en for one in packs.load_library().values() if one.title_en}
    for pack in packs.all_packs().values():
        if pack.english:
            titled[pack.title] = pack.english.title
            known = {part.id: part.title for part in pack.parts}
            titled |= {known[part]: said for part, said in pack.english.parts.items() if known.get(part)}
    return titled
