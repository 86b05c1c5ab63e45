"""Messages between parent and worker arrive as they were sent, or not at all."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.documents import wire
from vetdesk.domain.money import Money

PLAIN = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(),
    st.dates(),
    st.datetimes(),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.integers().map(Money),
)
VALUES = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text().filter(lambda name: not name.startswith("$")), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_plain_values_come_back_equal_and_of_the_same_type(value):
    back = wire.unpack_value(wire.pack_value(value))

    assert back == value
    assert type(back) is type(value)


@pytest.mark.parametrize("value", [1.5, object(), b"x", {1: "a"}, {"$": "money", "v": 1}, {1, 2}])
def test_anything_else_is_refused(value):
    with pytest.raises(TypeError):
        wire.pack_value(value)


def test_a_message_carries_its_frames():
    stream = BytesIO()
    wire.send(stream, {"job": "x", "day": "甲"}, [b"one", b"", b"\x00" * 100])
    stream.seek(0)

    header, frames = wire.receive(stream)

    assert header == {"job": "x", "day": "甲"}
    assert frames == [b"one", b"", b"\x00" * 100]


@pytest.mark.parametrize("cut", [0, 3, 10, 38])
def test_a_stream_that_ends_early_is_a_broken_pipe(cut):
    stream = BytesIO()
    wire.send(stream, {"job": "x"}, [b"0123456789"])

    with pytest.raises(wire.BrokenPipe):
        wire.receive(BytesIO(stream.getvalue()[:cut]))


def test_a_header_beyond_the_limit_is_not_read():
    with pytest.raises(wire.BrokenPipe):
        wire.receive(BytesIO(b"\xff\xff\xff\xff"))


def test_dates_and_moments_stay_what_they_are():
    packed = wire.pack_value([date(2026, 11, 23), datetime(2026, 11, 23, 1), Decimal("0.50")])  # noqa: DTZ001 -- a plain value

    assert wire.unpack_value(packed) == [date(2026, 11, 23), datetime(2026, 11, 23, 1), Decimal("0.50")]  # noqa: DTZ001 -- same
