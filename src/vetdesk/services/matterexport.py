"""Writes a matter of the vault as a matter file with its schedule beside it, for another vault or a program.

The file is not encrypted and holds personal data; whoever asks for it is told so before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.errors import Phrase
from vetdesk.exchange.annex import SHEET, write_annex
from vetdesk.exchange.matterfile import parse_matter
from vetdesk.exchange.matterfile_write import matter_text
from vetdesk.exchange.problems import Problem
from vetdesk.progress import Progress
from vetdesk.services import dossier
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.store import journal, people


@dataclass(frozen=True, kw_only=True)
class ExportedMatter:
    """What was written: ``lacking`` keeps it from being read in, ``left_out`` is what no matter file says."""

    file: Path
    schedule: Path | None
    lacking: tuple[Problem, ...] = ()
    left_out: tuple[Phrase, ...] = ()


class MatterExport:
    """Use case on one matter."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(self, matter_id: UUID, file: Path, progress: Progress) -> ExportedMatter:
        """Write the matter and, beside it, its schedule with every claim in full; both must be new files.

        The schedule is written anew from the claims as they were read, in yuan, so its columns and its
        hash are not those of the file that was imported.
        """
        beside = file.with_name(f"{file.stem}-schedule.xlsx")
        for one in (file, beside):
            if one.exists():
                raise FileExistsError(17, "exists", str(one))
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            members = people.of(session, found.record.people)
            # What a declared relation bars in this matter is computed anew where the file is read.
            stored = tuple(dossier.person_input(one, found.organisation.id) for one in members)
        progress.check()
        with self._desk.vault.writing("matter.export") as session:
            # Personal data leaves the vault in clear, which the history tells.
            journal.note(session, entity="matter", entity_id=matter_id)
        has_schedule = bool(found.schedule.rows)
        matter = replace(
            found.matter,
            people=stored,
            sub_processors=found.terms.sub_processors,
            template=found.agreement.id if found.template else found.standard.id,
            schedule=beside.name if has_schedule else "",
            schedule_sheet=SHEET if has_schedule else None,
            schedule_unit=None,
            schedule_total_rule="reject",
            schedule_columns={},
        )
        text = matter_text(matter, found.book)
        if has_schedule:
            beside.write_bytes(write_annex(found.schedule))
        file.write_text(text, "utf-8", newline="\n")
        return ExportedMatter(
            file=file,
            schedule=beside if has_schedule else None,
            lacking=self._lacking(text, file.name, found.book),
            left_out=tuple(_left_out(found)),
        )

    def _lacking(self, text: str, name: str, book: AnswerBook) -> tuple[Problem, ...]:
        """Return what must be written into the file by hand before it can be read in."""
        read = parse_matter(text.encode(), file=name, known=self._desk.rules.known_ids, own=lambda *_: book)
        return read.problems


def _left_out(found: Dossier) -> Iterator[Phrase]:
    if found.paper is not None:
        yield Phrase("matter_export.paper")
    if found.wordings:
        yield Phrase("matter_export.wordings", {"clauses": [one.clause_id for one in found.wordings]})
    if found.template:
        yield Phrase("matter_export.template", {"title": found.agreement.title})
