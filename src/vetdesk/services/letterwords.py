"""Letters as Word text: one .docx for each, from the same tree as its pages, into a folder."""

from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services import printing
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.letters import DEBTORS, DEBTORS_EXPIRED, GUARANTORS, OUTSOURCED, Letters

KINDS: Final = frozenset({DEBTORS, DEBTORS_EXPIRED, GUARANTORS, OUTSOURCED})
MOST: Final = 1_000
"""Letters that are written as Word text at once; more are printed, nobody edits them one by one."""


class TooManyLetters(VetdeskError):
    """There are more letters than are written as Word text."""

    key: ClassVar[str] = "letters.too_many"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.most = MOST


class LetterWords:
    """Word text of the letters of an issued version; what is filed stays the PDF."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._letters = Letters(desk)

    def save(self, matter_id: UUID, kind: str, into: Path, progress: Progress) -> tuple[Path, ...]:
        """Write one .docx for each letter of ``kind`` into a folder under ``into``; named by its number.

        Each is whole or not there at all; that they left the vault is journalled once.
        """
        from vetdesk.documents.wordfile import write_docx  # large, and seldom needed

        record, planned = self._letters.planned(matter_id, kind)
        wanted = [one for one in planned if one.kind == kind]
        number = sum(len(one.request.contexts) for one in wanted)
        if number > MOST:
            raise TooManyLetters(number)
        folder = into / f"{record.contract_no}_v{record.version}_通知书_Word"
        written: list[Path] = []
        for notices in wanted:
            for text in notices.request.contexts:
                progress.step(len(written), number, "letters")
                request = replace(notices.request, contexts=(text,))
                letter = tree.from_json(self._desk.worker.assemble(request))
                path = folder / f"{text['notice_no']}.docx"
                with printing.placing(path):
                    write_private(path, write_docx(letter, replace(request.stamp, number=letter.number)))
                written.append(path)
        printing.note(self._desk, entity="matter", entity_id=matter_id)
        return tuple(written)
