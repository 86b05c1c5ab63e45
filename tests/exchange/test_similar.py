"""What is nearly the same is found as comparing each with each would find it."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from vetdesk.exchange.similar import Numbers

GROUPS = st.sampled_from([("王伟", "甲"), ("王伟", "乙"), ("李娜", "甲")])
DIGITS = st.text("0123X", min_size=1, max_size=6)


@given(st.lists(st.tuples(GROUPS, DIGITS), max_size=30), GROUPS, DIGITS)
def test_the_nearest_numbers_are_those_that_comparing_each_with_each_finds(held, group, number):
    numbers = Numbers[int]()
    for at, (of, other) in enumerate(held):
        numbers.add(of, other, at)

    alike = [(fuzz.ratio(number, other), at) for at, (of, other) in enumerate(held) if of == group]
    plain = [at for _, at in sorted(alike, key=lambda one: -one[0])]
    assert numbers.near(group, number) == plain[:3]


def test_of_a_very_large_group_the_first_five_hundred_are_compared():
    numbers = Numbers[int]()
    for at in range(600):
        numbers.add(("王伟", "甲"), f"{at:04}", at)

    assert numbers.near(("王伟", "甲"), "0499")[0] == 499
    assert 599 not in numbers.near(("王伟", "甲"), "0599")
