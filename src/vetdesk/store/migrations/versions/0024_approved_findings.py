"""What the vetting said when an agreement was approved."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let an approval keep the findings it was given on; of earlier ones nobody knows."""
    op.add_column("approval", sa.Column("findings", sa.String(), nullable=True))


def downgrade() -> None:
    """Forget them."""
    op.drop_column("approval", "findings")
