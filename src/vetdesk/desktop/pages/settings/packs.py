"""The tab with the check packs: the list, and the editor of the one that was opened."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.packs.editor import PackEditor
from vetdesk.desktop.pages.packs.histories import PackHistories
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.pages.settings.tab import SettingsTab
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.packs import Pack
from vetdesk.progress import Progress
from vetdesk.services.packs import PackCard, PackView, Source

OPEN, COPY, USE, UNUSE, HISTORY = "open", "copy", "use", "unuse", "history"
Opened = tuple[PackView, Pack | None]


class PacksTab(SettingsTab):
    """Enter opens a pack; a pack that came with the program is copied before it is edited."""

    scrolls = False

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._cards: dict[str, PackCard] = {}
        self._chosen = ""
        self._file: Path | None = None
        self._model = MemoryRecords(self._columns(), lambda card: card.id)
        self._list = RecordList(
            "packs",
            self._model,
            names=self.tr("check packs"),
            empty=EmptyWords(self.tr("There are no check packs."), "", "", "", "list-checks"),
            settings=context.settings,
            actions=(
                ListAction(key=OPEN, text=self.tr("Open"), icon="arrow-right"),
                ListAction(key=COPY, text=self.tr("Copy to edit"), icon="copy"),
                ListAction(key=USE, text=self.tr("Use for new reviews"), icon="circle-check"),
                ListAction(key=UNUSE, text=self.tr("Do not use any more"), icon="ban"),
                ListAction(key=HISTORY, text=self.tr("Versions and changes"), icon="history"),
            ),
            new_text=self.tr("Import a pack"),
        )
        self._editor: PackEditor | None = None
        self._histories = PackHistories(context, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list_face())
        box = column(gap=0)
        box.addWidget(self._stack)
        self.setLayout(box)
        self._connect()

    @property
    def records(self) -> RecordList[PackCard]:
        """Return the list."""
        return self._list

    @property
    def editor(self) -> PackEditor:
        """Return the editor, made when a pack is first opened at last."""
        if self._editor is None:
            self._editor = PackEditor(self._context, self._stack)
            self._stack.addWidget(self._editor)
            self._editor.closed.connect(self._on_closed)
            self._editor.copy_requested.connect(self._ask_for_copy)
            self._editor.use_requested.connect(self._on_use_requested)
            self._editor.saved.connect(self._on_editor_saved)
        return self._editor

    @property
    def is_editing(self) -> bool:
        """True while a pack is open."""
        return self._editor is not None and self._stack.currentWidget() is self._editor

    @override
    def warm(self) -> bool:
        if self._editor is None:
            return self.editor is not None
        return self._editor.warm()

    @override
    @Slot()
    def load(self) -> None:
        services = self._context.services
        self._list.show_busy()

        def read(progress: Progress) -> tuple[PackCard, ...]:
            progress.check()
            return services.packs.all()

        self._context.read(read, self._on_read)

    @override
    def forget(self) -> None:
        self._cards = {}
        self._model.show_records(())
        if self._editor is not None:
            self._editor.clear()
        self._stack.setCurrentIndex(0)

    @override
    def save_draft(self) -> None:
        if self.is_editing:
            self.editor.save_draft()

    @override
    @Slot()
    def new_record(self) -> None:
        if self.is_editing:
            self.editor.add_check()
            return
        self._context.notifier.choose_file(
            self.tr("Choose a pack file"), kinds=self.tr("Check packs (*.toml)"), then=self._on_file_chosen
        )

    @override
    def find_in_page(self) -> None:
        if not self.is_editing:
            self._list.focus_search()

    # Inside

    def _list_face(self) -> QWidget:
        face, box = QWidget(), column(gap=2)
        box.setContentsMargins(0, space(2), 0, 0)
        says = self.tr(
            "A check pack says what a review asks. Double-click a pack to read it; to add or change a check, "
            "copy a pack, edit the copy, save it with a reason and press 'Use for new reviews'."
        )
        box.addWidget(text_label(says, "soft", wrap=True))
        box.addWidget(self._list, 1)
        face.setLayout(box)
        return face

    def _connect(self) -> None:
        export = ListExport(
            self._context,
            title=self.tr("Check packs"),
            columns=self._model.columns,
            table=self._list.table,
            parent=self,
        )
        self._list.export_requested.connect(export.begin)
        self._list.opened.connect(self._on_opened)
        self._list.action_requested.connect(self._on_action_requested)
        self._list.new_requested.connect(self.new_record)
        self._list.retry_requested.connect(self.load)

    def _columns(self) -> tuple[Column[PackCard], ...]:
        return (
            Column(
                key="name",
                title=self.tr("Check pack"),
                text=lambda card: card.title.of(self._context.language),
                width=360,
            ),
            Column(
                key="source",
                title=self.tr("Source"),
                text=lambda card: self._source(card).text,
                badge=self._source,
                width=210,
            ),
            Column(key="version", title=self.tr("Version"), text=lambda card: card.version, width=80),
            Column(
                key="used",
                title=self.tr("New reviews"),
                text=lambda card: self._used(card).text,
                badge=self._used,
                width=160,
            ),
            Column(
                key="checks",
                title=self.tr("Checks"),
                text=lambda card: str(card.checks),
                order=lambda card: card.checks,
                right=True,
                width=80,
            ),
            Column(
                key="reviewed",
                title=self.tr("Last reviewed"),
                text=lambda card: card.last_reviewed.isoformat(),
                width=120,
            ),
            Column(
                key="warnings",
                title=self.tr("To look at"),
                text=lambda card: self._warnings(card).text,
                badge=self._warnings,
                width=230,
            ),
        )

    def _source(self, card: PackCard) -> Status:
        if card.source is Source.OWN:
            return Status(self.tr("Own"), Tone.ACCENT, "pen-line")
        return Status(self.tr("Came with the program"), Tone.PLAIN, "library")

    def _used(self, card: PackCard) -> Status:
        if card.in_use:
            return Status(self.tr("In use"), Tone.OK, "circle-check")
        if card.offered:
            return Status(self.tr("Can be chosen"), Tone.INFO, "list-checks")
        return Status(self.tr("Not used"), Tone.PLAIN, "circle-dashed")

    def _warnings(self, card: PackCard) -> Status:
        if card.review_overdue:
            return Status(self.tr("Not reviewed for 180 days"), Tone.WARN, "triangle-alert")
        if card.remarks:
            text = self.tr("{count} to look at").format(count=len(card.remarks))
            return Status(text, Tone.WARN, "triangle-alert")
        return Status(self.tr("None"), Tone.PLAIN, "")

    def _open(self, pack_id: str) -> None:
        services = self._context.services

        def read(progress: Progress) -> Opened:
            progress.check()
            return services.packs.get(pack_id), services.packs.draft(pack_id)

        self._context.read(read, self._on_pack_read)

    def _write(self, dialog: ReasonDialog, title: str) -> None:
        dialog.setWindowTitle(title)
        self._asking.open(dialog, self._on_reason_given)

    def _on_file_chosen(self, file: Path) -> None:
        self._file, self._chosen = file, ""
        title = self.tr("Import a pack")
        why = self.tr("{name} becomes a pack of your own; it is not used until you say so.")
        explanation = why.format(name=file.name)
        dialog = ReasonDialog(
            title, submit_text=self.tr("Import"), explanation=explanation, parent=self.window()
        )
        self._write(dialog, title)

    @Slot(str)
    def _ask_for_copy(self, pack_id: str) -> None:
        self._file, self._chosen = None, pack_id
        title = self.tr("Copy to edit")
        why = self.tr("The copy is yours to change; the pack that came with the program stays as it is.")
        dialog = ReasonDialog(title, submit_text=self.tr("Copy"), explanation=why, parent=self.window())
        self._write(dialog, title)

    @Slot(object)
    def _on_reason_given(self, reason: str) -> None:
        services, file, pack_id = self._context.services, self._file, self._chosen

        def make(progress: Progress) -> Opened:
            progress.check()
            made = (
                services.packs.bring_in_file(file, reason=reason)
                if file is not None
                else services.packs.copy(pack_id, reason=reason)
            )
            return made, None

        self._asking.write(make, self._on_made)

    @Slot(object)
    def _on_made(self, opened: Opened) -> None:
        self._asking.accept()
        self.changed.emit()
        self._on_pack_read(opened)
        self.load()

    @Slot(object)
    def _on_read(self, cards: tuple[PackCard, ...]) -> None:
        self._cards = {card.id: card for card in cards}
        self._model.show_records(cards)
        self._list.show_loaded()

    @Slot(object)
    def _on_opened(self, pack_id: str) -> None:
        self._open(pack_id)

    @Slot(str, object)
    def _on_action_requested(self, key: str, ids: tuple[str, ...]) -> None:
        card = self._cards.get(ids[0]) if len(ids) == 1 else None
        if card is None:
            return
        if key == OPEN:
            self._open(card.id)
        elif key == COPY:
            self._ask_for_copy(card.id)
        elif key == HISTORY:
            self._show_history(card.id)
        else:
            self._use(card, in_use=key == USE)

    def _use(self, card: PackCard, *, in_use: bool) -> None:
        services = self._context.services

        def use(progress: Progress) -> PackView:
            progress.check()
            return services.packs.use(card.id, in_use=in_use)

        self._context.write(use, self._on_used)

    def _show_history(self, pack_id: str) -> None:
        services = self._context.services

        def read(progress: Progress) -> PackView:
            progress.check()
            return services.packs.get(pack_id)

        self._context.read(read, self._on_history_asked)

    @Slot(object)
    def _on_history_asked(self, view: PackView) -> None:
        self._histories.begin(view.pack)

    @Slot(object)
    def _on_use_requested(self, card: PackCard) -> None:
        self._use(card, in_use=True)

    @Slot(object)
    def _on_used(self, view: PackView) -> None:
        if self.is_editing:
            self.editor.show_pack(view)
        name = view.pack.title.of(self._context.language)
        text = (
            self.tr("New reviews now use '{name}', version {version}.")
            if view.card.in_use
            else self.tr("'{name}' is not used for new reviews any more (version {version}).")
        )
        self._context.notifier.tell(text.format(name=name, version=view.pack.version))
        self.changed.emit()
        self.load()

    @Slot(object)
    def _on_pack_read(self, opened: Opened) -> None:
        view, draft = opened
        self.editor.show_pack(view, draft)
        self._stack.setCurrentWidget(self.editor)

    @Slot()
    def _on_closed(self) -> None:
        self.editor.clear()
        self._stack.setCurrentIndex(0)
        self.load()

    @Slot()
    def _on_editor_saved(self) -> None:
        self.changed.emit()
        self.load()
