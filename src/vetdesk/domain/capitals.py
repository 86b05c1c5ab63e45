"""Reads Chinese capitals back into fen, so that printed words can be checked against their figure."""

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.money import Money

_DIGITS = {char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")}
_PLACES = {"拾": 10, "佰": 100, "仟": 1000}
_GROUPS = {"万": 10_000, "亿": 100_000_000}


class NotCapitals(VetdeskError):
    """A text is not an amount in Chinese capitals."""

    key = "money.capitals"


def read_capitals(words: str) -> Money:
    """Return the amount that ``words`` say, as 支付结算办法 附一 writes it; else raise ``NotCapitals``."""
    text = words.strip().removeprefix("人民币")
    bare = text.removeprefix("负")
    yuan, found, rest = bare.removesuffix("整").rpartition("元")
    if not found and not rest:
        raise NotCapitals
    fen = _integer(yuan) * 100 + _fraction(rest)
    return Money(-fen if bare != text else fen)


def _integer(text: str) -> int:
    """Add up groups of 万 and 亿; a group multiplies everything said since the last larger one."""
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _PLACES:
            section += digit * _PLACES[char]
            digit = 0
        elif char in _GROUPS:
            section += digit
            if char == "亿":
                total = (total + section) * _GROUPS[char]
            else:
                total += section * _GROUPS[char]
            section = digit = 0
        else:
            raise NotCapitals
    return total + section + digit


def _fraction(text: str) -> int:
    fen = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in {"角", "分"}:
            fen += digit * (10 if char == "角" else 1)
            digit = 0
        else:
            raise NotCapitals
    if digit:
        raise NotCapitals
    return fen
