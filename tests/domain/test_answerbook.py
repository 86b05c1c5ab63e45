"""The answers of one agreement: fixed ones and those its text declares, as one list."""

from datetime import date
from decimal import Decimal, InvalidOperation

import pytest

from vetdesk.domain.agreements import Road
from vetdesk.domain.answerbook import AnswerBook, fits, specs_of, typed
from vetdesk.domain.answers import BY_NAME, AnswerType
from vetdesk.domain.money import Money, NotMoney
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskChoice, AskKind
from vetdesk.domain.rows import Rows
from vetdesk.domain.tablequestions import CellKind, RowsUnfit, TableColumn, TableSpec

STEPS = TableSpec(
    columns=(
        TableColumn(id="name", label=Text(zh="名称", en="Name"), required=True),
        TableColumn(id="fee", label=Text(zh="费用", en="Fee"), kind=CellKind.MONEY),
    )
)
PACE = (
    AskChoice(key="month", text=Text(zh="按月", en="monthly")),
    AskChoice(key="season", text=Text(zh="按季", en="quarterly")),
)


def ask(name, kind=AskKind.LINE, **changes):
    return Ask(name=name, label=Text(zh=f"问{name}", en=f"Ask {name}"), kind=kind, **changes)


def book(*asks):
    return AnswerBook.of(Road.ASSIGNMENT, asks)


def test_own_questions_stand_behind_the_fixed_ones_of_the_road():
    made = book(ask("ratio", AskKind.DECIMAL))

    assert [one.name for one in made.specs][-1] == "ratio"
    assert made.by_name["ratio"].type is AnswerType.DECIMAL
    assert "term_from" not in {one.name for one in made.specs}


def test_a_name_with_a_fixed_meaning_keeps_it_and_the_first_of_two_counts():
    made = book(ask("price"), ask("ratio", AskKind.DECIMAL), ask("ratio", AskKind.DATE))

    assert made.by_name["price"] is BY_NAME["price"]
    assert made.by_name["ratio"].type is AnswerType.DECIMAL


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (AskKind.LINE, "  两 行 ", "两 行"),
        (AskKind.LINES, "一\n\n 二 ", "一\n二"),
        (AskKind.INTEGER, "30", 30),
        (AskKind.DECIMAL, "0.5", Decimal("0.5")),
        (AskKind.MONEY, "¥1,000.5", Money(100_050)),
        (AskKind.DATE, "2026-11-23", date(2026, 11, 23)),
        (AskKind.CHOICE, "season", "season"),
    ],
    ids=["line", "lines", "integer", "decimal", "money", "date", "choice"],
)
def test_what_is_typed_becomes_a_value_of_its_kind_and_fits_it(kind, text, value):
    (spec,) = specs_of(ask("x", kind, choices=PACE if kind is AskKind.CHOICE else ()))

    assert typed(spec, text) == value
    assert fits(spec, value)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (AskKind.LINE, " "),
        (AskKind.LINES, "\n \n"),
        (AskKind.INTEGER, "-1"),
        (AskKind.INTEGER, "9" * 40),
        (AskKind.DECIMAL, "NaN"),
        (AskKind.DECIMAL, "-0.5"),
        (AskKind.MONEY, "-1.00"),
        (AskKind.MONEY, "1.005"),
        (AskKind.DATE, "2026-02-30"),
        (AskKind.CHOICE, "weekly"),
    ],
)
def test_what_is_no_value_of_its_kind_is_refused(kind, text):
    (spec,) = specs_of(ask("x", kind, choices=PACE if kind is AskKind.CHOICE else ()))

    with pytest.raises((ValueError, InvalidOperation, NotMoney)):
        typed(spec, text)


def test_rows_are_judged_by_the_columns_the_question_has_now():
    (spec,) = specs_of(ask("steps", AskKind.TABLE, table=STEPS))
    rows = typed(spec, "甲\t100.00")

    assert fits(spec, rows)
    assert not fits(spec, Rows(columns=("name",), rows=(("甲",),)))
    with pytest.raises(RowsUnfit):
        typed(spec, "甲\t一百")


def test_an_answer_whose_question_is_gone_or_asked_otherwise_does_not_count():
    stored = {"price": Money(100), "ratio": Decimal(5), "pace": "weekly", "gone": "旧"}

    counted = book(ask("ratio", AskKind.DATE), ask("pace", AskKind.CHOICE, choices=PACE)).counting(stored)

    assert counted == {"price": Money(100)}
    assert book(ask("ratio", AskKind.DECIMAL)).counting(stored)["ratio"] == Decimal(5)


def test_a_text_reads_words_of_choices_their_keys_and_lines_one_by_one():
    made = book(ask("pace", AskKind.CHOICE, choices=PACE), ask("duties", AskKind.LINES))
    given = {"pace": "month", "duties": "交接；\n清点。"}

    assert made.printed(given) == {
        "pace": "按月",
        "pace_key": "month",
        "duties": "交接；清点",
        "duties_lines": ["交接；", "清点。"],
    }
    assert made.printed_english(given)["pace"] == "monthly"
    assert made.base_of("pace_key") == "pace"
    assert made.base_of("duties_lines") == "duties"
    assert made.base_of("price_key") == "price_key"


def test_what_must_be_said_is_missing_and_what_may_stay_empty_prints_as_nothing():
    made = book(
        ask("must", AskKind.MONEY),
        ask("may", AskKind.MONEY, required=False),
        ask("usual", AskKind.INTEGER, default="3"),
        ask("steps", AskKind.TABLE, table=STEPS),
        ask("rows", AskKind.TABLE, table=STEPS, required=False),
    )

    printed = made.printed({})

    assert "must" not in printed
    assert "steps" not in printed
    assert printed["may"] == ""
    assert printed["usual"] == 3


def test_conditions_read_numbers_keys_and_whether_something_was_said():
    made = book(
        ask("sum", AskKind.MONEY),
        ask("pace", AskKind.CHOICE, choices=PACE),
        ask("note", required=False),
        ask("name"),
        ask("steps", AskKind.TABLE, table=STEPS, required=False),
    )

    assert made.facts({}) == {"sum": None, "pace": None, "note": False, "name": None, "steps": False}
    given = {"sum": Money(12_345), "pace": "month", "note": "附言", "name": "甲"}
    assert made.facts(given) == {
        "sum": Decimal("123.45"),
        "pace": "month",
        "note": True,
        "name": True,
        "steps": False,
    }


def test_an_answer_may_be_asked_for_in_english_too():
    made = book(ask("site", english=True, default_en="Shanghai"))

    assert [one.name for one in made.own] == ["site", "site_en"]
    assert made.english_of["site"] == "site_en"
    assert made.printed_english({"site": "南京"})["site"] == "Shanghai"
    assert made.printed_english({"site": "南京", "site_en": "Nanjing"})["site"] == "Nanjing"
