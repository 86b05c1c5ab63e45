"""The status stands beside what a company or a person is found by."""

import sqlalchemy as sa
from alembic import op

from vetdesk.store.migrations import sqlobjects

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

_NARROW = "ix_search_subject_narrow"
_SORTED = "ix_search_subject_sorted"
_ORDERED = "ix_search_subject_ordered"


def upgrade() -> None:
    """Keep it in both indexes that filters are answered from."""
    op.add_column("search_subject", sa.Column("state", sa.String(), server_default="", nullable=False))
    op.drop_index(_NARROW, table_name="search_subject")
    op.drop_index(_SORTED, table_name="search_subject")
    op.execute(
        "UPDATE search_subject SET state = coalesce("
        "(SELECT person.status FROM person WHERE person.id = search_subject.subject), "
        "(SELECT CASE party.side WHEN 'own' THEN 'own:' ELSE '' END || party.status "
        "FROM party WHERE party.id = search_subject.subject), '')"
    )
    op.create_index(_NARROW, "search_subject", ["number", "subject", "sort_key", "state"], unique=False)
    op.create_index(_ORDERED, "search_subject", ["kind", "sort_key", "subject", "state"], unique=False)


def downgrade() -> None:
    """Look it up among the records again."""
    sqlobjects.step_aside(op.get_bind())
    op.drop_index(_ORDERED, table_name="search_subject")
    op.drop_index(_NARROW, table_name="search_subject")
    op.create_index(_SORTED, "search_subject", ["kind", "sort_key", "subject"], unique=False)
    op.create_index(_NARROW, "search_subject", ["number", "subject", "sort_key"], unique=False)
    op.drop_column("search_subject", "state")
