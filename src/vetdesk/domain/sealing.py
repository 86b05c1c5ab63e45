"""The application for seals 用印申请: which papers, copies and seals, who asks, who allowed.

Practice, no norm: counsel's review 7.1 (7) and 8 (seals, seal log).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.signing import LONGEST, MOST_ORIGINALS, OriginalsUnfit, SealKind, WordsMissing

AGREEMENT: Final = "agreement"
AGREEMENT_COPIES: Final = 4
"""What most agreements are signed in: 一式四份 (counsel's review 8)."""
_POWER: Final = "cn.power_of_attorney"


@dataclass(frozen=True, kw_only=True)
class SealItem:
    """One paper of the list: ``pages`` of each copy, and what is pressed on it."""

    document: str
    copies: int
    pages: int
    seals: tuple[SealKind, ...]


@dataclass(frozen=True, kw_only=True)
class SealApplication:
    """What is asked for; ``sheet_no`` is the number of the approval sheet, ``signer`` who signs by hand."""

    items: tuple[SealItem, ...]
    asked_on: date
    asked_by: str
    approved_by: str
    sheet_no: str
    signer: str = ""
    purpose: str = ""

    @property
    def presses(self) -> Mapping[SealKind, int]:
        """Return on how many copies each seal is pressed."""
        counted = Counter[SealKind]()
        for item in self.items:
            for seal in item.seals:
                counted[seal] += item.copies
        return {kind: counted[kind] for kind in SealKind if counted[kind]}


@dataclass(frozen=True, kw_only=True)
class SealAsked:
    """A kept application; ``used_on`` is the day its seals were entered in the seal log."""

    id: UUID
    application: SealApplication
    noted_by: str
    used_on: date | None = None


class NothingToSeal(VetdeskError):
    """There is no paper to seal: nothing final was issued, or none was chosen."""

    key: ClassVar[str] = "sealing.nothing"


class SealNotChosen(VetdeskError):
    """A paper of the list names no seal."""

    key: ClassVar[str] = "sealing.no_seal"

    def __init__(self, document: str) -> None:
        super().__init__()
        self.document = document


class SealsLogged(VetdeskError):
    """The seals of this application stand in the seal log already."""

    key: ClassVar[str] = "sealing.logged"


def suggested(kind: str, pages: int) -> tuple[SealKind, ...]:
    """Return the seals a paper of this kind usually carries.

    An agreement the contract seal on its signature page and the straddle seal across more than one page; a
    power of attorney the official seal and that of the legal representative; any other paper the official.
    """
    if kind == AGREEMENT:
        return (SealKind.CONTRACT, SealKind.STRADDLE) if pages > 1 else (SealKind.CONTRACT,)
    if kind == _POWER:
        return SealKind.OFFICIAL, SealKind.LEGAL_REPRESENTATIVE
    return (SealKind.OFFICIAL, SealKind.STRADDLE) if pages > 1 else (SealKind.OFFICIAL,)


def checked_application(given: SealApplication) -> SealApplication:
    """Return the application, or raise why it cannot be handed in."""
    if not given.items:
        raise NothingToSeal
    for item in given.items:
        if not item.seals:
            raise SealNotChosen(item.document)
        if not 0 < item.copies <= MOST_ORIGINALS:
            raise OriginalsUnfit("copies")
    for name in ("asked_by", "approved_by", "sheet_no"):
        if not 0 < len(getattr(given, name).strip()) <= LONGEST:
            raise WordsMissing(name)
    return given
