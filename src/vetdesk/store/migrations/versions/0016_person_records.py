"""What is kept of people beside their checks: authorisations in full, records, evidence, erasures."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_DAYS = (
    "authorised_until", "withdrawn_on", "trained_until", "declared_until", "access_until", "left_on",
    "kept_until",
)  # fmt: skip
_LISTED = ("authorised_until", "undertaken", "trained_until", "declared_until", "access_until", "kept_until")


def upgrade() -> None:
    """Of what was there before, the checks tell who has signed, is trained and has access."""
    for name in _DAYS:
        op.add_column("person", sa.Column(name, sa.Date(), nullable=True))
    op.add_column("person", sa.Column("undertaken", sa.String(), nullable=True))
    for name in _LISTED:
        op.create_index(f"ix_person_{name}", "person", [name], unique=False)
    op.add_column("person_authorisation", sa.Column("until", sa.Date(), nullable=True))
    op.add_column("person_authorisation", sa.Column("items", sa.String(), nullable=True))
    op.add_column("person_authorisation", sa.Column("withdrawn_on", sa.Date(), nullable=True))
    op.add_column("person_authorisation", sa.Column("reason", sa.String(), nullable=False, server_default=""))
    _person_record()
    _person_file()
    _person_erasure()
    op.execute(_LAST_DAY.format(column="trained_until", check="BP-10", months=12))
    op.execute(_LAST_DAY.format(column="access_until", check="BP-11", months=3))
    op.execute(_UNDERTAKEN)
    op.execute(_AUTHORISED)


# Only check answers know what was there before records were kept. BP-08 is asked again for each matter,
# so that no day is taken over from it.
_LAST_DAY = """
UPDATE person SET {column} = (
    SELECT coalesce(valid_until, date("on", '+{months} months'))
    FROM person_check WHERE person_check.person_id = person.id AND check_id = '{check}' AND outcome = 'pass'
)
"""
_UNDERTAKEN = """
UPDATE person SET undertaken = '' WHERE EXISTS (
    SELECT 1 FROM person_check
    WHERE person_check.person_id = person.id AND check_id = 'BP-09' AND outcome = 'pass'
)
"""
_AUTHORISED = """
UPDATE person SET authorised_on = (
    SELECT "on" FROM person_check
    WHERE person_check.person_id = person.id AND check_id = 'BP-02' AND outcome = 'pass'
) WHERE authorised_on IS NULL
"""


def _person_record() -> None:
    op.create_table(
        "person_record",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_person_record_person_id_person", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_person_record"),
    )
    op.create_index("ix_person_record_person_id", "person_record", ["person_id"], unique=False)


def _person_file() -> None:
    op.create_table(
        "person_file",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_person_file_person_id_person", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_person_file"),
    )
    op.create_index("ix_person_file_person_id", "person_file", ["person_id"], unique=False)


def _person_erasure() -> None:
    op.create_table(
        "person_erasure",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("id_hash", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("ground", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("erased", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person_erasure"),
    )
    op.create_index("ix_person_erasure_on", "person_erasure", ["on"], unique=False)


def downgrade() -> None:
    """Forget them."""
    for name in ("person_erasure", "person_file", "person_record"):
        op.drop_table(name)
    for name in ("reason", "withdrawn_on", "items", "until"):
        op.drop_column("person_authorisation", name)
    for name in _LISTED:
        op.drop_index(f"ix_person_{name}", table_name="person")
    for name in ("undertaken", *_DAYS):
        op.drop_column("person", name)
