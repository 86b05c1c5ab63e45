"""Many agreements issued in one go: one result for each, stopped and resumed without doing one twice."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Cancelled, Progress, silent
from vetdesk.services.desk import Desk
from vetdesk.services.errors import Blocked, NotApproved
from vetdesk.services.issuing import Issuing
from vetdesk.services.matters import Matters, Result, RunReport
from vetdesk.store import matter_lists, versions
from vetdesk.store.matter_lists import MatterLine

MOST: Final = 1_000
"""Agreements of one batch (issue 4, Build 13)."""


class BatchTooLarge(VetdeskError):
    """More agreements than one batch takes."""

    key: ClassVar[str] = "batch.too_large"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.most = MOST


class BatchEnd(StrEnum):
    """How it went with one agreement."""

    ISSUED = "issued"
    BEFORE = "before"
    BLOCKED = "blocked"
    NOT_APPROVED = "not_approved"
    INVALID = "invalid"
    FAILED = "failed"
    LEFT = "left"


@dataclass(frozen=True, kw_only=True)
class BatchRow:
    """One agreement of a batch; ``why`` says what stood in the way, ``report`` is that of its matter file."""

    reference: str
    end: BatchEnd = BatchEnd.LEFT
    matter_id: UUID | None = None
    collector: str = ""
    contract_no: str = ""
    version: int = 0
    why: VetdeskError | None = None
    report: RunReport | None = None

    @property
    def is_done(self) -> bool:
        """True when the agreement is issued, now or before."""
        return self.end in {BatchEnd.ISSUED, BatchEnd.BEFORE}


@dataclass(frozen=True, kw_only=True)
class BatchReport:
    """Every agreement in the order given; ``stopped`` when somebody ended the batch before its end."""

    rows: tuple[BatchRow, ...]
    stopped: bool

    def number(self, *ends: BatchEnd) -> int:
        """Count the agreements that ended so."""
        return sum(one.end in ends for one in self.rows)


class BatchIssue:
    """Issues agreements one after the other; each is whole in the vault before the next begins.

    What was issued stays issued when the batch is stopped or the machine fails: the same batch again
    finds those issued already and goes on with the others.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def plan(self, matter_ids: Sequence[UUID]) -> tuple[BatchRow, ...]:
        """Return the rows of a batch before it runs; ``BatchTooLarge`` above ``MOST``."""
        wanted = tuple(dict.fromkeys(matter_ids))
        if len(wanted) > MOST:
            raise BatchTooLarge(len(wanted))
        with self._desk.vault.reading() as session:
            lines = [matter_lists.line(session, one) for one in wanted]
            issued = {one.id: versions.of_matter(session, one.id) for one in lines if one.status.is_fixed}
        rows = []
        for line in lines:
            newest = issued[line.id][0] if issued.get(line.id) else None
            rows.append(
                BatchRow(
                    reference=line.matter_ref,
                    matter_id=line.id,
                    collector=line.collector,
                    end=BatchEnd.BEFORE if newest else _expected(line),
                    contract_no=newest.contract_no if newest else "",
                    version=newest.version if newest else 0,
                )
            )
        return tuple(rows)

    def issue(self, matter_ids: Sequence[UUID], progress: Progress | None = None) -> BatchReport:
        """Issue approved agreements of the vault; Cancel ends the batch between two of them."""
        progress = progress or silent()
        plan = self.plan(matter_ids)
        return _run(plan, progress, self._issued)

    def run_folder(
        self,
        folder: Path,
        *,
        out: Path | None = None,
        template: str | None = None,
        progress: Progress | None = None,
    ) -> BatchReport:
        """Import, evaluate and issue every matter file (*.json) of a folder, by name.

        The documents of each go into a folder of its own under ``out``. ``template`` is the one all are
        made with, whatever their files say; a file of another road is invalid then, the others go on.
        """
        progress = progress or silent()
        files = {file.name: file for file in sorted(folder.glob("*.json"))}
        if len(files) > MOST:
            raise BatchTooLarge(len(files))
        plan = tuple(BatchRow(reference=name) for name in files)
        matters = Matters(self._desk)

        def run(row: BatchRow, inner: Progress) -> BatchRow:
            file = files[row.reference]
            folder = out / file.stem if out is not None else None
            report = matters.run(file, out=folder, template=template, progress=inner)
            return BatchRow(
                reference=row.reference,
                end=_END_OF[report.result] if not report.repeated else BatchEnd.BEFORE,
                contract_no=report.contract_no,
                version=report.version or 0,
                report=report,
            )

        return _run(plan, progress, run)

    def _issued(self, row: BatchRow, inner: Progress) -> BatchRow:
        assert row.matter_id is not None  # planned from the vault
        made = Issuing(self._desk).issue(row.matter_id, inner)
        return BatchRow(
            reference=row.reference,
            end=BatchEnd.BEFORE if made.repeated else BatchEnd.ISSUED,
            matter_id=row.matter_id,
            collector=row.collector,
            contract_no=made.contract_no,
            version=made.version,
        )


_END_OF: Final = {
    Result.ISSUED: BatchEnd.ISSUED,
    Result.BLOCKED: BatchEnd.BLOCKED,
    Result.INVALID: BatchEnd.INVALID,
}


def _expected(line: MatterLine) -> BatchEnd:
    return BatchEnd.LEFT if line.status is AgreementStatus.APPROVED else BatchEnd.NOT_APPROVED


def _run(
    plan: Sequence[BatchRow], progress: Progress, issue: Callable[[BatchRow, Progress], BatchRow]
) -> BatchReport:
    # The steps of one agreement are not those of the batch, but its cancel points are.
    inner = Progress(stop_asked=lambda: progress.is_stop_asked)
    done: list[BatchRow] = []
    try:
        for number, row in enumerate(plan):
            progress.step(number, len(plan), row.reference)
            done.append(_one(row, inner, issue))
        progress.step(len(plan), len(plan))
    except Cancelled:
        return BatchReport(rows=(*done, *_left(plan[len(done) :])), stopped=len(done) < len(plan))
    return BatchReport(rows=tuple(done), stopped=False)


def _one(row: BatchRow, inner: Progress, issue: Callable[[BatchRow, Progress], BatchRow]) -> BatchRow:
    if row.is_done:
        return row
    try:
        return issue(row, inner)
    except Blocked as error:
        return _ended(row, BatchEnd.BLOCKED, error)
    except NotApproved as error:
        return _ended(row, BatchEnd.NOT_APPROVED, error)
    except VetdeskError as error:
        return _ended(row, BatchEnd.FAILED, error)


def _ended(row: BatchRow, end: BatchEnd, why: VetdeskError) -> BatchRow:
    return BatchRow(
        reference=row.reference, end=end, matter_id=row.matter_id, collector=row.collector, why=why
    )


def _left(rows: Sequence[BatchRow]) -> Iterator[BatchRow]:
    for row in rows:
        yield (
            row
            if row.is_done
            else BatchRow(reference=row.reference, matter_id=row.matter_id, collector=row.collector)
        )
