"""The dialogs of a shared review: what is handed over, what opens a file, which of two answers stays."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop import vocabulary
from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import space
from vetdesk.domain.calendars import shanghai_day
from vetdesk.domain.packs import Chapter
from vetdesk.services.reviewfiles import Arrival, Both, Chosen, Given


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """Which chapters go out, none for all of them, and the passphrase of the file."""

    chapters: tuple[str, ...]
    secret: str = field(repr=False)


class HandOverDialog(AskingDialog):
    """``submitted`` carries a ``HandOver``."""

    def __init__(
        self, chapters: tuple[Chapter, ...], *, suggested: str, language: str, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Hand chapters to another reviewer"),
            submit_text=self.tr("Choose a place…"),
            explanation=self.tr(
                "The file is encrypted. Tell the passphrase by another way; it is not kept anywhere."
            ),
            parent=parent,
        )
        self._secret = QLineEdit(suggested)
        self._chips = {
            one.id: ChoiceChips((Choice(one.id, f"{one.id} {one.title.of(language)}"),), several=True)
            for one in chapters
        }
        self.body.addWidget(text_label(self.tr("Chapters; all of them when none is chosen"), "label"))
        for chips in self._chips.values():
            self.body.addWidget(chips)
        self.secret = FormField(self.tr("Passphrase of the file"), self._secret)
        self.body.addWidget(self.secret)
        self.watch()

    def choose(self, *chapters: str) -> None:
        """Choose exactly these chapters."""
        for key, chips in self._chips.items():
            chips.choose(*((key,) if key in chapters else ()))

    @override
    def validate(self) -> list[FieldProblem]:
        if self._secret.text().strip():
            return []
        return [FieldProblem("secret", self.tr("The file needs a passphrase."))]

    @override
    def value(self) -> HandOver:
        chosen = tuple(key for key, chips in self._chips.items() if not chips.is_empty)
        return HandOver(chapters=chosen, secret=self._secret.text())


class OpenFileDialog(AskingDialog):
    """``submitted`` carries the passphrase of a review file."""

    def __init__(self, name: str, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Take in a review file"),
            submit_text=self.tr("Look into it"),
            explanation=self.tr("{name}: nothing is taken over before you have seen what it holds.").format(
                name=name
            ),
            parent=parent,
        )
        self._secret = QLineEdit()
        self.body.addWidget(FormField(self.tr("Passphrase of the file"), self._secret))
        self.begin_at(self._secret)

    @property
    def secret(self) -> QLineEdit:
        """Return the line typed into."""
        return self._secret

    @override
    def validate(self) -> list[FieldProblem]:
        return [] if self._secret.text() else [FieldProblem("secret", self.tr("Type the passphrase."))]

    @override
    def value(self) -> str:
        return self._secret.text()


class MergeDialog(AskingDialog):
    """``submitted`` carries which answer stays, by check."""

    def __init__(self, arrival: Arrival, *, language: str, parent: QWidget) -> None:
        super().__init__(
            self.tr("What the file brings"),
            submit_text=self.tr("Take it over"),
            explanation=self.tr("{collector}, from {by}, {on}").format(
                collector=arrival.collector,
                by=arrival.made_by,
                on=day_words(shanghai_day(arrival.made_at)),
            ),
            parent=parent,
        )
        self.setMinimumWidth(space(170))
        self._language = language
        self._choices: dict[str, ChoiceChips] = {}
        says = [
            self.tr("New answers: {n}").format(n=len(arrival.merge.new)),
            self.tr("the same on both sides: {n}").format(n=len(arrival.merge.same)),
            self.tr("new pieces of evidence: {n}").format(n=arrival.pieces),
        ]
        if arrival.is_new:
            says.append(self.tr("the review is new here"))
        self.body.addWidget(text_label(" · ".join(says), "body", wrap=True))
        if arrival.both:
            self._show_both(arrival)

    def chips(self, check: str) -> ChoiceChips:
        """Return the choice of one check that both answered."""
        return self._choices[check]

    @override
    def validate(self) -> list[FieldProblem]:
        missing = [check for check, chips in self._choices.items() if chips.is_empty]
        if not missing:
            return []
        comma = self.tr(", ")
        says = self.tr("Choose one answer for each of these checks: {checks}.")
        return [FieldProblem(missing[0], says.format(checks=comma.join(missing)))]

    @override
    def value(self) -> dict[str, Chosen]:
        return {check: Chosen(chips.value) for check, chips in self._choices.items()}

    def _show_both(self, arrival: Arrival) -> None:
        self.body.addWidget(
            text_label(self.tr("Both reviewers answered these; choose one for each"), "label")
        )
        inner = QWidget()
        inner.setProperty("scrolled", "true")
        lines = column(gap=4)
        for one in arrival.both:
            lines.addWidget(text_label(f"{one.check} {one.title.of(self._language)}", "strong", wrap=True))
            lines.addWidget(self._chips_of(one))
        lines.addStretch(1)
        inner.setLayout(lines)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(space(50))
        scroll.setWidget(inner)
        self.body.addWidget(scroll, 1)

    def _chips_of(self, one: Both) -> ChoiceChips:
        chips = ChoiceChips(
            (
                Choice(Chosen.MINE.value, self._words(self.tr("Here"), one.mine)),
                Choice(Chosen.THEIRS.value, self._words(self.tr("In the file"), one.theirs)),
            )
        )
        self._choices[one.check] = chips
        return chips

    def _words(self, side: str, one: Given) -> str:
        parts = [f"{side}: {vocabulary.status('check', one.answer.outcome).text}"]
        parts += [one.by] if one.by else []
        parts.append(day_words(shanghai_day(one.at) if one.at else one.answer.on))
        return " · ".join(parts)
