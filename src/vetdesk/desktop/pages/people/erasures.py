"""The list of erased people: when, by whom, why, and the hash of what went; no name among it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages.checks.words import day
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.people import words
from vetdesk.desktop.pages.recordpage import ListView
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.theme import space
from vetdesk.progress import Progress
from vetdesk.services.person_erasure import Erasure

ERASURES = "erasures"


class ErasureView(ListView):
    """Reads the proofs whenever it is entered."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(ERASURES, parent)
        self._context = context
        self._records = MemoryRecords[Erasure](_columns(), lambda one: one.id)
        self.list: RecordList[Erasure] = RecordList(
            "people.erasures",
            self._records,
            names=self.tr("erasures"),
            empty=EmptyWords(
                self.tr("Nobody has been erased yet."),
                hint=self.tr("When the time of keeping is over, a person is erased on the tab Records."),
                icon="shield",
            ),
            settings=context.settings,
        )
        export = ListExport(
            context,
            title=self.tr("Erasures"),
            columns=self._records.columns,
            table=self.list.table,
            parent=self.list,
        )
        self.list.export_requested.connect(export.begin)
        said = self.tr(
            "What proves each erasure (PIPL, arts. 47 and 69): no names; a person who shows "
            "their number can be "
            "told whether and when."
        )
        self.number = QLineEdit()
        self.number.setMinimumWidth(space(56))
        self.number.setPlaceholderText(self.tr("Whole identity number"))
        self.number.setAccessibleName(self.tr("Whole identity number"))
        self.asked = button(self.tr("Was this person erased?"), icon="search")
        self.answer = text_label("", "strong")
        ask = row(gap=3)
        ask.addWidget(self.number)
        ask.addWidget(self.asked)
        ask.addWidget(self.answer, 1)
        self.asked.clicked.connect(self._on_asked)
        self.number.returnPressed.connect(self._on_asked)
        box = column(gap=3)
        box.addWidget(text_label(said, "soft", wrap=True))
        box.addLayout(ask)
        box.addWidget(self.list, 1)
        self.setLayout(box)

    @override
    def enter(self) -> None:
        self.list.show_busy()
        services = self._context.services

        def read(progress: Progress) -> tuple[Erasure, ...]:
            progress.check()
            return services.person_erasures.all()

        self._context.read(read, self._on_read)

    @override
    def clear(self) -> None:
        self._records.show_records(())
        self.number.clear()
        self.answer.clear()

    @override
    def focus_search(self) -> None:
        self.list.focus_search()

    @Slot()
    def _on_asked(self) -> None:
        number, services = self.number.text().strip(), self._context.services
        if not number:
            return

        def find(progress: Progress) -> Erasure | None:
            progress.check()
            return services.person_erasures.find(number)

        self._context.read(find, self._on_found)

    @Slot(object)
    def _on_found(self, found: Erasure | None) -> None:
        self.number.clear()
        if found is None:
            self.answer.setText(self.tr("Nobody with this number was erased."))
        else:
            said = self.tr("Erased on {day} by {name}.")
            self.answer.setText(said.format(day=day(found.on), name=found.by))

    @Slot(object)
    def _on_read(self, found: tuple[Erasure, ...]) -> None:
        self._records.show_records(found)
        self.list.show_loaded()


def _columns() -> tuple[Column[Erasure], ...]:
    return (
        Column(key="on", title=translate("Erasures", "Erased on"), text=lambda one: day(one.on), width=120),
        Column(key="by", title=translate("Erasures", "By"), text=lambda one: one.by, width=110),
        Column(
            key="ground",
            title=translate("Erasures", "Ground"),
            text=lambda one: words.ground_words(one.ground),
            width=190,
        ),
        Column(key="reason", title=translate("Erasures", "Reason"), text=lambda one: one.reason, width=300),
        Column(
            key="sha256",
            title=translate("Erasures", "SHA-256 of what was erased"),
            text=lambda one: one.sha256,
            width=420,
            faint=True,
        ),
    )
