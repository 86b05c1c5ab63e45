"""A paper before its issue: drafted, shown to a second person, approved; a change takes that away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from vetdesk.domain.editions import Edition
from vetdesk.domain.matter import Override
from vetdesk.domain.obstacles import Fact, Obstacle, OverrideClass, Severity
from vetdesk.domain.papers import MadeFor
from vetdesk.domain.signing import Signing
from vetdesk.domain.states import Transitions, move
from vetdesk.domain.text import same_name

SUBJECT: Final = "approved_by"
"""What the gates of the approval are about, as they are for an agreement."""
ANSWER: Final = "paper.answer"
"""The gate of a question of a paper that has no answer it could print."""


class PaperState(StrEnum):
    """The life of a paper up to its issue."""

    DRAFT = "draft"
    ASKED = "asked"
    CHANGES = "changes"
    APPROVED = "approved"
    ISSUED = "issued"

    def to(self, wanted: "PaperState") -> "PaperState":
        """Return ``wanted`` when a paper may go there from here, else raise ``TransitionForbidden``."""
        return move(self, wanted, allowed=_STEPS)


_STEPS: Transitions[PaperState] = {
    # A paper that needs no approval goes from draft to issue; the gates say which may.
    PaperState.DRAFT: frozenset({PaperState.DRAFT, PaperState.ASKED, PaperState.ISSUED}),
    PaperState.ASKED: frozenset({PaperState.DRAFT, PaperState.CHANGES, PaperState.APPROVED}),
    PaperState.CHANGES: frozenset({PaperState.DRAFT, PaperState.ASKED}),
    # Asked again from approved: the text changed without anybody typing, so the approval is stale.
    PaperState.APPROVED: frozenset(
        {PaperState.DRAFT, PaperState.ASKED, PaperState.CHANGES, PaperState.ISSUED}
    ),
    PaperState.ISSUED: frozenset(),
}


@dataclass(frozen=True, kw_only=True)
class Frozen:
    """A text as it stood: SHA-256 of its numbered tree, and the stored file that holds it."""

    sha256: str
    file_id: UUID


@dataclass(frozen=True, kw_only=True)
class PaperApproval:
    """Who approved which text; ``attested`` where it was stated from outside and no passphrase was asked."""

    name: str
    role: str
    on: date
    text: Frozen
    attested: bool = False


@dataclass(frozen=True, kw_only=True)
class PaperSigned:
    """How an issued paper was signed; ``pages`` counts the scan, ``scan_id`` is its document."""

    signing: Signing
    pages: int
    scan_id: UUID | None
    registered_by: str
    registered_at: datetime


@dataclass(frozen=True, kw_only=True)
class PaperDraft:
    """One paper that is prepared; ``subject_id`` is the collector or the agreement it is made for.

    ``typed`` are the answers as typed. ``drafted_by`` is everybody who typed any of them: none of them may
    approve. ``asked`` is the text as it was when approval was asked for, ``approval`` the last one given,
    which stays here when a change has taken it away. ``note`` is why ``returned_by`` asked for changes.
    """

    id: UUID
    pack_id: str
    made_for: MadeFor
    subject_id: UUID
    typed: Mapping[str, str] = field(repr=False)
    edition: Edition
    drafted_by: tuple[str, ...]
    state: PaperState
    changed_at: datetime
    reviewer: str = ""
    asked: Frozen | None = None
    approval: PaperApproval | None = None
    note: str = ""
    returned_by: str = ""
    overrides: tuple[Override, ...] = ()
    document_id: UUID | None = None
    signed: PaperSigned | None = None

    def is_drafter(self, name: str) -> bool:
        """Say whether somebody typed any of it."""
        return any(same_name(one, name) for one in self.drafted_by)

    def typed_anew(
        self, typed: Mapping[str, str], *, edition: Edition, by: str, now: datetime
    ) -> "PaperDraft":
        """Return the draft with other answers; whoever typed them is a drafter too."""
        drafters = self.drafted_by if self.is_drafter(by) else (*self.drafted_by, by)
        return replace(
            self,
            typed=dict(typed),
            edition=edition,
            drafted_by=drafters,
            state=self.state.to(PaperState.DRAFT),
            changed_at=now,
        )


@dataclass(frozen=True, kw_only=True)
class Difference:
    """How many lines of a text were inserted, deleted and changed since another.

    ``looks_other`` says that no word changed, but the look of the pages.
    """

    inserted: int = 0
    deleted: int = 0
    changed: int = 0
    looks_other: bool = False

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Return the numbers under their names."""
        return {"inserted": self.inserted, "deleted": self.deleted, "changed": self.changed}


def approval_obstacles(
    draft: PaperDraft | None, sha256: str, since: Difference, *, today: date
) -> tuple[Obstacle, ...]:
    """List what the approval of a contract paper lacks for the text ``sha256``; empty means it stands.

    A second person approves what binds the company, and what he approved is what is issued (counsel's
    review 5.2 no. 8, 5.4); nobody may let that pass (5.3, class X). ``since`` is how the text differs from
    the one approved.
    """
    if draft is None or draft.approval is None or draft.state is PaperState.CHANGES:
        return (_pending(draft),)
    approval, found = draft.approval, []
    if draft.is_drafter(approval.name):
        found.append(_block("approval.four_eyes", name=approval.name))
    if approval.on > today:
        found.append(_block("approval.stale", "future", on=str(approval.on)))
    if approval.text.sha256 != sha256:
        aspect = "paper_look" if since.looks_other else "paper"
        found.append(_block("approval.stale", aspect, name=approval.name, **since.facts))
    elif draft.state not in {PaperState.APPROVED, PaperState.ISSUED}:
        found.append(_pending(draft))
    return tuple(found)


def unanswered(labels: Sequence[str]) -> tuple[Obstacle, ...]:
    """List the questions of a paper that still have no answer it could print."""
    return tuple(
        Obstacle(
            code=ANSWER,
            severity=Severity.BLOCK,
            override=OverrideClass.NEVER,
            subject=label,
            facts={"label": label},
        )
        for label in labels
    )


def _pending(draft: PaperDraft | None) -> Obstacle:
    """Return why there is no approval, as far as it is known."""
    if draft is not None and draft.state is PaperState.CHANGES:
        return _block("approval.stale", "paper_changes", name=draft.returned_by, note=draft.note)
    if draft is not None and draft.state is PaperState.ASKED:
        return _block("approval.stale", "paper_asked", name=draft.reviewer)
    return _block("approval.stale", "paper_missing")


def _block(code: str, aspect: str = "", **facts: Fact) -> Obstacle:
    return Obstacle(
        code=code,
        severity=Severity.BLOCK,
        override=OverrideClass.NEVER,
        subject=SUBJECT,
        aspect=aspect,
        facts=facts,
    )
