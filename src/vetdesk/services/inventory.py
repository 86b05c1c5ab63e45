"""Which personal data a schedule holds and on what ground it goes out, in the words of the contract."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vetdesk.domain.agreements import Road
from vetdesk.domain.debts import DebtRow, Schedule
from vetdesk.domain.matter import Basis, MatterInput


@dataclass(frozen=True, kw_only=True)
class Field:
    """One kind of personal data: printed name, why it is needed, and whether it is sensitive."""

    label: str
    necessity: str
    sensitive: bool = False


# PIPL 28 and GB/T 45574: identity numbers and financial accounts are treated as sensitive.
FIELDS: Final[Mapping[str, Field]] = {
    "debtor": Field(label="姓名", necessity="确认债务人身份、送达通知"),
    "id_no": Field(label="证件号码", necessity="确认债务人身份、主张权利", sensitive=True),
    "mobile": Field(label="联系电话", necessity="通知和联系"),
    "address": Field(label="住址", necessity="书面通知和送达"),
    "base_no": Field(label="基础合同及借据信息", necessity="证明债权的存在和内容"),
    "principal": Field(label="债权金额和欠款情况", necessity="计算和主张债权", sensitive=True),
    "litigation": Field(label="诉讼和执行信息", necessity="确定债权的实现方式"),
    "guarantor": Field(label="担保人姓名", necessity="行使从权利、通知担保人"),
    "g_id": Field(label="担保人证件号码", necessity="确认担保人身份", sensitive=True),
    "collateral": Field(label="担保物信息", necessity="行使担保物权"),
}
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


def kinds_of(schedule: Schedule) -> tuple[Field, ...]:
    """Return the kinds of personal data that rows of natural debtors or guarantors really hold."""
    personal = [row for row in schedule.rows if row.is_personal]
    found = [field for name, field in FIELDS.items() if any(_holds(row, name) for row in personal)]
    if any(row.guarantor for row in schedule.rows) and FIELDS["guarantor"] not in found:
        found.append(FIELDS["guarantor"])
    return tuple(found)


def types_line(kinds: tuple[Field, ...]) -> str:
    """Return the kinds as one phrase."""
    return "、".join(kind.label for kind in kinds) or "无"


def inventory(kinds: tuple[Field, ...], *, road: Road) -> list[dict[str, object]]:
    """Return the rows of the annex that lists personal data (PIPL 21, 23; 条例 12)."""
    form = "转移日前脱敏；转移日后加密电子文件" if road is Road.ASSIGNMENT else "系统内查询，可隐藏的隐藏显示"
    return [
        {
            "field": kind.label,
            "necessity": kind.necessity,
            "form": form,
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


def _holds(row: DebtRow, name: str) -> bool:
    return bool(getattr(row, name))
