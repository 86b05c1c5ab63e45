"""Money: exact in, exact out, in figures and in capitals."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.money import ZERO, Money, NotMoney

VECTORS = {
    "1409.50": "人民币壹仟肆佰零玖元伍角",
    "6007.14": "人民币陆仟零柒元壹角肆分",
    "107000.53": "人民币壹拾万柒仟元零伍角叁分",
    "16409.02": "人民币壹万陆仟肆佰零玖元零贰分",
    "325.04": "人民币叁佰贰拾伍元零肆分",
    "1000000.00": "人民币壹佰万元整",
    "12345678901.23": "人民币壹佰贰拾叁亿肆仟伍佰陆拾柒万捌仟玖佰零壹元贰角叁分",
    "0.05": "人民币伍分",
    "0": "人民币零元整",
    "0.50": "人民币伍角",
    "10": "人民币壹拾元整",
    "100000000.05": "人民币壹亿元零伍分",
    "100010000": "人民币壹亿零壹万元整",
    "1000000001": "人民币壹拾亿零壹元整",
    "10000000000000000": "人民币壹亿亿元整",
    "-5.01": "人民币负伍元零壹分",
}


@pytest.mark.parametrize(("figure", "words"), VECTORS.items())
def test_the_capitals_are_those_of_the_settlement_rules(figure, words):
    assert Money.parse(figure).in_capitals() == words


@given(st.integers(min_value=-(10**18), max_value=10**18))
def test_capitals_say_the_same_amount_to_an_independent_reader(fen):
    words = Money(fen).in_capitals()

    assert read_capitals(words) == fen
    assert "零零" not in words
    assert "零元" not in words or fen == 0


@given(st.integers(min_value=-(10**22), max_value=10**22))
def test_yuan_and_text_keep_every_fen(fen):
    amount = Money(fen)

    assert Money.of(amount.yuan) == amount
    assert Decimal(amount.plain()) == amount.yuan
    assert str(amount).replace(",", "") == amount.plain()


@pytest.mark.parametrize(
    "text", ["", "1,234.00", "1.234", "1e5", " 1", "１", "NaN", "--1", "+1", ".5", "5.", "00.1", "1_0", "1\n"]
)
def test_anything_but_a_plain_amount_is_refused(text):
    with pytest.raises(NotMoney):
        Money.parse(text)


def test_a_fraction_of_a_fen_is_refused_and_never_rounded():
    with pytest.raises(NotMoney):
        Money.of(Decimal("0.005"))


def test_amounts_add_up_and_compare():
    amounts = [Money.parse("0.10"), Money.parse("0.20"), -Money.parse("0.05")]

    assert Money.total(amounts) == Money(25)
    assert Money.total([]) == ZERO
    assert Money(3) - Money(5) == Money(-2)
    assert Money(3) * 4 > Money(11)
    assert not ZERO
    assert str(Money(123400)) == "1,234.00"


def read_capitals(words: str) -> int:
    """Read capitals by a grammar of its own: the oracle of the test above."""
    body = words.removeprefix("人民币")
    sign = -1 if body.startswith("负") else 1
    body = body.removeprefix("负").removesuffix("整")
    found = re.fullmatch(r"(?:(?P<yuan>.+)元)?零?(?:(?P<jiao>.)角)?零?(?:(?P<fen>.)分)?", body)
    assert found, words
    digits = {char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")}
    small = digits[found["jiao"] or "零"] * 10 + digits[found["fen"] or "零"]
    return sign * (read_integer(found["yuan"] or "零", digits) * 100 + small)


def read_integer(words: str, digits: dict[str, int]) -> int:
    for unit, value in (("亿", 10**8), ("万", 10**4), ("仟", 1000), ("佰", 100), ("拾", 10)):
        at = words.rfind(unit)
        if at >= 0:
            return read_integer(words[:at], digits) * value + read_integer(words[at + 1 :], digits)
    return digits[words.strip("零") or "零"]
