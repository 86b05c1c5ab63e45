"""Registers in: read in the worker, compared, decided row by row, carried out, and taken back as a whole."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.register_rows import (
    Choices,
    ForFaulty,
    RegisterKind,
    RowAction,
    RowState,
    Step,
    settle,
)
from vetdesk.exchange.problems import Problem
from vetdesk.exchange.register_reading import RegisterOptions, RegisterReading, from_json
from vetdesk.exchange.register_sheets import write_checked, write_empty
from vetdesk.exchange.schedule_headers import normal
from vetdesk.exchange.sheet_zip import letters as column_letters
from vetdesk.progress import Progress
from vetdesk.services import register_compare, register_out, register_undo
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.errors import FileInvalid, NotFound
from vetdesk.services.register_apply import apply
from vetdesk.services.register_compare import RegisterPlan
from vetdesk.services.register_records import shown as cell_text
from vetdesk.services.register_undo import ImportStoodOn, ImportTooOld
from vetdesk.store import register_imports as imports
from vetdesk.store import settings
from vetdesk.store.register_imports import RegisterImport, RegisterImportState
from vetdesk.store.session import Session

__all__ = [
    "ImportStoodOn",
    "NothingToImport",
    "Problem",
    "RegisterImport",
    "RegisterImportState",
    "RegisterOptions",
    "RegisterPlan",
    "RegisterReading",
    "Registers",
    "RowsUndecided",
    "SameRecordTwice",
    "cell_text",
    "column_letters",
]
ROWS_AT_ONCE: Final = 100
"""Rows of one transaction: about 250 ms, so that nobody waits for the vault longer (decision 4)."""
MOST_BYTES: Final = 50_000_000
_MEMORY: Final = "register_columns."


class RowsUndecided(VetdeskError):
    """Rows whose names are like registered ones wait for somebody to say what they are."""

    key: ClassVar[str] = "registers.undecided"

    def __init__(self, lines: Sequence[int]) -> None:
        super().__init__(*lines)
        self._lines = tuple(lines)

    @property
    def lines(self) -> tuple[int, ...]:
        """Return the lines of the sheet."""
        return self._lines

    def facts(self) -> Mapping[str, object]:
        """Return how many there are, and the first of them."""
        return {"count": len(self._lines), "lines": self._lines[:10]}


class SameRecordTwice(VetdeskError):
    """Several rows were said to be the same registered record; one of them would undo the other."""

    key: ClassVar[str] = "registers.same_record_twice"

    def __init__(self, lines: Sequence[int]) -> None:
        super().__init__(*lines)
        self._lines = tuple(lines)

    def facts(self) -> Mapping[str, object]:
        """Return the first lines of the sheet."""
        return {"lines": self._lines[:10]}


class NothingToImport(VetdeskError):
    """No row of the sheet would add or change anything."""

    key: ClassVar[str] = "registers.nothing_to_import"


@dataclass(frozen=True, kw_only=True)
class _Batch:
    kind: RegisterKind
    import_id: UUID
    total: int


class Registers:
    """What can be done with registers as sheets."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(
        self,
        kind: RegisterKind,
        path: Path,
        progress: Progress,
        *,
        sheet: str | None = None,
        fields: tuple[str, ...] | None = None,
        employer_id: UUID | None = None,
    ) -> RegisterReading:
        """Read a sheet where it lies; columns are guessed, remembered, or named by ``fields``."""
        with self._desk.vault.reading() as session:
            kept = settings.all_settings(session).get(f"{_MEMORY}{kind.value}", "{}")
        options = RegisterOptions(
            kind=kind,
            today=self._desk.today(),
            sheet=sheet,
            fields=fields,
            remembered=json.loads(kept),
            fixed=("employer",) if employer_id else (),
        )
        try:
            if path.stat().st_size > MOST_BYTES:
                return _unread(kind, path, "sheet.size", limit=str(MOST_BYTES // 1_000_000))
            content = path.read_bytes()
        except OSError:
            return _unread(kind, path, "sheet.unreadable")
        answer = self._desk.worker.read_sheet(
            "read_register", content, path.name, options.as_record(), progress
        )
        return from_json(answer)

    def compare(
        self, reading: RegisterReading, progress: Progress, *, employer_id: UUID | None = None
    ) -> RegisterPlan:
        """Lay the sheet beside the register; nothing is written."""
        return register_compare.compare(self._desk, reading, employer_id=employer_id, progress=progress)

    def accept(self, plan: RegisterPlan, choices: Choices, progress: Progress) -> RegisterImport:
        """Carry the chosen rows out, all or none: Cancel, a failure or a crash takes back what was done."""
        steps = self._decided(plan, choices)
        reading = plan.reading
        with self._desk.vault.writing("register.stage") as session:
            import_id = imports.stage(
                session,
                plan.kind,
                file_name=reading.file_name,
                sha256=reading.sha256,
                by=self._desk.actor.name,
                now=self._desk.now(),
            )
        try:
            self._stage(import_id, steps, progress)
            self._apply(_Batch(kind=plan.kind, import_id=import_id, total=len(steps)), progress)
        except BaseException:
            register_undo.take_back(self._desk, plan.kind, import_id, progress)
            raise
        with self._desk.vault.writing("register.accept") as session:
            self._remember(session, reading)
            return imports.accept(session, import_id)

    def imports(self, kind: RegisterKind) -> tuple[RegisterImport, ...]:
        """Return the last imports of a register, newest first."""
        with self._desk.vault.reading() as session:
            return imports.of_kind(session, kind)

    def why_not(self, import_id: UUID) -> VetdeskError | None:
        """Return why an import cannot be taken back; None when it can."""
        with self._desk.vault.reading() as session:
            found = imports.get(session, import_id)
        if found is None or found.state is not RegisterImportState.ACCEPTED:
            return NotFound("register_import")
        try:
            register_undo.require_free(self._desk, found)
        except (ImportStoodOn, ImportTooOld) as refused:
            return refused
        return None

    def undo(self, import_id: UUID, progress: Progress) -> RegisterImport:
        """Take a whole import back; ``ImportStoodOn`` names the lines something stands on."""
        with self._desk.vault.reading() as session:
            found = imports.get(session, import_id)
        if found is None or found.state is not RegisterImportState.ACCEPTED:
            raise NotFound("register_import")
        register_undo.require_free(self._desk, found)
        with self._desk.vault.writing("register.undo") as session:
            imports.set_state(session, import_id, RegisterImportState.UNDOING)
        register_undo.take_back(self._desk, found.kind, import_id, progress)
        with self._desk.vault.reading() as session:
            undone = imports.get(session, import_id)
        assert undone is not None
        return undone

    def recover(self) -> None:
        """Take back what a crash left half-done, forget what is too old; done once after unlocking."""
        with self._desk.vault.reading() as session:
            left = imports.unfinished(session)
            has_old = imports.has_old(session, now=self._desk.now())
        for one in left:
            register_undo.take_back(self._desk, one.kind, one.id)
        if has_old:
            with self._desk.vault.writing("register.forget") as session:
                imports.forget_old(session, now=self._desk.now())

    def save_checked(self, plan: RegisterPlan, path: Path, *, language: str) -> Path:
        """Write the same sheet again with a red column that says what is wrong with each row."""
        write_private(path, write_checked(plan.reading, plan.problems, language=language))
        return path

    def save_empty(self, kind: RegisterKind, path: Path, *, language: str) -> Path:
        """Write an empty sheet with the headers this register reads."""
        write_private(path, write_empty(kind, language=language))
        return path

    def export(self, kind: RegisterKind, path: Path, progress: Progress, *, language: str) -> int:
        """Write the whole register as a sheet the import reads again; returns the number of records."""
        return register_out.export(self._desk, kind, path, language=language, progress=progress)

    def _decided(self, plan: RegisterPlan, choices: Choices) -> tuple[Step, ...]:
        blocking = plan.reading.refused is not None or plan.reading.lacks_columns
        if plan.problems and (blocking or choices.faulty is ForFaulty.STOP):
            raise FileInvalid(plan.problems)
        steps = settle(plan.rows, choices)
        if asked := [step.line for step in steps if step.action is RowAction.ASK]:
            raise RowsUndecided(asked)
        if twice := _same_record(steps):
            raise SameRecordTwice(twice)
        if not steps:
            if plan.problems and not any(row.state is not RowState.FAULTY for row in plan.rows):
                raise FileInvalid(plan.problems)
            raise NothingToImport
        return steps

    def _stage(self, import_id: UUID, steps: Sequence[Step], progress: Progress) -> None:
        most = imports.ROWS_PER_TRANSACTION
        for first in range(0, len(steps), most):
            progress.step(first, len(steps), "stage")
            with self._desk.vault.writing("register.stage") as session:
                imports.insert_steps(session, import_id, steps[first : first + most])
        with self._desk.vault.writing("register.apply") as session:
            imports.set_state(session, import_id, RegisterImportState.APPLYING)

    def _apply(self, batch: _Batch, progress: Progress) -> None:
        done = line = 0
        while True:
            progress.step(done, batch.total, "import")
            with self._desk.vault.writing("register.import") as session:
                some = imports.waiting(session, batch.import_id, beyond=line, limit=ROWS_AT_ONCE)
                apply(session, self._desk, batch.kind, some)
            if not some:
                return
            done, line = done + len(some), some[-1].line

    def _remember(self, session: Session, reading: RegisterReading) -> None:
        """Keep which field each title stood for, for the next sheet of this office."""
        name = f"{_MEMORY}{reading.kind.value}"
        known = json.loads(settings.all_settings(session).get(name, "{}"))
        pairs = zip(reading.titles, reading.fields, strict=True)
        known |= {normal(title): key for title, key in pairs if title}
        settings.put(session, name, json.dumps(known, ensure_ascii=False, sort_keys=True))


def _same_record(steps: Sequence[Step]) -> list[int]:
    """Return the lines whose record another line changes as well."""
    named = Counter(step.subject for step in steps if step.subject)
    return [step.line for step in steps if named[step.subject] > 1]


def _unread(kind: RegisterKind, path: Path, key: str, **facts: str) -> RegisterReading:
    problem = Problem(file=path.name, key=key, path="$", facts=facts)
    return RegisterReading(kind=kind, file_name=path.name, problems=(problem,), refused=problem)
