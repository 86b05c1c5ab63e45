"""Indexes from which a long list is filtered by status and by what search finds, without its records."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Put the status behind the keys that the list is sorted by, and count by status from an index."""
    for name, key in (("ix_party_sort", "sort_key"), ("ix_party_changed", "changed_at")):
        op.drop_index(name, table_name="party")
        op.create_index(name, "party", ["side", key, "id", "status"], unique=False)
    op.create_index("ix_party_status", "party", ["side", "status"], unique=False)
    found = ["id", "side", "status", "sort_key", "changed_at"]
    op.create_index("ix_party_found", "party", found, unique=False)
    op.create_index("ix_search_subject_narrow", "search_subject", ["number", "subject"], unique=False)


def downgrade() -> None:
    """Take the status out of the indexes again."""
    op.drop_index("ix_search_subject_narrow", table_name="search_subject")
    op.drop_index("ix_party_found", table_name="party")
    op.drop_index("ix_party_status", table_name="party")
    for name, key in (("ix_party_sort", "sort_key"), ("ix_party_changed", "changed_at")):
        op.drop_index(name, table_name="party")
        op.create_index(name, "party", ["side", key, "id"], unique=False)
