"""The other side's paper as the contract: taken in, mapped by hand, approved and issued like our own text."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID, uuid4

from vetdesk.documents.compare import Comparison, compare
from vetdesk.documents.flat import FlatLine, flat
from vetdesk.documents.papermap import Suggestion, alike, as_flat, suggestions
from vetdesk.domain.completeness import BY_ID, ENTRUSTMENT_ITEMS, PROVISION_ITEMS, USUAL_ITEMS
from vetdesk.domain.counterpaper import Mapped, Paper, PaperLine, carried_over
from vetdesk.domain.errors import Phrase, VetdeskError
from vetdesk.domain.gates_facts import JUDGMENT_ACK, RETRANSFER_BAN
from vetdesk.exchange.wordpaper import (
    ASKED,
    MOST_BYTES,
    PaperMark,
    PaperReading,
    PaperRefused,
    from_json,
    to_json,
)
from vetdesk.progress import silent
from vetdesk.services import dossier, papershelf, printing
from vetdesk.services.agreements import changeable
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.drafting import Drafting
from vetdesk.services.errors import NotFound
from vetdesk.services.press import DOCX
from vetdesk.store import counterpapers, files
from vetdesk.store.counterpapers import PaperHead
from vetdesk.store.session import Session

__all__ = [
    "Comparison",
    "CounterPapers",
    "Mapped",
    "PaperLine",
    "PaperLook",
    "PaperMark",
    "PaperUndecided",
    "PaperUnfit",
    "PaperView",
    "Suggestion",
    "Target",
    "TargetKind",
]
PROVISIONS: Final = (JUDGMENT_ACK, RETRANSFER_BAN)


class TargetKind:
    """What a line may be mapped to."""

    CLAUSE: Final = "clause"
    ITEM: Final = "item"
    PROVISION: Final = "provision"


class PaperUnfit(VetdeskError):
    """The file cannot be the contract; ``why`` is a word of the catalogue, ``place`` the part or line."""

    key: ClassVar[str] = "counter_paper.unfit"

    def __init__(self, reason: str, place: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place

    def facts(self) -> Mapping[str, object]:
        """Return the reason in words, and where it lies."""
        return {
            "why": Phrase(f"counter_paper.why_{self.reason}"),
            "place": f"（{self.place}）" if self.place else "",
        }


class PaperUndecided(VetdeskError):
    """It has tracked changes, comments or the like, and nobody has said that it counts all the same."""

    key: ClassVar[str] = "counter_paper.undecided"

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


@dataclass(frozen=True, kw_only=True)
class PaperLook:
    """A file looked at before it is taken: how many lines, and what in it is not plain text."""

    name: str
    lines: int
    marks: tuple[PaperMark, ...]

    @property
    def asked(self) -> tuple[PaperMark, ...]:
        """Return what somebody must say yes to: tracked changes, comments, hidden words, objects."""
        return tuple(one for one in self.marks if one.kind in ASKED)


@dataclass(frozen=True, kw_only=True)
class Target:
    """What a contract must or may say: a clause, an item of a norm, a provision; with what carries it.

    ``needed`` is True where nothing is issued without it; ``rule`` is the norm of an item (``dsr12`` ...),
    ``norms`` what a clause rests on; ``alike`` says in percent how alike their lines are to our wording.
    """

    id: str
    kind: str
    title: str
    needed: bool
    rule: str = ""
    norms: str = ""
    lines: tuple[int, ...] = ()
    unsure: tuple[int, ...] = ()
    alike: int | None = None

    @property
    def is_gap(self) -> bool:
        """True where nothing carries what is needed."""
        return self.needed and not self.lines


@dataclass(frozen=True, kw_only=True)
class PaperView:
    """The paper in use with its lines, what they say, what they might say, and what nothing says."""

    matter_id: UUID
    name: str
    number: int
    sha256: str
    accepted: bool
    fixed: bool
    lines: tuple[PaperLine, ...]
    mapped: tuple[Mapped, ...]
    suggested: tuple[Suggestion, ...]
    targets: tuple[Target, ...]
    marks: tuple[PaperMark, ...]

    @property
    def gaps(self) -> tuple[Target, ...]:
        """Return what is needed and carried by nothing."""
        return tuple(one for one in self.targets if one.is_gap)


class CounterPapers:
    """What can be done with the paper of the other side in a matter."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._drafting = Drafting(desk)

    def look(self, file: Path) -> PaperLook:
        """Look at a .docx in the limited worker; raises ``PaperUnfit``, and nothing is kept."""
        reading, _ = read_word(self._desk, file)
        return PaperLook(name=file.name, lines=len(reading.rows), marks=reading.marks)

    def take(self, matter_id: UUID, file: Path, *, accepted: bool = False) -> None:
        """Make a .docx the contract of the matter; an approval of another text is void.

        ``accepted`` says that its text counts with tracked changes accepted, without comments and with
        hidden words: ``PaperUndecided`` where that is so and was not said. A newer paper keeps the
        mapping of the lines that are the same; of those that changed it is to be confirmed.
        """
        reading, content = read_word(self._desk, file)
        look = PaperLook(name=file.name, lines=len(reading.rows), marks=reading.marks)
        if look.asked and not accepted:
            raise PaperUndecided(len(look.asked))
        text = to_json(reading)
        now, actor = self._desk.now(), self._desk.actor.name
        with self._desk.vault.writing("matter.take_paper") as session:
            changeable(session, self._desk, matter_id)
            last = counterpapers.newest(session, matter_id)
            before = papershelf.load(session, matter_id, last) if last else None
            stored = self._store(session, content, file.name, DOCX)
            words = self._store(session, text, f"{file.name}.json", "application/json")
            head = PaperHead(
                id=uuid4(),
                number=counterpapers.next_number(session, matter_id),
                name=file.name,
                file_id=stored[0],
                sha256=stored[1],
                text_id=words[0],
                text_sha256=words[1],
                accepted=bool(look.asked),
                in_use=True,
                added_by=actor,
                added_at=now,
            )
            counterpapers.add(session, matter_id, head)
            if before is not None:
                kept = carried_over(before.lines, before.mapped, papershelf.lines_of(reading))
                counterpapers.map_lines(session, matter_id, head.number, kept, by=actor, now=now)

    def leave(self, matter_id: UUID) -> None:
        """Let our own text be the contract again; the paper and its mapping are kept."""
        with self._desk.vault.writing("matter.leave_paper") as session:
            changeable(session, self._desk, matter_id)
            counterpapers.leave(session, matter_id)

    def is_used(self, matter_id: UUID) -> bool:
        """Return whether the other side's paper is the contract."""
        with self._desk.vault.reading() as session:
            return counterpapers.in_use(session, matter_id) is not None

    def map(self, matter_id: UUID, pairs: Iterable[tuple[int, str]]) -> None:
        """Say what lines carry: a clause, an item, a provision; an approval of before is void."""
        wanted = tuple(pairs)
        with self._desk.vault.writing("matter.map_paper") as session:
            found = dossier.load(session, self._desk, matter_id)
            head, paper = self._used(session, matter_id)
            known = {one.id for one in _targets(found, paper)}
            numbers = {one.no for one in paper.lines}
            if any(line not in numbers or target not in known for line, target in wanted):
                raise NotFound("paper_line")
            changeable(session, self._desk, matter_id)
            counterpapers.map_lines(
                session,
                matter_id,
                head.number,
                (Mapped(line=line, target=target) for line, target in wanted),
                by=self._desk.actor.name,
                now=self._desk.now(),
            )

    def unmap(self, matter_id: UUID, pairs: Iterable[tuple[int, str]]) -> None:
        """Take back what was said of lines; an approval of before is void."""
        with self._desk.vault.writing("matter.unmap_paper") as session:
            head, _ = self._used(session, matter_id)
            changeable(session, self._desk, matter_id)
            counterpapers.unmap(session, matter_id, head.number, pairs)

    def view(self, matter_id: UUID) -> PaperView | None:
        """Return the paper in use with suggestions and gaps; None where our own text is the contract."""
        with self._desk.vault.reading() as session:
            head = counterpapers.in_use(session, matter_id)
            if head is None:
                return None
            found = dossier.load(session, self._desk, matter_id)
            paper = papershelf.load(session, matter_id, head)
            marks = papershelf.reading_of(session, head).marks
        ours = flat(self._drafting.text(matter_id))
        mapped = {(one.line, one.target) for one in paper.mapped}
        return PaperView(
            matter_id=matter_id,
            name=head.name,
            number=head.number,
            sha256=head.sha256,
            accepted=head.accepted,
            fixed=found.record.status.is_fixed,
            lines=paper.lines,
            mapped=paper.mapped,
            suggested=tuple(
                one
                for one in suggestions(paper.lines, ours, found.matter.road)
                if (one.line, one.target) not in mapped
            ),
            targets=_targets(found, paper, ours),
            marks=marks,
        )

    def redline(self, matter_id: UUID, clause: str) -> Comparison:
        """Compare our wording of a clause with the lines said to carry it, word by word."""
        with self._desk.vault.reading() as session:
            _, paper = self._used(session, matter_id)
        ours = flat(self._drafting.text(matter_id))
        mine = tuple(one for one in ours if one.clause == clause)
        return compare(mine, as_flat(paper.words_of(clause), ours, clause))

    def save(self, matter_id: UUID, path: Path) -> Path:
        """Write the file of the paper as it came; that it left is journalled."""
        with self._desk.vault.reading() as session:
            content = papershelf.file_of(session, matter_id)
        return printing.hand_out(self._desk, content, path, entity="matter", entity_id=matter_id)

    def _store(self, session: Session, content: bytes, name: str, media_type: str) -> tuple[UUID, str]:
        kept = files.store(session, BytesIO(content), name=name, media_type=media_type, progress=silent())
        return kept.id, hashlib.sha256(content).hexdigest()

    def _used(self, session: Session, matter_id: UUID) -> tuple[PaperHead, Paper]:
        head = counterpapers.in_use(session, matter_id)
        if head is None:
            raise NotFound("paper")
        return head, papershelf.load(session, matter_id, head)


