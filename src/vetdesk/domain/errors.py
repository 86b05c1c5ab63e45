"""The base of every error a person may see; it carries facts, never sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class Phrase:
    """A fact that is itself words of the catalogue, said in the language of its sentence."""

    key: str
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)


class VetdeskError(Exception):
    """A known failure with a sentence in the wording catalogue.

    ``key`` names the sentence; ``facts`` fill its placeholders. Facts never hold
    personal data, keys or passphrases, because they end up on screens and in logs.
    """

    key: ClassVar[str] = "error.unknown"

    def facts(self) -> Mapping[str, object]:
        """Return what the sentence of ``key`` needs."""
        return {name: value for name, value in vars(self).items() if not name.startswith("_")}


class Invalid(VetdeskError):
    """Input that cannot be taken over; nothing of it was kept."""

    key: ClassVar[str] = "error.invalid"
