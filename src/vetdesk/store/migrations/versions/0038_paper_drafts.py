"""Papers beside the agreements that are drafted, approved and issued."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "paper_draft",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_paper_draft"),
    )
    op.create_index("ix_paper_draft_subject_id", "paper_draft", ["subject_id"], unique=False)
    op.create_index("ix_paper_draft_state", "paper_draft", ["state"], unique=False)
    op.create_index("ix_paper_draft_document_id", "paper_draft", ["document_id"], unique=False)


def downgrade() -> None:
    """Forget it."""
    op.drop_index("ix_paper_draft_document_id", table_name="paper_draft")
    op.drop_index("ix_paper_draft_state", table_name="paper_draft")
    op.drop_index("ix_paper_draft_subject_id", table_name="paper_draft")
    op.drop_table("paper_draft")
