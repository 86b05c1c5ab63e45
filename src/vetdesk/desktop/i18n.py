"""Chooses the language of the window and loads its catalogues before the first widget."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vetdesk.assets import asset_root

translate: Final = QCoreApplication.translate
_LANGUAGE: Final = "vetdeskLanguage"
# Asking the application for its children would wrap its style as well, which costs 12 ms at the start.
_installed: list[QTranslator] = []


class Language(StrEnum):
    """The languages the window speaks completely."""

    CHINESE = "zh"
    ENGLISH = "en"


OWN_NAMES: Final = {Language.CHINESE: "中文", Language.ENGLISH: "English"}
"""What each language calls itself: whoever needs it may not read the one spoken now."""


def other_language() -> Language:
    """Return the language that is not spoken now."""
    return Language.ENGLISH if spoken() is Language.CHINESE else Language.CHINESE


def system_language() -> Language:
    """Return Chinese unless the desktop is set to something else that is not Chinese."""
    spoken = QLocale.system().language()
    return Language.ENGLISH if spoken == QLocale.Language.English else Language.CHINESE


def speak(app: QCoreApplication, language: Language) -> None:
    """Install the catalogues of ``language``; widgets made before keep their old words."""
    while _installed:
        old = _installed.pop()
        app.removeTranslator(old)
        old.deleteLater()
    app.setProperty(_LANGUAGE, language.value)
    QLocale.setDefault(_locale(language))
    for file in _catalogues(language):
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)
            _installed.append(translator)


def spoken() -> Language:
    """Return the language the application speaks now."""
    app = QCoreApplication.instance()
    named = app.property(_LANGUAGE) if app is not None else None
    return Language(named) if named else Language.ENGLISH


def _locale(language: Language) -> QLocale:
    if language is Language.CHINESE:
        return QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def _catalogues(language: Language) -> list[str]:
    own = str(asset_root("resources") / "i18n" / f"vetdesk_{language.value}.qm")
    if language is Language.ENGLISH:
        return [own]
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [f"{qt}/qtbase_zh_CN.qm", own]
