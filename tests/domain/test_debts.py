"""The debt schedule: its formula, its totals, its households and its duplicates."""

from dataclasses import replace

import pytest

from vetdesk.domain.agreements import Road
from vetdesk.domain.answers import ANSWERS, BY_NAME, asked, is_computed
from vetdesk.domain.debts import DebtRow, Schedule, claim_total, duplicates, totals
from vetdesk.domain.money import Money

ROW = DebtRow(
    line=2,
    debtor="张三",
    debtor_kind="natural",
    id_no="11010519491231002X",
    base_no="HT-1",
    receipt_no="JJ-1",
    principal=Money(10000),
    total=Money(10000),
)


def test_the_claim_is_all_parts_less_the_credit_balance():
    total = claim_total(
        principal=Money(1),
        interest=Money(20),
        penalty_int=Money(300),
        compound=Money(4000),
        penalty=Money(50000),
        fees=Money(600000),
        advances=Money(7000000),
        default_interest_judgment=Money(80000000),
        credit_balance=Money(1),
    )

    assert total == Money(87654320)


def test_one_debtor_on_two_rows_is_one_household():
    schedule = Schedule(
        rows=(ROW, replace(ROW, line=3, receipt_no="JJ-2")), file_name="debts.xlsx", sha256="0" * 64
    )

    counted = totals(schedule)

    assert (counted.households, counted.rows) == (1, 2)
    assert counted.total == Money(20000)


def test_debtors_of_one_name_and_two_numbers_are_two_households():
    other = replace(ROW, id_no="440524188001010014")

    assert totals(Schedule(rows=(ROW, other), file_name="d", sha256="")).households == 2


def test_the_same_contract_and_receipt_is_a_duplicate():
    again = replace(ROW, line=9, base_no="ht-1 ", total=Money(5))

    assert duplicates([ROW, again]) == ((ROW, again),)


def test_invoices_of_one_contract_are_no_duplicates():
    one = replace(ROW, receipt_no="", extra={"invoice_no": "1"})
    two = replace(ROW, receipt_no="", extra={"invoice_no": "2"})

    assert duplicates([one, two]) == ()


def test_no_identity_number_shows_in_a_representation():
    assert "1949" not in repr(ROW)


def test_every_answer_has_one_name_and_belongs_to_a_road():
    assert len(BY_NAME) == len(ANSWERS)
    assert all(spec.roads for spec in ANSWERS)
    assert "price" not in {spec.name for spec in asked(Road.ENTRUSTMENT)}
    assert is_computed("price_cn")
    assert is_computed("sha256")
    assert not is_computed("price")


@pytest.mark.parametrize(
    "words", ["判决", "执行中", "已判决", "无财产终本", "仲裁", "仲裁裁决生效", "民事调解书"]
)
def test_words_that_tell_of_a_decision_count_without_a_case_number(words):
    assert replace(ROW, litigation=words).has_judgment


@pytest.mark.parametrize("words", ["", "未诉", "诉中", "未判决", "待执行", "诉前调解", "仲裁中", "调解中"])
def test_what_is_not_decided_yet_is_no_judgment(words):
    assert not replace(ROW, litigation=words).has_judgment


def test_a_case_number_alone_tells_of_a_decision():
    row = replace(ROW, litigation="", extra={"case_no1": "（2025）沪0115民初100号"})

    assert row.has_judgment
    assert row.judgment_no == "（2025）沪0115民初100号"
