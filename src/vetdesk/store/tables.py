"""Names every module that declares tables, so that the metadata is whole wherever it is used."""

from sqlalchemy import MetaData
from sqlalchemy.orm import configure_mappers

from vetdesk.store import (  # noqa: F401 - their tables are wanted, not their names
    admissions,
    amendments,
    clause_comments,
    clauses,
    conditions,
    counterpapers,
    debts,
    documents,
    drafts,
    evaluations,
    evidence,
    files,
    journal,
    keeping,
    matter_reviews,
    matter_tables,
    notices,
    packs,
    paper_drafts,
    paper_numbers,
    parties,
    people,
    person_records,
    questionnaires,
    recheck_days,
    rechecks,
    register_imports,
    saved_filters,
    search,
    settings,
    sign_offs,
    signings,
    staff,
    templates,
    versions,
    vetting,
    wordings,
)
from vetdesk.store.base import Row


def configure() -> None:
    """Join all mapped classes up now instead of at the first question asked of them."""
    configure_mappers()


def metadata() -> MetaData:
    """Return the metadata of all tables; modules that are not listed above do not exist in it."""
    return Row.metadata
