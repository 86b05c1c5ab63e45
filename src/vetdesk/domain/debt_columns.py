"""The canonical columns of a debt schedule (counsel's review 6.2), as data."""

from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.agreements import AssetType


class ColumnType(StrEnum):
    """How a column's cells are read."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    MONEY = "money"
    IDENTITY = "identity"
    PHONE = "phone"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One canonical column: its key, printed name, type, and for which assets it is required."""

    key: str
    label: str
    type: ColumnType = ColumnType.TEXT
    required: frozenset[AssetType] = frozenset()


_LOANS = frozenset({AssetType.LOAN, AssetType.LEASE})
_ALL = frozenset(AssetType)
_T, _N, _D, _M, _I, _P = (
    ColumnType.TEXT,
    ColumnType.NUMBER,
    ColumnType.DATE,
    ColumnType.MONEY,
    ColumnType.IDENTITY,
    ColumnType.PHONE,
)
_NAMES: tuple[tuple[str, str, ColumnType], ...] = (
    ("row_no", "序号", _T),
    ("case_no", "案件编号", _T),
    ("batch", "批次号", _T),
    ("debtor", "债务人", _T),
    ("debtor_kind", "债务人类型", _T),
    ("id_type", "证件类型", _T),
    ("id_no", "证件号码", _I),
    ("mobile", "手机号", _P),
    ("address", "住址", _T),
    ("domicile", "户籍地址", _T),
    ("region", "省市区县", _T),
    ("base_name", "基础合同名称", _T),
    ("base_no", "基础合同编号", _T),
    ("receipt_no", "借据号", _T),
    ("account", "账号", _T),
    ("card_tail", "卡号后四位", _T),
    ("sign_date", "签订日期", _D),
    ("start", "发放日", _D),
    ("due", "到期日", _D),
    ("overdue_from", "逾期起始日", _D),
    ("dpd", "逾期天数", _T),
    ("class5", "五级分类", _T),
    ("contract_amt", "合同金额", _M),
    ("principal", "本金余额", _M),
    ("int_on", "表内利息", _M),
    ("int_off", "表外利息", _M),
    ("interest", "利息", _M),
    ("penalty_int", "罚息", _M),
    ("compound", "复利", _M),
    ("penalty", "违约金", _M),
    ("fees", "费用", _M),
    ("advances", "垫付费用", _M),
    ("default_interest_judgment", "迟延履行利息", _M),
    ("credit_balance", "溢缴款", _M),
    ("total", "债权总额", _M),
    ("currency", "币种", _T),
    ("fx", "折算汇率", _N),
    ("written_off", "核销状态", _T),
    ("guarantor", "担保人", _T),
    ("g_id", "担保人证件", _I),
    ("g_kind", "担保方式", _T),
    ("g_end", "保证期间止", _D),
    ("collateral", "担保物", _T),
    ("last_paid_on", "最后还款日", _D),
    ("last_paid_amt", "最后还款金额", _M),
    ("limitation_to", "时效截止", _D),
    ("litigation", "诉讼状态", _T),
    ("court", "法院", _T),
    ("case_no1", "案号", _T),
    ("effective_on", "生效日", _D),
    ("exec_no", "执行案号", _T),
    ("exec_status", "执行状态", _T),
    ("recovered", "已执行到位", _M),
    ("invoice_no", "发票号", _T),
    ("delivery_no", "送货单", _T),
    ("recon_on", "对账日", _D),
    ("retention", "质保金", _M),
    ("dispute", "争议", _T),
    ("defence", "抗辩", _T),
    ("setoff", "抵销", _T),
    ("forum", "基础合同管辖", _T),
    ("flags", "标记", _T),
    ("basis", "个人信息提供依据", _T),
    ("consent_ref", "同意编号", _T),
)
_REQUIRED: dict[str, frozenset[AssetType]] = {
    "debtor": _ALL,
    "id_no": _ALL,
    "principal": _ALL,
    "base_name": frozenset({AssetType.TRADE}),
    "base_no": _LOANS | {AssetType.CARD, AssetType.TRADE},
    "receipt_no": _LOANS,
    "case_no1": frozenset({AssetType.JUDGMENT}),
    "court": frozenset({AssetType.JUDGMENT}),
}

COLUMNS: dict[str, Column] = {
    key: Column(key=key, label=label, type=kind, required=_REQUIRED.get(key, frozenset()))
    for key, label, kind in _NAMES
}
PARTS: tuple[str, ...] = (
    "principal",
    "interest",
    "penalty_int",
    "compound",
    "penalty",
    "fees",
    "advances",
    "default_interest_judgment",
)
