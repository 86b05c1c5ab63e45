"""Indexes, and a day beside each review, from which Today and the X-rays look through a large portfolio."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_NEW = (
    ("ix_review_standing", "review", ["collector_id", "status", "decided_on", "outcome"]),
    ("ix_review_expiry", "review", ["status", "next_expiry", "collector_id", "decided_on"]),
    ("ix_review_begun", "review", ["status", "started_at"]),
    ("ix_review_evidence_taken", "review_evidence", ["review_id", "check_id", "taken_at", "condition_id"]),
    ("ix_person_check_on", "person_check", ["person_id", "on"]),
    ("ix_party_valid", "party", ["side", "valid_until", "status"]),
)
_FOUND = ["id", "side", "status", "sort_key", "changed_at"]


def upgrade() -> None:
    """An index on the review alone begins those below, so it goes."""
    for name, table, columns in _NEW:
        op.create_index(name, table, columns, unique=False)
    op.drop_index("ix_review_evidence_review_id", table_name="review_evidence")
    op.drop_index("ix_review_valid_until", table_name="review")
    op.drop_index("ix_review_status", table_name="review")
    op.drop_index("ix_review_next_expiry", table_name="review")
    op.drop_index("ix_party_found", table_name="party")
    op.create_index("ix_party_found", "party", [*_FOUND, "decided_on"], unique=False)
    op.create_index(
        "ix_review_answer_ends",
        "review_answer",
        ["review_id"],
        unique=False,
        sqlite_where=sa.text('valid_until < "on"'),
    )
    op.add_column("review", sa.Column("last_answer_on", sa.Date(), nullable=True))
    op.execute(
        'UPDATE review SET last_answer_on = (SELECT max("on") FROM review_answer '
        "WHERE review_answer.review_id = review.id)"
    )


def downgrade() -> None:
    """Take them away again."""
    op.drop_column("review", "last_answer_on")
    op.drop_index("ix_review_answer_ends", table_name="review_answer")
    op.drop_index("ix_party_found", table_name="party")
    op.create_index("ix_party_found", "party", _FOUND, unique=False)
    op.create_index("ix_review_next_expiry", "review", ["next_expiry"], unique=False)
    op.create_index("ix_review_status", "review", ["status"], unique=False)
    op.create_index("ix_review_valid_until", "review", ["valid_until"], unique=False)
    op.create_index("ix_review_evidence_review_id", "review_evidence", ["review_id"], unique=False)
    for name, table, _ in reversed(_NEW):
        op.drop_index(name, table_name=table)
