"""The interview: only what is still open, plus what has been answered since it was opened."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.pages.agreements.answerform import AnswerForm
from vetdesk.desktop.pages.agreements.state import Asked
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import IconLabel, button, column, row, rule, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.titles import shown
from vetdesk.domain.matter import Answer
from vetdesk.services.agreements import Note
from vetdesk.services.drafting import ClauseLine


class OpenQuestions(AnswerForm):
    """Keeps what was answered in this visit in sight, so that nothing vanishes under the cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()

    @override
    def wants(self, asked: Asked) -> bool:
        name = asked.question.spec.name
        if asked.question.is_open or asked.question.is_offered:
            self._seen.add(name)
        return name in self._seen

    @override
    def forget(self) -> None:
        self._seen.clear()
        super().forget()

    def begin_visit(self) -> None:
        """Show only what is open again, from the next refresh on."""
        self._seen = {name for name in self.names if self.field(name).problem}


class Interview(Card):
    """The left column of the workspace."""

    summary_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.form = OpenQuestions(self)
        self.form.setAccessibleName(self.tr("Open questions"))
        self._note = Banner(self)
        self._done = QWidget(self)
        self._added = column(gap=1)
        self._lay_out()
        self.show_busy()

    def show_busy(self) -> None:
        """Say that the questions are on their way."""
        self.set_title(self.tr("Reading the text…"))
        self._done.hide()

    @Slot()
    def show_unread(self) -> None:
        """Say that the questions could not be read; those shown before stay."""
        if not self.form.names:
            self.set_title(self.tr("The questions could not be read"))

    def show_questions(self, asked: Sequence[Asked], answers: Mapping[str, Answer]) -> None:
        """Show what is still open, in the order of the text."""
        self.form.show_questions(asked, answers)
        count = sum(one.question.is_open for one in asked)
        self.set_title(
            self.tr("%n question(s) still open", "", count) if count else self.tr("Nothing left to ask")
        )
        self._done.setVisible(not count)

    def show_note(self, note: Note | None) -> None:
        """Show why the draft was given back; None when it was not."""
        if note is None:
            self._note.clear()
            return
        words = self.tr("{name} asked for changes: {text}")
        self._note.show_message(words.format(name=note.by, text=note.text), Tone.WARN)

    def show_added(self, clauses: Sequence[ClauseLine]) -> None:
        """Name the clauses somebody put in or left out, with the reason."""
        while (item := self._added.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        chosen = [one for one in clauses if one.choice is not None]
        if not chosen:
            return
        self._added.addWidget(rule())
        self._added.addWidget(text_label(self.tr("Clauses chosen by hand"), "faint"))
        for one in chosen:
            state = self.tr("put in") if one.included else self.tr("left out")
            self._added.addWidget(text_label(f"{one.id} {shown(one.title)} · {state}", "soft", wrap=True))

    def _lay_out(self) -> None:
        line = row(gap=2)
        line.addWidget(IconLabel("circle-check", "ok"))
        line.addWidget(text_label(self.tr("Every question of this text is answered."), "soft", wrap=True), 1)
        link = button(self.tr("See all answers →"), "link")
        link.clicked.connect(self._on_summary_clicked)
        box = column(gap=2)
        box.addLayout(line)
        box.addWidget(link)
        self._done.setLayout(box)
        self.body.addWidget(self._note)
        self.body.addWidget(self._done)
        self.body.addWidget(self.form, 1)
        self.body.addLayout(self._added)

    @Slot()
    def _on_summary_clicked(self) -> None:
        self.summary_requested.emit()
