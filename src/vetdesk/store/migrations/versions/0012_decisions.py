"""Conditions with kind, owner and evidence; sign-offs; what a decision relied on, and when it goes stale."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Conditions of before are to be kept while running; of earlier decisions only their days are known."""
    op.add_column(
        "review_condition", sa.Column("kind", sa.String(length=40), nullable=False, server_default="running")
    )
    op.add_column("review_condition", sa.Column("owner", sa.String(), nullable=False, server_default=""))
    op.add_column("review_condition", sa.Column("reopened_on", sa.Date(), nullable=True))
    op.add_column("review_evidence", sa.Column("condition_id", sa.Uuid(), nullable=True))
    op.create_index("ix_review_evidence_condition_id", "review_evidence", ["condition_id"], unique=False)
    op.add_column("review", sa.Column("relied", sa.String(), nullable=False, server_default=""))
    op.add_column("party", sa.Column("business_owner", sa.String(), nullable=False, server_default=""))
    op.add_column("party", sa.Column("stale_from", sa.Date(), nullable=True))
    op.create_index(
        "ix_party_stale",
        "party",
        ["side", "stale_from", "status", "sort_key", "changed_at", "id"],
        unique=False,
    )
    op.create_table(
        "review_sign_off",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("answers", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name="fk_review_sign_off_review_id_review", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_review_sign_off"),
        sa.UniqueConstraint("review_id", "role", name="uq_review_sign_off_review_id_role"),
    )
    op.execute(_ALREADY_STALE)


# The earliest of: the day after the first blocking check lapses, the day of the decision where one fails,
# the day after the last day of an open condition.
_ALREADY_STALE = """
UPDATE party SET stale_from = (
    SELECT min(day) FROM (
        SELECT date(review.next_expiry, '+1 day') AS day FROM review
        WHERE review.collector_id = party.id AND review.status = 'decided'
            AND review.decided_on = party.decided_on AND review.next_expiry IS NOT NULL
        UNION ALL
        SELECT review.decided_on FROM review
        WHERE review.collector_id = party.id AND review.status = 'decided'
            AND review.decided_on = party.decided_on AND review.failed > 0
        UNION ALL
        SELECT date(review_condition.due, '+1 day') FROM review_condition
        WHERE review_condition.collector_id = party.id AND review_condition.met_on IS NULL
    )
)
WHERE side = 'collector' AND status IN ('approved', 'conditional')
"""


def downgrade() -> None:
    """Forget them."""
    op.drop_table("review_sign_off")
    op.drop_index("ix_party_stale", table_name="party")
    op.drop_column("party", "stale_from")
    op.drop_column("party", "business_owner")
    op.drop_column("review", "relied")
    op.drop_index("ix_review_evidence_condition_id", table_name="review_evidence")
    op.drop_column("review_evidence", "condition_id")
    for column in ("reopened_on", "owner", "kind"):
        op.drop_column("review_condition", column)
