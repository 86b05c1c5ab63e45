"""Numbers, dates and amounts as the English text of a Chinese contract writes them."""

from datetime import date
from decimal import Decimal
from typing import Final

from vetdesk.documents import chinese
from vetdesk.domain.money import Money

_ONES: Final = (
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
)  # fmt: skip
_TENS: Final = ("", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")
_SCALES: Final = ("", "Thousand", "Million", "Billion", "Trillion", "Quadrillion", "Quintillion")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def ordinal(number: int) -> str:
    """Return a number in figures, as English references count."""
    return str(number)


def amount(value: Money | Decimal | int) -> str:
    """Return ``1,234.00``."""
    return chinese.amount(value)


def yuan(value: Money | Decimal | int) -> str:
    """Return ``RMB 1,234.00``; the space does not break."""
    text = amount(value)
    return f"-RMB\u00a0{text[1:]}" if text.startswith("-") else f"RMB\u00a0{text}"


def capitals(value: Money | Decimal | int) -> str:
    """Return the amount in words: Renminbi One Thousand Two Hundred and Thirty-Four Yuan Only."""
    money = value if isinstance(value, Money) else Money.of(value)
    whole, rest = divmod(abs(money.fen), 100)
    jiao, fen = divmod(rest, 10)
    parts = []
    if whole or not rest:
        parts.append(f"{words(whole)} Yuan")
    if jiao:
        parts.append(f"{words(jiao)} Jiao")
    if fen:
        parts.append(f"{words(fen)} Fen")
    minus = "Minus " if money.fen < 0 else ""
    return f"Renminbi {minus}{' and '.join(filter(None, (' '.join(parts[:-1]), parts[-1])))} Only"


def words(number: int) -> str:
    """Return a whole number in words, with the *and* of British usage; beyond the last scale in figures."""
    if number < 0 or number >= 1000 ** len(_SCALES):
        return f"{number:,}"
    if number == 0:
        return _ONES[0]
    groups = []
    rest, scale = number, 0
    while rest:
        rest, group = divmod(rest, 1000)
        if group:
            groups.append((group, _SCALES[scale]))
        scale += 1
    said = [f"{_hundreds(group)} {name}".strip() for group, name in reversed(groups)]
    last, name = groups[0]
    if said[1:] and not name and last < 100:  # noqa: PLR2004 -- One Thousand and Five
        return f"{' '.join(said[:-1])} and {said[-1]}"
    return " ".join(said)


def _hundreds(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    said = [f"{_ONES[hundreds]} Hundred"] if hundreds else []
    if rest:
        tens, ones = divmod(rest, 10)
        small = (
            _ONES[rest]
            if rest < len(_ONES)
            else "-".join(filter(None, (_TENS[tens], _ONES[ones] * (ones > 0))))
        )
        said.append(small)
    return " and ".join(said)


def day(value: date) -> str:
    """Return ``23 November 2026``."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def decimal(value: Decimal) -> str:
    """Return a plain decimal without exponent or trailing zeros."""
    return chinese.decimal(value)
