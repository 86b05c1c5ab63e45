"""Reads the guide to the public registers."""

from pathlib import Path
from typing import Literal

from pydantic import Field

from vetdesk.domain.registers import AskBy, Register
from vetdesk.exchange.packs import Strict, TextTable, parse
from vetdesk.exchange.packs_reference import EditionTable, data_folder


class RegisterTable(Strict):
    """One register."""

    id: str = Field(pattern=r"^[a-z_]+$")
    name: TextTable
    ask_by: Literal["uscc", "name"]
    capture: TextTable
    red_flag: TextTable


class RegistersTable(EditionTable):
    """The file of registers."""

    kind: Literal["registers"]
    registers: list[RegisterTable] = Field(alias="register", min_length=1)


def load_registers(root: Path | None = None) -> tuple[Register, ...]:
    """Return the registers in the order of the file; ``PackInvalid`` names what is wrong with it."""
    table = parse(RegistersTable, data_folder(root) / "registers.toml")
    return tuple(
        Register(
            id=one.id,
            name=one.name.value(),
            ask_by=AskBy(one.ask_by),
            capture=one.capture.value(),
            red_flag=one.red_flag.value(),
        )
        for one in table.registers
    )
