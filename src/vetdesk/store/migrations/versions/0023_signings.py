"""Signings, what was met before effect, and the seal log."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "signing",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("our_signer", sa.String(), nullable=False),
        sa.Column("their_signer", sa.String(), nullable=False),
        sa.Column("originals", sa.Integer(), nullable=False),
        sa.Column("kept_at", sa.String(), nullable=False),
        sa.Column("pages_reason", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("scan_id", sa.Uuid(), nullable=True),
        sa.Column("registered_by", sa.String(), nullable=False),
        sa.Column("registered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_signing_matter_id_matter"),
        sa.PrimaryKeyConstraint("id", name="pk_signing"),
        sa.UniqueConstraint("matter_id", "version", name="uq_signing_matter_id_version"),
    )
    op.create_table(
        "precondition_met",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("proof", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_precondition_met_matter_id_matter"),
        sa.PrimaryKeyConstraint("id", name="pk_precondition_met"),
        sa.UniqueConstraint("matter_id", "key", name="uq_precondition_met_matter_id_key"),
    )
    op.create_table(
        "seal_use",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("used_on", sa.Date(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("seal", sa.String(length=40), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("allowed_by", sa.String(), nullable=False),
        sa.Column("keeper", sa.String(), nullable=False),
        sa.Column("noted_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_seal_use_matter_id_matter"),
        sa.PrimaryKeyConstraint("id", name="pk_seal_use"),
    )
    op.create_index("ix_seal_use_matter_id", "seal_use", ["matter_id"], unique=False)


def downgrade() -> None:
    """Forget them."""
    for table in ("seal_use", "precondition_met", "signing"):
        op.drop_table(table)
