"""Clauses taken from a text in Word or a text file: read, cut at headings, looked through, then kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from vetdesk.documents.clausecut import ClausePiece, pieces
from vetdesk.documents.errors import Problem
from vetdesk.documents.packs import Clause
from vetdesk.domain.errors import VetdeskError
from vetdesk.exchange.wordpaper import ASKED, PaperMark
from vetdesk.services.clauseeditions import MOST_BYTES, ClauseEditions
from vetdesk.services.clausefaults import ClauseFaulty, is_remark
from vetdesk.services.clausenames import named
from vetdesk.services.counterpapers import PaperUnfit, read_word
from vetdesk.services.desk import Desk

__all__ = ["ClausePiece", "ClauseText", "ClauseTextUnread", "ClauseWords", "PieceFault", "PiecesFaulty"]
_WORD: Final = ".docx"
_ENCODINGS: Final = ("utf-8-sig", "gb18030")
"""Editors on Chinese workstations write one of these."""


class ClauseTextUnread(VetdeskError):
    """The file holds no text that can be read; nothing was kept."""

    key: ClassVar[str] = "clauses.text_unread"

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


@dataclass(frozen=True, kw_only=True)
class PieceFault:
    """What is wrong with one of the pieces: ``piece`` counts from 0, ``line`` from 1 (0: the whole piece)."""

    piece: int
    line: int
    problem: Problem


class PiecesFaulty(ClauseFaulty):
    """Pieces that documents could not be made with; nothing was saved."""

    def __init__(self, faults: Sequence[PieceFault]) -> None:
        super().__init__([one.problem for one in faults])
        self.faults = tuple(faults)


@dataclass(frozen=True, kw_only=True)
class ClauseText:
    """A text as it was read: its pieces, and what in it was no plain text."""

    name: str
    pieces: tuple[ClausePiece, ...]
    marks: tuple[PaperMark, ...] = ()

    @property
    def asked(self) -> tuple[PaperMark, ...]:
        """Return what somebody must say yes to: tracked changes, comments, hidden words, objects."""
        return tuple(one for one in self.marks if one.kind in ASKED)


class ClauseWords:
    """What can be made of a text of clauses; nothing is kept before ``keep``."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._editions = ClauseEditions(desk)

    def look(self, file: Path) -> ClauseText:
        """Read a .docx in the limited worker, or a text file, and cut it at its headings.

        Raises ``PaperUnfit`` with what is wrong (macros, outside content, size) and where, or
        ``ClauseTextUnread``. Marks of the template language in the text become plain words.
        """
        marks: tuple[PaperMark, ...] = ()
        levels: list[int] = []
        if file.suffix.lower() == _WORD:
            reading, _ = read_word(self._desk, file)
            rows = [(one.cells, one.label) for one in reading.rows]
            levels = [one.heading for one in reading.rows]
            marks = reading.marks
        else:
            rows = [((line,), "") for line in _text(file).splitlines()]
        found = pieces(rows, file.stem, levels)
        if not found:
            raise ClauseTextUnread(file.name)
        return ClauseText(name=file.name, pieces=found, marks=marks)

    def keep(self, given: Sequence[ClausePiece], *, reason: str) -> tuple[str, ...]:
        """Make each piece a clause of the office, all or none, and return their ids.

        Raises ``PiecesFaulty`` with each fault and its place, or ``EditionReasonMissing``.
        """
        try:
            return self._editions.create_many([(one.title, one.text) for one in given], reason=reason)
        except ClauseFaulty as refused:
            raise PiecesFaulty(self._placed(given, refused.problems)) from None

    def _placed(self, given: Sequence[ClausePiece], problems: Sequence[Problem]) -> list[PieceFault]:
        known = [one.id for one in self._editions.all()]
        today = self._desk.today()
        blank = [
            Clause(
                id="", version="0", title=one.title, variants=(), statutes=(), last_reviewed=today, confirm=""
            )
            for one in given
        ]
        places = {one.id: at for at, one in enumerate(named(blank, {}, known))}
        found = []
        for problem in problems:
            name, _, rest = problem.place.rpartition(" ")[2].partition("/")
            at = places.get(name, 0)
            if not is_remark(problem):
                found.append(PieceFault(piece=at, line=_line(rest, problem, given[at]), problem=problem))
        return found


def _line(place: str, problem: Problem, piece: ClausePiece) -> int:
    """Return the line the linter names, else the first that holds what it quotes, else 0."""
    told = place.partition(":")[2]
    if told.isdigit():
        return int(told)
    quoted = (at for at, line in enumerate(piece.lines, 1) if problem.detail and problem.detail in line)
    return next(quoted, 0)


def _text(file: Path) -> str:
    if file.stat().st_size > MOST_BYTES:
        raise PaperUnfit("too_large", "")
    content = file.read_bytes()
    for encoding in _ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text
    raise ClauseTextUnread(file.name)
