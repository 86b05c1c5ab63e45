"""Runs a matter file: read, check the names, take over, evaluate, issue; nothing on invalid input."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from vetdesk.domain.agreements import Road
from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.debts import Totals, totals
from vetdesk.domain.gates import Obstacle
from vetdesk.domain.matter import MatterInput
from vetdesk.domain.text import compare_key
from vetdesk.exchange.matterfile import MatterReading, read_matter
from vetdesk.exchange.matterfile_json import MAX_BYTES, parse_strict
from vetdesk.exchange.problems import Problem
from vetdesk.progress import Progress, silent
from vetdesk.services import answershelf, intake, templateshelf
from vetdesk.services.bulk import BulkNotices, NoticeRun
from vetdesk.services.context import ROWS_PRINTED
from vetdesk.services.debts import is_stored, store_schedule
from vetdesk.services.desk import Desk
from vetdesk.services.documents import Documents
from vetdesk.services.errors import Blocked, FileInvalid, NotFound
from vetdesk.services.issuing import Issued, Issuing
from vetdesk.services.reading import ScheduleReading, options_of, read_schedule
from vetdesk.services.templateshelf import TemplateUnfit
from vetdesk.store import agreements, templates
from vetdesk.store.documents import DocumentLine
from vetdesk.store.session import Session

REF_LENGTH = 40


class Result(StrEnum):
    """How a run ended."""

    ISSUED = "issued"
    BLOCKED = "blocked"
    INVALID = "invalid"


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A document of the version and where it was written to."""

    line: DocumentLine
    path: Path | None


