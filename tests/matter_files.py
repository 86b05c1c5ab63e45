"""Builds matter files for tests: a small valid one, with only what matters changed."""

import json
from pathlib import Path
from typing import Any

PERSON_ID = "11010519491231002X"

_PARTY = {
    "name": "沪上商贸有限公司",
    "short_name": "沪上",
    "uscc": "91310110666007217T",
    "address": "上海市杨浦区国定路1号",
    "legal_representative": "王明",
    "legal_title": "执行董事",
    "contact": "李红",
    "phone": "021-65430000",
    "email": "legal@example.com",
    "account": {"name": "沪上商贸有限公司", "bank": "某某银行上海分行", "number": "31001234567890"},
}
_CHECK = {"outcome": "pass", "on": "2026-11-10", "source": "国家企业信用信息公示系统"}
_MATTER: dict[str, Any] = {
    "format": "vetdesk-matter/1",
    "matter_ref": "T-1",
    "road": "assignment",
    "creditor_kind": "trading",
    "asset_type": "mixed",
    "assignee_kind": "trade_buyer",
    "language": "zh-CN",
    "as_of": "2026-11-20",
    "state_owned": {"flag": False},
    "organisation": _PARTY,
    "collector": _PARTY | {"name": "申达资产管理有限公司", "uscc": "91310115591693856A"},
    "review": {
        "pack": "cn.vetting.assignee",
        "reviewed_on": "2026-11-12",
        "reviewer": "赵敏",
        "channels": ["letter"],
        "answers": {"CV-A01": _CHECK},
        "decision": {"outcome": "approved", "reason": "各项核查通过", "by": "钱进", "on": "2026-11-13"},
    },
    "people": [
        {
            "name": "孙立",
            "id_number": PERSON_ID,
            "employer": "collector",
            "post": "经理",
            "key": True,
            "checks": {"BP-01": _CHECK},
        }
    ],
    "drafted_by": "周青",
    "reviewed_by": "吴凡",
    "approved_by": {"name": "郑和", "role": "法务总监", "on": "2026-11-18"},
    "signatories": {
        "organisation": {"name": "王明", "title": "执行董事", "authority": "legal_representative"},
        "collector": {"name": "冯远", "title": "总经理", "authority": "legal_representative"},
    },
    "transferability": {"by_nature": "ok", "by_agreement": "none", "by_law": "ok", "pledged": "no"},
    "payment": {"transfer_event": "full_payment"},
    "notice": {"by": "organisation", "form": "ems", "days": 10},
    "schedule": "debts.csv",
    "answers": {"sign_place": "上海市杨浦区", "price": "100000000.05", "base_date": "2026-10-31"},
}


def given_matter(**changes: Any) -> dict[str, Any]:
    """Return a matter; a dotted name with ``__`` for dots changes an inner key, ``...`` removes it."""
    matter: dict[str, Any] = json.loads(json.dumps(_MATTER))
    for name, value in changes.items():
        *way, last = name.split("__")
        place: Any = matter
        for step in way:
            place = place[int(step) if step.isdigit() else step]
        if value is ...:
            del place[last]
        else:
            place[last] = value
    return matter


def write_matter(folder: Path, matter: dict[str, Any], schedule: bytes = b"x") -> Path:
    """Write a matter and something in the place of its schedule."""
    path = folder / "matter.json"
    path.write_text(json.dumps(matter, ensure_ascii=False), "utf-8")
    (folder / "debts.csv").write_bytes(schedule)
    return path
