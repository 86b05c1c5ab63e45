"""Whether an admission waits for the sign-offs of legal, business and information security."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.progress import Progress
from vetdesk.services.settings import Preferences

_REQUIRED, _VOLUNTARY = "required", "voluntary"


class SignOffCard(Card):
    """Two chips; the choice is taken over at once and journalled."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Sign-offs before an admission"))
        self._context = context
        self._preferences: Preferences | None = None
        self.chips = ChoiceChips(
            (Choice(_REQUIRED, self.tr("Required")), Choice(_VOLUNTARY, self.tr("Not required")))
        )
        self.chips.setEnabled(False)
        says = self.tr(
            "Legal, business and information security each sign off with their own passphrase before a "
            "collector is admitted; the roles above say who may. Admissions without them stand in the X-rays."
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
        self.chips.choose(_REQUIRED if preferences.sign_offs_required else _VOLUNTARY)
        self.chips.setEnabled(True)

    @Slot()
    def _on_changed(self) -> None:
        before, required = self._preferences, self.chips.value == _REQUIRED
        if before is None or not self.chips.value or required is before.sign_offs_required:
            return
        services = self._context.services
        wanted = replace(before, sign_offs_required=required)

        def save(progress: Progress) -> Preferences:
            progress.check()
            services.settings.save(replace(services.settings.get(), sign_offs_required=required))
            return wanted

        self._context.write(save, self._on_read)
