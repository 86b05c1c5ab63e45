"""How far the days of the re-checks are reckoned by a new rule, so that it is done in portions."""

import sqlalchemy as sa
from alembic import op

from vetdesk.store.migrations import sqlobjects

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was reckoned before was reckoned whole."""
    op.add_column("recheck_rule", sa.Column("behind", sa.String(), nullable=True))


def downgrade() -> None:
    """Forget the rules, so that all is reckoned anew."""
    sqlobjects.step_aside(op.get_bind())
    op.execute("DELETE FROM recheck_due")
    op.execute("DELETE FROM recheck_rule")
    op.drop_column("recheck_rule", "behind")
