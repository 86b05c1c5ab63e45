"""The register of one kind of record: a long list by key, with a count on every status."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.lists.columns import Chip, Column, Id, ListQuery
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.keyset import KeysetSource
from vetdesk.progress import Progress

R = TypeVar("R")
_OPEN: Final = "open"


@dataclass(frozen=True, kw_only=True)
class RegisterFace(Generic[R]):
    """What tells one register from another.

    ``key`` is the name its settings are kept under, ``title`` heads its export, ``names`` says what
    is counted, ``chips`` are the statuses, ``actions`` what else can be done with selected rows.
    """

    key: str
    title: str
    names: str
    new_text: str
    empty: EmptyWords
    columns: tuple[Column[R], ...]
    chips: tuple[Chip[R], ...]
    actions: tuple[ListAction, ...] = ()


class RecordRegister(QObject, Generic[R]):
    """Holds the list; ``opened`` carries the id of a record, ``asked`` the key of an action and the ids."""

    opened = Signal(object)
    asked = Signal(str, object)

    def __init__(
        self,
        context: PageContext,
        face: RegisterFace[R],
        source: KeysetSource[R],
        *,
        identify: Callable[[R], Id],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._source = source
        self._chips = tuple(chip.key for chip in face.chips)
        self._model = PagedRecords(face.columns, identify, source=source, lane=context.desk.lanes.read)
        self.list: RecordList[R] = RecordList(
            face.key,
            self._model,
            names=face.names,
            empty=face.empty,
            settings=context.settings,
            chips=face.chips,
            actions=(
                ListAction(key=_OPEN, text=self.tr("Open"), icon="arrow-right", shortcut="Enter"),
                *face.actions,
            ),
            new_text=face.new_text,
        )
        export = ListExport(
            context, title=face.title, columns=face.columns, rows=source.every, identify=identify, parent=self
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
        source, chips = self._source, self._chips

        def count(progress: Progress) -> dict[str, int]:
            return {key: source.count(ListQuery(chips=frozenset({key})), progress).number for key in chips}

        self._context.read(count, self._on_counted)

    def clear(self) -> None:
        """Forget every line."""
        self._model.clear()

    @Slot(object)
    def _on_counted(self, counts: dict[str, int]) -> None:
        self.list.show_chip_counts(counts)

    @Slot(str, object)
    def _on_action_requested(self, key: str, ids: tuple[Any, ...]) -> None:
        if key != _OPEN:
            self.asked.emit(key, ids)
        elif ids:
            self.opened.emit(ids[0])
