"""A review in the words of a matter file, as gates and templates read it."""

from datetime import date
from typing import Final

from vetdesk.domain.matter import DecisionInput, ReviewInput
from vetdesk.store.vetting import ReviewRecord

NOBODY: Final = ""
"""Stands for a name that is not known yet."""


def review_input(review: ReviewRecord | None, *, pack: str) -> ReviewInput:
    """Return the review as a matter file would state it; an open one has no outcome yet.

    A matter file knows the shipped packs only, so ``pack`` is the one that the office's own stands
    for; of an answer it states the result, not the value behind it.
    """
    if review is None:
        return ReviewInput(
            pack=pack,
            reviewed_on=date.min,
            reviewer=NOBODY,
            channels=(),
            answers={},
            decision=_undecided(),
        )
    draft, decision = review.draft, review.decision
    return ReviewInput(
        pack=pack,
        reviewed_on=draft.reviewed_on,
        reviewer=draft.reviewer,
        requery_on=draft.requery_on,
        channels=draft.channels,
        assignee_calls=draft.assignee_calls,
        answers={check: one.attested for check, one in review.answers.items()},
        decision=DecisionInput(
            outcome=decision.outcome, reason=decision.reason, by=decision.by, on=decision.on
        )
        if decision
        else _undecided(),
    )


def _undecided() -> DecisionInput:
    return DecisionInput(outcome="", reason="", by=NOBODY, on=date.min)
