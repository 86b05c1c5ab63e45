"""Papers that are made for a collector itself, before there is any agreement."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let a document belong to a collector."""
    op.add_column("document", sa.Column("collector_id", sa.Uuid(), nullable=True))
    op.create_index("ix_document_collector_id", "document", ["collector_id"], unique=False)


def downgrade() -> None:
    """Forget to whom it belonged."""
    op.drop_index("ix_document_collector_id", table_name="document")
    op.drop_column("document", "collector_id")
