"""Questionnaires: out to a collector, back as its own statements, verified one by one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID, uuid4

from vetdesk.domain.asking import settle
from vetdesk.domain.declarations import (
    Declaration,
    NothingDeclared,
    NothingFound,
    require_evidence,
    verified,
)
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import CreditorGroup
from vetdesk.domain.vetting import CheckState, ReviewStatus
from vetdesk.exchange.problems import Problem
from vetdesk.exchange.questionnaire import FIRST_LINE, LOCKED, Structure, structure_of, write_questionnaire
from vetdesk.exchange.questionnaire_return import Returned, Statements, from_json, statements
from vetdesk.exchange.sheet_zip import letters
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.errors import FileInvalid, ReviewClosed
from vetdesk.services.vetting import ReviewView, Vetting
from vetdesk.store import journal, questionnaires
from vetdesk.store.questionnaires import QuestionnaireLine
from vetdesk.wording import explain

__all__ = [
    "ForDeclared",
    "NothingToAsk",
    "QuestionnaireLine",
    "Questionnaires",
    "Return",
    "Returned",
    "Taken",
]
SELF_DECLARED: Final = "自述"
"""What the source of a verified statement begins with: it was the collector's own word first."""
_MOST_BYTES: Final = 20_000_000


class NothingToAsk(VetdeskError):
    """No check of the review is left to be asked."""

    key: ClassVar[str] = "questionnaire.nothing_asked"


class ForDeclared(StrEnum):
    """What to do where another statement was taken in before."""

    STOP = "stop"
    SKIP = "skip"
    UPDATE = "update"


