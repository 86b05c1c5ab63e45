"""What the gallery shows of the list: short, a million rows, and without rows."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vetdesk.desktop.gallery_samples import Sample, SampleSource, sample, sample_chips, sample_columns
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.settings import Settings


def new_page() -> tuple[QWidget, QVBoxLayout]:
    """Return an empty page of the gallery and its column."""
    page = QWidget()
    box = column(gap=4)
    page.setLayout(box)
    return page, box


class GalleryLists(QObject):
    """Makes the pages with lists."""

    def short_list(self, settings: Settings) -> QWidget:
        """A list held in memory, with two rows selected."""
        page, box = new_page()
        model = MemoryRecords(sample_columns(self._titles()), self._number_of)
        made = RecordList(
            "gallery.short",
            model,
            names=self.tr("collectors"),
            empty=EmptyWords(self.tr("No collector is registered yet.")),
            settings=settings,
            chips=sample_chips(),
            actions=(ListAction(key="open", text=self.tr("Open"), icon="arrow-right", shortcut="Enter"),),
            new_text=self.tr("Register a collector"),
        )
        model.show_records([sample(number) for number in range(60)])
        made.toolbar.chips.switch_on(frozenset({"approved", "in_review"}))
        made.select(1)
        made.setMinimumHeight(640)
        box.addWidget(made, 1)
        return page

    def long_list(self, lanes: Lanes, settings: Settings) -> QWidget:
        """A list of 1,000,000 rows that fetches only what is looked at."""
        page, box = new_page()
        source = SampleSource(1_000_000)
        model = PagedRecords(sample_columns(self._titles()), self._number_of, source=source, lane=lanes.read)
        made = RecordList(
            "gallery.long",
            model,
            names=self.tr("collectors"),
            empty=EmptyWords(self.tr("No collector is registered yet.")),
            settings=settings,
        )
        made.show_busy()
        model.reload()
        made.setMinimumHeight(640)
        box.addWidget(made, 1)
        return page

    def list_states(self, settings: Settings) -> QWidget:
        """The same list empty, on its way, failed, and with nothing found."""
        page, box = new_page()
        grid = QGridLayout()
        grid.setSpacing(16)
        changes: tuple[Callable[[RecordList[Sample]], None], ...] = (
            self._leave_empty,
            self._be_busy,
            self._fail,
            self._find_nothing,
        )
        for place, change in enumerate(changes):
            model = MemoryRecords(sample_columns(self._titles()), self._number_of)
            made = RecordList(
                f"gallery.state{place}",
                model,
                names=self.tr("collectors"),
                empty=EmptyWords(
                    self.tr("No collector is registered yet."),
                    hint=self.tr("Register the first one, or load the sample to look around."),
                    action=self.tr("Register a collector"),
                    second=self.tr("Load sample"),
                    icon="building-2",
                ),
                settings=settings,
            )
            change(made)
            made.setMinimumHeight(360)
            grid.addWidget(made, place // 2, place % 2)
        box.addLayout(grid)
        box.addStretch(1)
        return page

    def _titles(self) -> tuple[str, str, str, str, str]:
        return (
            self.tr("Number"),
            self.tr("Name"),
            self.tr("Place"),
            self.tr("Status"),
            self.tr("Amount"),
        )

    def _number_of(self, record: Sample) -> int:
        return record.number

    def _leave_empty(self, made: RecordList[Sample]) -> None:
        made.show_loaded()

    def _be_busy(self, made: RecordList[Sample]) -> None:
        made.show_busy()

    def _fail(self, made: RecordList[Sample]) -> None:
        made.show_failed(self.tr("The file is in use by another program. Nothing was changed."))

    def _find_nothing(self, made: RecordList[Sample]) -> None:
        made.search_for("zzz")
