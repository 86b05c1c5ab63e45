"""Indexes from which Today, the X-rays and the undoing of an import are answered in a large portfolio."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_MADE = {
    "ix_person_lapsing": (
        "person",
        ["next_expiry", "left_on", "trained_until", "declared_until", "access_until"],
    ),
    "ix_person_authorisation_on": ("person_authorisation", ["person_id", "on"]),
    "ix_matter_person_person_id": ("matter_person", ["person_id"]),
    "ix_party_phone": ("party", ["side", "phone", "sort_key", "id"]),
    "ix_party_representative": ("party", ["side", "legal_representative", "sort_key", "id"]),
    "ix_party_decided": ("party", ["side", "status", "decided_on", "valid_until", "id"]),
    "ix_review_minor": ("review", ["status", "minor_expiry", "collector_id", "decided_on"]),
}
_REPLACED = {
    "ix_person_next_expiry": ("person", ["next_expiry"]),
    "ix_person_authorisation_person_id": ("person_authorisation", ["person_id"]),
    "ix_review_minor_expiry": ("review", ["minor_expiry"]),
}


def upgrade() -> None:
    """Add them, and drop those that begin like one of them."""
    for name, (table, _) in _REPLACED.items():
        op.drop_index(name, table_name=table)
    for name, (table, columns) in _MADE.items():
        op.create_index(name, table, columns, unique=False)
    op.create_index(
        "ix_review_failed", "review", ["collector_id"], unique=False, sqlite_where=sa.text("failed > 0")
    )


def downgrade() -> None:
    """Put the narrow ones back."""
    op.drop_index("ix_review_failed", table_name="review")
    for name, (table, _) in _MADE.items():
        op.drop_index(name, table_name=table)
    for name, (table, columns) in _REPLACED.items():
        op.create_index(name, table, columns, unique=False)
