"""The tables built from lists of the context: those with fixed columns, and those a question declares."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.jobs import Context
from vetdesk.documents.language import clean
from vetdesk.documents.speech import ENGLISH, Speech, speech_of
from vetdesk.documents.tablewords import ENGLISH_HEADS, NONE, TOTAL
from vetdesk.domain.money import Money
from vetdesk.domain.tablequestions import CellKind, TableSpec


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Where a table's rows come from, its columns by field name, and its closing row.

    ``on_one_line`` are the columns that grow, up to double, until their longest cell does not
    break: amounts, numbers, names. It gives the parts one character takes. ``blank`` is how many
    ruled lines are printed for the pen when the context has no rows.
    """

    source: str
    columns: Mapping[str, tree.Column]
    landscape: bool = False
    total_of: str = ""
    on_one_line: Mapping[str, float] = field(default_factory=dict)
    blank: int = 0


def _column(header: str, parts: int, align: str = "left") -> tree.Column:
    return tree.Column(header=header, parts=parts, align=align)


_NUMBER = _column("序号", 8, "center")
_PADDING: Final = 2
_COUNTED: Final = frozenset({CellKind.MONEY, CellKind.INTEGER, CellKind.DECIMAL, CellKind.PERCENT})
_FOR_THE_PEN: Final = "　"
_WHOLE: Final = {CellKind.MONEY: 1.75, CellKind.DATE: 2.2}
"""Cells of a declared table that stay on one line, with the parts one character takes."""
_PLANS: Final[Mapping[str, Plan]] = {
    "debts": Plan(
        source="debts",
        landscape=True,
        total_of="totals",
        on_one_line={
            **dict.fromkeys(("principal", "interest", "penalty", "fees", "total"), 1.75),
            "id": 1.95,
        },
        columns={
            "no": _column("序号", 9, "center"),
            "case_no": _column("案件编号", 20),
            "debtor": _column("债务人", 24),
            "id": _column("证件号码", 33),
            "base_name": _column("基础合同", 24),
            "base_no": _column("合同编号", 25),
            "receipt_no": _column("借据凭证编号", 24),
            "principal": _column("本金", 21, "right"),
            "interest": _column("利息", 18, "right"),
            "penalty": _column("罚息、复利、违约金等", 22, "right"),
            "fees": _column("费用", 16, "right"),
            "total": _column("合计（元）", 22, "right"),
            "guarantor": _column("担保人", 15),
            "litigation": _column("诉讼执行", 15),
        },
    ),
    "documents": Plan(
        source="documents",
        columns={
            "no": _NUMBER,
            "name": _column("文件名称", 22),
            "number": _column("编号", 16),
            "copies": _column("份数", 6, "center"),
            "form": _column("原件或复印件", 12, "center"),
            "note": _column("备注", 14),
        },
    ),
    "people": Plan(
        source="people",
        on_one_line={"name": 2.1, "employer": 2.3},
        columns={
            "no": _NUMBER,
            "name": _column("姓名", 12),
            "employer": _column("所属单位", 26),
            "post": _column("岗位", 16),
            "id4": _column("证件号码后四位", 12, "center"),
            "key": _column("关键岗位", 11, "center"),
        },
    ),
    "pi_list": Plan(
        source="inventory",
        columns={
            "no": _NUMBER,
            "field": _column("信息项", 20),
            "necessity": _column("必要性", 26),
            "form": _column("提供形式", 16),
            "sensitive": _column("敏感个人信息", 11, "center"),
        },
    ),
    "deleted_files": Plan(
        source="deleted_files",
        blank=8,
        columns={
            "no": _NUMBER,
            "file": _column("文件名称", 26),
            "records": _column("条数", 10),
            "sha256": _column("校验值（SHA-256）", 34),
            "medium": _column("载体及序列号", 22),
        },
    ),
    "groups": Plan(
        source="groups",
        columns={"no": _column("序号", 14, "center"), "group": _column("分组", 60)},
    ),
}


