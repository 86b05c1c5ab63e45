"""Money as a whole number of fen; never a float."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from vetdesk.domain.errors import VetdeskError

_STRICT = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,2})?")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_WAN = 10_000
_YI = 100_000_000


class NotMoney(VetdeskError):
    """A text is not an amount with at most two decimal places."""

    key = "money.format"


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount of RMB in fen (1 yuan = 100 fen)."""

    fen: int

    @classmethod
    def parse(cls, text: str) -> "Money":
        """Read a plain decimal string such as ``100000000.05``; anything else raises ``NotMoney``."""
        if not _STRICT.fullmatch(text):
            raise NotMoney
        return cls.of(Decimal(text))

    @classmethod
    def of(cls, yuan: Decimal | int) -> "Money":
        """Take an exact amount in yuan; a fraction of a fen raises ``NotMoney``, it is never rounded."""
        sign, digits, exponent = Decimal(yuan).as_tuple()
        if not isinstance(exponent, int):
            raise NotMoney
        shift = exponent + 2
        whole = int("".join(map(str, digits)))
        fen, lost = (whole * 10**shift, 0) if shift >= 0 else divmod(whole, 10**-shift)
        if lost:
            raise NotMoney
        return cls(-fen if sign else fen)

    @classmethod
    def total(cls, amounts: Iterable["Money"]) -> "Money":
        """Add up amounts; nothing at all is zero."""
        return cls(sum(amount.fen for amount in amounts))

    @property
    def yuan(self) -> Decimal:
        """The amount in yuan with exactly two places, whatever its size."""
        digits = tuple(int(digit) for digit in str(abs(self.fen)))
        return Decimal((int(self.fen < 0), digits, -2))

    def plain(self) -> str:
        """Return ``1234.00``, the form of the matter file."""
        yuan, fen = divmod(abs(self.fen), 100)
        return f"{'-' if self.fen < 0 else ''}{yuan}.{fen:02d}"

    def in_capitals(self) -> str:
        """Return the amount in Chinese capitals, 人民币…整 (支付结算办法 附一).

        零 is written after 元 wherever the rule leaves it open; 整 stands after 元 only.
        """
        yuan, rest = divmod(abs(self.fen), 100)
        jiao, fen = divmod(rest, 10)
        words = "人民币" + ("负" if self.fen < 0 else "")
        if yuan or not rest:
            words += f"{_integer(yuan) or '零'}元"
        if not rest:
            return words + "整"
        if yuan and (not jiao or not yuan % 10):
            words += "零"
        if jiao:
            words += _DIGITS[jiao] + "角"
        if fen:
            words += _DIGITS[fen] + "分"
        return words

    def __str__(self) -> str:
        yuan, fen = divmod(abs(self.fen), 100)
        return f"{'-' if self.fen < 0 else ''}{yuan:,}.{fen:02d}"

    def __add__(self, other: "Money") -> "Money":
        return Money(self.fen + other.fen)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.fen - other.fen)

    def __neg__(self) -> "Money":
        return Money(-self.fen)

    def __mul__(self, count: int) -> "Money":
        return Money(self.fen * count)

    def __bool__(self) -> bool:
        return self.fen != 0


ZERO = Money(0)


def _integer(number: int) -> str:
    """Return a whole number in capitals; zero is empty, and 亿 nests (亿亿) without end."""
    for unit, name in ((_YI, "亿"), (_WAN, "万")):
        if number >= unit:
            high, low = divmod(number, unit)
            gap = "零" if low and low < unit // 10 else ""
            return _integer(high) + name + gap + _integer(low)
    return _below_wan(number)


def _below_wan(number: int) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _PLACES[place]
        gap = not digit
    return words
