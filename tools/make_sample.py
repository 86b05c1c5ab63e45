"""Writes the sample: matter.json, entrustment.json and debts.xlsx in resources/sample.

Everybody in it is invented; the numbers are valid in form and belong to nobody by design.
Run it after the check packs have changed: every question they ask gets an answer here.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from stdnum.cn import ric, uscc

from vetdesk.domain.agreements import MATTER_CREDITORS, CreditorKind
from vetdesk.domain.money import Money
from vetdesk.domain.packs import CheckItem, Pack
from vetdesk.exchange.packs import load_all
from vetdesk.exchange.tables import write_table_xlsx

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sample"
AS_OF = "2026-11-20"
CHECKED_ON = "2026-11-10"
REVIEWER, DECIDER = "赵敏", "钱进"
DRAFTER, LAWYER, APPROVER = "周青", "吴凡", "郑和平"

HEADER = [
    "序号",
    "案件编号",
    "债务人",
    "债务人类型",
    "证件号码",
    "手机号",
    "住址",
    "基础合同名称",
    "基础合同编号",
    "签订日期",
    "到期日",
    "逾期起始日",
    "发票号",
    "送货单",
    "对账日",
    "本金余额",
    "利息",
    "违约金",
    "垫付费用",
    "债权总额",
    "担保人",
    "担保人证件号码",
    "担保方式",
    "保证期间止",
    "时效截止",
    "诉讼状态",
    "个人信息提供依据",
]


def main() -> None:
    """Write the three files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "debts.xlsx").write_bytes(write_table_xlsx(HEADER, debts(), title="债权明细"))
    for name, matter in (("matter.json", assignment()), ("entrustment.json", entrustment())):
        text = json.dumps(matter, ensure_ascii=False, indent=2)
        (FOLDER / name).write_text(text + "\n", "utf-8")
        print(f"{name} written")


def company_code(body: str) -> str:
    """Complete 17 characters to a credit code."""
    return body + str(uscc.calc_check_digit(body))


def person_number(region: str, birth: str, order: str) -> str:
    """Complete an identity number of an invented person."""
    body = region + birth + order
    return body + str(ric.calc_check_digit(body + "0"))


SELLER = company_code("91310113MA1GK0XY2")
BUYER = company_code("91310115MA1HB7TW9")
AGENCY = company_code("91310106MA1FY3QU5")


def party(name: str, short: str, code: str, head: tuple[str, str], **more: Any) -> dict[str, Any]:
    """Return one side of the agreement."""
    return {
        "name": name,
        "short_name": short,
        "uscc": code,
        "legal_representative": head[0],
        "legal_title": head[1],
        **more,
    }


def organisation() -> dict[str, Any]:
    """Return the creditor: a trading company."""
    name = "上海沪北工业品贸易有限公司"
    return party(
        name,
        "沪北贸易",
        SELLER,
        ("王思远", "执行董事"),
        address="上海市宝山区真大路520号3幢602室",
        contact="李慧",
        phone="021-56120031",
        email="legal@hubei-trade.example",
        verify_phone="021-56120088",
        complaint_channel="021-56120066（工作日9:00至17:00）",
        account={"name": name, "bank": "交通银行上海宝山支行", "number": "310066577018800123456"},
    )


def buyer() -> dict[str, Any]:
    """Return the assignee: another trading company."""
    name = "上海申达供应链管理有限公司"
    return party(
        name,
        "申达供应链",
        BUYER,
        ("冯远山", "总经理"),
        address="上海市浦东新区张杨路707号2105室",
        contact="陈露",
        phone="021-58760012",
        email="contracts@shenda-scm.example",
        verify_phone="021-58760099",
        complaint_channel="021-58760050（工作日9:00至17:00）",
        account={"name": name, "bank": "上海银行浦东分行", "number": "31608803001234567"},
    )


