"""How an import ended: what was added and changed, and the checked sheet to save."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import IconLabel, button, column, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.services.register_imports import RegisterImport


class ResultPane(QWidget):
    """Shown instead of the steps once the import was accepted."""

    closed = Signal()
    checked_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner(self)
        self._says = text_label("", "title", wrap=True)
        self._more = text_label("", "soft", wrap=True)
        self.checked = button(self.tr("Save the checked sheet with remarks…"), icon="download")
        self.done = button(self.tr("Done"), "primary")
        self._lay_out()
        self.setFocusProxy(self.done)
        self.checked.clicked.connect(self._on_checked_clicked)
        self.done.clicked.connect(self._on_done_clicked)

    @property
    def says(self) -> str:
        """Return the sentence shown."""
        return self._says.text()

    def show_done(self, done: RegisterImport, *, left_out: int, has_problems: bool) -> None:
        """Say what came of the import."""
        self._says.setText(
            self.tr("{added} added, {changed} changed, {left} left out").format(
                added=f"{done.added:,}", changed=f"{done.updated:,}", left=f"{left_out:,}"
            )
        )
        undo = self.tr(
            "The import can be undone as a whole, as long as nothing stands on it: menu Import, 'Imports so"
            " far'."
        )
        rest = self.tr(
            "The checked sheet says beside each faulty row what is wrong; correct it and import it again."
        )
        self._more.setText(f"{rest} {undo}" if has_problems else undo)
        self.checked.setVisible(has_problems)
        self.done.setDefault(True)

    def _lay_out(self) -> None:
        card = Card(margin=8)
        card.body.addWidget(self.banner)
        head = row(gap=3)
        head.addWidget(IconLabel("circle-check", "ok", size=28))
        head.addWidget(self._says, 1)
        card.body.addLayout(head)
        card.body.addWidget(self._more)
        card.body.addStretch(1)
        line = row(gap=3)
        line.addWidget(self.checked)
        line.addStretch(1)
        line.addWidget(self.done)
        card.body.addLayout(line)
        box = column(gap=0)
        box.addWidget(card)
        self.setLayout(box)

    @Slot()
    def _on_checked_clicked(self) -> None:
        self.checked_requested.emit()

    @Slot()
    def _on_done_clicked(self) -> None:
        self.closed.emit()
