"""What stands before personal data is handed over, and the steps that are noted on the way there."""

from collections.abc import Mapping
from datetime import date
from typing import Final
from uuid import UUID

from vetdesk.domain.calendars import shanghai_day
from vetdesk.domain.gates import Obstacle
from vetdesk.domain.gates_facts import HandoverFacts
from vetdesk.domain.gates_handover import NOTED
from vetdesk.domain.matter import Override
from vetdesk.domain.signing import Met, SignedTooEarly, WordsMissing
from vetdesk.services import dossier, gating
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.errors import NotFound
from vetdesk.store import agreements, documents, keeping, matter_notes, signings
from vetdesk.store.session import Session

POWER_OF_ATTORNEY: Final = "cn.power_of_attorney"
_PREFIX: Final = "handover."
"""Before the key of a step among the things that were met, which preconditions of the text are, too."""


class Handovers:
    """Judges the hand-over of an issued agreement; each step is noted with its day and its proof."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def obstacles(self, matter_id: UUID, overrides: tuple[Override, ...] = ()) -> tuple[Obstacle, ...]:
        """List what stands before a hand-over today; ``overrides`` are those of this hand-over alone.

        Rows and their effects are those of counsel's review 5.4, column H.
        """
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            kept = _kept(session, found, self._desk.today())
            read = matter_notes.acknowledged(session, matter_id)
        return gating.with_readers(gating.handover_obstacles(self._desk, found, kept, overrides), read)

    def note(self, matter_id: UUID, code: str, *, on: date, proof: str) -> None:
        """Note that a step before the hand-over was taken: which gate it opens, on which day, its proof."""
        if code not in NOTED:
            raise NotFound("step")
        if not proof.strip():
            raise WordsMissing("proof")
        if on > self._desk.today():
            raise SignedTooEarly("on")
        with self._desk.vault.writing("matter.handover_step") as session:
            if agreements.get(session, matter_id) is None:
                raise NotFound("matter")
            met = Met(on=on, proof=proof.strip(), by=self._desk.actor.name)
            signings.meet(session, matter_id, f"{_PREFIX}{code}", met)

    def noted(self, matter_id: UUID) -> Mapping[str, Met]:
        """Return what was noted, by the code of its gate."""
        with self._desk.vault.reading() as session:
            return _noted(session, matter_id)


def _noted(session: Session, matter_id: UUID) -> dict[str, Met]:
    met = signings.met(session, matter_id)
    return {key.removeprefix(_PREFIX): one for key, one in met.items() if key.startswith(_PREFIX)}


def _kept(session: Session, found: Dossier, today: date) -> HandoverFacts:
    matter_id = found.record.id
    steps = {NOTED[code]: one.on for code, one in _noted(session, matter_id).items() if code in NOTED}
    if (paid := signings.met(session, matter_id).get("deposit")) is not None:
        # The text may make its own effect wait for the deposit; then it is noted there.
        steps.setdefault("deposit_on", paid.on)
    powers = [one.at for one in documents.of_matter(session, matter_id) if one.kind == POWER_OF_ATTORNEY]
    return HandoverFacts(
        **steps,
        poa_on=shanghai_day(min(powers)) if powers else None,
        undeleted=keeping.undeleted(session, found.record.head.collector_id, besides=matter_id, before=today),
    )
