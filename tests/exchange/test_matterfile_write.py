"""A matter file that was written says the same when it is read."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matter_files import given_matter
from vetdesk.domain.agreements import Road
from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.answers import AnswerType, Unit
from vetdesk.domain.matter import CheckAnswer, SubProcessor
from vetdesk.domain.money import Money
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskChoice, AskKind
from vetdesk.domain.tablequestions import CellKind, TableColumn, TableSpec, rows_of
from vetdesk.exchange.matterfile import parse_matter
from vetdesk.exchange.matterfile_write import matter_text

LABEL = Text(zh="提问", en="Question")
OWN = (
    Ask(name="own_line", label=LABEL, kind=AskKind.LINE),
    Ask(name="own_money", label=LABEL, kind=AskKind.MONEY),
    Ask(name="own_day", label=LABEL, kind=AskKind.DATE),
    Ask(name="own_pace", label=LABEL, kind=AskKind.CHOICE, choices=(AskChoice(key="month", text=LABEL),)),
    Ask(
        name="own_rows",
        label=LABEL,
        kind=AskKind.TABLE,
        table=TableSpec(
            columns=(
                TableColumn(id="item", label=LABEL, required=True),
                TableColumn(id="fee", label=LABEL, kind=CellKind.MONEY, zero=True),
                TableColumn(id="since", label=LABEL, kind=CellKind.DATE),
            )
        ),
    ),
)
WORDS = st.text("甲乙丙丁 abc（）、", min_size=1, max_size=12).map(str.strip).filter(bool)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
AMOUNTS = st.integers(1, 10**13).map(lambda fen: Money(fen=fen))
_BOUNDS = {Unit.PERCENT: 100, Unit.POINTS: 100, Unit.COPIES: 99, Unit.BASIS_PER_DAY: 10_000}
CELLS = {
    CellKind.TEXT: WORDS,
    CellKind.MONEY: AMOUNTS.map(Money.plain),
    CellKind.DATE: DAYS.map(date.isoformat),
    CellKind.INTEGER: st.integers(1, 999).map(str),
    CellKind.DECIMAL: st.integers(1, 9999).map(lambda n: str(Decimal(n) / 100)),
    CellKind.PERCENT: st.integers(1, 9999).map(lambda n: str(Decimal(n) / 100)),
}


def cell(column):
    """Return the cells a column takes; one that may stay empty sometimes does."""
    if column.kind is CellKind.CHOICE:
        kept = st.sampled_from([one.key for one in column.choices])
    else:
        kept = CELLS[column.kind]
    return kept if column.required else st.just("") | kept


def values(spec):
    """Return the values of a question."""
    most = _BOUNDS.get(spec.unit, 1000)
    if spec.table is not None:
        line = st.tuples(*(cell(one) for one in spec.table.columns)).filter(any)
        return st.lists(line, min_size=1, max_size=3).map(lambda rows: rows_of(spec.table, rows))
    if spec.choices:
        return st.sampled_from(sorted(spec.choices))
    return {
        AnswerType.TEXT: WORDS,
        AnswerType.DATE: DAYS,
        AnswerType.MONEY: AMOUNTS,
        AnswerType.INTEGER: st.integers(2, most),
        AnswerType.DECIMAL: st.integers(0, most * 100).map(lambda n: Decimal(n) / 100),
    }[spec.type]


def answered(road):
    """Return random answers to some of the questions of a road, own ones among them."""
    book = AnswerBook.of(road, OWN)
    asked = {name: spec for name, spec in book.by_name.items() if road in spec.roads}
    return st.fixed_dictionaries({}, optional={name: values(spec) for name, spec in asked.items()})


def read(content, book):
    return parse_matter(content.encode(), file="m.json", own=lambda *_: book)


@pytest.mark.parametrize("road", list(Road), ids=lambda one: one.value)
@settings(max_examples=40)
@given(data=st.data())
def test_a_matter_that_is_written_is_read_as_the_same(road, data):
    book = AnswerBook.of(road, OWN)
    base = read(json.dumps(given_matter(road=road.value, answers={})), book).matter
    processors = st.builds(
        SubProcessor,
        name=WORDS,
        kind=WORDS,
        consented_on=st.none() | DAYS,
        place=st.none() | WORDS,
        data=st.none() | WORDS,
    )
    matter = replace(
        base,
        answers=data.draw(answered(road)),
        sub_processors=data.draw(st.lists(processors, max_size=2).map(tuple)),
        clauses=data.draw(st.dictionaries(st.sampled_from(["CL-02", "CL-24"]), st.booleans())),
        external_no=data.draw(st.none() | WORDS),
        template=data.draw(st.none() | st.just("office.T-01")),
    )

    found = read(matter_text(matter, book), book)

    assert found.problems == ()
    assert found.matter == matter


def test_what_nobody_has_said_is_named_and_values_behind_results_stay():
    book = AnswerBook(road=Road.ASSIGNMENT)
    base = read(json.dumps(given_matter()), book).matter
    measured = CheckAnswer(outcome="pass", on=date(2026, 11, 10), value=Decimal(7))
    review = replace(base.review, answers={"CV-A01": measured})
    open_one = replace(base, review=review, approved_by=replace(base.approved_by, name="", on=date.min))

    text = matter_text(open_one, book)

    assert "value" not in json.loads(text)["review"]["answers"]["CV-A01"]
    assert {one.path for one in read(text, book).problems} == {"$.approved_by.name", "$.approved_by.on"}
