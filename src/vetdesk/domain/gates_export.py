"""Gates on what really goes out with a hand-over: third persons, remarks, places abroad, written consent.

The electronic annex holds every filled column of the schedule, free marks included (counsel's review 5.4, H).
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from vetdesk.domain.debts import DebtRow
from vetdesk.domain.detection import Trait, is_personal
from vetdesk.domain.gates_facts import HandoverFacts, MatterFacts
from vetdesk.domain.obstacles import Breach, Fact

STORED_AT_HOME: Final = "CV-F07"
"""The check that asks whether data is stored and reached in the mainland only (个人信息保护法 38)."""
_LINES_SHOWN: Final = 20
_REMARKS: Final = ("dispute", "defence", "setoff", "exec_status")
_SECURITY: Final = ("litigation", "collateral", "g_kind")
_SEPARATORS: Final = re.compile(r"[、,，;；/|\s]+")
_DENIALS: Final = ("无", "非", "没有", "不涉及", "否")
# 第三人撤销之诉 and the like are proceedings, and who pays or secures a debt for another is a party to it.
_THIRD: Final = re.compile(
    r"联系人|配偶|丈夫|妻子|父亲|母亲|父母|子女|儿子|女儿|兄弟|姐妹|哥哥|弟弟|姐姐|妹妹"
    r"|亲属|亲戚|家属|家人|朋友|同事|邻居"
    r"|第三人(?!撤销|异议|代为|清偿|代偿|担保|抵押)"
)
# What is pledged is named by its plate.
_PLEDGED: Final = frozenset({Trait.PLATE})
_CREDIT: Final = re.compile(r"征信|信用报告")
# Places outside the mainland as they are written in practice; Hong Kong, Macao and Taiwan count as abroad.
_ABROAD: Final = re.compile(
    r"(?<![非无])(?:境外|国外|海外)"
    r"|(?:香港|澳门|台湾|台北|新加坡|日本|东京|韩国|首尔|美国|加拿大|英国|伦敦|德国|法兰克福|法国|爱尔兰|荷兰|欧盟"
    r"|欧洲|澳大利亚|悉尼|印度|马来西亚|菲律宾|越南|泰国|柬埔寨|缅甸|俄罗斯|阿联酋|迪拜|开曼|维尔京)"
    # 香港中路 is a street of Qingdao.
    r"(?![东西南北中]?(?:路|街|道|大道))"
    r"|\b(?:hong ?kong|macau|macao|taiwan|singapore|japan|tokyo|korea|usa?|united states|canada|uk"
    r"|united kingdom|london|germany|frankfurt|france|ireland|netherlands|europe|australia|sydney|india"
    r"|malaysia|philippines|vietnam|thailand)\b",
    re.IGNORECASE,
)


def export_breaches(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Yield what the hand-over would carry out of the house that it may not.

    A line counts once: what tells of a third person is not named again as a remark.
    """
    kept = facts.handover or HandoverFacts()
    third = _lines(facts, tells_of_third)
    left = _lines(facts, lambda row: leaves_data(row) and not tells_of_third(row))
    if third and not _by(kept.persons_on, as_of):
        yield Breach(code="pi.third_person", subject="schedule", facts=_named(third))
    if left and not _by(kept.remarks_on, as_of):
        yield Breach(code="pi.leftovers", subject="schedule", facts=_named(left))
    yield from abroad_breaches(facts)
    if facts.handover is not None:
        yield from _unsaid(facts, kept, as_of)
        yield from _unconsented(facts, kept, as_of)


def abroad_breaches(facts: MatterFacts) -> Iterator[Breach]:
    """Yield every sub-processor whose place is outside the mainland (个人信息保护法 38-40)."""
    for one in facts.matter.sub_processors:
        if one.place and is_abroad(one.place):
            yield Breach(
                code="data.overseas",
                subject="sub_processors",
                aspect="abroad",
                facts={"name": one.name, "place": one.place},
            )


def is_abroad(place: str) -> bool:
    """Return whether a place as it was written lies outside the mainland; an unknown name does not."""
    return bool(_ABROAD.search(place))


def tells_of_third(row: DebtRow) -> bool:
    """Return whether the remarks of a claim tell of somebody who is neither debtor nor guarantor.

    Only those two may be collected from, and only their data may go out (个人信息保护法 6; 条例 12).
    """
    return any(
        _THIRD.search(mark)
        for text in _remarks(row)
        for mark in _SEPARATORS.split(text)
        if not mark.startswith(_DENIALS)
    )


def leaves_data(row: DebtRow) -> bool:
    """Return whether a number or an address of a person stands in free text (个人信息保护法 6).

    What a claim needs has its column; in a remark it is neither masked nor on the list of what goes out.
    """
    return any(is_personal(text) for text in _remarks(row)) or any(
        is_personal(text, but=_PLEDGED) for text in _security(row)
    )


def _unsaid(facts: MatterFacts, kept: HandoverFacts, as_of: date) -> Iterator[Breach]:
    """Yield what nobody has said about where data is kept: no check, or a sub-processor without a place."""
    if _by(kept.domestic_on, as_of):
        return
    said = facts.matter.review.answers.get(STORED_AT_HOME)
    if said is None or said.outcome == "na":
        yield Breach(code="data.overseas", subject="collector", aspect="unsaid")
    for one in facts.matter.sub_processors:
        if not (one.place or "").strip():
            yield Breach(
                code="data.overseas",
                subject="sub_processors",
                aspect="unplaced",
                facts={"name": one.name},
            )


def _unconsented(facts: MatterFacts, kept: HandoverFacts, as_of: date) -> Iterator[Breach]:
    """Credit information goes to others only with the person's prior written consent (征信业管理条例 29(2)).

    On a sale the schedule itself is credit information of a lender; a collector gets some where a claim tells
    of a credit report. A row says it by the number of its consent, or by 书面同意 as its ground.
    """
    if _by(kept.consent_on, as_of):
        return
    reports = bool(_lines(facts, _tells_of_credit))
    lines = [
        str(row.line)
        for row in facts.schedule.rows
        if row.is_personal and not _in_writing(row) and (facts.is_assignment or _tells_of_credit(row))
    ]
    if lines:
        yield Breach(
            code="pi.credit_written_consent",
            subject="consent",
            facts=_named(lines),
            context={"credit_report": reports},
        )


def _in_writing(row: DebtRow) -> bool:
    return bool(row.consent_ref.strip()) or ("书面" in row.basis and "同意" in row.basis)


def _tells_of_credit(row: DebtRow) -> bool:
    return any(_CREDIT.search(text) for text in _free_text(row))


def _remarks(row: DebtRow) -> Iterator[str]:
    yield row.flags
    yield from (row.extra[key] for key in _REMARKS if key in row.extra)


def _security(row: DebtRow) -> Iterator[str]:
    yield from (getattr(row, key) for key in _SECURITY)


def _free_text(row: DebtRow) -> Iterator[str]:
    yield from _remarks(row)
    yield from _security(row)


def _lines(facts: MatterFacts, has: Callable[[DebtRow], bool]) -> list[str]:
    return [str(row.line) for row in facts.schedule.rows if has(row)]


def _named(lines: list[str]) -> dict[str, Fact]:
    """Return how many lines and the first of their numbers; never what they say."""
    return {"count": len(lines), "lines": tuple(lines[:_LINES_SHOWN])}


def _by(day: date | None, as_of: date) -> bool:
    return day is not None and day <= as_of
