"""A supplement held against the agreement it changes: which places, and how the agreement then reads."""

from typing import Final

from vetdesk.documents.flat import flat
from vetdesk.documents.supplement import Amended, Amendment, Doubt, amend
from vetdesk.domain.gates import Obstacle, OverrideClass, Severity
from vetdesk.services.desk import Desk
from vetdesk.services.papertext import Made
from vetdesk.services.texts import TextNotKept, Texts

__all__ = ["Amended", "Amendment", "Doubt", "Supplements", "doubts_of"]

SUPPLEMENT: Final = "cn.supplement"
CHANGES: Final = "changes_lines"
"""What the template of a supplement reads its changes from, one a line."""
DOUBT: Final = "paper.change"
"""The obstacle that warns of a change; no gate of the matrix stands behind it."""


class Supplements:
    """Reads the issued text; changes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._texts = Texts(desk)

    def look(self, made: Made) -> Amendment | None:
        """Return what a supplement changes in the version it is made for.

        None for another paper, and for a version issued before its text was kept.
        """
        changes = made.text.get(CHANGES)
        if made.pack.stands_for != SUPPLEMENT or made.version is None or not isinstance(changes, list):
            return None
        try:
            text = self._texts.get(made.subject_id, made.version)
        except TextNotKept:
            return None
        return amend(flat(text), changes)


def doubts_of(amends: Amendment | None) -> tuple[Obstacle, ...]:
    """Warn of changes whose place or quoted words the agreement does not have; that is to be read."""
    return tuple(
        Obstacle(
            code=DOUBT,
            aspect=one.doubt.value,
            severity=Severity.WARN,
            override=OverrideClass.ACKNOWLEDGE,
            subject=one.change,
            facts={"change": one.change, "place": one.place, "words": one.about},
        )
        for one in (amends.amended if amends else ())
        if one.doubt is not None
    )
