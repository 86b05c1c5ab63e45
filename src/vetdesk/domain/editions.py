"""In which languages a text is printed; the Chinese text is the one that counts in every edition."""

from enum import StrEnum
from typing import Final


class Edition(StrEnum):
    """The languages of a printed text.

    ``CHINESE`` is the text alone. ``TRANSLATED`` is the Chinese text with a translation beside it in a
    file of its own, marked as for reading only. ``BILINGUAL`` prints both in two columns, Chinese left,
    aligned paragraph by paragraph. A clause of the text itself says that the Chinese text prevails.
    """

    CHINESE = "zh"
    TRANSLATED = "en"
    BILINGUAL = "zh-en"


CHINESE_LANGUAGE: Final = "zh-CN"
"""How an agreement's record and a matter file write the Chinese edition."""


def edition_of(language: str) -> Edition:
    """Return the edition that a record's language (``zh-CN``, ``en``, ``zh-en``) stands for."""
    return Edition.CHINESE if language == CHINESE_LANGUAGE else Edition(language)


def language_of(edition: Edition) -> str:
    """Return how a record writes an edition."""
    return CHINESE_LANGUAGE if edition is Edition.CHINESE else edition.value
