"""The answers of an agreement that are tables, and their columns."""

from collections.abc import Mapping
from typing import Final

from vetdesk.domain.packs import Text
from vetdesk.domain.tablequestions import CellKind, TableColumn, TableSpec

SUB_PROCESSORS: Final = TableSpec(
    columns=(
        TableColumn(id="name", label=Text(zh="名称", en="Name"), required=True, width=26),
        TableColumn(id="kind", label=Text(zh="服务内容", en="Service"), required=True, width=18),
        TableColumn(id="place", label=Text(zh="处理地点", en="Place of processing"), width=18),
        TableColumn(id="data", label=Text(zh="接触的客户信息", en="Customer data seen"), width=24),
        TableColumn(
            id="consented_on", label=Text(zh="同意日期", en="Consented on"), kind=CellKind.DATE, width=14
        ),
    ),
    most=100,
)
"""Who the collector passes data on to, for what, where, and which data (PIPL 21: sub-entrustment needs the
consent of who entrusts; PIPL 23: kinds of data and recipient are told; Civil Code 923)."""

COMMISSION_STEPS: Final = TableSpec(
    columns=(
        TableColumn(id="bucket", label=Text(zh="逾期阶段", en="Time overdue"), required=True, width=26),
        TableColumn(
            id="rate",
            label=Text(zh="费率（%）", en="Rate (%)"),
            kind=CellKind.PERCENT,
            required=True,
            width=12,
        ),
        TableColumn(
            id="cap",
            label=Text(zh="单户上限（元）", en="Cap per debtor (RMB)"),
            kind=CellKind.MONEY,
            width=18,
        ),
        TableColumn(id="note", label=Text(zh="说明", en="Remarks"), width=24),
    ),
    most=60,
)
"""Commission by the time a debt is overdue, with caps, as field agreements have it (legal.md 5.7, V3)."""

ANSWER_TABLES: Final[Mapping[str, TableSpec]] = {
    "sub_processors": SUB_PROCESSORS,
    "commission_steps": COMMISSION_STEPS,
}
