"""Numbers, dates and amounts as Chinese documents write them."""

from datetime import date
from decimal import Decimal

from vetdesk.domain.money import Money

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")


def ordinal(number: int) -> str:
    """Return 1 to 9999 in Chinese: 一, 十二, 二十, 一百零三."""
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _UNITS[place]
        gap = not digit
    return words.removeprefix("一") if 10 <= number < 20 else words or "零"  # noqa: PLR2004 -- 十二, not 一十二


def amount(value: Money | Decimal | int) -> str:
    """Return ``1,234.00``."""
    return f"{_money(value)}"


def yuan(value: Money | Decimal | int) -> str:
    """Return ``¥1,234.00``, the sign before the figure."""
    text = amount(value)
    return f"-¥{text[1:]}" if text.startswith("-") else f"¥{text}"


def capitals(value: Money | Decimal | int) -> str:
    """Return the amount in capitals, 人民币…整 (支付结算办法 附一)."""
    return _money(value).in_capitals()


def day(value: date) -> str:
    """Return ``2026年11月23日``."""
    return f"{value.year}年{value.month}月{value.day}日"


def decimal(value: Decimal) -> str:
    """Return a plain decimal without exponent or trailing zeros: 0.5, 60."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _money(value: Money | Decimal | int) -> Money:
    return value if isinstance(value, Money) else Money.of(value)
