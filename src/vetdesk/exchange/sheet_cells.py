"""Reads single cells of a sheet: amounts, days, numbers of people, texts."""

import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from vetdesk.domain.text import one_line

ERROR_VALUES = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#GETTING_DATA"}
)
_NOTHING = frozenset(
    {"", "-", "--", "—", "——", "–", "/", "\\", "无", "空", "null", "NULL", "None", "NaN", "nan"}
)
_FIGURE = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?")
_BRACKETED = re.compile(r"\((.+)\)")
_SCIENTIFIC = re.compile(r"[0-9](?:\.[0-9]+)?E\+?[0-9]{1,3}", re.IGNORECASE)
_DAY_FORMS = (
    re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"),
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]?"),
)
_WRITTEN_DAY = re.compile(
    r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?"
)
_DIGITS = {**{char: at for at, char in enumerate("〇一二三四五六七八九")}, "零": 0, "○": 0}
_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$")
_EPOCH = date(1899, 12, 30)
_SERIALS = range(10_000, 80_000)
_EXACT_INTEGER = 10**15
_QUOTES = "'’‘`"
_YEARS = range(1900, 2101)
_EIGHT_DIGITS = range(19_000_000, 21_010_000)


class CellProblem(ValueError):
    """A cell that cannot be read; ``args[0]`` is the end of the sentence's key."""


def text_of(cell: object) -> str:
    """Return the cell as one clean line; whole floats lose their point, error values are nothing."""
    if isinstance(cell, str):
        if cell.startswith('="') and cell.endswith('"'):
            # Some systems protect figures in a .csv as ="00123".
            cell = cell[2:-1]
        if cell.isascii() and cell.isprintable():
            bare = cell.strip().strip(_QUOTES).strip()
        else:
            bare = one_line(cell).strip(_QUOTES).strip()
        return "" if bare in ERROR_VALUES else bare
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        if abs(cell) >= _EXACT_INTEGER:
            raise CellProblem("number_lost")
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, (datetime, date)):
        return (cell.date() if isinstance(cell, datetime) else cell).isoformat()
    return str(cell)


