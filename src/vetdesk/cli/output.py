"""What the command line prints: sentences for people, or one JSON object for scripts."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TextIO

from vetdesk.wording import explain

DONE, FAILED, BLOCKED, NO_VAULT, INVALID = 0, 1, 2, 3, 4


@dataclass
class Output:
    """Collects nothing: writes each line at once, or one object at the end."""

    as_json: bool = False
    language: str = "zh"
    chosen: bool = False
    """Whether ``--lang`` named the language; only then the window takes it over."""
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)

    @property
    def window_language(self) -> str:
        """Return the language asked for by name; empty leaves the window the one it remembers."""
        return self.language if self.chosen else ""

    def say(self, key: str, **facts: object) -> None:
        """Write one sentence for people; silent when a script listens."""
        if not self.as_json:
            print(explain(key, self.language, **facts), file=self.out, flush=True)

    def line(self, text: str) -> None:
        """Write one line that is no sentence (a path, a table row)."""
        if not self.as_json:
            print(text, file=self.out, flush=True)

    def fault(self, text: str) -> None:
        """Write what went wrong, for people."""
        if not self.as_json:
            print(text, file=self.err, flush=True)

    def notice(self, key: str, **facts: object) -> None:
        """Write beside the answer what happens meanwhile, for people."""
        self.fault(explain(key, self.language, **facts))

    def object(self, record: Mapping[str, Any]) -> None:
        """Write the one object that scripts read."""
        if self.as_json:
            text = json.dumps(record, ensure_ascii=False, indent=2, default=str)
            print(text, file=self.out, flush=True)

    def error(self, key: str, message: str, **facts: Any) -> None:
        """Write a failure in both forms."""
        self.fault(message)
        self.object({"result": "error", "code": key, "message": message, **facts})