def agency() -> dict[str, Any]:
    """Return the collection agency of the entrustment."""
    name = "上海诚衡信用管理有限公司"
    return party(
        name,
        "诚衡信用",
        AGENCY,
        ("蒋卫国", "总经理"),
        address="上海市静安区江场三路88号12楼",
        contact="沈洁",
        phone="021-66310021",
        email="office@chengheng-credit.example",
        verify_phone="021-66310090",
        complaint_channel="021-66310055（每日9:00至18:00）",
        account={"name": name, "bank": "招商银行上海静安支行", "number": "121908877610205"},
    )


def check(item: CheckItem) -> dict[str, Any]:
    """Answer one question of a pack: passed in the week before the decision, or why it does not arise."""
    if item.id in _NOT_ARISING:
        return {"outcome": "na", "on": CHECKED_ON, "note": _NOT_ARISING[item.id]}
    where = item.where.zh.split("；")[0].split("。")[0]
    return {"outcome": "pass", "on": CHECKED_ON, "source": where[:80]}


def answers(pack: Pack, facts: Mapping[str, object]) -> dict[str, Any]:
    """Answer every question the pack asks any kind of creditor under these facts.

    Who tries the sample for a bank changes the creditor and nothing else.
    """
    asked = {
        item.id for kind in MATTER_CREDITORS for item in pack.asked({**facts, "creditor_kind": kind.value})
    }
    return {item.id: check(item) for item in pack.items if item.id in asked}


def review(pack_id: str, channels: list[str], facts: Mapping[str, object]) -> dict[str, Any]:
    """Return a review that passes."""
    known = {**facts, "channels": channels}
    return {
        "pack": pack_id,
        "reviewed_on": "2026-11-11",
        "reviewer": REVIEWER,
        "requery_on": "2026-11-17",
        "channels": channels,
        "assignee_calls": False,
        "answers": answers(load_all()[pack_id], known),
        "decision": {
            "outcome": "approved",
            "reason": "各项核查均已通过，未见影响合作的情形。",
            "by": DECIDER,
            "on": "2026-11-13",
        },
    }


def people(side_post: tuple[tuple[str, str, str, str, bool], ...]) -> list[dict[str, Any]]:
    """Return the people with access, all checks passed."""
    pack = load_all()["cn.people"]
    listed = []
    for name, number, employer, post, key in side_post:
        facts = {"employer": employer, "key": key, "channels": ["letter", "phone"], "road": "assignment"}
        asked = answers(pack, facts)
        listed.append(
            {
                "name": name,
                "id_number": number,
                "employer": employer,
                "post": post,
                "key": key,
                "checks": asked,
            }
        )
    return listed


def common() -> dict[str, Any]:
    """Return what both roads share."""
    return {
        "creditor_kind": CreditorKind.TRADING.value,
        "asset_type": "mixed",
        "language": "zh-CN",
        "as_of": AS_OF,
        "state_owned": {"flag": False},
        "organisation": organisation(),
        "first_handover_on": "2026-12-05",
        "drafted_by": DRAFTER,
        "reviewed_by": LAWYER,
        "approved_by": {"name": APPROVER, "role": "法务总监", "on": "2026-11-19"},
        "schedule": "debts.xlsx",
        "schedule_print": "masked",
    }


