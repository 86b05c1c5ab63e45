"""The dialogs of the register of norms: note that one was amended, decide about a text, see what cites it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.i18n import spoken, translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.table import RecordTable
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.settings.statutewords import article, kind_words
from vetdesk.desktop.parts.basics import text_label
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import shown
from vetdesk.domain.amendments import (
    AmendmentDraft,
    AmendmentUnfit,
    Citing,
    CitingKind,
    ReasonNeeded,
    Verdict,
)
from vetdesk.services.norms import norm_in
from vetdesk.services.statutes import NormLine

_MOST: Final = 4


class NoteDialog(AskingDialog):
    """Asks what changed in one norm; ``submitted`` carries an ``AmendmentDraft``."""

    def __init__(self, norm: NormLine, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Note a change of the law"),
            submit_text=self.tr("Note the change"),
            explanation=self.tr(
                "{norm}. Every clause, template, check and open agreement that cites these articles is listed"
                " and waits until somebody decides about it."
            ).format(norm=norm.name),
            parent=parent,
        )
        self.setMinimumWidth(space(140))
        self._norm = norm.short
        self.articles = line_field(
            self.tr("Articles"),
            reason=self.tr("As 21, 55-57, 253-1; empty for the whole norm (repealed or made anew)."),
        )
        self.since = DateEdit()
        self.since.set_value(today)
        self._since = FormField(self.tr("In force from"), self.since)
        self.says = text_field(self.tr("What changed"), lines=3)
        for one in (self.articles, self._since, self.says):
            self.body.addWidget(one)
        self.begin_at(self.articles.editor)
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        says = "" if self.since.value else self.tr("This is no date; write 2026-11-23.")
        self._since.show_problem(says)
        return [FieldProblem("since", says)] if says else []

    @override
    def value(self) -> AmendmentDraft:
        assert self.since.value is not None  # validated
        return AmendmentDraft(
            norm=self._norm, articles=self.articles.text, since=self.since.value, says=self.says.text
        )

    @override
    def show_error(self, error: Exception) -> None:
        for name, one in (("articles", self.articles), ("says", self.says)):
            is_here = isinstance(error, AmendmentUnfit) and error.field == name
            one.show_problem(failure_text(error) if is_here else "")
        super().show_error(error)


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What is decided about the texts chosen."""

    verdict: Verdict
    reason: str


class DecideDialog(AskingDialog):
    """Asks what holds for the texts chosen; ``submitted`` carries a ``Decision``."""

    def __init__(self, citings: Sequence[Citing], *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Decide about texts that cite the change"),
            submit_text=self.tr("Keep the decision"),
            explanation=self.tr("; ").join(f"{kind_words(one)} {shown(one.title)}" for one in citings[:_MOST])
            + ("…" if len(citings) > _MOST else ""),
            parent=parent,
        )
        self.setMinimumWidth(space(140))
        self.verdict = ChoiceChips(
            (
                Choice(Verdict.STANDS.value, self.tr("Still right as it is")),
                Choice(Verdict.CHANGED.value, self.tr("Was changed")),
            )
        )
        self.verdict.choose(Verdict.STANDS.value)
        self.body.addWidget(FormField(self.tr("The text"), self.verdict))
        self.reason = text_field(self.tr("Reason"), lines=3)
        self.reason.show_reason(self.tr("Kept with your name; a new edition of the text asks again."))
        self.body.addWidget(self.reason)
        self.begin_at(self.reason.editor)
        self.watch()

    @override
    def value(self) -> Decision:
        return Decision(verdict=Verdict(self.verdict.value), reason=self.reason.text)

    @override
    def show_error(self, error: Exception) -> None:
        self.reason.show_problem(failure_text(error) if isinstance(error, ReasonNeeded) else "")
        super().show_error(error)


class CitingDialog(AskingDialog):
    """Lists the texts of ours that cite a norm; it asks nothing."""

    def __init__(self, norm: NormLine, citings: Sequence[Citing], *, parent: QWidget) -> None:
        super().__init__(
            self.tr("What cites {norm}").format(norm=norm_in(norm.short, spoken().value)),
            submit_text=self.tr("Close"),
            explanation=norm.note,
            parent=parent,
        )
        self.setMinimumWidth(space(200))
        self._model = MemoryRecords[Citing](_columns(), lambda one: (one.kind.value, one.key), self)
        self._model.show_records(tuple(citings))
        self.table = RecordTable(self)
        self.table.setModel(self._model)
        for number, one in enumerate(self._model.columns):
            self.table.horizontalHeader().resizeSection(number, one.width)
        self.table.setMinimumHeight(space(80))
        self.table.setAccessibleName(self.tr("texts that cite the norm"))
        self.body.addWidget(
            text_label(self.tr("%n text(s), open agreements included", "", len(citings)), "soft")
        )
        self.body.addWidget(self.table)
        self._cancel.hide()

    @override
    def value(self) -> None:
        return None


def _columns() -> tuple[Column[Citing], ...]:
    return (
        Column(key="kind", title=translate("Statutes", "Kind"), text=kind_words, width=110),
        Column(key="title", title=translate("Statutes", "Text"), text=_title, width=430),
        Column(key="articles", title=translate("Statutes", "Articles cited"), text=article, width=200),
    )


def _title(one: Citing) -> str:
    return f"{one.key} {shown(one.title)}" if one.kind is CitingKind.CLAUSE else shown(one.title)
