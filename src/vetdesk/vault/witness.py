"""The copy of the anchor in this workstation's keyring (security.md 7.1, b).

Whoever puts an old database *and* its old key file back in place leaves nothing in the folder
that could tell. The keyring lies elsewhere: it remembers a head that the old chain does not know.
It is asked and told only where the vault has a slot for it, and it never stops a change.
"""

import logging
from collections.abc import Callable

from vetdesk.vault.errors import KeyringRefused, KeyringUnavailable
from vetdesk.vault.keyfile import Anchor, KeyFile
from vetdesk.vault.keyring_slot import SystemKeyring
from vetdesk.vault.notices import KeyringSilent
from vetdesk.vault.slots import SlotKind

_LOG = logging.getLogger(__name__)
# Locking waits for it; a keyring that answers at all answers in some milliseconds.
_SECONDS_TO_KEEP = 1.0

FindKeyring = Callable[[], SystemKeyring]


class Witness:
    """What the keyring of this workstation remembers of one vault."""

    def __init__(self, find: FindKeyring) -> None:
        self._find = find
        self._kept: Anchor | None = None

    def remembered(self, content: KeyFile) -> Anchor | None:
        """Return the anchor the keyring holds, or None where it has none or this machine has no keyring.

        Raises ``KeyringSilent`` when there is a keyring that does not answer.
        """
        if not _is_wanted(content):
            return None
        try:
            self._kept = self._find().recall_anchor(content.vault_id)
        except KeyringRefused:
            return None
        except KeyringUnavailable:
            raise KeyringSilent from None
        return self._kept

    def keep(self, content: KeyFile) -> None:
        """Let the keyring remember the newest anchor; a keyring that will not is left alone."""
        if not _is_wanted(content) or content.anchor == self._kept:
            return
        try:
            keyring = self._find()
            keyring.hurried(_SECONDS_TO_KEEP).keep_anchor(content.vault_id, content.anchor)
        except (KeyringRefused, KeyringUnavailable) as failure:
            _LOG.info("anchor not kept in the keyring: %s", type(failure).__name__)
            return
        self._kept = content.anchor


def _is_wanted(content: KeyFile) -> bool:
    return any(slot.kind is SlotKind.KEYRING for slot in content.slots)
