"""What a template is beside its parts: title, the law it rests on, its look on the page."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.lawrows import ARTICLE, NORM, LawRows
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.amendments import law_lines, reported_line
from vetdesk.domain.pagelook import PageLook
from vetdesk.services.templates import LONGEST_TITLE, Pack

_OFFICE: Final = "office"
_WIDTH, _HEIGHT = 190, 110


class FactsDialog(AskingDialog):
    """``submitted`` carries the pack with what was typed here; ``known`` are the short names of norms."""

    def __init__(self, pack: Pack, known: Collection[str], *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Title, legal basis and layout"),
            submit_text=self.tr("Apply"),
            explanation=self.tr("Saved with the next edition."),
            parent=parent,
        )
        self._pack = pack
        self._lines = {pair: line for line in pack.law for pair in law_lines((line,), known=known)}
        self.title = line_field(self.tr("Title"), pack.title, required=True)
        self.law = LawRows()
        self.law.show_rows([{NORM: norm, ARTICLE: article} for norm, article in self._lines])
        self.look = ChoiceChips(
            (
                Choice(_OFFICE, self.tr("Office default")),
                Choice(PageLook.CONTRACT.value, self.tr("Contract layout")),
                Choice(PageLook.OFFICIAL.value, self.tr("Official document layout")),
            )
        )
        self.look.choose(pack.look.value if pack.look else _OFFICE)
        self.look_field = FormField(
            self.tr("Page layout"),
            self.look,
            reason=self.tr(
                "Official documents follow GB/T 9704-2012; the office default stands in the settings. The "
                "layout is approved with the template; bilingual editions always have the contract layout."
            ),
        )
        self._lay_out()
        if pack.kind != "agreement":
            self.look_field.hide()
        self.begin_at(self.title.editor)
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        says = ""
        if not self.title.text:
            says = self.tr("A template needs a title.")
        elif len(self.title.text) > LONGEST_TITLE:
            says = self.tr("{most} characters at most.").format(most=LONGEST_TITLE)
        self.title.show_problem(says)
        return [FieldProblem("title", says)] if says else []

    @override
    def value(self) -> object:
        typed = [(one[NORM], one[ARTICLE]) for one in self.law.values if one[NORM]]
        law = (self._lines.get(one) or reported_line(*one) for one in typed)
        return replace(
            self._pack,
            title=self.title.text,
            law=tuple(dict.fromkeys(law)),
            look=None if self.look.value == _OFFICE else PageLook(self.look.value),
        )

    def _lay_out(self) -> None:
        inner, box = QWidget(), column(gap=3, margin=1)
        for one in (self.title, self.look_field, self.law.as_field()):
            box.addWidget(one)
        box.addStretch(1)
        inner.setLayout(box)
        area = scrolled(inner)
        area.setMinimumHeight(space(_HEIGHT))
        self.setMinimumWidth(space(_WIDTH))
        self.body.addWidget(area, 1)
