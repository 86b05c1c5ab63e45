"""Asks what a questionnaire is about before it is written: chapters, language, last day."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QCheckBox, QGridLayout, QPlainTextEdit, QWidget
from typing_extensions import override

from vetdesk import wording
from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.review.views import ANSWERED
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import space
from vetdesk.services.vetting import ReviewView

_COLUMNS = 2


@dataclass(frozen=True, kw_only=True)
class SendPlan:
    """What is asked: the chapters, or only what is open in them; its language and its last day."""

    chapters: frozenset[str]
    only_open: bool
    language: str
    due: date | None


class SendDialog(AskingDialog):
    """``submitted`` carries a ``SendPlan``."""

    def __init__(self, view: ReviewView, *, language: str, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Send a questionnaire"),
            submit_text=self.tr("Choose a place…"),
            explanation=self.tr(
                "A locked workbook (.xlsx) for {collector}. It is saved where you choose; you send it"
                " yourself. What comes back stays the collector's own statement until you verify it."
            ).format(collector=view.collector.name),
            parent=parent,
        )
        self.setMinimumWidth(space(150))
        self._view = view
        self._today = today
        self._boxes: dict[str, QCheckBox] = {}
        self.only_open = QCheckBox(self.tr("Only checks that have no answer yet"))
        self._count = text_label("", "soft", wrap=True)
        self._language = ChoiceChips((Choice("zh", "中文"), Choice("en", "English")))
        self._language.choose(language)
        self.due = DateEdit()
        self._due_field = FormField(self.tr("Due back by (optional)"), self.due)
        self._letter = QPlainTextEdit()
        self._letter.setReadOnly(True)
        self._letter.setFixedHeight(space(30))
        self._lay_out(language)
        self._language.value_changed.connect(self._on_changed)
        self._due_field.edited.connect(self._on_changed)
        self.only_open.toggled.connect(self._on_changed)
        self._on_changed()
        self.watch()

    @property
    def letter(self) -> str:
        """Return what to tell the collector."""
        return self._letter.toPlainText()

    def choose(self, *chapters: str) -> None:
        """Tick exactly these chapters."""
        for key, box in self._boxes.items():
            box.setChecked(key in chapters)

    def choose_language(self, language: str) -> None:
        """Write the questionnaire in ``zh`` or ``en``."""
        self._language.choose(language)

    @override
    def validate(self) -> list[FieldProblem]:
        if not self._asked_checks():
            return [FieldProblem("chapters", self.tr("Nothing is left to be asked; tick a chapter."))]
        day, says = self.due.value, ""
        if not self.due.is_empty and day is None:
            says = self.tr("This is no date; write 2026-11-23.")
        elif day is not None and day < self._today:
            says = self.tr("This day has passed.")
        self._due_field.show_problem(says)
        return [FieldProblem("due", says)] if says else []

    @override
    def value(self) -> SendPlan:
        return SendPlan(
            chapters=self._ticked(),
            only_open=self.only_open.isChecked(),
            language=self._language.value,
            due=self.due.value,
        )

    def _lay_out(self, language: str) -> None:
        self.body.addWidget(text_label(self.tr("Chapters"), "label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(4))
        used = {one.item.chapter for one in self._view.findings}
        for at, one in enumerate(one for one in self._view.pack.chapters if one.id in used):
            box = QCheckBox(f"{one.id} {one.title.of(language)}")
            box.setChecked(True)
            box.toggled.connect(self._on_changed)
            self._boxes[one.id] = box
            grid.addWidget(box, at // _COLUMNS, at % _COLUMNS)
        self.body.addLayout(grid)
        self.body.addWidget(self.only_open)
        self.body.addWidget(self._count)
        line = row(gap=4)
        line.addWidget(FormField(self.tr("Language of the questionnaire"), self._language))
        line.addWidget(self._due_field, 1)
        self.body.addLayout(line)
        copy = button(self.tr("Copy"), "link", icon="copy")
        copy.clicked.connect(self._on_copy_clicked)
        head = row(gap=2)
        head.addWidget(text_label(self.tr("What to tell the collector"), "label"))
        head.addStretch(1)
        head.addWidget(copy)
        told = column(gap=1)
        told.addLayout(head)
        told.addWidget(self._letter)
        self._letter.setAccessibleName(self.tr("What to tell the collector"))
        self.body.addLayout(told)

    def _ticked(self) -> frozenset[str]:
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def _asked_checks(self) -> int:
        chapters, only_open = self._ticked(), self.only_open.isChecked()
        return sum(
            one.item.chapter in chapters and not (only_open and one.state in ANSWERED)
            for one in self._view.findings
        )

    @Slot()
    def _on_changed(self) -> None:
        asked = self._asked_checks()
        self._count.setText(self.tr("{n} checks will be asked.").format(n=asked))
        spoken, day = self._language.value, self.due.value
        until = wording.explain("questionnaire.letter_due", spoken, day=day.isoformat()) if day else ""
        name = self._view.collector.name
        self._letter.setPlainText(
            wording.explain("questionnaire.letter", spoken, collector=name, count=asked, until=until)
        )

    @Slot()
    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.letter)
