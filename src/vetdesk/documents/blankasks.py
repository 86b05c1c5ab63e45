"""What a blank of a contract asks for, guessed from the words around it: what it is called, what it takes."""

import re
from collections.abc import Mapping
from typing import Final

from vetdesk.documents import englishforms
from vetdesk.domain.papers import AskKind

_SHORTEST, _LONGEST = 2, 18
_NOBODY: Final = frozenset({"甲方", "乙方", "双方", "本合同", "本协议", "万元"})
"""Words before a blank that do not say what it is."""
_NAMES: Final[Mapping[AskKind, str]] = {
    AskKind.DATE: "日期",
    AskKind.MONEY: "金额",
    AskKind.DECIMAL: "比例",
    AskKind.INTEGER: "数量",
}
_BREAKS: Final = re.compile(r"[，。；：:、,;（）()“”\"《》\s|§=>-]+")
_LEAD: Final = re.compile("^(?:双方(?=.)|的|为|是|应|于|在|按|以|和|与|及|其中|并|则|即)+")
_VERB: Final = re.compile(
    "(?:应当|应|须|需|可以|可)?(?:支付|缴纳|缴付|交付|提供|承担|不(?:得)?(?:少于|低于|超过|高于|多于|迟于)|达到|约定|指定)"
)
_TAIL: Final = re.compile("(?:[百千万]分之|将|截至|自|至|每|每日|为|是|于|的|共计|合计|人民币|￥|¥)+$")
_UNIT: Final = re.compile(
    "^(?:个)?(工作日|自然日|小时|分钟|年度|季度|月|年|日|天|份|次|人(?!民)|名|户|期|套|册|页|件|周)"
)
_COURT: Final = re.compile("^(?:[省市区县]{0,2}(?:(?:高级|中级|基层)?人民)?法院|仲裁委员会)")
"""Who settles disputes; the parties may name the court (Civil Procedure Law 35)."""
_SHARE: Final = re.compile("^(?:%|％|‰|‱)")
_SHARED: Final = re.compile("(?:百分之|千分之|万分之)$")
_MONEY: Final = re.compile("^(?:元|圆)")
_LARGE: Final = re.compile("^(?:万元|亿元)")
_AMOUNT: Final = re.compile("(?:¥|￥|人民币|金额|价款|费用?|保证金|违约金)[为是：:]?$")
_DAY: Final = re.compile("(?:日期|时间|之日|签订日|届满日|生效日|到期日|截止日)[为是：:]?$")


def guessed(words: str, blank: str) -> tuple[str, AskKind]:
    """Return what the blank inside ``words`` is called, and the kind of answer it takes.

    What nobody can tell is a line of text. Where no word before the blank says what it is, it is called by
    its kind; the name of a text is empty then.
    """
    before, _, after = words.partition(blank)
    if englishforms.reads_english(before):
        return englishforms.guessed(before, after)
    after = after.strip()
    if court := _COURT.match(after):
        return ("仲裁委员会" if court[0] == "仲裁委员会" else "管辖法院"), AskKind.LINE
    kind = _kind(before.rstrip(), blank, after)
    unit = _UNIT.match(after)
    label = _label(before)
    if len(label) < _SHORTEST or label in _NOBODY:
        label = _NAMES.get(kind, "")
    if label and unit and kind is AskKind.INTEGER and not label.endswith(unit[1]):
        label = f"{label}（{unit[1]}）"
    return label, kind


def _kind(before: str, blank: str, after: str) -> AskKind:
    if "年" in blank or _DAY.search(before):
        return AskKind.DATE
    if _SHARE.match(after) or _SHARED.search(before) or _LARGE.match(after):
        return AskKind.DECIMAL
    if _MONEY.match(after) or _AMOUNT.search(before):
        return AskKind.MONEY
    return AskKind.INTEGER if _UNIT.match(after) else AskKind.LINE


def _label(before: str) -> str:
    pieces = [one for one in _BREAKS.split(before) if one]
    if not pieces:
        return ""
    for piece in reversed(pieces):
        # 乙方应支付履约保证金____: what is asked stands behind the verb, or before it where nothing does.
        last = next((one for one in reversed(_VERB.split(piece)) if one), "")
        if last := _TAIL.sub("", _LEAD.sub("", last)):
            return last[-_LONGEST:]
    return ""
