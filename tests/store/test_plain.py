"""Values written to text come back equal, and equal values give equal text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum

from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.matter import LATER
from vetdesk.domain.money import Money
from vetdesk.domain.numbering import Numbering
from vetdesk.store.plain import digest, dump, load, load_any


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, kw_only=True)
class Leaf:
    amount: Money
    day: date | None = None


@dataclass(frozen=True, kw_only=True)
class Tree:
    name: str
    colour: Colour
    rate: Decimal
    leaf: Leaf | None
    leaves: tuple[Leaf, ...]
    by_name: Mapping[str, Leaf]
    pair: tuple[str, str]
    words: frozenset[str] = frozenset()
    extra: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Before:
    name: str


@dataclass(frozen=True, kw_only=True)
class After:
    name: str
    numbering: Numbering | None = field(default=None, metadata=LATER)


leaves = st.builds(Leaf, amount=st.integers(-(10**17), 10**17).map(Money), day=st.none() | st.dates())
trees = st.builds(
    Tree,
    name=st.text(),
    colour=st.sampled_from(Colour),
    rate=st.decimals(allow_nan=False, allow_infinity=False),
    leaf=st.none() | leaves,
    leaves=st.lists(leaves, max_size=3).map(tuple),
    by_name=st.dictionaries(st.text(max_size=5).filter(lambda k: not k.startswith("~")), leaves, max_size=3),
    pair=st.tuples(st.text(), st.text()),
    words=st.frozensets(st.text(max_size=3), max_size=3),
)


@given(trees)
def test_a_value_comes_back_equal(tree):
    assert load(Tree, dump(tree)) == tree


@given(trees, trees)
def test_equal_values_and_only_they_have_equal_digests(one, other):
    assert (digest(one) == digest(other)) == (dump(one) == dump(other))


@given(
    st.text()
    | st.integers()
    | st.dates()
    | st.integers(-(10**17), 10**17).map(Money)
    | st.datetimes(timezones=st.just(UTC))
    | st.decimals(allow_nan=False, allow_infinity=False)
)
def test_an_answer_keeps_its_type(value):
    back = load_any(dump(value))

    assert back == value
    assert type(back) is type(value)


def test_money_an_integer_and_a_text_of_the_same_digits_differ():
    assert len({dump(Money(100)), dump(100), dump("100"), dump(Decimal(100))}) == 4


def test_a_field_that_did_not_exist_when_written_has_its_default():
    @dataclass(frozen=True, kw_only=True)
    class Newer:
        name: str
        added: int = 7

    assert load(Newer, '{"name":"x"}') == Newer(name="x", added=7)


def test_a_time_keeps_its_zone():
    instant = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

    assert load_any(dump(instant)) == instant


def test_a_key_that_came_later_leaves_older_texts_and_their_hashes_alone():
    assert dump(After(name="甲")) == dump(Before(name="甲"))
    assert digest(After(name="甲", numbering=Numbering.DECIMAL)) != digest(After(name="甲"))
    chosen = After(name="甲", numbering=Numbering.OUTLINE)
    assert load(After, dump(chosen)) == chosen
    assert load(After, dump(Before(name="甲"))) == After(name="甲")
