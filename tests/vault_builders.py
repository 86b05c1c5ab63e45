"""Vaults for tests: cheap key derivation, a fixed clock, one member with a known passphrase."""

import datetime as dt
import itertools
from pathlib import Path

from vetdesk import vault as vaults
from vetdesk.domain.staff import StaffMember, new_member
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault import KdfCost, KdfPolicy, RecoveryKey, Vault

PASSPHRASE = "seven quiet herons wade"
OTHER_PASSPHRASE = "eleven brass kettles sing"
NOW = dt.datetime(2026, 11, 23, 6, 0, tzinfo=dt.UTC)
CHEAP = KdfPolicy(
    target=KdfCost(memory_kib=64, passes=1, lanes=1),
    floor=KdfCost(memory_kib=64, passes=1, lanes=1),
    most_memory_kib=1024,
)


def ticking_clock(start: dt.datetime = NOW):
    """Return a clock that moves one second per call."""
    seconds = itertools.count()
    return lambda: start + dt.timedelta(seconds=next(seconds))


def make_vault(
    folder: Path, *, staff: StaffMember | None = None, rehearsal: bool = False
) -> tuple[Vault, RecoveryKey]:
    """Return an open vault in ``folder`` and its recovery key."""
    return vaults.create(
        folder,
        passphrase=PASSPHRASE,
        staff=staff or new_member("林晓", post="法务", roles=frozenset({"officer"})),
        policy=CHEAP,
        hooks=StoreHooks(),
        now=NOW,
        rehearsal=rehearsal,
        clock=ticking_clock(),
    )


def open_vault(folder: Path, passphrase: str = PASSPHRASE, *, previous_key_file: bool = False) -> Vault:
    """Return the vault in ``folder``, unlocked."""
    return vaults.unlock(
        folder,
        passphrase,
        policy=CHEAP,
        hooks=StoreHooks(),
        now=NOW,
        clock=ticking_clock(),
        previous_key_file=previous_key_file,
    )
