"""Says what the last review found about a check, and lets it be taken over by one key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.moments import day_words
from vetdesk.desktop.parts.basics import button, row, text_label
from vetdesk.domain.carrying import Carried


class CarriedLine(QWidget):
    """Hidden where there is nothing to carry; ``confirmed`` asks to take the old answer over."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = text_label("", "soft", wrap=True)
        self._confirm = button(self.tr("Still holds (C)"), "small", icon="check")
        line = row(gap=2)
        line.addWidget(self._says, 1)
        line.addWidget(self._confirm)
        self.setLayout(line)
        self._confirm.clicked.connect(self.confirmed)
        self.show_carried(None)

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._says.text()

    def show_carried(self, carried: Carried | None) -> None:
        """Show the answer of the last review, offered or already taken over."""
        self.setVisible(carried is not None)
        self._says.clear()
        if carried is None:
            return
        day = day_words(carried.answer.on)
        offered = self.tr("The last review looked this up on {day} and it is still valid.")
        taken = self.tr("Carried over from the look-up of {day}; it ends as it would have ended.")
        self._says.setText((taken if carried.confirmed else offered).format(day=day))
        self._confirm.setVisible(not carried.confirmed)
