"""One preference of the office as chips on a card; the choice is taken over at once and journalled."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.progress import Progress
from vetdesk.services.settings import Preferences


class PreferenceCard(Card):
    """A card for one preference, shown with ``offer``.

    ``key_of`` gives the key of the choice that holds, ``changed_to`` the preferences with another one.
    """

    def __init__(
        self,
        context: PageContext,
        key_of: Callable[[Preferences], str],
        changed_to: Callable[[Preferences, str], Preferences],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._key_of, self._changed_to = key_of, changed_to
        self._preferences: Preferences | None = None

    def offer(self, title: str, choices: tuple[Choice, ...], says: str) -> None:
        """Show what there is to choose; nothing can be chosen before it is read."""
        self.set_title(title)
        self.chips = ChoiceChips(choices)
        self.chips.setEnabled(False)
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
        self.chips.choose(self._key_of(preferences))
        self.chips.setEnabled(True)

    @Slot()
    def _on_changed(self) -> None:
        before, key = self._preferences, self.chips.value
        if before is None or not key or key == self._key_of(before):
            return
        services, changed_to = self._context.services, self._changed_to

        def save(progress: Progress) -> Preferences:
            progress.check()
            services.settings.save(changed_to(services.settings.get(), key))
            return changed_to(before, key)

        self._context.write(save, self._on_read)
