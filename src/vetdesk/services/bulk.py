"""Thousands of notices, one PDF each, into a folder; what was written is known to the vault and resumed."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from vetdesk.documents.crew import letters_of
from vetdesk.documents.jobs import Letter, RenderRequest
from vetdesk.exchange.workbook import Cell, package_workbook
from vetdesk.progress import Progress, silent
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.letters import Letters, Notices, debtor_notices
from vetdesk.store import documents, files, notices
from vetdesk.store.documents import DocumentLine
from vetdesk.store.notices import PrintedNotice
from vetdesk.store.versions import IssueRecord

LETTERS_PER_BATCH: Final = 25
REGISTER: Final = "notice_register"
_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HEADER: Final = ("通知编号", "明细序号", "文书", "文件名", "页数", "SHA-256")
_TITLE: Final = "通知书登记表"


@dataclass(frozen=True, kw_only=True)
class NoticeRun:
    """What a run left: the folder, how many were written now and how many stood there already."""

    folder: Path
    written: int
    kept: int
    register: DocumentLine


@dataclass(frozen=True, kw_only=True)
class _Batch:
    """Letters of one text that are laid out together; always the same ones, so their bytes stay."""

    kind: str
    numbers: tuple[int, ...]
    request: RenderRequest


class BulkNotices:
    """Prints the notices of a large schedule outside the vault, and keeps their hashes inside."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._letters = Letters(desk)

    def write(self, matter_id: UUID, into: Path, progress: Progress | None = None) -> NoticeRun:
        """Write one PDF for each claim of the newest issued version into a folder under ``into``.

        Each batch is on disk and known to the vault before the next one counts as done: after
        Cancel or a crash the same call goes on where it stopped. A file that was changed or
        removed is written again; its bytes are the same as the first time.
        """
        progress = progress or silent()
        record, batches = self._planned(matter_id)
        folder = into / f"{record.contract_no}_v{record.version}_通知书"
        folder.mkdir(parents=True, exist_ok=True)
        with self._desk.vault.reading() as session:
            known = notices.of_version(session, matter_id, record.version)
        total = sum(len(batch.numbers) for batch in batches)
        open_ones = [batch for batch in batches if not _stand(folder, batch, known)]
        kept = done = total - sum(len(batch.numbers) for batch in open_ones)
        progress.step(done, total, "letters")
        for place, letters in letters_of([batch.request for batch in open_ones], progress):
            batch = open_ones[place]
            known |= self._keep(record, folder, batch, letters, known)
            done += len(letters)
            progress.step(done, total, "letters")
        return NoticeRun(
            folder=folder, written=total - kept, kept=kept, register=self._register(record, folder, known)
        )

    def _planned(self, matter_id: UUID) -> tuple[IssueRecord, list[_Batch]]:
        found, record = self._letters.issued(matter_id)
        planned = debtor_notices(
            found,
            self._letters.context_of(found, record),
            as_of=record.as_of,
            stamp=self._letters.stamp_of(record),
            added_fonts=self._letters.faces(),
        )
        return record, [batch for one in planned for batch in _batches(one)]

    def _keep(
        self,
        record: IssueRecord,
        folder: Path,
        batch: _Batch,
        letters: Sequence[Letter],
        known: dict[int, PrintedNotice],
    ) -> dict[int, PrintedNotice]:
        made = {
            no: PrintedNotice(
                no=no, kind=batch.kind, name=_name(record, no), pages=letter.pages, sha256=letter.sha256
            )
            for no, letter in zip(batch.numbers, letters, strict=True)
        }
        for one, letter in zip(made.values(), letters, strict=True):
            write_private(folder / one.name, letter.pdf)
        new = [one for no, one in made.items() if known.get(no) != one]
        with self._desk.vault.writing("notices.printed") as session:
            notices.forget(session, record.matter_id, record.version, [one.no for one in new])
            notices.add(session, record.matter_id, record.version, new, now=self._desk.now())
        return made

    def _register(self, record: IssueRecord, folder: Path, known: dict[int, PrintedNotice]) -> DocumentLine:
        """File the list of what was printed, by number and hash; it names nobody."""
        lines: list[Sequence[Cell]] = [
            [_number(record, no), no, one.kind, one.name, one.pages, one.sha256]
            for no, one in sorted(known.items())
        ]
        content = package_workbook([(_TITLE, list(_HEADER), lines)])
        name = f"{record.contract_no}_v{record.version}_{_TITLE}.xlsx"
        write_private(folder / name, content)
        digest = hashlib.sha256(content).hexdigest()
        with self._desk.vault.writing(f"letter.{REGISTER}") as session:
            for line in documents.of_matter(session, record.matter_id, version=record.version):
                if line.kind == REGISTER and line.sha256 == digest:
                    return line
            stored = files.store(session, BytesIO(content), name=name, media_type=_XLSX, progress=silent())
            line = DocumentLine(
                id=uuid4(),
                kind=REGISTER,
                title=_TITLE,
                name=name,
                file_id=stored.id,
                sha256=stored.sha256,
                pages=0,
                size=stored.size,
                at=self._desk.now(),
                matter_id=record.matter_id,
                version=record.version,
            )
            documents.add(session, line)
        return line


def _batches(planned: Notices) -> Iterator[_Batch]:
    contexts = planned.request.contexts
    for start in range(0, len(contexts), LETTERS_PER_BATCH):
        some = contexts[start : start + LETTERS_PER_BATCH]
        yield _Batch(
            kind=planned.title,
            numbers=planned.numbers[start : start + LETTERS_PER_BATCH],
            request=replace(planned.request, contexts=some),
        )


def _stand(folder: Path, batch: _Batch, known: dict[int, PrintedNotice]) -> bool:
    """Return whether every letter of a batch lies in the folder as it was printed."""
    return all(no in known and _is_whole(folder / known[no].name, known[no]) for no in batch.numbers)


def _is_whole(file: Path, one: PrintedNotice) -> bool:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() == one.sha256
    except OSError:
        return False


def _number(record: IssueRecord, no: int) -> str:
    return f"{record.contract_no}-通{no:04d}"


def _name(record: IssueRecord, no: int) -> str:
    return f"{_number(record, no)}_v{record.version}.pdf"
