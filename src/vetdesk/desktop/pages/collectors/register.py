"""The register of collectors: a long list by key, with a count on every status."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.lists.columns import ListQuery
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.collectors.columns import collector_chips, collector_columns
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.keyset import Counted, KeyPage, KeysetSource
from vetdesk.domain.parties import CollectorStatus
from vetdesk.progress import Progress
from vetdesk.services.parties import PartyLine, PartyQuery


class CollectorRegister(QObject):
    """Holds the list; ``opened`` carries the id of a collector."""

    opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        services = context.services

        def fetch(query: ListQuery, after: str | None, limit: int) -> KeyPage[PartyLine]:
            return services.parties.page(_asked(query, after=after, limit=limit))

        def count(query: ListQuery) -> Counted:
            return services.parties.count(_asked(query))

        source = KeysetSource(fetch, count)
        columns = collector_columns()
        self._model = PagedRecords(columns, lambda line: line.id, source=source, lane=context.desk.lanes.read)
        self.list: RecordList[PartyLine] = RecordList(
            "collectors",
            self._model,
            names=self.tr("collectors"),
            empty=EmptyWords(
                self.tr("No collector is registered yet."),
                hint=self.tr("Register the first one; its review can begin at once."),
                action=self.tr("Register a collector"),
                icon="building-2",
            ),
            settings=context.settings,
            chips=collector_chips(),
            actions=(ListAction(key="open", text=self.tr("Open"), icon="arrow-right", shortcut="Enter"),),
            new_text=self.tr("Register a collector"),
        )
        export = ListExport(
            context, title=self.tr("Collectors"), columns=columns, rows=source.every, parent=self
        )
        self.list.export_requested.connect(export.begin)
        self.list.opened.connect(self.opened)
        self.list.action_requested.connect(self._on_action_requested)

    def reload(self, status: str = "") -> None:
        """Ask for the list and its counts again, of one status when it is given."""
        if status:
            self.list.toolbar.chips.switch_on(frozenset({status}))
        self.list.show_busy()
        self._model.show_query(self.list.query)
        services = self._context.services

        def count(progress: Progress) -> dict[str, int]:
            counts = {}
            for one in CollectorStatus:
                progress.check()
                counts[one.value] = services.parties.count(PartyQuery(statuses=(one,))).number
            return counts

        self._context.read(count, self._on_counted)

    def clear(self) -> None:
        """Forget every line."""
        self._model.clear()

    @Slot(object)
    def _on_counted(self, counts: dict[str, int]) -> None:
        self.list.show_chip_counts(counts)

    @Slot(str, object)
    def _on_action_requested(self, _key: str, ids: tuple[object, ...]) -> None:
        if ids:
            self.opened.emit(ids[0])


def _asked(query: ListQuery, *, after: str | None = None, limit: int = 200) -> PartyQuery:
    return PartyQuery(
        text=query.text,
        statuses=tuple(CollectorStatus(key) for key in sorted(query.chips)),
        sort=query.sort if query.sort in {"name", "changed"} else "name",
        descending=query.descending,
        after=after,
        limit=limit,
    )
