"""Versions of an agreement compared: the draft with what was issued, or two issued ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID

from vetdesk import wording
from vetdesk.documents import tree
from vetdesk.documents.compare import Change, ComparedLine, Comparison, Piece, compare
from vetdesk.documents.flat import FlatLine, LineKind, flat
from vetdesk.documents.foreign import foreign_lines, missing_clauses
from vetdesk.documents.papermap import under_ours
from vetdesk.documents.redline import redline
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services import papershelf, printing
from vetdesk.services.desk import Desk
from vetdesk.services.drafting import Drafting
from vetdesk.services.errors import NotFound
from vetdesk.services.printing import ReportForm
from vetdesk.services.standards import Deviation, DeviationKind
from vetdesk.services.texts import APPROVED, DRAFT, LIBRARY, PAPER, Edition, TextNotKept, Texts
from vetdesk.services.titles import title_in

__all__ = [
    "APPROVED",
    "DRAFT",
    "FOREIGN",
    "LIBRARY",
    "PAPER",
    "Change",
    "Compared",
    "ComparedLine",
    "Comparison",
    "Deviation",
    "DeviationKind",
    "Edition",
    "ForeignTooLarge",
    "ForeignUnread",
    "LineKind",
    "Piece",
    "Redlines",
    "TextNotKept",
]  # fmt: skip
_WORDS: Final = "redline"
FOREIGN: Final = -1
"""Stands for the file of the other side where a version number is asked for; its name is the number."""
MOST_BYTES: Final = 20_000_000


@dataclass(frozen=True, kw_only=True)
class Compared:
    """What differs between two editions of one agreement.

    ``missing`` names the clauses of ours that are not found in a text of the other side; ``deviations``
    what of the draft is not the standard text, where that is compared with it.
    """

    matter_id: UUID
    title: str
    old: Edition
    new: Edition
    comparison: Comparison
    missing: tuple[str, ...] = ()
    deviations: tuple[Deviation, ...] = ()

    @property
    def number(self) -> str:
        """Return the contract number, which a file of the other side does not have."""
        ours = [one.contract_no for one in (self.new, self.old) if one.version not in {FOREIGN, PAPER}]
        return next(filter(None, ours), "")


class ForeignUnread(VetdeskError):
    """Nothing can be read in the file of the other side."""

    key: ClassVar[str] = "redline.foreign_unread"


class ForeignTooLarge(VetdeskError):
    """The file of the other side is larger than any agreement."""

    key: ClassVar[str] = "redline.foreign_too_large"


class Redlines:
    """What can be compared, and the redline as a file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._texts = Texts(desk)
        self._drafting = Drafting(desk)

    def editions(self, matter_id: UUID) -> tuple[Edition, ...]:
        """Return the draft, the text approved last, and every issued version, newest first."""
        return self._texts.editions(matter_id)

    def compare(self, matter_id: UUID, old: int, new: int) -> Compared:
        """Compare two editions by part, line and word; raises ``TextNotKept`` for one without text."""
        known = {one.version: one for one in self.editions(matter_id)}
        known[LIBRARY] = Edition(version=LIBRARY)
        if old not in known or new not in known:
            raise NotFound("version")
        # What stands in a draft is told by clause; of an issued version only the words are left.
        told = old == LIBRARY and new == next(iter(known))
        before, after = self._texts.get(matter_id, old), self._texts.get(matter_id, new)
        lines = [flat(before), flat(after)]
        for mine, other, text in ((0, 1, before), (1, 0, after)):
            if (old, new)[mine] == PAPER and (before, after)[other].id != text.id:
                lines[mine] = self._under_ours(matter_id, lines[other])
        return Compared(
            matter_id=matter_id,
            title=after.title,
            old=known[old],
            new=known[new],
            comparison=compare(lines[0], lines[1]),
            deviations=self._drafting.deviations(matter_id) if told else (),
        )

    def _under_ours(self, matter_id: UUID, ours: tuple[FlatLine, ...]) -> tuple[FlatLine, ...]:
        """Return their paper under our parts and clauses: as it was mapped, else by likeness."""
        with self._desk.vault.reading() as session:
            paper = papershelf.in_use(session, matter_id)
        return under_ours(paper, ours) if paper else ()

    def compare_file(self, matter_id: UUID, old: int, file: Path) -> Compared:
        """Compare an edition with the other side's .docx or text file, under our parts and clauses.

        The file is read in the limited worker; tracked changes of it count as accepted, comments and
        pictures are left out. Raises ``ForeignUnread`` or ``ForeignTooLarge``.
        """
        known = {one.version: one for one in self.editions(matter_id)}
        if old not in known:
            raise NotFound("version")
        ours_text = self._texts.get(matter_id, old)
        ours = flat(ours_text)
        theirs = foreign_lines(self._rows(file), ours)
        titles = {clause.id: clause.title for clause in self._desk.rules.clauses.values()}
        return Compared(
            matter_id=matter_id,
            title=ours_text.title,
            old=known[old],
            new=Edition(version=FOREIGN, contract_no=file.name),
            comparison=compare(ours, theirs),
            missing=tuple(f"{one} {titles.get(one, '')}".strip() for one in missing_clauses(ours, theirs)),
        )

    def _rows(self, file: Path) -> Iterator[tuple[str, ...]]:
        if file.stat().st_size > MOST_BYTES:
            raise ForeignTooLarge
        content, page, pages = file.read_bytes(), 1, 1
        while page <= pages:
            told = self._desk.worker.paper(file.name, content, page)
            if told is None:
                raise ForeignUnread
            yield from told.lines
            page, pages = page + 1, told.pages

    def save(
        self, compared: Compared, path: Path, form: ReportForm, progress: Progress, *, language: str
    ) -> Path:
        """Write the redline as PDF or as .docx with tracked changes; that it left is journalled."""
        from vetdesk.documents.redlinefile import write_redline  # large, and seldom needed

        if form is ReportForm.DOCX:
            progress.check()
            content = write_redline(
                compared.comparison, author=self._desk.actor.name, at=self._desk.now(), language="zh-CN"
            )
            return printing.hand_out(self._desk, content, path, entity="matter", entity_id=compared.matter_id)
        report = redline(
            compared.comparison,
            title=wording.explain(f"{_WORDS}.title", language, title=compared.title),
            number=compared.number,
            head=_head(compared, language),
            language="zh-CN" if language == "zh" else "en",
        )
        return printing.save(
            self._desk, report, path, form, entity="matter", entity_id=compared.matter_id, progress=progress
        )


