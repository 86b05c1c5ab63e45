"""Decides which column is read as what; two money columns are never guessed between (review 6.2)."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vetdesk.domain.debt_columns import COLUMNS, ColumnType
from vetdesk.exchange.schedule_headers import (
    Header,
    Headers,
    is_additive,
    is_money_like,
    normal,
)
from vetdesk.exchange.schedule_reading import ScheduleOptions
from vetdesk.exchange.schedule_rows import JOINED, ColumnPlan
from vetdesk.exchange.sheet_zip import letters

_CORE = ("debtor", "id_no", "principal")
_NAMES_THE_CLAIM = frozenset(
    {"base_no", "receipt_no", "case_no", "case_no1", "exec_no", "invoice_no", "account", "card_tail"}
)
_SAMPLED_ROWS = 50

Report = Callable[..., None]


@dataclass(frozen=True)
class Plan:
    """The columns to read, and the titles of those that are left behind."""

    columns: tuple[ColumnPlan, ...]
    dropped: tuple[str, ...]


def plan_columns(
    headers: Headers,
    sample: Sequence[Sequence[object]],
    options: ScheduleOptions,
    *,
    problem: Report,
    remark: Report,
) -> Plan:
    """Return the plan; what cannot be decided is reported with the header's row and the column."""
    row = headers.last_row + 1
    for title in _unused(headers, options):
        problem("column_absent", row, title, name=title)
    dropped = [column.title for column in headers.columns if column.dropped]
    for column in headers.columns:
        if column.key or column.dropped:
            continue
        if is_money_like(column.title) or _holds_amounts(column, sample[:_SAMPLED_ROWS]):
            problem("money_column", row, column.title, name=column.title, letters=letters(column.index))
        else:
            dropped.append(column.title)
            remark("unknown_column", row, column.title, name=column.title)
    groups: defaultdict[str, list[Header]] = defaultdict(list)
    for column in headers.columns:
        if column.key:
            groups[column.key].append(column)
    columns = []
    for key, group in groups.items():
        kept = _settle(key, group, row, problem=problem)
        dropped += [column.title for column in group if column not in kept]
        columns.append(_plan(key, kept, wan=False))
    _require(set(groups), row, options, problem=problem, remark=remark)
    wans = _units(headers, options, row, problem=problem, remark=remark)
    return Plan(
        columns=tuple(_with_unit(column, groups[column.key], wans) for column in columns),
        dropped=tuple(dropped),
    )


def _settle(key: str, group: Sequence[Header], row: int, *, problem: Report) -> list[Header]:
    """Return the columns to read for one key: one, several that add up, or several halves of a number."""
    if len(group) == 1:
        return list(group)
    kind = COLUMNS[key].type
    titles = [column.title for column in group]
    if (
        kind is ColumnType.IDENTITY
        or key in JOINED
        or (kind is ColumnType.MONEY and is_additive(key, titles))
    ):
        return list(group)
    if kind is ColumnType.MONEY or key == "debtor":
        named = "、".join(f"{column.title}（{letters(column.index)}）" for column in group)
        problem("two_columns", row, titles[1], names=named, label=COLUMNS[key].label)
        return list(group[:1])
    best = next((column for column in group if normal(column.title) == normal(COLUMNS[key].label)), group[0])
    return [best]


def _plan(key: str, kept: Sequence[Header], *, wan: bool) -> ColumnPlan:
    return ColumnPlan(
        key=key,
        type=COLUMNS[key].type,
        places=tuple(column.index for column in kept),
        titles=tuple(column.title for column in kept),
        wan=wan,
    )


def _with_unit(plan: ColumnPlan, group: Sequence[Header], wans: frozenset[int]) -> ColumnPlan:
    kept = [column for column in group if column.index in plan.places]
    return _plan(plan.key, kept, wan=any(column.index in wans for column in kept))


def _units(
    headers: Headers, options: ScheduleOptions, row: int, *, problem: Report, remark: Report
) -> frozenset[int]:
    """Return the indexes of columns in 万元; a unit other than 元 must be confirmed by the matter."""
    wans = set()
    asked = False
    for column in headers.columns:
        if not column.key or COLUMNS[column.key].type is not ColumnType.MONEY:
            continue
        stated = column.unit or headers.unit_line
        if stated in {"wan", "other"} and options.unit is None and not asked:
            problem("unit", row, column.title)
            asked = True
        if stated == "other" and options.unit is not None and not asked:
            # Neither answer fits thousands or a foreign currency.
            problem("unit_other", row, column.title)
            asked = True
        if stated == "yuan" and options.unit == "wan" and not asked:
            problem("unit_differs", row, column.title)
            asked = True
        if stated == "wan" and options.unit == "yuan" and not asked:
            remark("unit_overruled", row, column.title)
            asked = True
        if options.unit == "wan":
            wans.add(column.index)
    return frozenset(wans)


def _require(keys: set[str], row: int, options: ScheduleOptions, *, problem: Report, remark: Report) -> None:
    for key in _CORE:
        if key not in keys:
            problem("column_missing", row, COLUMNS[key].label, label=COLUMNS[key].label)
    if not keys & _NAMES_THE_CLAIM:
        label = COLUMNS["base_no"].label
        problem("column_missing", row, label, label=label)
    for key, column in COLUMNS.items():
        if options.asset_type in column.required and key not in keys and key not in _CORE:
            remark("column_recommended", row, column.label, label=column.label)


def _unused(headers: Headers, options: ScheduleOptions) -> list[str]:
    """Return columns the matter names that the file does not have: a typing error would go unseen."""
    present = {normal(column.title) for column in headers.columns}
    return [title for title in options.columns if normal(title) not in present]


def _holds_amounts(column: Header, sample: Sequence[Sequence[object]]) -> bool:
    """True when the cells under an unknown title are numbers with decimals, as amounts are."""
    cells = [row[column.index] for row in sample if column.index < len(row)]
    figures = [cell for cell in cells if isinstance(cell, float)]
    fractions = sum(not figure.is_integer() for figure in figures)
    texts = sum(
        isinstance(cell, str) and cell.replace(",", "").replace(".", "", 1).isdigit() and "." in cell[-3:]
        for cell in cells
    )
    never = is_rate(column.title)
    return not never and fractions + texts > 0 and (len(figures) + texts) * 2 > len([c for c in cells if c])


def is_rate(title: str) -> bool:
    """True for titles of rates and shares, which are numbers but no amounts."""
    return any(word in title for word in ("率", "比例", "%", "占比", "系数", "评分", "得分"))
