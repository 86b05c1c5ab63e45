"""Evaluations of collectors: made by one, signed by another, due each year and before the decision lapses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid4

from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import add_months
from vetdesk.domain.evaluation import (
    Criterion,
    Figure,
    Occasion,
    Result,
    Scheme,
    Weights,
    due_on,
    evaluate,
    occasion_on,
    require_signer,
)
from vetdesk.services.desk import Desk
from vetdesk.services.errors import FieldProblem, FormInvalid, NotFound
from vetdesk.store import evaluations, parties, settings, vetting
from vetdesk.store.evaluations import EvaluationLine
from vetdesk.store.session import Session

__all__ = ["EvaluationDraft", "EvaluationLine", "EvaluationRoom", "Evaluations"]

WEIGHTS: Final = "evaluation_weights"


@dataclass(frozen=True, kw_only=True)
class EvaluationRoom:
    """What an evaluation of one collector needs: criteria, weights, the period, and when it is due.

    ``due`` is None for a collector that is not admitted; ``due_for`` is the occasion of the next one, and
    ``occasion`` what one made today counts as.
    """

    collector_id: UUID
    name: str
    road: Road
    scheme: Scheme
    weights: Weights
    period_from: date
    period_to: date
    due: date | None = None
    due_for: Occasion = Occasion.ANNUAL
    occasion: Occasion = Occasion.ANNUAL
    signers: tuple[str, ...] = ()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Return what is asked on the road of the collector."""
        return self.scheme.asked(self.road)

    def result(self, figures: Mapping[str, Figure]) -> Result:
        """Return what the figures amount to; ``FiguresMissing`` names what is not whole."""
        return evaluate(self.scheme, self.road, self.weights, figures)


@dataclass(frozen=True, kw_only=True)
class EvaluationDraft:
    """What somebody has counted, over which period."""

    period_from: date
    period_to: date
    figures: Mapping[str, Figure]
    note: str = ""


class Evaluations:
    """What can be done with evaluations."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def scheme(self) -> Scheme:
        """Return the criteria and grades in force."""
        return self._desk.rules.evaluation

    def weights(self) -> Weights:
        """Return the weights the office works with."""
        with self._desk.vault.reading() as session:
            return self._weights(session)

    def set_weights(self, weights: Weights) -> None:
        """Keep other weights; evaluations that were made keep those they were made with."""
        with self._desk.vault.writing("settings.save") as session:
            settings.put(session, WEIGHTS, str(weights))

    def of(self, collector_id: UUID) -> tuple[EvaluationLine, ...]:
        """Return the evaluations of a collector, newest first."""
        with self._desk.vault.reading() as session:
            return evaluations.of_collector(session, collector_id)

    def room(self, collector_id: UUID) -> EvaluationRoom:
        """Return what an evaluation of this collector needs."""
        holders = self._desk.vault.holders()
        signers = tuple(one.name for one in self._desk.vault.staff() if one.is_active and one.id in holders)
        today = self._desk.today()
        with self._desk.vault.reading() as session:
            party = parties.get(session, collector_id)
            if party is None:
                raise NotFound("party")
            known = evaluations.of_collector(session, collector_id)
            decided = vetting.decided_of(session, collector_id)
            weights = self._weights(session)
        signed = [one for one in known if one.signed_on is not None]
        last = signed[0].evaluated_on if signed else None
        due, due_for = None, Occasion.ANNUAL
        if party.status.admits and party.decided_on is not None:
            due, due_for = due_on(
                self.scheme, decided_on=party.decided_on, valid_until=party.valid_until, evaluated=last
            )
        return EvaluationRoom(
            collector_id=collector_id,
            name=party.party.name,
            road=decided.draft.road if decided else Road.ENTRUSTMENT,
            scheme=self.scheme,
            weights=weights,
            period_from=known[0].period_to if known else add_months(today, -self.scheme.every_months),
            period_to=today,
            due=due,
            due_for=due_for,
            occasion=occasion_on(self.scheme, today, party.valid_until),
            signers=signers,
        )

    def evaluate(self, collector_id: UUID, draft: EvaluationDraft) -> EvaluationLine:
        """Keep an evaluation, made by the actor; it counts once somebody else has signed it.

        ``FiguresMissing`` names the criteria without figure or source, ``FormInvalid`` a period that is none.
        """
        if not draft.period_from <= draft.period_to <= self._desk.today():
            problem = FieldProblem(field="period", key="services.field.future", facts={})
            raise FormInvalid([problem])
        room = self.room(collector_id)
        result = room.result(draft.figures)
        line = EvaluationLine(
            id=uuid4(),
            collector_id=collector_id,
            occasion=room.occasion,
            road=room.road,
            period_from=draft.period_from,
            period_to=draft.period_to,
            scheme_version=room.scheme.version,
            weights=str(room.weights),
            figures=draft.figures,
            points=result.points,
            total=result.total,
            grade=result.grade.id,
            note=draft.note.strip(),
            evaluated_by=self._desk.actor.name,
            evaluated_on=self._desk.today(),
        )
        with self._desk.vault.writing("evaluation.make") as session:
            evaluations.add(session, line)
        return line

    def sign(self, evaluation_id: UUID, *, name: str, passphrase: str) -> EvaluationLine:
        """Sign a result by the signer's own passphrase; a signed one stays as it is.

        ``EvaluatorSigns`` where the signer evaluated, or owns the business with the collector.
        """
        member = self._desk.vault.verify_member(name, passphrase)
        with self._desk.vault.writing("evaluation.sign") as session:
            known = evaluations.get(session, evaluation_id)
            if known is None:
                raise NotFound("evaluation")
            if known.signed_on is not None:
                return known
            party = parties.get(session, known.collector_id)
            owner = party.business_owner if party else ""
            require_signer(member.name, evaluator=known.evaluated_by, business_owner=owner)
            evaluations.sign(session, evaluation_id, by=member.name, on=self._desk.today())
            session.flush()
            signed = evaluations.get(session, evaluation_id)
        assert signed is not None
        return signed

    def _weights(self, session: Session) -> Weights:
        kept = settings.all_settings(session).get(WEIGHTS)
        return Weights.read(kept) if kept else Weights()
