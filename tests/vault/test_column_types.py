"""What columns keep: instants in UTC, money in fen, enums by value."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, func, insert, select
from sqlalchemy.exc import StatementError
from sqlalchemy.pool import StaticPool

from vetdesk.domain.money import Money
from vetdesk.store import tables
from vetdesk.store.base import MoneyFen, UtcDateTime

SHANGHAI = dt.timezone(dt.timedelta(hours=8))


TABLE = Table(
    "sample",
    MetaData(),
    Column("at", UtcDateTime()),
    Column("price", MoneyFen()),
)


@pytest.fixture
def connection():
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as opened:
        TABLE.metadata.create_all(opened)
        yield opened
    engine.dispose()


def test_an_instant_is_stored_in_utc_and_read_back_aware(connection):
    noon = dt.datetime(2026, 11, 23, 12, 0, tzinfo=SHANGHAI)

    connection.execute(insert(TABLE).values(at=noon))

    assert connection.exec_driver_sql("SELECT at FROM sample").scalar() == "2026-11-23 04:00:00.000000"
    (read,) = connection.execute(select(TABLE.c.at)).one()
    assert read == noon
    assert read.tzinfo is dt.UTC


def test_an_instant_without_a_zone_is_refused(connection):
    with pytest.raises(StatementError, match="time zone"):
        connection.execute(insert(TABLE).values(at=dt.datetime(2026, 11, 23)))  # noqa: DTZ001 - that is the test


def test_sums_of_money_are_exact(connection):
    amounts = [Money(1234567890123456705), Money(5), Money(90)]
    connection.execute(insert(TABLE), [{"price": amount} for amount in amounts])

    assert connection.execute(select(func.sum(TABLE.c.price))).scalar() == Money(1234567890123456800)


@given(st.integers(-(2**62), 2**62))
def test_money_comes_back_to_the_fen(fen):
    kind = MoneyFen()
    stored = kind.process_bind_param(Money(fen), None)

    assert kind.process_result_value(stored, None) == Money(fen)


def test_empty_values_stay_empty(connection):
    connection.execute(insert(TABLE).values(at=None, price=None))

    assert connection.execute(select(TABLE.c.at, TABLE.c.price)).one() == (None, None)


def test_enums_of_all_tables_are_stored_by_value():
    columns = [
        column
        for table in tables.metadata().tables.values()
        for column in table.columns
        if getattr(column.type, "enum_class", None) is not None
    ]

    assert columns
    for column in columns:
        assert column.type.enums == [str(member.value) for member in column.type.enum_class]
