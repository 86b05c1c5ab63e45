"""Indexes from which the list of people is answered without reading the people."""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_SORT, _STATUS, _FOUND = "ix_person_sort", "ix_person_status", "ix_person_found"


def upgrade() -> None:
    """Widen two and add the one that leads from a person who was found."""
    op.drop_index(_SORT, table_name="person")
    op.drop_index(_STATUS, table_name="person")
    op.create_index(_SORT, "person", ["sort_key", "id", "status"], unique=False)
    op.create_index(_STATUS, "person", ["status", "sort_key", "id"], unique=False)
    op.create_index(_FOUND, "person", ["id", "status", "sort_key"], unique=False)


def downgrade() -> None:
    """Narrow them again."""
    for name in (_FOUND, _STATUS, _SORT):
        op.drop_index(name, table_name="person")
    op.create_index(_STATUS, "person", ["status"], unique=False)
    op.create_index(_SORT, "person", ["sort_key", "id"], unique=False)
