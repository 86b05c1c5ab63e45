from datetime import timedelta

from page_fakes import GOOD_NUMBER, NOW, TODAY, history_line
from vetdesk.desktop.pages.history import events
from vetdesk.desktop.theme import Tone


def told(*lines):
    return [(one.what, one.detail) for one in events(lines, today=TODAY)]


def test_what_was_done_in_one_go_is_one_event():
    lines = (history_line(), history_line(name="contact", before="A", after="B"))

    assert told(*lines) == [("Changed", "telephone: 021-1 → 021-2\ncontact: A → B")]


def test_a_new_record_is_introduced_by_its_name_not_by_everything():
    lines = tuple(
        history_line("party.register", name, None, value)
        for name, value in (("name", "申恒"), ("phone", "021-1"), ("sort_key", "shen"))
    )

    assert told(*lines) == [("Registered", "name: 申恒")]


def test_states_are_said_in_the_words_of_the_screens():
    line = history_line("review.start", "status", "prospect", "in_review")

    assert told(line) == [("Started a review", "status: Prospect → In review")]


def test_an_answer_names_its_check():
    lines = (
        history_line("review.answer", "check_id", None, "CV-A01", entity="review_answer"),
        history_line("review.answer", "outcome", None, "fail", entity="review_answer"),
        history_line("review.answer", "source", None, "register", entity="review_answer"),
    )

    assert told(*lines) == [("Answered a check", "CV-A01: Fail")]


def test_a_changed_answer_says_from_what_to_what():
    line = history_line("review.answer", "outcome", "pass", "fail", entity="review_answer")

    assert told(line) == [("Answered a check", "Pass → Fail")]


def test_many_answers_at_once_are_counted():
    lines = []
    for number in range(20):
        lines.append(history_line("matter.import", "check_id", None, f"CV-{number}", entity="review_answer"))
        lines.append(history_line("matter.import", "outcome", None, "pass", entity="review_answer"))

    assert told(*lines) == [("Imported a matter", "20 checks answered")]


def test_a_full_number_never_stands_in_the_history():
    line = history_line("person.save", "id_number", None, GOOD_NUMBER, entity="person")

    shown = told(line)

    assert GOOD_NUMBER not in str(shown)
    assert "330***********0426" in str(shown)


def test_bank_accounts_are_only_said_to_have_changed():
    line = history_line("party.change", "account", '{"number": "6222"}', '{"number": "6333"}')

    assert told(line) == [("Changed", "bank account")]


def test_a_look_at_a_number_stands_out():
    line = history_line("person.reveal", "", None, None, entity="person")

    assert events((line,), today=TODAY)[0].tone is Tone.BAD


def test_times_are_said_in_the_day_of_china():
    assert events((history_line(),), today=TODAY)[0].when == "today 12:00"
    assert events((history_line(),), today=TODAY + timedelta(days=1))[0].when == "yesterday 12:00"
    assert NOW.hour == 4
