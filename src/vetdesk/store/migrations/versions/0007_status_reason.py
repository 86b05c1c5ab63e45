"""Why a collector was suspended or parted with."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give the status its reason; statuses of before have none."""
    op.add_column("party", sa.Column("status_reason", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    """Forget the reasons."""
    op.drop_column("party", "status_reason")
