"""One clause on the whole width: what it is and where it is used left, its wordings right."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.clauses import words
from vetdesk.desktop.pages.clauses.conditionpanel import TrialChoice
from vetdesk.desktop.pages.clauses.dialogs import EditionDialog, EditionForm
from vetdesk.desktop.pages.clauses.headform import HeadForm
from vetdesk.desktop.pages.clauses.ownasks import ClauseAsks
from vetdesk.desktop.pages.clauses.remarks import ASKS, Remark, remark_words, remarks_of
from vetdesk.desktop.pages.clauses.usecard import UseCard
from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.clauses.wordings import LadderEditor
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.editions import EditionEditor, EditionWords, Shelf
from vetdesk.desktop.pages.keptsplit import KeptSplit
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.pages.slotwords import SlotWords
from vetdesk.desktop.parts.basics import column, row
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import clause_title
from vetdesk.domain.papers import Ask
from vetdesk.progress import Progress
from vetdesk.services.clauseconditions import TrialRoom
from vetdesk.services.clauseeditions import Clause, ClauseSource, ClauseView, Problem, stale_wordings
from vetdesk.services.clauselibrary import ClausePlace

_PAUSE_MS: Final = 400
_ABOUT, _WORDINGS = "about", "wordings"
_ABOUT_LEAST: Final = 82
"""As wide as a line of a condition: the panel must not scroll sideways."""


class ClauseEditor(EditionEditor[Clause]):
    """The editor of one clause in all its wordings."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _words(), pause=_PAUSE_MS, parent=parent)
        self._view: ClauseView | None = None
        self.head = HeadForm()
        self.ladder = LadderEditor()
        self.used = UseCard()
        self.trial = TrialChoice()
        self.asks = ClauseAsks(context)
        self._lay_out()
        self.head.edited.connect(self._on_edited)
        self.ladder.edited.connect(self._on_edited)
        self.asks.changed.connect(self._on_asks_changed)
        self.trial.chosen.connect(self._on_trial_chosen)

    @property
    def clause(self) -> Clause | None:
        """Return the clause as it stands in the editor."""
        return self._text

    @property
    @override
    def is_open(self) -> bool:
        return self._view is not None and not self._view.card.retired

    def show_clause(self, view: ClauseView, places: Sequence[ClausePlace], room: TrialRoom) -> None:
        """Show a clause in its newest edition, under what was typed and never saved.

        Its conditions can be tried on the matters of ``room``.
        """
        self._pause.stop()
        self._room = room
        self._said = ClauseVocabulary(room.findings, self._context.language)
        self.trial.show_matters(room.matters)
        again = self._view is not None and self._view.card.id == view.card.id
        self._view, self._text = view, view.draft or view.card.clause
        self._places = tuple(places)
        self.top.title.setText(f"{view.card.id} {clause_title(view.card.clause)}")
        self.top.source.show_status(words.source_status(view.card.source, retired=view.card.retired))
        self.retire.setVisible(not view.card.retired)
        self.restore.setVisible(view.card.retired)
        self.save.setVisible(not view.card.retired)
        self.used.show_used(view.used)
        if not again:
            self.ladder.go_first()
        self._fill()
        self._take_problems(view.problems)
        if view.draft is not None:
            self.top.show_draft()
            self._pause.start()

    @override
    @Slot()
    def judge(self) -> None:
        self._pause.stop()
        clause, editions = self._text, self._context.services.clause_editions
        if clause is None or not self.is_open:
            return

        def look(progress: Progress) -> tuple[Clause, tuple[Problem, ...]]:
            progress.check()
            return clause, editions.problems(clause)

        # The linter asks the render worker, whose lane this is.
        self._context.render(look, self._on_judged)

    @override
    def clear(self) -> None:
        super().clear()
        self._view = None

    # Inside

    @property
    @override
    def _shelf(self) -> Shelf:
        return self._context.services.clause_editions

    @property
    @override
    def _before(self) -> Clause | None:
        return self._view.card.clause if self._view is not None else None

    @property
    @override
    def _name(self) -> str:
        return self._view.card.id if self._view is not None else ""

    @property
    @override
    def _version(self) -> str:
        return self._view.card.clause.version if self._view is not None else ""

    @property
    @override
    def _is_faulty(self) -> bool:
        return bool(self.head.title.problem) or super()._is_faulty

    def _lay_out(self) -> None:
        left, inside = QWidget(), column(gap=3)
        about = Card(margin=3)
        about.body.addWidget(self.head)
        about.body.addWidget(self.asks)
        about.body.addWidget(self.trial)
        inside.addWidget(about)
        inside.addWidget(self.used)
        inside.addStretch(1)
        left.setLayout(inside)
        right = Card(margin=3)
        right.body.addWidget(self.ladder, 1)
        self._about = scrolled(left)
        self.split = KeptSplit(self._context.settings, "clause")
        self.split.put(_ABOUT, self._about, width=space(90), least=space(_ABOUT_LEAST))
        self.split.put(_WORDINGS, scrolled(right), width=space(170), least=space(75), grows=True)
        tools = row(gap=2)
        tools.addWidget(
            self.split.chip(_ABOUT, self.tr("About the clause"), self.tr("Show title, law and conditions"))
        )
        tools.addStretch(1)
        self.split.recall()
        box = column(gap=2)
        box.addWidget(self.top)
        box.addLayout(tools)
        box.addWidget(self.split, 1)
        box.addWidget(self.banner)
        self.setLayout(box)

    def _fill(self) -> None:
        clause = self._text
        if clause is None or self._view is None:
            return
        is_own = self._view.card.source is ClauseSource.OWN
        self._said = self._said.with_own(clause.asks)
        self.asks.show_clause(clause, is_open=self.is_open)
        self.ladder.offer(self.asks.variables(), SlotWords(self._view.anchors, clause.asks))
        self.head.show_clause(clause, self._places, self._said, is_own=is_own)
        self.head.setEnabled(self.is_open)
        self.ladder.show_wordings(clause.variants, self._said, is_open=self.is_open)
        self._show_state()

    @override
    def _take_problems(self, problems: Sequence[Problem]) -> None:
        if self._text is None:
            return
        self._remarks = remarks_of(problems, self._text)
        self.ladder.show_remarks(self._remarks)
        self._show_state()
        if self._remarks:
            self._show_remarks([remark_words(one) for one in self._remarks])
        else:
            self.banner.clear()

    @override
    def _go_to(self, remark: Remark) -> None:
        if remark.wording:
            self.ladder.show_place(remark)
            return
        self.split.unfold(_ABOUT)
        if remark.field == ASKS:
            self.asks.open()
            return
        field = self.head.field(remark.field)
        self._about.ensureWidgetVisible(field)
        field.setFocus()

    @override
    def _show_again(self, view: ClauseView | None) -> None:
        if view is None and self._view is not None:
            view = replace(self._view, draft=None)
        if view is not None:
            self.show_clause(view, self._places, self._room)

    @override
    def _saved_words(self, view: ClauseView) -> str:
        offered = sum(one.offered for one in view.used.drafts)
        if not offered:
            return super()._saved_words(view)
        told = self.tr("Edition {version} is saved; {count} open drafts are offered the change.")
        return told.format(version=view.history[0].version, count=offered)

    @Slot(object)
    def _on_judged(self, found: tuple[Clause, tuple[Problem, ...]]) -> None:
        clause, problems = found
        if clause == self._text:
            self._take_problems(problems)

    @Slot()
    def _on_edited(self) -> None:
        if self._text is not None:
            made = replace(self.head.applied(self._text), variants=self.ladder.variants)
            self._text = replace(made, english_of=_english_of(made))
            self._show_state()
            self._pause.start()

    @Slot(object)
    def _on_asks_changed(self, asks: tuple[Ask, ...]) -> None:
        if self._text is not None:
            self._text = replace(self._text, asks=asks)
            self._fill()
            self._pause.start()

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

    @override
    @Slot()
    def _on_history(self) -> None:
        if self._view is not None:
            card, editions = self._view.card, self._context.services.clause_editions
            saying = partial(condition_words, known=self._said)
            compare = partial(editions.compare, card.id, language=self._context.language, saying=saying)
            self.editions.begin(self.top.title.text(), self._view.history, compare)

    @override
    @Slot()
    def _on_save(self) -> None:
        if self._text is None or not self.save.isEnabled():
            return
        by, today = self._context.services.actor.name, self._context.today()
        stale = stale_wordings(self._text, self._view.card.clause) if self._view is not None else ()
        self._asking.open(
            EditionDialog(self._text, by=by, today=today, stale=stale, parent=self.window()),
            self._on_edition_given,
        )

    @Slot(object)
    def _on_edition_given(self, form: EditionForm) -> None:
        if self._text is None:
            return
        editions = self._context.services.clause_editions
        clause = replace(self._text, last_reviewed=form.last_reviewed, confirm=form.confirm)

        def write(progress: Progress) -> ClauseView:
            del progress
            return editions.save(clause, reason=form.reason)

        self._asking.write(write, self._on_saved, self._on_refused)


def _words() -> EditionWords:
    return EditionWords(
        back=translate("ClauseEditor", "All clauses"),
        save=translate("ClauseEditor", "Save as a new edition"),
        kept=translate("ClauseEditor", "What you typed is kept as a draft; open the clause again to go on."),
        retire_why=translate(
            "ClauseEditor", "New drafts no longer get it; issued documents and its history stay."
        ),
        retired=translate("ClauseEditor", "{title} is retired; new drafts no longer get it."),
        restored=translate("ClauseEditor", "{title} is in force again."),
    )


def _english_of(clause: Clause) -> str:
    """Return the version that English words typed here are of; saving drops those of changed Chinese ones."""
    return clause.version if clause.title_en and any(one.text_en for one in clause.variants) else ""
