"""The papers in preparation of a collector or an agreement: open one, or begin a new one."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.pages.paperroom import people_words, state_of
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.card import InnerCard
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import shown
from vetdesk.services.paperdrafts import PaperLine

_WIDE: Final = 150
_HIGH: Final = 100


class PaperCard(InnerCard):
    """One paper in preparation; ``opened`` says that it is wanted."""

    opened = Signal(object)

    def __init__(self, line: PaperLine) -> None:
        super().__init__()
        self.line = line
        self.setAccessibleName(shown(line.title))
        head = row(gap=2)
        head.addWidget(text_label(shown(line.title), "strong"))
        head.addStretch(1)
        head.addWidget(StatusBadge(state_of(line.draft)))
        self.open_button = button(self.tr("Open"), "small")
        self.open_button.clicked.connect(self._on_clicked)
        head.addWidget(self.open_button)
        self.body.addLayout(head)
        self.body.addWidget(text_label(people_words(line.draft), "faint", wrap=True))
        if line.draft.note:
            self.body.addWidget(text_label(line.draft.note, "soft", wrap=True))

    @Slot()
    def _on_clicked(self) -> None:
        self.opened.emit(self.line.draft.id)


class PaperListDialog(QDialog):
    """``chosen`` carries the id of a paper, or None for a new one; the dialog is closed by then."""

    chosen = Signal(object)

    def __init__(self, lines: Sequence[PaperLine], *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Papers in preparation"))
        resize_fitting(self, space(_WIDE), space(_HIGH))
        inner, cards = QWidget(), column(gap=3)
        self.cards = tuple(PaperCard(one) for one in lines)
        for one in self.cards:
            one.opened.connect(self._on_opened)
            cards.addWidget(one)
        cards.addStretch(1)
        inner.setLayout(cards)
        area = scrolled(inner, across=False)
        area.setAccessibleName(self.tr("Papers in preparation"))
        self.new_button = button(self.tr("New paper…"), "primary", icon="plus")
        self.new_button.clicked.connect(self._on_new)
        close = button(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = row(gap=2)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.new_button)
        box = column(gap=3, margin=6)
        box.addWidget(text_label(self.tr("Papers in preparation"), "title"))
        box.addWidget(area, 1)
        box.addLayout(foot)
        self.setLayout(box)

    @Slot(object)
    def _on_opened(self, draft_id: UUID) -> None:
        self.accept()
        self.chosen.emit(draft_id)

    @Slot()
    def _on_new(self) -> None:
        self.accept()
        self.chosen.emit(None)
