"""The person file 人员背景审查档案: authorisation, checks, undertaking, training, matters, retention."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.domain.calendars import add_months
from vetdesk.domain.packs import Pack
from vetdesk.domain.people import AUTHORISATION
from vetdesk.domain.vetting import CheckState, Finding
from vetdesk.progress import Progress
from vetdesk.services import packshelf, printing
from vetdesk.services.checkwords import answer_words, check_tables, check_words, state_words
from vetdesk.services.desk import Desk
from vetdesk.services.people import People, PersonView
from vetdesk.services.printing import ReportForm
from vetdesk.services.reportparts import (
    Words,
    day,
    moment,
    pairs,
    paragraph,
    section,
    signatures,
    table,
)
from vetdesk.store import documents, matter_lists, person_records
from vetdesk.store.documents import DocumentLine
from vetdesk.store.matter_lists import MatterLine

__all__ = ["PERSON_FILE", "PersonFile"]

PERSON_FILE: Final = "personfile"
_DUTIES: Final = ("BP-08", "BP-09", "BP-10", "BP-16")
"""Conflict declaration, undertaking, training and conduct rules of the person pack."""
_LEFT: Final = "BP-14"
_KEPT_MONTHS: Final = 12
"""Item 5 of the authorisation the person signed (contract_templates/cn/background_authorisation)."""


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """Everything the file says, read in one go; the number is masked unless it was asked for."""

    person: PersonView
    number: str
    pack: Pack
    authorisations: tuple[tuple[date, bool], ...]
    matters: tuple[MatterLine, ...]
    papers: tuple[DocumentLine, ...]
    as_of: date
    made_by: str


class PersonFile:
    """Makes person files."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def report(self, person_id: UUID, *, language: str, masked: bool = True) -> tree.Document:
        """Return the file as a tree; the number in clear is journalled like every look at it."""
        person = People(self._desk).get(person_id)
        number = person.id_masked if masked else People(self._desk).reveal_id(person_id)
        with self._desk.vault.reading() as session:
            facts = PersonFacts(
                person=person,
                number=number,
                pack=packshelf.for_people(session, self._desk),
                authorisations=person_records.signed_days(session, person_id),
                matters=matter_lists.of_person(session, person_id),
                papers=documents.of_person(session, person_id),
                as_of=self._desk.today(),
                made_by=self._desk.actor.name,
            )
        return _sheet(facts, Words(kind=PERSON_FILE, language=language, masked=masked))

    def save(
        self, person_id: UUID, path: Path, *, form: ReportForm, language: str, masked: bool = True,
        progress: Progress,
    ) -> Path:  # fmt: skip
        """Write the file to ``path`` as PDF/A or .docx; that it left the vault is journalled."""
        report = self.report(person_id, language=language, masked=masked)
        return printing.save(
            self._desk, report, path, form, entity="person", entity_id=person_id, progress=progress
        )


def _sheet(facts: PersonFacts, words: Words) -> tree.Document:
    checks = facts.person.checks
    remarks = {one.item.id: words.sentences(answer_words(one, words)) for one in checks}
    parts: tuple[tuple[str, Sequence[tree.Block]], ...] = (
        ("summary", (_standing(facts, words),)),
        ("person", (_identity(facts, words),)),
        ("authorisation", _authorisations(facts, words)),
        ("checks", tuple(check_tables(facts.pack, checks, words, remarks=remarks))),
        ("duties", (_duties(checks, words),)),
        ("matters", _matters(facts, words)),
        ("papers", _papers(facts, words)),
        ("retention", (_retention(facts, words),)),
        ("nature", (paragraph(words.word("nature")), paragraph(words.part("nature_1")))),
        ("signatures", (signatures(words.part(f"signs_{who}") for who in ("checker", "keeper")),)),
    )
    return tree.Document(
        id="cn.person_file",
        version="1.0",
        kind="report",
        language=words.tag,
        title=words.part("title"),
        number=f"RY-{facts.person.id.hex[:8].upper()}",
        sections=tuple(section(part, words.part(part), blocks) for part, blocks in parts),
    )


def _standing(facts: PersonFacts, words: Words) -> tree.Pairs:
    person = facts.person
    by_id = {one.item.id: one for one in person.checks}
    causes = (check_words(by_id[one], words) if one in by_id else one for one in person.causes)
    return pairs(
        (
            (words.part("standing"), words.part(f"status_{person.status.value}")),
            (words.part("causes"), words.sentences(causes)),
            (words.part("next_expiry"), day(person.next_expiry)),
            (words.word("as_of"), day(facts.as_of)),
            (words.word("made_by"), words.free(facts.made_by)),
        )
    )


def _identity(facts: PersonFacts, words: Words) -> tree.Pairs:
    person = facts.person
    return pairs(
        (
            (words.part("name"), person.name),
            (words.part("id_number"), facts.number),
            (words.part("employer"), person.employer),
            (words.part("side"), words.word("side_own" if person.own_side else "side_collector")),
            (words.part("post"), words.free(person.post)),
            (words.part("key_person"), words.word("yes" if person.key else "no")),
        )
    )


def _authorisations(facts: PersonFacts, words: Words) -> tuple[tree.Block, ...]:
    if not facts.authorisations:
        attested = next((one.answer for one in facts.person.checks if one.item.id == AUTHORISATION), None)
        if attested is None:
            return (paragraph(words.part("authorised_none")),)
        # A matter file attests the authorisation by its check alone.
        return (paragraph(words.part("authorised_attested", day=day(attested.on))),)
    rows = [
        (day(on), words.part("scan_filed" if filed else "scan_paper")) for on, filed in facts.authorisations
    ]
    columns = ((words.part("authorised_on"), 30), (words.part("authorised_scan"), 60))
    return (table("authorisations", columns, rows),)


def _duties(checks: Sequence[Finding], words: Words) -> tree.Pairs:
    asked = [one for one in checks if one.item.id in _DUTIES]
    return pairs(
        (
            one.item.title.of(words.language),
            words.sentences(
                (
                    state_words(one, words),
                    day(one.answer.on) if one.answer else "",
                    *answer_words(one, words),
                )
            ),
        )
        for one in asked
    )


def _matters(facts: PersonFacts, words: Words) -> tuple[tree.Block, ...]:
    if not facts.matters:
        return (paragraph(words.part("matters_none")),)
    rows = [
        (one.matter_ref, words.word(f"road_{one.road.value}"), words.free(one.collector))
        for one in facts.matters
    ]
    columns = (
        (words.part("matter"), 50), (words.part("matter_road"), 40), (words.part("matter_collector"), 84),
    )  # fmt: skip
    return (table("matters", columns, rows),)


def _papers(facts: PersonFacts, words: Words) -> tuple[tree.Block, ...]:
    if not facts.papers:
        return (paragraph(words.part("papers_none")),)
    rows = [(words.free(one.title), moment(one.at), one.sha256) for one in facts.papers]
    columns = ((words.part("paper"), 60), (words.part("filed_on"), 24), (words.part("sha256"), 90))
    return (table("files", columns, rows),)


def _retention(facts: PersonFacts, words: Words) -> tree.Pairs:
    left = next((one for one in facts.person.checks if one.item.id == _LEFT), None)
    said = words.part("left_not")
    if left is not None and left.answer is not None and left.state is CheckState.PASS:
        on = left.answer.on
        said = words.part("left_on", day=day(on), until=day(add_months(on, _KEPT_MONTHS)))
    return pairs(((words.part("keeping"), words.part("keeping_rule")), (words.part("left"), said)))
