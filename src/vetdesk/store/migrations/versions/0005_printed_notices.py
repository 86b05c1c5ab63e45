"""Notices printed one by one: what was written to disk, so that a long run resumes where it stopped."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "printed_notice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_printed_notice_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_printed_notice"),
    )
    op.create_index("ix_printed_notice_no", "printed_notice", ["matter_id", "version", "no"], unique=True)


def downgrade() -> None:
    """Drop the table."""
    op.drop_index("ix_printed_notice_no", table_name="printed_notice")
    op.drop_table("printed_notice")
