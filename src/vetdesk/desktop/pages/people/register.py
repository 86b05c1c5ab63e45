"""The register of people on either side: a long list by key; whole numbers find, parts never do."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.lists.columns import Chip, ListQuery
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.keyset import Counted, KeyPage, KeysetSource
from vetdesk.desktop.pages.people.columns import people_columns
from vetdesk.domain.people import PersonStatus
from vetdesk.progress import Progress
from vetdesk.services.people import PersonLine, PersonQuery


class PeopleRegister(QObject):
    """Holds the list; ``opened`` carries the id of a person."""

    opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        services = context.services

        def fetch(query: ListQuery, after: str | None, limit: int) -> KeyPage[PersonLine]:
            return services.people.page(_asked(query, after=after, limit=limit))

        def count(query: ListQuery) -> Counted:
            return services.people.count(_asked(query))

        source = KeysetSource(fetch, count)
        columns = people_columns(with_employer=True, sortable=False)
        self._model = PagedRecords(columns, lambda line: line.id, source=source, lane=context.desk.lanes.read)
        self.list: RecordList[PersonLine] = RecordList(
            "people",
            self._model,
            names=self.tr("people"),
            empty=EmptyWords(
                self.tr("Nobody is registered yet."),
                hint=self.tr("Everybody who will touch customer data is authorised and checked first."),
                action=self.tr("Register a person"),
                icon="users",
            ),
            settings=context.settings,
            chips=tuple(
                Chip(key=one.value, text=vocabulary.status("person", one.value).text, group="status")
                for one in PersonStatus
            ),
            actions=(ListAction(key="open", text=self.tr("Open"), icon="arrow-right", shortcut="Enter"),),
            new_text=self.tr("Register a person"),
        )
        export = ListExport(context, title=self.tr("People"), columns=columns, rows=source.every, parent=self)
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
            for one in PersonStatus:
                progress.check()
                counts[one.value] = services.people.count(PersonQuery(statuses=(one,))).number
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


def _asked(query: ListQuery, *, after: str | None = None, limit: int = 200) -> PersonQuery:
    return PersonQuery(
        text=query.text,
        statuses=tuple(PersonStatus(key) for key in sorted(query.chips)),
        descending=query.descending,
        after=after,
        limit=limit,
    )
