"""What a list or page shows when it has nothing yet: one sentence and the next action, never a dead end."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.parts.basics import IconLabel, button, column, row, text_label
from vetdesk.desktop.theme import space


class EmptyState(QWidget):
    """Icon, sentence, explanation, one primary action and an optional second one."""

    action_requested = Signal()
    second_requested = Signal()

    def __init__(
        self,
        sentence: str,
        *,
        icon: str = "inbox",
        hint: str = "",
        action: str = "",
        second: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon, "field_line", size=40)
        self._sentence = text_label(sentence, "card")
        self._hint = text_label(hint, "soft", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setFixedWidth(space(105))
        self._action = button(action, "primary")
        self._second = button(second)
        self._lay_out()
        self.show_words(sentence, hint=hint, action=action, second=second)
        self._action.clicked.connect(self._on_action_clicked)
        self._second.clicked.connect(self._on_second_clicked)

    def show_words(self, sentence: str, *, hint: str = "", action: str = "", second: str = "") -> None:
        """Say something else, for example after a filter found nothing."""
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        # A layout that centres its parts does not ask how high wrapped words are.
        self._hint.setFixedHeight(max(self._hint.heightForWidth(self._hint.width()), 0))
        self._hint.setVisible(bool(hint))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self.setAccessibleName(sentence)

    def show_icon(self, name: str, colour: str = "field_line") -> None:
        """Show another drawing above the sentence."""
        self._icon.show_icon(name, colour)

    @property
    def sentence(self) -> str:
        """Return the sentence shown."""
        return self._sentence.text()

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        box = column(gap=3, margin=6)
        box.addStretch(2)
        box.addWidget(self._icon, 0, centre)
        box.addWidget(self._sentence, 0, centre)
        # Between stretches, not aligned: an aligned label gets no more height for wrapped words.
        words = row(gap=0)
        words.addStretch(1)
        words.addWidget(self._hint)
        words.addStretch(1)
        box.addLayout(words)
        buttons = row(gap=2)
        buttons.addStretch(1)
        buttons.addWidget(self._action)
        buttons.addWidget(self._second)
        buttons.addStretch(1)
        box.addLayout(buttons)
        box.addStretch(3)
        self.setLayout(box)

    @Slot()
    def _on_action_clicked(self) -> None:
        self.action_requested.emit()

    @Slot()
    def _on_second_clicked(self) -> None:
        self.second_requested.emit()
