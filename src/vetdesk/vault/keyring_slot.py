"""A random slot key kept in the operating system's keyring; off until somebody switches it on.

Only keyrings on an exact list are used, because the keyring library may silently choose one
that stores plain text, and environment variables or files can make it choose.
"""

import importlib
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final, Protocol

from vetdesk.vault import slots
from vetdesk.vault.errors import KeyringForgot, KeyringRefused, KeyringUnavailable
from vetdesk.vault.keyfile import Anchor
from vetdesk.vault.keys import KEY_BYTES

SERVICE: Final = "vetdesk"
TRUSTED: Final = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
)
_SECONDS: Final = 5.0


class Backend(Protocol):
    """What we use of a keyring."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is stored, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget."""
        ...


@dataclass(frozen=True)
class SystemKeyring:
    """A trusted keyring and how long it may take to answer."""

    backend: Backend
    seconds: float = _SECONDS

    @property
    def name(self) -> str:
        """The exact class in use, shown to the user."""
        return name_of(self.backend)

    def keep(self, vault_id: uuid.UUID, key: bytes) -> None:
        """Store a slot key and prove that it comes back; otherwise take it out again."""
        text = slots.encode(key)
        self._ask(lambda: self.backend.set_password(SERVICE, str(vault_id), text))
        if self._ask(lambda: self.backend.get_password(SERVICE, str(vault_id))) != text:
            raise KeyringForgot

    def recall(self, vault_id: uuid.UUID) -> bytes | None:
        """Return the slot key of a vault, or None when the keyring has none."""
        text = self._ask(lambda: self.backend.get_password(SERVICE, str(vault_id)))
        if not text:
            return None
        try:
            key = slots.decode(text)
        except ValueError:
            return None
        return key if len(key) == KEY_BYTES else None

    def keep_anchor(self, vault_id: uuid.UUID, anchor: Anchor) -> None:
        """Store where the vault's chain of changes stands now."""
        self._ask(lambda: self.backend.set_password(SERVICE, _anchor_of(vault_id), _anchor_text(anchor)))

    def recall_anchor(self, vault_id: uuid.UUID) -> Anchor | None:
        """Return where the chain stood when it was last kept; None when nothing readable is kept."""
        text = self._ask(lambda: self.backend.get_password(SERVICE, _anchor_of(vault_id)))
        return _anchor_from(text) if text else None

    def forget(self, vault_id: uuid.UUID) -> None:
        """Remove the slot key and the anchor, as far as they are there."""
        for name in (str(vault_id), _anchor_of(vault_id)):
            if self._ask(partial(self.backend.get_password, SERVICE, name)) is not None:
                self._ask(partial(self.backend.delete_password, SERVICE, name))

    def hurried(self, seconds: float) -> "SystemKeyring":
        """Return the same keyring with less time to answer."""
        return replace(self, seconds=min(seconds, self.seconds))

    def _ask(self, question: Callable[[], Any]) -> Any:
        return _answer(question, self.seconds)


def system_keyring() -> SystemKeyring:
    """Return the first trusted keyring of this system that says it works.

    Ignores what the environment or a configuration file would choose; raises
    ``KeyringRefused`` naming the keyring that this system would offer instead.
    """
    for trusted in TRUSTED:
        module_name, _, class_name = trusted.rpartition(".")
        try:
            backend_class = getattr(importlib.import_module(module_name), class_name)
            return accept(_answer(partial(_instance, backend_class), _SECONDS))
        except (ImportError, AttributeError, KeyringUnavailable):
            continue
    raise KeyringRefused(_offered())


def accept(backend: Backend, *, seconds: float = _SECONDS) -> SystemKeyring:
    """Return the keyring if its exact class is on the list."""
    if name_of(backend) not in TRUSTED:
        raise KeyringRefused(name_of(backend))
    return SystemKeyring(backend, seconds)


def name_of(backend: object) -> str:
    """Return module and class."""
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}"


def _anchor_of(vault_id: uuid.UUID) -> str:
    return f"{vault_id}/anchor"


def _anchor_text(anchor: Anchor) -> str:
    return f"{anchor.generation} {anchor.sequence} {anchor.transaction} {slots.encode(anchor.head)}"


def _anchor_from(text: str) -> Anchor | None:
    try:
        generation, sequence, transaction, head = text.split(" ")
        return Anchor(int(generation), int(sequence), int(transaction), slots.decode(head))
    except ValueError:
        return None


def _instance(backend_class: Any) -> Backend:
    if not backend_class.viable:
        raise KeyringUnavailable
    backend: Backend = backend_class()
    return backend


def _answer(question: Callable[[], Any], seconds: float) -> Any:
    """Ask on another thread: a locked keyring may wait for a prompt that nobody sees."""
    answers: list[Any] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            answers.append(question())
        except Exception as failure:  # noqa: BLE001 - backends raise anything, D-Bus errors included
            failures.append(failure)

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(seconds)
    if failures or not answers:
        raise KeyringUnavailable
    return answers[0]


def _offered() -> str:
    import keyring

    return name_of(keyring.get_keyring())
