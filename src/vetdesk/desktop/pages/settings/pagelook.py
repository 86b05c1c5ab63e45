"""How agreements look on the page: the convention of contracts, or an official document."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.progress import Progress
from vetdesk.services.settings import PageLook, Preferences


class PageLookCard(Card):
    """Two chips; the choice is taken over at once and journalled."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Look of agreements"))
        self._context = context
        self._preferences: Preferences | None = None
        self.chips = ChoiceChips(
            (
                Choice(PageLook.CONTRACT.value, self.tr("Contract convention")),
                Choice(PageLook.OFFICIAL.value, self.tr("Official document")),
            )
        )
        self.chips.setEnabled(False)
        says = self.tr(
            "Contracts: 12 pt on A4 with margins of 25 and 30 mm. Official documents follow GB/T 9704-2012:"
            " 16 pt, 22 lines of 28 characters, 37 mm above, 28 mm left; Song stands for 仿宋."
            " Previews of drafts show the choice; what is issued already stays as it is."
        )
        line = row(gap=4)
        line.addWidget(text_label(says, "soft", wrap=True), 1)
        line.addWidget(self.chips)
        self.body.addLayout(line)
        self.chips.value_changed.connect(self._on_changed)

    def load(self) -> None:
        """Read what the office chose."""
        services = self._context.services

        def read(progress: Progress) -> Preferences:
            progress.check()
            return services.settings.get()

        self._context.read(read, self._on_read)

    @Slot(object)
    def _on_read(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.chips.choose(preferences.page_look.value)
        self.chips.setEnabled(True)

    @Slot()
    def _on_changed(self) -> None:
        before = self._preferences
        if before is None or not self.chips.value or self.chips.value == before.page_look.value:
            return
        services, look = self._context.services, PageLook(self.chips.value)
        wanted = replace(before, page_look=look)

        def save(progress: Progress) -> Preferences:
            progress.check()
            services.settings.save(replace(services.settings.get(), page_look=look))
            return wanted

        self._context.write(save, self._on_read)
