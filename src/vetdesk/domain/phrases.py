"""Wording that no text of ours uses (legal.md 10.1 and counsel's review 4.4, E-16, E-27, E-28, E-43).

Why each is on the list, and what to write instead, stands in ``wording/phrases.toml`` under its id.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

_SENTENCE_ENDS: Final = "。；;，,\n"
_NEGATED: Final = re.compile(
    "不得|不含|不包括|不包含|不授予|不能|不是|不构成|不涉及|不要求|不以|无权|禁止|严禁|并非"
)
_STAFF: Final = re.compile("undertaking|confidentiality_s|staff")
_POWERS: Final = re.compile("power_of_attorney")


class TextKind(StrEnum):
    """Which texts a phrase is looked for in."""

    ANY = "any"
    STAFF = "staff"
    POWERS = "powers"


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """One wording: its id, how it is called, how it is found.

    ``practice`` marks what a text may name in order to forbid it ("不得…移交公安…").
    """

    id: str
    name: str
    pattern: re.Pattern[str]
    kind: TextKind = TextKind.ANY
    practice: bool = False


@dataclass(frozen=True, kw_only=True)
class Found:
    """A phrase and the words of the text that use it."""

    phrase: Phrase
    words: str


def _phrase(
    key: str, name: str, pattern: str, kind: TextKind = TextKind.ANY, *, practice: bool = False
) -> Phrase:
    return Phrase(id=key, name=name, pattern=re.compile(pattern), kind=kind, practice=practice)


PHRASES: Final = (
    _phrase("full_power", "全权代理", r"全权代理", practice=True),
    _phrase("all_means", "一切手段", r"一切(?:必要)?手段", practice=True),
    _phrase("any_number", "不限次数", r"不限次数"),
    _phrase("own_risk", "后果自负", r"后果自负"),
    _phrase("blacklist", "黑名单", r"黑名单", practice=True),
    _phrase("credit_threat", "上征信", r"上征信", practice=True),
    _phrase(
        "police_threat",
        "移交公安",
        r"移交(?:公安|(?:人民)?法院(?:强制执行)?)(?!.{0,16}[（(〔][12][0-9]{3})",
        practice=True,
    ),
    _phrase("waive_defences", "放弃抗辩", r"放弃(?:一切)?抗辩"),
    _phrase("waive_limitation", "放弃时效利益", r"放弃(?:诉讼)?时效(?:利益)?"),
    _phrase("waive_complaint", "放弃投诉", r"放弃(?:一切)?(?:投诉|举报|申诉)", practice=True),
    _phrase("staff_fine", "罚款处分员工", r"(?:以)?罚款处分", practice=True),
    _phrase("deemed_consent", "视为同意", r"(?<!不)(?<!不得)视为同意"),
    _phrase("licence", "具有催收牌照", r"催收牌照"),
    _phrase("valid_warranty", "保证有效", r"保证(?:其)?(?:真实)?、?(?:合法)?、?有效(?!期|担保)"),
    _phrase(
        "no_reduction",
        "不得请求减少违约金",
        r"(?:不得|无权|放弃)(?:再)?(?:要求|请求)(?:人民法院)?(?:减少|调整|调低)违约金",
    ),
    _phrase("known_reduction", "知悉违约金可能调整", r"知悉违约金可能"),
    _phrase("all_liability", "无条件承担全部责任", r"无条件承担全部责任"),
    _phrase("anonymised", "已匿名化", r"已匿名化"),
    _phrase("police_checked", "公安已核查", r"公安(?:机关)?已核查"),
    _phrase(
        "wrong_article",
        "民法典第551条通知",
        r"第(?:551|五百五十一)条(?:的规定)?通知|依据《中华人民共和国民法典》第五百五十一条",
    ),
    _phrase("all_data", "全部客户信息一并移交", r"全部客户信息一并移交", practice=True),
    _phrase("fine_shift", "行政罚款由对方承担", r"(?:行政)?罚款(?:均|全部)?由[^。；，]{0,6}(?:承担|赔偿)"),
    _phrase(
        "sign_or_seal",
        "签字盖章之日起生效",
        r"(?:签字|签名)、?(?:盖章|加盖公章)(?:之日)?(?:起|后)(?:成立并)?生效",
    ),
    _phrase("staff_damages", "员工违约金", r"违约金|罚款", TextKind.STAFF),
    _phrase(
        "litigation_power",
        "诉讼代理权限",
        r"起诉|应诉|反诉|上诉|诉讼代理|代理诉讼|代为诉讼|特别授权|代理仲裁|提起仲裁|申请(?:强制)?执行"
        r"|变更诉讼请求|(?:承认|放弃)(?:、放弃)?诉讼请求|律师函|法务函",
        TextKind.POWERS,
        practice=True,
    ),
)
BY_ID: Final = {phrase.id: phrase for phrase in PHRASES}


def kinds_of(document: str) -> frozenset[TextKind]:
    """Return what the text of a pack is read for, by the id of the pack."""
    kinds = {TextKind.ANY}
    if _STAFF.search(document):
        kinds.add(TextKind.STAFF)
    if _POWERS.search(document):
        kinds.add(TextKind.POWERS)
    return frozenset(kinds)


def found_in(text: str, kinds: frozenset[TextKind] = frozenset({TextKind.ANY})) -> Iterator[Found]:
    """Yield the phrases that ``text`` uses, in the order of the list, each once."""
    bare = "".join(text.split())
    phrases, of_any = _looked_for(kinds)
    if of_any.search(bare) is None:
        return  # so it is with nearly every line: one search instead of one for each phrase
    for phrase in phrases:
        for match in phrase.pattern.finditer(bare):
            if not (phrase.practice and _is_forbidden(bare, match.start())):
                yield Found(phrase=phrase, words=match[0])
                break


@cache
def _looked_for(kinds: frozenset[TextKind]) -> tuple[tuple[Phrase, ...], re.Pattern[str]]:
    """Return the phrases of these kinds and one pattern that any of them fits."""
    phrases = tuple(phrase for phrase in PHRASES if phrase.kind in kinds)
    return phrases, re.compile("|".join(f"(?:{phrase.pattern.pattern})" for phrase in phrases))


def forbidden_in(text: str, kinds: frozenset[TextKind] = frozenset({TextKind.ANY})) -> tuple[str, ...]:
    """Return the names of the phrases of the list that ``text`` uses."""
    return tuple(found.phrase.name for found in found_in(text, kinds))


def _is_forbidden(text: str, start: int) -> bool:
    """Say whether the words before, in the same sentence, forbid what follows."""
    begin = max(text.rfind(end, 0, start) for end in _SENTENCE_ENDS) + 1
    return _NEGATED.search(text, begin, start) is not None
