"""One way for everything that has a status to move from one word to the next."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, TypeVar

from vetdesk.domain.errors import VetdeskError

Status = TypeVar("Status", bound=StrEnum)
Transitions = Mapping[Status, frozenset[Status]]


class TransitionForbidden(VetdeskError):
    """A record cannot go from its present status to the wanted one."""

    key: ClassVar[str] = "status.transition_forbidden"

    def __init__(self, *, kind: str, current: str, wanted: str) -> None:
        super().__init__(kind, current, wanted)
        self.kind = kind
        self.current = current
        self.wanted = wanted


def move(current: Status, wanted: Status, *, allowed: Transitions[Status]) -> Status:
    """Return ``wanted`` if the table of ``allowed`` steps has it after ``current``."""
    if wanted not in allowed[current]:
        raise TransitionForbidden(kind=type(current).__name__, current=current.value, wanted=wanted.value)
    return wanted
