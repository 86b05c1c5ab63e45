"""The other side's paper as a document of ours to look at, print and compare: its text under a cover line."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.grids import settled, with_row
from vetdesk.documents.jobs import ClauseUse
from vetdesk.documents.wordtables import PAIR_CELLS
from vetdesk.domain.counterpaper import Paper, PaperLine

ID: Final = "cn.counterparty_paper"
VERSION: Final = "1.0"
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
        if blocks:
            seen[part] += 1
            # An article of ours may come twice where they order their text differently.
            name = part if seen[part] == 1 else f"{part}-{seen[part]}"
            rows = tuple(map(settled, blocks))
            sections.append(tree.Section(kind="text", id=name, label="", title="", blocks=rows))
    return tuple(sections)


def _put(blocks: list[tree.Block], line: PaperLine, clause: str) -> None:
    """Append a line: rows of a table stand as one, but one that says a clause of ours is a line."""
    last = blocks[-1] if blocks else None
    if clause or len(line.cells) == 1:
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
        table = with_row(last, line.cells)
        if table.rows:
            blocks[-1] = table
        else:
            blocks.append(table)


def _value(line: PaperLine, text: str) -> tree.Line:
    return (tree.Value(field=f"paper.{line.no}", text=text),)
