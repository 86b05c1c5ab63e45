"""Who captured a piece of evidence, how long it says it holds, and which older one it replaces."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Evidence of before says nothing about these."""
    op.add_column("review_evidence", sa.Column("media_type", sa.String(), nullable=False, server_default=""))
    op.add_column("review_evidence", sa.Column("taken_by", sa.String(), nullable=False, server_default=""))
    op.add_column("review_evidence", sa.Column("valid_until", sa.Date(), nullable=True))
    op.add_column("review_evidence", sa.Column("replaces", sa.Uuid(), nullable=True))


def downgrade() -> None:
    """Forget it."""
    for column in ("replaces", "valid_until", "taken_by", "media_type"):
        op.drop_column("review_evidence", column)
