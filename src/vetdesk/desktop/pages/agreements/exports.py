"""Lets every list of the workspace be saved as a spreadsheet."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages.agreements.tabs import WorkspaceTabs
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport


class WorkspaceExports(QObject):
    """One export for each list; the rows of the schedule are written masked, as they are shown."""

    def __init__(self, context: PageContext, tabs: WorkspaceTabs) -> None:
        super().__init__(tabs)
        self._context = context
        people, clauses, documents = tabs.people, tabs.clauses, tabs.documents
        self._serve(people.list, self.tr("People"), people.model.columns)
        self._serve(clauses.list, self.tr("Clauses"), clauses.model.columns)
        self._serve(documents.list, self.tr("Documents"), documents.model.columns)
        rows = ListExport(
            context,
            title=self.tr("Schedule"),
            columns=tuple(tabs.schedule.rows.columns),
            rows=tabs.debt_rows.source().every,
            identify=tabs.schedule.rows.identify,
            parent=self,
        )
        tabs.schedule.export_requested.connect(rows.begin)

    def _serve(self, shown: RecordList[Any], title: str, columns: Sequence[Column[Any]]) -> None:
        export = ListExport(
            self._context, title=title, columns=tuple(columns), table=shown.table, parent=self
        )
        shown.export_requested.connect(export.begin)
