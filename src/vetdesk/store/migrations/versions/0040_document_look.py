"""In which look a paper was printed, so that its .docx made later has the same."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Papers filed before have no such word: they were printed as contracts, or it is not known."""
    op.add_column("document", sa.Column("look", sa.String(), nullable=True))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("document", "look")
