"""One template on the whole width: its parts left, the part chosen in the middle, the page it makes right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.editions import EditionEditor, EditionWords, Shelf
from vetdesk.desktop.pages.keptsplit import KeptSplit
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.pages.templates.completing import Completing
from vetdesk.desktop.pages.templates.englishflow import EnglishFlow, chinese_of
from vetdesk.desktop.pages.templates.factsdialog import FactsDialog
from vetdesk.desktop.pages.templates.histories import lines_of
from vetdesk.desktop.pages.templates.opening import OpenedTemplate, open_template
from vetdesk.desktop.pages.templates.ownasks import OwnAsks
from vetdesk.desktop.pages.templates.partform import PartForm
from vetdesk.desktop.pages.templates.partlist import PartList
from vetdesk.desktop.pages.templates.trial import Trial
from vetdesk.desktop.pages.templates.words import Remark, remark_words, remarks_of
from vetdesk.desktop.parts.basics import button, column, row
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.titles import pack_title, shown
from vetdesk.progress import Progress
from vetdesk.services.templates import Pack, Part, Problem, TemplateView

_PAUSE_MS: Final = 600
_PARTS, _FORM, _PAGE = "parts", "form", "page"


class TemplateEditor(EditionEditor[Pack]):
    """``copy_requested`` carries the id of a template to copy, ``clause_requested`` of a clause to see."""

    copy_requested = Signal(str)
    clause_requested = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        copy = button(translate("TemplateEditor", "Copy to edit"), "primary", icon="copy")
        super().__init__(context, _words(), pause=_PAUSE_MS, more=(copy,), parent=parent)
        self.copy = copy
        self._view: TemplateView | None = None
        self._missing: dict[str, str] = {}
        self._norms: frozenset[str] = frozenset()
        self.facts = button(self.tr("Title, law, layout…"), "small", icon="scale")
        self.undo = button(self.tr("Take back what was added"), "small", icon="undo-2")
        self.parts = PartList()
        self.form = PartForm(context)
        self.trial = Trial(context)
        self.completing = Completing(context, self)
        self.english = EnglishFlow(context, self)
        self.own = OwnAsks(context, self, self, self._take_over)
        self._lay_out()
        self._connect()

    @property
    def pack(self) -> Pack | None:
        """Return the template as it stands in the editor."""
        return self._text

    @property
    @override
    def is_open(self) -> bool:
        """True when the template may be changed: one of the office that is in force."""
        return self._view is not None and not self._view.card.shipped and not self._view.card.retired

    @Slot(object)
    def show_template(self, opened: OpenedTemplate) -> None:
        """Show a template in its newest edition, under what was typed and never saved."""
        self._pause.stop()
        view = opened.view
        card = view.card
        pack = view.draft or card.pack
        is_same = self._name == card.id  # saved, or opened once more: it stays at its part
        self._view, self._text = view, pack
        self._norms, self._said = opened.norms, opened.said
        self.top.title.setText(pack_title(pack))
        self.top.source.show_status(words.status_of(card))
        self.history.setVisible(not card.shipped)
        self.retire.setVisible(self.is_open)
        self.restore.setVisible(card.retired)
        self.copy.setVisible(card.shipped)
        self.save.setVisible(self.is_open)
        self.facts.setEnabled(self.is_open)
        self.own.offer(opened)
        self.trial.begin(pack, opened.matters, opened.values)
        self.banner.clear()
        self._remarks = ()
        self.completing.recall(view.step)
        self._missing = {one.id: shown(one.title) for one in opened.more if one.title}
        saved = [one.id for one in card.pack.parts]
        self.parts.show_parts(pack.parts, opened.more, saved=saved, is_open=self.is_open, keeps=is_same)
        self._show_state()
        if view.draft is not None:
            self.top.show_draft()
        elif card.shipped:
            self.banner.show_message(
                self.tr("This template came with the program and stays as it is; copy it to make your own."),
                Tone.INFO,
            )
        self.judge()

    @override
    @Slot()
    def judge(self) -> None:
        """Ask the linter about the template as it stands, and for the page it makes."""
        self._pause.stop()
        pack, templates = self._text, self._context.services.templates
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

    @override
    def clear(self) -> None:
        super().clear()
        self._view = None
        self.completing.forget()
        self.trial.clear()

    # Inside

    @property
    @override
    def _shelf(self) -> Shelf:
        return self._context.services.templates

    @override
    def _keeping(self, text: Pack) -> Callable[[], None]:
        return partial(self._context.services.templates.keep_draft, text, step=self.completing.step)

    @property
    @override
    def _before(self) -> Pack | None:
        return self._view.card.pack if self._view is not None else None

    @property
    @override
    def _name(self) -> str:
        return self._view.card.id if self._view is not None else ""

    @property
    @override
    def _version(self) -> str:
        return self._view.card.pack.version if self._view is not None else ""

    def _lay_out(self) -> None:
        middle = Card(margin=3)
        middle.body.addWidget(self.form, 1)
        self.split = KeptSplit(self._context.settings, "template")
        self.split.put(_PARTS, self.parts, width=space(52), least=space(45))
        self.split.put(_FORM, middle, width=space(130), least=space(75), grows=True)
        self.split.put(_PAGE, self.trial, width=space(95), least=space(70))
        tools = row(gap=2)
        tools.addWidget(self.split.chip(_PARTS, self.tr("Parts"), self.tr("Show the list of parts")))
        tools.addWidget(self.split.chip(_PAGE, self.tr("Preview"), self.tr("Show the page it makes")))
        tools.addWidget(self.facts)
        tools.addWidget(self.english.opener)
        tools.addWidget(self.own.button)
        tools.addStretch(1)
        tools.addWidget(self.undo)
        self.split.recall()
        box = column(gap=2)
        box.addWidget(self.top)
        box.addLayout(tools)
        box.addWidget(self.split, 1)
        box.addWidget(self.banner)
        self.setLayout(box)

    def _connect(self) -> None:
        self.copy.clicked.connect(self._on_copy)
        self.facts.clicked.connect(self._on_facts)
        self.undo.clicked.connect(self._on_undo)
        self.parts.chosen.connect(self._on_part_chosen)
        self.parts.changed.connect(self._on_parts_changed)
        self.form.edited.connect(self._on_part_edited)
        self.form.clause_requested.connect(self.clause_requested)
        self.completing.completed.connect(self._on_completed)
        self.english.changed.connect(self._on_english)

    @override
    def _show_state(self) -> None:
        super()._show_state()
        self.undo.setVisible(self.completing.is_done)
        self.english.mark()

    @override
    def _take_problems(self, problems: Sequence[Problem]) -> None:
        pack = self._text
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
        offer = self.completing.offer(pack, problems, is_open=self.is_open)
        self._show_remarks([remark_words(one, pack) for one in self._remarks], action=offer)

    @override
    def _go_to(self, remark: Remark) -> None:
        if not remark.part:
            if remark.in_asks:
                self.own.open()
            else:
                self._on_facts()
            return
        self.split.unfold(_PARTS)
        self.parts.choose(remark.part)
        self.form.show_place(remark)

    def _mark_part(self) -> None:
        current = self.parts.current
        self.form.show_remarks([one for one in self._remarks if current and one.part == current.id])

    def _change(self, parts: tuple[Part, ...]) -> None:
        if self._text is not None:
            self._text = replace(self._text, parts=parts)
            self._show_state()
            self._pause.start()

    def _take_over(self, pack: Pack) -> None:
        self._text = pack
        self.parts.take_over(pack.parts)
        self._show_state()
        self.judge()

    @Slot()
    def _on_facts(self) -> None:
        if self._text is not None and self.is_open:
            dialog = FactsDialog(self._text, self._norms, parent=self.window())
            self._asking.open(dialog, self._on_facts_given)

    @Slot(object)
    def _on_facts_given(self, given: Pack) -> None:
        self._asking.accept()
        pack = self._text or given
        self._text = replace(pack, title=given.title, law=given.law, look=given.look)
        self.top.title.setText(pack_title(self._text))
        self._show_state()
        self.judge()

    @Slot(str)
    def _on_part_chosen(self, name: str) -> None:
        others = [one for one in self.parts.parts if one.id != name]
        kept = self._before.parts if self._before else ()
        saved = next((one for one in kept if one.id == name), None)
        self.form.show_part(self.parts.current, others, saved=saved, is_open=self.is_open)
        self._mark_part()
        if self._text is not None:
            self.trial.show_pack(self._text, name)

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
        if pack == self._text:
            self._take_problems(chinese_of(problems))

    @Slot(object)
    def _on_english(self, given: Pack) -> None:
        if self._text is not None:
            self._text = replace(self._text, english=given.english)
            self._show_state()

    @override
    @Slot()
    def _on_banner_action(self) -> None:
        if self.completing.is_offered:
            self.completing.begin()
        elif self._view is not None and self._view.draft is not None:
            super()._on_banner_action()

    @Slot(object)
    def _on_completed(self, pack: Pack) -> None:
        self._take_over(pack)

    @Slot()
    def _on_undo(self) -> None:
        if self._text is not None:
            self._take_over(self.completing.undone(self._text))

    @Slot()
    def _on_copy(self) -> None:
        if self._view is not None:
            self.copy_requested.emit(self._view.card.id)

    @override
    @Slot()
    def _on_history(self) -> None:
        if self._view is not None:
            card, templates = self._view.card, self._context.services.templates
            saying, language = partial(condition_words, known=self._said), self._context.language
            compare = partial(templates.compare, card.id, language=language, saying=saying)
            self.editions.begin(pack_title(card.pack), lines_of(self._view), compare)

    @override
    @Slot()
    def _on_save(self) -> None:
        if self._text is not None and self.save.isEnabled():
            self._ask_why(
                self.tr("Save as a new edition"),
                self.tr("Save edition"),
                self.tr(
                    "Issued documents keep their text; open drafts keep theirs and are offered this one."
                ),
                self._on_reason_given,
            )

    @Slot(object)
    def _on_reason_given(self, reason: str) -> None:
        if self._text is None:
            return
        templates = self._context.services.templates
        pack = replace(
            self._text, last_reviewed=self._context.today(), confirm=self._context.services.actor.name
        )
        self._asking.write(lambda _: templates.save(pack, reason=reason), self._on_saved, self._on_refused)

    @override
    def _show_again(self, _view: TemplateView | None) -> None:
        context, template = self._context, self._name
        context.read(lambda _: open_template(context, template), self.show_template)


def _words() -> EditionWords:
    return EditionWords(
        back=translate("TemplateEditor", "All templates"),
        save=translate("TemplateEditor", "Save edition"),
        kept=translate(
            "TemplateEditor", "What you typed is kept as a draft; open the template again to go on."
        ),
        retire_why=translate(
            "TemplateEditor", "New matters no longer choose it; drafts made with it are told."
        ),
        retired=translate("TemplateEditor", "{title} is retired; new matters no longer choose it."),
        restored=translate("TemplateEditor", "{title} is in force again."),
    )
