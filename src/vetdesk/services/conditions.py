"""Conditions of an admission as tasks: what is open, by when, who sees to it, and how each was met."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from vetdesk.services import evidence as evidence_files
from vetdesk.services import reviewstanding
from vetdesk.services.desk import Desk
from vetdesk.services.errors import FieldProblem, FormInvalid, NotFound
from vetdesk.services.reasons import REASON_LENGTH, required
from vetdesk.store import conditions, evidence
from vetdesk.store.conditions import ConditionDraft, ConditionLine
from vetdesk.store.evidence import EvidenceDraft, EvidenceLine
from vetdesk.store.session import Session

__all__ = ["ConditionDraft", "ConditionLine", "ConditionTask", "Conditions"]


@dataclass(frozen=True, kw_only=True)
class ConditionTask:
    """A condition with the evidence that shows how it was met."""

    line: ConditionLine
    evidence: tuple[EvidenceLine, ...] = ()


class Conditions:
    """What can be done with the conditions of collectors."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, collector_id: UUID) -> tuple[ConditionLine, ...]:
        """Return a collector's conditions, open ones first."""
        with self._desk.vault.reading() as session:
            return conditions.of_collector(session, collector_id)

    def evidence_of(self, collector_id: UUID) -> Mapping[UUID, tuple[EvidenceLine, ...]]:
        """Return what was filed for the conditions of a collector, by the id of the condition."""
        with self._desk.vault.reading() as session:
            lines = conditions.of_collector(session, collector_id)
            return {one.id: evidence.of_condition(session, one.id) for one in lines}

    def get(self, condition_id: UUID) -> ConditionTask:
        """Return one condition with its evidence."""
        with self._desk.vault.reading() as session:
            line = _known(session, condition_id)
            return ConditionTask(line=line, evidence=evidence.of_condition(session, condition_id))

    def meet(
        self, condition_id: UUID, *, on: date, proof: str, files: Sequence[EvidenceDraft] = ()
    ) -> ConditionLine:
        """Keep that a condition was met, with its evidence; the actor answers for it.

        A day in the future and an empty proof raise ``FormInvalid``, a file that would prove nothing later
        raises ``EvidenceRefused``; nothing is kept then.
        """
        problems = []
        if on > self._desk.today():
            problems.append(FieldProblem(field="on", key="services.field.future", facts={}))
        if len(proof.strip()) < REASON_LENGTH:
            problems.append(FieldProblem(field="proof", key="services.field.required", facts={}))
        if problems:
            raise FormInvalid(problems)
        judged = [evidence_files.Judged.of(one) for one in files]
        with self._desk.vault.writing("condition.meet") as session:
            known = _known(session, condition_id)
            if not known.is_open:
                return known  # how it was met the first time stands
            for one in judged:
                one.store(session, self._desk, known.review_id, condition_id=condition_id)
            conditions.meet(session, condition_id, on=on, by=self._desk.actor.name, proof=proof.strip())
            reviewstanding.note_decision(session, self._desk, known.collector_id)
            return _known(session, condition_id)

    def reopen(self, condition_id: UUID, *, reason: str) -> ConditionLine:
        """Keep that a condition turned out not to be met; the decision that relied on it is stale.

        An empty reason raises ``FormInvalid``. The evidence stays; the journal keeps who had met it and how.
        """
        why = required(reason)
        with self._desk.vault.writing("condition.reopen") as session:
            known = _known(session, condition_id)
            if known.is_open:
                return known
            conditions.reopen(session, condition_id, on=self._desk.today(), reason=why)
            reviewstanding.note_decision(session, self._desk, known.collector_id)
            return _known(session, condition_id)


def _known(session: Session, condition_id: UUID) -> ConditionLine:
    line = conditions.get(session, condition_id)
    if line is None:
        raise NotFound("condition")
    return line
