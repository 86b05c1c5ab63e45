"""The debt schedule: one row per claim, in the canonical columns of counsel's review 6.2."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from vetdesk.domain.identifiers import DebtorKind
from vetdesk.domain.money import ZERO, Money
from vetdesk.domain.text import compare_key

_PERSONAL = frozenset(kind.value for kind in DebtorKind if kind.is_personal)
_SPLIT = str.maketrans(dict.fromkeys(",，;；/", "、"))
_DECIDED = re.compile(r"(?<![未待拟前])(?:判决|执行|终本|裁决|胜诉|调解(?!中))|已判|^仲裁$")
"""执行中, 已判决, 无财产终本 tell of a decision; 未判决, 待执行, 诉前调解, 仲裁中 do not yet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DebtRow:
    """One claim of the schedule; amounts in fen, texts as given after normalisation.

    ``interest`` already holds on- and off-balance interest where the file gave the parts.
    ``credit_balance`` is what the creditor holds for the debtor, as a positive amount.
    ``total`` is always computed; a total typed in the file is only compared with it.
    """

    line: int
    debtor: str = field(repr=False)
    debtor_kind: str
    id_no: str = field(default="", repr=False)
    id_type: str = ""
    base_name: str = ""
    base_no: str = ""
    receipt_no: str = ""
    case_no: str = ""
    sign_date: date | None = None
    principal: Money = ZERO
    interest: Money = ZERO
    penalty_int: Money = ZERO
    compound: Money = ZERO
    penalty: Money = ZERO
    fees: Money = ZERO
    advances: Money = ZERO
    default_interest_judgment: Money = ZERO
    credit_balance: Money = ZERO
    total: Money = ZERO
    int_on: Money | None = None
    int_off: Money | None = None
    mobile: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    guarantor: str = field(default="", repr=False)
    g_id: str = field(default="", repr=False)
    g_kind: str = ""
    g_end: date | None = None
    limitation_to: date | None = None
    overdue_from: date | None = None
    litigation: str = ""
    collateral: str = ""
    basis: str = ""
    consent_ref: str = ""
    flags: str = ""
    extra: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def is_personal(self) -> bool:
        """True when the debtor's data is personal information."""
        return self.debtor_kind in _PERSONAL

    @property
    def has_judgment(self) -> bool:
        """True when a court or arbitral decision on the claim exists."""
        return bool(self.judgment_no or (self.litigation and _DECIDED.search(self.litigation)))

    @property
    def judgment_no(self) -> str:
        """The number of the decision, as the courts write it; empty when the file gives none."""
        return self.extra.get("case_no1", "")


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """All claims of one file, with what was dropped on the way in."""

    rows: tuple[DebtRow, ...]
    file_name: str
    sha256: str
    dropped_columns: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    sheet: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Totals:
    """What the agreement prints about the whole schedule; computed, never typed."""

    households: int
    rows: int
    principal: Money
    interest: Money
    penalty_int: Money
    compound: Money
    penalty: Money
    fees: Money
    advances: Money
    default_interest_judgment: Money
    credit_balance: Money
    total: Money

    @property
    def default_interest(self) -> Money:
        """The same as ``default_interest_judgment``, under the name templates use."""
        return self.default_interest_judgment


def claim_total(
    *,
    principal: Money = ZERO,
    interest: Money = ZERO,
    penalty_int: Money = ZERO,
    compound: Money = ZERO,
    penalty: Money = ZERO,
    fees: Money = ZERO,
    advances: Money = ZERO,
    default_interest_judgment: Money = ZERO,
    credit_balance: Money = ZERO,
) -> Money:
    """Return the claim by the formula of counsel's review 6.3: all parts less the credit balance."""
    owed = principal.fen + interest.fen + penalty_int.fen + compound.fen + penalty.fen
    owed += fees.fen + advances.fen + default_interest_judgment.fen
    return Money(owed - credit_balance.fen)


def totals(schedule: Schedule) -> Totals:
    """Add up the schedule."""
    rows = schedule.rows
    return Totals(
        households=households(rows),
        rows=len(rows),
        principal=Money.total(row.principal for row in rows),
        interest=Money.total(row.interest for row in rows),
        penalty_int=Money.total(row.penalty_int for row in rows),
        compound=Money.total(row.compound for row in rows),
        penalty=Money.total(row.penalty for row in rows),
        fees=Money.total(row.fees for row in rows),
        advances=Money.total(row.advances for row in rows),
        default_interest_judgment=Money.total(row.default_interest_judgment for row in rows),
        credit_balance=Money.total(row.credit_balance for row in rows),
        total=Money.total(row.total for row in rows),
    )


def household(row: DebtRow) -> str:
    """Return what tells debtors apart: the number, or the name where there is none."""
    return row.id_no or compare_key(row.debtor)


def households(rows: Iterable[DebtRow]) -> int:
    """Count distinct debtors (户)."""
    return len({household(row) for row in rows})


def duplicates(rows: Iterable[DebtRow]) -> tuple[tuple[DebtRow, ...], ...]:
    """Group rows that claim the same debt twice: same contract and receipt number.

    Without a receipt number the same contract of the same debtor counts only when the amount is the
    same too, since one contract may carry several invoices.
    """
    groups: defaultdict[tuple[object, ...], list[DebtRow]] = defaultdict(list)
    for row in rows:
        if row.receipt_no:
            groups[compare_key(row.base_no), compare_key(row.receipt_no)].append(row)
        elif row.base_no:
            invoice = compare_key(row.extra.get("invoice_no", ""))
            groups[compare_key(row.base_no), "", household(row), invoice, row.total].append(row)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def guarantors(text: str) -> tuple[str, ...]:
    """Return the names in a guarantor cell."""
    return tuple(name.strip() for name in text.translate(_SPLIT).split("、") if name.strip())
