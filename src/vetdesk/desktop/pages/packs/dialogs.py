"""The dialogs around a pack: save a version with its reason, copy one, and what changed between two."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.pages.packs import changewords
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.parts.basics import button, column, empty_layout, restyle, row, rule, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.pack_diff import PackChange
from vetdesk.domain.packs import Pack, Text
from vetdesk.services.packs import VersionLine

_MOST_SHOWN = 400
# What the packs that come with the program say of their reviewer.
_NOBODY_YET: Final = "to be confirmed by counsel"


@dataclass(frozen=True, kw_only=True)
class SaveForm:
    """What a new version is saved with."""

    reason: str
    title: Text
    valid_from: date
    last_reviewed: date
    reviewer: str


class SaveDialog(ReasonDialog):
    """``submitted`` carries a ``SaveForm``."""

    def __init__(self, pack: Pack, *, by: str, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Save as a new version"),
            submit_text=self.tr("Save version"),
            explanation=self.tr(
                "Reviews under way keep their version; new ones use this one once the pack is used for new "
                "reviews."
            ),
            parent=parent,
        )
        self._zh = line_field(self.tr("Name of the pack (Chinese)"), pack.title.zh)
        self._en = line_field(self.tr("Name of the pack (English)"), pack.title.en)
        self._from, self._reviewed = DateEdit(), DateEdit()
        self._from.set_value(pack.valid_from)
        self._reviewed.set_value(today)
        reviewer = by if pack.reviewer == _NOBODY_YET else pack.reviewer
        self._reviewer = line_field(self.tr("Reviewed by"), reviewer)
        self._from_field = FormField(self.tr("In force from"), self._from)
        self._reviewed_field = FormField(self.tr("Last reviewed"), self._reviewed)
        days = row(gap=3)
        days.addWidget(self._from_field)
        days.addWidget(self._reviewed_field)
        for part in (self._zh, self._en, self._reviewer):
            self.body.addWidget(part)
        self.body.addLayout(days)
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        no_date = self.tr("This is no date; write 2026-11-23.")
        for field, day in ((self._from_field, self._from), (self._reviewed_field, self._reviewed)):
            says = no_date if day.value is None else ""
            field.show_problem(says)
            problems += [FieldProblem(field.label, about(field.label, says))] if says else []
        empty = self.tr("Write it in one of the two languages at least.")
        nameless = empty if not self._zh.text and not self._en.text else ""
        nobody = self.tr("Say who reviewed it.") if not self._reviewer.text else ""
        self._zh.show_problem(nameless)
        self._reviewer.show_problem(nobody)
        return problems + [FieldProblem("", says) for says in (nameless, nobody) if says]

    @override
    def value(self) -> object:
        start, reviewed = self._from.value, self._reviewed.value
        assert start is not None
        assert reviewed is not None
        zh, en = self._zh.text, self._en.text
        return SaveForm(
            reason=self.reason.text,
            title=Text(zh=zh or en, en=en or zh),
            valid_from=start,
            last_reviewed=reviewed,
            reviewer=self._reviewer.text,
        )


class HistoryDialog(QDialog):
    """Every version with its reason; ``compared(older, newer)`` asks for what changed between two."""

    compared = Signal(str, str)

    def __init__(self, lines: Sequence[VersionLine], *, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versions of the pack"))
        resize_fitting(self, space(180), space(140))
        self._lines = tuple(lines)
        self._older, self._newer = ChoiceBox(), ChoiceBox()
        for box, label in ((self._older, self.tr("From version")), (self._newer, self.tr("to version"))):
            box.setAccessibleName(label)
            for line in self._lines:
                box.addItem(line.version, line.version)
        self._older.setCurrentIndex(min(1, len(self._lines) - 1))
        self._changes = column(gap=2)
        self._lay_out(today)
        self._older.currentIndexChanged.connect(self._on_chosen)
        self._newer.currentIndexChanged.connect(self._on_chosen)

    def ask(self) -> None:
        """Ask for the changes between the versions chosen."""
        self._on_chosen()

    def show_changes(self, changes: Sequence[PackChange], pack: Pack, language: str) -> None:
        """Show what changed, check by check."""
        empty_layout(self._changes)
        if not changes:
            self._changes.addWidget(text_label(self.tr("Nothing differs between these two."), "soft"))
        title = ""
        for change in changes[:_MOST_SHOWN]:
            about = changewords.change_title(change, pack, language)
            if about != title:
                self._changes.addWidget(text_label(about, "strong", wrap=True))
                title = about
            self._changes.addWidget(_change(change, pack, language))

    def _lay_out(self, today: date) -> None:
        box = column(gap=3, margin=6)
        box.addWidget(text_label(self.tr("Versions of the pack"), "title"))
        inner, inside = QWidget(), column(gap=2)
        for line in self._lines:
            made = self.tr("Version {version} · {who}, {when}").format(
                version=line.version,
                who=self.tr("came with the program") if not line.reason else line.saved_by,
                when=moment_words(line.saved_at, today),
            )
            inside.addWidget(text_label(made, "strong"))
            if line.reason:
                inside.addWidget(text_label(line.reason, "soft", wrap=True))
        inside.addWidget(rule())
        choose = row(gap=2)
        choose.addWidget(text_label(self.tr("What changed from version"), "label"))
        choose.addWidget(self._older)
        choose.addWidget(text_label(self.tr("to version"), "label"))
        choose.addWidget(self._newer)
        choose.addStretch(1)
        inside.addLayout(choose)
        inside.addLayout(self._changes)
        inside.addStretch(1)
        inner.setLayout(inside)
        box.addWidget(scrolled(inner), 1)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = row(gap=2)
        foot.addStretch(1)
        foot.addWidget(close)
        box.addLayout(foot)
        self.setLayout(box)

    @Slot()
    def _on_chosen(self) -> None:
        older, newer = self._older.currentData(), self._newer.currentData()
        if older and newer:
            self.compared.emit(str(older), str(newer))


def _change(change: PackChange, pack: Pack, language: str) -> QWidget:
    holder, box = QWidget(), column(gap=0)
    box.setContentsMargins(space(3), 0, 0, space(1))
    box.addWidget(text_label(changewords.change_kind(change), "label"))
    before, after = changewords.change_values(change, pack, language)
    if before or after:
        for sign, text, tone in (("−", before, "bad"), ("+", after, "ok")):
            if text:
                shown = text_label(f"{sign} {text}", "body", wrap=True)
                restyle(shown, tone=tone)
                box.addWidget(shown)
    holder.setLayout(box)
    return holder
