"""Which page shows a record: the one map from kinds of records to places in the window."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from vetdesk.desktop.page import PageId

NEW: Final = "new"
"""The record word that asks a page to begin a new record."""

_STATUS: Final = "status:"
_VIEW: Final = "view:"
_FILTER: Final = "filter:"
_PARTS: Final[Mapping[str, str]] = {
    "review": "review",
    "condition": "conditions",
    "evaluation": "evaluation",
    "kept": "signing",
}
_PAGES: Final[Mapping[str, PageId]] = {
    "collector": PageId.COLLECTORS,
    "party": PageId.COLLECTORS,
    "review": PageId.COLLECTORS,
    "condition": PageId.COLLECTORS,
    "evaluation": PageId.COLLECTORS,
    "person": PageId.PEOPLE,
    "matter": PageId.AGREEMENTS,
    "agreement": PageId.AGREEMENTS,
    "kept": PageId.AGREEMENTS,
    "document": PageId.AGREEMENTS,
    "staff": PageId.SETTINGS,
    "vault": PageId.SETTINGS,
    "backup": PageId.SETTINGS,
}


def page_of(kind: str) -> PageId | None:
    """Return the page that shows records of ``kind``; None when no page does yet."""
    return _PAGES.get(kind)


def place(record: str, part: str = "") -> str:
    """Return the words a page is entered with: the id of a record and, if wanted, a tab of it."""
    return f"{record}/{part}" if part else record


def split(asked: str) -> tuple[str, str]:
    """Return the id and the tab out of what a page is entered with."""
    record, _, part = asked.partition("/")
    return record, part


def status_list(status: str) -> str:
    """Return the words that ask a page for its list, filtered to one status."""
    return f"{_STATUS}{status}"


def wanted_status(asked: str) -> str:
    """Return the status a page's list is asked for; empty when it is asked for something else."""
    return asked.removeprefix(_STATUS) if asked.startswith(_STATUS) else ""


def view_list(view: str) -> str:
    """Return the words that ask a page for another view of all its records."""
    return f"{_VIEW}{view}"


def wanted_view(asked: str) -> str:
    """Return the view a page is asked for; empty when it is asked for something else."""
    return asked.removeprefix(_VIEW) if asked.startswith(_VIEW) else ""


def filter_list(filter_id: UUID) -> str:
    """Return the words that ask a page for its list under a saved filter."""
    return f"{_FILTER}{filter_id}"


def wanted_filter(asked: str) -> UUID | None:
    """Return the saved filter a page's list is asked for; None when it is asked for something else."""
    if not asked.startswith(_FILTER):
        return None
    try:
        return UUID(asked.removeprefix(_FILTER))
    except ValueError:
        return None


def words_of(kind: str, record: str) -> str:
    """Return the words that ask the page of ``kind`` for one record of it."""
    return place(record, _PARTS[kind]) if kind in _PARTS else record


def record_id(asked: str) -> UUID | None:
    """Return the id a page is entered with; None when it is asked for something else."""
    try:
        return UUID(split(asked)[0])
    except ValueError:
        return None
