"""A register of the numbers of papers, so that none is given twice; the text of a paper beside its PDF."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the register, and room for the text."""
    op.create_table(
        "paper_number",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_paper_number"),
        sa.UniqueConstraint("prefix", "serial", name="uq_paper_number_prefix_serial"),
        sa.UniqueConstraint("text", name="uq_paper_number_text"),
    )
    op.create_index("ix_paper_number_subject_id", "paper_number", ["subject_id"], unique=False)
    op.add_column("document", sa.Column("tree_file_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    """Forget both."""
    op.drop_column("document", "tree_file_id")
    op.drop_table("paper_number")
