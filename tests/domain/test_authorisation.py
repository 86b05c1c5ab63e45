"""What a person's authorisation covers, and what stops once it is withdrawn."""

from datetime import date, timedelta

import pytest

from vetdesk.domain.authorisation import (
    Authorisation,
    AuthorisationState,
    ConsentItem,
    hindrance,
    state_of,
)

TODAY = date(2026, 11, 20)
SIGNED = date(2026, 10, 1)
ORDINARY = frozenset({ConsentItem.IDENTITY, ConsentItem.ENFORCEMENT})


def signed(**changes):
    return Authorisation(**({"on": SIGNED, "items": ORDINARY} | changes))


def why(check_id, *given, on=TODAY):
    found = hindrance(given, check_id, today=TODAY, on=on)
    return found.why if found else ""


@pytest.mark.parametrize("check_id", ["BP-01", "BP-04"])
def test_a_ticked_box_lets_its_check_be_kept(check_id):
    assert why(check_id, signed()) == ""


@pytest.mark.parametrize(
    ("check_id", "reason"), [("BP-05", "not_covered"), ("BP-03", "separate"), ("BP-08", "not_covered")]
)
def test_a_box_left_open_stops_its_check(check_id, reason):
    assert why(check_id, signed()) == reason


def test_without_a_signature_nothing_is_looked_up():
    assert why("BP-01") == "missing"
    assert why("OWN-1") == "missing"


@pytest.mark.parametrize("check_id", ["BP-09", "BP-10", "BP-11", "BP-12", "BP-14", "BP-16"])
def test_papers_and_registers_of_our_own_need_no_authorisation(check_id):
    assert why(check_id) == ""


def test_a_look_up_before_the_signature_was_never_authorised():
    assert why("BP-01", signed(), on=SIGNED - timedelta(days=1)) == "too_early"
    assert why("BP-01", signed(), on=SIGNED) == ""


def test_a_withdrawal_stops_checks_from_its_own_day():
    assert why("BP-01", signed(withdrawn_on=TODAY)) == "withdrawn"
    assert why("BP-01", signed(withdrawn_on=TODAY + timedelta(days=1))) == ""


def test_it_runs_out_the_day_after_its_last_day():
    assert why("BP-01", signed(until=TODAY)) == ""
    assert why("BP-01", signed(until=TODAY - timedelta(days=1))) == "expired"


def test_the_newest_paper_stands_for_those_before():
    withdrawn = signed(withdrawn_on=date(2026, 10, 20))
    again = signed(on=date(2026, 11, 1), items=frozenset({ConsentItem.JUDGMENTS}))

    assert state_of((withdrawn, again), TODAY) is AuthorisationState.VALID
    assert why("BP-05", again, withdrawn) == ""
    assert why("BP-01", again, withdrawn) == "not_covered"


def test_a_paper_without_boxes_covers_the_form_but_never_a_credit_report():
    plain = signed(items=None)

    assert why("BP-03", plain) == ""
    assert ConsentItem.CREDIT_REPORT not in plain.covered
