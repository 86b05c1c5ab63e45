"""Vaults for tests: cheap key derivation, a fixed clock, one member with a known passphrase."""

import datetime as dt
import itertools
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from vetdesk import vault as vaults
from vetdesk.domain.staff import StaffMember, new_member
from vetdesk.store.hooks import StoreHooks
from vetdesk.store.staff import save_member
from vetdesk.vault import KdfCost, KdfPolicy, RecoveryKey, Vault, keyfile, layout, reserve
from vetdesk.vault.engine import PAGE_SIZE, open_raw
from vetdesk.vault.keys import DataKey, Stretched
from vetdesk.vault.slots import open_with_passphrase

PASSPHRASE = "seven quiet herons wade"
OTHER_PASSPHRASE = "eleven brass kettles sing"
NOW = dt.datetime(2026, 11, 23, 6, 0, tzinfo=dt.UTC)
CHEAP = KdfPolicy(
    target=KdfCost(memory_kib=64, passes=1, lanes=1),
    floor=KdfCost(memory_kib=64, passes=1, lanes=1),
    most_memory_kib=1024,
)
RESERVED, SALT = 80, 16
# Every test copies vaults; the real 16 MB would be most of what is written.
reserve.BYTES = 64 * 1024


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


def fill(vault: Vault, count: int, *, start: int = 0) -> None:
    """Register ``count`` members without passphrases, one transaction each."""
    for number in range(start, start + count):
        vault.add_staff(new_member(f"员工{number:05d}", post="催收专员" * 20))


def fill_fast(vault: Vault, count: int) -> None:
    """Register ``count`` members in one transaction."""
    with vault.writing("test.fill") as session:
        for number in range(count):
            save_member(session, new_member(f"成员{number:05d}", post="外访专员" * 20))


def names(vault: Vault) -> list[str]:
    """Return the names of all members."""
    return [member.name for member in vault.staff()]


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return name -> content of every file in a vault folder but the lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "vault.lock"
    }


def key_of(folder: Path) -> DataKey:
    """Return the data key of a closed vault."""
    content = keyfile.read(folder).content
    found = open_with_passphrase(content.slots, Stretched(PASSPHRASE), vault_id=content.vault_id)
    assert found is not None
    return found[0]


def decrypted_pages(folder: Path) -> list[bytes]:
    """Return every page as SQLCipher 4 stores it: AES-256-CBC, the IV in the reserved end of the page."""
    raw, key = layout.database(folder).read_bytes(), key_of(folder).raw()
    plain = []
    for start in range(0, len(raw), PAGE_SIZE):
        page = raw[start : start + PAGE_SIZE]
        vector = page[-RESERVED : -RESERVED + 16]
        body = page[SALT if start == 0 else 0 : -RESERVED]
        reader = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        plain.append(reader.update(body) + reader.finalize())
    return plain


def run_sql(folder: Path, *statements: str) -> None:
    """Change the database behind vetdesk's back, with the key."""
    connection = open_raw(layout.database(folder), key_of(folder))
    for statement in statements:
        connection.execute(statement).fetchall()
    connection.close()
