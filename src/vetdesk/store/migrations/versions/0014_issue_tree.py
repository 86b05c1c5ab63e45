"""The text of an issued agreement as it was numbered, so that versions can be compared."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Versions issued before have no such text."""
    op.add_column("issue", sa.Column("tree_file_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("issue", "tree_file_id")
