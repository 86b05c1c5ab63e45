"""The dialog of a paper beside the agreements: choose which, answer what it asks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop import i18n
from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.editionwords import edition_choices
from vetdesk.desktop.parts.basics import button, column, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.desktop.parts.rowgrid import RowGrid
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import shown
from vetdesk.domain.editions import Edition
from vetdesk.domain.papers import AnswerUnfit, Ask, AskKind, Need
from vetdesk.services.norms import norms_within
from vetdesk.services.paperdesk import PaperKind
from vetdesk.services.paperdrafts import PaperDraft

_CHIPS_AT_MOST = 3


@dataclass(frozen=True, kw_only=True)
class PaperAsked:
    """Which paper in which languages, and what was typed, by the names of its questions.

    ``needs`` is what the paper needs before its issue; ``whole`` is False where it is only to be kept so far.
    """

    pack_id: str
    typed: Mapping[str, str] = field(repr=False)
    edition: Edition = Edition.CHINESE
    needs: frozenset[Need] = frozenset()
    whole: bool = True


class PaperDialog(AskingDialog):
    """``submitted`` carries a ``PaperAsked``; the questions follow the paper that is chosen."""

    def __init__(self, kinds: Sequence[PaperKind], *, language: str, parent: QWidget) -> None:
        super().__init__(
            self.tr("Make a paper"),
            submit_text=self.tr("Make it"),
            explanation=self.tr(
                "It gets its own number and is filed as a PDF. Names and accounts come from the register."
            ),
            parent=parent,
        )
        self.setMinimumWidth(space(160))
        self._kinds = {one.id: one for one in kinds}
        self._language = language
        self._fields: dict[str, FormField] = {}
        self._asks: dict[str, Ask] = {}
        self.choice = ChoiceBox()
        for one in kinds:
            self.choice.addItem(shown(one.title), one.id)
        self._law = text_label("", "faint", wrap=True)
        self._steps = text_label("", "soft", wrap=True)
        self.keep = button(self.tr("Keep what is there so far"), "link")
        self.keep.setToolTip(self.tr("It waits among the papers in preparation; questions may stay open."))
        self.edition = ChoiceChips(edition_choices())
        self.edition.choose(Edition.CHINESE)
        self._languages = FormField(
            self.tr("Languages"),
            self.edition,
            reason=self.tr("The Chinese text is the one that counts; the text says so itself."),
        )
        self._area = QScrollArea()
        self._area.setMinimumHeight(space(40))  # gives way on a laptop
        self.body.addWidget(FormField(self.tr("Paper"), self.choice))
        self.body.addWidget(self._law)
        self.body.addWidget(self._languages)
        self.body.addWidget(self._steps)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.keep)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.edition.value_changed.connect(self._on_edition)
        self.keep.clicked.connect(self._on_keep)
        self._on_chosen()
        self.begin_at(self.choice)

    @property
    def chosen(self) -> PaperKind | None:
        """Return the paper chosen."""
        return self._kinds.get(self.choice.currentData())

    def field(self, name: str) -> FormField:
        """Return the field of a question."""
        return self._fields[name]

    def go_to(self, name: str) -> None:
        """Put the cursor into the field of a question."""
        self._area.ensureWidgetVisible(self._fields[name])
        self._fields[name].setFocus()

    def choose(self, pack_id: str) -> None:
        """Choose a paper."""
        self.choice.setCurrentIndex(self.choice.findData(pack_id))

    def fill(self, name: str, text: str) -> None:
        """Type an answer."""
        editor = self._fields[name].editor
        if isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
        elif isinstance(editor, ChoiceChips):
            editor.choose(text)
        elif isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(editor.findData(text))
        elif isinstance(editor, RowGrid):
            editor.set_text(text)
        elif isinstance(editor, DateEdit):
            editor.set_value(date.fromisoformat(text))
        else:
            raise TypeError(name)

    def fill_again(self, draft: PaperDraft) -> None:
        """Show a kept paper, of which only the answers may change."""
        self.choose(draft.pack_id)
        self.choice.setEnabled(False)
        self.edition.choose(draft.edition)
        for name, text in draft.typed.items():
            if name in self._fields and text:
                self.fill(name, text)

    @override
    def validate(self) -> list[FieldProblem]:
        problems = []
        for name, ask in self._asks.items():
            says = ""
            if ask.required and not self._typed(name):
                says = self.tr("Needed for this paper.")
            says = says or self._unfit(name)
            self._fields[name].show_problem(says)
            if says:
                problems.append(FieldProblem(name, f"{ask.label.of(self._language)}: {says}"))
        tables = [ask.name_en for ask in self._asks.values() if ask.table is not None and ask.english]
        problems += [
            FieldProblem(name, about(self._fields[name].label, says))
            for name in (tables if self._in_english else ())
            if (says := self._unfit(name))
        ]
        if problems:
            self._fields[problems[0].field].editor.setFocus()
        return problems

    @override
    def value(self) -> PaperAsked:
        chosen = self.chosen
        assert chosen is not None  # one is always chosen
        shown = [name for name in self._fields if name in self._asks or self._in_english]
        typed = {name: self._typed(name) for name in shown}
        return PaperAsked(pack_id=chosen.id, typed=typed, edition=self._edition, needs=chosen.needs)

    @property
    def _edition(self) -> Edition:
        chosen = self.chosen
        known = chosen.editions if chosen else ()
        return Edition(self.edition.value) if self.edition.value in known else Edition.CHINESE

    @property
    def _in_english(self) -> bool:
        return self._edition is not Edition.CHINESE

    @override
    def show_error(self, error: Exception) -> None:
        if isinstance(error, AnswerUnfit) and error.field in self._fields:
            self._fields[error.field].show_problem(failure_text(error))
        super().show_error(error)

    def _typed(self, name: str) -> str:
        editor = self._fields[name].editor
        if isinstance(editor, DateEdit):
            return editor.value.isoformat() if editor.value else ""
        if isinstance(editor, RowGrid):
            return editor.text
        if isinstance(editor, ChoiceChips):
            return editor.value
        if isinstance(editor, ChoiceBox):
            return str(editor.currentData() or "")
        return self._fields[name].text

    @Slot()
    def _on_chosen(self) -> None:
        chosen, inner, lines = self.chosen, QWidget(), column(gap=3)
        self._fields.clear()
        self._asks = {one.name: one for one in chosen.asks} if chosen else {}
        for name, ask in self._asks.items():
            made = self._field_of(ask)
            made.setObjectName(name)
            made.edited.connect(self._on_edited)
            made.edited.connect(self._on_typed)
            self._fields[name] = made
            lines.addWidget(made)
            if ask.english:
                lines.addWidget(self._english_field(ask))
        lines.addStretch(1)
        inner.setLayout(lines)
        scrolled(inner, across=False, area=self._area)
        self._law.setText(norms_within("；".join(chosen.law), i18n.spoken().value) if chosen else "")
        needs = chosen.needs if chosen else frozenset()
        self._steps.setText(self._needs_words(needs))
        self._steps.setVisible(bool(needs))
        self.keep.setVisible(bool(needs))
        self.submit_button.setText(self.tr("Keep it and look") if needs else self.tr("Make it"))
        self._languages.setVisible(bool(chosen and chosen.editions[1:]))
        self._on_edition()
        self.submit_button.setEnabled(chosen is not None)

    def _needs_words(self, needs: frozenset[Need]) -> str:
        if Need.APPROVAL in needs:
            return self.tr("It binds the company: somebody else approves its text before it is issued.")
        if Need.HANDOVER in needs:
            return self.tr("Personal data goes out with it: what the law asks for before is checked first.")
        return ""

    @Slot()
    def _on_keep(self) -> None:
        self.banner.clear()
        self.submitted.emit(replace(self.value(), whole=False))

    @Slot()
    def _on_edition(self) -> None:
        """Ask for the answers in English too while an English text is printed."""
        for name, made in self._fields.items():
            if name not in self._asks:
                made.setVisible(self._in_english)

    def _english_field(self, ask: Ask) -> FormField:
        label = self.tr("{label} (in English)").format(label=ask.label.of(self._language))
        hint = self.tr("Left empty, the English text says it as typed above.")
        if ask.table is not None:
            made = FormField(label, RowGrid(ask.table), reason=hint)
            made.edited.connect(self._on_typed)
        elif ask.kind is AskKind.LINES:
            made = text_field(label, ask.default_en, reason=hint, lines=3)
        else:
            made = line_field(label, ask.default_en, reason=hint)
        made.setObjectName(ask.name_en)
        made.edited.connect(self._on_edited)
        self._fields[ask.name_en] = made
        return made

    @Slot()
    def _on_typed(self) -> None:
        """Say while typing what would be refused only later."""
        for name, made in self._fields.items():
            if made is self.sender():
                made.show_problem(self._unfit(name))

    def _unfit(self, name: str) -> str:
        """Return why what is typed under a name cannot be printed; mark the cells of a table."""
        editor, ask = self._fields[name].editor, self._asks.get(name)
        if isinstance(editor, RowGrid):
            return editor.judge()
        return self._too_long(ask) if ask is not None else ""

    def _too_long(self, ask: Ask) -> str:
        count = len(self._typed(ask.name))
        if count <= ask.longest:
            return ""
        return self.tr("{count} characters; at most {most} can be printed.").format(
            count=f"{count:,}", most=f"{ask.longest:,}"
        )

    def _field_of(self, ask: Ask) -> FormField:
        label = ask.label.of(self._language)
        hint = ask.hint.of(self._language) if ask.hint else ""
        match ask.kind:
            case AskKind.LINES:
                return text_field(label, ask.default, reason=hint, lines=3)
            case AskKind.DATE:
                return FormField(label, DateEdit(), reason=hint, required=ask.required)
            case AskKind.CHOICE:
                return FormField(label, self._choices(ask), reason=hint)
            case AskKind.TABLE if ask.table is not None:
                return FormField(label, RowGrid(ask.table), reason=hint, required=ask.required)
        return line_field(label, ask.default, reason=hint, required=ask.required)

    def _choices(self, ask: Ask) -> QWidget:
        if len(ask.choices) <= _CHIPS_AT_MOST:
            chips = ChoiceChips(tuple(Choice(one.key, one.text.of(self._language)) for one in ask.choices))
            chips.choose(ask.choices[0].key)
            return chips
        box = ChoiceBox()
        for one in ask.choices:
            box.addItem(one.text.of(self._language), one.key)
        return box
