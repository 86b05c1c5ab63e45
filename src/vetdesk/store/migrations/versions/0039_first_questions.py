"""What unlocking and Today ask is answered along an index: matters that wait, people whose checks ran out."""

from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

_STATUS = "ix_matter_status"
_LAPSED = "ix_person_lapsed"


def upgrade() -> None:
    """Hold in the indexes what is counted and sorted by."""
    op.drop_index(_STATUS, table_name="matter")
    op.create_index(_STATUS, "matter", ["status", "changed_at", "id", "blocks"], unique=False)
    op.create_index(_LAPSED, "person", ["status", "next_expiry"], unique=False)


def downgrade() -> None:
    """Find them by the status alone."""
    op.drop_index(_LAPSED, table_name="person")
    op.drop_index(_STATUS, table_name="matter")
    op.create_index(_STATUS, "matter", ["status"], unique=False)
