"""All answers of the text in one column, each editable where it stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements.answerform import AnswerForm
from vetdesk.desktop.pages.agreements.state import Asked
from vetdesk.desktop.parts.basics import row
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import space
from vetdesk.domain.matter import Answer

_WIDEST = 200


class SummaryTab(QWidget):
    """The answer summary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = AnswerForm(self)
        self.form.setAccessibleName(self.tr("All answers"))
        self._card = Card(self.tr("Answers"))
        self._card.setMaximumWidth(space(_WIDEST))
        self._card.body.addWidget(self.form, 1)
        line = row()
        line.addWidget(self._card, 4)
        line.addStretch(1)
        self.setLayout(line)

    def show_questions(self, asked: Sequence[Asked], answers: Mapping[str, Answer], *, fixed: bool) -> None:
        """Show every question of the text with its answer."""
        self.form.show_questions(asked, answers)
        self.form.setEnabled(not fixed)
        said = self.tr("{count} of {all} settled").format(count=settled(asked), all=len(asked))
        self._card.set_title(self.tr("Answers"), said)


def settled(asked: Sequence[Asked]) -> int:
    """Count the questions that have an answer or do not need one."""
    return sum(not one.question.is_open for one in asked)
