"""Free marks of a debt row are read as an officer would read them."""

import pytest

from matter_builders import AS_OF, natural_row
from vetdesk.domain.money import Money
from vetdesk.domain.rowmarks import bans_assignment, exclusions, has_open_maximum


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ("", ()),
        ("否", ()),
        ("无死亡、非国家机关", ()),
        ("投诉", ()),
        ("死亡", ("deceased",)),
        ("债务人已身故；破产", ("deceased", "bankrupt")),
        ("未成年", ("minor",)),
        ("已结清", ("settled",)),
        ("国家机关/有争议", ("state_organ", "disputed")),
    ],
)
def test_flags_say_why_a_row_needs_a_closer_look(flags, expected):
    assert exclusions(natural_row(flags=flags), AS_OF) == expected


@pytest.mark.parametrize(("dispute", "expected"), [("无", ()), ("-", ()), ("质量异议", ("disputed",))])
def test_the_dispute_column_counts_unless_it_says_none(dispute, expected):
    assert exclusions(natural_row(extra={"dispute": dispute}), AS_OF) == expected


def test_a_row_with_nothing_left_to_pay_is_settled():
    row = natural_row(principal=Money(100), interest=Money(0), credit_balance=Money(100))

    assert exclusions(row, AS_OF) == ("settled",)


def test_a_bankruptcy_in_the_litigation_column_counts():
    assert exclusions(natural_row(litigation="破产"), AS_OF) == ("bankrupt",)


@pytest.mark.parametrize(
    ("number", "expected"), [("110105200811240034", ("minor",)), ("110105200811230031", ())]
)
def test_a_debtor_is_a_minor_until_the_eighteenth_birthday(number, expected):
    assert exclusions(natural_row(id_no=number), AS_OF) == expected


@pytest.mark.parametrize(
    ("guarantor", "flags", "expected"),
    [
        ("甲", "禁止转让", True),
        ("甲", "不得转让（已书面同意）", False),
        ("", "禁止转让", False),
        ("甲", "", False),
    ],
)
def test_a_ban_needs_a_guarantor_and_no_consent(guarantor, flags, expected):
    assert bans_assignment(natural_row(guarantor=guarantor, flags=flags)) is expected


@pytest.mark.parametrize(
    ("collateral", "expected"),
    [
        ("", False),
        ("房产抵押", False),
        ("最高额抵押", True),
        ("最高额抵押，债权已确定", False),
        ("最高额抵押，债权未确定", True),
        ("非最高额抵押", False),
        ("房产抵押 最高额：否", False),
    ],
)
def test_an_open_maximum_is_told_from_a_determined_one(collateral, expected):
    assert has_open_maximum(natural_row(collateral=collateral)) is expected
