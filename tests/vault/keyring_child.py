"""Run inside a D-Bus session of its own: ``STEP FOLDER`` against the session's real Secret Service.

Prints one word, what happened. The parent test unlocks the keyring, or leaves it locked.
"""

import dataclasses
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from vault_builders import CHEAP, NOW, PASSPHRASE, ticking_clock
from vetdesk import vault as vaults
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault import system_keyring
from vetdesk.vault.errors import VaultError


def find():
    """Return the session's keyring with two seconds to answer, which is enough and not long."""
    return dataclasses.replace(system_keyring(), seconds=2.0)


def by_passphrase(folder):
    """Open with the passphrase."""
    return vaults.unlock(
        folder,
        PASSPHRASE,
        policy=CHEAP,
        hooks=StoreHooks(),
        now=NOW,
        clock=ticking_clock(),
        find_keyring=find,
    )


def enable(folder):
    """Let the keyring open the vault."""
    vault = by_passphrase(folder)
    try:
        vault.enable_keyring(find())
    finally:
        vault.close()
    return "enabled"


def unlock(folder):
    """Open with the keyring."""
    vault = vaults.unlock_with_keyring(
        folder, find(), policy=CHEAP, hooks=StoreHooks(), now=NOW, clock=ticking_clock()
    )
    name = vault.actor.name
    vault.close()
    return name


def look(folder):
    """Open with the passphrase and say what somebody must know."""
    vault = by_passphrase(folder)
    found = [notice.key for notice in vault.notices]
    vault.close()
    return " ".join(found) or "nothing"


def forget(folder):
    """Switch it off."""
    vault = by_passphrase(folder)
    vault.disable_keyring(find())
    vault.close()
    kept = find().recall(vault.id), find().recall_anchor(vault.id)
    return "forgotten" if kept == (None, None) else "kept"


if __name__ == "__main__":
    step, where = sys.argv[1:]
    try:
        said = {"enable": enable, "unlock": unlock, "look": look, "forget": forget}[step](Path(where))
    except VaultError as error:
        said = error.key
    sys.stdout.write(f"{said}\n")
