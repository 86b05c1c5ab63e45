"""Check packs in the office's hands: copied, edited with a reason, compared, used, carried as one file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import ClassVar, Final

from vetdesk.domain.errors import Invalid, VetdeskError
from vetdesk.domain.pack_diff import PackChange, compare
from vetdesk.domain.packs import Pack, Text
from vetdesk.domain.vetting import PACK_OF_ROAD
from vetdesk.exchange.packs import PackInvalid, read_pack
from vetdesk.exchange.packs_lint import Remark, lint_pack
from vetdesk.exchange.packs_write import write_pack
from vetdesk.services import packshelf
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.reasons import required
from vetdesk.services.rules import Rules
from vetdesk.store import packs, settings
from vetdesk.store.packs import OwnPack, PackVersion
from vetdesk.store.session import Session

__all__ = ["PackCard", "PackFaulty", "PackView", "Packs", "Remark", "Source", "VersionLine"]
MOST_BYTES: Final = 2_000_000
_DRAFT: Final = "pack_draft."


class Source(StrEnum):
    """Whether a pack came with the program or belongs to the office."""

    BASE = "base"
    OWN = "own"


class PackFaulty(Invalid):
    """A pack with faults that reviews could not be run with; nothing was saved."""

    key: ClassVar[str] = "packs.faulty"

    def __init__(self, remarks: Sequence[Remark]) -> None:
        super().__init__(*(remark.rule for remark in remarks))
        self.remarks = tuple(remarks)

    def facts(self) -> Mapping[str, object]:
        """Return how many faults there are."""
        return {"count": len(self.remarks)}


class PackReasonMissing(VetdeskError):
    """A new version without a reason explains nothing later."""

    key: ClassVar[str] = "packs.reason_missing"


class PackUnchanged(VetdeskError):
    """A new version that says what the one before says."""

    key: ClassVar[str] = "packs.unchanged"


class PackShipped(VetdeskError):
    """A pack that came with the program is not edited; a copy is."""

    key: ClassVar[str] = "packs.shipped"


class PackOutdated(VetdeskError):
    """Somebody saved a newer version while this one was being edited."""

    key: ClassVar[str] = "packs.outdated"


@dataclass(frozen=True, kw_only=True)
class PackCard:
    """A pack as one line of the list.

    ``in_use`` says that it is what new reviews (or people) are checked with unless another is chosen;
    ``offered`` that it can be chosen when a review is begun.
    """

    id: str
    title: Text
    version: str
    source: Source
    base: str
    jurisdiction: str
    checks: int
    last_reviewed: date
    review_overdue: bool
    in_use: bool
    offered: bool
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, kw_only=True)
class PackView:
    """One version of a pack with what the linter says about it."""

    card: PackCard
    pack: Pack
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, kw_only=True)
class VersionLine:
    """One version in the history of a pack."""

    version: str
    reason: str
    saved_by: str
    saved_at: datetime


class Packs:
    """What can be done with check packs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[PackCard, ...]:
        """Return every pack, the office's own first."""
        with self._desk.vault.reading() as session:
            own = packs.own(session)
            mine = [self._card(_newest(session, one.pack), own) for one in own]
        return (*mine, *(self._card(pack, own) for pack in self._desk.rules.packs.values()))

    def get(self, pack_id: str, version: str = "") -> PackView:
        """Return a pack in its newest version, or in the one asked for."""
        with self._desk.vault.reading() as session:
            own = packs.own(session)
            pack = self._find(session, pack_id, version)
        card = self._card(pack, own)
        return PackView(card=card, pack=pack, remarks=card.remarks)

    def remarks(self, pack: Pack) -> tuple[Remark, ...]:
        """Return what is wrong with a pack as it stands in the editor; nothing is saved."""
        statutes = self._desk.rules.statutes(pack.jurisdiction)
        return lint_pack(pack, statutes, today=self._desk.today(), name=pack.id)

    def copy(self, pack_id: str, *, reason: str) -> PackView:
        """Make a pack of the office out of another; it is not in use until somebody says so."""
        with self._desk.vault.writing("pack.copy") as session:
            source = self._find(session, pack_id, "")
            title = Text(zh=f"{source.title.zh}（本单位）", en=f"{source.title.en} (own)")
            made = self._enter(
                session, replace(source, title=title), reason=required(reason, PackReasonMissing)
            )
        return self.get(made)

    def save(self, pack: Pack, *, reason: str) -> PackView:
        """Keep ``pack`` as the next version; ``pack.version`` names the version it was made from.

        Raises ``PackFaulty`` with the faults, ``PackUnchanged``, ``PackOutdated``, ``PackShipped``
        or ``PackReasonMissing``; earlier versions and the reviews run with them stay as they are.
        """
        if pack.id in self._desk.rules.packs:
            raise PackShipped
        text = required(reason, PackReasonMissing)
        self._require_sound(pack)
        with self._desk.vault.writing("pack.save") as session:
            before = _newest(session, pack.id)
            if before.version != pack.version:
                raise PackOutdated
            if before == pack:
                raise PackUnchanged
            self._add(session, pack, reason=text)
            if settings.all_settings(session).get(_DRAFT + pack.id):
                settings.put(session, _DRAFT + pack.id, "")
        return self.get(pack.id)

    def use(self, pack_id: str, *, in_use: bool) -> PackView:
        """Let new reviews use an own pack in place of its base, or the base again."""
        with self._desk.vault.writing("pack.use") as session:
            if all(one.pack != pack_id for one in packs.own(session)):
                raise PackShipped
            packs.set_in_use(session, pack_id, in_use=in_use)
        return self.get(pack_id)

    def keep_draft(self, pack: Pack) -> None:
        """Keep what is typed but not saved, so that a lock loses nothing."""
        with self._desk.vault.writing("pack.draft") as session:
            settings.put(session, _DRAFT + pack.id, write_pack(pack))

    def drop_draft(self, pack_id: str) -> None:
        """Forget what was typed."""
        with self._desk.vault.writing("pack.draft") as session:
            if settings.all_settings(session).get(_DRAFT + pack_id):
                settings.put(session, _DRAFT + pack_id, "")

    def draft(self, pack_id: str) -> Pack | None:
        """Return what was typed before a lock, unless a newer version was saved since."""
        with self._desk.vault.reading() as session:
            text = settings.all_settings(session).get(_DRAFT + pack_id, "")
            newest = packs.newest(session, pack_id)
        kept = read_pack(text, pack_id) if text else None
        return kept if kept and newest and kept.version == newest.version else None

    def history(self, pack_id: str) -> tuple[VersionLine, ...]:
        """Return the versions of a pack, newest first; a shipped one has those its reviews were run with."""
        with self._desk.vault.reading() as session:
            kept = [_line(one) for one in packs.versions(session, pack_id)]
        shipped = self._desk.rules.packs.get(pack_id)
        if shipped is not None and all(one.version != shipped.version for one in kept):
            first = datetime.combine(shipped.last_reviewed, datetime.min.time(), self._desk.now().tzinfo)
            kept.insert(
                0,
                VersionLine(version=shipped.version, reason="", saved_by=packshelf.SHIPPED, saved_at=first),
            )
        return tuple(kept)

    def compare(self, pack_id: str, older: str, newer: str) -> tuple[PackChange, ...]:
        """Return what changed from one version to another."""
        with self._desk.vault.reading() as session:
            first, second = self._find(session, pack_id, older), self._find(session, pack_id, newer)
        return compare(first, second)

    def export(self, pack_id: str, version: str = "") -> str:
        """Return a pack as the text of one file."""
        return write_pack(self.get(pack_id, version).pack)

    def write_file(self, pack_id: str, version: str, file: Path) -> Path:
        """Write a pack as one file and return where."""
        file.write_text(self.export(pack_id, version), "utf-8", newline="\n")
        return file

    def bring_in_file(self, file: Path, *, reason: str) -> PackView:
        """Take a file in; see ``bring_in``."""
        try:
            if file.stat().st_size > MOST_BYTES:
                raise PackInvalid(file=file.name, problems=(f"> {MOST_BYTES // 1_000_000} MB",))
            text = file.read_text("utf-8")
        except UnicodeDecodeError as wrong:
            raise PackInvalid(file=file.name, problems=(wrong.reason,)) from wrong
        except OSError as wrong:
            raise PackInvalid(file=file.name, problems=(wrong.strerror or "",)) from wrong
        return self.bring_in(text, name=file.name, reason=reason)

    def bring_in(self, text: str, *, name: str, reason: str) -> PackView:
        """Take a pack file in as a pack of the office; nothing is kept when it has faults.

        A file is always a new pack: two offices may have given their packs the same number.
        """
        if len(text.encode()) > MOST_BYTES:
            raise PackInvalid(file=name, problems=(f"> {MOST_BYTES // 1_000_000} MB",))
        pack = read_pack(text, name)
        self._require_sound(pack, name=name)
        with self._desk.vault.writing("pack.import") as session:
            made = self._enter(session, pack, reason=required(reason, PackReasonMissing))
        return self.get(made)

    def _require_sound(self, pack: Pack, *, name: str = "") -> None:
        found = self.remarks(replace(pack, id=name) if name else pack)
        if faults := [one for one in found if one.forbids]:
            raise PackFaulty(faults)

    def _enter(self, session: Session, source: Pack, *, reason: str) -> str:
        taken = {one.pack for one in packs.own(session)}
        number = next(n for n in range(1, len(taken) + 2) if f"own.{n}" not in taken)
        base = source.stands_for if source.stands_for in self._desk.rules.packs else ""
        made = replace(source, id=f"own.{number}", base=base)
        packs.register(session, made.id, base=base)
        self._add(session, made, reason=reason)
        return made.id

    def _add(self, session: Session, pack: Pack, *, reason: str) -> None:
        version = str(packs.next_number(session, pack.id))
        saved = replace(pack, version=version)
        packs.add_version(
            session,
            pack.id,
            version,
            text=write_pack(saved),
            reason=reason,
            saved_by=self._desk.actor.name,
            now=self._desk.now(),
        )

    def _find(self, session: Session, pack_id: str, version: str) -> Pack:
        shipped = self._desk.rules.packs.get(pack_id)
        if shipped is not None and version in {"", shipped.version}:
            return shipped
        if not version:
            return _newest(session, pack_id)
        kept = packs.version(session, pack_id, version)
        if kept is None:
            raise NotFound("pack")
        return packshelf.parsed(kept.text, pack_id)

    @property
    def _defaults(self) -> frozenset[str]:
        return frozenset({*PACK_OF_ROAD.values(), self._desk.rules.people_pack.id})

    def _card(self, pack: Pack, own: Sequence[OwnPack]) -> PackCard:
        mine = next((one for one in own if one.pack == pack.id), None)
        replaced = any(one.in_use and one.base == pack.id for one in own)
        return PackCard(
            id=pack.id,
            title=pack.title,
            version=pack.version,
            source=Source.OWN if mine else Source.BASE,
            base=pack.stands_for,
            jurisdiction=pack.jurisdiction,
            checks=sum(not item.retired for item in pack.items),
            last_reviewed=pack.last_reviewed,
            review_overdue=pack.review_overdue(self._desk.today()),
            in_use=mine.in_use if mine else pack.id in self._defaults and not replaced,
            offered=mine.in_use if mine else not replaced,
            remarks=self.remarks(pack),
        )


def lint_text(text: str, *, name: str, today: date) -> tuple[Pack, tuple[Remark, ...]]:
    """Return the pack of a file with every fault of it, without any vault."""
    pack = read_pack(text, name)
    return pack, lint_pack(pack, Rules().statutes(pack.jurisdiction), today=today, name=name)


def _newest(session: Session, pack_id: str) -> Pack:
    found = packs.newest(session, pack_id)
    if found is None:
        raise NotFound("pack")
    return packshelf.parsed(found.text, pack_id)


def _line(one: PackVersion) -> VersionLine:
    return VersionLine(version=one.version, reason=one.reason, saved_by=one.saved_by, saved_at=one.saved_at)
