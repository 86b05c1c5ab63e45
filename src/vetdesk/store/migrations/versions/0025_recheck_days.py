"""The day by which each register is to be asked again, kept so that the work-list is read by an index."""

import sqlalchemy as sa
from alembic import op

from vetdesk.store.migrations import sqlobjects

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them empty: only the packs know the months, so the work-list fills them when first opened."""
    op.create_table(
        "recheck_rule",
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("pack_version", sa.String(), nullable=False),
        sa.Column("register", sa.String(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("before_signing", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("pack", "pack_version", "register", name="pk_recheck_rule"),
    )
    op.create_table(
        "recheck_due",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("register", sa.String(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("before_signing", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("review_id", "register", name="pk_recheck_due"),
    )
    of_register = ["register", "due", "review_id", "asked_on"]
    op.create_index("ix_recheck_due_register", "recheck_due", of_register, unique=False)
    of_day = ["due", "register", "review_id", "asked_on"]
    op.create_index("ix_recheck_due_day", "recheck_due", of_day, unique=False)
    op.create_index("ix_review_pack", "review", ["status", "pack", "pack_version"], unique=False)


def downgrade() -> None:
    """Forget them; they are reckoned from what stays."""
    sqlobjects.step_aside(op.get_bind())
    op.drop_index("ix_review_pack", table_name="review")
    op.drop_table("recheck_due")
    op.drop_table("recheck_rule")
