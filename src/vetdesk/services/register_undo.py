"""Takes an import of a register back: added records go, changed ones are as they were."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.register_rows import RegisterKind, RowAction
from vetdesk.progress import Progress, silent
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.intake import id_hash
from vetdesk.services.register_apply import marks
from vetdesk.services.register_records import person_draft
from vetdesk.store import forgetting, parties, people, register_lookups
from vetdesk.store import register_imports as imports
from vetdesk.store.parties import PartyDraft
from vetdesk.store.plain import load, load_any
from vetdesk.store.register_imports import RegisterImport, RegisterImportState, StoredStep
from vetdesk.store.session import Session

_ROWS_AT_ONCE: Final = 500


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
    with desk.vault.reading() as session:
        steps = imports.every(session, found.id)
        added = [one.subject for one in steps if one.action is RowAction.ADD and one.subject]
        used = imports.stood_on(session, found.kind, added)
        now = marks(session, found.kind, [one.subject for one in steps if one.subject])
        lines = [
            one.line
            for one in steps
            if one.subject is not None and (one.subject in used or now.get(one.subject) != one.after)
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
        total = imports.count_done(session, import_id)
        is_large = forgetting.is_worth_it(session, total)
    if is_large:
        with desk.vault.writing("register.take_back") as session:
            forgetting.put_off(session)
    done = 0
    while True:
        with desk.vault.writing("register.take_back") as session:
            some = imports.carried_out(session, import_id, limit=_ROWS_AT_ONCE)
            _back(session, desk, kind, some)
            imports.forget(session, [step.id for step in some])
        if not some:
            break
        done += len(some)
        progress.tell(done, total, "undo")
    _forget_words(desk)
    with desk.vault.writing("register.take_back") as session:
        imports.forget_waiting(session, import_id)
        imports.set_state(session, import_id, RegisterImportState.UNDONE)


def _forget_words(desk: Desk) -> None:
    """Let the words of what was taken back go, where that was put off; the import is undone only then."""
    with desk.vault.reading() as session:
        goes_on = forgetting.is_due(session)
    if goes_on:
        with desk.vault.writing("register.take_back") as session:
            forgetting.begin(session)
    while goes_on:
        with desk.vault.writing("register.take_back") as session:
            goes_on = forgetting.step(session)


def _back(session: Session, desk: Desk, kind: RegisterKind, steps: Sequence[StoredStep]) -> None:
    added = [step.subject for step in steps if step.subject and step.action is RowAction.ADD]
    register_lookups.unregister(session, kind, added)
    before = {step.subject: step.before for step in steps if step.subject and step.action is RowAction.UPDATE}
    if not before:
        return
    if kind is RegisterKind.COLLECTORS:
        _parties_back(session, desk, before)
    else:
        _people_back(session, desk, before)


def _parties_back(session: Session, desk: Desk, kept: Mapping[UUID, str]) -> None:
    known = parties.of(session, list(kept))
    if kept.keys() - known.keys():
        raise NotFound("party")
    before = {party_id: load(PartyDraft, text) for party_id, text in kept.items()}
    parties.save_all(session, [(draft, party_id) for party_id, draft in before.items()], now=desk.now())
    # The name of the sheet was never the party's; the one it has again is no former one.
    names = {one: (known[one].party.name, draft.party.name) for one, draft in before.items()}
    register_lookups.forget_former_names(session, names)
    parties.reindex(session, list(before))


def _people_back(session: Session, desk: Desk, kept: Mapping[UUID, str]) -> None:
    known = people.those(session, list(kept))
    if kept.keys() - known.keys():
        raise NotFound("person")
    given = []
    for person_id, text in kept.items():
        number = known[person_id].id_number
        draft = person_draft({**load_any(text), "id_number": number}, None)
        given.append((draft, person_id, id_hash(desk, number)))
    people.save_all(session, given, now=desk.now())
