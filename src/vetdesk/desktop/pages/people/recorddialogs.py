"""The dialogs of a person's records: each kind asks what it needs, and takes its evidence along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.checks.evidencedialog import NewEvidence
from vetdesk.desktop.pages.collectors.conditiondialogs import BroughtFiles
from vetdesk.desktop.pages.fields import ChipsField, DayField, LineField, NoteField, PlacedField
from vetdesk.desktop.pages.people import words
from vetdesk.desktop.pages.rowseditor import RowField, RowsEditor
from vetdesk.desktop.parts.basics import row, text_label
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import space
from vetdesk.domain.person_records import (
    AccessStage,
    DataCategory,
    RecordDraft,
    RecordKind,
    Relation,
    RelationTo,
)

F = TypeVar("F", bound=PlacedField)
_WIDTH: Final = 140


@dataclass(frozen=True, kw_only=True)
class NewRecord:
    """A record as the form gives it, with the files that prove it."""

    draft: RecordDraft
    files: tuple[NewEvidence, ...] = field(default=(), repr=False)


def placed(made: F, name: str, caption: str, *, why: str = "", needed: bool = False) -> F:
    """Return a field with its words; ``name`` is what a problem of it is told under."""
    made.setObjectName(name)
    for key, value in (("caption", caption), ("why", why), ("needed", needed)):
        made.setProperty(key, value)
    return made


class RecordDialog(AskingDialog):
    """``submitted`` carries a ``NewRecord``; ``choose_requested`` asks the page for a file."""

    choose_requested = Signal()

    def __init__(self, kind: RecordKind, *, today: date, version: str = "", parent: QWidget) -> None:
        super().__init__(
            words.kind_words(kind), submit_text=self.tr("Keep"), explanation=_explained(kind), parent=parent
        )
        self.setMinimumWidth(space(_WIDTH))
        self._kind, self._today = kind, today
        self.day = placed(DayField(), "on", _day_words(kind), needed=True)
        self.day.date_edit.set_value(today)
        self.until = placed(DayField(), "until", self.tr("Holds until"), why=_until_why(kind))
        self.title = placed(LineField(), "title", _title_words(kind), needed=kind is RecordKind.TRAINING)
        self.version = placed(LineField(), "version", self.tr("Version of the text"), needed=True)
        self.version.set_text(version)
        self.score = placed(LineField(), "score", self.tr("Points"), needed=True)
        self.pass_mark = placed(LineField(), "pass_mark", self.tr("Points needed to pass"), needed=True)
        self.categories = placed(ChipsField(), "categories", self.tr("May see"), needed=True)
        self.categories.offer(words.category_choices(), several=True)
        self.stages = placed(ChipsField(), "stages", self.tr("For the work of"), needed=True)
        self.stages.offer(words.stage_choices(), several=True)
        self.relations = {to: RowsEditor() for to in RelationTo}
        self.note = placed(NoteField(), "note", self.tr("Note"))
        self.files = BroughtFiles()
        self._lay_out()
        self.files.choose_requested.connect(self.choose_requested)
        self.files.value_changed.connect(self._on_edited)
        self.begin_at(self._first_field())
        self.watch()

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {
            "on": self.day,
            "until": self.until,
            "title": self.title,
            "version": self.version,
            "score": self.score,
            "pass_mark": self.pass_mark,
            "categories": self.categories,
            "stages": self.stages,
            "note": self.note,
        }

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        day = self.day.day
        if day is not None and day > self._today:
            problems.append(self._problem(self.day, self.tr("This day lies in the future.")))
        for one in (self.score, self.pass_mark):
            if one.isVisibleTo(self) and one.text and not one.text.isdecimal():
                problems.append(self._problem(one, self.tr("Write whole points, such as 85.")))
        return problems

    @override
    def value(self) -> NewRecord:
        day = self.day.day
        assert day is not None
        kind = self._kind
        training = kind is RecordKind.TRAINING
        relations = tuple(
            Relation(to=to, name=one["name"], nature=one["nature"])
            for to, editor in self.relations.items()
            for one in editor.values
        )
        draft = RecordDraft(
            kind=kind,
            on=day,
            until=self.until.day if kind is not RecordKind.UNDERTAKING else None,
            title=self.title.text if kind in _TITLED else "",
            version=self.version.text if kind is RecordKind.UNDERTAKING else "",
            score=int(self.score.text) if training else None,
            pass_mark=int(self.pass_mark.text) if training else None,
            categories=tuple(DataCategory(one) for one in self.categories.chips.chosen),
            stages=tuple(AccessStage(one) for one in self.stages.chips.chosen),
            relations=relations,
            note=self.note.text,
        )
        return NewRecord(draft=draft, files=self.files.brought)

    def _problem(self, at: PlacedField, says: str) -> FieldProblem:
        at.show_problem(says)
        return FieldProblem(at.objectName(), about(at.label, says))

    def _first_field(self) -> QWidget:
        return self.title if self._kind in _TITLED else self.day

    def _lay_out(self) -> None:
        kind = self._kind
        if kind in _TITLED:
            self.body.addWidget(self.title)
        days = row(gap=3)
        days.addWidget(self.day, 1)
        if kind is RecordKind.UNDERTAKING:
            days.addWidget(self.version, 1)
        else:
            days.addWidget(self.until, 1)
        self.body.addLayout(days)
        if kind is RecordKind.TRAINING:
            points = row(gap=3)
            points.addWidget(self.score, 1)
            points.addWidget(self.pass_mark, 1)
            self.body.addLayout(points)
        elif kind is RecordKind.ACCESS:
            self.body.addWidget(self.categories)
            self.body.addWidget(self.stages)
        elif kind is RecordKind.CONFLICT:
            self._lay_out_relations()
        self.body.addWidget(self.note)
        self.body.addWidget(self.files)

    def _lay_out_relations(self) -> None:
        hints = (
            RowField("name", self.tr("Name"), 2),
            RowField("nature", self.tr("Relation, such as cousin or former employer"), 3),
        )
        for to, editor in self.relations.items():
            editor.ask_for(hints, add_text=self.tr("Add a relation"))
            self.body.addWidget(text_label(words.relation_words(to), "label"))
            self.body.addWidget(editor)


_TITLED: Final = frozenset({RecordKind.TRAINING, RecordKind.ACCESS})


def _explained(kind: RecordKind) -> str:
    return {
        RecordKind.UNDERTAKING: translate(
            "RecordDialog",
            "The signed undertaking. A newer text asks for a new signature (GB/T 35273-2020, 11.6).",
        ),
        RecordKind.TRAINING: translate(
            "RecordDialog",
            "Trained and examined before access and once a year (PIPL, art. 51; GB/T 35273-2020, 11.6).",
        ),
        RecordKind.ACCESS: translate(
            "RecordDialog",
            "Only what the post needs (PIPL, arts. 6 and 51). Confirmed each quarter, ended "
            "on the day of leaving.",
        ),
        RecordKind.CONFLICT: translate(
            "RecordDialog",
            "What the person has declared. A relation bars from the agreement in which it "
            "exists, not from others.",
        ),
    }[kind]


def _day_words(kind: RecordKind) -> str:
    return {
        RecordKind.UNDERTAKING: translate("RecordDialog", "Signed on"),
        RecordKind.TRAINING: translate("RecordDialog", "Trained on"),
        RecordKind.ACCESS: translate("RecordDialog", "Approved from"),
        RecordKind.CONFLICT: translate("RecordDialog", "Declared on"),
    }[kind]


def _title_words(kind: RecordKind) -> str:
    if kind is RecordKind.ACCESS:
        return translate("RecordDialog", "System or account")
    return translate("RecordDialog", "Course")


def _until_why(kind: RecordKind) -> str:
    if kind is RecordKind.ACCESS:
        return translate("RecordDialog", "Empty: three months, then it is confirmed again.")
    return translate("RecordDialog", "Empty: one year.")
