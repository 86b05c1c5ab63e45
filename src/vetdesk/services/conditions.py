"""Conditions of an admission as tasks: what is open, by when, and how each was met."""

from datetime import date
from uuid import UUID

from vetdesk.domain.vetting import REASON_LENGTH
from vetdesk.services.desk import Desk
from vetdesk.services.errors import FieldProblem, FormInvalid, NotFound
from vetdesk.store import conditions
from vetdesk.store.conditions import ConditionDraft, ConditionLine

__all__ = ["ConditionDraft", "ConditionLine", "Conditions"]


class Conditions:
    """What can be done with the conditions of collectors."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, collector_id: UUID) -> tuple[ConditionLine, ...]:
        """Return a collector's conditions, open ones first."""
        with self._desk.vault.reading() as session:
            return conditions.of_collector(session, collector_id)

    def meet(self, condition_id: UUID, *, on: date, proof: str) -> ConditionLine:
        """Keep that a condition was met; the actor answers for it.

        A day in the future and an empty proof raise ``FormInvalid``.
        """
        problems = []
        if on > self._desk.today():
            problems.append(FieldProblem(field="on", key="services.field.future", facts={}))
        if len(proof.strip()) < REASON_LENGTH:
            problems.append(FieldProblem(field="proof", key="services.field.required", facts={}))
        if problems:
            raise FormInvalid(problems)
        with self._desk.vault.writing("condition.meet") as session:
            known = conditions.get(session, condition_id)
            if known is None:
                raise NotFound("condition")
            if not known.is_open:
                return known  # how it was met the first time stands
            conditions.meet(session, condition_id, on=on, by=self._desk.actor.name, proof=proof.strip())
            line = conditions.get(session, condition_id)
        assert line is not None
        return line
