"""Which personal data a schedule holds and on what ground it goes out, in the words of the contract."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Final

from vetdesk.domain.agreements import Road
from vetdesk.domain.debts import DebtRow, Schedule
from vetdesk.domain.matter import Basis, MatterInput
from vetdesk.domain.reference import Form, Inventory, InventoryField

_FORMS: Final[Mapping[Form, str]] = {
    Form.FULL: "完整提供",
    Form.MASKED: "脱敏提供",
    Form.LAST4: "仅提供末四位",
    Form.REGION: "仅提供省市区县",
}
_NAMES: Final = tuple(field.name for field in fields(DebtRow) if field.name != "extra")
_BASES: Final[Mapping[str, str]] = {
    "consent": "提供依据：个人的单独同意（《个人信息保护法》第十三条第一款第一项、第二十三条）",
    "contract_necessity": (
        "提供依据：履行个人作为一方当事人的合同所必需（《个人信息保护法》第十三条第一款第二项），"
        "并依《中华人民共和国民法典》第五百四十五条、第五百四十六条转让债权和通知"
    ),
    "other_law": "提供依据：法律、行政法规规定的其他情形（《个人信息保护法》第十三条第一款第七项）",
}
_PURPOSES: Final[Mapping[Road, str]] = {
    Road.ASSIGNMENT: "履行债权转让协议，管理和实现受让的标的债权",
    Road.ENTRUSTMENT: "受甲方委托催告债务人清偿到期债务",
}
_METHODS: Final[Mapping[Road, str]] = {
    Road.ASSIGNMENT: "接收、存储、核对、联系债务人和担保人，以及诉讼、仲裁、执行中的使用",
    Road.ENTRUSTMENT: "在甲方授权的系统内查询、使用，以约定的渠道联系债务人，并记录联系结果",
}


def kinds_of(schedule: Schedule, fields: Inventory, *, road: Road) -> tuple[InventoryField, ...]:
    """Return the kinds of personal data that rows of natural debtors or guarantors really hold."""
    personal = [row for row in schedule.rows if row.is_personal]
    columns = frozenset(name for row in personal for name in filled(row))
    if any(row.guarantor for row in schedule.rows):
        columns |= {"guarantor"}
    return fields.provided(road, columns) if columns else ()


def filled(row: DebtRow) -> frozenset[str]:
    """Return the columns in which a row holds something."""
    return frozenset(name for name in _NAMES if getattr(row, name)) | frozenset(row.extra)


def types_line(kinds: tuple[InventoryField, ...]) -> str:
    """Return the kinds as one phrase."""
    return "、".join(kind.title.zh for kind in kinds) or "无"


def inventory(kinds: tuple[InventoryField, ...], *, road: Road) -> list[dict[str, object]]:
    """Return the rows of the annex that lists personal data (PIPL 21, 23; 条例 12)."""
    return [
        {
            "field": kind.title.zh,
            "necessity": kind.necessity[road].zh,
            "form": _FORMS[kind.form],
            "sensitive": "是" if kind.sensitive else "否",
        }
        for kind in kinds
    ]


def basis_line(basis: Basis | None) -> str:
    """Return the sentence that names the ground (PIPL 13, 23)."""
    return _BASES[basis.default] if basis else _BASES["contract_necessity"]


def purpose_and_method(matter: MatterInput) -> dict[str, str]:
    """Return purpose and method, which the road gives unless the matter states its own."""
    return {
        "purpose": str(matter.answers.get("purpose") or _PURPOSES[matter.road]),
        "method": str(matter.answers.get("method") or _METHODS[matter.road]),
    }
