"""The value behind a finding, and the check packs with every version a review may have been run with."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the value to findings and make the register of packs."""
    for table in ("review_answer", "person_check"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("value", sa.String(), nullable=True))
    op.create_table(
        "check_pack",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("base", sa.String(), nullable=False),
        sa.Column("in_use", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_check_pack"),
        sa.UniqueConstraint("pack", name="uq_check_pack_pack"),
    )
    op.create_table(
        "check_pack_version",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_check_pack_version"),
        sa.UniqueConstraint("pack", "version", name="uq_check_pack_version_pack_version"),
    )


def downgrade() -> None:
    """Take both away again."""
    op.drop_table("check_pack_version")
    op.drop_table("check_pack")
    for table in ("person_check", "review_answer"):
        with op.batch_alter_table(table) as batch:
            batch.drop_column("value")
