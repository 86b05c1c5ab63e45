"""What the window calls the clauses and documents that came with the program."""

from collections.abc import Iterable

from vetdesk.desktop import i18n
from vetdesk.services.titles import title_in


def shown(title: str) -> str:
    """Return a title in the language of the window; what the office named stays as it is written."""
    return title_in(title, i18n.spoken().value)


def listed(titles: Iterable[str]) -> str:
    """Return several titles, one after the other, in the language of the window."""
    return ("、" if i18n.spoken() is i18n.Language.CHINESE else ", ").join(titles)


def capital(text: str) -> str:
    """Return words of the linter as a sentence of their own: where nothing stands before them."""
    return f"{text[:1].upper()}{text[1:]}"
