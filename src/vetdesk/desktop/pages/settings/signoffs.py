"""Whether an admission waits for the sign-offs of legal, business and information security."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.settings.preferencecard import PreferenceCard
from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.services.settings import Preferences

_REQUIRED, _VOLUNTARY = "required", "voluntary"


class SignOffCard(PreferenceCard):
    """Chooses whether they are required."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _key_of, _changed_to, parent)
        self.offer(
            self.tr("Sign-offs before an admission"),
            (Choice(_REQUIRED, self.tr("Required")), Choice(_VOLUNTARY, self.tr("Not required"))),
            self.tr(
                "Legal, business and information security each sign off with their own passphrase before a "
                "collector is admitted; the roles above say who may. Admissions without them stand in the "
                "X-rays."
            ),
        )


def _key_of(preferences: Preferences) -> str:
    return _REQUIRED if preferences.sign_offs_required else _VOLUNTARY


def _changed_to(preferences: Preferences, key: str) -> Preferences:
    return replace(preferences, sign_offs_required=key == _REQUIRED)
