"""The history of a matter tells what people did, in words, and keeps quiet about what happens by itself."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from vetdesk import services
from vetdesk.desktop.pages.agreements.historytab import QUIET, action_words, events
from vetdesk.desktop.pages.agreements.words import question_words
from vetdesk.desktop.theme import Tone
from vetdesk.services.journal import HistoryLine

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


def a_line(action, entity, field, before=None, after=None, *, record=""):
    return HistoryLine(
        at=NOON,
        actor="周青",
        action=action,
        entity=entity,
        field=field,
        before=before,
        after=after,
        record=record,
    )


def test_a_new_answer_is_told_with_its_question():
    lines = (
        a_line("matter.answer", "matter_answer", "id", after="1d5aa434"),
        a_line("matter.answer", "matter_answer", "name", after="delete_days"),
        a_line("matter.answer", "matter_answer", "value", after="10"),
    )

    (event,) = events(lines, today=TODAY)

    assert event.what == "Answered a question"
    assert event.detail == "Within how many days must customer information be deleted? 10 days"


def test_a_changed_answer_shows_the_old_and_the_new_value(qapp):
    (event,) = events((a_line("matter.answer", "matter_answer", "value", "4", "6"),), today=TODAY)

    assert event.detail == "Answer: 4 → 6"


def test_a_changed_answer_is_told_with_the_question_it_was_first_given_to():
    lines = (
        a_line("matter.answer", "matter_answer", "value", '{"~fen":5000000}', '{"~fen":100}', record="b"),
        a_line("matter.run", "matter_answer", "name", after="delete_days", record="a"),
        a_line("matter.run", "matter_answer", "name", after="penalty_amount", record="b"),
    )

    changed, _ = events(lines, today=TODAY)

    assert changed.detail == f"{question_words('penalty_amount')} ¥ 50,000.00 → ¥ 1.00"


@pytest.mark.parametrize(
    ("name", "kept", "told"),
    [
        ("closing_date", '{"~date":"2026-12-04"}', "2026-12-04"),
        ("dispute_mode", '"court"', "Court"),
    ],
    ids=["date", "choice"],
)
def test_an_answer_is_told_as_people_read_it(name, kept, told):
    lines = (
        a_line("matter.answer", "matter_answer", "name", after=name, record="a"),
        a_line("matter.answer", "matter_answer", "value", after=kept, record="a"),
    )

    assert events(lines, today=TODAY)[0].detail == f"{question_words(name)} {told}"


def test_whatever_is_done_to_a_matter_has_words():
    source = "".join(file.read_text("utf-8") for file in Path(services.__file__).parent.glob("*.py"))
    done = set(re.findall(r'writing\("(matter\.[a-z_]+)"\)', source))
    many = 25

    assert len(done) > many
    assert not [one for one in done - QUIET if action_words(one) == one]


def test_a_step_back_is_told_with_its_reason():
    lines = (
        a_line("matter.request_changes", "matter", "status", "in_review", "changes_requested"),
        a_line("matter.request_changes", "matter_note", "text", after="请核对价款。"),
    )

    (event,) = events(lines, today=TODAY)

    assert event.detail == "State: In review → Changes requested\nReason: 请核对价款。"


def test_an_override_stands_out():
    lines = (a_line("matter.override", "gate_override", "code", after="vetting.check_failed"),)

    assert events(lines, today=TODAY)[0].tone is Tone.BAD


def test_evaluations_and_inserted_rows_are_not_told():
    lines = (a_line("matter.gates", "obstacle", "code"), a_line("debts.insert", "claim", ""))

    assert events(lines, today=TODAY) == ()
