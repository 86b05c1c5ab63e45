"""Applications for seals, kept beside the seal log."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "seal_application",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("application", sa.String(), nullable=False),
        sa.Column("noted_by", sa.String(), nullable=False),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.Column("used_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_seal_application_matter_id_matter"),
        sa.PrimaryKeyConstraint("id", name="pk_seal_application"),
    )
    op.create_index("ix_seal_application_matter_id", "seal_application", ["matter_id"], unique=False)


def downgrade() -> None:
    """Forget them."""
    op.drop_table("seal_application")