def build_table(
    name: str, context: Context, *, language: str = "zh-CN", spec: TableSpec | None = None
) -> list[tree.Block]:
    """Return the blocks of table ``name``; debts whose rows are not printed give none.

    ``spec`` are the columns of a question that is a table; without rows it prints nothing.

    Heads and amounts are in ``language``; names and numbers are what the records say in any language.

    The annex text itself then carries the summary and the hash of the electronic file.
    """
    if name == "debts" and context.get("rows_printed") is False:
        return []
    speech = speech_of(language)
    if spec is not None:
        if not context.get(name):
            return []
        plan = _declared(name, spec, language)
    elif speech is ENGLISH:
        plan = _in_english(name, _PLANS[name])
    else:
        plan = _PLANS[name]
    rows = context.get(plan.source)
    entries = rows if isinstance(rows, Sequence) and not isinstance(rows, str) else ()
    if not entries and plan.blank:
        entries = tuple(dict.fromkeys(list(plan.columns)[1:], _FOR_THE_PEN) for _ in range(plan.blank))
    columns = _used(plan, entries)
    body = tuple(_row(position, entry, columns, speech) for position, entry in enumerate(entries, 1))
    if not body:
        return [tree.Paragraph(line=(tree.Text(text=NONE[speech is ENGLISH]),))]
    total = _total(plan, columns, entries, speech)
    return [
        tree.Table(
            name=name,
            columns=tuple(_columns(plan, columns, (*body, total) if total else body)),
            rows=body,
            total=total,
            landscape=plan.landscape,
        )
    ]


def _declared(name: str, spec: TableSpec, language: str) -> Plan:
    columns = {
        one.id: _column(one.label.of(language), one.width, "right" if one.kind in _COUNTED else "left")
        for one in spec.columns
    }
    whole = {one.id: _WHOLE[one.kind] for one in spec.columns if one.kind in _WHOLE}
    number = _column("No." if speech_of(language) is ENGLISH else "序号", 9, "center")
    return Plan(source=name, columns={"no": number, **columns}, on_one_line=whole)


def _in_english(name: str, plan: Plan) -> Plan:
    heads = ENGLISH_HEADS[name]
    return replace(plan, columns={key: replace(one, header=heads[key]) for key, one in plan.columns.items()})


def _used(plan: Plan, entries: Sequence[object]) -> Mapping[str, tree.Column]:
    """Leave out columns no row fills, so that the others have room; the first always stays."""
    filled = {
        name for entry in entries if isinstance(entry, Mapping) for name, value in entry.items() if value
    }
    return {
        name: column
        for position, (name, column) in enumerate(plan.columns.items())
        if position == 0 or name in filled
    }


def _columns(
    plan: Plan, columns: Mapping[str, tree.Column], rows: Sequence[tuple[str, ...]]
) -> Iterable[tree.Column]:
    """Widen what must not break; a line break inside an amount is read as two amounts."""
    for place, (name, column) in enumerate(columns.items()):
        longest = max(len(row[place]) for row in rows)
        wanted = ceil(longest * plan.on_one_line.get(name, 0)) + _PADDING
        yield replace(column, key=name, parts=max(column.parts, min(wanted, 2 * column.parts)))


def _row(position: int, entry: object, columns: Mapping[str, tree.Column], speech: Speech) -> tuple[str, ...]:
    fields = entry if isinstance(entry, Mapping) else {}
    return tuple(
        _cell(position if name == "no" and "no" not in fields else fields.get(name), speech)
        for name in columns
    )


def _cell(value: object, speech: Speech) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return speech.joiner.join(_cell(item, speech) for item in value)
    return clean(speech.text(value))


def _total(
    plan: Plan, columns: Mapping[str, tree.Column], entries: Sequence[object], speech: Speech
) -> tuple[str, ...]:
    """Add up the money columns of the printed rows themselves, so that the page proves its sum."""
    if not plan.total_of:
        return ()
    sums = {}
    for name in columns:
        amounts = [entry.get(name) for entry in entries if isinstance(entry, Mapping)]
        money = [amount for amount in amounts if isinstance(amount, Money)]
        if money:
            sums[name] = speech.amount(Money.total(money))
    if not sums:
        return ()
    word = TOTAL[speech is ENGLISH]
    return tuple(word if position == 0 else sums.get(name, "") for position, name in enumerate(columns))
