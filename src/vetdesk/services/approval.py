"""From draft to approved: gates on demand, review, approval by the approver's own passphrase, overrides."""

from dataclasses import replace
from io import BytesIO
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.gates import Obstacle
from vetdesk.domain.matter import Approval as Approved
from vetdesk.domain.matter import Override
from vetdesk.domain.text import same_name
from vetdesk.domain.wordings import WordingsNotAccepted
from vetdesk.progress import silent
from vetdesk.services import dossier, gating
from vetdesk.services.accepted import is_accepted
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.drafting import Drafting
from vetdesk.services.errors import ApproverIsDrafter, ChangedMeanwhile, ReviewerRefused
from vetdesk.services.fonts import added_faces
from vetdesk.services.officers import Officer, require_override, verified_approver, verified_officers
from vetdesk.store import agreements, files, matter_notes, matter_reviews


class Approval:
    """Moves an agreement towards issue."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._drafting = Drafting(desk)

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

    def send_for_review(self, matter_id: UUID, reviewer: str = "") -> None:
        """Hand the draft to ``reviewer``, whose Today says so; without a name it waits for anybody."""
        works_here = {one.name for one in self._desk.vault.staff() if one.is_active}
        with self._desk.vault.writing("matter.send_for_review") as session:
            record = dossier.load(session, self._desk, matter_id).record
            drafter = record.head.drafted_by or ""
            if reviewer and (reviewer not in works_here or same_name(reviewer, drafter)):
                raise ReviewerRefused(reviewer)
            record.status.to(AgreementStatus.IN_REVIEW)
            now = self._desk.now()
            matter_reviews.ask(session, matter_id, reviewer, now=now)
            agreements.set_status(session, matter_id, AgreementStatus.IN_REVIEW, now=now)

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
        """Approve the text as it stands, by the approver's own passphrase.

        The text is kept, so that a later change can be told clause by clause. ``role`` is the approver's
        registered post, or as typed where none is registered. A day of issue that a matter file stated and
        that has passed gives way: nothing can be issued on a day before its approval.
        """
        approver = verified_approver(self._desk, (name, passphrase), role)
        self._forget_past_day(matter_id)
        with self._desk.vault.reading() as session:
            before = agreements.get(session, matter_id)
        text = tree.to_json(self._drafting.contract(matter_id, with_english=True))
        with self._desk.vault.writing("matter.approve") as session:
            found = dossier.load(session, self._desk, matter_id)
            if same_name(approver.name, found.matter.drafted_by):
                raise ApproverIsDrafter(approver.name)
            if found.record != before:
                raise ChangedMeanwhile
            now = self._desk.now()
            found.record.status.to(AgreementStatus.APPROVED)
            _require_accepted(found)
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
            filed = files.store(
                session,
                BytesIO(text.encode()),
                name="approved.json",
                media_type="application/json",
                progress=silent(),
            )
            kept = matter_reviews.ApprovedText(name=approver.name, at=now, file_id=filed.id)
            matter_reviews.keep_text(session, matter_id, kept)

    def override(
        self, matter_id: UUID, *, code: str, subject: str, officers: tuple[Officer, Officer], reason: str
    ) -> None:
        """Let one obstacle of class Y pass, by two officers who neither drafted nor reviewed."""
        by = verified_officers(self._desk, officers)
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            known = agreements.obstacles(session, matter_id)
        one = Override(code=code, subject=subject, by=by, reason=reason.strip(), on=self._desk.today())
        require_override(one, known, found.matter)
        others = tuple(old for old in found.record.overrides if (old.code, old.subject) != (code, subject))
        with self._desk.vault.writing("matter.override") as session:
            agreements.set_overrides(session, matter_id, (*others, one))

    def _forget_past_day(self, matter_id: UUID) -> None:
        with self._desk.vault.reading() as session:
            record = agreements.get(session, matter_id)
        stated = record.head.as_of if record else None
        if record is None or stated is None or stated >= self._desk.today():
            return
        with self._desk.vault.writing("matter.set_head") as session:
            head = replace(record.head, as_of=None)
            agreements.save_head(
                session, head, matter_id=matter_id, from_file=record.from_file, now=self._desk.now()
            )

    def _reviewer(self, found: Dossier, approver: str) -> str:
        """Return who reviewed: whoever has the vault open, unless that is the drafter."""
        actor = self._desk.actor.name
        return approver if same_name(actor, found.matter.drafted_by) else actor

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


def _require_accepted(found: Dossier) -> None:
    """Refuse to approve wordings that nobody in the role set for them has accepted."""
    chosen, _ = gating.clauses_of(found)
    waiting = [one.clause.id for one in chosen.values() if not is_accepted(found, one.clause, one.variant)]
    if waiting:
        raise WordingsNotAccepted(waiting)
