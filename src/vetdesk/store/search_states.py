"""Which list a company or a person stands in, kept beside what each is found by.

A filter asks for words and for a status. Each is told by an index of its own, so a page of what answers both
had to look every match up among the records, a page of the file each. The status therefore stands in the
indexes of ``search_subject``, too. Derived, so not journalled; triggers of the database keep it, because a
status changes in many places.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Final

_OWN: Final = "own:"
_OF_PARTY: Final = f"CASE party.side WHEN 'own' THEN '{_OWN}' ELSE '' END || party.status"
FILL: Final = (
    "UPDATE search_subject SET state = coalesce("  # noqa: S608 - constants
    "(SELECT person.status FROM person WHERE person.id = search_subject.subject), "
    f"(SELECT {_OF_PARTY} FROM party WHERE party.id = search_subject.subject), '')"
)


def _again(name: str, event: str, when: str, which: str) -> tuple[str, str]:
    return name, f"CREATE TRIGGER {name} AFTER {event} WHEN {when} BEGIN {FILL} WHERE {which}; END"


TRIGGERS: Final = (
    _again(
        "search_state_new",
        "INSERT ON search_subject",
        "NEW.kind IN ('party', 'person')",
        "number = NEW.number",
    ),
    _again(
        "search_state_party",
        "UPDATE OF status, side ON party",
        "OLD.status IS NOT NEW.status OR OLD.side IS NOT NEW.side",
        "subject = NEW.id",
    ),
    _again(
        "search_state_person",
        "UPDATE OF status ON person",
        "OLD.status IS NOT NEW.status",
        "subject = NEW.id",
    ),
)
"""(name, SQL) of the triggers that keep it."""

Suits = tuple[str, Mapping[str, object]]
"""A condition on the column ``n.state`` and its parameters; empty where everybody suits."""


def of_people(statuses: Iterable[str]) -> Suits:
    """Return the condition that a person has one of these statuses; none of them named is every one."""
    return _among(list(statuses))


def of_parties(statuses: Iterable[str], *, own: bool) -> Suits:
    """Return the condition that a company stands on this side with one of these statuses."""
    if wanted := list(statuses):
        return _among([f"{_OWN}{one}" if own else one for one in wanted])
    # Behind the colon comes the semicolon, so this is every text that begins with the mark of our own.
    inside = "n.state >= :own AND n.state < :beyond"
    return inside if own else f"NOT ({inside})", {"own": _OWN, "beyond": "own;"}


def _among(states: list[str]) -> Suits:
    if not states:
        return "", {}
    return "n.state IN (SELECT value FROM json_each(:states))", {"states": json.dumps(states)}
