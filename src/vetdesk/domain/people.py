"""People who touch customer data: whether their checks let them, today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.matter import PersonInput
from vetdesk.domain.packs import CheckSeverity, Facts, ItemKind, Pack, Scope
from vetdesk.domain.vetting import CheckState, Finding, assess

AUTHORISATION = "BP-02"
"""The person's own consent to the checks (PIPL 13, 29); nothing may be looked up before it."""


class PersonStatus(StrEnum):
    """Where a person stands, in the words of the screens."""

    AWAITING = "awaiting_authorisation"
    IN_PROGRESS = "in_progress"
    CLEAR = "clear"
    CONDITIONAL = "conditional"
    NOT_CLEAR = "not_clear"
    EXPIRED = "expired"

    @property
    def may_access(self) -> bool:
        """True when the person may stand in the access annex."""
        return self in {PersonStatus.CLEAR, PersonStatus.CONDITIONAL}


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A person with status and the checks that decided it."""

    person: PersonInput
    status: PersonStatus
    causes: tuple[str, ...] = ()


def standing(
    person: PersonInput,
    pack: Pack,
    *,
    creditor: CreditorKind,
    facts: Facts,
    today: date,
    at_handover: bool = False,
) -> Standing:
    """Assess one person against the person pack.

    Checks that can only be met after signing (an account right, for instance) count as open at
    hand-over alone. An expired check of any weight suspends access until it is renewed; a failed
    check that does not block leaves the person clear with conditions.
    """
    known = {**facts, "employer": person.employer, "key": person.key}
    findings = assess(pack, person.checks, creditor=creditor, facts=known, today=today)
    blocking = [one for one in findings if one.severity is CheckSeverity.BLOCK]
    for status, causes in (
        (PersonStatus.NOT_CLEAR, _ids(blocking, CheckState.FAIL)),
        (PersonStatus.AWAITING, tuple(i for i in _ids(blocking, CheckState.OPEN) if i == AUTHORISATION)),
        (PersonStatus.IN_PROGRESS, _ids(_due(blocking, at_handover=at_handover), CheckState.OPEN)),
        (PersonStatus.EXPIRED, _ids(findings, CheckState.EXPIRED)),
        (PersonStatus.CONDITIONAL, _ids(findings, CheckState.FAIL)),
    ):
        if causes:
            return Standing(person=person, status=status, causes=causes)
    return Standing(person=person, status=PersonStatus.CLEAR)


def standings(
    people: Sequence[PersonInput],
    pack: Pack,
    *,
    creditor: CreditorKind,
    facts: Facts,
    today: date,
    at_handover: bool = False,
) -> tuple[Standing, ...]:
    """Assess everybody, in the given order; who ``may_access`` stands in the access annex."""
    return tuple(
        standing(one, pack, creditor=creditor, facts=facts, today=today, at_handover=at_handover)
        for one in people
    )


def _ids(findings: Sequence[Finding], state: CheckState) -> tuple[str, ...]:
    return tuple(one.item.id for one in findings if one.state is state)


def _due(findings: Sequence[Finding], *, at_handover: bool) -> list[Finding]:
    if at_handover:
        return list(findings)
    return [
        one
        for one in findings
        if one.item.kind is not ItemKind.CONDITION and one.item.scope is not Scope.HANDOVER
    ]
