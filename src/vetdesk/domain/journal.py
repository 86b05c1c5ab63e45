"""What the vault and the tables inside it tell each other about the audit chain."""

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import dataclass

Seal = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Head:
    """The newest audit row: its number, the number of its transaction, and its MAC."""

    sequence: int = 0
    transaction: int = 0
    mac: bytes = b""


@dataclass(frozen=True)
class Entry:
    """Who does what, for every audit row of one transaction."""

    actor: uuid.UUID
    action: str
    now: dt.datetime
    seal: Seal
