"""Reads the vetting findings that clauses may depend on."""

from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from vetdesk.domain.findings import Finding, State
from vetdesk.exchange.packs import CitationTable, Strict, TextTable, parse
from vetdesk.exchange.packs_reference import EditionTable, data_folder


class FindingTable(Strict):
    """One finding: the checks behind it and its words in each state."""

    id: str = Field(pattern=r"^[a-z_]+$")
    checks: list[str] = Field(min_length=1)
    asked_if: dict[str, Any] | None = None
    if_lapsed: Literal["found", "unknown"] = "unknown"
    title: TextTable
    found: TextTable
    clear: TextTable
    unknown: TextTable
    not_asked: TextTable
    citations: list[CitationTable] = Field(min_length=1)

    def value(self) -> Finding:
        """Return the domain value."""
        return Finding(
            id=self.id,
            checks=tuple(self.checks),
            title=self.title.value(),
            words={
                State.FOUND: self.found.value(),
                State.CLEAR: self.clear.value(),
                State.UNKNOWN: self.unknown.value(),
                State.NOT_ASKED: self.not_asked.value(),
            },
            citations=tuple(one.value() for one in self.citations),
            asked_if=self.asked_if,
            if_lapsed=State(self.if_lapsed),
        )


class FindingsTable(EditionTable):
    """The file."""

    kind: Literal["findings"]
    finding: list[FindingTable] = Field(min_length=1)


def load_findings(root: Path | None = None) -> tuple[Finding, ...]:
    """Return the vocabulary in force; ``PackInvalid`` names what is wrong with the file."""
    table = parse(FindingsTable, data_folder(root) / "findings.toml")
    return tuple(one.value() for one in table.finding)
