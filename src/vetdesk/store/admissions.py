"""The review that each admission stands on, and when the first of its checks runs out.

Derived from reviews and collectors, so not journalled. Triggers of the database keep it: whether a review is
in force is said by two records together, which no index of one of them can answer, and of 100,000 collectors
half are admitted. With it what lapses behind the admissions is counted along an index.
"""

from typing import Final

from sqlalchemy import Column, Date, Index, Table, Uuid

from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store.base import Row

ADMITTED: Final = (CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL)

admission = Table(
    "admission",
    Row.metadata,
    Column("review_id", Uuid, primary_key=True),
    Column("collector_id", Uuid, nullable=False),
    Column("next_expiry", Date),
    Column("minor_expiry", Date),
    Index("ix_admission_next_expiry", "next_expiry"),
    Index("ix_admission_minor_expiry", "minor_expiry"),
)
"""A line for each decided review that the admission of its collector stands on."""

_STATUSES: Final = ", ".join(f"'{one.value}'" for one in ADMITTED)
_FILL: Final = (
    "INSERT INTO admission(review_id, collector_id, next_expiry, minor_expiry) "  # noqa: S608 - constants
    "SELECT review.id, review.collector_id, review.next_expiry, review.minor_expiry "
    "FROM review JOIN party ON party.id = review.collector_id "
    f"WHERE review.status = '{ReviewStatus.DECIDED.value}' AND review.decided_on = party.decided_on "
    f"AND party.status IN ({_STATUSES})"
)


def _again(name: str, event: str, which: str) -> tuple[str, str]:
    clear = f"DELETE FROM admission WHERE review_id IN ({which})"  # noqa: S608 - constants of this module
    body = f"{clear}; {_FILL} AND review.id IN ({which});"
    return name, f"CREATE TRIGGER {name} AFTER {event} BEGIN {body} END"


_OF_PARTY: Final = "SELECT id FROM review WHERE collector_id = NEW.id"
TRIGGERS: Final = (
    _again("admission_review_new", "INSERT ON review", "NEW.id"),
    _again(
        "admission_review",
        "UPDATE OF status, decided_on, collector_id, next_expiry, minor_expiry ON review",
        "NEW.id",
    ),
    _again("admission_review_gone", "DELETE ON review", "OLD.id"),
    _again("admission_party", "UPDATE OF status, decided_on ON party", _OF_PARTY),
)
"""(name, SQL) of the triggers that keep it."""
