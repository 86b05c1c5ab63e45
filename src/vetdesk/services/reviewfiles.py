"""Two reviewers of one review: chapters go out in a locked file and come back with answers and evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from vetdesk.domain.asking import read_value, write_value
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.identifiers import check_uscc
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.merging import Chosen, Given, Merge, MergeUndecided, compare, merged
from vetdesk.domain.packs import Pack, Text
from vetdesk.domain.parties import under_review
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.exchange.evidence_files import examine
from vetdesk.exchange.packs import PackInvalid
from vetdesk.exchange.packs_write import write_pack
from vetdesk.exchange.reviewfile import (
    ENDING,
    KIND,
    MOST_BYTES,
    ReviewFileInvalid,
    ReviewFileTooLarge,
    SentAnswer,
    SentPiece,
    SentReview,
    read,
    write,
)
from vetdesk.exchange.sealing import new_passphrase
from vetdesk.progress import silent
from vetdesk.services import packshelf, reviewstanding
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound, ReviewClosed
from vetdesk.store import evidence, files, packs, parties, vetting
from vetdesk.store.parties import PartyDraft, Side
from vetdesk.store.session import Session
from vetdesk.store.vetting import Origin, ReviewDraft, ReviewRecord
from vetdesk.vault import passphrase as passphrases

__all__ = ["ENDING", "Arrival", "Both", "Chosen", "Given", "MergeUndecided", "ReviewFiles", "new_secret"]
_ROOM = 1 << 20
"""What locking adds to a file of the largest size, and more."""


class PackDiffers(VetdeskError):
    """Both sides have this version of the pack, but not the same text."""

    key: ClassVar[str] = "reviewfile.pack_differs"

    def __init__(self, pack: str, version: str) -> None:
        super().__init__(pack, version)
        self.pack, self.version = pack, version


class OtherReview(VetdeskError):
    """The review is known here, but about something else."""

    key: ClassVar[str] = "reviewfile.other_review"


class UnknownCheck(VetdeskError):
    """The file answers a check its pack does not have."""

    key: ClassVar[str] = "reviewfile.unknown_check"

    def __init__(self, check: str) -> None:
        super().__init__(check)
        self.check = check


class ReviewMovedOn(VetdeskError):
    """The review here was changed between looking at the file and merging it."""

    key: ClassVar[str] = "reviewfile.moved_on"


@dataclass(frozen=True, kw_only=True)
class Both:
    """A check that both reviewers answered differently."""

    check: str
    title: Text
    mine: Given
    theirs: Given


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """What a review file would bring; nothing of it is kept until it is accepted.

    ``is_new`` when the review is not known here yet, ``pieces`` are those that are not here yet.
    """

    made_by: str
    made_at: datetime
    collector: str
    chapters: tuple[str, ...]
    is_new: bool
    merge: Merge
    both: tuple[Both, ...]
    pieces: int
    sent: SentReview = field(repr=False)
    files: tuple[bytes, ...] = field(repr=False)


def new_secret() -> str:
    """Return a passphrase nobody can guess, to be told by another way than the file."""
    return "-".join(new_passphrase())


class ReviewFiles:
    """Hands chapters of a review to another reviewer and takes them back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def hand_over(self, review_id: UUID, chapters: tuple[str, ...], secret: str) -> bytes:
        """Return a review file of these chapters (all of them when none is named), locked with ``secret``.

        A weak passphrase and more evidence than a file carries are refused.
        """
        with self._desk.vault.reading() as session:
            record = _open(session, review_id)
            party = parties.get(session, record.draft.collector_id)
            assert party is not None
            passphrases.accept(secret, names=(party.party.name, self._desk.actor.name))
            pack = packshelf.of_version(session, self._desk, record.draft.pack, record.draft.pack_version)
            wanted = {one.id for one in pack.items if not chapters or one.chapter in chapters}
            pieces = [one for one in record.evidence if one.check_id in wanted]
            if (size := sum(one.size for one in pieces)) > MOST_BYTES:
                raise ReviewFileTooLarge(-(-size >> 20))
            contents = [files.read(session, one.file_id) for one in pieces]
        draft = record.draft
        sent = SentReview(
            made_by=self._desk.actor.name,
            made_at=self._desk.now(),
            review=record.id,
            started_at=record.started_at,
            chapters=chapters,
            pack=pack.id,
            pack_version=pack.version,
            pack_text=write_pack(pack),
            collector=party.party,
            answers=tuple(_sent(check, given) for check, given in _given(record).items() if check in wanted),
            evidence=tuple(_piece(one) for one in pieces),
            **{name: getattr(draft, name) for name in _FACTS},
        )
        return self._desk.vault.wrap(write(sent, contents), secret, kind=KIND)

    def look(self, path: Path, secret: str) -> Arrival:
        """Return what the file would bring; a foreign, changed or unfitting one is refused with the reason.

        ``OSError`` when the file cannot be read.
        """
        if path.stat().st_size > MOST_BYTES + _ROOM:
            raise ReviewFileTooLarge(path.stat().st_size >> 20)
        sent, contents = read(self._desk.vault.unwrap(path.read_bytes(), secret, kind=KIND))
        pack = _pack_of(sent)
        with self._desk.vault.reading() as session:
            mine = self._mine(session, sent)
            known = {one.id for one in evidence.of_review(session, sent.review)}
        theirs = _theirs(sent)
        found = compare(mine or {}, theirs)
        items = pack.by_id
        return Arrival(
            made_by=sent.made_by,
            made_at=sent.made_at,
            collector=sent.collector.name,
            chapters=sent.chapters,
            is_new=mine is None,
            merge=found,
            both=tuple(
                Both(check=one, title=items[one].title, mine=(mine or {})[one], theirs=theirs[one])
                for one in found.both
            ),
            pieces=sum(one.id not in known for one in sent.evidence),
            sent=sent,
            files=contents,
        )

    def accept(self, arrival: Arrival, choices: Mapping[str, Chosen]) -> UUID:
        """Merge the file in one transaction and return the review; with any fault nothing is kept.

        ``MergeUndecided`` names checks without a choice, ``ReviewMovedOn`` says to look again.
        """
        sent = arrival.sent
        arrival.merge.require_decided(choices)
        with self._desk.vault.writing("review.merge") as session:
            mine = self._mine(session, sent)
            if mine is None:
                self._begin(session, sent)
                mine = {}
            theirs = _theirs(sent)
            if compare(mine, theirs) != arrival.merge:
                raise ReviewMovedOn
            for check, one in merged(mine, theirs, choices).items():
                origin = Origin(by=one.by, at=one.at, carried_from=one.carried_from)
                vetting.answer(session, sent.review, check, one.answer, origin)
            self._file(session, arrival)
            reviewstanding.note(session, self._desk, sent.review)
        return sent.review

    def _mine(self, session: Session, sent: SentReview) -> Mapping[str, Given] | None:
        """Return the answers here; None while the review is not known. Anything unfitting raises."""
        record = vetting.get(session, sent.review)
        pack_here = packs.version(session, sent.pack, sent.pack_version)
        shipped = self._desk.rules.packs.get(sent.pack)
        if pack_here is None and shipped is not None and shipped.version == sent.pack_version:
            same = write_pack(shipped) == sent.pack_text
        else:
            same = pack_here is None or pack_here.text == sent.pack_text
        if not same:
            raise PackDiffers(sent.pack, sent.pack_version)
        if record is None:
            return None
        if record.status is not ReviewStatus.OPEN:
            raise ReviewClosed
        party = parties.get(session, record.draft.collector_id)
        facts = ("pack", "pack_version", "road", "creditor_kind", "asset_type", "assignee_kind")
        if party is None or party.party.uscc != sent.collector.uscc:
            raise OtherReview
        if any(getattr(record.draft, name) != getattr(sent, name) for name in facts):
            raise OtherReview
        return _given(record)

    def _begin(self, session: Session, sent: SentReview) -> None:
        """Begin the review here as it was begun there, with its collector if that is not registered yet."""
        now = self._desk.now()
        party = parties.by_uscc(session, sent.collector.uscc)
        if party is None:
            if not check_uscc(sent.collector.uscc).is_valid or not sent.collector.name.strip():
                raise ReviewFileInvalid("$.collector")
            draft = PartyDraft(side=Side.COLLECTOR, party=sent.collector)
            party = parties.save(session, draft, party_id=None, now=now)
        elif party.side is not Side.COLLECTOR:
            raise OtherReview
        if packs.version(session, sent.pack, sent.pack_version) is None:
            packs.add_version(
                session,
                sent.pack,
                sent.pack_version,
                text=sent.pack_text,
                reason="",
                saved_by=sent.made_by,
                now=now,
            )
        facts = {name: getattr(sent, name) for name in _FACTS}
        wanted = ReviewDraft(collector_id=party.id, pack=sent.pack, pack_version=sent.pack_version, **facts)
        vetting.start(session, wanted, now=sent.started_at, review_id=sent.review)
        if (status := under_review(party.status)) is not party.status:
            parties.set_status(session, party.id, status, now=now)

    def _file(self, session: Session, arrival: Arrival) -> None:
        known = {one.id for one in evidence.of_review(session, arrival.sent.review)}
        for one, content in zip(arrival.sent.evidence, arrival.files, strict=True):
            if one.id in known:
                continue
            media_type = examine(one.name, content)
            stored = files.store(
                session, BytesIO(content), name=one.name, media_type=media_type, progress=silent()
            )
            line = evidence.EvidenceLine(
                check_id=one.check,
                file_id=stored.id,
                media_type=media_type,
                **{name: getattr(one, name) for name in _PIECE},
            )
            evidence.attach(session, arrival.sent.review, line)


