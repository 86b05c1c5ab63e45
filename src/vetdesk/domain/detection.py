"""Finds what identifies a person in text that people typed: numbers, plates, addresses of mail and chat.

One compiled alternation looks at the text once, check digits decide what a long number is. Where that leaves
doubt the number counts as a person's: a remark that goes out with one cannot be called back (legal.md 6.2).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vetdesk.domain import masking
from vetdesk.domain.identifiers import check_uscc, compact, is_resident_number


class Trait(StrEnum):
    """What was found in a text; ``chat`` is the name of a messenger, behind which an address stands."""

    RESIDENT = "resident"
    MOBILE = "mobile"
    LANDLINE = "landline"
    CARD = "card"
    USCC = "uscc"
    EMAIL = "email"
    PLATE = "plate"
    PASSPORT = "passport"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Found:
    """One find: what it is and where it stands, ``start`` to ``end`` as in a slice."""

    trait: Trait
    start: int
    end: int


# GA 36: abbreviations of the provinces; I and O are not used behind them.
_PLATE: Final = (
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•-]?"
    r"(?=[A-Z]{0,5}[0-9])(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳])"
)
# Passports of the mainland and Hong Kong, permits to travel from there and from Macao, cards of foreigners
# with the day of birth in them; all others are known by the word in front of them only.
_PASSPORT: Final = (
    r"[Ee](?:[0-9]{8}|[A-Za-z][0-9]{7})|[GKgk][0-9]{8}|[DSPdsp][Ee]?[0-9]{7,8}|[Kk][Jj][0-9]{7}"
    r"|[HMhm][0-9]{8}(?:[0-9]{2})?"
    r"|[A-Z]{3}[0-9]{6}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{2}"
)
_GAP: Final = r"[ \t\u00a0\u3000-]?"
_FORMS: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:"
    r"(?P<email>(?<![._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]*+@(?:[A-Za-z0-9-]++\.)+[A-Za-z]{2,})"
    rf"|(?P<mobile>(?:(?:\+|00)?86{_GAP})?1[3-9][0-9]{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}})"
    rf"|(?P<resident>[1-9][0-9]{{5}}{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}{_GAP}[0-9]{{3}}[0-9Xx]|[1-9][0-9]{{14}})"
    rf"|(?P<card>[0-9]{{4}}(?:{_GAP}[0-9]{{4}}){{3}}(?:{_GAP}[0-9]{{1,3}})?)"
    r"|(?P<uscc>[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})"
    rf"|(?P<landline>[(（]?0(?:10|2[0-9]|[3-9][0-9]{{2}})[)）]?{_GAP}[2-9][0-9]{{6,7}})"
    rf"|(?P<passport>{_PASSPORT})"
    rf"|(?P<plate>{_PLATE})"
    r")(?![0-9A-Za-z])"
    r"|(?:护照|通行证|台胞证|居留证|永居证)(?:号码?)?[^0-9A-Za-z]{0,4}(?P<named>[A-Za-z]{0,3}[0-9]{6,12})"
    r"|(?P<host>@(?:[A-Za-z0-9-]++\.)+[A-Za-z]+)"
    r"|(?P<chat>微信|QQ|WeChat)"
)
# What none of the forms can do without, so that most sentences are passed over at once.
_NEEDED: Final = re.compile(r"[0-9０-９]{4}|[@＠]|微信|QQ|WeChat")
_WIDE: Final = re.compile(r"[０-９Ａ-Ｚａ-ｚ＠－．]")
_NARROW: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MASKS: Final = {
    Trait.RESIDENT: masking.id_number,
    Trait.MOBILE: masking.phone,
    Trait.CARD: masking.card,
    Trait.EMAIL: masking.email,
    Trait.PASSPORT: masking.id_number,
}


def identifiers(text: str) -> Iterator[Found]:
    """Yield what identifies somebody in ``text``, in order; full-width characters count as the others.

    Long numbers are told apart by their check digits (GB 11643, GB 32100, Luhn); one that fits none is named
    by its form all the same, except a credit code: there is none without its check character.
    """
    if not _NEEDED.search(text):
        return
    plain = text.translate(_NARROW) if _WIDE.search(text) else text
    for match in _FORMS.finditer(plain):
        form = match.lastgroup
        assert form is not None
        trait = _TRAITS[form]
        if trait in _CHECKED:
            checked = _by_check_digit(compact(match[0]), trait)
            if checked is None:
                continue
            trait = checked
        yield Found(trait, match.start(form), match.end(form))


def is_personal(text: str, *, but: frozenset[Trait] = frozenset()) -> bool:
    """True when anything in ``text`` identifies a person, ``but`` left aside; a credit code is public."""
    return any(found.trait is not Trait.USCC and found.trait not in but for found in identifiers(text))


def redacted(text: str) -> str:
    """Return ``text`` with numbers of persons masked by the rules of their kinds, the rest as it was."""
    parts, at = [], 0
    for found in identifiers(text):
        if mask := _MASKS.get(found.trait):
            parts += [text[at : found.start], mask(text[found.start : found.end])]
            at = found.end
    return "".join([*parts, text[at:]]) if parts else text


def _by_check_digit(number: str, trait: Trait) -> Trait | None:
    if len(number) == 18:  # noqa: PLR2004 - resident numbers and credit codes
        if is_resident_number(number):
            return Trait.RESIDENT
        if check_uscc(number).is_valid:
            return Trait.USCC
    if trait is Trait.USCC:
        return None
    if trait is Trait.RESIDENT and len(number) > 15 and number.isdigit() and _fits_luhn(number):  # noqa: PLR2004
        return Trait.CARD
    return trait


def _fits_luhn(number: str) -> bool:
    digits = number.encode("ascii")
    doubled = sum((0, 2, 4, 6, 8, 1, 3, 5, 7, 9)[digit - 48] for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) - 48 * len(digits[-1::-2]) + doubled) % 10 == 0


# By the groups of the forms; behind the word for a passport stands one, and a host belongs to an address.
_TRAITS: Final = {trait.value: trait for trait in Trait} | {"named": Trait.PASSPORT, "host": Trait.EMAIL}
_CHECKED: Final = frozenset({Trait.RESIDENT, Trait.CARD, Trait.USCC})
