"""The officers of the vault: identities that draft, review, approve, decide and override."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from vetdesk.domain.staff import StaffMember, new_member
from vetdesk.services.desk import Desk
from vetdesk.services.errors import FieldProblem, FormInvalid, NotFound


@dataclass(frozen=True, kw_only=True)
class StaffDraft:
    """An officer as a form or the command line gives one."""

    name: str
    post: str = ""
    roles: tuple[str, ...] = ()


class Staff:
    """What can be done with officers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[StaffMember, ...]:
        """Return everybody, also those who left."""
        return tuple(self._desk.vault.staff())

    def add(self, draft: StaffDraft, passphrase: str | None = None) -> StaffMember:
        """Register an officer; with a passphrase they can open the vault and approve themselves."""
        member = member_of(draft)
        self._desk.vault.add_staff(member, passphrase)
        return member

    def change(self, staff_id: UUID, draft: StaffDraft) -> StaffMember:
        """Write another post or other roles; the name stays, because records carry it."""
        current = self._get(staff_id)
        wanted = member_of(draft)
        member = replace(current, post=wanted.post, roles=wanted.roles)
        self._desk.vault.change_staff(member)
        return member

    def holders(self) -> frozenset[UUID]:
        """Return who can open the vault with a passphrase of their own."""
        return self._desk.vault.holders()

    def set_passphrase(self, staff_id: UUID, passphrase: str) -> None:
        """Give an officer a passphrase of their own."""
        self._desk.vault.set_passphrase(self._get(staff_id), passphrase)

    def leave(self, staff_id: UUID) -> None:
        """Take a leaving officer's slot away and rotate the key; their name stays in the records."""
        self._desk.vault.remove_staff(self._get(staff_id))

    def _get(self, staff_id: UUID) -> StaffMember:
        found = [one for one in self.all() if one.id == staff_id]
        if not found:
            raise NotFound("staff")
        return found[0]


def member_of(draft: StaffDraft) -> StaffMember:
    """Return a new identity for the draft."""
    if not draft.name.strip():
        raise FormInvalid([FieldProblem(field="name", key="services.field.required", facts={})])
    return new_member(draft.name.strip(), post=draft.post.strip(), roles=frozenset(_words(draft.roles)))


def _words(roles: Iterable[str]) -> Iterable[str]:
    return (word for role in roles if (word := role.strip()))
