"""How agreements look on the page: the convention of contracts, or an official document."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.settings.preferencecard import PreferenceCard
from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.domain.pagelook import PageLook
from vetdesk.services.settings import Preferences


class PageLookCard(PreferenceCard):
    """Chooses between the two looks."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _key_of, _changed_to, parent)
        self.offer(
            self.tr("Look of agreements"),
            (
                Choice(PageLook.CONTRACT.value, self.tr("Contract convention")),
                Choice(PageLook.OFFICIAL.value, self.tr("Official document")),
            ),
            self.tr(
                "Contracts: 12 pt on A4 with margins of 25 and 30 mm. Official documents follow "
                "GB/T 9704-2012: 16 pt, 22 lines of 28 characters, 37 mm above, 28 mm left; "
                "Song stands for 仿宋. Previews of drafts show the choice; "
                "what is issued already stays as it is."
            ),
        )


def _key_of(preferences: Preferences) -> str:
    return preferences.page_look.value


def _changed_to(preferences: Preferences, key: str) -> Preferences:
    return replace(preferences, page_look=PageLook(key))
