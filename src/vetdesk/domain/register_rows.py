"""The registers that come and go as sheets: which columns there are, and what becomes of a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class RegisterKind(StrEnum):
    """Which register a sheet is for."""

    COLLECTORS = "collectors"
    PEOPLE = "people"


class ColumnKind(StrEnum):
    """How a cell is read and checked."""

    TEXT = "text"
    USCC = "uscc"
    IDENTITY = "identity"
    PHONE = "phone"
    EMAIL = "email"
    AMOUNT = "amount"
    PAST_DAY = "past_day"
    YES = "yes"


@dataclass(frozen=True, kw_only=True)
class RegisterColumn:
    """One field of a register; ``needed`` ones keep a row out when they are empty."""

    key: str
    zh: str
    en: str
    kind: ColumnKind = ColumnKind.TEXT
    needed: bool = False
    longest: int = 200

    def label(self, language: str) -> str:
        """Return the name of the field in ``language`` (``zh`` for every Chinese, else English)."""
        return self.zh if language.lower().startswith("zh") else self.en


def _columns(*columns: RegisterColumn) -> Mapping[str, RegisterColumn]:
    return MappingProxyType({one.key: one for one in columns})


_C = RegisterColumn
COLUMNS: Mapping[RegisterKind, Mapping[str, RegisterColumn]] = MappingProxyType(
    {
        RegisterKind.COLLECTORS: _columns(
            _C(key="name", zh="机构名称", en="Name", needed=True),
            _C(
                key="uscc",
                zh="统一社会信用代码",
                en="Unified social credit code",
                kind=ColumnKind.USCC,
                needed=True,
            ),
            _C(key="short_name", zh="简称", en="Short name", longest=60),
            _C(key="address", zh="住所", en="Address", longest=300),
            _C(key="legal_representative", zh="法定代表人", en="Legal representative", longest=60),
            _C(key="legal_title", zh="法定代表人职务", en="Post of the representative", longest=60),
            _C(key="contact", zh="联系人", en="Contact", longest=60),
            _C(key="phone", zh="联系电话", en="Phone", kind=ColumnKind.PHONE),
            _C(key="email", zh="电子邮箱", en="E-mail", kind=ColumnKind.EMAIL),
            _C(key="verify_phone", zh="核实电话", en="Phone to verify by", kind=ColumnKind.PHONE),
            _C(key="complaint_channel", zh="投诉渠道", en="Complaint channel"),
            _C(key="account_name", zh="开户名称", en="Account name"),
            _C(key="account_bank", zh="开户银行", en="Bank"),
            _C(key="account_number", zh="银行账号", en="Account number", longest=40),
            _C(key="registered_capital", zh="注册资本", en="Registered capital", kind=ColumnKind.AMOUNT),
            _C(key="paid_in_capital", zh="实缴资本", en="Paid-in capital", kind=ColumnKind.AMOUNT),
            _C(key="established_on", zh="成立日期", en="Established on", kind=ColumnKind.PAST_DAY),
            _C(key="scope", zh="经营范围", en="Scope of business", longest=2_000),
        ),
        RegisterKind.PEOPLE: _columns(
            _C(key="name", zh="姓名", en="Name", needed=True, longest=100),
            _C(key="id_number", zh="身份证号码", en="Identity number", kind=ColumnKind.IDENTITY, needed=True),
            _C(key="employer", zh="所属机构", en="Employer", needed=True),
            _C(key="post", zh="岗位", en="Post", longest=100),
            _C(key="key", zh="关键岗位", en="Key post", kind=ColumnKind.YES),
        ),
    }
)
IDENTIFIER: Mapping[RegisterKind, str] = MappingProxyType(
    {RegisterKind.COLLECTORS: "uscc", RegisterKind.PEOPLE: "id_number"}
)
"""The field under which a record is found again; no import ever changes it."""

Values = Mapping[str, str]
"""A row in canonical texts: days as ISO, amounts in fen, yes as ``1``; empty fields are absent."""


class RowState(StrEnum):
    """What a row of the sheet is, compared with the register."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"
    SIMILAR = "similar"
    REPEATED = "repeated"
    FAULTY = "faulty"


class ForKnown(StrEnum):
    """What to do with a record that is registered already."""

    SKIP = "skip"
    FILL = "fill"
    UPDATE = "update"


