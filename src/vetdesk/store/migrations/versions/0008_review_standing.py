"""When the first blocking check of a review lapses, and how many have failed."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Reviews of before get their standing with their next answer."""
    op.add_column("review", sa.Column("next_expiry", sa.Date(), nullable=True))
    op.add_column("review", sa.Column("failed", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("ix_review_next_expiry", "review", ["next_expiry"], unique=False)


def downgrade() -> None:
    """Forget the standing."""
    op.drop_index("ix_review_next_expiry", table_name="review")
    op.drop_column("review", "failed")
    op.drop_column("review", "next_expiry")