@dataclass(frozen=True, kw_only=True)
class RunReport:
    """Everything a run has to say."""

    result: Result
    matter_ref: str = ""
    rehearsal: bool = False
    version: int | None = None
    contract_no: str = ""
    repeated: bool = False
    obstacles: tuple[Obstacle, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    dropped_columns: tuple[str, ...] = ()
    documents: tuple[Printed, ...] = ()
    notices: NoticeRun | None = None
    notices_left: int = 0
    totals: Totals | None = None


@dataclass(frozen=True, kw_only=True)
class _Input:
    matter: MatterInput
    schedule: ScheduleReading
    remarks: tuple[Problem, ...]
    template: "_Chosen | None" = None


@dataclass(frozen=True, kw_only=True)
class _Chosen:
    """The edition of a template that a run asks for; ``number`` is None for the shipped text."""

    number: int | None


class Matters:
    """Use cases on matter files."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def run(
        self,
        file: Path,
        *,
        out: Path | None = None,
        each_notice: bool = False,
        template: str | None = None,
        progress: Progress | None = None,
    ) -> RunReport:
        """Import, evaluate and issue one matter file; documents are also written to ``out``.

        Of a schedule too long to be printed, ``each_notice`` writes one PDF per claim into ``out``;
        without it the report says how many were not printed. ``template`` is the template it is made
        with, in its newest edition, whatever the file says: the id of one of the office, or of the shipped
        one. With None the file decides (key ``template``), and without the key the matter keeps what it has.
        """
        progress = progress or silent()
        if out is not None:
            # A folder that cannot be written is said before anything is issued.
            out.mkdir(parents=True, exist_ok=True)
        try:
            given = self._read(file, progress, template)
        except FileInvalid as invalid:
            return RunReport(
                result=Result.INVALID,
                matter_ref=self._ref_of(file),
                rehearsal=self._desk.rehearsal,
                problems=invalid.problems,
            )
        matter_id = self._take_over(given, progress)
        try:
            issued = Issuing(self._desk).run(matter_id, progress, attested_by_file=True)
        except Blocked as blocked:
            return self._report(given, Result.BLOCKED, obstacles=blocked.obstacles)
        report = self._issued(given, issued, out)
        claims = report.totals.rows if report.totals else 0
        if given.matter.road is not Road.ASSIGNMENT or claims <= ROWS_PRINTED:
            return report
        if out is None or not each_notice:
            return replace(report, notices_left=claims)
        return replace(report, notices=BulkNotices(self._desk).write(matter_id, out, progress))

    def import_file(self, file: Path, progress: Progress | None = None) -> UUID:
        """Take a matter file over without issuing, for the window; raises ``FileInvalid``."""
        progress = progress or silent()
        return self._take_over(self._read(file, progress), progress)

    def _read(self, file: Path, progress: Progress, template: str | None = None) -> _Input:
        """Read everything before anything is written: a problem leaves no trace in the vault."""

        def own(reference: str, road: Road, named: str | None) -> AnswerBook:
            wanted = named if template is None else template
            return self._answers_of(reference, road, wanted, newest=template is not None)

        reading = read_matter(file, known=self._desk.rules.known_ids, own=own)
        if reading.matter is None:
            raise FileInvalid(reading.problems)
        problems = list(self._unknown_staff(reading.matter, file.name))
        chosen = self._chosen(reading.matter, template, file.name)
        if isinstance(chosen, Problem):
            problems.append(chosen)
            chosen = None
        schedule = self._schedule(reading, progress)
        if schedule.schedule is None or problems:
            raise FileInvalid((*problems, *schedule.problems))
        remarks = (*reading.remarks, *schedule.remarks)
        return _Input(matter=reading.matter, schedule=schedule, remarks=remarks, template=chosen)

    def _answers_of(self, reference: str, road: Road, template: str | None, *, newest: bool) -> AnswerBook:
        """Return the answers that the matter of a file can have, by the template it will be made with.

        A template nobody knows is a problem of its own; its answers are then the fixed ones.
        """
        with self._desk.vault.reading() as session:
            matter_id = agreements.by_ref(session, reference)
            if template is None and matter_id is not None:
                return answershelf.of_matter(session, self._desk, matter_id, road)
            return answershelf.of_wanted(session, self._desk, template or "", road, matter_id, newest=newest)

    def _schedule(self, reading: MatterReading, progress: Progress) -> ScheduleReading:
        assert reading.matter is not None
        assert reading.schedule is not None
        return read_schedule(self._desk, reading.schedule, options_of(reading.matter), progress=progress)

    def _unknown_staff(self, matter: MatterInput, file: str) -> Iterator[Problem]:
        """Every name that vouches for something must be registered staff of this vault."""
        known = {compare_key(one.name) for one in self._desk.vault.staff() if one.is_active}
        named = [
            ("$.drafted_by", matter.drafted_by),
            ("$.reviewed_by", matter.reviewed_by),
            ("$.approved_by.name", matter.approved_by.name),
            ("$.review.reviewer", matter.review.reviewer),
            ("$.review.decision.by", matter.review.decision.by),
        ]
        for place, override in enumerate(matter.overrides):
            named += [(f"$.overrides[{place}].by[{number}]", name) for number, name in enumerate(override.by)]
        for path, name in named:
            if compare_key(name) not in known:
                yield Problem(file=file, path=path, key="staff.unknown", facts={"name": name})

    def _chosen(self, matter: MatterInput, template: str | None, file: str) -> _Chosen | Problem | None:
        """Return the edition that the command line or else the file asks for, or what is wrong with it."""
        name = matter.template if template is None else template
        if name is None:
            return None
        if name == self._desk.rules.agreement(matter.road).id:
            return _Chosen(number=None)
        try:
            with self._desk.vault.reading() as session:
                if template is not None:
                    number = templateshelf.wanted(session, name, matter.road)
                else:
                    known = agreements.by_ref(session, matter.matter_ref)
                    number = templateshelf.kept_or_wanted(session, name, matter.road, known)
        except (NotFound, TemplateUnfit) as wrong:
            key = "unfit" if isinstance(wrong, TemplateUnfit) else "unknown"
            path = "$.template" if template is None else "--template"
            return Problem(file=file, path=path, key=f"matterfile.template_{key}", facts={"name": name})
        return _Chosen(number=number)

    def _take_over(self, given: _Input, progress: Progress) -> UUID:
        schedule = given.schedule.schedule
        assert schedule is not None
        options = options_of(given.matter)
        with self._desk.vault.writing("matter.import") as session:
            matter_id = intake.take_over(session, self._desk, given.matter)
            if given.template is not None:
                self._set_template(session, matter_id, given.template.number)
        if not is_stored(self._desk, matter_id, schedule, options):
            store_schedule(self._desk, matter_id, schedule, options, progress=progress)
        return matter_id

    def _set_template(self, session: Session, matter_id: UUID, number: int | None) -> None:
        """Keep another edition; the same one is left alone with what was declined of newer ones."""
        if templates.of_matter(session, matter_id).number != number:
            templates.set_matter(session, matter_id, number=number)

    def _issued(self, given: _Input, issued: Issued, out: Path | None) -> RunReport:
        printed = tuple(
            Printed(line=line, path=Documents(self._desk).save(line.id, out / line.name) if out else None)
            for line in issued.documents
        )
        return self._report(
            given,
            Result.ISSUED,
            obstacles=issued.obstacles,
            version=issued.version,
            contract_no=issued.contract_no,
            repeated=issued.repeated,
            documents=printed,
        )

    def _report(
        self,
        given: _Input,
        result: Result,
        *,
        obstacles: tuple[Obstacle, ...],
        version: int | None = None,
        contract_no: str = "",
        repeated: bool = False,
        documents: tuple[Printed, ...] = (),
    ) -> RunReport:
        schedule = given.schedule.schedule
        return RunReport(
            result=result,
            matter_ref=given.matter.matter_ref,
            rehearsal=self._desk.rehearsal,
            version=version,
            contract_no=contract_no,
            repeated=repeated,
            obstacles=obstacles,
            remarks=given.remarks,
            dropped_columns=given.schedule.dropped_columns,
            documents=documents,
            totals=totals(schedule) if schedule else None,
        )

    def _ref_of(self, file: Path) -> str:
        """Return the reference of a file whose other keys are wrong, when it can be read at all."""
        try:
            with file.open("rb") as source:
                raw, _ = parse_strict(source.read(MAX_BYTES), file.name)
        except OSError:
            return ""
        given = raw.get("matter_ref") if isinstance(raw, dict) else None
        return given[:REF_LENGTH] if isinstance(given, str) else ""
