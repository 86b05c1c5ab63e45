"""The office's own templates, and what each matter is made with."""

import sqlalchemy as sa
from alembic import op

from vetdesk.store.migrations import sqlobjects

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Begin without templates of the office: every matter stands on the text that came with the program."""
    op.create_table(
        "template_edition",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_edition")),
        sa.UniqueConstraint("number", name=op.f("uq_template_edition_number")),
    )
    op.create_index(op.f("ix_template_edition_template"), "template_edition", ["template"], unique=False)
    op.add_column("matter", sa.Column("template_number", sa.Integer(), nullable=True))
    op.add_column("matter", sa.Column("template_declined", sa.Integer(), nullable=True))


def downgrade() -> None:
    """Forget the templates."""
    sqlobjects.step_aside(op.get_bind())
    op.drop_column("matter", "template_declined")
    op.drop_column("matter", "template_number")
    op.drop_index(op.f("ix_template_edition_template"), table_name="template_edition")
    op.drop_table("template_edition")