def assignment() -> dict[str, Any]:
    """Return the assignment of the claims to another trading company."""
    facts = {"road": "assignment", "assignee_kind": "trade_buyer", "assignee_calls": False, **_SCHEDULE_FACTS}
    return {
        "format": "vetdesk-matter/1",
        "matter_ref": "HB-2026-Z001",
        "road": "assignment",
        "assignee_kind": "trade_buyer",
        **common(),
        "collector": buyer(),
        "review": review("cn.vetting.assignee", ["letter"], facts),
        "people": people(
            (
                ("孙立群", person_number("310104", "19820316", "211"), "collector", "应收账款经理", True),
                ("何晓燕", person_number("330106", "19900725", "042"), "collector", "应收账款专员", False),
                ("李慧", person_number("310113", "19871109", "326"), "organisation", "法务专员", True),
            )
        ),
        "impact_assessment": {
            "number": "PIA-2026-031",
            "level": "中",
            "on": "2026-11-12",
            "recipient": BUYER,
            "purpose": "转让应收账款债权后由受让方行使债权",
            "persons": 5,
        },
        "basis": {
            "default": "contract_necessity",
            "lawyer": LAWYER,
            "note": "向受让方提供债务人身份与账务信息为实现债权所必需，限于债权明细所列字段。",
        },
        "internal_approval": {"number": "沪北董决〔2026〕17号", "on": "2026-11-16"},
        "signatories": {
            "organisation": {"name": "王思远", "title": "执行董事", "authority": "legal_representative"},
            "collector": {"name": "冯远山", "title": "总经理", "authority": "legal_representative"},
        },
        "transferability": {
            "by_nature": "ok",
            "by_agreement": "none",
            "by_law": "ok",
            "pledged": "no",
            "search_no": "DJ-20261117-004512",
            "search_on": "2026-11-17",
            "note": "已在动产融资统一登记公示系统查询，未见应收账款质押或转让登记。",
        },
        "payment": {"transfer_event": "full_payment"},
        "notice": {"by": "joint", "form": "ems", "days": 10},
        "answers": {
            "sign_place": "上海市宝山区",
            "base_date": "2026-10-31",
            "closing_date": "2026-12-04",
            "price": "412000.00",
            "pay_date": "2026-11-30",
            "delete_days": 30,
            "penalty_amount": "50000.00",
            "dispute_mode": "court",
            "dispute_body": "甲方住所地（上海市宝山区）",
            "copies": 4,
        },
    }


def entrustment() -> dict[str, Any]:
    """Return the entrustment of the same claims to a collection agency."""
    channels = ["phone", "visit", "letter", "sms"]
    facts = {"road": "entrustment", "assignee_kind": "", "assignee_calls": False, **_SCHEDULE_FACTS}
    return {
        "format": "vetdesk-matter/1",
        "matter_ref": "HB-2026-W001",
        "road": "entrustment",
        **common(),
        "collector": agency(),
        "review": review("cn.vetting.collector", channels, facts),
        "people": people(
            (
                ("蒋卫国", person_number("310106", "19751201", "331"), "collector", "项目负责人", True),
                ("杜娟", person_number("320583", "19930418", "124"), "collector", "催收专员", False),
                ("李慧", person_number("310113", "19871109", "326"), "organisation", "法务专员", True),
            )
        ),
        "impact_assessment": {
            "number": "PIA-2026-032",
            "level": "中",
            "on": "2026-11-12",
            "recipient": AGENCY,
            "purpose": "委托催收应收账款",
            "persons": 5,
        },
        "outsource_notice": {"channel": "销售合同第九条约定并于2026年11月14日短信告知", "on": "2026-11-14"},
        "internal_approval": {"number": "沪北采购〔2026〕22号", "on": "2026-11-16"},
        "signatories": {
            "organisation": {"name": "王思远", "title": "执行董事", "authority": "legal_representative"},
            "collector": {"name": "蒋卫国", "title": "总经理", "authority": "legal_representative"},
        },
        "transferability": {
            "by_nature": "ok",
            "by_agreement": "none",
            "by_law": "ok",
            "pledged": "no",
            "search_no": "DJ-20261117-004512",
            "search_on": "2026-11-17",
        },
        "deposit": {"amount": "100000.00", "received_on": "2026-11-18"},
        "answers": {
            "sign_place": "上海市宝山区",
            "term_from": "2026-12-01",
            "term_to": "2027-11-30",
            "commission_rule": "按实际到账回款金额的12%计提，不足一元的部分舍去",
            "delete_days": 30,
            "penalty_amount": "50000.00",
            "dispute_mode": "court",
            "dispute_body": "甲方住所地（上海市宝山区）",
            "copies": 4,
        },
    }


