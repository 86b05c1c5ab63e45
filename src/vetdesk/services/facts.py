"""What is known of a review before there is a schedule."""

from vetdesk.store.vetting import ReviewDraft


def review_facts(draft: ReviewDraft) -> dict[str, object]:
    """Return the facts of a review before there is a schedule: persons among the debtors, nothing else."""
    return {
        "road": draft.road.value,
        "creditor_kind": draft.creditor_kind.value,
        "asset_type": draft.asset_type.value if draft.asset_type else "mixed",
        "assignee_kind": draft.assignee_kind.value if draft.assignee_kind else "",
        "channels": draft.channels,
        "assignee_calls": draft.assignee_calls,
        "natural_debtors": True,
        "state_owned": False,
        "sub_processors": False,
        "has_guarantors": False,
        "has_judgment": False,
        "debtor_kinds": ("natural",),
    }
