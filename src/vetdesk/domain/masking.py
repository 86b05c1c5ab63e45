"""Hides personal data for the stages before hand-over; what cannot be parsed is hidden whole.

Positions follow legal.md 6.2 and Appendix A, stage S2. Every function is fail-closed.
"""

import re
from typing import Final
from unicodedata import is_normalized, normalize

from vetdesk.domain.identifiers import (
    DebtorKind,
    IdKind,
    check_identity,
    check_uscc,
    compact,
    is_mobile,
    mobile_digits,
)

HIDDEN = "***"
_SURNAMES = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁拓跋"
    "夹谷轩辕令狐段干百里呼延东郭南门羊舌微生公户公玉公仪梁丘公仲公上公门公山公坚左丘公伯西门公祖第五公乘贯丘公皙南荣东里东宫仲长子书子桑即墨达奚褚师完颜耶律贺兰哥舒纳兰叶赫"
)
_COMPOUND = frozenset(_SURNAMES[at : at + 2] for at in range(0, len(_SURNAMES), 2))
_EMAIL = re.compile(r"(?:([^@\s])[^@\s]+|[^@\s])(@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"(?P<area>0[0-9]{2,3})-?[0-9]{5,6}(?P<end>[0-9]{2})")
# No road, lane or house may pass for a town: 文三路小区 is not a district.
_PLACE = r"[^\W\dA-Za-z_路街道号弄村巷楼栋室超]"
_PROVINCE = rf"(?:北京市?|天津市?|上海市?|重庆市?|{_PLACE}{{2,8}}?(?:省|自治区|特别行政区))"
_CITY = rf"{_PLACE}{{2,8}}?(?:市|自治州|地区|盟)"
_DISTRICT = rf"{_PLACE}{{1,8}}?(?:自治县|自治旗|市|(?<!小)区|县|旗)"
_REGION = re.compile(rf"(?:{_PROVINCE}({_CITY})?|{_CITY})({_DISTRICT})?")
# Regions named with all three levels, by their first characters. What begins with one has the same region:
# each level ends at its first ending, so nothing behind the third is looked at. Places, nobody's address.
_WHOLE: Final[dict[str, str]] = {}
_WHOLE_KEY, _MOST_WHOLE = 6, 4_096
_MIN_ID = 8
_NUMBERS = re.compile(
    r"(?<![0-9A-Za-z])(?:[1-9][0-9]{16}[0-9Xx]|[1-9][0-9]{14}|1[3-9][0-9]{9})(?![0-9A-Za-z])"
)
_REGISTERED = frozenset(kind.value for kind in DebtorKind if kind is not DebtorKind.NATURAL)


def name(text: str) -> str:
    """Mask a natural person's name: first character, of a compound surname two, then stars.

    Names written with a middle dot keep the first character only.
    """
    bare = text if text.isalpha() and is_normalized("NFKC", text) else _bare(text)
    size = len(bare)
    if size <= 1 or not bare[0].isalpha():
        return HIDDEN
    if size > 2 and bare[:2] in _COMPOUND:  # noqa: PLR2004 - surname of two characters
        return bare[:2] + "*" * (size - 2)
    return bare[0] + "*" * (size - 1)


def id_number(text: str) -> str:
    """Mask an identity number of a person: first three and last four characters."""
    bare = text if text.isascii() and text.isdigit() else compact(text)
    if len(bare) == 18:  # noqa: PLR2004 - of a person or a company, right or wrong: the mask is the same
        return f"{bare[:3]}***********{bare[14:]}"
    if check_identity(bare).kind is IdKind.UNKNOWN or len(bare) < _MIN_ID:
        return HIDDEN
    if len(bare) < 15:  # noqa: PLR2004 - passports and permits: first 1 and last 3
        return bare[0] + "*" * (len(bare) - 4) + bare[-3:]
    return bare[:3] + "*" * (len(bare) - 7) + bare[-4:]


def numbers_hidden(text: str) -> str:
    """Return ``text`` with whatever looks like a resident or mobile number masked.

    A title or a key of somebody's file may hold one, and messages about it must not repeat it.
    """
    return _NUMBERS.sub(lambda found: found[0][:3] + "*" * (len(found[0]) - 7) + found[0][-4:], text)


def id4(text: str) -> str:
    """Return the last four characters of an identity number, for people's lists and notices."""
    bare = compact(text)
    return bare[-4:] if len(bare) >= _MIN_ID else HIDDEN


def phone(text: str) -> str:
    """Mask a mobile number 3 + 4 or a fixed line area code + 2; anything else is hidden."""
    if _MOBILE.fullmatch(text):  # as nearly all are written
        return f"{text[:3]}****{text[7:]}"
    if is_mobile(text):
        digits = mobile_digits(text)
        return digits[:3] + "****" + digits[-4:]
    bare = _bare(text)
    if line := _LANDLINE.fullmatch(bare):
        return f"{line['area']}-****{line['end']}"
    return HIDDEN


def address(text: str) -> str:
    """Keep province, city and district of an address; no region found hides it whole."""
    bare = _bare(text)
    known = _WHOLE.get(bare[:_WHOLE_KEY], "")
    if known and bare.startswith(known):
        return known + HIDDEN if bare != known else HIDDEN
    region = _REGION.match(bare)
    if region is None or region.end() == len(bare):
        return HIDDEN
    if region[1] and region[2] and len(_WHOLE) < _MOST_WHOLE:
        _WHOLE[bare[:_WHOLE_KEY]] = region[0]
    return region[0] + HIDDEN


def email(text: str) -> str:
    """Keep the first letter and the domain of an e-mail; a one-letter name is hidden too."""
    found = _EMAIL.fullmatch(text.strip())
    return f"{found[1] or ''}{HIDDEN}{found[2]}" if found else HIDDEN


def card(text: str) -> str:
    """Keep the last four digits of a bank card or account number."""
    digits = text if text.isascii() and text.isdigit() else compact(text)
    return f"****{digits[-4:]}" if len(digits) >= _MIN_ID else HIDDEN


def _bare(text: str) -> str:
    """Return ``text`` half-width and without any space; most is written so."""
    if text.isalnum() and is_normalized("NFKC", text):
        return text
    return "".join(normalize("NFKC", text).split())


def debtor_name(text: str, kind: str) -> str:
    """Return a debtor's name for print: registered bodies in clear, everyone else masked."""
    return text if kind in _REGISTERED else name(text)


def debtor_id(text: str, kind: str) -> str:
    """Return a debtor's number for print: a valid credit code in clear, everything else masked."""
    if kind in _REGISTERED and check_uscc(text).is_valid:
        return compact(text)
    return id_number(text) if text else ""
