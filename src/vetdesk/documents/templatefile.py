"""One file for a template and the own clauses of the office that stand in it."""

from collections.abc import Iterable

from vetdesk.documents.clausefile import read_rows, write_rows
from vetdesk.documents.packfile import pack_of_tables, write_pack
from vetdesk.documents.packs import Clause, Pack
from vetdesk.documents.tomltext import tables


def write_template(pack: Pack, clauses: Iterable[Clause]) -> str:
    """Return the text of the file; ``read_template_text`` gives both back."""
    return write_pack(pack) + write_rows(clauses)


def read_template_text(text: str, *, place: str) -> tuple[Pack, tuple[Clause, ...]]:
    """Return the template of a file and the clauses it brings; every fault is listed in ``PackRefused``."""
    entries = tables(text, place)
    rows = entries.pop("clause", [])
    return pack_of_tables(entries, place), read_rows(rows, place)
