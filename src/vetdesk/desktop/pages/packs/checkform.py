"""One check of a pack as a form: wording, weight, when it is asked, how it is answered, its sources."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from vetdesk.desktop.pages.checks.words import holds_for
from vetdesk.desktop.pages.packs import words
from vetdesk.desktop.pages.packs.answereditor import AnswerEditor
from vetdesk.desktop.pages.packs.conditioneditor import ConditionEditor
from vetdesk.desktop.pages.packs.vocabulary import PackVocabulary
from vetdesk.desktop.pages.rowseditor import RowField, RowsEditor
from vetdesk.desktop.parts.basics import column, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox, NumberBox
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.timers import once
from vetdesk.domain.packs import (
    CheckItem,
    CheckSeverity,
    Citation,
    CreditorClass,
    CreditorGroup,
    Graded,
    ItemKind,
    Mark,
    Pack,
    Period,
    Scope,
    Text,
    Validity,
)

_PAUSE_MS: Final = 300
_TEXTS: Final = ("title", "question", "evidence", "where", "red_flag")
_OWN_RULE: Final = "本单位内部规则"
_MONTHS, _AS_IS, _NONE = "months", "as_is", "none"


class CheckForm(QScrollArea):
    """``edited`` carries the check with each change that can stay; ``is_sound`` is False while one cannot."""

    edited = Signal(object)
    judged = Signal()

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: CheckItem | None = None
        self._filling = False
        self._pause = once(self, _PAUSE_MS)
        self._pause.timeout.connect(self._hand_on)
        self._head = text_label("", "card", wrap=True)
        self._texts = self._text_fields()
        self._severity = {group: self._severity_chips() for group in CreditorGroup}
        self._creditors = ChoiceChips(
            tuple(Choice(one.value, words.class_words(one)) for one in CreditorClass), several=True
        )
        self._chapter = ChoiceBox()
        self._scope, self._period, self._months = ChoiceBox(), ChoiceBox(), NumberBox()
        self._language = language
        self._condition = ConditionEditor(always=self.tr("Asked always."))
        self._answer = AnswerEditor()
        self._citations = RowsEditor()
        self._fields: dict[str, FormField] = {}
        self._inner = QWidget()
        self._lay_out()
        self._watch()

    @property
    def check_id(self) -> str:
        """Return the check shown."""
        return self._item.id if self._item else ""

    @property
    def is_sound(self) -> bool:
        """True when everything typed can stay."""
        return not any(field.problem for field in self._all_fields())

    def show_item(self, item: CheckItem, pack: Pack, *, is_open: bool) -> None:
        """Show a check; ``is_open`` says that it may be changed."""
        self.flush()
        self._filling = True
        self._item = item
        self._head.setText(f"{item.id}")
        self._chapter.clear()
        for one in pack.chapters:
            self._chapter.addItem(f"{one.id} {one.title.of(self._language)}", one.id)
        self._chapter.setCurrentIndex(self._chapter.findData(item.chapter))
        for name in _TEXTS:
            text: Text = getattr(item, name)
            for language in ("zh", "en"):
                # One text for both languages stands in the language of the window; the other may stay empty.
                other = text.zh == text.en and language != self._language
                self._texts[name, language].set_text("" if other else text.of(language))
        for group, chips in self._severity.items():
            graded = item.severity[group]
            chips.choose(graded.severity.value)
            says = self.tr("It depends on facts and stays so unless another weight is chosen.")
            self._fields[f"severity_{group.value}"].show_reason(says if graded.when else "")
        self._creditors.choose(*(one.value for one in item.creditors or CreditorClass))
        self._scope.setCurrentIndex(self._scope.findData(item.scope.value))
        self._show_validity(item)
        self._condition.show_condition(item.applies_if, PackVocabulary(pack, item.id, self._language))
        self._answer.show_rule(item.answer)
        self._citations.show_rows([{"norm": one.norm, "article": one.article} for one in item.citations])
        self._judge()
        self._filling = False
        self._inner.setEnabled(is_open)
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Forget what is shown."""
        self._pause.stop()
        self._item = None

    def flush(self) -> None:
        """Hand on what is typed without waiting any longer."""
        if self._pause.isActive():
            self._pause.stop()
            self._hand_on()

    def begin(self) -> None:
        """Put the cursor on the first text."""
        editor = self._texts["title", self._language].editor
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    # Inside

    def _text_fields(self) -> dict[tuple[str, str], FormField]:
        names = {
            "title": (self.tr("Title (Chinese)"), self.tr("Title (English)")),
            "question": (self.tr("Question (Chinese)"), self.tr("Question (English)")),
            "evidence": (self.tr("Evidence expected (Chinese)"), self.tr("Evidence expected (English)")),
            "where": (self.tr("Where to look it up (Chinese)"), self.tr("Where to look it up (English)")),
            "red_flag": (self.tr("Red flag (Chinese)"), self.tr("Red flag (English)")),
        }
        made = {}
        for name, labels in names.items():
            for language, label in zip(("zh", "en"), labels, strict=True):
                short = name in {"title", "where"}
                made[name, language] = line_field(label) if short else text_field(label, lines=2)
        return made

    def _severity_chips(self) -> ChoiceChips:
        return ChoiceChips(tuple(Choice(one.value, words.severity_words(one)) for one in CheckSeverity))

    def _lay_out(self) -> None:
        inner, box = self._inner, column(gap=3)
        # Before it is filled: what is in it would be dressed now, and again in its final place.
        scrolled(inner, across=False, area=self)
        box.setContentsMargins(0, 0, 10, 0)
        box.addWidget(self._head)
        for name in _TEXTS:
            box.addWidget(self._texts[name, "zh"])
            box.addWidget(self._texts[name, "en"])
        box.addWidget(self._field("chapter", self.tr("Chapter"), self._chapter))
        weight = self.tr("Weight for: {group}")
        for group, chips in self._severity.items():
            label = weight.format(group=words.group_words(group))
            box.addWidget(self._field(f"severity_{group.value}", label, chips))
        box.addWidget(self._field("creditors", self.tr("Asked by"), self._creditors))
        box.addWidget(self._field("scope", self.tr("A blocking failure stops"), self._scope))
        for scope in Scope:
            self._scope.addItem(words.scope_words(scope), scope.value)
        box.addWidget(self._field("validity", self.tr("How long an answer holds"), self._validity_part()))
        box.addWidget(self._field("applies_if", self.tr("When it is asked"), self._condition))
        box.addWidget(self._field("answer", self.tr("Type of answer"), self._answer))
        self._citations.ask_for(
            (RowField("norm", self.tr("Norm or own rule"), 3), RowField("article", self.tr("Article"), 1)),
            add_text=self.tr("Add a source"),
        )
        box.addWidget(self._field("citations", self.tr("Sources"), self._citations))
        box.addStretch(1)
        inner.setLayout(box)

    def _validity_part(self) -> QWidget:
        part, line = QWidget(), row(gap=2)
        self._months.setRange(1, 120)
        self._months.setSuffix(self.tr(" months"))
        self._months.setAccessibleName(self.tr("Months"))
        self._period.setAccessibleName(self.tr("How long an answer holds"))
        line.addWidget(self._period, 2)
        line.addWidget(self._months, 1)
        part.setLayout(line)
        part.setFocusProxy(self._period)
        return part

    def _field(self, name: str, label: str, editor: QWidget) -> FormField:
        self._fields[name] = FormField(label, editor)
        return self._fields[name]

    def _all_fields(self) -> Iterable[FormField]:
        return (*self._texts.values(), *self._fields.values())

    def _watch(self) -> None:
        for field in self._all_fields():
            field.edited.connect(self._on_edited)
        for box in (self._chapter, self._scope, self._period):
            box.currentIndexChanged.connect(self._on_edited)
        self._months.valueChanged.connect(self._on_edited)

    def _show_validity(self, item: CheckItem) -> None:
        validity = item.validity
        self._period.clear()
        self._period.addItem(self.tr("a number of months"), _MONTHS)
        self._period.addItem(self.tr("without end"), _NONE)
        if validity.period not in {Period.MONTHS, Period.NONE}:
            self._period.addItem(holds_for(item), _AS_IS)
        chosen = {Period.MONTHS: _MONTHS, Period.NONE: _NONE}.get(validity.period, _AS_IS)
        self._period.setCurrentIndex(self._period.findData(chosen))
        self._months.setValue(validity.months or 12)
        self._months.setVisible(chosen == _MONTHS)

    def _judge(self) -> None:
        empty = self.tr("Write it in one of the two languages at least.")
        for name in _TEXTS:
            none = not self._texts[name, "zh"].text and not self._texts[name, "en"].text
            self._texts[name, self._language].show_problem(empty if none else "")
        nobody = self.tr("Choose at least one kind of creditor; to ask nobody, retire the check.")
        self._fields["creditors"].show_problem("" if self._creditors.chosen else nobody)
        self._fields["applies_if"].show_problem(self._condition.problem)
        self._fields["answer"].show_problem(self._answer.problem)
        unnamed = any(not one["norm"] for one in self._citations.values)
        says = self.tr("Name the norm, or write that it is a rule of your own.")
        self._fields["citations"].show_problem(says if unnamed or not self._citations.values else "")

    def _typed(self, item: CheckItem) -> CheckItem:
        chosen = frozenset(CreditorClass(one) for one in self._creditors.chosen)
        scope = Scope(self._scope.currentData())
        return replace(
            item,
            chapter=self._chapter.currentData() or item.chapter,
            title=self._text("title"),
            question=self._text("question"),
            evidence=self._text("evidence"),
            where=self._text("where"),
            red_flag=self._text("red_flag"),
            severity={group: self._graded(item, group) for group in CreditorGroup},
            creditors=frozenset() if chosen == frozenset(CreditorClass) else chosen,
            scope=Scope.HANDOVER if item.kind is ItemKind.CONDITION else scope,
            validity=self._validity(item.validity),
            applies_if=self._condition.condition,
            answer=self._answer.rule,
            citations=tuple(self._cited(item)),
        )

    def _text(self, name: str) -> Text:
        zh, en = self._texts[name, "zh"].text, self._texts[name, "en"].text
        return Text(zh=zh or en, en=en or zh)

    def _graded(self, item: CheckItem, group: CreditorGroup) -> Graded:
        before, chosen = item.severity[group], CheckSeverity(self._severity[group].value or "none")
        return before if before.severity is chosen else Graded(severity=chosen)

    def _validity(self, before: Validity) -> Validity:
        match self._period.currentData():
            case "months":
                if before.period is Period.MONTHS:
                    return replace(before, months=self._months.value())
                return Validity(period=Period.MONTHS, months=self._months.value())
            case "none":
                return before if before.period is Period.NONE else Validity(period=Period.NONE)
        return before

    def _cited(self, item: CheckItem) -> Iterable[Citation]:
        known = {(one.norm, one.article): one for one in item.citations}
        for typed in self._citations.values:
            given = known.get((typed["norm"], typed["article"]))
            mark = Mark.OWN_RULE if typed["norm"] == _OWN_RULE else Mark.REPORTED
            yield given or Citation(norm=typed["norm"], article=typed["article"], mark=mark)

    @Slot()
    def _hand_on(self) -> None:
        self._judge()
        self.judged.emit()
        if self._item is None or not self.is_sound:
            return
        typed = self._typed(self._item)
        if typed != self._item:
            self._item = typed
            self.edited.emit(typed)

    @Slot()
    def _on_edited(self) -> None:
        if not self._filling:
            self._months.setVisible(self._period.currentData() == _MONTHS)
            self._judge()
            self._pause.start()
