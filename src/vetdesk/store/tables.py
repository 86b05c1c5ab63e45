"""Names every module that declares tables, so that the metadata is whole wherever it is used."""

from sqlalchemy import MetaData

from vetdesk.store import (
    amendments,
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
    versions,
    vetting,
)
from vetdesk.store.base import Row

MODULES = (
    amendments,
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
    versions,
    vetting,
)


def metadata() -> MetaData:
    """Return the metadata of all tables; modules that are not listed above do not exist in it."""
    return Row.metadata
