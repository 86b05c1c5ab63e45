"""The other side's paper as the contract: which of its lines say what our clauses and the law want said.

A person maps lines to targets: a clause of ours by its id, an item of a norm (条例 12, PIPL 21, Civil Code
470) by its statutory id, or a provision that the body of our own agreement carries. A suggestion counts
for nothing until it is taken.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Final

from vetdesk.domain.agreements import Road
from vetdesk.domain.completeness import BY_ID, ItemLine, ItemState, LegalRule, checklist
from vetdesk.domain.gates_facts import BODY_PROVISIONS
from vetdesk.domain.phrases import forbidden_in

ALIKE: Final = 0.85
"""How alike a line of a newer paper must be to keep its mapping, to be looked at again; our own choice."""
_MOST_PAIRS: Final = 40_000
_SPACE: Final = re.compile(r"[\s　]+")


@dataclass(frozen=True, kw_only=True)
class PaperLine:
    """One line of their text; ``no`` counts from 1, ``label`` is the number the word processor prints."""

    no: int
    cells: tuple[str, ...]
    label: str = ""

    @property
    def text(self) -> str:
        """Return the words without the number; cells are divided by a tab."""
        return "\t".join(self.cells)

    @property
    def shown(self) -> str:
        """Return the line as it is read."""
        return f"{self.label}　{self.text}" if self.label else self.text


@dataclass(frozen=True, kw_only=True)
class Mapped:
    """A line that says a target; ``unsure`` where the line has changed since somebody said so."""

    line: int
    target: str
    unsure: bool = False


@dataclass(frozen=True, kw_only=True)
class Paper:
    """The paper that is the contract of a matter, as gates and the text check see it."""

    name: str
    sha256: str
    text_sha256: str
    number: int
    lines: tuple[PaperLine, ...] = field(repr=False)
    mapped: tuple[Mapped, ...] = ()
    changes_accepted: bool = False

    @property
    def carried(self) -> Mapping[str, tuple[int, ...]]:
        """Return the numbers of the lines by target; a line that changed since carries nothing yet."""
        found: dict[str, list[int]] = defaultdict(list)
        for one in self.mapped:
            if not one.unsure:
                found[one.target].append(one.line)
        return {target: tuple(sorted(lines)) for target, lines in found.items()}

    @property
    def provisions(self) -> frozenset[str]:
        """Return the provisions of the body that a line says."""
        return BODY_PROVISIONS & set(self.carried)

    @property
    def covered(self) -> Mapping[str, object]:
        """Return what an approval covers: the file, its text as read, and what was said of its lines."""
        return {
            "file": self.sha256,
            "text": self.text_sha256,
            "mapped": sorted([one.line, one.target] for one in self.mapped if not one.unsure),
        }

    def words_of(self, target: str) -> tuple[PaperLine, ...]:
        """Return the lines that say a target, in reading order."""
        numbers = set(self.carried.get(target, ()))
        return tuple(one for one in self.lines if one.no in numbers)

    def forbidden(self) -> Mapping[int, tuple[str, ...]]:
        """Return the phrases of legal.md 10.1 and counsel's review 4.4 in their text, by line."""
        found = {one.no: forbidden_in(one.text) for one in self.lines}
        return {no: phrases for no, phrases in found.items() if phrases}


def carried_over(
    before: Sequence[PaperLine], mapped: Iterable[Mapped], lines: Sequence[PaperLine]
) -> tuple[Mapped, ...]:
    """Return the mapping of a newer paper: the same words keep theirs, nearly the same are to be looked at.

    Numbers do not count: a clause put in before renumbers all that follow. What is found nowhere in the
    newer text loses its mapping, and the gates name what nothing carries any more.
    """
    to = _moved(before, lines)
    by_line = {one.no: one for one in lines}
    old = {one.no: one for one in before}
    kept = []
    for one in mapped:
        if one.line in to:
            line = to[one.line]
            same = _bare(old[one.line].text) == _bare(by_line[line].text)
            kept.append(replace(one, line=line, unsure=one.unsure or not same))
    return tuple(dict.fromkeys(kept))


def _moved(before: Sequence[PaperLine], lines: Sequence[PaperLine]) -> dict[int, int]:
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for one in lines:
        waiting[_bare(one.text)].append(one.no)
    to: dict[int, int] = {}
    for one in before:
        if places := waiting.get(_bare(one.text)):
            to[one.no] = places.popleft()
    taken = set(to.values())
    left = [one for one in before if one.no not in to]
    free = [one for one in lines if one.no not in taken]
    if len(left) * len(free) > _MOST_PAIRS:
        return to
    for one in left:
        best, alike = 0, ALIKE
        for other in free:
            likeness = SequenceMatcher(None, _bare(one.text), _bare(other.text), autojunk=False)
            if other.no not in taken and likeness.quick_ratio() >= alike and likeness.ratio() >= alike:
                best, alike = other.no, likeness.ratio()
        if best:
            to[one.no] = best
            taken.add(best)
    return to


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


def paper_checklist(
    paper: Paper, *, road: Road, natural_debtors: bool, told: Mapping[str, Sequence[str]]
) -> tuple[ItemLine, ...]:
    """Return the checklist of ``completeness`` where the contract is the other side's paper.

    The lines that somebody mapped carry the items; usual items of Civil Code 470 too, because their
    paper has none of our articles.
    """
    carried = {
        target: tuple(str(no) for no in lines) for target, lines in paper.carried.items() if target in BY_ID
    }
    lines = checklist(
        road=road, natural_debtors=natural_debtors, carried=carried, parts=frozenset(), told=told
    )
    return tuple(_usual(one, carried) for one in lines)


def _usual(line: ItemLine, carried: Mapping[str, tuple[str, ...]]) -> ItemLine:
    if line.item.rule is not LegalRule.USUAL or line.item.id not in carried:
        return line
    return replace(line, state=ItemState.CARRIED, carriers=carried[line.item.id])
