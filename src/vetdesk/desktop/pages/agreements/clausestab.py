"""The clauses of the road: which stand, why, in which wording; put in, leave out, or follow the rule."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import i18n
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.agreements.offers import OfferBar
from vetdesk.desktop.pages.agreements.records import show_again
from vetdesk.desktop.pages.agreements.templatebar import TemplateBar
from vetdesk.desktop.pages.clauses.words import rank_name
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.titles import listed, shown
from vetdesk.desktop.vocabulary import Status
from vetdesk.services.drafting import STANDARD, ClauseLine

IN, OUT, RULE, WORDING, COMMENTS = "in", "out", "rule", "wording", "comments"

_BY_CONDITION = "适用条件成立"
"""How the reason of a clause begins that stands because its own condition holds."""


class ClausesTab(QWidget):
    """``choice_made(clause_id, included)``; ``None`` lets the rule of the clause decide again.

    ``wording_requested`` carries the clause whose ladder of wordings is wanted;
    ``paper_requested`` wants the other side's paper: to take one in, or to say what its lines carry;
    ``comments_requested(clause_id)`` what was said about a clause, or (empty) about everything.
    """

    choice_made = Signal(str, object)
    wording_requested = Signal(str)
    paper_requested = Signal()
    comments_requested = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MemoryRecords[ClauseLine](self._columns(), lambda one: one.id)
        self.list = RecordList[ClauseLine](
            "matter_clauses",
            self.model,
            names=self.tr("clauses"),
            empty=EmptyWords(
                self.tr("The template of this agreement has no clauses."),
                self.tr("Add them in the template, or choose another template above."),
                icon="library",
            ),
            settings=settings,
            chips=(
                Chip(key="included", text=self.tr("In the text"), accepts=lambda one: one.included),
                Chip(key="left_out", text=self.tr("Not in the text"), accepts=lambda one: not one.included),
                Chip(key="core", text=self.tr("Core"), group="kind", accepts=lambda one: one.core),
                Chip(
                    key="by_hand",
                    text=self.tr("Chosen by hand"),
                    group="choice",
                    accepts=lambda one: one.choice is not None,
                ),
                Chip(
                    key="comments",
                    text=self.tr("With open comments"),
                    group="comments",
                    accepts=lambda one: one.comments[0] > 0,
                ),
                Chip(
                    key="not_standard",
                    text=self.tr("Not the standard"),
                    group="choice",
                    accepts=lambda one: one.rank != STANDARD,
                ),
            ),
            actions=(
                ListAction(key=IN, text=self.tr("Put in"), icon="plus"),
                ListAction(key=OUT, text=self.tr("Leave out"), icon="circle-minus"),
                ListAction(key=RULE, text=self.tr("Follow the rule again"), icon="undo-2"),
                ListAction(key=WORDING, text=self.tr("Another wording…"), icon="pen-line"),
                ListAction(key=COMMENTS, text=self.tr("Comments…"), icon="pen-line"),
            ),
        )
        self.template = TemplateBar(self)
        self.offers = OfferBar(self)
        self._note = text_label("", "soft", wrap=True)
        self._buttons = {
            IN: button(self.tr("Put in"), "small", icon="plus"),
            OUT: button(self.tr("Leave out"), "small", icon="circle-minus"),
            RULE: button(self.tr("Follow the rule"), "small", icon="undo-2"),
        }
        self.wording_button = button(self.tr("Wording…"), "small", icon="pen-line")
        self.paper_button = button("", "small", icon="file-text")
        self.comment_button = button(self.tr("Comments…"), "small", icon="pen-line")
        self._is_fixed = False
        self._paper = ""
        self._by_id: dict[str, ClauseLine] = {}
        self._lay_out()
        self.list.action_requested.connect(self._on_action)
        self.list.selection_changed.connect(self._refresh)
        self._refresh()

    def show_clauses(self, clauses: Sequence[ClauseLine], *, fixed: bool, paper: str = "") -> None:
        """Show every clause of the road; ``paper`` is the other side's where that is the contract."""
        self._is_fixed = fixed
        self._paper = paper
        self._by_id = {one.id: one for one in clauses}
        show_again(self.model, clauses)
        self._refresh()

    def go_to(self, clause_id: str) -> None:
        """Select one clause."""
        self.list.search_for("")
        if self.list.select(clause_id):
            self.list.table.setFocus()

    def _columns(self) -> tuple[Column[ClauseLine], ...]:
        return (
            Column(key="id", title=self.tr("No."), text=lambda one: one.id, width=90, faint=True),
            Column(
                key="title",
                title=self.tr("Clause"),
                text=lambda one: shown(one.title, one.title_en),
                width=260,
            ),
            Column(
                key="kind",
                title=self.tr("Kind"),
                text=self._kind,
                badge=lambda one: Status(
                    self._kind(one), Tone.ACCENT if one.core else Tone.PLAIN, "shield" if one.core else ""
                ),
                width=110,
            ),
            Column(
                key="state",
                title=self.tr("State"),
                text=lambda one: self._state(one).text,
                badge=self._state,
                width=150,
            ),
            Column(
                key="comments",
                title=self.tr("Comments"),
                text=self._comments,
                badge=self._comment_badge,
                order=lambda one: one.comments,
                width=110,
            ),
            Column(key="why", title=self.tr("Why"), text=self._why, width=280),
            Column(
                key="wording",
                title=self.tr("Wording"),
                text=self._wording,
                badge=self._wording_badge,
                width=150,
            ),
        )

    def _wording(self, one: ClauseLine) -> str:
        if not one.included:
            return one.version
        rank = "" if one.rank == STANDARD else rank_name(one.rank)
        return " · ".join(part for part in (rank, one.variant, one.version) if part)

    def _wording_badge(self, one: ClauseLine) -> Status | None:
        if one.rank == STANDARD or not one.included:
            return None
        icon, tone = ("circle-check", Tone.WARN) if one.accepted else ("circle-x", Tone.BAD)
        return Status(f"{rank_name(one.rank)} · {one.variant}", tone, icon)

    def _kind(self, one: ClauseLine) -> str:
        return self.tr("Core") if one.core else self.tr("Not core")

    def _state(self, one: ClauseLine) -> Status:
        if one.included:
            return Status(self.tr("In the text"), Tone.OK, "circle-check")
        tone = Tone.BAD if one.core and one.choice is False else Tone.PLAIN
        return Status(self.tr("Left out"), tone, "circle-minus")

    def _comments(self, one: ClauseLine) -> str:
        waiting, every = one.comments
        if waiting:
            return self.tr("%n open", "", waiting)
        return self.tr("%n resolved", "", every) if every else ""

    def _comment_badge(self, one: ClauseLine) -> Status | None:
        waiting, every = one.comments
        if not every:
            return None
        return Status(self._comments(one), Tone.WARN if waiting else Tone.OK, "pen-line")

    def _why(self, one: ClauseLine) -> str:
        if one.choice is True:
            return self.tr("put in by hand")
        if one.choice is False:
            return self.tr("left out by hand")
        if one.because:
            return self._because(one)
        if not one.included and not one.why:
            return self.tr("nothing in this matter asks for it")
        if self._paper:
            # The reason is in Chinese, as the record of the issue prints it; its numbers are the lines.
            lines = listed(re.findall(r"\d+", one.why))
            return self.tr("lines {lines} of their paper").format(lines=lines) if lines else one.why
        reason = one.why.partition("；")[0]
        words = {
            "核心条款": self.tr("belongs to every agreement of this road"),
            "标准条款": self.tr("usual in agreements of this road"),
            _BY_CONDITION: self.tr("the facts of the matter ask for it"),
        }
        return words.get(reason, reason)

    def _because(self, one: ClauseLine) -> str:
        """Name the findings of the vetting that asked for the clause, or for this wording of it."""
        language = i18n.spoken().value
        asked = one.why.startswith(_BY_CONDITION)
        words = (
            self.tr("included, because {findings}")
            if asked
            else self.tr("stronger wording, because {findings}")
        )
        return words.format(findings=self.tr(" and ").join(text.of(language) for text in one.because))

    def _note_words(self, chosen: Sequence[object]) -> str:
        if self._is_fixed:
            return self.tr("The text is issued; a new version can change it.")
        if self._paper:
            return self.tr("The contract is the other side's paper {name}; its lines carry clauses.").format(
                name=self._paper
            )
        line = self._by_id.get(str(chosen[0])) if len(chosen) == 1 else None
        if line is not None and not line.accepted:
            words = self.tr("{clause}: this wording waits to be accepted; until then nothing is approved.")
            return words.format(clause=f"{line.id} {shown(line.title, line.title_en)}")
        if line is not None and line.because:
            words = f"{line.id} {shown(line.title, line.title_en)}: {self._why(line)}"
            return words if line.choice is None else f"{words}; {self._because(line)}"
        return self.tr("Leaving out a core clause, or one that carries statutory items, stops the issue.")

    def _lay_out(self) -> None:
        bar = row(gap=2)
        bar.addWidget(self._note, 1)
        self.paper_button.clicked.connect(self.paper_requested)
        bar.addWidget(self.paper_button)
        self.wording_button.clicked.connect(self._on_wording_clicked)
        bar.addWidget(self.wording_button)
        self.comment_button.clicked.connect(self._on_comments_clicked)
        bar.addWidget(self.comment_button)
        for key, made in self._buttons.items():
            made.setObjectName(key)
            made.clicked.connect(self._on_button_clicked)
            bar.addWidget(made)
        box = column(gap=3)
        box.addWidget(self.template)
        box.addWidget(self.offers)
        box.addWidget(self.list, 1)
        box.addLayout(bar)
        self.setLayout(box)

    @Slot()
    def _refresh(self) -> None:
        chosen = self.list.selected_ids
        for made in self._buttons.values():
            made.setEnabled(bool(chosen) and not self._is_fixed and not self._paper)
        self.wording_button.setEnabled(self._may_choose(chosen))
        self.paper_button.setText(self.tr("Their paper…"))
        self.paper_button.setEnabled(bool(self._paper) or not self._is_fixed)
        self.paper_button.setToolTip(
            self.tr("The contract is their paper: see which of its lines carry what")
            if self._paper
            else self.tr("Take the other side's paper (.docx) as the contract")
        )
        self._note.setText(self._note_words(chosen))

    def _may_choose(self, chosen: Sequence[object]) -> bool:
        """Say whether one clause is chosen that stands in the text and has more than its standard wording."""
        line = self._by_id.get(str(chosen[0])) if len(chosen) == 1 else None
        is_open = not self._is_fixed and not self._paper
        return is_open and line is not None and line.included and line.choices > 1

    @Slot()
    def _on_wording_clicked(self) -> None:
        if self._may_choose(self.list.selected_ids):
            self.wording_requested.emit(str(self.list.selected_ids[0]))

    @Slot(str, object)
    def _on_action(self, key: str, ids: object) -> None:
        if key == WORDING:
            self._on_wording_clicked()
            return
        if key == COMMENTS and isinstance(ids, tuple) and ids:
            self.comments_requested.emit(str(ids[0]))
            return
        wanted = {IN: True, OUT: False, RULE: None}[key]
        if self._is_fixed or self._paper or not isinstance(ids, tuple):
            return
        for one in ids:
            self.choice_made.emit(str(one), wanted)

    @Slot()
    def _on_comments_clicked(self) -> None:
        chosen = self.list.selected_ids
        self.comments_requested.emit(str(chosen[0]) if len(chosen) == 1 else "")

    @Slot()
    def _on_button_clicked(self) -> None:
        self._on_action(self.sender().objectName(), self.list.selected_ids)