_FACTS = (
    "road",
    "creditor_kind",
    "asset_type",
    "assignee_kind",
    "channels",
    "assignee_calls",
    "reviewer",
    "reviewed_on",
    "requery_on",
)
_PIECE = (
    "id",
    "name",
    "source",
    "query",
    "taken_at",
    "size",
    "sha256",
    "taken_by",
    "register",
    "valid_until",
    "replaces",
)


def _open(session: Session, review_id: UUID) -> ReviewRecord:
    record = vetting.get(session, review_id)
    if record is None:
        raise NotFound("review")
    if record.status is not ReviewStatus.OPEN:
        raise ReviewClosed
    return record


def _given(record: ReviewRecord) -> Mapping[str, Given]:
    nobody = Origin()
    return {
        check: Given(answer=answer, **vars(record.origins.get(check, nobody)))
        for check, answer in record.answers.items()
    }


def _theirs(sent: SentReview) -> Mapping[str, Given]:
    return {
        one.check: Given(
            answer=CheckAnswer(
                outcome=one.outcome,
                on=one.on,
                valid_until=one.valid_until,
                source=one.source,
                note=one.note,
                value=read_value(one.value),
            ),
            by=one.by,
            at=one.at,
            carried_from=one.carried_from,
        )
        for one in sent.answers
    }


def _sent(check: str, one: Given) -> SentAnswer:
    answer = one.answer
    return SentAnswer(
        check=check,
        outcome=answer.outcome,  # type: ignore[arg-type]  # the vault holds no others
        on=answer.on,
        valid_until=answer.valid_until,
        source=answer.source,
        note=answer.note,
        value=write_value(answer.value),
        by=one.by,
        at=one.at,
        carried_from=one.carried_from,
    )


def _piece(one: evidence.EvidenceLine) -> SentPiece:
    facts = {name: getattr(one, name) for name in _PIECE}
    return SentPiece(check=one.check_id, media_type=one.media_type, **facts)


def _pack_of(sent: SentReview) -> Pack:
    """Return the pack of the file; every check it answers must be one of it."""
    try:
        pack = packshelf.parsed(sent.pack_text, sent.pack)
    except PackInvalid:
        raise ReviewFileInvalid("$.pack_text") from None
    if (pack.id, pack.version) != (sent.pack, sent.pack_version):
        raise ReviewFileInvalid("$.pack_text")
    for check in [*(one.check for one in sent.answers), *(one.check for one in sent.evidence)]:
        if check not in pack.by_id:
            raise UnknownCheck(check)
    return pack
