"""Where the questionnaires of a review stand: sent, waited for, back; and the two things to do."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from vetdesk.desktop.moments import day_words
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.domain.calendars import shanghai_day
from vetdesk.services.questionnaires import QuestionnaireLine


class QuestionnaireBox(QWidget):
    """Upright beside the chapters, flat above the list of reviews."""

    send_requested = Signal()
    return_requested = Signal()

    def __init__(self, *, upright: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = text_label("", "soft", wrap=upright)
        self._send = button(self.tr("Send questionnaire…"), "link", icon="send")
        self._return = button(self.tr("Load the reply…"), "link", icon="inbox")
        box: QBoxLayout = column(gap=1) if upright else row(gap=4)
        box.addWidget(self._says, 0 if upright else 1)
        for one in (self._send, self._return):
            box.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(box)
        if not upright:
            # The words step aside before they make the window wider.
            self._says.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._send.clicked.connect(self.send_requested)
        self._return.clicked.connect(self.return_requested)

    @property
    def text(self) -> str:
        """Return where the questionnaires stand."""
        return self._says.text()

    def show_lines(self, lines: Sequence[QuestionnaireLine], review_id: UUID | None) -> None:
        """Show the questionnaires of the running review; hidden when no review runs."""
        self.setVisible(review_id is not None)
        mine = [one for one in lines if one.review_id == review_id]
        self._says.setText(self._words(mine[0]) if mine else self.tr("No questionnaire was sent yet."))
        self._says.setToolTip(self._says.text())
        self._return.setVisible(bool(mine))

    def _words(self, last: QuestionnaireLine) -> str:
        sent = day_words(shanghai_day(last.sent_at))
        if last.returned_at is not None:
            says = self.tr("Questionnaire sent on {day}, back on {back}.")
            return says.format(day=sent, back=day_words(shanghai_day(last.returned_at)))
        says = self.tr("Questionnaire sent by {by} on {day}; not back yet.")
        if last.due is not None:
            says = self.tr("Questionnaire sent by {by} on {day}; not back yet, due {due}.")
        return says.format(by=last.sent_by, day=sent, due=day_words(last.due) if last.due else "")
