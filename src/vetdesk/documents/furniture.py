"""The fixed words around a text, on cover and signature page, in the language of the document.

A document in two languages has both, Chinese first.
"""

import re
from dataclasses import dataclass
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.speech import ENGLISH, speech_of

FOR_READING: Final = "Translation for reading only; the Chinese text prevails"
"""Stands under the title and at the head of every page of a translation."""
_LONG_NAMES: Final = 180
"""Letters of what a cover names; a character takes the room of two."""
_SIDE: Final = re.compile(r"[（(](.方|Party .)[）)]")


@dataclass(frozen=True, kw_only=True)
class Furniture:
    """Fixed words; ``colon`` ends a key before its value, ``apart`` stands between a label and its title."""

    contract_no: str
    number: str
    not_numbered: str
    external_no: str
    colon: str
    apart: str
    place: str
    date: str
    blank_date: str
    contents: str
    no_more_text: str
    only_signatures: str
    seal: str
    seal_here: str
    signed_by: str
    post: str
    signed_on: str


ZH: Final = Furniture(
    contract_no="合同编号",
    number="编号",
    not_numbered="（签发时编号）",
    external_no="外部编号",
    colon="：",
    apart="　",
    place="签订地点",
    date="签订日期",
    blank_date="　　　　年　　　月　　　日",
    contents="目　录",
    no_more_text="（以下无正文）",
    only_signatures="（本页无正文，为《{title}》签署页）",
    seal="（盖章）",
    seal_here="盖章处",
    signed_by="法定代表人或授权代表（签字）",
    post="职务",
    signed_on="日期",
)
EN: Final = Furniture(
    contract_no="Contract No.",
    number="No.",
    not_numbered="(numbered at issue)",
    external_no="External No.",
    colon=": ",
    apart="\u2002",
    place="Place of Signing",
    date="Date of Signing",
    blank_date="____________________",
    contents="Contents",
    no_more_text="(No text below)",
    only_signatures="(This page has no other text; signature page of the {title})",
    seal=" (seal)",
    seal_here="Seal",
    signed_by="Legal representative or authorised representative (signature)",
    post="Title",
    signed_on="Date",
)


def furniture_of(document: tree.Document) -> Furniture:
    """Return the fixed words of a document of one language, or the Chinese ones of a document of two."""
    return EN if speech_of(document.language) is ENGLISH else ZH


def side_of(role: str) -> str:
    """Return 甲方 or Party A where a role names the side in brackets, else the whole role."""
    side = _SIDE.search(role)
    return side[1] if side else role


def says_the_same(ours: str, theirs: str) -> bool:
    """Say whether the English value adds nothing: it is a line for the pen, or differs in signs only.

    Brackets and commas are wider in Chinese.
    """
    words = "".join(filter(str.isalnum, theirs))
    return not words or "".join(filter(str.isalnum, ours)) == words


def heading_words(label: str, title: str, words: Furniture) -> str:
    """Return number and title of a part as one line."""
    apart = "" if label.endswith("、") or not label else words.apart
    return f"{label}{apart}{title}"


def letters_wide(text: str) -> int:
    """Return how many letters of Latin script take the same room; a character takes that of two."""
    return sum(1 if sign.isascii() else 2 for sign in text)


def is_crowded(cover: tree.Cover) -> bool:
    """Say whether names are so long that the rest of the cover must make room for them."""
    values = (*(tree.line_text(pair.value) for pair in cover.parties), cover.place)
    return sum(map(letters_wide, values)) > _LONG_NAMES
