"""Who says whether a passphrase is good enough: the front door, or a fake in tests."""

from typing import Protocol

from vetdesk.services.front import Strength


class Judge(Protocol):
    """Both may be asked from a lane only, because estimating takes a while."""

    def strength(self, passphrase: str, *, names: tuple[str, ...] = ()) -> Strength:
        """Estimate how a passphrase stands up to guessing."""
        ...

    def require_acceptable(self, passphrase: str, *, names: tuple[str, ...] = ()) -> None:
        """Raise the reason why a passphrase cannot be taken."""
        ...
