"""Registers out: every record of a register as a sheet that the import reads again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from vetdesk.domain.money import Money
from vetdesk.domain.register_rows import COLUMNS, RegisterKind
from vetdesk.exchange.tables import Cell, write_table_xlsx
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.register_records import party_values, person_values, shown
from vetdesk.store import journal, parties, party_lists, people, person_lists
from vetdesk.store.parties import PartyQuery, Side
from vetdesk.store.person_lists import PersonQuery

_AMOUNTS = frozenset({"registered_capital", "paid_in_capital"})


def export(desk: Desk, kind: RegisterKind, path: Path, *, language: str, progress: Progress) -> int:
    """Write the whole register and return how many records; numbers of people are masked."""
    columns = COLUMNS[kind]
    records = _collectors(desk) if kind is RegisterKind.COLLECTORS else _people(desk)
    rows: list[list[Cell]] = []
    for values in records:
        progress.step(len(rows), 0, "export")
        rows.append([_cell(key, values.get(key, "")) for key in columns])
    headers = [column.label(language) for column in columns.values()]
    write_private(path, write_table_xlsx(headers, rows, title=path.stem))
    if not desk.vault.read_only:
        with desk.vault.writing("list.export") as session:
            journal.note(session, entity="list", entity_id=desk.vault.id)
    return len(rows)


def _collectors(desk: Desk) -> Iterator[dict[str, str]]:
    query = PartyQuery(side=Side.COLLECTOR)
    while True:
        with desk.vault.reading() as session:
            page = party_lists.page(session, query)
            records = [parties.get(session, line.id) for line in page.items]
        yield from (party_values(record) for record in records if record is not None)
        if page.next is None:
            return
        query = replace(query, after=page.next)


def _people(desk: Desk) -> Iterator[dict[str, str]]:
    query = PersonQuery()
    while True:
        with desk.vault.reading() as session:
            page = person_lists.page(session, query)
            records = people.of(session, tuple(line.id for line in page.items))
        for record in records:
            values = person_values(record)
            yield values | {
                "employer": record.employer,
                "id_number": shown("id_number", values["id_number"], {}),
            }
        if page.next is None:
            return
        query = replace(query, after=page.next)


def _cell(key: str, text: str) -> Cell:
    if key in _AMOUNTS:
        return Money(int(text)) if text else None
    return shown(key, text, {}) if key == "key" else text
