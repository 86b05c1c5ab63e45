"""How long the next try at a vault must wait after wrong passphrases; outlives window and command.

It slows down somebody at this workstation. Who has copied the vault is slowed by the key
derivation alone, so nothing is written into the vault's folder.
"""

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from vetdesk import paths

_FREE: Final = 2
_LONGEST_WAIT: Final = 30
_FORGOTTEN_AFTER: Final = timedelta(days=1)


def wait_seconds(failures: int) -> int:
    """Return how long to wait after so many wrong passphrases in a row: 0, 0, 1, 2, 4 ... 30."""
    if failures <= _FREE:
        return 0
    return min(1 << min(failures - _FREE - 1, _LONGEST_WAIT), _LONGEST_WAIT)


@dataclass(frozen=True)
class _Failures:
    count: int
    at: datetime


class Tries:
    """Counts wrong passphrases per vault in a private file of the workstation.

    The file holds hashes of paths, numbers and times. Where it cannot be written, the count
    lasts as long as this object.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._here: dict[str, _Failures] = {}

    def failed(self, vault: Path, now: datetime) -> int:
        """Count a wrong passphrase and return how many seconds the next try must wait."""
        known = self._known(vault, now)
        failures = _Failures((known.count if known else 0) + 1, now)
        self._here[_name(vault)] = failures
        self._keep({**self._kept(), _name(vault): failures})
        return wait_seconds(failures.count)

    def succeeded(self, vault: Path) -> None:
        """Forget the failures: somebody has opened the vault."""
        kept = dict(self._kept())
        if not kept and not self._here:
            return
        self._here.pop(_name(vault), None)
        if kept.pop(_name(vault), None) is not None:
            self._keep(kept)

    def seconds_left(self, vault: Path, now: datetime) -> int:
        """Return how many whole seconds are still to be waited."""
        known = self._known(vault, now)
        if known is None:
            return 0
        wait = wait_seconds(known.count)
        # A clock that was set back must not make anybody wait longer than the wait itself.
        passed = max((now - known.at).total_seconds(), 0)
        return max(wait - int(passed), 0)

    def _known(self, vault: Path, now: datetime) -> _Failures | None:
        kept = self._kept()
        if not kept and not self._here:
            return None
        both = (self._here.get(_name(vault)), kept.get(_name(vault)))
        known = max((one for one in both if one is not None), key=lambda one: one.count, default=None)
        return None if known is None or now - known.at > _FORGOTTEN_AFTER else known

    def _kept(self) -> Mapping[str, _Failures]:
        try:
            kept = json.loads(self._place().read_text("ascii"))
            return {
                str(name): _Failures(int(count), datetime.fromisoformat(at))
                for name, (count, at) in kept.items()
            }
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _keep(self, failures: Mapping[str, _Failures]) -> None:
        text = json.dumps({name: [one.count, one.at.isoformat()] for name, one in failures.items()})
        with contextlib.suppress(OSError):
            place = self._place()
            fresh = place.with_name(f"{place.name}.{os.getpid()}")
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(text)
            fresh.replace(place)

    def _place(self) -> Path:
        return self._file or paths.state_folder() / "tries.json"


def _name(vault: Path) -> str:
    # Not above: the way to the lock screen needs it only after a wrong passphrase.
    import hashlib

    return hashlib.sha256(str(vault.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
