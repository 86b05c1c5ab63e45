"""Who may approve and who may let a gate pass, each proved by their own passphrase."""

from collections.abc import Sequence
from typing import Final

from vetdesk.domain.gates import Obstacle, OverrideClass
from vetdesk.domain.matter import MatterInput, Override
from vetdesk.domain.overrides import problem_of
from vetdesk.domain.staff import StaffMember, approvers
from vetdesk.domain.text import same_name
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotAnApprover, OverrideRefused, PostDiffers

Officer = tuple[str, str]
"""A name and that officer's own passphrase; never kept."""

_NOT_BY_TWO: Final = "override.never"


def verified_approver(desk: Desk, officer: Officer, role: str) -> StaffMember:
    """Return who approves, proved by their own passphrase.

    ``role`` is the approver's registered post, or as typed where none is registered. Raises
    ``NotAnApprover`` or ``PostDiffers``.
    """
    approver = desk.vault.verify_member(*officer)
    holders = desk.vault.holders()
    able = [one for one in desk.vault.staff() if one.id in holders]
    if approver.id not in {one.id for one in approvers(able)}:
        raise NotAnApprover(approver.name)
    if approver.post and not same_name(approver.post, role):
        raise PostDiffers(approver.name, approver.post)
    return approver


def verified_officers(desk: Desk, officers: tuple[Officer, Officer]) -> tuple[str, str]:
    """Return the names of two officers, each proved by their own passphrase."""
    first, second = (desk.vault.verify_member(*one).name for one in officers)
    return first, second


def require_override(one: Override, known: Sequence[Obstacle], matter: MatterInput) -> None:
    """Raise ``OverrideRefused`` unless these two may let that obstacle pass (counsel's review 5.3)."""
    if not any(
        found.code == one.code
        and found.subject == one.subject
        and found.override is OverrideClass.TWO_OFFICERS
        for found in known
    ):
        raise OverrideRefused(one.code, why=_NOT_BY_TWO)
    problem = problem_of(one, matter, as_of=max(one.on, matter.as_of or one.on))
    if problem:
        raise OverrideRefused(one.code, why=problem)