class ForSimilar(StrEnum):
    """What to do with a row whose name is like a registered one under another number."""

    ASK = "ask"
    NEW = "new"
    SKIP = "skip"


class ForFaulty(StrEnum):
    """Whether rows with problems stop the import or are left out of it."""

    STOP = "stop"
    SKIP = "skip"


class RowAction(StrEnum):
    """What is done with one row."""

    ADD = "add"
    UPDATE = "update"
    SKIP = "skip"
    ASK = "ask"


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """A record with a like name; ``score`` runs to 100.

    ``ours`` holds the fields that differ; another row of the sheet (``line:7``) has none.
    """

    subject: str
    name: str
    score: int
    ours: Values = field(default_factory=dict, repr=False)

    @property
    def line(self) -> int:
        """The line of the sheet when it is another row; 0 for a registered record."""
        kind, _, number = self.subject.partition(":")
        return int(number) if kind == "line" else 0


@dataclass(frozen=True, kw_only=True)
class PlannedRow:
    """One row of the sheet beside what is registered; ``ours`` holds the fields that differ."""

    line: int
    state: RowState
    values: Values = field(repr=False)
    subject: str = ""
    ours: Values = field(default_factory=dict, repr=False)
    likes: tuple[Likeness, ...] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True)
class RowChoice:
    """What somebody chose for one row; ``fields`` are those taken from the sheet.

    ``subject`` is the registered record that a row with a like name is said to be.
    """

    action: RowAction
    fields: frozenset[str] = frozenset()
    subject: str = ""


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What is done with rows in general, and with single rows (by line) in particular."""

    known: ForKnown = ForKnown.FILL
    similar: ForSimilar = ForSimilar.ASK
    faulty: ForFaulty = ForFaulty.STOP
    rows: Mapping[int, RowChoice] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Step:
    """What happens to one row: added with all values, or updated with some."""

    line: int
    action: RowAction
    values: Values = field(default_factory=dict, repr=False)
    subject: str = ""


def differing(values: Values, ours: Values) -> dict[str, str]:
    """Return what the register holds where the sheet says something else; a blank says nothing."""
    return {key: ours.get(key, "") for key, value in values.items() if value and ours.get(key, "") != value}


def choice_of(row: PlannedRow, choices: Choices) -> RowChoice:
    """Return what is done with a row: what was chosen for it, or what its state leads to."""
    if row.state is RowState.FAULTY:
        return RowChoice(action=RowAction.SKIP)
    if chosen := choices.rows.get(row.line):
        return chosen
    match row.state:
        case RowState.NEW:
            return RowChoice(action=RowAction.ADD)
        case RowState.SIMILAR:
            actions = {ForSimilar.ASK: RowAction.ASK, ForSimilar.NEW: RowAction.ADD}
            return RowChoice(action=actions.get(choices.similar, RowAction.SKIP))
        case RowState.DIFFERS:
            taken = _taken(row, choices.known)
            return RowChoice(action=RowAction.UPDATE if taken else RowAction.SKIP, fields=taken)
    return RowChoice(action=RowAction.SKIP)


def settle(rows: Sequence[PlannedRow], choices: Choices) -> tuple[Step, ...]:
    """Return what happens to each row that is not skipped; rows still to be asked about stay ``ASK``."""
    steps = []
    for row in rows:
        choice = choice_of(row, choices)
        if choice.action is RowAction.UPDATE:
            subject, ours = _meant(row, choice)
            values = {key: row.values[key] for key in ours if key in choice.fields}
            if values:
                steps.append(Step(line=row.line, action=choice.action, values=values, subject=subject))
        elif choice.action is not RowAction.SKIP:
            steps.append(Step(line=row.line, action=choice.action, values=row.values))
    return tuple(steps)


def _meant(row: PlannedRow, choice: RowChoice) -> tuple[str, Values]:
    """Return the record a row changes, and where it differs; a like one has to be named."""
    if row.state is not RowState.SIMILAR:
        return row.subject, row.ours
    named = (one for one in row.likes if one.subject == choice.subject and not one.line)
    like = next(named, None)
    return (like.subject, like.ours) if like else ("", {})


def _taken(row: PlannedRow, known: ForKnown) -> frozenset[str]:
    if known is ForKnown.UPDATE:
        return frozenset(row.ours)
    if known is ForKnown.FILL:
        return frozenset(key for key, value in row.ours.items() if not value)
    return frozenset()
