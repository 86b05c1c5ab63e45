"""Money as a whole number of fen; never a float."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Money:
    """An amount of RMB in fen (1 yuan = 100 fen)."""

    fen: int
