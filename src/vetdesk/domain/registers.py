"""Public registers that checks send the reviewer to; the program only guides, it asks none of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.packs import CheckItem, Text


class AskBy(StrEnum):
    """What is typed into the register."""

    USCC = "uscc"
    NAME = "name"


@dataclass(frozen=True, kw_only=True)
class Register:
    """One register: what to type there, what to capture, and what speaks against the firm."""

    id: str
    name: Text
    ask_by: AskBy
    capture: Text
    red_flag: Text

    def serves(self, item: CheckItem) -> bool:
        """True when a check sends the reviewer here: its ``where`` names this register.

        So a check that an office adds to its own pack is guided as well.
        """
        return self.name.zh in item.where.zh or self.name.en in item.where.en

    def query(self, *, name: str, uscc: str) -> str:
        """Return what to type; the name where no code is known."""
        return uscc if self.ask_by is AskBy.USCC and uscc else name


def registers_of(item: CheckItem, registers: Sequence[Register]) -> tuple[Register, ...]:
    """Return the registers a check sends to, in the order its ``where`` names them."""
    serving = [one for one in registers if one.serves(item)]
    return tuple(sorted(serving, key=lambda one: _place(one, item)))


def _place(register: Register, item: CheckItem) -> int:
    found = item.where.zh.find(register.name.zh)
    return found if found >= 0 else item.where.en.find(register.name.en)
