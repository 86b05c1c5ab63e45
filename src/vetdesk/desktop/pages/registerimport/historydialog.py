"""The imports of a register so far: who, when, which file; and Undo, or why it is not possible."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.jobs import Job
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.registerimport.words import import_state
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.register_rows import RegisterKind
from vetdesk.progress import Progress
from vetdesk.services.register_imports import RegisterImport, RegisterImportState


class ImportHistoryDialog(QDialog):
    """``undone`` says that the register has other records."""

    undone = Signal()

    def __init__(self, context: PageContext, kind: RegisterKind, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Past imports"))
        self._context = context
        self._kind = kind
        self._checked: RegisterImport | None = None
        self._looking: Job | None = None
        self._running: Job | None = None
        columns = _columns(context)
        self._model: MemoryRecords[RegisterImport] = MemoryRecords(columns, lambda one: one.id)
        self.list: RecordList[RegisterImport] = RecordList(
            "registerimport.history",
            self._model,
            names=self.tr("imports"),
            empty=EmptyWords(self.tr("Nothing was imported into this register yet."), icon="inbox"),
            settings=context.settings,
        )
        export = ListExport(
            context,
            title=self.tr("Past imports"),
            columns=columns,
            table=self.list.table,
            parent=self,
        )
        self.banner = Banner(self)
        self.progress = ProgressStrip(self)
        self.undo_button = button(self.tr("Undo this import"), "danger", icon="undo-2")
        self._close = button(self.tr("Close"))
        self._why = text_label("", "soft", wrap=True)
        self._lay_out()
        self.list.export_requested.connect(export.begin)
        self.list.selection_changed.connect(self._on_selected)
        self.undo_button.clicked.connect(self._on_undo)
        self._close.clicked.connect(self.reject)
        self._show_undo(possible=False)
        self.reload()

    @property
    def why(self) -> str:
        """Return what is said of the selected import."""
        return self._why.text()

    def reload(self) -> None:
        """Read the imports again."""
        registers, kind = self._context.services.registers, self._kind

        def read(progress: Progress) -> tuple[RegisterImport, ...]:
            progress.check()
            return registers.imports(kind)

        self.list.show_busy()
        self._context.read(read, self._on_read)

    def _lay_out(self) -> None:
        line = row(gap=3)
        line.addWidget(self._why, 1)
        line.addWidget(self.undo_button)
        line.addWidget(self._close)
        box = column(gap=3, margin=5)
        box.addWidget(text_label(self.tr("Past imports"), "title"))
        says = self.tr(
            "An import can be undone as a whole for 90 days, as long as nobody has changed or used its"
            " records."
        )
        box.addWidget(text_label(says, "soft", wrap=True))
        box.addWidget(self.banner)
        box.addWidget(self.list, 1)
        box.addWidget(self.progress)
        box.addLayout(line)
        self.setLayout(box)
        self.setMinimumSize(space(200), space(120))

    def _show_undo(self, *, possible: bool, why: str = "") -> None:
        self.undo_button.setEnabled(possible and self._running is None)
        self._why.setText(why)

    @Slot(object)
    def _on_read(self, found: tuple[RegisterImport, ...]) -> None:
        self._model.show_records(found)
        self.list.show_loaded()
        newest = next((one for one in found if one.state is RegisterImportState.ACCEPTED), None)
        if newest is not None:
            self.list.select(newest.id)  # most come to undo the last one

    @Slot()
    def _on_selected(self) -> None:
        ids = self.list.selected_ids
        chosen = self._model.record_at(self._model.row_of(ids[0])) if len(ids) == 1 else None
        self._checked = None
        if chosen is None:
            self._show_undo(possible=False)
            return
        if chosen.state is not RegisterImportState.ACCEPTED:
            self._show_undo(possible=False, why=self.tr("This import was undone already."))
            return
        self._show_undo(possible=False, why=self.tr("Looking whether it can be undone…"))
        registers = self._context.services.registers

        def look(progress: Progress) -> tuple[RegisterImport, VetdeskError | None]:
            progress.check()
            return chosen, registers.why_not(chosen.id)

        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._context.read(look, self._on_looked)

    @Slot(object)
    def _on_looked(self, answer: tuple[RegisterImport, VetdeskError | None]) -> None:
        if self.sender() is not self._looking:
            return
        chosen, refused = answer
        self._looking = None
        if refused is not None:
            self._show_undo(possible=False, why=failure_text(refused))
            return
        self._checked = chosen
        says = self.tr("Undo takes {added} records out again and puts {changed} back as they were.")
        self._show_undo(
            possible=True, why=says.format(added=f"{chosen.added:,}", changed=f"{chosen.updated:,}")
        )

    @Slot()
    def _on_undo(self) -> None:
        if self._checked is not None:
            says = self.tr("Undo the import of {name}?").format(name=self._checked.file_name)
            self._context.notifier.ask(says, yes=self.tr("Undo this import"), then=self._begin_undo)

    def _begin_undo(self) -> None:
        if self._checked is None or self._running is not None:
            return
        registers, import_id = self._context.services.registers, self._checked.id

        def undo(progress: Progress) -> RegisterImport:
            return registers.undo(import_id, progress)

        job = self._context.desk.lanes.write.submit(undo)
        self._running = job
        self._show_undo(possible=False)
        self.progress.follow(job, self.tr("Undoing"))
        job.succeeded.connect(self._on_undone)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    @Slot(object)
    def _on_undone(self, _done: RegisterImport) -> None:
        self.banner.show_message(self.tr("The import was undone."), Tone.OK)
        self.undone.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.banner.show_message(failure_text(error), Tone.BAD)
        if not isinstance(error, VetdeskError):
            raise error

    @Slot()
    def _on_finished(self) -> None:
        self._running = self._checked = None
        self.reload()


def _columns(context: PageContext) -> tuple[Column[RegisterImport], ...]:
    return (
        Column(
            key="at",
            title=translate("ImportHistory", "When"),
            text=lambda one: moment_words(one.at, context.today()),
            order=lambda one: one.at,
            width=150,
        ),
        Column(
            key="file", title=translate("ImportHistory", "File"), text=lambda one: one.file_name, width=220
        ),
        Column(key="by", title=translate("ImportHistory", "By"), text=lambda one: one.by, width=110),
        Column(
            key="added",
            title=translate("ImportHistory", "Added"),
            text=lambda one: f"{one.added:,}",
            order=lambda one: one.added,
            right=True,
            width=80,
        ),
        Column(
            key="updated",
            title=translate("ImportHistory", "Changed"),
            text=lambda one: f"{one.updated:,}",
            order=lambda one: one.updated,
            right=True,
            width=80,
        ),
        Column(
            key="state",
            title=translate("ImportHistory", "State"),
            text=lambda one: import_state(one.state),
            width=90,
        ),
    )
