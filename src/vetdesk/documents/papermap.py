"""Suggests which of our clauses and which statutory items a line of the other side's paper may say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from vetdesk.documents.flat import FlatLine, LineKind
from vetdesk.documents.foreign import foreign_lines
from vetdesk.domain.agreements import Road
from vetdesk.domain.completeness import ENTRUSTMENT_ITEMS, PROVISION_ITEMS
from vetdesk.domain.counterpaper import Paper, PaperLine
from vetdesk.domain.gates_facts import JUDGMENT_ACK, RETRANSFER_BAN

LIKELY: Final = 50.0
"""How alike a line must be to one of our clause's, of 100, to be suggested for it; our own choice."""
_NEAR: Final = 8.0
"""What it counts that a line stands under a heading like ours."""
_HEADING_ALIKE: Final = 75.0
_LONGEST_HEADING: Final = 40
_SHORTEST: Final = 8
_DATA: Final = re.compile("个人信息|网络数据|数据")
# What the words of each item sound like in contracts; a suggestion only, somebody reads the line.
_ITEM_WORDS: Final = {
    "purpose": re.compile("目的"),
    "method": re.compile("处理方式|方式"),
    "scope": re.compile("范围"),
    "security": re.compile("安全保护|安全措施|保护措施|保密措施"),
    "supervision": re.compile("监督|检查|审计"),
    "term": re.compile("期限"),
    "types": re.compile("种类|类型|类别"),
    "measures": re.compile("保护措施|安全措施"),
    "rights_duties": re.compile("权利义务|权利和义务|权利与义务"),
}
_PROVISION_WORDS: Final = {
    JUDGMENT_ACK: re.compile("认可.{0,12}(取得|受让).{0,6}(书面|债权)"),
    RETRANSFER_BAN: re.compile("不得.{0,10}(再转让|再次转让|转售|转卖)"),
}


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A target a line may say; ``alike`` (of 100) is 0 where words of the norm were found, not likeness."""

    line: int
    target: str
    alike: float = 0.0


def suggestions(lines: Sequence[PaperLine], ours: Sequence[FlatLine], road: Road) -> tuple[Suggestion, ...]:
    """Return what each line may say, most alike first; nobody is bound by it."""
    from rapidfuzz import fuzz, process, utils  # large, and seldom needed

    texts = [one for one in ours if one.clause and len("".join(one.cells)) >= _SHORTEST]
    words = [utils.default_process("\t".join(one.cells)) for one in texts]
    heads = {one.cells[0]: one.part for one in ours if one.kind is LineKind.HEADING and one.cells[0].strip()}
    found: list[Suggestion] = []
    part = ""
    for line in lines:
        if len(line.text) <= _LONGEST_HEADING and heads:
            best = process.extractOne(line.text, list(heads), scorer=fuzz.ratio, score_cutoff=_HEADING_ALIKE)
            part = heads[best[0]] if best else part
        if len(line.text) < _SHORTEST:
            continue
        found += _clause(line, texts, words, part)
        found += _items(line, road)
    return tuple(sorted(found, key=lambda one: (one.line, -one.alike, one.target)))


def _clause(
    line: PaperLine, texts: Sequence[FlatLine], words: Sequence[str], part: str
) -> Iterator[Suggestion]:
    from rapidfuzz import fuzz, process, utils  # large, and seldom needed

    best: dict[str, float] = {}
    said = utils.default_process(line.text)
    for _, alike, place in process.extract(
        said, words, scorer=fuzz.ratio, score_cutoff=LIKELY - _NEAR, limit=8
    ):
        one = texts[place]
        score = alike + (_NEAR if one.part == part else 0.0)
        best[one.clause] = max(best.get(one.clause, 0.0), score)
    if best:
        clause, score = max(best.items(), key=lambda one: one[1])
        if score >= LIKELY:
            yield Suggestion(line=line.no, target=clause, alike=min(score, 100.0))


def _items(line: PaperLine, road: Road) -> Iterator[Suggestion]:
    if _DATA.search(line.text):
        items = (*PROVISION_ITEMS, *(ENTRUSTMENT_ITEMS if road is Road.ENTRUSTMENT else ()))
        for item in items:
            if _ITEM_WORDS[item.id.rpartition(".")[2]].search(line.text):
                yield Suggestion(line=line.no, target=item.id)
    if road is Road.ASSIGNMENT:
        for provision, wanted in _PROVISION_WORDS.items():
            if wanted.search(line.text):
                yield Suggestion(line=line.no, target=provision)


def alike(ours: Sequence[FlatLine], theirs: Sequence[PaperLine]) -> int:
    """Return how alike two wordings of one clause are, in whole percent."""
    from rapidfuzz import fuzz, utils  # large, and seldom needed

    return round(
        fuzz.ratio(
            utils.default_process("".join("".join(one.cells) for one in ours)),
            utils.default_process("".join(one.text for one in theirs)),
        )
    )


def under_ours(paper: Paper, ours: Sequence[FlatLine]) -> tuple[FlatLine, ...]:
    """Return their text under our parts and clauses: a mapped line as it was mapped, others by likeness.

    Our numbers stand for theirs, as in every comparison with a text of the other side.
    """
    said = {one.line: one.target for one in reversed(paper.mapped)}
    found = foreign_lines([line.cells for line in paper.lines], ours)
    clauses = {one.clause for one in ours if one.clause}
    return tuple(
        _at_its_clause(flat, ours, said[line.no]) if said.get(line.no) in clauses else flat
        for line, flat in zip(paper.lines, found, strict=True)
    )


def _at_its_clause(flat: FlatLine, ours: Sequence[FlatLine], clause: str) -> FlatLine:
    from rapidfuzz import fuzz, process  # large, and seldom needed

    here = [one for one in ours if one.clause == clause]
    texts = ["\t".join(one.cells) for one in here]
    best = process.extractOne("\t".join(flat.cells), texts, scorer=fuzz.ratio)
    same = here[best[2]] if best else here[0]
    cells = ("\t".join(flat.cells),)
    return FlatLine(kind=same.kind, part=same.part, label=same.label, cells=cells, clause=clause)


def as_flat(lines: Sequence[PaperLine], ours: Sequence[FlatLine], clause: str) -> tuple[FlatLine, ...]:
    """Return their lines as lines of one clause of ours, so that the two are compared word by word."""
    part = next((one.part for one in ours if one.clause == clause), "")
    kinds = {"\t".join(one.cells): one.kind for one in ours if one.clause == clause}
    return tuple(
        FlatLine(
            kind=_kind(one, kinds), part=part, label=f"{one.label}　" if one.label else "", cells=(one.text,),
            clause=clause,
        )
        for one in lines
    )  # fmt: skip


def _kind(line: PaperLine, kinds: dict[str, LineKind]) -> LineKind:
    from rapidfuzz import fuzz, process  # large, and seldom needed

    best = process.extractOne(line.text, list(kinds), scorer=fuzz.ratio)
    return kinds[best[0]] if best else LineKind.PARAGRAPH
