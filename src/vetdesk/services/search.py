"""The command palette's search over records: Chinese, pinyin, initials, codes."""

from vetdesk.services.desk import Desk
from vetdesk.services.intake import by_number
from vetdesk.store import person_lists, search
from vetdesk.store.search import Hit

__all__ = ["Hit", "Search"]


class Search:
    """Finds records by what is typed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def palette(self, text: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return what matches every word, best first.

        A person's whole number finds the person; parts of it find nobody (decision 33).
        """
        with self._desk.vault.reading() as session:
            found = by_number(session, self._desk, text)
            if found is None:
                return search.find(session, text, limit=limit)
            line = person_lists.line(session, found)
        return (Hit(kind="person", id=line.id, title=line.name, detail=line.post),)
