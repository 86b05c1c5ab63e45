"""Reads the free marks of a debt row: death, bankruptcy, dispute, a guarantor's ban, an open maximum."""

import re
from collections.abc import Iterator
from datetime import date

from vetdesk.domain.debts import DebtRow
from vetdesk.domain.identifiers import DebtorKind, age_on, check_resident

_ADULT = 18
_SEPARATORS = re.compile(r"[、,，;；/|\s]+")
_NOTHING = frozenset({"", "无", "否", "-", "—", "没有", "无争议", "无抗辩", "n", "no", "0", "none"})
_DENIALS = ("无", "非", "没有", "不涉及", "否")
_MARKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("deceased", ("死亡", "身故", "去世", "已故")),
    ("minor", ("未成年",)),
    ("bankrupt", ("破产",)),
    ("disputed", ("争议", "异议", "否认债务")),
    ("settled", ("结清", "已还清", "已清偿")),
    ("state_organ", ("国家机关",)),
)
_CONSENTED = ("书面同意", "已同意", "同意转让")


def exclusions(row: DebtRow, as_of: date) -> tuple[str, ...]:
    """Return why the row needs a closer look before it leaves; nothing for an ordinary debt."""
    found = dict.fromkeys(_flagged(row))
    if row.litigation == "破产":
        found["bankrupt"] = None
    if row.extra.get("dispute", "").strip().casefold() not in _NOTHING:
        found["disputed"] = None
    if row.total.fen <= 0:
        found["settled"] = None
    if row.debtor_kind == DebtorKind.NATURAL and _is_minor(row.id_no, as_of):
        found["minor"] = None
    return tuple(found)


def bans_assignment(row: DebtRow) -> bool:
    """True when the row says its guarantor forbade the transfer and has not agreed since."""
    if not row.guarantor.strip():
        return False
    return any(
        ("禁止转让" in mark or "不得转让" in mark) and not any(word in mark for word in _CONSENTED)
        for mark in _marks(row.flags)
    )


def has_open_maximum(row: DebtRow) -> bool:
    """True for a maximum-amount security whose claims are not determined yet."""
    text = row.collateral
    if "最高额" not in text or "非最高额" in text or re.search(r"最高额[：:(（]?否", text):
        return False
    return "未确定" in text or not any(word in text for word in ("已确定", "已决算", "已特定"))


def _flagged(row: DebtRow) -> Iterator[str]:
    for mark in _marks(row.flags):
        # "无破产" and "非国家机关" deny; 未 is no denial here, since 未成年 is a mark itself.
        if mark.startswith(_DENIALS):
            continue
        for reason, words in _MARKS:
            if any(word in mark for word in words):
                yield reason


def _marks(text: str) -> list[str]:
    return [mark for mark in _SEPARATORS.split(text) if mark]


def _is_minor(number: str, as_of: date) -> bool:
    birth = check_resident(number).birth if number else None
    return birth is not None and age_on(birth, as_of) < _ADULT
