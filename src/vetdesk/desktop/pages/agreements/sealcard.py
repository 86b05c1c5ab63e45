"""The seals of an agreement: applications for them with their state, and the seal log."""

from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.agreements.signingdialogs import seal_words
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.domain.sealing import SealAsked
from vetdesk.domain.signing import SealLine
from vetdesk.services.signings import SigningRoom


class SealCard(Card):
    """Asks by signal; ``file_requested`` and ``use_requested`` carry the id of an application."""

    log_requested = Signal()
    list_requested = Signal()
    file_requested = Signal(UUID)
    use_requested = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Seal log"), parent=parent)
        self._asked = column(gap=2)
        self._seals = column(gap=2)
        self.list_button = button(self.tr("Application for seals…"), "small", icon="file-text")
        self.log_button = button(self.tr("Log a seal…"), "small", icon="plus")
        self.body.addLayout(self._asked)
        self.body.addLayout(self._seals)
        foot = row(gap=3)
        foot.addWidget(self.list_button)
        foot.addWidget(self.log_button)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.list_button.clicked.connect(self.list_requested)
        self.log_button.clicked.connect(self.log_requested)

    def show_room(self, room: SigningRoom) -> None:
        """Show applications and log."""
        self.clear()
        for asked in room.asked:
            self._asked.addWidget(self._application(asked))
        for line in room.seals:
            self._seals.addWidget(text_label(self._seal(line), "body", wrap=True))
        if not room.seals:
            self._seals.addWidget(text_label(self.tr("No seal is logged yet."), "soft"))
        for made in (self.list_button, self.log_button):
            made.setEnabled(room.issued is not None)

    def clear(self) -> None:
        """Forget everything."""
        empty_layout(self._asked)
        empty_layout(self._seals)
        for made in (self.list_button, self.log_button):
            made.setEnabled(False)

    def _application(self, asked: SealAsked) -> QWidget:
        given, line = asked.application, row(gap=2)
        words = self.tr("Asked for on {day} by {who}: {papers} papers, approval sheet {sheet}; {state}")
        state = self.tr("not used yet")
        if asked.used_on is not None:
            state = self.tr("used on {day}").format(day=day_words(asked.used_on))
        said = words.format(
            day=day_words(given.asked_on),
            who=given.asked_by,
            papers=len(given.items),
            sheet=given.sheet_no,
            state=state,
        )
        line.addWidget(text_label(said, "body", wrap=True), 1)
        keep = button(self.tr("Save the list…"), "link")
        keep.setProperty("application", asked.id)
        keep.setAccessibleName(f"{keep.text()} {day_words(given.asked_on)}")
        keep.clicked.connect(self._on_keep_clicked)
        line.addWidget(keep)
        if asked.used_on is None:
            use = button(self.tr("Enter in the log…"), "link")
            use.setProperty("application", asked.id)
            use.setAccessibleName(f"{use.text()} {day_words(given.asked_on)}")
            use.clicked.connect(self._on_use_clicked)
            line.addWidget(use)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _seal(self, line: SealLine) -> str:
        use = line.use
        words = self.tr(
            "{day} · {seal} · {document} × {copies} · asked {asked}, allowed {allowed}, kept {keeper}"
        )
        return words.format(
            day=day_words(use.used_on),
            seal=seal_words(use.seal),
            document=use.document,
            copies=use.copies,
            asked=use.asked_by,
            allowed=use.allowed_by,
            keeper=use.keeper,
        )

    @Slot()
    def _on_keep_clicked(self) -> None:
        self.file_requested.emit(self.sender().property("application"))

    @Slot()
    def _on_use_clicked(self) -> None:
        self.use_requested.emit(self.sender().property("application"))
