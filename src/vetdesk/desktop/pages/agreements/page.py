"""The page Agreements: the list, and the workspace of the agreement that is open."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.agreements.batchdialog import BatchFlow
from vetdesk.desktop.pages.agreements.listing import ISSUE, matter_columns, matter_list, matter_source
from vetdesk.desktop.pages.agreements.newmatter import NewMatterDialog, Offered
from vetdesk.desktop.pages.agreements.numbersdialog import NumbersDialog
from vetdesk.desktop.pages.agreements.problems import problem_lines, problem_texts
from vetdesk.desktop.pages.agreements.templatebar import edition_words
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.links import NEW, place, split, wanted_filter
from vetdesk.desktop.pages.savedfilters import SavedFilterMenu
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone
from vetdesk.domain.agreements import Road
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.agreements import MatterDraft, MatterView
from vetdesk.services.errors import FileInvalid
from vetdesk.services.parties import PartyQuery

if TYPE_CHECKING:
    from vetdesk.services.office import Services

_MOST_PARTIES = 1_000


class AgreementsPage(Page):
    """``enter`` takes nothing (the list), ``new`` with the other side, or a matter's id with a tab."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.AGREEMENTS, parent)
        self._context = context
        self._dialog: NewMatterDialog | None = None
        self._numbers: NumbersDialog | None = None
        self._wanted: UUID | None = None
        self.list, self.model = matter_list(
            context.services, context.desk.lanes.read, context.settings, self, today=context.today
        )
        self.filters = SavedFilterMenu(context, PageId.AGREEMENTS.value, self.list)
        self.banner = Banner(self)
        self.strip = ProgressStrip(self)
        self._begun: Workspace | None = None
        self._workspace: Workspace | None = None
        self.batches = BatchFlow(context, self)
        self._import = button(self.tr("Import a matter file…"), icon="upload")
        self.numbers_button = button(self.tr("Contract numbers…"), icon="library")
        self._export = ListExport(
            context,
            title=self.tr("Agreements"),
            columns=matter_columns(context.today),
            rows=matter_source(context.services).every,
            parent=self,
        )
        self._rooms = QStackedWidget(self)
        self._rooms.setProperty("canvas", "true")
        self._front = self._front_room()
        self._rooms.addWidget(self._front)
        self.content.addWidget(self._rooms, 1)
        self._connect()

    @property
    def workspace(self) -> Workspace:
        """Return the room of one agreement; it is large, so ``warm`` makes it in parts."""
        if self._workspace is None:
            made = self._workspace = self._begin()
            made.finish()
            made.back_requested.connect(self._on_back)
            made.page_requested.connect(self.page_requested)
            made.changed.connect(self.changed)
        return self._workspace

    @override
    def warm(self) -> bool:
        if self._begun is None:
            return self._begin() is not None
        return self._begun.warm() or (self._workspace is None and self.workspace is not None)

    def _begin(self) -> Workspace:
        """Return the room of one agreement, perhaps without its parts."""
        if self._begun is None:
            self._begun = Workspace(self._context, self._rooms, whole=False)
            self._rooms.addWidget(self._begun)
        return self._begun

    @property
    def dialog(self) -> NewMatterDialog | None:
        """Return the dialog of a new matter, if it is open."""
        return self._dialog

    @property
    def numbers(self) -> NumbersDialog | None:
        """Return the register of contract numbers, if it is open."""
        return self._numbers

    @override
    def enter(self, record: str = "") -> None:
        asked, tab = split(record)
        if (saved := wanted_filter(record)) is not None:
            self._show_list()
            self.filters.show_filter(saved)
            return
        if asked and asked != NEW:
            self._open(UUID(asked), tab)
            return
        self._show_list()
        if asked == NEW:
            self._wanted = UUID(tab) if tab else None
            self.new_record()

    @override
    def place(self) -> str:
        if self._workspace is None or self._rooms.currentWidget() is self._front:
            return ""
        matter_id = self._workspace.matter_id
        return place(str(matter_id), self._workspace.tab_strip.chosen) if matter_id is not None else ""

    @override
    def leave(self) -> bool:
        return self._may_leave()

    @override
    def clear(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        if self._numbers is not None:
            self._numbers.reject()
        self.batches.forget()
        self.banner.clear()
        if self._workspace is not None:
            self._workspace.forget()
        self.model.clear()

    @override
    def save_draft(self) -> None:
        if self._workspace is not None:
            self._workspace.save_draft()

    @override
    def find_in_page(self) -> None:
        if self._rooms.currentWidget() is self._front:
            self.list.focus_search()
        else:
            self.workspace.focus_search()

    @override
    def new_record(self) -> None:
        if self._dialog is not None or not self._may_leave():
            return
        services = self._context.services

        def offer(_: Progress) -> Offered:
            query = PartyQuery(limit=_MOST_PARTIES)
            return Offered(
                organisations=tuple((one.id, one.party.name) for one in services.parties.own()),
                collectors=tuple((one.id, one.name) for one in services.parties.page(query).items),
                templates=tuple(
                    (road, one.id, edition_words(one))
                    for road in Road
                    for one in services.template_choice.options(road)
                    if one.id
                ),
            )

        self._context.read(offer, self._on_offered)

    @override
    def show_preview(self) -> None:
        if self._rooms.currentWidget() is not self._front:
            self.workspace.show_preview()

    @override
    def print_page(self) -> None:
        if self._rooms.currentWidget() is not self._front:
            self.workspace.print_page()

    def _may_leave(self) -> bool:
        return self._workspace is None or self._workspace.may_leave()

    def _front_room(self) -> QWidget:
        made = QWidget()
        head = row(gap=3)
        head.addWidget(text_label(self.tr("Agreements"), "title"))
        head.addStretch(1)
        head.addWidget(self.numbers_button)
        head.addWidget(self._import)
        box = column(gap=4)
        box.addLayout(head)
        box.addWidget(self.banner)
        box.addWidget(self.strip)
        box.addWidget(self.list, 1)
        made.setLayout(box)
        return made

    def _connect(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_list_action)
        self.list.new_requested.connect(self._on_new_requested)
        self.list.empty_action_requested.connect(self._on_new_requested)
        self.list.sample_requested.connect(self._on_import)
        self.list.export_requested.connect(self._export.begin)
        self._import.clicked.connect(self._on_import)
        self.numbers_button.clicked.connect(self._on_numbers)
        self.batches.ended.connect(self._on_batch_ended)

    def _show_list(self) -> None:
        self._rooms.setCurrentWidget(self._front)
        self.list.show_busy()
        self.model.reload()

    def _open(self, matter_id: UUID, tab: str = "") -> None:
        if matter_id != self.workspace.matter_id and not self._may_leave():
            return
        self._rooms.setCurrentWidget(self.workspace)
        self.workspace.show_matter(matter_id, tab)

    @Slot(object)
    def _on_opened(self, matter_id: UUID) -> None:
        self._open(matter_id)

    @Slot(str, object)
    def _on_list_action(self, key: str, ids: tuple[UUID, ...]) -> None:
        if key == ISSUE:
            self.batches.begin(ids)
        else:
            self._open(ids[0])

    @Slot()
    def _on_batch_ended(self) -> None:
        self.changed.emit()
        self.model.reload()

    @Slot()
    def _on_back(self) -> None:
        if self._may_leave():
            self._show_list()

    @Slot()
    def _on_new_requested(self) -> None:
        self.new_record()

    @Slot(object)
    def _on_offered(self, offered: Offered) -> None:
        if not offered.organisations:
            self._say(self.tr("Register your own organisation first, under Settings › Our company."))
        elif not offered.collectors:
            self._say(self.tr("Register the other side first, on the page Collectors."))
        else:
            dialog = NewMatterDialog(offered, collector=self._wanted, parent=self)
            self._dialog = dialog
            dialog.submitted.connect(self._on_draft_given)
            dialog.finished.connect(self._on_dialog_closed)
            dialog.open()

    @Slot(object)
    def _on_draft_given(self, draft: MatterDraft) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)
        services = self._context.services
        job = self._context.desk.lanes.write.submit(lambda _: _begin(services, draft))
        job.succeeded.connect(self._on_begun)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_begun(self, matter: MatterView) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.changed.emit()
        self._open(matter.id)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._dialog is not None and isinstance(error, VetdeskError):
            self._dialog.show_failure(failure_text(error))
        else:
            self._context.notifier.report(error)

    @Slot(int)
    def _on_dialog_closed(self, _result: int) -> None:
        self._dialog = self._wanted = None

    @Slot()
    def _on_numbers(self) -> None:
        dialog = NumbersDialog(self._context, parent=self)
        self._numbers = dialog
        dialog.open_requested.connect(self._on_opened)
        dialog.finished.connect(self._on_numbers_closed)
        dialog.open()

    @Slot(int)
    def _on_numbers_closed(self, _result: int) -> None:
        self._numbers = None

    @Slot()
    def _on_import(self) -> None:
        self._context.notifier.choose_file(
            self.tr("Choose a matter file"), kinds="JSON (*.json)", then=self._on_file_chosen
        )

    def _on_file_chosen(self, file: Path) -> None:
        matters = self._context.services.matters

        def take_over(progress: Progress) -> UUID:
            return matters.import_file(file, progress)

        self.banner.clear()
        job = self._context.desk.lanes.render.submit(take_over)
        self.strip.follow(job, self.tr("Importing {file}").format(file=file.name))
        job.succeeded.connect(self._on_imported)
        job.failed.connect(self._on_import_failed)

    @Slot(object)
    def _on_imported(self, matter_id: UUID) -> None:
        self._context.notifier.tell(self.tr("The matter was imported; nothing is issued yet."))
        self.changed.emit()
        self._open(matter_id)

    @Slot(object)
    def _on_import_failed(self, error: Exception) -> None:
        if isinstance(error, FileInvalid):
            details = problem_texts(problem_lines(error))
            self.banner.show_message(failure_text(error), Tone.BAD, details=details)
        else:
            self._context.notifier.report(error)

    def _say(self, text: str) -> None:
        self._context.notifier.tell(text, Tone.INFO)


def _begin(services: "Services", draft: MatterDraft) -> MatterView:
    """Open the matter with the newest review of the other side for this road, if there is one."""
    reviews = [one for one in services.vetting.of(draft.collector_id) if one.road is draft.road]
    newest = max(reviews, key=lambda one: one.reviewed_on, default=None)
    return services.agreements.open(replace(draft, review_id=newest.id if newest else None))
