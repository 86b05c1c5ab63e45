"""What every command is handed: the door to vaults and the way to answer."""

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from vetdesk.cli import secrets
from vetdesk.cli.output import Output
from vetdesk.domain.errors import VetdeskError
from vetdesk.services.front import Front
from vetdesk.services.office import Services
from vetdesk.services.trouble import is_wrong_secret
from vetdesk.tries import Tries
from vetdesk.wording import sentence

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="the vault, a folder NAME.vetdesk")]
VaultOption = Annotated[Path, typer.Option("--vault", metavar="DIR", help="the vault")]
PassphraseFile = Annotated[
    Path | None, typer.Option("--passphrase-file", metavar="FILE", help="its first line is the passphrase")
]
NewPassphraseFile = Annotated[
    Path | None, typer.Option("--new-passphrase-file", metavar="FILE", help="the new passphrase")
]


@dataclass
class Session:
    """One call of the program."""

    make_front: Callable[[], Front]
    output: Output
    code: int = 0
    pause: Callable[[float], None] = time.sleep

    def unlock(
        self, folder: Path, passphrase: str, *, to_print: bool = False, earlier_keys: bool = False
    ) -> Services:
        """Open the vault; after wrong passphrases the next try waits, longer each time."""
        front, tries = self.make_front(), Tries()
        if left := tries.seconds_left(folder, front.clock.now()):
            self.output.notice("cli.waiting", seconds=left)
            self.pause(left)
        try:
            services = front.unlock(folder, passphrase, to_print=to_print, previous_key_file=earlier_keys)
        except VetdeskError as error:
            if is_wrong_secret(error):
                tries.failed(folder, front.clock.now())
            raise
        tries.succeeded(folder)
        return services

    @contextlib.contextmanager
    def opened(
        self, folder: Path, file: Path | None, *, to_print: bool = False, earlier_keys: bool = False
    ) -> Iterator[Services]:
        """Open the vault for the length of the block; ``to_print`` lets the worker start meanwhile."""
        secret = secrets.passphrase(file, "passphrase")
        services = self.unlock(folder, secret, to_print=to_print, earlier_keys=earlier_keys)
        for notice in services.desk.vault.notices:
            self.output.fault(sentence(notice, self.output.language))
        try:
            yield services
        finally:
            services.close()


def session(context: typer.Context) -> Session:
    """Return what this call was started with."""
    found = context.find_object(Session)
    assert found is not None
    return found
