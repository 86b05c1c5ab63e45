"""Matters, schedules, contract numbers, issued versions and documents."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _matter()
    _acknowledgement()
    _approval()
    _clause_choice()
    _contract_number()
    _document()
    _gate_override()
    _import_batch()
    _issue()
    _matter_answer()
    _matter_note()
    _matter_person()
    _obstacle()
    _claim()
    _matter_batch()


def downgrade() -> None:
    """Drop the tables, dependants first."""
    for name in _TABLES:
        op.drop_table(name)


def _matter() -> None:
    op.create_table(
        "matter",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_ref", sa.String(), nullable=False),
        sa.Column("road", sa.String(length=40), nullable=False),
        sa.Column("creditor_kind", sa.String(length=40), nullable=False),
        sa.Column("asset_type", sa.String(length=40), nullable=False),
        sa.Column("assignee_kind", sa.String(length=40), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("collector_id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("external_no", sa.String(), nullable=True),
        sa.Column("drafted_by", sa.String(), nullable=True),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("terms", sa.String(), nullable=False),
        sa.Column("from_file", sa.Boolean(), nullable=False),
        sa.Column("blocks", sa.Integer(), nullable=False),
        sa.Column("warns", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["collector_id"], ["party.id"], name="fk_matter_collector_id_party"),
        sa.ForeignKeyConstraint(["organisation_id"], ["party.id"], name="fk_matter_organisation_id_party"),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name="fk_matter_review_id_review"),
        sa.PrimaryKeyConstraint("id", name="pk_matter"),
        sa.UniqueConstraint("matter_ref", name="uq_matter_matter_ref"),
    )
    op.create_index("ix_matter_changed", "matter", ["changed_at", "id"], unique=False)
    op.create_index("ix_matter_collector_id", "matter", ["collector_id"], unique=False)
    op.create_index("ix_matter_organisation_id", "matter", ["organisation_id"], unique=False)
    op.create_index("ix_matter_status", "matter", ["status"], unique=False)


def _acknowledgement() -> None:
    op.create_table(
        "acknowledgement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_acknowledgement_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_acknowledgement"),
        sa.UniqueConstraint("matter_id", "code", "subject", name="uq_acknowledgement_matter_id_code_subject"),
    )


def _approval() -> None:
    op.create_table(
        "approval",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_approval_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_approval"),
        sa.UniqueConstraint("matter_id", "number", name="uq_approval_matter_id_number"),
    )


def _clause_choice() -> None:
    op.create_table(
        "clause_choice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("clause_id", sa.String(), nullable=False),
        sa.Column("included", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_clause_choice_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_clause_choice"),
        sa.UniqueConstraint("matter_id", "clause_id", name="uq_clause_choice_matter_id_clause_id"),
    )


def _contract_number() -> None:
    op.create_table(
        "contract_number",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_contract_number_matter_id_matter"),
        sa.PrimaryKeyConstraint("id", name="pk_contract_number"),
        sa.UniqueConstraint("prefix", "serial", name="uq_contract_number_prefix_serial"),
        sa.UniqueConstraint("text", name="uq_contract_number_text"),
    )
    op.create_index("ix_contract_number_matter_id", "contract_number", ["matter_id"], unique=False)


def _document() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_document_matter_id_matter"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_document_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
    )
    op.create_index("ix_document_at", "document", ["at", "id"], unique=False)
    op.create_index("ix_document_matter_id", "document", ["matter_id"], unique=False)
    op.create_index("ix_document_person_id", "document", ["person_id"], unique=False)


def _gate_override() -> None:
    op.create_table(
        "gate_override",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("first", sa.String(), nullable=False),
        sa.Column("second", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_gate_override_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_gate_override"),
        sa.UniqueConstraint("matter_id", "code", "subject", name="uq_gate_override_matter_id_code_subject"),
    )


def _import_batch() -> None:
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("head", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_import_batch_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_import_batch"),
    )
    op.create_index("ix_import_batch_matter", "import_batch", ["matter_id", "state"], unique=False)


def _issue() -> None:
    op.create_table(
        "issue",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("contract_no", sa.String(), nullable=False),
        sa.Column("issued_at", sa.DateTime(), nullable=False),
        sa.Column("machine_date", sa.Date(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("draft", sa.Boolean(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("attested_by_file", sa.Boolean(), nullable=False),
        sa.Column("input_hash", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("answers_hash", sa.String(), nullable=False),
        sa.Column("schedule_sha256", sa.String(), nullable=False),
        sa.Column("annex_sha256", sa.String(), nullable=True),
        sa.Column("pdf_sha256", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("gates", sa.String(), nullable=False),
        sa.Column("overrides", sa.String(), nullable=False),
        sa.Column("clauses", sa.String(), nullable=False),
        sa.Column("packs", sa.String(), nullable=False),
        sa.Column("fonts", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_issue_matter_id_matter"),
        sa.PrimaryKeyConstraint("id", name="pk_issue"),
        sa.UniqueConstraint("matter_id", "version", name="uq_issue_matter_id_version"),
    )
    op.create_index("ix_issue_input_hash", "issue", ["input_hash"], unique=False)


def _matter_answer() -> None:
    op.create_table(
        "matter_answer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_matter_answer_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_matter_answer"),
        sa.UniqueConstraint("matter_id", "name", name="uq_matter_answer_matter_id_name"),
    )


def _matter_note() -> None:
    op.create_table(
        "matter_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_matter_note_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_matter_note"),
    )
    op.create_index("ix_matter_note_matter_id", "matter_note", ["matter_id"], unique=False)


def _matter_person() -> None:
    op.create_table(
        "matter_person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_matter_person_matter_id_matter", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_matter_person_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_matter_person"),
        sa.UniqueConstraint("matter_id", "person_id", name="uq_matter_person_matter_id_person_id"),
    )


def _obstacle() -> None:
    op.create_table(
        "obstacle",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("blocks", sa.Boolean(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_obstacle_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_obstacle"),
    )
    op.create_index("ix_obstacle_code", "obstacle", ["code"], unique=False)
    op.create_index("ix_obstacle_matter_id", "obstacle", ["matter_id"], unique=False)


def _claim() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("debtor", sa.String(), nullable=False),
        sa.Column("debtor_kind", sa.String(), nullable=False),
        sa.Column("id_no", sa.String(), nullable=False),
        sa.Column("id_type", sa.String(), nullable=False),
        sa.Column("base_name", sa.String(), nullable=False),
        sa.Column("base_no", sa.String(), nullable=False),
        sa.Column("receipt_no", sa.String(), nullable=False),
        sa.Column("case_no", sa.String(), nullable=False),
        sa.Column("sign_date", sa.Date(), nullable=True),
        sa.Column("principal", sa.BigInteger(), nullable=False),
        sa.Column("interest", sa.BigInteger(), nullable=False),
        sa.Column("penalty_int", sa.BigInteger(), nullable=False),
        sa.Column("compound", sa.BigInteger(), nullable=False),
        sa.Column("penalty", sa.BigInteger(), nullable=False),
        sa.Column("fees", sa.BigInteger(), nullable=False),
        sa.Column("advances", sa.BigInteger(), nullable=False),
        sa.Column("default_interest_judgment", sa.BigInteger(), nullable=False),
        sa.Column("credit_balance", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("int_on", sa.BigInteger(), nullable=True),
        sa.Column("int_off", sa.BigInteger(), nullable=True),
        sa.Column("mobile", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("guarantor", sa.String(), nullable=False),
        sa.Column("g_id", sa.String(), nullable=False),
        sa.Column("g_kind", sa.String(), nullable=False),
        sa.Column("g_end", sa.Date(), nullable=True),
        sa.Column("limitation_to", sa.Date(), nullable=True),
        sa.Column("overdue_from", sa.Date(), nullable=True),
        sa.Column("litigation", sa.String(), nullable=False),
        sa.Column("collateral", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("consent_ref", sa.String(), nullable=False),
        sa.Column("flags", sa.String(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["import_batch.id"], name="fk_claim_import_id_import_batch"),
        sa.PrimaryKeyConstraint("id", name="pk_claim"),
    )
    op.create_index("ix_claim_import", "claim", ["import_id", "no"], unique=True)


def _matter_batch() -> None:
    op.create_table(
        "matter_batch",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("import_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["import_id"], ["import_batch.id"], name="fk_matter_batch_import_id_import_batch"
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name="fk_matter_batch_matter_id_matter", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_matter_batch"),
    )
    op.create_index("ix_matter_batch_matter_id", "matter_batch", ["matter_id"], unique=False)


_TABLES = (
    "matter_batch",
    "claim",
    "obstacle",
    "matter_person",
    "matter_note",
    "matter_answer",
    "issue",
    "import_batch",
    "gate_override",
    "document",
    "contract_number",
    "clause_choice",
    "approval",
    "acknowledgement",
    "matter",
)
