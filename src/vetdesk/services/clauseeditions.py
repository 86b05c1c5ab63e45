"""The clause library in the hands of the office: read, edited with a reason, retired, carried as a file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from vetdesk.documents.clausefile import read_clause_text, read_library_text, write_clause, write_library
from vetdesk.documents.clauseset import ClauseSet, parsed
from vetdesk.documents.compare import Comparison
from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.packs import RANKS, STANDARD, Clause, Condition, Statute, Variant
from vetdesk.documents.translation import stale_wordings, without_stale
from vetdesk.services import clauseshelf, templateshelf
from vetdesk.services.askcollisions import asked_otherwise
from vetdesk.services.clausecards import ClauseCard, ClauseSource, cards
from vetdesk.services.clauseconditions import condition_problems
from vetdesk.services.clausediff import Saying, compared
from vetdesk.services.clausefaults import ClauseFaulty, ClauseRequired, LibraryUnread, is_remark
from vetdesk.services.clausenames import named, says_the_same
from vetdesk.services.clauseuse import ClauseUsed, holders, used
from vetdesk.services.desk import Desk
from vetdesk.services.editionfaults import EditionOutdated, EditionReasonMissing, EditionUnchanged
from vetdesk.services.errors import NotFound
from vetdesk.services.reasons import required
from vetdesk.services.slots import around
from vetdesk.store import clauses, settings
from vetdesk.store.clauses import IN_FORCE, RETIRED, ClauseEdition
from vetdesk.store.session import Session

__all__ = [
    "RANKS",
    "Clause",
    "ClauseCard",
    "ClauseEditions",
    "ClauseFaulty",
    "ClauseRequired",
    "ClauseSource",
    "ClauseUsed",
    "ClauseView",
    "Comparison",
    "Condition",
    "EditionOutdated",
    "EditionReasonMissing",
    "EditionUnchanged",
    "LibraryUnread",
    "Problem",
    "Statute",
    "Variant",
    "is_remark",
    "stale_wordings",
]
MOST_BYTES: Final = 2_000_000
SHIPPED: Final = "vetdesk"
_DRAFT: Final = "clause_draft."


@dataclass(frozen=True, kw_only=True)
class VersionLine:
    """One edition in the history of a clause; ``number`` 0 is the text that came with the program."""

    number: int
    version: str
    retired: bool
    reason: str
    saved_by: str
    saved_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class ClauseView:
    """One clause with what the linter says, its history (newest first) and where it is used.

    ``anchors`` are the titles of the parts its text can point at, by their ids.
    """

    card: ClauseCard
    problems: tuple[Problem, ...]
    history: tuple[VersionLine, ...]
    used: ClauseUsed
    draft: Clause | None = None
    anchors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class BroughtIn:
    """What a file did: the clauses saved, and how many said what the library says already."""

    saved: tuple[str, ...]
    unchanged: int


@dataclass(frozen=True, kw_only=True)
class Arriving:
    """Clauses that come in, judged and named; ``before`` are the versions the library had by then."""

    clauses: tuple[Clause, ...]
    before: Mapping[str, str]


class ClauseEditions:
    """What can be done with the library."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[ClauseCard, ...]:
        """Return every clause by id, the retired ones too."""
        with self._desk.vault.reading() as session:
            return cards(self._desk, clauses.all_editions(session))

    def get(self, clause_id: str) -> ClauseView:
        """Return a clause in its newest edition."""
        with self._desk.vault.reading() as session:
            editions = clauses.all_editions(session)
            card = self._card(editions, clause_id)
            draft = self._draft(session, card.clause)
            found = used(session, self._desk, card.clause, card.places)
        problems = () if card.retired else self.problems(card.clause)
        history = self._history(editions, clause_id)
        anchors = around(self._desk.rules.documents, card.places)
        return ClauseView(
            card=card, problems=problems, history=history, used=found, draft=draft, anchors=anchors
        )

    def problems(self, clause: Clause) -> tuple[Problem, ...]:
        """Return what is wrong with a clause as it stands in the editor; judged in the limited worker."""
        return self._judged_here(self._own_english(clause))

    def save(self, clause: Clause, *, reason: str) -> ClauseView:
        """Keep ``clause`` as the next edition; ``clause.version`` names the one it was made from.

        Raises ``ClauseFaulty`` with the faults, ``EditionUnchanged``, ``EditionOutdated`` or
        ``EditionReasonMissing``. Issued documents and open drafts keep what they have.
        """
        text = required(reason, EditionReasonMissing)
        clause = self._own_english(clause)
        self._require_sound(clause)
        with self._desk.vault.writing("clause.save") as session:
            card = self._card(clauses.all_editions(session), clause.id)
            if card.clause.version != clause.version:
                raise EditionOutdated
            if card.clause == clause and not card.retired:
                raise EditionUnchanged
            self._keep(session, clause, state=IN_FORCE, reason=text)
            self._forget_draft(session, clause.id)
        return self.get(clause.id)

    def create(self, title: str, text: str, *, reason: str, places: Sequence[str] = ()) -> ClauseView:
        """Make a clause of the office; it stands at ``places`` (``pack/part``), optional until edited."""
        why = required(reason, EditionReasonMissing)
        made = replace(self._fresh(title, text), stands_in=tuple(places))
        return self.get(self._enter({}, [made], why)[0])

    def create_many(self, given: Sequence[tuple[str, str]], *, reason: str) -> tuple[str, ...]:
        """Make clauses of the office from (title, wording) pairs that somebody has looked through.

        Nothing is kept when one of them has faults: ``ClauseFaulty`` names the place.
        """
        why = required(reason, EditionReasonMissing)
        return self._enter({}, [self._fresh(title, text) for title, text in given], why)

    def retire(self, clause_id: str, *, reason: str) -> ClauseView:
        """Take a clause out of use for new drafts; raises ``ClauseRequired`` while a template needs it."""
        why = required(reason, EditionReasonMissing)
        with self._desk.vault.writing("clause.retire") as session:
            card = self._card(clauses.all_editions(session), clause_id)
            if card.retired:
                raise EditionUnchanged
            known = clauseshelf.in_force(session, self._desk)
            if needed := holders(self._desk, known, card.clause):
                raise ClauseRequired(needed)
            self._keep(session, card.clause, state=RETIRED, reason=why)
        return self.get(clause_id)

    def restore(self, clause_id: str, *, reason: str) -> ClauseView:
        """Take a retired clause into use again, as it was."""
        with self._desk.vault.reading() as session:
            card = self._card(clauses.all_editions(session), clause_id)
        return self.save(card.clause, reason=reason)

    def text_of(self, clause_id: str, number: int) -> Clause:
        """Return one edition; number 0 is the text that came with the program."""
        if number == 0 and clause_id in self._desk.rules.clauses:
            return self._desk.rules.clauses[clause_id]
        with self._desk.vault.reading() as session:
            found = [one for one in clauses.all_editions(session) if one.number == number]
        if not found or found[0].clause != clause_id:
            raise NotFound("clause")
        return parsed(found[0].text)

    def compare(
        self, clause_id: str, older: int, newer: int, *, language: str = "zh", saying: Saying | None = None
    ) -> Comparison:
        """Return what changed between two editions, marked by words; see ``compared``."""
        old, new = self.text_of(clause_id, older), self.text_of(clause_id, newer)
        return compared(old, new, language=language, saying=saying)

    def export(self, clause_ids: Iterable[str] = ()) -> str:
        """Return clauses in force, or those named, as the text of one file."""
        wanted = frozenset(clause_ids)
        known = [one.clause for one in self.all() if not one.retired]
        if missing := wanted - {one.id for one in known}:
            raise NotFound(min(missing))
        return write_library(one for one in known if not wanted or one.id in wanted)

    def write_file(self, file: Path) -> Path:
        """Write the library as one file and return where."""
        file.write_text(self.export(), "utf-8", newline="\n")
        return file

    def bring_in_file(self, file: Path, *, reason: str) -> BroughtIn:
        """Take the clauses of a library file in; nothing is kept when one of them has faults.

        A clause the library has becomes its next edition; one it lacks is kept under its own id
        where that is an id of the office, else under a new one.
        """
        why = required(reason, EditionReasonMissing)
        try:
            if file.stat().st_size > MOST_BYTES:
                raise LibraryUnread(file.name)
            given = read_library_text(file.read_text("utf-8"), place=file.name)
        except (UnicodeDecodeError, OSError) as wrong:
            raise LibraryUnread(file.name) from wrong
        except PackRefused as refused:
            raise ClauseFaulty(refused.problems) from None
        known = {one.id: one for one in self.all()}
        same = [one for one in given if says_the_same(one, known.get(one.id))]
        saved = self._enter(known, [one for one in given if one not in same], why)
        return BroughtIn(saved=saved, unchanged=len(same))

    def arriving(self, given: Sequence[Clause], known: Mapping[str, ClauseCard] | None = None) -> Arriving:
        """Judge clauses that come in, as they would stand together; ``ClauseFaulty`` says why not.

        ``known`` are those of which a given one becomes the next edition. The worker judges before
        anything is locked.
        """
        before = {one.id: one.clause.version for one in self.all()}
        taken_in = named(given, known or {}, before)
        with self._desk.vault.reading() as session:
            has = clauseshelf.in_force(session, self._desk)
        texts = [write_clause(one) for one in taken_in]
        ids = {one.id for one in taken_in}
        others = [one for one in has.editions if parsed(one).id not in ids]
        whole = replace(
            has,
            editions=(*others, *texts),
            retired=tuple(one for one in has.retired if one not in ids),
        )
        faults = [fault for one in taken_in for fault in self._judged(one, whole) if not is_remark(fault)]
        if faults:
            raise ClauseFaulty(faults)
        return Arriving(clauses=taken_in, before=before)

    def keep_arriving(self, session: Session, arriving: Arriving, *, reason: str) -> tuple[str, ...]:
        """Keep judged clauses in the transaction of ``session``, and return their ids.

        ``EditionOutdated`` when somebody saved one of them meanwhile: nobody is written over.
        """
        now = {one.id: one.clause.version for one in cards(self._desk, clauses.all_editions(session))}
        if any(now.get(one.id) != arriving.before.get(one.id) for one in arriving.clauses):
            raise EditionOutdated
        for one in arriving.clauses:
            self._keep(session, one, state=IN_FORCE, reason=reason)
        return tuple(one.id for one in arriving.clauses)

    def keep_draft(self, clause: Clause) -> None:
        """Keep what is typed but not saved, so that a lock loses nothing."""
        with self._desk.vault.writing("clause.draft") as session:
            settings.put(session, _DRAFT + clause.id, write_clause(clause))

    def drop_draft(self, clause_id: str) -> None:
        """Forget what was typed."""
        with self._desk.vault.writing("clause.draft") as session:
            self._forget_draft(session, clause_id)

    # Inside

    def _draft(self, session: Session, newest: Clause) -> Clause | None:
        text = settings.all_settings(session).get(_DRAFT + newest.id, "")
        kept = read_clause_text(text, place=newest.id) if text else None
        return kept if kept and kept.version == newest.version else None

    def _forget_draft(self, session: Session, clause_id: str) -> None:
        if settings.all_settings(session).get(_DRAFT + clause_id):
            settings.put(session, _DRAFT + clause_id, "")

    def _judged(self, clause: Clause, known: ClauseSet) -> tuple[Problem, ...]:
        others = [one for one in known.editions if parsed(one).id != clause.id]
        retired = [one for one in known.retired if one != clause.id]
        report = self._desk.worker.lint_clause(
            write_clause(clause), others=others, retired=retired, today=self._desk.today()
        )
        asked = condition_problems(clause, self._desk.rules.findings)
        with self._desk.vault.reading() as session:
            packs = templateshelf.in_force(session) if clause.asks else ()
        return (*report.problems, *asked, *asked_otherwise(clause, known, packs))

    def _judged_here(self, clause: Clause) -> tuple[Problem, ...]:
        with self._desk.vault.reading() as session:
            known = clauseshelf.in_force(session, self._desk)
        return self._judged(clause, known)

    def _own_english(self, clause: Clause) -> Clause:
        """Drop the English words of Chinese ones that were changed since."""
        known = {one.id: one.clause for one in self.all()}
        return without_stale(clause, known[clause.id]) if clause.id in known else clause

    def _require_sound(self, clause: Clause) -> None:
        if faults := [one for one in self._judged_here(clause) if not is_remark(one)]:
            raise ClauseFaulty(faults)

    def _fresh(self, title: str, text: str) -> Clause:
        return Clause(
            id="",
            version="0",
            title=title.strip(),
            variants=(Variant(id="1", text=text if text.endswith("\n") else f"{text}\n", rank=STANDARD),),
            statutes=(),
            last_reviewed=self._desk.today(),
            confirm=self._desk.actor.name,
            tags=("optional",),
        )

    def _enter(
        self, known: Mapping[str, ClauseCard], given: Sequence[Clause], reason: str
    ) -> tuple[str, ...]:
        """Judge clauses that come in and keep them all or none."""
        found = self.arriving(given, known)
        with self._desk.vault.writing("clause.import") as session:
            return self.keep_arriving(session, found, reason=reason)

    def _keep(self, session: Session, clause: Clause, *, state: str, reason: str) -> None:
        shipped = self._desk.rules.clauses.get(clause.id)
        before = sum(one.clause == clause.id for one in clauses.all_editions(session))
        version = f"{shipped.version}+{before + 1}" if shipped else str(before + 1)
        english_of = version if clause.english_of == clause.version else clause.english_of
        saved = replace(clause, version=version, english_of=english_of)
        clauses.add(
            session,
            clause.id,
            version,
            text=write_clause(saved),
            state=state,
            reason=reason,
            saved_by=self._desk.actor.name,
            now=self._desk.now(),
        )

    def _card(self, editions: Sequence[ClauseEdition], clause_id: str) -> ClauseCard:
        found = next((one for one in cards(self._desk, editions) if one.id == clause_id), None)
        if found is None:
            raise NotFound("clause")
        return found

    def _history(self, editions: Sequence[ClauseEdition], clause_id: str) -> tuple[VersionLine, ...]:
        lines = [
            VersionLine(
                number=one.number,
                version=one.version,
                retired=one.is_retired,
                reason=one.reason,
                saved_by=one.saved_by,
                saved_at=one.saved_at,
            )
            for one in reversed(editions)
            if one.clause == clause_id
        ]
        shipped = self._desk.rules.clauses.get(clause_id)
        if shipped is not None:
            lines.append(
                VersionLine(
                    number=0,
                    version=shipped.version,
                    retired=False,
                    reason="",
                    saved_by=SHIPPED,
                    saved_at=None,
                )
            )
        return tuple(lines)
