"""Writes an encrypted zip in one pass, piece by piece: WinZip AES, 256 bits, checksums inside.

The format hides the content of files but not their names, so callers give names that tell nothing.
"""

import hashlib
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO, Final, Self

if TYPE_CHECKING:
    import pyzipper

CHECKSUMS: Final = "SHA256SUMS"
_FIRST_YEAR: Final = 1980


class SealedZip:
    """An archive that is being written into ``file``; leaving its block adds the checksums and closes it.

    After an exception nothing more is written, for what was begun is thrown away.

    The key is derived from the passphrase by PBKDF2 with 1,000 rounds, as the format has it, so only
    a long random passphrase protects the archive.
    """

    def __init__(self, file: BinaryIO, passphrase: str, *, at: datetime) -> None:
        import pyzipper  # large, and seldom needed

        self._zip = pyzipper.AESZipFile(
            file, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
        )
        self._zip.setpassword(passphrase.encode())
        self._zip.setencryption(pyzipper.WZ_AES, nbits=256)
        self._at = (max(at.year, _FIRST_YEAR), at.month, at.day, at.hour, at.minute, at.second)
        self._sums: list[tuple[str, str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        if kind is None:
            self._finish()
        # Else the archive would still write its directory when it is collected, into a closed file.
        self._zip.fp = None

    def add(self, name: str, chunks: Iterable[bytes]) -> str:
        """Write one file from its chunks and return its SHA-256."""
        digest = hashlib.sha256()
        with self._zip.open(self._entry(name), "w", force_zip64=True) as inside:
            for chunk in chunks:
                digest.update(chunk)
                inside.write(chunk)
        self._sums.append((digest.hexdigest(), name))
        return digest.hexdigest()

    def _finish(self) -> None:
        """Write ``SHA256SUMS``, which ``sha256sum -c`` accepts, and close the archive."""
        lines = "".join(f"{digest}  {name}\n" for digest, name in self._sums)
        with self._zip.open(self._entry(CHECKSUMS), "w") as inside:
            inside.write(lines.encode())
        self._zip.close()

    def _entry(self, name: str) -> "pyzipper.ZipInfo":
        entry = self._zip.zipinfo_cls(filename=name, date_time=self._at)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        return entry
