"""Where originals lie, their loans, and the clocks of what is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "original_place",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_original_place"),
        sa.UniqueConstraint("matter_id", "number", name="uq_original_place_matter_id_number"),
    )
    op.create_table(
        "original_loan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("borrower", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("lent_on", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("lent_by", sa.String(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_original_loan"),
    )
    op.create_index("ix_original_loan_matter_id", "original_loan", ["matter_id"], unique=False)
    op.create_index("ix_original_loan_due", "original_loan", ["due"], unique=False)
    op.create_table(
        "retention_clock",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("disposal", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_retention_clock"),
        sa.UniqueConstraint("matter_id", "kind", name="uq_retention_clock_matter_id_kind"),
    )
    op.create_index("ix_retention_clock_due", "retention_clock", ["due"], unique=False)


def downgrade() -> None:
    """Forget them."""
    for table in ("retention_clock", "original_loan", "original_place"):
        op.drop_table(table)
