"""One template on the whole width: its parts left, the part chosen in the middle, the page it makes right."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses.histories import Editions
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.editorhead import EditorHead
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.pages.templates.completing import Completing
from vetdesk.desktop.pages.templates.factsdialog import FactsDialog
from vetdesk.desktop.pages.templates.histories import lines_of
from vetdesk.desktop.pages.templates.opening import OpenedTemplate, open_template
from vetdesk.desktop.pages.templates.partform import PartForm
from vetdesk.desktop.pages.templates.partlist import PartList
from vetdesk.desktop.pages.templates.trial import Trial
from vetdesk.desktop.pages.templates.words import Remark, remark_words, remarks_of
from vetdesk.desktop.parts.basics import button, column
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.timers import once
from vetdesk.progress import Progress
from vetdesk.services.templates import Pack, Part, Problem, TemplateFaulty, TemplateView

_PAUSE_MS: Final = 600
_MOST_REMARKS: Final = 2


class TemplateEditor(QWidget):
    """``closed``: back to the list; ``copy_requested`` carries the id of a template to copy."""

    closed = Signal()
    copy_requested = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TemplateView | None = None
        self._pack: Pack | None = None
        self._remarks: tuple[Remark, ...] = ()
        self._missing: dict[str, str] = {}
        self._norms: frozenset[str] = frozenset()
        self._asking = DialogKeeper(context, self)
        self._pause = once(self, _PAUSE_MS)
        self.back = button(self.tr("All templates"), "link", icon="chevron-left")
        self.history = button(self.tr("Editions"), icon="history")
        self.retire = button(self.tr("Retire"), icon="archive")
        self.restore = button(self.tr("Bring back"), icon="undo-2")
        self.copy = button(self.tr("Copy to edit"), "primary", icon="copy")
        self.save = button(self.tr("Save edition"), "primary")
        self.top = EditorHead(
            self.back, (self.history, self.retire, self.restore, self.copy, self.save), self
        )
        self.banner = self.top.banner
        self.parts = PartList()
        self.form = PartForm(context)
        self.trial = Trial(context)
        self.editions = Editions(context, self)
        self.completing = Completing(context, self)
        self._lay_out()
        self._connect()

    @property
    def pack(self) -> Pack | None:
        """Return the template as it stands in the editor."""
        return self._pack

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._asking.dialog

    @property
    def is_edited(self) -> bool:
        """True when something is not saved yet."""
        return self._view is not None and self._pack != self._view.card.pack

    @property
    def is_open(self) -> bool:
        """True when the template may be changed: one of the office that is in force."""
        return self._view is not None and not self._view.card.shipped and not self._view.card.retired

    @Slot(object)
    def show_template(self, opened: OpenedTemplate) -> None:
        """Show a template in its newest edition, under what was typed and never saved."""
        self._pause.stop()
        view = opened.view
        card = view.card
        self._view, self._pack = view, view.draft or card.pack
        self._norms = opened.norms
        self.top.title.setText(self._pack.title)
        self.top.source.show_status(words.status_of(card))
        self.history.setVisible(not card.shipped)
        self.retire.setVisible(self.is_open)
        self.restore.setVisible(card.retired)
        self.copy.setVisible(card.shipped)
        self.save.setVisible(self.is_open)
        self.form.offer(opened.clauses, opened.values, opened.said)
        self.trial.begin(self._pack, opened.matters, opened.values)
        self.banner.clear()
        self._remarks = ()
        self.completing.withdraw()
        self._missing = {one.id: one.title for one in opened.more if one.title}
        self.parts.show_parts(self._pack.parts, opened.more, is_open=self.is_open)
        self._show_state()
        if view.draft is not None:
            self.top.show_draft()
        elif card.shipped:
            self.banner.show_message(
                self.tr("This template came with the program and stays as it is; copy it to make your own."),
                Tone.INFO,
            )
        self.judge()

    def save_draft(self) -> None:
        """Keep what is typed but not saved, so that leaving, locking or closing loses nothing."""
        pack, services = self._pack, self._context.services
        if pack is None or not self.is_edited or not self.is_open or services.read_only:
            return

        def keep(progress: Progress) -> None:
            del progress  # a draft is never given up half-way
            services.templates.keep_draft(pack)

        self._context.write(keep, self._on_kept)

    @Slot()
    def judge(self) -> None:
        """Ask the linter about the template as it stands, and for the page it makes."""
        self._pause.stop()
        pack, templates = self._pack, self._context.services.templates
        if pack is None:
            return
        current = self.parts.current
        self.trial.show_pack(pack, current.id if current else "")
        if not self.is_open:
            return

        def look(progress: Progress) -> tuple[Pack, tuple[Problem, ...]]:
            progress.check()
            return pack, templates.problems(pack)

        self._context.render(look, self._on_judged)

    def clear(self) -> None:
        """Forget everything shown."""
        self._pause.stop()
        self._view = self._pack = None
        self._remarks = ()
        self.trial.clear()
        self.banner.clear()

    # Inside

    def _lay_out(self) -> None:
        middle = Card(margin=3)
        middle.body.addWidget(self.form, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(middle)
        area.setMinimumWidth(space(75))
        area.viewport().setAutoFillBackground(False)
        columns = QSplitter()
        columns.setChildrenCollapsible(False)
        shares: tuple[tuple[QWidget, int], ...] = ((self.parts, 2), (area, 4), (self.trial, 3))
        for face, share in shares:
            columns.addWidget(face)
            columns.setStretchFactor(columns.count() - 1, share)
        box = column(gap=3)
        box.addWidget(self.top)
        box.addWidget(columns, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.history.clicked.connect(self._on_history)
        self.retire.clicked.connect(self._on_retire)
        self.restore.clicked.connect(self._on_restore)
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        self.parts.chosen.connect(self._on_part_chosen)
        self.parts.changed.connect(self._on_parts_changed)
        self.parts.facts.clicked.connect(self._on_facts)
        self.form.edited.connect(self._on_part_edited)
        self.banner.action_requested.connect(self._on_banner_action)
        self.completing.completed.connect(self._on_completed)
        self._pause.timeout.connect(self.judge)

    def _show_state(self) -> None:
        if self._view is None:
            return
        says = self.tr("Edition {version}, not saved yet") if self.is_edited else self.tr("Edition {version}")
        self.top.state.setText(says.format(version=self._view.card.pack.version))
        faulty = any(one.forbids for one in self._remarks)
        self.top.show_saving(edited=self.is_edited, faulty=faulty)

    def _take_remarks(self, problems: Sequence[Problem]) -> None:
        pack = self._pack
        if pack is None:
            return
        self._remarks = remarks_of(problems, pack, self._missing)
        self.parts.mark({one.part for one in self._remarks if one.part})
        self._mark_part()
        self._show_state()
        if not self._remarks:
            self.completing.withdraw()
            if self._view is not None and self._view.draft is None:
                self.banner.clear()
            return
        said = [remark_words(one, pack) for one in self._remarks]
        forbid = any(one.forbids for one in self._remarks)
        offer = self.completing.offer(pack, problems, is_open=self.is_open)
        self.top.show_remarks(said, forbid=forbid, most=_MOST_REMARKS, action=offer)

    def _mark_part(self) -> None:
        current = self.parts.current
        mine = [one for one in self._remarks if current is not None and one.part == current.id]
        self.form.show_remarks(mine, [one.in_part for one in mine])

    def _change(self, parts: tuple[Part, ...]) -> None:
        if self._pack is not None:
            self._pack = replace(self._pack, parts=parts)
            self._show_state()
            self._pause.start()

    @Slot()
    def _on_facts(self) -> None:
        if self._pack is not None:
            dialog = FactsDialog(self._pack, self._norms, parent=self.window())
            self._asking.open(dialog, self._on_facts_given)

    @Slot(object)
    def _on_facts_given(self, given: Pack) -> None:
        self._asking.accept()
        pack = self._pack or given
        self._pack = replace(pack, title=given.title, law=given.law, look=given.look)
        self.top.title.setText(given.title)
        self._show_state()
        self.judge()

    @Slot(str)
    def _on_part_chosen(self, name: str) -> None:
        others = [one for one in self.parts.parts if one.id != name]
        self.form.show_part(self.parts.current, others, is_open=self.is_open)
        self._mark_part()
        if self._pack is not None:
            self.trial.show_pack(self._pack, name)

    @Slot()
    def _on_parts_changed(self) -> None:
        self._change(self.parts.parts)

    @Slot()
    def _on_part_edited(self) -> None:
        part = self.form.part
        if part is not None:
            self.parts.put(part)
            self._change(self.parts.parts)

    @Slot(object)
    def _on_judged(self, found: tuple[Pack, tuple[Problem, ...]]) -> None:
        pack, problems = found
        if pack == self._pack:
            self._take_remarks(problems)

    @Slot()
    def _on_back(self) -> None:
        if self.is_edited and self.is_open:
            self.save_draft()
            self._context.notifier.tell(
                self.tr("What you typed is kept as a draft; open the template again to go on."), Tone.INFO
            )
        self.closed.emit()

    @Slot()
    def _on_banner_action(self) -> None:
        if self.completing.is_offered:
            self.completing.begin()
        else:
            self._throw_away()

    @Slot(object)
    def _on_completed(self, pack: Pack) -> None:
        self._pack = pack
        self.parts.take_over(pack.parts)
        self._show_state()
        self.judge()

    def _throw_away(self) -> None:
        if self._view is None or self._view.draft is None:
            return
        templates, template = self._context.services.templates, self._view.card.id
        self._context.write(lambda _: templates.drop_draft(template), self._on_dropped)

    @Slot(object)
    def _on_dropped(self, _nothing: None) -> None:
        if self._view is not None:
            self._reopen(self._view.card.id)

    @Slot()
    def _on_copy(self) -> None:
        if self._view is not None:
            self.copy_requested.emit(self._view.card.id)

    @Slot()
    def _on_history(self) -> None:
        if self._view is not None:
            card, templates = self._view.card, self._context.services.templates
            self.editions.begin(card.pack.title, lines_of(self._view), partial(templates.compare, card.id))

    @Slot()
    def _on_save(self) -> None:
        if self._pack is None or not self.save.isEnabled():
            return
        dialog = ReasonDialog(
            self.tr("Save as a new edition"),
            submit_text=self.tr("Save edition"),
            explanation=self.tr(
                "Issued documents keep their text; open drafts keep their edition and are offered this one."
            ),
            parent=self.window(),
        )
        self._asking.open(dialog, self._on_reason_given)

    @Slot(object)
    def _on_reason_given(self, reason: str) -> None:
        if self._pack is None:
            return
        templates = self._context.services.templates
        pack = replace(
            self._pack, last_reviewed=self._context.today(), confirm=self._context.services.actor.name
        )
        self._asking.write(lambda _: templates.save(pack, reason=reason), self._on_saved, self._on_refused)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, TemplateFaulty):
            self._asking.reject()
            self._take_remarks(error.problems)
        elif self._asking.dialog is not None:
            self._asking.dialog.show_error(error)

    @Slot()
    def _on_retire(self) -> None:
        if self._view is not None:
            dialog = ReasonDialog(
                self.tr("Retire {template}").format(template=self._view.card.pack.title),
                submit_text=self.tr("Retire"),
                explanation=self.tr("New matters no longer choose it; drafts made with it are told."),
                parent=self.window(),
            )
            self._asking.open(dialog, self._on_retire_given)

    @Slot(object)
    def _on_retire_given(self, reason: str) -> None:
        if self._view is not None:
            templates, template = self._context.services.templates, self._view.card.id
            self._asking.write(lambda _: templates.retire(template, reason=reason), self._on_saved)

    @Slot()
    def _on_restore(self) -> None:
        dialog = ReasonDialog(
            self.tr("Bring the template back"),
            submit_text=self.tr("Bring back"),
            explanation=self.tr("It is in force again, in the words it had."),
            parent=self.window(),
        )
        self._asking.open(dialog, self._on_restore_given)

    @Slot(object)
    def _on_restore_given(self, reason: str) -> None:
        if self._view is not None:
            templates, template = self._context.services.templates, self._view.card.id
            self._asking.write(lambda _: templates.restore(template, reason=reason), self._on_saved)

    @Slot(object)
    def _on_saved(self, view: TemplateView) -> None:
        self._asking.accept()
        told = self.tr("Edition {version} is saved.").format(version=view.card.pack.version)
        self._context.notifier.tell(told)
        self._reopen(view.card.id)

    def _reopen(self, template: str) -> None:
        context = self._context
        context.read(lambda _: open_template(context, template), self.show_template)

    @Slot(object)
    def _on_kept(self, _nothing: None) -> None:
        """Nothing is shown: what was kept shows when the template is opened again."""
