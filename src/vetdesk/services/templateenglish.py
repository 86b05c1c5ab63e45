"""The English of a template of the office: which places lack it, what is taken from the shipped text."""

from vetdesk.documents.ownenglish import Place, State, adopted, confirmed, places_of, with_head, with_part
from vetdesk.documents.packs import Pack
from vetdesk.documents.translation import HEAD
from vetdesk.services.desk import Desk

__all__ = [
    "HEAD",
    "Place",
    "State",
    "TemplateEnglish",
    "confirmed",
    "places_of",
    "with_head",
    "with_part",
]


class TemplateEnglish:
    """What the program can add to the English somebody writes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def from_shipped(self, pack: Pack) -> Pack:
        """Return the template with the English of the one it stands for, wherever its Chinese is the same.

        English that somebody wrote stays; a part whose Chinese was changed gets none. The same template
        where there is nothing to take.
        """
        base = self._desk.rules.documents.get(pack.base)
        return pack if base is None else adopted(pack, base)
