"""Puts the real services behind the frame: lock screen, pages, palette, and the work that runs behind."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.front import Desk, FirstRun, FrameNews, Furniture, VaultFace
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.page import MakePage, Page, PageId
from vetdesk.desktop.pages import late_pages
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.first_run import FirstRunPage
from vetdesk.desktop.pages.formdrafts import FormDrafts
from vetdesk.desktop.pages.links import NEW, filter_list, page_of, view_list
from vetdesk.desktop.pages.opened import OpenVault, opened
from vetdesk.desktop.parts.commandpalette import Command
from vetdesk.desktop.upkeep import Upkeep
from vetdesk.progress import Progress
from vetdesk.services.clock import Clock
from vetdesk.services.front import Front
from vetdesk.services.trouble import is_wrong_secret, offers_previous_keys

_ICONS: Final[Mapping[PageId, str]] = {
    PageId.COLLECTORS: "building-2",
    PageId.PEOPLE: "users",
    PageId.AGREEMENTS: "file-pen-line",
    PageId.SETTINGS: "settings",
}


class Program:
    """What the frame asks (``vetdesk.desktop.front.Front``), answered by the services."""

    def __init__(self, front: Front, clock: Clock) -> None:
        self._front = front
        self._clock = clock
        self._upkeep: Upkeep | None = None

    def describe(self, folder: Path) -> VaultFace:
        """Return the name of the vault and the age of its newest backup."""
        card = self._front.card(folder)
        backup = moment_words(card.last_backup, self._clock.today())
        return VaultFace(name=card.name, backup=backup)

    def unlock(
        self, folder: Path, secret: str, *, by_recovery: bool, earlier_keys: bool, progress: Progress
    ) -> OpenVault:
        """Open the vault; runs in the write lane."""
        progress.check()
        unlock = self._front.unlock_with_recovery if by_recovery else self._front.unlock
        return opened(unlock(folder, secret, previous_key_file=earlier_keys))

    def unlock_with_keyring(self, folder: Path, progress: Progress) -> OpenVault:
        """Open the vault with what this workstation's keyring holds; runs in the write lane."""
        progress.check()
        return opened(self._front.unlock_with_keyring(folder))

    def is_wrong_secret(self, error: Exception) -> bool:
        """True when what was typed does not open the vault; anything else is not the user's mistake."""
        return is_wrong_secret(error)

    def offers_earlier_keys(self, error: Exception) -> bool:
        """True when the key file is lost but the one before it could be used."""
        return offers_previous_keys(error)

    def furnish(self, opened: object, desk: Desk) -> Furniture:
        """Say which pages there are; each is made when it is first shown. Asks no service."""
        vault = _open_vault(opened)
        services = vault.services
        desk.settings.put("lock_minutes", vault.preferences.auto_lock_minutes)
        news = FrameNews()
        context = PageContext(services=services, desk=desk, clock=self._clock, judge=self._front, news=news)
        rehearsal = translate("Program", "rehearsal vault, nothing in it is real")
        reading = translate("Program", "open for reading only")
        said = (rehearsal if services.rehearsal else "", reading if services.read_only else "")
        always = " · ".join(part for part in said if part)
        upkeep = Upkeep(context, news, always=always)
        self._upkeep = upkeep
        pages = tuple((place, _watched(make, upkeep)) for place, make in late_pages(context))
        forms = FormDrafts(context)
        forms.begin()
        shown = {PageId(place.key) for place, _ in pages}
        return Furniture(
            pages=pages,
            first=PageId.TODAY,
            commands=_commands(shown),
            menu=_menu(),
            user_name=services.actor.name,
            user_post=services.actor.post,
            checked=always,
            news=news,
            forms=forms,
        )

    def begin(self) -> None:
        """Start the daily backup and the check of every page behind the first page."""
        if self._upkeep is not None:
            self._upkeep.begin()

    def search(self, opened: object, words: str, progress: Progress) -> tuple[Command, ...]:
        """Find records for the palette; runs in the read lane."""
        progress.check()
        services = _open_vault(opened).services
        kind = translate("Program", "Saved filter")
        filters = tuple(
            Command(f"go:{one.draft.list}/{filter_list(one.id)}", one.name, kind, "list-filter")
            for one in services.filters.matching(words)
        )
        return filters + tuple(
            Command(f"go:{page.value}/{hit.id}", hit.title, hit.detail, _ICONS.get(page, "arrow-right"))
            for hit in services.search.palette(words)
            if (page := page_of(hit.kind)) is not None
        )

    def obey(self, key: str) -> None:
        """Every command of ours leads to a page, which the frame carries out."""
        raise AssertionError(f"no command {key!r}")

    def first_run(self, desk: Desk, parent: QWidget) -> FirstRun:
        """Make the wizard of the first start."""
        return FirstRunPage(self._front, desk, parent)

    def close(self, opened: object) -> None:
        """Close the vault and end the worker."""
        if self._upkeep is not None:
            self._upkeep.deleteLater()
            self._upkeep = None
        _open_vault(opened).services.close()


