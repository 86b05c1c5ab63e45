"""Evaluations in the vault: made, signed by somebody else, kept with their weights, due on Today."""

from datetime import timedelta
from decimal import Decimal

import pytest

from offices import PASSPHRASE, passphrase_of
from reviewing import DECIDER, admit, collector, review
from vetdesk.domain.evaluation import EvaluatorSigns, Figure, FiguresMissing, Occasion, Weights
from vetdesk.services.errors import FormInvalid
from vetdesk.services.evaluations import EvaluationDraft
from vetdesk.services.today import ItemKind
from vetdesk.vault.errors import WrongPassphrase

__all__ = ["collector", "review"]


@pytest.fixture
def admitted(services, review):
    admit(services, review)
    return services.parties.get(review.collector.id)


def draft(services, collector_id, **changes):
    room = services.evaluations.room(collector_id)
    figures = {one.id: Figure(value=one.best, source="台账第3页") for one in room.criteria} | changes
    return EvaluationDraft(
        period_from=room.period_from,
        period_to=room.period_to,
        figures=figures,
        note="无",
    )


def sign(services, line, name=DECIDER):
    return services.evaluations.sign(line.id, name=name, passphrase=passphrase_of(name))


def due_items(services):
    board = services.today.board()
    return [one for one in (*board.items, *board.later) if one.kind is ItemKind.EVALUATION_DUE]


def test_an_evaluation_keeps_its_figures_sources_and_result(services, admitted):
    worse = draft(services, admitted.id, complaints=Figure(value=Decimal("2.5"), source="12378 转办函"))

    made = services.evaluations.evaluate(admitted.id, worse)

    (kept,) = services.evaluations.of(admitted.id)
    assert kept.occasion is Occasion.ANNUAL
    assert kept == made
    assert kept.figures["complaints"] == Figure(value=Decimal("2.5"), source="12378 转办函")
    assert (kept.points["complaints"], kept.total, kept.grade) == (Decimal("75.0"), Decimal("93.8"), "A")
    assert (kept.evaluated_by, kept.signed_on) == (services.actor.name, None)


def test_figures_that_are_not_whole_leave_nothing(services, admitted):
    bad = draft(services, admitted.id, incidents=Figure(value=Decimal(1), source=""))

    with pytest.raises(FiguresMissing):
        services.evaluations.evaluate(admitted.id, bad)

    assert services.evaluations.of(admitted.id) == ()


def test_a_period_that_ends_in_the_future_is_refused(services, admitted):
    good = draft(services, admitted.id)
    ahead = EvaluationDraft(
        period_from=good.period_from,
        period_to=good.period_to + timedelta(days=1),
        figures=good.figures,
    )

    with pytest.raises(FormInvalid):
        services.evaluations.evaluate(admitted.id, ahead)


def test_somebody_else_signs_by_the_own_passphrase(services, admitted):
    made = services.evaluations.evaluate(admitted.id, draft(services, admitted.id))

    with pytest.raises(WrongPassphrase):
        services.evaluations.sign(made.id, name=DECIDER, passphrase="not it")
    with pytest.raises(EvaluatorSigns):
        services.evaluations.sign(made.id, name=services.actor.name, passphrase=PASSPHRASE)
    signed = sign(services, made)

    assert (signed.signed_by, signed.signed_on) == (DECIDER, services.desk.today())


def test_other_weights_do_not_change_what_was_evaluated(services, admitted):
    made = services.evaluations.evaluate(admitted.id, draft(services, admitted.id))

    services.evaluations.set_weights(Weights(compliance=70, quality=10, security=20))

    assert services.evaluations.room(admitted.id).weights.compliance == 70
    assert services.evaluations.of(admitted.id)[0].weights == made.weights == "50/20/30"


def test_today_says_when_a_collector_is_to_be_evaluated(services, admitted, clock):
    assert due_items(services) == []
    room = services.evaluations.room(admitted.id)
    assert (room.due, room.due_for) == (
        admitted.valid_until - timedelta(days=30),
        Occasion.BEFORE_EXPIRY,
    )

    clock.instant += room.due - services.desk.today()
    (item,) = due_items(services)
    assert (item.due, item.overdue, item.subject) == (room.due, False, admitted.id)

    made = services.evaluations.evaluate(admitted.id, draft(services, admitted.id))
    assert due_items(services)
    sign(services, made)
    assert made.occasion is Occasion.BEFORE_EXPIRY
    assert due_items(services) == []
    assert services.evaluations.room(admitted.id).due_for is Occasion.ANNUAL


def test_a_collector_that_is_not_admitted_is_not_due(services, review):
    assert services.evaluations.room(review.collector.id).due is None
    assert due_items(services) == []
