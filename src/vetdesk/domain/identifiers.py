"""Numbers that identify: of people, companies, phones and cards; checked, never echoed."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from operator import mul

from stdnum.cn import ric, uscc

_USCC_FORM = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
# GB 11643-1999: weights of the first seventeen digits and the check characters by remainder; turned by
# what the codes of the digits (48 to 57) add to the sum.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = tuple("10X98765432"[(rest - 48 * sum(_WEIGHTS)) % 11] for rest in range(11))
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"(?:0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(?:-[0-9]{1,6})?")
_SERVICE_LINE = re.compile(r"(?:400|800)-?[0-9]{3}-?[0-9]{4}|95[0-9]{3,6}|96[0-9]{3,4}|12[0-9]{3}")
_DASHES = dict.fromkeys(map(ord, "-\u2010\u2011\u2012\u2013\u2014\u2212\uff0d_'`’‘"), None)
_PERMITS = {
    "hk_macao_permit": re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?"),
    "taiwan_permit": re.compile(r"[0-9]{8}"),
    "foreign_permanent": re.compile(r"[A-Z]{3}[0-9]{12}"),
    "passport": re.compile(r"[A-Z]{1,2}[0-9]{7,8}|[A-Z][0-9]{6,9}"),
}
# GB/T 2260 province codes and those of residence permits (81-83) and foreigners (9x).
_PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
    for code in range(first, last + 1)
)


class IdKind(StrEnum):
    """What a number is by its form."""

    RESIDENT = "resident"
    RESIDENT_15 = "resident_15"
    USCC = "uscc"
    HK_MACAO_PERMIT = "hk_macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    FOREIGN_PERMANENT = "foreign_permanent"
    PASSPORT = "passport"
    UNKNOWN = "unknown"


class DebtorKind(StrEnum):
    """What a debtor is; decides notices, masks and which rules protect him (review 6.4)."""

    NATURAL = "natural"
    COMPANY = "company"
    INDIVIDUAL_BUSINESS = "individual_business"
    BRANCH = "branch"
    COOPERATIVE = "cooperative"
    INSTITUTION = "institution"

    @property
    def is_personal(self) -> bool:
        """True when the debtor's data is personal information (an operator's too)."""
        return self in {DebtorKind.NATURAL, DebtorKind.INDIVIDUAL_BUSINESS}


@dataclass(frozen=True, kw_only=True)
class IdCheck:
    """What a number turned out to be.

    ``problem`` is empty, ``length``, ``character``, ``date`` or ``check_digit``; ``expected`` is the
    right check digit then. ``remarks`` never make a number wrong (``region``, ``legacy``).
    """

    number: str = field(repr=False)
    kind: IdKind
    problem: str = ""
    expected: str = ""
    remarks: tuple[str, ...] = ()
    birth: date | None = field(default=None, repr=False)

    @property
    def is_valid(self) -> bool:
        """True when nothing is wrong with the number."""
        return not self.problem


def compact(number: str) -> str:
    """Return ``number`` half-width, upper case, without spaces, dashes and quotes."""
    if number.isascii() and number.isalnum():
        return number.upper()
    folded = unicodedata.normalize("NFKC", number).translate(_DASHES)
    return "".join(folded.split()).upper().strip("\u200b\ufeff")


def check_uscc(number: str) -> IdCheck:
    """Check a unified social credit code (GB 32100-2015)."""
    code = compact(number)
    if len(code) != 18:  # noqa: PLR2004 - the standard's length
        return IdCheck(number=code, kind=IdKind.USCC, problem="length")
    if not _USCC_FORM.fullmatch(code):
        return IdCheck(number=code, kind=IdKind.USCC, problem="character")
    expected = str(uscc.calc_check_digit(code[:17]))
    if code[17] != expected:
        return IdCheck(number=code, kind=IdKind.USCC, problem="check_digit", expected=expected)
    return IdCheck(number=code, kind=IdKind.USCC)


def check_resident(number: str) -> IdCheck:
    """Check a resident identity number (GB 11643-1999); 15 digits are legacy and have no check digit.

    A region that is not on the list is a remark only: codes are withdrawn over the decades.
    """
    code = compact(number)
    if len(code) == 15 and code.isdigit():  # noqa: PLR2004 - the length before 1999
        return _legacy(code)
    if len(code) != 18:  # noqa: PLR2004 - the standard's length
        return IdCheck(number=code, kind=IdKind.RESIDENT, problem="length")
    if not (code.isascii() and code[:17].isdigit() and code[17] in "0123456789X"):
        return IdCheck(number=code, kind=IdKind.RESIDENT, problem="character")
    birth = _day(code[6:10], code[10:14])
    if birth is None:
        return IdCheck(number=code, kind=IdKind.RESIDENT, problem="date")
    expected = str(ric.calc_check_digit(code))
    if code[17] != expected:
        return IdCheck(
            number=code, kind=IdKind.RESIDENT, problem="check_digit", expected=expected, birth=birth
        )
    return IdCheck(number=code, kind=IdKind.RESIDENT, birth=birth, remarks=_region(code))


def is_resident_number(code: str) -> bool:
    """True for a valid number of eighteen characters in its plain form; says no more, but quickly."""
    if len(code) != 18 or not (code.isascii() and code[:17].isdigit()) or not _is_day(code[6:14]):  # noqa: PLR2004
        return False
    weighed: int = sum(map(mul, _WEIGHTS, code.encode("ascii")))
    return _CHECKS[weighed % 11] == code[17]


def check_identity(number: str) -> IdCheck:
    """Check a number whose kind is not said; its form decides, an unknown form is only UNKNOWN.

    Eighteen characters are a resident number when all but the last are digits and a date stands
    inside, otherwise a credit code; whichever is valid wins.
    """
    code = compact(number)
    if len(code) == 18:  # noqa: PLR2004 - both standards' length
        return _person_or_company(code)
    if len(code) == 15 and code.isdigit():  # noqa: PLR2004 - the length before 1999
        return _legacy(code)
    for kind, form in _PERMITS.items():
        if form.fullmatch(code):
            return IdCheck(number=code, kind=IdKind(kind))
    if code.isdigit() and 14 <= len(code) <= 20:  # noqa: PLR2004 - a resident number gone wrong
        return IdCheck(number=code, kind=IdKind.RESIDENT, problem="length")
    return IdCheck(number=code, kind=IdKind.UNKNOWN)


def _person_or_company(code: str) -> IdCheck:
    person = check_resident(code)
    if person.is_valid:
        return person
    company = check_uscc(code)
    if company.is_valid:
        return company
    looks_personal = code[:17].isdigit() and (person.problem == "check_digit" or code[0] != "9")
    return person if looks_personal else company


def infer_debtor_kind(name: str, number: str) -> DebtorKind | None:
    """Tell what a debtor is from the credit code's first characters or an identity number.

    ``None`` when neither the number nor the name decides.
    """
    return kind_by_identity(name, check_identity(number) if number else None)


def kind_by_identity(name: str, check: IdCheck | None) -> DebtorKind | None:
    """Tell what a debtor is when his number has been checked already."""
    if check is not None and check.kind is IdKind.USCC and len(check.number) == 18:  # noqa: PLR2004
        return _registered_kind(name, check.number)
    if check is not None and check.kind is IdKind.RESIDENT:
        return DebtorKind.NATURAL
    # Old registration numbers of companies look like legacy identity numbers, so the name goes first.
    personal = check is not None and check.kind not in {IdKind.UNKNOWN, IdKind.USCC}
    return kind_by_name(name) or (DebtorKind.NATURAL if personal else None)


def kind_by_name(name: str) -> DebtorKind | None:
    """Tell what a debtor is from the ending of its name, where that is certain."""
    bare = re.sub(r"[（(][^）)]*[）)]$", "", name.strip())
    if bare.endswith(("分公司", "分行", "支行", "分理处", "营业部", "分店")):
        return DebtorKind.BRANCH
    if bare.endswith("合作社"):
        return DebtorKind.COOPERATIVE
    if bare.endswith(("公司", "集团", "合伙企业", "事务所")):
        return DebtorKind.COMPANY
    if bare.endswith(("人民政府", "委员会", "人民法院", "公安局", "医院", "学校", "大学", "研究院")):
        return DebtorKind.INSTITUTION
    return None


def is_mobile(number: str) -> bool:
    """True for a mainland mobile number, with or without +86."""
    return _MOBILE.fullmatch(mobile_digits(number)) is not None


def mobile_digits(number: str) -> str:
    """Return the digits of a phone number without the country code."""
    digits = compact(number).removeprefix("+86").removeprefix("0086")
    return digits[2:] if len(digits) == 13 and digits.startswith("86") else digits  # noqa: PLR2004


def is_landline(number: str) -> bool:
    """True for a fixed line with area code, or a service line such as 400 or 95xxx."""
    folded = unicodedata.normalize("NFKC", number)
    bare = "".join(folded.replace("—", "-").replace("(", "").replace(")", "-").split())
    return bool(_LANDLINE.fullmatch(bare) or _SERVICE_LINE.fullmatch(bare))


def age_on(birth: date, day: date) -> int:
    """Return completed years of life on ``day``; a minor is under 18 (民法典 17)."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _registered_kind(name: str, code: str) -> DebtorKind:
    """Read the registering authority and class (GB 32100: characters 1 and 2)."""
    if code.startswith("92"):
        return DebtorKind.INDIVIDUAL_BUSINESS
    if code.startswith("93"):
        return DebtorKind.COOPERATIVE
    if code.startswith("9"):
        return DebtorKind.BRANCH if kind_by_name(name) is DebtorKind.BRANCH else DebtorKind.COMPANY
    return DebtorKind.INSTITUTION


def _legacy(code: str) -> IdCheck:
    birth = _day("19" + code[6:8], code[8:12])
    if birth is None:
        return IdCheck(number=code, kind=IdKind.RESIDENT_15, problem="date")
    return IdCheck(number=code, kind=IdKind.RESIDENT_15, birth=birth, remarks=("legacy", *_region(code)))


def _region(code: str) -> tuple[str, ...]:
    return () if code[:2] in _PROVINCES or code[0] == "9" else ("region",)


@lru_cache(maxsize=65_536)
def _is_day(eight: str) -> bool:
    return _day(eight[:4], eight[4:]) is not None


def _day(year: str, month_day: str) -> date | None:
    try:
        return date(int(year), int(month_day[:2]), int(month_day[2:]))
    except ValueError:
        return None
