"""Every name a template may read: the answers, the facts and the data of a matter."""

from typing import Final

ANSWERS: Final = frozenset(
    {
        "sign_place", "base_date", "closing_date", "price", "pay_date", "late_rate", "rescission_days",
        "tolerance_percent", "interim_owner", "interim_days", "passon_days", "originals_days",
        "confirmation_days", "repurchase_months", "term_from", "term_to", "commission_rule",
        "settlement_cycle", "attribution_days", "discount_rule", "return_days", "close_access_days",
        "remedy_days", "max_calls", "max_attempts", "score_floor", "commission_cut_percent", "purpose",
        "method", "delete_days", "incident_hours", "request_days", "talk_cycle", "recording_years",
        "penalty_amount", "insured_amount", "deposit_return_days", "dispute_mode", "dispute_body", "copies",
        "demand_days", "commission_steps", "sub_processors", "sign_place_en", "purpose_en", "method_en",
        "dispute_body_en",
    }
)  # fmt: skip
FACTS: Final = frozenset(
    {
        "a", "b", "a_sign", "b_sign", "road", "creditor_kind", "asset_type", "assignee_kind", "state_owned",
        "channels", "debtor_kinds", "has_guarantors", "has_judgment", "natural_debtors", "has_deposit",
        "insured", "notice", "payment", "deposit", "external_no", "contract_no",
        "copies_each", "totals", "households", "rows", "file", "sha256", "rows_printed", "debts", "people",
        "pi_types", "basis_line", "inventory", "rehearsal", "as_of", "draft", "conduct", "documents",
    }
)  # fmt: skip
LETTER_NAMES: Final = frozenset(
    {"debtor", "base", "claim", "guarantee", "judgment_no", "notice_no", "person", "sign_date"}
)
SHEET_NAMES: Final = frozenset({"groups", "vault_name", "created_on", "sealed_file", "sealed_sha256"})
KNOWN_NAMES: Final = ANSWERS | FACTS | LETTER_NAMES | SHEET_NAMES
