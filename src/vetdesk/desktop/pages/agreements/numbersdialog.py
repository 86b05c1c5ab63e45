"""The register of numbers of agreements and papers: used, reserved, or void with the reason."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.vocabulary import Status
from vetdesk.progress import Progress
from vetdesk.services.numbers import NumberLine, NumberState, VoidReason

_STATES: Final = {
    NumberState.USED: (str(QT_TRANSLATE_NOOP("ContractNumbers", "Used")), Tone.OK, "circle-check"),
    NumberState.VOID: (str(QT_TRANSLATE_NOOP("ContractNumbers", "Void")), Tone.PLAIN, "circle-slash"),
    NumberState.RESERVED: (str(QT_TRANSLATE_NOOP("ContractNumbers", "Reserved")), Tone.INFO, "clock"),
}
_REASONS: Final = {
    VoidReason.INTERRUPTED: str(
        QT_TRANSLATE_NOOP("ContractNumbers", "The program ended before it was filed")
    ),
    VoidReason.REFUSED: str(
        QT_TRANSLATE_NOOP("ContractNumbers", "The text could not be printed as it stood")
    ),
    VoidReason.UNFINISHED: str(QT_TRANSLATE_NOOP("ContractNumbers", "The issue was stopped or failed")),
    VoidReason.OVERTAKEN: str(
        QT_TRANSLATE_NOOP("ContractNumbers", "Another issue of the same agreement was begun")
    ),
}


class NumbersDialog(QDialog):
    """``open_requested`` carries the id of the matter whose number was opened."""

    open_requested = Signal(object)

    def __init__(self, context: PageContext, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Contract numbers"))
        self._context = context
        columns = _columns(context)
        self._model: MemoryRecords[NumberLine] = MemoryRecords(columns, lambda one: one.id)
        self.list: RecordList[NumberLine] = RecordList(
            "agreements.numbers",
            self._model,
            names=self.tr("contract numbers"),
            empty=EmptyWords(
                self.tr("No number was taken yet."),
                hint=self.tr("An agreement gets its number when it is issued."),
                icon="file-pen-line",
            ),
            settings=context.settings,
            chips=(
                *(
                    Chip[NumberLine](
                        key=one.value, text=state_words(one).text, group="state", accepts=_accepts(one)
                    )
                    for one in NumberState
                ),
                Chip[NumberLine](
                    key="contracts",
                    text=self.tr("Agreements"),
                    group="kind",
                    accepts=lambda one: not one.is_paper,
                ),
                Chip[NumberLine](
                    key="papers", text=self.tr("Papers"), group="kind", accepts=lambda one: one.is_paper
                ),
            ),
        )
        export = ListExport(
            context,
            title=self.tr("Contract numbers"),
            columns=columns,
            table=self.list.table,
            parent=self,
        )
        self._close = button(self.tr("Close"))
        self._lay_out()
        self.list.export_requested.connect(export.begin)
        self.list.opened.connect(self._on_opened)
        self._close.clicked.connect(self.reject)
        self.reload()

    def reload(self) -> None:
        """Read the register again."""
        numbers = self._context.services.numbers

        def read(progress: Progress) -> tuple[NumberLine, ...]:
            progress.check()
            return numbers.all()

        self.list.show_busy()
        self._context.read(read, self._on_read)

    def _lay_out(self) -> None:
        line = row(gap=3)
        line.addStretch(1)
        line.addWidget(self._close)
        box = column(gap=3, margin=5)
        box.addWidget(text_label(self.tr("Contract numbers"), "title"))
        says = self.tr("Every number is given once. One that stands on nothing stays here as void.")
        box.addWidget(text_label(says, "soft", wrap=True))
        box.addWidget(self.list, 1)
        box.addLayout(line)
        self.setLayout(box)
        self.setMinimumSize(space(216), space(130))

    @Slot(object)
    def _on_read(self, found: tuple[NumberLine, ...]) -> None:
        self._model.show_records(found)
        self.list.show_loaded()

    @Slot(object)
    def _on_opened(self, number_id: object) -> None:
        chosen = next((one for one in self._model.records if one.id == number_id), None)
        if chosen is not None and chosen.matter_id is not None:
            self.open_requested.emit(chosen.matter_id)
            self.accept()


def state_words(state: NumberState) -> Status:
    """Return how the state of a number is shown."""
    text, tone, icon = _STATES[state]
    return Status(translate("ContractNumbers", text), tone, icon)


def reason_words(reason: VoidReason | None) -> str:
    """Return why a number is void; empty when it is not."""
    return translate("ContractNumbers", _REASONS[reason]) if reason is not None else ""


def _accepts(state: NumberState) -> Callable[[NumberLine], bool]:
    return lambda one: one.state is state


def _columns(context: PageContext) -> tuple[Column[NumberLine], ...]:
    return (
        Column(
            key="number",
            title=translate("ContractNumbers", "Number"),
            text=lambda one: one.text,
            width=200,
        ),
        Column(
            key="state",
            title=translate("ContractNumbers", "State"),
            text=lambda one: state_words(one.state).text,
            badge=lambda one: state_words(one.state),
            width=110,
        ),
        Column(
            key="reason",
            title=translate("ContractNumbers", "Why it is void"),
            text=lambda one: reason_words(one.reason),
            width=230,
        ),
        Column(
            key="matter",
            title=translate("ContractNumbers", "Agreement or other side"),
            text=lambda one: one.matter_ref,
            width=170,
        ),
        Column(
            key="at",
            title=translate("ContractNumbers", "Taken"),
            text=lambda one: moment_words(one.at, context.today()),
            order=lambda one: one.at,
            width=120,
            faint=True,
        ),
    )
