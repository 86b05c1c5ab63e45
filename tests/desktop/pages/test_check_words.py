"""The words around a check tell when the rule behind it ends."""

from datetime import date

import pytest

from vetdesk.desktop.pages.checks.words import rule_words
from vetdesk.services.rules import Rules


@pytest.fixture(scope="module")
def item():
    """Return CV-A11, whose pilot rule ends on 31 December 2026."""
    items = Rules().packs["cn.vetting.assignee"].items
    return next(one for one in items if one.id == "CV-A11")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 11, 28), "This rule ends on 2026-12-31"),
        (date(2027, 1, 1), "This rule ended on 2026-12-31"),
        (date(2026, 6, 1), ""),
    ],
    ids=["near", "past", "far"],
)
def test_a_check_says_that_the_rule_behind_it_ends(qapp, item, today, said):
    told = rule_words(item, today)

    assert "CBIRC General Office Letter [2021] No. 26" in told
    assert (said in told) if said else ("This rule" not in told)
