"""The base of every table and the column types: UTC times, money in fen, enums by value."""

import datetime as dt
import enum
from typing import Any, ClassVar, Final

from sqlalchemy import BigInteger, DateTime, Dialect, Enum, MetaData
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass
from sqlalchemy.types import TypeDecorator

from vetdesk.domain.money import Money

NAMING: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[dt.datetime]):
    """An instant. Stored as UTC without zone, always read back aware; naive values are refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, _dialect: Dialect) -> dt.datetime | None:
        """Store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, _dialect: Dialect) -> dt.datetime | None:
        """Read UTC back as an aware instant."""
        return value.replace(tzinfo=dt.UTC) if value is not None else None


class MoneyFen(TypeDecorator[Money]):
    """An amount as a whole number of fen, so that SUM in SQL is exact."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Money | None, _dialect: Dialect) -> int | None:
        """Store fen."""
        return None if value is None else value.fen

    def process_result_value(self, value: Any, _dialect: Dialect) -> Money | None:
        """Read fen."""
        return None if value is None else Money(value)


def _values(kind: type[enum.Enum]) -> list[str]:
    return [str(member.value) for member in kind]


# Values, not names: renaming a Python constant must not be a migration. No CHECK constraint and a
# fixed width, so a new member is none either.
BY_VALUE: Final = Enum(
    enum.Enum, values_callable=_values, native_enum=False, create_constraint=False, length=40
)


class Row(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """Base of every table; rows never leave ``vetdesk.store`` and every change is journalled.

    A table whose rows are covered by the hash of another (chunks of a file) sets
    ``journalled = False``. A column whose values must not stand in the history (a stored
    passphrase) carries ``info={"secret": True}``.
    """

    journalled: ClassVar[bool] = True

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        dt.datetime: UtcDateTime(),
        Money: MoneyFen(),
        enum.Enum: BY_VALUE,
    }
