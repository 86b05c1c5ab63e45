"""Papers in preparation: kept as typed, shown to a second person, approved, issued."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from vetdesk.documents.compare import Comparison
from vetdesk.documents.jobs import Preview
from vetdesk.documents.packs import Pack
from vetdesk.domain.editions import Edition
from vetdesk.domain.gates import Obstacle
from vetdesk.domain.matter import Override
from vetdesk.domain.paperdrafts import Frozen, PaperApproval, PaperDraft, PaperState, unanswered
from vetdesk.domain.papers import AnswerUnfit, MadeFor, Need, values_of
from vetdesk.domain.signing import WordsMissing
from vetdesk.progress import Progress
from vetdesk.services import dossier
from vetdesk.services.desk import Desk
from vetdesk.services.errors import (
    ApproverIsDrafter,
    Blocked,
    ChangedMeanwhile,
    NotFound,
    OverrideRefused,
    ReviewerRefused,
)
from vetdesk.services.officers import Officer, require_override, verified_approver, verified_officers
from vetdesk.services.paperdesk import PaperDesk
from vetdesk.services.papergates import PaperGates, discard, freeze
from vetdesk.services.papertext import Made, PaperTexts, hash_of
from vetdesk.services.supplements import Amendment
from vetdesk.store import files, paper_drafts
from vetdesk.store.documents import DocumentLine
from vetdesk.store.session import Session

__all__ = ["PaperDraft", "PaperDrafts", "PaperLine", "PaperRoom", "PaperState"]


@dataclass(frozen=True, kw_only=True)
class PaperLine:
    """A paper in preparation as a list shows it."""

    draft: PaperDraft
    title: str


@dataclass(frozen=True, kw_only=True)
class PaperRoom:
    """A paper in preparation with what stands in its way.

    ``changes`` is how its text differs from the one approved last, None where nothing was approved or
    asked about yet, or an answer is missing; ``amends`` is what a supplement does to its agreement.
    ``series`` is the pattern of the number it takes when it is issued, the serial written as #.
    """

    draft: PaperDraft
    title: str
    needs: frozenset[Need]
    obstacles: tuple[Obstacle, ...]
    is_whole: bool
    changes: Comparison | None = field(default=None, repr=False)
    amends: Amendment | None = field(default=None, repr=False)
    series: str = ""

    @property
    def may_issue(self) -> bool:
        """True when nothing blocks."""
        return not any(one.blocks for one in self.obstacles)


class PaperDrafts:
    """What can be done with a paper before its issue."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._papers = PaperDesk(desk)
        self._texts = PaperTexts(desk)
        self._gates = PaperGates(desk)

    def of_subject(self, subject_id: UUID) -> tuple[PaperLine, ...]:
        """Return the papers in preparation of a collector or an agreement, the last changed first."""
        with self._desk.vault.reading() as session:
            drafts = paper_drafts.open_of(session, subject_id)
        titles = {pack.id: pack.title for made_for in MadeFor for pack in self._texts.packs(made_for)}
        return tuple(PaperLine(draft=one, title=titles.get(one.pack_id, one.pack_id)) for one in drafts)

    def get(self, draft_id: UUID) -> PaperDraft:
        """Return one paper."""
        with self._desk.vault.reading() as session:
            return _draft(session, draft_id)

    def keep(
        self,
        made_for: MadeFor,
        subject_id: UUID,
        pack_id: str,
        typed: Mapping[str, str],
        *,
        edition: Edition = Edition.CHINESE,
        draft_id: UUID | None = None,
        whole: str = "",
    ) -> PaperDraft:
        """Keep what was typed; other answers take an approval away.

        ``draft_id`` is the paper these answers are of; without one a new paper begins. ``whole`` is the
        language in which an open question is refused (``AnswerUnfit``); empty keeps them open.
        """
        pack = self._texts.pack(pack_id, made_for, self._texts.road_of(made_for, subject_id))
        if whole:
            values_of(pack.asks, typed, language=whole)
        actor, now = self._desk.actor.name, self._desk.now()
        with self._desk.vault.writing("paper.draft") as session:
            if draft_id is None:
                draft = PaperDraft(
                    id=uuid4(),
                    pack_id=pack_id,
                    made_for=made_for,
                    subject_id=subject_id,
                    typed=dict(typed),
                    edition=edition,
                    drafted_by=(actor,),
                    state=PaperState.DRAFT,
                    changed_at=now,
                )
            else:
                before = _draft(session, draft_id)
                if before.typed == dict(typed) and before.edition is edition:
                    return before
                draft = before.typed_anew(typed, edition=edition, by=actor, now=now)
            paper_drafts.put(session, draft)
        return draft

    def room(self, draft_id: UUID, *, language: str) -> PaperRoom:
        """Return a paper with its gates as they stand now."""
        draft = self.get(draft_id)
        pack = self._pack(draft)
        needs = self._texts.needs(pack)
        if missing := _unanswered(pack, draft, language):
            obstacles = unanswered(missing)
            return PaperRoom(draft=draft, title=pack.title, needs=needs, obstacles=obstacles, is_whole=False)
        made = self._made(draft, language)
        judged = self._gates.judge(made, draft)
        return PaperRoom(
            draft=draft,
            title=pack.title,
            needs=needs,
            obstacles=judged.obstacles,
            is_whole=True,
            changes=judged.changes,
            amends=judged.amends,
            series=made.prefix + "#" * made.width,
        )

    def preview(self, draft_id: UUID, page: int, *, language: str) -> Preview:
        """Return one page as it would be printed."""
        return self._texts.preview(self._made(self.get(draft_id), language), page)

    def ask(self, draft_id: UUID, reviewer: str = "", *, language: str) -> PaperDraft:
        """Freeze the text and ask ``reviewer`` to approve it, whose Today says so; nobody named: anybody.

        Raises ``AnswerUnfit`` while a question is open.
        """
        draft = self.get(draft_id)
        made = self._made(draft, language)
        text = self._texts.tree_of(made)
        works_here = {one.name for one in self._desk.vault.staff() if one.is_active}
        if reviewer and (reviewer not in works_here or draft.is_drafter(reviewer)):
            raise ReviewerRefused(reviewer)
        state = draft.state.to(PaperState.ASKED)

        def asked(session: Session) -> PaperDraft:
            _forget(session, draft.asked, but=draft.approval.text if draft.approval else None)
            frozen = freeze(session, text, made.look)
            return replace(draft, state=state, reviewer=reviewer, asked=frozen, note="")

        return self._move(draft, "paper.ask", asked)

    def approve(self, draft_id: UUID, *, name: str, passphrase: str, role: str, language: str) -> PaperDraft:
        """Approve the text that was asked about, by the approver's own passphrase.

        Nobody who typed any of it may approve (``ApproverIsDrafter``); a text that changed since it was
        asked about is not the one to approve (``ChangedMeanwhile``).
        """
        approver = verified_approver(self._desk, (name, passphrase), role)
        draft = self.get(draft_id)
        if draft.is_drafter(approver.name):
            raise ApproverIsDrafter(approver.name)
        state = draft.state.to(PaperState.APPROVED)
        asked, made = draft.asked, self._made(draft, language)
        if asked is None or asked.sha256 != hash_of(self._texts.tree_of(made), made.look):
            raise ChangedMeanwhile

        def approved(session: Session) -> PaperDraft:
            if draft.approval is not None:
                _forget(session, draft.approval.text, but=asked)
            given = PaperApproval(name=approver.name, role=role, on=self._desk.today(), text=asked)
            return replace(draft, state=state, approval=given)

        return self._move(draft, "paper.approve", approved)

    def request_changes(self, draft_id: UUID, reason: str) -> PaperDraft:
        """Give the paper back, with the reason; an approval that was given no longer counts."""
        draft = self.get(draft_id)
        if not reason.strip():
            raise WordsMissing("reason")
        given = replace(
            draft,
            state=draft.state.to(PaperState.CHANGES),
            note=reason.strip(),
            returned_by=self._desk.actor.name,
        )
        return self._move(draft, "paper.request_changes", lambda _: given)

    def override(
        self,
        draft_id: UUID,
        *,
        code: str,
        subject: str,
        officers: tuple[Officer, Officer],
        reason: str,
        language: str,
    ) -> PaperDraft:
        """Let one obstacle of class Y pass for this paper alone, by two officers who did not draft it.

        They did not draft or review the agreement either (counsel's review 5.3).
        """
        by = verified_officers(self._desk, officers)
        draft = self.get(draft_id)
        if any(draft.is_drafter(name) for name in by):
            raise OverrideRefused(code, why="override.drafter_or_reviewer")
        one = Override(code=code, subject=subject, by=by, reason=reason.strip(), on=self._desk.today())
        known = self._gates.judge(self._made(draft, language), draft).obstacles
        with self._desk.vault.reading() as session:
            matter = dossier.load(session, self._desk, draft.subject_id).matter
        require_override(one, known, matter)
        others = tuple(old for old in draft.overrides if (old.code, old.subject) != (code, subject))
        return self._move(draft, "paper.override", lambda _: replace(draft, overrides=(*others, one)))

    def drop(self, draft_id: UUID) -> None:
        """Throw a paper away that was not issued; the journal keeps that there was one."""
        draft = self.get(draft_id)
        draft.state.to(PaperState.DRAFT)
        with self._desk.vault.writing("paper.drop") as session:
            discard(session, draft)

    def issue(self, draft_id: UUID, *, language: str, progress: Progress | None = None) -> DocumentLine:
        """Print and file the paper; raises ``Blocked`` with what stands in the way."""
        draft = self.get(draft_id)
        if missing := _unanswered(self._pack(draft), draft, language):
            raise Blocked(unanswered(missing))
        draft.state.to(PaperState.DRAFT)
        return self._papers.issue(self._made(draft, language), draft, progress)

    def _made(self, draft: PaperDraft, language: str) -> Made:
        return self._texts.prepare(
            draft.made_for,
            draft.subject_id,
            draft.pack_id,
            draft.typed,
            language=language,
            edition=draft.edition,
        )

    def _pack(self, draft: PaperDraft) -> Pack:
        return self._texts.pack(draft.pack_id, draft.made_for)

    def _move(self, before: PaperDraft, action: str, change: Callable[[Session], PaperDraft]) -> PaperDraft:
        with self._desk.vault.writing(action) as session:
            if _draft(session, before.id) != before:
                raise ChangedMeanwhile
            kept = replace(change(session), changed_at=self._desk.now())
            paper_drafts.put(session, kept)
        return kept


def _draft(session: Session, draft_id: UUID) -> PaperDraft:
    found = paper_drafts.get(session, draft_id)
    if found is None:
        raise NotFound("paper")
    return found


def _forget(session: Session, text: Frozen | None, *, but: Frozen | None) -> None:
    """Delete a text that nothing refers to any more."""
    if text is not None and text != but:
        files.remove(session, text.file_id)


def _unanswered(pack: Pack, draft: PaperDraft, language: str) -> tuple[str, ...]:
    """Return the labels of the questions whose answers cannot be printed."""
    labels = []
    for ask in pack.asks:
        try:
            values_of((ask,), draft.typed, language=language)
        except AnswerUnfit:
            labels.append(ask.label.of(language))
    return tuple(labels)
