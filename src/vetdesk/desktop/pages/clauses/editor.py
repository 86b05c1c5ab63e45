"""One clause on the whole width: what it is and where it is used left, its wordings right."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses import words
from vetdesk.desktop.pages.clauses.conditionpanel import TrialChoice
from vetdesk.desktop.pages.clauses.dialogs import EditionDialog, EditionForm
from vetdesk.desktop.pages.clauses.headform import HeadForm
from vetdesk.desktop.pages.clauses.histories import Editions
from vetdesk.desktop.pages.clauses.remarks import Remark, remark_words, remarks_of
from vetdesk.desktop.pages.clauses.usecard import UseCard
from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.clauses.wordings import LadderEditor
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.editorhead import EditorHead
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.parts.basics import button, column, row
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.timers import once
from vetdesk.progress import Progress
from vetdesk.services.clauseconditions import TrialRoom
from vetdesk.services.clauseeditions import (
    Clause,
    ClauseFaulty,
    ClauseSource,
    ClauseView,
    Problem,
    stale_wordings,
)
from vetdesk.services.clauselibrary import ClausePlace

_PAUSE_MS: Final = 400
_MOST_REMARKS: Final = 3


class ClauseEditor(QWidget):
    """``closed``: back to the list; ``saved``: the library says something else now."""

    closed = Signal()
    saved = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: ClauseView | None = None
        self._clause: Clause | None = None
        self._remarks: tuple[Remark, ...] = ()
        self._asking = DialogKeeper(context, self)
        self._pause = once(self, _PAUSE_MS)
        self.back = button(self.tr("All clauses"), "link", icon="chevron-left")
        self.history = button(self.tr("Editions"), icon="history")
        self.retire = button(self.tr("Retire"), icon="archive")
        self.restore = button(self.tr("Bring back"), icon="undo-2")
        self.save = button(self.tr("Save as a new edition"), "primary")
        self.top = EditorHead(self.back, (self.history, self.retire, self.restore, self.save), self)
        self.banner = self.top.banner
        self.head = HeadForm()
        self.ladder = LadderEditor()
        self.used = UseCard()
        self.trial = TrialChoice()
        self.editions = Editions(context, self)
        self._lay_out()
        self._connect()

    @property
    def clause(self) -> Clause | None:
        """Return the clause as it stands in the editor."""
        return self._clause

    @property
    def is_edited(self) -> bool:
        """True when something is not saved yet."""
        return self._view is not None and self._clause != self._view.card.clause

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._asking.dialog

    def show_clause(self, view: ClauseView, places: Sequence[ClausePlace], room: TrialRoom) -> None:
        """Show a clause in its newest edition, under what was typed and never saved.

        Its conditions can be tried on the matters of ``room``.
        """
        self._pause.stop()
        self._room = room
        self._said = ClauseVocabulary(room.findings, self._context.language)
        self.trial.show_matters(room.matters)
        again = self._view is not None and self._view.card.id == view.card.id
        self._view, self._clause = view, view.draft or view.card.clause
        self._places = tuple(places)
        self.top.title.setText(f"{view.card.id} {view.card.clause.title}")
        self.top.source.show_status(words.source_status(view.card.source, retired=view.card.retired))
        self.retire.setVisible(not view.card.retired)
        self.restore.setVisible(view.card.retired)
        self.save.setVisible(not view.card.retired)
        self.used.show_used(view.used)
        if not again:
            self.ladder.go_first()
        self._fill()
        self._take_remarks(view.problems)
        if view.draft is not None:
            self.top.show_draft()
            self._pause.start()

    def save_draft(self) -> None:
        """Keep what is typed but not saved, so that leaving, locking or closing loses nothing."""
        clause, services = self._clause, self._context.services
        if clause is None or not self.is_edited or services.read_only or self._is_retired:
            return

        def keep(progress: Progress) -> None:
            del progress  # a draft is never given up half-way
            services.clause_editions.keep_draft(clause)

        self._context.write(keep, self._on_kept)

    @Slot()
    def judge(self) -> None:
        """Ask the linter about the clause as it stands."""
        self._pause.stop()
        clause, editions = self._clause, self._context.services.clause_editions
        if clause is None or self._is_retired:
            return

        def look(progress: Progress) -> tuple[Clause, tuple[Problem, ...]]:
            progress.check()
            return clause, editions.problems(clause)

        # The linter asks the render worker, whose lane this is.
        self._context.render(look, self._on_judged)

    def clear(self) -> None:
        """Forget everything shown."""
        self._pause.stop()
        self._view = self._clause = None
        self._remarks = ()
        self.banner.clear()

    # Inside

    @property
    def _is_retired(self) -> bool:
        return self._view is not None and self._view.card.retired

    def _lay_out(self) -> None:
        self._left = QWidget()
        self._left.setProperty("scrolled", "true")
        inside = column(gap=3)
        about = Card(margin=3)
        about.body.addWidget(self.head)
        about.body.addWidget(self.trial)
        inside.addWidget(about)
        inside.addWidget(self.used)
        inside.addStretch(1)
        self._left.setLayout(inside)
        columns = row(gap=3)
        columns.addWidget(_scrolled(self._left), 2)
        right = Card(margin=3)
        right.body.addWidget(self.ladder, 1)
        columns.addWidget(_scrolled(right), 3)
        box = column(gap=3)
        box.addWidget(self.top)
        box.addLayout(columns, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back_clicked)
        self.history.clicked.connect(self._on_history_clicked)
        self.retire.clicked.connect(self._on_retire_clicked)
        self.restore.clicked.connect(self._on_restore_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        self.head.edited.connect(self._on_edited)
        self.ladder.edited.connect(self._on_edited)
        self.trial.chosen.connect(self._on_trial_chosen)
        self.banner.action_requested.connect(self._on_throw_away)
        self._pause.timeout.connect(self.judge)

    def _fill(self) -> None:
        clause = self._clause
        if clause is None:
            return
        is_open = not self._is_retired
        self.head.show_clause(clause, self._places, self._said, is_own=self._view_source is ClauseSource.OWN)
        self.head.setEnabled(is_open)
        self.ladder.show_wordings(clause.variants, self._said, is_open=is_open)
        self._show_state()

    @property
    def _view_source(self) -> ClauseSource | None:
        return self._view.card.source if self._view is not None else None

    def _show_state(self) -> None:
        if self._view is None:
            return
        edited = self.is_edited
        says = self.tr("Edition {version}, not saved yet") if edited else self.tr("Edition {version}")
        self.top.state.setText(says.format(version=self._view.card.clause.version))
        faulty = bool(self.head.title.problem) or any(one.forbids for one in self._remarks)
        self.top.show_saving(edited=edited, faulty=faulty)

    def _take_remarks(self, problems: Sequence[Problem]) -> None:
        if self._clause is None:
            return
        self._remarks = remarks_of(problems, self._clause)
        self.ladder.show_remarks(self._remarks)
        self._show_state()
        if not self._remarks:
            self.banner.clear()
            return
        said = [remark_words(one) for one in self._remarks]
        self.top.show_remarks(said, forbid=any(one.forbids for one in self._remarks), most=_MOST_REMARKS)

    @Slot(object)
    def _on_judged(self, found: tuple[Clause, tuple[Problem, ...]]) -> None:
        clause, problems = found
        if clause == self._clause:
            self._take_remarks(problems)

    @Slot()
    def _on_edited(self) -> None:
        if self._clause is not None:
            made = replace(self.head.applied(self._clause), variants=self.ladder.variants)
            self._clause = replace(made, english_of=_english_of(made))
            self._show_state()
            self._pause.start()

    @Slot()
    def _on_back_clicked(self) -> None:
        if self.is_edited and not self._is_retired:
            self.save_draft()
            self._context.notifier.tell(
                self.tr("What you typed is kept as a draft; open the clause again to go on."), Tone.INFO
            )
        self.closed.emit()

    @Slot()
    def _on_throw_away(self) -> None:
        if self._view is None:
            return
        editions, clause_id = self._context.services.clause_editions, self._view.card.id

        def drop(progress: Progress) -> None:
            del progress
            editions.drop_draft(clause_id)

        self._context.write(drop, self._on_kept)
        self.show_clause(replace(self._view, draft=None), self._places, self._room)

    @Slot(str)
    def _on_trial_chosen(self, chosen: str) -> None:
        if not chosen:
            self._on_facts_read(None)
            return
        conditions, matter_id = self._context.services.clause_conditions, UUID(chosen)

        def read(progress: Progress) -> Mapping[str, object]:
            progress.check()
            return conditions.facts(matter_id)

        self._context.read(read, self._on_facts_read)

    @Slot(object)
    def _on_facts_read(self, facts: Mapping[str, object] | None) -> None:
        self.head.condition.show_facts(facts)
        self.ladder.condition.show_facts(facts)

    @Slot()
    def _on_history_clicked(self) -> None:
        if self._view is not None:
            card, editions = self._view.card, self._context.services.clause_editions
            saying = partial(condition_words, known=self._said)
            compare = partial(editions.compare, card.id, language=self._context.language, saying=saying)
            self.editions.begin(f"{card.id} {card.clause.title}", self._view.history, compare)

    @Slot()
    def _on_save_clicked(self) -> None:
        if self._clause is None or not self.save.isEnabled():
            return
        by, today = self._context.services.actor.name, self._context.today()
        stale = stale_wordings(self._clause, self._view.card.clause) if self._view is not None else ()
        self._asking.open(
            EditionDialog(self._clause, by=by, today=today, stale=stale, parent=self.window()),
            self._on_edition_given,
        )

    @Slot(object)
    def _on_edition_given(self, form: EditionForm) -> None:
        if self._clause is None:
            return
        editions = self._context.services.clause_editions
        clause = replace(self._clause, last_reviewed=form.last_reviewed, confirm=form.confirm)

        def write(progress: Progress) -> ClauseView:
            del progress
            return editions.save(clause, reason=form.reason)

        self._asking.write(write, self._on_saved, self._on_refused)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, ClauseFaulty):
            self._asking.reject()
            self._take_remarks(error.problems)
        elif self._asking.dialog is not None:
            self._asking.dialog.show_error(error)

    @Slot()
    def _on_retire_clicked(self) -> None:
        if self._view is not None:
            dialog = ReasonDialog(
                self.tr("Retire {clause}").format(clause=self.top.title.text()),
                submit_text=self.tr("Retire"),
                explanation=self.tr("New drafts no longer get it; issued documents and its history stay."),
                parent=self.window(),
            )
            self._asking.open(dialog, self._on_retire_given)

    @Slot(object)
    def _on_retire_given(self, reason: str) -> None:
        if self._view is not None:
            editions, clause_id = self._context.services.clause_editions, self._view.card.id
            self._asking.write(lambda _: editions.retire(clause_id, reason=reason), self._on_saved)

    @Slot()
    def _on_restore_clicked(self) -> None:
        dialog = ReasonDialog(
            self.tr("Bring {clause} back").format(clause=self.top.title.text()),
            submit_text=self.tr("Bring back"),
            explanation=self.tr("It is in force again, in the words it had."),
            parent=self.window(),
        )
        self._asking.open(dialog, self._on_restore_given)

    @Slot(object)
    def _on_restore_given(self, reason: str) -> None:
        if self._view is not None:
            editions, clause_id = self._context.services.clause_editions, self._view.card.id
            self._asking.write(lambda _: editions.restore(clause_id, reason=reason), self._on_saved)

    @Slot(object)
    def _on_saved(self, view: ClauseView) -> None:
        self._asking.accept()
        self.show_clause(view, self._places, self._room)
        offered = sum(one.offered for one in view.used.drafts)
        told = self.tr("Edition {version} is saved.")
        if offered:
            told = self.tr("Edition {version} is saved; {count} open drafts are offered the change.")
        self._context.notifier.tell(told.format(version=view.history[0].version, count=offered))
        self.saved.emit()

    @Slot(object)
    def _on_kept(self, _nothing: None) -> None:
        """Nothing is shown: what was kept or dropped shows when the clause is opened again."""


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.setMinimumWidth(space(70))
    area.viewport().setAutoFillBackground(False)
    return area


def _english_of(clause: Clause) -> str:
    """Return the version that English words typed here are of; saving drops those of changed Chinese ones."""
    return clause.version if clause.title_en and any(one.text_en for one in clause.variants) else ""
