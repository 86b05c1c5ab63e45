"""Faces a user adds for rare characters; kept in the vault, last in the stack."""

import hashlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4

from vetdesk.documents import added_face, glyphs
from vetdesk.documents.fonts import FACES
from vetdesk.progress import silent
from vetdesk.services.desk import Desk
from vetdesk.services.errors import FontRefused
from vetdesk.store import files, settings
from vetdesk.store.session import Session

MOST_BYTES = 60 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class FontLine:
    """A face, bundled or added."""

    name: str
    glyphs: int
    bundled: bool
    id: UUID | None = None


class Fonts:
    """The faces that documents are printed with."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[FontLine, ...]:
        """Return the bundled faces, then the added ones."""
        count = len(glyphs.bundled_coverage())
        bundled = tuple(FontLine(name=name, glyphs=count, bundled=True) for name in FACES)
        with self._desk.vault.reading() as session:
            added = settings.fonts(session)
        lines = (FontLine(name=one.name, glyphs=one.glyphs, bundled=False, id=one.id) for one in added)
        return (*bundled, *lines)

    def add(self, path: Path) -> FontLine:
        """Take a font file into the vault if it can be read and may be embedded."""
        content = path.read_bytes() if path.is_file() and path.stat().st_size <= MOST_BYTES else b""
        if not content:
            raise FontRefused("unreadable")
        count = _examined(content)
        digest = hashlib.sha256(content).hexdigest()
        with self._desk.vault.writing("font.add") as session:
            if any(digest == one.sha256 for one in settings.fonts(session)):
                raise FontRefused("known")
            stored = files.store(
                session, BytesIO(content), name=path.name, media_type="font/otf", progress=silent()
            )
            line = settings.FontLine(
                id=uuid4(),
                name=path.name,
                file_id=stored.id,
                sha256=digest,
                glyphs=count,
                at=self._desk.now(),
            )
            settings.add_font(session, line)
        return FontLine(name=line.name, glyphs=count, bundled=False, id=line.id)

    def remove(self, font_id: UUID) -> None:
        """Take an added face out of the stack; documents printed with it stay as they are."""
        with self._desk.vault.writing("font.remove") as session:
            settings.remove_font(session, font_id)


def added_faces(session: Session) -> tuple[bytes, ...]:
    """Return the bytes of the added faces in the order of the stack."""
    return tuple(files.read(session, one.file_id) for one in settings.fonts(session))


def _examined(content: bytes) -> int:
    """Return how many characters the face has; a face that forbids embedding is refused."""
    try:
        return added_face.count_characters(content)
    except added_face.EmbeddingForbidden:
        raise FontRefused("embedding") from None
    except added_face.FaceUnreadable:
        raise FontRefused("unreadable") from None
