"""What is wrong with a file, where, and in which words; never with a full number of a person."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from vetdesk.domain.masking import numbers_hidden
from vetdesk.wording import explain


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One finding: its place (``path`` in JSON, or ``row`` and ``column`` of a sheet) and its sentence."""

    file: str
    key: str
    path: str = ""
    row: int | None = None
    column: str = ""
    sheet: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    def message(self, language: str) -> str:
        """Return the sentence for the user."""
        return numbers_hidden(explain(self.key, language, **self.facts))

    def as_record(self, language: str) -> dict[str, object]:
        """Return the form of ``problems`` in the output of ``--json``."""
        record: dict[str, object] = {"file": numbers_hidden(self.file)}
        if self.row is None and not self.column:
            record["path"] = numbers_hidden(self.path)
        else:
            record |= {"row": self.row, "column": numbers_hidden(self.column)}
            if self.sheet:
                record["sheet"] = self.sheet
        return record | {"key": self.key, "message": self.message(language)}

    def as_line(self) -> str:
        """Return what is kept of a remark beside what was imported; ``from_line`` reads it again."""
        place = {"row": self.row, "column": self.column, "facts": dict(self.facts)}
        return json.dumps({"key": self.key} | place, ensure_ascii=False, sort_keys=True)


def from_line(line: str, file: str) -> Problem | None:
    """Return a kept remark; None for one kept before its place was kept too, which can be told to nobody."""
    if not line.startswith("{"):
        return None
    kept = json.loads(line)
    return Problem(file=file, key=kept["key"], row=kept["row"], column=kept["column"], facts=kept["facts"])
