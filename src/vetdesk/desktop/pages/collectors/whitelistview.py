"""The white list: who is published as admitted on a day, who is left out and why, and the two exports."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk import wording
from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.held import HeldSource
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.checks.words import day
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.recordpage import ListView
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.vocabulary import Status
from vetdesk.progress import Progress
from vetdesk.services.whitelist import WhiteLine, WhiteList, condition_words, scope_words

WHITE_LIST = "whitelist"
_LISTED, _LEFT_OUT = "listed", "left_out"


class WhiteListView(ListView):
    """Looks when it is entered and when the day changes; ``page_requested`` leads to a collector."""

    page_requested = Signal(str, str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(WHITE_LIST, parent)
        self._context = context
        self._shown: WhiteList | None = None
        columns = _columns(context.language)
        chips = (
            Chip(key=_LISTED, text=self.tr("In the list"), group="place", accepts=_is_listed),
            Chip(key=_LEFT_OUT, text=self.tr("Left out"), group="place", accepts=_is_left_out),
        )
        self._source = HeldSource[WhiteLine](columns, chips)
        lane = context.desk.lanes.read
        self._records = PagedRecords[WhiteLine](columns, _key, source=self._source, lane=lane)
        self._said = text_label("", "soft", wrap=True)
        self.day = DateEdit()
        self.day.line.setAccessibleName(self.tr("List as of"))
        self.day.setFixedWidth(space(40))
        self._workbook = button(self.tr("Workbook…"), icon="download")
        self._print = button(self.tr("Print-ready PDF…"), icon="printer")
        self.list: RecordList[WhiteLine] = RecordList(
            "whitelist",
            self._records,
            names=self.tr("collectors"),
            empty=EmptyWords(
                self.tr("No collector has been decided on yet."),
                hint=self.tr("Collectors stand here from the day they are admitted."),
                icon="badge-check",
            ),
            settings=context.settings,
            chips=chips,
            actions=(ListAction(key="open", text=self.tr("Open"), icon="arrow-right", shortcut="Enter"),),
        )
        self._lay_out()
        self._connect()

    @property
    def workbook_button(self) -> QWidget:
        """Return the button of the workbook."""
        return self._workbook

    @property
    def print_button(self) -> QWidget:
        """Return the button of the PDF."""
        return self._print

    @property
    def said(self) -> str:
        """Return what is said above the list."""
        return self._said.text()

    @override
    def enter(self) -> None:
        self._is_entered = True
        if self.day.value is None:
            self.day.set_value(self._context.today())  # looks by itself
        else:
            self.look()

    @override
    def clear(self) -> None:
        self._shown = None
        self._source.hold(())
        self._records.clear()
        self._said.clear()

    @override
    def focus_search(self) -> None:
        self.list.focus_search()

    @Slot()
    @override
    def look(self) -> None:
        """Read the list of the day that is typed; while it is no day, nothing happens."""
        wanted = self.day.value
        if wanted is None:
            return
        self.list.show_busy()
        services = self._context.services

        def look(progress: Progress) -> _Looked:
            return _looked(services.white_lists.look(wanted, progress))

        self._follow(self._context.read(look, self._on_looked))

    def _lay_out(self) -> None:
        head = row(gap=3)
        head.addWidget(self._said, 1)
        head.addWidget(text_label(self.tr("List as of"), "label"))
        head.addWidget(self.day)
        head.addWidget(self._workbook)
        head.addWidget(self._print)
        box = column(gap=3)
        box.addLayout(head)
        box.addWidget(self.list, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.day.value_changed.connect(self.look)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action_requested)
        self.list.export_requested.connect(self._on_workbook_clicked)
        self._workbook.clicked.connect(self._on_workbook_clicked)
        self._print.clicked.connect(self._on_print_clicked)

    @Slot(object)
    def _on_looked(self, looked: "_Looked") -> None:
        found = looked.found
        if found.day != self.day.value:
            return  # another day was typed meanwhile
        self._shown = found
        self._source.hold(found.lines)
        self._records.reload()
        self.list.show_chip_counts({_LISTED: looked.listed, _LEFT_OUT: len(found.lines) - looked.listed})
        said = self.tr("{number} of {all} collectors that were decided on are in the list of {day}.").format(
            number=looked.listed, all=len(found.lines), day=day(found.day)
        )
        if looked.withheld:
            said += " " + self.tr(
                "%n complaint channel(s) are left blank, because they hold somebody's own number.",
                "",
                looked.withheld,
            )
        self._said.setText(said)

    @Slot()
    def _on_workbook_clicked(self) -> None:
        self._choose(self.tr("Export the white list"), "xlsx", self._on_workbook_place_chosen)

    @Slot()
    def _on_print_clicked(self) -> None:
        self._choose(self.tr("Print the white list"), "pdf", self._on_print_place_chosen)

    def _choose(self, title: str, ending: str, then: Callable[[Path], None]) -> None:
        if self._shown is not None:
            name = self.tr("White list {day}").format(day=self._shown.day.isoformat())
            self._context.notifier.choose_save(title, suggested=f"{name}.{ending}", then=then)

    def _on_workbook_place_chosen(self, chosen: Path) -> None:
        assert self._shown is not None
        lists, wanted, path = (
            self._context.services.white_lists,
            self._shown.day,
            with_ending(chosen, ".xlsx"),
        )
        self._context.write(lambda progress: lists.save_workbook(path, wanted, progress), self._on_written)

    def _on_print_place_chosen(self, chosen: Path) -> None:
        assert self._shown is not None
        lists, wanted = self._context.services.white_lists, self._shown.day
        path = with_ending(chosen, ".pdf")
        self._context.render(lambda progress: lists.save_print(path, wanted, progress), self._on_written)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._context.notifier.tell(self.tr("The list was saved as {name}.").format(name=path.name))
        self._context.notifier.show_folder(path)

    @Slot(object)
    def _on_opened(self, key: tuple[UUID, str]) -> None:
        self.page_requested.emit(PageId.COLLECTORS.value, str(key[0]))

    @Slot(str, object)
    def _on_action_requested(self, _key: str, ids: tuple[tuple[UUID, str], ...]) -> None:
        if ids:
            self._on_opened(ids[0])


@dataclass(frozen=True, kw_only=True)
class _Looked:
    """A list with what is counted of it, in the lane: it may be as long as the portfolio."""

    found: WhiteList
    listed: int
    withheld: int


def _looked(found: WhiteList) -> _Looked:
    listed = found.listed
    withheld = sum(one.withholds_channel for one in listed)
    return _Looked(found=found, listed=len(listed), withheld=withheld)


def _key(line: WhiteLine) -> tuple[UUID, str]:
    road = line.standing.road
    return (line.standing.id, road.value if road else "")


def _is_listed(line: WhiteLine) -> bool:
    return line.reason is None


def _is_left_out(line: WhiteLine) -> bool:
    return line.reason is not None


def _place(line: WhiteLine) -> Status:
    if line.reason is None:
        return Status(translate("WhiteListColumns", "In the list"), Tone.OK, "circle-check")
    return Status(translate("WhiteListColumns", "Left out"), Tone.WARN, "circle-slash")


def _span(first: date | None, last: date | None) -> str:
    return " – ".join(filter(None, (day(first) if first else "", day(last) if last else "")))


def _columns(language: str) -> tuple[Column[WhiteLine], ...]:
    return (
        Column(
            key="place",
            title=translate("WhiteListColumns", "State"),
            text=lambda line: _place(line).text,
            badge=_place,
            width=120,
        ),
        Column(
            key="name",
            title=translate("WhiteListColumns", "Name"),
            text=lambda line: line.standing.name,
            width=230,
        ),
        Column(
            key="reason",
            title=translate("WhiteListColumns", "Why left out"),
            text=lambda line: (
                wording.explain(f"whitelist.left_out.{line.reason.value}", language) if line.reason else ""
            ),
            width=180,
        ),
        Column(
            key="scope",
            title=translate("WhiteListColumns", "Admitted for"),
            text=lambda line: scope_words(line.standing, language),
            width=200,
        ),
        Column(
            key="valid",
            title=translate("WhiteListColumns", "Valid"),
            text=lambda line: _span(line.standing.decided_on, line.standing.valid_until),
            width=200,
        ),
        Column(
            key="conditions",
            title=translate("WhiteListColumns", "Open conditions"),
            text=lambda line: condition_words(line.standing, language),
            width=200,
        ),
        Column(
            key="channel",
            title=translate("WhiteListColumns", "Complaints"),
            text=lambda line: line.standing.published_channel,
            width=180,
        ),
        Column(
            key="uscc",
            title=translate("WhiteListColumns", "Credit code"),
            text=lambda line: line.standing.uscc,
            width=200,
            faint=True,
        ),
    )
