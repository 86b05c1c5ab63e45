"""Asks for the chapters of a pack: their names and their order; one with checks in it stays."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.rowseditor import RowField, RowsEditor
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import space
from vetdesk.domain.packs import Pack, Text

Arranged = tuple[tuple[str, Text], ...]
"""Chapters as (id, title); the id of a new one is empty."""


class ChaptersDialog(AskingDialog):
    """``submitted`` carries the chapters as ``Arranged``."""

    def __init__(self, pack: Pack, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Chapters of the pack"),
            submit_text=self.tr("Apply"),
            explanation=self.tr(
                "They stand in this order in every review; one is removed once no check stands in it."
            ),
            parent=parent,
        )
        self.rows = RowsEditor()
        self.rows.ask_for(
            (RowField("zh", self.tr("Title (Chinese)")), RowField("en", self.tr("Title (English)"))),
            add_text=self.tr("Add a chapter"),
            movable=True,
        )
        self.rows.show_rows([{"id": one.id, "zh": one.title.zh, "en": one.title.en} for one in pack.chapters])
        filled = {item.chapter for item in pack.items}
        for number, one in enumerate(pack.chapters):
            if one.id in filled:
                self.rows.keep(number)
        self._field = FormField(self.tr("Chapters"), self.rows)
        self.body.addWidget(self._field)
        self.setMinimumWidth(space(150))
        self._filled = filled
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        named = {one.get("id", "") for one in self.rows.values}
        says = ""
        if self._filled - named or not self.rows.values:
            says = self.tr("A chapter with checks needs a title.")
        self._field.show_problem(says)
        return [FieldProblem("chapters", says)] if says else []

    @override
    def value(self) -> Arranged:
        return tuple(
            (one.get("id", ""), Text(zh=one["zh"] or one["en"], en=one["en"] or one["zh"]))
            for one in self.rows.values
        )
