"""How many years in a row the same person has reviewed a collector."""

from datetime import date

from vetdesk.domain.tenure import years_in_a_row

ZHAO, QIAN = "赵敏", "钱进"


def test_two_reviews_in_one_year_are_one_year():
    days = [(ZHAO, date(2026, 1, 5)), (ZHAO, date(2026, 11, 5)), (ZHAO, date(2025, 1, 5))]

    assert years_in_a_row(days, ZHAO) == 2


def test_the_row_ends_with_the_first_review_by_somebody_else():
    days = [(ZHAO, date(2023, 1, 5)), (QIAN, date(2024, 1, 5)), (ZHAO, date(2025, 1, 5))]

    assert years_in_a_row(days, ZHAO) == 1
    assert years_in_a_row(days, QIAN) == 0
