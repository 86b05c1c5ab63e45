"""Words of the settings: roles of officers, sizes of files."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.parts.choicechips import Choice

_ROLES: Final = {
    "legal": str(QT_TRANSLATE_NOOP("Roles", "Legal")),
    "business": str(QT_TRANSLATE_NOOP("Roles", "Business")),
    "infosec": str(QT_TRANSLATE_NOOP("Roles", "Information security")),
    "compliance": str(QT_TRANSLATE_NOOP("Roles", "Compliance")),
    "approver": str(QT_TRANSLATE_NOOP("Roles", "Approver")),
    "admin": str(QT_TRANSLATE_NOOP("Roles", "Administrator")),
}


def role_words(roles: Iterable[str]) -> str:
    """Return the roles in words, in the order of the office."""
    named = frozenset(roles)
    comma = translate("Roles", ", ")
    return comma.join(translate("Roles", word) for key, word in _ROLES.items() if key in named)


def role_choices() -> tuple[Choice, ...]:
    """Return the roles as chips."""
    return tuple(Choice(key, translate("Roles", word)) for key, word in _ROLES.items())


def size_words(count: int) -> str:
    """Return the size of a file."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
