"""Writes what a list shows to a spreadsheet on disk, readable by its owner only."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from vetdesk.exchange.tables import write_table_xlsx
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.printing import placing
from vetdesk.store import journal

_STEP = 500


class Sheets:
    """Exports of lists; each is journalled, because the rows leave the vault."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def save(
        self,
        path: Path,
        *,
        title: str,
        headers: Sequence[str],
        rows: Iterable[Sequence[str]],
        progress: Progress,
    ) -> Path:
        """Write the rows to a workbook at ``path``, whole or not at all; ``PlaceFull``, ``PlaceRefused``."""
        with placing(path):
            write_private(path, write_table_xlsx(headers, _watched(rows, progress), title=title))
        if not self._desk.vault.read_only:
            with self._desk.vault.writing("list.export") as session:
                journal.note(session, entity="list", entity_id=self._desk.vault.id)
        return path


def _watched(rows: Iterable[Sequence[str]], progress: Progress) -> Iterator[Sequence[str]]:
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress.step(number, 0)
        yield row
