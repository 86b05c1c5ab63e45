"""The evaluation of a collector: points, weights, grades, who signs, and when it is due."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from vetdesk.domain.agreements import Road
from vetdesk.domain.evaluation import (
    Dimension,
    EvaluatorSigns,
    Figure,
    FiguresMissing,
    Occasion,
    Weights,
    WeightsUnfit,
    due_on,
    evaluate,
    require_signer,
)
from vetdesk.exchange.evaluation import load_scheme

SCHEME = load_scheme()
BEST = {one.id: Figure(value=one.best, source="台账") for one in SCHEME.criteria}
DECIDED, UNTIL = date(2026, 11, 20), date(2027, 11, 20)


def with_figures(**changes):
    return BEST | {name: Figure(value=Decimal(value), source="台账") for name, value in changes.items()}


def result_of(figures, *, road=Road.ENTRUSTMENT, weights=Weights()):  # noqa: B008 - frozen
    return evaluate(SCHEME, road, weights, figures)


def test_all_in_order_is_a_hundred_points_and_the_best_grade():
    found = result_of(BEST)

    assert (found.total, found.grade.id) == (Decimal("100.0"), "A")
    assert set(found.dimensions) == set(Dimension)


@pytest.mark.parametrize(("value", "points"), [("0", "100.0"), ("5", "50.0"), ("10", "0.0"), ("99", "0.0")])
def test_complaints_earn_points_in_proportion(value, points):
    assert result_of(with_figures(complaints=value)).points["complaints"] == Decimal(points)


@pytest.mark.parametrize(
    ("value", "points"), [("100", "100.0"), ("90", "50.0"), ("80", "0.0"), ("10", "0.0")]
)
def test_a_share_in_order_earns_points_in_proportion(value, points):
    assert result_of(with_figures(recordings=value)).points["recordings"] == Decimal(points)


def test_the_weights_of_the_review_decide():
    nothing_lawful = with_figures(complaints=10, quiet_hours=5)

    assert result_of(nothing_lawful).total == Decimal("50.0")
    assert result_of(nothing_lawful).grade.id == "D"
    lax = Weights(compliance=10, quality=60, security=30)
    assert result_of(nothing_lawful, weights=lax).total == Decimal("90.0")


def test_on_the_assignment_road_the_quality_of_work_is_nobodys_business():
    asked = {one.id for one in SCHEME.asked(Road.ASSIGNMENT)}
    figures = {name: BEST[name] for name in asked} | {"complaints": Figure(value=Decimal(10), source="台账")}

    found = result_of(figures, road=Road.ASSIGNMENT)

    assert asked == {"complaints", "quiet_hours", "deletion", "incidents"}
    assert Dimension.QUALITY not in found.dimensions
    # 50 points of compliance at weight 50, 100 points of security at weight 30.
    assert found.total == Decimal("68.8")


@pytest.mark.parametrize(
    "figure",
    [None, Figure(value=Decimal(3), source=" "), Figure(value=Decimal(-1), source="台账")],
    ids=["none", "no-source", "below-zero"],
)
def test_a_figure_without_value_or_source_is_named(figure):
    figures = {name: one for name, one in BEST.items() if name != "incidents"}
    if figure is not None:
        figures["incidents"] = figure

    with pytest.raises(FiguresMissing) as missing:
        result_of(figures)

    assert missing.value.criteria == ("incidents",)


def test_no_more_than_all_can_be_in_order():
    with pytest.raises(FiguresMissing):
        result_of(with_figures(training=101))


@pytest.mark.parametrize("text", ["50/20/31", "50/50", "a/b/c", "-10/80/30", ""])
def test_weights_that_are_no_hundred_are_refused(text):
    with pytest.raises(WeightsUnfit):
        Weights.read(text)


def test_weights_are_read_as_they_were_written():
    assert Weights.read(str(Weights(compliance=60, quality=10, security=30))) == Weights(
        compliance=60, quality=10, security=30
    )
    assert str(Weights()) == "50/20/30"


def test_the_first_evaluation_is_due_before_the_decision_lapses():
    found = due_on(SCHEME, decided_on=DECIDED, valid_until=UNTIL, evaluated=None)

    assert found == (date(2027, 10, 21), Occasion.BEFORE_EXPIRY)


def test_an_evaluation_shortly_before_the_expiry_is_the_one_before_it():
    found = due_on(SCHEME, decided_on=DECIDED, valid_until=UNTIL, evaluated=date(2027, 10, 1))

    assert found == (date(2028, 10, 1), Occasion.ANNUAL)


def test_an_early_evaluation_does_not_replace_the_one_before_the_expiry():
    early = due_on(SCHEME, decided_on=DECIDED, valid_until=UNTIL, evaluated=date(2027, 3, 1))

    assert early == (date(2027, 10, 21), Occasion.BEFORE_EXPIRY)


def test_a_year_is_the_longest_between_two_evaluations():
    longer = replace(SCHEME, days_before_expiry=0)

    found = due_on(longer, decided_on=DECIDED, valid_until=date(2028, 11, 20), evaluated=None)

    assert found == (date(2027, 11, 20), Occasion.ANNUAL)


@pytest.mark.parametrize("name", ["周青", "郑和平"])
def test_neither_the_evaluator_nor_the_business_owner_signs(name):
    with pytest.raises(EvaluatorSigns):
        require_signer(name, evaluator="周青", business_owner="郑和平")

    require_signer("钱进", evaluator="周青", business_owner="郑和平")
    require_signer("钱进", evaluator="周青", business_owner="")