def _watched(make: MakePage, upkeep: Upkeep) -> MakePage:
    def made(parent: QWidget) -> Page:
        page = make(parent)
        page.changed.connect(upkeep.records_changed)
        return page

    return made


def _open_vault(carried: object) -> OpenVault:
    if not isinstance(carried, OpenVault):
        raise TypeError("the frame carries another vault than ours")
    return carried


def _commands(shown: set[PageId]) -> tuple[Command, ...]:
    kind = translate("Program", "Action")
    settings = translate("Program", "Settings")
    wanted = (
        (PageId.COLLECTORS, NEW, translate("Program", "Register a collector"), kind, "plus"),
        (
            PageId.COLLECTORS,
            view_list("rechecks"),
            translate("Program", "Re-check the registers"),
            kind,
            "list-checks",
        ),
        (PageId.COLLECTORS, view_list("xrays"), translate("Program", "X-ray the portfolio"), kind, "search"),
        (PageId.PEOPLE, NEW, translate("Program", "Register a person"), kind, "plus"),
        (PageId.AGREEMENTS, NEW, translate("Program", "Draft an agreement"), kind, "plus"),
        (PageId.SETTINGS, "vault", translate("Program", "Change the passphrase"), settings, "key-round"),
        (
            PageId.SETTINGS,
            "vault",
            translate("Program", "Back up the vault"),
            settings,
            "hard-drive-download",
        ),
        (PageId.SETTINGS, "vault", translate("Program", "Check the vault"), settings, "shield"),
        (PageId.SETTINGS, "vault", translate("Program", "Print a recovery sheet"), settings, "printer"),
        (PageId.SETTINGS, "staff", translate("Program", "Staff and roles"), settings, "users"),
        (PageId.SETTINGS, "packs", translate("Program", "Check packs"), settings, "list-checks"),
        (PageId.SETTINGS, "packs", translate("Program", "Add a check to a pack"), settings, "list-checks"),
        (PageId.SETTINGS, "statutes", translate("Program", "Register of norms"), settings, "library"),
        (PageId.SETTINGS, "fonts", translate("Program", "Fonts for rare characters"), settings, "file-text"),
        (PageId.SETTINGS, "window", translate("Program", "Language and theme"), settings, "languages"),
    )
    own = tuple(
        Command(f"go:{page.value}/{record}", text, word, icon)
        for page, record, text, word, icon in wanted
        if page in shown
    )
    lock = Command("lock", translate("Program", "Lock the vault"), kind, "lock")
    return (*own, lock)


def _menu() -> tuple[tuple[str, str, str], ...]:
    page = PageId.SETTINGS.value
    return (
        (f"go:{page}/vault", translate("Program", "Change the passphrase"), ""),
        (f"go:{page}/staff", translate("Program", "Staff and roles"), ""),
        (f"go:{page}/window", translate("Program", "Language and theme"), ""),
        ("", "", ""),
        ("lock", translate("Program", "Lock the vault"), "Ctrl+L"),
    )
