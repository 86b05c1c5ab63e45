"""The issue record as a printed sheet: why this version was allowed, by whom, from which texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.jobs import ClauseUse
from vetdesk.domain.editions import Edition, edition_of
from vetdesk.domain.gates import Obstacle
from vetdesk.domain.matter import MatterInput
from vetdesk.domain.wordings import WordingChoice
from vetdesk.services.papers import papers
from vetdesk.wording import explain

LANGUAGE = "zh"
_LANGUAGES: Final = {
    Edition.BILINGUAL: "中英双栏对照，以中文文本为准",
    Edition.TRANSLATED: "中文，另附英文译本（仅供阅读）",
}
# The letters of the wordings are the roads they were written for.
_WORDING: Final = {
    "A": "转让",
    "B": "委托",
    "AB": "通用",
    "A-pilot": "转让（不良贷款）",
    "AB-strong": "通用（加强安全）",
    "A-audit": "转让（加强检查）",
    "B-audit": "委托（加强检查）",
    "A-notice": "转让（可让步：检查通知）",
    "B-notice": "委托（可让步：检查通知）",
    "A-stages": "转让（可让步：分步报告）",
    "B-stages": "委托（可让步：分步报告）",
    "A-backup": "转让（可让步：备份）",
    "B-list": "委托（可让步：供应商名单）",
    "AB-three": "通用（可让步：三年）",
    "AB-cap": "通用（可让步：累计封顶）",
    "AB-actual": "通用（底线：实际损失）",
}


@dataclass(frozen=True, kw_only=True)
class IssueFacts:
    """What the sheet says beside the matter itself."""

    contract_no: str
    version: int
    issued_at: datetime
    machine_date: date
    as_of: date
    actor: str
    attested_by_file: bool
    draft: bool
    rehearsal: bool
    content_hash: str
    answers_hash: str
    pdf_sha256: str
    pages: int
    annex_name: str
    annex_sha256: str
    schedule_name: str
    schedule_sha256: str
    pack: str
    check_packs: Sequence[tuple[str, str]]
    fonts: str
    dropped_people: Sequence[str]
    dropped_columns: Sequence[str] = ()
    paper: tuple[str, str] | None = None
    comments: Sequence[tuple[str, ...]] = ()
    clause_titles: Mapping[str, str] = field(default_factory=dict)
    wordings: Sequence[WordingChoice] = ()
    gate_titles: Mapping[str, str] = field(default_factory=dict)


def sheet(
    matter: MatterInput, facts: IssueFacts, obstacles: Sequence[Obstacle], clauses: Sequence[ClauseUse]
) -> tree.Document:
    """Return the sheet 签发记录 as a document of its own."""
    return tree.Document(
        id="cn.issue_record",
        version="1.0",
        kind="form",
        language="zh-CN",
        title="签发记录",
        number=facts.contract_no,
        sections=(
            section("issue", "签发", [pairs(_issue(matter, facts))]),
            section("people", "经办与批准", [pairs(_officers(matter, facts))]),
            section("papers", "签署人与依据文件", [pairs(papers(matter))]),
            section("gates", "签发检查", gates_said(obstacles, facts.gate_titles)),
            section("overrides", "放行", overrides_said(obstacles, facts.gate_titles)),
            section("comments", "复核意见", _comments(facts.comments)),
            section("texts", "文本依据", [pairs(_texts(facts))]),
            section("wordings", "与标准文本的偏离", _deviations(facts)),
            # The table last: one line behind it would often have a page of its own.
            section("clauses", "选用的条款", [_clauses(clauses, facts.clause_titles)]),
        ),
    )


def line(text: str) -> tree.Line:
    """Return a line that holds only a value."""
    return (tree.Value(field="record", text=text),)


def section(part: str, title: str, blocks: Sequence[tree.Block]) -> tree.Section:
    """Return one part of a record."""
    return tree.Section(kind="text", id=part, label="", title=title, blocks=tuple(blocks))


def pairs(rows: Sequence[tuple[str, str]]) -> tree.Pairs:
    """Return labelled lines."""
    return tree.Pairs(
        rows=tuple(tree.Pair(key=(tree.Text(text=key),), value=line(text)) for key, text in rows)
    )


def _issue(matter: MatterInput, facts: IssueFacts) -> list[tuple[str, str]]:
    rows = [
        ("合同编号", facts.contract_no),
        ("事项编号", matter.matter_ref),
        ("版本", f"第{facts.version}版"),
        ("签发时间（UTC）", facts.issued_at.strftime("%Y-%m-%d %H:%M:%S")),
        ("本机日期", day_said(facts.machine_date)),
        ("规则适用日", day_said(facts.as_of)),
        ("甲方", matter.organisation.name),
        ("乙方", matter.collector.name),
        ("状态", "草稿：规则适用日与本机日期不一致" if facts.draft else "已签发"),
    ]
    if matter.external_no:
        rows.insert(1, ("外部编号", matter.external_no))
    if language := _LANGUAGES.get(edition_of(matter.language)):
        rows.append(("文本语言", language))
    if facts.rehearsal:
        rows.append(("演练", "本记录出自演练保险库，不具有任何效力"))
    return rows


def _officers(matter: MatterInput, facts: IssueFacts) -> list[tuple[str, str]]:
    approval, decision = matter.approved_by, matter.review.decision
    attested = f"各经办人由输入文件载明，由{facts.actor}运行，未逐一核对口令"
    rows = [
        ("记录方式", attested if facts.attested_by_file else f"由{facts.actor}签发"),
        ("起草", matter.drafted_by),
        ("复核", matter.reviewed_by),
        ("批准", f"{approval.name}（{approval.role}），{day_said(approval.on)}"),
        ("准入决定", f"{decision.by}，{day_said(decision.on)}，{decision.reason}"),
    ]
    if facts.dropped_people:
        rows.append(("未列入接触名单", "、".join(facts.dropped_people)))
    return rows


def _texts(facts: IssueFacts) -> list[tuple[str, str]]:
    rows = [
        ("合同文本包", facts.pack),
        ("审查清单", "；".join(f"{name} {version}" for name, version in facts.check_packs)),
        ("字体版本", facts.fonts),
        ("合同 PDF", f"{facts.pages}页，SHA-256 {facts.pdf_sha256}"),
        ("电子附件", f"{facts.annex_name}，SHA-256 {facts.annex_sha256}"),
        ("债权明细原件", f"{facts.schedule_name}，SHA-256 {facts.schedule_sha256}"),
        ("批准内容校验值", facts.content_hash),
        ("填写内容校验值", facts.answers_hash),
    ]
    if facts.paper is not None:
        name, sha256 = facts.paper
        rows.insert(0, ("合同文本", f"采用相对方文本：{name}，SHA-256 {sha256}；以原始文件为准"))
    if facts.dropped_columns:
        rows.insert(-2, ("未保留的列", "、".join(facts.dropped_columns)))
    return rows


def gates_said(obstacles: Sequence[Obstacle], titles: Mapping[str, str]) -> list[tree.Block]:
    """Return what the gates found, one row each."""
    if not obstacles:
        return [tree.Paragraph(line=(tree.Text(text="全部检查通过，没有阻断事项，没有警示事项。"),))]
    rows = [
        (titles.get(one.code, one.code), one.code, one.subject, _outcome(one), _sentence(one))
        for one in obstacles
    ]
    return [table("gates", (("检查项", 20), ("代码", 17), ("对象", 13), ("结果", 8), ("说明", 34)), rows)]


def overrides_said(obstacles: Sequence[Obstacle], titles: Mapping[str, str]) -> list[tree.Block]:
    """Return what two officers let pass, one row each."""
    rows = [
        (titles.get(one.code, one.code), one.subject, "、".join(one.overridden_by), one.override_reason)
        for one in obstacles
        if one.overridden
    ]
    if not rows:
        return [tree.Paragraph(line=(tree.Text(text="无。"),))]
    return [table("overrides", (("检查项", 20), ("对象", 14), ("放行人", 16), ("理由", 40)), rows)]


def _comments(rows: Sequence[tuple[str, ...]]) -> list[tree.Block]:
    """What colleagues said about the clauses of this version, and whether it was settled."""
    if not rows:
        return [tree.Paragraph(line=(tree.Text(text="无。"),))]
    return [table("comments", (("条款", 16), ("意见", 36), ("答复", 30), ("状态", 12)), rows)]


def _clauses(clauses: Sequence[ClauseUse], titles: Mapping[str, str]) -> tree.Table:
    rows = [
        (one.id, titles.get(one.id, ""), one.version, _WORDING.get(one.variant, one.variant), one.why)
        for one in clauses
    ]
    columns = (("编号", 8), ("条款", 17), ("版本", 6), ("文本", 9), ("选用理由", 30))
    return table("clauses", columns, rows)


def _deviations(facts: IssueFacts) -> list[tree.Block]:
    rows = [
        (
            f"{one.clause_id} {facts.clause_titles.get(one.clause_id, '')}",
            _WORDING.get(one.variant, one.variant),
            f"{one.chosen_by}：{one.reason}",
            f"{one.accepted.role}{one.accepted.name}，{day_said(one.accepted.on)}：{one.accepted.reason}",
        )
        for one in facts.wordings
        if one.accepted is not None
    ]
    if not rows:
        return [tree.Paragraph(line=(tree.Text(text="无，各条均为标准文本。"),))]
    return [table("wordings", (("条款", 18), ("文本", 14), ("选用", 28), ("接受", 30)), rows)]


def day_said(day: date) -> str:
    """Return a day as the record writes it."""
    return f"{day.year}年{day.month}月{day.day}日"


def table(name: str, columns: Sequence[tuple[str, int]], rows: Sequence[tuple[str, ...]]) -> tree.Table:
    """Return a table of a record."""
    return tree.Table(
        name=name,
        columns=tuple(tree.Column(header=header, parts=parts) for header, parts in columns),
        rows=tuple(rows),
    )


def _outcome(one: Obstacle) -> str:
    if one.overridden:
        return "已放行"
    return "阻断" if one.blocks else "警示"


def _sentence(one: Obstacle) -> str:
    try:
        return explain(one.key, LANGUAGE, **one.facts)
    except KeyError:
        return one.subject
