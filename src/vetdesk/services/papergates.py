"""What stands between a paper and its issue: its approval, and for a hand-over the gates of that step."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from uuid import UUID, uuid4

from vetdesk.documents import tree
from vetdesk.documents.compare import Change, Comparison, compare
from vetdesk.documents.flat import flat
from vetdesk.domain.gates import Obstacle
from vetdesk.domain.matter import Approval
from vetdesk.domain.pagelook import PageLook
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
from vetdesk.services.supplements import Amendment, Supplements, doubts_of
from vetdesk.store import files, matter_notes, paper_drafts
from vetdesk.store.session import Session

JSON = "application/json"


@dataclass(frozen=True, kw_only=True)
class Judged:
    """What a paper lacks (nothing, and it may be issued), with what the gates looked at.

    ``changes`` is how its text differs from the one approved, or asked about; None where there was none.
    ``amends`` is what a supplement does to its agreement.
    """

    obstacles: tuple[Obstacle, ...] = ()
    changes: Comparison | None = field(default=None, repr=False)
    amends: Amendment | None = field(default=None, repr=False)


class PaperGates:
    """Judges a paper as it would be printed now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._texts = PaperTexts(desk)
        self._handovers = Handovers(desk)
        self._supplements = Supplements(desk)

    def judge(self, made: Made, draft: PaperDraft | None) -> Judged:
        """Return what the paper lacks; its text is set once."""
        found: tuple[Obstacle, ...] = ()
        before = _before(draft)
        changes = None
        if Need.APPROVAL in made.needs or before is not None:
            text = self._texts.tree_of(made)
            if before is not None:
                changes = compare(flat(self._text_of(before.file_id)), flat(text))
            if Need.APPROVAL in made.needs:
                now = hash_of(text, made.look)
                since = _since(changes, looks_other=_looks_other(draft, text, made.look))
                found += approval_obstacles(draft, now, since, today=self._desk.today())
        if Need.HANDOVER in made.needs and made.matter_id is not None:
            overrides = draft.overrides if draft else ()
            found += self._handovers.obstacles(made.matter_id, overrides)
        amends = self._supplements.look(made)
        if doubts := doubts_of(amends):
            with self._desk.vault.reading() as session:
                read = matter_notes.acknowledged(session, made.subject_id)
            found += with_readers(doubts, read)
        return Judged(obstacles=found, changes=changes, amends=amends)

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
            frozen = freeze(session, text, made.look)
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

    def _text_of(self, file_id: UUID) -> tree.Document:
        with self._desk.vault.reading() as session:
            return tree.from_json(files.read(session, file_id).decode())


def freeze(session: Session, text: tree.Document, look: PageLook) -> Frozen:
    """Keep a text as it stands now; the look of its pages is part of what is approved."""
    stored = files.store(
        session,
        BytesIO(tree.to_json(text).encode()),
        name="paper.json",
        media_type=JSON,
        progress=silent(),
    )
    return Frozen(sha256=hash_of(text, look), file_id=stored.id)


def discard(session: Session, draft: PaperDraft) -> None:
    """Delete a paper that was not issued, with the texts kept of it."""
    for file_id in {one.file_id for one in (draft.asked, draft.approval and draft.approval.text) if one}:
        files.remove(session, file_id)
    paper_drafts.drop(session, draft.id)


def _before(draft: PaperDraft | None) -> Frozen | None:
    """Return the text that was approved, or asked about."""
    if draft is None:
        return None
    return draft.approval.text if draft.approval else draft.asked


def _looks_other(draft: PaperDraft | None, text: tree.Document, look: PageLook) -> bool:
    """Return whether the approved words stand as they were and only their pages look otherwise now."""
    approved = draft.approval.text.sha256 if draft and draft.approval else ""
    return any(approved == hash_of(text, one) for one in PageLook if one is not look)


def _since(changes: Comparison | None, *, looks_other: bool) -> Difference:
    if changes is None:
        return Difference()
    return Difference(
        inserted=changes.count(Change.INSERTED),
        deleted=changes.count(Change.DELETED),
        changed=changes.count(Change.CHANGED),
        looks_other=looks_other,
    )


def _said(typed: Mapping[str, str], name: str) -> str:
    return typed.get(name, "").strip()
