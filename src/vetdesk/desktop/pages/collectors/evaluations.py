"""The evaluations of a collector: when the next is due, what the earlier ones said, who signed them."""

from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.checks.words import day
from vetdesk.desktop.pages.collectors import evaluationwords as words
from vetdesk.desktop.pages.collectors.evaluationdialogs import (
    EvaluationDialog,
    EvaluationSheet,
    EvaluationSigned,
)
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.progress import Progress
from vetdesk.services.evaluations import EvaluationDraft, EvaluationLine, EvaluationRoom


class EvaluationPanel(QWidget):
    """Stands under its tab; ``changed`` after an evaluation was made or signed."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = DialogKeeper(context, self)
        self._collector_id: UUID | None = None
        self._asked: EvaluationLine | None = None
        self._records = MemoryRecords[EvaluationLine](_columns(), lambda line: line.id)
        self.said = text_label("", "soft", wrap=True)
        self.list: RecordList[EvaluationLine] = RecordList(
            "collector.evaluations",
            self._records,
            names=self.tr("evaluations"),
            empty=EmptyWords(
                self.tr("This collector has not been evaluated yet."),
                hint=self.tr("At least once a year, and once before the admission expires."),
                action=self.tr("Evaluate"),
                icon="chart-column",
            ),
            settings=context.settings,
            actions=(ListAction(key="open", text=self.tr("Open"), icon="arrow-right", shortcut="Enter"),),
            new_text=self.tr("Evaluate"),
        )
        export = ListExport(
            context,
            title=self.tr("Evaluations"),
            columns=self._records.columns,
            table=self.list.table,
            parent=self.list,
        )
        box = column(gap=2)
        box.addWidget(self.said)
        box.addWidget(self.list, 1)
        self.setLayout(box)
        self.list.export_requested.connect(export.begin)
        self.list.new_requested.connect(self.evaluate)
        self.list.empty_action_requested.connect(self.evaluate)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action_requested)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    def show_evaluations(
        self, collector_id: UUID, lines: tuple[EvaluationLine, ...], room: EvaluationRoom | None
    ) -> None:
        """Show a collector's evaluations, and when the next is due."""
        self._collector_id = collector_id
        self._records.show_records(lines)
        self.list.show_loaded()
        if room is None or room.due is None:
            self.said.setText(self.tr("Only admitted collectors are to be evaluated."))
            return
        said = self.tr("Next evaluation by {day} ({occasion}); weights {weights}.")
        occasion = words.occasion(room.due_for)
        self.said.setText(said.format(day=day_words(room.due), occasion=occasion, weights=room.weights))

    def clear(self) -> None:
        """Forget everything."""
        self._collector_id = None
        self._records.show_records(())
        self.said.clear()

    @Slot()
    def evaluate(self) -> None:
        """Ask for the figures."""
        self._asked = None
        self._read_room()

    def _read_room(self) -> None:
        services, collector_id = self._context.services, self._collector_id
        if collector_id is None:
            return

        def read(progress: Progress) -> EvaluationRoom:
            progress.check()
            return services.evaluations.room(collector_id)

        self._context.read(read, self._on_room_read)

    @Slot(object)
    def _on_room_read(self, room: EvaluationRoom) -> None:
        language, over = self._context.language, self.window()
        if self._asked is None:
            self._keeper.open(EvaluationDialog(room, language=language, parent=over), self._on_counted)
            return
        sheet = EvaluationSheet(self._asked, room, language=language, parent=over)
        self._keeper.open(sheet, self._on_signed)

    @Slot(object)
    def _on_counted(self, draft: EvaluationDraft) -> None:
        services, collector_id = self._context.services, self._collector_id
        assert collector_id is not None

        def keep(progress: Progress) -> EvaluationLine:
            progress.check()
            return services.evaluations.evaluate(collector_id, draft)

        self._keeper.write(keep, self._on_kept)

    @Slot(object)
    def _on_signed(self, signed: EvaluationSigned) -> None:
        services, line = self._context.services, self._asked
        assert line is not None

        def sign(progress: Progress) -> EvaluationLine:
            progress.check()
            return services.evaluations.sign(line.id, name=signed.name, passphrase=signed.passphrase)

        self._keeper.write(sign, self._on_kept)

    @Slot(object)
    def _on_kept(self, _line: EvaluationLine) -> None:
        self._keeper.accept()
        self.changed.emit()

    @Slot(object)
    def _on_opened(self, evaluation_id: UUID) -> None:
        self._asked = next((one for one in self._records.records if one.id == evaluation_id), None)
        if self._asked is not None:
            self._read_room()

    @Slot(str, object)
    def _on_action_requested(self, _key: str, ids: tuple[UUID, ...]) -> None:
        if ids:
            self._on_opened(ids[0])


def _columns() -> tuple[Column[EvaluationLine], ...]:
    return (
        Column(
            key="on",
            title=translate("EvaluationColumns", "Evaluated on"),
            text=lambda line: day(line.evaluated_on),
            width=120,
        ),
        Column(
            key="occasion",
            title=translate("EvaluationColumns", "Occasion"),
            text=lambda line: words.occasion(line.occasion),
            width=170,
        ),
        Column(
            key="period",
            title=translate("EvaluationColumns", "Period"),
            text=lambda line: f"{day(line.period_from)} – {day(line.period_to)}",
            width=210,
        ),
        Column(
            key="total",
            title=translate("EvaluationColumns", "Points"),
            text=lambda line: str(line.total),
            order=lambda line: line.total,
            width=80,
            right=True,
        ),
        Column(
            key="grade",
            title=translate("EvaluationColumns", "Grade"),
            text=lambda line: line.grade,
            width=80,
        ),
        Column(
            key="by",
            title=translate("EvaluationColumns", "Evaluated by"),
            text=lambda line: line.evaluated_by,
            width=110,
        ),
        Column(
            key="signed",
            title=translate("EvaluationColumns", "Signed"),
            text=lambda line: f"{line.signed_by} {day(line.signed_on)}" if line.signed_on else "",
            badge=lambda line: None if line.signed_on else vocabulary.status("duty", "due"),
            width=190,
        ),
        Column(
            key="note",
            title=translate("EvaluationColumns", "Remarks"),
            text=lambda line: line.note,
            width=240,
            hidden=True,
        ),
    )