@dataclass(frozen=True, kw_only=True)
class Return:
    """A questionnaire that came back, read and compared; nothing of it is kept yet."""

    questionnaire_id: UUID | None
    review_id: UUID | None
    collector: str
    sha256: str
    given: tuple[Declaration, ...] = ()
    places: Mapping[str, int]
    known: Mapping[str, Declaration]
    problems: tuple[Problem, ...]
    faulty: frozenset[str] = frozenset()
    unanswered: int = 0

    def cell(self, check: str) -> str:
        """Return the cell in which the answer on a check begins; empty for one that was not asked."""
        row = self.places.get(check)
        return f"{letters(LOCKED)}{row}" if row else ""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What became of a return."""

    taken: int
    kept: int
    unanswered: int


class Questionnaires:
    """What can be done with questionnaires."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._vetting = Vetting(desk)

    def export(
        self,
        review_id: UUID,
        path: Path,
        *,
        language: str,
        due: date | None = None,
        chapters: frozenset[str] = frozenset(),
        only_open: bool = False,
    ) -> int:
        """Write the questionnaire of a running review and return how many checks it asks."""
        view = self._running(review_id)
        items = [
            one.item
            for one in view.findings
            if (not chapters or one.item.chapter in chapters)
            and not (only_open and one.state in {CheckState.PASS, CheckState.NA})
        ]
        if not items:
            raise NothingToAsk
        questionnaire_id = uuid4()
        structure = structure_of(
            view.pack,
            items,
            ids=(str(questionnaire_id), str(review_id)),
            language=language,
            collector=view.collector.name,
        )
        until = explain("questionnaire.due", language, day=due.isoformat()) if due else ""
        content = write_questionnaire(structure, self._desk.vault.seal, due=until)
        with self._desk.vault.writing("questionnaire.send") as session:
            questionnaires.send(
                session,
                questionnaire_id,
                review_id,
                language=language,
                structure=structure.to_text(),
                due=due,
                by=self._desk.actor.name,
                now=self._desk.now(),
            )
            journal.note(session, entity="questionnaire", entity_id=questionnaire_id)
            # In here: what could not be written was not sent either.
            write_private(path, content)
        return len(items)

    def read(self, path: Path, progress: Progress, *, review_id: UUID | None = None) -> Return:
        """Read a file that came back; with ``review_id`` one of another review is refused."""
        try:
            content = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else None
        except OSError:
            return _no_return(path, "sheet.unreadable")
        if content is None:
            return _no_return(path, "sheet.size", limit=str(_MOST_BYTES // 1_000_000))
        returned = from_json(
            self._desk.worker.read_sheet("read_questionnaire", content, path.name, {}, progress)
        )
        if returned.refused is not None:
            return _refused(returned.refused)
        return self._matched(path, returned, review_id)

    def accept(
        self, given: Return, *, known: ForDeclared = ForDeclared.STOP, leave_faulty: bool = False
    ) -> Taken:
        """Keep the statements, all or none; they stay self-declared until somebody verifies them."""
        differing = [
            one
            for one in given.given
            if one.check in given.known and not one.says_the_same(given.known[one.check])
        ]
        # A changed structure leaves nothing to take; single answers may be left out.
        problems = [] if leave_faulty and given.faulty else list(given.problems)
        if known is ForDeclared.STOP:
            problems += [_declared_before(given, one.check) for one in differing]
        if problems or given.review_id is None or given.questionnaire_id is None:
            raise FileInvalid(problems or given.problems)
        self._running(given.review_id)
        left = {one.check for one in differing} if known is ForDeclared.SKIP else set()
        taken = [
            one
            for one in given.given
            if one.check not in left
            and one.check not in given.faulty
            and not (one.check in given.known and one.says_the_same(given.known[one.check]))
        ]
        with self._desk.vault.writing("questionnaire.accept") as session:
            for one in taken:
                questionnaires.declare(session, given.review_id, given.questionnaire_id, one)
            questionnaires.note_returned(
                session, given.questionnaire_id, sha256=given.sha256, now=self._desk.now()
            )
        return Taken(taken=len(taken), kept=len(given.given) - len(taken), unanswered=given.unanswered)

    def declared(self, review_id: UUID) -> Mapping[str, Declaration]:
        """Return what the collector declared, by check."""
        with self._desk.vault.reading() as session:
            return questionnaires.declarations(session, review_id)

    def verify(self, review_id: UUID, check_id: str, *, outcome: str = "") -> ReviewView:
        """Make a finding of a statement; a pass needs evidence where the pack names any."""
        view = self._running(review_id)
        found = self.declared(review_id).get(check_id)
        if found is None or found.is_verified:
            raise NothingDeclared
        item, today = view.pack.item(check_id), self._desk.today()
        source = f"{SELF_DECLARED}，{found.enclosure.name}" if found.enclosure else SELF_DECLARED
        group = CreditorGroup.of(view.draft.creditor_kind)
        judged = found.value is not None and item.answer.judges(group)
        answer: CheckAnswer = verified(
            found, on=today, source=source, outcome=outcome or ("pass" if judged else "")
        )
        settled = settle(check_id, item.answer, answer, group=group)
        require_evidence(
            check_id,
            settled,
            attached=len(view.evidence.get(check_id, ())),
            demanded=bool(item.evidence.zh.strip()),
        )
        return self._vetting.answer(review_id, check_id, answer)

    def set_aside(self, review_id: UUID, check_id: str) -> ReviewView:
        """Let the reviewer's own finding stand where the statement was looked at and says something else."""
        view = self._running(review_id)
        found = view.declared.get(check_id)
        if found is None or found.is_verified:
            raise NothingDeclared
        if not any(one.item.id == check_id and one.answer for one in view.findings):
            raise NothingFound
        with self._desk.vault.writing("questionnaire.set_aside") as session:
            by, on = self._desk.actor.name, self._desk.today()
            questionnaires.verify(session, review_id, check_id, by=by, on=on)
        return self._vetting.get(review_id)

    def of_collector(self, collector_id: UUID) -> tuple[QuestionnaireLine, ...]:
        """Return every questionnaire that went to a collector, newest first."""
        with self._desk.vault.reading() as session:
            return questionnaires.of_collector(session, collector_id)

    def _running(self, review_id: UUID) -> ReviewView:
        view = self._vetting.get(review_id)
        if view.status is not ReviewStatus.OPEN:
            raise ReviewClosed
        return view

    def _matched(self, path: Path, returned: Returned, review_id: UUID | None) -> Return:
        if self._desk.vault.seal(returned.mark.encode()).hex() != returned.seal:
            return _no_return(path, "questionnaire.tampered")
        structure = self._sent(returned)
        if structure is None:
            return _no_return(path, "questionnaire.unknown")
        if review_id is not None and structure.review != str(review_id):
            return _no_return(path, "questionnaire.other_review")
        view = self._running(UUID(structure.review))
        if (view.draft.pack, view.draft.pack_version) != (structure.pack, structure.version):
            facts = {"sent": structure.version, "now": view.draft.pack_version}
            return _no_return(path, "questionnaire.version", **facts)
        read: Statements = statements(returned, structure, today=self._desk.today())
        return Return(
            questionnaire_id=UUID(structure.id),
            review_id=view.id,
            collector=view.collector.name,
            sha256=returned.sha256,
            given=read.given,
            places=read.places,
            known=self.declared(view.id),
            problems=read.problems,
            faulty=read.faulty,
            unanswered=read.unanswered,
        )

    def _sent(self, returned: Returned) -> Structure | None:
        """Return what went out under the mark; None when this vault never sent it."""
        wanted = returned.questionnaire_id
        if wanted is None:
            return None
        with self._desk.vault.reading() as session:
            line = questionnaires.get(session, wanted)
        structure = Structure.from_text(line.structure) if line else None
        return structure if structure is not None and structure.mark() == returned.mark else None


def _declared_before(given: Return, check: str) -> Problem:
    row = given.places.get(check, FIRST_LINE + 1)
    cell = f"{letters(LOCKED)}{row}"
    return Problem(file="", key="questionnaire.declared_before", row=row, column=cell, facts={"cell": cell})


def _no_return(path: Path, key: str, **facts: str) -> Return:
    return _refused(Problem(file=path.name, key=key, path="$", facts=facts))


def _refused(problem: Problem) -> Return:
    return Return(
        questionnaire_id=None,
        review_id=None,
        collector="",
        sha256="",
        places={},
        known={},
        problems=(problem,),
    )
