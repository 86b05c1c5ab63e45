"""What a review file holds before it is locked: one review or some chapters of it, with the evidence.

Four bytes with the length of the words, the words as JSON (``SentReview``), then the bytes of every piece
of evidence one after the other, in the order and of the sizes the words give. Locking is the vault's
business (``vetdesk.vault.parcel``), so nothing here is read that was changed on its way.
"""

import hashlib
import json
import struct
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import ClassVar, Final, Literal
from uuid import UUID

from pydantic import AwareDatetime, ConfigDict, TypeAdapter, ValidationError

from vetdesk.domain.agreements import AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.asking import read_value
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.matter import Party

FORMAT: Final = 1
KIND: Final = b"VDREVIEW"
ENDING: Final = ".vdreview"
MOST_BYTES: Final = 200 << 20
_STRICT: Final = ConfigDict(extra="forbid", strict=True)
_LENGTH: Final = struct.Struct(">I")


class ReviewFileInvalid(VetdeskError):
    """The file opens but does not hold a review this version understands; ``place`` says where."""

    key: ClassVar[str] = "reviewfile.invalid"

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


class ReviewFileTooNew(VetdeskError):
    """The review was written by a later version of the program."""

    key: ClassVar[str] = "reviewfile.too_new"

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


class ReviewFileTooLarge(VetdeskError):
    """The evidence is more than one file carries."""

    key: ClassVar[str] = "reviewfile.too_large"

    def __init__(self, megabytes: int, most: int = MOST_BYTES >> 20) -> None:
        super().__init__(megabytes, most)
        self.megabytes = megabytes
        self.most = most


@dataclass(frozen=True, kw_only=True)
class SentAnswer:
    """One answer; ``value`` as ``domain.asking.write_value`` writes it."""

    __pydantic_config__ = _STRICT

    check: str
    outcome: Literal["pass", "fail", "na"]
    on: date
    valid_until: date | None
    source: str | None
    note: str | None
    value: str | None
    by: str
    at: AwareDatetime | None
    carried_from: UUID | None


@dataclass(frozen=True, kw_only=True)
class SentPiece:
    """One piece of evidence without its bytes."""

    __pydantic_config__ = _STRICT

    id: UUID
    check: str
    name: str
    source: str
    query: str
    taken_at: AwareDatetime
    size: int
    sha256: str
    media_type: str
    taken_by: str
    register: str
    valid_until: date | None
    replaces: UUID | None


@dataclass(frozen=True, kw_only=True)
class SentReview:
    """A review on its way; ``chapters`` are those handed over, none for all of them."""

    __pydantic_config__ = _STRICT

    format: int = FORMAT
    made_by: str
    made_at: AwareDatetime
    review: UUID
    started_at: AwareDatetime
    chapters: tuple[str, ...]
    pack: str
    pack_version: str
    pack_text: str
    road: Road
    creditor_kind: CreditorKind
    asset_type: AssetType | None
    assignee_kind: AssigneeKind | None
    channels: tuple[str, ...]
    assignee_calls: bool
    reviewer: str
    reviewed_on: date
    requery_on: date | None
    collector: Party
    answers: tuple[SentAnswer, ...]
    evidence: tuple[SentPiece, ...]


def write(review: SentReview, files: Sequence[bytes]) -> bytes:
    """Return the content of a review file; ``files`` in the order of ``review.evidence``."""
    if (size := sum(len(one) for one in files)) > MOST_BYTES:
        raise ReviewFileTooLarge(-(-size >> 20))
    words = _adapter().dump_json(review)
    return b"".join([_LENGTH.pack(len(words)), words, *files])


def read(content: bytes) -> tuple[SentReview, tuple[bytes, ...]]:
    """Return the review and the bytes of its evidence; every fault is refused with its place."""
    if len(content) < _LENGTH.size:
        raise ReviewFileInvalid("$")
    (length,) = _LENGTH.unpack(content[: _LENGTH.size])
    words, rest = content[_LENGTH.size : _LENGTH.size + length], content[_LENGTH.size + length :]
    _require_format(words)
    try:
        review = _adapter().validate_json(words, strict=True)
    except ValidationError as wrong:
        raise ReviewFileInvalid(_place(wrong)) from None
    _require_sound(review)
    return review, _files(review, rest)


@cache
def _adapter() -> TypeAdapter[SentReview]:
    return TypeAdapter(SentReview)


def _require_format(words: bytes) -> None:
    try:
        version = json.loads(words)["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ReviewFileInvalid("$.format") from None
    if version != FORMAT:
        raise ReviewFileTooNew(version if isinstance(version, int) else 0)


def _place(wrong: ValidationError) -> str:
    return ".".join(["$", *(str(part) for part in wrong.errors()[0]["loc"])])


def _require_sound(review: SentReview) -> None:
    twice = [check for check, count in Counter(one.check for one in review.answers).items() if count > 1]
    if twice:
        raise ReviewFileInvalid(f"$.answers {twice[0]}")
    if len({one.id for one in review.evidence}) != len(review.evidence):
        raise ReviewFileInvalid("$.evidence")
    for place, one in enumerate(review.answers):
        try:
            read_value(one.value)
        except ValueError:
            raise ReviewFileInvalid(f"$.answers.{place}.value") from None


def _files(review: SentReview, rest: bytes) -> tuple[bytes, ...]:
    found, at = [], 0
    for place, one in enumerate(review.evidence):
        piece = rest[at : at + one.size] if one.size >= 0 else b""
        if len(piece) != one.size or hashlib.sha256(piece).hexdigest() != one.sha256:
            raise ReviewFileInvalid(f"$.evidence.{place}")
        found.append(piece)
        at += one.size
    if at != len(rest):
        raise ReviewFileInvalid("$.evidence")
    return tuple(found)
