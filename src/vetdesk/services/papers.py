"""What a matter rests on besides its text: signatories, approvals, assessment, notices, payment."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from vetdesk.domain.matter import MatterInput, Signatory

_AUTHORITIES: Final = {"legal_representative": "法定代表人（负责人）", "power_of_attorney": "授权代表"}
_BASES: Final = {
    "consent": "个人同意",
    "contract_necessity": "订立、履行合同所必需",
    "other_law": "其他法律规定",
}


def papers(matter: MatterInput) -> list[tuple[str, str]]:
    """Return label and value of every paper the matter names, in the order they are checked."""
    return [*_signed(matter), *_approved(matter), *_personal(matter), *_paid(matter)]


def _signed(matter: MatterInput) -> Iterator[tuple[str, str]]:
    for side, label in (("organisation", "甲方签署人"), ("collector", "乙方签署人")):
        if one := matter.signatories.get(side):
            yield label, _signatory(one)


def _signatory(one: Signatory) -> str:
    words = [f"{one.name}（{one.title}）", _AUTHORITIES.get(one.authority, one.authority), one.document or ""]
    return "，".join(filter(None, words))


def _approved(matter: MatterInput) -> Iterator[tuple[str, str]]:
    if paper := matter.internal_approval:
        yield "内部批准", f"{paper.number}，{_day(paper.on)}"
    owned = matter.state_owned
    if owned.flag:
        numbers = (("进场交易记录", owned.record_no), ("豁免文件", owned.exemption_no))
        given = [f"{label}{number}" for label, number in numbers if number]
        yield "国有资产程序", "，".join(given) or "适用，未载明文件"
    if (said := matter.transferability) and (said.search_no or said.search_on):
        on = _day(said.search_on) if said.search_on else ""
        yield "登记查询", "，".join(filter(None, (said.search_no, on)))


def _personal(matter: MatterInput) -> Iterator[tuple[str, str]]:
    if given := matter.impact_assessment:
        treated = "，已载明处置措施" if (given.treatment or "").strip() else ""
        yield "影响评估", f"{given.number}，{given.level}，{_day(given.on)}{treated}"
    if matter.basis:
        lawyer = f"，律师意见：{matter.basis.lawyer}" if matter.basis.lawyer else ""
        yield "提供依据", f"{_BASES.get(matter.basis.default, matter.basis.default)}{lawyer}"
    if notice := matter.outsource_notice:
        yield "委托催收告知", f"{notice.channel}，{_day(notice.on)}"
    if matter.first_handover_on:
        yield "首次提供日", _day(matter.first_handover_on)


def _paid(matter: MatterInput) -> Iterator[tuple[str, str]]:
    if matter.payment and matter.payment.received_on:
        yield "价款到账", _day(matter.payment.received_on)
    if deposit := matter.deposit:
        received = f"，{_day(deposit.received_on)}到账" if deposit.received_on else "，未载明到账日"
        yield "保证金", f"{deposit.amount}{received}"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
