"""Serves the dialog that prints and binds: pages into it, copies to the printer or into a file."""

from pathlib import Path, PurePath

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.agreements.newest import Newest
from vetdesk.desktop.pages.agreements.previewpane import Picture
from vetdesk.desktop.pages.agreements.printdialog import PrintDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.printing import Printer
from vetdesk.services.documents import DocumentLine
from vetdesk.services.papercopies import Run

_AGREEMENT = "agreement"


class PrintFlow(QObject):
    """Works for the tab of documents."""

    def __init__(self, context: PageContext, over: QWidget) -> None:
        super().__init__(over)
        self._context = context
        self._over = over
        self._document: DocumentLine | None = None
        self._dialog: PrintDialog | None = None
        self._printer = Printer(self)
        self._printer.found.connect(self._on_printers_found)
        self._printer.printed.connect(self._on_printed)
        self._printer.failed.connect(self._on_failed)
        self._pages = Newest(context.desk.lanes.render, self)
        self._pages.done.connect(self._on_page)
        self._pages.failed.connect(self._on_failed)

    @property
    def dialog(self) -> PrintDialog | None:
        """Return the open dialog."""
        return self._dialog

    @property
    def printer(self) -> Printer:
        """Return what prints."""
        return self._printer

    @Slot(object)
    def begin(self, document: DocumentLine) -> None:
        """Open the dialog for a filed PDF."""
        self._document = document
        copies = self._context.services.paper_copies
        self._context.read(lambda _: copies.is_draft(document.id), self._on_draft_known)

    def forget(self) -> None:
        """Close what is open."""
        self._pages.drop()
        if self._dialog is not None:
            self._dialog.reject()
        self._document = None

    @Slot(object)
    def _on_draft_known(self, is_draft: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        if self._document is None or self._dialog is not None:
            return
        dialog = PrintDialog(
            self._document,
            is_agreement=self._document.kind == _AGREEMENT,
            is_draft=is_draft,
            parent=self._over.window(),
        )
        dialog.page_wanted.connect(self._on_page_wanted)
        dialog.print_requested.connect(self._on_print_requested)
        dialog.save_requested.connect(self._on_save_requested)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()
        self._on_page_wanted(1)
        self._printer.look_for_printers()

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._pages.drop()
        self._dialog = None

    @Slot(int)
    def _on_page_wanted(self, page: int) -> None:
        if self._document is None or self._dialog is None:
            return
        document_id, plan = self._document.id, self._dialog.plan
        copies = self._context.services.paper_copies
        self._pages.ask(lambda _: copies.page_image(document_id, plan, page))

    @Slot(object)
    def _on_page(self, picture: Picture) -> None:
        if self._dialog is not None:
            self._dialog.preview.show_picture(picture)

    @Slot(object)
    def _on_printers_found(self, printers: tuple[str, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_printers(printers)

    @Slot()
    def _on_print_requested(self) -> None:
        if self._document is None or self._dialog is None:
            return
        document_id, plan = self._document.id, self._dialog.plan
        copies = self._context.services.paper_copies
        self._dialog.set_busy(busy=True)
        job = self._context.render(
            lambda progress: copies.print_run(document_id, plan, progress), self._on_run_made
        )
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_run_made(self, run: Run) -> None:
        if self._dialog is not None:
            # The queue shows the title to everybody who prints, so it names nobody.
            self._printer.send(run.pdf, title="vetdesk", job=self._dialog.job)

    @Slot()
    def _on_printed(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._context.notifier.tell(
            self.tr("The copies were given to the printer. They have left the vault: collect them at once.")
        )

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_failed(error)

    @Slot()
    def _on_save_requested(self) -> None:
        if self._document is not None:
            stem = PurePath(self._document.name).stem
            copies = self.tr("copies")
            self._context.notifier.choose_save(
                self.tr("Save the copies"), suggested=f"{stem}_{copies}.pdf", then=self._on_place
            )

    def _on_place(self, chosen: Path) -> None:
        if self._document is None or self._dialog is None:
            return
        path = with_ending(chosen, ".pdf")
        document_id, plan = self._document.id, self._dialog.plan
        copies = self._context.services.paper_copies
        self._dialog.set_busy(busy=True)
        job = self._context.render(
            lambda progress: copies.save(document_id, plan, path, progress), self._on_saved
        )
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._context.notifier.tell(self.tr("Saved as {name}; only you can read it.").format(name=path.name))
        self._context.notifier.show_folder(path)
