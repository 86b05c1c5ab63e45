"""Turns the tree of a report into a file of the user: PDF/A from the worker, or a word processor's .docx."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.documents.errors import GlyphsMissing
from vetdesk.documents.jobs import RenderRequest, Stamp
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.errors import PlaceFull, PlaceRefused
from vetdesk.services.fonts import added_faces
from vetdesk.store import journal

GETA: Final = "〓"
"""What printers set for a sign their cases do not hold."""


class ReportForm(StrEnum):
    """What kind of file a report becomes; the value is its ending."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    ZIP = "zip"


def printed(desk: Desk, report: tree.Document, form: ReportForm, progress: Progress) -> bytes:
    """Return a report as PDF/A or .docx.

    Names of files come from anywhere and cannot be corrected once they are evidence, so a sign that
    no face holds is printed as 〓 instead of refusing the whole report; a .docx keeps it.
    """
    from vetdesk.documents.wordfile import write_docx  # large, and seldom needed

    stamp = Stamp(number=report.number, draft=False, rehearsal=desk.rehearsal, created=desk.now())
    if form is ReportForm.DOCX:
        progress.check()
        return write_docx(report, stamp)
    with desk.vault.reading() as session:
        faces = added_faces(session)
    try:
        return desk.worker.render(_request(report, stamp, faces), progress).pdf
    except GlyphsMissing as missing:
        bad = {ord(sign): GETA for signs in missing.fields.values() for sign in signs}
        return desk.worker.render(_request(_without(report, bad), stamp, faces), progress).pdf


def save(
    desk: Desk, report: tree.Document, path: Path, form: ReportForm, *, entity: str, entity_id: UUID,
    progress: Progress,
) -> Path:  # fmt: skip
    """Write a report to ``path``, whole or not at all; that it left the vault is journalled."""
    content = printed(desk, report, form, progress)
    return hand_out(desk, content, path, entity=entity, entity_id=entity_id)


def hand_out(desk: Desk, content: bytes, path: Path, *, entity: str, entity_id: UUID) -> Path:
    """Write a finished file to ``path``, whole or not at all; that it left the vault is journalled."""
    with placing(path):
        write_private(path, content)
    note(desk, entity=entity, entity_id=entity_id)
    return path


@contextmanager
def placing(path: Path) -> Iterator[None]:
    """Say in words why a file cannot go to ``path``: ``PlaceFull`` or ``PlaceRefused``."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise PlaceFull from error
        raise PlaceRefused(path.parent.name) from error


def note(desk: Desk, *, entity: str, entity_id: UUID) -> None:
    """Keep in the journal that something about a record left the vault as a file."""
    if not desk.vault.read_only:
        with desk.vault.writing("report.export") as session:
            journal.note(session, entity=entity, entity_id=entity_id)


def _request(report: tree.Document, stamp: Stamp, faces: tuple[bytes, ...]) -> RenderRequest:
    return RenderRequest(document=tree.to_json(report), stamp=stamp, added_fonts=faces)


def _without(report: tree.Document, bad: Mapping[int, str]) -> tree.Document:
    changed: Any = _exchanged(report, bad)
    return replace(report, sections=changed.sections, title=changed.title, number=changed.number)


def _exchanged(node: Any, bad: Mapping[int, str]) -> Any:
    if isinstance(node, str):
        return node.translate(bad)
    if isinstance(node, tuple):
        return tuple(_exchanged(child, bad) for child in node)
    if not hasattr(node, "__dataclass_fields__"):
        return node
    return replace(node, **{name: _exchanged(getattr(node, name), bad) for name in node.__dataclass_fields__})
