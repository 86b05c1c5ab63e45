"""What a person lacks beside clear checks, or what is over: as a condition of a list, and of one line."""

from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, or_

from vetdesk.store.people import PersonRow


class PersonNeed(StrEnum):
    """What a list can be filtered by beside the status: what is missing or over."""

    AUTHORISATION = "authorisation"
    TRAINING = "training"
    UNDERTAKING = "undertaking"
    ACCESS = "access"
    RETENTION = "retention"


def needing(need: PersonNeed, today: date, version: str) -> ColumnElement[bool]:
    """Return the condition of one need; who has left needs nothing but to be erased in time.

    ``version`` is the undertaking's present text; one of an older text counts as missing.
    """
    row = PersonRow
    if need is PersonNeed.RETENTION:
        return row.kept_until < today
    if need is PersonNeed.ACCESS:
        return row.access_until < today
    lacking = {
        PersonNeed.AUTHORISATION: or_(row.authorised_on.is_(None), row.authorised_until < today),
        PersonNeed.TRAINING: or_(row.trained_until.is_(None), row.trained_until < today),
        # Ranges, because an index finds no "other than".
        PersonNeed.UNDERTAKING: or_(
            row.undertaken.is_(None),
            and_(row.undertaken > "", row.undertaken < version),
            row.undertaken > version,
        ),
    }
    return and_(row.left_on.is_(None), lacking[need])


def lacked_by(row: Any, today: date, version: str) -> tuple[PersonNeed, ...]:
    """Return the needs of one person as read for a list; none where no day is given (``date.min``)."""
    if today == date.min:
        return ()
    here = row.left_on is None
    found = {
        PersonNeed.AUTHORISATION: here and (row.authorised_on is None or _over(row.authorised_until, today)),
        PersonNeed.TRAINING: here and (row.trained_until is None or row.trained_until < today),
        PersonNeed.UNDERTAKING: here and (row.undertaken is None or row.undertaken not in {"", version}),
        PersonNeed.ACCESS: _over(row.access_until, today),
        PersonNeed.RETENTION: _over(row.kept_until, today),
    }
    return tuple(need for need, lacks in found.items() if lacks)


def _over(last: date | None, today: date) -> bool:
    return last is not None and last < today
