"""The office's own editions of clauses, and what each draft decided about them."""

import sqlalchemy as sa
from alembic import op

from vetdesk.store.migrations import sqlobjects

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Begin without editions: drafts that are open stand on the clauses that came with the program."""
    op.create_table(
        "clause_edition",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("clause", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clause_edition")),
        sa.UniqueConstraint("number", name=op.f("uq_clause_edition_number")),
    )
    op.create_index(op.f("ix_clause_edition_clause"), "clause_edition", ["clause"], unique=False)
    op.create_table(
        "matter_clause",
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name=op.f("fk_matter_clause_matter_id_matter"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("matter_id", "number", name="pk_matter_clause"),
    )
    op.add_column("matter", sa.Column("clauses_seen", sa.Integer(), nullable=True))


def downgrade() -> None:
    """Forget the editions."""
    sqlobjects.step_aside(op.get_bind())
    op.drop_column("matter", "clauses_seen")
    op.drop_table("matter_clause")
    op.drop_index(op.f("ix_clause_edition_clause"), table_name="clause_edition")
    op.drop_table("clause_edition")
