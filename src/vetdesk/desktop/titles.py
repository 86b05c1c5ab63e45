"""What the window calls the clauses and documents that came with the program."""

from collections.abc import Iterable

from vetdesk.desktop import i18n
from vetdesk.services.clauseeditions import Clause
from vetdesk.services.templates import Pack
from vetdesk.services.titles import english_title, title_in


def shown(title: str, english: str = "") -> str:
    """Return a title in the language of the window; ``english`` is what the office calls it there."""
    return title_in(title, i18n.spoken().value, english)


def clause_title(clause: Clause) -> str:
    """Return what a clause is called, its own or one that came with the program."""
    return shown(clause.title, clause.title_en)


def pack_title(pack: Pack) -> str:
    """Return what a template is called, one of the office or one that came with the program."""
    return shown(pack.title, english_title(pack))


def listed(titles: Iterable[str]) -> str:
    """Return several titles, one after the other, in the language of the window."""
    return ("、" if i18n.spoken() is i18n.Language.CHINESE else ", ").join(titles)


def capital(text: str) -> str:
    """Return words of the linter as a sentence of their own: where nothing stands before them."""
    return f"{text[:1].upper()}{text[1:]}"
