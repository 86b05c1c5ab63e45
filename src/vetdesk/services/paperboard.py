"""Papers in preparation that need somebody today: an approval, changes, the issue."""

from collections.abc import Iterator
from uuid import UUID

from vetdesk.domain.paperdrafts import PaperDraft, PaperState
from vetdesk.domain.papers import MadeFor
from vetdesk.domain.text import same_name
from vetdesk.services import templateshelf
from vetdesk.services.desk import Desk
from vetdesk.services.todayboard import ItemKind, TodayItem
from vetdesk.store import agreements, paper_drafts, parties
from vetdesk.store.session import Session

_OF_DRAFTERS = {PaperState.CHANGES: ItemKind.PAPER_RETURNED, PaperState.APPROVED: ItemKind.PAPER_READY}


def waiting_papers(session: Session, desk: Desk) -> Iterator[TodayItem]:
    """Yield the papers that wait for an approval, and to their drafters what was returned or approved."""
    drafts = paper_drafts.in_state(session, PaperState.ASKED, *_OF_DRAFTERS)
    if not drafts:
        return
    titles = {pack.id: pack.title for pack in desk.rules.documents.values()}
    titles |= {
        pack.id: pack.title for made in MadeFor for pack in templateshelf.for_papers(session, made, None)
    }
    for draft in drafts:
        kind = _kind(draft, desk.actor.name)
        if kind is not None:
            title = titles.get(draft.pack_id, draft.pack_id)
            yield TodayItem(
                kind=kind,
                title=f"{title} · {_subject(session, draft.made_for, draft.subject_id)}",
                due=None,
                overdue=False,
                subject_kind="paper",
                subject=draft.id,
            )


def _kind(draft: PaperDraft, actor: str) -> ItemKind | None:
    if draft.state is PaperState.ASKED:
        mine = same_name(draft.reviewer, actor) if draft.reviewer else not draft.is_drafter(actor)
        return ItemKind.PAPER_FOR_YOU if mine else ItemKind.PAPER_WAITS
    return _OF_DRAFTERS[draft.state] if draft.is_drafter(actor) else None


def _subject(session: Session, made_for: MadeFor, subject_id: UUID) -> str:
    """Return the collector, or the agreement with its collector."""
    if made_for is MadeFor.COLLECTOR:
        party = parties.get(session, subject_id)
        return party.party.name if party else ""
    matter = agreements.get(session, subject_id)
    party = parties.get(session, matter.head.collector_id) if matter else None
    return f"{matter.head.matter_ref} {party.party.name if party else ''}" if matter else ""
