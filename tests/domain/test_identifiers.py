"""Identity numbers, credit codes, phones and cards."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.identifiers import (
    DebtorKind,
    IdKind,
    age_on,
    check_identity,
    check_resident,
    check_uscc,
    infer_debtor_kind,
    is_landline,
    is_mobile,
)


@pytest.mark.parametrize("code", ["91310110666007217T", "91350100M000100Y43", "91310115591693856A"])
def test_good_credit_codes_pass(code):
    assert check_uscc(code).is_valid
    assert check_identity(code).kind is IdKind.USCC


def test_a_wrong_credit_code_names_the_right_check_character():
    check = check_uscc("91350211M00013FA1N")

    assert check.problem == "check_digit"
    assert check.expected
    assert check_uscc("91350211M00013FA1" + check.expected).is_valid


def test_full_width_and_spaced_credit_codes_are_read():
    assert check_uscc(" ９１３１０１１０　666007217ｔ ").is_valid


@pytest.mark.parametrize(("code", "problem"), [("9131", "length"), ("91310110I66007217T", "character")])
def test_misshapen_credit_codes_say_what_is_wrong(code, problem):
    assert check_uscc(code).problem == problem


@pytest.mark.parametrize("number", ["11010519491231002X", "440524188001010014", "11010519491231002x"])
def test_good_resident_numbers_pass(number):
    check = check_resident(number)

    assert check.is_valid
    assert check.birth is not None


def test_a_wrong_resident_number_names_the_right_check_digit():
    check = check_resident("110105194912310021")

    assert (check.problem, check.expected) == ("check_digit", "X")


def test_an_impossible_birth_date_is_an_error():
    assert check_resident("110105194902300022").problem == "date"


def test_an_unknown_region_is_a_remark_and_no_error():
    check = check_resident("990105194912310" + "02" + expected_digit("99010519491231002"))

    assert check.is_valid
    assert check_resident("78010519491231002" + expected_digit("78010519491231002")).remarks == ("region",)


def test_a_fifteen_digit_number_is_legacy():
    check = check_resident("110105491231002")

    assert check.is_valid
    assert check.kind is IdKind.RESIDENT_15
    assert "legacy" in check.remarks


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("H1234567801", IdKind.HK_MACAO_PERMIT),
        ("12345678", IdKind.TAIWAN_PERMIT),
        ("ABC310012345678", IdKind.FOREIGN_PERMANENT),
        ("E12345678", IdKind.PASSPORT),
        ("hello", IdKind.UNKNOWN),
    ],
)
def test_other_papers_are_told_by_their_form(number, kind):
    assert check_identity(number).kind is kind


def test_no_number_shows_in_a_representation():
    assert "1949" not in repr(check_resident("11010519491231002X"))


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.integers(0, 999))
def test_every_built_resident_number_passes_and_any_other_last_digit_fails(birth, order):
    body = f"310104{birth:%Y%m%d}{order:03d}"
    right = expected_digit(body)

    assert check_identity(body + right).kind is IdKind.RESIDENT
    assert all(not check_resident(body + wrong).is_valid for wrong in "0123456789X" if wrong != right)


@pytest.mark.parametrize(
    ("name", "number", "kind"),
    [
        ("张三", "11010519491231002X", DebtorKind.NATURAL),
        ("某某商贸有限公司", "91310110666007217T", DebtorKind.COMPANY),
        ("某某商贸有限公司徐汇分公司", "91310115591693856A", DebtorKind.BRANCH),
        ("某某小吃店", "92310110MA0000001" + "X", DebtorKind.INDIVIDUAL_BUSINESS),
        ("某某合作社", "93310110MA00000010", DebtorKind.COOPERATIVE),
        ("某某局", "11310110MA00000010", DebtorKind.INSTITUTION),
        ("某某有限公司", "", DebtorKind.COMPANY),
        ("张三", "", None),
    ],
)
def test_the_kind_of_debtor_follows_from_number_and_name(name, number, kind):
    assert infer_debtor_kind(name, number) is kind


def test_phones_are_told_from_other_numbers():
    assert is_mobile("+86 138-1234-5678")
    assert not is_mobile("23812345678")
    assert is_landline("021-62345678")
    assert is_landline("4008001234")
    assert is_landline("95533")
    assert not is_landline("13812345678")


def test_age_counts_completed_years():
    assert age_on(date(2008, 11, 21), date(2026, 11, 20)) == 17
    assert age_on(date(2008, 11, 20), date(2026, 11, 20)) == 18


def expected_digit(body: str) -> str:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True)) % 11]
