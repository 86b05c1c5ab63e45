"""Small stand-ins the desktop tests share; each does one honest thing."""

from dataclasses import dataclass, field
from pathlib import Path

from typing_extensions import override

from vetdesk.desktop.front import FirstRun, Front, Furniture, VaultFace
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.parts.commandpalette import Command
from vetdesk.desktop.parts.rail import Destination
from vetdesk.domain.errors import VetdeskError


class WrongSecret(VetdeskError):
    """Stands for the vault's own error, with a sentence that exists."""

    key = "error.invalid"


class KeysLost(VetdeskError):
    """Stands for a key file that is damaged while the one before it is whole."""

    key = "error.invalid"


class NotePage(Page):
    """Remembers what happened to it."""

    def __init__(self, page_id):
        super().__init__(page_id)
        self.seen = []
        self.may_leave = True
        self.shown = ""

    def enter(self, record=""):
        self.shown = record
        self.seen.append(f"enter {record}".strip())

    def leave(self):
        self.seen.append("leave")
        return self.may_leave

    def clear(self):
        self.seen.append("clear")
        self.shown = ""

    def place(self):
        return self.shown

    def save_draft(self):
        self.seen.append("save_draft")

    def find_in_page(self):
        self.seen.append("find")

    def new_record(self):
        self.seen.append("new")

    def show_preview(self):
        self.seen.append("preview")

    def print_page(self):
        self.seen.append("print")


def pages():
    """Return two destinations with pages that take notes."""
    return (
        (Destination(PageId.TODAY.value, "Today", "layout-dashboard"), NotePage(PageId.TODAY)),
        (Destination(PageId.COLLECTORS.value, "Collectors", "building-2"), NotePage(PageId.COLLECTORS)),
    )


@dataclass
class FakeFront(Front):
    """A vault that opens with one passphrase."""

    passphrase: str = "correct horse"
    keys_lost: bool = False
    closed: list = field(default_factory=list)
    obeyed: list = field(default_factory=list)
    made: tuple = ()
    begun: int = 0

    @override
    def describe(self, folder: Path):
        return VaultFace(name=folder.stem, backup="today 08:31")

    @override
    def unlock(self, folder, secret, *, by_recovery, earlier_keys, progress):
        progress.check()
        if self.keys_lost and not earlier_keys:
            raise KeysLost
        if secret != self.passphrase:
            raise WrongSecret
        return folder

    @override
    def is_wrong_secret(self, error):
        return isinstance(error, WrongSecret)

    @override
    def offers_earlier_keys(self, error):
        return isinstance(error, KeysLost)

    @override
    def furnish(self, opened, desk):
        self.made = pages()
        return Furniture(pages=self.made, first=PageId.TODAY, user_name="起草人", user_post="法务部")

    @override
    def search(self, opened, words, progress):
        return (Command(f"go:collectors/{words}", f"Found {words}", "Collector"),)

    @override
    def obey(self, key):
        self.obeyed.append(key)

    @override
    def first_run(self, desk, parent):
        return FirstRun(parent)

    @override
    def close(self, opened):
        self.closed.append(opened)

    @override
    def begin(self):
        self.begun += 1
