"""One pack on the whole width: its checks left, the chosen check right, faults and saving on top."""

from dataclasses import replace
from functools import cached_property
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.editorhead import EditorHead
from vetdesk.desktop.pages.packs import words
from vetdesk.desktop.pages.packs.chapters import Arranged, ChaptersDialog
from vetdesk.desktop.pages.packs.checkform import CheckForm
from vetdesk.desktop.pages.packs.checklist import CheckOrder
from vetdesk.desktop.pages.packs.dialogs import SaveDialog, SaveForm
from vetdesk.desktop.pages.packs.exporting import PackExport
from vetdesk.desktop.pages.packs.fresh import add_fresh_check
from vetdesk.desktop.pages.packs.histories import PackHistories
from vetdesk.desktop.parts.basics import button, column, row
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.timers import once
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.pack_edit import arrange_chapters, change_check, move_check, retire_check
from vetdesk.domain.packs import CheckItem, Pack
from vetdesk.progress import Progress
from vetdesk.services.packs import PackView, Remark, Source

_PAUSE_MS: Final = 250
_MOST_REMARKS: Final = 3


class PackEditor(QWidget):
    """``closed``: back to the list; ``copy_requested(id)``, ``use_requested(card)`` and ``saved`` tell."""

    closed = Signal()
    copy_requested = Signal(str)
    use_requested = Signal(object)
    saved = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: PackView | None = None
        self._pack: Pack | None = None
        self._remarks: tuple[Remark, ...] = ()
        self._asking = DialogKeeper(context, self)
        self._pause = once(self, _PAUSE_MS)
        self._back = button(self.tr("All packs"), "link", icon="chevron-left")
        self._history = button(self.tr("Versions and changes"), icon="history")
        self._export = button(self.tr("Export as one file"), icon="file-down")
        self._copy = button(self.tr("Copy to edit"), "primary", icon="copy")
        self._use = button(self.tr("Use for new reviews"), icon="circle-check")
        self._save = button(self.tr("Save as a new version"), "primary")
        self._top = EditorHead(
            self._back, (self._history, self._export, self._copy, self._use, self._save), self
        )
        self.banner = self._top.banner
        self.checks = CheckOrder(language=context.language, parent=self)
        self._place = Card(margin=4, parent=self)
        self._histories = PackHistories(context, self)
        self._exporting = PackExport(context, self)
        self._lay_out()
        self._connect()

    @cached_property
    def form(self) -> CheckForm:
        """Return the form of a check; it is large, so it is made by itself, in the place where it stays."""
        made = CheckForm(language=self._context.language, parent=self._place)
        self._place.body.addWidget(made, 1)
        made.edited.connect(self._on_item_edited)
        made.judged.connect(self._show_state)
        return made

    def warm(self) -> bool:
        """Make the form; False when it is there."""
        return not self._has_form and self.form is not None

    @property
    def pack(self) -> Pack | None:
        """Return the pack as it stands in the editor."""
        return self._pack

    @property
    def is_edited(self) -> bool:
        """True when something is not saved yet."""
        return self._view is not None and (self._pack != self._view.pack or not self.form.is_sound)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._asking.dialog

    @property
    def histories(self) -> PackHistories:
        """Return what shows the versions."""
        return self._histories

    def show_pack(self, view: PackView, draft: Pack | None = None) -> None:
        """Show a pack; ``draft`` is what was typed before a lock."""
        self.form.clear()
        self._view, self._pack = view, draft or view.pack
        self._remarks = view.remarks
        own = view.card.source is Source.OWN
        self._top.title.setText(view.pack.title.of(self._context.language))
        text = self.tr("Own pack") if own else self.tr("Came with the program")
        self._top.source.show_status(Status(text, Tone.ACCENT if own else Tone.PLAIN, ""))
        self._copy.setVisible(not own)
        self._save.setVisible(own)
        self._refresh()
        if draft is not None:
            self.banner.show_message(
                self.tr("What was typed before the lock is here again; it is not saved yet."), Tone.INFO
            )

    def clear(self) -> None:
        """Forget everything shown."""
        self._pause.stop()
        if self._has_form:
            self.form.clear()
        self._view = self._pack = None
        self._remarks = ()
        self.banner.clear()

    def save_draft(self) -> None:
        """Keep what is typed but not saved; called before the vault closes."""
        if self._has_form:
            self.form.flush()
        pack, services = self._pack, self._context.services
        if self._view is None or pack is None or pack == self._view.pack:
            return

        def keep(progress: Progress) -> None:
            del progress
            services.packs.keep_draft(pack)

        self._context.write(keep, self._on_kept)

    def add_check(self) -> None:
        """Add a check behind the chosen one and put the cursor into its title."""
        self.form.flush()
        if self._pack is None or not self._is_own:
            return
        chapter = self.checks.chapter or self._pack.chapters[0].id
        self._pack, made = add_fresh_check(self._pack, chapter, after=self.checks.check_id)
        self._refresh(made)
        self.form.begin()

    # Inside

    @property
    def _has_form(self) -> bool:
        return "form" in self.__dict__

    @property
    def _is_own(self) -> bool:
        return self._view is not None and self._view.card.source is Source.OWN

    def _lay_out(self) -> None:
        left = Card(margin=3, parent=self)
        left.body.addWidget(self.checks, 1)
        left.setMinimumWidth(space(70))
        columns = row(gap=3)
        columns.addWidget(left, 2)
        columns.addWidget(self._place, 3)
        box = column(gap=3)
        box.setContentsMargins(0, space(2), 0, 0)
        box.addWidget(self._top)
        box.addLayout(columns, 1)
        box.addWidget(self.banner)
        self.setLayout(box)

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back_clicked)
        self._history.clicked.connect(self._on_history_clicked)
        self._export.clicked.connect(self._on_export_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._use.clicked.connect(self._on_use_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self.checks.chosen.connect(self._on_check_chosen)
        self.checks.add_requested.connect(self._on_add_requested)
        self.checks.move_requested.connect(self._on_move_requested)
        self.checks.retire_requested.connect(self._on_retire_requested)
        self.checks.chapters_requested.connect(self._on_chapters_requested)
        self._pause.timeout.connect(self._judge)

    def _refresh(self, check: str = "") -> None:
        if self._pack is None:
            return
        chosen = check or self.checks.check_id
        if chosen not in self._pack.by_id:
            chosen = next((item.id for item in self._pack.items), "")
        self._list(self._pack, chosen)
        self._show_check(chosen)
        self._show_state()
        self._pause.start()

    def _list(self, pack: Pack, check: str) -> None:
        marks = words.marks_of(self._remarks, pack)
        self.checks.show_pack(pack, marks, is_open=self._is_own, check=check)

    def _show_check(self, check: str) -> None:
        if self._pack is not None and check in self._pack.by_id:
            self.form.show_item(self._pack.item(check), self._pack, is_open=self._is_own)

    @Slot()
    def _show_state(self) -> None:
        view = self._view
        if view is None:
            return
        edited = self.is_edited
        says = self.tr("Version {version}, not saved yet") if edited else self.tr("Version {version}")
        self._top.state.setText(says.format(version=view.pack.version))
        self._use.setVisible(self._is_own and not edited and not view.card.in_use)
        faulty = not self.form.is_sound or any(one.forbids for one in self._remarks)
        self._top.show_saving(edited=edited, faulty=faulty)

    def _show_remarks(self) -> None:
        if not self._remarks:
            self.banner.clear()
            return
        said = [words.remark_words(one) for one in self._remarks]
        self._top.show_remarks(said, forbid=any(one.forbids for one in self._remarks), most=_MOST_REMARKS)

    @Slot()
    def _judge(self) -> None:
        pack, services = self._pack, self._context.services
        if pack is None:
            return

        def look(progress: Progress) -> tuple[Pack, tuple[Remark, ...]]:
            progress.check()
            return pack, services.packs.remarks(pack)

        self._context.read(look, self._on_judged)

    @Slot(object)
    def _on_judged(self, found: tuple[Pack, tuple[Remark, ...]]) -> None:
        pack, remarks = found
        if pack is not self._pack or remarks == self._remarks:
            return
        self._remarks = remarks
        self._list(pack, self.checks.check_id)
        self._show_remarks()
        self._show_state()

    @Slot(str)
    def _on_check_chosen(self, check: str) -> None:
        self.form.flush()
        self._show_check(check)

    @Slot(object)
    def _on_item_edited(self, item: CheckItem) -> None:
        if self._pack is not None and item.id in self._pack.by_id:
            self._pack = change_check(self._pack, item)
            self._list(self._pack, self.checks.check_id)
            self._show_state()
            self._pause.start()

    @Slot()
    def _on_add_requested(self) -> None:
        self.add_check()

    @Slot(int)
    def _on_move_requested(self, step: int) -> None:
        self.form.flush()
        if self._pack is not None and self.checks.check_id:
            self._pack = move_check(self._pack, self.checks.check_id, step)
            self._refresh()

    @Slot()
    def _on_retire_requested(self) -> None:
        self.form.flush()
        check = self.checks.check_id
        if self._pack is not None and check:
            self._pack = retire_check(self._pack, check, retired=not self._pack.item(check).retired)
            self._refresh()

    @Slot()
    def _on_chapters_requested(self) -> None:
        self.form.flush()
        if self._pack is not None:
            self._asking.open(ChaptersDialog(self._pack, parent=self.window()), self._on_chapters_arranged)

    @Slot(object)
    def _on_chapters_arranged(self, wanted: Arranged) -> None:
        self._asking.accept()
        if self._pack is not None:
            self._pack = arrange_chapters(self._pack, wanted)
            self._refresh()

    @Slot()
    def _on_back_clicked(self) -> None:
        self.form.flush()
        if not self.is_edited:
            self.closed.emit()
            return
        self._context.notifier.ask(
            self.tr("Leave the pack without saving?"),
            yes=self.tr("Throw the changes away"),
            details=self.tr("What you changed since the last version is lost."),
            then=self._throw_away,
        )

    def _throw_away(self) -> None:
        services, pack = self._context.services, self._pack
        if pack is None:
            return

        def drop(progress: Progress) -> None:
            progress.check()
            services.packs.drop_draft(pack.id)

        self._context.write(drop, self._on_kept)
        self.closed.emit()

    @Slot()
    def _on_history_clicked(self) -> None:
        if self._view is not None:
            self._histories.begin(self._view.pack)

    @Slot()
    def _on_copy_clicked(self) -> None:
        if self._view is not None:
            self.copy_requested.emit(self._view.pack.id)

    @Slot()
    def _on_use_clicked(self) -> None:
        if self._view is not None:
            self.use_requested.emit(self._view.card)

    @Slot()
    def _on_export_clicked(self) -> None:
        if self._view is not None:
            self._exporting.begin(self._view.pack)

    @Slot()
    def _on_save_clicked(self) -> None:
        self.form.flush()
        if self._pack is None or not self._save.isEnabled():
            return
        who = self._context.services.actor.name
        dialog = SaveDialog(self._pack, by=who, today=self._context.today(), parent=self.window())
        self._asking.open(dialog, self._on_submitted)

    @Slot(object)
    def _on_submitted(self, form: SaveForm) -> None:
        if self._pack is None:
            return
        services = self._context.services
        pack = replace(
            self._pack,
            title=form.title,
            valid_from=form.valid_from,
            last_reviewed=form.last_reviewed,
            reviewer=form.reviewer,
        )

        def save(progress: Progress) -> PackView:
            del progress
            return services.packs.save(pack, reason=form.reason)

        self._asking.write(save, self._on_saved)

    @Slot(object)
    def _on_saved(self, view: PackView) -> None:
        self._asking.accept()
        self.show_pack(view)
        used = self.tr("Saved as version {version}; new reviews use it.")
        unused = self.tr("Saved as version {version}. Choose 'Use for new reviews' to have it asked.")
        self._context.notifier.tell((used if view.card.in_use else unused).format(version=view.pack.version))
        self.saved.emit()

    @Slot(object)
    def _on_kept(self, _nothing: None) -> None:
        """Nothing is shown: what was kept or dropped shows when the pack is opened again."""
