"""Brings documents out of the vault: their pages into the window, files to a place, PDFs to the printer."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.agreements.documentstab import DEBTORS, DocumentsTab
from vetdesk.desktop.pages.agreements.header import title_words
from vetdesk.desktop.pages.agreements.newest import Newest
from vetdesk.desktop.pages.agreements.previewpane import Picture
from vetdesk.desktop.pages.agreements.printflow import PrintFlow
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.papermaking import PaperFlow
from vetdesk.domain.agreements import Road
from vetdesk.progress import Progress
from vetdesk.services.bulk import NoticeRun
from vetdesk.services.documents import DocumentLine
from vetdesk.services.texts import DRAFT


class FilingFlow(QObject):
    """Serves the documents tab and the result of an issue; ``filed`` says that there are new letters."""

    filed = Signal()

    def __init__(self, context: PageContext, tab: DocumentsTab) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        self._matter: UUID | None = None
        self._road = Road.ASSIGNMENT
        self._chosen: DocumentLine | None = None
        self._version = DRAFT
        self._letters = ""
        self.prints = PrintFlow(context, tab)
        self._pages = Newest(context.desk.lanes.render, self)
        self._pages.done.connect(self._on_page)
        self._pages.failed.connect(context.notifier.report)
        self._pages.busy_changed.connect(self._on_busy_changed)
        tab.page_wanted.connect(self._on_page_wanted)
        tab.save_requested.connect(self.save)
        tab.save_all_requested.connect(self._on_save_all)
        tab.print_requested.connect(self.prints.begin)
        tab.letter_requested.connect(self._on_letter)
        tab.each_requested.connect(self._on_each)
        tab.lock_requested.connect(self._on_lock)
        tab.word_requested.connect(self._on_word)
        tab.letter_words_requested.connect(self._on_letter_words)
        tab.paper_requested.connect(self._on_paper)
        self.papers = PaperFlow(context, tab)
        self.papers.filed.connect(self.filed)
        self.papers.signing.signed.connect(self.filed)
        tab.sign_requested.connect(self.papers.signing.begin)

    def show_matter(self, matter_id: UUID, road: Road) -> None:
        """Serve this matter from now on."""
        self._matter, self._road = matter_id, road

    def forget(self) -> None:
        """Serve none."""
        self._pages.drop()
        self.prints.forget()
        self.papers.forget()
        self._matter = self._chosen = None

    @Slot(object)
    def save(self, document: DocumentLine) -> None:
        """Ask where a document goes and write it there, for the owner's eyes only."""
        self._chosen = document
        self._context.notifier.choose_save(
            self.tr("Save the document"), suggested=document.name, then=self._on_place_chosen
        )

    @Slot(object, int)
    def _on_page_wanted(self, document_id: UUID, page: int) -> None:
        documents = self._context.services.documents
        self._pages.ask(lambda _: documents.page_image(document_id, page))

    @Slot(object)
    def _on_page(self, picture: Picture) -> None:
        self._tab.preview.show_picture(picture)

    @Slot(bool)
    def _on_busy_changed(self, busy: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        self._tab.preview.show_busy(busy=busy)

    def _on_place_chosen(self, path: Path) -> None:
        if self._chosen is not None:
            document_id, documents = self._chosen.id, self._context.services.documents
            self._context.read(lambda _: documents.save(document_id, path), self._on_saved)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._context.notifier.tell(self.tr("Saved as {name}; only you can read it.").format(name=path.name))
        self._context.notifier.show_folder(path)

    @Slot()
    def _on_paper(self) -> None:
        if self._matter is not None:
            self.papers.for_matter(self._matter, self._road)

    @Slot(int)
    def _on_word(self, version: int) -> None:
        self._version = version
        draft = self.tr("draft") if version == DRAFT else f"v{version}"
        self._context.notifier.choose_save(
            self.tr("Save the text for a word processor"),
            suggested=f"{title_words(self._road)}_{draft}.docx",
            then=self._on_word_place_chosen,
        )

    def _on_word_place_chosen(self, chosen: Path) -> None:
        if self._matter is None:
            return
        path = with_ending(chosen, ".docx")
        matter_id, version, texts = self._matter, self._version, self._context.services.texts
        job = self._context.render(
            lambda progress: texts.save_word(matter_id, version, path, progress), self._on_saved
        )
        self._tab.follow(job, self.tr("Writing the .docx"))

    @Slot(str)
    def _on_letter_words(self, kind: str) -> None:
        self._letters = kind
        self._context.notifier.choose_folder(
            self.tr("Folder for the letters, one .docx each"), then=self._on_letter_folder_chosen
        )

    def _on_letter_folder_chosen(self, folder: Path) -> None:
        if self._matter is not None:
            matter_id, kind, words = self._matter, self._letters, self._context.services.letter_words
            job = self._context.render(
                lambda progress: words.save(matter_id, kind, folder, progress), self._on_all_saved
            )
            self._tab.follow(job, self.tr("Writing the .docx"))

    @Slot()
    def _on_save_all(self) -> None:
        self._context.notifier.choose_folder(
            self.tr("Save all documents into a folder"), then=self._on_folder_chosen
        )

    def _on_folder_chosen(self, folder: Path) -> None:
        if self._matter is not None:
            matter_id, documents = self._matter, self._context.services.documents
            self._context.read(lambda _: documents.save_all(matter_id, folder), self._on_all_saved)

    @Slot(object)
    def _on_all_saved(self, paths: tuple[Path, ...]) -> None:
        self._context.notifier.tell(self.tr("%n file(s) saved; only you can read them.", "", len(paths)))
        if paths:
            self._context.notifier.show_folder(paths[0])

    @Slot(str)
    def _on_letter(self, kind: str) -> None:
        if self._matter is None:
            return
        matter_id, letters = self._matter, self._context.services.letters

        road = self._road

        def make(progress: Progress) -> object:
            if kind == DEBTORS and road is Road.ENTRUSTMENT:
                return letters.outsource_notices(matter_id, progress)
            if kind == DEBTORS:
                return letters.debtor_notices(matter_id, progress)
            return letters.guarantor_notices(matter_id, progress)

        job = self._context.render(make, self._on_letters_made)
        self._tab.follow(job, self.tr("Making the letters"))

    @Slot(object)
    def _on_letters_made(self, _result: object) -> None:
        self._context.notifier.tell(self.tr("The letters are filed with the documents."))
        self.filed.emit()

    @Slot()
    def _on_each(self) -> None:
        self._context.notifier.choose_folder(
            self.tr("Folder for the notices, one PDF each"), then=self._on_notice_folder
        )

    def _on_notice_folder(self, folder: Path) -> None:
        if self._matter is None:
            return
        matter_id, notices = self._matter, self._context.services.notices
        job = self._context.render(
            lambda progress: notices.write(matter_id, folder, progress), self._on_notices_written
        )
        self._tab.follow(job, self.tr("Writing the notices"))

    @Slot(object)
    def _on_notices_written(self, run: NoticeRun) -> None:
        words = self.tr("{written} notices written, {kept} were there already; their list is filed.")
        self._context.notifier.tell(words.format(written=run.written, kept=run.kept))
        self._context.notifier.show_folder(run.folder)
        self.filed.emit()

    @Slot(object)
    def _on_lock(self, annex: DocumentLine) -> None:
        self._chosen = annex
        self._context.notifier.ask(
            self.tr("Make a locked copy of the document chosen?"),
            yes=self.tr("Make the copy"),
            then=self._on_lock_agreed,
            details=self.tr(
                "The copy gets a passphrase of its own, printed on a sheet. Hand the sheet over by"
                " another way than the copy. The unlocked file stays the record."
            ),
        )

    def _on_lock_agreed(self) -> None:
        if self._chosen is None:
            return
        annex_id, deliveries = self._chosen.id, self._context.services.deliveries
        job = self._context.render(lambda progress: deliveries.make(annex_id, progress), self._on_locked)
        self._tab.follow(job, self.tr("Locking the copy"))

    @Slot(object)
    def _on_locked(self, _made: object) -> None:
        self._context.notifier.tell(self.tr("The locked copy and its passphrase sheet are filed."))
        self.filed.emit()
