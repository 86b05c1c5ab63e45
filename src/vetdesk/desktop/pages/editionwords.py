"""The languages of a printed text as the window calls them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.desktop.titles import listed, shown
from vetdesk.domain.editions import Edition

_MOST: Final = 3


def edition_words(edition: Edition) -> str:
    """Return what an edition is called."""
    translate = QCoreApplication.translate
    match edition:
        case Edition.CHINESE:
            return translate("EditionWords", "Chinese")
        case Edition.BILINGUAL:
            return translate("EditionWords", "Chinese and English, two columns")
        case Edition.TRANSLATED:
            return translate("EditionWords", "Chinese, and a translation")


def lacking_words(places: Sequence[str]) -> str:
    """Return why a template has no edition with English yet; empty where it has one."""
    if not places:
        return ""
    translate = QCoreApplication.translate
    named = listed(shown(one) for one in places[:_MOST])
    if len(places) > _MOST:
        words = translate("EditionWords", "Its English is not complete: {places} and {count} more.")
        return words.format(places=named, count=len(places) - _MOST)
    return translate("EditionWords", "Its English is not complete: {places}.").format(places=named)


def edition_choices() -> tuple[Choice, ...]:
    """Return the editions as chips, the plain one first."""
    order = (Edition.CHINESE, Edition.BILINGUAL, Edition.TRANSLATED)
    return tuple(Choice(one.value, edition_words(one)) for one in order)
