"""The history of a matter tells what people did, in words, and keeps quiet about what happens by itself."""

from datetime import UTC, date, datetime

from vetdesk.desktop.pages.agreements.historytab import events
from vetdesk.desktop.theme import Tone
from vetdesk.services.journal import HistoryLine

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


def a_line(action, entity, field, before=None, after=None):
    return HistoryLine(
        at=NOON, actor="周青", action=action, entity=entity, field=field, before=before, after=after
    )


def test_a_new_answer_is_told_with_its_question():
    lines = (
        a_line("matter.answer", "matter_answer", "id", after="1d5aa434"),
        a_line("matter.answer", "matter_answer", "name", after="delete_days"),
        a_line("matter.answer", "matter_answer", "value", after="10"),
    )

    (event,) = events(lines, today=TODAY)

    assert event.what == "Answered a question"
    assert event.detail == "Within how many days must customer information be deleted? 10"


def test_a_changed_answer_shows_the_old_and_the_new_value(qapp):
    (event,) = events((a_line("matter.answer", "matter_answer", "value", "4", "6"),), today=TODAY)

    assert event.detail == "Answer: 4 → 6"


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
