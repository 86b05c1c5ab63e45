"""The record of a paper as a printed sheet: who drafted, who approved which text, what the gates found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from vetdesk.documents import tree
from vetdesk.domain.gates import Obstacle
from vetdesk.domain.paperdrafts import PaperDraft
from vetdesk.services.provenance import day_said, gates_said, overrides_said, pairs, section, table


@dataclass(frozen=True, kw_only=True)
class PaperFacts:
    """What the sheet says beside the draft itself; ``amends`` are places a supplement changes, and how."""

    number: str
    title: str
    pack: str
    issued_at: datetime
    actor: str
    rehearsal: bool
    pdf_sha256: str
    pages: int
    fonts: str
    gate_titles: Mapping[str, str] = field(default_factory=dict)
    amends: Sequence[tuple[str, str]] = ()


def sheet(facts: PaperFacts, draft: PaperDraft | None, obstacles: Sequence[Obstacle]) -> tree.Document:
    """Return the sheet 签发记录 of one paper; ``draft`` is None for one that was made at once."""
    amended = [table("amends", (("原协议", 30), ("变更", 60)), facts.amends)] if facts.amends else []
    return tree.Document(
        id="cn.paper_record",
        version="1.0",
        kind="form",
        language="zh-CN",
        title="签发记录",
        number=facts.number,
        sections=(
            section("issue", "签发", [pairs(_issue(facts))]),
            section("people", "经办与批准", [pairs(_officers(facts, draft))]),
            *([section("amends", "变更的条款", amended)] if amended else []),
            section("gates", "签发检查", gates_said(obstacles, facts.gate_titles)),
            section("overrides", "放行", overrides_said(obstacles, facts.gate_titles)),
            section("texts", "文本依据", [pairs(_texts(facts, draft))]),
        ),
    )


def _issue(facts: PaperFacts) -> list[tuple[str, str]]:
    rows = [
        ("文书", f"《{facts.title}》"),
        ("文书编号", facts.number),
        ("签发时间（UTC）", facts.issued_at.strftime("%Y-%m-%d %H:%M:%S")),
        ("签发人", facts.actor),
    ]
    if facts.rehearsal:
        rows.append(("演练", "本记录出自演练保险库，不具有任何效力"))
    return rows


def _officers(facts: PaperFacts, draft: PaperDraft | None) -> list[tuple[str, str]]:
    if draft is None:
        return [("起草", facts.actor), ("批准", "本文书不需要批准")]
    rows = [("起草", "、".join(draft.drafted_by))]
    if draft.approval is None:
        return [*rows, ("批准", "本文书不需要批准")]
    given = draft.approval
    how = f"由{facts.actor}载明，未核对口令" if given.attested else "以本人口令批准"
    return [*rows, ("批准", f"{given.name}（{given.role}），{day_said(given.on)}，{how}")]


def _texts(facts: PaperFacts, draft: PaperDraft | None) -> list[tuple[str, str]]:
    rows = [
        ("文本包", facts.pack),
        ("字体版本", facts.fonts),
        ("PDF", f"{facts.pages}页，SHA-256 {facts.pdf_sha256}"),
    ]
    if draft is not None and draft.approval is not None:
        rows.append(("批准内容校验值", draft.approval.text.sha256))
    return rows
