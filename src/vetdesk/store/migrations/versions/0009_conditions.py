"""Conditions of an admission as dated tasks."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of conditions; those of earlier decisions stay words of the decision."""
    op.create_table(
        "review_condition",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("collector_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("met_on", sa.Date(), nullable=True),
        sa.Column("met_by", sa.String(), nullable=False),
        sa.Column("proof", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"],
            ["review.id"],
            name="fk_review_condition_review_id_review",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["collector_id"], ["party.id"], name="fk_review_condition_collector_id_party"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_review_condition"),
    )
    for column in ("review_id", "collector_id", "due", "met_on"):
        op.create_index(f"ix_review_condition_{column}", "review_condition", [column], unique=False)


def downgrade() -> None:
    """Forget the tasks."""
    op.drop_table("review_condition")
