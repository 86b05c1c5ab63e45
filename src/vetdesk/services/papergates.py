"""What stands between a paper and its issue: its approval, and for a hand-over the gates of that step."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from uuid import UUID, uuid4

from vetdesk.documents import tree
from vetdesk.documents.compare import Change, Comparison, compare
from vetdesk.documents.flat import flat
from vetdesk.domain.gates import Obstacle
from vetdesk.domain.matter import Approval
from vetdesk.domain.paperdrafts import (
    Difference,
    Frozen,
    PaperApproval,
    PaperDraft,
    PaperState,
    approval_obstacles,
)
from vetdesk.domain.papers import Need
from vetdesk.progress import silent
from vetdesk.services.desk import Desk
from vetdesk.services.errors import ApproverIsDrafter
from vetdesk.services.gating import with_readers
from vetdesk.services.handover import Handovers
from vetdesk.services.papertext import Made, PaperTexts, hash_of
from vetdesk.services.supplements import Supplements
from vetdesk.store import files, matter_notes, paper_drafts
from vetdesk.store.session import Session

JSON = "application/json"


class PaperGates:
    """Judges a paper as it would be printed now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._texts = PaperTexts(desk)
        self._handovers = Handovers(desk)
        self._supplements = Supplements(desk)

    def evaluate(self, made: Made, draft: PaperDraft | None) -> tuple[Obstacle, ...]:
        """List what the paper lacks; empty means that it may be issued."""
        found: tuple[Obstacle, ...] = ()
        if Need.APPROVAL in made.needs:
            text = self._texts.tree_of(made)
            found += approval_obstacles(
                draft, hash_of(text), self._since(draft, text), today=self._desk.today()
            )
        if Need.HANDOVER in made.needs and made.matter_id is not None:
            overrides = draft.overrides if draft else ()
            found += self._handovers.obstacles(made.matter_id, overrides)
        if doubts := self._supplements.obstacles(made):
            with self._desk.vault.reading() as session:
                read = matter_notes.acknowledged(session, made.subject_id)
            found += with_readers(doubts, read)
        return found

    def draft_of(self, made: Made, typed: Mapping[str, str]) -> PaperDraft | None:
        """Return the open draft with these very answers, so that its approval counts for them."""
        with self._desk.vault.reading() as session:
            known = paper_drafts.open_of(session, made.subject_id)
        for one in known:
            same = one.pack_id == made.pack.id and one.edition is made.edition
            if same and all(_said(one.typed, ask.name) == _said(typed, ask.name) for ask in made.pack.asks):
                return one
        return None

    def attested(self, made: Made, typed: Mapping[str, str], given: Approval) -> PaperDraft:
        """Keep a paper with an approval that was given outside; who runs it cannot be who approved."""
        actor, text = self._desk.actor.name, self._texts.tree_of(made)
        now = self._desk.now()
        draft = PaperDraft(
            id=uuid4(),
            pack_id=made.pack.id,
            made_for=made.made_for,
            subject_id=made.subject_id,
            typed=dict(typed),
            edition=made.edition,
            drafted_by=(actor,),
            state=PaperState.DRAFT,
            changed_at=now,
        )
        if draft.is_drafter(given.name):
            raise ApproverIsDrafter(given.name)
        with self._desk.vault.writing("paper.attest") as session:
            frozen = freeze(session, text)
            approval = PaperApproval(
                name=given.name, role=given.role, on=given.on, text=frozen, attested=True
            )
            kept = replace(draft, state=PaperState.APPROVED, asked=frozen, approval=approval)
            paper_drafts.put(session, kept)
        return kept

    def forget(self, draft: PaperDraft) -> None:
        """Take back a stated approval whose paper was not filed."""
        with self._desk.vault.writing("paper.drop") as session:
            discard(session, draft)

    def changes(self, draft: PaperDraft, text: tree.Document) -> Comparison | None:
        """Return how a text differs from the one approved, or asked about; None where there was none."""
        before = draft.approval.text if draft.approval else draft.asked
        return compare(flat(self.text_of(before.file_id)), flat(text)) if before else None

    def text_of(self, file_id: UUID) -> tree.Document:
        """Return a text as it was kept."""
        with self._desk.vault.reading() as session:
            return tree.from_json(files.read(session, file_id).decode())

    def _since(self, draft: PaperDraft | None, text: tree.Document) -> Difference:
        found = self.changes(draft, text) if draft else None
        if found is None:
            return Difference()
        return Difference(
            inserted=found.count(Change.INSERTED),
            deleted=found.count(Change.DELETED),
            changed=found.count(Change.CHANGED),
        )


def freeze(session: Session, text: tree.Document) -> Frozen:
    """Keep a text as it stands now."""
    stored = files.store(
        session,
        BytesIO(tree.to_json(text).encode()),
        name="paper.json",
        media_type=JSON,
        progress=silent(),
    )
    return Frozen(sha256=hash_of(text), file_id=stored.id)


def discard(session: Session, draft: PaperDraft) -> None:
    """Delete a paper that was not issued, with the texts kept of it."""
    for file_id in {one.file_id for one in (draft.asked, draft.approval and draft.approval.text) if one}:
        files.remove(session, file_id)
    paper_drafts.drop(session, draft.id)


def _said(typed: Mapping[str, str], name: str) -> str:
    return typed.get(name, "").strip()
