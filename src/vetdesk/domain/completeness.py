"""What the law wants the texts to say, and which clause or text says it (counsel's review E-01).

Three different tests: 条例 12 of the contract on both roads, PIPL 21 of the contract on the road of
entrustment, PIPL 23 of what the *individual* is told on the road of assignment - never of the contract.
Civil Code 470 is a reminder: it says what contracts usually hold.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from vetdesk.domain.agreements import Road


class LegalRule(StrEnum):
    """The norms with a list."""

    PROVISION = "dsr12"
    ENTRUSTMENT = "pipl21"
    NOTICE = "pipl23"
    USUAL = "cc470"

    @property
    def is_reminder(self) -> bool:
        """True when a gap is told and stops nothing (Civil Code 470: "一般包括")."""
        return self is LegalRule.USUAL


@dataclass(frozen=True, kw_only=True)
class LegalItem:
    """One item of a norm: its statutory id, its names, and where a text holds it.

    ``fields`` are the values the individual's text must print, any one of each group; ``parts`` are
    the articles of the agreement of each road that hold a usual item.
    """

    id: str
    rule: LegalRule
    zh: str
    en: str
    fields: tuple[str, ...] = ()
    parts: Mapping[Road, tuple[str, ...]] = field(default_factory=dict)

    def of(self, language: str) -> str:
        """Return the name in ``language`` (``zh`` for every Chinese, else English)."""
        return self.zh if language.lower().startswith("zh") else self.en


class ItemState(StrEnum):
    """How an item stands in the text."""

    CARRIED = "carried"
    MISSING = "missing"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, kw_only=True)
class ItemLine:
    """One line of the checklist; ``carriers`` are ids of clauses, articles or packs that say it."""

    item: LegalItem
    state: ItemState
    carriers: tuple[str, ...] = ()


def _items(rule: LegalRule, *names: tuple[str, str, str]) -> tuple[LegalItem, ...]:
    return tuple(LegalItem(id=f"cn.{rule.value}.{name}", rule=rule, zh=zh, en=en) for name, zh, en in names)


def _told(name: str, zh: str, en: str, *fields: str) -> LegalItem:
    return LegalItem(id=f"cn.pipl23.{name}", rule=LegalRule.NOTICE, zh=zh, en=en, fields=fields)


def _usual(name: str, zh: str, en: str, *parts: str) -> LegalItem:
    """Parts are written ``assignment/entrustment`` where the articles differ."""
    sides: dict[Road, tuple[str, ...]] = {
        Road.ASSIGNMENT: tuple(part.partition("/")[0] for part in parts),
        Road.ENTRUSTMENT: tuple(part.rpartition("/")[2] for part in parts),
    }
    return LegalItem(id=f"cn.cc470.{name}", rule=LegalRule.USUAL, zh=zh, en=en, parts=sides)


PROVISION_ITEMS: Final = _items(
    LegalRule.PROVISION,
    ("purpose", "目的", "purpose"),
    ("method", "方式", "method"),
    ("scope", "范围", "scope"),
    ("security", "安全保护义务", "security duties"),
    ("supervision", "监督", "supervision"),
)
"""网络数据安全管理条例 12: four items, and supervision of their performance."""
ENTRUSTMENT_ITEMS: Final = _items(
    LegalRule.ENTRUSTMENT,
    ("purpose", "目的", "purpose"),
    ("term", "期限", "term"),
    ("method", "方式", "method"),
    ("types", "个人信息种类", "types of personal information"),
    ("measures", "保护措施", "protection measures"),
    ("rights_duties", "双方权利义务", "rights and duties of both sides"),
)
"""个人信息保护法 21: six items."""
NOTICE_ITEMS: Final = (
    _told("recipient", "接收方名称", "name of the recipient", "b.name"),
    _told("contact", "接收方联系方式", "contact of the recipient", "b.contact", "b.phone"),
    _told("purpose", "处理目的", "purpose", "purpose"),
    _told("method", "处理方式", "method", "method"),
    _told("types", "个人信息的种类", "types of personal information", "pi_types"),
)
"""个人信息保护法 23: five items, told to the individual."""
USUAL_ITEMS: Final = (
    _usual("parties", "当事人的名称和住所", "names and addresses", "parties"),
    _usual("object", "标的", "object", "claim/mandate"),
    _usual("quantity", "数量", "quantity", "claim/mandate", "debts"),
    _usual("quality", "质量", "quality", "warranties_a/conduct_rules"),
    _usual("price", "价款或者报酬", "price or pay", "price/commission"),
    _usual("performance", "履行期限、地点和方式", "time, place and manner", "closing/mandate"),
    _usual("breach", "违约责任", "liability", "breach"),
    _usual("disputes", "解决争议的方法", "disputes", "disputes"),
)
"""民法典 470: what a contract usually holds."""
ITEMS: Final = (*PROVISION_ITEMS, *ENTRUSTMENT_ITEMS, *NOTICE_ITEMS, *USUAL_ITEMS)
BY_ID: Final = {item.id: item for item in ITEMS}


def checklist(
    *,
    road: Road,
    natural_debtors: bool,
    carried: Mapping[str, Sequence[str]],
    parts: frozenset[str],
    told: Mapping[str, Sequence[str]],
) -> tuple[ItemLine, ...]:
    """Return every item that applies to the road, with what carries it.

    ``carried`` names the clauses in the text by statutory item, ``parts`` the printed articles and
    annexes, ``told`` the texts given to individuals by the field they print. Where no debtor is a
    natural person nothing is owed to an individual, and the items of PIPL 23 are not asked.
    """
    lines: list[ItemLine] = []
    for item in ITEMS:
        if item.rule is LegalRule.ENTRUSTMENT and road is not Road.ENTRUSTMENT:
            continue
        if item.rule is LegalRule.NOTICE and road is not Road.ASSIGNMENT:
            continue
        if item.rule is LegalRule.NOTICE:
            by = texts_telling(item, told)
            asked = natural_debtors
        elif item.rule is LegalRule.USUAL:
            by, asked = tuple(part for part in item.parts[road] if part in parts), True
        else:
            by, asked = tuple(carried.get(item.id, ())), True
        state = ItemState.CARRIED if by else ItemState.MISSING
        lines.append(ItemLine(item=item, state=state if asked else ItemState.NOT_ASKED, carriers=by))
    return tuple(lines)


def texts_telling(item: LegalItem, told: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the texts that print one of the fields of an item; none when nobody is told."""
    return tuple(dict.fromkeys(text for name in item.fields for text in told.get(name, ())))
