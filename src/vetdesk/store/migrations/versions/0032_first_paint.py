"""What Today and the filters of the long lists are answered from without reading the records themselves."""

import sqlalchemy as sa
from alembic import op

from vetdesk.store.migrations import sqlobjects

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

_SORTED = "ix_search_subject_sorted"
_NARROW = "ix_search_subject_narrow"
_VALID = "ix_party_valid"
_MINOR = "ix_review_minor"
_OPEN = "ix_review_condition_open"


def upgrade() -> None:
    """Keep the admissions in force, the place of each name in the order, and the open conditions by day."""
    op.create_table(
        "admission",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("collector_id", sa.Uuid(), nullable=False),
        sa.Column("next_expiry", sa.Date(), nullable=True),
        sa.Column("minor_expiry", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("review_id", name="pk_admission"),
    )
    op.execute(
        "INSERT INTO admission(review_id, collector_id, next_expiry, minor_expiry) "
        "SELECT review.id, review.collector_id, review.next_expiry, review.minor_expiry "
        "FROM review JOIN party ON party.id = review.collector_id "
        "WHERE review.status = 'decided' AND review.decided_on = party.decided_on "
        "AND party.status IN ('approved', 'conditional')"
    )
    op.create_index("ix_admission_next_expiry", "admission", ["next_expiry"], unique=False)
    op.create_index("ix_admission_minor_expiry", "admission", ["minor_expiry"], unique=False)
    op.drop_index(_MINOR, table_name="review")
    op.add_column("search_subject", sa.Column("sort_key", sa.String(), server_default="", nullable=False))
    op.execute(
        "UPDATE search_subject SET sort_key = coalesce("
        "(SELECT party.sort_key FROM party WHERE party.id = search_subject.subject), "
        "(SELECT person.sort_key FROM person WHERE person.id = search_subject.subject), '')"
    )
    op.drop_index(_NARROW, table_name="search_subject")
    op.create_index(_NARROW, "search_subject", ["number", "subject", "sort_key"], unique=False)
    op.create_index(_SORTED, "search_subject", ["kind", "sort_key", "subject"], unique=False)
    op.drop_index(_VALID, table_name="party")
    op.create_index(_VALID, "party", ["side", "valid_until", "status", "decided_on", "id"], unique=False)
    op.create_index(_OPEN, "review_condition", ["due"], unique=False, sqlite_where=sa.text("met_on IS NULL"))


def downgrade() -> None:
    """Reckon them from the records again."""
    sqlobjects.step_aside(op.get_bind())
    op.drop_index(_OPEN, table_name="review_condition")
    op.drop_index(_VALID, table_name="party")
    op.create_index(_VALID, "party", ["side", "valid_until", "status"], unique=False)
    op.drop_index(_SORTED, table_name="search_subject")
    op.drop_index(_NARROW, table_name="search_subject")
    op.create_index(_NARROW, "search_subject", ["number", "subject"], unique=False)
    op.drop_column("search_subject", "sort_key")
    op.create_index(_MINOR, "review", ["status", "minor_expiry", "collector_id", "decided_on"], unique=False)
    op.drop_table("admission")