def fen_of(cell: object, *, wan: bool = False) -> int:
    """Return an amount in fen; nothing and a dash are zero, a fraction of a fen is refused.

    Floats carry noise in the 15th digit, so what lies within it of a whole fen is that fen.
    """
    if isinstance(cell, float) and not wan:
        return _float_fen(cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _exact_fen(Decimal(repr(cell)), wan=wan)
    if not isinstance(cell, str):
        raise CellProblem("amount")
    text = cell.strip()
    if text in ERROR_VALUES:
        raise CellProblem("error_value")
    return _text_fen(text, wan=wan)


def day_of(cell: object) -> date | None:
    """Return a day from any of the usual forms or a serial number; nothing is ``None``."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, bool):
        raise CellProblem("day")
    if isinstance(cell, (int, float)):
        return _serial_day(cell)
    if not isinstance(cell, str):
        raise CellProblem("day")
    return _text_day(cell)


def identity_of(cell: object) -> str:
    """Return an identity number as written; a number Excel has rounded is refused, never repaired."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        if abs(cell) >= _EXACT_INTEGER or not float(cell).is_integer():
            raise CellProblem("id_lost")
        return str(int(cell))
    text = unicodedata.normalize("NFKC", text_of(cell))
    text = "".join(text.split()).strip(_QUOTES).upper()
    if text in _NOTHING:
        return ""
    if _SCIENTIFIC.fullmatch(text) and "." in text:
        raise CellProblem("id_lost")
    return text


def number_of(cell: object) -> Decimal | None:
    """Return a plain number such as a rate of exchange; nothing is ``None``."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return Decimal(repr(cell))
    text = unicodedata.normalize("NFKC", text_of(cell)).replace(",", "")
    if text in _NOTHING:
        return None
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,10})?", text):
        raise CellProblem("number")
    return Decimal(text)


def is_error(cell: object) -> bool:
    """True for an error value of a spreadsheet written as text."""
    return isinstance(cell, str) and cell.strip() in ERROR_VALUES


def is_blank(cell: object) -> bool:
    """True for an empty cell or one of white space only."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _float_fen(value: float) -> int:
    scaled = value * 100
    if scaled != scaled or abs(scaled) > 10**18:  # noqa: PLR0124 - NaN is the number unequal to itself
        raise CellProblem("amount")
    fen = round(scaled)
    if abs(scaled - fen) > max(1e-6, abs(scaled) * 1e-14):
        raise CellProblem("fraction")
    return fen


def _exact_fen(value: Decimal, *, wan: bool) -> int:
    if not value.is_finite() or abs(value) > 10**16:
        raise CellProblem("amount")
    if wan and value != round(value, 4):
        value = _without_noise(value)
    fen = value * (1_000_000 if wan else 100)
    whole = int(fen.to_integral_value())
    if fen != whole:
        raise CellProblem("fraction_wan" if wan else "fraction")
    return whole


def _without_noise(value: Decimal) -> Decimal:
    """Drop float noise beyond the 15th digit of an amount in 万元; real further digits are refused."""
    rounded = round(value, 4)
    if abs(value - rounded) > abs(value) * Decimal("1e-14"):
        raise CellProblem("fraction_wan")
    return rounded


@lru_cache(maxsize=4096)
def _text_fen(text: str, *, wan: bool) -> int:
    bare = "".join(unicodedata.normalize("NFKC", text).split()).strip(_QUOTES)
    if bare in _NOTHING:
        return 0
    bare = bare.removeprefix("人民币").removeprefix("RMB").lstrip("¥￥")
    if bare.endswith("万元"):
        wan, bare = True, bare.removesuffix("万元")
    bare = bare.removesuffix("元").replace("，", ",").replace("−", "-")
    if bracketed := _BRACKETED.fullmatch(bare):
        bare = "-" + bracketed[1]
    if bare.startswith("-") and bare[1:2] in {"¥", "￥"}:
        bare = "-" + bare[2:]
    if not _FIGURE.fullmatch(bare):
        raise CellProblem("amount")
    return _exact_fen(Decimal(bare.replace(",", "").rstrip(".")), wan=wan)


def _serial_day(value: float) -> date | None:
    if value == 0:
        return None
    whole = int(value)
    if whole in _SERIALS:
        return _EPOCH + timedelta(days=whole)
    if float(value).is_integer() and whole in _EIGHT_DIGITS:
        return _text_day(str(whole))
    raise CellProblem("day")


@lru_cache(maxsize=4096)
def _text_day(text: str) -> date | None:
    bare = " ".join(unicodedata.normalize("NFKC", text).split()).strip(_QUOTES)
    if bare in _NOTHING or bare in ERROR_VALUES or bare == "0":
        return None
    bare = "".join(_TIME.sub("", bare).split())
    if written := _WRITTEN_DAY.fullmatch(bare):
        year = int("".join(str(_DIGITS[char]) for char in written[1]))
        return _existing_day(year, _count_of(written[2]), _count_of(written[3]))
    for form in _DAY_FORMS:
        if found := form.fullmatch(bare):
            return _existing_day(*(int(part) for part in found.groups()))
    if bare.isascii() and bare.replace(".", "", 1).isdigit() and int(float(bare)) in _SERIALS:
        return _EPOCH + timedelta(days=int(float(bare)))
    raise CellProblem("day")


def _count_of(words: str) -> int:
    """Return a month or day written as 三, 十, 十二, 二十, 三十一."""
    tens, ten, ones = words.partition("十")
    if not ten:
        tens, ones = "", words
    if len(tens) > 1 or len(ones) > 1:
        raise CellProblem("day")
    return (_DIGITS.get(tens, 1) if ten else 0) * 10 + (_DIGITS[ones] if ones else 0)


def _existing_day(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise CellProblem("day") from None
    if found.year not in _YEARS:
        raise CellProblem("day")
    return found