def edition_words(edition: Edition, language: str) -> str:
    """Return what an edition is called."""
    if edition.version in {FOREIGN, PAPER}:
        return wording.explain(f"{_WORDS}.foreign", language, name=edition.contract_no)
    if edition.version == LIBRARY:
        return wording.explain(f"{_WORDS}.library", language)
    if edition.version == DRAFT:
        return wording.explain(f"{_WORDS}.draft", language)
    if edition.version == APPROVED:
        return wording.explain(f"{_WORDS}.approved", language, name=edition.approved_by)
    return wording.explain(f"{_WORDS}.version", language, version=edition.version, number=edition.contract_no)


def deviation_words(one: Deviation, language: str) -> str:
    """Return one deviation in words: what, and how it differs."""
    kind = wording.explain(f"{_WORDS}.deviation_{one.kind.value}", language)
    title = title_in(one.title, language)
    if language == "zh":
        return f"{title}：{kind}" + (f"（{one.told}）" if one.told else "")
    return f"{title}: {kind}" + (f" ({one.told})" if one.told else "")


def _head(compared: Compared, language: str) -> tuple[tree.Pair, ...]:
    found = compared.comparison
    counts = wording.explain(
        f"{_WORDS}.counts",
        language,
        inserted=found.count(Change.INSERTED),
        deleted=found.count(Change.DELETED),
        changed=found.count(Change.CHANGED),
    )
    rows: tuple[tuple[str, str], ...] = (
        ("old", edition_words(compared.old, language)),
        ("new", edition_words(compared.new, language)),
        ("found", counts),
        ("legend", wording.explain(f"{_WORDS}.legend_says", language)),
    )
    if compared.deviations:
        said = ("；" if language == "zh" else "; ").join(
            deviation_words(one, language) for one in compared.deviations
        )
        rows = (*rows[:3], ("deviations", said), *rows[3:])
    return tuple(
        tree.Pair(
            key=(tree.Text(text=wording.explain(f"{_WORDS}.{name}", language)),),
            value=(tree.Text(text=value),),
        )
        for name, value in rows
    )
