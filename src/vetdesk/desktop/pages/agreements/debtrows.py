"""The rows of a schedule as a long list; personal data arrives masked from the service."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.jobs import JobRunner
from vetdesk.desktop.lists.columns import Column, Count, ListQuery
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.pages.keyset import KeyPage, KeysetSource
from vetdesk.services.debts import DebtLine

if TYPE_CHECKING:
    from vetdesk.services.office import Services


_KINDS: Final[Mapping[str, str]] = {
    "natural": str(QT_TRANSLATE_NOOP("DebtRows", "Natural person")),
    "company": str(QT_TRANSLATE_NOOP("DebtRows", "Company")),
    "individual_business": str(QT_TRANSLATE_NOOP("DebtRows", "Individual business")),
    "branch": str(QT_TRANSLATE_NOOP("DebtRows", "Branch")),
    "cooperative": str(QT_TRANSLATE_NOOP("DebtRows", "Cooperative")),
    "institution": str(QT_TRANSLATE_NOOP("DebtRows", "Institution")),
}


def debtor_words(kind: str) -> str:
    """Return what a debtor is; an unknown word stands for itself."""
    return translate("DebtRows", _KINDS[kind]) if kind in _KINDS else kind


class DebtRows:
    """Asks the rows of the matter it was pointed at; nothing before that."""

    def __init__(self, services: "Services") -> None:
        self._services = services
        self.matter_id: UUID | None = None

    def source(self) -> KeysetSource[DebtLine]:
        """Return the source of the list."""
        return KeysetSource(self._fetch, self._count)

    def _fetch(self, query: ListQuery, after: str | None, limit: int) -> KeyPage[DebtLine]:
        del query
        assert self.matter_id is not None
        return self._services.debts.page(self.matter_id, after=after, limit=limit)

    def _count(self, query: ListQuery) -> Count:
        del query
        assert self.matter_id is not None
        summary = self._services.debts.summary(self.matter_id)
        return Count(summary.totals.rows if summary else 0)


def debt_records(rows: DebtRows, lane: JobRunner) -> PagedRecords[DebtLine]:
    """Return the model of the list."""
    return PagedRecords(debt_columns(), lambda one: one.no, source=rows.source(), lane=lane)


def debt_columns() -> tuple[Column[DebtLine], ...]:
    """Return the columns; the order is that of the file, so none of them sorts."""
    return (
        Column(
            key="no",
            title=translate("DebtRows", "No."),
            text=lambda one: str(one.no),
            width=70,
            right=True,
            sortable=False,
            faint=True,
        ),
        Column(
            key="debtor",
            title=translate("DebtRows", "Debtor"),
            text=lambda one: one.debtor,
            width=160,
            sortable=False,
        ),
        Column(
            key="kind",
            title=translate("DebtRows", "Kind"),
            text=lambda one: debtor_words(one.debtor_kind),
            width=100,
            sortable=False,
        ),
        Column(
            key="id",
            title=translate("DebtRows", "ID number"),
            text=lambda one: one.id_masked,
            width=170,
            sortable=False,
        ),
        Column(
            key="base",
            title=translate("DebtRows", "Contract"),
            text=lambda one: one.base_no,
            width=140,
            sortable=False,
        ),
        Column(
            key="receipt",
            title=translate("DebtRows", "Receipt"),
            text=lambda one: one.receipt_no,
            width=110,
            sortable=False,
        ),
        Column(
            key="principal",
            title=translate("DebtRows", "Principal"),
            text=lambda one: str(one.principal),
            width=120,
            right=True,
            sortable=False,
        ),
        Column(
            key="interest",
            title=translate("DebtRows", "Interest"),
            text=lambda one: str(one.interest),
            width=100,
            right=True,
            sortable=False,
        ),
        Column(
            key="total",
            title=translate("DebtRows", "Total"),
            text=lambda one: str(one.total),
            width=120,
            right=True,
            sortable=False,
        ),
    )
