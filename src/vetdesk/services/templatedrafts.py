"""What was typed into a template and not saved, with the step of completing that can be taken back of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vetdesk.documents.errors import PackRefused
from vetdesk.documents.packfile import read_pack_text, write_pack
from vetdesk.documents.packs import Pack
from vetdesk.store import settings
from vetdesk.store.session import Session

DRAFT: Final = "template_draft."
_BEFORE: Final = "template_before."
_AFTER: Final = "template_after."
Step = tuple[Pack, Pack]
"""The template before what it lacked was added, and after."""


@dataclass(frozen=True, kw_only=True)
class TemplateDraft:
    """A template as it was typed; ``step`` is there while what was added to it can be taken back."""

    pack: Pack
    step: Step | None = None


def draft_of(session: Session, newest: Pack) -> TemplateDraft | None:
    """Return what was typed over the newest edition; None for nothing, or what an older one was made into."""
    known = settings.all_settings(session)
    kept = _read(known, DRAFT, newest)
    if kept is None:
        return None
    before, after = _read(known, _BEFORE, newest), _read(known, _AFTER, newest)
    return TemplateDraft(pack=kept, step=(before, after) if before and after else None)


def keep(session: Session, draft: TemplateDraft) -> None:
    """Keep what is typed, and the step that can be taken back."""
    name = draft.pack.id
    settings.put(session, DRAFT + name, write_pack(draft.pack))
    _forget(session, _BEFORE + name, _AFTER + name)
    if draft.step is not None:
        for key, pack in zip((_BEFORE, _AFTER), draft.step, strict=True):
            settings.put(session, key + name, write_pack(pack))


def forget(session: Session, template: str) -> None:
    """Forget what was typed."""
    _forget(session, *(key + template for key in (DRAFT, _BEFORE, _AFTER)))


def _read(known: Mapping[str, str], key: str, newest: Pack) -> Pack | None:
    text = known.get(key + newest.id, "")
    if not text:
        return None
    try:
        kept = read_pack_text(text, place=newest.id)
    except PackRefused:
        return None
    return kept if kept.version == newest.version else None


def _forget(session: Session, *names: str) -> None:
    known = settings.all_settings(session)
    for name in names:
        if known.get(name):
            settings.put(session, name, "")
