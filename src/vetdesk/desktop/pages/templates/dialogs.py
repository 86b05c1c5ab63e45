"""The dialogs of the workshop: copy a template, answers for the trial."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop import i18n
from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.parts.rowgrid import RowGrid
from vetdesk.desktop.parts.searchbox import FieldSearch
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import pack_title
from vetdesk.domain.answers import AnswerSpec
from vetdesk.services.templates import TemplateCard


@dataclass(frozen=True, kw_only=True)
class CopyForm:
    """Which template is copied, what the copy is called, and why."""

    template: str
    title: str
    reason: str


_FEW = 8
"""So many fields are seen at a glance; more of them are searched."""


class CopyDialog(ReasonDialog):
    """``submitted`` carries a ``CopyForm``."""

    def __init__(self, cards: Sequence[TemplateCard], chosen: str, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("New template"),
            submit_text=self.tr("Create the template"),
            explanation=self.tr("It starts as a copy; the original is not changed."),
            parent=parent,
        )
        self.setMinimumWidth(space(130))
        self._titles = {one.id: one.pack.title for one in cards}
        self.source = ChoiceBox()
        for one in cards:
            self.source.addItem(pack_title(one.pack), one.id)
        self.source.setCurrentIndex(max(self.source.findData(chosen), 0))
        self.title = line_field(
            self.tr("Title (Chinese)"),
            self._titles.get(self.source.currentData(), ""),
            reason=self.tr("As it is printed; its English is written under “English…”."),
            required=True,
        )
        self.body.insertWidget(0, FormField(self.tr("Based on"), self.source))
        self.body.insertWidget(1, self.title)
        self.source.currentIndexChanged.connect(self._on_source_changed)
        self.begin_at(self.title.editor)
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        says = "" if self.title.text else self.tr("A template needs a title.")
        self.title.show_problem(says)
        return [*([FieldProblem("title", says)] if says else []), *super().validate()]

    @Slot()
    def _on_source_changed(self) -> None:
        self.title.set_text(self._titles.get(self.source.currentData(), ""))

    @override
    def value(self) -> object:
        return CopyForm(template=self.source.currentData(), title=self.title.text, reason=self.reason.text)


class AnswersDialog(AskingDialog):
    """Answers for the trial only; ``submitted`` carries them by name, as they were typed."""

    def __init__(
        self, asked: Sequence[tuple[AnswerSpec, str]], typed: Mapping[str, str], *, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Test answers"),
            submit_text=self.tr("Use these answers"),
            explanation=self.tr(
                "They are used in the preview of this template and kept with it; no matter is changed. "
                "What is left empty comes from the matter it is tried on."
            ),
            parent=parent,
        )
        self.answers = {one.name: _answer_field(one, label, typed.get(one.name, "")) for one, label in asked}
        inner, box = QWidget(), column(gap=3, margin=1)
        inner.setProperty("scrolled", "true")
        for field in self.answers.values():
            box.addWidget(field)
        box.addStretch(1)
        inner.setLayout(box)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setMinimumSize(space(110), space(90))
        self.search = FieldSearch(tuple(self.answers.values()))
        self.body.addWidget(self.search)
        self.search.setVisible(len(self.answers) > _FEW)
        self.body.addWidget(area, 1)
        self.watch()

    @override
    def value(self) -> object:
        said = {name: _said_in(field) for name, field in self.answers.items()}
        return {name: text for name, text in said.items() if text}


def _answer_field(spec: AnswerSpec, label: str, typed: str) -> FormField:
    if spec.options:
        chosen = ChoiceBox()
        chosen.addItem("", "")
        for one in spec.options:
            chosen.addItem(one.text.of(i18n.spoken().value), one.key)
        chosen.setCurrentIndex(max(chosen.findData(typed), 0))
        return FormField(label, chosen)
    if spec.is_long:
        long = QPlainTextEdit(typed)
        long.setTabChangesFocus(True)
        return FormField(label, long)
    if spec.table is None:
        return line_field(label, typed)
    grid = RowGrid(spec.table)
    grid.set_text(typed)
    return FormField(label, grid)


def _said_in(field: FormField) -> str:
    editor = field.editor
    if isinstance(editor, ChoiceBox):
        return str(editor.currentData())
    return editor.text if isinstance(editor, RowGrid) else field.text
