"""From draft to approved: gates on demand, review, approval by the approver's own passphrase, overrides."""

from dataclasses import replace
from typing import Final
from uuid import UUID

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.gates import Obstacle, OverrideClass
from vetdesk.domain.matter import Approval as Approved
from vetdesk.domain.matter import Override
from vetdesk.domain.overrides import problem_of
from vetdesk.domain.text import same_name
from vetdesk.services import dossier, gating
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.errors import ApproverIsDrafter, OverrideRefused
from vetdesk.services.fonts import added_faces
from vetdesk.store import agreements, matter_notes

Officer = tuple[str, str]
"""A name and that officer's own passphrase; never kept."""

_NOT_BY_TWO: Final = "override.never"


class Approval:
    """Moves an agreement towards issue."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def obstacles(self, matter_id: UUID) -> tuple[Obstacle, ...]:
        """Evaluate every gate now, keep the result, and return it.

        An issued agreement keeps what was found when it was issued: a register asked again later, or a
        person who lapses, cannot make it unissued.
        """
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            if found.record.status.is_fixed:
                return agreements.obstacles(session, matter_id)
            approval = found.record.approval
            faces = added_faces(session)
            read = matter_notes.acknowledged(session, matter_id)
        evaluation = gating.evaluate_matter(
            self._desk,
            found,
            approved_hash=(approval.content_hash or "") if approval else "",
            added_fonts=faces,
        )
        obstacles = gating.with_readers(evaluation.obstacles, read)
        with self._desk.vault.writing("matter.gates") as session:
            agreements.set_obstacles(session, matter_id, obstacles, now=self._desk.now())
        return obstacles

    def last_obstacles(self, matter_id: UUID) -> tuple[Obstacle, ...]:
        """Return what the last evaluation found, without evaluating."""
        with self._desk.vault.reading() as session:
            return agreements.obstacles(session, matter_id)

    def send_for_review(self, matter_id: UUID) -> None:
        """Hand the draft to the reviewer."""
        self._move(matter_id, AgreementStatus.IN_REVIEW, "matter.send_for_review")

    def request_changes(self, matter_id: UUID, note: str = "") -> None:
        """Give the draft back, with the reason."""
        self._move(matter_id, AgreementStatus.CHANGES_REQUESTED, "matter.request_changes", note=note)

    def acknowledge(self, matter_id: UUID, *, code: str, subject: str) -> None:
        """Note that the actor has read a warning (class W of counsel's review 5.3)."""
        with self._desk.vault.writing("matter.acknowledge") as session:
            matter_notes.acknowledge(
                session,
                matter_id,
                code=code,
                subject=subject,
                by=self._desk.actor.name,
                now=self._desk.now(),
            )
            read = matter_notes.acknowledged(session, matter_id)
            known = agreements.obstacles(session, matter_id)
            agreements.set_obstacles(
                session, matter_id, gating.with_readers(known, read), now=self._desk.now()
            )

    def approve(self, matter_id: UUID, *, name: str, passphrase: str, role: str) -> None:
        """Approve the text as it stands, by the approver's own passphrase."""
        approver = self._desk.vault.verify_member(name, passphrase)
        with self._desk.vault.writing("matter.approve") as session:
            found = dossier.load(session, self._desk, matter_id)
            if same_name(approver.name, found.matter.drafted_by):
                raise ApproverIsDrafter(approver.name)
            now = self._desk.now()
            found.record.status.to(AgreementStatus.APPROVED)
            if not found.record.head.reviewed_by:
                head = replace(found.record.head, reviewed_by=self._reviewer(found, approver.name))
                agreements.save_head(
                    session, head, matter_id=matter_id, from_file=found.record.from_file, now=now
                )
                session.flush()
                found = dossier.load(session, self._desk, matter_id)
            given = Approved(name=approver.name, role=role, on=self._desk.today())
            agreements.add_approval(
                session, matter_id, given, content_hash=found.content_hash, now=now, findings=found.found
            )
            agreements.set_status(session, matter_id, AgreementStatus.APPROVED, now=now)

    def override(
        self, matter_id: UUID, *, code: str, subject: str, officers: tuple[Officer, Officer], reason: str
    ) -> None:
        """Let one obstacle of class Y pass, by two officers who neither drafted nor reviewed."""
        first, second = (self._desk.vault.verify_member(name, given).name for name, given in officers)
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            known = agreements.obstacles(session, matter_id)
        self._require_overridable(known, code, subject)
        one = Override(
            code=code, subject=subject, by=(first, second), reason=reason.strip(), on=self._desk.today()
        )
        self._require_valid(one, found)
        others = tuple(old for old in found.record.overrides if (old.code, old.subject) != (code, subject))
        with self._desk.vault.writing("matter.override") as session:
            agreements.set_overrides(session, matter_id, (*others, one))

    def _reviewer(self, found: Dossier, approver: str) -> str:
        """Return who reviewed: whoever has the vault open, unless that is the drafter."""
        actor = self._desk.actor.name
        return approver if same_name(actor, found.matter.drafted_by) else actor

    def _require_overridable(self, known: tuple[Obstacle, ...], code: str, subject: str) -> None:
        for one in known:
            if one.code == code and one.subject == subject and one.override is OverrideClass.TWO_OFFICERS:
                return
        raise OverrideRefused(code, why=_NOT_BY_TWO)

    def _require_valid(self, one: Override, found: Dossier) -> None:
        problem = problem_of(one, found.matter, as_of=max(one.on, found.matter.as_of or one.on))
        if problem:
            raise OverrideRefused(one.code, why=problem)

    def _move(self, matter_id: UUID, status: AgreementStatus, action: str, *, note: str = "") -> None:
        with self._desk.vault.writing(action) as session:
            if note.strip():
                given = matter_notes.Note(
                    kind="changes", text=note.strip(), by=self._desk.actor.name, at=self._desk.now()
                )
                matter_notes.add(session, matter_id, given)
            found = dossier.load(session, self._desk, matter_id)
            found.record.status.to(status)
            agreements.set_status(session, matter_id, status, now=self._desk.now())
