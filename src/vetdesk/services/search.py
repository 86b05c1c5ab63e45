"""The command palette's search over records: Chinese, pinyin, initials, codes."""

from vetdesk.services.desk import Desk
from vetdesk.store import search
from vetdesk.store.search import Hit

__all__ = ["Hit", "Search"]


class Search:
    """Finds records by what is typed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def palette(self, text: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return what matches every word, best first; persons' numbers find nothing here."""
        with self._desk.vault.reading() as session:
            return search.find(session, text, limit=limit)
