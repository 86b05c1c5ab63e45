"""Passphrases for the command line: from a file or a prompt, never from an argument."""

import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, ClassVar

from vetdesk.cli.newfile import FileThere
from vetdesk.domain.errors import VetdeskError

MOST_BYTES = 4096


class PassphraseFileUnreadable(VetdeskError):
    """The file with the passphrase cannot be read, is empty or is not text."""

    key: ClassVar[str] = "cli.passphrase_file"


class PassphraseNeeded(VetdeskError):
    """There is no terminal to ask on and no file was given."""

    key: ClassVar[str] = "cli.passphrase_needed"


def passphrase(file: Path | None, prompt: str) -> str:
    """Return the first line of ``file``, or what is typed at the prompt."""
    if file is not None:
        return _from_file(file)
    if not sys.stdin.isatty():
        raise PassphraseNeeded
    return getpass.getpass(f"{prompt}: ")


@contextmanager
def secret_file(path: Path) -> Iterator[Callable[[bytes], None]]:
    """Make a new file that only its owner can read, and give what writes into it.

    It is made before the secret is: a key that is good for something must have a place to go.
    Without success it is taken away again.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise FileThere(path.name) from None
    try:
        with os.fdopen(handle, "wb") as file:
            yield lambda content: _write(file, content)
    except BaseException:
        if not path.stat().st_size:
            path.unlink()
        raise


def _write(file: BinaryIO, content: bytes) -> None:
    file.write(content)
    file.flush()
    os.fsync(file.fileno())


def _from_file(file: Path) -> str:
    try:
        with file.open("rb") as source:
            text = source.read(MOST_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise PassphraseFileUnreadable from None
    first = text.split("\n", 1)[0].removesuffix("\r")
    if not first:
        raise PassphraseFileUnreadable
    return first
