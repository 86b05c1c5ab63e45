"""The debt schedule: one row per claim, in the canonical columns of counsel's review 6.2."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from vetdesk.domain.money import Money

ZERO = Money(0)


@dataclass(frozen=True, kw_only=True)
class DebtRow:
    """One claim of the schedule; amounts in fen, texts as given after normalisation."""

    line: int
    debtor: str
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
    extra: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """All claims of one file, with what was dropped on the way in."""

    rows: tuple[DebtRow, ...]
    file_name: str
    sha256: str
    dropped_columns: tuple[str, ...] = ()
