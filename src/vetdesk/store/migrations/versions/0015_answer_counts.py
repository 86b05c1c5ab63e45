"""An index from which the portfolio overview counts millions of answers without reading one of them."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_NAME = "ix_review_answer_outcome"


def upgrade() -> None:
    """Add the index."""
    op.create_index(_NAME, "review_answer", ["check_id", "outcome"], unique=False)


def downgrade() -> None:
    """Take it away again."""
    op.drop_index(_NAME, table_name="review_answer")
