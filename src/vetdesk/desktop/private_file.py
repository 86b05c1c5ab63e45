"""Writes a small file that only its owner may read, replacing the old one as a whole."""

import os
from pathlib import Path


def write_private(file: Path, text: str) -> None:
    """Put ``text`` into ``file`` with mode 0600; a crash leaves the old content."""
    write_private_bytes(file, text.encode())


def write_private_bytes(file: Path, content: bytes) -> None:
    """Put ``content`` into ``file`` with mode 0600; a crash leaves the old content."""
    fresh = file.with_name(file.name + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(content)
    fresh.replace(file)
