"""Takes an import of a register back: added records go, changed ones are as they were."""

import contextlib
from collections.abc import Sequence
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.register_rows import RegisterKind, RowAction
from vetdesk.progress import Cancelled, Progress, silent
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.intake import id_hash
from vetdesk.services.register_apply import party_mark, person_mark
from vetdesk.services.register_records import person_draft
from vetdesk.store import parties, people, register_lookups
from vetdesk.store import register_imports as imports
from vetdesk.store.parties import PartyDraft
from vetdesk.store.plain import load, load_any
from vetdesk.store.register_imports import RegisterImport, RegisterImportState, StoredStep
from vetdesk.store.session import Session

_ROWS_AT_ONCE: Final = 50


class ImportStoodOn(VetdeskError):
    """Records of the import were changed or used since; it can no longer be taken back as a whole."""

    key: ClassVar[str] = "registers.stood_on"

    def __init__(self, lines: Sequence[int]) -> None:
        super().__init__(*lines)
        self._lines = tuple(lines)

    def facts(self) -> dict[str, object]:
        """Return how many lines, and the first of them."""
        return {"count": len(self._lines), "lines": self._lines[:10]}


class ImportTooOld(VetdeskError):
    """What was before the import is no longer kept."""

    key: ClassVar[str] = "registers.too_old"

    def __init__(self, days: int) -> None:
        super().__init__(days)
        self.days = days


def require_free(desk: Desk, found: RegisterImport) -> None:
    """Raise ``ImportStoodOn`` when anything of the import was changed or referred to since."""
    mark = party_mark if found.kind is RegisterKind.COLLECTORS else person_mark
    with desk.vault.reading() as session:
        steps = imports.every(session, found.id)
        added = [one.subject for one in steps if one.action is RowAction.ADD and one.subject]
        used = imports.stood_on(session, found.kind, added)
        lines = [
            one.line
            for one in steps
            if one.subject is not None and (one.subject in used or mark(session, one.subject) != one.after)
        ]
    if not steps:
        raise ImportTooOld(imports.KEPT_DAYS)
    if lines:
        raise ImportStoodOn(lines)


def take_back(desk: Desk, kind: RegisterKind, import_id: UUID, progress: Progress | None = None) -> None:
    """Undo every row that was carried out, last first, in small transactions.

    Once begun it goes through: a stop half-way would leave half an import. What a crash interrupts is
    taken up again after the next unlocking.
    """
    progress = progress or silent()
    with desk.vault.reading() as session:
        total = len(imports.every(session, import_id))
    done = 0
    while True:
        with desk.vault.writing("register.take_back") as session:
            some = imports.carried_out(session, import_id, limit=_ROWS_AT_ONCE)
            for step in some:
                _back(session, desk, kind, step)
            imports.forget(session, [step.id for step in some])
            if not some:
                imports.forget_waiting(session, import_id)
                imports.set_state(session, import_id, RegisterImportState.UNDONE)
        if not some:
            return
        done += len(some)
        with contextlib.suppress(Cancelled):
            progress.step(done, total, "undo")


def _back(session: Session, desk: Desk, kind: RegisterKind, step: StoredStep) -> None:
    assert step.subject is not None
    if kind is RegisterKind.COLLECTORS:
        _party_back(session, desk, step, step.subject)
    else:
        _person_back(session, desk, step, step.subject)


def _party_back(session: Session, desk: Desk, step: StoredStep, subject: UUID) -> None:
    if step.action is RowAction.ADD:
        register_lookups.unregister_party(session, subject)
        return
    known = parties.get(session, subject)
    if known is None:
        raise NotFound("party")
    before = load(PartyDraft, step.before)
    parties.save(session, before, party_id=subject, now=desk.now())
    # The name of the sheet was never the party's; the one it has again is no former one.
    register_lookups.forget_former_names(session, subject, (known.party.name, before.party.name))
    parties.reindex(session, subject)


def _person_back(session: Session, desk: Desk, step: StoredStep, subject: UUID) -> None:
    if step.action is RowAction.ADD:
        register_lookups.unregister_person(session, subject)
        return
    known = people.get(session, subject)
    if known is None:
        raise NotFound("person")
    before = person_draft({**load_any(step.before), "id_number": known.id_number}, None)
    hashed = id_hash(desk, known.id_number)
    people.save(session, before, person_id=subject, id_hash=hashed, now=desk.now())