_NOT_ARISING = {"CV-F10": "首次合作，无上一期数据。", "BP-14": "在职，未发生离职交接。"}
_SCHEDULE_FACTS: Mapping[str, object] = {
    "asset_type": "mixed",
    "state_owned": False,
    "debtor_kinds": ("branch", "company", "individual_business", "natural"),
    "natural_debtors": True,
    "has_guarantors": True,
    "has_judgment": False,
    "large_portfolio": False,
    "sub_processors": False,
}

_GUARANTOR = ("吕正阳", person_number("310110", "19791008", "251"), "连带责任保证", date(2027, 8, 31))
_NATURAL = (
    ("欧阳明珠", person_number("310108", "19850612", "482"), "13917005512", "上海市静安区汶水路40号2楼"),
    ("马建国", person_number("340104", "19780903", "157"), "13817002236", "上海市宝山区一二八纪念路878弄9号"),
    ("欧阳明珠", person_number("310108", "19850612", "482"), "13917005512", "上海市静安区汶水路40号2楼"),
    ("谢桂兰", person_number("320586", "19900129", "264"), "", "江苏省苏州市吴中区东吴北路66号"),
    ("艾力·买买提", person_number("650104", "19880215", "091"), "13601700081", "上海市闵行区七莘路1855号"),
)
_BUSINESSES = (
    ("上海锦绣五金制品有限公司", "91310114MA1GT2KA3", "上海市嘉定区沪宜公路3638号", True),
    ("江苏恒润机电设备有限公司", "91320583MA1N4PX86", "江苏省昆山市玉山镇城北路128号", False),
    ("浙江天成建材有限公司徐汇分公司", "91310104MA1FR7HC2", "上海市徐汇区龙漕路200号", False),
    ("宝山区老周五金店", "92310113MA1L5GQ04", "上海市宝山区共和新路4965号", False),
)


def debts() -> list[list[Any]]:
    """Return the rows: five claims on four people, four on businesses, one of them guaranteed."""
    rows: list[list[Any]] = []
    for at, (name, number, mobile, address) in enumerate(_NATURAL, 1):
        principal, penalty = Money(1_846_050 + 357_513 * at), Money(92_300 + 1_111 * at)
        rows.append(
            _row(at, (name, "自然人", number, mobile, address), "工具设备分期销售合同", principal, penalty)
        )
    for at, (name, body, address, guaranteed) in enumerate(_BUSINESSES, len(_NATURAL) + 1):
        kind = {"92": "个体工商户"}.get(body[:2], "分支机构" if "分公司" in name else "企业")
        principal, penalty = Money(6_280_000 + 1_934_075 * (at - 5)), Money(188_400 + 20_505 * at)
        debtor = (name, kind, company_code(body), "", address)
        rows.append(_row(at, debtor, "工业品购销合同", principal, penalty, guaranteed=guaranteed))
    return rows


def _row(
    at: int,
    debtor: tuple[str, ...],
    contract: str,
    principal: Money,
    penalty: Money,
    *,
    guaranteed: bool = False,
) -> list[Any]:
    interest, advances = Money(31_204 * at), Money(0)
    guarantor: tuple[Any, ...] = _GUARANTOR if guaranteed else ("", "", "", None)
    return [
        at,
        f"HB26-{at:04d}",
        *debtor,
        contract,
        f"HB-XS-2025-{100 + at}",
        date(2025, 1 + at % 9, 5 + at),
        date(2025, 3 + at % 9, 5 + at),
        date(2025, 3 + at % 9, 6 + at),
        f"2531{2000000000000000 + 918273 * at}",
        f"SH2025-{4400 + at}",
        date(2026, 9, 30),
        principal,
        interest,
        penalty,
        advances,
        principal + interest + penalty + advances,
        *guarantor,
        date(2028, 3 + at % 9, 6 + at),
        "未诉",
        "合同所必需" if debtor[1] in {"自然人", "个体工商户"} else "",
    ]


if __name__ == "__main__":
    main()
