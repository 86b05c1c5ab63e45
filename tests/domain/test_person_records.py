"""Undertaking, training, access and declarations: what is due, and what the checks learn from them."""

from datetime import date
from uuid import uuid4

import pytest

from vetdesk.domain.person_records import (
    AccessStage,
    DataCategory,
    DutyState,
    RecordDraft,
    RecordEntry,
    RecordKind,
    Relation,
    RelationTo,
    answer_of,
    bars,
    duties,
    exit_answer,
    faults,
)
from vetdesk.domain.retention import RetentionGround, retention

TODAY = date(2026, 11, 20)


def entry(kind, on=date(2026, 10, 1), *, ended_on=None, **said):
    return RecordEntry(id=uuid4(), said=RecordDraft(kind=kind, on=on, **said), by="周青", ended_on=ended_on)


def training(on=date(2026, 10, 1), score=90, **said):
    return entry(RecordKind.TRAINING, on, title="个人信息保护", score=score, pass_mark=60, **said)


def state(kind, *entries, left_on=None):
    found = duties(entries, today=TODAY, version="1.0", left_on=left_on)
    return next(one.state for one in found if one.kind is kind)


class TestDuties:
    def test_nothing_kept_is_missing(self):
        assert {one.state for one in duties((), today=TODAY, version="1.0")} == {DutyState.MISSING}

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            (date(2025, 11, 19), DutyState.OVERDUE),
            (date(2025, 11, 20), DutyState.DUE),
            (date(2025, 12, 20), DutyState.DUE),
            (date(2025, 12, 21), DutyState.DONE),
        ],
    )
    def test_a_training_holds_a_year_and_is_due_a_month_before(self, on, expected):
        assert state(RecordKind.TRAINING, training(on)) is expected

    def test_a_training_below_its_pass_mark_is_failed(self):
        assert state(RecordKind.TRAINING, training(score=59)) is DutyState.FAILED
        assert state(RecordKind.TRAINING, training(score=60)) is DutyState.DONE

    def test_the_newest_training_counts_whatever_was_kept_last(self):
        assert state(RecordKind.TRAINING, training(), training(date(2024, 1, 1))) is DutyState.DONE

    def test_of_one_day_the_one_kept_last_counts(self):
        assert state(RecordKind.TRAINING, training(score=90), training(score=10)) is DutyState.FAILED

    def test_an_undertaking_of_an_older_text_is_overdue(self):
        old = entry(RecordKind.UNDERTAKING, version="0.9")

        assert state(RecordKind.UNDERTAKING, old) is DutyState.OVERDUE
        assert answer_of(RecordKind.UNDERTAKING, (old,), version="1.0") is None

    def test_access_ends_when_it_is_taken_away_or_the_person_leaves(self):
        access = entry(RecordKind.ACCESS)
        ended = entry(RecordKind.ACCESS, ended_on=date(2026, 11, 1))

        assert state(RecordKind.ACCESS, access) is DutyState.DONE
        assert state(RecordKind.ACCESS, ended) is DutyState.ENDED
        assert state(RecordKind.ACCESS, access, left_on=TODAY) is DutyState.ENDED


class TestAnswers:
    def test_a_passed_training_passes_its_check_for_a_year(self):
        given = answer_of(RecordKind.TRAINING, (training(),), version="1.0")

        assert (given.outcome, given.on, given.valid_until) == ("pass", date(2026, 10, 1), date(2027, 10, 1))
        assert given.note == "90/60"

    def test_an_access_that_was_taken_away_fails_its_check(self):
        ended = entry(RecordKind.ACCESS, ended_on=date(2026, 11, 1))

        assert answer_of(RecordKind.ACCESS, (ended,), version="1.0").outcome == "fail"

    def test_leaving_passes_only_when_rights_ended_the_same_day_and_the_device_is_wiped(self):
        day, next_day = date(2026, 11, 1), date(2026, 11, 2)

        assert exit_answer(left_on=day, revoked_on=day, wiped=True).outcome == "pass"
        assert exit_answer(left_on=day, revoked_on=next_day, wiped=True).outcome == "fail"
        assert exit_answer(left_on=day, revoked_on=day, wiped=False).outcome == "fail"


def test_a_relation_bars_from_the_matter_in_which_it_exists_only():
    relations = (Relation(to=RelationTo.DEBTOR, name=" 王建国 ", nature="表兄"),)

    assert bars(relations, ["李四", "王建国"]) == (" 王建国 ",)
    assert bars(relations, ["李四", ""]) == ()
    assert bars((), ["王建国"]) == ()


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (RecordDraft(kind=RecordKind.UNDERTAKING, on=date(2026, 11, 21), version="1"), {("on", "future")}),
        (RecordDraft(kind=RecordKind.UNDERTAKING, on=TODAY), {("version", "required")}),
        (
            RecordDraft(kind=RecordKind.TRAINING, on=TODAY),
            {("title", "required"), ("score", "required"), ("pass_mark", "required")},
        ),
        (
            RecordDraft(kind=RecordKind.TRAINING, on=TODAY, title="x", score=-1, pass_mark=0),
            {("score", "points"), ("pass_mark", "points")},
        ),
        (
            RecordDraft(kind=RecordKind.ACCESS, on=TODAY, until=date(2026, 1, 1)),
            {("until", "before_begin"), ("categories", "required"), ("stages", "required")},
        ),
        (
            RecordDraft(
                kind=RecordKind.ACCESS,
                on=TODAY,
                categories=(DataCategory.DEBT,),
                stages=(AccessStage.COLLECTION,),
            ),
            set(),
        ),
        (
            RecordDraft(
                kind=RecordKind.CONFLICT, on=TODAY, relations=(Relation(to=RelationTo.DEBTOR, name=""),)
            ),
            {("relations", "required")},
        ),
    ],
    ids=["future", "version", "training_empty", "points", "access_empty", "access", "nameless"],
)
def test_what_a_record_lacks_is_named_by_field(draft, expected):
    assert set(faults(draft, today=TODAY)) == expected


class TestRetention:
    def test_in_the_post_nothing_is_erased(self):
        assert retention(left_on=None, withdrawn_on=None).until is None

    def test_a_year_after_leaving_the_records_go(self):
        kept = retention(left_on=date(2025, 11, 20), withdrawn_on=None)

        assert kept.until == date(2026, 11, 20)
        assert not kept.has_ended(date(2026, 11, 20))
        assert kept.has_ended(date(2026, 11, 21))

    def test_a_withdrawal_ends_the_period_at_once(self):
        kept = retention(left_on=None, withdrawn_on=TODAY)

        assert kept.ground is RetentionGround.WITHDRAWN
        assert kept.has_ended(TODAY)
