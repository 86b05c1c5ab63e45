"""What must not be asked of a person, and why: counsel's review E-19, legal.md 4.9 and 5.8.

The patterns are looked for in what a check asks for (the linter of packs) and in what somebody writes down
or files for a person. A sentence that forbids the same thing is no offence.
"""

import re
from enum import StrEnum
from typing import ClassVar, Final

from vetdesk.domain.errors import Phrase, VetdeskError


class Unlawful(StrEnum):
    """Why something is not asked for; each word has its sentence with the norm."""

    POLICE_QUERY = "police_query"
    """犯罪记录查询工作规定: a unit asks about its own staff only, where law bars offenders."""
    SEALED_RECORD = "sealed_record"
    """治安管理处罚法 136 (from 2026-01-01); 犯罪记录查询工作规定 10: sealed records are not asked for."""
    PRIVATE_LIFE = "private_life"
    """个人信息保护法 6, 28; 劳动合同法 8: only what is directly related to the contract."""
    CERTIFICATE_COPY = "certificate_copy"
    """个人信息保护法 6, 28: the certificate is seen, its number, day and station are written down."""
    CREDIT_REPORT = "credit_report"
    """征信业管理条例 18: only with the person's own written consent that states the purpose."""


_POLICE: Final = r"(公安(机关|局)?|派出所|police)"
_ASK: Final = r"(查询|核查|调取|函询|问询|查证|query|inquir|enquir|ask|check)"
_PATTERNS: Final = {
    Unlawful.POLICE_QUERY: re.compile(
        rf"{_ASK}[^。；;,，.]{{0,12}}{_POLICE}|{_POLICE}[^。；;,，.]{{0,12}}{_ASK}", re.IGNORECASE
    ),
    Unlawful.SEALED_RECORD: re.compile(
        r"治安(管理)?(处罚|违法)|行政处罚记录|行政拘留|未成年(人)?(时期)?(的)?(犯罪|违法)?记录|封存(的)?(犯罪)?记录|"
        r"administrative[- ]penalt|juvenile record|sealed record",
        re.IGNORECASE,
    ),
    Unlawful.PRIVATE_LIFE: re.compile(
        r"婚(育|姻)|怀孕|孕检|宗教|体检|病历|健康(状况|证明|信息)|社交账号|朋友圈|"
        r"pregnan|marital|religio|medical record|health record|social[- ]media",
        re.IGNORECASE,
    ),
}
_CERTIFICATE: Final = re.compile(r"无犯罪|no[-_ ]?crim|criminal[-_ ]record", re.IGNORECASE)
_DEMAND: Final = re.compile(
    r"无(违法)?犯罪(记录)?证明|no[- ]crim\w* (record )?certificate|criminal[- ]record certificate",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(r"征信|信用报告|credit[-_ ]report", re.IGNORECASE)
_FORBIDS: Final = re.compile(
    r"不(得|向|能|可|应|要|予|含|包|属|存|留|查|核)|禁止|除外|无需|无权|无须|之外|"
    r"\b(never|not|no(?![-\w])|nobody|without|except)\b",
    re.IGNORECASE,
)
_RIGHTFUL: Final = re.compile(
    r"用人单位|所在单位|本人(向|自行|申请|到|在)|the employer|by the person|own (request|application)",
    re.IGNORECASE,
)
"""Who may ask: the employer about its own staff, and everybody about themselves (legal.md 4.9)."""
_SENTENCES: Final = re.compile(r"[。；;\n.？?！!]")


class EvidenceUnlawful(VetdeskError):
    """What was offered may not be asked for or kept; ``why`` says which norm stands against it."""

    key: ClassVar[str] = "people.unlawful"

    def __init__(self, why: Unlawful) -> None:
        super().__init__(why.value)
        self._why = why

    @property
    def why(self) -> Unlawful:
        """Return the reason."""
        return self._why

    def facts(self) -> dict[str, object]:
        """Return the reason in words."""
        return {"why": Phrase(f"people.unlawful_why.{self._why.value}")}


def asked_unlawfully(text: str) -> Unlawful | None:
    """Return what a text asks for that must not be asked; sentences that forbid it are passed over."""
    for sentence in _SENTENCES.split(text):
        if _FORBIDS.search(sentence):
            continue
        for why, pattern in _PATTERNS.items():
            if why is Unlawful.POLICE_QUERY and _RIGHTFUL.search(sentence):
                continue
            if pattern.search(sentence):
                return why
    return None


def written_unlawfully(text: str, *, own_staff: bool) -> Unlawful | None:
    """Return why a source or note of a finding may not stand; a unit may ask about its own staff."""
    found = asked_unlawfully(text)
    return None if found is Unlawful.POLICE_QUERY and own_staff else found


def filed_unlawfully(name: str, *, credit_consent: bool) -> Unlawful | None:
    """Return why a file of this name may not be kept with a person.

    ``credit_consent`` is True where the person has signed for a credit report and its purpose.
    """
    for why in (Unlawful.SEALED_RECORD, Unlawful.PRIVATE_LIFE):
        if _PATTERNS[why].search(name):
            return why
    if _CERTIFICATE.search(name):
        return Unlawful.CERTIFICATE_COPY
    if _CREDIT.search(name) and not credit_consent:
        return Unlawful.CREDIT_REPORT
    return None


def demands_certificate(text: str) -> bool:
    """True when a text speaks of the certificate of no criminal record."""
    return bool(_DEMAND.search(text))
