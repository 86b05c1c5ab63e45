"""How long the records of a person are kept, why, and from which day they are to be erased.

个人信息保护法 19: as short as the purpose needs. 47: erased on one's own motion once the purpose is achieved
or the period is over (1, 2), or the consent is withdrawn (3). The period after leaving is the one the person
was told in the authorisation (cn.background_authorisation, no. 5): one year.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar, Final

from vetdesk.domain.calendars import add_months
from vetdesk.domain.errors import VetdeskError

MONTHS_AFTER_LEAVING: Final = 12


class RetentionGround(StrEnum):
    """Why the records are still kept, or no longer."""

    IN_POST = "in_post"
    LEFT = "left"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True)
class Retention:
    """``until`` is the last day the records are kept; None while the person is in the post."""

    ground: RetentionGround
    until: date | None = None

    def has_ended(self, today: date) -> bool:
        """True from the day after the last day."""
        return self.until is not None and self.until < today


def retention(*, left_on: date | None, withdrawn_on: date | None) -> Retention:
    """Return how long the records of a person are kept.

    A withdrawal ends the ground for keeping what was looked up; ``withdrawn_on`` is None once a new
    authorisation was signed.
    """
    if withdrawn_on is not None:
        return Retention(ground=RetentionGround.WITHDRAWN, until=withdrawn_on - timedelta(days=1))
    if left_on is not None:
        return Retention(ground=RetentionGround.LEFT, until=add_months(left_on, MONTHS_AFTER_LEAVING))
    return Retention(ground=RetentionGround.IN_POST)


class PersonNeeded(VetdeskError):
    """A running matter names the person, so the records cannot be erased yet (PIPL 47 (1))."""

    key: ClassVar[str] = "people.needed"

    def __init__(self, matters: tuple[str, ...]) -> None:
        super().__init__(*matters)
        self.matters = "、".join(matters)