def read_word(desk: Desk, file: Path) -> tuple[PaperReading, bytes]:
    """Read a .docx of others in the limited worker; raises ``PaperUnfit`` with the part or line."""
    if file.stat().st_size > MOST_BYTES:
        raise PaperUnfit("too_large", "")
    content = file.read_bytes()
    try:
        return from_json(desk.worker.read_sheet("read_word_paper", content, file.name, {})), content
    except PaperRefused as refused:
        raise PaperUnfit(refused.reason, refused.place) from None


def _targets(found: Dossier, paper: Paper, ours: Sequence[FlatLine] = ()) -> tuple[Target, ...]:
    """Return the clauses of the road, the items that apply to it and the provisions, in that order."""
    carried = paper.carried
    unsure: dict[str, tuple[int, ...]] = {}
    for one in paper.mapped:
        if one.unsure:
            unsure[one.target] = (*unsure.get(one.target, ()), one.line)
    natural = bool(found.facts["natural_debtors"])
    made: list[Target] = []
    for part in found.agreement.parts:
        for name in part.clauses:
            clause = found.clauses.library[name]
            mine = tuple(one for one in ours if one.clause == name)
            theirs = paper.words_of(name)
            made.append(
                Target(
                    id=name,
                    kind=TargetKind.CLAUSE,
                    title=clause.title,
                    needed=clause.is_core,
                    norms=papershelf.norms_of(clause),
                    lines=carried.get(name, ()),
                    unsure=unsure.get(name, ()),
                    alike=alike(mine, theirs) if mine and theirs else None,
                )
            )
    road = found.matter.road
    items = (*PROVISION_ITEMS, *(ENTRUSTMENT_ITEMS if road.value == "entrustment" else ()), *USUAL_ITEMS)
    made += [
        Target(
            id=item.id,
            kind=TargetKind.ITEM,
            title=BY_ID[item.id].zh,
            needed=natural and not item.rule.is_reminder,
            rule=item.rule.value,
            lines=carried.get(item.id, ()),
            unsure=unsure.get(item.id, ()),
        )
        for item in items
    ]
    if road.value == "assignment":
        made += [
            Target(
                id=name,
                kind=TargetKind.PROVISION,
                title=name,
                needed=name == RETRANSFER_BAN or bool(found.facts["has_judgment"]),
                lines=carried.get(name, ()),
                unsure=unsure.get(name, ()),
            )
            for name in PROVISIONS
        ]
    return tuple(made)
