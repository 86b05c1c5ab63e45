"""Wordings of clauses chosen in a negotiation, with who accepted them."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "wording_choice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("clause_id", sa.String(), nullable=False),
        sa.Column("variant", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("chosen_by", sa.String(), nullable=False),
        sa.Column("accepted_by", sa.String(), nullable=False),
        sa.Column("accepted_role", sa.String(), nullable=False),
        sa.Column("accepted_reason", sa.String(), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("accepted_text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_wording_choice"),
        sa.UniqueConstraint("matter_id", "clause_id", name="uq_wording_choice_matter_id_clause_id"),
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_table("wording_choice")
