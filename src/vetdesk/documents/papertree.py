"""The other side's paper as a document of ours to look at, print and compare: its text under a cover line."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.grids import settled, with_row
from vetdesk.documents.jobs import ClauseUse
from vetdesk.documents.wordparts import is_short
from vetdesk.documents.wordtables import PAIR_CELLS
from vetdesk.domain.counterpaper import Paper, PaperLine

ID: Final = "cn.counterparty_paper"
VERSION: Final = "1.0"
_UPRIGHT_COLUMNS: Final = 7
"""Columns that find room on a page that stands upright."""
_HEADING: Final = re.compile(
    r"(?:第\s*[一二三四五六七八九十百零〇\d]{1,5}\s*[条章节]|附\s*件|[一二三四五六七八九十]{1,3}\s*、)"
)
"""How a line begins that heads what follows, where it is short and ends no sentence."""
TITLE: Final = "合同文本（相对方提供）"


def paper_tree(
    paper: Paper, *, number: str, parts: Mapping[str, str], versions: Mapping[str, str]
) -> tree.Document:
    """Return the text of their paper; ``parts`` are our articles and ``versions`` the clauses', by clause id.

    It is a rendering for reading and filing and says so: the contract is the file itself, whose hash
    stands at the top. Pictures, headers and layout are not in it.
    """
    said = {one.line: one.target for one in reversed(paper.mapped) if one.target in versions}
    return tree.Document(
        id=ID,
        version=VERSION,
        kind="form",
        language="zh-CN",
        title=TITLE,
        number=number,
        sections=(_about(paper), *_sections(paper, said, parts)),
        clauses=tuple(
            ClauseUse(id=target, version=versions[target], variant="", why=why_words(lines))
            for target, lines in paper.carried.items()
            if target in versions
        ),
    )


def why_words(lines: tuple[int, ...]) -> str:
    """Return where their paper says a clause, for the issue record."""
    return f"相对方文本第{'、'.join(map(str, lines))}段"


def _about(paper: Paper) -> tree.Section:
    said = "　其中的修订按接受处理。" if paper.changes_accepted else ""
    note = (
        "本件是相对方所提供合同文本的文字打印件，用于阅读、对照和归档；合同以所附原始文件为准，"
        f"签署、用印应使用原始文件。图片、页眉页脚和版式不在本件之内。{said}"
    )
    rows = (("原始文件", paper.name), ("SHA-256", paper.sha256), ("文本次序", f"第{paper.number}稿"))
    return tree.Section(
        kind="text",
        id="about_paper",
        label="",
        title="",
        blocks=(
            tree.Paragraph(line=(tree.Text(text=note),)),
            tree.Pairs(
                rows=tuple(
                    tree.Pair(key=(tree.Text(text=key),), value=(tree.Value(field="paper", text=value),))
                    for key, value in rows
                )
            ),
        ),
    )


def _sections(paper: Paper, said: Mapping[int, str], parts: Mapping[str, str]) -> tuple[tree.Section, ...]:
    """Put lines under the article of ours that their clause belongs to; others go on in the last one."""
    found: list[tuple[str, list[tree.Block]]] = [("paper", [])]
    for line in paper.lines:
        clause = said.get(line.no, "")
        part = parts.get(clause, "") if clause else ""
        if part and part != found[-1][0]:
            found.append((part, []))
        _put(found[-1][1], line, clause)
    seen: Counter[str] = Counter()
    sections = []
    for part, blocks in found:
        for rows in _by_sheets(map(settled, blocks)):
            seen[part] += 1
            # An article of ours may come twice where they order their text differently.
            name = part if seen[part] == 1 else f"{part}-{seen[part]}"
            sections.append(tree.Section(kind="text", id=name, label="", title="", blocks=rows))
    return tuple(sections)


def _by_sheets(blocks: Iterable[tree.Block]) -> Iterator[tuple[tree.Block, ...]]:
    """Yield blocks that stand on pages of one kind: a table of many columns turns its own."""
    upright: list[tree.Block] = []
    for block in blocks:
        if isinstance(block, tree.Table) and len(block.columns) > _UPRIGHT_COLUMNS:
            if upright:
                yield tuple(upright)
                upright = []
            yield (replace(block, landscape=True),)
        else:
            upright.append(block)
    if upright:
        yield tuple(upright)


def _put(blocks: list[tree.Block], line: PaperLine, clause: str) -> None:
    """Append a line: rows of a table stand as one, but one that says a clause of ours is a line."""
    last = blocks[-1] if blocks else None
    if len(line.cells) == 1 and _is_heading(line):
        blocks.append(tree.Paragraph(line=(), heading=line.text, label=line.label, source=clause))
    elif clause or len(line.cells) == 1:
        words = _value(line, "　｜　".join(line.cells))
        blocks.append(tree.Paragraph(line=words, label=line.label, source=clause))
    elif len(line.cells) == PAIR_CELLS:
        key, value = line.cells
        pair = tree.Pair(key=_value(line, key), value=_value(line, value))
        if isinstance(last, tree.Pairs):
            blocks[-1] = tree.Pairs(rows=(*last.rows, pair))
        else:
            blocks.append(tree.Pairs(rows=(pair,)))
    else:
        # A row wider than the heads is of another table; merged cells only make rows shorter.
        other = isinstance(last, tree.Table) and len(line.cells) > len(last.columns)
        table = with_row(None if other else last, line.cells)
        if table.rows:
            blocks[-1] = table
        else:
            blocks.append(table)


def _is_heading(line: PaperLine) -> bool:
    return is_short(line.text) and _HEADING.match(line.shown) is not None


def _value(line: PaperLine, text: str) -> tree.Line:
    return (tree.Value(field=f"paper.{line.no}", text=text),)
