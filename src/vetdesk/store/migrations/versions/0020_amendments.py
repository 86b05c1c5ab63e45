"""Changes of norms, and what was decided about the texts that cite them."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "amendment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("norm", sa.String(), nullable=False),
        sa.Column("articles", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("says", sa.String(), nullable=False),
        sa.Column("noted_by", sa.String(), nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_amendment"),
    )
    op.create_table(
        "amendment_verdict",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("amendment_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["amendment_id"], ["amendment.id"], name="fk_amendment_verdict_amendment_id_amendment"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_amendment_verdict"),
        sa.UniqueConstraint(
            "amendment_id",
            "kind",
            "key",
            "version",
            name="uq_amendment_verdict_amendment_id_kind_key_version",
        ),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("amendment_verdict")
    op.drop_table("amendment")
