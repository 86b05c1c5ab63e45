"""The dialogs of the evaluation: what was counted, and the sheet somebody else signs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_sign_off import Ui_SignOffForm
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.collectors import evaluationwords as words
from vetdesk.desktop.pages.fields import DayField, LineField, NoteField
from vetdesk.desktop.parts.basics import row, text_label
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.evaluation import Criterion, Figure
from vetdesk.services.evaluations import EvaluationDraft, EvaluationLine, EvaluationRoom

_WIDE, _HIGH = 175, 80


class EvaluationDialog(AskingDialog):
    """``submitted`` carries an ``EvaluationDraft``; the result is shown while one types."""

    def __init__(self, room: EvaluationRoom, *, language: str, parent: QWidget) -> None:
        super().__init__(
            self.tr("Evaluate"),
            submit_text=self.tr("Keep the evaluation"),
            explanation=self.tr(
                "{name}: each figure with the place where it stands. Weights of compliance, task quality and "
                "information security: {weights} (Settings). Points and grades are our own rule; the yearly "
                "duty is reported from GB/T 45251."
            ).format(name=room.name, weights=room.weights),
            parent=parent,
        )
        self._room, self._language = room, language
        self.figures: dict[str, LineField] = {}
        self.sources: dict[str, LineField] = {}
        self.outcome = text_label("", "strong", wrap=True)
        self.begin, self.end, self.note = DayField(), DayField(), NoteField()
        self.setMinimumWidth(space(_WIDE))
        self._lay_out()
        first = next(iter(self.figures.values()))
        self.begin_at(first)
        self.watch()
        for one in (*self.figures.values(), *self.sources.values()):
            one.edited.connect(self._show_result)
        self._show_result()

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        for one in self._room.criteria:
            entered = self.figures[one.id]
            value = _number(entered.text)
            fits = value is not None and one.takes(value)
            says = "" if fits or not entered.text else self.tr("This cannot be counted.")
            entered.show_problem(says)
            if says:
                problems.append(FieldProblem(one.id, f"{one.title.of(self._language)}: {says}"))
        begin, end = self.begin.day, self.end.day
        if begin is not None and end is not None and end < begin:
            says = self.tr("The period ends before it begins.")
            self.end.show_problem(says)
            problems.append(FieldProblem("end", says))
        return problems

    @override
    def value(self) -> EvaluationDraft:
        begin, end = self.begin.day, self.end.day
        assert begin is not None
        assert end is not None
        return EvaluationDraft(
            period_from=begin,
            period_to=end,
            figures=self._figures(),
            note=self.note.text,
        )

    def _figures(self) -> Mapping[str, Figure]:
        found = {}
        for one in self._room.criteria:
            value = _number(self.figures[one.id].text)
            if value is not None:
                found[one.id] = Figure(value=value, source=self.sources[one.id].text)
        return found

    def _lay_out(self) -> None:
        period = row(gap=4)
        for day, caption, value in (
            (self.begin, self.tr("Period from"), self._room.period_from),
            (self.end, self.tr("until"), self._room.period_to),
        ):
            day.setProperty("caption", caption)
            day.setProperty("needed", True)
            day.date_edit.set_value(value)
            period.addWidget(day)
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(4))
        grid.setVerticalSpacing(space(2))
        grid.setColumnStretch(1, 1)
        for place, one in enumerate(self._room.criteria):
            self._place(grid, place, one)
        self.note.setProperty("caption", self.tr("Remarks"))
        inner = QWidget()
        grid.setContentsMargins(0, 0, space(3), 0)
        inner.setLayout(grid)
        area = scrolled(inner, across=False)
        # Six criteria are higher than the smallest screen; then they scroll.
        area.setMinimumHeight(min(inner.sizeHint().height(), space(_HIGH)))
        self.body.addLayout(period)
        self.body.addWidget(area, 1)
        self.body.addWidget(self.note)
        self.body.addWidget(self.outcome)

    def _place(self, grid: QGridLayout, place: int, one: Criterion) -> None:
        entered, source = LineField(), LineField()
        entered.setProperty("caption", words.criterion(one, self._language))
        entered.setProperty("why", words.rule(one))
        source.setProperty("caption", self.tr("Where it stands"))
        source.setProperty("hint", one.source.of(self._language))
        for part in (entered, source):
            part.setProperty("needed", True)
        entered.setFixedWidth(space(72))
        self.figures[one.id], self.sources[one.id] = entered, source
        grid.addWidget(entered, place, 0)
        grid.addWidget(source, place, 1)

    @Slot()
    def _show_result(self) -> None:
        figures = {
            name: Figure(value=one.value, source=one.source or "-") for name, one in self._figures().items()
        }
        try:
            found = self._room.result(figures)
        except VetdeskError:
            self.outcome.setText(self.tr("The result stands here once every figure is there."))
            return
        said = self.tr("{total} points: {grade}. {consequence}")
        grade = f"{found.grade.id} {found.grade.title.of(self._language)}"
        consequence = found.grade.consequence.of(self._language)
        self.outcome.setText(said.format(total=found.total, grade=grade, consequence=consequence))


@dataclass(frozen=True, kw_only=True)
class EvaluationSigned:
    """Who signs; the passphrase is shown nowhere."""

    name: str
    passphrase: str = field(repr=False)


class EvaluationSheet(AskingDialog):
    """One evaluation with every figure; ``submitted`` carries an ``EvaluationSigned``."""

    def __init__(self, line: EvaluationLine, room: EvaluationRoom, *, language: str, parent: QWidget) -> None:
        super().__init__(
            self.tr("Evaluation of {day}").format(day=day_words(line.evaluated_on)),
            submit_text=self.tr("Sign the result"),
            explanation=self._head(line, room),
            parent=parent,
        )
        self.setMinimumWidth(space(_WIDE))
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(4))
        grid.setColumnStretch(1, 1)
        known = {one.id: one for one in room.scheme.criteria}
        names = [*(one for one in known if one in line.figures), *(line.figures.keys() - known.keys())]
        for place, name in enumerate(names):
            one, figure = known.get(name), line.figures[name]
            title = words.criterion(one, language) if one else name
            points = self.tr("{points} points").format(points=line.points.get(name, ""))
            for at, text in enumerate((title, figure.source, f"{figure.value}", points)):
                grid.addWidget(text_label(text, "body" if at != 1 else "soft", wrap=at == 1), place, at)
        self.body.addLayout(grid)
        grade = room.scheme.grade_of(line.grade)
        total = self.tr("{total} points: {grade}. {consequence}").format(
            total=line.total,
            grade=f"{line.grade} {grade.title.of(language)}" if grade else line.grade,
            consequence=grade.consequence.of(language) if grade else "",
        )
        self.body.addWidget(text_label(total, "strong", wrap=True))
        if line.note:
            self.body.addWidget(text_label(line.note, "soft", wrap=True))
        inner = QWidget()
        self._form = Ui_SignOffForm()
        self._form.setupUi(inner)
        self._form.nameField.offer([(one, one) for one in room.signers if one != line.evaluated_by])
        self.body.addWidget(inner)
        is_open = line.signed_on is None
        inner.setVisible(is_open)
        self.submit_button.setVisible(is_open)
        self.watch()

    @property
    def form(self) -> Ui_SignOffForm:
        """Return the fields."""
        return self._form

    @override
    def value(self) -> EvaluationSigned:
        form = self._form
        return EvaluationSigned(name=form.nameField.value, passphrase=form.passphraseField.line.text())

    @override
    def show_error(self, error: Exception) -> None:
        self._form.passphraseField.line.clear()
        super().show_error(error)

    def _head(self, line: EvaluationLine, room: EvaluationRoom) -> str:
        said = self.tr("{name}, {begin} to {end}; weights {weights}; evaluated by {evaluator}.").format(
            name=room.name,
            begin=day_words(line.period_from),
            end=day_words(line.period_to),
            weights=line.weights,
            evaluator=line.evaluated_by,
        )
        if line.signed_on is None:
            return said + " " + self.tr("Somebody else signs: neither the evaluator nor the business owner.")
        signed = self.tr("Signed by {name} on {day}.")
        return said + " " + signed.format(name=line.signed_by, day=day_words(line.signed_on))


def _number(text: str) -> Decimal | None:
    try:
        found = Decimal(text.strip().removesuffix("%").strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
