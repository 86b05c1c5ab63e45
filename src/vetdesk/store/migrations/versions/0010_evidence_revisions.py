"""Who captured a piece of evidence and what it replaces; who gave an answer and where it was taken from."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Evidence and answers of before say nothing about these."""
    for column in ("media_type", "taken_by", "register"):
        op.add_column("review_evidence", sa.Column(column, sa.String(), nullable=False, server_default=""))
    op.add_column("review_evidence", sa.Column("valid_until", sa.Date(), nullable=True))
    op.add_column("review_evidence", sa.Column("replaces", sa.Uuid(), nullable=True))
    op.add_column("review_answer", sa.Column("given_by", sa.String(), nullable=False, server_default=""))
    op.add_column("review_answer", sa.Column("given_at", sa.DateTime(), nullable=True))
    op.add_column("review_answer", sa.Column("carried_from", sa.Uuid(), nullable=True))


def downgrade() -> None:
    """Forget it."""
    for column in ("carried_from", "given_at", "given_by"):
        op.drop_column("review_answer", column)
    for column in ("replaces", "valid_until", "register", "taken_by", "media_type"):
        op.drop_column("review_evidence", column)
