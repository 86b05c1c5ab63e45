"""Remarks as clerks type them, with identifiers that are known, for tests and benchmarks."""

from random import Random

from stdnum.cn import ric, uscc
from stdnum.luhn import calc_check_digit

from vetdesk.domain.detection import Trait

_PLACES = ("310115", "110105", "440305", "510104")
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_AROUND = (
    "客户来电{}，称已失业，要求分期。",
    "已核对{}，余额 12,345.67 元。",
    "联系方式：{}（本人提供）",
    "2023-05-01 {} 已登记",
    "见附件{}；合同 HT-2024-0012，已起诉，案号（2024）沪0101民初1234号。",
)
PLAIN = (
    "借款人于2023年5月1日逾期，已多次联系无果，承诺每月还款5000元。",
    "合同 HT-2024-0012 项下余额 12,345.67 元，已起诉，案号（2024）沪0101民初1234号。",
    "借据 JJ-00000123 于 2024-06-30 到期，利率 4.35%，已结清三期。",
    "多次承诺还款，未履行；无其他情况。",
    "抵押房产面积 89.50 平方米，评估价 3,200,000.00 元，第12期。",
)
"""Remarks that tell of a claim only."""


def remark(chance: Random) -> tuple[str, tuple[tuple[Trait, str], ...]]:
    """Return a remark and the identifiers in it, as they stand there."""
    known = [(trait, _MAKERS[trait](chance)) for trait in chance.sample(tuple(_MAKERS), chance.randint(1, 2))]
    return "".join(chance.choice(_AROUND).format(text) for _, text in known), tuple(known)


def _digits(chance: Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def _resident(chance: Random) -> str:
    body = (
        f"{chance.choice(_PLACES)}{chance.randint(1950, 2005)}{chance.randint(1, 12):02}"
        f"{chance.randint(1, 28):02}{_digits(chance, 3)}"
    )
    number = body + str(ric.calc_check_digit(body + "0"))
    return chance.choice(
        (number, number.lower(), f"{number[:6]} {number[6:14]} {number[14:]}", _wide(number))
    )


def _wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) for char in text)


def _mobile(chance: Random) -> str:
    number = f"1{chance.randint(3, 9)}{_digits(chance, 9)}"
    spaced = f"{number[:3]} {number[3:7]} {number[7:]}"
    return chance.choice((number, spaced, spaced.replace(" ", "-"), f"+86{number}", _wide(number)))


def _landline(chance: Random) -> str:
    area, number = chance.choice(("010", "021", "0571")), f"{chance.randint(2, 9)}{_digits(chance, 7)}"
    return chance.choice((f"{area}-{number}", area + number, f"({area}){number}"))


def _card(chance: Random) -> str:
    body = f"62{_digits(chance, chance.choice((13, 14, 16)))}"
    number = body + calc_check_digit(body)
    spaced = " ".join(number[at : at + 4] for at in range(0, len(number), 4))
    return chance.choice((number, spaced))


def _uscc(chance: Random) -> str:
    body = f"9131{_digits(chance, 4)}MA{_digits(chance, 6)}{chance.choice('0123456789AHK')}"
    return body + str(uscc.calc_check_digit(body))


def _email(chance: Random) -> str:
    name = chance.choice(("zhang.san", "li4", "w", f"1{_digits(chance, 10)}"))
    return f"{name}@{chance.choice(('qq.com', '163.com', 'mail.example.com.cn'))}"


def _plate(chance: Random) -> str:
    place = chance.choice("京沪粤川") + chance.choice(_LETTERS)
    return place + chance.choice(("", "·")) + chance.choice((_digits(chance, 5), f"D{_digits(chance, 5)}"))


def _passport(chance: Random) -> str:
    forms = (f"E{_digits(chance, 8)}", f"EA{_digits(chance, 7)}", f"G{_digits(chance, 8)}")
    return chance.choice((*forms, f"H{_digits(chance, 8)}"))


_MAKERS = {
    Trait.RESIDENT: _resident,
    Trait.MOBILE: _mobile,
    Trait.LANDLINE: _landline,
    Trait.CARD: _card,
    Trait.USCC: _uscc,
    Trait.EMAIL: _email,
    Trait.PLATE: _plate,
    Trait.PASSPORT: _passport,
}
