"""Writes a matter as a matter file, format vetdesk-matter/1: what ``parse_matter`` reads back as the same."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.matter import MatterInput
from vetdesk.domain.money import Money
from vetdesk.domain.rows import Rows, cell_text

FORMAT: Final = "vetdesk-matter/1"
_ATTESTED: Final = frozenset({"value"})
"""What lies behind the result of a check; a matter file states results only."""


def matter_text(matter: MatterInput, book: AnswerBook) -> str:
    """Return the text of a matter file.

    What nobody has said yet is left out: the file then lacks a key it must have, and ``parse_matter``
    names it. ``book`` are the answers there are; of those the road does not ask none is written.
    """
    record = {"format": FORMAT, **_record(matter)}
    record["answers"] = {
        name: _plain(value) for name, value in matter.answers.items() if name in book.by_name
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _record(part: Any) -> dict[str, Any]:
    """Return the keys of a part that say something."""
    told = {one.name: _plain(getattr(part, one.name)) for one in fields(part) if one.name not in _ATTESTED}
    return {name: value for name, value in told.items() if value is not None and value != ""}


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, Rows | Money):
        return _record(value)
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return next((write(value) for kind, write in _WRITERS if isinstance(value, kind)), value)


def _table(rows: Rows) -> list[dict[str, str]]:
    return [{name: cell_text(cell) for name, cell in row.items() if cell is not None} for row in rows.entries]


_WRITERS: Final[tuple[tuple[type, Callable[[Any], Any]], ...]] = (
    (Rows, _table),
    (Money, Money.plain),
    (date, lambda day: None if day == date.min else day.isoformat()),
    (Decimal, lambda number: format(number, "f")),
    (StrEnum, lambda member: member.value),
)
