"""The evidence bundle of a review: index, admission report and evidence in one encrypted zip."""

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.domain.errors import VetdeskError
from vetdesk.exchange.sealedzip import SealedZip
from vetdesk.exchange.sealing import new_passphrase
from vetdesk.progress import Progress
from vetdesk.services import admission_sheet, printing
from vetdesk.services.admission import ADMISSION, Admission, AdmissionFacts, NumberedPiece
from vetdesk.services.desk import Desk
from vetdesk.services.printing import ReportForm
from vetdesk.services.reportparts import Words, day, pairs, paragraph, section, table
from vetdesk.store import files
from vetdesk.vault.passphrase import accept

__all__ = ["BUNDLE", "Bundle", "Bundles", "SecretNotTypable", "new_secret"]

INDEX: Final = "INDEX.pdf"
REPORT: Final = "ADMISSION-REPORT.pdf"
BUNDLE: Final = "bundle"
_ENDING: Final = re.compile(r"\.[a-z0-9]{1,8}")
_ROOM: Final = 8 * 1024 * 1024
"""For the two papers and the directory of the archive, beside the evidence itself."""


class SecretNotTypable(VetdeskError):
    """A passphrase with signs that zip programs of other systems encode in another way."""

    key: ClassVar[str] = "services.secret_not_typable"


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """A finished bundle: where it lies and how many pieces of evidence it holds."""

    path: Path
    pieces: int
    size: int


def new_secret() -> str:
    """Return a passphrase nobody can guess, to be told by another way than the file."""
    return "-".join(new_passphrase())


class Bundles:
    """Makes evidence bundles."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def require_secret(self, secret: str) -> None:
        """Raise why a passphrase cannot lock a bundle: too short, known, or not typable everywhere."""
        if not (secret.isascii() and secret.isprintable()):
            raise SecretNotTypable
        accept(secret, names=())

    def make(
        self, review_id: UUID, path: Path, *, secret: str, language: str, masked: bool = True,
        progress: Progress,
    ) -> Bundle:  # fmt: skip
        """Write the bundle to ``path``, whole or not at all, readable by its owner only.

        Evidence is copied as it was filed, piece by piece; ``masked`` is about the two papers.
        Raises ``PlaceFull`` before writing when there is no room for it, and whenever it runs out.
        """
        self.require_secret(secret)
        facts = Admission(self._desk).facts(review_id)
        steps = len(facts.pieces) + 2
        progress.step(0, steps)
        words = Words(kind=BUNDLE, language=language, masked=masked)
        report = admission_sheet.sheet(facts, Words(kind=ADMISSION, language=language, masked=masked))
        papers = {
            INDEX: printing.printed(self._desk, _index(facts, words), ReportForm.PDF, progress),
            REPORT: printing.printed(self._desk, report, ReportForm.PDF, progress),
        }
        with printing.placing(path):
            _require_room(path, sum(one.line.size for one in facts.pieces))
            with _beside(path) as (temporary, number):
                self._write(number, papers, facts, secret=secret, progress=progress, steps=steps)
                temporary.replace(path)
        printing.note(self._desk, entity="review", entity_id=review_id)
        return Bundle(path=path, pieces=len(facts.pieces), size=path.stat().st_size)

    def _write(
        self, number: int, papers: dict[str, bytes], facts: AdmissionFacts, *, secret: str,
        progress: Progress, steps: int,
    ) -> None:  # fmt: skip
        with os.fdopen(number, "wb") as file:
            with SealedZip(file, secret, at=self._desk.now()) as archive:
                for name, content in papers.items():
                    archive.add(name, (content,))
                progress.step(2, steps)
                for done, piece in enumerate(facts.pieces, 3):
                    archive.add(file_name(piece), self._chunks(piece, progress))
                    progress.step(done, steps)
            file.flush()
            os.fsync(file.fileno())

    def _chunks(self, piece: NumberedPiece, progress: Progress) -> Iterator[bytes]:
        with self._desk.vault.reading() as session:
            for chunk in files.chunks(session, piece.line.file_id):
                progress.check()
                yield chunk


def file_name(piece: NumberedPiece) -> str:
    """Return the name of a piece in the bundle: its number and a plain ending.

    Names inside a zip are not encrypted; what the paper was called stands in the index.
    """
    plain = PurePosixPath(PureWindowsPath(piece.line.name).name)
    ending = plain.suffix.lower()
    return f"evidence/{piece.number}{ending if _ENDING.fullmatch(ending) else '.bin'}"


def _require_room(path: Path, evidence: int) -> None:
    if shutil.disk_usage(path.parent).free < evidence + _ROOM:
        raise OSError(errno.ENOSPC, "no room for the bundle")


class _beside:  # noqa: N801 -- used like a function
    """A private file beside ``path`` while it is written; gone unless it was moved to its place."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> tuple[Path, int]:
        number, name = tempfile.mkstemp(prefix=".vetdesk-", dir=self._path.parent)
        self._temporary = Path(name)
        return self._temporary, number

    def __exit__(self, *_error: object) -> None:
        self._temporary.unlink(missing_ok=True)


def _index(facts: AdmissionFacts, words: Words) -> tree.Document:
    rows = [
        (*told, file_name(one).removeprefix("evidence/"), one.line.sha256)
        for one, told in admission_sheet.evidence_told(facts, words)
    ]
    columns = (
        (words.part("number"), 13), (words.part("name"), 36), (words.part("check"), 16),
        (words.part("source"), 34), (words.part("taken"), 22), (words.part("file"), 17), ("SHA-256", 40),
    )  # fmt: skip
    about = pairs(
        (
            (words.part("collector"), words.free(facts.party.party.name)),
            (words.part("uscc"), facts.party.party.uscc),
            (words.part("review"), f"{facts.number}　{day(facts.view.draft.reviewed_on)}"),
            (words.word("as_of"), day(facts.as_of)),
            (words.word("made_by"), words.sentences((words.free(facts.office), words.free(facts.made_by)))),
            (words.part("count"), str(len(facts.pieces))),
        )
    )
    listed = table("evidence", columns, rows) if rows else paragraph(words.part("none"))
    told = tuple(paragraph(words.part(f"check_{at}")) for at in (1, 2))
    return tree.Document(
        id="cn.evidence_index",
        version="1.0",
        kind="report",
        language=words.tag,
        title=words.part("title"),
        number=facts.number,
        sections=(
            section("about", "", (about,)),
            section("evidence", words.part("listed"), (listed,)),
            section("nature", words.part("how"), (*told, paragraph(words.word("nature")))),
        ),
    )
