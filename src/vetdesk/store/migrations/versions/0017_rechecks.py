"""Look-ups in registers after the decision, what they renewed, and when other checks lapse."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_TAKEN = "ix_review_evidence_taken"
_TAKEN_COLUMNS = ["review_id", "check_id", "taken_at", "condition_id"]


def upgrade() -> None:
    """Reviews of before were asked on their own day; their other checks are counted with the next answer."""
    op.create_table(
        "recheck_run",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("begun_at", sa.DateTime(), nullable=False),
        sa.Column("begun_by", sa.String(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_recheck_run"),
    )
    op.create_table(
        "recheck",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("register", sa.String(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("begun_at", sa.DateTime(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("checks", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["recheck_run.id"], name="fk_recheck_run_id_recheck_run"),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name="fk_recheck_review_id_review", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_recheck"),
    )
    op.create_index("ix_recheck_asked", "recheck", ["review_id", "register", "asked_on"], unique=False)
    op.create_index("ix_recheck_run", "recheck", ["run_id", "register"], unique=False)
    op.add_column("review_answer", sa.Column("renewed_on", sa.Date(), nullable=True))
    op.add_column("review_evidence", sa.Column("recheck_id", sa.Uuid(), nullable=True))
    op.create_index("ix_review_evidence_recheck_id", "review_evidence", ["recheck_id"], unique=False)
    # The look for evidence after the decision reads nothing but this index.
    op.drop_index(_TAKEN, table_name="review_evidence")
    op.create_index(_TAKEN, "review_evidence", [*_TAKEN_COLUMNS, "recheck_id"], unique=False)
    op.add_column("review", sa.Column("minor_expiry", sa.Date(), nullable=True))
    op.add_column("review", sa.Column("minor_ends", sa.String(), nullable=False, server_default=""))
    op.create_index("ix_review_minor_expiry", "review", ["minor_expiry"], unique=False)


def downgrade() -> None:
    """Forget them."""
    op.drop_index("ix_review_minor_expiry", table_name="review")
    op.drop_column("review", "minor_ends")
    op.drop_column("review", "minor_expiry")
    op.drop_index(_TAKEN, table_name="review_evidence")
    op.create_index(_TAKEN, "review_evidence", _TAKEN_COLUMNS, unique=False)
    op.drop_index("ix_review_evidence_recheck_id", table_name="review_evidence")
    op.drop_column("review_evidence", "recheck_id")
    op.drop_column("review_answer", "renewed_on")
    op.drop_table("recheck")
    op.drop_table("recheck_run")
