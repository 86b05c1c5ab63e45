"""Who was asked to review an agreement, and the text that was approved."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables; what was approved before has no text kept."""
    op.create_table(
        "review_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_review_request_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_review_request"),
        sa.UniqueConstraint("matter_id", name="uq_review_request_matter_id"),
    )
    op.create_index("ix_review_request_name", "review_request", ["name"], unique=False)
    op.create_table(
        "approved_text",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_approved_text_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_approved_text"),
        sa.UniqueConstraint("matter_id", name="uq_approved_text_matter_id"),
    )


def downgrade() -> None:
    """Forget them."""
    for table in ("approved_text", "review_request"):
        op.drop_table(table)
