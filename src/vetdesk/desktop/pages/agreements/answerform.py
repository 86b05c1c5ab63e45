"""A column of questions whose answers are saved while they are typed: the interview, and the summary."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from vetdesk.desktop.pages.agreements.questionfield import QuestionField, stored_text
from vetdesk.desktop.pages.agreements.state import Asked
from vetdesk.desktop.parts.basics import column, tab_stops, tab_through
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.timers import once
from vetdesk.domain.matter import Answer

SAVE_AFTER_MS: Final = 600


class AnswerForm(QScrollArea):
    """Emits each answer once it is a value of its kind and typing has paused or moved on.

    What is typed but is no value stays in its field, over refreshes and page switches, until it
    is mended or taken back; what is not stored yet outlives a refresh that does not know it.
    """

    answered = Signal(str, str)
    withdrawn = Signal(str)
    field_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget(self)
        self._lines = column(gap=4)
        self._lines.setContentsMargins(0, 0, 10, 8)
        self._lines.addStretch(1)
        inner.setLayout(self._lines)
        scrolled(inner, across=False, area=self)
        self._fields: dict[str, QuestionField] = {}
        self._stored: dict[str, str] = {}
        self._dirty: dict[str, None] = {}
        self._on_way: set[str] = set()
        self._is_filling = False
        self._pause = once(self, SAVE_AFTER_MS)
        self._pause.timeout.connect(self.flush)

    def wants(self, asked: Asked) -> bool:
        """True when this column shows the question; the interview shows open ones only."""
        del asked
        return True

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the questions shown, in their order."""
        return tuple(self._fields)

    def field(self, name: str) -> QuestionField:
        """Return the field of one question."""
        return self._fields[name]

    def show_questions(self, asked: Sequence[Asked], answers: Mapping[str, Answer]) -> None:
        """Show the questions as they stand now; a field that is being typed into is left alone."""
        wanted = [one for one in asked if self.wants(one)]
        names = {one.question.spec.name for one in wanted}
        for name in [name for name in self._fields if name not in names and not self._is_held(name)]:
            self._drop(name)
        self._stored = {name: stored_text(value) for name, value in answers.items()}
        order = [one.question.spec.name for one in wanted]
        for one in wanted:
            self._show(one, answers)
        held = [name for name in self._fields if name not in names]
        self._fields = {name: self._fields[name] for name in (*order, *held)}
        for place, field in enumerate(self._fields.values()):
            if self._lines.indexOf(field) != place:
                self._lines.removeWidget(field)
                self._lines.insertWidget(place, field)
        # A field made late would be the last that Tab reaches, wherever it stands.
        if stops := [stop for field in self._fields.values() for stop in tab_stops(field)]:
            tab_through(stops[0], stops[1:])

    def show_saved(self, name: str, answers: Mapping[str, Answer]) -> None:
        """Note that an answer is stored."""
        self._on_way.discard(name)
        self._stored = {known: stored_text(value) for known, value in answers.items()}
        if name in self._fields and not self._fields[name].wrong:
            self._fields[name].show_problem("")

    def show_refused(self, name: str, problem: str) -> None:
        """Show why an answer was not stored; what is typed stays."""
        self._on_way.discard(name)
        if name in self._fields:
            self._fields[name].show_problem(problem)

    def go_to(self, name: str) -> bool:
        """Put the cursor into one question; False when it is not shown here."""
        if name not in self._fields:
            return False
        self.ensureWidgetVisible(self._fields[name])
        self._fields[name].setFocus()
        return True

    def forget(self) -> None:
        """Drop every field with what is typed in it."""
        self._pause.stop()
        self._dirty.clear()
        self._on_way.clear()
        self._stored.clear()
        for name in list(self._fields):
            self._drop(name)

    @Slot()
    def flush(self) -> None:
        """Hand over what was typed and not said yet; what is no answer stays in its field."""
        self._pause.stop()
        names, self._dirty = tuple(self._dirty), {}
        for name in names:
            if name in self._fields:
                self._say(self._fields[name])

    def _say(self, field: QuestionField) -> None:
        name, typed = field.spec.name, field.typed
        if field.wrong or typed == self._stored.get(name, ""):
            return
        self._on_way.add(name)
        if typed:
            self.answered.emit(name, typed)
        else:
            self.withdrawn.emit(name)

    def _is_held(self, name: str) -> bool:
        field = self._fields[name]
        return field.has_focus_inside or field.typed != self._stored.get(name, "")

    def _show(self, asked: Asked, answers: Mapping[str, Answer]) -> None:
        name = asked.question.spec.name
        field = self._fields.get(name)
        if field is not None and field.spec != asked.question.spec:
            # The question is asked otherwise now: a newer template or clause was taken over.
            self._drop(name)
            field = None
        if field is None:
            field = QuestionField(asked)
            self._fields[name] = field
            self._fill(field, answers.get(name))
            field.edited.connect(self._on_edited)
            self._lines.insertWidget(self._lines.count() - 1, field)
            return
        field.show_asked(asked)
        if name in self._dirty or name in self._on_way or field.has_focus_inside or field.problem:
            return
        if field.typed != self._stored.get(name, ""):
            self._fill(field, answers.get(name))

    def _fill(self, field: QuestionField, value: Answer | None) -> None:
        self._is_filling = True
        field.show_answer(value)
        self._is_filling = False

    def _drop(self, name: str) -> None:
        field = self._fields.pop(name)
        self._lines.removeWidget(field)
        field.hide()
        field.deleteLater()

    @Slot()
    def _on_edited(self) -> None:
        field = self.sender()
        if self._is_filling or not isinstance(field, QuestionField):
            return
        field.show_wrong()
        self._dirty[field.spec.name] = None
        self.field_entered.emit(field.spec.name)
        self._pause.start()
