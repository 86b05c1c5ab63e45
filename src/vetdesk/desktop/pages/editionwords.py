"""The languages of a printed text as the window calls them."""

from PySide6.QtCore import QCoreApplication

from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.domain.editions import Edition


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


def edition_choices() -> tuple[Choice, ...]:
    """Return the editions as chips, the plain one first."""
    order = (Edition.CHINESE, Edition.BILINGUAL, Edition.TRANSLATED)
    return tuple(Choice(one.value, edition_words(one)) for one in order)
